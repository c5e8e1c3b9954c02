"""What TileLang would give nvcc for a program, as the options of NVRTC. Imports nothing of TileLang.

TileLang gives nvcc ``-std=c++20``, its ``compile_flags``, and what three pass configurations say: more flags, fast
math, and ptxas's register usage level. nvcc's flags for the compiler of the host, for warnings and for line information
decide nothing of a cubin, or are off in all wheels. They are left out. Every other flag that is not known is an error.

Source: ``tilelang/cuda/backend.py`` (``tilelang_callback_cuda_compile``) and ``tilelang/jit/kernel.py`` (``JITKernel``)
of tilelang 0.1.15; "NVCC Command Options" and "NVRTC Supported Compile Options" of CUDA 13.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aot_pack.errors import CompileError

FAST_MATH = "tl.enable_fast_math"
REGISTER_USAGE = "tl.ptxas_register_usage_level"
MORE_FLAGS = "tl.device_compile_flags"


@dataclass(slots=True)
class CudaFlags:
    """How the kernels of a program are compiled."""

    standard: str = "c++20"
    fast_math: bool = False
    max_registers: int | None = None
    include: list[Path] = field(default_factory=list)
    defines: list[str] = field(default_factory=list)
    ptxas: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    """Options of NVRTC that have the same name in nvcc."""


_LONG = {
    "-I": "--include-path", "-D": "--define-macro", "-U": "--undefine-macro", "-Xptxas": "--ptxas-options",
    "-O": "--optimize", "-lineinfo": "--generate-line-info", "-w": "--disable-warnings", "-v": "--verbose",
    "-Xcompiler": "--compiler-options", "-Xcudafe": "--cudafe-options", "-t": "--threads",
    "-res-usage": "--resource-usage",
}  # fmt: skip
"""Short names of flags. Names with one hyphen, such as ``-use_fast_math``, are known as well."""
_ATTACHED = re.compile(r"(-[IDUO])(.+)")
"""A short name with its value."""
_VALUED = frozenset(
    "--include-path --define-macro --undefine-macro --std --maxrregcount --ptxas-options --ftz --prec-div --prec-sqrt "
    "--fmad --compiler-options --cudafe-options --threads --diag-suppress --diag-warn".split()
)
"""Flags whose value may be the next word."""
_PASSED = frozenset(
    "--undefine-macro --ftz --prec-div --prec-sqrt --fmad --extra-device-vectorization --restrict".split()
)
"""NVRTC has them, too."""
_IGNORED = frozenset(
    "--optimize --generate-line-info --disable-warnings --compiler-options --cudafe-options --verbose --threads "
    "--diag-suppress --diag-warn --resource-usage --expt-relaxed-constexpr --expt-extended-lambda --extended-lambda "
    "--keep --source-in-ptx".split()
)
"""They decide nothing of the code: host compiler, warnings, printing, and what NVRTC allows anyway."""
_PRINTING = re.compile(r"-v|--verbose|-warn-.+|--warn-on-.+")
"""Options of ptxas that only print."""


def read_flags(pass_configs: Mapping[str, Any], compile_flags: Sequence[str]) -> CudaFlags:
    """The options for a program.

    Args:
        pass_configs: with text as keys.
        compile_flags: flags of nvcc, each of one word or more.

    Raises:
        CompileError: a flag is not known, or has no value.
    """
    more = pass_configs.get(MORE_FLAGS) or ()
    texts = [more] if isinstance(more, str) else [str(each) for each in more]
    flags = CudaFlags(fast_math=bool(pass_configs.get(FAST_MATH, False)))
    words = [word for text in (*texts, *compile_flags) for word in shlex.split(text)]
    for word, name, value in _named(words):
        _apply(flags, word, name, value)
    level = pass_configs.get(REGISTER_USAGE)
    if level is not None:
        flags.ptxas.append(f"--register-usage-level={int(level)}")
    return flags


def _named(words: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Each flag as it was given, its long name, and its value or an empty text."""
    waiting = iter(words)
    for word in waiting:
        attached = _ATTACHED.fullmatch(word)
        name, _, value = (attached[1], "", attached[2]) if attached else word.partition("=")
        name = _LONG.get(name, name if name.startswith("--") else f"-{name}")
        if not value and name in _VALUED:
            value = next(waiting, "")
            if not value:
                raise CompileError(f"the compile flag {word!r} has no value", hint=f"write {word}=VALUE")
        yield word, name, value


def _apply(flags: CudaFlags, word: str, name: str, value: str) -> None:
    if name == "--use_fast_math":
        flags.fast_math = value != "false"
    elif name == "--include-path":
        flags.include.append(Path(value).absolute())
    elif name == "--define-macro":
        flags.defines.append(value)
    elif name == "--std":
        flags.standard = value
    elif name == "--maxrregcount" and value.isdecimal():
        flags.max_registers = int(value)
    elif name == "--ptxas-options":
        flags.ptxas += [each for each in value.split(",") if not _PRINTING.fullmatch(each)]
    elif name in _PASSED:
        flags.options.append(f"{name}={value}" if value else name)
    elif name not in _IGNORED and not name.startswith("--W"):
        raise CompileError(
            f"aot-pack does not know the compile flag {word!r}, or its value",
            hint="known are -I, -D, -U, -std, --use_fast_math, --maxrregcount, --ptxas-options, --ftz, --prec-div, "
            "--prec-sqrt and --fmad; the architecture is that of --arch",
        )
