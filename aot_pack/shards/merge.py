"""Reads the parts of a sharded build, and checks that they are all parts of one build, each once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.codec import Blobs, CodecError, fields_to_json
from aot_pack.damage import using_parts
from aot_pack.errors import PartsError, UsageError
from aot_pack.executor_choice import LOCAL
from aot_pack.model import BuildSettings, SplitBy
from aot_pack.shards.part import SUFFIX, Part, PartTools, read_part
from aot_pack.shards.partition import targets_of
from aot_pack.wheel.budget import check_split

_DIFFERENCES, _MISSING = 5, 20
"""The most differences, and the most missing shards, that an error lists."""

_EQUAL = ("tools", "settings", "plan", "source_date_epoch")
"""The fields that are the same in all parts of a build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOptions:
    """Options that the parts do not have, or that replace theirs. The field names are those of the settings."""

    platform: str | None = None
    """None for the platform of the parts."""
    max_bytes: int | None = None
    """None for the limit of the parts."""
    split_by: SplitBy | None = None
    """None for the choice of the parts."""
    keep_build: Path | None = None
    jobs: int = 1


def read_parts(paths: Sequence[Path], tools: PartTools) -> tuple[Part, ...]:
    """The parts of one build, in the order of their shards.

    Args:
        paths: parts, and folders to search for ``*.aot-pack-part``.
        tools: the tools of this machine.

    Raises:
        UsageError: a path does not exist, or there is no part.
        PartsError: a part is damaged, missing or given twice; or the parts are of different builds or another aot-pack.
    """
    found: dict[Path, Part] = {}
    for path in _part_files(paths):
        with using_parts(str(path)):
            part = read_part(path)
        found[path] = _with_plan_of(next(iter(found.values()), part), part)
    _check_one_build(found)
    _check_all_there(found)
    parts = tuple(sorted(found.values(), key=lambda part: part.shard.index))
    if parts[0].fields.tools.aot_pack != tools.aot_pack:
        raise PartsError(
            f"aot-pack {parts[0].fields.tools.aot_pack} built the parts, but this is aot-pack {tools.aot_pack}",
            hint="merge with the aot-pack that built the parts, so that you get the wheel that it would have built",
        )
    return parts


def merged_settings(part: Part, output: Path, folder: Path, *, said: MergeOptions) -> BuildSettings:
    """The settings of the build that ``part`` belongs to.

    Args:
        folder: an empty folder for the author's licenses.
        said: options that replace those of the part.

    Raises:
        UsageError: an option of ``said`` contradicts the other settings.
        PartsError: the part's settings are damaged.
    """

    def place(name: str, content: bytes) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    try:
        carried = part.settings(place)
    except CodecError as error:
        raise PartsError(f"a part is damaged: {error}") from error
    planned = BuildSettings(
        **carried,
        source=part.plan.source,
        output=output,
        name=part.plan.package,
        version=part.plan.version,
        include=(),  # the plan has the modules themselves
        eager=(),
        jobs=said.jobs,
        executor=LOCAL,
        keep_build=said.keep_build,
    )
    again = {field.name: getattr(said, field.name) for field in dataclasses.fields(said)}
    settings = dataclasses.replace(planned, **{name: value for name, value in again.items() if value is not None})
    check_split(settings.split_by, settings.max_bytes, variants=settings.wheel_variants)
    return settings


def _part_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    found: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} does not exist", hint="name the parts of a build, or a folder that has them")
        for file in sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    if not found:
        raise UsageError(
            f"there is no part (*{SUFFIX}) in {', '.join(map(str, paths))}",
            hint="aot-pack build --shard 1/2 -o parts/ writes one",
        )
    return tuple(found.values())


def _with_plan_of(first: Part, part: Part) -> Part:
    """``part`` with the plan of ``first``, if the two are equal. Each part has the plan of the whole build, and memory
    is for one of them."""
    if part.plan is first.plan or part.plan != first.plan:
        return part
    return dataclasses.replace(part, fields=dataclasses.replace(part.fields, plan=first.plan))


def _check_one_build(found: dict[Path, Part]) -> None:
    (path, first), *others = found.items()
    for other_path, other in others:
        if other.shard.count != first.shard.count:
            raise PartsError(
                f"{path} is shard {first.shard}, but {other_path} is shard {other.shard}: they are parts of "
                "different builds",
                hint="name the parts of one build only",
            )
        differences = [line for what in _EQUAL for line in _differences(what, first, other)]
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
                f"there are two parts for shard {part.shard}: {by_index[part.shard.index]} and {path}",
                hint="remove one of them",
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
    """Checks that a part has exactly the targets of its shard, and that each target belongs to a function."""
    exports = {export.name for export in part.plan.exports}
    for name in sorted(exports - {target.export for target in part.plan.targets}):
        raise PartsError(f"{path} is damaged: the function {name} has no target", hint="build this part again")
    for target in part.plan.targets:
        if target.export not in exports:
            raise PartsError(
                f"{path} is damaged: the target {target} belongs to no function", hint="build this part again"
            )
    wanted = {target.without_gpu_id for target in targets_of(part.plan, part.shard)}
    own = {target.without_gpu_id for target in part.outcomes}
    if wanted != own:
        name = min(wanted ^ own)
        what = "has no result for" if name in wanted else "has the result of another shard's target"
        raise PartsError(f"{path} {what} {name}", hint="build this part again")


def _differences(what: str, one: Part, other: Part) -> list[str]:
    if getattr(one.fields, what) == getattr(other.fields, what):
        return []
    mine, others = (fields_to_json(part.fields, [what], blobs=Blobs())[what] for part in (one, other))
    return list(_compare(what, mine, others))


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
