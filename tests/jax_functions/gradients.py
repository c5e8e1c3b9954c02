"""Gradients of some functions of ``jax_functions.package``; it goes into the package as ``_gradients.py``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def scale(ops: Any, alpha: Any, grad_y: Any) -> Any:
    return {"x": ops.scale(grad_y, alpha)}


def halves(ops: Any, x: Any, first: Any, grad_first: Any, grad_second: Any) -> Any:
    assert first.shape == x.shape
    return {"x": grad_first * 0.5 + 0 * grad_second.sum()}


def rows(ops: Any, x: Any, weight: Any, alpha: Any, grad_y: Any) -> Any:
    return {"x": ops.rows(grad_y.T, weight, alpha).T, "weight": (grad_y.T * x).sum(0) * alpha}


def joined(ops: Any, xs: Any, grad_y: Any) -> Any:
    return {"xs": (grad_y * xs[1], grad_y * xs[0])}


def keyed(ops: Any, bias: Any, count: Any, mode: Any, negate: Any, grad_y: Any) -> Any:
    """Forgets the gradient of ``bias``."""
    assert mode == "sum"
    return {"x": grad_y * (-count if negate else count)}


def pooled(ops: Any, x: Any, grad_y: Any) -> Any:
    """Is written for PyTorch."""
    return {"x": grad_y.repeat_interleave(4)}


def turned(ops: Any, grad_y: Any) -> Any:
    """Returns another shape."""
    return {"x": grad_y}


GRADIENTS: dict[str, Callable[..., Any]] = {
    "scale": scale,
    "halves": halves,
    "rows": rows,
    "joined": joined,
    "keyed": keyed,
    "pooled": pooled,
    "turned": turned,
}
