"""The gradients of the wheel of example_kernels/quack_ops.py on a GPU, against those of PyTorch in float64.

Run with ``pytest -m gpu``.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.filterwarnings("ignore:.*torch.jit.script_method.*:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.*LeafSpec.*:FutureWarning"),
]

VOCABULARY = 128256
ROUNDED = {"float16": 0.003, "bfloat16": 0.02, "float32": 1e-4}
"""The largest error of a gradient of this dtype, relative to itself plus its root mean square: some roundings."""


@dataclass(frozen=True, slots=True)
class Case:
    """A function, and the same in PyTorch."""

    function: str
    expected: Callable[..., Any]
    tensors: dict[str, tuple[tuple[int, ...], str]]
    """Shape and dtype of each input that requires a gradient."""
    others: dict[str, Any]
    results: int
    """The number of outputs."""


def rmsnorm(x: Any, weight: Any, eps: float) -> Any:
    return x * (x.square().mean(-1, keepdim=True) + eps).rsqrt() * weight


def rmsnorm_residual(x: Any, residual: Any, weight: Any, eps: float) -> Any:
    return rmsnorm(x + residual, weight, eps)


def topk(x: Any, softmax: bool) -> Any:
    values = x.topk(8).values
    return values.softmax(-1) if softmax else values


def layernorm(x: Any, weight: Any, bias: Any, eps: float) -> Any:
    centred = x - x.mean(-1, keepdim=True)
    return centred * (centred.square().mean(-1, keepdim=True) + eps).rsqrt() * weight + bias


def cross_entropy(x: Any, target: Any, ignore_index: int) -> Any:
    functional: Any = importlib.import_module("torch.nn.functional")
    return functional.cross_entropy(x, target, ignore_index=ignore_index, reduction="none")


def cases() -> list[Case]:
    found = []
    for dtype in ROUNDED:
        matrix, wide = ((257, 4096), dtype), ((4096,), "float32")
        found += [
            Case("rmsnorm", rmsnorm, {"x": matrix, "weight": ((4096,), dtype)}, {"eps": 1e-5}, 2),
            Case(
                "rmsnorm_residual",
                rmsnorm_residual,
                {"x": matrix, "residual": matrix, "weight": ((4096,), dtype)},
                {"eps": 1e-5},
                3,
            ),
            *(Case("topk", topk, {"x": ((257, 128), dtype)}, {"softmax": softmax}, 2) for softmax in (False, True)),
            Case("layernorm", layernorm, {"x": matrix, "weight": wide, "bias": wide}, {"eps": 1e-5}, 3),
            Case("softmax", lambda x: x.softmax(-1), {"x": matrix}, {}, 1),
            Case("cross_entropy", cross_entropy, {"x": ((33, VOCABULARY), dtype)}, {"ignore_index": -100}, 2),
        ]
    return found


CASES = cases()


@pytest.fixture(params=CASES, ids=lambda case: f"{case.function}-{case.tensors['x'][1]}")
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


@pytest.fixture(scope="module")
def quack() -> ModuleType:
    importlib.import_module("quack_ops.torch")
    return importlib.import_module("quack_ops")


def first(results: Any) -> Any:
    return results[0] if isinstance(results, tuple) else results


def inputs(torch: ModuleType, case: Case) -> tuple[dict[str, Any], dict[str, Any]]:
    generator = torch.Generator("cuda").manual_seed(7)
    tensors = {
        name: torch.randn(shape, generator=generator, device="cuda").to(getattr(torch, dtype)).requires_grad_()
        for name, (shape, dtype) in case.tensors.items()
    }
    others = dict(case.others)
    if case.function == "topk":  # equal elements could be taken for each other: these differ, and are exact in bfloat16
        ranks = torch.rand(tensors["x"].shape, generator=generator, device="cuda").argsort(-1)
        tensors["x"] = ((ranks - 64) / 16).to(tensors["x"].dtype).requires_grad_()
    if case.function == "cross_entropy":
        others["target"] = torch.randint(0, VOCABULARY, (33,), generator=generator, device="cuda")
        others["target"][::5] = -100
    return tensors, others


def test_gradients(torch: ModuleType, quack: ModuleType, case: Case) -> None:
    tensors, others = inputs(torch, case)
    results = getattr(quack, case.function)(**tensors, **others)
    assert (len(results) if isinstance(results, tuple) else 1) == case.results
    grad = torch.randn_like(first(results))
    found = torch.autograd.grad(first(results), list(tensors.values()), grad)
    x_dtype = tensors["x"].dtype  # softmax's result, which is rounded to it, is an input of its gradient
    wide = {name: tensor.detach().double().requires_grad_() for name, tensor in tensors.items()}
    expected = torch.autograd.grad(case.expected(**wide, **others), list(wide.values()), grad.double())
    for (name, tensor), mine, theirs in zip(tensors.items(), found, expected, strict=True):
        assert (mine.shape, mine.dtype) == (tensor.shape, tensor.dtype)
        error = ((mine.double() - theirs).abs() / (theirs.abs() + theirs.square().mean().sqrt())).max()
        assert error <= ROUNDED[str(x_dtype).removeprefix("torch.")], f"{case.function}: error {error:.2e} of {name}"


def test_gradients_compile_without_a_graph_break(torch: ModuleType, quack: ModuleType, case: Case) -> None:
    """The bits are those of eager calls, but for sums in PyTorch that Inductor compiles anew."""
    tensors, others = inputs(torch, case)

    def step(tensors: dict[str, Any], others: dict[str, Any]) -> Any:
        return first(getattr(quack, case.function)(**tensors, **others))

    eager = step(tensors, others)
    grad = torch.randn_like(eager)
    theirs = torch.autograd.grad(eager, list(tensors.values()), grad)
    for backend in ("aot_eager", "inductor"):
        torch._dynamo.reset()
        compiled = torch.compile(step, fullgraph=True, backend=backend)(tensors, others)
        assert torch.equal(compiled, eager)
        mine = torch.autograd.grad(compiled, list(tensors.values()), grad)
        for one, other in zip(mine, theirs, strict=True):
            difference = (one.double() - other.double()).norm() / other.double().norm()
            assert difference <= (0 if backend == "aot_eager" else 0.01), (case.function, backend)


def test_vmap_is_one_call(torch: ModuleType, quack: ModuleType, case: Case) -> None:
    """The number of rows is the batch dimension. Weights are not mapped."""
    tensors, others = inputs(torch, case)
    given = {**{name: tensor.detach() for name, tensor in tensors.items()}, **others}
    names = [name for name in ("x", "residual", "target") if name in given]
    mapped = [given.pop(name) for name in names]

    def called(*mapped: Any) -> Any:
        return first(getattr(quack, case.function)(**dict(zip(names, mapped, strict=True)), **given))

    many = [torch.stack([each, each.flip(0)]) for each in mapped]
    found = torch.func.vmap(called)(*many)
    for index in range(2):
        assert torch.equal(found[index], called(*(each[index] for each in many))), case.function


def test_both_results_of_a_residual_have_a_gradient(torch: ModuleType, quack: ModuleType) -> None:
    x, residual = (torch.randn(257, 4096, device="cuda", requires_grad=True) for _ in range(2))
    weight = torch.ones(4096, device="cuda")
    out, added, _ = quack.rmsnorm_residual(x=x, weight=weight, residual=residual, eps=1e-5)
    expected = rmsnorm(wide := (x + residual).detach().double().requires_grad_(), weight.double(), 1e-5).sum() * 2
    (theirs,) = torch.autograd.grad(expected + wide.sum() * 3, wide)
    for mine in torch.autograd.grad(out.sum() * 2 + added.sum() * 3, (x, residual)):
        assert torch.allclose(mine.double(), theirs, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_linear_trains(torch: ModuleType, quack: ModuleType, dtype: str) -> None:
    kind = getattr(torch, dtype)
    a, weight = (torch.randn(n, 256, device="cuda").to(kind).requires_grad_() for n in (136, 64))
    bias = torch.randn(64, device="cuda").to(kind).requires_grad_()
    arguments = {"epilogue_args": (None, None, bias[None], *[None] * 9), "scheduler_args": (264, None, 8, *[None] * 3)}
    out = quack.linear(a=a, b=weight.T, **arguments)
    grad = torch.randn_like(out)
    leaves = [a, weight, bias]
    wide = [each.detach().double().requires_grad_() for each in leaves]
    expected = torch.autograd.grad(wide[0] @ wide[1].T + wide[2], wide, grad.double())
    for mine, theirs in zip(torch.autograd.grad(out, leaves, grad), expected, strict=True):
        error = (mine.double() - theirs).abs().max() / theirs.square().mean().sqrt()
        assert error <= 4 * ROUNDED[dtype]
