"""``aot-pack verify`` without a GPU: is this wheel, or this installed package, what aot-pack built, to the byte?

The rules are those that a build holds its own wheel to (``check.py``). What a wheel says of itself is compared with
itself: who changes a file and everything that speaks of it makes another valid wheel. Against that there are signatures
(PEP 740), not this.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aot_pack.codec import JSON, to_json
from aot_pack.damage import reading
from aot_pack.errors import WheelError
from aot_pack.inspection.archive import WheelArchive, open_wheel
from aot_pack.inspection.check import LAUNCHER_FUNCTIONS, CheckRules, content_findings, library_findings
from aot_pack.inspection.check_metadata import record_findings
from aot_pack.inspection.container import RECORD, container_findings
from aot_pack.inspection.findings import WHOLE, Finding, guarded, no_more
from aot_pack.inspection.installed import package_folder, read_installed, read_installed_manifest
from aot_pack.inspection.nvidia import find_nvidia_files
from aot_pack.manifest import FILE_NAME, Manifest
from aot_pack.native.audit import AuditRules
from aot_pack.native.toolchain import CPUS, GLIBC

SCHEMA_VERSION = 1
"""Of the JSON form of a verification."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found out about one wheel or package."""

    subject: str
    """Name of the file, or of the ``.dist-info`` folder."""
    sha256: str
    """Of the wheel's file; empty for an installed package."""
    distribution: str
    version: str
    files: int
    targets: tuple[str, ...]
    findings: tuple[Finding, ...]


def make_rules(tvm_ffi_symbols: frozenset[str] | None) -> CheckRules:
    """The rules for a wheel of which nothing is known but what it says.

    Args:
        tvm_ffi_symbols: what libtvm_ffi exports here; None if it is not here.
    """
    return CheckRules(
        audit=AuditRules(tvm_ffi_symbols=tvm_ffi_symbols, glibc=GLIBC), platform=None, nvidia=find_nvidia_files()
    )


def verify(subject: str, rules: CheckRules) -> Verification:
    """Checks a wheel's file, an installed package's folder, or an installed distribution, by itself.

    Raises:
        WheelError: there is none of that name. Everything that is wrong with what is there is a finding.
    """
    return _verify(subject, rules)[0]


def verify_together(subjects: Sequence[str], rules: CheckRules) -> tuple[Verification, ...]:
    """Checks each of them, and, of a split package, that its wheels are of one build. The providers of an installed
    package that are installed beside it are checked too.

    Raises:
        WheelError: as :func:`verify`.
    """
    found = [_verify(name, rules) for name in with_installed_providers(subjects)]
    manifests = [manifest for _, manifest in found if manifest is not None]
    return tuple(
        replace(each, findings=(*each.findings, *split_findings(manifest, manifests))) for each, manifest in found
    )


def _verify(subject: str, rules: CheckRules) -> tuple[Verification, Manifest | None]:
    """Also what the manifest says; None where it can't be read."""
    path = Path(subject)
    try:
        archive, unreadable = open_subject(subject)
    except WheelError as error:
        if not path.is_file():
            raise
        finding = Finding(path=WHOLE, problem=error.message)
        nothing = Verification(
            subject=path.name, sha256="", distribution="", version="", files=0, targets=(), findings=(finding,)
        )
        return nothing, None
    return _verified(archive, unreadable, rules)


def open_subjects(subjects: Sequence[str]) -> tuple[tuple[WheelArchive, tuple[Finding, ...]], ...]:
    """As :func:`open_subject`, with the providers of an installed package that are installed beside it."""
    return tuple(map(open_subject, with_installed_providers(subjects)))


def with_installed_providers(subjects: Sequence[str]) -> tuple[str, ...]:
    """The subjects, and the folders of installed providers beside an installed package.

    Raises:
        WheelError: there is nothing of a name.
    """
    names = list(subjects)
    for subject in subjects:
        if Path(subject).suffix == ".whl" or Path(subject).is_file():
            continue
        folder = package_folder(subject)
        try:
            providers = read_installed_manifest(folder).providers
        except WheelError:  # the checks will say so
            continue
        beside = [folder.parent / provider.package for provider in providers if provider.distribution not in subjects]
        names += [str(path) for path in beside if (path / FILE_NAME).is_file()]
    return tuple(dict.fromkeys(names))


def split_findings(manifest: Manifest | None, all_of_them: Sequence[Manifest]) -> Iterator[Finding]:
    """What does not fit between a provider and the package that it is for, where both are there."""
    if manifest is None or manifest.front is None:
        return
    for front in all_of_them:
        if front.distribution == manifest.front.distribution:
            problem = _misfit(manifest, front)
            if problem is not None:
                path = f"{manifest.package}/{FILE_NAME}"
                yield Finding(path=path, problem=f"{problem} {front.distribution} {front.version}")


def _misfit(provider: Manifest, front: Manifest) -> str | None:
    """How a provider does not fit its package, up to the package's name; None where it does."""
    if (front.version, front.identity) != (provider.version, provider.identity):
        return "is of another build than"
    own = next((each for each in front.providers if each.distribution == provider.distribution), None)
    if own is None:
        return "is not among the providers of"
    if own.images != provider.images:
        return "has other cubins than those that it should have for"
    files = {image.file for image in provider.images}
    if tuple(target for target in front.targets if target.image in files) != provider.targets:
        return "has other targets than those that it should have for"
    return None


def open_subject(subject: str) -> tuple[WheelArchive, tuple[Finding, ...]]:
    """Reads a wheel's file, or an installed package, and what of it can't be read.

    Raises:
        WheelError: there is none of that name, or it is neither.
    """
    path = Path(subject)
    with reading(subject):
        return open_wheel(path) if path.suffix == ".whl" or path.is_file() else read_installed(subject)


def _verified(
    archive: WheelArchive, unreadable: tuple[Finding, ...], rules: CheckRules
) -> tuple[Verification, Manifest | None]:
    findings: Iterable[Finding] = (*unreadable, *archive.findings)
    targets: tuple[str, ...] = ()
    manifest = None
    try:
        with reading(FILE_NAME):
            manifest = archive.manifest()
    except WheelError as error:
        place = next((name for name in archive.files if name.endswith(f"/{FILE_NAME}")), WHOLE)
        record = guarded(lambda: record_findings(archive), f"{archive.dist_info}/{RECORD}")
        findings = itertools.chain(findings, [Finding(path=place, problem=error.message)], record)
    else:
        targets = tuple(target.id for target in manifest.targets)
        findings = itertools.chain(findings, archive_findings(archive, manifest, rules))
    verification = Verification(
        subject=archive.file_name,
        sha256=archive.sha256,
        distribution=archive.distribution,
        version=archive.version,
        files=len(archive.files),
        targets=targets,
        findings=no_more(findings),
    )
    return verification, manifest


def archive_findings(archive: WheelArchive, manifest: Manifest, rules: CheckRules) -> Iterator[Finding]:
    """Everything that is wrong with a wheel that has a manifest."""
    if f"{manifest.package}/{FILE_NAME}" not in archive.files:
        yield Finding(path=WHOLE, problem=f"the manifest says that the package is {manifest.package}")
    rules = replace(rules, audit=_audit_for(archive, manifest, rules.audit))
    yield from content_findings(archive, manifest, rules)
    yield from guarded(lambda: library_findings(archive, manifest, rules), WHOLE)
    source = archive.source
    if source is not None:
        form = functools.partial(container_findings, dist_info=archive.dist_info)
        epoch = manifest.provenance.source_date_epoch
        yield from guarded(lambda: form(source, archive.files, epoch=epoch), WHOLE)


def _audit_for(archive: WheelArchive, manifest: Manifest, rules: AuditRules) -> AuditRules:
    """The rules that the wheel's tag and functions make: which processor, which glibc at most, which exports."""
    found = re.search(rf"manylinux_(\d+)_(\d+)_({'|'.join(CPUS)})", archive.tag)
    return replace(
        rules,
        required_exports=(*manifest.functions, *LAUNCHER_FUNCTIONS),
        glibc=(int(found[1]), int(found[2])) if found else rules.glibc,
        cpu=found[3] if found else rules.cpu,
    )


def verification_json(verification: Verification) -> JSON:
    """The result for programs."""
    return {"schema_version": SCHEMA_VERSION, "ok": not verification.findings, **to_json(verification)}
