"""Which tensors of an entry must be compact, and what the decode makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from standin import FLOAT16

from aot_pack.author.descriptions import TensorSpec
from aot_pack.author.dims import dim
from aot_pack.dim_names import name_dims
from aot_pack.front_ends.cutedsl.layouts import remembering_orders, with_orders
from aot_pack.package.describe import describe
from aot_pack.signature import DimVar, ScalarParam, Signature, TensorParam, TupleParam
from aot_pack.variants import accepted_shape, specificity

ROWS, COLUMNS = DimVar(id=0, bits=32), DimVar(id=1, bits=32)
X = TensorParam(name="x", dtype=FLOAT16, shape=(ROWS, COLUMNS), strides=(DimVar(id=2, bits=64), 1), align=2)
STATIC = TensorParam(name="x", dtype=FLOAT16, shape=(4, 8), strides=(8, 1), align=2)


class Fake:
    """A tensor of the compiler's."""


@remembering_orders
def make_fake_compact_tensor(dtype: Any, shape: tuple[Any, ...], *, stride_order: Any = None) -> Fake:
    """As the compiler's own."""
    return Fake()


@dataclass
class Pair:
    first: Any
    second: Any


def order_of(value: object, param: TensorParam = X) -> tuple[int, ...]:
    (found,) = with_orders(Signature(params=(param,)), {"x": value}).params
    assert isinstance(found, TensorParam)
    assert replace(found, order=()) == param
    return found.order


@pytest.mark.parametrize(
    ("value", "order"),
    [
        (TensorSpec(dtype="f16", shape=(dim(), dim())), (1, 0)),
        (TensorSpec(dtype="f16", shape=(dim(), dim()), order=(0, 1)), (0, 1)),
        (TensorSpec(dtype="f16", shape=(dim(), dim()), stride=(dim(), 1)), ()),
        (make_fake_compact_tensor("f16", (1, 2)), (0, 1)),
        (make_fake_compact_tensor("f16", (1, 2), stride_order=(1, 0)), (1, 0)),
        (make_fake_compact_tensor("f16", shape=[1, 2, 3], stride_order=[1, 0, 2]), (1, 0, 2)),
        (Fake(), ()),
        (None, ()),
    ],
)
def test_an_entrys_tensor(value: object, order: tuple[int, ...]) -> None:
    assert order_of(value) == order


def test_constant_strides_are_compared_anyway() -> None:
    assert order_of(TensorSpec(dtype="f16", shape=(4, 8)), STATIC) == ()


@pytest.mark.parametrize("make", [Pair, lambda *each: each, lambda *each: list(each)])
def test_tensors_in_tuples_and_dataclasses(make: Any) -> None:
    alpha = ScalarParam(name="alpha", dtype=FLOAT16)
    pair = TupleParam(name="pair", elements=(alpha, X))
    described = make("f16", TensorSpec(dtype="f16", shape=(dim(), dim())))
    (found,) = with_orders(Signature(params=(pair,)), {"pair": described}).params
    assert found == replace(pair, elements=(alpha, replace(X, order=(1, 0))))


def test_what_an_entry_does_not_name_stays_as_it_is() -> None:
    signature = Signature(params=(X,))
    assert with_orders(signature, {"y": TensorSpec(dtype="f16", shape=(dim(), dim()))}) == signature


def test_a_compact_tensor_is_more_special_than_one_of_any_strides() -> None:
    compact, any_ = Signature(params=(replace(X, order=(1, 0)),)), Signature(params=(X,))
    assert specificity(compact).fixed > specificity(any_).fixed
    assert accepted_shape(compact) != accepted_shape(any_)


def test_a_compact_tensor_in_words() -> None:
    compact = replace(X, order=(1, 0))
    text = str(describe(compact, name_dims(Signature(params=(compact,)))))
    assert text == "float16 tensor (n0, n1), strides (s0, 1), compact, aligned to 2 bytes"


def test_fields_that_are_no_parameters() -> None:
    """Older compilers leave constants of a dataclass out."""
    param = TupleParam(name="pair", elements=(X,), fields=("second",), record="Pair")
    compact = TensorSpec(dtype="f16", shape=(dim(), dim()))
    (found,) = with_orders(Signature(params=(param,)), {"pair": Pair(first=3, second=compact)}).params
    assert isinstance(found, TupleParam)
    (element,) = found.elements
    assert isinstance(element, TensorParam)
    assert element.order == (1, 0)
