"""Gradients of packed functions in PyTorch: eager, compiled, exported, by torch.func, and in checkpoints.

``torch_operators.learned`` has the functions.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import threading
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from torch_operators.processes import run as run_python

torch = pytest.importorskip("torch")
pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

VERSION = tuple(int(part) for part in torch.__version__.split(".")[:2])
X = torch.arange(16.0)
W = torch.linspace(-1, 1, 16)
C = torch.linspace(0.5, 2, 16).view(4, 4)


def leaf(value: Any = X) -> Any:
    return value.clone().requires_grad_()


def use_all(functions: Any, x: Any, w: Any) -> Any:
    """Calls every function that has a gradient: of the package, or its operators."""
    y = functions.multiply(functions.scale(x, 3.0), w)
    z, _ = functions.blend((y, x), 0.5, **{"mode" if hasattr(functions, "preload") else "mode_": "difference"})
    return functions.turn(functions.rows(z.view(4, 4), w[:4].contiguous()))


def expected(x: Any, w: Any) -> Any:
    """What ``use_all`` gives."""
    return (x * 3 * w - 0.5 * x).view(4, 4) * w[:4]


def run(function: Callable[[Any, Any], Any]) -> tuple[Any, Any, Any]:
    """The result of a function of x and w, and the gradients of both."""
    x, w = leaf(), leaf(W)
    y = function(x, w)
    (y * C).sum().backward()
    return y.detach(), x.grad, w.grad


def check_same(function: Callable[[Any, Any], Any], package: Any) -> None:
    """Checks that a function gives what eager calls give, to the bit."""
    eager = run(lambda x, w: use_all(package, x, w))
    for mine, found in zip(eager, run(function), strict=True):
        assert torch.equal(mine, found)


# -- eager


def test_a_function_and_its_operator_have_the_gradient(gradients: Any) -> None:
    for function in (gradients.scale, torch.ops.learned.scale, torch.ops.learned.scale.default):
        x = leaf()
        y = function(x, 3.0)
        assert y.requires_grad
        assert y.grad_fn.name() == "scaleBackward"
        (y * W).sum().backward()
        assert torch.equal(x.grad, W * 3)


def test_variants_with_other_numbers_of_dimensions_have_the_gradient(gradients: Any) -> None:
    for function in (gradients.multiply, torch.ops.learned.multiply):
        x, w = leaf(X.view(4, 4)), leaf(W.view(4, 4))
        (function(x, w) * C).sum().backward()
        assert torch.equal(x.grad, w.detach() * C)
        assert torch.equal(w.grad, x.detach() * C)


def test_functions_together_give_the_gradient_of_their_formula(gradients: Any) -> None:
    for functions in (gradients, torch.ops.learned):
        found = run(functools.partial(use_all, functions))
        for mine, theirs in zip(found, run(expected), strict=True):
            assert torch.allclose(mine, theirs)


def test_an_output_without_a_declared_gradient_is_not_differentiable(gradients: Any) -> None:
    x = leaf()
    total, places = gradients.blend((x, W), 0.5)
    assert (total.requires_grad, places.requires_grad) == (True, False)
    total.sum().backward()
    assert torch.equal(x.grad, torch.ones(16))


def test_a_gradient_is_laid_out_as_its_output(gradients: Any) -> None:
    x = leaf(X.view(4, 4))
    y = gradients.turn(x)
    assert y.stride() == (1, 4)
    y.backward(C)  # turn_back takes column-major tensors only
    assert torch.equal(x.grad, C)
    x = leaf()
    gradients.scale(x).sum().backward()  # strides of 0
    assert torch.equal(x.grad, torch.full((16,), 2.0))


def test_gradients_of_gradients(gradients: Any) -> None:
    x = leaf()
    y = gradients.multiply(gradients.multiply(x, x), W).sum()
    (first,) = torch.autograd.grad(y, x, create_graph=True)
    (second,) = torch.autograd.grad((first * first).sum(), x)
    assert torch.allclose(second, 8 * X * W * W)


def test_functions_of_a_gradient_return_what_they_write(gradients: Any, package: Any) -> None:
    total = X.clone()
    assert _functions(gradients).add_to(W, total) is total
    assert torch.equal(total, X + W)
    y, changed = _functions(package).listed((X, W), (16, 3), (total, 2.0), None)
    assert torch.equal(y, X + 2 * W)
    assert changed is total
    assert torch.equal(_functions(gradients).scale(X, 3.0), X * 3)


def _functions(package: Any) -> Any:
    return importlib.import_module(f"{package.__name__}._torch.gradients").Functions(package._aot_operators)


def test_calls_that_need_no_gradient_run_no_python(gradients: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> None:
        raise LookupError("Python ran")

    monkeypatch.setattr(gradients._aot_operators.operators["scale"].gradient, "apply", fails)
    scale = torch.ops.learned.scale
    assert not scale(X, 3.0).requires_grad
    with torch.no_grad():
        assert torch.equal(scale(leaf(), 3.0), X * 3)
    with torch.inference_mode():
        assert torch.equal(scale(X, 3.0), X * 3)
    with pytest.raises(RuntimeError if VERSION >= (2, 9) else LookupError, match="Python ran"):
        scale(leaf())


def test_a_direct_call_leaves_the_operator_out(gradients: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = run(lambda x, w: torch.ops.learned.rows(torch.ops.learned.multiply(x, w).view(4, 4), w[:4]))

    def fails(*_: Any) -> None:
        raise LookupError("the operator was called")

    for operator in gradients._aot_operators.operators.values():
        if operator.gradient is not None:
            monkeypatch.setattr(operator.gradient, "apply", fails)
    found = run(lambda x, w: gradients.rows(gradients.multiply(x, w).view(4, 4), w[:4]))
    assert all(torch.equal(one, other) for one, other in zip(found, wanted, strict=True))
    with pytest.raises(RuntimeError if VERSION >= (2, 9) else LookupError, match="the operator was called"):
        torch.ops.learned.scale(leaf())


def test_an_error_of_a_direct_call_is_that_of_a_call_without_a_gradient(
    gradients: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = ValueError("scale(): argument 'x': expected shape[0] divisible by 8, got 7")

    def refuse(*_: Any) -> None:
        raise error

    monkeypatch.setitem(gradients._aot_operators.functions, "scale", refuse)
    with pytest.raises(ValueError, match="divisible by 8") as raised:
        gradients.scale(leaf())
    assert raised.value is error


def test_pytorch_sees_the_operator_where_it_has_to(gradients: Any) -> None:
    from torch._subclasses.fake_tensor import FakeTensorMode
    from torch.utils._python_dispatch import TorchDispatchMode

    class Mode(TorchDispatchMode):  # type: ignore[misc]
        pass

    class Subclass(torch.Tensor):  # type: ignore[misc, name-defined]
        pass

    direct = importlib.import_module(f"{gradients.__name__}._torch.direct")
    scale = gradients._aot_operators.operators["scale"]

    def leaves_out(*args: Any, operator: Any = scale) -> bool:
        return direct.recorded(operator, args, {}) is not None

    assert leaves_out(leaf())
    assert leaves_out(torch.nn.Parameter(X.clone()))
    assert not leaves_out(X)
    for without in (torch.no_grad(), torch.inference_mode(), Mode(), FakeTensorMode(allow_non_fake_inputs=True)):
        x = leaf()
        with without:
            assert not leaves_out(x)
    assert not leaves_out(leaf(X.to("meta")))
    assert not leaves_out(leaf().as_subclass(Subclass))
    assert not leaves_out(torch._neg_view(leaf()))

    def transformed(x: Any) -> Any:
        assert not leaves_out(x)
        return x.sum()

    torch.func.grad(transformed)(X)
    with torch.autograd.forward_ad.dual_level():
        assert not leaves_out(torch.autograd.forward_ad.make_dual(leaf(), X))
    by_name = gradients._aot_operators.operators
    assert {name for name, each in by_name.items() if each.direct is not None} == {"scale", "multiply", "rows", "turn"}


def test_a_tensor_with_another_sign_has_the_right_gradient(gradients: Any) -> None:
    x = leaf()
    y = gradients.scale(torch._neg_view(x), 3.0)
    assert torch.equal(y, -3 * X)
    (y * W).sum().backward()
    assert torch.equal(x.grad, -3 * W)


def test_threads_and_memory(gradients: Any) -> None:
    found = []

    def train() -> None:
        x = leaf()
        gradients.scale(x).sum().backward()
        found.append(x.grad[0].item())

    threads = [threading.Thread(target=train) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2.0] * 4
    x = leaf()
    y = torch.ops.learned.multiply(x, x)
    kept = [weakref.ref(each) for each in (x, y, y.grad_fn)]
    y.sum().backward()
    del x, y
    gc.collect()
    assert [each() for each in kept] == [None] * 3
    x = leaf()
    y = gradients.multiply(x, x)
    kept = [weakref.ref(each) for each in (x, y, y.grad_fn)]
    y.sum().backward()
    del x, y
    gc.collect()
    assert [each() for each in kept] == [None] * 3
    calls: dict[str, Callable[[], Any]] = {  # that are refused
        "scale": lambda: (leaf(X.double()),),
        "plain": lambda: (leaf(),),
        "blend": lambda: ([leaf(), leaf(X[:8])], 0.5),
    }
    for name, make in calls.items():
        arguments = make()
        kept = [weakref.ref(each) for each in (arguments[0] if name == "blend" else arguments)]
        with contextlib.suppress(RuntimeError, TypeError, ValueError):
            getattr(torch.ops.learned, name)(*arguments)
        del arguments
        gc.collect()
        assert [each() for each in kept] == [None] * len(kept), name


# -- compiled and traced


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("backend", ["eager", "aot_eager"])
def test_compiled_code_gives_the_same_bits(gradients: Any, backend: str, dynamic: bool) -> None:
    torch._dynamo.reset()
    compile_ = functools.partial(torch.compile, fullgraph=True, backend=backend, dynamic=dynamic)
    check_same(compile_(lambda x, w: use_all(torch.ops.learned, x, w)), gradients)
    if VERSION >= (2, 6):
        check_same(compile_(lambda x, w: use_all(gradients, x, w)), gradients)


def graph_calls(graph: Any) -> list[str]:
    return [str(node.target) for node in graph.graph.nodes if "learned" in str(node.target)]


@pytest.mark.parametrize("mode", ["real", "fake", "symbolic"])
def test_make_fx_sees_both_passes(gradients: Any, mode: str) -> None:
    from torch.fx.experimental.proxy_tensor import make_fx

    def both(x: Any, w: Any) -> Any:
        return torch.autograd.grad(use_all(gradients, x, w).sum(), (x, w))

    traced = make_fx(both, tracing_mode=mode)(leaf(), leaf(W))
    for mine, found in zip(both(leaf(), leaf(W)), traced(leaf(), leaf(W)), strict=True):
        assert torch.equal(mine, found)
    calls = graph_calls(traced)
    assert "learned.turn_back.default" in calls
    assert not any("_aot_" in call for call in calls)


@pytest.mark.filterwarnings("ignore:At pre-dispatch tracing")  # PyTorch 2.4
@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("grad_mode", [True, False])
def test_export(gradients: Any, strict: bool, grad_mode: bool) -> None:
    if strict and VERSION < (2, 6):
        pytest.skip("strict export of direct calls needs PyTorch 2.6")

    class Module(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.w = torch.nn.Parameter(W.clone())

        def forward(self, x: Any) -> Any:
            return use_all(gradients, x, self.w)

    with torch.set_grad_enabled(grad_mode):
        exported = torch.export.export(Module(), (X,), strict=strict)
    for graph in (exported, exported.run_decompositions({})):
        calls = graph_calls(graph)
        assert "learned.turn.default" in calls
        assert not any("_aot_" in call for call in calls)
    assert torch.equal(exported.module()(X).detach(), use_all(gradients, leaf(), W).detach())


def test_modes_see_operators_and_both_passes(gradients: Any) -> None:
    from torch.utils._python_dispatch import TorchDispatchMode

    seen = []

    class Mode(TorchDispatchMode):  # type: ignore[misc]
        def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            seen.append(str(function))
            return function(*args, **(kwargs or {}))

    def under_the_mode(x: Any, w: Any) -> Any:
        with Mode():
            y = use_all(gradients, x, w)
            (y * C).sum().backward()
        x.grad = w.grad = None
        return use_all(gradients, x, w)

    check_same(under_the_mode, gradients)
    calls = [each for each in seen if "learned" in each]
    assert calls[:2] == ["learned.scale.default", "learned.multiply.default"]
    assert "learned.turn_back.default" in calls
    assert not any("_aot_" in call for call in calls)


def test_tensors_without_memory(gradients: Any) -> None:
    real = leaf()
    with torch._subclasses.FakeTensorMode() as mode:
        x = mode.from_tensor(real)
        gradients.scale(x).sum().backward()
        assert x.grad.shape == (16,)
    assert gradients.scale(X.to("meta").requires_grad_()).requires_grad


@pytest.mark.filterwarnings("ignore:The .grad attribute of a Tensor that is not a leaf")  # by opcheck, in 2.15
@pytest.mark.parametrize("name", ["scale", "multiply", "rows", "blend", "turn", "plain"])
def test_opcheck(gradients: Any, name: str) -> None:
    arguments: dict[str, tuple[Any, ...]] = {
        "scale": (leaf(), 3.0),
        "multiply": (leaf(), leaf(W)),
        "rows": (leaf(X.view(4, 4)), leaf(W[:4])),
        "blend": ([leaf(), leaf(W)], 0.5),
        "turn": (leaf(X.view(4, 4)),),
        "plain": (X,),
    }
    torch.library.opcheck(getattr(torch.ops.learned, name).default, arguments[name])


# -- torch.func, checkpoints, modules


def test_torch_func(gradients: Any) -> None:
    _, *eager = run(lambda x, w: use_all(gradients, x, w))
    found = torch.func.grad(lambda x, w: (use_all(gradients, x, w) * C).sum(), argnums=(0, 1))(X, W)
    _, pull_back = torch.func.vjp(lambda x, w: use_all(gradients, x, w), X, W)
    for mine, *others in zip(eager, found, pull_back(C), strict=True):
        assert all(torch.equal(mine, other) for other in others)
    jacobian = torch.func.jacrev(lambda x: gradients.multiply(gradients.scale(x, 3.0), W))(X)
    assert torch.equal(jacobian, torch.diag(3 * W))
    second = torch.func.jacrev(torch.func.jacrev(lambda x: gradients.multiply(gradients.multiply(x, x), W).sum()))(X)
    assert torch.allclose(second, torch.diag(2 * W))


@pytest.mark.skipif(VERSION < (2, 6), reason="Dynamo traces operators under torch.func since 2.6")
def test_torch_func_is_compiled(gradients: Any) -> None:
    torch._dynamo.reset()

    def gradient(x: Any, w: Any) -> Any:
        return torch.func.grad(lambda x: (use_all(gradients, x, w) * C).sum())(x)

    compiled = torch.compile(gradient, fullgraph=True, backend="aot_eager")
    assert torch.equal(compiled(X, W), run(lambda x, w: use_all(gradients, x, w))[1])


@pytest.mark.parametrize("name", ["scale", "plain"])
def test_forward_mode_is_refused(gradients: Any, name: str) -> None:
    operator, direct = getattr(torch.ops.learned, name), getattr(gradients, name)
    with pytest.raises(RuntimeError, match=rf"{name}\(\) has no formula for forward-mode derivatives"):
        torch.func.jvp(operator, (X,), (X,))
    for context in (contextlib.nullcontext(), torch.no_grad()):
        with torch.autograd.forward_ad.dual_level(), context:
            dual = torch.autograd.forward_ad.make_dual(X, X)
            for called in (operator, direct, lambda x: operator(x[:8]), lambda x: direct(x.sin())):
                with pytest.raises(RuntimeError, match=rf"{name}\(\): argument 'x' has a tangent, and the function"):
                    called(dual)
            assert torch.equal(operator(dual.detach()), operator(X))
            with torch.inference_mode():
                operator(dual)


WITHOUT_GRADIENT: dict[str, tuple[Callable[[Any, Any], Any], str]] = {
    "plain": (lambda f, x: f.plain(x), "argument 'x' requires a gradient, and the function has none"),
    "writes": (lambda f, x: f.add_to(x, torch.zeros(16)), "argument 'x' requires a gradient, and the function has"),
    "written": (lambda f, x: f.add_to(X, x), "argument 'total' requires a gradient, and the function has none"),
    "outputs": (lambda f, x: f.multiply.out(W, x, y=torch.zeros(16)), "argument 'w' requires a gradient, and a call"),
    "output": (lambda f, x: f.plain.out(X, y=x * 2), "argument 'y' requires a gradient, and the function has none"),
}


@pytest.mark.parametrize("name", WITHOUT_GRADIENT)
def test_torch_func_refuses_calls_without_a_gradient(gradients: Any, name: str) -> None:
    call, text = WITHOUT_GRADIENT[name]

    def function(x: Any) -> Any:
        call(torch.ops.learned, x)
        return x.sum()

    for transform in (torch.func.grad, torch.func.jacrev, lambda f: torch.func.grad(torch.func.grad(f))):
        with pytest.raises(RuntimeError) as refused:
            transform(function)(X)
        assert text in str(refused.value)
    ones = torch.ones(16)
    assert torch.equal(torch.func.grad(lambda x: (call(torch.ops.learned, X.clone()), x.sum())[1])(X), ones)
    assert torch.equal(torch.func.grad(lambda x: function(x.detach()) * x.sum())(X), ones * X.sum())
    assert torch.equal(torch.func.grad(lambda x: (torch.no_grad()(function)(x), x.sum())[1])(X.clone()), ones)


def test_torch_func_writes_what_a_call_writes(gradients: Any) -> None:
    y, total = torch.zeros(16), torch.zeros(16)

    def function(x: Any) -> Any:
        torch.ops.learned.scale.out(x.detach(), 3.0, y=y)
        torch.ops.learned.add_to(x.detach(), total)
        return x.sum()

    torch.func.grad(function)(X)
    assert torch.equal(y, X * 3)
    assert torch.equal(total, X)


@pytest.mark.parametrize("reentrant", [True, False])
def test_checkpoints(gradients: Any, reentrant: bool) -> None:
    from torch.utils.checkpoint import checkpoint

    check_same(
        lambda x, w: checkpoint(use_all, torch.ops.learned, x, w, use_reentrant=reentrant, preserve_rng_state=False),
        gradients,
    )


@pytest.mark.skipif(VERSION < (2, 5), reason="PyTorch has selective checkpoints since 2.5")
@pytest.mark.parametrize("kept", [(), ("scale", "rows")])
def test_selective_checkpoints(gradients: Any, kept: tuple[str, ...]) -> None:
    from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

    operators = [getattr(torch.ops.learned, name).default for name in kept]
    contexts = functools.partial(create_selective_checkpoint_contexts, operators)
    check_same(
        lambda x, w: checkpoint(use_all, torch.ops.learned, x, w, use_reentrant=False, context_fn=contexts), gradients
    )


def test_functional_call(gradients: Any) -> None:
    class Module(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.w = torch.nn.Parameter(W.clone())

        def forward(self, x: Any) -> Any:
            return use_all(torch.ops.learned, x, self.w)

    module = Module()
    parameters = dict(module.named_parameters())
    found = torch.func.grad(lambda p: (torch.func.functional_call(module, p, (X,)) * C).sum())(parameters)
    assert torch.equal(found["w"], run(lambda x, w: use_all(gradients, x, w))[2])


# -- errors


REFUSED: list[tuple[Callable[[Any, Any], Any], str]] = [
    (lambda package, x: package.plain(x), "plain(): argument 'x' requires a gradient, and the function has none"),
    (lambda _, x: torch.ops.learned.plain(x), "plain(): argument 'x' requires a gradient, and the function has none"),
    (lambda package, x: package.add_to(X, x), "add_to(): argument 'total' requires a gradient, and the function has"),
    (lambda package, x: package.scale(x, 2.0, X.clone()), "'x' requires a gradient, and a call that writes given"),
    (lambda package, x: package.scale(X, 2.0, x), "scale(): argument 'y' requires a gradient, and a call that writes"),
    (lambda _, x: torch.ops.learned.scale.out(x, 2.0, y=X.clone()), "scale(): argument 'x' requires a gradient, and a"),
]


@pytest.mark.parametrize("call, text", REFUSED)
def test_calls_that_can_give_no_gradient_are_refused(
    gradients: Any, call: Callable[[Any, Any], Any], text: str
) -> None:
    with pytest.raises((RuntimeError, TypeError)) as refused:
        call(gradients, leaf())
    assert text in str(refused.value)


def test_direct_calls_see_tensors_in_fields(package: Any) -> None:
    @dataclass(slots=True)
    class Fields:
        total: Any
        weight: float

    for pair in (package.Pair(leaf(), 0.5), Fields(leaf(), 0.5), (leaf(), 0.5)):
        with pytest.raises(RuntimeError, match=r"listed\(\): argument 'pair_total' requires a gradient"):
            package.listed((X, X), (16, 3), pair, None)
    with pytest.raises(RuntimeError, match=r"listed\(\): argument 'xs' requires a gradient"):
        package.listed((X, leaf()), (16, 3), (X.clone(), 0.5), None)


@pytest.mark.skipif(VERSION < (2, 9), reason="functions of Python, which take anything, play those of the library")
def test_refused_arguments_have_their_own_text(gradients: Any) -> None:
    with pytest.raises(RuntimeError, match=r"scale\(\): none of its 2 variants takes"):
        torch.ops.learned.scale(leaf().double())


def test_they_are_refused_under_compile_and_not_under_export(gradients: Any) -> None:
    if VERSION < (2, 7):
        pytest.skip("PyTorch tells since 2.7 whether it exports")
    torch._dynamo.reset()
    with pytest.raises(RuntimeError, match="requires a gradient, and the function has none"):
        torch.compile(lambda x: torch.ops.learned.plain(x), backend="eager", fullgraph=True)(leaf())

    class Module(torch.nn.Module):  # type: ignore[misc, name-defined]
        def forward(self, x: Any) -> Any:
            return torch.ops.learned.plain(x)

    for strict in (True, False):
        assert graph_calls(torch.export.export(Module(), (leaf(),), strict=strict)) == ["learned.plain.default"]


@pytest.fixture
def declare(gradients: Any) -> Iterator[Callable[[str, Any], None]]:
    """A function that gives a function of the package another gradient, for one test."""
    operators, replaced = gradients._aot_operators.operators, {}

    def replace(name: str, formula: Any) -> None:
        replaced[name] = operators[name].gradient.formula
        operators[name].gradient.formula = formula

    yield replace
    for name, formula in replaced.items():
        operators[name].gradient.formula = formula


WRONG: list[tuple[Any, str]] = [
    (lambda *_: {"x": X}, "returned nothing for 'w', which requires a gradient. Pass w.detach() if it needs none"),
    (lambda *_: X, "must return a dict of gradients by argument, not Tensor"),
    (lambda *_: {"x": X, "w": X, "z": X}, "returned 'z', which is no input; its inputs are x, w"),
    (lambda *_: {"x": X[:8], "w": X}, "a tensor of shape (8,) and torch.float32 for 'x'; expected shape (16,)"),
    (lambda *_: {"x": X, "w": X.double()}, "shape (16,) and torch.float64 for 'w'; expected shape (16,) and torch.flo"),
    (lambda *_: {"x": X, "w": 1.0}, "returned a float for 'w'; expected a tensor or None"),
]


@pytest.mark.parametrize("formula, text", WRONG)
def test_a_wrong_gradient_is_an_error(gradients: Any, declare: Any, formula: Any, text: str) -> None:
    declare("multiply", lambda ops, x, w, grad_y: formula())
    with pytest.raises(RuntimeError) as refused:
        gradients.multiply(leaf(), leaf(W)).sum().backward()
    assert str(refused.value).startswith("the gradient of multiply() in learned ")
    assert text in str(refused.value)


def test_a_wrong_gradient_of_a_tuple_is_an_error(gradients: Any, declare: Any) -> None:
    for found in (X, (X,), (X, X, X)):
        declare("blend", lambda ops, xs, weight, mode, total, grad_total, found=found: {"xs": found})
        with pytest.raises(RuntimeError, match="'xs'"):
            gradients.blend((leaf(), leaf(W)), 0.5)[0].sum().backward()


def test_none_is_no_gradient(gradients: Any, declare: Any) -> None:
    declare("multiply", lambda ops, x, w, grad_y: {"x": None, "w": grad_y})
    x, w = leaf(), leaf(W)
    gradients.multiply(x, w).sum().backward()
    assert x.grad is None
    assert torch.equal(w.grad, torch.ones(16))


def test_functions_that_a_gradient_can_t_call(gradients: Any, declare: Any) -> None:
    declare("multiply", lambda ops, x, w, grad_y: {"x": ops.missing(x)})
    with pytest.raises(AttributeError, match="learned has no function 'missing' that a gradient can call; it has scal"):
        gradients.multiply(leaf(), W).sum().backward()


def test_users_may_register_a_gradient_where_none_is_declared(folder: Path) -> None:
    """Also on the second run of a program that a process has cached: in a process of its own, since it lasts."""
    body = """
import torch, learned.torch
torch.library.register_autograd("learned::plain", lambda ctx, grad: grad * 7)
for plain in (torch.ops.learned.plain, learned.plain):
    with torch._subclasses.FakeTensorMode():
        x = torch.empty(16, requires_grad=True)
        plain(x).sum().backward()
        assert x.grad.shape == (16,)
graph = torch.compile(torch.ops.learned.plain, fullgraph=True, backend=lambda graph, _: print(graph.graph) or graph)
try:
    graph(torch.empty(16, requires_grad=True))
except RuntimeError as error:
    print(error)
"""
    done = run_python(folder, body)
    assert "torch.ops.learned.plain" in done.stdout, done.stderr
    assert "requires a gradient" not in done.stdout


def test_given_outputs_that_are_not_contiguous_compile(gradients: Any) -> None:
    """torch.compile refuses them as outputs of an operator."""
    y = torch.empty(4, 4).t()
    compiled = torch.compile(lambda x, y: gradients.turn(x, y), fullgraph=True, backend="aot_eager")
    found = compiled(C, y)
    assert torch.equal(found, C)
    assert torch.equal(y, C)
