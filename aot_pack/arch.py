"""GPU architectures, named as in the CUDA compiler: ``sm_90``, ``sm_90a``, ``sm_100f``, and ``compute_90`` for PTX.

The CUDA Programming Guide defines the suffixes ("Feature Set Compiler Targets"). ``compatibility.py`` decides which
devices run the image of an architecture.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from aot_pack.compatibility import MINORS, cubin_runs_on, ptx_runs_on
from aot_pack.errors import UsageError, assert_never

KNOWN_ARCHS = (
    "sm_80", "sm_86", "sm_87", "sm_89",
    "sm_90", "sm_90a",
    "sm_100", "sm_100a", "sm_100f", "sm_103", "sm_103a", "sm_103f", "sm_107", "sm_107a", "sm_107f",
    "sm_110", "sm_110a", "sm_110f", "sm_120", "sm_120a", "sm_120f", "sm_121", "sm_121a", "sm_121f",
)  # fmt: skip
"""``cutlass.base_dsl.enums.Arch`` of nvidia-cutlass-dsl 4.8.1, the newest; a test compares it with the installed one.

Older releases have fewer (``front_ends/cutedsl/architectures.py``).
"""

RENAMED = {"101": "110"}
"""Old and new numbers of renamed architectures. CUDA 13.0 renamed Thor.

Sources: release notes of CUDA 13.0, "SM101 has been renumbered as SM110"; PTX ISA 9.0, "sm_101a Renamed to sm_110a".
"""


class FeatureSet(enum.Enum):
    """The features that the letter after the number allows."""

    BASELINE = ""
    FAMILY = "f"
    ARCH_SPECIFIC = "a"

    @property
    def is_exact(self) -> bool:
        """Whether a cubin runs on its very capability alone."""
        match self:
            case FeatureSet.ARCH_SPECIFIC:
                return True
            case FeatureSet.BASELINE | FeatureSet.FAMILY:
                return False
            case _:
                assert_never(self)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Arch:
    """One compile target of the CUDA compiler; ``parse`` and ``str`` round-trip."""

    major: int
    minor: int
    suffix: str = ""
    ptx: bool = False
    """True for PTX, False for a cubin. The driver compiles PTX for this capability and every later one."""

    @classmethod
    def parse(cls, text: str) -> Arch:
        """Reads ``sm_90a`` or ``compute_90``.

        Raises:
            UsageError: ``text`` is not an architecture that the compiler knows.
        """
        match = re.fullmatch(r"(sm|compute)_(\d+)(\d)([af]?)", text.strip())
        if match is None or f"sm_{match[2]}{match[3]}{match[4]}" not in KNOWN_ARCHS:
            raise _unknown(text, match)
        ptx = match[1] == "compute"
        if ptx and match[4]:
            raise UsageError(
                f"PTX for {text!r} can't run on a later architecture", hint=f"use compute_{match[2]}{match[3]}"
            )
        return cls(major=int(match[2]), minor=int(match[3]), suffix=match[4], ptx=ptx)

    def __str__(self) -> str:
        return f"{'compute' if self.ptx else 'sm'}_{self.major}{self.minor}{self.suffix}"

    @property
    def compiler_name(self) -> str:
        """The architecture for the compiler, always with ``sm_``: the compiler makes PTX on the way to a cubin."""
        return f"sm_{self.major}{self.minor}{self.suffix}"

    def runs_on(self, major: int, minor: int) -> bool:
        """Whether a device of this compute capability runs an image for this architecture."""
        if self.ptx:
            return ptx_runs_on((self.major, self.minor), (major, minor))
        return cubin_runs_on((self.major, self.minor), (major, minor), exact=self.features.is_exact)

    @property
    def minors(self) -> int:
        """A mask of the devices of its major capability that run its images: bit m stands for minor m."""
        return sum(1 << minor for minor in range(MINORS) if self.runs_on(self.major, minor))

    @property
    def family(self) -> str | None:
        """The name for all devices of its major compute capability: ``sm90``, or ``sm80`` for ``sm_89``.

        A cubin runs only on devices of its own family. None for PTX, which runs on later families too.
        """
        return None if self.ptx else f"sm{self.major}0"

    @property
    def features(self) -> FeatureSet:
        return FeatureSet(self.suffix)


def parse_archs(options: tuple[str, ...]) -> tuple[Arch, ...]:
    """Reads repeated and comma-separated ``--arch`` values. Keeps their order, drops repeats.

    ``sm_120a+ptx`` stands for ``sm_120a`` and ``compute_120``.
    """
    names = [name.strip() for option in options for name in option.split(",") if name.strip()]
    if not names:
        raise UsageError("no GPU architecture given", hint="give one or more, as in --arch sm_90a --arch sm_100a")
    found: list[Arch] = []
    for name in names:
        arch = Arch.parse(name.removesuffix("+ptx"))
        found.append(arch)
        if name.endswith("+ptx"):
            found.append(Arch(major=arch.major, minor=arch.minor, ptx=True))
    return tuple(dict.fromkeys(found))


def _unknown(text: str, match: re.Match[str] | None) -> UsageError:
    """The error for an architecture that the compiler does not know, with the reason if it is known."""
    known = f"known: {', '.join(KNOWN_ARCHS)}"
    number, suffix = (f"{match[2]}{match[3]}", match[4]) if match is not None else ("", "")
    if match is not None and number in RENAMED:
        now = f"{match[1]}_{RENAMED[number]}{suffix}"
        return UsageError(
            f"unknown GPU architecture {text.strip()!r}: CUDA 13.0 renamed it to {now!r}",
            hint=f"use {now} with the compiler for CUDA 13: pip install aot-pack[cu13]",
        )
    if f"sm_{number}" in KNOWN_ARCHS:
        first = {"a": "sm_90", "f": "sm_100"}[suffix]
        return UsageError(
            f"unknown GPU architecture {text.strip()!r}: the first one with suffix {suffix!r} is {first}{suffix}; "
            f"{known}",
            hint=f"use {match[1] if match is not None else 'sm'}_{number}",
        )
    return UsageError(f"unknown GPU architecture {text!r}; {known}", hint=_near(text))


def _near(text: str) -> str:
    import difflib

    digits = "sm_" + re.sub(r"^(sm|compute)?_?", "", text.strip().lower()).replace(".", "")
    near = difflib.get_close_matches(digits, KNOWN_ARCHS, n=3, cutoff=0.6) if digits[3:4].isdigit() else []
    if near:
        return f"did you mean {' or '.join(near)}?"
    models = "--arch takes no names of GPU models; --gpu does, where a command has it"
    return f"for an H100 or H200 use sm_90a, for a B200 sm_100a; {models}"
