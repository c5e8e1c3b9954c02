"""The source distribution: an archive of the files that a build reads. Equal files give equal bytes."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Mapping
from pathlib import Path

from aot_pack.errors import OutputError
from aot_pack.project.pyproject import Project


def write_sdist(project: Project, files: Mapping[str, Path], output: Path, *, epoch_s: int) -> str:
    """Writes an archive of ``files`` and PKG-INFO into ``output``, completely or not at all.

    Args:
        files: the files, by their paths in the archive.
        epoch_s: the time of all files, seconds since 1970.

    Returns:
        The file name of the archive (PEP 625).

    Raises:
        OutputError: ``output`` can't be written.
    """
    root = f"{project.import_name}-{project.version}"
    content = {name: path.read_bytes() for name, path in files.items()} | {"PKG-INFO": project.core_metadata}
    data = _archive({f"{root}/{name}": content[name] for name in sorted(content)}, epoch_s)
    final, staged = output / f"{root}.tar.gz", output / f".{root}.tar.gz.part"
    try:
        output.mkdir(parents=True, exist_ok=True)
        staged.write_bytes(data)
        staged.replace(final)
    except OSError as error:
        staged.unlink(missing_ok=True)
        raise OutputError(f"{final} can't be written: {error.strerror or error}", hint="free some space") from error
    return final.name


def _archive(content: Mapping[str, bytes], epoch_s: int) -> bytes:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, data in content.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.mode = len(data), epoch_s, 0o644
            tar.addfile(member, io.BytesIO(data))
    compressed = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=compressed, mode="wb", mtime=epoch_s) as file:
        file.write(archive.getvalue())
    return compressed.getvalue()
