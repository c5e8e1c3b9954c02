"""Lines of C++, and the messages of error paths."""

from __future__ import annotations

import pytest

from aot_pack.hostir.program import Const, Operand, Raise, TextRef
from aot_pack.hostir.types import F32, F64, I8, I32, I64, PTR
from aot_pack.launcher.expressions import Expressions
from aot_pack.launcher.messages import raise_arguments
from aot_pack.launcher.text import WIDTH, Lines


def test_a_short_list_stays_on_one_line() -> None:
    out = Lines()
    out.add_list("f(", ["a", "b"], ");")
    out.add_list("g(", [], ");")
    assert out.lines == ["  f(a, b);", "  g();"]


def test_short_items_fill_lines() -> None:
    out = Lines()
    items = [f"item{number}" for number in range(60)]
    out.add_list("f(", items, ");")
    assert out.lines[0] == "  f("
    assert all(len(line) <= WIDTH + len(");") for line in out.lines)
    assert "".join(line.strip() + " " for line in out.lines[1:]).strip() == ", ".join(items) + ");"


def test_long_items_have_a_line_each() -> None:
    out = Lines()
    items = ["x" * 40, "y", "z" * 60]
    out.add_list("f(", items, ");")
    assert [line.strip() for line in out.lines] == ["f(", "x" * 40 + ",", "y,", "z" * 60 + ");"]


def test_scopes() -> None:
    out = Lines()
    out.open()
    out.add("a;")
    out.close()
    assert out.lines == ["  {", "    a;", "  }"]


@pytest.mark.parametrize(
    ("text", "operands", "arguments"),
    [
        (b"plain", [], 'call, "plain"'),
        (b"100%%", [], 'call, "100%%"'),
        (b"%d of %ld", [Const(I32, 1), Const(I64, 2)], 'call, "%d of %lld", int(1), static_cast<long long>(2)'),
        (b"%lld", [Const(I8, -1)], 'call, "%d", int(-1)'),
        (b"%u %llx", [Const(I8, -1), Const(I64, -1)],
         'call, "%u %llx", unsigned(255), static_cast<unsigned long long>(0xffffffffffffffffu)'),
        (b"%5.2f", [Const(F32, 1.5)], 'call, "%5.2f", double(1.5f)'),
        (b"%s: %p", [TextRef(b"50% off"), Const(PTR, 0)], 'call, "50%% off: %p", nullptr'),
        (b"%d", [], 'call, "%%d"'),
        (b"%d", [Const(F64, 1.0)], 'call, "%%d"'),
        (b"%s", [Const(PTR, 16)], 'call, "%%s"'),
        (b"%n", [Const(PTR, 16)], 'call, "%%n"'),
        (b"no values", [Const(I32, 1)], 'call, "no values"'),
    ],
)  # fmt: skip
def test_messages_agree_with_their_values(text: bytes, operands: list[Operand], arguments: str) -> None:
    assert raise_arguments(Raise(text, operands), Expressions(lambda value: pytest.fail(str(value)))) == arguments
