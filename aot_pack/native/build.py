"""Builds the generated project: the library alone, or the raw wheel through scikit-build-core.

Both run the same CMakeLists.txt with the same arguments. Tests of launchers use ``build_library``; the pipeline uses
``build_raw_wheel``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from aot_pack.errors import AotPackError, NativeError, UsageError, WheelError
from aot_pack.model import LauncherSource
from aot_pack.native.audit import AuditRules, NativeLibrary, audit_library, read_library
from aot_pack.native.process import Commands
from aot_pack.native.project import native_files, write_project
from aot_pack.native.toolchain import GLIBC, Machine, Toolchain

FIRST_ZIP_TIME = 315532800
"""1980-01-01 in seconds since 1970: the earliest time that a zip archive can hold. All files of a wheel have it."""


def cmake_arguments(toolchain: Toolchain, machine: Machine, *, extra_flags: Sequence[str] = ()) -> tuple[str, ...]:
    """The arguments that describe this machine to CMake.

    They describe the compiler, so that CMake does not test it. CMake's test programs take 17 s with a cold zig, which
    builds its runtime libraries for each kind of link. They would find nothing that aot-pack does not know.
    """
    arguments = {
        "CMAKE_CXX_COMPILER": ";".join(toolchain.compiler),
        "CMAKE_CXX_COMPILER_ID": toolchain.compiler_id,
        "CMAKE_CXX_COMPILER_VERSION": toolchain.compiler_version,
        "CMAKE_CXX_COMPILER_FRONTEND_VARIANT": "GNU",
        "CMAKE_CXX_COMPILER_ID_RUN": "TRUE",
        "CMAKE_CXX_COMPILER_FORCED": "TRUE",
        "AOT_PACK_INCLUDE_DIRS": ";".join(map(str, machine.include_dirs)),
    }
    if toolchain.cpu != machine.cpu:
        arguments |= {"CMAKE_SYSTEM_NAME": "Linux", "CMAKE_SYSTEM_PROCESSOR": toolchain.cpu}
    if extra_flags:
        arguments["AOT_PACK_EXTRA_FLAGS"] = ";".join(extra_flags)
    return tuple(f"-D{name}={value}" for name, value in arguments.items())


def build_environment(machine: Machine, *, jobs: int, toolchain: Toolchain) -> dict[str, str]:
    """The variables that differ from the machine's environment during the build."""
    tools = [str(tool.parent) for tool in (machine.cmake, machine.ninja, machine.patchelf) if tool is not None]
    environment = {
        "PATH": ":".join(dict.fromkeys([*tools, *machine.environment.get("PATH", "").split(":")])),
        "SOURCE_DATE_EPOCH": str(source_date_epoch(machine)),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(jobs),
    }
    if toolchain.cpu != machine.cpu:
        environment["_PYTHON_HOST_PLATFORM"] = f"linux-{toolchain.cpu}"  # otherwise the wheel gets this machine's tag
    return environment


def source_date_epoch(machine: Machine) -> int:
    """The time of all files of a wheel, seconds since 1970; at least the earliest time that a zip archive can hold.

    Raises:
        UsageError: the variable SOURCE_DATE_EPOCH is not a number.
    """
    text = machine.environment.get("SOURCE_DATE_EPOCH", str(FIRST_ZIP_TIME))
    try:
        return max(int(text), FIRST_ZIP_TIME)
    except ValueError:
        raise UsageError(
            f"expected a number of seconds for SOURCE_DATE_EPOCH, got {text!r}",
            hint="set it to a Unix time, or unset it",
        ) from None


def audit_rules(machine: Machine, toolchain: Toolchain, *, required: tuple[str, ...], folder: Path) -> AuditRules:
    """The audit's rules for a library built here from the project in ``folder``."""
    return AuditRules(
        private_paths=(*machine.private_paths, str(folder)),
        required_exports=required,
        glibc=None if toolchain.platform is None else GLIBC,
        cpu=toolchain.cpu,
    )


def build_library(
    source: LauncherSource,
    *,
    folder: Path,
    toolchain: Toolchain,
    machine: Machine,
    jobs: int = 1,
    extra_flags: Sequence[str] = (),
) -> NativeLibrary:
    """Compiles a launcher library without a wheel.

    Args:
        source: the launcher's C++; this function adds aot-pack's runtime.
        folder: the folder of the project and its build: a new or empty one, or one that an earlier call wrote.
        extra_flags: flags for compiling and linking, such as ``-fsanitize=address,undefined`` and ``-g``. With any, the
            library is neither stripped nor audited.

    Raises:
        NativeError: the library does not compile or link, or does not pass the audit.
        OutputError: ``folder`` can't be used.
    """
    if machine.cmake is None or machine.ninja is None:
        raise NativeError("CMake or ninja was not found", hint="install them: pip install cmake ninja")
    write_project(folder, native_files(source, machine.templates))
    commands = Commands(machine.environment)
    environment = build_environment(machine, jobs=jobs, toolchain=toolchain)
    build = folder / "build"
    arguments = cmake_arguments(toolchain, machine, extra_flags=extra_flags)
    commands.run(
        [machine.cmake, "-S", folder, "-B", build, "-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={machine.ninja}", *arguments],
        what="CMake",
        environment=environment,
    )
    commands.run(
        [machine.cmake, "--build", build], what=f"compiling the launcher with {toolchain.version}",
        environment=environment,
    )  # fmt: skip
    path = build / f"lib{source.package}.so"
    data = path.read_bytes()
    if extra_flags:
        info = read_library(data)
    else:
        rules = audit_rules(machine, toolchain, required=source.functions, folder=folder)
        info = audit_library(data, rules, name=path.name)
    return NativeLibrary(path=path, toolchain=toolchain.version, info=info)


def build_raw_wheel(project: Path, output: Path, *, toolchain: Toolchain, machine: Machine, jobs: int = 1) -> Path:
    """Runs the project's PEP 517 build in this environment, without isolation, and returns the wheel.

    Isolation would install the build's requirements again for every wheel. They are dependencies of aot-pack, so this
    environment has them.

    Raises:
        NativeError: the project does not build.
    """
    from build import BuildBackendException, BuildException, ProjectBuilder

    commands = Commands(machine.environment)
    environment = build_environment(machine, jobs=jobs, toolchain=toolchain)

    def run(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        commands.run(
            cmd,
            what=f"building the launcher with {toolchain.version}",
            cwd=None if cwd is None else Path(cwd),
            environment={**environment, **(extra_environ or {})},
            hint="keep the generated project with --keep-build DIR to look at it",
        )

    settings: dict[str, str | Sequence[str]] = {
        "cmake.args": list(cmake_arguments(toolchain, machine)),
        "build-dir": "build",
    }
    try:
        builder = ProjectBuilder(project, python_executable=str(machine.python), runner=run)
        return Path(builder.build("wheel", output, settings))
    except BuildBackendException as error:
        if isinstance(error.exception, AotPackError):
            raise error.exception from None
        raise NativeError(f"building the launcher failed: {error}") from error
    except BuildException as error:
        raise WheelError(f"the generated project can't be built: {error}") from error
