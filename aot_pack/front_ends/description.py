"""What a front end says of itself, for stages that never import its library. Imports nothing of aot-pack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedFiles:
    """Files of a compiler whose license keeps them out of wheels.

    All texts are regular expressions that a whole name must match.
    """

    name: str
    """The distribution that errors name."""
    distributions: str
    """Normal names of the distributions (PEP 503). A file with the content of one of theirs is one of these files."""
    folders: str
    """Names of folders of its packages."""
    files: str
    """Names of its libraries; the case makes no difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontEnd:
    """A front end: its library, and what the library is known by."""

    name: str
    """The library as its users call it, for errors."""
    folder: str
    """Of ``aot_pack/front_ends``. Its ``front_end.py`` has the functions of ``compile.front_ends.FrontEndModule``."""
    library: str
    """The module that kernels.py imports. The front end has nothing to do where it is not imported."""
    packages: tuple[str, ...]
    """Top-level packages that the library brings: its own, and those of its compiler. Included modules import none of
    them."""
    distribution: str
    """The distribution with the library, by its normal name (PEP 503)."""
    distributions: tuple[str, ...]
    """Regular expressions for normal names of the distributions that decide what the compiler makes. Cache keys and
    parts have the identity of each that is installed."""
    variables: tuple[str, ...]
    """Prefixes of the environment variables that the library's compiled code reads. Cache keys have these variables."""
    extras: tuple[str, ...] = ()
    """The extras of aot-pack that name ``distribution``. The first of them installs it for whoever uses the library."""
    needs: tuple[str, ...] = ()
    """Distributions of which the library may need another version than the one that is installed."""
    advice: str = ""
    """What to do where an import of the library fails; empty where aot-pack itself requires the library."""
    protected: ProtectedFiles | None = None

    @property
    def package(self) -> str:
        """The package of the folder."""
        return f"aot_pack.front_ends.{self.folder}"

    @property
    def module(self) -> str:
        """The module with the functions; only a worker imports it, and only where the library is imported."""
        return f"{self.package}.front_end"
