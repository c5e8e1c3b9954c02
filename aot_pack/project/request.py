"""Makes the settings of a build from flags, environment and pyproject.toml, for the command and the PEP 517 backend."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.errors import UsageError
from aot_pack.executor_choice import parse_executor
from aot_pack.model import BuildSettings, GpuMismatch, SplitBy
from aot_pack.names import PackageName, parse_version
from aot_pack.native.toolchain import checked_platform
from aot_pack.paths import absolute_path
from aot_pack.plan import DEFAULT_VERSION
from aot_pack.project.pyproject import Project, read_project
from aot_pack.project.source_version import version_in
from aot_pack.settings import Options, resolve_options
from aot_pack.sizes import parse_size
from aot_pack.wheel.budget import check_split

if TYPE_CHECKING:
    from aot_pack.cache.entries import CacheSettings
    from aot_pack.cache.remote.settings import RemoteSettings

DEFAULT_TOOLCHAIN = "zig"
LICENSE_PATTERNS = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")
"""Packaging tools treat files with these names as license files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request for a build: the source and its options."""

    source: Path
    project: Project | None
    """None if the user named a file: then no pyproject.toml counts."""
    options: Options

    @property
    def folder(self) -> Path:
        """The folder of the project, or of the file."""
        return self.source.parent if self.project is None else self.project.folder

    @property
    def license(self) -> str | None:
        """The license of the author's work, an SPDX expression."""
        return self.options.license or (None if self.project is None else self.project.license)

    @property
    def license_files(self) -> tuple[Path, ...]:
        """The license files that the user names, otherwise the files with the usual names."""
        if self.options.license_file:
            return self.options.license_file
        if self.project is not None and self.project.license_files is not None:
            return self.project.license_files
        usual = {path for pattern in LICENSE_PATTERNS for path in self.folder.glob(pattern) if path.is_file()}
        return tuple(sorted(usual))


def read_request(
    source: Path | None, flags: Mapping[str, object], environment: Mapping[str, str], here: Path
) -> Request:
    """The request of flags, variables and pyproject.toml; ``settings.resolve_options`` decides between them.

    Args:
        source: kernels.py, or the folder of a project; None for the project in ``here``.
        here: the current folder.

    Raises:
        UsageError: the source does not exist, or an option is not acceptable.
    """
    place = here if source is None else (here / source)
    if not place.exists():
        raise UsageError(f"{source} is not there", hint="name the file that exports the kernels, or a project's folder")
    project = read_project(place.resolve()) if place.is_dir() else None
    # Links are followed, as Python follows them: it looks for modules beside the real file.
    file = place.resolve() if project is None else project.source
    if not file.is_file():
        raise UsageError(
            f"{file.name} {'is a folder' if file.is_dir() else 'is not there'}",
            hint='name the file that exports the kernels with source = "..." in [tool.aot-pack]',
        )
    _check_encoding(file)
    options = resolve_options(
        flags=flags,
        environment=environment,
        table={} if project is None else project.options,
        here=here,
        folder=file.parent if project is None else project.folder,
    )
    return Request(source=file, project=project, options=options)


def _check_encoding(file: Path) -> None:
    """Refuses a path that is not UTF-8: the compiler writes it into its source locations, which must be UTF-8."""
    try:
        str(file).encode()
    except UnicodeEncodeError:
        raise UsageError(
            f"the compiler needs a path in UTF-8, got {str(file)!r}",
            hint="rename the folder, or set PYTHONUTF8=1 if Python decodes it wrongly "
            f"(as {sys.getfilesystemencoding()})",
        ) from None


def build_settings(request: Request, output: Path) -> BuildSettings:
    """The settings of the build.

    Args:
        output: the folder for the wheel.

    Raises:
        UsageError: an architecture or a GPU model is not known.
    """
    from aot_pack.arch import parse_archs
    from aot_pack.gpus import choose_models

    options, project = request.options, request.project
    archs = parse_archs(options.arch)
    max_bytes = None if options.max_size is None else parse_size(options.max_size)
    split_by = SplitBy(options.split_by or SplitBy.NONE.value)
    check_split(split_by, max_bytes, variants=options.experimental_wheel_variants)
    return BuildSettings(
        source=request.source,
        output=output,
        archs=archs,
        gpus=choose_models(options.gpu, options.gpu_file, archs),
        gpu_mismatch=GpuMismatch(options.gpu_mismatch or GpuMismatch.WARN.value),
        jit=options.jit,
        name=str(package_name(request)),
        version=package_version(request),
        jobs=usable_jobs(options),
        executor=parse_executor(
            options.executor, folder=request.folder, jobs=options.jobs, slow_s=options.executor_slow_after
        ),
        toolchain=options.toolchain or DEFAULT_TOOLCHAIN,
        platform=None if options.platform is None else checked_platform(options.platform),
        max_bytes=max_bytes,
        split_by=split_by,
        wheel_variants=options.experimental_wheel_variants,
        keep_build=options.keep_build,
        license=request.license,
        license_files=request.license_files,
        include=options.include,
        eager=options.eager,
        select=options.select,
        about=None if project is None else project.about,
    )


def usable_jobs(options: Options) -> int:
    """How many processes may run at once."""
    from aot_pack.compile.pool import worker_count

    return worker_count(options.jobs or _usable_cores(), _available_memory())


def package_name(request: Request) -> PackageName:
    """The name of the package.

    Raises:
        UsageError: the name is not acceptable.
    """
    default = request.source.stem if request.project is None else request.project.name
    return PackageName.parse(request.options.name or default)


def package_version(request: Request) -> str:
    """The version of the package, in the normal form of PEP 440.

    Raises:
        UsageError: the version is not acceptable.
    """
    if request.options.version or request.project is not None:
        return parse_version(request.options.version or ("" if request.project is None else request.project.version))
    declared = version_in(request.source)
    return parse_version(DEFAULT_VERSION if declared.version is None else declared.version)


def version_note(request: Request) -> str | None:
    """A warning that the package does not get the ``__version__`` of kernels.py; None if there is nothing to say."""
    if request.options.version or request.project is not None:
        return None
    return version_in(request.source).problem


def cache_of(
    request: Request, environment: Mapping[str, str], templates: Path, tell: Callable[[str], None]
) -> CacheSettings | None:
    """The cache for the build of a request, with its shared cache; see :func:`cache_settings`.

    Raises:
        UsageError: a setting of the shared cache is not acceptable.
    """
    found = cache_settings(request.options, environment, templates, tell, source=request.source)
    if found is None:
        return None
    return dataclasses.replace(
        found, package=str(package_name(request)), remote=shared_cache(request.options, environment)
    )


def shared_cache(options: Options, environment: Mapping[str, str]) -> RemoteSettings | None:
    """The settings of the shared cache; None if the user named none.

    Raises:
        UsageError: a setting is not acceptable, or a library is missing.
    """
    from aot_pack.cache.remote.settings import remote_settings

    return remote_settings(
        url=options.remote_cache,
        keys=options.remote_cache_key,
        signing_key=options.remote_cache_signing_key,
        read_only=options.remote_cache_read_only,
        timeout_s=options.remote_cache_timeout,
        environment=environment,
    )


def cache_settings(
    options: Options,
    environment: Mapping[str, str],
    templates: Path,
    tell: Callable[[str], None] | None = None,
    *,
    source: Path | None = None,
) -> CacheSettings | None:
    """The cache to use, or None.

    Args:
        tell: receives the reason if there is no cache although the user did not switch it off.
        source: kernels.py. The names of folders in keys depend on it.
    """
    if options.no_cache:
        return None
    from aot_pack.cache.entries import CacheSettings
    from aot_pack.cache.facts import find_key_facts
    from aot_pack.cache.places import find_places
    from aot_pack.cache.trust import find_trust

    try:
        root = cache_folder(options.cache_dir, environment)
    except UsageError as error:
        problem = error.message
    else:
        # A cache that the user named, or that exists, reports its own problems later.
        if options.cache_dir is not None or root.exists() or _can_be_made(root):
            places = find_places(source, cache=root)
            facts, trust = find_key_facts(environment, templates, places), find_trust(options.cache_trust)
            return CacheSettings(root=root, facts=facts, trust=trust, places=places)
        problem = f"the folder {root} can't be made"
    if tell is not None:
        tell(f"this build keeps nothing for the next one: {problem}; name another folder with --cache-dir")
    return None


def cache_folder(named: Path | None, environment: Mapping[str, str]) -> Path:
    """The folder of the cache: ``named``, otherwise the place that the XDG base directory specification gives.

    Raises:
        UsageError: ``named`` is None, and this user has no home.
    """
    if named is not None:
        return absolute_path(named)
    base = Path(environment.get("XDG_CACHE_HOME") or "")
    if not base.is_absolute():  # the specification says to ignore a relative path
        try:
            base = Path(environment.get("HOME") or "~").expanduser() / ".cache"
        except RuntimeError:
            base = Path()
        if not base.is_absolute():
            raise UsageError("the cache has no folder: $HOME names none", hint="name a folder with --cache-dir")
    return absolute_path(base / "aot-pack")


def _can_be_made(folder: Path) -> bool:
    existing = next(parent for parent in folder.parents if parent.exists())
    return existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)


def _usable_cores() -> int:
    return len(os.sched_getaffinity(0))


def _available_memory() -> int | None:
    """Bytes that new processes may use: the machine's free memory, or less if this control group has a limit."""
    limits_bytes = []
    try:
        text = Path("/proc/meminfo").read_text()
        limits_bytes += [int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("MemAvailable:")]
    except (OSError, ValueError, IndexError):
        pass
    group = Path("/sys/fs/cgroup")  # docs.kernel.org/admin-guide/cgroup-v2.html; a container sees its own
    try:
        limit, used = ((group / name).read_text().strip() for name in ("memory.max", "memory.current"))
        limits_bytes += [] if limit == "max" else [int(limit) - int(used)]
    except (OSError, ValueError):
        pass
    return min(limits_bytes, default=None)
