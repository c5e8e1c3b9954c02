"""Finds files of NVIDIA's DSL packages in a wheel: the compiler's license does not allow redistributing them.

The front ends say which compilers these are (``FrontEnd.protected``). The check finds four kinds of traces:

- files with the same content as a file of an installed distribution of such a compiler, as its RECORD says;
- files named like its libraries;
- folders named like its packages;
- names of NVIDIA's runtime in a cubin.
"""

from __future__ import annotations

import base64
import csv
import importlib.metadata
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from packaging.utils import canonicalize_name

from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import ProtectedFiles
from aot_pack.inspection.files import sha256_of
from aot_pack.inspection.findings import Finding
from aot_pack.native.audit import nvidia_names

_PROTECTED = tuple(front_end.protected for front_end in FRONT_ENDS if front_end.protected is not None)
_SMALLEST_BYTES = 256
"""Smaller files prove nothing: any project may have an empty ``__init__.py``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NvidiaFiles:
    """The files of the installed DSL packages; none if no such package is installed."""

    by_sha256: Mapping[str, str]
    """A description of each content, such as ``cutlass/cute/core.py of nvidia-cutlass-dsl-libs-core``."""


def find_nvidia_files() -> NvidiaFiles:
    """Reads the RECORDs of the installed DSL packages; opens none of their files."""
    by_sha256: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        name = distribution.name or ""
        if any(re.fullmatch(protected.distributions, canonicalize_name(name)) for protected in _PROTECTED):
            by_sha256.update(_recorded(name, (distribution.read_text("RECORD") or "").splitlines()))
    return NvidiaFiles(by_sha256=by_sha256)


def _recorded(name: str, record: Iterable[str]) -> Iterator[tuple[str, str]]:
    for row in csv.reader(record):
        if len(row) != 3 or not row[1].startswith("sha256=") or not row[2].isdigit():
            continue
        if int(row[2]) >= _SMALLEST_BYTES and ".dist-info/" not in row[0]:
            digest = base64.urlsafe_b64decode(row[1].removeprefix("sha256=") + "=")
            yield digest.hex(), f"{row[0]} of {name}"


def nvidia_findings(files: Mapping[str, bytes], nvidia: NvidiaFiles) -> Iterator[Finding]:
    """A finding for each file that is NVIDIA's, or that names its runtime."""
    for path in files:
        same = nvidia.by_sha256.get(sha256_of(files, path))
        if same is not None:
            yield Finding(path=path, problem=f"is {same}; its license forbids redistribution")
        elif (named := next((each for each in _PROTECTED if _is_named_like(path, each)), None)) is not None:
            problem = f"is named like a file of {named.name}, whose license forbids redistribution"
            yield Finding(path=path, problem=problem)
        if path.endswith(".cubin") and (names := nvidia_names(files[path], code=True)):
            yield Finding(path=path, problem=f"contains {', '.join(names)}: names of NVIDIA's runtime libraries")


def _is_named_like(path: str, protected: ProtectedFiles) -> bool:
    folder = re.search(rf"(?:^|/)(?:{protected.folders})/", path)
    return folder is not None or re.search(rf"(?:^|/)(?:{protected.files})$", path, re.IGNORECASE) is not None
