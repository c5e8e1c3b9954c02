"""Softmax over long rows, as two launches of one call with a workspace that the caller provides.

Each row is cut into chunks, with one block for each chunk. So a few long rows fill the GPU as well as many short rows.
Pass 1 writes the maximum and the sum of exponentials of each chunk to the workspace. Pass 2 combines and normalises.
The shape of the workspace sets the number of chunks. Any number is right; about 8192 columns per chunk is fast.
"""

import math

import cutlass
import cutlass.cute as cute
from cutlass import Float32

import aot_pack

# cutlass.memory is new in CuTeDSL 4.8. Earlier releases have the same class in cutlass.utils.
SmemAllocator = (cutlass.memory if hasattr(cutlass, "memory") else cutlass.utils).SmemAllocator

THREADS = 256
WARPS = THREADS // cute.arch.WARP_SIZE
WIDTH = 4  # float32 elements in a 16-byte access
LOG2_E = math.log2(math.e)


def _exp(x):
    return cute.math.exp2(x * LOG2_E, fastmath=True)


@cute.jit
def _merge(maximum: Float32, total: Float32, other_maximum: Float32, other_total: Float32):
    """Merges two sets. Each has a maximum and a sum of exp(value - maximum), and so has the result.

    An empty set is (-inf, 0). For two empty sets, -inf minus -inf must not be computed, because it is NaN.
    """
    merged = cute.arch.fmax(maximum, other_maximum)
    base = Float32(0.0) if merged == -Float32.inf else merged
    return merged, total * _exp(maximum - base) + other_total * _exp(other_maximum - base)


@cute.jit
def _merge_block(maximum: Float32, total: Float32, shared: cute.Tensor):
    """Merges the pairs of all threads; every thread gets the result. ``shared`` is (2, WARPS)."""
    thread, _, _ = cute.arch.thread_idx()
    for offset in (16, 8, 4, 2, 1):  # butterfly: every lane gets the warp's pair
        maximum, total = _merge(
            maximum,
            total,
            cute.arch.shuffle_sync_bfly(maximum, offset=offset),
            cute.arch.shuffle_sync_bfly(total, offset=offset),
        )
    if thread % cute.arch.WARP_SIZE == 0:
        shared[0, thread // cute.arch.WARP_SIZE] = maximum
        shared[1, thread // cute.arch.WARP_SIZE] = total
    cute.arch.sync_threads()
    maximum, total = shared[0, 0], shared[1, 0]
    for warp in cutlass.range_constexpr(1, WARPS):
        maximum, total = _merge(maximum, total, shared[0, warp], shared[1, warp])
    return maximum, total


@cute.jit
def _chunk(vectors: cutlass.Int32, chunks: cutlass.Int32, chunk: cutlass.Int32):
    """First and end of this thread's 16-byte vectors in a row, THREADS apart. The range may be empty."""
    thread, _, _ = cute.arch.thread_idx()
    length = cute.ceil_div(vectors, chunks)
    return chunk * length + thread, cutlass.min((chunk + 1) * length, vectors)


@cute.kernel
def _reduce_kernel(x: cute.Tensor, workspace: cute.Tensor):
    row, chunk, _ = cute.arch.block_idx()
    thread, _, _ = cute.arch.thread_idx()
    shared = SmemAllocator().allocate_tensor(Float32, cute.make_layout((2, WARPS)))

    vectors = cute.flat_divide(x[row, None], (WIDTH,))
    first, end = _chunk(cute.size(vectors, mode=[1]), cute.size(workspace, mode=[1]), chunk)
    maximum, total = -Float32.inf, Float32(0.0)
    for i in cutlass.range(first, end, THREADS, unroll=4):
        values = vectors[None, i].load()
        high = values.reduce(cute.ReductionOp.MAX, init_val=-Float32.inf, reduction_profile=0)
        base = Float32(0.0) if high == -Float32.inf else high
        exps = cute.math.exp2((values - base) * LOG2_E, fastmath=True)
        sum_of_exps = exps.reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
        maximum, total = _merge(maximum, total, high, sum_of_exps)

    maximum, total = _merge_block(maximum, total, shared)
    if thread == 0:
        workspace[row, chunk, 0] = maximum
        workspace[row, chunk, 1] = total


@cute.kernel
def _normalise_kernel(x: cute.Tensor, workspace: cute.Tensor, y: cute.Tensor):
    row, chunk, _ = cute.arch.block_idx()
    thread, _, _ = cute.arch.thread_idx()
    shared = SmemAllocator().allocate_tensor(Float32, cute.make_layout((2, WARPS)))

    chunks = cute.size(workspace, mode=[1])
    maximum, total = -Float32.inf, Float32(0.0)
    for i in cutlass.range(thread, chunks, THREADS, unroll=1):
        maximum, total = _merge(maximum, total, workspace[row, i, 0], workspace[row, i, 1])
    maximum, total = _merge_block(maximum, total, shared)

    source = cute.flat_divide(x[row, None], (WIDTH,))
    target = cute.flat_divide(y[row, None], (WIDTH,))
    first, end = _chunk(cute.size(source, mode=[1]), chunks, chunk)
    factor = 1.0 / total
    for i in cutlass.range(first, end, THREADS, unroll=4):
        values = source[None, i].load()
        target[None, i].store(cute.math.exp2((values - maximum) * LOG2_E, fastmath=True) * factor)


@cute.jit
def _softmax(x: cute.Tensor, workspace: cute.Tensor, y: cute.Tensor, stream):
    rows, chunks, _ = workspace.shape
    if rows > 0 and chunks > 0:
        _reduce_kernel(x, workspace).launch(grid=[rows, chunks, 1], block=[THREADS, 1, 1], stream=stream)
        _normalise_kernel(x, workspace, y).launch(grid=[rows, chunks, 1], block=[THREADS, 1, 1], stream=stream)


@aot_pack.export
def softmax():
    """y = exp(x - max(x)) / sum(exp(x - max(x))) for each row.

    Args:
        x: (rows, columns) float32; any number of rows; columns and row stride divisible by 4.
        workspace: (rows, chunks, 2) float32, contiguous, overwritten. A row is worked on by ``chunks`` blocks, 1 to
            65535: ``max(1, columns // 8192)`` is a good choice. With 0 chunks nothing is done.
        y: (rows, columns) float32, written; row stride divisible by 4; may be x.
    """
    rows, columns, chunks = aot_pack.dim(), aot_pack.dim(divisibility=WIDTH), aot_pack.dim()
    # Row strides of 64 bits: rows * stride may exceed 2**31 elements, and x may be a view of a wider tensor.
    return aot_pack.entry(
        _softmax,
        x=aot_pack.tensor(Float32, (rows, columns), stride=(aot_pack.dim(divisibility=WIDTH, bits=64), 1), align=16),
        workspace=aot_pack.inout(Float32, (rows, chunks, 2), align=8),
        y=aot_pack.output(Float32, (rows, columns), stride=(aot_pack.dim(divisibility=WIDTH, bits=64), 1), align=16),
        stream=aot_pack.stream(),
    )
