"""The gradients of the examples' wheels on a GPU, against those of PyTorch in float64.

The wheels of elementwise.py, rmsnorm.py, hopper_gemm.py and launch_modes.py must be installed. Run with
``pytest -m gpu``.
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
    # PyTorch says so at the first product in its thread for gradients.
    pytest.mark.filterwarnings("ignore:Attempting to run cuBLAS"),
]

HIDDEN, EPS = 4096, 1e-5


@dataclass(frozen=True, slots=True)
class Case:
    """A function, and the same in PyTorch."""

    function: str
    expected: Callable[..., Any]
    shapes: tuple[tuple[int, ...], ...]
    dtypes: tuple[str, ...]
    """Of the tensors, which come first."""
    numbers: tuple[float, ...]
    tolerance: float
    """Of the largest error of a gradient, relative to its root mean square."""


def rmsnorm(x: Any, weight: Any, eps: float) -> Any:
    return x * (x.square().mean(-1, keepdim=True) + eps).rsqrt() * weight


def silu_mul(gate: Any, up: Any) -> Any:
    return gate * gate.sigmoid() * up


def rows(count: int, dtype: str) -> Case:
    name = {"bfloat16": "bf16", "float16": "f16"}[dtype]
    shapes = ((count, HIDDEN), (HIDDEN,))
    return Case(f"rmsnorm.rmsnorm_{name}", rmsnorm, shapes, (dtype, "float32"), (EPS,), 0.05)


def gemm(a: Any, b: Any) -> Any:
    return a @ b.T


CASES = (
    Case("hopper_gemm.gemm", gemm, ((133, 256), (72, 256)), ("bfloat16",) * 2, (), 0.05),
    Case("launch_modes.transpose", lambda x: x.T, ((37, 65),), ("float32",), (), 1e-6),
    Case("elementwise.scale", lambda x, alpha: x * alpha, ((8200,),), ("float16",), (-1.5,), 0.005),
    Case("elementwise.add", lambda x, y: x + y, ((4100,), (4100,)), ("float32",) * 2, (), 1e-6),
    Case("elementwise.silu_mul", silu_mul, ((8200,), (8200,)), ("bfloat16",) * 2, (), 0.05),
    *(rows(count, dtype) for count in (1, 33, 1500) for dtype in ("bfloat16", "float16")),
)


@pytest.fixture(params=CASES, ids=lambda case: f"{case.function}-{case.shapes[0][0]}")
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    importlib.import_module(f"{found.function.split('.')[0]}.torch")
    return found


def packed(case: Case) -> Callable[..., Any]:
    package, name = case.function.split(".")
    found: Callable[..., Any] = getattr(importlib.import_module(package), name)
    return found


def inputs(torch: ModuleType, case: Case) -> list[Any]:
    generator = torch.Generator("cuda").manual_seed(7)
    return [
        torch.randn(shape, generator=generator, device="cuda").to(getattr(torch, dtype)).requires_grad_()
        for shape, dtype in zip(case.shapes, case.dtypes, strict=True)
    ]


def assert_gradients(torch: ModuleType, case: Case, tensors: list[Any], found: tuple[Any, ...], grad: Any) -> None:
    wide = [tensor.detach().double().requires_grad_() for tensor in tensors]
    expected = torch.autograd.grad(case.expected(*wide, *case.numbers), wide, grad.double())
    for tensor, mine, theirs in zip(tensors, found, expected, strict=True):
        assert (mine.shape, mine.dtype) == (tensor.shape, tensor.dtype)
        error = (mine.double() - theirs).abs().max() / theirs.square().mean().sqrt()
        assert error <= case.tolerance, f"{case.function}: error {error:.2e} of {tuple(tensor.shape)}"


def gradients(torch: ModuleType, function: Callable[..., Any], case: Case, tensors: list[Any]) -> tuple[Any, Any]:
    """The gradients, and that of the output."""
    out = function(*tensors, *case.numbers)
    grad = torch.randn(out.shape, device="cuda", generator=torch.Generator("cuda").manual_seed(8)).to(out.dtype)
    return torch.autograd.grad(out, tensors, grad), grad


def test_gradients(torch: ModuleType, case: Case) -> None:
    tensors = inputs(torch, case)
    found, grad = gradients(torch, packed(case), case, tensors)
    assert_gradients(torch, case, tensors, found, grad)


def test_the_gradient_of_a_sum_is_expanded(torch: ModuleType, case: Case) -> None:
    """Such a gradient has strides of 0, which no kernel takes."""
    tensors = inputs(torch, case)
    out = packed(case)(*tensors, *case.numbers)
    found = torch.autograd.grad(out.sum(), tensors)
    assert_gradients(torch, case, tensors, found, torch.ones_like(out))


def test_gradients_compile_without_a_graph_break(torch: ModuleType, case: Case) -> None:
    """The bits are those of eager calls, but for sums in PyTorch that Inductor compiles anew."""
    tensors = inputs(torch, case)
    function = packed(case)
    eager, grad = gradients(torch, function, case, tensors)
    assert_gradients(torch, case, tensors, eager, grad)
    for backend in ("aot_eager", "inductor"):
        torch._dynamo.reset()
        compiled = torch.compile(lambda *arguments: function(*arguments), fullgraph=True, backend=backend)
        found, _ = gradients(torch, compiled, case, tensors)
        for mine, theirs in zip(found, eager, strict=True):
            difference = (mine.double() - theirs.double()).norm() / theirs.double().norm()
            assert difference <= (0 if backend == "aot_eager" else case.tolerance), (case.function, backend)


def test_vmap_is_one_call(torch: ModuleType, case: Case) -> None:
    """Each of these has a batch dimension, but for transpose. Weights are not mapped."""
    function = packed(case)
    if case.function == "launch_modes.transpose":
        with pytest.raises(RuntimeError, match=r"torch.vmap can't map argument 'x' of transpose\(\)"):
            torch.func.vmap(function)(torch.ones(3, 4, 5, device="cuda"))
        return
    first, *others = [tensor.detach() for tensor in inputs(torch, case)]
    many = torch.stack([first, first.flip(0), first * 2])
    mapped = [torch.stack([other] * 3) if other.shape == first.shape else other for other in others]
    dims = (0, *(0 if each.dim() > other.dim() else None for each, other in zip(mapped, others, strict=True)))
    found = torch.func.vmap(lambda *tensors: function(*tensors, *case.numbers), in_dims=dims)(many, *mapped)
    for index in range(3):
        assert torch.equal(found[index], function(many[index].contiguous(), *others, *case.numbers)), case.function
