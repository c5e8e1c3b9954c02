"""Variant values as data: what ids show of them, and what calls are asked for."""

from __future__ import annotations

import dataclasses
import enum
import itertools
import json
from typing import Any, NamedTuple

import pytest

from aot_pack.author.spec import variant_key
from aot_pack.codec import from_json, to_json
from aot_pack.errors import CollectError
from aot_pack.model import Variant
from aot_pack.signature import ConstParam, TupleParam, TupleValue
from aot_pack.values import keyword_param, shown, value_key, value_of


class Mode(enum.Enum):
    FULL = 1
    CAUSAL = (2, 3)


class Level(enum.IntEnum):
    LOW = 1


@dataclasses.dataclass(frozen=True)
class Config:
    tile: tuple[int, ...]
    mode: Mode
    note: str | None = None


@dataclasses.dataclass
class Loose:
    tile: int


class Pair(NamedTuple):
    m: int
    n: int


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ((128, 256), "p=(128,256)"),
        (((1, 2), 3), "p=((1,2),3)"),
        ((1, (2, 3)), "p=(1,(2,3))"),
        ((128,), "p=(128)"),
        ((), "p=()"),
        ((True, None, 0.5, float("inf"), "two words", int, Mode.CAUSAL), "p=(True,None,0.5,inf,two words,int,CAUSAL)"),
        (("1", "None", "a,b", "", "inf"), 'p=("1","None","a,b","","inf")'),
        (Mode.FULL, "FULL"),
        (Level.LOW, "LOW"),
        (Pair(1, 2), "p=(m=1,n=2)"),
        (Config((64, 32), Mode.FULL), "p=(tile=(64,32),mode=FULL,note=None)"),
        ("128x64 fast/2", "128x64 fast/2"),
        ("a,b", '"a,b"'),
        ("", '""'),
        ("a]b@sm_90a", '"a]b@sm_90a"'),
        (" a", '" a"'),
        ('a"b', r'"a\"b"'),
        ("a\\b", r'"a\\b"'),
        ("\n\u2028\x1b\ud800", r'"\n\u2028\x1b\ud800"'),
        ("größe", "größe"),
        (None, "p=None"),
        (-1, "p=-1"),
    ],
)
def test_text_in_ids(value: Any, key: str) -> None:
    assert variant_key({"p": value}) == key
    assert key.isprintable()


def test_different_values_have_different_texts() -> None:
    words = ["a", "1", "1.0", "True", "None", "", " ", "a,b", "(a)", "a=1", '"a"', "a\\", "a\n", "x=1", "inf", "nan"]
    atoms: list[object] = [*words, 1, 1.0, True, None, 0, float("inf"), Mode.FULL]
    values: list[object] = [*atoms, *((each,) for each in atoms), (), ((),), (((),),)]
    values += itertools.product(atoms, repeat=2)
    values += [((one,), other) for one, other in itertools.product(atoms[:12], repeat=2)]
    values += [Pair(1, "x"), Config((), Mode.FULL, "note=None"), Config((), Mode.FULL)]  # type: ignore[arg-type]
    texts: dict[str, object] = {}
    for value in values:
        data = value_of("p", value)
        text = value_key("p", data)
        assert repr(texts.setdefault(text, data)) == repr(data), (text, texts[text], data)
        variant = Variant(index=0, values=(("p", data),))
        assert repr(from_json(Variant, json.loads(json.dumps(to_json(variant))))) == repr(variant)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (object(), "has no stable name"),
        ([1, 2], r"variant parameter 'p': \[1, 2\] has no stable name"),
        ((1, [2]), "has no stable name"),
        ({"a": 1}, "has no stable name"),
        (Loose(1), "can change, because dataclass Loose is not frozen"),
        ((1, Loose(1)), "can change, because dataclass Loose is not frozen"),
    ],
)
def test_what_is_no_value(value: Any, message: str) -> None:
    with pytest.raises(CollectError, match=message):
        value_of("p", value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        ("x" * 78, repr("x" * 78)),
        ("x" * 79, "an object of type str"),
        ("a\nb", "'a\\nb'"),
        (object(), "an object of type object"),
        (int, "the type int"),
        (Mode, f"the type {__name__}.Mode"),
        (value_of, "the function value_of"),
        (type("Numeric", (), {"__module__": "cutlass.base"}), "cutlass.Numeric"),
    ],
)
def test_shown(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_call_is_asked_for_plain_values() -> None:
    param = keyword_param("config", value_of("config", Config((64, 32), Mode.CAUSAL)))
    assert param == TupleParam(
        name="config",
        elements=(
            TupleParam(
                name="config.tile",
                elements=(ConstParam(name="config.tile[0]", value=64), ConstParam(name="config.tile[1]", value=32)),
            ),
            ConstParam(name="config.mode", value="CAUSAL"),
            ConstParam(name="config.note", value=None),
        ),
        fields=("tile", "mode", "note"),
        record="Config",
    )
    assert keyword_param("mode", "CAUSAL") == ConstParam(name="mode", value="CAUSAL")
    assert keyword_param("tile", TupleValue(elements=())) == TupleParam(name="tile", elements=())
