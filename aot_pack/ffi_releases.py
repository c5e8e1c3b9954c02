"""What each release of TVM FFI (apache-tvm-ffi) brought, and which releases a wheel needs.

``FUNCTIONS`` names the release that brought each C function. The audit of a library checks it against the wheel's
requirement. ``FEATURES`` names the release with which each feature of packed functions works. A feature that needs a
release later than ``OLDEST`` raises the requirement of the wheels that use it, and of no others.

A release is its first three numbers. Post-releases of one release, such as 0.1.13.post2 and 0.1.13.post3, have the same
functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aot_pack.signature import Signature

if TYPE_CHECKING:
    from packaging.requirements import Requirement

DISTRIBUTION = "apache-tvm-ffi"

Release = tuple[int, int, int]

OLDEST: Release = (0, 1, 11)
"""The oldest release that every wheel works with. vLLM and SGLang pin it. ``tests/releases`` runs each release.

Seen with older releases, in calls of one build of the packages over the fake driver, 2026-11:

- 0.1.10, 0.1.9, 0.1.8.post2: a function that returns several tensors returns TVM FFI's own tensors, and not those of
  the caller's framework. Everything else works.
- 0.1.6: the same. Also, a ``uint64_t`` of 2^63 or more from C++ arrives as a negative number.
- 0.1.5: ``load_module`` has no ``keep_module_alive``, so no package can be imported.
"""

NEXT_INTERFACE: Release = (0, 2, 0)
"""The first release that wheels refuse, also when they are imported.

TVM FFI may change its binary interface with it, and a library for another interface ends the process.
"""

NEWEST: Release = (0, 1, 15)
"""The newest release that ``FUNCTIONS`` was compared with."""

_SINCE: Mapping[Release, str] = {
    (0, 1, 0): (
        "AnyViewToOwnedAny Backtrace BytesFromByteArray DataTypeFromString DataTypeToString EnvCheckSignals "
        "EnvGetDLPackManagedTensorAllocator EnvGetStream EnvModLookupFromImports EnvModRegisterContextSymbol "
        "EnvModRegisterSystemLibSymbol EnvRegisterCAPI EnvSetDLPackManagedTensorAllocator EnvSetStream EnvTensorAlloc "
        "ErrorCreate ErrorMoveFromRaised ErrorSetRaised ErrorSetRaisedFromCStr ErrorSetRaisedFromCStrParts "
        "FunctionCall FunctionCreate FunctionGetGlobal FunctionSetGlobal FunctionSetGlobalFromMethodInfo "
        "GetTypeAttrColumn GetTypeInfo GetVersion ObjectCreateOpaque ObjectDecRef ObjectIncRef StringFromByteArray "
        "TensorFromDLPack TensorFromDLPackVersioned TensorToDLPack TensorToDLPackVersioned TypeGetOrAllocIndex "
        "TypeKeyToIndex TypeRegisterAttr TypeRegisterField TypeRegisterMetadata TypeRegisterMethod"
    ),
    (0, 1, 5): "HandleInitOnce HandleDeinitOnce",
    (0, 1, 6): "TensorCreateUnsafeView",
    (0, 1, 8): "ErrorCreateWithCauseAndExtraContext",
    (0, 1, 13): "GetCustomAllocator SetCustomAllocator",
    (0, 1, 14): "BigIntFromByteArray BigIntGetContentByteArray",
}

PREFIX = "TVMFFI"

FUNCTIONS: Mapping[str, Release] = {
    f"{PREFIX}{name}": release for release, names in _SINCE.items() for name in names.split()
}
"""The release that brought each C function which libtvm_ffi exports.

Source: the dynamic tables of the wheels of 17 releases on PyPI, 0.1.0 to 0.1.15.post2. No release took one away.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something that packed functions do and that not every release of TVM FFI does right."""

    words: str
    """Follows "the function", such as "returns tensors"."""
    since: Release
    """The first release with which it works."""
    used_by: Callable[[Signature], bool]


FEATURES: tuple[Feature, ...] = (
    Feature(words="returns several tensors", since=(0, 1, 11), used_by=lambda signature: len(signature.outputs) > 1),
)
"""The features that are known to need a release. None needs one later than ``OLDEST`` today.

A number of 2^63 or more is not one of them, although TVM FFI takes such an int only since 0.1.14. On older releases the
package passes it as an object.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """The releases that a package needs."""

    release: Release
    """The oldest release."""
    reasons: tuple[str, ...] = ()
    """Why it is later than ``OLDEST``: a phrase for each function, such as "scale() returns tensors"."""

    @property
    def requirement(self) -> str:
        """The requirement, PEP 508."""
        return f"{DISTRIBUTION}>={dotted(self.release)},<{_BOUND}"

    @property
    def note(self) -> str | None:
        """The build's note; None if the package needs no more than every other one."""
        if self.release <= OLDEST:
            return None
        return (
            f"the wheel requires {self.requirement}, because {'; '.join(self.reasons)}. "
            f"Other wheels require {DISTRIBUTION} {dotted(OLDEST)} or later"
        )


def needed(functions: Iterable[tuple[str, Signature]]) -> Need:
    """The releases that a package with these functions needs.

    Args:
        functions: the name and the signature of each function; a function with several variants is there several times.
    """
    release, reasons = OLDEST, dict[str, None]()
    for name, signature in functions:
        for feature in FEATURES:
            if feature.since > OLDEST and feature.used_by(signature):
                release = max(release, feature.since)
                reasons[f"{name}() {feature.words} ({dotted(feature.since)})"] = None
    return Need(release=release, reasons=tuple(reasons))


def oldest_admitted(requirements: Iterable[Requirement]) -> Release | None:
    """The oldest release that unconditional requirements on TVM FFI admit; None if there is no such requirement.

    If they admit only releases that aot-pack does not know, or name a URL, it is ``NEWEST``. A file may claim any
    number of requirements. If there are more than a few, the answer is the oldest release of all.
    """
    from packaging.utils import canonicalize_name

    own = [each for each in requirements if canonicalize_name(each.name) == DISTRIBUTION and each.marker is None]
    if not own:
        return None
    if len(own) > _MOST_REQUIREMENTS:
        return release_of(_ON_PYPI[0])
    for text in _ON_PYPI:
        if all(each.url is None and each.specifier.contains(text, prereleases=True) for each in own):
            return release_of(text)
    return NEWEST


def function_problems(undefined: Iterable[str], oldest: Release) -> Iterator[str]:
    """Problems of a library that calls these C functions of TVM FFI and may run with the release ``oldest``."""
    for symbol in undefined:
        if not symbol.startswith(PREFIX):
            continue
        since = FUNCTIONS.get(symbol)
        if since is None:
            yield f"it calls {symbol}, which no release of {DISTRIBUTION} up to {dotted(NEWEST)} has"
        elif since > oldest:
            yield (
                f"it calls {symbol}, which came with {DISTRIBUTION} {dotted(since)}, but the wheel may run with "
                f"{dotted(oldest)}"
            )


def release_of(version: str) -> Release:
    """The release that a version such as ``0.1.13.post2`` belongs to."""
    from packaging.version import Version

    parsed = Version(version)
    return parsed.major, parsed.minor, parsed.micro


def dotted(release: Release) -> str:
    """The text of a release: ``0.1.11``."""
    return ".".join(map(str, release))


_MOST_REQUIREMENTS = 16
"""The most requirements on TVM FFI that are read."""

_BOUND = dotted(NEXT_INTERFACE).removesuffix(".0")

ORDINARY = Need(release=OLDEST)
"""The releases that most packages need."""

REQUIREMENT = ORDINARY.requirement
"""The requirement of a package that needs no more than every other one."""

_ON_PYPI = (
    "0.1.0 0.1.1 0.1.2 0.1.3 0.1.4 0.1.5 0.1.6 0.1.7 0.1.8.post0 0.1.8.post1 0.1.8.post2 0.1.9 0.1.10 0.1.11 0.1.12 "
    "0.1.13.post2 0.1.13.post3 0.1.14.post0 0.1.14.post1 0.1.15.post1 0.1.15.post2"
).split()
"""The releases on PyPI on 2026-11-28, oldest first."""
