"""The kernel of dispatch.py: a vector of static size, which stands for any."""

import cutlass
import cutlass.cute as cute

import aot_pack


@cute.kernel
def _scale_kernel(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32):
    y[0] = x[0] * alpha


@cute.jit
def _scale(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32, stream):
    _scale_kernel(x, y, alpha).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def scale():
    """y[0] = alpha * x[0]."""
    vector = aot_pack.tensor(cutlass.Float32, (32,), align=4)
    return aot_pack.entry(_scale, x=vector, y=vector, alpha=cutlass.Float32, stream=aot_pack.stream())
