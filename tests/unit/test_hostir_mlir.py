"""The reader of MLIR's generic form."""

from __future__ import annotations

import pytest

from aot_pack.errors import TranslateError
from aot_pack.hostir.mlir import MlirModule, integer, integers, unescape

HEAD = '"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 ()>, sym_name = "f"}> ({'
TAIL = "}) {llvm.emit_c_interface} : () -> ()"


def module(*lines: str, after: str = "") -> MlirModule:
    return MlirModule("\n".join([HEAD, *lines, TAIL, after]))


def test_an_op_with_everything() -> None:
    line = (
        '%r = "llvm.call"(%a, %b#1)[^bb1, ^bb2] <{callee = @"odd, \\22name\\22", flag, list = [1, {x = 2}], '
        'type = !llvm.func<i32 (ptr, ...)>}> {extra = "a > b, c"} : (i32, !llvm.struct<(ptr, struct<()>)>) -> i64'
    )
    (block,) = module("^bb0(%a: i32, %b: !llvm.struct<(i1, ptr<1>)>):  // no predecessors", line).function("f").blocks
    assert block.arguments == (("%a", "i32"), ("%b", "!llvm.struct<(i1, ptr<1>)>"))
    (op,) = block.ops
    assert (op.name, op.results, op.operands, op.successors) == (
        "llvm.call", ("%r",), ("%a", "%b#1"), ("^bb1", "^bb2")
    )  # fmt: skip
    assert op.properties == {
        "callee": '@"odd, \\22name\\22"',
        "flag": "unit",
        "list": "[1, {x = 2}]",
        "type": "!llvm.func<i32 (ptr, ...)>",
        "extra": '"a > b, c"',
    }
    assert op.operand_types == ("i32", "!llvm.struct<(ptr, struct<()>)>")
    assert op.result_types == ("i64",)


def test_an_entry_block_without_label() -> None:
    (block,) = module('"llvm.return"() : () -> ()').function("f").blocks
    assert block.arguments == ()
    assert block.ops[0].name == "llvm.return"


def test_declarations_and_globals() -> None:
    text = "\n".join(
        [
            '"llvm.func"() <{sym_name = "declared", function_type = !llvm.func<i32 (ptr)>}> ({',
            "}) : () -> ()",
            '"llvm.mlir.global"() <{global_type = i8, sym_name = "a\\22b", value = "x\\0A\\\\\\00"}> ({',
            "}) : () -> ()",
            '"llvm.mlir.global"() <{global_type = i64, sym_name = "state", value = 0 : i64}> ({',
            "}) {cu_attrs = {a = 1 : i32}} : () -> ()",
        ]
    )
    read = MlirModule(text)
    assert not read.is_defined("declared")
    assert not read.is_defined("missing")
    assert read.global_names == ('a"b', "state")
    assert read.global_('a"b').value == b"x\n\\\0"
    assert read.global_("state").value is None
    assert read.global_("state").attributes == {"cu_attrs": "{a = 1 : i32}"}
    with pytest.raises(TranslateError, match="defines no function 'declared'"):
        read.function("declared")
    with pytest.raises(TranslateError, match="defines no global 'x'"):
        read.global_("x")


@pytest.mark.parametrize(
    ("location", "seen"),
    [
        ('loc("/a/kernels.py":12:3)', "/a/kernels.py:12"),
        ("loc(#loc1)", "k.py:7"),
        ("loc(#loc3)", "k.py:7"),
        ("loc(#loc4)", ""),
        ("loc(unknown)", ""),
        ("loc(#loc9)", ""),
        ('loc(callsite("f"("in.py":1:1) at "g"("out.py":2:2)))', "in.py:1"),
        ('loc(fused<#di>[#loc1, "x.py":3:3])', "x.py:3"),
        ('loc("x = f(a, b)"("k.py":9:1))', "k.py:9"),
        ("", ""),
    ],
)
def test_locations(location: str, seen: str) -> None:
    aliases = '#loc1 = loc("k.py":7:1)\n#loc2 = loc("name"(#loc1))\n#loc3 = #di<#loc2 in #sub>\n#loc4 = loc(#loc4)'
    read = module(f'%0 = "llvm.mlir.undef"() : () -> i32 {location}'.rstrip(), after=aliases)
    assert read.function("f").blocks[0].ops[0].location == seen


def test_locations_of_block_arguments_are_skipped() -> None:
    label = '^bb1(%a: i32 loc("k.py":1:2), %b: !llvm.ptr loc(#loc1), %c: f32 loc("x"("k.py":1:1))):  // pred: ^bb0'
    (block,) = module(label).function("f").blocks
    assert block.arguments == (("%a", "i32"), ("%b", "!llvm.ptr"), ("%c", "f32"))


@pytest.mark.parametrize(
    "line",
    [
        "%0 = llvm.add %a, %b : i32",
        '%0 = "llvm.add"(%a, %b) -> i32',
        '%0 = "llvm.add"(%a, %b) : (i32, i32)',
        '%0 = "llvm.add"(%a) <{x = {}> : (i32) -> i32',
        "^bb1(%a: i32:",
        '"llvm.op"() : () -> tensor<4xi32>',
        "some words",
    ],
)
def test_what_can_not_be_read_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(TranslateError) as caught:
        module(line).function("f")
    assert line[:20] in caught.value.message


def test_blocks_come_before_those_that_they_lead_to() -> None:
    lines = [
        '"llvm.br"()[^late] : () -> ()',
        "^early:",
        '"llvm.return"() : () -> ()',
        "^nowhere:",
        '"llvm.br"()[^early] : () -> ()',
        "^late:",
        '"llvm.cond_br"(%c)[^early, ^late] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()',
    ]
    labels = [block.label for block in module(*lines).function("f").reachable_blocks()]
    assert labels == ["^entry", "^late", "^early"]


@pytest.mark.parametrize(
    ("text", "data"),
    [("", b""), ("plain", b"plain"), (r"a\00b", b"a\0b"), (r"\\0A", b"\\0A"), (r"\22\5C", b'"\\'), ("é", "é".encode()),
     (r"\n\t", b"\n\t"), (r"\E9", b"\xe9")],
)  # fmt: skip
def test_strings(text: str, data: bytes) -> None:
    assert unescape(text) == data


def test_numbers() -> None:
    assert [integer(text) for text in ("64 : i64", "true", "false", "-1 : i32", "0x10")] == [64, 1, 0, -1, 16]
    assert integers("array<i32: 0, -2147483648, 4>") == (0, -2147483648, 4)
    assert integers("array<i64>") == ()
