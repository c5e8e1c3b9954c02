"""Writes the metadata of a project's wheel before its build. PEP 517 front ends ask for it first.

scikit-build-core writes it from the same pyproject.toml as the wheel's metadata, so the two can't differ.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import aot_pack
from aot_pack.errors import WheelError
from aot_pack.native.build import build_environment
from aot_pack.native.process import Commands
from aot_pack.native.project import ProjectFile, checked_files, write_project
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.package.metadata import description_files, license_expression, license_files, requirements
from aot_pack.project.request import Request, package_name, package_version


def write_metadata(request: Request, output: Path, *, machine: Machine, toolchain: Toolchain) -> Path:
    """Writes the ``.dist-info`` folder into ``output``; returns it.

    Raises:
        UsageError: a name, version or license file is not acceptable.
        WheelError: scikit-build-core does not write the metadata.
    """
    from build import BuildException, ProjectBuilder

    commands = Commands(machine.environment)
    environment = build_environment(machine, jobs=1, toolchain=toolchain)

    def run(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        commands.run(
            cmd,
            what="writing the metadata",
            cwd=None if cwd is None else Path(cwd),
            environment={**environment, **(extra_environ or {})},
            failure=WheelError,
        )

    about = None if request.project is None else request.project.about
    files = description_files(
        package_name(request),
        package_version(request),
        templates=machine.templates,
        doc="",
        requires=requirements(about),
        license=license_expression(request.license),
        licenses=license_files(request.license_files),
        about=about,
        aot_pack_version=aot_pack.__version__,
    )
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as name:
        project = Path(name).resolve() / "project"
        write_project(project, checked_files([*files, ProjectFile.text("sbom.cdx.json", "{}\n")]))
        try:
            builder = ProjectBuilder(project, python_executable=str(machine.python), runner=run)
            written = builder.prepare("wheel", output)
        except BuildException as error:
            raise WheelError(f"the metadata of the project can't be written: {error}") from error
    if written is None:
        raise WheelError("scikit-build-core wrote no metadata", hint="install scikit-build-core 1.0 or later")
    return Path(written)
