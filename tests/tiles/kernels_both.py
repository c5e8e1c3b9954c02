"""One package with functions of both languages, and one function with a variant in each."""

import cutlass
import cutlass.cute as cute
import tilelang.language as T

import aot_pack

SIZE = 1024

NO_LAUNCHER = ("doubled_by_cutedsl", "doubled")
"""TileLang has none for what is no program of its own; nor is the first variant of ``doubled``."""


@cute.kernel
def _double(x: cute.Tensor, y: cute.Tensor) -> None:
    i = cute.arch.block_idx()[0] * 128 + cute.arch.thread_idx()[0]
    y[i] = x[i] + x[i]


@cute.jit
def _double_all(x: cute.Tensor, y: cute.Tensor, stream) -> None:
    _double(x, y).launch(grid=[SIZE // 128, 1, 1], block=[128, 1, 1], stream=stream)


def _cutedsl(dtype):
    v = aot_pack.tensor(dtype, (SIZE,))
    return aot_pack.entry(_double_all, x=v, y=v, stream=aot_pack.stream())


def _tilelang(threads, dtype):
    @T.prim_func
    def main(x: T.Tensor((SIZE,), dtype), y: T.Tensor((SIZE,), dtype)):
        with T.Kernel(SIZE // threads, threads=threads) as block:
            for i in T.Parallel(threads):
                y[block * threads + i] = x[block * threads + i] + x[block * threads + i]

    return main


@aot_pack.export
def doubled_by_cutedsl():
    """y = x + x."""
    return _cutedsl(cutlass.Float32)


@aot_pack.export
def doubled_by_tilelang():
    """y = x + x."""
    return _tilelang(256, "float32")


@aot_pack.export(dtype=["float32", "float16"])
def doubled(dtype):
    """y = x + x."""
    return _cutedsl(cutlass.Float32) if dtype == "float32" else _tilelang(64, dtype)
