"""The wheel of ``pip install -e`` (PEP 660). It has a finder instead of the package; the project has the package."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.native.build import build_environment
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.project import redirect
from aot_pack.project.metadata import write_metadata
from aot_pack.project.request import Request, package_name
from aot_pack.project.sources import project_files
from aot_pack.settings import command_line

STORE = Path("build") / "aot-pack-editable"
"""The folder of the built versions, in the project's folder."""


def write_editable_wheel(
    request: Request,
    flags: Mapping[str, object],
    built: Path,
    output: Path,
    *,
    machine: Machine,
    toolchain: Toolchain,
) -> str:
    """Puts the wheel ``built`` into the project's store. Writes an editable wheel that finds it there.

    Args:
        flags: the settings that the PEP 517 front end got; later builds get the same ones.

    Returns:
        The file name of the editable wheel.

    Raises:
        WheelError: the editable wheel can't be packed.
    """
    if request.project is None:
        raise AssertionError("a file without a project can't be installed as editable")
    folder = request.project.folder
    store = folder / STORE
    redirect.publish(str(built), str(store))
    package = package_name(request).import_name
    sources = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in project_files(request).items()}
    module = f"_editable_{package}"
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as name:
        content = Path(name).resolve() / "content"
        content.mkdir()
        write_metadata(request, content, machine=machine, toolchain=toolchain)
        finder = finder_module(package, folder, store, command_line(flags, folder), sources)
        (content / f"{module}.py").write_bytes(finder)
        # Type checkers and editors read the second line: they do not run the finder. Python decodes it as a file name.
        (content / f"{module}.pth").write_bytes(os.fsencode(f"import {module}\n{store / 'current'}\n"))
        packed = Path(name) / "packed"
        packed.mkdir()
        Commands(machine.environment).run(
            [machine.python, "-m", "wheel", "pack", content, "--dest-dir", packed],
            what="wheel pack",
            environment=build_environment(machine, jobs=1, toolchain=toolchain),
            failure=WheelError,
        )
        (wheel,) = packed.glob("*.whl")
        shutil.copyfile(wheel, output / wheel.name)
    return wheel.name


def finder_module(
    package: str, folder: Path, store: Path, arguments: Sequence[str], sources: Mapping[str, str]
) -> bytes:
    """``redirect.py`` and the call of its ``install``. The arguments are ASCII: a path may have any encoding."""
    call = ", ".join(map(ascii, (package, str(folder), str(store), list(arguments), dict(sources))))
    return Path(redirect.__file__).read_bytes() + f"\n\ninstall({call})\n".encode()
