"""Other names for parameters, and what a call can't choose."""

import pytest

from aot_pack.errors import CompileError
from aot_pack.signature import ConstParam, DType, EnvStreamParam, ScalarParam, Signature, TupleParam, is_fixed

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
        ({"mY": "y"}, r"rename\(mY='y'\): there is no argument 'mY'"),
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
