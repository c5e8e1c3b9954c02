"""Reads the registers, shared memory, stack and parameters of the kernels in a cubin.

A cubin is an ELF file for the machine ``EM_CUDA``. Its attributes are in the sections ``.nv.info`` (all functions, by
symbol index) and ``.nv.info.<kernel>``. Each section is a list of records: a format byte, a code byte (``EIATTR_*``),
and a value.

NVIDIA does not document the records. ``cuobjdump -elf`` prints their names. Their meaning was checked against
``ptxas -v`` of CUDA 13.0 for sm_80, sm_90, sm_90a, sm_100a and sm_120; tests/unit/test_cubin.py has the figures.
ELF ABI 7 (CUDA 12) and 8 (CUDA 13, and CUDA 12 from sm_100 on) differ only in the place of the architecture.

This module needs no GPU, driver or CUDA toolkit.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aot_pack.elf import ElfError, ElfFile
from aot_pack.errors import WheelError

# Codes of EIATTR records.
_MAX_THREADS = 0x05
_CBANK_PARAM_SIZE = 0x19
_REQNTID = 0x10
_FRAME_SIZE = 0x11
_KPARAM_INFO = 0x17
_REGCOUNT = 0x2F
_CTA_PER_CLUSTER = 0x3D
_MAX_CLUSTER_RANK = 0x3F
_KPARAM_INFO_V2 = 0x45

_FORMAT_SIZED = 0x04
"""The record has a count of 16 bits, then as many bytes of value. In other formats, the value has 16 bits."""

_STO_CUDA_ENTRY = 0x10
"""Bit of a symbol's ``st_other`` that marks a kernel."""

_RESERVED_SMEM_BYTES = 1024
"""Shared memory per block that the system reserves if ``.nv.shared.reserved.*`` exists (sm_90 and later,
``CU_DEVICE_ATTRIBUTE_RESERVED_SHARED_MEMORY_PER_BLOCK``). ``.nv.shared.<kernel>`` counts it; the driver does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelParameter:
    """One parameter of a kernel, as the driver expects it in ``kernelParams``."""

    ordinal: int
    offset: int
    """Bytes from the start of the parameter block."""
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelInfo:
    """The description of one kernel in a cubin. Sizes are in bytes."""

    symbol: str
    registers: int
    """Registers per thread."""
    static_smem_bytes: int
    """Static shared memory per block, the same value as ``CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES``."""
    stack_bytes: int
    """Stack frame per thread in local memory: spilled registers and arrays indexed at run time."""
    code_bytes: int
    parameters: tuple[KernelParameter, ...] = ()
    parameter_bytes: int = 0
    max_threads: tuple[int, int, int] | None = None
    """``.maxntid``: the largest block that the kernel was compiled for."""
    required_threads: tuple[int, int, int] | None = None
    """``.reqntid``: the only block shape that the kernel was compiled for."""
    cluster: tuple[int, int, int] | None = None
    """``.reqnctapercluster``: the cluster shape that the kernel was compiled for."""
    max_cluster_rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CubinInfo:
    """The description of a cubin."""

    sm: int
    """Compute capability times ten: 90 for sm_90 and sm_90a. The letter is not kept reliably (CUDA 13 clears it)."""
    abi: int
    size_bytes: int
    kernels: tuple[KernelInfo, ...]
    """Sorted by symbol."""


_PTX_TARGET = re.compile(rb"^\.target\s+sm_(\d+)", re.MULTILINE)
_PTX_ENTRY = re.compile(rb"\.entry\s+([\w$]+)")


def read_image(data: bytes) -> CubinInfo:
    """Reads a cubin or PTX. Of PTX it reads only the kernels' symbols: the driver decides the rest.

    Raises:
        WheelError: ``data`` is neither a cubin nor PTX, or is cut off.
    """
    target = None if data.startswith(b"\x7fELF") else _PTX_TARGET.search(data)
    if target is None:
        return read_cubin(data)
    kernels = tuple(
        KernelInfo(symbol=symbol.decode(), registers=0, static_smem_bytes=0, stack_bytes=0, code_bytes=0)
        for symbol in sorted(set(_PTX_ENTRY.findall(data)))
    )
    return CubinInfo(sm=int(target[1]), abi=0, size_bytes=len(data), kernels=kernels)


def read_cubin(data: bytes) -> CubinInfo:
    """Reads a cubin.

    Raises:
        WheelError: ``data`` is not a cubin, or is cut off.
    """
    try:
        elf = ElfFile(data)
        if elf.machine != "EM_CUDA":
            raise WheelError(f"not a cubin: an ELF file for {elf.machine}, not for EM_CUDA")
        kernels = tuple(sorted(_kernels(elf, len(data)), key=lambda kernel: kernel.symbol))
    except (ElfError, struct.error) as error:
        raise WheelError(f"not a readable cubin of {len(data)} bytes: {error}") from error
    sm = (elf.flags >> 8 if elf.abi_version >= 8 else elf.flags) & 0xFF
    return CubinInfo(sm=sm, abi=elf.abi_version, size_bytes=len(data), kernels=kernels)


class _Attributes:
    """Reads records of the ``.nv.info*`` sections of one cubin, and limits their number by the cubin's size.

    Sections may overlap, so their total size is no limit. Cubins of real kernels have one record per 70 to 200 bytes.
    """

    def __init__(self, size_bytes: int) -> None:
        self._left = 4096 + size_bytes // 16

    def read(self, data: memoryview) -> Iterator[tuple[int, memoryview]]:
        """Code and value of each record. A value has two bytes, or the length in its record."""
        offset = 0
        while offset < len(data):
            self._left -= 1
            if self._left < 0:
                raise ElfError("it has more attributes than there is room for")
            format_, code, short = struct.unpack_from("<BBH", data, offset)
            offset += 4
            if format_ == _FORMAT_SIZED:
                value = data[offset : offset + short]
                if len(value) != short:
                    raise ElfError(f"attribute {code:#x} is cut off")
                offset += short
            else:
                value = data[offset - 2 : offset]
            yield code, value


def _kernels(elf: ElfFile, size_bytes: int) -> Iterator[KernelInfo]:
    attributes = _Attributes(size_bytes)
    registers: dict[int, int] = {}
    stacks: dict[int, int] = {}
    common = elf.section(".nv.info")
    for code, value in attributes.read(memoryview(b"") if common is None else common.data):
        if code in (_REGCOUNT, _FRAME_SIZE):
            symbol, count = struct.unpack("<II", value)
            (registers if code == _REGCOUNT else stacks)[symbol] = count
    reserved = elf.names_with(".nv.shared.reserved.")
    for index, name in _entry_names(elf).items():
        text, shared, own = (elf.section(f"{start}.{name}") for start in (".text", ".nv.shared", ".nv.info"))
        if text is None or index not in registers:
            raise ElfError(f"it has no code or no number of registers for the kernel {name}")
        smem = 0 if shared is None else shared.size
        yield _kernel(
            name,
            () if own is None else tuple(attributes.read(own.data)),
            registers=registers[index],
            stack_bytes=stacks.get(index, 0),
            static_smem_bytes=max(smem - _RESERVED_SMEM_BYTES, 0) if reserved else smem,
            code_bytes=text.size,
        )


def _entry_names(elf: ElfFile) -> Mapping[int, str]:
    """Symbol index to name of every kernel."""
    table = elf.section(".symtab")
    if table is None:
        raise ElfError("it has no table of symbols")
    found = {symbol.index: symbol.name for symbol in elf.symbols(table, other=_STO_CUDA_ENTRY)}
    if len(set(found.values())) < len(found):
        raise ElfError("two of its kernels have the same name")
    return found


def _kernel(
    symbol: str,
    attributes: tuple[tuple[int, memoryview], ...],
    *,
    registers: int,
    stack_bytes: int,
    static_smem_bytes: int,
    code_bytes: int,
) -> KernelInfo:
    values = dict(attributes)
    rank = values.get(_MAX_CLUSTER_RANK)
    size = values.get(_CBANK_PARAM_SIZE)
    return KernelInfo(
        symbol=symbol,
        registers=registers,
        static_smem_bytes=static_smem_bytes,
        stack_bytes=stack_bytes,
        code_bytes=code_bytes,
        parameters=tuple(sorted(_parameters(attributes), key=lambda parameter: parameter.ordinal)),
        parameter_bytes=0 if size is None else _number(size),
        max_threads=_three(values.get(_MAX_THREADS)),
        required_threads=_three(values.get(_REQNTID)),
        cluster=_three(values.get(_CTA_PER_CLUSTER)),
        max_cluster_rank=None if rank is None else _number(rank),
    )


def _number(value: memoryview) -> int:
    if len(value) > 8:
        raise ElfError("a number in its attributes has more than 8 bytes")
    return int.from_bytes(value, "little")


def _three(value: memoryview | None) -> tuple[int, int, int] | None:
    if value is None:
        return None
    x, y, z = struct.unpack("<III", value)
    return x, y, z


def _parameters(attributes: tuple[tuple[int, memoryview], ...]) -> Iterator[KernelParameter]:
    for code, value in attributes:
        if code == _KPARAM_INFO:
            _index, ordinal, offset, packed = struct.unpack("<IHHI", value)
            yield KernelParameter(ordinal=ordinal, offset=offset, size_bytes=packed >> 18)
        elif code == _KPARAM_INFO_V2:  # parameter blocks over 4 KB
            _index, ordinal, offset, size = struct.unpack("<IHHI", value)
            yield KernelParameter(ordinal=ordinal, offset=offset, size_bytes=size)
