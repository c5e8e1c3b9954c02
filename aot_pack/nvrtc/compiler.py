"""Compiles CUDA C++ with NVRTC, the compiler as a library. It needs no GPU, no driver and no CUDA toolkit.

NVRTC is used and not nvcc, because nvcc needs a C++ compiler of the machine and reads its headers: the image would
depend on them. NVRTC reads what ``nvidia-cuda-runtime``, ``nvidia-cuda-crt`` and ``nvidia-cuda-cccl`` have.
``templates/cuda`` has headers of the C library, the C++ library and the driver, with what a kernel can use of them.
``nvidia-curand`` has random numbers for kernels. It is used if it is installed.

The same input gives the same bytes in any folder and process. NVRTC would write the process's id and current folder
into names of anonymous namespaces; ``--frandom-seed`` ends that. It writes the paths of headers for ``__FILE__``. So it
runs in a temporary folder, where the folders of headers have relative names. Seen in NVRTC 13.0 to 13.5.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import CompileError, CompilerUnusable
from aot_pack.front_ends.cuda.description import CUDA
from aot_pack.native.toolchain import find_templates, installed_file
from aot_pack.nvrtc.includes import find_includes, lay_out

try:
    from cuda.bindings import nvrtc
except ImportError as error:
    raise CompilerUnusable(f"CUDA C++ can't be compiled: {error}", hint=CUDA.advice) from error

_HEADERS = (
    ("nvidia-cuda-runtime", "include", "cuda_fp16.h"),
    ("nvidia-cuda-crt", "include", "crt/host_defines.h"),
    ("nvidia-cuda-cccl", "include/cccl", "cuda/std/cstdint"),
)
"""The distributions with headers; of each the folder, and a file in it."""
_OPTIONAL_HEADERS = (("nvidia-curand", "include", "curand_kernel.h"),)
"""The same of distributions that few kernels need. Nothing brings them but their own name."""
_NO_HEADER = re.compile(r'cannot open source file "([^"]+)"')
_LOCAL = re.compile(r"^(-G|--device-debug|-lineinfo|--generate-line-info|-I|--include-path|-arch|--gpu-arch|-include)")
"""Options that would put paths of this machine into the image, or contradict the build."""
_LOG_LINES = 40
_NAME_EXPRESSION = "__nv_name_map"
"""The file name in NVRTC's errors about the name of a kernel."""
_KERNEL = re.compile(r"__global__[^({;]*?\b(\w+)\s*\(")
_BOUNDS = re.compile(r"__launch_bounds__\s*\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class CudaSource:
    """A source in CUDA C++, and how to compile it."""

    text: str
    name: str = "kernels.cu"
    """Its file name without a folder. It stands in errors and in ``__FILE__``."""
    include: tuple[Path, ...] = ()
    """Folders of the author's headers. The cache's keys contain the headers that are used."""
    installed: tuple[Path, ...] = ()
    """Folders of headers in distributions that a front end lists. They come after ``include``."""
    defines: tuple[str, ...] = ()
    """Macros: ``NAME`` or ``NAME=VALUE``."""
    standard: str = "c++17"
    fast_math: bool = False
    max_registers: int | None = None
    ptxas_options: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    """More options of NVRTC."""

    @property
    def flags(self) -> tuple[str, ...]:
        """The options of NVRTC that decide the code, without the architecture and the folders."""
        return (
            *([] if any(each.startswith(("-std", "--std")) for each in self.options) else [f"--std={self.standard}"]),
            *(f"--define-macro={each}" for each in self.defines),
            *(["--use_fast_math"] if self.fast_math else []),
            *([] if self.max_registers is None else [f"--maxrregcount={self.max_registers}"]),
            *(f"--ptxas-options={each}" for each in self.ptxas_options),
            *self.options,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledSource:
    """The result of :func:`compile_cuda`."""

    image: bytes
    """A cubin, or PTX for architectures such as ``compute_90``."""
    symbols: Mapping[str, str]
    """The symbol of each kernel that was asked for, by its name in C++."""
    log: str
    """Warnings of the compiler; empty if it has none."""


def compile_cuda(source: CudaSource, arch: Arch, kernels: Sequence[str] = ()) -> CompiledSource:
    """Compiles a source for one architecture.

    Changes the current folder of this process while it compiles.

    Args:
        kernels: names of kernels as C++ writes them, such as ``add`` or ``add<float, 4>``. Templates are instantiated.
            A kernel that is ``extern "C"`` or no template need not be named.

    Raises:
        CompileError: the source has errors, an option is refused, or NVRTC lacks the architecture.
        CompilerUnusable: NVRTC or its headers are not installed.
    """
    _check_options(source)
    _check_arch(arch)
    files = find_includes(source.text, source.include)
    with tempfile.TemporaryDirectory(prefix="aot-pack-cuda-") as name:
        root = Path(name)
        own = lay_out(files, len(source.include), root)
        others = []
        for index, folder in enumerate((*source.installed, find_templates() / "cuda", *_toolkit())):
            others.append(f"system{index}")
            (root / others[-1]).symlink_to(folder.absolute())
        flags = (
            f"--gpu-architecture={arch}",
            "--frandom-seed=aot-pack",
            *(f"--include-path={folder}" for folder in (*own, *others)),
            *source.flags,
        )
        with _inside(root):
            program = _Program(source, kernels)
            failed = program.compile(flags)
    shown = {
        **{f"{folder}/": f"{path}/" for folder, path in zip(own, source.include, strict=True)},
        **{f"{folder}/": "" for folder in others},
    }
    log = _readable(program.log(), shown)
    if failed:
        raise _error(source, kernels, log)
    image = program.image(ptx=arch.ptx)
    if not image:
        raise CompileError(
            f"{source.name}: NVRTC made no image; its options are {' '.join(source.flags)}",
            hint="leave out options for a linker, such as -dlto",
        )
    return CompiledSource(image=image, symbols=program.symbols(), log=log)


def compiler_info(source: CudaSource) -> CompilerInfo:
    """What made an image of ``source``."""
    version = _version()
    return CompilerInfo(
        name=CUDA.distribution,
        version=version,
        cuda=f"cu{version.partition('.')[0]}",
        options=" ".join(source.flags),
        tested=CUDA.is_tested(version),
    )


class _Program:
    """A program of NVRTC."""

    def __init__(self, source: CudaSource, kernels: Sequence[str]) -> None:
        self._kernels = tuple(kernels)
        self._handle = _call(nvrtc.nvrtcCreateProgram, source.text.encode(), source.name.encode(), 0, [], [])
        for kernel in self._kernels:
            _call(nvrtc.nvrtcAddNameExpression, self._handle, kernel.encode())

    def compile(self, flags: Sequence[str]) -> bool:
        """Compiles. Returns whether it failed."""
        (status,) = nvrtc.nvrtcCompileProgram(self._handle, len(flags), [flag.encode() for flag in flags])
        return bool(status != nvrtc.nvrtcResult.NVRTC_SUCCESS)

    def log(self) -> str:
        return (
            self._bytes(nvrtc.nvrtcGetProgramLogSize, nvrtc.nvrtcGetProgramLog).rstrip(b"\0").decode(errors="replace")
        )

    def image(self, *, ptx: bool) -> bytes:
        if ptx:
            return self._bytes(nvrtc.nvrtcGetPTXSize, nvrtc.nvrtcGetPTX).rstrip(b"\0")
        return self._bytes(nvrtc.nvrtcGetCUBINSize, nvrtc.nvrtcGetCUBIN)

    def symbols(self) -> dict[str, str]:
        return {name: _call(nvrtc.nvrtcGetLoweredName, self._handle, name.encode()).decode() for name in self._kernels}

    def _bytes(self, size: Any, read: Any) -> bytes:
        content = bytearray(_call(size, self._handle))
        _call(read, self._handle, content)
        return bytes(content)


def _call(function: Any, *arguments: Any) -> Any:
    """Calls a function of NVRTC that has one result or none."""
    status, *results = function(*arguments)
    if status != nvrtc.nvrtcResult.NVRTC_SUCCESS:
        raise CompileError(f"{function.__name__} of NVRTC failed: {status.name}", hint="please report this to aot-pack")
    return results[0] if results else None


def _check_options(source: CudaSource) -> None:
    for option in source.options:
        if _LOCAL.match(option):
            raise CompileError(
                f"the option {option!r} of NVRTC is refused: it would make the image depend on this machine, or "
                "contradict the build",
                hint="aot-pack gives the architecture; give folders in include=",
            )


def _check_arch(arch: Arch) -> None:
    installed = _version()
    try:
        loaded = ".".join(map(str, nvrtc.nvrtcVersion()[1:]))
    except RuntimeError as error:  # DynamicLibNotFoundError of cuda.pathfinder
        raise _not_installed(CUDA.distribution) from error
    if not installed.startswith(f"{loaded}."):
        raise CompilerUnusable(
            f"{CUDA.distribution} {installed} is installed, but NVRTC {loaded} was loaded: this machine has another",
            hint=f"install it again: pip install --force-reinstall --no-deps {CUDA.distribution}=={installed}. Leave "
            "other CUDA toolkits out of LD_LIBRARY_PATH",
        )
    known = _call(nvrtc.nvrtcGetSupportedArchs)
    if 10 * arch.major + arch.minor not in known:
        raise CompileError(
            f"NVRTC {loaded} does not know {arch}; it knows {', '.join(f'sm_{each}' for each in known)}",
            hint=f"install a newer {CUDA.distribution}, or leave the architecture out",
        )


def _version() -> str:
    """The version of the installed compiler."""
    try:
        return importlib.metadata.version(CUDA.distribution)
    except importlib.metadata.PackageNotFoundError as error:
        raise _not_installed(CUDA.distribution) from error


def _toolkit() -> tuple[Path, ...]:
    """The folders with the headers of CUDA."""
    folders: dict[Path, None] = {}
    for distribution, folder, name in _HEADERS:
        file = installed_file(distribution, f"{folder}/{name}")
        if file is None:
            raise _not_installed(distribution)
        folders[file.parents[name.count("/")]] = None
    for distribution, folder, name in _OPTIONAL_HEADERS:
        if file := installed_file(distribution, f"{folder}/{name}"):
            folders[file.parents[name.count("/")]] = None
    return tuple(folders)


def _not_installed(distribution: str) -> CompilerUnusable:
    return CompilerUnusable(f"CUDA C++ can't be compiled: {distribution} is not installed", hint=CUDA.advice)


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.chdir(folder)
        yield
    finally:
        os.fchdir(before)
        os.close(before)


def _readable(log: str, shown: Mapping[str, str]) -> str:
    """The compiler's log, with ``file:line:`` and the author's own paths."""
    lines = []
    for line in log.strip().splitlines():
        for name, path in shown.items():
            line = line.replace(name, path)
        lines.append(re.sub(r"^(\S[^()\n]*)\((\d+)\): ", r"\1:\2: ", line))
    return "\n".join(lines)


def _error(source: CudaSource, kernels: Sequence[str], log: str) -> CompileError:
    """The error for a source that did not compile. It says the first thing that is wrong."""
    wrong = next((line.strip() for line in log.splitlines() if re.search(r"\berror\b", line)), "")
    if wrong.startswith(_NAME_EXPRESSION):
        name = next((name for name in kernels if f"nv_mangled_name {name}\n" in log), kernels[0])
        found = ", ".join(dict.fromkeys(_KERNEL.findall(_BOUNDS.sub("", source.text))))
        return CompileError(
            f"{source.name} has no kernel {name!r}: {wrong.partition('error: ')[2]}",
            hint=f"kernels in it: {found}. Name a kernel of a template with its arguments, such as add<float, 4>"
            if found
            else "a kernel is a function that is __global__",
        )
    lines = log.splitlines()
    rest = len(lines) - _LOG_LINES
    detail = "\n".join([*lines[:_LOG_LINES], *([f"... and {rest} more lines"] if rest > 0 else [])])
    return CompileError(
        wrong or f"{source.name}: NVRTC failed and says nothing; its options are {' '.join(source.flags)}",
        detail=detail,
        hint=_hint_for_header(wrong),
    )


def _hint_for_header(wrong: str) -> str | None:
    """What to do about a header that was not found."""
    missing = _NO_HEADER.search(wrong)
    if missing is None:
        return None
    for distribution, _, name in _OPTIONAL_HEADERS:
        if Path(missing[1]).name.startswith(name.partition("_")[0]):
            return f"pip install {distribution} brings this header; the wheels need none of it"
    return "give the folder of your own headers in include=. Headers for code of the host can't be used in kernels"
