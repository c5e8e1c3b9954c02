"""The description of a front end, for stages that never import its library. Imports nothing of aot-pack."""

from __future__ import annotations

from dataclasses import dataclass

from packaging.version import InvalidVersion, Version

OF_NVRTC = "nvidia-(?:cuda-(?:nvrtc|runtime|crt|cccl)|curand)"
"""Normal names of the distributions with NVRTC and headers for it, for the front ends that compile with it."""


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
    """Names of its libraries. Upper and lower case are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontEnd:
    """A front end and its library."""

    name: str
    """The name that users have for the library, for errors."""
    folder: str
    """The folder in ``aot_pack/front_ends``. Its ``front_end.py`` has the functions of
    ``compile.front_ends.FrontEndModule``."""
    library: str
    """The module that kernels.py imports. If nothing imports it, the front end does nothing. Empty if kernels.py only
    needs aot-pack to describe a kernel: then every worker has ``front_end.py``, which imports little."""
    packages: tuple[str, ...]
    """Top-level packages of the library and its compiler. Included modules must not import them."""
    distribution: str
    """The distribution with the library, by its normal name (PEP 503)."""
    distributions: tuple[str, ...]
    """Regular expressions for normal names of the distributions that decide the compiler's output. Cache keys and parts
    contain the identity of each installed one."""
    variables: tuple[str, ...]
    """Prefixes of the environment variables that the library's compiled code reads. Cache keys contain them."""
    extras: tuple[str, ...] = ()
    """The extras of aot-pack that name ``distribution``. The first of them installs the library for users."""
    needs: tuple[str, ...] = ()
    """Distributions that the library needs, possibly in another version than the installed one."""
    advice: str = ""
    """The hint for a failed import of the library; empty if aot-pack itself requires the library."""
    protected: ProtectedFiles | None = None
    tested: tuple[str, ...] = ()
    """The versions of ``distribution`` that aot-pack is tested with, oldest first."""
    minimum: str = ""
    """The oldest version of ``distribution`` that aot-pack works with; empty if nobody looked for it."""

    @property
    def package(self) -> str:
        """The package of the folder."""
        return f"aot_pack.front_ends.{self.folder}"

    @property
    def module(self) -> str:
        """The module with the functions. Only a worker imports it, and only after the library."""
        return f"{self.package}.front_end"

    def is_tested(self, version: str) -> bool:
        """Whether aot-pack is tested with this version of ``distribution``."""
        return _version(version) in map(_version, self.tested)

    def is_too_old(self, version: str) -> bool:
        """Whether this version of ``distribution`` is older than ``minimum``: aot-pack does not work with it then."""
        found = _version(version)
        return bool(self.minimum) and found is not None and found < Version(self.minimum)


def _version(text: str) -> Version | None:
    """A version that can be compared; None for a text that PEP 440 does not allow."""
    try:
        return Version(text)
    except InvalidVersion:
        return None
