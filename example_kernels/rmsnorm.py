"""RMSNorm and its gradient: row reductions with warp shuffles and shared memory.

A block reads a row once, and keeps it in registers between the sums and the scaling. Forward has one block for each
row. Backward has at most ``MOST_BLOCKS`` blocks. Each of them takes every so many rows, and adds up its share of the
gradient of the weight.
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
MOST_BLOCKS = 512


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


@cute.kernel
def _backward_kernel(
    x: cute.Tensor, weight: cute.Tensor, dy: cute.Tensor, dx: cute.Tensor, dweight: cute.Tensor, eps: Float32
):
    thread, _, _ = cute.arch.thread_idx()
    block, _, _ = cute.arch.block_idx()
    rows, blocks = cute.size(x, mode=[0]), cute.size(dweight, mode=[0])
    warp_sums = SmemAllocator().allocate_tensor(Float32, cute.make_layout((WARPS, 2)), byte_alignment=16)

    split = cute.make_layout((WIDTH, THREADS, STEPS))
    scales = cute.make_rmem_tensor_like(cute.composition(weight, split)[None, thread, None])
    cute.autovec_copy(cute.composition(weight, split)[None, thread, None], scales)
    block_dweight = cute.composition(dweight[block, None], split)[None, thread, None]
    total = cute.make_rmem_tensor_like(block_dweight)
    total.fill(0.0)

    for row in cutlass.range(block, rows, blocks, unroll=1):
        row_x = cute.composition(x[row, None], split)[None, thread, None]
        row_dy = cute.composition(dy[row, None], split)[None, thread, None]
        row_dx = cute.composition(dx[row, None], split)[None, thread, None]
        loaded_x, loaded_dy = cute.make_rmem_tensor_like(row_x), cute.make_rmem_tensor_like(row_dy)
        cute.autovec_copy(row_x, loaded_x)
        cute.autovec_copy(row_dy, loaded_dy)
        values, grads = loaded_x.load().to(Float32), loaded_dy.load().to(Float32)
        scaled = grads * scales.load()

        squares = (values * values).reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
        product = (values * scaled).reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
        squares, product = cute.arch.warp_reduction_sum(squares), cute.arch.warp_reduction_sum(product)
        if thread % cute.arch.WARP_SIZE == 0:
            warp_sums[thread // cute.arch.WARP_SIZE, 0] = squares
            warp_sums[thread // cute.arch.WARP_SIZE, 1] = product
        cute.arch.sync_threads()
        squares = warp_sums[None, 0].load().reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
        product = warp_sums[None, 1].load().reduce(cute.ReductionOp.ADD, init_val=Float32(0.0), reduction_profile=0)
        cute.arch.sync_threads()  # before the next row overwrites the sums

        # y = x * factor * weight, and the derivative of factor for x is -x * factor**3 / HIDDEN.
        factor = cute.math.rsqrt(squares / HIDDEN + eps)
        slope = product / HIDDEN * factor * factor
        result = cute.make_rmem_tensor_like(row_dx)
        result.store(((scaled - values * slope) * factor).to(dx.element_type))
        cute.autovec_copy(result, row_dx)
        total.store(total.load() + grads * values * factor)

    cute.autovec_copy(total, block_dweight)


@cute.jit
def _rmsnorm_backward(
    x: cute.Tensor, weight: cute.Tensor, dy: cute.Tensor, dx: cute.Tensor, dweight: cute.Tensor, eps: Float32, stream
):
    blocks = cute.size(dweight, mode=[0])
    if blocks > 0:
        _backward_kernel(x, weight, dy, dx, dweight, eps).launch(
            grid=[blocks, 1, 1], block=[THREADS, 1, 1], stream=stream
        )


def _matrix(kind, dtype, rows):
    """A matrix whose rows may have gaps between them."""
    # Row strides of 64 bits: rows * stride may exceed 2**31 elements, and x may be a view of a wider tensor.
    return kind(dtype, (rows, HIDDEN), stride=(aot_pack.dim(divisibility=WIDTH, bits=64), 1), align=16)


def _entry(dtype):
    rows = aot_pack.dim(batch=True)
    return aot_pack.entry(
        _rmsnorm,
        x=_matrix(aot_pack.tensor, dtype, rows),
        weight=aot_pack.tensor(Float32, (HIDDEN,), align=16),
        y=_matrix(aot_pack.output, dtype, rows),
        eps=Float32,
        stream=aot_pack.stream(),
    )


def _backward_entry(dtype):
    rows = aot_pack.dim()
    return aot_pack.entry(
        _rmsnorm_backward,
        x=_matrix(aot_pack.tensor, dtype, rows),
        weight=aot_pack.tensor(Float32, (HIDDEN,), align=16),
        dy=_matrix(aot_pack.tensor, dtype, rows),
        eps=Float32,
        dx=_matrix(aot_pack.output, dtype, rows),
        dweight=aot_pack.output(Float32, (aot_pack.minimum(rows, MOST_BLOCKS), HIDDEN), align=16),
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


@aot_pack.export
def rmsnorm_bf16_backward():
    """The gradients of rmsnorm_bf16: dx, and parts of dweight, whose sum is dweight.

    Args:
        x, weight, eps: the inputs of rmsnorm_bf16.
        dy: (rows, 4096) bfloat16; row stride divisible by 8.
        dx: (rows, 4096) bfloat16, written; row stride divisible by 8; may be x or dy.
        dweight: (min(rows, 512), 4096) float32, written.
    """
    return _backward_entry(BFloat16)


@aot_pack.export
def rmsnorm_f16_backward():
    """The gradients of rmsnorm_f16: dx, and parts of dweight, whose sum is dweight.

    Args:
        x, weight, eps: the inputs of rmsnorm_f16.
        dy: (rows, 4096) float16; row stride divisible by 8.
        dx: (rows, 4096) float16, written; row stride divisible by 8; may be x or dy.
        dweight: (min(rows, 512), 4096) float32, written.
    """
    return _backward_entry(Float16)


@aot_pack.gradient(of="rmsnorm_bf16")
def rmsnorm_bf16_gradient(ops, x, weight, eps, grad_y):
    dx, dweight = ops.rmsnorm_bf16_backward(x, weight, grad_y, eps)
    return {"x": dx, "weight": dweight.sum(0)}


@aot_pack.gradient(of="rmsnorm_f16")
def rmsnorm_f16_gradient(ops, x, weight, eps, grad_y):
    dx, dweight = ops.rmsnorm_f16_backward(x, weight, grad_y, eps)
    return {"x": dx, "weight": dweight.sum(0)}
