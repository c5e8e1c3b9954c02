"""Gradients of packed functions in PyTorch: eager, compiled, and by torch.func."""

from __future__ import annotations

from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.corpus

X = torch.arange(16.0)
W = torch.linspace(-1, 1, 16)


def leaf(value: Any = X) -> Any:
    return value.clone().requires_grad_()


def test_a_function_and_its_operator_have_the_gradient(gradients: Any) -> None:
    for function in (gradients.scale, torch.ops.learned.scale, torch.ops.learned.scale.default):
        x = leaf()
        y = function(x, 3.0)
        assert y.requires_grad
        (y * W).sum().backward()
        assert torch.equal(x.grad, W * 3)
    y = torch.ops.learned.scale(leaf(X.half()))
    assert y.grad_fn.name() == "scaleBackward"
