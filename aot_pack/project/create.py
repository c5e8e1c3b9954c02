"""``aot-pack init``: writes a new kernel project, completely or not at all. ``templates/init`` has its files."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import aot_pack
from aot_pack.errors import OutputError, UsageError
from aot_pack.ffi_releases import REQUIREMENT
from aot_pack.names import PackageName
from aot_pack.native.project import ProjectFile, checked_files
from aot_pack.native.templates import render
from aot_pack.package.escape import toml_string

REUSABLE_WORKFLOW = "build-kernels.yml"
_RENDERED = {
    "pyproject.toml": "pyproject.toml.j2",
    "README.md": "README.md.j2",
    "tests/test_import.py": "tests/test_import.py.j2",
    "tests/test_gpu.py": "tests/test_gpu.py.j2",
}
_COPIED = {
    "kernels.py": "kernels.py",
    ".gitignore": "gitignore",
    ".github/workflows/wheels.yml": "wheels.yml",
}


def create_files(name: PackageName, archs: Sequence[str], templates: Path) -> tuple[ProjectFile, ...]:
    """The files of a new project.

    Args:
        archs: the architectures to build for.
    """
    values = {
        "name": name.distribution,
        "package": name.import_name,
        "archs": [toml_string(arch) for arch in archs],
        "tvm_ffi": REQUIREMENT,
        "aot_pack_version": aot_pack.__version__,
    }
    rendered = [ProjectFile.text(path, render(templates, f"init/{file}", **values)) for path, file in _RENDERED.items()]
    copied = [ProjectFile(path=path, data=(templates / "init" / file).read_bytes()) for path, file in _COPIED.items()]
    workflow = ProjectFile(path=f".github/workflows/{REUSABLE_WORKFLOW}", data=_reusable_workflow(templates))
    return checked_files([*rendered, *copied, workflow])


def write_new_folder(folder: Path, files: Sequence[ProjectFile]) -> None:
    """Writes the files into ``folder``. The folder is empty, or this function makes it.

    Raises:
        UsageError: the folder is not empty, or is a file.
        OutputError: the folder can't be written; nothing is left behind.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} is {'not empty' if folder.is_dir() else 'a file'}; aot-pack wrote nothing",
            hint="name a new or empty folder",
        )
    existed = folder.exists()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # An existing folder is filled, not replaced: it may be the current folder of a process, or a mount.
        staging = Path(tempfile.mkdtemp(prefix=".aot-pack-", dir=folder if existed else folder.parent))
        try:
            _write(staging, files)
            if existed:
                _move_all(staging, folder)
            else:
                staging.chmod(0o777 & ~_umask())
                staging.rename(folder)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise OutputError(
            f"{folder} can't be written: {error.strerror or error}", hint="name another folder, or free some space"
        ) from error


def _write(folder: Path, files: Sequence[ProjectFile]) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _move_all(staging: Path, folder: Path) -> None:
    moved = []
    try:
        for entry in sorted(staging.iterdir()):
            entry.rename(folder / entry.name)
            moved.append(folder / entry.name)
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def _umask() -> int:
    """The umask of this process. The system returns it only when a new one is set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _reusable_workflow(templates: Path) -> bytes:
    """aot-pack's own reusable workflow, from ``templates`` of an installed aot-pack or from the checkout."""
    installed = templates / "init" / REUSABLE_WORKFLOW
    checkout = templates.parent / ".github" / "workflows" / REUSABLE_WORKFLOW
    return (installed if installed.is_file() else checkout).read_bytes()
