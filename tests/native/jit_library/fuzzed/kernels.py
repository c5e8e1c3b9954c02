"""The kernel."""

import cutlass
import cutlass.cute as cute
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream

from .helpers import Config, Mode, Sums


class Scale(Sums):
    """y = alpha * x + a constant."""

    threads = 128

    @cute.jit
    def __call__(self, x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32, stream=None):
        """Launches the kernel."""
        blocks = (x.shape[0] + self.threads - 1) // self.threads
        self.kernel(x, y, alpha).launch(grid=[blocks, 1, 1], block=[self.threads, 1, 1], stream=stream)

    @cute.kernel
    def kernel(self, x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32):
        """One element per thread."""
        thread, _, _ = cute.arch.thread_idx()
        block, _, _ = cute.arch.block_idx()
        index = block * self.threads + thread
        if index < x.shape[0]:
            y[index] = x[index] * alpha + cutlass.Float32(self.total())


def compile_scale(
    *, kind=Scale, dtype=cutlass.Float32, align=16, divisibility=4, size=None, alpha=1.0, options="--enable-tvm-ffi",
    mode=Mode.FAST, unroll=0.125, compiler=None,
):  # fmt: skip
    """What the library does at its first call."""
    size = cute.sym_int(divisibility=divisibility) if size is None else size
    x, y = (make_fake_compact_tensor(dtype, (size,), assumed_align=align) for _ in range(2))
    stream = make_fake_stream(use_tvm_ffi_env_stream=True)
    scale = kind(Config(unroll=unroll), mode)
    return (compiler or cute.compile)(scale, x, y, cutlass.Float32(alpha), stream, options=options)
