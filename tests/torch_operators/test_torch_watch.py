"""Direct calls of functions whose operators are imported: whether they become their operators."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import sys
import weakref
from collections.abc import Callable, Iterator
from types import BuiltinFunctionType
from typing import Any

import pytest
import tvm_ffi

from torch_operators.package import PACKAGE

torch = pytest.importorskip("torch")
from torch.autograd import forward_ad  # noqa: E402
from torch.utils._python_dispatch import TorchDispatchMode  # noqa: E402

pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]
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
    "int": 2**70,
    "text": "mean",
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


class Calls:
    """Keeps the arguments with which a function was called, and those about which Python decided."""

    def __init__(self, module: Any) -> None:
        self.decide, self.raised = module.decide, module.BecomesOperator
        self.decided: list[tuple[Any, ...]] = []
        self.called: list[tuple[Any, ...]] = []
        self.result = object()

    def decide_and_keep(self, *values: Any) -> None:
        self.decided.append(values)
        self.decide(*values)

    def function(self, *values: Any) -> Any:
        self.called.append(values)
        return self.result

    def stays_direct(self, watched: Callable[..., Any], *values: Any, decided: int = 0) -> bool:
        """Whether a call passes its arguments and its result on, after Python decided so often."""
        assert watched(*values) is self.result
        assert len(self.decided) == decided
        (called,) = self.called
        self.called, self.decided = [], []
        return same(called, values)

    def becomes_operator(self, watched: Callable[..., Any], *values: Any) -> bool:
        """Whether a call raises that it becomes its operator, after Python decided once."""
        with pytest.raises(self.raised):
            watched(*values)
        assert not self.called
        (decided,) = self.decided
        self.decided = []
        return same(decided, values)


def same(these: tuple[Any, ...], those: tuple[Any, ...]) -> bool:
    return list(map(id, these)) == list(map(id, those))


@pytest.fixture
def watching(package: Any) -> Any:
    """The module ``_torch.watch`` of the package. Its library has one function that decides: the last one."""
    module = importlib.import_module(f"{PACKAGE}._torch.watch")
    yield module
    module.watching(package._aot_operators)


@pytest.fixture
def calls(watching: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Calls]:
    made = Calls(watching)
    with monkeypatch.context() as patch:
        patch.setattr(watching, "decide", made.decide_and_keep)
        yield made


@pytest.fixture(params=["vectorcall", "before 3.11"])
def watched(
    package: Any, watching: Any, calls: Calls, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Any]:
    """``calls.function`` as the package has its functions. Python before 3.11 has no ``PyObject_Vectorcall``."""
    address = watching._address
    if request.param != "vectorcall":
        monkeypatch.setattr(watching, "_address", lambda name: 0 if name == "PyObject_Vectorcall" else address(name))
    made: Callable[..., Any] = watching.watching(package._aot_operators)(calls.function)
    assert isinstance(made, BuiltinFunctionType), "the library can't ask PyTorch: see _torch/watch.py"
    return made


def test_functions_of_the_package_are_watched(package: Any) -> None:
    assert set(package._replaced) == {"scale", "add_to", "halves", "keyed", "listed"}
    for watched, function in package._replaced.values():
        assert isinstance(watched, BuiltinFunctionType)
        assert watched.__self__ is function
        assert isinstance(function, tvm_ffi.Function)
    assert not isinstance(package._ffi_silent, BuiltinFunctionType)  # it is no operator


@pytest.mark.parametrize("name", DIRECT)
def test_calls_that_stay_direct(watched: Callable[..., Any], calls: Calls, name: str) -> None:
    assert calls.stays_direct(watched, DIRECT[name])
    assert calls.stays_direct(watched, X, DIRECT[name], X)


@pytest.mark.parametrize("name", ASKED)
def test_python_decides_about_others(watched: Callable[..., Any], calls: Calls, name: str) -> None:
    value, expected = ASKED[name]
    if expected:
        assert calls.becomes_operator(watched, X, value)
    else:
        assert calls.stays_direct(watched, X, value, decided=1)
    for context in (torch.no_grad(), torch.inference_mode()):
        with context:
            assert calls.stays_direct(watched, X, value)


def test_modes_see_every_call(watched: Callable[..., Any], calls: Calls) -> None:
    class Mode(TorchDispatchMode):  # type: ignore[misc]
        pass

    for outer in (contextlib.nullcontext(), torch.no_grad()):
        with outer, Mode():
            assert calls.becomes_operator(watched, X)
            assert calls.becomes_operator(watched)
    assert calls.stays_direct(watched)


def test_tangents_are_seen_without_gradients(watched: Callable[..., Any], calls: Calls) -> None:
    with forward_ad.dual_level():
        dual = forward_ad.make_dual(X, torch.ones_like(X))
        for context in (contextlib.nullcontext(), torch.no_grad()):
            with context:
                assert calls.becomes_operator(watched, X, dual)
                assert calls.becomes_operator(watched, (X, (dual,)))
    assert calls.stays_direct(watched, X)


def test_transforms_of_functions_see_tensors(watched: Callable[..., Any], calls: Calls) -> None:
    def function(x: Any) -> Any:
        assert calls.becomes_operator(watched, x)
        return x.sum()

    torch.func.grad(function)(X)


def test_errors_pass_through(watched: Callable[..., Any], calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    error = ValueError("the function's own")

    def refuse(*_: Any) -> None:
        raise error

    monkeypatch.setattr(calls, "decide", refuse)
    with pytest.raises(ValueError, match="the function's own") as raised:
        watched(LEAF)
    assert raised.value is error
    assert not calls.called
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        watched(x=X)


def test_an_error_of_the_function_passes_through(package: Any, watching: Any, calls: Calls) -> None:
    error = KeyError("the function's own")

    def refuse(*_: Any) -> None:
        raise error

    watched = watching.watching(package._aot_operators)(refuse)
    with pytest.raises(KeyError) as raised:
        watched(X)
    assert raised.value is error
    assert not calls.decided


def test_a_call_keeps_no_reference(watching: Any, watched: Callable[..., Any], calls: Calls) -> None:
    leaf, plain, other = torch.ones(4, requires_grad=True), torch.ones(4), object()
    counted = (leaf, plain, other, calls.result, None, calls.function, calls.decide)

    def count() -> list[int]:
        calls.called, calls.decided = [], []
        gc.collect()
        return [sys.getrefcount(each) for each in counted]

    before = count()
    operators = 0
    for _ in range(1000):
        watched(plain, other)
        try:
            watched(plain, leaf)
        except watching.BecomesOperator:
            operators += 1
    assert operators == 1000
    assert [abs(now - then) < 100 for now, then in zip(count(), before, strict=True)] == [True] * len(counted)


def test_a_watched_function_keeps_its_function(package: Any, watching: Any) -> None:
    class Function:
        def __call__(self, *values: Any) -> int:
            return len(values)

    function = Function()
    died = weakref.ref(function)
    watched = watching.watching(package._aot_operators)(function)
    del function
    assert watched(X, X) == 2
    del watched
    assert died() is None


def test_an_operator_s_error_has_no_context(package: Any) -> None:
    with pytest.raises(RuntimeError, match="requires a gradient, and the function has none") as raised:
        package.keyed(LEAF, mode="mean")
    assert raised.value.__context__ is None


@pytest.mark.parametrize("change", ["offset", "function of Python", "functions of PyTorch"])
def test_python_decides_alone_where_the_library_can_t(
    package: Any, watching: Any, calls: Calls, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if change == "offset":
        monkeypatch.setattr(watching, "_offsets", lambda: None)
    elif change == "function of Python":
        monkeypatch.setattr(watching, "_address", lambda name: 0 if name == "PyTuple_New" else 1)
    else:
        monkeypatch.setattr(package._aot_operators, "call", lambda *_: None)
    watched = watching.watching(package._aot_operators)(calls.function)
    assert not isinstance(watched, BuiltinFunctionType)
    assert calls.stays_direct(watched, X, decided=1)
    assert calls.becomes_operator(watched, X, LEAF)


def test_a_tensor_has_one_pointer_for_autograd() -> None:
    """``Autograd::find_known`` of the library looks for it: see templates/launcher/torch_registration.cpp."""
    tensor = torch.ones(4)

    def words() -> list[int]:
        return list((ctypes.c_size_t * 8).from_address(tensor._cdata))

    before = words()
    tensor.requires_grad_()
    changed = [(old, new) for old, new in zip(before, words(), strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][0] == 0
