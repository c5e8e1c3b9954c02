"""What the build saw of one call of ``cute.compile``: all that must be the same for its result to be an answer."""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class JitFact:
    """Something that code which the compiler ran had read (templates/package/_jit/facts.py)."""

    kind: str
    subject: str
    digest: str
    """Hash of what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JitSource:
    """A module of a library."""

    module: str
    sha256: str
    tree: str
    """Hash of its syntax tree, without comments."""
    lines: tuple[int, ...]
    """The first line of each function in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JitRecord:
    """One call of ``cute.compile``."""

    function: str
    """Module and name of what was compiled."""
    arch: str
    root: str
    """Hash of the call: the function, its arguments and options."""
    interface: str
    """Hash of what the compiled function takes."""
    program: str
    """Hash of the traced program; empty if this compiler does not show it."""
    facts: tuple[JitFact, ...]
    """Sorted by kind and subject."""
    sources: tuple[JitSource, ...]
    """Sorted by module."""
    doubts: tuple[str, ...]
    """Why the facts do not suffice. Such a call is answered by its traced program only."""
    signature: Signature
    """What the compiled function takes, before the author declared outputs or other names."""
    passes_fields: tuple[str, ...]
    """The arguments that are dataclasses. A caller passes the object."""
