"""Expressions of Python as data, and their layout: that of ``ruff format`` with its default settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

WIDTH = 88
"""The longest line."""
INDENT = 4


class Expression:
    """A part of a written file."""

    __slots__ = ()

    def flat(self, text_of: Callable[[Slot], str]) -> str:
        """The expression in one line.

        Args:
            text_of: gives the text of a slot.
        """
        raise NotImplementedError

    def slots(self) -> Iterator[Slot]:
        """The slots, from left to right."""
        raise NotImplementedError

    def replaced(self, names: Iterator[str | None]) -> Expression:
        """The expression with the next name in the place of each slot; None keeps the constant."""
        raise NotImplementedError

    def lines(self, before: str, after: str, indent: int) -> list[str]:
        """The lines of the expression, between other texts."""
        return [f"{' ' * indent}{before}{self}{after}"]

    @property
    def has_notes(self) -> bool:
        """Whether a comment needs a line of its own."""
        return False

    def __str__(self) -> str:
        return self.flat(lambda slot: slot.text)


@dataclass(frozen=True, slots=True)
class Text(Expression):
    """Something that is the same in all variants."""

    text: str
    note: str = ""
    """A comment behind it."""

    def flat(self, text_of: Callable[[Slot], str]) -> str:  # noqa: ARG002
        return self.text

    def slots(self) -> Iterator[Slot]:
        return iter(())

    def replaced(self, names: Iterator[str | None]) -> Expression:  # noqa: ARG002
        return self

    def lines(self, before: str, after: str, indent: int) -> list[str]:
        return [f"{' ' * indent}{before}{self.text}{after}{f'  # {self.note}' if self.note else ''}"]

    @property
    def has_notes(self) -> bool:
        return bool(self.note)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Expression):
    """A constant that may differ from one variant to the next."""

    hint: str
    """What people would call it: the name of a parameter, ``dtype``, ``x_1`` for a size of ``x``."""
    text: str
    """The constant."""
    rank: int
    """Of slots with equal values the one with the lowest rank gives the name."""

    def flat(self, text_of: Callable[[Slot], str]) -> str:
        return text_of(self)

    def slots(self) -> Iterator[Slot]:
        yield self

    def replaced(self, names: Iterator[str | None]) -> Expression:
        name = next(names)
        return Text(self.text if name is None else name)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Bracket(Expression):
    """Something in brackets: a call, a tuple, a list, a dict."""

    head: str
    """Everything up to the opening bracket and with it: ``make_fake_tensor(``."""
    items: tuple[tuple[str, Expression], ...]
    """Each with the text before it: ``stride=`` or nothing."""
    tail: str
    """The closing bracket, and everything after it."""

    def flat(self, text_of: Callable[[Slot], str]) -> str:
        inside = ", ".join(f"{before}{item.flat(text_of)}" for before, item in self.items)
        return f"{self.head}{inside}{self.tail}"

    def slots(self) -> Iterator[Slot]:
        for _, item in self.items:
            yield from item.slots()

    def replaced(self, names: Iterator[str | None]) -> Expression:
        return Bracket(self.head, tuple((before, item.replaced(names)) for before, item in self.items), self.tail)

    def lines(self, before: str, after: str, indent: int) -> list[str]:
        text = f"{' ' * indent}{before}{self}{after}"
        if (len(text) <= WIDTH and not self.has_notes) or not self.items:
            return [text]
        found = [f"{' ' * indent}{before}{self.head}"]
        for name, item in self.items:
            found += item.lines(name, ",", indent + INDENT)
        return [*found, f"{' ' * indent}{self.tail.removeprefix(',')}{after}"]

    @property
    def has_notes(self) -> bool:
        return any(item.has_notes for _, item in self.items)

    def __str__(self) -> str:
        return self.flat(lambda slot: slot.text)


def expression_of(given: str | Expression) -> Expression:
    """An expression as it is, or a text as one."""
    return given if isinstance(given, Expression) else Text(given)


def bracket(opening: str, items: Sequence[str | Expression], closing: str) -> Bracket:
    """Items in brackets, such as ``[1, 2]``."""
    return Bracket(opening, tuple(("", expression_of(item)) for item in items), closing)


def call(function: str, *positional: str | Expression, **keywords: str | Expression) -> Bracket:
    """``function(positional, keyword=...)``."""
    items = [("", expression_of(each)) for each in positional]
    items += [(f"{name}=", expression_of(each)) for name, each in keywords.items()]
    return Bracket(f"{function}(", tuple(items), ")")


def tuple_of(items: Sequence[str | Expression]) -> Bracket:
    """``(items)``."""
    return bracket("(", items, ",)" if len(items) == 1 else ")")


def skeleton(expression: Expression) -> str:
    """The text of an expression with its constants left out. Equal skeletons make one export."""
    return expression.flat(lambda _: "\0")


def lines_of(expression: Expression, *, before: str = "", after: str = "", indent: int = 0) -> list[str]:
    """The lines of a statement with one expression.

    Args:
        before: text of the statement before the expression, such as ``x = ``.
        after: text behind it.
        indent: number of spaces.
    """
    return expression.lines(before, after, indent)
