"""The tests of tests/gpu/test_gpu_compiled.py, with functions that run on the CPU."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from torch_operators.learned import PACKAGE as PACKAGE_WITH_GRADIENTS
from torch_operators.package import PACKAGE

torch = pytest.importorskip("torch")
from torch.utils._python_dispatch import TorchDispatchMode  # noqa: E402

pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("default")]


class AnyMode(TorchDispatchMode):  # type: ignore[misc]
    """Calls of functions become operators in it. A direct call refuses tensors of the CPU."""

    def __torch_dispatch__(self, operator: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return operator(*args, **(kwargs or {}))


X = torch.arange(16.0)
ARGUMENTS: Mapping[str, Mapping[str, Any]] = {
    "scale": {"x": X, "alpha": 3.0, "y": torch.full((16,), float("nan"))},
    "add_to": {"x": X, "total": torch.ones(16)},
    "halves": {"x": torch.ones(8, 3), "first": torch.ones(8, 3), "second": torch.ones(4, 8).t()},
    "keyed": {"x": X, "bias": X, "count": 2, "mode": "mean", "y": torch.ones(16)},
    "listed": {"xs": (X, X), "sizes": (16, 3), "pair": (torch.ones(16), 0.5), "stream": None, "y": torch.ones(16)},
}
DIFFERENTIATED: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "scale": ({"x": X, "alpha": 3.0}, "x"),
    "multiply": ({"x": X, "w": X + 1}, "x, w"),
    "rows": ({"x": torch.ones(8, 3), "w": torch.arange(3.0)}, "x, w"),
    "blend": ({"xs": (X, X), "weight": 0.5, "mode": "sum"}, ""),
    "turn": ({"x": torch.ones(8, 3)}, "x"),
}
"""The arguments of ``learned``, and the tensors among them that have a gradient. Those in tuples are not tried."""
OUTPUTS = {"scale": {"y"}, "add_to": set(), "halves": {"first", "second"}, "keyed": {"y"}, "listed": {"y"}}


@pytest.fixture
def tests(package: Any, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tests, which call the functions of this folder's package."""
    monkeypatch.setattr(sys, "path", [str(Path(__file__).parents[1] / "gpu"), *sys.path])
    calls = importlib.import_module("packed_calls")
    module = importlib.import_module("test_gpu_compiled")

    def made(name: str) -> list[Any]:
        arguments = ARGUMENTS[name.split(".")[1]]
        make = partial(module.copied_all, arguments)
        return [calls.PackedCall(name=name, detail="on the CPU", make=make)]

    for each in (calls, module):
        monkeypatch.setattr(each, "output_names", lambda name: OUTPUTS[name.split(".")[1]])
        monkeypatch.setattr(each, "calls", made)
    compute = module.results

    def results(function: Any, arguments: Any) -> Any:
        if hasattr(function, "_torchdynamo_orig_callable"):
            return compute(function, arguments)
        with AnyMode():
            return compute(function, arguments)

    monkeypatch.setattr(module, "results", results)
    torch._dynamo.reset()
    return module


@pytest.mark.parametrize("function", ARGUMENTS)
def test_opcheck(tests: ModuleType, function: str, capsys: pytest.CaptureFixture[str]) -> None:
    tests.test_opcheck(torch, f"{PACKAGE}.{function}")
    overloads = ["default", "out"] if OUTPUTS[function] else ["default"]
    assert capsys.readouterr().out == f"{PACKAGE}.{function}: {overloads}\n"


@pytest.mark.parametrize("function", ARGUMENTS)
def test_compiled_calls(tests: ModuleType, function: str) -> None:
    tests.test_a_compiled_call_has_the_bits_of_an_eager_one(torch, f"{PACKAGE}.{function}")


@pytest.mark.parametrize("function", [name for name, (_, inputs) in DIFFERENTIATED.items() if inputs])
def test_gradients(
    tests: ModuleType,
    gradients: Any,
    function: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    calls = importlib.import_module("packed_calls")
    arguments, inputs = DIFFERENTIATED[function]
    name = f"{PACKAGE_WITH_GRADIENTS}.{function}"
    call = calls.PackedCall(name=name, detail="on the CPU", make=partial(tests.copied_all, arguments))
    monkeypatch.setattr(tests, "calls", lambda name: [call])
    for each in (calls, tests):
        monkeypatch.setattr(each, "output_names", lambda name: {"y"})
    monkeypatch.setattr(tests, "gradients_of", lambda package: (function,))
    tests.test_a_compiled_gradient_has_the_bits_of_an_eager_one(torch, PACKAGE_WITH_GRADIENTS)
    assert capsys.readouterr().out == f"{name}[on the CPU, allocates]: gradients of {inputs}\n"


def test_the_functions_with_gradients_are_found(tests: ModuleType, gradients: Any) -> None:
    assert tests.gradients_of(PACKAGE_WITH_GRADIENTS) == tuple(DIFFERENTIATED)
    assert tests.gradients_of(PACKAGE) == ()


def test_other_bits_are_found(tests: ModuleType, package: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_ = torch.compile

    def compiled(function: Any, **options: Any) -> Any:
        return compile_(lambda arguments: function(arguments) * 1.0000001, backend="aot_eager", **options)

    monkeypatch.setattr(torch, "compile", compiled)
    with pytest.raises(AssertionError, match=r"tensor 0 of \d differs"):
        tests.test_a_compiled_call_has_the_bits_of_an_eager_one(torch, f"{PACKAGE}.scale")
