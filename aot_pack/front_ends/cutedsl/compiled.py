"""What a compiled module holds, read through MLIR's Python objects, of which this imports none.

In it, as seen in nvidia-cutlass-dsl 4.4 to 4.8.1: the global ``kernels_binary`` (a fat binary with one cubin), the
globals ``kernels_<symbol>`` with ``cu_attrs``, and the host functions.
"""

from __future__ import annotations

import re
from typing import Any

from aot_pack.errors import CompileError
from aot_pack.model import DynamicSmem, KernelHandle

_FAT_BINARY_MAGIC = 0xBA55ED50
_FAT_BINARY_ELF = 2
_DEVICE_LIMIT = "-1"


def image_and_kernels(module: Any) -> tuple[bytes, tuple[KernelHandle, ...]]:
    """The cubin, and the kernels that the host function launches.

    Raises:
        CompileError: there is no kernel, or one wants what is not known.
    """
    image: bytes | None = None
    kernels = []
    for op in module.body.operations:
        if op.operation.name != "llvm.mlir.global":
            continue
        attributes = op.operation.attributes
        name = attributes["sym_name"].value
        if name == "kernels_binary":
            image = attributes["value"].value_bytes
        elif name.startswith("kernels_") and "cu_attrs" in attributes:
            kernels.append(_kernel(name.removeprefix("kernels_"), str(attributes["cu_attrs"])))
        elif name.startswith("kernels_kernel_"):
            symbol = name.removeprefix("kernels_")
            kernels.append(KernelHandle(symbol=symbol, max_dynamic_smem=DynamicSmem.LEAVE, non_portable_cluster=False))
    if image is None:
        raise CompileError(
            "the function launches no kernel, so there is nothing to pack",
            hint="launch a @cute.kernel from the @cute.jit function",
        )
    return unpack_fat_binary(image), tuple(kernels)


def _kernel(symbol: str, attributes: str) -> KernelHandle:
    known = dict(re.findall(r"(\w+) = (-?\d+)", attributes))
    smem = known.pop("max_dynamic_shared_size_bytes", None)
    cluster = known.pop("non_portable_cluster_size_allowed", "0")
    carveout = known.pop("preferred_shared_memory_carveout", None)
    if known:
        raise CompileError(f"kernel {symbol!r} wants attribute {next(iter(known))!r}, which is not known")
    return KernelHandle(
        symbol=symbol,
        max_dynamic_smem=_dynamic_smem(symbol, smem),
        non_portable_cluster=cluster != "0",
        smem_carveout=None if carveout is None else int(carveout),
    )


def _dynamic_smem(symbol: str, text: str | None) -> int | DynamicSmem:
    """``max_dynamic_shared_size_bytes`` as the compiler has it: -1 for what the device allows.

    Raises:
        CompileError: it is another negative number.
    """
    if text is None:
        return DynamicSmem.LEAVE
    if text == _DEVICE_LIMIT:
        return DynamicSmem.DEVICE_LIMIT
    if int(text) < 0:
        raise CompileError(f"kernel {symbol!r} wants {text} bytes of dynamic shared memory, which is not known")
    return int(text)


def unpack_fat_binary(data: bytes) -> bytes:
    """The cubin of a fat binary with one uncompressed ELF entry.

    The layout is that of ``fatbinary_section.h``: a 16-byte header (magic, version, header size, size), then entries
    (kind, version, header size, payload size, ...).
    """
    if int.from_bytes(data[:4], "little") != _FAT_BINARY_MAGIC:
        raise CompileError("the compiler's image is not a fat binary")
    position = int.from_bytes(data[6:8], "little")
    kind = int.from_bytes(data[position : position + 2], "little")
    header = int.from_bytes(data[position + 4 : position + 8], "little")
    size = int.from_bytes(data[position + 8 : position + 16], "little")
    cubin = data[position + header : position + header + size]
    if kind != _FAT_BINARY_ELF or cubin[:4] != b"\x7fELF":
        raise CompileError("the compiler's image holds no uncompressed cubin")
    return cubin


def host_ir(module: Any, function: str, *, locations: bool) -> str:
    """The host function and what it refers to, in the generic form; with locations the whole module."""
    if locations:
        text: str = module.operation.get_asm(print_generic_op_form=True, enable_debug_info=True)
        return "\n".join(line for line in text.split("\n") if 'sym_name = "kernels_binary"' not in line)
    parts = []
    for op in module.body.operations:
        name = op.operation.attributes["sym_name"].value if "sym_name" in op.operation.attributes else ""
        is_global = op.operation.name == "llvm.mlir.global" and not name.startswith(("kernels_binary", "__tvm_ffi"))
        if is_global or name == function:
            parts.append(op.operation.get_asm(print_generic_op_form=True))
    return "\n".join(part.rstrip("\n") for part in parts) + "\n"
