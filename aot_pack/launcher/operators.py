"""The C++ table of a package's operators of PyTorch, which templates/launcher/torch.cpp registers."""

from __future__ import annotations

from collections.abc import Sequence

from aot_pack.launcher.names import string_literal
from aot_pack.operators import Argument, Operator, OperatorKind, OperatorParameter

_KINDS = {
    OperatorKind.TENSOR: "kTensor", OperatorKind.INT: "kInt", OperatorKind.FLOAT: "kFloat",
    OperatorKind.BOOL: "kBool", OperatorKind.TEXT: "kText", OperatorKind.TENSORS: "kTensors",
    OperatorKind.INTS: "kInts", OperatorKind.FLOATS: "kFloats", OperatorKind.BOOLS: "kBools",
    OperatorKind.TUPLE: "kTuple", OperatorKind.STREAM: "kStream", OperatorKind.NONE: "kNone",
}  # fmt: skip
assert _KINDS.keys() == set(OperatorKind)


def write_operators(operators: Sequence[Operator]) -> str:
    """The definitions of ``aot::kOperators`` and its count, with a boxed kernel for each overload."""
    rows = "\n".join(_row(operator) for operator in operators)
    kernels = [_kernels(index, operator) for index, operator in enumerate(operators)]
    return "\n".join([
        *(f'extern "C" int __tvm_ffi_{each.name}(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);' for each in operators),
        "namespace aot {",
        "namespace {",
        *kernels,
        "}  // namespace",
        f"const Operator kOperators[] = {{\n{rows or '    {},'}\n}};",
        f"const int kNumOperators = {len(operators)};",
        f"bool operator_has_gradient[{len(operators) or 1}] = {{}};",
        "}  // namespace aot",
    ])  # fmt: skip


def _kernels(index: int, operator: Operator) -> str:
    name = operator.name
    entries = [entry for argument in operator.arguments for entry in argument.entries()]
    table = ", ".join(map(_entry, entries)) or "{}"
    names = ", ".join(string_literal(each.encode()) for each in (*map(_name, operator.parameters), *operator.outputs))
    lines = [
        f"constexpr OperatorArgument kArguments_{name}[] = {{{table}}};",
        f"constexpr const char* kNames_{name}[] = {{{names}}};",
    ]
    for suffix, out in (("", "false"), ("_out", "true")) if operator.outputs else (("", "false"),):
        lines.append(
            f"void kernel{suffix}_{name}(uint64_t* stack, uint64_t, uint64_t) {{\n"
            f"  call_operator(kOperators[{index}], {out}, stack);\n}}"
        )
    return "\n".join(lines)


def _name(parameter: OperatorParameter) -> str:
    return parameter.name


def _entry(argument: Argument) -> str:
    optional, written = (str(each).lower() for each in (argument.optional, argument.written))
    place = -1 if argument.place is None else argument.place
    return f"{{OperatorKind::{_KINDS[argument.kind]}, {optional}, {written}, {place}, {len(argument.elements)}}}"


def _row(operator: Operator) -> str:
    name, out = operator.name, operator.out_schema
    entries = sum(1 for argument in operator.arguments for _ in argument.entries())
    cells = [
        string_literal(name.encode()),
        string_literal(operator.schema.encode()),
        "nullptr" if out is None else string_literal(out.encode()),
        f"kernel_{name}",
        "nullptr" if out is None else f"kernel_out_{name}",
        f"kArguments_{name}",
        f"kNames_{name}",
        str(entries),
        str(len(operator.arguments)),
        str(len(operator.parameters)),
        str(len(operator.outputs)),
        f"__tvm_ffi_{name}",
        *([str(operator.workspaces)] if operator.workspaces else []),
    ]
    return f"    {{{', '.join(cells)}}},"
