"""Checks ``_gradients.py`` against the manifest: the package has it if a function has a gradient.

The file's hash is in the manifest. Here its table must be the one that follows from the manifest, and each function in
the table must be defined once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.findings import Finding
from aot_pack.manifest import FILE_NAME, Manifest
from aot_pack.names import GRADIENTS_FILE
from aot_pack.package.gradients import table_text


def gradient_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    """Problems of the file with the gradients."""
    path = f"{manifest.package}/{GRADIENTS_FILE}"
    listed = any(file.file == GRADIENTS_FILE for file in manifest.files)
    if listed != bool(manifest.gradients):
        problem = f"lists {GRADIENTS_FILE}, but no gradient" if listed else f"does not list {GRADIENTS_FILE}"
        yield Finding(path=f"{manifest.package}/{FILE_NAME}", problem=problem)
    if not manifest.gradients or path not in archive.files:
        return
    text = archive.text(path)
    table = table_text((gradient.function, gradient.name) for gradient in manifest.gradients)
    if not text.endswith(f"\n{table}"):
        yield Finding(path=path, problem="does not end with the table of the gradients in the manifest")
    defined = re.findall(r"^def (\w+)\(", text, re.MULTILINE)
    for name in dict.fromkeys(gradient.name for gradient in manifest.gradients):
        if defined.count(name) != 1:
            yield Finding(path=path, problem=f"defines {name} {defined.count(name)} times")
