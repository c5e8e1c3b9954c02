"""The front ends inside a worker: imported when kernels.py, or a builder, imports their libraries.

What a front end is, ``aot_pack.front_ends`` says. No particular one is known here.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import ModuleType
from typing import Any, Protocol, cast

import wrapt

from aot_pack.arch import Arch
from aot_pack.cache.programs import StoredPrograms
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd
from aot_pack.model import CompiledUnit, Target


class ProgramUses(Protocol):
    """How the compiler's programs were come by while ``memoised`` was entered."""

    hits: int
    """Taken from the cache."""
    misses: int
    """Compiled."""
    passed_by: int
    """Compiled, and of a kind that the cache does not keep."""


class FrontEndModule(Protocol):
    """The functions of a ``front_end.py``. A test compares each front end's with these, by names and parameters."""

    def install(self, arch: Arch) -> None:
        """Prepares the library, which was just imported, for a worker for ``arch``. Further calls do nothing."""

    def prepare(self, target: Target) -> None:
        """Called before the builder of ``target`` runs."""

    def compiled_by_author(self) -> int:
        """How many functions the author's code, or a library that it calls, compiled in this process. What it compiled
        may show in units to come."""

    def memoised(
        self, key: Callable[..., str], programs: StoredPrograms | None
    ) -> AbstractContextManager[ProgramUses | None]:
        """While it is entered, no program that ``programs`` has is compiled again.

        Args:
            key: makes a key of texts, for this machine and this aot-pack.
            programs: None to compile all, in the same way.

        Returns:
            None where the front end keeps no programs.
        """

    def accepts(self, built: object) -> bool:
        """Whether this front end compiles ``built``, which a builder returned."""

    def build_unit(self, target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:
        """Compiles what a builder returned.

        Args:
            target: names the unit.
            doc: docstring of the export.
            locations: print the host program with the author's files and lines, where the front end can.

        Raises:
            CompileError: the builder returned something that can't be packed.
            Exception: whatever the compiler raises.
        """


class FrontEnds:
    """The front ends of this process.

    Args:
        arch: that the process compiles for.
    """

    def __init__(self, arch: Arch) -> None:
        self._arch = arch

    def register(self) -> None:
        """From now on each front end is installed as soon as its library was imported. Call it once."""
        for front_end in FRONT_ENDS:
            wrapt.register_post_import_hook(functools.partial(self._after_import, front_end), front_end.library)

    def load_last(self) -> None:
        """Imports the last front end, with its library. Call it before kernels.py runs a builder."""
        self._load(FRONT_ENDS[-1])

    def loaded(self) -> tuple[FrontEndModule, ...]:
        """Those whose library is imported, in the order in which they are asked."""
        return tuple(self._load(front_end) for front_end in FRONT_ENDS if front_end.library in sys.modules)

    def accepting(self, built: object) -> FrontEndModule:
        """The front end that compiles what a builder returned."""
        for front_end in self.loaded():
            if front_end.accepts(built):
                return front_end
        raise AssertionError("the last front end takes anything, and was loaded")

    def _load(self, description: FrontEnd) -> FrontEndModule:
        front_end = cast("FrontEndModule", importlib.import_module(description.module))
        front_end.install(self._arch)
        return front_end

    def _after_import(self, description: FrontEnd, _: ModuleType) -> None:
        modules = {name for name in sys.modules if name.startswith(f"{description.package}.")}
        if modules <= {f"{description.package}.description"}:  # else one of its own imports the library just now
            self._load(description)
