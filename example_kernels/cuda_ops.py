"""Kernels in CUDA C++: a template for vectors of 16 bytes, a sum of rows, and a copy by TMA.

NVRTC compiles them, so a build needs no CUDA toolkit: pip install aot-pack[cuda].
"""

from cutlass import BFloat16, Float16, Float32

import aot_pack
from aot_pack import ceil_div

# A thread has one vector: WIDTH elements, 16 bytes.
AXPY = """
#include <cuda_bf16.h>
#include <cuda_fp16.h>

template <class T, int WIDTH>
__global__ void axpy(const T* x, const T* y, T* out, float a, int vectors) {
    struct alignas(sizeof(T) * WIDTH) Vector { T element[WIDTH]; };
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= vectors) return;
    Vector left = reinterpret_cast<const Vector*>(x)[i];
    Vector right = reinterpret_cast<const Vector*>(y)[i];
    for (int j = 0; j < WIDTH; j++) left.element[j] = T(a * float(left.element[j]) + float(right.element[j]));
    reinterpret_cast<Vector*>(out)[i] = left;
}
"""

THREADS = 256
TILE = 32


@aot_pack.export(dtype=[Float16, BFloat16, Float32])
def axpy(dtype):
    """a * x + y."""
    width = 128 // dtype.width
    n = aot_pack.dim(divisibility=width, batch=True)
    return aot_pack.cuda_kernel(
        AXPY,
        "axpy",
        template=[dtype, width],
        grid=ceil_div(n // width, THREADS),
        block=THREADS,
        arguments={
            "a": Float32,
            "x": aot_pack.tensor(dtype, (n,), align=16),
            "y": aot_pack.tensor(dtype, (n,), align=16),
            "out": aot_pack.output(dtype, (n,), align=16),
        },
        parameters=["x", "y", "out", "a", n // width],
    )


@aot_pack.export
def row_sum():
    """The sum of each row of a matrix."""
    rows, columns = aot_pack.dim(batch=True), aot_pack.dim()
    return aot_pack.cuda_kernel(
        "cuda_ops.cu",
        "row_sum",
        grid=rows,
        block=THREADS,
        smem=THREADS // 32 * 4,
        arguments={"x": aot_pack.tensor(Float32, (rows, columns)), "sums": aot_pack.output(Float32, (rows,))},
        parameters=["x", "sums", columns],
    )


@aot_pack.export(archs=["sm_90", "sm_90a", "sm_100a", "sm_103a", "sm_120a"])
def transpose():
    """The transposed matrix."""
    rows, columns = aot_pack.dim(), aot_pack.dim(divisibility=4)  # TMA needs rows of whole 16 bytes
    return aot_pack.cuda_kernel(
        "cuda_ops.cu",
        "transpose",
        template=[TILE],
        grid=(ceil_div(columns, TILE), ceil_div(rows, TILE)),
        block=THREADS,
        arguments={
            "x": aot_pack.tensor(Float32, (rows, columns), align=16),
            "out": aot_pack.output(Float32, (columns, rows)),
        },
        parameters=[aot_pack.tensor_map("x", box=(TILE, TILE)), "out", rows, columns],
    )
