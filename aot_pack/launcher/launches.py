"""Writes launches and the encoding of tensor maps as C++ statements."""

from __future__ import annotations

import re

from aot_pack.errors import TranslateError
from aot_pack.hostir.program import (
    Const,
    EncodeTensorMap,
    KernelParam,
    Launch,
    LaunchAttribute,
    Operand,
    RequireExact,
)
from aot_pack.hostir.types import IntType, layout
from aot_pack.launcher.expressions import Expressions
from aot_pack.launcher.names import comment, string_literal
from aot_pack.launcher.operands import ADD, is_odd
from aot_pack.launcher.structs import ParamStructs
from aot_pack.launcher.text import Lines

_ATTRIBUTES = {
    1: "CU_LAUNCH_ATTRIBUTE_ACCESS_POLICY_WINDOW",
    2: "CU_LAUNCH_ATTRIBUTE_COOPERATIVE",
    3: "CU_LAUNCH_ATTRIBUTE_SYNCHRONIZATION_POLICY",
    4: "CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION",
    5: "CU_LAUNCH_ATTRIBUTE_CLUSTER_SCHEDULING_POLICY_PREFERENCE",
    6: "CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION",
    7: "CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_EVENT",
    8: "CU_LAUNCH_ATTRIBUTE_PRIORITY",
    9: "CU_LAUNCH_ATTRIBUTE_MEM_SYNC_DOMAIN_MAP",
    10: "CU_LAUNCH_ATTRIBUTE_MEM_SYNC_DOMAIN",
    11: "CU_LAUNCH_ATTRIBUTE_PREFERRED_CLUSTER_DIMENSION",
    12: "CU_LAUNCH_ATTRIBUTE_LAUNCH_COMPLETION_EVENT",
    13: "CU_LAUNCH_ATTRIBUTE_DEVICE_UPDATABLE_KERNEL_NODE",
    14: "CU_LAUNCH_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT",
}
"""``CUlaunchAttributeID`` (cuda.h, CUDA 13). The C++ has the number of a newer attribute."""

_ENCODE_ARRAYS = {
    False: {
        4: ("cuuint64_t", "dims", True),
        5: ("cuuint64_t", "strides", True),
        6: ("cuuint32_t", "box", True),
        7: ("cuuint32_t", "element_strides", True),
    },
    True: {
        4: ("cuuint64_t", "dims", True),
        5: ("cuuint64_t", "strides", True),
        6: ("int", "lower_corner", False),
        7: ("int", "upper_corner", False),
        10: ("cuuint32_t", "element_strides", True),
    },
}
"""The arrays that the two encode functions take, by parameter: type, name, and whether it is unsigned."""

_ARRAY_NAMES = sorted({name for arrays in _ENCODE_ARRAYS.values() for _, name, _ in arrays.values()})
LOCAL_NAMES = re.compile("|".join(["param[0-9]+", "params", "attributes", "shape", *_ARRAY_NAMES]))
"""Names of the variables that these statements declare. No value of the program may have such a name."""


class LaunchWriter:
    """Writes to ``out``. The caller may pass another one with each call."""

    def __init__(self, expressions: Expressions, structs: ParamStructs) -> None:
        self._expressions = expressions
        self._structs = structs

    def encode(self, op: EncodeTensorMap, out: Lines) -> None:
        """Writes the encoding of a tensor map."""
        operands = iter(op.operands)
        parts = [[next(operands) for _ in range(count)] for count in op.counts]
        arrays = _ENCODE_ARRAYS[op.im2col]
        out.open()
        texts = []
        for index, part in enumerate(parts):
            if index not in arrays:
                texts.append(self._expressions.initializer(part[0], unsigned=True))
                continue
            type_, name, unsigned = arrays[index]
            elements = [self._expressions.initializer(operand, unsigned=unsigned) for operand in part]
            # A map of one dimension has no stride, but the driver still requires the address of an array.
            out.add_list(f"const {type_} {name}[{'' if elements else 1}] = {{", elements, "};")
            texts.append(name)
        function = "encode_tensor_map_im2col" if op.im2col else "encode_tensor_map_tiled"
        out.add_list(f"if (!aot::{function}(", ["call", *texts], ")) return -1;")
        out.close()

    def launch(self, op: Launch, index: int, out: Lines) -> None:
        """Writes the launch of the program's kernel number ``index``."""
        out.open()
        out.add(f"// kernel {index}: {comment(op.kernel.symbol)}")
        names = [self._param(number, param, out) for number, param in enumerate(op.params)]
        if names:
            out.add_list("void* params[] = {", names, "};")
        if op.attributes:
            out.add("CUlaunchAttribute attributes[] = {")
            for attribute in op.attributes:
                out.add(f"    {self._attribute(attribute)},")
            out.add("};")
        grid, threads = (", ".join(map(self._expressions.initializer, values)) for values in (op.grid, op.block))
        smem, stream = (self._expressions.initializer(operand) for operand in (op.smem, op.stream))
        attributes = f"attributes, {len(op.attributes)}" if op.attributes else "nullptr, 0"
        fields = [f"{{{grid}}}", f"{{{threads}}}", smem, stream, attributes]
        out.add_list("const aot::LaunchShape shape = {", fields, "};")
        out.add(f"if (!aot::launch(call, {index}, shape, {'params' if names else 'nullptr'})) return -1;")
        out.close()

    def require_exact(self, op: RequireExact, out: Lines) -> None:
        """Writes the comparison of a number with the result of exact arithmetic."""
        computed, exact = (self._expressions.signed(operand) for operand in op.operands)
        condition = f"{computed.within(ADD)} != {exact.within(ADD)}"
        what = string_literal(op.what.encode())
        out.add_list(
            f"if (AOT_UNLIKELY({condition})) return aot::raise_inexact(",
            ["call", what, exact.text, computed.text],
            ");",
        )

    def _param(self, number: int, param: KernelParam, out: Lines) -> str:
        """Writes the memory of a kernel parameter, and returns an expression of its address."""
        if param.slot is not None:
            return self._expressions.operand(param.slot).text
        name = f"param{number}"  # in the scope of this launch
        self._structs.write_variable(name, param, self._expressions, out)
        return f"&{name}"

    def _attribute(self, attribute: LaunchAttribute) -> str:
        identifier = _ATTRIBUTES.get(attribute.id, f"static_cast<CUlaunchAttributeID>({attribute.id})")
        leaves = [self._expressions.typed(leaf, unsigned=is_odd(leaf.type)) for leaf in _without_gaps(attribute)]
        return f"aot::attribute({', '.join([identifier, *leaves])})"


def _without_gaps(attribute: LaunchAttribute) -> list[Operand]:
    """The scalars of an attribute's value, with zeros in the gaps between them."""
    found: list[Operand] = []
    end = 0
    for offset, leaf in attribute.leaves:
        size = layout(leaf.type)[0]
        if offset < end or offset % size:
            raise TranslateError(f"the value of launch attribute {attribute.id} has an unsupported form")
        while end < offset:
            gap = next(width for width in (8, 4, 2, 1) if end % width == 0 and end + width <= offset)
            found.append(Const(IntType(8 * gap), 0))
            end += gap
        found.append(leaf)
        end += size
    return found
