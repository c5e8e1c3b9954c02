"""Compares two wheels kernel by kernel: functions, signatures, images and their resources, host programs, tools.

Pure: from two wheels in memory to a value. It also has the differing bytes of each file. They show where to look if
nothing else differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.codec import JSON, to_json
from aot_pack.cubin import KernelInfo
from aot_pack.errors import AotPackError
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.container import RECORD, SEAL
from aot_pack.manifest import Manifest, ManifestImage, ManifestTarget
from aot_pack.package.describe import gradient_text
from aot_pack.package.stub import stub_function
from aot_pack.package.stub_model import StubVariant

SCHEMA_VERSION = 1
"""Version of the JSON form of a difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A property that differs between the wheels. ``before`` or ``after`` is None if that wheel does not have it."""

    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure of a kernel."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelChange:
    """A kernel with other machine code or figures. The symbol is that of the second wheel."""

    symbol: str
    figures: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChange:
    """A target that both wheels have, with a difference."""

    id: str
    image_bytes: FigureChange | None
    """The sizes of the images; None if the images are equal."""
    kernels: tuple[KernelChange, ...]
    host_program: bool
    """Whether the host program differs."""
    signature: bool
    compiler: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file with other bytes. A size is None if that wheel does not have the file."""

    path: str
    before_bytes: int | None
    after_bytes: int | None
    first_difference: int | None
    """Offset of the first byte that differs; None if only one wheel has the file."""
    differing_bytes: int | None
    """The number of bytes that differ; None if the sizes differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelDiff:
    """Everything that differs between two wheels."""

    before: str
    after: str
    package: tuple[Change, ...]
    """Name, version, tag, license, requirements."""
    functions: tuple[Change, ...]
    """Functions as their signatures. If the signatures are equal, also the descriptions of the arguments."""
    targets: tuple[Change, ...]
    """Targets that only one wheel has."""
    changed_targets: tuple[TargetChange, ...]
    tools: tuple[Change, ...]
    options: tuple[Change, ...]
    sources: tuple[Change, ...]
    """Source files by hash."""
    files: tuple[FileChange, ...]
    archive: bool
    """Whether the archives differ although all files are equal."""

    @property
    def equal(self) -> bool:
        """Whether the wheels are equal."""
        return not (self.package or self.files or self.archive)


def diff_wheels(before: WheelArchive, after: WheelArchive) -> WheelDiff:
    """Compares two wheels that aot-pack built.

    Raises:
        WheelError: a wheel has no readable manifest.
    """
    one, two = before.manifest(), after.manifest()
    files = tuple(_files(before, after))
    return WheelDiff(
        before=before.file_name,
        after=after.file_name,
        package=_changes(_package_values(before, one), _package_values(after, two)),
        functions=tuple(_functions(one, two)),
        targets=tuple(
            change for change in _changes(_target_ids(one), _target_ids(two)) if None in (change.before, change.after)
        ),
        changed_targets=tuple(_targets(one, two)),
        tools=_changes(_tools(one), _tools(two)),
        options=_changes(_options(one), _options(two)),
        sources=_changes(
            {source.path: source.sha256 for source in one.provenance.sources},
            {source.path: source.sha256 for source in two.provenance.sources},
        ),
        files=files,
        archive=not files and before.sha256 != after.sha256,
    )


def diff_json(diff: WheelDiff) -> JSON:
    """The difference for programs."""
    return {"schema_version": SCHEMA_VERSION, "equal": diff.equal, **to_json(diff)}


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """The keys of ``before`` in their order, then those that only ``after`` has."""
    return tuple(
        Change(what=key, before=before.get(key), after=after.get(key))
        for key in dict.fromkeys([*before, *after])
        if before.get(key) != after.get(key)
    )


def _package_values(archive: WheelArchive, manifest: Manifest) -> dict[str, str]:
    return {
        "name": manifest.distribution,
        "version": manifest.version,
        "tag": archive.tag,
        "license": manifest.license or "not named",
        "requires": ", ".join(sorted(archive.requires)),
        "requires Python": archive.requires_python,
    }


def _target_ids(manifest: Manifest) -> dict[str, str]:
    return {target.id: target.arch for target in manifest.targets}


def _tools(manifest: Manifest) -> dict[str, str]:
    compilers = {target.compiler.name: target.compiler for target in manifest.targets}
    found = {tool.name: tool.version for tool in manifest.tools}
    return {**found, **{name: f"{compiler.version} ({compiler.cuda})" for name, compiler in compilers.items()}}


def _options(manifest: Manifest) -> dict[str, str]:
    provenance = manifest.provenance
    found = {option.name: ", ".join(option.values) for option in provenance.options}
    return {**found, "SOURCE_DATE_EPOCH": str(provenance.source_date_epoch)}


def _functions(before: Manifest, after: Manifest) -> Iterator[Change]:
    one, two = (
        {name: _function(name, targets[name], gradients.get(name, ())) for name in manifest.functions}
        for manifest in (before, after)
        for targets in (manifest.targets_by_function,)
        for gradients in (manifest.gradients_by_function,)
    )
    for change in _changes(
        {name: "\n".join(text) for name, text in one.items()}, {name: "\n".join(text) for name, text in two.items()}
    ):
        name = change.what
        if name in one and name in two and one[name][0] != two[name][0]:
            yield Change(what=name, before=one[name][0], after=two[name][0])
        elif name in one and name in two:
            yield change
        else:
            yield Change(
                what=name,
                before=one[name][0] if name in one else None,
                after=two[name][0] if name in two else None,
            )


def _function(name: str, targets: Sequence[ManifestTarget], gradient: tuple[str, ...]) -> tuple[str, ...]:
    """The signature of a function, then one line per argument, and one about its gradient."""
    variants = [
        StubVariant(target=target.id, key=target.variant, arch=target.arch, signature=target.signature)
        for target in targets
    ]
    try:
        function = stub_function(name, "", variants)
    except AotPackError:  # the manifest has no target for it
        return (f"{name}(...)",)
    lines = (f"  {parameter.name}: {parameter.description}" for parameter in function.parameters)
    returned = f" -> {', '.join(function.outputs)}" if function.outputs else ""
    about = (f"  {gradient_text(gradient, function.outputs)}",) if gradient else ()
    return (f"{name}({function.header(types=False)}){returned}", *lines, *about)


def _targets(before: Manifest, after: Manifest) -> Iterator[TargetChange]:
    later = {target.id: target for target in after.targets}
    images, later_images = ({image.file: image for image in manifest.all_images} for manifest in (before, after))
    for target in before.targets:
        other = later.get(target.id)
        if other is None:
            continue
        change = _target(target, images[target.image], other, later_images[other.image])
        if change is not None:
            yield change


def _target(one: ManifestTarget, old: ManifestImage, two: ManifestTarget, new: ManifestImage) -> TargetChange | None:
    """The differences between two targets with the same id, with their images ``old`` and ``new``; None if equal."""
    image = old.sha256 != new.sha256
    compilers = [f"{each} {each.options}".strip() for each in (one.compiler, two.compiler)]
    change = TargetChange(
        id=one.id,
        image_bytes=FigureChange(name="bytes", before=old.size_bytes, after=new.size_bytes) if image else None,
        kernels=tuple(_kernels(_launched(old.kernels, one), _launched(new.kernels, two))) if image else (),
        host_program=(one.host_program, one.launches) != (two.host_program, two.launches),
        signature=one.signature != two.signature,
        compiler=Change(what="compiler", before=compilers[0], after=compilers[1])
        if compilers[0] != compilers[1]
        else None,
    )
    same = change.image_bytes is None and change.compiler is None and not (change.host_program or change.signature)
    return None if same else change


def _launched(kernels: tuple[KernelInfo, ...], target: ManifestTarget) -> list[KernelInfo]:
    """The kernels in the target's order. Their order is stable; their symbols change with the module's name."""
    by_symbol = {kernel.symbol: kernel for kernel in kernels}
    return [by_symbol[handle.symbol] for handle in target.kernels if handle.symbol in by_symbol]


def _kernels(before: list[KernelInfo], after: list[KernelInfo]) -> Iterator[KernelChange]:
    for old, new in zip(before, after, strict=False):
        figures = tuple(
            FigureChange(name=name, before=getattr(old, field), after=getattr(new, field))
            for name, field in (
                ("registers", "registers"),
                ("shared memory", "static_smem_bytes"),
                ("stack", "stack_bytes"),
                ("code", "code_bytes"),
                ("parameters", "parameter_bytes"),
            )
            if getattr(old, field) != getattr(new, field)
        )
        yield KernelChange(symbol=new.symbol, figures=figures)


def _files(before: WheelArchive, after: WheelArchive) -> Iterator[FileChange]:
    """Compares the files by their paths, without the version in the name of the ``.dist-info`` folder."""
    one, two = ({_place(archive, name): name for name in archive.files} for archive in (before, after))
    derived = {f".dist-info/{RECORD}", f".dist-info/{SEAL}"}
    for path in sorted({*one, *two} - derived):
        old = None if path not in one else before.files.size(one[path])
        new = None if path not in two else after.files.size(two[path])
        first = count = None
        if old is not None and new is not None:
            if before.files.sha256(one[path]) == after.files.sha256(two[path]):
                continue
            first, count = _differences(before.files.pieces(one[path]), after.files.pieces(two[path]))
        yield FileChange(
            path=path,
            before_bytes=old,
            after_bytes=new,
            first_difference=first,
            differing_bytes=count if old == new else None,
        )


def _differences(before: Iterator[bytes], after: Iterator[bytes]) -> tuple[int, int]:
    """Offset of the first byte that differs, and the number of differing bytes in the common length.

    If all common bytes are equal, the offset is the length of the shorter file.
    """
    one = two = b""
    at = count = 0
    first: int | None = None
    while (one := one or next(before, b"")) and (two := two or next(after, b"")):
        length = min(len(one), len(two))
        mine, others = one[:length], two[:length]
        if mine != others:
            different = int.from_bytes(mine, "little") ^ int.from_bytes(others, "little")
            marks = different.to_bytes(length, "little")
            first = at + length - len(marks.lstrip(b"\0")) if first is None else first
            count += length - marks.count(0)
        one, two, at = one[length:], two[length:], at + length
    return at if first is None else first, count


def _place(archive: WheelArchive, name: str) -> str:
    return name.replace(f"{archive.dist_info}/", ".dist-info/", 1) if name.startswith(archive.dist_info) else name
