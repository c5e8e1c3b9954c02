"""The rules for names of packages, versions and functions: PEP 503, 508 and 440, and Python's own rules."""

from __future__ import annotations

import keyword
import re
import sys
from dataclasses import dataclass

from aot_pack.errors import UsageError

RESERVED_MODULES = frozenset({"jax", "torch"})
"""Modules that every package has."""

RESERVED_CLASSES = frozenset({"TensorSpec"})
"""Classes that every package has."""

RESERVED_FUNCTIONS = frozenset({"covers", "preload", "unload", "register_global"}) | RESERVED_MODULES | RESERVED_CLASSES
"""Names of functions, modules and classes that every package has."""

ALL_FAMILIES = "all"
"""The extra that installs the cubins of every architecture family."""

ENTRY_POINT_GROUP = "aot_pack.cubins"
"""The group of entry points with which a package finds its providers.

The name of an entry point is the import name of the package. Its object is the folder of the provider.
"""

IDENTITY = "identity.txt"
"""The file of a provider that names its build."""

GRADIENTS_FILE = "_gradients.py"
"""The module of a package that has the gradients of its functions."""

_PRIVATE = frozenset({
    # modules of the package
    "_covers", "_gpus", "_gradients",
    # of __init__.py
    "_builtins", "_find_provider", "_importlib", "_included", "_library", "_load", "_operator", "_ordinal",
    "_numbers", "_os", "_sys", "_tvm_ffi", "_warnings",
    # modules of the package
    "_jax", "_torch",
    # of __init__.pyi
    "_Address", "_Answer", "_Any", "_Callable", "_CudaStream", "_Event", "_EventOfCuPy", "_EventOfPyTorch",
    "_EventWithHandle", "_Iterable", "_Literal", "_NamedTuple", "_Protocol", "_Stream", "_SupportsInt", "_Tensor",
    "_ctypes",
})  # fmt: skip
"""Names in the Python files of a package. The Python files use no other name that a function may have."""

_PRIVATE_PREFIXES = (
    "_aot_", "_ffi_", "aot_pack_",
    # TVM FFI looks up __tvm_ffi_<name> for names of these kinds (tvm/ffi/extra/c_env_api.h, library_module.cc).
    "_cubin_", "_doc_", "_library_", "_metadata_",
)  # fmt: skip

_TAKEN = frozenset({"tvm_ffi", "apache_tvm_ffi", "aot_pack", "cutlass"})
"""Import names that a package needs or is built with. A package with such a name would hide the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageName:
    """A package's two names: one to install it, one to import it."""

    distribution: str
    """The name in METADATA: ``my-kernels``."""
    import_name: str
    """The name for ``import`` and of the folder in the wheel: ``my_kernels``."""

    @classmethod
    def parse(cls, text: str) -> PackageName:
        """Reads ``My.Kernels``, ``my-kernels`` or ``my_kernels``: Python imports all three as ``my_kernels``.

        Raises:
            UsageError: the text is not a name of a package, or Python can't import it.
        """
        from packaging.utils import InvalidName, canonicalize_name

        try:
            distribution = str(canonicalize_name(text, validate=True))
        except InvalidName as error:
            raise UsageError(
                f"{text!r} can't be the name of a package: letters, digits, '-', '_' and '.' are allowed, "
                "with a letter or digit at both ends",
                hint=_suggestion(text),
            ) from error
        import_name = distribution.replace("-", "_")
        problem = _import_problem(import_name)
        if problem is not None:
            raise UsageError(f"{text!r} can't be the name of a package: its import name {import_name!r} is {problem}",
                             hint=_suggestion(text))  # fmt: skip
        return cls(distribution=distribution, import_name=import_name)

    def __str__(self) -> str:
        return self.distribution


def provider_name(distribution: str, family: str) -> PackageName:
    """The name of a family's provider: ``my-kernels-sm90``, with its cubins in ``my_kernels_sm90``."""
    return PackageName.parse(f"{distribution}-{family}")


def parse_version(text: str) -> str:
    """A version in the normal form of PEP 440: ``1.0-rc1`` gives ``1.0rc1``.

    Raises:
        UsageError: ``text`` is not a version.
    """
    from packaging.version import InvalidVersion, Version

    try:
        return str(Version(text))
    except InvalidVersion as error:
        raise UsageError(
            f"expected a version (PEP 440), got {text!r}", hint="write for example 1.0, 1.2.3, 2.0rc1 or 1.0+cu12"
        ) from error


def check_function_name(name: str) -> None:
    """Refuses a name that a function of a package can't have.

    Raises:
        UsageError: the name is not an identifier, is a keyword, or belongs to a function of every package.
    """
    if not name.isidentifier() or not name.isascii():
        raise UsageError(
            f"{name!r} can't be the name of a function: letters, digits and '_' are allowed, without a digit first"
        )
    if keyword.iskeyword(name):
        raise UsageError(f"{name!r} is a keyword of Python and can't be the name of a function")
    if name in RESERVED_FUNCTIONS:
        what = "module" if name in RESERVED_MODULES else "class" if name in RESERVED_CLASSES else "function"
        raise UsageError(f"every package has a {what} {name!r} already", hint="export it under another name")
    if name.startswith(_PRIVATE_PREFIXES) or name in _PRIVATE or (name.startswith("__") and name.endswith("__")):
        raise UsageError(f"{name!r} can't be the name of a function: the package itself uses such names",
                         hint="export it under another name")  # fmt: skip


def _import_problem(name: str) -> str | None:
    if not name.isidentifier():
        return "not an identifier"
    if keyword.iskeyword(name):
        return "a keyword of Python"
    if name in sys.stdlib_module_names:
        return "a module of Python's standard library"
    if name in _TAKEN:
        return "the name of a package that kernels need to build or run"
    return None


def _suggestion(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    if not words or not words[0].isalpha():
        words = f"kernels_{words}".rstrip("_")
    if _import_problem(words) is not None:
        words = f"{words}_kernels"
    return f"name it for example with --name {words.replace('_', '-')}"
