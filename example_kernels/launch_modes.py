"""Ways to launch: kernels that overlap, a grid that waits for itself, and more than 48 KB of shared memory."""

import cutlass
import cutlass.cute as cute
from cutlass import Float32, Int32

import aot_pack

# cutlass.memory is new in CuTeDSL 4.8. Earlier releases have the same class in cutlass.utils.
SmemAllocator = (cutlass.memory if hasattr(cutlass, "memory") else cutlass.utils).SmemAllocator

THREADS = 256
WARPS = THREADS // cute.arch.WARP_SIZE
WIDTH = 4  # float32 elements in a 16-byte access


# Programmatic dependent launch: the second kernel starts while the first one still runs.


@cute.kernel
def _square_kernel(x: cute.Tensor, squares: cute.Tensor):
    i = cute.arch.block_idx()[0] * THREADS + cute.arch.thread_idx()[0]
    cute.arch.griddepcontrol_launch_dependents()  # the next grid may start once all blocks are here
    source, target = cute.flat_divide(x, (WIDTH,)), cute.flat_divide(squares, (WIDTH,))
    if i < cute.size(source, mode=[1]):
        value = source[None, i].load()
        target[None, i].store(value * value)


@cute.kernel
def _add_kernel(squares: cute.Tensor, bias: cute.Tensor, y: cute.Tensor):
    i = cute.arch.block_idx()[0] * THREADS + cute.arch.thread_idx()[0]
    source, target = cute.flat_divide(squares, (WIDTH,)), cute.flat_divide(y, (WIDTH,))
    vectors = cute.size(source, mode=[1])
    # bias does not depend on the first kernel, so this load may overlap with it.
    addend = cute.flat_divide(bias, (WIDTH,))[None, cutlass.min(i, vectors - 1)].load()
    cute.arch.griddepcontrol_wait()  # every thread waits until the first grid has ended and its writes are visible
    if i < vectors:
        target[None, i].store(source[None, i].load() + addend)


@cute.jit
def _square_add(x: cute.Tensor, bias: cute.Tensor, squares: cute.Tensor, y: cute.Tensor, stream):
    blocks = cute.ceil_div(cute.size(x) // WIDTH, THREADS)
    if blocks > 0:
        # The first launch is an ordinary one: it overwrites data that the second of an earlier call may still read.
        _square_kernel(x, squares).launch(grid=[blocks, 1, 1], block=[THREADS, 1, 1], stream=stream)
        _add_kernel(squares, bias, y).launch(grid=[blocks, 1, 1], block=[THREADS, 1, 1], stream=stream, use_pdl=True)


@aot_pack.export(archs=["sm_90", "sm_90a", "sm_100a", "sm_100f", "sm_103a", "sm_120a", "sm_120f"])
def square_add():
    """y = x * x + bias, elementwise, by two kernels with programmatic dependent launch (needs sm_90 or later).

    Args:
        x: (n,) float32; n divisible by 4, 0 included.
        bias: (n,) float32.
        squares: (n,) float32, written with x * x.
        y: (n,) float32, written; may be x.
    """
    n = aot_pack.dim(divisibility=WIDTH)
    vector, written = aot_pack.tensor(Float32, (n,), align=16), aot_pack.output(Float32, (n,), align=16)
    return aot_pack.entry(_square_add, x=vector, bias=vector, squares=written, y=written, stream=aot_pack.stream())


# Cooperative launch: all blocks run at once, so they can wait for one another.


@cute.jit
def _grid_barrier(barrier: cute.Tensor):
    """Waits until every thread of the grid has called it. Earlier writes are visible after it.

    barrier[0] counts the blocks that have arrived, barrier[1] the barriers that have been passed. The last block resets
    barrier[0] and increments barrier[1], so a grid of another size can use both again.
    """
    blocks = cute.arch.grid_dim()[0]
    arrived, generation = barrier.iterator, barrier.iterator + 1
    cute.arch.sync_threads()
    if cute.arch.thread_idx()[0] == 0:
        before = cute.arch.load(generation, Int32, sem="relaxed", scope="gpu")
        if cute.arch.atomic_add(arrived, Int32(1), sem="acq_rel", scope="gpu") == blocks - 1:
            cute.arch.store(arrived, Int32(0), sem="relaxed", scope="gpu")
            cute.arch.atomic_add(generation, Int32(1), sem="release", scope="gpu")
        else:
            while cute.arch.load(generation, Int32, sem="acquire", scope="gpu") == before:
                pass
    cute.arch.sync_threads()


@cute.jit
def _block_sum(value: Float32, shared: cute.Tensor):
    """The sum over the threads of a block; every thread gets it. ``shared`` is (WARPS,), for this call only."""
    thread, _, _ = cute.arch.thread_idx()
    value = cute.arch.warp_reduction_sum(value)
    if thread % cute.arch.WARP_SIZE == 0:
        shared[thread // cute.arch.WARP_SIZE] = value
    cute.arch.sync_threads()
    return Float32(shared.load().reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0))


@cute.kernel
def _unit_norm_kernel(x: cute.Tensor, partial_sums: cute.Tensor, barrier: cute.Tensor, y: cute.Tensor):
    thread, _, _ = cute.arch.thread_idx()
    block, _, _ = cute.arch.block_idx()
    blocks, _, _ = cute.arch.grid_dim()
    shared = SmemAllocator().allocate_tensor(Float32, cute.make_layout((WARPS, 2)), byte_alignment=16)
    source, target = cute.flat_divide(x, (WIDTH,)), cute.flat_divide(y, (WIDTH,))
    first, vectors = block * THREADS + thread, cute.size(source, mode=[1])

    total = Float32(0.0)
    for i in cutlass.range(first, vectors, blocks * THREADS, unroll=4):
        value = source[None, i].load()
        total += (value * value).reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
    total = _block_sum(total, shared[None, 0])
    if thread == 0:
        partial_sums[block] = total

    _grid_barrier(barrier)

    # Every block adds the partial sums in the same order: the result does not vary from run to run.
    total = Float32(0.0)
    for i in cutlass.range(thread, blocks, THREADS, unroll=1):
        total += partial_sums[i]
    factor = cute.math.rsqrt(_block_sum(total, shared[None, 1]))
    for i in cutlass.range(first, vectors, blocks * THREADS, unroll=4):
        target[None, i].store(source[None, i].load() * factor)


@cute.jit
def _unit_norm(x: cute.Tensor, partial_sums: cute.Tensor, barrier: cute.Tensor, y: cute.Tensor, stream):
    blocks = cute.size(partial_sums)
    if cute.size(x) > 0 and blocks > 0:
        _unit_norm_kernel(x, partial_sums, barrier, y).launch(
            grid=[blocks, 1, 1], block=[THREADS, 1, 1], stream=stream, cooperative=True
        )


@aot_pack.export
def unit_norm():
    """y = x / sqrt(sum(x * x)) of the whole tensor, by one cooperative kernel with a barrier across its grid.

    Args:
        x: (n,) float32; n divisible by 4, 0 included.
        partial_sums: (blocks,) float32, overwritten. Its size is the number of blocks of 256 threads to launch: at
            least 1, and no more than the GPU runs at once (8 on each multiprocessor of an H100); more is an error.
        barrier: (2,) int32, zeros at first use; left ready for the next call. Not to be shared by calls that may run
            at the same time.
        y: (n,) float32, written; may be x.
    """
    n = aot_pack.dim(divisibility=WIDTH)
    return aot_pack.entry(
        _unit_norm,
        x=aot_pack.tensor(Float32, (n,), align=16),
        partial_sums=aot_pack.inout(Float32, (aot_pack.dim(),)),
        barrier=aot_pack.inout(Int32, (2,)),
        y=aot_pack.output(Float32, (n,), align=16),
        stream=aot_pack.stream(),
    )


# Dynamic shared memory: a block may have more than 48 KB if its kernel asks for it before the launch.

TILE = 128
TILE_STRIDE = TILE + 1  # so a column of the tile is spread over 32 different banks


@cute.kernel
def _transpose_kernel(x: cute.Tensor, y: cute.Tensor):
    thread, _, _ = cute.arch.thread_idx()
    tile_row, tile_column, _ = cute.arch.block_idx()
    rows, columns = x.shape
    first_row, first_column = tile_row * TILE, tile_column * TILE
    tile = SmemAllocator().allocate_tensor(
        Float32, cute.make_layout((TILE, TILE), stride=(TILE_STRIDE, 1)), byte_alignment=16
    )
    across, down = thread % TILE, thread // TILE

    for step in cutlass.range(0, TILE, THREADS // TILE, unroll=16):
        # A thread past an edge loads the last element again. Without branches, the loads overlap.
        i, j = cutlass.min(first_row + step + down, rows - 1), cutlass.min(first_column + across, columns - 1)
        tile[step + down, across] = x[i, j]
    cute.arch.sync_threads()
    for step in cutlass.range(0, TILE, THREADS // TILE, unroll=16):
        value = tile[across, step + down]
        i, j = first_row + across, first_column + step + down
        if i < rows and j < columns:
            y[j, i] = value


@cute.jit
def _transpose(x: cute.Tensor, y: cute.Tensor, stream):
    rows, columns = x.shape
    if rows > 0 and columns > 0:
        _transpose_kernel(x, y).launch(
            grid=[cute.ceil_div(rows, TILE), cute.ceil_div(columns, TILE), 1], block=[THREADS, 1, 1], stream=stream
        )


@aot_pack.export
def transpose():
    """y[j, i] = x[i, j], through tiles of 66,048 bytes in shared memory.

    Args:
        x: (rows, columns) float32; any size with columns up to 8,388,480, 0 included, and any row stride.
        y: (columns, rows) float32, written; any row stride; not x.
    """
    rows, columns = aot_pack.dim(), aot_pack.dim()
    # Row strides of 64 bits: rows * stride may exceed 2**31 elements.
    return aot_pack.entry(
        _transpose,
        x=aot_pack.tensor(Float32, (rows, columns), stride=(aot_pack.dim(bits=64), 1)),
        y=aot_pack.output(Float32, (columns, rows), stride=(aot_pack.dim(bits=64), 1)),
        stream=aot_pack.stream(),
    )


@aot_pack.gradient(of="transpose")
def transpose_gradient(ops, grad_y):
    return {"x": ops.transpose(grad_y)}
