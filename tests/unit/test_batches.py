"""Batch dimensions: what an author may declare, and the variable of the signature that it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pytest
from standin import EXPORTS, FLOAT32, unit

import aot_pack
from aot_pack.author.captures import Unit
from aot_pack.author.mistakes import MistakeError
from aot_pack.batches import check_batch_dim, with_batch
from aot_pack.codec import from_json, to_json
from aot_pack.dim_names import name_dims
from aot_pack.errors import CompileError
from aot_pack.manifest.rules import signature_problems
from aot_pack.model import Variant
from aot_pack.outputs import with_effects
from aot_pack.package.describe import describe
from aot_pack.signature import DerivedDim, Dim, DimFormula, DimVar, Signature, TensorParam, TupleParam
from aot_pack.variants import resolve_variants

Float32 = type("Numeric", (), {"__module__": "cutlass.base_dsl.typing"})


class Pair(NamedTuple):
    first: Any
    second: Any


@dataclass
class Params:
    bias: Any
    scale: Any = None


def function(x: Any, y: Any, *, stream: Any = None, more: Any = None) -> None: ...


def entry(x: Any, y: Any, **more: Any) -> aot_pack.Entry:
    return aot_pack.entry(function, x, y, **more)


n, m = aot_pack.dim(batch=True), aot_pack.dim()
INPUT, OUTPUT = aot_pack.tensor(Float32, (n, m)), aot_pack.output(Float32, (n,))
OTHER = aot_pack.dim(batch=True)


@pytest.mark.parametrize(
    ("x", "y", "more"),
    [
        (INPUT, OUTPUT, None),
        (aot_pack.tensor(Float32, (m, n)), OUTPUT, INPUT),
        (aot_pack.tensor(Float32, (m,)), OUTPUT, Pair(INPUT, m)),
        (INPUT, aot_pack.output(Float32, (m, n), order=(0, 1)), Params(INPUT)),
    ],
)
def test_entries_with_a_batch_dimension(x: Any, y: Any, more: Any) -> None:
    assert entry(x, y, more=more).bound.arguments[0].value is x


@pytest.mark.parametrize(
    ("x", "y", "more", "message", "hint"),
    [
        (aot_pack.tensor(Float32, (OTHER, m)), OUTPUT, None, "one batch dimension, and this one has several", "make"),
        (aot_pack.tensor(Float32, (n, OTHER)), OUTPUT, None, "this one has several", "make one"),
        (aot_pack.tensor(Float32, (n, n)), OUTPUT, None, "occurs twice in the shape of 'x'", "another aot_pack.dim()"),
        (INPUT, aot_pack.output(Float32, (n * 2,)), None, "a size of 'y' is computed from the batch", "(n, 2)"),
        (INPUT, aot_pack.output(Float32, (n, m * n)), None, "a size of 'y' is computed from the batch", "(n, 2)"),
        (INPUT, aot_pack.output(Float32, (m,)), None, "the output 'y' lacks the batch dimension", "adds along it"),
        (INPUT, aot_pack.inout(Float32, (n,)), None, "a batch dimension, but no output", "aot_pack.output"),
        (INPUT, INPUT, None, "a batch dimension, but no output", "aot_pack.output"),
        (INPUT, OUTPUT, n, "the argument 'more' is the batch dimension as a number", "in shapes"),
        (INPUT, OUTPUT, Pair(n, INPUT), "the argument 'more.first' is the batch dimension", "in shapes"),
        (INPUT, OUTPUT, [Params(n)], "the argument 'more[0].bias' is the batch dimension", "in shapes"),
        (aot_pack.tensor(Float32, (m, n), stride=(n, 1)), OUTPUT, None, "a stride of 'x' is the batch", "order="),
        (aot_pack.tensor(Float32, (n, m), stride=(1, n * 2)), OUTPUT, None, "a stride of 'x' is the batch", "order="),
    ],
)  # fmt: skip
def test_entries_that_vmap_could_not_serve(x: Any, y: Any, more: Any, message: str, hint: str) -> None:
    with pytest.raises(MistakeError) as caught:
        entry(x, y, more=more)
    assert message in caught.value.message
    assert hint in str(caught.value.hint)
    assert "test_batches.py" in str(caught.value.detail)


def test_batch_is_true_or_false() -> None:
    with pytest.raises(MistakeError, match=r"dim\(\): batch must be True or False, not 2"):
        aot_pack.dim(batch=2)  # type: ignore[arg-type]
    assert not aot_pack.dim(batch=False).batch


# -- captured functions

A, B, C, COLUMNS = (DimVar(id=each, bits=32) for each in range(4))


def tensor(name: str, *shape: Dim, **more: Any) -> TensorParam:
    strides: tuple[Dim, ...] = (*(DimVar(id=100, bits=64),) * (len(shape) - 1), 1)
    return TensorParam(name=name, dtype=FLOAT32, shape=shape, strides=strides, align=4, **more)


def signature(*params: Any, outputs: tuple[str, ...] = ("out",), derived: Mapping[int, Dim] | None = None) -> Signature:
    relations = tuple(DerivedDim(id=each, dim=dim) for each, dim in (derived or {}).items())
    return with_effects(Signature(params=params, derived=relations), outputs)


def test_the_sizes_of_a_captured_function_become_one() -> None:
    before = signature(tensor("q", A, 8), tensor("k", B, COLUMNS), tensor("out", C, 8), derived={C.id: B})
    found = with_batch(before, {"q": 0, "k": 0, "out": 0})
    assert found.batch == A.id
    assert {each.id: each.dim for each in found.derived} == {B.id: A, C.id: A}
    assert [found.batch_dim(each) for each in found.arguments if isinstance(each, TensorParam)] == [0, 0, 0]
    assert from_json(Signature, to_json(found)) == found


def test_other_formulas_use_the_one_variable() -> None:
    half = DimFormula(operation="floor_div", left=COLUMNS, right=2)
    before = signature(tensor("q", 4, A), tensor("k", COLUMNS, A), tensor("out", A, C), derived={C.id: half})
    found = with_batch(before, {"q": 1, "k": 1, "out": 0})
    assert {each.id: each.dim for each in found.derived} == {C.id: half}
    assert [found.batch_dim(each) for each in found.outputs] == [0]


def test_a_tensor_in_a_tuple() -> None:
    pair = TupleParam(name="pair", elements=(tensor("pair[0]", A), tensor("pair[1]", COLUMNS)))
    found = with_batch(signature(pair, tensor("out", A)), {"pair[0]": 0, "out": 0})
    assert [found.batch_dim(each) for each in pair.elements if isinstance(each, TensorParam)] == [0, None]


@pytest.mark.parametrize(
    ("given", "batches", "message"),
    [
        (signature(tensor("q", A), tensor("out", A)), {"p": 0, "out": 0}, "batch(p=0): the function has no tensor 'p'"),
        (signature(tensor("q", A), tensor("out", A)), {"q": 1, "out": 0}, "batch(q=1): the tensor has 1 dimensions"),
        (signature(tensor("q", A), tensor("out", A)), {"q": 0}, "the output 'out' lacks the batch dimension"),
        (signature(tensor("q", A), tensor("out", A)), {"out": 0}, "batch(): no input has the batch dimension"),
        (signature(tensor("q", A), outputs=()), {"q": 0}, "a batch dimension, but no output"),
        (signature(tensor("q", 8), tensor("out", 8)), {"q": 0, "out": 0}, "the compiled function has a fixed size"),
        (signature(tensor("q", A, DimFormula(operation="mul", left=A, right=2)), tensor("out", A)), {"q": 1, "out": 0},
         "batch(q=1): the size is computed from others"),
        (signature(tensor("q", A, B), tensor("out", C), derived={C.id: DimFormula(operation="mul", left=B, right=2)}),
         {"q": 0, "out": 0}, "batch(out=0): the size is computed from others"),
        (signature(tensor("q", A), tensor("k", A), tensor("out", A)), {"q": 0, "out": 0},
         "size 0 of 'k' depends on the batch size, and batch() does not name it"),
        (signature(tensor("q", A, A), tensor("out", A)), {"q": 0, "out": 0}, "size 1 of 'q' depends on the batch size"),
        (signature(tensor("q", A), tensor("out", A, C), derived={C.id: DimFormula(operation="mul", left=A, right=2)}),
         {"q": 0, "out": 0}, "size 1 of 'out' depends on the batch size"),
        (signature(tensor("q", A, packed_dim=0), tensor("out", A)), {"q": 0, "out": 0}, "share a byte"),
    ],
)  # fmt: skip
def test_captured_functions_that_vmap_could_not_serve(
    given: Signature, batches: Mapping[str, int], message: str
) -> None:
    with pytest.raises(CompileError, match=re.escape(message)):
        with_batch(given, batches)


@pytest.mark.parametrize("index", [-1, True, "0", None])
def test_the_index_of_a_dimension(index: Any) -> None:
    with pytest.raises(MistakeError, match=r"batch\(q=\.\.\.\): expected the index of a dimension, got"):
        Unit(None, "f").batch(q=index)


def test_a_unit_keeps_all_its_dimensions() -> None:
    assert Unit(None, "f").batch(q=0).batch(out=1).batches == {"q": 0, "out": 1}


def test_a_byte_is_not_shared_along_it() -> None:
    check_batch_dim(tensor("x", A, COLUMNS, packed_dim=1), 0)
    with pytest.raises(CompileError, match="two elements of 'x' share a byte along the batch dimension"):
        check_batch_dim(tensor("x", A, COLUMNS, packed_dim=1), 1)


# -- signatures


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (signature(tensor("q", A), tensor("out", A)), None),
        (signature(tensor("q", B), tensor("out", B)), "no input has its batch dimension"),
        (signature(tensor("q", A, B), tensor("out", B)), "an output lacks its batch dimension"),
        (signature(tensor("q", A), outputs=()), "an output lacks its batch dimension"),
    ],
)
def test_signatures_that_can_not_be(given: Signature, problem: str | None) -> None:
    problems = list(signature_problems(replace(given, batch=A.id)))
    assert problem in problems if problem is not None else not problems


def test_its_name_in_texts() -> None:
    found = with_batch(signature(tensor("q", COLUMNS, A), tensor("out", A, 4)), {"q": 1, "out": 0})
    names = name_dims(found)
    texts = [str(describe(param, names)) for param in found.arguments]
    assert texts == [
        "float32 tensor (n0, batch), strides (s0, 1), aligned to 4 bytes",
        "float32 tensor (batch, 4), strides (s0, 1), aligned to 4 bytes",
    ]


def test_variants_may_differ() -> None:
    plain = signature(tensor("q", A, COLUMNS), tensor("out", A))
    batched = with_batch(plain, {"q": 0, "out": 0})
    export = replace(EXPORTS[0], variants=())
    units = [
        unit("scale", batched, variant=Variant(index=0, key="v0")),
        unit("scale", plain, variant=Variant(index=1, key="v1"), arch="sm_80"),
        unit("scale", batched, variant=Variant(index=2, key="v2"), arch="sm_100a"),
    ]
    groups = resolve_variants(export, units)
    assert [(len(group), group[0].signature.batch) for group in groups] == [(2, A.id), (1, None)]
