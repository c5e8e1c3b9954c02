"""A package whose functions have gradients and batch dimensions. ``play.py`` has the doubles of its kernels.

| function             | what is special                                                                        |
| -------------------- | -------------------------------------------------------------------------------------- |
| ``scale``            | ``y = alpha * x``; its gradient calls itself                                            |
| ``multiply``         | ``y = x * w``; its gradient has gradients of every order; variants by dimensions        |
| ``rows``             | ``y = x * w`` for each row of x: the rows are the batch dimension, and w has none       |
| ``blend``            | a tuple of tensors, a keyword; of its two outputs, the second has no gradient           |
| ``turn``             | a column-major output                                                                   |
| ``turn_back``        | takes column-major tensors only; a batch dimension and no gradient                      |
| ``plain``            | no gradient, and no batch dimension                                                     |
| ``add_to``           | a tensor that is read and written                                                       |
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from synthetic import DTYPES

from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.signature import (
    ConstParam,
    DimVar,
    EnvStreamParam,
    ScalarParam,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
)
from torch_operators.package import build_operators, tensor_of, units_of

PACKAGE = "learned"
GRADIENTS = '''"""The gradients that the author of learned declared."""


def scale_gradient(ops, alpha, grad_y):
    return {"x": ops.scale(grad_y, alpha)}


def multiply_gradient(ops, x, w, grad_y):
    return {"x": ops.multiply(grad_y, w), "w": ops.multiply(x, grad_y)}


def rows_gradient(ops, x, w, grad_y):
    return {"x": ops.rows(grad_y, w), "w": (x * grad_y).sum(0)}


def blend_gradient(ops, xs, weight, mode, total, grad_total):
    assert total.shape == xs[0].shape
    return {"xs": (grad_total, ops.scale(grad_total, weight if mode == "sum" else -weight))}


def turn_gradient(ops, grad_y):
    return {"x": ops.turn_back(grad_y)}


GRADIENTS = {
    "scale": scale_gradient,
    "multiply": multiply_gradient,
    "rows": rows_gradient,
    "blend": blend_gradient,
    "turn": turn_gradient,
}
'''
_N, _M = DimVar(id=0, bits=32), DimVar(id=1, bits=32)
_STREAM = EnvStreamParam(name="stream")
_OUTPUT, _INOUT = TensorRole.OUTPUT, TensorRole.INOUT


def _vector(name: str, role: TensorRole = TensorRole.INPUT, dtype: str = "float32") -> TensorParam:
    return tensor_of(name, dtype, _N, role=role)


def _matrix(name: str, role: TensorRole = TensorRole.INPUT, *, turned: bool = False) -> TensorParam:
    made = tensor_of(name, "float32", _N, _M, role=role, order=(0, 1) if turned else ())
    return replace(made, order=()) if turned and role is not _OUTPUT else made


def _scale(dtype: str) -> Signature:
    return Signature(
        params=(
            _vector("x", dtype=dtype),
            _vector("y", _OUTPUT, dtype),
            ScalarParam(name="alpha", dtype=DTYPES["float32"]),
            _STREAM,
        ),
        defaults=(("alpha", 2.0),),
        batch=0,
    )


def _blend(mode: str) -> Signature:
    return Signature(
        params=(
            TupleParam(name="xs", elements=(_vector("xs[0]"), _vector("xs[1]"))),
            ScalarParam(name="weight", dtype=DTYPES["float32"]),
            _vector("total", _OUTPUT),
            _vector("places", _OUTPUT),
            _STREAM,
            ConstParam(name="mode", value=mode),
        ),
        defaults=(("mode", "sum"),),
        keyword_only=("mode",),
        batch=0,
    )


SIGNATURES = {
    "scale": [_scale("float16"), _scale("float32")],
    "multiply": [
        Signature(params=(each("x"), each("w"), each("y", _OUTPUT), _STREAM), batch=0) for each in (_vector, _matrix)
    ],
    "rows": [
        Signature(
            params=(_matrix("x"), tensor_of("w", "float32", _M), _matrix("y", _OUTPUT), _STREAM),
            batch=0,
        )
    ],
    "blend": [_blend("sum"), _blend("difference")],
    "turn": [Signature(params=(_matrix("x"), _matrix("y", _OUTPUT, turned=True), _STREAM), batch=1)],
    "turn_back": [Signature(params=(_matrix("x", turned=True), _matrix("y", _OUTPUT), _STREAM), batch=0)],
    "plain": [Signature(params=(_vector("x"), _vector("y", _OUTPUT), _STREAM))],
    "add_to": [Signature(params=(_vector("x"), _vector("total", _INOUT), _STREAM), batch=0)],
}


def build_learned(folder: Path, machine: Machine, toolchain: Toolchain) -> None:
    """Builds the package into ``folder``."""
    build_operators(folder, machine, toolchain, units=units_of(SIGNATURES))
    (folder / "_gradients.py").write_text(GRADIENTS)
