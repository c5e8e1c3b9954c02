"""Kernels in CUDA C++ with every kind of parameter and launch, and those of the example."""

import sys
from pathlib import Path

import cutlass

import aot_pack
from aot_pack import ceil_div, dim, im2col_map, inout, output, pointer, tensor, tensor_map

sys.path.insert(0, str(Path(__file__).parents[2] / "example_kernels"))

from cuda_ops import axpy, row_sum, transpose

__all__ = ["axpy", "row_sum", "transpose"]

SOURCE = """
#include <cuda.h>
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include "cuda_kernels.cuh"

namespace work {
__global__ void scalars(bool a, signed char b, unsigned char c, short d, unsigned e, long long f, __half g,
                        __nv_bfloat16 h, double i, float* out) {
    out[0] = a + b + c + d + e + f + float(g) + float(h) + i;
}
__global__ void sizes(const float* x, int n, long long pitch, unsigned padding, float* out) {
    out[n] = first(x) + pitch + padding;
}
}
namespace work {
struct alignas(16) Window { bool flip; long long pitch; };
template <class T> struct Params {
    double scale; const T* x; int n; signed char step; Window window; long long strides[2]; unsigned short half;
};
__global__ void by_struct(const __grid_constant__ Params<float> params, float* out) {
    out[params.n] = params.scale * params.x[params.window.pitch] + params.strides[0] + params.half + params.step;
}
}
template <class T, bool FLIP> __global__ void double_all(const T* x, T* y, int n) { y[n] = FLIP ? x[n] : x[0]; }
__global__ void __cluster_dims__(2, 1, 1) clustered(float* x, int bytes) {
    extern __shared__ float memory[];
    memory[0] = bytes;
    x[0] = memory[bytes / 8];
}
__global__ void at(int* address, long long value) { address[0] = value; }
__global__ void mapped(const __grid_constant__ CUtensorMap rows, const __grid_constant__ CUtensorMap view,
                       const __grid_constant__ CUtensorMap columns, const __grid_constant__ CUtensorMap image,
                       unsigned long long* out) {
    out[0] = reinterpret_cast<unsigned long long>(&rows) + reinterpret_cast<unsigned long long>(&view);
    out[1] = reinterpret_cast<unsigned long long>(&columns) + reinterpret_cast<unsigned long long>(&image);
}
"""


@aot_pack.export
def scalars():
    arguments = {
        "a": cutlass.Boolean, "b": cutlass.Int8, "c": cutlass.Uint8, "d": cutlass.Int16, "e": cutlass.Uint32,
        "f": cutlass.Int64, "g": cutlass.Float16, "h": cutlass.BFloat16, "i": cutlass.Float64,
        "out": inout(cutlass.Float32, (1,)),
    }  # fmt: skip
    return aot_pack.cuda_kernel(SOURCE, "work::scalars", grid=1, block=32, arguments=arguments)


@aot_pack.export
def sizes():
    """Sizes, strides and formulas, as integers of each width."""
    n, m, pitch = dim(), dim(bits=64, divisibility=4), dim(bits=64)
    blocks = dim()
    return aot_pack.cuda_kernel(
        SOURCE,
        "work::sizes",
        grid=(ceil_div(n, 8), aot_pack.maximum(blocks, 2), aot_pack.size("x", 1) // 4),
        block=(aot_pack.minimum(n, 64), 2),
        arguments={
            "x": tensor(cutlass.Float32, (n, m), stride=(pitch, 1)),
            "blocks": blocks,
            "out": output(cutlass.Float32, (n + 1, 3)),
        },
        parameters=["x", n, pitch * 4, m % n - 2, "out"],
        options="--use_fast_math -std=c++20",
    )


@aot_pack.export
def by_struct():
    """A struct with scalars, an address, sizes of each width, an array and another struct."""
    n, m, pitch = dim(), dim(), dim(bits=64)
    params = aot_pack.struct(
        "work::Params<float>",
        {
            "scale": "scale",
            "x": "x",
            "n": n,
            "step": (cutlass.Int8, -3),
            "window": aot_pack.struct("work::Window", {"flip": "flip", "pitch": pitch}, align=16),
            "strides": [(cutlass.Int64, n * m), pitch * 2],
            "half": (cutlass.Uint16, aot_pack.size("x", 1) // 2),
        },
    )
    return aot_pack.cuda_kernel(
        SOURCE,
        "work::by_struct",
        grid=n,
        block=32,
        arguments={
            "x": tensor(cutlass.Float32, (n, m), stride=(pitch, 1)),
            "scale": cutlass.Float64,
            "flip": cutlass.Boolean,
            "out": output(cutlass.Float32, (n,)),
        },
        parameters=[params, "out"],
    )


@aot_pack.export
def doubled():
    """Two launches, the second dependent on the first."""
    n = dim()
    arguments = {
        "x": tensor(cutlass.Float16, (n,)),
        "between": inout(cutlass.Float16, (n,)),
        "y": output(cutlass.Float16, (n,)),
    }
    first = aot_pack.cuda_kernel(
        SOURCE, "double_all", template=[cutlass.Float16, True], grid=n, block=1, arguments=arguments,
        parameters=["x", "between", n],
    )  # fmt: skip
    second = aot_pack.cuda_kernel(
        SOURCE, "double_all<__half, false>", grid=n, block=1, arguments=arguments, parameters=["between", "y", n],
        programmatic=True, priority=-3,
    )  # fmt: skip
    return [first, second]


@aot_pack.export
def clustered():
    n = dim()
    return aot_pack.cuda_kernel(
        SOURCE, "clustered", grid=2, block=64, smem=n * 8, cluster=(2,), arguments={"x": inout(cutlass.Float32, (n,))},
        parameters=["x", n * 8],
    )  # fmt: skip


@aot_pack.export
def cooperative():
    return aot_pack.cuda_kernel(
        SOURCE, "at", grid=4, block=64, smem=100 * 1024, cooperative=True,
        arguments={"address": pointer(cutlass.Int32), "value": cutlass.Int64, "s": aot_pack.stream(explicit=True)},
    )  # fmt: skip


@aot_pack.export
def mapped():
    """Tensor maps of a tensor, of a view of it, and of one whose first dimension is the fastest."""
    n, m = dim(), dim(divisibility=8)
    return aot_pack.cuda_kernel(
        SOURCE,
        "mapped",
        grid=1,
        block=1,
        arguments={
            "x": tensor(cutlass.BFloat16, (n, 2, m), align=16),
            "y": tensor(cutlass.Float32, (4, m), stride=(m * 2, 1), align=16),
            "image": tensor(cutlass.Float16, (n, 16, 12, 64), align=16),
            "out": inout(cutlass.Int64, (2,)),
        },
        parameters=[
            tensor_map("x", (8, 1, 64), swizzle=128, l2_promotion=256, nan_fill=True),
            tensor_map("x", (16, 16), shape=(n * 2, m), element_strides=(1, 2), swizzle=32),
            tensor_map("y", (2, 8)),
            im2col_map(
                "image",
                lower_corner=(-1, -2),
                upper_corner=(1, 0),
                channels=32,
                pixels=128,
                swizzle=64,
                element_strides=(1, 2, 3, 1),
            ),
            "out",
        ],
    )
