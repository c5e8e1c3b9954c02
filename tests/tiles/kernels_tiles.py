"""Programs after TileLang's public tests and examples, each named by the one that it follows. They are small, and
written anew."""

import tilelang
import tilelang.language as T

import aot_pack

# What a function packs, and the test or example of github.com/tile-ai/tilelang that it follows.
FOLLOWS = {
    "element_wise_add": "testing/python/kernel/test_tilelang_kernel_element_wise_add.py",
    "gemm_transposed": "testing/python/kernel/test_tilelang_kernel_gemm.py",
    "gemm_with_stride": "testing/python/kernel/test_tilelang_kernel_gemm_with_stride.py",
    "bf16_gemm": "testing/python/kernel/test_tilelang_kernel_bf16_gemm_mma.py",
    "fp8_gemm": "testing/python/kernel/test_tilelang_kernel_fp8_gemm.py",
    "gemv": "testing/python/kernel/test_tilelang_kernel_gemv_simt.py",
    "convolution": "testing/python/kernel/test_tilelang_kernel_convolution.py",
    "linear_attention": "testing/python/kernel/test_tilelang_kernel_flash_linear_attention.py",
    "dequantize_gemm": "testing/python/kernel/test_tilelang_kernel_dequantize_gemm.py",
    "dependent": "testing/python/language/test_tilelang_language_pdl.py",
    "cluster": "testing/python/language/test_tilelang_language_cluster_launch.py",
    "cooperative": "testing/python/language/test_tilelang_language_cooperative.py",
    "atomic_add": "testing/python/language/test_tilelang_language_atomic_add.py",
    "masked": "testing/python/language/test_tilelang_language_mask_op.py",
    "eager": "testing/python/language/test_tilelang_language_eager_jit.py",
    "doubles": "testing/python/language/test_tilelang_language_parallel.py",
    "softmax": "examples/online_softmax/online_softmax.py",
    "rms_norm": "examples/norm/rms_norm.py",
    "cast_to_fp8": "examples/cast/example_per_token_cast_to_fp8.py",
    "block_sparse_gemm": "examples/blocksparse_gemm/example_blocksparse_gemm.py",
    "grouped_gemm": "examples/grouped_gemm/example_grouped_gemm_fwd.py",
    "split_k_atomic": "examples/gemm_splitk/example_tilelang_gemm_splitk.py",
    "persistent_gemm": "examples/gemm/example_gemm_persistent.py",
}

F16, BF16, F32, F64, I32 = "float16", "bfloat16", "float32", "float64", "int32"


@aot_pack.export
def element_wise_add():
    """z = x + alpha * y, any number of elements and any rows and columns."""
    rows, columns = T.dynamic("rows"), T.dynamic("columns")

    @T.prim_func
    def add(x: T.Tensor((rows, columns), F32), y: T.Tensor((rows, columns), F32), alpha: T.float32,
            z: T.Tensor((rows, columns), F32)):  # fmt: skip
        with T.Kernel(T.ceildiv(columns, 64), T.ceildiv(rows, 16), threads=128) as (bx, by):
            for i, j in T.Parallel(16, 64):
                z[by * 16 + i, bx * 64 + j] = x[by * 16 + i, bx * 64 + j] + alpha * y[by * 16 + i, bx * 64 + j]

    return add


def matmul(m, n, k, dtype, out_dtype, *, transposed=False, tile=64, step=32, acc=F32):
    b_shape, b_tile = ((n, k), (tile, step)) if transposed else ((k, n), (step, tile))

    @T.prim_func
    def main(a: T.Tensor((m, k), dtype), b: T.Tensor(b_shape, dtype), c: T.Tensor((m, n), out_dtype)):
        with T.Kernel(T.ceildiv(n, tile), T.ceildiv(m, tile), threads=128) as (bx, by):
            a_shared = T.alloc_shared((tile, step), dtype)
            b_shared = T.alloc_shared(b_tile, dtype)
            c_local = T.alloc_fragment((tile, tile), acc)
            T.clear(c_local)
            for i in T.Pipelined(T.ceildiv(k, step), num_stages=2):
                T.copy(a[by * tile, i * step], a_shared)
                if transposed:
                    T.copy(b[bx * tile, i * step], b_shared)
                else:
                    T.copy(b[i * step, bx * tile], b_shared)
                T.gemm(a_shared, b_shared, c_local, transpose_B=transposed)
            T.copy(c_local, c[by * tile, bx * tile])

    return main


@aot_pack.export
def gemm_transposed():
    return matmul(128, 256, 128, F16, F32, transposed=True)


@aot_pack.export
def gemm_with_stride():
    m, n, k, pitch = 128, 128, 128, T.dynamic("pitch")

    @T.prim_func
    def main(a: T.StridedTensor((m, k), (pitch, 1), F16), b: T.Tensor((k, n), F16), c: T.Tensor((m, n), F16)):
        with T.Kernel(n // 64, m // 64, threads=128) as (bx, by):
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((32, 64), F16)
            c_local = T.alloc_fragment((64, 64), F32)
            T.clear(c_local)
            for i in T.Pipelined(k // 32, num_stages=2):
                T.copy(a[by * 64, i * 32], a_shared)
                T.copy(b[i * 32, bx * 64], b_shared)
                T.gemm(a_shared, b_shared, c_local)
            T.copy(c_local, c[by * 64, bx * 64])

    return main


@aot_pack.export
def bf16_gemm():
    return tilelang.compile(matmul(T.dynamic("m"), 128, 128, BF16, BF16), out_idx=[2])


@aot_pack.export
def fp8_gemm():
    return matmul(128, 128, 128, "float8_e4m3fn", F32, transposed=True, step=64)


@aot_pack.export
def gemv():
    n, k = 256, 1024

    @T.prim_func
    def main(a: T.Tensor((k,), F16), b: T.Tensor((n, k), F16), c: T.Tensor((n,), F16)):
        with T.Kernel(T.ceildiv(n, 4), threads=(32, 4)) as bx:
            tn, tk = T.get_thread_binding(1), T.get_thread_binding(0)
            total = T.alloc_local((1,), F32)
            whole = T.alloc_local((1,), F32)
            T.clear(total)
            for i in T.serial(k // 32):
                total[0] += a[i * 32 + tk].astype(F32) * b[bx * 4 + tn, i * 32 + tk].astype(F32)
            reducer = T.comm_reducer(lambda x, y: x + y, [T.Cast(F32, 0)])
            with T.attr(reducer, "reduce_scope", T.reinterpret(T.uint64(0), "handle")):
                T.evaluate(T.tvm_thread_allreduce(T.uint32(1), total[0], True, whole[0], tk, dtype="handle"))
            if tk == 0:
                c[bx * 4 + tn] = whole[0]

    return main


@aot_pack.export
def convolution():
    images, size, channels, filters, taps, padding = 1, 16, 64, 64, 3, 1
    pixels = images * size * size

    @T.prim_func
    def main(data: T.Tensor((images, size, size, channels), BF16),
             weight: T.Tensor((taps, taps, channels, filters), BF16),
             out: T.Tensor((images, size, size, filters), BF16)):  # fmt: skip
        with T.Kernel(T.ceildiv(filters, 64), T.ceildiv(pixels, 64), threads=128) as (bx, by):
            data_shared = T.alloc_shared((64, 32), BF16)
            weight_shared = T.alloc_shared((32, 64), BF16)
            out_local = T.alloc_fragment((64, 64), F32)
            weight_flat = T.Tensor((taps * taps * channels, filters), BF16, weight.data)
            out_flat = T.Tensor((pixels, filters), BF16, out.data)
            T.clear(out_local)
            for k in T.Pipelined(T.ceildiv(taps * taps * channels, 32), num_stages=2):
                T.im2col(data, data_shared, by, k, taps, 1, 1, padding)
                T.copy(weight_flat[k * 32, bx * 64], weight_shared)
                T.gemm(data_shared, weight_shared, out_local)
            T.copy(out_local, out_flat[by * 64, bx * 64])

    return main


@aot_pack.export
def linear_attention():
    batch, length, heads, dim, chunk = 1, 256, 2, 64, 64
    shape = (batch, length, heads, dim)

    @T.prim_func
    def main(q: T.Tensor(shape, F16), k: T.Tensor(shape, F16), v: T.Tensor(shape, F16), out: T.Tensor(shape, F16)):
        with T.Kernel(heads, batch, threads=128) as (head, b):
            q_shared = T.alloc_shared((chunk, dim), F16)
            k_shared = T.alloc_shared((chunk, dim), F16)
            v_shared = T.alloc_shared((chunk, dim), F16)
            s_local = T.alloc_fragment((chunk, chunk), F32)
            s_shared = T.alloc_shared((chunk, chunk), F16)
            h_local = T.alloc_fragment((dim, dim), F32)
            h_shared = T.alloc_shared((dim, dim), F16)
            o_local = T.alloc_fragment((chunk, dim), F32)
            T.clear(h_local)
            for i in T.Pipelined(length // chunk, num_stages=1):
                T.copy(q[b, i * chunk : (i + 1) * chunk, head, :], q_shared)
                T.copy(k[b, i * chunk : (i + 1) * chunk, head, :], k_shared)
                T.copy(v[b, i * chunk : (i + 1) * chunk, head, :], v_shared)
                T.gemm(q_shared, k_shared, s_local, transpose_B=True, clear_accum=True)
                for r, c in T.Parallel(chunk, chunk):
                    s_shared[r, c] = T.if_then_else(r >= c, s_local[r, c], 0)
                T.copy(h_local, h_shared)
                T.gemm(s_shared, v_shared, o_local, clear_accum=True)
                T.gemm(q_shared, h_shared, o_local)
                T.gemm(k_shared, v_shared, h_local, transpose_A=True)
                T.copy(o_local, out[b, i * chunk : (i + 1) * chunk, head, :])

    return main


@aot_pack.export
def dequantize_gemm():
    m, n, k = 128, 128, 128

    @T.prim_func
    def main(a: T.Tensor((m, k), F16), b: T.Tensor((n, k), "int8"), c: T.Tensor((m, n), F16)):
        with T.Kernel(n // 64, m // 64, threads=128) as (bx, by):
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((64, 32), "int8")
            b_local = T.alloc_fragment((64, 32), "int8")
            b_wide = T.alloc_fragment((64, 32), F16)
            b_wide_shared = T.alloc_shared((64, 32), F16)
            c_local = T.alloc_fragment((64, 64), F32)
            T.clear(c_local)
            for i in T.Pipelined(k // 32, num_stages=2):
                T.copy(a[by * 64, i * 32], a_shared)
                T.copy(b[bx * 64, i * 32], b_shared)
                T.copy(b_shared, b_local)
                for r, j in T.Parallel(64, 32):
                    b_wide[r, j] = b_local[r, j].astype(F16) * T.float16(0.125)
                T.copy(b_wide, b_wide_shared)
                T.gemm(a_shared, b_wide_shared, c_local, transpose_B=True)
            T.copy(c_local, c[by * 64, bx * 64])

    return main


@aot_pack.export
def dependent():
    n = 4096

    @T.prim_func
    def main(x: T.Tensor((n,), F32), y: T.Tensor((n,), F32), z: T.Tensor((n,), F32)):
        with T.Kernel(n // 256, threads=256) as bx:
            for i in T.Parallel(256):
                y[bx * 256 + i] = x[bx * 256 + i] * x[bx * 256 + i]
            T.pdl_trigger()
        with T.Kernel(n // 256, threads=256) as bx:
            T.pdl_sync()
            for i in T.Parallel(256):
                z[bx * 256 + i] = y[bx * 256 + i] + 1.0

    return main


@aot_pack.export
def cluster():
    n = T.dynamic("n")

    @T.prim_func
    def main(x: T.Tensor((n,), F32), y: T.Tensor((n,), F32)):
        with T.Kernel(T.ceildiv(n, 512) * 2, threads=256, cluster_dims=2) as bx:
            T.cluster_sync()
            for i in T.Parallel(256):
                if bx * 256 + i < n:
                    y[bx * 256 + i] = x[bx * 256 + i] * 2.0

    return main


@aot_pack.export
def cooperative():
    n, blocks = 4096, 16

    @T.prim_func
    def main(x: T.Tensor((n,), F32), partial: T.Tensor((blocks,), F32), y: T.Tensor((n,), F32)):
        with T.Kernel(blocks, threads=256) as bx:
            mine = T.alloc_fragment((n // blocks,), F32)
            total = T.alloc_fragment((1,), F32)
            others = T.alloc_fragment((blocks,), F32)
            T.copy(x[bx * (n // blocks) : (bx + 1) * (n // blocks)], mine)
            T.reduce_sum(mine, total, dim=0)
            partial[bx] = total[0]
            T.sync_grid()
            T.copy(partial, others)
            T.reduce_sum(others, total, dim=0)
            for i in T.Parallel(n // blocks):
                y[bx * (n // blocks) + i] = mine[i] / total[0]

    return main


@aot_pack.export
def atomic_add():
    m, n = 128, 256

    @T.prim_func
    def main(x: T.Tensor((m, n), F32), y: T.Tensor((n,), F32)):
        with T.Kernel(m, threads=128) as bx:
            for i in T.Parallel(n):
                T.atomic_add(y[i], x[bx, i])

    return main


@aot_pack.export
def masked():
    n = 1024

    @T.prim_func
    def main(x: T.Tensor((n,), "int64"), keep: T.Tensor((n,), "bool"), y: T.Tensor((n,), "int16")):
        with T.Kernel(n // 256, threads=256) as bx:
            for i in T.Parallel(256):
                y[bx * 256 + i] = T.if_then_else(keep[bx * 256 + i], x[bx * 256 + i], 0).astype("int16")

    return main


@tilelang.jit
def _scaled(x, y, factor: float = 3.0):
    n = T.dynamic("n")
    x: T.Tensor[[n], F32]
    y: T.Tensor[[n], F32]
    with T.Kernel(T.ceildiv(n, 128), threads=128) as bx:
        for i in T.Parallel(128):
            y[bx * 128 + i] = x[bx * 128 + i] * factor


@aot_pack.export
def eager():
    return _scaled.compile()


@aot_pack.export
def doubles():
    m, n = T.dynamic("m", "int64"), 128

    @T.prim_func
    def main(x: T.Tensor((m, n), F64), y: T.Tensor((m, n), F64), shift: T.float64, times: T.int64):
        with T.Kernel(m, threads=128) as bx:
            for i in T.Parallel(n):
                y[bx, i] = x[bx, i] * times.astype(F64) + shift

    return main


@aot_pack.export
def softmax():
    m, n = T.dynamic("m"), 1024

    @T.prim_func
    def main(x: T.Tensor((m, n), F16), y: T.Tensor((m, n), F16)):
        with T.Kernel(m, threads=128) as bx:
            row = T.alloc_fragment((n,), F32)
            top = T.alloc_fragment((1,), F32)
            total = T.alloc_fragment((1,), F32)
            T.copy(x[bx, :], row)
            T.reduce_max(row, top, dim=0)
            for i in T.Parallel(n):
                row[i] = T.exp2((row[i] - top[0]) * 1.44269504)
            T.reduce_sum(row, total, dim=0)
            for i in T.Parallel(n):
                row[i] = row[i] / total[0]
            T.copy(row, y[bx, :])

    return tilelang.compile(main, out_idx=[1])


@aot_pack.export
def rms_norm():
    m, n, rows = T.dynamic("m"), 512, 4

    @T.prim_func
    def main(x: T.Tensor((m, n), BF16), y: T.Tensor((m, n), BF16), inverse: T.Tensor((m,), F32)):
        with T.Kernel(T.ceildiv(m, rows), threads=128) as bx:
            local = T.alloc_fragment((rows, n), F32)
            squares = T.alloc_fragment((rows, n), F32)
            mean = T.alloc_fragment((rows,), F32)
            T.copy(x[bx * rows, 0], local)
            for i, j in T.Parallel(rows, n):
                squares[i, j] = local[i, j] * local[i, j]
            T.reduce_sum(squares, mean, dim=1)
            for i in T.Parallel(rows):
                mean[i] = T.rsqrt(mean[i] / n + 1e-6)
            for i, j in T.Parallel(rows, n):
                local[i, j] *= mean[i]
            T.copy(local, y[bx * rows, 0])
            T.copy(mean, inverse[bx * rows])

    return tilelang.compile(main, out_idx=[1, 2])


@aot_pack.export
def cast_to_fp8():
    m, n, group = T.dynamic("m"), 512, 128

    @T.prim_func
    def main(x: T.Tensor((m, n), BF16), y: T.Tensor((m, n), "float8_e4m3fn"), scale: T.Tensor((m, n // group), F32)):
        with T.Kernel(T.ceildiv(m, 8), n // group, threads=128) as (bx, by):
            local = T.alloc_fragment((8, group), F32)
            top = T.alloc_fragment((8,), F32)
            narrow = T.alloc_fragment((8, group), "float8_e4m3fn")
            T.copy(x[bx * 8, by * group], local)
            T.reduce_absmax(local, top, dim=1)
            for i in T.Parallel(8):
                top[i] = T.max(top[i], 1e-4) / 448.0
            for i, j in T.Parallel(8, group):
                narrow[i, j] = T.min(T.max(local[i, j] / top[i], -448.0), 448.0)
            for i in T.Parallel(8):
                if bx * 8 + i < m:
                    scale[bx * 8 + i, by] = top[i]
            T.copy(narrow, y[bx * 8, by * group])

    return tilelang.compile(main, out_idx=[1, 2])


@aot_pack.export
def block_sparse_gemm():
    m, n, k = 128, 128, 128

    @T.prim_func
    def main(a: T.Tensor((m, k), F16), b: T.Tensor((k, n), F16), mask: T.Tensor((m // 64, n // 64, k // 32), "bool"),
             c: T.Tensor((m, n), F16)):  # fmt: skip
        with T.Kernel(n // 64, m // 64, threads=128) as (bx, by):
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((32, 64), F16)
            c_local = T.alloc_fragment((64, 64), F32)
            T.clear(c_local)
            for i in T.Pipelined(k // 32, num_stages=1):
                if mask[by, bx, i]:
                    T.copy(a[by * 64, i * 32], a_shared)
                    T.copy(b[i * 32, bx * 64], b_shared)
                    T.gemm(a_shared, b_shared, c_local)
            T.copy(c_local, c[by * 64, bx * 64])

    return main


@aot_pack.export
def grouped_gemm():
    groups, n, k, rows, tiles = 4, 128, 128, T.dynamic("rows"), T.dynamic("tiles")

    @T.prim_func
    def main(a: T.Tensor((rows, k), F16), b: T.Tensor((groups, k, n), F16), group_of: T.Tensor((tiles,), I32),
             c: T.Tensor((rows, n), F16)):  # fmt: skip
        with T.Kernel(n // 64, tiles, threads=128) as (bx, by):
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((32, 64), F16)
            c_local = T.alloc_fragment((64, 64), F32)
            T.clear(c_local)
            for i in T.Pipelined(k // 32, num_stages=2):
                T.copy(a[by * 64, i * 32], a_shared)
                T.copy(b[group_of[by], i * 32, bx * 64], b_shared)
                T.gemm(a_shared, b_shared, c_local)
            T.copy(c_local, c[by * 64, bx * 64])

    return main


@aot_pack.export
def split_k_atomic():
    m, n, k, parts = 128, 128, 512, 4

    @T.prim_func
    def main(a: T.Tensor((m, k), F16), b: T.Tensor((k, n), F16), c: T.Tensor((m, n), F32)):
        with T.Kernel(n // 64, m // 64, parts, threads=128) as (bx, by, bz):
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((32, 64), F16)
            c_shared = T.alloc_shared((64, 64), F32)
            c_local = T.alloc_fragment((64, 64), F32)
            T.clear(c_local)
            for i in T.Pipelined(k // parts // 32, num_stages=2):
                T.copy(a[by * 64, bz * (k // parts) + i * 32], a_shared)
                T.copy(b[bz * (k // parts) + i * 32, bx * 64], b_shared)
                T.gemm(a_shared, b_shared, c_local)
            T.copy(c_local, c_shared)
            T.atomic_add(c[by * 64, bx * 64], c_shared)

    return main


@aot_pack.export
def persistent_gemm():
    m, n, k, blocks = 256, 256, 128, 8
    tiles = (m // 64) * (n // 64)

    @T.prim_func
    def main(a: T.Tensor((m, k), F16), b: T.Tensor((k, n), F16), c: T.Tensor((m, n), F16)):
        with T.Kernel(blocks, threads=128) as block:
            a_shared = T.alloc_shared((64, 32), F16)
            b_shared = T.alloc_shared((32, 64), F16)
            c_local = T.alloc_fragment((64, 64), F32)
            for wave in T.serial(T.ceildiv(tiles, blocks)):
                by = (wave * blocks + block) // (n // 64)
                bx = (wave * blocks + block) % (n // 64)
                T.clear(c_local)
                for i in T.Pipelined(k // 32, num_stages=2):
                    T.copy(a[by * 64, i * 32], a_shared)
                    T.copy(b[i * 32, bx * 64], b_shared)
                    T.gemm(a_shared, b_shared, c_local)
                T.copy(c_local, c[by * 64, bx * 64])

    return main
