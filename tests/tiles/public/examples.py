"""The examples of a checkout of TileLang's repository."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FOLDERS = ("examples", "benchmark")
_NOT_CUDA = re.compile(r"(^|/)(amd|aws|bitnet-1\.58b|plot_layout|visual_layout_inference)/|cdna|rocm|metal")
_NOT_PROGRAMS = re.compile(r"(^|/)(test_|regression_|conftest|__init__)")
_ARCHITECTURES = ((re.compile(r"sm120"), "sm_120a"), (re.compile(r"sm100|tcgen05|blockscaled|mxfp8"), "sm_100a"))
_DEFAULT = "sm_90a"


@dataclass(frozen=True, slots=True, order=True)
class Example:
    """A file that compiles programs of TileLang."""

    name: str
    """Its path in the repository, without the first folder and the ending."""
    path: Path
    arch: str
    """The architecture that it is for."""


def find_examples(repository: Path) -> list[Example]:
    """The examples, in order.

    Raises:
        FileNotFoundError: it is no checkout of TileLang's repository.
    """
    if not (repository / _FOLDERS[0]).is_dir():
        raise FileNotFoundError(f"{repository} has no folder {_FOLDERS[0]}: check TileLang's repository out there")
    found = []
    for folder in _FOLDERS:
        for path in sorted((repository / folder).rglob("*.py")):
            name = str(path.relative_to(repository / folder).with_suffix(""))
            if _NOT_CUDA.search(name) or _NOT_PROGRAMS.search(path.name):
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            if re.search(r"^\s*(import|from) tilelang", text, re.MULTILINE) and re.search(r"__main__|def main", text):
                full = name if folder == _FOLDERS[0] else f"{folder}/{name}"
                found.append(Example(full, path, _architecture(full)))
    return found


def _architecture(name: str) -> str:
    return next((arch for pattern, arch in _ARCHITECTURES if pattern.search(name)), _DEFAULT)
