"""What a package, its version and its functions may be called: PEP 503, 508 and 440, and Python's own rules."""

from __future__ import annotations

import keyword
import re
import sys
from dataclasses import dataclass

from aot_pack.errors import UsageError

RESERVED_FUNCTIONS = frozenset({"preload", "unload"})
"""Functions that every package has."""

ALL_FAMILIES = "all"
"""The extra that installs the cubins of every architecture family."""

ENTRY_POINT_GROUP = "aot_pack.cubins"
"""Where a front finds its providers: the name is the front's package, the object the provider's folder."""

IDENTITY = "identity.txt"
"""File of a provider that says which build it is of."""

_PRIVATE = frozenset({
    # of __init__.py
    "_builtins", "_find_provider", "_importlib", "_included", "_library", "_load", "_operator", "_ordinal",
    "_numbers", "_os", "_tvm_ffi", "_warnings",
    # of __init__.pyi
    "_Address", "_Any", "_Callable", "_CudaStream", "_Event", "_EventOfCuPy", "_EventOfPyTorch", "_EventWithHandle",
    "_Literal", "_NamedTuple", "_Protocol", "_Stream", "_SupportsInt", "_Tensor", "_ctypes",
})  # fmt: skip
"""Names that the Python of a package uses. Of the names that a function may have it uses none."""

_PRIVATE_PREFIXES = (
    "_aot_", "_ffi_", "aot_pack_",
    # TVM FFI looks up __tvm_ffi_<name> for names of these kinds (tvm/ffi/extra/c_env_api.h, library_module.cc).
    "_cubin_", "_doc_", "_library_", "_metadata_",
)  # fmt: skip

_TAKEN = frozenset({"tvm_ffi", "apache_tvm_ffi", "aot_pack", "cutlass"})
"""Import names of what a package needs or is made with: one of these would hide the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageName:
    """A package's two names: what is installed, and what is imported."""

    distribution: str
    """As in METADATA: ``my-kernels``."""
    import_name: str
    """The folder in the wheel: ``my_kernels``."""

    @classmethod
    def parse(cls, text: str) -> PackageName:
        """Reads ``My.Kernels``, ``my-kernels`` or ``my_kernels``: all three are imported as ``my_kernels``.

        Raises:
            UsageError: it is no name of a package, or Python could not import it.
        """
        from packaging.utils import InvalidName, canonicalize_name

        try:
            distribution = str(canonicalize_name(text, validate=True))
        except InvalidName as error:
            raise UsageError(
                f"{text!r} is no name for a package: letters, digits, '-', '_' and '.' are allowed, "
                "with a letter or digit at both ends",
                hint=_suggestion(text),
            ) from error
        import_name = distribution.replace("-", "_")
        problem = _import_problem(import_name)
        if problem is not None:
            raise UsageError(f"the package name {text!r} would be imported as {import_name!r}, which is {problem}",
                             hint=_suggestion(text))  # fmt: skip
        return cls(distribution=distribution, import_name=import_name)

    def __str__(self) -> str:
        return self.distribution


def provider_name(distribution: str, family: str) -> PackageName:
    """What a family's provider is called: ``my-kernels-sm90``, with its cubins in ``my_kernels_sm90``."""
    return PackageName.parse(f"{distribution}-{family}")


def parse_version(text: str) -> str:
    """A version in the normal form of PEP 440: ``1.0-rc1`` gives ``1.0rc1``.

    Raises:
        UsageError: ``text`` is no version.
    """
    from packaging.version import InvalidVersion, Version

    try:
        return str(Version(text))
    except InvalidVersion as error:
        raise UsageError(f"{text!r} is no version (PEP 440)", hint="such as 1.0, 1.2.3, 2.0rc1 or 1.0+cu12") from error


def check_function_name(name: str) -> None:
    """Refuses what can't be a function of a package.

    Raises:
        UsageError: it is no identifier, a keyword, or a function that every package has.
    """
    if not name.isidentifier() or not name.isascii():
        raise UsageError(f"{name!r} is no name for a function: letters, digits and '_' are allowed, no digit first")
    if keyword.iskeyword(name):
        raise UsageError(f"{name!r} is a keyword of Python and can't be the name of a function")
    if name in RESERVED_FUNCTIONS:
        raise UsageError(f"every package has a function {name!r} already", hint="export it under another name")
    if name.startswith(_PRIVATE_PREFIXES) or name in _PRIVATE or (name.startswith("__") and name.endswith("__")):
        raise UsageError(f"function names like {name!r} are used by the package itself",
                         hint="export it under another name")  # fmt: skip


def _import_problem(name: str) -> str | None:
    if not name.isidentifier():
        return "no identifier"
    if keyword.iskeyword(name):
        return "a keyword of Python"
    if name in sys.stdlib_module_names:
        return "a module of Python's standard library"
    if name in _TAKEN:
        return "the name of a package that is needed to build or run kernels"
    return None


def _suggestion(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    if not words or not words[0].isalpha():
        words = f"kernels_{words}".rstrip("_")
    if _import_problem(words) is not None:
        words = f"{words}_kernels"
    return f"such as --name {words.replace('_', '-')}"
