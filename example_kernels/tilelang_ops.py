"""Kernels written in TileLang: three matrix products, one for any number of rows and one of two kernels, a convolution
with im2col tensor maps, and attention.

    aot-pack build tilelang_ops.py --arch sm_90a

The build needs ``pip install aot-pack[tilelang]``. The wheel needs neither TileLang nor TVM. The packed function asks
the caller's framework to allocate the tensors of ``out_idx``, and returns them: ``c = tilelang_ops.gemm(a, b)``.
"""

import math

import tilelang
import tilelang.language as T

import aot_pack


def _product(rows, columns, depth, dtype):
    """C = A @ B in tiles of 128 x 128 x 64: loads by TMA in three stages, WGMMA, accumulation in float32."""
    tile, step = 128, 64

    @T.prim_func
    def product(a: T.Tensor((rows, depth), dtype), b: T.Tensor((depth, columns), dtype),
                c: T.Tensor((rows, columns), dtype)):  # fmt: skip
        with T.Kernel(T.ceildiv(columns, tile), T.ceildiv(rows, tile), threads=128) as (x, y):
            a_shared = T.alloc_shared((tile, step), dtype)
            b_shared = T.alloc_shared((step, tile), dtype)
            total = T.alloc_fragment((tile, tile), "float32")
            T.clear(total)
            for k in T.Pipelined(T.ceildiv(depth, step), num_stages=3):
                T.copy(a[y * tile, k * step], a_shared)
                T.copy(b[k * step, x * tile], b_shared)
                T.gemm(a_shared, b_shared, total)
            T.copy(total, c[y * tile, x * tile])

    return product


@aot_pack.export(dtype=["float16", "bfloat16"])
def gemm(dtype):
    """a @ b for matrices of 1024 x 1024."""
    return tilelang.compile(_product(1024, 1024, 1024, dtype), out_idx=[-1])


@aot_pack.gradient(of="gemm")
def gemm_gradient(ops, a, b, grad_c):
    return {"a": grad_c @ b.T, "b": a.T @ grad_c}


@aot_pack.export
def gemm_rows(columns=512, depth=256):
    """a @ b, where a has any number of rows."""
    return tilelang.compile(_product(T.dynamic("rows"), columns, depth, "float16"), out_idx=[-1])


@aot_pack.gradient(of="gemm_rows")
def gemm_rows_gradient(ops, a, b, grad_c):
    return {"a": grad_c @ b.T, "b": a.T @ grad_c}


@tilelang.jit(out_idx=[-1])
def _convolution(images, height, width, channels, filters, size, stride, padding):
    """A convolution as a matrix product: TMA gathers the pixels under the filter."""
    tile, step = 128, 64
    out_height = (height + 2 * padding - size) // stride + 1
    out_width = (width + 2 * padding - size) // stride + 1
    pixels, taps = images * out_height * out_width, size * size * channels

    @T.prim_func
    def convolution(data: T.Tensor((images, height, width, channels), "float16"),
                    weight: T.Tensor((size, size, channels, filters), "float16"),
                    out: T.Tensor((images, out_height, out_width, filters), "float16")):  # fmt: skip
        with T.Kernel(T.ceildiv(filters, tile), T.ceildiv(pixels, tile), threads=256) as (x, y):
            data_shared = T.alloc_shared((tile, step), "float16")
            weight_shared = T.alloc_shared((step, tile), "float16")
            out_shared = T.alloc_shared((tile, tile), "float16")
            total = T.alloc_fragment((tile, tile), "float32")
            weight_flat = T.Tensor((taps, filters), "float16", weight.data)
            out_flat = T.Tensor((pixels, filters), "float16", out.data)
            T.clear(total)
            for k in T.Pipelined(T.ceildiv(taps, step), num_stages=3):
                T.im2col(data, data_shared, y, k, size, stride, 1, padding)
                T.copy(weight_flat[k * step, x * tile], weight_shared)
                T.gemm(data_shared, weight_shared, total)
            T.copy(total, out_shared)
            T.copy(out_shared, out_flat[y * tile, x * tile])

    return convolution


@aot_pack.export
def convolution():
    """Convolves images (2, 32, 32, 128) in NHWC with 128 filters of 3 x 3 in HWCF, with a padding of 1."""
    return _convolution(2, 32, 32, 128, 128, 3, 1, 1)


def _attention(batch, length, heads, head_dim, causal):
    """Attention with an online softmax, for tensors (batch, length, heads, head_dim)."""
    rows, columns = 64, 64
    scale = math.log2(math.e) / math.sqrt(head_dim)
    shape = (batch, length, heads, head_dim)

    @T.prim_func
    def attention(q: T.Tensor(shape, "float16"), k: T.Tensor(shape, "float16"), v: T.Tensor(shape, "float16"),
                  out: T.Tensor(shape, "float16")):  # fmt: skip
        with T.Kernel(T.ceildiv(length, rows), heads, batch, threads=128) as (x, head, b):
            q_shared = T.alloc_shared((rows, head_dim), "float16")
            k_shared = T.alloc_shared((columns, head_dim), "float16")
            v_shared = T.alloc_shared((columns, head_dim), "float16")
            scores = T.alloc_fragment((rows, columns), "float32")
            weights = T.alloc_fragment((rows, columns), "float16")
            total = T.alloc_fragment((rows, head_dim), "float32")
            highest = T.alloc_fragment((rows,), "float32")
            before = T.alloc_fragment((rows,), "float32")
            shrink = T.alloc_fragment((rows,), "float32")
            added = T.alloc_fragment((rows,), "float32")
            norm = T.alloc_fragment((rows,), "float32")
            T.copy(q[b, x * rows : (x + 1) * rows, head, :], q_shared)
            T.fill(total, 0)
            T.fill(norm, 0)
            T.fill(highest, -T.infinity("float32"))
            blocks = T.ceildiv((x + 1) * rows, columns) if causal else T.ceildiv(length, columns)
            for n in T.Pipelined(blocks, num_stages=2):
                T.copy(k[b, n * columns : (n + 1) * columns, head, :], k_shared)
                if causal:
                    for i, j in T.Parallel(rows, columns):
                        scores[i, j] = T.if_then_else(x * rows + i >= n * columns + j, 0, -T.infinity("float32"))
                else:
                    T.clear(scores)
                T.gemm(q_shared, k_shared, scores, transpose_B=True)
                T.copy(highest, before)
                T.reduce_max(scores, highest, dim=1, clear=False)
                for i in T.Parallel(rows):
                    shrink[i] = T.exp2((before[i] - highest[i]) * scale)
                for i, j in T.Parallel(rows, columns):
                    scores[i, j] = T.exp2((scores[i, j] - highest[i]) * scale)
                T.reduce_sum(scores, added, dim=1)
                for i in T.Parallel(rows):
                    norm[i] = norm[i] * shrink[i] + added[i]
                for i, j in T.Parallel(rows, head_dim):
                    total[i, j] *= shrink[i]
                T.copy(scores, weights)
                T.copy(v[b, n * columns : (n + 1) * columns, head, :], v_shared)
                T.gemm(weights, v_shared, total)
            for i, j in T.Parallel(rows, head_dim):
                total[i, j] /= norm[i]
            T.copy(total, out[b, x * rows : (x + 1) * rows, head, :])

    return attention


@aot_pack.export(causal=[False, True])
def attention(causal=False):
    """softmax(q @ k.T / sqrt(64)) @ v for tensors (2, 512, 8, 64). If causal, a query sees keys up to its position."""
    return tilelang.compile(_attention(2, 512, 8, 64, causal), out_idx=[3])


@aot_pack.export
def gemm_split_k(parts=4):
    """a @ b for 256 x 4096 and 4096 x 256. Each part of the depth has its own blocks; a second kernel adds the parts.

    ``work`` is memory for the parts: float32 of (4, 256, 256).
    """
    rows, columns, depth, tile, step = 256, 256, 4096, 128, 64

    @T.prim_func
    def split_k(a: T.Tensor((rows, depth), "float16"), b: T.Tensor((depth, columns), "float16"),
                work: T.Tensor((parts, rows, columns), "float32"),
                c: T.Tensor((rows, columns), "float16")):  # fmt: skip
        with T.Kernel(columns // tile, rows // tile, parts, threads=128) as (x, y, part):
            a_shared = T.alloc_shared((tile, step), "float16")
            b_shared = T.alloc_shared((step, tile), "float16")
            total = T.alloc_fragment((tile, tile), "float32")
            T.clear(total)
            for k in T.Pipelined(depth // parts // step, num_stages=3):
                T.copy(a[y * tile, part * (depth // parts) + k * step], a_shared)
                T.copy(b[part * (depth // parts) + k * step, x * tile], b_shared)
                T.gemm(a_shared, b_shared, total)
            T.copy(total, work[part, y * tile, x * tile])
        with T.Kernel(columns // tile, rows, threads=128) as (x, y):
            total = T.alloc_fragment((tile,), "float32")
            T.clear(total)
            for part in T.serial(parts):
                for i in T.Parallel(tile):
                    total[i] += work[part, y, x * tile + i]
            for i in T.Parallel(tile):
                c[y, x * tile + i] = total[i]

    return tilelang.compile(split_k, out_idx=[3]).mutates("work")
