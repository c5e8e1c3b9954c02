"""``torch.vmap`` of packed functions: one call where a batch dimension is declared, and an error elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from torch_operators.processes import run

torch = pytest.importorskip("torch")
pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")]

VERSION = tuple(int(part) for part in torch.__version__.split(".")[:2])
W = torch.linspace(-1, 1, 16)
B = torch.linspace(-3, 3, 48).view(3, 16)


@pytest.fixture
def ops(gradients: Any) -> Any:
    return torch.ops.learned


def test_a_mapped_function_is_called_once(ops: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    class Mode(torch.utils._python_dispatch.TorchDispatchMode):  # type: ignore[misc, name-defined]
        def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            seen.append((str(function), args[0].shape))
            return function(*args, **(kwargs or {}))

    with Mode():
        found = torch.vmap(ops.rows, in_dims=(0, None))(B.view(3, 4, 4), W[:4].clone())
    assert torch.equal(found, B.view(3, 4, 4) * W[:4])
    assert [each for each in seen if "learned" in each[0]] == [("learned.rows.default", (12, 4))]


def test_dimensions_may_be_anywhere(gradients: Any, ops: Any) -> None:
    assert torch.equal(torch.vmap(gradients.scale)(B), B * 2)
    assert torch.equal(torch.vmap(ops.multiply)(B, B), B * B)
    assert torch.equal(torch.vmap(ops.multiply, in_dims=(0, None))(B, W), B * W)
    assert torch.equal(torch.vmap(ops.multiply, in_dims=(1, None), out_dims=1)(B.t(), W), (B * W).t())
    cube = torch.arange(60.0).view(3, 4, 5)
    assert torch.equal(torch.vmap(ops.multiply)(cube, cube), cube * cube)  # another variant: matrices
    assert torch.equal(torch.vmap(torch.vmap(ops.scale))(cube), cube * 2)
    assert torch.equal(torch.vmap(ops.turn)(cube), cube)  # column-major outputs, with columns as its batch dimension
    assert torch.equal(torch.vmap(ops.turn, in_dims=2)(cube), cube.movedim(2, 0))
    total, places = torch.vmap(lambda x: ops.blend([x, W], 0.5))(B)
    assert torch.equal(total, B + W * 0.5)
    assert places.shape == (3, 16)


def test_tensors_without_memory_need_no_other_module_of_pytorch(folder: Path) -> None:
    """PyTorch imports its symbolic shapes late, and numbers need none of them."""
    body = """
import torch
import learned.torch
y = torch.ops.learned.rows(torch.empty(12, 4, device="meta"), torch.empty(4, device="meta"))
print(y.shape, "torch.fx.experimental.symbolic_shapes" in sys.modules)
"""
    done = run(folder, body)
    assert done.stdout == "torch.Size([12, 4]) False\n", done.stderr


def test_functions_without_a_gradient(ops: Any) -> None:
    cube = torch.arange(60.0).view(3, 4, 5)
    assert torch.equal(torch.vmap(ops.turn_back)(cube), cube)  # it takes column-major tensors only
    assert torch.equal(torch.vmap(ops.turn_back, in_dims=2)(cube), cube.movedim(2, 0))
    more = torch.arange(120.0).view(2, 3, 4, 5)
    assert torch.equal(torch.vmap(torch.vmap(ops.turn_back))(more), more)
    assert torch.equal(torch.vmap(torch.vmap(ops.turn_back, in_dims=1), in_dims=1)(more), more.permute(1, 2, 0, 3))


def test_gradients_of_mapped_functions(gradients: Any) -> None:
    def square(x: Any) -> Any:
        return gradients.multiply(gradients.scale(x, 3.0), x)

    b = B.clone().requires_grad_()
    torch.vmap(square)(b).sum().backward()
    assert torch.allclose(b.grad, 6 * B)
    assert torch.allclose(torch.func.grad(lambda b: torch.vmap(square)(b).sum())(B), 6 * B)


def test_mapped_gradients(gradients: Any) -> None:
    def square(x: Any) -> Any:
        return gradients.multiply(gradients.scale(x, 3.0), x).sum()

    assert torch.allclose(torch.vmap(torch.func.grad(square))(B), 6 * B)


@pytest.mark.skipif(VERSION < (2, 6), reason="Dynamo traces operators under torch.vmap since 2.6")
def test_compiled(gradients: Any) -> None:
    torch._dynamo.reset()
    for function in (
        torch.vmap(lambda x: gradients.multiply(x, x)),
        torch.vmap(torch.func.grad(lambda x: gradients.multiply(x, x).sum())),
        torch.vmap(lambda x: gradients.scale(x)),
    ):
        assert torch.equal(torch.compile(function, fullgraph=True, backend="aot_eager")(B), function(B))


REFUSED: list[tuple[Callable[[Any], Any], str]] = [
    (
        lambda ops: torch.vmap(ops.rows)(B.view(3, 4, 4), B[:, :4]),
        "can't map argument 'w' of rows(): it has no batch dimension; its batch dimension is in x, y",
    ),
    (lambda ops: torch.vmap(ops.plain)(B), "argument 'x' of plain(): it has no batch dimension; the function declares"),
    (lambda ops: torch.vmap(ops.add_to)(B, B.clone()), "torch.vmap can't map add_to(): it writes into its arguments"),
    (lambda ops: torch.vmap(lambda x: ops.scale.out(x, y=x))(B), "can't map scale(): it writes into its arguments"),
    (lambda ops: torch.vmap(ops.scale)(B.double()), "scale(): none of its 2 variants takes these arguments"),
]


@pytest.mark.parametrize("call, text", REFUSED)
def test_what_can_t_be_mapped_is_refused(ops: Any, call: Callable[[Any], Any], text: str) -> None:
    with pytest.raises((RuntimeError, TypeError, ValueError)) as refused:
        call(ops)
    assert text in str(refused.value)
