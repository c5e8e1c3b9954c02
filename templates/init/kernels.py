"""Kernels of this package. Each export of this file becomes a function of the package."""

import cutlass
import cutlass.cute as cute

import aot_pack


@cute.kernel
def _scale_kernel(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32):
    i = cute.arch.block_idx()[0] * 256 + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        y[i] = (x[i].to(cutlass.Float32) * alpha).to(y.element_type)


@cute.jit
def _scale(x: cute.Tensor, y: cute.Tensor, alpha: cutlass.Float32, stream):
    grid = [cute.ceil_div(cute.size(x), 256), 1, 1]
    _scale_kernel(x, y, alpha).launch(grid=grid, block=[256, 1, 1], stream=stream)


@aot_pack.export
def scale():
    """y = alpha * x, elementwise."""
    n = aot_pack.dim(divisibility=8)
    x = aot_pack.tensor(cutlass.Float16, (n,), align=16)
    y = aot_pack.output(cutlass.Float16, (n,), align=16)
    return aot_pack.entry(_scale, x=x, y=y, alpha=cutlass.Float32, stream=aot_pack.stream())
