"""A package whose functions declare what they write, and doubles of its kernels that compute on the CPU.

| function   | what is special                                                                                    |
| ---------- | -------------------------------------------------------------------------------------------------- |
| ``scale``  | an output as its input; variants by dtype                                                           |
| ``add_to`` | a tensor that is read and written, and no output                                                    |
| ``halves`` | two outputs, one column-major; a size that is a constant                                            |
| ``keyed``  | an optional tensor, a keyword that is a text, one that is a bool, defaults                          |
| ``listed`` | tuples: of tensors, of integers, of a tensor that is written and a number; its stream is passed     |
| ``silent`` | declares nothing, so it is no operator                                                              |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from synthetic import DTYPES
from synthetic.packages import Functions, build_package
from synthetic.service import _variant

from aot_pack.native.toolchain import Machine, Toolchain, find_templates
from aot_pack.operators import operators_of
from aot_pack.package.torch_module import torch_files
from aot_pack.signature import (
    ConstParam,
    DimVar,
    EnvStreamParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
)
from torch_operators.play import MODES

PACKAGE = "declared"
ARCHS = ("sm_80", "sm_90a")
_N, _M = DimVar(id=0, bits=32, divisibility=8), DimVar(id=1, bits=32)
_STREAM = EnvStreamParam(name="stream")
_INOUT, _OUTPUT = TensorRole.INOUT, TensorRole.OUTPUT


def tensor_of(
    name: str, dtype: str, *shape: DimVar | int, role: TensorRole = TensorRole.INPUT, order: tuple[int, ...] = ()
) -> TensorParam:
    strides = tuple(
        1 if rank == 0 else DimVar(id=50 + hash_of(name) + index, bits=64) for index, rank in enumerate(order)
    )
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=strides, align=4, order=order, role=role)


def hash_of(name: str) -> int:
    """A number of the name, far from those of others."""
    return sum(map(ord, name)) * 10


def _scale(dtype: str) -> Signature:
    return Signature(
        params=(
            tensor_of("x", dtype, _N),
            tensor_of("y", dtype, _N, role=_OUTPUT),
            ScalarParam(name="alpha", dtype=DTYPES["float32"]),
            _STREAM,
        ),
        defaults=(("alpha", 2.0),),
    )


_ADD_TO = Signature(params=(tensor_of("x", "float32", _N), tensor_of("total", "float32", _N, role=_INOUT), _STREAM))
_HALVES = Signature(
    params=(
        tensor_of("x", "float32", _N, _M),
        tensor_of("first", "float32", _N, _M, role=_OUTPUT),
        tensor_of("second", "float32", _N, 4, role=_OUTPUT, order=(0, 1)),
        _STREAM,
    )
)


def _keyed(mode: str, bias: bool, negate: bool) -> Signature:
    return Signature(
        params=(
            tensor_of("x", "float32", _N),
            tensor_of("bias", "float32", _N) if bias else ConstParam(name="bias", value=None),
            tensor_of("y", "float32", _N, role=_OUTPUT),
            ScalarParam(name="count", dtype=DTYPES["int32"]),
            _STREAM,
            ConstParam(name="mode", value=mode),
            ConstParam(name="negate", value=negate),
        ),
        defaults=(("bias", None), ("count", 1), ("mode", "sum"), ("negate", False)),
        keyword_only=("mode", "negate"),
    )


_LISTED = Signature(
    params=(
        TupleParam(name="xs", elements=(tensor_of("xs[0]", "float32", _N), tensor_of("xs[1]", "float32", _N))),
        ShapeParam(name="sizes", dims=(_N, 3)),
        TupleParam(
            name="pair",
            elements=(
                tensor_of("pair.total", "float32", _N, role=_INOUT),
                ScalarParam(name="pair.weight", dtype=DTYPES["float32"]),
            ),
            fields=("total", "weight"),
            record="Pair",
        ),
        tensor_of("y", "float32", _N, role=_OUTPUT),
        StreamParam(name="stream"),
    )
)
_SILENT = Signature(params=(tensor_of("x", "float32", _N), _STREAM))


def write_units() -> Functions:
    """The functions, each with its variants, each of these with a unit for each architecture."""
    several: dict[str, list[Signature]] = {
        "scale": [_scale("float16"), _scale("float32")],
        "add_to": [_ADD_TO],
        "halves": [_HALVES],
        "keyed": [_keyed(*mode) for mode in MODES],
        "listed": [_LISTED],
        "silent": [_SILENT],
    }
    return units_of(several)


def units_of(several: Mapping[str, Sequence[Signature]]) -> Functions:
    """Functions, each with a variant for each signature."""
    return [
        (name, [_variant(name, index, f"v{index}", each, ARCHS) for index, each in enumerate(signatures)])
        for name, signatures in several.items()
    ]


def build_operators(
    folder: Path, machine: Machine, toolchain: Toolchain, *, gpu: str = "cpu", units: Functions | None = None
) -> Path:
    """Builds a package into ``folder``, which has its name, and returns the library's path.

    Args:
        gpu: the type of device that plays the GPU.
        units: its functions; default: those of :func:`write_units`.
    """
    package = build_package(folder, folder.name, write_units() if units is None else units, machine, toolchain)
    operators = operators_of(folder.name, ((each.name, each.signatures) for each in package.stubs))
    package.write_python(operators)
    for file in torch_files(find_templates(), package=folder.name, functions=package.stubs, operators=operators):
        path = folder / file.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(file.data)
    module = folder / "torch.py"
    module.write_text(module.read_text().replace('_GPU = "cuda"', f'_GPU = "{gpu}"'))
    return package.library
