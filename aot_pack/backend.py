"""The hooks of PEP 517 and PEP 660: ``build-backend = "aot_pack.backend"``.

The hooks do the same as the command ``aot-pack build``, with the code of ``aot_pack/project``: equal requests give
equal bytes. The PEP 517 front end (pip, build, uv) calls each hook in the project's folder, in a process of its own.

A hook prints an ``AotPackError`` as the command prints it, and ends that process. Front ends show the printed text.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.paths import absolute_path

if TYPE_CHECKING:
    from aot_pack.project.request import Request

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ConfigSettings = Mapping[str, object] | None


def get_requires_for_build_wheel(config_settings: ConfigSettings = None) -> list[str]:
    """The requirements besides ``build-system.requires``: those of the provider of a dynamic version."""
    with _errors_shown():
        from aot_pack.project.pyproject import version_requirements

        _flags(config_settings)
        return version_requirements(Path.cwd())


get_requires_for_build_editable = get_requires_for_build_wheel
get_requires_for_build_sdist = get_requires_for_build_wheel


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: ConfigSettings = None) -> str:
    """Writes the ``.dist-info`` folder of the wheel to come."""
    with _errors_shown():
        from aot_pack.cli.report import print_note
        from aot_pack.native.toolchain import find_machine, usable_toolchain
        from aot_pack.project.metadata import write_metadata
        from aot_pack.project.request import DEFAULT_TOOLCHAIN

        request = _request(config_settings)
        _check_one_wheel(request)
        machine = find_machine(os.environ)
        name, platform = request.options.toolchain or DEFAULT_TOOLCHAIN, request.options.platform
        with usable_toolchain(name, machine, platform=platform, tell=print_note) as (machine, toolchain):
            folder = absolute_path(metadata_directory)
            return write_metadata(request, folder, machine=machine, toolchain=toolchain).name


def prepare_metadata_for_build_editable(metadata_directory: str, config_settings: ConfigSettings = None) -> str:
    """Writes the ``.dist-info`` folder of the editable wheel to come."""
    return prepare_metadata_for_build_wheel(metadata_directory, {**(config_settings or {}), "split-by": "none"})


def build_wheel(
    wheel_directory: str,
    config_settings: ConfigSettings = None,
    metadata_directory: str | None = None,  # noqa: ARG001 (the build writes the same metadata again)
) -> str:
    """Builds the wheel."""
    with _errors_shown():
        return _build(_request(config_settings), absolute_path(wheel_directory)).name


def build_sdist(sdist_directory: str, config_settings: ConfigSettings = None) -> str:
    """Writes the source distribution."""
    with _errors_shown():
        from aot_pack.native.build import source_date_epoch
        from aot_pack.native.toolchain import find_machine
        from aot_pack.project.sdist import write_sdist
        from aot_pack.project.sources import project_files

        request = _request(config_settings)
        if request.project is None:
            raise AssertionError("a front end builds a project")
        epoch_s = source_date_epoch(find_machine(os.environ))
        return write_sdist(request.project, project_files(request), absolute_path(sdist_directory), epoch_s=epoch_s)


def build_editable(
    wheel_directory: str,
    config_settings: ConfigSettings = None,
    metadata_directory: str | None = None,  # noqa: ARG001
) -> str:
    """Builds the package into the project. Also builds a wheel that finds it there and keeps it up to date.

    An editable install is never split.
    """
    config_settings = {**(config_settings or {}), "split-by": "none"}
    with _errors_shown():
        from aot_pack.cli.report import print_note
        from aot_pack.native.toolchain import find_machine, usable_toolchain
        from aot_pack.project.editable import write_editable_wheel
        from aot_pack.project.request import DEFAULT_TOOLCHAIN

        request, machine = _request(config_settings), find_machine(os.environ)
        name, platform = request.options.toolchain or DEFAULT_TOOLCHAIN, request.options.platform
        with (
            usable_toolchain(name, machine, platform=platform, tell=print_note) as (machine, toolchain),
            tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as built,
        ):
            return write_editable_wheel(
                request,
                _flags(config_settings),
                _build(request, Path(built)),
                absolute_path(wheel_directory),
                machine=machine,
                toolchain=toolchain,
            )


def _flags(config_settings: ConfigSettings) -> dict[str, object]:
    from aot_pack.settings import flags_of_config

    return flags_of_config(config_settings)


def _request(config_settings: ConfigSettings) -> Request:
    from aot_pack.project.request import read_request

    return read_request(None, _flags(config_settings), os.environ, Path.cwd())


def _check_one_wheel(request: Request) -> None:
    """Refuses a request that does not give exactly one wheel.

    Raises:
        UsageError: the request asks for a shard, or for several wheels.
    """
    from aot_pack.errors import UsageError
    from aot_pack.model import SplitBy

    if request.options.shard is not None:
        raise UsageError(
            f"pip, build and uv need a wheel, but the setting shard ({request.options.shard}) makes a part of one",
            hint="unset AOT_PACK_SHARD, or run aot-pack build",
        )
    if request.options.split_by == SplitBy.ARCH.value:
        raise UsageError(
            "pip, build and uv need one wheel, but the setting split-by (arch) makes several",
            hint="run aot-pack build to make them all; -C split-by=none gives one wheel with everything",
        )
    if request.options.experimental_wheel_variants:
        raise UsageError(
            "pip, build and uv need one wheel, but the setting experimental-wheel-variants makes several",
            hint="run aot-pack build to make them all; unset AOT_PACK_EXPERIMENTAL_WHEEL_VARIANTS to make one",
        )


def _build(request: Request, output: Path) -> Path:
    from aot_pack.cli.build import build_with_progress
    from aot_pack.cli.report import print_warning
    from aot_pack.errors import WheelError
    from aot_pack.native.toolchain import find_machine
    from aot_pack.project.request import build_settings
    from aot_pack.wheel.publish import publish

    _check_one_wheel(request)
    machine = find_machine(os.environ)
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as built:
        result, _ = build_with_progress(request, build_settings(request, Path(built)), machine)
        if len(result.wheels) > 1:
            raise WheelError(
                "pip, build and uv need one wheel, but a single wheel would be larger than max-size "
                f"({request.options.max_size})",
                hint="run aot-pack build to make several; -C split-by=none -C max-size=1GB gives one wheel",
            )
        path = publish(result.wheel.path, output)
    for warning in result.warnings:
        print_warning(warning)
    return path


@contextlib.contextmanager
def _errors_shown() -> Iterator[None]:
    """Prints an error as the command does, and ends the process with the command's exit code."""
    from aot_pack.cli.report import print_error
    from aot_pack.cli.signals import Terminated, ending_politely
    from aot_pack.errors import AotPackError

    try:
        with ending_politely():
            yield
    except AotPackError as error:
        code = print_error(error, debug=False)
        sys.stderr.flush()
        raise SystemExit(code) from None
    except Terminated as end:
        raise SystemExit(end.exit_code) from None
