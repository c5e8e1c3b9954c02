"""Reads the parts of a sharded build, and holds them to be parts of one build, each there once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.codec import to_json
from aot_pack.damage import using_parts
from aot_pack.errors import PartsError, UsageError
from aot_pack.model import BuildSettings, GpuMismatch, SplitBy
from aot_pack.shards.part import SUFFIX, Part, PartTools, read_part
from aot_pack.shards.partition import targets_of
from aot_pack.wheel.budget import check_split

_DIFFERENCES, _MISSING = 5, 20
"""So many are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOptions:
    """What is not in the parts, or may be said again of the wheel."""

    platform: str | None = None
    """None for what the parts were built for."""
    max_bytes: int | None = None
    """None for the limit that the parts were built with."""
    split_by: SplitBy | None = None
    """None for what the parts were built with."""
    keep_build: Path | None = None
    jobs: int = 1


def read_parts(paths: Sequence[Path], tools: PartTools) -> tuple[Part, ...]:
    """The parts of one build, in the order of their shards.

    Args:
        paths: files, and folders that are searched for ``*.aot-pack-part``.
        tools: what is installed here.

    Raises:
        UsageError: a path is not there, or there is no part.
        PartsError: a part is damaged, there twice or missing; they are of different builds, or of another aot-pack.
    """
    found = {}
    for path in _part_files(paths):
        with using_parts(str(path)):
            found[path] = read_part(path)
    _check_one_build(found)
    _check_all_there(found)
    parts = tuple(sorted(found.values(), key=lambda part: part.shard.index))
    if parts[0].fields.tools.aot_pack != tools.aot_pack:
        raise PartsError(
            f"the parts were built by aot-pack {parts[0].fields.tools.aot_pack}, this is {tools.aot_pack}",
            hint="merge with the aot-pack that built the parts, so that the wheel is the one that it would have built",
        )
    return parts


def merged_settings(part: Part, output: Path, folder: Path, *, said: MergeOptions) -> BuildSettings:
    """The settings of the build that ``part`` is of.

    Args:
        folder: an empty one, for the author's licenses.
        said: what was said again.

    Raises:
        PartsError: a license has no plain name.
    """
    request = part.fields.request
    max_bytes = request.max_bytes if said.max_bytes is None else said.max_bytes
    split_by = SplitBy(request.split_by) if said.split_by is None else said.split_by
    check_split(split_by, max_bytes, variants=request.wheel_variants)
    licenses = tuple(folder / license.name for license in request.license_files)
    for path, license in zip(licenses, request.license_files, strict=True):
        if path.parent != folder or path.name != license.name:
            raise PartsError(f"a part names a license file {license.name!r}, which leaves its folder")
        path.write_bytes(part.blobs[license.sha256])
    return BuildSettings(
        source=Path(request.source),
        output=output,
        archs=tuple(map(Arch.parse, request.arch)),
        name=request.package,
        version=request.version,
        jobs=said.jobs,
        toolchain=request.toolchain,
        platform=said.platform or request.platform,
        max_bytes=max_bytes,
        split_by=split_by,
        wheel_variants=request.wheel_variants,
        keep_build=said.keep_build,
        license=request.license,
        license_files=licenses,
        gpus=request.gpu,
        gpu_mismatch=GpuMismatch(request.gpu_mismatch),
        select=request.select,
        about=request.about,
    )


def _part_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    found: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} is not there", hint="give the parts of a build, or a folder that has them")
        for file in sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    if not found:
        raise UsageError(
            f"no part (*{SUFFIX}) is in {', '.join(map(str, paths))}",
            hint="aot-pack build --shard 1/2 -o parts/ writes one",
        )
    return tuple(found.values())


def _check_one_build(found: dict[Path, Part]) -> None:
    (path, first), *others = found.items()
    for other_path, other in others:
        if other.shard.count != first.shard.count:
            raise PartsError(
                f"{path} is shard {first.shard}, and {other_path} is shard {other.shard}: parts of different builds",
                hint="take those of one build away",
            )
        differences = [*_differences("tools", first, other), *_differences("request", first, other)]
        if differences:
            more = [f"... and {len(differences) - _DIFFERENCES} more"] if len(differences) > _DIFFERENCES else []
            raise PartsError(
                f"{path} and {other_path} are parts of different builds",
                detail="\n".join([*differences[:_DIFFERENCES], *more]),
                hint="build all shards from the same sources, with the same options and tools",
            )


def _check_all_there(found: dict[Path, Part]) -> None:
    by_index: dict[int, Path] = {}
    for path, part in found.items():
        if part.shard.index in by_index:
            raise PartsError(
                f"shard {part.shard} is there twice: {by_index[part.shard.index]} and {path}", hint="take one away"
            )
        by_index[part.shard.index] = path
        _check_targets(path, part)
    count = next(iter(found.values())).shard.count
    missing = [index for index in range(1, count + 1) if index not in by_index]
    if missing:
        named = ", ".join(f"{index}/{count}" for index in missing[:_MISSING])
        named += ", ..." if len(missing) > _MISSING else ""
        raise PartsError(
            f"{len(missing)} of {count} parts {'is' if len(missing) == 1 else 'are'} missing: shard {named}",
            hint=f"aot-pack build --shard {missing[0]}/{count} builds {'it' if len(missing) == 1 else 'one of them'}",
        )


def _check_targets(path: Path, part: Part) -> None:
    """Holds a part to have its targets, all of them and no other, and each to be of a function."""
    exports = {export.name for export in part.fields.request.exports}
    for name in sorted(exports - {target.export for target in part.fields.request.targets}):
        raise PartsError(f"{path} is damaged: the function {name} has no target", hint="build this part again")
    for target in part.fields.request.targets:
        if target.export not in exports:
            raise PartsError(f"{path} is damaged: {target} is of no function", hint="build this part again")
    wanted = {target.without_gpu_id for target in targets_of(part.plan, part.shard)}
    own = {target.without_gpu_id for target in part.outcomes}
    if wanted != own:
        name = min(wanted ^ own)
        what = "has no result for" if name in wanted else "has a result of another shard, for"
        raise PartsError(f"{path} {what} {name}", hint="build this part again")


def _differences(what: str, one: Part, other: Part) -> list[str]:
    return list(_compare(what, to_json(getattr(one.fields, what)), to_json(getattr(other.fields, what))))


def _compare(where: str, one: object, other: object) -> Iterator[str]:
    """A line for each value that differs."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted({*one, *other}):
            yield from _compare(f"{where}.{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (mine, others) in enumerate(zip(one, other, strict=True)):
            yield from _compare(f"{where}[{index}]", mine, others)
    elif one != other:
        yield f"{where}: {_shown(one)} and {_shown(other)}"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return f"{len(value)} values"
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 100 else f"{text[:97]}..."
