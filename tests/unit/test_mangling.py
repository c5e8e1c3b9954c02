"""What the mangler of kernel names sees: the same on every Python."""

from __future__ import annotations

import enum
import inspect
import typing
from collections.abc import Callable

import pytest

from aot_pack.front_ends.cutedsl.mangling import with_later_annotations, word


class Plain(enum.Enum):
    ONE = 1


class Text(str, enum.Enum):
    ONE = "one"


class Number(int, enum.Enum):
    ONE = 1


class Whole(enum.IntEnum):
    ONE = 1


class Bits(enum.Flag):
    ONE = 1
    TWO = 2


class WholeBits(enum.IntFlag):
    ONE = 1
    TWO = 2


class OwnStr(str, enum.Enum):
    ONE = "one"

    def __str__(self) -> str:
        return f"own {self.value}"


class OwnFormat(enum.IntEnum):
    ONE = 1

    def __format__(self, _: str) -> str:
        return "formatted"


@pytest.mark.parametrize(
    ("member", "text"),
    [
        (Plain.ONE, "Plain.ONE"),
        (Text.ONE, "Text.ONE"),
        (Number.ONE, "Number.ONE"),
        (Whole.ONE, "1"),
        (Bits.TWO, "Bits.TWO"),
        (Bits.ONE | Bits.TWO, "Bits.ONE|TWO"),
        (WholeBits.ONE | WholeBits.TWO, "3"),
        (OwnStr.ONE, "own one"),
        (OwnFormat.ONE, "formatted"),
    ],
    ids=lambda value: value if type(value) is str else type(value).__name__,
)
def test_members_have_the_words_of_later_pythons(member: enum.Enum, text: str) -> None:
    """On Python 3.12 and later this is what the compiler itself writes: ``f"{member}"``."""
    assert word(member) == text


class Tensor:
    """Stands for a class that a parameter is annotated with."""


ANNOTATIONS = {
    "a_class": Tensor,
    "a_list": list[Tensor],
    "a_callable": Callable[[int], int],
    "anything": typing.Any,
    "of_typing": typing.Sequence[int],
    "text": "Tensor",
    "union": Tensor | None,
    "number": int,
}


def test_annotations_are_classes_as_on_later_pythons() -> None:
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    params = [inspect.Parameter(name, kind, annotation=each) for name, each in ANNOTATIONS.items()]
    signature = with_later_annotations(inspect.Signature(params))
    classes = [param.name for param in signature.parameters.values() if inspect.isclass(param.annotation)]
    empty = inspect.Parameter.empty
    none = [param.name for param in signature.parameters.values() if param.annotation is empty]
    assert sorted({*classes} - {*none}) == ["a_class", "anything", "number"]
    assert none == ["a_list", "a_callable"]


def test_a_specification_of_arguments_is_read_like_a_signature() -> None:
    def older(a: Tensor, b: object = None) -> None: ...

    spec = inspect.getfullargspec(older)._replace(annotations={"a": Tensor, "b": list[Tensor], "return": typing.Any})
    assert with_later_annotations(spec).annotations == {"a": Tensor, "return": object}
    assert with_later_annotations("something newer") == "something newer"
