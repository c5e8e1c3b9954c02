"""Operators of functions with workspaces, and with tensors that may be None. An operator takes no workspace."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aot_pack.native.toolchain import find_machine, find_toolchain
from aot_pack.signature import DimVar, EnvStreamParam, Signature, TensorRole
from torch_operators.conftest import imported
from torch_operators.package import build_operators, tensor_of, units_of

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.corpus

_N = DimVar(id=0, bits=32)
THROUGH = Signature(
    params=(
        replace(tensor_of("mask", "float32", _N), optional=True),
        tensor_of("x", "float32", _N),
        tensor_of("between", "float32", 16, role=TensorRole.WORKSPACE),
        tensor_of("y", "float32", _N, role=TensorRole.OUTPUT),
        EnvStreamParam(name="stream"),
    )
)
X = torch.arange(16.0)


@pytest.fixture(scope="module")
def left_out(path: Path) -> Any:
    """The package. It is imported from the folder of the others."""
    machine = find_machine(os.environ)
    build_operators(
        path / "left_out", machine, find_toolchain("system", machine), units=units_of({"through": [THROUGH]})
    )
    return imported("left_out")


def test_an_operator_takes_no_workspace(left_out: Any) -> None:
    through = torch.ops.left_out.through
    assert str(through.default._schema) == "left_out::through(Tensor? mask, Tensor x) -> Tensor"
    for mask in (None, X):
        assert torch.equal(through(mask, X), X * 3)
        y = torch.empty(16)
        assert through.out(mask, X, y=y) is None
        assert torch.equal(y, X * 3)
        torch.library.opcheck(through.default, (mask, X))
        torch.library.opcheck(through.out, (mask, X), {"y": y})


def test_a_function_in_a_compiled_program(left_out: Any) -> None:
    torch._dynamo.reset()
    compiled = torch.compile(
        lambda x: left_out.through(None, x) + left_out.through(x, x), fullgraph=True, backend="eager"
    )
    assert torch.equal(compiled(X), X * 6)
