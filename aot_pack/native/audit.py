"""Checks the linked launcher library, and refuses one that must not be shipped.

The lists in this module, and the functions of TVM FFI in ``ffi_releases.py``, name everything that a library may use.
The build fails for anything else: a function that prints or aborts, a C++ runtime, a symbol of NVIDIA's DSL runtime, or
a path of this machine. So none of these reaches a user's machine.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aot_pack.elf import DT_NEEDED, UNDEFINED, ElfError, ElfFile
from aot_pack.errors import NativeError
from aot_pack.ffi_releases import OLDEST, PREFIX, Release, function_problems

# The functions that launchers may call, by purpose. All of them are in glibc 2.28, and have been for decades.
_MEMORY = "memcpy memmove memset memcmp memchr malloc calloc realloc free aligned_alloc posix_memalign bcmp"
_STRINGS = "strlen strnlen strcmp strncmp strcpy strncpy strcat strncat strchr strrchr strstr strtol strtoul stpcpy"
_FORMATTING = "snprintf vsnprintf strtod strerror strerror_r"  # never printf: nothing is printed
_FILES = (
    "open open64 openat close read pread pread64 lseek lseek64 fstat fstat64 __fxstat __fxstat64 mmap mmap64 munmap "
    "fopen fopen64 fclose fread fseek fseeko fseeko64 ftell ftello ftello64 access readlink realpath __errno_location "
    "write"  # for a log, if the user asked for one
)
_LOADER = "dlopen dlsym dlclose dlerror dladdr dladdr1 dlinfo getenv secure_getenv"
_THREADS = (
    "pthread_mutex_init pthread_mutex_lock pthread_mutex_trylock pthread_mutex_unlock pthread_mutex_destroy "
    "pthread_once pthread_rwlock_rdlock pthread_rwlock_wrlock pthread_rwlock_unlock pthread_atfork __register_atfork "
    "sched_yield getpid gettid syscall nanosleep clock_gettime gmtime_r"
)
_MATH = (
    "sqrt exp exp2 exp10 expm1 log log2 log10 log1p pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh "
    "atanh erf erfc floor ceil trunc round rint nearbyint roundeven fmod remainder fma fabs fmin fmax copysign hypot "
    "cbrt ldexp frexp modf scalbn lround llround lrint llrint"
)
_START_FILES = (  # the compiler's start files and hardening flags refer to these
    "__cxa_finalize __cxa_atexit __gmon_start__ _ITM_deregisterTMCloneTable _ITM_registerTMCloneTable __stack_chk_fail "
    "__memcpy_chk __memmove_chk __memset_chk __strcpy_chk __strncpy_chk __strcat_chk __snprintf_chk __vsnprintf_chk "
    "__isoc99_sscanf __read_chk __open_2 __isoc23_strtol __isoc23_strtoul"
)
ALLOWED_LIBC = frozenset(
    name
    for group in (_MEMORY, _STRINGS, _FORMATTING, _FILES, _LOADER, _THREADS, _START_FILES)
    for name in group.split()
) | frozenset(f"{name}{suffix}" for name in _MATH.split() for suffix in ("", "f"))

ALLOWED_NEEDED = frozenset({"libc.so.6", "libm.so.6", "libdl.so.2"})
"""Libraries that a launcher may need. Every glibc has all three.

Before glibc 2.34, libdl has dlopen, dlsym and dladdr, so a library linked for 2.28 needs it. Later versions keep an
empty libdl. Python always loads libtvm_ffi first, which needs libdl too.
"""

EXPORT_PREFIX = "__tvm_ffi_"

_NVIDIA_LIBRARIES = re.compile(rb"CuteDSLRT|cuda_dialect|libcudart|libcute")
_NVIDIA_FUNCTIONS = re.compile(rb"(?<!\w)_cu(?:da)?[A-Z][A-Za-z]{3,}")
"""Names of the DSL's runtime and of other libraries. A launcher must not contain them, as symbols or as text.

Names of driver functions (``cuLaunchKernelEx``) begin without an underscore. They are allowed: the launcher finds these
functions by name at run time.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryInfo:
    """The content of a shared library's dynamic table. Names are sorted."""

    size_bytes: int
    sha256: str
    machine: str
    """ELF machine, such as ``EM_X86_64``."""
    needed: tuple[str, ...]
    undefined: tuple[str, ...]
    exports: tuple[str, ...]
    glibc: tuple[int, ...]
    """The newest version of glibc that a symbol needs; empty if none needs one."""
    search_paths: tuple[str, ...]
    """RPATH and RUNPATH."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeLibrary:
    """A launcher library that passed the audit."""

    path: Path
    toolchain: str
    info: LibraryInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRules:
    """The rules that depend on the machine, besides those above."""

    tvm_ffi: Release = OLDEST
    """The oldest release of TVM FFI that the library may run with."""
    private_paths: tuple[str, ...] = ()
    """Paths that must not occur in the file."""
    required_exports: tuple[str, ...] = ()
    """Functions that must be exported, without the prefix."""
    glibc: tuple[int, ...] | None = None
    """The newest glibc version that a symbol may need; None for any."""
    cpu: str = "x86_64"


def read_library(data: bytes) -> LibraryInfo:
    """Reads a shared library.

    Raises:
        NativeError: ``data`` is not an ELF file with a dynamic table.
    """
    try:
        elf = ElfFile(data)
        dynamic, table = elf.section(".dynamic"), elf.section(".dynsym")
        if dynamic is None or table is None:
            raise NativeError("not a shared library: it has no dynamic table")
        symbols = [(symbol.name, symbol.section == UNDEFINED) for symbol in elf.symbols(table)]
        tags = list(elf.dynamic(dynamic))
        return LibraryInfo(
            size_bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            machine=elf.machine,
            needed=tuple(sorted(value for tag, value in tags if tag == DT_NEEDED)),
            undefined=tuple(sorted(name for name, undefined in symbols if undefined)),
            exports=tuple(sorted(name for name, undefined in symbols if not undefined)),
            glibc=max(_glibc_versions(elf), default=()),
            search_paths=tuple(sorted(value for tag, value in tags if tag != DT_NEEDED)),
        )
    except ElfError as error:
        raise NativeError(f"not a readable shared library: {error}") from error


def _glibc_versions(elf: ElfFile) -> Iterator[tuple[int, ...]]:
    section = elf.section(".gnu.version_r")
    for name in () if section is None else elf.needed_versions(section):
        if match := re.fullmatch(r"GLIBC_((?:\d{1,9}\.){0,9}\d{1,9})", name, re.ASCII):
            yield tuple(map(int, match[1].split(".")))


def audit_library(data: bytes, rules: AuditRules, *, name: str) -> LibraryInfo:
    """Checks a library against the rules of this module and of the machine.

    Raises:
        NativeError: the library breaks a rule; ``detail`` lists all problems.
    """
    info = read_library(data)
    problems = tuple(library_problems(info, data, rules))
    if problems:
        raise NativeError(
            f"{name} must not be shipped: {problems[0]}" + (f" (and {len(problems) - 1} more)" if problems[1:] else ""),
            detail="\n".join(f"- {problem}" for problem in problems),
            hint="this is a defect of aot-pack or of the toolchain; please report it with this text",
        )
    return info


_ELF_MACHINES = {"x86_64": "EM_X86_64", "aarch64": "EM_AARCH64"}


def library_problems(info: LibraryInfo, data: bytes, rules: AuditRules) -> Iterator[str]:
    """The problems of a library, by the rules of this module and ``rules``."""
    if info.machine != _ELF_MACHINES[rules.cpu]:
        yield f"it is for {info.machine}, not for {rules.cpu}"
    for symbol in info.undefined:
        if not symbol.startswith(PREFIX) and symbol not in ALLOWED_LIBC:
            yield f"it calls {symbol}, which is not in the list of allowed functions"
    yield from function_problems(info.undefined, rules.tvm_ffi)
    for library in info.needed:
        if library not in ALLOWED_NEEDED:
            yield f"it needs {library}; allowed: {', '.join(sorted(ALLOWED_NEEDED))}"
    for path in info.search_paths:
        yield f"it has a library search path: {path!r}"
    for symbol in info.exports:
        if not symbol.startswith(EXPORT_PREFIX):
            yield f"it exports {symbol}; allowed: {EXPORT_PREFIX}*"
    for function in rules.required_exports:
        if EXPORT_PREFIX + function not in info.exports:
            yield f"it does not export {EXPORT_PREFIX}{function}"
    for text in nvidia_names(data):
        yield f"it contains {text!r}, a name of NVIDIA's runtime libraries"
    for path in rules.private_paths:
        if (position := data.find(path.encode() + b"/")) >= 0:
            yield f"it contains a path of this machine: {_text_around(data, position)!r}"
    if rules.glibc is not None and info.glibc > rules.glibc:
        yield f"it needs glibc {_dotted(info.glibc)}; allowed: up to {_dotted(rules.glibc)}"


def nvidia_names(data: bytes, *, code: bool = False) -> tuple[str, ...]:
    """Names of NVIDIA's runtime libraries, or of functions in them, that occur in a file.

    Args:
        code: whether ``data`` is machine code of a GPU. Four characters can occur by chance in megabytes of it, so this
            function then looks for the libraries' names only.
    """
    matches = _NVIDIA_LIBRARIES.findall(data) + ([] if code else _NVIDIA_FUNCTIONS.findall(data))
    return tuple(sorted({match.decode() for match in matches}))


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _text_around(data: bytes, position: int) -> str:
    end = data.find(b"\0", position)
    return data[position : min(end if end >= 0 else len(data), position + 160)].decode(errors="replace")
