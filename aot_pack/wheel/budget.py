"""Checks the size of a wheel (``--max-size``), and lists the largest contents of a wheel that is too large."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from aot_pack.errors import UsageError, WheelError
from aot_pack.manifest import Manifest
from aot_pack.model import SplitBy
from aot_pack.sizes import size
from aot_pack.tables import table

_FUNCTIONS = 10
"""The most functions that the table lists, the largest first."""


def check_size(wheel: Path, manifest: Manifest, max_bytes: int | None) -> None:
    """Checks that a finished wheel is within a limit; None for no limit.

    Raises:
        WheelError: the wheel is larger. ``detail`` lists its largest contents.
    """
    found = wheel.stat().st_size
    if max_bytes is None or found <= max_bytes:
        return
    is_split = manifest.front is not None or bool(manifest.providers)
    raise WheelError(
        f"the wheel {wheel.name} takes {size(found)}, but --max-size allows {size(max_bytes)}",
        detail=space_table(wheel, manifest),
        hint=("" if is_split else "put cubins into separate wheels (--split-by arch), ")
        + "build fewer architectures or targets into it (--arch, --select), or raise --max-size; PyPI takes 100 MB per "
        "file unless you ask for more",
    )


def check_split(split_by: SplitBy, max_bytes: int | None, *, variants: bool = False) -> None:
    """Checks the settings of a split.

    Raises:
        UsageError: the split depends on a size and there is no limit, or the package has wheel variants too.
    """
    if variants and split_by is not SplitBy.NONE:
        raise UsageError(
            f"--split-by {split_by.value} and --experimental-wheel-variants both make several wheels, so a build "
            "can use only one of them",
            hint="leave one of them out; if pyproject.toml sets split-by, --split-by none turns it off",
        )
    if split_by is SplitBy.ARCH_IF_NEEDED and max_bytes is None:
        raise UsageError(
            f"--split-by {split_by.value} needs --max-size, the most bytes of one wheel",
            hint="give a size, such as --max-size 100MB, or always split with --split-by arch",
        )


def space_table(wheel: Path, manifest: Manifest) -> str:
    """A table of the space in a wheel, by kind of file and by function, compressed and installed."""
    with zipfile.ZipFile(wheel) as archive:
        sizes = {info.filename: (info.compress_size, info.file_size) for info in archive.infolist()}
    right = frozenset({1, 2, 3})
    parts = []
    for head, groups in (("what", _by_kind(sizes, manifest)), ("function", _by_function(manifest))):
        sums = [(name, [sizes[file] for file in files if file in sizes]) for name, files in groups.items()]
        largest = sorted(sums, key=lambda group: -sum(packed for packed, _ in group[1]))
        rows: list[tuple[str, ...]] = [(head, "files", "in the wheel", "installed")]
        for name, files in largest[:_FUNCTIONS] if head == "function" else largest:
            packed, plain = (sum(each[index] for each in files) for index in (0, 1))
            rows.append((name, str(len(files)), size(packed), size(plain)))
        if len(rows) <= len(largest):
            rows.append((f"... {len(largest) - _FUNCTIONS} more", "", "", ""))
        parts.append(table(rows, right=right))
    return "\n\n".join(parts)


def _by_kind(files: Iterable[str], manifest: Manifest) -> Mapping[str, list[str]]:
    """Groups all files: images by their architectures, the launcher, and the rest."""
    archs: dict[str, list[str]] = {}
    for target in manifest.targets:
        of_image = archs.setdefault(f"{manifest.package}/{target.image}", [])
        if target.arch not in of_image:
            of_image.append(target.arch)
    groups: dict[str, list[str]] = {}
    for file in files:
        if file in archs:
            kind = f"kernels for {', '.join(archs[file])}"
        elif file == f"{manifest.package}/{manifest.library}":
            kind = "launcher"
        else:
            kind = "Python, manifest, licenses"
        groups.setdefault(kind, []).append(file)
    return groups


def _by_function(manifest: Manifest) -> Mapping[str, list[str]]:
    """Groups images by function. An image that several functions share counts for each of them."""
    groups: dict[str, list[str]] = {}
    for target in manifest.targets:
        file = f"{manifest.package}/{target.image}"
        own = groups.setdefault(target.function, [])
        if file not in own:
            own.append(file)
    return groups
