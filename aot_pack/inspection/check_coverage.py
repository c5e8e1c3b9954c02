"""Checks that the library takes the arguments that the manifest promises.

The library has the signature of each variant as a text, for its errors. This text and the checks of the arguments are
written from one signature. ``aot-pack coverage`` states what the manifest says.
"""

from __future__ import annotations

from collections.abc import Iterator

from aot_pack.inspection.findings import Finding
from aot_pack.launcher.table import describe
from aot_pack.manifest import Manifest


def coverage_findings(library: bytes, manifest: Manifest) -> Iterator[Finding]:
    """The signatures of the manifest that the library does not have."""
    wanted = {describe(target.signature, target.function): target.id for target in manifest.targets}
    for takes, target in wanted.items():
        if takes.encode() + b"\0" not in library:  # a linker may store it as the end of a longer text
            path = f"{manifest.package}/{manifest.library}"
            yield Finding(path=path, problem=f"it was not compiled for the signature of {target}, {takes}")
