"""Checks the header for C against the manifest and the library: its build, and the definition of each function.

The manifest has the SHA-256 of both headers. This check also finds a header that was swapped together with its hash.
"""

from __future__ import annotations

from collections.abc import Iterator

from aot_pack.c_functions import CFunctions, c_functions_of
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.findings import Finding
from aot_pack.manifest import FILE_NAME, Manifest
from aot_pack.package.c_header import build_line, definition, header_paths


def header_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    """Problems of the header for C. Packages made before there were headers have none."""
    package = manifest.package
    listed = {file.file for file in manifest.files}
    own = [path for path in header_paths(package) if path in listed]
    path = f"{package}/{header_paths(package)[0]}"
    if manifest.library is None or not own:
        return
    if len(own) == 1:
        yield Finding(path=path, problem="a package has both headers, for C and for C++, or none")
    if path not in archive.files:
        return  # the check of the list of files reports it
    text = archive.text(path)
    if build_line(package, manifest.identity) not in text:
        yield Finding(path=path, problem=f"does not belong to the library: it is not of the build {manifest.identity}")
    functions = _functions(manifest)
    if functions is None:
        yield Finding(path=f"{package}/{FILE_NAME}", problem="has a function whose variants take different arguments")
        return
    for index, function in enumerate(functions.functions):
        if definition(package, index, function) not in text:
            yield Finding(path=path, problem=f"does not define {function.name} as its signatures say")


def library_build_findings(library: bytes, manifest: Manifest) -> Iterator[Finding]:
    """A library of another build than the header: it does not have the text that it would answer."""
    listed = {file.file for file in manifest.files}
    if header_paths(manifest.package)[0] in listed and manifest.identity.encode() not in library:
        path = f"{manifest.package}/{manifest.library}"
        yield Finding(path=path, problem=f"is not of the build {manifest.identity} that the manifest names")


def _functions(manifest: Manifest) -> CFunctions | None:
    """The C functions of the package; None if its signatures do not fit together."""
    signatures = {
        name: [each.signature for each in manifest.targets if each.function == name] for name in manifest.functions
    }
    if any(len({len(each.arguments) for each in own}) > 1 for own in signatures.values()):
        return None
    try:
        return c_functions_of((name, own) for name, own in signatures.items() if own)
    except AssertionError:  # a scalar of a type that no scalar has
        return None
