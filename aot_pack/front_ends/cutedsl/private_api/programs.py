"""Functions that the checks compile: one with every kind of argument that aot-pack reads off the compiler."""

from dataclasses import dataclass
from typing import Any

import cutlass
import cutlass.cute as cute
from cutlass import Float16, Float32, Int32
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream, make_fake_tensor, make_ptr

from aot_pack.front_ends.cutedsl import features


@dataclass(frozen=True)
class Settings:
    """Fields fixed when it is compiled, and one that is not."""

    rows: Int32
    flag: cutlass.Constexpr[bool] = True
    depth: cutlass.Constexpr[int] = 3
    ratio: cutlass.Constexpr[float] = 0.5


@cute.kernel
def _kernel(x: cute.Tensor, packed: cute.Tensor, y: cute.Tensor, n: Int32, factor: Float32):
    x[0, 0] = Float16(factor)


@cute.jit
def everything(
    x: cute.Tensor,
    packed: cute.Tensor,
    n,
    sizes: cute.Shape,
    pointer: cute.Pointer,
    pair: tuple[cute.Tensor, Int32],
    settings,  # Settings, or a tuple where the compiler takes no dataclass
    nothing: cute.Tensor | None,
    explicit,
    stream,
    factor: Float32 = 2.0,
):
    y, _ = pair
    _kernel(x, packed, y, n, factor).launch(grid=[sizes[0], 1, 1], block=[32, 1, 1], stream=stream)


@cute.jit
def _printing(x: cute.Tensor, n: Int32, stream):
    cute.printf("the author's {}", n)
    _short(x).launch(grid=[1, 1, 1], block=[32, 1, 1], smem=n, stream=stream)


@cute.kernel
def _short(x: cute.Tensor):
    x[0] = Float32(1.0)


def compile_printing() -> Any:
    """A function that prints, and whose launch the compiler prints about where its shared memory is too large."""
    vector = make_fake_compact_tensor(Float32, (cute.sym_int(),), stride_order=(0,), assumed_align=4)
    stream = make_fake_stream(use_tvm_ffi_env_stream=True)
    return cute.compile(_printing, vector, Int32(1), stream, options="--enable-tvm-ffi", no_jit_engine=True)


def compile_everything(*, options: str = "", arch: str = "sm_90a") -> Any:
    """Compiles it as ``front_ends/cutedsl/front_end.py`` compiles an entry."""
    rows = cute.sym_int(divisibility=8)
    vector = make_fake_compact_tensor(Float32, (cute.sym_int(),), stride_order=(0,), assumed_align=4)
    chosen = f"--gpu-arch={arch}" if arch else ""
    return cute.compile(
        everything,
        make_fake_tensor(Float16, (rows, 64), (cute.sym_int64(divisibility=8), 1), assumed_align=16),
        make_fake_compact_tensor(cutlass.Float4E2M1FN, (rows, 32), stride_order=(1, 0), assumed_align=16),
        cute.sym_int(divisibility=4),
        (Int32(1), 8),
        make_ptr(Float32, 16, features.GLOBAL_MEMORY, assumed_align=16),
        (vector, Int32(1)),
        Settings(rows=Int32(1)) if features.TAKES_FIELDS else (Int32(1),),
        None,
        make_fake_stream(use_tvm_ffi_env_stream=False),
        make_fake_stream(use_tvm_ffi_env_stream=True),
        Float32(2.0),
        options=f"--enable-tvm-ffi {chosen} {options}".strip(),
        no_jit_engine=True,
    )
