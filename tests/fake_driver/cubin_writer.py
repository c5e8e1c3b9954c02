"""Writes minimal cubins: no code in them that runs, but all that a driver or a reader asks of a kernel.

Two layouts, as ptxas writes them: CUDA 12 (ELF ABI 7 up to sm_90a, with the `a` in the ELF header's flags; ABI 8 from
sm_100 on, likewise) and CUDA 13 (ABI 8 for all; the `a` only in `.nv.compat`). Numbers are the ELF constants of LLVM's
BinaryFormat/ELF.h (EF_CUDA_*) and the EIATTR_* that `cuobjdump -elf` prints; both were compared with cubins of CUDA
12.9, 13.0 and 13.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Dim3 = tuple[int, int, int]

_EM_CUDA = 190
_ELFOSABI_CUDA = {7: 0x33, 8: 0x41}
_SHT_PROGBITS, _SHT_SYMTAB, _SHT_STRTAB, _SHT_NOBITS = 1, 2, 3, 8
_SHT_CUDA_INFO, _SHT_CUDA_COMPAT = 0x70000000, 0x70000086
_SHF_WRITE, _SHF_ALLOC, _SHF_EXECINSTR, _SHF_INFO_LINK = 1, 2, 4, 0x40
_STB_GLOBAL_FUNC, _STB_GLOBAL_OBJECT, _STO_CUDA_ENTRY = 0x12, 0x11, 0x10
_RESERVED_SMEM_BYTES = 1024  # what .nv.shared.<kernel> counts in addition, from sm_90 on

_MAX_THREADS, _PARAM_CBANK, _REQNTID, _FRAME_SIZE, _KPARAM_INFO = 0x05, 0x0A, 0x10, 0x11, 0x17
_CBANK_PARAM_SIZE, _REGCOUNT, _CTA_PER_CLUSTER, _KPARAM_INFO_V2 = 0x19, 0x2F, 0x3D, 0x45
_LARGEST_PARAMETERS_V1 = 4096  # bytes in all; above, ptxas writes KPARAM_INFO_V2
_COMPAT_ARCH_SPECIFIC = 0x09


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Where a parameter is in the constant bank, in bytes."""

    offset: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeKernel:
    """A kernel to write."""

    symbol: str
    parameters: Sequence[Parameter | int] = ()
    """In order; an int is a size, put at the next multiple of its natural alignment (at most 16; 64 for a 128-byte
    descriptor)."""
    registers: int = 32
    static_smem_bytes: int = 0
    local_bytes: int = 0
    required_block: Dim3 | None = None
    max_threads: int | None = None
    cluster: Dim3 | None = None
    code: bytes = b"\0" * 128
    """Bytes of `.text`: they make cubins differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeGlobal:
    """A `__device__` variable to write."""

    symbol: str
    data: bytes


@dataclass(slots=True)
class _Section:
    name: str
    type: int
    flags: int = 0
    data: bytes = b""
    link: str = ""
    info: str = ""  # a section's name, or empty
    align: int = 4
    entry_size: int = 0
    nobits_size: int = 0


@dataclass(slots=True)
class _Strings:
    data: bytes = b"\0"
    offsets: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> int:
        if text not in self.offsets:
            self.offsets[text] = len(self.data)
            self.data += text.encode() + b"\0"
        return self.offsets[text]


def lay_out(parameters: Sequence[Parameter | int]) -> tuple[Parameter, ...]:
    """Return parameters with their offsets."""
    placed: list[Parameter] = []
    end = 0
    for parameter in parameters:
        if isinstance(parameter, int):
            size = parameter
            align = 64 if size == 128 else next((power for power in (16, 8, 4, 2) if size % power == 0), 1)
            parameter = Parameter(offset=(end + align - 1) // align * align, size=size)
        placed.append(parameter)
        end = parameter.offset + parameter.size
    return tuple(placed)


def write_cubin(
    kernels: Iterable[FakeKernel], arch: str = "sm_90a", *, toolkit: int = 13, variables: Iterable[FakeGlobal] = ()
) -> bytes:
    """Write a cubin.

    Args:
        kernels: the kernels, in the order of their symbols.
        arch: `sm_90`, `sm_90a`, `sm_100f`, ...; the `f` leaves no trace in a cubin, with either toolkit.
        toolkit: 12 or 13, the layout.
        variables: `__device__` variables.

    Raises:
        ValueError: the architecture or the toolkit is not one.
    """
    kernels, variables = tuple(kernels), tuple(variables)
    sm, is_specific = _parse_arch(arch)
    if toolkit not in (12, 13):
        raise ValueError(f"toolkit {toolkit} is not 12 or 13")
    abi = 8 if toolkit == 13 or sm >= 100 else 7
    sections = _sections(kernels, variables, sm, has_compat=toolkit == 13, is_specific=is_specific)
    return _assemble(sections, abi, _flags(sm, abi, is_specific=is_specific and toolkit == 12))


def _parse_arch(arch: str) -> tuple[int, bool]:
    digits = arch.removeprefix("sm_").rstrip("af")
    if not arch.startswith("sm_") or not digits.isdigit():
        raise ValueError(f"'{arch}' is no architecture like sm_90a")
    return int(digits), arch.endswith("a")


def _flags(sm: int, abi: int, *, is_specific: bool) -> int:
    if abi == 7:
        return sm << 16 | 0x500 | (0x800 if is_specific else 0) | sm
    return 0x6000000 | sm << 8 | (0x2 if sm >= 100 else 0x4) | (0x8 if is_specific else 0)


def _sized(attribute: int, payload: bytes) -> bytes:
    return struct.pack("<BBH", 4, attribute, len(payload)) + payload


def _half(attribute: int, value: int) -> bytes:
    return struct.pack("<BBH", 3, attribute, value)


def _kernel_info(kernel: FakeKernel, bank_index: int) -> bytes:
    parameters = lay_out(kernel.parameters)
    total = max((each.offset + each.size for each in parameters), default=0)
    data = b""
    for ordinal, each in reversed(list(enumerate(parameters))):
        if total > _LARGEST_PARAMETERS_V1:
            data += _sized(_KPARAM_INFO_V2, struct.pack("<IHHI", 0, ordinal, each.offset, each.size))
        else:
            data += _sized(_KPARAM_INFO, struct.pack("<IHHI", 0, ordinal, each.offset, each.size << 18 | 0x1F000))
    if kernel.cluster:
        data += _sized(_CTA_PER_CLUSTER, struct.pack("<3I", *kernel.cluster))
    if kernel.max_threads:
        data += _sized(_MAX_THREADS, struct.pack("<3I", kernel.max_threads, 1, 1))
    if kernel.required_block:
        data += _sized(_REQNTID, struct.pack("<3I", *kernel.required_block))
    data += _half(_CBANK_PARAM_SIZE, total)
    return data + _sized(_PARAM_CBANK, struct.pack("<IHH", bank_index, 0x210, total))


def _sections(
    kernels: tuple[FakeKernel, ...],
    variables: tuple[FakeGlobal, ...],
    sm: int,
    *,
    has_compat: bool,
    is_specific: bool,
) -> list[_Section]:
    """Return all sections in order, string tables excepted (they are the first two) and the symbol table empty."""
    names = [kernel.symbol for kernel in kernels]
    info = b""
    for index, kernel in enumerate(kernels, start=1):  # symbol 0 is null; kernels come first
        info += _sized(_REGCOUNT, struct.pack("<II", index, kernel.registers))
        info += _sized(_FRAME_SIZE, struct.pack("<II", index, kernel.local_bytes))
    sections = [
        _Section(".symtab", _SHT_SYMTAB, link=".strtab", align=8, entry_size=24),
        _Section(".nv.info", _SHT_CUDA_INFO, data=info, link=".symtab"),
    ]
    if has_compat:
        compat = struct.pack("<BBH", 2, _COMPAT_ARCH_SPECIFIC, is_specific)
        sections.append(_Section(".nv.compat", _SHT_CUDA_COMPAT, data=compat))
    for index, kernel in enumerate(kernels):
        sections.append(
            _Section(
                f".nv.info.{kernel.symbol}",
                _SHT_CUDA_INFO,
                _SHF_INFO_LINK,
                _kernel_info(kernel, index),
                link=".symtab",
                info=f".text.{kernel.symbol}",
            )
        )
    for kernel in kernels:
        flags = _SHF_ALLOC | _SHF_EXECINSTR
        sections.append(_Section(f".text.{kernel.symbol}", _SHT_PROGBITS, flags, kernel.code, ".symtab", align=128))
    if variables:
        data = b"".join(variable.data for variable in variables)
        sections.append(_Section(".nv.global.init", _SHT_PROGBITS, _SHF_WRITE | _SHF_ALLOC, data, align=8))
    reserved = _RESERVED_SMEM_BYTES if sm >= 90 else 0
    if reserved:
        sections.append(_Section(".nv.shared.reserved.0", _SHT_NOBITS, _SHF_WRITE | _SHF_ALLOC, align=1))
    for name, kernel in zip(names, kernels, strict=True):
        flags = _SHF_WRITE | _SHF_ALLOC | _SHF_INFO_LINK
        size = kernel.static_smem_bytes + reserved
        sections.append(
            _Section(f".nv.shared.{name}", _SHT_NOBITS, flags, info=f".text.{name}", align=16, nobits_size=size)
        )
    strings = _Strings()
    index_of = {section.name: index for index, section in enumerate(sections, start=3)}
    symbols = bytes(24)
    for kernel in kernels:
        home = index_of[f".text.{kernel.symbol}"]
        symbols += struct.pack(
            "<IBBHQQ", strings.add(kernel.symbol), _STB_GLOBAL_FUNC, _STO_CUDA_ENTRY, home, 0, len(kernel.code)
        )
    address = 0
    for variable in variables:
        home = index_of[".nv.global.init"]
        symbols += struct.pack(
            "<IBBHQQ", strings.add(variable.symbol), _STB_GLOBAL_OBJECT, 0, home, address, len(variable.data)
        )
        address += len(variable.data)
    sections[0].data = symbols
    return [_Section(".strtab", _SHT_STRTAB, data=strings.data, align=1), *sections]


def _assemble(sections: list[_Section], abi: int, flags: int) -> bytes:
    names = _Strings()
    for name in (".shstrtab", *(section.name for section in sections)):
        names.add(name)
    everything = [_Section(".shstrtab", _SHT_STRTAB, data=names.data, align=1), *sections]
    index_of = {section.name: index for index, section in enumerate(everything, start=1)}
    body, headers = b"", bytes(64)
    for section in everything:
        offset = (64 + len(body) + section.align - 1) // section.align * section.align
        body += bytes(offset - 64 - len(body)) + section.data
        headers += struct.pack(
            "<IIQQQQIIQQ",
            names.offsets[section.name],
            section.type,
            section.flags,
            0,
            offset,
            section.nobits_size or len(section.data),
            index_of[section.link] if section.link else 0,
            index_of[section.info] if section.info else 0,
            section.align,
            section.entry_size,
        )
    table = (64 + len(body) + 7) // 8 * 8
    body += bytes(table - 64 - len(body))
    ident = b"\x7fELF" + bytes([2, 1, 1, _ELFOSABI_CUDA[abi], abi]) + bytes(7)
    version = 1 if abi == 8 else 0x81
    count = len(everything) + 1
    header = struct.pack("<HHIQQQIHHHHHH", 2, _EM_CUDA, version, 0, 0, table, flags, 64, 56, 0, 64, count, 1)
    return ident + header + body + headers
