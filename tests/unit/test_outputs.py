"""The author's sizes and outputs, and what becomes of them in a signature. No compiler is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from standin import FLOAT16, FLOAT32, INT32

import aot_pack
from aot_pack.author.dims import Formula, key_of
from aot_pack.author.mistakes import MistakeError
from aot_pack.dim_names import name_dims
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl.effects import remember_formulas, with_declared_effects, with_unit_effects
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.table import describe
from aot_pack.outputs import with_effects
from aot_pack.package.describe import describe as describe_param
from aot_pack.signature import (
    ConstParam,
    DimVar,
    ScalarParam,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
    dim_text,
)


class Float16:
    """A numeric type of the compiler, as far as descriptions look at it."""

    is_abstract = False


Float16.__module__ = "cutlass"


@pytest.fixture(autouse=True)
def numeric(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aot_pack.author.descriptions.check_dtype", lambda *_: None)


def var(number: int, *, bits: int = 32, divisibility: int = 1) -> DimVar:
    return DimVar(id=number, bits=bits, divisibility=divisibility)


def tensor(name: str, *shape: int | DimVar, **fields: Any) -> TensorParam:
    strides = fields.pop("strides", (1,) * len(shape))
    return TensorParam(name=name, dtype=FLOAT16, shape=shape, strides=strides, align=16, **fields)


# Formulas.


def test_operators() -> None:
    n, m = aot_pack.dim(divisibility=8), aot_pack.dim(bits=64, divisibility=6)
    for made, operation, divisibility in (
        (n * m, "mul", 48),
        (3 * n, "mul", 24),
        (n + m, "add", 2),
        (16 - n, "sub", 8),
        (n // 4, "floor_div", 2),
        (n // 3, "floor_div", 1),
        (100 // n, "floor_div", 1),
        (n % 12, "floor_mod", 4),
        (n * 0, "mul", 1),
        (aot_pack.minimum(n, 12), "min", 4),
        (aot_pack.maximum(n, m), "max", 2),
    ):
        assert isinstance(made, Formula)
        assert (made.operation, made.divisibility) == (operation, divisibility)
    assert ((n + 1).bits, (n + m).bits, (1 + n * m).bits) == (32, 64, 64)


def test_ceil_div() -> None:
    n = aot_pack.dim()
    assert (aot_pack.ceil_div(257, 128), aot_pack.minimum(3, 4), aot_pack.maximum(3, 4)) == (3, 3, 4)
    made = aot_pack.ceil_div(n, 128)
    assert (made.operation, made.left.operation, made.left.right, made.right) == ("floor_div", "add", 127, 128)
    assert aot_pack.ceil_div(n, 1).left is n


def test_equal_formulas_of_the_same_sizes_are_one() -> None:
    n, m = aot_pack.dim(), aot_pack.dim()
    assert key_of(n // 2 + m) == key_of(n // 2 + m)
    assert key_of(n // 2) != key_of(m // 2)
    assert key_of(n // 2) != key_of(n // 3)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda n: n / 2, "a size can't be divided with /"),
        (lambda n: 2 / n, "a size can't be divided with /"),
        (lambda n: n // 0, "//: can't divide a size by 0"),
        (lambda n: n % -2, "%: can't divide a size by -2"),
        (lambda n: aot_pack.ceil_div(n, 0), r"ceil_div\(\): can't divide a size by 0|can't divide a size by 0"),
        (lambda n: n + 1.5, r"\+: expected sizes, got 1\.5"),
        (lambda n: n * True, r"\*: expected sizes, got True"),
        (lambda n: max(n, 4), "sizes can't be compared"),
        (lambda n: aot_pack.minimum(n, "4"), r"minimum\(\): expected sizes, got '4'"),
        (lambda _: aot_pack.size(*THREE), r"size\(\): expected the name of an argument, got 3"),
        (lambda _: aot_pack.size("x", -1), r"size\(\): expected the index of a dimension, got -1"),
    ],
)
def test_mistakes(make: Any, message: str) -> None:
    with pytest.raises(MistakeError, match=message):
        make(aot_pack.dim())


THREE: tuple[Any, int] = (3, 0)


class SymInt:
    """cutlass's, with the operators that make sizes which have nothing to do with their operands."""

    divisibility = 1
    width = 32

    def __floordiv__(self, other: object) -> SymInt:
        return type(self)()

    __mul__ = __rmul__ = __floordiv__

    def __mod__(self, other: object) -> int:
        return 0


SymInt.__module__ = "cutlass.cute.typing"


# Entries.


def declared(signature: Signature, **described: Any) -> Signature:
    return with_declared_effects(signature, described)


def test_roles_and_formulas_of_an_entry() -> None:
    n, m = aot_pack.dim(), aot_pack.dim()
    params = (tensor("y", var(2), 4), tensor("x", var(0), var(1)), tensor("w", var(3)), tensor("cache", 8))
    found = declared(
        Signature(params=params),
        y=aot_pack.output(Float16, (aot_pack.ceil_div(n * m, 128), 4)),
        x=aot_pack.tensor(Float16, (n, m)),
        w=aot_pack.tensor(Float16, (n // 2,)),
        cache=aot_pack.inout(Float16, (8,)),
    )
    assert [param.name for param in found.params] == ["y", "x", "w", "cache"]
    assert [param.name for param in found.arguments] == ["x", "w", "cache", "y"]
    assert found.declares_effects
    assert [param.name for param in found.inouts] == ["cache"]
    names = {0: "n", 1: "m"}
    assert {each.id: dim_text(each.dim, names) for each in found.derived} == {2: "(n * m + 127) // 128", 3: "n // 2"}
    assert describe(found, "f") == (
        "f(x: float16[n0, n1], w: float16[n0 // 2], cache: inout float16[8]) -> y: float16[(n0 * n1 + 127) // 128, 4]"
    )
    texts = {param.name: str(describe_param(param, name_dims(found))) for param in found.params}
    assert texts["y"].startswith("float16 tensor ((n0 * n1 + 127) // 128, 4)")
    assert texts["cache"].endswith(", read and written")


def test_a_packed_output_has_half_the_size() -> None:
    n = aot_pack.dim(divisibility=2)
    params = (tensor("x", var(0, divisibility=2)), tensor("y", var(1), packed_dim=0))
    described = {"x": aot_pack.tensor(Float16, (n,)), "y": aot_pack.output(Float16, (n,))}
    found = declared(Signature(params=params), **described)
    assert [dim_text(each.dim, {0: "n"}) for each in found.derived] == ["n // 2"]
    swapped = (replace(params[0], packed_dim=0), replace(params[1], packed_dim=None))
    found = declared(Signature(params=swapped), **described)
    assert [dim_text(each.dim, {0: "n"}) for each in found.derived] == ["n * 2"]


def test_a_size_that_an_operator_of_sym_int_made() -> None:
    kind = type("SymInt", (SymInt,), {"__module__": "cutlass.cute.typing"})
    remember_formulas(kind)
    n = kind()
    found = declared(
        Signature(params=(tensor("x", var(0)), tensor("y", var(1)))),
        x=aot_pack.tensor(Float16, (n,)),
        y=aot_pack.output(Float16, (n // 2,)),
    )
    assert [dim_text(each.dim, {0: "n"}) for each in found.derived] == ["n // 2"]
    assert n % 2 == 0


def test_a_free_stride_stays_free() -> None:
    n, m, step = aot_pack.dim(), aot_pack.dim(), aot_pack.dim(bits=64)
    found = declared(
        Signature(
            params=(
                tensor("x", var(0), var(1), strides=(var(2, bits=64), 1)),
                tensor("y", var(0), var(1), strides=(var(3, bits=64), 1)),
            )
        ),
        x=aot_pack.tensor(Float16, (n, m), stride=(aot_pack.dim(bits=64), 1)),
        y=aot_pack.output(Float16, (n, m), stride=(step, 1)),
    )
    assert found.derived == ()


@pytest.mark.parametrize(
    ("y", "message"),
    [
        (lambda n, m: aot_pack.output(Float16, (m,)), "can't allocate the output 'y': no input shows its size 0"),
        (lambda n, m: aot_pack.output(Float16, (m + n,)), "a size of 'y' is computed from one that no input shows"),
        (lambda n, m: aot_pack.tensor(Float16, (m * 2,)), "a size of 'y' is computed from one that no input shows"),
        (lambda n, m: aot_pack.output(Float16, (SymInt() // 2,)), "no input shows its size 0"),
    ],
)
def test_a_size_that_can_not_be_known(y: Any, message: str) -> None:
    n, m = aot_pack.dim(), aot_pack.dim()
    signature = Signature(params=(tensor("x", var(0)), tensor("y", var(1))))
    with pytest.raises(CompileError, match=message) as caught:
        declared(signature, x=aot_pack.tensor(Float16, (n,)), y=y(n, m))
    assert caught.value.hint


def test_an_output_in_a_tuple() -> None:
    pair = TupleParam(name="pair", elements=(tensor("pair[0]", 4), tensor("pair[1]", 4)))
    one, two = aot_pack.inout(Float16, (4,)), aot_pack.output(Float16, (4,))
    assert [leaf.name for leaf in declared(Signature(params=(pair,)), pair=(one, one)).inouts] == ["pair[0]", "pair[1]"]
    with pytest.raises(CompileError, match=r"'pair\[1\]' is an output in a tuple"):
        declared(Signature(params=(pair,)), pair=(one, two))


# Captured units.

X, Y = tensor("x", var(0), var(1)), tensor("y", var(2), 4)
SIGNATURE = Signature(
    params=(
        *(Y, X, tensor("cache", 8)),
        *(ScalarParam(name="alpha", dtype=FLOAT32), ScalarParam(name="count", dtype=INT32)),
    )
)


def test_outputs_of_a_captured_unit() -> None:
    sizes = (aot_pack.ceil_div(aot_pack.size("x", 0), 128), 4)
    unit = aot_pack.Unit(None, "f", {"mX": "x", "mY": "y"}).outputs(mY=sizes).mutates("cache")
    found = with_unit_effects(SIGNATURE, unit)
    assert [param.name for param in found.outputs] == ["y"]
    assert [param.name for param in found.inouts] == ["cache"]
    assert [dim_text(each.dim, {0: "n"}) for each in found.derived] == ["(n + 127) // 128"]


def test_a_fixed_number_of_a_captured_unit() -> None:
    signature = Signature(params=(X, ScalarParam(name="blocks", dtype=INT32)))
    found = with_unit_effects(signature, aot_pack.Unit(None, "f", {"n": "blocks"}).fix(n=264))
    assert found.params == (X, ConstParam(name="blocks", value=264, dtype=INT32))
    assert [(each.name, str(each.type)) for each in host_arguments(found)][-1] == ("blocks", "i32")


def test_outputs_come_in_the_order_in_which_they_are_named() -> None:
    signature = Signature(params=(tensor("a", 4), tensor("b", 4), tensor("x", 4)))
    found = with_unit_effects(signature, aot_pack.Unit(None, "f").outputs("b", "a").rename(a="first"))
    assert [param.name for param in found.outputs] == ["b", "a"]
    assert [param.name for param in found.renamed({"a": "first"}).arguments] == ["x", "b", "first"]


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        (lambda u: u.outputs("z"), "'z' is declared as an output, but the function has no argument 'z'"),
        (lambda u: u.outputs("cache", "cache"), "'cache' is declared twice"),
        (lambda u: u.outputs("cache").mutates("cache"), "'cache' is declared twice"),
        (lambda u: u.outputs("alpha"), "'alpha' can't be returned, because it is not a tensor on the GPU"),
        (lambda u: u.mutates("alpha"), "'alpha' can't be written, because it is not a tensor on the GPU"),
        (lambda u: u.fix(alpha=2), r"fix\(alpha=2\): the function has no integer argument 'alpha'"),
        (lambda u: u.fix(count=2**31), r"fix\(count=2147483648\): 'count' can't have this value"),
        (lambda u: u.outputs("y"), "can't allocate the output 'y': no input shows its size 0"),
        (lambda u: u.outputs(y=(4,)), r"outputs\(y=...\): expected 2 sizes, got 1"),
        (lambda u: u.outputs(y=(4, 5)), r"outputs\(y=...\): size 1 is 5, but the compiled function has 4 there"),
        (lambda u: u.outputs(y=(aot_pack.size("x", 2), 4)), r"size\('x', 2\): the function has no such size"),
        (lambda u: u.outputs(y=(aot_pack.size("w", 0), 4)), r"size\('w', 0\): the function has no such size"),
        (lambda u: u.outputs(y=(aot_pack.dim(), 4)), r"outputs\(\): a captured function has no size"),
    ],
)
def test_what_a_captured_unit_can_not_return(unit: Any, message: str) -> None:
    with pytest.raises(CompileError, match=message) as caught:
        with_unit_effects(SIGNATURE, unit(aot_pack.Unit(None, "f")))
    assert caught.value.hint


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda u: u.outputs(3), r"outputs\(\): expected names of arguments, got 3"),
        (lambda u: u.mutates(None), r"mutates\(\): expected names of arguments, got None"),
        (lambda u: u.fix(alpha=2.0), r"fix\(alpha=...\): expected an int, got 2.0"),
        (lambda u: u.outputs(y=4), r"outputs\(y=...\): expected the sizes of the tensor, got 4"),
    ],
)
def test_mistakes_with_a_captured_unit(make: Any, message: str) -> None:
    with pytest.raises(MistakeError, match=message):
        make(aot_pack.Unit(None, "f"))


def test_an_output_on_the_cpu() -> None:
    with pytest.raises(CompileError, match="'y' can't be returned, because it is not a tensor on the GPU"):
        with_effects(Signature(params=(tensor("y", 4, device_type=1),)), ["y"])


def test_a_captured_unit_may_write_to_one_tensor_of_a_tuple() -> None:
    pair = TupleParam(name="pair", elements=(tensor("pair[0]", 4), tensor("pair[1]", 4)))
    for name, written in (("pair[1]", ["pair[1]"]), ("pair", ["pair[0]", "pair[1]"])):
        found = with_unit_effects(Signature(params=(pair,)), aot_pack.Unit(None, "f").mutates(name))
        assert [leaf.name for leaf in found.inouts] == written


@dataclass
class Pair:
    first: Any
    second: Any


def test_tensors_in_a_dataclass_may_be_inouts() -> None:
    pair = TupleParam(name="p", elements=(tensor("p.first", var(0)), ConstParam(name="p.second", value=None)))
    described = Pair(aot_pack.inout(Float16, (aot_pack.dim(),)), None)
    found = declared(Signature(params=(pair,)), p=described)
    assert [(leaf.name, leaf.role) for leaf in found.inouts] == [("p.first", TensorRole.INOUT)]
