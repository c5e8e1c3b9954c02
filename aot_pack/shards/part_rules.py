"""What a part must be besides well-formed, so that the build goes on with it as with what it compiled itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.manifest.rules import signature_problems
from aot_pack.model import GpuMismatch, HostForm, SplitBy, Target
from aot_pack.names import PackageName, check_function_name, parse_version

if TYPE_CHECKING:
    from aot_pack.shards.part import PartFields

_MOST_SHARDS = 999_999
"""As ``Shard.parse`` takes them."""


def part_problems(fields: PartFields, blobs: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with a part in itself. ``blobs`` has all that the fields name."""
    request = fields.request
    if not 1 <= fields.index <= fields.count <= _MOST_SHARDS:
        yield f"there is no shard {fields.index}/{fields.count}"
    try:
        PackageName.parse(request.package)
        parse_version(request.version)
        for export in request.exports:
            check_function_name(export.name)
        for arch in request.arch:
            Arch.parse(arch)
        for target in (*request.targets, *(unit.target for unit in fields.units)):
            _check_target(target)
    except UsageError as error:
        yield error.message
    for value, known in (
        (request.gpu_mismatch, GpuMismatch),
        (request.split_by, SplitBy),
        *((unit.record.host_form, HostForm) for unit in fields.units),
    ):
        if value not in [each.value for each in known]:
            yield f"{value!r} is none of {', '.join(str(each.value) for each in known)}"
    for unit in fields.units:
        if unit.target not in (unit.planned, unit.planned.without_gpu()):
            yield f"{unit.target} is the result for {unit.planned}"
        for problem in signature_problems(unit.record.signature):
            yield f"the signature of {unit.target}: {problem}"
        try:
            blobs[unit.host_ir].decode()
        except UnicodeDecodeError as error:
            yield f"the host program of {unit.target} is not UTF-8: {error}"


def _check_target(target: Target) -> None:
    if Arch.parse(str(target.arch)) != target.arch:
        raise UsageError(f"{target.arch!r} is no architecture")
    if not str(target).isprintable():
        raise UsageError(f"the target {str(target)!r} has characters that do not print")
