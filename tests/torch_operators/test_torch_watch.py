"""What a direct call asks PyTorch: whether it has to become its operator."""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Callable
from types import BuiltinFunctionType
from typing import Any

import pytest

from torch_operators.package import PACKAGE

torch = pytest.importorskip("torch")
from torch.utils._python_dispatch import TorchDispatchMode  # noqa: E402

pytestmark = pytest.mark.corpus
X = torch.arange(16.0)
LEAF = torch.ones(16, requires_grad=True)


class Subclass(torch.Tensor):  # type: ignore[misc, name-defined]
    """A tensor with memory of its own."""


FROZEN = torch.nn.Parameter(torch.ones(16))
FROZEN.requires_grad_(False)
DIRECT: dict[str, Any] = {
    "plain": X,
    "view": X[2:],
    "detached": (LEAF * 2).detach(),
    "frozen": FROZEN,
    "meta": X.to("meta"),
    "none": None,
    "tuple": (X, (X[2:], 1, True, 2.0, "text", None), ()),
}
"""Arguments with which no call becomes its operator."""

ASKED: dict[str, tuple[Any, bool]] = {
    "leaf": (LEAF, True),
    "result": (LEAF * 2, True),
    "view of a leaf": (LEAF[2:], True),
    "parameter": (torch.nn.Parameter(torch.ones(16)), True),
    "subclass": (X.as_subclass(Subclass), False),
    "subclass that requires a gradient": (LEAF.as_subclass(Subclass), True),
    "list": ([X, X], False),
    "tuple": (((X,), (X, LEAF)), True),
    "list in a tuple": (((X,), (X, [LEAF])), True),
    "no tensor": (object(), False),
}
"""Arguments that Python is asked about, and its answer."""


@pytest.fixture
def watch(package: Any) -> Callable[..., bool]:
    made = package._aot_watch
    assert isinstance(made, BuiltinFunctionType), "the library can't ask PyTorch: see _torch/watch.py"
    return made


@pytest.mark.parametrize("name", DIRECT)
def test_calls_that_stay_direct(package: Any, watch: Callable[..., bool], name: str) -> None:
    assert watch(DIRECT[name]) is False
    assert watch(X, DIRECT[name], X) is False
    assert not package._aot_becomes_operator(X, DIRECT[name])


@pytest.mark.parametrize("name", ASKED)
def test_python_decides_about_others(package: Any, watch: Callable[..., bool], name: str) -> None:
    value, expected = ASKED[name]
    assert watch(X, value) is True
    assert package._aot_becomes_operator(X, value) is expected
    for context in (torch.no_grad(), torch.inference_mode()):
        with context:
            assert watch(X, value) is False
            assert package._aot_becomes_operator(X, value) is False


def test_modes_see_every_call(package: Any, watch: Callable[..., bool]) -> None:
    class Mode(TorchDispatchMode):  # type: ignore[misc]
        pass

    for outer in (contextlib.nullcontext(), torch.no_grad()):
        with outer, Mode():
            assert watch(X) is True
            assert package._aot_becomes_operator(X) is True
    assert watch() is False


def test_transforms_of_functions_see_tensors(package: Any, watch: Callable[..., bool]) -> None:
    seen = []

    def function(x: Any) -> Any:
        seen.append(watch(x))
        return x.sum()

    torch.func.grad(function)(X)
    assert seen == [True]


def test_answers_are_counted(watch: Callable[..., bool]) -> None:
    before = [sys.getrefcount(each) for each in (True, False)]
    for _ in range(10_000):
        watch(X)
        watch(LEAF)
    assert [abs(sys.getrefcount(each) - count) < 100 for each, count in zip((True, False), before, strict=True)] == [
        True,
        True,
    ]


@pytest.mark.parametrize("change", ["offset", "functions"])
def test_python_decides_alone_where_the_library_can_t(
    package: Any, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module(f"{PACKAGE}._torch.watch")
    operators = package._aot_operators
    if change == "offset":
        monkeypatch.setattr(module, "_offsets", lambda: None)
    else:
        monkeypatch.setattr(operators, "call", lambda *_: None)
    assert module.watch(operators) is module.becomes_operator
