"""Kernels that are compiled with figures of a GPU model: one asks for the multiprocessors, one for the size of L2."""

import cutlass
import cutlass.cute as cute
from cutlass.utils import HardwareInfo

import aot_pack


@cute.kernel
def _fill_kernel(x: cute.Tensor, value: cutlass.Int32):
    i = cute.arch.block_idx()[0]
    while i < cute.size(x):
        x[i] = value
        i += cute.arch.grid_dim()[0]


@cute.jit
def _fill(x: cute.Tensor, value: cutlass.Int32, blocks: cutlass.Constexpr, stream):
    _fill_kernel(x, value).launch(grid=[blocks, 1, 1], block=[1, 1, 1], stream=stream)


def _entry(blocks):
    x = aot_pack.tensor(cutlass.Int32, (aot_pack.dim(),))
    return aot_pack.entry(_fill, x=x, value=cutlass.Int32, blocks=blocks, stream=aot_pack.stream())


@aot_pack.export
def persistent():
    """x[:] = value, by one block a multiprocessor."""
    return _entry(HardwareInfo().get_max_active_clusters(1))


@aot_pack.export
def cached():
    """x[:] = value, by one block a MiB of L2."""
    return _entry(HardwareInfo().get_l2_cache_size_in_bytes() >> 20)


@aot_pack.export
def plain():
    """x[:] = value, the same for every model."""
    return _entry(1)
