"""Options that several subcommands share, and the settings made of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.errors import UsageError
from aot_pack.model import BuildSettings

if TYPE_CHECKING:
    from aot_pack.cache.entries import CacheSettings


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """``kernels.py``, ``--arch``, ``--gpu``, ``--gpu-file``, ``--name``, ``--version``, ``--debug``."""
    parser.add_argument("source", type=Path, metavar="kernels.py", help="the file whose exports are packed")
    parser.add_argument(
        "--arch",
        action="append",
        default=[],
        metavar="ARCH",
        help="GPU architecture such as sm_90a; repeat it or separate by commas",
    )
    parser.add_argument(
        "--gpu",
        action="append",
        default=[],
        metavar="MODEL",
        help="GPU model such as h100, whose number of multiprocessors and the like kernels may be compiled with; "
        "repeat it or separate by commas",
    )
    parser.add_argument(
        "--gpu-file",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a TOML file with GPU models of your own; repeat it for more",
    )
    parser.add_argument("--name", metavar="NAME", help="name of the package (default: the file's name)")
    parser.add_argument("--version", metavar="VERSION", help="version of the package, PEP 440 (default: 0.0.0)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error of aot-pack's own")


def add_select_option(parser: argparse.ArgumentParser) -> None:
    """``--select``."""
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="PATTERN",
        help="only targets whose id matches, such as 'scale[*float16*]@sm_90*'; * and ? are wildcards, brackets are "
        "not; repeat it for more",
    )


def add_cache_options(parser: argparse.ArgumentParser) -> None:
    """``--cache-dir``, ``--no-cache``."""
    parser.add_argument(
        "--cache-dir",
        metavar="DIR",
        help="where builds are kept (default: $AOT_PACK_CACHE_DIR, or aot-pack in $XDG_CACHE_HOME or ~/.cache)",
    )
    parser.add_argument("--no-cache", action="store_true", help="build everything, keep nothing")


def cache_of(options: argparse.Namespace, environment: Mapping[str, str], templates: Path) -> CacheSettings | None:
    """The cache that the command line asks for; None for none."""
    if options.no_cache:
        return None
    from aot_pack.cache.entries import CacheSettings
    from aot_pack.cache.facts import find_key_facts

    return CacheSettings(
        root=cache_folder(options.cache_dir, environment), facts=find_key_facts(environment, templates)
    )


def cache_folder(option: str | None, environment: Mapping[str, str]) -> Path:
    """Where the cache is: the option, else the environment's word, else the XDG base directory specification's."""
    named = option or environment.get("AOT_PACK_CACHE_DIR")
    if named:
        return Path(named).expanduser().absolute()
    base = Path(environment.get("XDG_CACHE_HOME") or "")
    if not base.is_absolute():  # the specification: a relative one is to be ignored
        base = Path(environment.get("HOME") or "~").expanduser() / ".cache"
    return base / "aot-pack"


def settings_of(options: argparse.Namespace) -> BuildSettings:
    """The settings that the command line asks for.

    Raises:
        UsageError: one of them is not acceptable.
    """
    from aot_pack.arch import parse_archs
    from aot_pack.compile.pool import worker_count
    from aot_pack.gpus import choose_models
    from aot_pack.model import GpuMismatch

    source: Path = options.source
    if not source.is_file():
        raise UsageError(
            f"{source} is {'a folder' if source.is_dir() else 'not there'}",
            hint="give the file that exports the kernels",
        )
    jobs = getattr(options, "jobs", None)
    if jobs is not None and jobs < 1:
        raise UsageError(f"-j {jobs}: at least one process is needed")
    archs = parse_archs(tuple(options.arch))
    return BuildSettings(
        source=source.resolve(),
        output=Path(getattr(options, "output", "dist")).absolute(),
        archs=archs,
        gpus=choose_models(options.gpu, options.gpu_file, archs),
        gpu_mismatch=GpuMismatch(getattr(options, "gpu_mismatch", GpuMismatch.WARN.value)),
        name=options.name,
        version=options.version,
        jobs=worker_count(jobs or _usable_cores(), _available_memory()),
        toolchain=getattr(options, "toolchain", "zig"),
        keep_build=getattr(options, "keep_build", None),
        debug=options.debug,
        licence=getattr(options, "license", None),
        licence_files=tuple(options.license_file)
        if getattr(options, "license_file", None)
        else _licences(source.resolve().parent),
        include=tuple(getattr(options, "include", ())),
        select=tuple(getattr(options, "select", ())),
    )


def _licences(folder: Path) -> tuple[Path, ...]:
    """The author's licence files beside kernels.py, by the names that packaging tools look for."""
    patterns = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")
    return tuple(sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file()))


def _usable_cores() -> int:
    return len(os.sched_getaffinity(0))


def _available_memory() -> int | None:
    """Bytes that new processes may use: of the machine, and of this control group where it has a limit."""
    found = []
    try:
        text = Path("/proc/meminfo").read_text()
        found += [int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("MemAvailable:")]
    except (OSError, ValueError, IndexError):
        pass
    group = Path("/sys/fs/cgroup")  # docs.kernel.org/admin-guide/cgroup-v2.html; a container sees its own
    try:
        limit, used = ((group / name).read_text().strip() for name in ("memory.max", "memory.current"))
        found += [] if limit == "max" else [int(limit) - int(used)]
    except (OSError, ValueError):
        pass
    return min(found, default=None)
