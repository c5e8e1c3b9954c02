"""Names for the values of a host program, so that a reviewer sees the purpose of each number.

A value is named after its use: the words of a tensor map, the axes of a grid. Other values are named after the author's
argument that they are computed from, if it is a single one.
"""

from __future__ import annotations

from aot_pack.hostir.program import Compute, HostProgram, KernelParam, Launch, Operand, PtrAdd, Value
from aot_pack.hostir.types import I64

_TENSOR_MAP_BYTES, _TENSOR_MAP_WORDS = 128, 16
_ROUNDED = {"ceil_div": "ceil_div", "floor_div": "floor_div"}


def name_values(program: HostProgram) -> None:
    """Names the values that have no name yet."""
    roots = _roots(program)
    for launch in (op for op in program.ops() if isinstance(op, Launch)):
        for axis, operand in zip("xyz", launch.grid, strict=True):
            _name(operand, f"grid_{axis}")
        for number, param in enumerate(launch.params):
            _name_map(param, number, roots)
    for op in program.ops():
        if not isinstance(op, (Compute, PtrAdd)) or op.result.name:
            continue
        root = roots.get(op.result)
        single = op.operands[0] if op.operands else None
        if isinstance(op, Compute) and op.opcode in ("sext", "zext") and isinstance(single, Value) and single.name:
            op.result.name = f"{single.name}_i64" if op.result.type == I64 else f"{single.name}_wide"
        elif root:
            op.result.name = f"{root}_{_ROUNDED.get(op.opcode, 'n')}" if isinstance(op, Compute) else f"{root}_at"


def _roots(program: HostProgram) -> dict[Value, str]:
    """The argument that each value is computed from; empty if there are several or none."""
    names = {value: value.name for value in program.parameters}
    arguments = {value: _argument(name, set(names.values())) for value, name in names.items()}
    roots: dict[Value, str] = dict(arguments)
    for op in program.ops():
        if isinstance(op, (Compute, PtrAdd)):
            found = {roots.get(operand, "") for operand in op.operands if isinstance(operand, Value)}
            roots[op.result] = found.pop() if len(found) == 1 else ""
    return roots


def _argument(name: str, names: set[str]) -> str:
    """``a`` for ``a_shape_0`` if the program has a tensor ``a``."""
    for marker in ("_shape_", "_stride_"):
        base = name.rpartition(marker)[0]
        if base in names:
            return base
    return name


def _name_map(param: KernelParam, number: int, roots: dict[Value, str]) -> None:
    if param.size != _TENSOR_MAP_BYTES or len(param.leaves) != _TENSOR_MAP_WORDS:
        return
    for word, (_, operand) in enumerate(param.leaves):
        root = roots.get(operand, "") if isinstance(operand, Value) else ""
        _name(operand, f"{root or f'param{number}'}_map_{word}")


def _name(operand: Operand, name: str) -> None:
    if isinstance(operand, Value) and not operand.name:
        operand.name = name
