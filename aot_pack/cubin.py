"""Reads what a cubin says about its kernels: registers, shared memory, stack, parameters.

A cubin is an ELF file for the machine ``EM_CUDA``. Its attributes are in the sections ``.nv.info`` (for all functions,
by symbol index) and ``.nv.info.<kernel>``, each a list of records: a format byte, a code byte (``EIATTR_*``), and a
value. NVIDIA does not document them; the names are those that ``cuobjdump -elf`` prints, and the meaning was checked
against ``ptxas -v`` of CUDA 13.0 for sm_80, sm_90, sm_90a, sm_100a and sm_120 (tests/unit/test_cubin.py has the
figures). ELF ABI 7 (CUDA 12) and 8 (CUDA 13, and CUDA 12 from sm_100 on) differ only in where the architecture is.

Nothing here needs a GPU, a driver or a CUDA toolkit.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from elftools.common.exceptions import ELFError

from aot_pack.errors import WheelError

UNREADABLE_ELF = (ELFError, struct.error, ArithmeticError, LookupError, ValueError, AttributeError, TypeError)
"""What pyelftools and ``struct`` raise for files that are damaged."""

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
"""The value is the bytes that follow, preceded by their count (16 bits). The other formats hold it in 16 bits."""

_STO_CUDA_ENTRY = 0x10
"""Bit of a symbol's ``st_other``: this function is a kernel."""

_RESERVED_SMEM_BYTES = 1024
"""Shared memory that the system takes from each block where ``.nv.shared.reserved.*`` exists (sm_90 and later,
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
    """What a cubin says about one kernel. Sizes are in bytes."""

    symbol: str
    registers: int
    """Registers of a thread."""
    static_smem_bytes: int
    """Static shared memory of a block, as ``CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES``."""
    stack_bytes: int
    """Stack frame of a thread in local memory: spilled registers and arrays indexed at run time."""
    code_bytes: int
    parameters: tuple[KernelParameter, ...] = ()
    parameter_bytes: int = 0
    max_threads: tuple[int, int, int] | None = None
    """``.maxntid``: the largest block that it was compiled for."""
    required_threads: tuple[int, int, int] | None = None
    """``.reqntid``: the only block that it was compiled for."""
    cluster: tuple[int, int, int] | None = None
    """``.reqnctapercluster``: the cluster shape that it was compiled for."""
    max_cluster_rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CubinInfo:
    """What a cubin says about itself."""

    sm: int
    """Compute capability times ten: 90 for sm_90 and sm_90a. The letter is not kept reliably (CUDA 13 clears it)."""
    abi: int
    size_bytes: int
    kernels: tuple[KernelInfo, ...]
    """Sorted by symbol."""


_PTX_TARGET = re.compile(rb"^\.target\s+sm_(\d+)", re.MULTILINE)
_PTX_ENTRY = re.compile(rb"\.entry\s+([\w$]+)")


def read_image(data: bytes) -> CubinInfo:
    """Reads a cubin, or PTX: of its kernels only the symbols, the rest is the driver's to decide.

    Raises:
        WheelError: ``data`` is neither, or is cut off.
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
    from elftools.elf.elffile import ELFFile

    try:
        elf = ELFFile(io.BytesIO(data))
        if elf["e_machine"] != "EM_CUDA":
            raise WheelError(f"not a cubin: an ELF file for {elf['e_machine']}, not for EM_CUDA")
        sections = tuple(
            _Section(name=section.name, data=b"" if section["sh_type"] == "SHT_NOBITS" else section.data(),
                     size=section["sh_size"])
            for section in elf.iter_sections()
        )  # fmt: skip
        flags, abi = elf["e_flags"], elf["e_ident"]["EI_ABIVERSION"]
        kernels = tuple(sorted(_kernels(sections), key=lambda kernel: kernel.symbol))
    except UNREADABLE_ELF as error:
        raise WheelError(f"not a readable cubin of {len(data)} bytes: {error or type(error).__name__}") from error
    return CubinInfo(sm=(flags >> 8 if abi >= 8 else flags) & 0xFF, abi=abi, size_bytes=len(data), kernels=kernels)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    name: str
    data: bytes
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attribute:
    code: int
    value: bytes


def _attributes(data: bytes) -> Iterator[_Attribute]:
    offset = 0
    while offset < len(data):
        format_, code, short = struct.unpack_from("<BBH", data, offset)
        offset += 4
        if format_ == _FORMAT_SIZED:
            value = data[offset : offset + short]
            if len(value) != short:
                raise ValueError(f"attribute {code:#x} is cut off")
            offset += short
        else:
            value = struct.pack("<H", short)
        yield _Attribute(code=code, value=value)


def _kernels(sections: tuple[_Section, ...]) -> Iterator[KernelInfo]:
    by_name = {section.name: section for section in sections}
    names = _entry_names(by_name)
    registers: dict[int, int] = {}
    stacks: dict[int, int] = {}
    for attribute in _attributes(by_name[".nv.info"].data if ".nv.info" in by_name else b""):
        if attribute.code in (_REGCOUNT, _FRAME_SIZE):
            symbol, value = struct.unpack("<II", attribute.value)
            (registers if attribute.code == _REGCOUNT else stacks)[symbol] = value
    reserved = any(name.startswith(".nv.shared.reserved.") for name in by_name)
    for index, name in names.items():
        shared = by_name.get(f".nv.shared.{name}")
        own = by_name.get(f".nv.info.{name}")
        smem = shared.size if shared else 0
        yield _kernel(
            name,
            tuple(_attributes(own.data)) if own else (),
            registers=registers[index],
            stack_bytes=stacks.get(index, 0),
            static_smem_bytes=max(smem - _RESERVED_SMEM_BYTES, 0) if reserved else smem,
            code_bytes=by_name[f".text.{name}"].size,
        )


def _entry_names(sections: dict[str, _Section]) -> dict[int, str]:
    """Symbol index to name of every kernel. Read by hand: pyelftools drops the bit of ``st_other`` that tells."""
    table, strings = sections[".symtab"].data, sections[".strtab"].data
    found: dict[int, str] = {}
    for index, (name, _info, other, _section, _value, _size) in enumerate(struct.iter_unpack("<IBBHQQ", table)):
        if other & _STO_CUDA_ENTRY:
            found[index] = strings[name : strings.index(b"\0", name)].decode()
    return found


def _kernel(
    symbol: str,
    attributes: tuple[_Attribute, ...],
    *,
    registers: int,
    stack_bytes: int,
    static_smem_bytes: int,
    code_bytes: int,
) -> KernelInfo:
    values = {attribute.code: attribute.value for attribute in attributes}
    rank = values.get(_MAX_CLUSTER_RANK)
    size = values.get(_CBANK_PARAM_SIZE)
    return KernelInfo(
        symbol=symbol,
        registers=registers,
        static_smem_bytes=static_smem_bytes,
        stack_bytes=stack_bytes,
        code_bytes=code_bytes,
        parameters=tuple(sorted(_parameters(attributes), key=lambda parameter: parameter.ordinal)),
        parameter_bytes=0 if size is None else int.from_bytes(size, "little"),
        max_threads=_three(values.get(_MAX_THREADS)),
        required_threads=_three(values.get(_REQNTID)),
        cluster=_three(values.get(_CTA_PER_CLUSTER)),
        max_cluster_rank=None if rank is None else int.from_bytes(rank, "little"),
    )


def _three(value: bytes | None) -> tuple[int, int, int] | None:
    if value is None:
        return None
    x, y, z = struct.unpack("<III", value)
    return x, y, z


def _parameters(attributes: tuple[_Attribute, ...]) -> Iterator[KernelParameter]:
    for attribute in attributes:
        if attribute.code == _KPARAM_INFO:
            _index, ordinal, offset, packed = struct.unpack("<IHHI", attribute.value)
            yield KernelParameter(ordinal=ordinal, offset=offset, size_bytes=packed >> 18)
        elif attribute.code == _KPARAM_INFO_V2:  # parameter blocks over 4 KB
            _index, ordinal, offset, size = struct.unpack("<IHHI", attribute.value)
            yield KernelParameter(ordinal=ordinal, offset=offset, size_bytes=size)
