"""Finds files of NVIDIA's DSL packages in a wheel: the compiler's license does not allow redistributing them.

It finds four kinds of traces:

- files with the same content as a file of an installed ``nvidia-cutlass-dsl*`` distribution, as its RECORD says;
- files named like its libraries;
- folders named like its packages;
- names of its runtime in a cubin.
"""

from __future__ import annotations

import base64
import csv
import importlib.metadata
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from aot_pack.inspection.files import sha256_of
from aot_pack.inspection.findings import Finding
from aot_pack.native.audit import nvidia_names

_DISTRIBUTION = re.compile(r"nvidia[-_.]cutlass[-_.]dsl.*", re.IGNORECASE)
_FOLDER = re.compile(r"(?:^|/)(?:cutlass|nvidia_cutlass_dsl|_mlir_libs|_cutlass_ir|iket)/")
_FILE = re.compile(
    r"(?:^|/)(?:lib(?:cute_dsl|cuda_dialect|CuteDSL|Cutlass)\w*|_cutlass_ir\S*|CuteDSLRuntime)\.\S+$", re.IGNORECASE
)
_SMALLEST_BYTES = 256
"""Smaller files prove nothing: any project may have an empty ``__init__.py``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NvidiaFiles:
    """The files of the installed DSL packages; none if no such package is installed."""

    by_sha256: Mapping[str, str]
    """A description of each content, such as ``cutlass/cute/core.py of nvidia-cutlass-dsl-libs-core``."""


def find_nvidia_files() -> NvidiaFiles:
    """Reads the RECORDs of the installed DSL packages; opens none of their files."""
    found: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        name = distribution.name or ""
        if _DISTRIBUTION.fullmatch(name):
            found.update(_recorded(name, (distribution.read_text("RECORD") or "").splitlines()))
    return NvidiaFiles(by_sha256=found)


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
        elif _FOLDER.search(path) or _FILE.search(path):
            problem = "is named like a file of nvidia-cutlass-dsl, whose license forbids redistribution"
            yield Finding(path=path, problem=problem)
        if path.endswith(".cubin") and (names := nvidia_names(files[path], code=True)):
            yield Finding(path=path, problem=f"contains {', '.join(names)}: names of NVIDIA's runtime libraries")
