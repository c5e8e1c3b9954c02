"""A package that has a function for each way through the launcher, for the GPUs that ``GPUS`` names.

| function      | what is special                                                                       |
| ------------- | ------------------------------------------------------------------------------------- |
| ``every``     | every kind of parameter, the caller's current stream                                  |
| ``copy``      | two tensors and a stream that is passed                                               |
| ``scale``     | three variants: by dtype, and one that only Hopper has an image for                   |
| ``several``   | two kernels of one image, launched one after the other                                |
| ``tiled``     | encodes a tensor map; has no image for an A100, which knows none                       |
| ``im2col``    | the same, of the other kind                                                            |
| ``nothing``   | no argument: the device is the current context's                                      |
| ``keyed``     | two variants told apart by a keyword; an argument that is always None, and a default  |
| ``modelled``  | was compiled with figures of an H100, and has an image for that only                  |
| ``allocated`` | returns a tensor that it allocates; a cooperative launch that is programmatic dependent |
| ``strided``   | a stride that two tensors share, compact tensors, a tuple of a bool and a uint64         |
| ``small_<n>`` | as ``copy``, each with an image of its own                                            |

Images are cubins without code, and PTX for the devices that no cubin fits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fake_driver.cubin_writer import FakeKernel, write_cubin
from golden.write.function import HostFunction, Ref
from golden.write.launches import MAP, WORDS

from aot_pack.arch import Arch
from aot_pack.gpus import L2_BYTES, MEMORY_BYTES, NAME, SM_COUNT, known_models
from aot_pack.hostir.types import layout
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import BakedFigure, KernelHandle, Variant
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    ConstParam,
    DimVar,
    EnvStreamParam,
    ScalarParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)
from synthetic import DTYPES, every_kind, host_function, lift, tensor
from synthetic.packages import build_package

GPUS = ("h100", "a100", "b200", "rtx5090")
"""The kinds of device, as the fake driver calls them; the last gets PTX."""

ARCHS = ("sm_80", "sm_90a", "sm_100f", "compute_90")
PACKAGE = "service"
_COOPERATIVE, _PROGRAMMATIC_STREAM_SERIALIZATION = 2, 6
"""CUlaunchAttributeID."""
SMALL = 6

Program = Callable[[HostFunction, Sequence[Ref]], Sequence[tuple[str, Sequence[int]]]]
"""Writes a host program; returns its kernels' symbols with the sizes of their parameters, in bytes."""


def write_units() -> list[tuple[str, list[list[LiftedUnit]]]]:
    """The functions, each with its variants, each of these with a unit an architecture."""
    stream = StreamParam(name="stream")
    vector = DimVar(id=0, bits=32, divisibility=8)
    copy = Signature(params=(tensor("x", "float32", vector), tensor("y", "float32", vector), stream))
    matrix = Signature(params=(tensor("x", "float16", DimVar(id=0, bits=32), DimVar(id=1, bits=32)), stream))
    kinds: list[tuple[str, str, DimVar | int, tuple[str, ...]]] = [
        ("hopper", "float32", 64, ("sm_90a",)),
        ("float16", "float16", vector, ARCHS),
        ("float32", "float32", vector, ARCHS),
    ]
    scales = [
        _variant("scale", index, key, Signature(params=(tensor("x", dtype, size), *_ALPHA)), archs)
        for index, (key, dtype, size, archs) in enumerate(kinds)
    ]
    return [
        ("every", [_variant("every", 0, "", every_kind(), ARCHS)]),
        ("copy", [_variant("copy", 0, "", copy, ARCHS)]),
        ("scale", scales),
        ("several", [_variant("several", 0, "", copy, ARCHS, _several)]),
        ("tiled", [_variant("tiled", 0, "", matrix, ARCHS[1:], _tiled)]),
        ("im2col", [_variant("im2col", 0, "", matrix, ARCHS[1:], _im2col)]),
        ("nothing", [_variant("nothing", 0, "", Signature(params=()), ARCHS, _nothing)]),
        (
            "keyed",
            [_variant("keyed", index, f"causal={on}", _keyed(on), ARCHS) for index, on in enumerate((False, True))],
        ),
        ("modelled", [_modelled(copy)]),
        ("strided", [_variant("strided", 0, "", _STRIDED, ARCHS)]),
        ("allocated", [_variant("allocated", 0, "", _ALLOCATED, ARCHS, _cooperative)]),
        *((f"small_{n}", [_variant(f"small_{n}", 0, "", copy, ARCHS)]) for n in range(SMALL)),
    ]


def build_service(folder: Path, machine: Machine, toolchain: Toolchain, *, extra_flags: Sequence[str] = ()) -> Path:
    """Builds the package into ``folder``, library, images and ``__init__.py``, and returns the library's path."""
    package = build_package(folder, PACKAGE, write_units(), machine, toolchain, extra_flags=extra_flags)
    package.write_python()
    return package.library


_ROWS, _COLUMNS, _BATCH = (DimVar(id=index, bits=32) for index in range(3))
_STEP = DimVar(id=10, bits=32, divisibility=4)
_STRIDED = Signature(
    params=(
        TensorParam(name="x", dtype=DTYPES["float16"], shape=(_ROWS, _COLUMNS), strides=(_STEP, 1), align=8),
        TensorParam(name="y", dtype=DTYPES["float16"], shape=(_BATCH, _COLUMNS), strides=(_STEP, 1), align=8),
        TensorParam(
            name="rows",
            dtype=DTYPES["float32"],
            shape=(_BATCH, 3, _COLUMNS),
            strides=(DimVar(id=11, bits=32), DimVar(id=12, bits=32), 1),
            align=4,
            order=(2, 1, 0),
        ),
        TensorParam(
            name="columns",
            dtype=DTYPES["int32"],
            shape=(_ROWS, _COLUMNS),
            strides=(1, DimVar(id=13, bits=64)),
            align=4,
            order=(0, 1),
        ),
        TupleParam(
            name="pair",
            elements=tuple(
                ScalarParam(name=f"pair[{i}]", dtype=DTYPES[name]) for i, name in enumerate(("bool", "uint64"))
            ),
        ),
        EnvStreamParam(name="stream"),
    )
)

_ALPHA = (ScalarParam(name="alpha", dtype=DTYPES["float32"]), EnvStreamParam(name="stream"))
_VECTOR = tensor("x", "float32")
_ALLOCATED = with_effects(
    Signature(
        params=(
            _VECTOR,
            TensorParam(name="found", dtype=DTYPES["int32"], shape=(4,), strides=(), align=16),
            *_ALPHA,
        )
    ),
    ["found"],
)


def _keyed(causal: bool) -> Signature:
    """As libraries have them: an optional tensor that was None, a default, and what only a keyword tells."""
    return Signature(
        params=(
            _VECTOR,
            ConstParam(name="bias", value=None),
            tensor("y", "float32"),
            *_ALPHA,
            ConstParam(name="causal", value=causal),
        ),
        defaults=(("alpha", 1.0), ("causal", False)),
        keyword_only=("causal",),
    )


def _variant(
    name: str, index: int, key: str, signature: Signature, archs: Sequence[str], program: Program | None = None
) -> list[LiftedUnit]:
    units = []
    for arch in archs:
        f, arguments = host_function(signature)
        kernels = (program or _plain(f"kernel_{name}_{index}", signature))(f, arguments)
        units.append(
            lift(
                name,
                arch,
                signature,
                f,
                kernels=[KernelHandle(symbol=symbol) for symbol, _ in kernels],
                image=_image(kernels, Arch.parse(arch)),
                variant=Variant(index=index, key=key),
            )
        )
    return units


def _modelled(signature: Signature) -> list[LiftedUnit]:
    """One that asked for every figure that the launcher compares."""
    f, arguments = host_function(signature)
    ((symbol, sizes),) = _plain("modelled", signature)(f, arguments)
    image = write_cubin([FakeKernel(symbol=symbol, parameters=sizes)], "sm_90a")
    (model,) = (model for model in known_models() if model.name == "h100")
    named = (SM_COUNT, model.sm_count), (L2_BYTES, model.l2_bytes), (MEMORY_BYTES, model.memory_bytes)
    figures = tuple(BakedFigure(name=name, value=value) for name, value in (*named, (NAME, model.product)) if value)
    kernels = [KernelHandle(symbol=symbol)]
    return [lift("modelled", "sm_90a", signature, f, kernels=kernels, image=image, gpu=model, figures=figures)]


def _image(kernels: Sequence[tuple[str, Sequence[int]]], arch: Arch) -> bytes:
    if not arch.ptx:
        return write_cubin([FakeKernel(symbol=symbol, parameters=sizes) for symbol, sizes in kernels], str(arch))
    lines = [".version 8.0", f".target {arch.compiler_name}", ".address_size 64"]
    for symbol, sizes in kernels:
        params = ", ".join(f".param .align 8 .b8 p{index}[{size}]" for index, size in enumerate(sizes))
        lines.append(f".entry {symbol} ({params})\n{{ ret; }}")
    return "\n".join([*lines, ""]).encode()


def _plain(symbol: str, signature: Signature) -> Program:
    """Passes all that it is given to one kernel, on the stream that it is given last."""
    sizes = [layout(argument.type)[0] for argument in host_arguments(signature)]

    def program(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
        f.launch(f.config(block=[f.number(128)], stream=arguments[-1]), symbol, *arguments)
        f.ret()
        return [(symbol, sizes)]

    return program


def _cooperative(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
    x, size, found, alpha, stream = arguments
    config = f.config(block=[f.number(64)], stream=stream)
    f.attribute(config, _COOPERATIVE, f.number(1))
    f.attribute(config, _PROGRAMMATIC_STREAM_SERIALIZATION, f.number(1))
    f.launch(config, "cooperative", x, size, found, alpha)
    f.ret()
    return [("cooperative", [8, 4, 8, 4])]


def _several(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
    x, size, y, stream = arguments[0], arguments[1], arguments[2], arguments[-1]
    f.launch(f.config(block=[f.number(64)], stream=stream), "first", x, size)
    f.launch(f.config(block=[f.number(32)], stream=stream), "second", y)
    f.ret()
    return [("first", [8, 4]), ("second", [8])]


def _tiled(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
    x, stream = arguments[0], arguments[-1]
    box, steps = (_array(f, "i32", [f.number(value) for value in values]) for values in ((64, 8), (1, 1)))
    _launch_with_map(f, x, stream, 2, [box, steps])
    return [("mapped", [128])]


def _im2col(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
    x, stream = arguments[0], arguments[-1]
    lower, upper = (_array(f, "i32", [f.number(value)]) for value in (0, 0))
    steps = _array(f, "i32", [f.number(1)] * 3)
    _launch_with_map(f, x, stream, 3, [lower, upper, f.number(64), f.number(32), steps])
    return [("mapped", [128])]


def _nothing(f: HostFunction, arguments: Sequence[Ref]) -> Sequence[tuple[str, Sequence[int]]]:
    f.launch(f.config(), "nothing")
    f.ret()
    return [("nothing", [])]


def _launch_with_map(f: HostFunction, x: Ref, stream: Ref, rank: int, own: Sequence[Ref]) -> None:
    """Encodes a map of a tensor of 64 elements a dimension, and passes it to ``mapped``."""
    slot = f.alloca(WORDS, align=64)
    dims = _array(f, "i64", [f.number(64, "i64")] * rank)
    strides = _array(f, "i64", [f.number(128 * 64**index, "i64") for index in range(rank - 1)])
    flags = [f.number(value) for value in (0, 3, 2, 0)]
    operands = [slot, f.number(6), f.number(rank), x, dims, strides, *own, *flags]
    code = f.call("_cuTensorMapEncodeIm2col" if rank == 3 else "_cuTensorMapEncodeTiled", operands)
    f.call("cuda_dialect_assert_success", [code], "")
    f.launch(f.config(stream=stream), "mapped", f.load(slot, MAP))
    f.ret()


def _array(f: HostFunction, type_: str, values: Sequence[Ref]) -> Ref:
    array = f.alloca(f"!llvm.array<{len(values)} x {type_}>")
    for index, value in enumerate(values):
        f.store(value, f.gep(array, f"!llvm.array<{len(values)} x {type_}>", 0, index))
    return array
