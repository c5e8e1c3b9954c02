"""A package that JAX calls: the functions of ``torch_operators.package``, and more.

| function    | what is special                                                            |
| ----------- | -------------------------------------------------------------------------- |
| ``turned``  | an input that must be column-major                                         |
| ``pooled``  | an output whose size is a formula, ``(n + 3) // 4``                        |
| ``masked``  | an output with a size that JAX can't compute of symbols, ``n | 1``         |
| ``offset``  | a number of 64 bits without a sign, one of 32 bits, one that is a multiple |
| ``wide``    | an output of 64 bits                                                       |
| ``packed``  | two elements in each byte                                                  |
| ``pointed`` | a pointer, so JAX can't call it                                            |
| ``rows``    | a batch dimension; a tensor without it                                     |
| ``joined``  | a tuple of tensors                                                         |
| ``through`` | a workspace, and a tensor that may be None, which JAX must pass            |

``gradients.py`` has the gradients of some of them.
"""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from synthetic import DTYPES
from synthetic.packages import Functions, build_package
from synthetic.service import _variant
from torch_operators import package as pytorch

from aot_pack.flat import flat_functions
from aot_pack.native.toolchain import Machine, Toolchain, find_templates
from aot_pack.operators import operators_of
from aot_pack.package.jax_module import jax_files
from aot_pack.package.stub_model import StubFunction
from aot_pack.signature import (
    DimFormula,
    DimVar,
    EnvStreamParam,
    PointerParam,
    ScalarParam,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
)
from jax_functions import gradients

PACKAGE = "called"
_N, _M = DimVar(id=0, bits=32), DimVar(id=1, bits=32)
_STREAM = EnvStreamParam(name="stream")
_OUTPUT = TensorRole.OUTPUT


def tensor(
    name: str, *shape: DimVar | DimFormula | int, dtype: str = "float32", role: TensorRole = TensorRole.INPUT
) -> TensorParam:
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=(), align=4, role=role)


def _of(operation: str, left: DimVar | DimFormula, right: int) -> DimFormula:
    return DimFormula(operation=operation, left=left, right=right)


_COLUMN_MAJOR = replace(tensor("x", _N, _M), strides=(1, DimVar(id=2, bits=64)))
_FLOAT4 = DTYPES["float4"]
SIGNATURES = {
    "turned": Signature(params=(_COLUMN_MAJOR, tensor("y", _M, _N, role=_OUTPUT), _STREAM)),
    "pooled": Signature(
        params=(
            tensor("x", _N),
            tensor("y", _of("floor_div", _of("add", _N, 3), 4), role=_OUTPUT),
            _STREAM,
        )
    ),
    "masked": Signature(params=(tensor("x", _N), tensor("y", _of("or", _N, 1), role=_OUTPUT), _STREAM)),
    "offset": Signature(
        params=(
            tensor("x", _N),
            ScalarParam(name="large", dtype=DTYPES["uint64"]),
            ScalarParam(name="small", dtype=DTYPES["int32"]),
            ScalarParam(name="multiple", dtype=DTYPES["int32"], divisibility=16),
            tensor("y", _N, role=_OUTPUT),
            _STREAM,
        )
    ),
    "wide": Signature(params=(tensor("x", _N), tensor("y", _N, dtype="float64", role=_OUTPUT), _STREAM)),
    "packed": Signature(
        params=(
            replace(tensor("x", _N, _M, dtype="float4"), packed_dim=1),
            replace(tensor("y", _M, _N, dtype="float4", role=_OUTPUT), packed_dim=1),
            _STREAM,
        )
    ),
    "rows": Signature(
        params=(
            tensor("x", _N, _M),
            tensor("weight", _M),
            ScalarParam(name="alpha", dtype=DTYPES["float32"]),
            tensor("y", _M, _N, role=_OUTPUT),
            _STREAM,
        ),
        batch=0,
    ),
    "joined": Signature(
        params=(
            TupleParam(name="xs", elements=(tensor("xs[0]", _N), tensor("xs[1]", _N))),
            tensor("y", _N, role=_OUTPUT),
            _STREAM,
        )
    ),
    "through": Signature(
        params=(
            replace(tensor("mask", _N), optional=True),
            tensor("x", _N),
            tensor("between", 16, role=TensorRole.WORKSPACE),
            tensor("y", _N, role=_OUTPUT),
            _STREAM,
        )
    ),
    "pointed": Signature(params=(tensor("x", _N), PointerParam(name="p"), tensor("y", _N, role=_OUTPUT), _STREAM)),
}


def _takes(function: str) -> tuple[str, ...]:
    """The parameters of the function's gradient."""
    declared: dict[str, Callable[..., Any]] = gradients.GRADIENTS
    gradient = declared.get(function)
    return () if gradient is None else tuple(inspect.signature(gradient).parameters)


def write_units() -> Functions:
    """The functions, each with its variants, each of these with a unit for each architecture."""
    more = [(name, [_variant(name, 0, "v0", signature, pytorch.ARCHS)]) for name, signature in SIGNATURES.items()]
    return [*pytorch.write_units(), *more]


def build_functions(folder: Path, machine: Machine, toolchain: Toolchain, *, platform: str = "cpu") -> None:
    """Builds the package into ``folder``.

    Args:
        platform: JAX's platform that plays the GPU.
    """
    package = build_package(folder, PACKAGE, write_units(), machine, toolchain)
    operators = operators_of(PACKAGE, ((each.name, each.signatures) for each in package.stubs))
    (folder / "__init__.py").write_text(package.init_py(operators))
    shutil.copy(gradients.__file__, folder / "_gradients.py")
    write_jax(folder, package.stubs, platform)


def write_jax(folder: Path, stubs: Sequence[StubFunction], platform: str) -> None:
    """Writes the modules for JAX into the folder of the package."""
    stubs = [replace(each, gradient=_takes(each.name)) for each in stubs]
    flat = flat_functions((each.name, each.signatures) for each in stubs)
    for file in jax_files(find_templates(), package=PACKAGE, functions=stubs, flat=flat):
        (folder / file.path).parent.mkdir(exist_ok=True)
        text = file.data.decode().replace('_PLATFORM = "gpu"', f'_PLATFORM = "{platform}"')
        (folder / file.path).write_text(text)
