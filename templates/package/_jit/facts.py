"""Facts: what the code that the compiler ran had read during the build. A packed function answers only where each is
still true. A fact is a kind, a subject, and a digest of what was found.

    source     a module of a library: its file, without comments
    name       a name in a module: the function, class or value that it has
    compiler   a module of the compiler: its file
    space      a module of the compiler: the functions and constants under its names
    identity   version of the compiler, and its library
    settings   the compiler's settings
    variable   a variable of the environment
    patch, patch source: as ``name`` and ``source``, of functions that a library put in the place of the compiler's
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping

from . import compiler
from .describe import Description
from .sources import Sources

ABSENT = "absent"


class Facts:
    """Looks facts up in this process.

    Args:
        known: hash, hash of the syntax tree, and first lines of functions of the libraries' modules, as in the build.
    """

    def __init__(self, known: Mapping[str, tuple[str, str, tuple[int, ...]]] | None = None) -> None:
        self.sources = Sources()
        self._known = known or {}
        self.lines = {name: (sha256, lines) for name, (sha256, _, lines) in self._known.items()}
        """Hash and first lines of functions of each known module."""
        self._spaces = compiler.Spaces()

    def description(self) -> Description:
        """A new one."""
        return Description(self.sources, known=self.lines)

    def find(self, kind: str, subject: str, description: Description) -> str:
        """The digest of what is true here. ``description`` gets the doubts."""
        return digest(self._text(kind, subject, description))

    def _text(self, kind: str, subject: str, description: Description) -> str:
        if kind in ("source", "patch source"):
            return self._source(subject)
        if kind in ("name", "patch"):
            module, _, name = subject.partition(":")
            return description.content(module, name)
        if kind == "compiler":
            return self.sources.sha256(subject) or ABSENT
        if kind == "space":
            return self._spaces.text(subject, description) if subject in sys.modules else ABSENT
        if kind == "identity":
            return compiler.identity()
        if kind == "settings":
            return compiler.settings()
        if kind == "variable":
            value = os.environ.get(subject)
            return ABSENT if value is None else f"is {value}"
        return f"unknown kind {kind}"

    def _source(self, module: str) -> str:
        sha256, tree, _ = self._known.get(module, ("", "", ()))
        if sha256 and self.sources.sha256(module) == sha256:
            return tree
        source = self.sources.source(module)
        return ABSENT if source is None else source.tree or ABSENT


def digest(text: str) -> str:
    """A short hash."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
