"""``aot-pack verify`` without a GPU: checks that a wheel or an installed package is what aot-pack built, to the byte.

It applies the rules that a build applies to its own wheel (``check.py``). The rules compare a wheel only with itself.
Somebody who changes a file and everything that describes it makes another valid wheel. Signatures (PEP 740) protect
against that; this check does not.
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
"""Version of the JSON form of a verification."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The result for one wheel or package."""

    subject: str
    """Name of the file, or of the ``.dist-info`` folder."""
    sha256: str
    """SHA-256 of the wheel's file; empty for an installed package."""
    distribution: str
    version: str
    files: int
    targets: tuple[str, ...]
    findings: tuple[Finding, ...]


def make_rules() -> CheckRules:
    """The rules for an unknown wheel."""
    return CheckRules(audit=AuditRules(glibc=GLIBC), platform=None, nvidia=find_nvidia_files())


def verify(subject: str, rules: CheckRules) -> Verification:
    """Checks one subject alone: a wheel's file, the folder of an installed package, or an installed distribution.

    Raises:
        WheelError: there is no such subject. Every other problem is a finding.
    """
    return _verify(subject, rules)[0]


def verify_together(subjects: Sequence[str], rules: CheckRules) -> tuple[Verification, ...]:
    """Checks each subject. Also checks that the wheels of a split package come from one build.

    For an installed package, this function also checks the providers that are installed beside it.

    Raises:
        WheelError: as :func:`verify`.
    """
    found = [_verify(name, rules) for name in with_installed_providers(subjects)]
    manifests = [manifest for _, manifest in found if manifest is not None]
    return tuple(
        replace(each, findings=(*each.findings, *split_findings(manifest, manifests))) for each, manifest in found
    )


def _verify(subject: str, rules: CheckRules) -> tuple[Verification, Manifest | None]:
    """The result, and the manifest; None if the manifest can't be read."""
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
    """Opens each subject like :func:`open_subject`, and the providers that are installed beside a package."""
    return tuple(map(open_subject, with_installed_providers(subjects)))


def with_installed_providers(subjects: Sequence[str]) -> tuple[str, ...]:
    """The subjects, and the folders of the providers beside each installed package.

    Raises:
        WheelError: there is no such subject.
    """
    names = list(subjects)
    for subject in subjects:
        if Path(subject).suffix == ".whl" or Path(subject).is_file():
            continue
        folder = package_folder(subject)
        try:
            providers = read_installed_manifest(folder).providers
        except WheelError:  # the checks report the problem
            continue
        beside = [folder.parent / provider.package for provider in providers if provider.distribution not in subjects]
        names += [str(path) for path in beside if (path / FILE_NAME).is_file()]
    return tuple(dict.fromkeys(names))


def split_findings(manifest: Manifest | None, all_of_them: Sequence[Manifest]) -> Iterator[Finding]:
    """Mismatches between a provider and its package, if both are among the subjects."""
    if manifest is None or manifest.front is None:
        return
    for front in all_of_them:
        if front.distribution == manifest.front.distribution:
            problem = _misfit(manifest, front)
            if problem is not None:
                path = f"{manifest.package}/{FILE_NAME}"
                yield Finding(path=path, problem=f"{problem} {front.distribution} {front.version}")


def _misfit(provider: Manifest, front: Manifest) -> str | None:
    """The mismatch between a provider and its package, up to the package's name; None if they fit."""
    if (front.version, front.identity) != (provider.version, provider.identity):
        return "comes from another build than"
    own = next((each for each in front.providers if each.distribution == provider.distribution), None)
    if own is None:
        return "is not among the providers of"
    if own.images != provider.images:
        return "does not have the cubins listed by"
    files = {image.file for image in provider.images}
    if tuple(target for target in front.targets if target.image in files) != provider.targets:
        return "does not have the targets listed by"
    return None


def open_subject(subject: str) -> tuple[WheelArchive, tuple[Finding, ...]]:
    """Reads a wheel's file or an installed package; also returns a finding for each unreadable file.

    Raises:
        WheelError: there is no such subject, or it is neither.
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
    """All problems of a wheel that has a manifest."""
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
    """The rules that follow from the wheel's tag and functions: the processor, the newest glibc, the exports."""
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
