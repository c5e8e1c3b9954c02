"""Programs of TileLang that its CUDA back end compiles: products with quantised and sparse matrices, a product with
atomics, and one product by both back ends.

    aot-pack build tilelang_cuda.py --arch sm_90a

``target="cuda"`` chooses the back end. The kernels are CUDA C++, which NVRTC compiles: the build needs
``pip install aot-pack[tilelang]``, and neither a GPU nor a CUDA toolkit. The programs follow examples of
github.com/tile-ai/tilelang. They are small, and written anew.
"""

import tilelang
import tilelang.language as T

import aot_pack

F16, BF16, F32, U8 = "float16", "bfloat16", "float32", "uint8"

INT4_SOURCE = """
// Eight signed integers of 4 bits, the first in the lowest bits, as floats.
template <class Float> __device__ void int4_to_float(const unsigned char* packed, Float* values) {
  #pragma unroll
  for (int i = 0; i < 8; ++i) {
    const int bits = packed[i / 2] >> (4 * (i % 2)) & 15;
    values[i] = Float(float((bits ^ 8) - 8));
  }
}
"""
"""The kernel below calls this function. CuTeDSL can call no function in CUDA C++."""


def packed(program, **options):
    return tilelang.compile(program, out_idx=[-1], target="cuda", **options)


@aot_pack.export
def int4_gemm():
    """x @ dequantised(w).T for x (m, 256) and w (128, 256), of which two elements of 4 bits share a byte of (128, 128).

    ``scale`` (128, 4) multiplies each 64 elements of a row of w.

    After dequantize_gemm/example_dequant_gemm_fine_grained.
    """
    m, n, k, group = T.dynamic("m"), 128, 256, 64

    @T.prim_func
    def program(x: T.Tensor((m, k), F16), w: T.Tensor((n, k // 2), U8), scale: T.Tensor((n, k // group), F16),
                y: T.Tensor((m, n), F16)):  # fmt: skip
        with T.Kernel(T.ceildiv(n, 64), T.ceildiv(m, 64), threads=128) as (bx, by):
            x_shared = T.alloc_shared((64, 64), F16)
            w_shared = T.alloc_shared((64, 64), F16)
            four_bits = T.alloc_local((4,), U8)
            values = T.alloc_local((8,), F16)
            total = T.alloc_fragment((64, 64), F32)
            lane = T.get_thread_binding()
            T.import_source(INT4_SOURCE)
            T.clear(total)
            for step in T.serial(k // 64):
                T.copy(x[by * 64, step * 64], x_shared)
                for part in T.serial(64 * 64 // 8 // 128):
                    row, column = (part * 128 + lane) // 8, (part * 128 + lane) % 8
                    for i in T.vectorized(4):
                        four_bits[i] = w[bx * 64 + row, step * 32 + column * 4 + i]
                    T.call_extern("handle", "int4_to_float", T.access_ptr(four_bits, "r"), T.access_ptr(values, "w"))
                    for i in T.vectorized(8):
                        w_shared[row, column * 8 + i] = values[i] * scale[bx * 64 + row, step * 64 // group]
                T.gemm(x_shared, w_shared, total, transpose_B=True)
            T.copy(total, y[by * 64, bx * 64])

    return packed(program)


def _nibble(byte, index):
    """The element of 4 bits of a byte."""
    return (byte >> (T.cast(index % 2, U8) * T.uint8(4))) & T.uint8(15)


def _signed(byte, index):
    """The same as a signed integer."""
    return T.reinterpret("int8", _nibble(byte, index) << T.uint8(4)) >> T.int8(4)


def _e2m1(byte, index):
    """The same as a float of 4 bits: sign, two bits of exponent, one of mantissa."""
    bits = T.cast(_nibble(byte, index), "uint16")
    sign, exponent, mantissa = bits >> T.uint16(3), (bits >> T.uint16(1)) & T.uint16(3), bits & T.uint16(1)
    normal = ((exponent + T.uint16(126)) << T.uint16(7)) | (mantissa << T.uint16(6))
    small = mantissa * T.uint16(0x3F00)  # 0 or a half
    value = T.if_then_else(exponent == T.uint16(0), small, normal)
    return T.reinterpret(BF16, (sign << T.uint16(15)) | value)


@aot_pack.export
def w4a8_gemm():
    """x @ w.T in int32 for int8 x (m, 256), and w (128, 256) with two elements of 4 bits in a byte.

    After dequantize_gemm/example_dequant_gemm_w4a8.
    """
    m, n, k = T.dynamic("m"), 128, 256

    @T.prim_func
    def program(x: T.Tensor((m, k), "int8"), w: T.Tensor((n, k // 2), U8), y: T.Tensor((m, n), "int32")):
        with T.Kernel(n // 64, T.ceildiv(m, 64), threads=128) as (bx, by):
            x_shared = T.alloc_shared((64, 128), "int8")
            bytes_shared = T.alloc_shared((64, 64), U8)
            bytes_local = T.alloc_fragment((64, 64), U8)
            values = T.alloc_fragment((64, 128), "int8")
            w_shared = T.alloc_shared((64, 128), "int8")
            total = T.alloc_fragment((64, 64), "int32")
            T.clear(total)
            for step in T.Pipelined(k // 128, num_stages=1):
                T.copy(x[by * 64, step * 128], x_shared)
                T.copy(w[bx * 64, step * 64], bytes_shared)
                T.copy(bytes_shared, bytes_local)
                for i, j in T.Parallel(64, 128):
                    values[i, j] = _signed(bytes_local[i, j // 2], j)
                T.copy(values, w_shared)
                T.gemm(x_shared, w_shared, total, transpose_B=True)
            T.copy(total, y[by * 64, bx * 64])

    return packed(program)


def _fp4_gemm(scaled):
    m, n, k, block = T.dynamic("m"), 128, 256, 32

    @T.macro
    def product(x, w, scale, y, bx, by):
        x_shared = T.alloc_shared((64, 64), BF16)
        bytes_shared = T.alloc_shared((64, 32), U8)
        bytes_local = T.alloc_fragment((64, 32), U8)
        values = T.alloc_fragment((64, 64), BF16)
        w_shared = T.alloc_shared((64, 64), BF16)
        total = T.alloc_fragment((64, 64), F32)
        T.clear(total)
        for step in T.Pipelined(k // 64, num_stages=1):
            T.copy(x[by * 64, step * 64], x_shared)
            T.copy(w[bx * 64, step * 32], bytes_shared)
            T.copy(bytes_shared, bytes_local)
            for i, j in T.Parallel(64, 64):
                if scaled:
                    exponent = T.cast(scale[bx * 64 + i, (step * 64 + j) // block], "uint16")
                    values[i, j] = _e2m1(bytes_local[i, j // 2], j) * T.reinterpret(BF16, exponent << T.uint16(7))
                else:
                    values[i, j] = _e2m1(bytes_local[i, j // 2], j)
            T.copy(values, w_shared)
            T.gemm(x_shared, w_shared, total, transpose_B=True)
        T.copy(total, y[by * 64, bx * 64])

    @T.prim_func
    def plain(x: T.Tensor((m, k), BF16), w: T.Tensor((n, k // 2), U8), y: T.Tensor((m, n), F32)):
        with T.Kernel(n // 64, T.ceildiv(m, 64), threads=128) as (bx, by):
            product(x, w, w, y, bx, by)

    @T.prim_func
    def with_scales(x: T.Tensor((m, k), BF16), w: T.Tensor((n, k // 2), U8), scale: T.Tensor((n, k // block), U8),
                    y: T.Tensor((m, n), F32)):  # fmt: skip
        with T.Kernel(n // 64, T.ceildiv(m, 64), threads=128) as (bx, by):
            product(x, w, scale, y, bx, by)

    return packed(with_scales if scaled else plain)


@aot_pack.export
def fp4_gemm():
    """x @ w.T for x (m, 256), and w (128, 256) with two elements e2m1 in a byte.

    After dequantize_gemm/example_dequant_gemm_fp4_hopper.
    """
    return _fp4_gemm(scaled=False)


@aot_pack.export
def mxfp4_gemm():
    """As ``fp4_gemm``, where ``scale`` (128, 8) has the exponent of two, plus 127, of each 32 elements of a row of w.

    After dequantize_gemm/example_dequant_gemm_bf16_mxfp4_hopper.
    """
    return _fp4_gemm(scaled=True)


@aot_pack.export
def fp8_gemm():
    """x @ w.T for x (m, 256) and w (128, 256) of e4m3, with a scale of each 128 elements of a row of x (m, 2), and of
    each 128 rows and columns of w (1, 2). Sums of 128 products are added in float32.

    After deepseek_deepgemm/example_deepgemm_fp8_2xAcc.
    """
    m, n, k, group, e4m3 = T.dynamic("m"), 128, 256, 128, "float8_e4m3fn"

    @T.prim_func
    def program(x: T.Tensor((m, k), e4m3), w: T.Tensor((n, k), e4m3), x_scale: T.Tensor((m, k // group), F32),
                w_scale: T.Tensor((n // group, k // group), F32), y: T.Tensor((m, n), BF16)):  # fmt: skip
        with T.Kernel(n // 64, T.ceildiv(m, 64), threads=128) as (bx, by):
            x_shared = T.alloc_shared((64, 128), e4m3)
            w_shared = T.alloc_shared((64, 128), e4m3)
            part = T.alloc_fragment((64, 64), F32)
            total = T.alloc_fragment((64, 64), F32)
            T.clear(total)
            for step in T.Pipelined(k // 128, num_stages=2):
                T.copy(x[by * 64, step * 128], x_shared)
                T.copy(w[bx * 64, step * 128], w_shared)
                T.clear(part)
                T.gemm(x_shared, w_shared, part, transpose_B=True)
                for i, j in T.Parallel(64, 64):
                    total[i, j] += part[i, j] * (x_scale[by * 64 + i, step] * w_scale[bx * 64 // group, step])
            T.copy(total, y[by * 64, bx * 64])

    return packed(program)


@aot_pack.export
def sparse_gemm():
    """x @ w for x (256, 256), of which each four elements of a row have two that are not 0, and w (256, 128).

    ``values`` (256, 128) has these two. ``places`` (256, 16) has two bits for each of them, their place among the four,
    the first in the lowest bits. After gemm_sp/example_gemm_sp.
    """
    m, n, k, per_place = 256, 128, 256, 16

    @T.prim_func
    def program(values: T.Tensor((m, k // 2), F16), places: T.Tensor((m, k // per_place), "int16"),
                w: T.Tensor((k, n), F16), y: T.Tensor((m, n), F32)):  # fmt: skip
        with T.Kernel(n // 64, m // 128, threads=128) as (bx, by):
            values_shared = T.alloc_shared((128, 32), F16)
            places_shared = T.alloc_shared((128, 64 // per_place), "int16")
            w_shared = T.alloc_shared((64, 64), F16)
            total = T.alloc_fragment((128, 64), F32)
            T.clear(total)
            T.disable_warp_group_reg_alloc()
            for step in T.Pipelined(k // 64, num_stages=2):
                T.copy(values[by * 128, step * 32], values_shared)
                T.copy(places[by * 128, step * 64 // per_place], places_shared)
                T.copy(w[step * 64, bx * 64], w_shared)
                T.gemm_sp(values_shared, places_shared, w_shared, total)
            T.copy(total, y[by * 128, bx * 64])

    return packed(program)


@aot_pack.export
def gemm_atomic(parts=4):
    """y += a @ b for (128, 1024) and (1024, 128). Each part of the depth adds to y, which the caller has set.

    After gemm_splitk/example_tilelang_gemm_splitk.
    """
    rows, columns, depth = 128, 128, 1024

    @T.prim_func
    def program(a: T.Tensor((rows, depth), F16), b: T.Tensor((depth, columns), F16), y: T.Tensor((rows, columns), F32)):
        with T.Kernel(columns // 64, rows // 64, parts, threads=128) as (bx, by, part):
            a_shared = T.alloc_shared((64, 64), F16)
            b_shared = T.alloc_shared((64, 64), F16)
            total = T.alloc_fragment((64, 64), F32)
            T.clear(total)
            for k in T.Pipelined(depth // parts // 64, num_stages=2):
                T.copy(a[by * 64, part * (depth // parts) + k * 64], a_shared)
                T.copy(b[part * (depth // parts) + k * 64, bx * 64], b_shared)
                T.gemm(a_shared, b_shared, total)
            for i, j in T.Parallel(64, 64):
                T.atomic_add(y[by * 64 + i, bx * 64 + j], total[i, j])

    return tilelang.compile(program, target="cuda").mutates("y")


@aot_pack.export
def softmax():
    """The softmax of rows (m, 512). Its exponential is the fast one of ``--use_fast_math``.

    After online_softmax/online_softmax.
    """
    m, n = T.dynamic("m"), 512

    @T.prim_func
    def program(x: T.Tensor((m, n), F32), y: T.Tensor((m, n), F32)):
        with T.Kernel(m, threads=128) as row:
            values = T.alloc_fragment((n,), F32)
            highest = T.alloc_fragment((1,), F32)
            total = T.alloc_fragment((1,), F32)
            T.copy(x[row, 0:n], values)
            T.reduce_max(values, highest, dim=0)
            for i in T.Parallel(n):
                values[i] = T.exp(values[i] - highest[0])
            T.reduce_sum(values, total, dim=0)
            for i in T.Parallel(n):
                y[row, i] = values[i] / total[0]

    return packed(program, pass_configs={tilelang.PassConfigKey.TL_ENABLE_FAST_MATH: True})


@aot_pack.export
def normalized():
    """x / sqrt(mean(x * x)) of rows (m, 256), by two kernels. The first writes ``inverse`` (m,)."""
    m, n = T.dynamic("m"), 256

    @T.prim_func
    def program(x: T.Tensor((m, n), F32), inverse: T.Tensor((m,), F32), y: T.Tensor((m, n), F32)):
        with T.Kernel(m, threads=128) as row:
            squares = T.alloc_fragment((n,), F32)
            total = T.alloc_fragment((1,), F32)
            for i in T.Parallel(n):
                squares[i] = x[row, i] * x[row, i]
            T.reduce_sum(squares, total, dim=0)
            inverse[row] = T.rsqrt(total[0] / n)
        with T.Kernel(T.ceildiv(m, 4), threads=128) as block:
            for i, j in T.Parallel(4, n):
                if block * 4 + i < m:
                    y[block * 4 + i, j] = x[block * 4 + i, j] * inverse[block * 4 + i]

    return packed(program).mutates("inverse")


def _product(rows, columns, depth):
    """a @ b in tiles of 128 x 128 x 64: loads by TMA in three stages, WGMMA, accumulation in float32."""

    @T.prim_func
    def product(a: T.Tensor((rows, depth), F16), b: T.Tensor((depth, columns), F16),
                c: T.Tensor((rows, columns), F16)):  # fmt: skip
        with T.Kernel(T.ceildiv(columns, 128), T.ceildiv(rows, 128), threads=128) as (x, y):
            a_shared = T.alloc_shared((128, 64), F16)
            b_shared = T.alloc_shared((64, 128), F16)
            total = T.alloc_fragment((128, 128), F32)
            T.clear(total)
            for k in T.Pipelined(T.ceildiv(depth, 64), num_stages=3):
                T.copy(a[y * 128, k * 64], a_shared)
                T.copy(b[k * 64, x * 128], b_shared)
                T.gemm(a_shared, b_shared, total)
            T.copy(total, c[y * 128, x * 128])

    return product


@aot_pack.export
def gemm_by_cuda():
    """a @ b for a (m, 256) and b (256, 512)."""
    return tilelang.compile(_product(T.dynamic("m"), 512, 256), out_idx=[-1], target="cuda")


@aot_pack.export
def gemm_by_cutedsl():
    """The same function as ``gemm_by_cuda``."""
    return tilelang.compile(_product(T.dynamic("m"), 512, 256), out_idx=[-1], target="cutedsl")
