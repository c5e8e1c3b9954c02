"""Programs that a library compiles and calls. The builders capture them."""

import tilelang
import tilelang.language as T
import torch

import aot_pack

F32 = "float32"


@tilelang.jit(out_idx=[-1])
def scaled(rows, columns, factor):
    @T.prim_func
    def main(x: T.Tensor((rows, columns), F32), y: T.Tensor((rows, columns), F32)):
        with T.Kernel(rows, threads=128) as row:
            for column in T.Parallel(columns):
                y[row, column] = x[row, column] * factor

    return main


@tilelang.jit
def shifted(x, by: float = 1.0):
    n = T.const("n")
    x: T.Tensor[[n], F32]
    y = T.empty([n], F32)
    with T.Kernel(T.ceildiv(n, 128), threads=128) as block:
        for lane in T.Parallel(128):
            y[block * 128 + lane] = x[block * 128 + lane] + by
    return y


@tilelang.jit
def filled(x, value: float = 1.0):
    n = T.const("n")
    x: T.Tensor[[n], F32]
    with T.Kernel(T.ceildiv(n, 256), threads=256) as block:
        for lane in T.Parallel(256):
            x[block * 256 + lane] = value


def library(x, columns):
    """What a library does: it compiles, calls, and looks at what the kernels return."""
    y = scaled(T.dynamic("rows"), columns, 2.0)(x)
    assert y.shape == x.shape
    flat = shifted(y.reshape(-1))
    assert flat.numel() == x.numel()
    assert filled(flat) is None
    return flat


@aot_pack.export(columns=[128, 256])
def of_a_library(columns):
    with aot_pack.capture() as units:
        library(torch.empty(4, columns, device="cuda"), columns)
    assert [unit.name.rpartition(".")[2] for unit in units] == ["scaled", "shifted", "filled"]
    return units[0]


@aot_pack.export(functions=["shift", "fill"])
def several():
    with aot_pack.capture() as units:
        library(torch.empty(4, 128, device="cuda"), 128)
    return {
        "shift": units.named("shifted").rename(x="values", y="moved"),
        "fill": units.named("filled").rename(x="values").outputs("values"),
    }
