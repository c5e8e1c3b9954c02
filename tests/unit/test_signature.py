"""Other names for parameters, and what a call can't choose."""

import pytest

from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.errors import CompileError
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    ScalarParam,
    Signature,
    TensorParam,
    TupleParam,
    dim_text,
    is_fixed,
    variables_of,
)

FLOAT = DType(name="float32", code=2, bits=32)
SIGNATURE = Signature(
    params=(
        ScalarParam(name="mX", dtype=FLOAT),
        TupleParam(
            name="mS", elements=(ScalarParam(name="mS.rows", dtype=FLOAT), ConstParam(name="mS.flag", value=True))
        ),
        ScalarParam(name="eps", dtype=FLOAT),
        EnvStreamParam(name="stream"),
    ),
    defaults=(("eps", 1e-6),),
    keyword_only=("eps",),
)


def test_renamed() -> None:
    found = SIGNATURE.renamed({"mX": "x", "mS": "sizes", "eps": "epsilon"})
    assert [param.name for param in found.params] == ["x", "sizes", "epsilon", "stream"]
    assert [leaf.name for leaf in found.leaves()] == ["x", "sizes.rows", "sizes.flag", "epsilon", "stream"]
    assert found.defaults == (("epsilon", 1e-6),)
    assert found.keyword_only == ("epsilon",)
    assert SIGNATURE.renamed({}) is SIGNATURE


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"mY": "y"}, r"rename\(mY='y'\): the function has no argument 'mY'"),
        ({"mX": "a b"}, r"'a b' can't be the name of an argument"),
        ({"mX": "in"}, r"'in' can't be the name of an argument"),
        ({"mX": "eps"}, r"two arguments would be called 'eps'"),
    ],
)
def test_names_that_can_not_be(names: dict[str, str], message: str) -> None:
    with pytest.raises(CompileError, match=message) as caught:
        SIGNATURE.renamed(names)
    assert caught.value.hint


def test_two_may_swap_names() -> None:
    assert [param.name for param in SIGNATURE.renamed({"mX": "eps", "eps": "mX"}).params[::2]] == ["eps", "mX"]


def test_fixed() -> None:
    flag = ConstParam(name="a", value=None)
    assert is_fixed(flag)
    assert is_fixed(TupleParam(name="t", elements=(flag, flag)))
    assert not is_fixed(TupleParam(name="t", elements=(flag, ScalarParam(name="b", dtype=FLOAT))))


N, M = DimVar(id=0, bits=32), DimVar(id=1, bits=64)


def tensor(name: str, *shape: Dim, device_type: int = 2) -> TensorParam:
    return TensorParam(name=name, dtype=FLOAT, shape=shape, strides=(), align=16, device_type=device_type)


def test_outputs_are_no_arguments_and_keep_their_place() -> None:
    signature = with_effects(Signature(params=(tensor("c", N, 4), tensor("a", N), tensor("d", 2))), ["c", "d"])
    assert [param.name for param in signature.params] == ["c", "a", "d"]
    assert [param.name for param in signature.inputs] == ["a"]
    assert [param.name for param in signature.arguments] == ["a", "c", "d"]
    assert [output.name for output in signature.outputs] == ["c", "d"]
    assert [leaf.name for leaf in signature.leaves()] == ["c", "a", "d"]
    assert [output.name for output in signature.renamed({"c": "out"}).outputs] == ["out", "d"]


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (tensor("c", N, M), "can't allocate the output 'c': no input shows its size 1"),
        (tensor("c", 4, device_type=1), "'c' can't be returned, because it is not a tensor on the GPU"),
        (ScalarParam(name="c", dtype=FLOAT), "'c' can't be returned, because it is not a tensor on the GPU"),
    ],
)
def test_what_can_not_be_an_output(output: Param, message: str) -> None:
    with pytest.raises(CompileError, match=message):
        with_effects(Signature(params=(tensor("a", N), output)), ["c"])


def formula(operation: str, left: Dim, right: Dim) -> DimFormula:
    return DimFormula(operation=operation, left=left, right=right)


SIZE, OTHER = DimVar(id=0, bits=32), DimVar(id=1, bits=32)


@pytest.mark.parametrize(
    ("dim", "text"),
    [
        (formula("mul", SIZE, 64), "n * 64"),
        (formula("floor_div", formula("add", SIZE, 127), 128), "(n + 127) // 128"),
        (formula("add", formula("mul", SIZE, 2), 1), "n * 2 + 1"),
        (formula("sub", 1, formula("sub", SIZE, OTHER)), "1 - (n - m)"),
        (formula("sub", formula("sub", 1, SIZE), OTHER), "1 - n - m"),
        (formula("mul", formula("mul", SIZE, OTHER), 4), "n * m * 4"),
        (formula("mul", SIZE, formula("floor_div", OTHER, 4)), "n * (m // 4)"),
        (formula("max", formula("min", SIZE, 8), formula("truncate_div", OTHER, 2)), "max(min(n, 8), div(m, 2))"),
        (formula("mul", formula("less", SIZE, OTHER), 2), "(n < m) * 2"),
        (formula("shift_left", SIZE, formula("add", OTHER, 1)), "n << (m + 1)"),
    ],
)
def test_formulas_are_written_as_in_python(dim: DimFormula, text: str) -> None:
    assert dim_text(dim, {0: "n", 1: "m"}) == text


def test_variables_of_a_formula() -> None:
    assert list(variables_of(formula("add", OTHER, formula("mul", SIZE, OTHER)))) == [OTHER, SIZE, OTHER]
    assert list(variables_of(4)) == []


def test_another_operation_is_an_error() -> None:
    with pytest.raises(CodecError, match="unknown operation 'power'; known: or, xor, and"):
        formula("power", SIZE, 2)


def test_an_output_of_a_computed_size_needs_its_variables() -> None:
    x, y = tensor("x", SIZE), tensor("y", formula("mul", SIZE, 2), formula("add", OTHER, 1))
    with pytest.raises(CompileError, match="can't allocate the output 'y': no input shows its size 1"):
        with_effects(Signature(params=(x, y)), ["y"])
    found = with_effects(Signature(params=(x, tensor("z", OTHER), y)), ["y"])
    assert from_json(Signature, to_json(found)) == found
