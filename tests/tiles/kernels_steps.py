"""Programs with branches and loops around launches, and programs whose elements share bytes."""

import tilelang
import tilelang.language as T

import aot_pack

F32 = "float32"
n, m = T.dynamic("n"), T.dynamic("m")


@aot_pack.export
def branched():
    """More threads for more than 1024 elements."""

    @T.prim_func
    def main(x: T.Tensor((n,), F32), y: T.Tensor((n,), F32)):
        if n > 1024:
            with T.Kernel(T.ceildiv(n, 128), threads=128) as block:
                for lane in T.Parallel(128):
                    y[block * 128 + lane] = x[block * 128 + lane] * 2.0
        else:
            with T.Kernel(T.ceildiv(n, 64), threads=64) as block:
                for lane in T.Parallel(64):
                    y[block * 64 + lane] = x[block * 64 + lane] * 3.0

    return main


@aot_pack.export
def optional():
    """A launch that an argument asks for, then one that is always made."""

    @T.prim_func
    def main(x: T.Tensor((1024,), F32), y: T.Tensor((1024,), F32), twice: T.int32):
        if twice > 0:
            with T.Kernel(8, threads=128) as block:
                for lane in T.Parallel(128):
                    y[block * 128 + lane] = x[block * 128 + lane] * 2.0
        with T.Kernel(4, threads=256) as block:
            for lane in T.Parallel(256):
                y[block * 256 + lane] = y[block * 256 + lane] * 3.0

    return main


@aot_pack.export
def repeated():
    """The kernel gets the number of the round."""

    @T.prim_func
    def main(x: T.Tensor((1024,), F32), y: T.Tensor((1024,), F32), rounds: T.int32):
        for i in T.serial(rounds):
            with T.Kernel(8, threads=128) as block:
                for lane in T.Parallel(128):
                    y[block * 128 + lane] = x[block * 128 + lane] * 2.0 + i

    return main


@aot_pack.export
def kept_in_the_cache():
    @T.prim_func
    def main(x: T.Tensor((1024,), F32), y: T.Tensor((1024,), F32)):
        with T.Kernel(8, threads=128) as block:
            T.annotate_l2_hit_ratio({x: 0.75})
            for lane in T.Parallel(128):
                y[block * 128 + lane] = x[block * 128 + lane] * 2.0

    return main


def copied(shape, dtype):
    @T.prim_func
    def main(x: T.Tensor(shape, dtype), y: T.Tensor(shape, dtype)):
        with T.Kernel(shape[0], threads=128) as row:
            for lane in T.Parallel(256):
                y[row, lane] = x[row, lane]

    return main


def staged(rows, columns, dtype):
    """Copied by way of tensor maps."""

    @T.prim_func
    def main(x: T.Tensor((rows, columns), dtype), y: T.Tensor((rows, columns), dtype)):
        with T.Kernel(T.ceildiv(rows, 128), threads=128) as block:
            tile = T.alloc_shared((128, 128), dtype)
            T.copy(x[block * 128, 0], tile)
            T.copy(tile, y[block * 128, 0])

    return main


@aot_pack.export
def nibbles():
    return copied((n, 256), "int4")


@aot_pack.export
def nibbles_of_any_width():
    return copied((n, m), "int4")


@aot_pack.export
def quarters():
    return copied((n, 256), "float4_e2m1fn")


@aot_pack.export
def quarters_by_maps():
    return staged(n, 256, "float4_e2m1fn")


@aot_pack.export
def sixes():
    """The kernel reads no element of six bits: TileLang's CuTeDSL backend loads none. Nothing is asserted."""

    @T.prim_func
    def main(x: T.Tensor((8, 33), "float6_e2m3fn"), y: T.Tensor((32,), F32)):
        with T.Kernel(1, threads=32):
            T.device_assert(y[0] > 0.0, "positive")
            for lane in T.Parallel(32):
                y[lane] = 1.0

    return main


@aot_pack.export
def without_a_bias():
    """Neither of ``bias`` and ``mask`` is read. No other tensor tells the last size of ``mask``."""
    m = T.dynamic("m")

    @T.prim_func
    def main(x: T.Tensor((n, 32), F32), bias: T.Tensor((n,), F32), mask: T.Tensor((n, m), F32)):
        with T.Kernel(n, threads=32) as row:
            for lane in T.Parallel(32):
                x[row, lane] = 1.0

    return main


@aot_pack.export
def scales():
    return copied((n, 256), "float8_e8m0fnu")


@aot_pack.export
def without_zero():
    @T.prim_func
    def main(x: T.Tensor((1024,), "float8_e4m3fnuz"), y: T.Tensor((1024,), "float8_e4m3fnuz")):
        with T.Kernel(8, threads=32) as block:
            for lane in T.Parallel(128):
                y[block * 128 + lane] = x[block * 128 + lane]

    return main


def through(rows):
    """Two kernels with memory between them."""

    @T.prim_func
    def main(x: T.Tensor((rows, 128), F32), y: T.Tensor((rows, 128), F32)):
        between = T.alloc_global((rows, 2, 128), F32)
        with T.Kernel(rows, threads=128) as row:
            for lane in T.Parallel(128):
                between[row, 1, lane] = x[row, lane] * 2.0
        with T.Kernel(rows, threads=128) as row:
            for lane in T.Parallel(128):
                y[row, lane] = between[rows - 1 - row, 1, lane]

    return main


@aot_pack.export
def by_a_workspace():
    return through(n)


@aot_pack.export
def returned_by_a_workspace():
    return tilelang.compile(through(16), out_idx=[1])
