"""Functions that the kernel's constants come from."""

import enum
import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from . import constants
from .constants import FACTOR as AN_ALIAS


@dataclass(frozen=True)
class Config:
    """A dataclass with a default."""

    vector: int = 4
    unroll: float = 0.25


class Pair(NamedTuple):
    """A NamedTuple with a default."""

    one: float
    two: float = 0.5


class Mode(enum.Enum):
    """An enumeration."""

    FAST = 11
    SLOW = 12


class Slotted:
    """An object without a dict."""

    __slots__ = ("value",)

    def __init__(self, value: float) -> None:
        self.value = value


def plain(given: float = 13.0, *, named: float = 14.0) -> float:
    """A function with defaults."""
    return given + 2 * named


def make(value: float) -> Callable[[], float]:
    """A function that makes one."""

    def inner() -> float:
        return value * 15

    return inner


closure = make(2.0)
part = functools.partial(plain, 16.0, named=17.0)
short = lambda: 18.0  # noqa: E731
plain.note = 19.0


def doubling(function: Callable[[], float]) -> Callable[[], float]:
    """A decorator."""

    @functools.wraps(function)
    def wrapper() -> float:
        return 2 * function()

    return wrapper


@doubling
def decorated() -> float:
    """A decorated function."""
    return 20.0


class Base:
    """A base class."""

    attribute = 21.0

    def method(self) -> float:
        """Inherited."""
        return self.attribute + 22.0


class Sums(Base):
    """All kinds of members."""

    own = 23.0

    def __init__(self, config: Config, mode: Mode) -> None:
        self.config = config
        self.mode = mode
        self.given = 24.0
        self.slotted = Slotted(25.0)

    @staticmethod
    def static() -> float:
        """A static method."""
        return 26.0

    @classmethod
    def of_class(cls) -> float:
        """A class method."""
        return cls.own + 27.0

    @property
    def computed(self) -> float:
        """A property."""
        return self.given + 28.0

    def total(self) -> float:
        """Everything."""
        parts = [
            constants.FACTOR, AN_ALIAS, constants.TABLE["a"], constants.TABLE["b"][1], float(len(constants.NAMES)),
            constants.AT_IMPORT, constants.LAZY, float(os.environ.get("FUZZED_AT_TRACE", "6")),
            Config().unroll, self.config.unroll, Pair(1.0).two, float(self.mode.value), self.slotted.value,
            plain(), closure(), part(), short(), plain.note, decorated(), self.method(), self.own, self.static(),
            self.of_class(), self.computed, max(1.0, 2.0), sum(each * 0.5 for each in (1, 2, 3)),
        ]  # fmt: skip
        return sum(each * (index + 1) for index, each in enumerate(parts))
