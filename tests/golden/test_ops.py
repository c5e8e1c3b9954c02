"""Every op that the translator knows is in a golden case, and so compiled and executed."""

from __future__ import annotations

import re
import typing

from aot_pack.hostir.lift import _HANDLERS
from aot_pack.hostir.opcodes import COMPUTED
from aot_pack.hostir.program import Compute, ResolvedOp, Terminator
from golden.runs import CASES, GOOD

NOT_LIFTED = frozenset({"RequireExact"})
"""``translate.finish_program`` makes it, which the cases do without; tests/faults/test_exact_launches.py calls it."""


def test_every_op_that_is_read_is_in_a_case() -> None:
    used = {name for case in GOOD for name in re.findall(r'"llvm\.([\w.]+)"', CASES[case].text)}
    missing = sorted(set(_HANDLERS) - used)
    assert not missing, f"no case of tests/golden/cases that is translated has {missing}: tests/golden/write makes them"


def test_every_op_that_is_written_is_in_a_case() -> None:
    programs = [CASES[case].translation.program for case in GOOD]
    opcodes = {op.opcode for program in programs for op in program.ops() if isinstance(op, Compute)}
    assert not COMPUTED - opcodes, "no case computes with these"
    kinds = {type(op).__name__ for program in programs for op in program.ops()}
    kinds |= {type(block.terminator).__name__ for program in programs for block in program.blocks}
    known = {kind.__name__ for kind in (*typing.get_args(ResolvedOp), *typing.get_args(Terminator))}
    assert known - kinds == NOT_LIFTED
