"""Kernels that ``aot-pack doctor`` compiles: one for each way in which a host program launches."""

import cutlass
import cutlass.cute as cute
from cutlass import Float32, Int32
from cutlass.cute.nvgpu import cpasync

import aot_pack

THREADS = 128
TILE = (32, 64)


@cute.kernel
def _scale_kernel(x: cute.Tensor, y: cute.Tensor, alpha: Float32):
    i = cute.arch.block_idx()[0] * THREADS + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        y[i] = (x[i].to(Float32) * alpha).to(y.element_type)


@cute.jit
def _scale(x: cute.Tensor, y: cute.Tensor, alpha: Float32, stream):
    grid = [cute.ceil_div(cute.size(x), THREADS), 1, 1]
    _scale_kernel(x, y, alpha).launch(grid=grid, block=[THREADS, 1, 1], stream=stream)


@aot_pack.export(variants=[{"dtype": cutlass.Float16}, {"dtype": cutlass.BFloat16}])
def scale(dtype):
    """y = alpha * x: the grid follows from a size."""
    vector = aot_pack.tensor(dtype, (aot_pack.dim(divisibility=8),), align=16)
    return aot_pack.entry(_scale, x=vector, y=vector, alpha=Float32, stream=aot_pack.stream())


@cute.kernel
def _row_sums_kernel(x: cute.Tensor, y: cute.Tensor):
    row, thread = cute.arch.block_idx()[0], cute.arch.thread_idx()[0]
    shared = cutlass.utils.SmemAllocator().allocate_tensor(Float32, cute.make_layout(THREADS), byte_alignment=16)
    total = Float32(0.0)
    for column in cutlass.range(thread, cute.size(x, mode=[1]), THREADS):
        total += x[row, column]
    shared[thread] = total
    cute.arch.sync_threads()
    if thread == 0:
        for other in cutlass.range(1, THREADS):
            total += shared[other]
        y[row] = total


@cute.jit
def _row_sums(x: cute.Tensor, y: cute.Tensor, rows: Int32, stream):
    if rows > 0:
        _row_sums_kernel(x, y).launch(grid=[rows, 1, 1], block=[THREADS, 1, 1], cluster=[1, 1, 1], stream=stream)


@aot_pack.export
def row_sums():
    """Sums of rows: a branch, shared memory and a cluster."""
    rows = aot_pack.dim()
    x = aot_pack.tensor(Float32, (rows, aot_pack.dim()), align=4)
    y = aot_pack.tensor(Float32, (rows,), align=4)
    return aot_pack.entry(_row_sums, x=x, y=y, rows=Int32, stream=aot_pack.stream())


@cute.kernel
def _load_kernel(atom: cute.CopyAtom, coordinates: cute.Tensor):
    cpasync.prefetch_descriptor(atom)


@cute.jit
def _load(x: cute.Tensor, stream):
    layout = cute.make_layout(TILE, stride=(TILE[1], 1))
    atom, coordinates = cpasync.make_tiled_tma_atom(cpasync.CopyBulkTensorTileG2SOp(), x, layout, TILE)
    _load_kernel(atom, coordinates).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export
def load():
    """A tensor map."""
    x = aot_pack.tensor(cutlass.Float16, (aot_pack.dim(), aot_pack.dim(divisibility=64)), align=16)
    return aot_pack.entry(_load, x=x, stream=aot_pack.stream())
