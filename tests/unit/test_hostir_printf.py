"""What host programs print: the author's texts, the compiler's, and those before a trap."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from golden.write.function import HostFunction, Ref

from aot_pack.hostir import lift_host_program
from aot_pack.hostir.printf import COMPILERS
from aot_pack.hostir.program import HostProgram, Raise

MARK = f"\\{ord(COMPILERS):02X}"
"""As MLIR's text has it."""


def printing(text: str, operands: Sequence[int | str]) -> HostProgram:
    f = HostFunction("", [("n", "i32")])
    values: list[Ref] = [f[each] if isinstance(each, str) else f.number(each) for each in operands]
    f.printf(text, values)
    f.launch(f.config(), "kernel")
    f.ret()
    return lift_host_program(f.text(), "host")


@pytest.mark.parametrize(
    ("text", "operands", "warning"),
    [
        (
            f"{MARK}\\0AError: kernel 'k' launch shared memory exceeds. Allocated: %d bytes. Max: %lld bytes.\\0A\\0A",
            (300000, 232448),
            (
                "warning of the compiler about a launch: kernel 'k' launch shared memory exceeds. Allocated: "
                "300000 bytes. Max: 232448 bytes."
            ),
        ),
        (
            f"{MARK}a text that no version had: %d of %5.2d, 100%%",
            ("n", 7),
            "warning of the compiler about a launch: a text that no version had: (known at the call) of 7, 100%",
        ),
        (
            "Error: mine %d\\0A",
            (1,),
            "printf('Error: mine %d') in the host code is left out: a packed function prints nothing",
        ),
    ],
)
def test_whose_text_it_is_follows_from_its_mark_alone(text: str, operands: Sequence[int | str], warning: str) -> None:
    assert printing(text, operands).warnings == [warning]


def test_a_text_before_a_trap_is_the_error_whoever_wrote_it() -> None:
    f = HostFunction("", [("n", "i32")])
    f.cond_br(f.icmp("slt", f["n"], f.number(0)), "bad", "good")
    f.block("bad")
    f.printf(f"{MARK}\\0AError: n is %d\\0A", [f["n"]])
    f.trap()
    f.block("good")
    f.launch(f.config(), "kernel")
    f.ret()
    program = lift_host_program(f.text(), "host")
    (end,) = (block.terminator for block in program.blocks if isinstance(block.terminator, Raise))
    assert end.format == b"n is %d"
    assert program.warnings == []
