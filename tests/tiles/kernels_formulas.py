"""Programs whose sizes, strides and grids are formulas of variables. Each writes where its tensors begin."""

import tilelang
import tilelang.language as T

import aot_pack

n, m, k = T.dynamic("n"), T.dynamic("m"), T.dynamic("k")

NO_LAUNCHER = ("multiples_alone", "shifted", "downwards")
"""TileLang's own launchers do not compile where no size is the variable itself."""


def written(first, second, grid):
    """A program that fills the beginning of two tensors of these shapes."""
    i, j = (0,) * (len(first) - 1), (0,) * (len(second) - 1)

    @T.prim_func
    def main(x: T.Tensor(first, "float32"), y: T.Tensor(second, "float32")):
        with T.Kernel(grid, threads=32):
            for lane in T.Parallel(32):
                if lane < first[-1]:
                    x[(*i, lane)] = 1.0
            for lane in T.Parallel(32):
                if lane < second[-1]:
                    y[(*j, lane)] = 2.0

    return main


@aot_pack.export
def inner():
    """A plain tensor whose inner sizes are variables, beside one that shares them."""
    return written((n, m, 64), (m, n), n)


@aot_pack.export
def twice():
    return written((n * 2,), (n,), n * 2)


@aot_pack.export
def products():
    return written((n, m, k), (k * n * m,), n * m * k)


@aot_pack.export
def divisors():
    return written((n, m), (T.ceildiv(n, m), T.ceildiv(n, 128), n // 3), T.ceildiv(n, m))


@aot_pack.export
def remainders():
    return written((n, m), (n % m, n % 8 + 1), n % 7 + 1)


@aot_pack.export
def extremes():
    return written((n, m), (T.min(n, m), T.max(n, 3)), T.max(n // 2, 1))


@aot_pack.export
def choices():
    return written((n, m), (T.if_then_else(n > m, n, m), T.if_then_else(n >= 5, 7, n)), T.min(n, T.max(m, 2)))


@aot_pack.export
def shifts():
    return written((n, m), (n << 1, (n >> 1) + 2, (m & 7) + 1), n)


@aot_pack.export
def wide():
    rows = T.dynamic("rows", "int64")
    return written((rows, 64), (rows * 3, rows * rows), T.Cast("int32", rows))


@aot_pack.export
def padded():
    """Rows that begin every 2 * n elements."""

    @T.prim_func
    def main(x: T.StridedTensor((m, n), (n * 2, 1), "float32"), y: T.StridedTensor((m, n), (n, 1), "float32")):
        with T.Kernel(m, threads=32) as row:
            for lane in T.Parallel(32):
                if lane < n:
                    y[row, lane] = x[row, lane]

    return main


@aot_pack.export
def allocated():
    """What is returned has a size that is computed."""
    return tilelang.compile(written((n, m), (n * m + 1, T.ceildiv(m, 2)), n), out_idx=[1])


@aot_pack.export
def gated():
    """The output is half as wide as the argument; only the output's size is the variable."""
    return tilelang.compile(written((m, n * 2), (m, n), m), out_idx=[1])


@aot_pack.export
def multiples_alone():
    return written((n * 2,), (n * 3,), n)


@aot_pack.export
def shifted():
    return written((n + 1,), (n * 4 + 8,), n)


@aot_pack.export
def downwards():
    return written((1024 - n * 2,), (n * 4 + 8,), n)
