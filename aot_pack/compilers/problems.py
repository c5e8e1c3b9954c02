"""What is wrong with an installed compiler. Each problem names the versions that were found, and what to install."""

from __future__ import annotations

import importlib.machinery
from collections.abc import Iterator, Mapping, Sequence

from packaging.requirements import Requirement

from aot_pack.cache.facts import cuda_version, normal_name
from aot_pack.compilers.installed import InstalledCompiler, InstalledPart, RecordedFile, is_of_a_flavour
from aot_pack.errors import CompilerUnusable


def check_compiler(compiler: InstalledCompiler) -> None:
    """Needs a compiler that can be imported and that aot-pack works with, as far as its files and metadata tell.

    Raises:
        CompilerUnusable: the first of :func:`compiler_problems`.
    """
    for problem in compiler_problems(compiler):
        raise problem


def compiler_problems(
    compiler: InstalledCompiler, suffixes: Sequence[str] = tuple(importlib.machinery.EXTENSION_SUFFIXES)
) -> Iterator[CompilerUnusable]:
    """The reasons why the compiler can't be used, the most important one first.

    Args:
        suffixes: the ends of the names of native modules that Python imports.
    """
    front = compiler.front
    if front is None:
        yield CompilerUnusable(
            f"there is no kernel compiler: {compiler.front_end.distribution} is not installed{_left_behind(compiler)}",
            hint=f"install it: {_install(compiler)}",
        )
        return
    if compiler.front_end.is_too_old(front.version):
        yield CompilerUnusable(
            f"{compiler} is too old: aot-pack works with {compiler.front_end.minimum} and later",
            hint=f"install a version that aot-pack is tested with: {_install(compiler)}",
        )
    if not front.version or compiler.twice:
        name = f"{compiler.front_end.distribution}" if not front.version else " and ".join(compiler.twice)
        what = "has no version in its metadata" if not front.version else "is installed twice in one folder"
        yield CompilerUnusable(f"{name} {what}: an installation was interrupted", hint=_again(compiler))
    yield from _problems_of_parts(compiler, front)
    yield from _problems_of_files(compiler, suffixes)


def compiler_warnings(compiler: InstalledCompiler) -> Iterator[str]:
    """What users should know about an installation that works."""
    flavour = compiler.flavour
    newest = compiler.flavours[-1] if compiler.flavours else None
    if flavour is not None and newest is not None and flavour != newest:
        yield (
            f"{compiler} compiles with its libraries for CUDA {flavour.cuda_major}, although those for CUDA "
            f"{newest.cuda_major} are installed: this machine's driver supports CUDA {_cuda(compiler.driver)}"
        )
    for part in compiler.parts:
        if part.flavour is not None and part.flavour not in {each.name for each in compiler.flavours}:
            yield (
                f"{part.name} {part.version} is installed, but another distribution overwrote its libraries, so "
                f"{compiler} compiles with those for CUDA {flavour.cuda_major if flavour is not None else '?'}. To "
                f"use {part.flavour}: pip install --force-reinstall --no-deps {part.name}=={part.version}"
            )


def unmet_requirements(compiler: InstalledCompiler, versions: Mapping[str, str]) -> Iterator[str]:
    """Requirements of a compiler that this environment does not meet, apart from the compiler's own distributions.

    Args:
        versions: the version of each installed distribution, by its normal name.
    """
    own = f"{compiler.front_end.distribution}-libs-"
    for part in compiler.parts:
        for each in part.requires_here():
            installed = versions.get(normal_name(each.name))
            met = installed is not None and each.specifier.contains(installed, prereleases=True)
            if met or each.name.startswith(own):
                continue
            found = "which is not installed" if installed is None else f"but {installed} is installed"
            yield f"{part.name} {part.version} needs {each.name}{each.specifier}, {found}"


def _problems_of_parts(compiler: InstalledCompiler, front: InstalledPart) -> Iterator[CompilerUnusable]:
    """Parts that are missing, or of another version than the front distribution."""
    installed = {part.name: part for part in compiler.parts}
    wrong = set()
    for part in (each for each in compiler.parts if each.version == front.version):
        for each in part.requires_here():
            found = installed.get(each.name)
            if not each.name.startswith(f"{front.name}-libs-") or each.name in wrong:
                continue
            if found is None and is_of_a_flavour(each.name) and compiler.flavours:
                continue  # one flavour is enough
            if found is None or not _satisfies(found, each):
                wrong.add(each.name)
                seen = "which is not installed" if found is None else f"but {found.version} is installed"
                wanted = f"{each.name} {str(each.specifier).removeprefix('==')}".strip()
                yield CompilerUnusable(
                    f"{compiler} is only half installed: {_of(part, front)} needs {wanted}, {seen}",
                    hint=_again(compiler),
                )
    for part in compiler.parts:
        if part.version != front.version and part.name not in wrong:
            yield CompilerUnusable(
                f"{compiler} is mixed with another version: {part.name} {part.version} is installed beside it",
                hint=f"{_again(compiler)}. Or remove the other version: pip uninstall {part.name}",
            )


def _problems_of_files(compiler: InstalledCompiler, suffixes: Sequence[str]) -> Iterator[CompilerUnusable]:
    """Native libraries that are missing, cut off, or for another Python or driver."""
    listed: dict[str, list[RecordedFile]] = {}
    for part in compiler.parts:
        for file in part.files:
            if file.is_native:
                listed.setdefault(str(file.path), []).append(file)
    for files in listed.values():
        if not any(file.is_complete for file in files):
            file = files[-1]
            yield CompilerUnusable(f"{compiler} is damaged: {_state(file)}", hint=_again(compiler))
    if compiler.front_end.protected is None:
        return  # its native libraries have other names
    for flavour in compiler.flavours:
        if f".{flavour.abi}" not in suffixes:
            yield CompilerUnusable(
                f"{compiler} was installed for another Python: {flavour.bindings.name} is there, but this Python "
                f"imports *{suffixes[0]}",
                hint=f"install it with this Python: {_install(compiler)}",
            )
    if not compiler.flavours and not listed:
        yield CompilerUnusable(
            f"{compiler} is only half installed: it has no native library (_cutlass_ir.*.so)", hint=_again(compiler)
        )
    if compiler.flavours and compiler.flavour is None:
        names = " and ".join(f"CUDA {each.cuda_major}" for each in compiler.flavours)
        yield CompilerUnusable(
            f"{compiler} has libraries for {names} only, but this machine's driver supports CUDA "
            f"{_cuda(compiler.driver)}",
            hint=f"install the libraries for an older CUDA, {_install(compiler)}, or a newer driver",
        )


def _satisfies(part: InstalledPart, requirement: Requirement) -> bool:
    return bool(part.version) and requirement.specifier.contains(part.version, prereleases=True)


def _state(file: RecordedFile) -> str:
    try:
        size_bytes = file.path.stat().st_size
    except OSError:
        return f"{file.path.name} is missing"
    return f"{file.path.name} has {size_bytes} bytes instead of {file.size_bytes}"


def _left_behind(compiler: InstalledCompiler) -> str:
    parts = " and ".join(f"{part.name} {part.version}" for part in compiler.parts)
    return f", although {parts} {'is' if len(compiler.parts) == 1 else 'are'}" if parts else ""


def _of(part: InstalledPart, front: InstalledPart) -> str:
    return "it" if part is front else f"{part.name} {part.version}"


def _cuda(driver: int | None) -> str:
    return "no version" if driver is None else cuda_version(driver)


def _extra(compiler: InstalledCompiler) -> str:
    """``[cu13]`` if the libraries for CUDA 13 are installed, so that they stay."""
    names = [part.flavour for part in compiler.parts if part.flavour in compiler.front_end.extras]
    return f"[{names[0]}]" if names else ""


def _install(compiler: InstalledCompiler) -> str:
    """The command that installs the newest tested version."""
    newest = compiler.front_end.tested[-1]
    return f"pip install '{compiler.front_end.distribution}{_extra(compiler)}=={newest}'"


def _again(compiler: InstalledCompiler) -> str:
    """The command that installs all distributions of the installed version again."""
    version = compiler.version or compiler.front_end.tested[-1]
    name = f"{compiler.front_end.distribution}{_extra(compiler)}"
    return f"install all its parts again: pip install --force-reinstall '{name}=={version}'"
