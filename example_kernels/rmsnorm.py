"""RMSNorm: a row reduction with one block for each row, warp shuffles and shared memory.

A block reads its row once, and keeps it in registers between the sum of squares and the scaling.
"""

import cutlass
import cutlass.cute as cute
from cutlass import BFloat16, Float16, Float32

import aot_pack

# cutlass.memory is new in CuTeDSL 4.8. Earlier releases have the same class in cutlass.utils.
SmemAllocator = (cutlass.memory if hasattr(cutlass, "memory") else cutlass.utils).SmemAllocator

HIDDEN = 4096
THREADS = 256
WARPS = THREADS // cute.arch.WARP_SIZE
WIDTH = 8  # elements of 16 bits in a 16-byte access
STEPS = HIDDEN // (THREADS * WIDTH)


@cute.kernel
def _rmsnorm_kernel(x: cute.Tensor, weight: cute.Tensor, y: cute.Tensor, eps: Float32):
    thread, _, _ = cute.arch.thread_idx()
    row, _, _ = cute.arch.block_idx()
    shared = SmemAllocator()
    partial_sums = shared.allocate_tensor(Float32, cute.make_layout(WARPS), byte_alignment=16)

    # (WIDTH, THREADS, STEPS): a warp reads 512 contiguous bytes in each step.
    split = cute.make_layout((WIDTH, THREADS, STEPS))
    row_x = cute.composition(x[row, None], split)[None, thread, None]
    row_y = cute.composition(y[row, None], split)[None, thread, None]
    row_weight = cute.composition(weight, split)[None, thread, None]

    loaded = cute.make_rmem_tensor_like(row_x)
    scales = cute.make_rmem_tensor_like(row_weight)
    cute.autovec_copy(row_x, loaded)
    cute.autovec_copy(row_weight, scales)

    values = loaded.load().to(Float32)
    total = (values * values).reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
    total = cute.arch.warp_reduction_sum(total)
    if thread % cute.arch.WARP_SIZE == 0:
        partial_sums[thread // cute.arch.WARP_SIZE] = total
    cute.arch.sync_threads()
    total = partial_sums.load().reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)

    factor = cute.math.rsqrt(total / HIDDEN + eps)
    result = cute.make_rmem_tensor_like(row_y)
    result.store((values * factor * scales.load()).to(y.element_type))
    cute.autovec_copy(result, row_y)


@cute.jit
def _rmsnorm(x: cute.Tensor, weight: cute.Tensor, y: cute.Tensor, eps: Float32, stream):
    rows = cute.size(x, mode=[0])
    if rows > 0:
        _rmsnorm_kernel(x, weight, y, eps).launch(grid=[rows, 1, 1], block=[THREADS, 1, 1], stream=stream)


def _entry(dtype):
    rows = aot_pack.dim()
    # Row strides of 64 bits: rows * stride may exceed 2**31 elements, and x may be a view of a wider tensor.
    return aot_pack.entry(
        _rmsnorm,
        x=aot_pack.tensor(dtype, (rows, HIDDEN), stride=(aot_pack.dim(divisibility=WIDTH, bits=64), 1), align=16),
        weight=aot_pack.tensor(Float32, (HIDDEN,), align=16),
        y=aot_pack.output(dtype, (rows, HIDDEN), stride=(aot_pack.dim(divisibility=WIDTH, bits=64), 1), align=16),
        eps=Float32,
        stream=aot_pack.stream(),
    )


@aot_pack.export
def rmsnorm_bf16():
    """y = x / sqrt(mean(x * x) + eps) * weight for each row; computed in float32 and rounded once.

    Args:
        x: (rows, 4096) bfloat16; any number of rows, their stride divisible by 8.
        weight: (4096,) float32.
        eps: float32 number.
        y: (rows, 4096) bfloat16, written; row stride divisible by 8; may be x.
    """
    return _entry(BFloat16)


@aot_pack.export
def rmsnorm_f16():
    """y = x / sqrt(mean(x * x) + eps) * weight for each row; computed in float32 and rounded once.

    Args:
        x: (rows, 4096) float16; any number of rows, their stride divisible by 8.
        weight: (4096,) float32.
        eps: float32 number.
        y: (rows, 4096) float16, written; row stride divisible by 8; may be x.
    """
    return _entry(Float16)
