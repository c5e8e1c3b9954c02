"""Which programs a build may start without its inputs becoming unknown: those that Python's own library asks."""

import subprocess
import sys
from pathlib import Path

_STARTS = """
import os, subprocess, sys
from pathlib import Path
from aot_pack.compile.watch import Watch

watch = Watch(os.environ, cache=Path(sys.argv[1]))
watch.start()
for program in sys.argv[2:]:
    os.waitpid(os.posix_spawn(program, [program], {}), 0)
    subprocess.run([program], check=True)
print(watch.unknown)
"""


def unknown_after(folder: Path, *names: str) -> str:
    """Why the inputs can't be known after programs of these names ran, each started in both ways."""
    programs = [folder / name for name in names]
    for program in programs:
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    command = [sys.executable, "-c", _STARTS, str(folder), *map(str, programs)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_what_find_library_starts_is_known(tmp_path: Path) -> None:
    assert unknown_after(tmp_path, "ldconfig", "gcc") == "None"


def test_any_other_program_is_named(tmp_path: Path) -> None:
    assert (
        unknown_after(tmp_path, "ldconfig", "git")
        == f"aot-pack can't tell whether {tmp_path}/git would give the same result again"
    )
