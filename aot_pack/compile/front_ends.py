"""The front ends inside a worker. A front end with a library is imported when kernels.py or a builder imports that.

``aot_pack.front_ends`` explains what a front end is. This module knows no particular front end.
"""

from __future__ import annotations

import functools
import importlib
import sys
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import ModuleType
from typing import Any, Protocol, cast

import wrapt

from aot_pack.arch import Arch
from aot_pack.cache.programs import StoredPrograms
from aot_pack.compile.unusable import compiler_unusable
from aot_pack.errors import AotPackError
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd
from aot_pack.model import CompiledUnit, Target


class ProgramUses(Protocol):
    """Counts where the compiled programs came from while ``memoised`` was entered."""

    hits: int
    """Programs from the cache."""
    misses: int
    """Programs that were compiled."""
    passed_by: int
    """Programs that were compiled, and that the cache does not keep because of their options."""


class FrontEndModule(Protocol):
    """The functions of a ``front_end.py``. A test checks that each front end has the same names and parameters."""

    def install(self, arch: Arch) -> None:
        """Prepares the imported library for compiling for ``arch``. Later calls do nothing.

        The environment names ``arch``. The library may have been imported before that.
        """

    def prepare(self, target: Target) -> None:
        """Called before the builder of ``target`` runs."""

    def compiled_by_author(self) -> int:
        """Counts the functions that the author's code, or a library that it calls, compiled in this process.

        These functions may change later units.
        """

    def memoised(
        self, key: Callable[..., str], programs: StoredPrograms | None
    ) -> AbstractContextManager[ProgramUses | None]:
        """While entered, takes programs from ``programs`` instead of compiling them again.

        Args:
            key: makes a cache key from texts, this machine and this aot-pack.
            programs: None to compile every program, with the same result.

        Returns:
            None where the front end keeps no programs.
        """

    def accepts(self, built: object) -> bool:
        """Whether this front end compiles ``built``, the result of a builder."""

    def build_unit(self, target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:
        """Compiles the result of a builder.

        Args:
            target: names the unit.
            doc: docstring of the export.
            locations: print the host program with the author's files and lines, where the front end can.

        Raises:
            CompileError: aot-pack can't pack the result of the builder.
            Exception: any error of the compiler.
        """


class FrontEnds:
    """The front ends of this process.

    Args:
        arch: the architecture that the process compiles for; None until :meth:`decide`.
    """

    def __init__(self, arch: Arch | None) -> None:
        self._arch = arch

    def register(self) -> None:
        """From now on, installs each front end right after its library is imported. Call it once."""
        for front_end in filter(lambda each: each.library, FRONT_ENDS):
            wrapt.register_post_import_hook(functools.partial(self._after_import, front_end), front_end.library)

    def decide(self, arch: Arch) -> None:
        """Gives the process its architecture, and installs the front ends whose libraries are imported already."""
        self._arch = arch
        for front_end in filter(lambda each: each.library in sys.modules, FRONT_ENDS):
            self._load(front_end)

    def load_last(self) -> None:
        """Imports the last front end, with its library. Call it before kernels.py runs a builder."""
        self._load(FRONT_ENDS[-1])

    def loaded(self) -> tuple[FrontEndModule, ...]:
        """The front ends whose library is imported or that have none, in the order in which aot-pack asks them."""
        ready = (each for each in FRONT_ENDS if not each.library or each.library in sys.modules)
        return tuple(self._load(front_end) for front_end in ready)

    def accepting(self, built: object) -> FrontEndModule:
        """The first front end that accepts the result of a builder."""
        for front_end in self.loaded():
            if front_end.accepts(built):
                return front_end
        raise AssertionError("the last front end takes anything, and was loaded")

    def _load(self, description: FrontEnd) -> FrontEndModule:
        """The front end, installed if the architecture is decided.

        Raises:
            CompilerUnusable: its library can't be imported, or lacks what the front end needs.
        """
        try:
            front_end = cast("FrontEndModule", importlib.import_module(description.module))
            if self._arch is not None:
                front_end.install(self._arch)
        except AotPackError:
            raise
        except Exception as error:
            raise compiler_unusable(description, error) from error
        return front_end

    def _after_import(self, description: FrontEnd, _: ModuleType) -> None:
        # A module of the front end may be importing the library right now. It is incomplete, so _load must wait for it.
        importing = (frame for frame, _ in traceback.walk_stack(None) if frame.f_code.co_name == "<module>")
        if not any(str(frame.f_globals.get("__name__")).startswith(f"{description.package}.") for frame in importing):
            self._load(description)
