"""Symbols of kernels are the same on every Python: the compiler's own mangler, asked for a name with every kind of
argument that Pythons word differently."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
import enum, inspect, typing
from aot_pack.front_ends.cutedsl.recorder import recorder
import cutlass

class Text(str, enum.Enum):
    ONE = "one"

class Bits(enum.Flag):
    ONE, TWO = 1, 2

class Whole(enum.IntEnum):
    SEVEN = 7

def function(strings: list[str], anything: typing.Any, text, both, number, numbers, of_class: Whole): ...

recorder()
dsl = cutlass.cutlass_dsl.CuTeDSL._get_dsl()
both = Bits.ONE | Bits.TWO
arguments = (["a b", "c"], "d e", Text.ONE, both, Whole.SEVEN, [Whole.SEVEN, Text.ONE], Whole.SEVEN)
print(dsl.mangle_name("f", arguments, inspect.signature(function)))
"""


def test_the_mangler_gives_the_same_name_on_every_python() -> None:
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "cutlass_f_a_b_c_de_TextONE_BitsONE|TWO_7_7_TextONE_7\n"
