"""Compiles the CuTeDSL kernels that TileLang wrote, through a host function of our own that launches each as the
program does: what it is passed has the right types, and the sizes that shape a kernel (block, cluster, box of a tensor
map) are the right ones. Of that host function only the kernels are used.

TileLang's sources are Python text, with ``cutlass``, ``cute``, ``cuda`` (``cutlass.experimental.cuda``) and ``tl``
(``tilelang.contrib.cutedsl``) as globals. Seen in tilelang 0.1.15 and nvidia-cutlass-dsl 4.8.1.
"""

from __future__ import annotations

import linecache
import re
import sys
import types
from collections.abc import Sequence
from typing import Any

import cutlass

from aot_pack.author.descriptions import stream, tensor
from aot_pack.author.spec import entry
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl import front_end as cutedsl
from aot_pack.front_ends.cutedsl.compiled import host_ir
from aot_pack.front_ends.cutedsl.entries import compile_entry
from aot_pack.front_ends.tilelang.backends import CompiledKernels
from aot_pack.front_ends.tilelang.ir import HostCode, KernelCall
from aot_pack.front_ends.tilelang.signature import ALIGN
from aot_pack.hostir import lift_host_program
from aot_pack.hostir.description import Formula, Number, Passed, PassedMap, PassedValue, TensorMap
from aot_pack.hostir.program import Launch
from aot_pack.model import Target

_MODULE = "tilelang_kernels"
"""Name of the module that the kernels are in; the compiler may put it into their symbols."""

_TYPES = {
    "float64": "Float64", "float32": "Float32", "float16": "Float16", "bfloat16": "BFloat16",
    "float8_e4m3": "Float8E4M3", "float8_e4m3fn": "Float8E4M3FN", "float8_e5m2": "Float8E5M2",
    "float8_e4m3fnuz": "Float8E4M3FN",  # GPUs of NVIDIA have no such type; TileLang takes the same one
    "float8_e8m0fnu": "Float8E8M0FNU",
    "float4_e2m1fn": "Float4E2M1FN", "int4": "Int4", "uint4": "Int4",
    "int64": "Int64", "int32": "Int32", "int16": "Int16", "int8": "Int8",
    "uint64": "Uint64", "uint32": "Uint32", "uint16": "Uint16", "uint8": "Uint8",
    "bool": "Uint8",  # the compiler has one-bit integers in registers only
    "void": "Uint8",
}  # fmt: skip
"""Names of cutlass's types by TVM's dtypes."""

_MAP_TYPES = {
    0: ("Uint8", "BYTE"), 1: ("Uint16", "DEFAULT"), 2: ("Uint32", "DEFAULT"), 3: ("Int32", "DEFAULT"),
    4: ("Uint64", "DEFAULT"), 5: ("Int64", "DEFAULT"), 6: ("Float16", "DEFAULT"), 7: ("Float32", "DEFAULT"),
    8: ("Float64", "DEFAULT"), 9: ("BFloat16", "DEFAULT"), 10: ("Float32", "F32_FTZ"), 11: ("TFloat32", "DEFAULT"),
    12: ("TFloat32", "TF32_FTZ"), 13: ("Float4E2M1FN", "B4X16"), 14: ("Float4E2M1FN", "B4X16_P64"),
    15: ("Float6E3M2FN", "B6X16_P32"),
}  # fmt: skip
"""Type and format in ``cutlass.experimental.cuda`` of each ``CUtensorMapDataType``."""


def compile_kernels(source: str, host: HostCode, target: Target) -> CompiledKernels:
    """Compiles the kernels of a program.

    Args:
        source: what TileLang wrote.

    Raises:
        CompileError: a kernel takes something that is not supported, or other bytes than its launch passes.
        Exception: whatever the compiler raises.
    """
    wrapper = _Wrapper(host)
    module = _module(f"{_HEAD}{_with_map_types(source, host.calls)}\n{wrapper.text()}")
    arguments = {**wrapper.arguments, "stream": stream()}
    try:
        built = compile_entry(entry(module.launch, **arguments), target.arch)
    except Exception as error:
        raise _undefined(error) or error from None
    image, kernels = cutedsl.compiled_image(built, target)
    program = lift_host_program(host_ir(built.ir_module, built.function_name, locations=False), built.function_name)
    launches = [op for op in program.ops() if isinstance(op, Launch)]
    for call, launch in zip(host.calls, launches, strict=True):
        _check_parameters(call, launch)
    symbols = tuple(launch.kernel.symbol for launch in launches)
    return CompiledKernels(image, kernels, symbols, cutedsl.compiler_info())


def _undefined(error: Exception) -> CompileError | None:
    """The error for a name that TileLang's source uses and nothing defines; None if the compiler failed otherwise."""
    match = re.search(r"NameError.*?name '(\w+)' is not defined", str(error), re.DOTALL)
    if match is None:
        return None
    name = match[1]
    if name.startswith("debug_print_"):
        return CompileError(
            "the program prints (T.print), which TileLang's CuTeDSL backend can't compile", hint="leave T.print out"
        )
    return CompileError(
        f"a kernel of the program calls {name!r}, which TileLang's CuTeDSL backend does not have",
        hint="functions in CUDA C++ (T.import_source, T.call_extern) can't be called there: write them in TileLang",
    )


def _check_parameters(call: KernelCall, launch: Launch) -> None:
    passed = [argument.size_bytes for argument in call.launch.arguments]
    taken = [param.size for param in launch.params]
    if passed != taken:
        raise CompileError(
            f"kernel {call.launch.kernel!r} takes parameters of {taken} bytes, but is passed {passed}",
            hint="please report this to aot-pack",
        )


_HEAD = """\
import cutlass
import cutlass.cute as cute
import cutlass.experimental.cuda as cuda
import tilelang.contrib.cutedsl as tl


"""


class _Wrapper:
    """Writes the host function. Each thing that is passed to a kernel is a parameter of its own, so that nothing is
    known of it but its type."""

    def __init__(self, host: HostCode) -> None:
        self._host = host
        self.arguments: dict[str, Any] = {}
        """What the compiler is told of each parameter."""

    def text(self) -> str:
        body = [f"    map_{index} = {self._map(tensor_map)}" for index, tensor_map in enumerate(self._host.tensor_maps)]
        body += [self._call(call) for call in self._host.calls]
        parameters = [*self.arguments, "stream"]
        return f"@cute.jit\ndef launch({', '.join(parameters)}):\n" + "\n".join(body) + "\n"

    def _parameter(self, declared: Any) -> str:
        name = f"p{len(self.arguments)}"
        self.arguments[name] = declared
        return name

    def _map(self, tensor_map: TensorMap) -> str:
        if tensor_map.data_type not in _MAP_TYPES:
            raise CompileError(f"a tensor map of CUtensorMapDataType {tensor_map.data_type} is not supported")
        dtype, format_ = _MAP_TYPES[tensor_map.data_type]
        rank = len(tensor_map.dims)
        box = tensor_map.box
        if tensor_map.im2col:  # the compiler makes none of these; its kernel only sees that it is a tensor map
            box = (tensor_map.channels, tensor_map.pixels, *[Number(value=1)] * (rank - 2))
        memory = self._parameter(tensor(cutlass.Uint8, (1,), align=ALIGN))
        fields = {
            "global_address": f"{memory}.iterator.toint()",
            "dtype": f"cutlass.{dtype}",
            "global_dims": _numbers(tensor_map.dims, 1 << 16),
            "global_strides": _numbers(tuple(Number(value=1 << 16) for _ in tensor_map.strides), 0),
            "box_dims": _numbers(box, 1),
            "traversal_strides": _numbers(tensor_map.element_strides, 1),
            "interleave": f"cuda.TensorMapInterleave({tensor_map.interleave})",
            "swizzle": f"cuda.TensorMapSwizzle({tensor_map.swizzle})",
            "l2_promotion": f"cuda.TensorMapL2Promotion({tensor_map.l2_promotion})",
            "oob_fill": f"cuda.TensorMapFloatOOBFill({tensor_map.fill})",
            "tma_format": f"cuda.TensorMapDataFormat.{format_}",
        }
        return f"cuda.create_tensor_map_tiled({', '.join(f'{name}={value}' for name, value in fields.items())})"

    def _call(self, call: KernelCall) -> str:
        launch = call.launch
        passed = [
            f"map_{argument.index}" if isinstance(argument, PassedMap) else self._value(argument, dtype)
            for argument, (_, dtype) in zip(launch.arguments, call.parameters, strict=True)
        ]
        block = _numbers(launch.block, None)
        cluster = "" if launch.cluster is None else f"cluster={list(launch.cluster)}, "
        return (
            f"    {launch.kernel}({', '.join(passed)}).launch(grid=[1, 1, 1], block={block}, {cluster}"
            f"smem={_numbers((launch.smem,), None)[1:-1]}, min_blocks_per_mp=1, stream=stream, "
            f"use_pdl={launch.programmatic})"
        )

    def _value(self, argument: Passed, dtype: str) -> str:
        assert isinstance(argument, PassedValue), "TileLang passes no structs"
        if dtype not in _TYPES:
            raise CompileError(
                f"a kernel takes {'a pointer to' if argument.type == 'ptr' else 'a scalar of type'} {dtype}, which is "
                "not supported"
            )
        element = getattr(cutlass, _TYPES[dtype])
        if argument.type == "ptr":
            if element.width >= 8:
                return self._parameter(tensor(element, (1,), align=ALIGN))
            memory = self._parameter(tensor(cutlass.Uint8, (1,), align=ALIGN))
            pointer = f"cute.recast_ptr({memory}.iterator, dtype=cutlass.{_TYPES[dtype]})"
            return f"cute.make_tensor({pointer}, cute.make_layout((1,)))"
        return self._parameter(cutlass.Boolean if dtype == "bool" else element)


def _numbers(formulas: Sequence[Formula], unknown: int | None) -> str:
    """The formulas as a list of numbers; those known at the call only as ``unknown``."""
    numbers = []
    for formula in formulas:
        if not isinstance(formula, Number) and unknown is None:
            raise CompileError(
                "the number of threads or the shared memory of a launch depends on arguments, which is not supported"
            )
        numbers.append(formula.value if isinstance(formula, Number) else unknown)
    return str(numbers)


def _with_map_types(source: str, calls: Sequence[KernelCall]) -> str:
    """The source, where the parameters that are tensor maps say so."""
    for call in calls:
        launch = call.launch
        names = [name for name, _ in call.parameters]
        typed = [
            f"{name}: cutlass.GridConstant[cuda.TensorMap]" if isinstance(argument, PassedMap) else name
            for name, argument in zip(names, launch.arguments, strict=True)
        ]
        head, count = f"def {launch.kernel}({', '.join(names)}):", f"def {launch.kernel}({', '.join(typed)}):"
        if head not in source and count not in source:
            raise CompileError(
                f"TileLang's source of kernel {launch.kernel!r} does not take {', '.join(names)}",
                hint="the version of TileLang is not one that this version of aot-pack knows",
            )
        source = source.replace(head, count)
    return source


def _module(text: str) -> Any:
    """The text as a module without a file; the compiler reads the source again, by way of ``linecache``.

    Raises:
        CompileError: the text is no Python.
    """
    module = types.ModuleType(_MODULE)
    name = f"<{_MODULE}>"
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    sys.modules[_MODULE] = module
    try:
        code = compile(text, name, "exec")
    except SyntaxError as error:
        raise CompileError(
            f"TileLang's CuTeDSL backend wrote a kernel that is no Python: {(error.text or '').strip()!r}: {error.msg}"
        ) from None
    exec(code, module.__dict__)
    return module
