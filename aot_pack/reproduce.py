"""``aot-pack build --check-reproducible``: builds a second time under other conditions, and compares the wheels.

The second build runs in a separate process, without a cache, from a copy of the folder of kernels.py. It has another
home, temporary folder, working folder, umask, locale, time zone, hash seed and number of processes. The builds share
only zig's own cache, if ZIG_GLOBAL_CACHE_DIR names one.
"""

from __future__ import annotations

import dataclasses
import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from aot_pack.decides import Decides, names_deciding
from aot_pack.errors import NotReproducible, UsageError
from aot_pack.executor_choice import LOCAL
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.diff import diff_wheels
from aot_pack.inspection.diff_lines import diff_lines
from aot_pack.model import BuildSettings
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine
from aot_pack.paths import absolute_path

_LARGEST_FOLDER_BYTES = 256 << 20
_NOT_COPIED = ("__pycache__", ".*", "*.pyc", "*.whl", "dist", "build", "venv", "node_modules")
_HINT = (
    "make sure that kernels.py does not depend on the time, random numbers, paths, or the order of files in a folder"
)


def check_reproducible(wheels: Sequence[Path], settings: BuildSettings, machine: Machine) -> None:
    """Builds the wheels of ``settings`` a second time in another folder, and compares them with ``wheels``.

    Raises:
        UsageError: the folder of kernels.py is too large to copy.
        NotReproducible: the second build failed, or gave other bytes. ``detail`` lists the differences.
    """
    with tempfile.TemporaryDirectory(prefix="aot-pack-again-", dir=machine.temporary) as name:
        place = Path(name).resolve()
        again = _settings_elsewhere(settings, place)
        request = place / "settings.pickle"
        request.write_bytes(pickle.dumps(again))
        os.chmod(place, 0o755)  # noqa: PTH101
        Commands(machine.environment).run(
            [machine.python, "-m", "aot_pack.reproduce", request],
            what="the second build",
            cwd=_new_folder(place / "empty"),  # Python looks for modules there
            environment=_environment_elsewhere(machine.environment, place),
            umask=0o077,
            failure=NotReproducible,
            hint="the second build runs in a copy of the folder of kernels.py, so relative paths to files outside that "
            "folder fail",
        )
        made = {path.name: path for path in sorted(again.output.glob("*.whl"))}
        _compare_names([wheel.name for wheel in wheels], list(made))
        for wheel in wheels:
            _compare(wheel, made[wheel.name])


def _compare_names(first: Sequence[str], second: Sequence[str]) -> None:
    if sorted(first) != sorted(second):
        raise NotReproducible(
            f"a second build in another folder gave {', '.join(second)}, but the first gave {', '.join(first)}",
            hint=_HINT,
        )


def _compare(first: Path, second: Path) -> None:
    if first.read_bytes() == second.read_bytes():
        return
    diff = diff_wheels(read_wheel(first), read_wheel(second))
    raise NotReproducible(
        f"a second build in another folder gave another wheel {second.name}",
        detail="\n".join(diff_lines(diff)),
        hint=_HINT,
    )


def _settings_elsewhere(settings: BuildSettings, place: Path) -> BuildSettings:
    source = settings.source
    copy = place / "sources" / "moved"
    _check_size(source.parent)
    shutil.copytree(source.parent, copy, ignore=shutil.ignore_patterns(*_NOT_COPIED), symlinks=True)
    read = names_deciding(BuildSettings, Decides.PLAN, Decides.WHEEL)
    moved = {name: _moved(getattr(settings, name), source.parent, copy) for name in read}
    # The others decide no byte, so they are as different as they can be.
    return dataclasses.replace(
        settings,
        **moved,
        output=place / "dist",
        keep_build=None,
        jobs=1 if settings.jobs > 1 else 2,
        executor=LOCAL,
    )


def _moved(value: Any, folder: Path, copy: Path) -> Any:
    """The value of a setting, in which paths lead to the copies of the files that have been copied."""
    if isinstance(value, tuple):
        return tuple(_moved(each, folder, copy) for each in value)
    if not isinstance(value, Path):
        return value
    path = absolute_path(value)
    own = copy / path.relative_to(folder) if path.is_relative_to(folder) else path
    return own if own.exists() else path


def _check_size(folder: Path) -> None:
    total = 0
    for path, folders, files in os.walk(folder):
        ignored = shutil.ignore_patterns(*_NOT_COPIED)(path, [*folders, *files])
        folders[:] = [name for name in folders if name not in ignored]
        total += sum((Path(path) / name).lstat().st_size for name in files if name not in ignored)
        if total > _LARGEST_FOLDER_BYTES:
            raise UsageError(
                f"--check-reproducible can't copy {folder}: it has more than {_LARGEST_FOLDER_BYTES >> 20} MiB",
                hint="put kernels.py and its modules into a separate folder",
            )


def _environment_elsewhere(environment: Mapping[str, str], place: Path) -> dict[str, str]:
    changed = {
        "HOME": str(place / "home"),
        "USER": "somebody",
        "LOGNAME": "somebody",
        "TMPDIR": str(place / "temporary"),
        "XDG_CACHE_HOME": "",
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
        "LANG": "C",
        "LANGUAGE": "de",
        "COLUMNS": "40",
        "PYTHONHASHSEED": "12345",
        "PYTHONPATH": _absolute_paths(environment.get("PYTHONPATH", "")),
    }
    for name in ("HOME", "TMPDIR"):
        Path(changed[name]).mkdir()
    return changed


def _absolute_paths(search: str) -> str:
    """PYTHONPATH with absolute paths, for a process in another folder."""
    return os.pathsep.join(str(absolute_path(entry)) for entry in search.split(os.pathsep) if entry)


def _new_folder(path: Path) -> Path:
    path.mkdir()
    return path


def main(request: Path) -> None:
    """Builds the request of :func:`check_reproducible`, without a cache and without output."""
    from aot_pack.native.toolchain import find_machine, find_toolchain
    from aot_pack.pipeline import build
    from aot_pack.progress import silent

    settings = pickle.loads(request.read_bytes())  # the parent wrote it, into a private folder
    machine = find_machine(os.environ)
    build(settings, machine, find_toolchain(settings.toolchain, machine, platform=settings.platform), silent())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
