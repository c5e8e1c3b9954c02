"""Rules for the values in a well-formed part. The build then treats its units like its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.manifest.rules import signature_problems
from aot_pack.model import Target
from aot_pack.names import PackageName, check_function_name, parse_version

if TYPE_CHECKING:
    from aot_pack.shards.part import PartFields

_MOST_SHARDS = 999_999
"""The most that ``Shard.parse`` accepts."""


def part_problems(fields: PartFields, archs: Sequence[Arch]) -> Iterator[str]:
    """Yields the problems of a part on its own. ``archs`` are the architectures in its settings."""
    if not 1 <= fields.index <= fields.count <= _MOST_SHARDS:
        yield f"there is no shard {fields.index}/{fields.count}"
    try:
        PackageName.parse(fields.plan.package)
        parse_version(fields.plan.version)
        for export in fields.plan.exports:
            check_function_name(export.name)
        for arch in archs:
            _check_arch(arch)
        for target in (*fields.plan.targets, *(each.unit.target for each in fields.units)):
            _check_target(target)
    except UsageError as error:
        yield error.message
    for each in fields.units:
        if each.unit.target not in (each.planned, each.planned.without_gpu()):
            yield f"it gives {each.unit.target} as the result for {each.planned}"
        for problem in signature_problems(each.unit.signature):
            yield f"the signature of {each.unit.target}: {problem}"


def _check_arch(arch: Arch) -> None:
    if Arch.parse(str(arch)) != arch:
        raise UsageError(f"{arch!r} is not an architecture")


def _check_target(target: Target) -> None:
    _check_arch(target.arch)
    if not str(target).isprintable():
        raise UsageError(f"the target {str(target)!r} has characters that do not print")
