"""Launch attributes: the compiler's search is known in exactly its form; a search that differs is left, and refused."""

from __future__ import annotations

import pytest
from golden.write.function import HostFunction

from aot_pack.errors import TranslateError
from aot_pack.hostir import lift_host_program
from aot_pack.hostir.program import Const, Launch
from aot_pack.hostir.types import I32


def program_text() -> str:
    f = HostFunction("", [("n", "i32")])
    config = f.config()
    f.attribute(config, 6, f["n"])
    f.launch(config, "k", f["n"])
    f.ret()
    return f.text()


def launch_of(text: str) -> Launch:
    (launch,) = (op for op in lift_host_program(text, "host").ops() if isinstance(op, Launch))
    return launch


def test_the_search_becomes_an_attribute() -> None:
    (attribute,) = launch_of(program_text()).attributes
    assert attribute.id == 6
    assert [offset for offset, _ in attribute.leaves] == [0]


def _line(text: str, *marks: str) -> str:
    """The line that holds all of ``marks``."""
    (found,) = (line for line in text.split("\n") if all(mark in line for mark in marks))
    return found


def _changed(text: str, line: str, old: str, new: str) -> str:
    assert old in line
    return text.replace(line, line.replace(old, new))


def _block(text: str, label: str) -> list[str]:
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith(f"  ^{label}"))
    end = next(index for index in range(start + 1, len(lines)) if lines[index].startswith(("  ^", "})")))
    return lines[start:end]


def mutations() -> dict[str, str]:
    text = program_text()
    head, check = _block(text, "attribute0_head"), _block(text, "attribute0_check")
    found, grow, append = (_block(text, f"attribute0_{name}") for name in ("found", "grow", "append"))
    full = _block(text, "attribute0_full")
    step = next(line for line in check if "llvm.add" in line)
    one = step.split("(")[1].split(",")[1].split(")")[0].strip()
    start = _line(text, "[^attribute0_head]", "(i32)", "llvm.br")
    found_id = next(line for line in found if "llvm.store" in line)
    grown = next(line for line in grow if "llvm.add" in line)
    compared = next(line for line in check if "llvm.icmp" in line)
    hit = _line(text, "[^attribute0_found]", "%attribute0_at")
    go_on = '    "llvm.br"()[^attribute0_grow] : () -> ()'
    return {
        "it starts at 1": _changed(text, start, f"({start.split('(')[1].split(')')[0]})", f"({one})"),
        "its end is compared as signed": _changed(text, head[1], "predicate = 9", "predicate = 5"),
        "it goes on while greater": _changed(text, head[1], "predicate = 9", "predicate = 8"),
        "it looks for other entries": _changed(text, compared, "predicate = 0", "predicate = 1"),
        "it leaves entries out": _changed(text, step, f", {one})", ", %attribute0_at)"),
        "entries have another size": text.replace("(i32, array<4 x i8>", "(i32, array<12 x i8>"),
        "it stores another identifier": _changed(text, found_id, found_id.split("(")[1].split(",")[0], one),
        "it grows by two": _changed(text, grown, f", {one})", ", %n)"),
        "a full array is no error": text.replace("\n".join(full), f"{full[0]}\n{go_on}"),
        "the room is known at run time": _changed(text, append[1], append[1].split(", ")[1].split(")")[0], "%n"),
        "entries are found behind their place": _changed(text, hit, "(%attribute0_at)", f"({one})"),
    }  # fmt: skip


@pytest.mark.parametrize("name", mutations())
def test_another_form_is_refused(name: str) -> None:
    text = mutations()[name]
    assert text != program_text()
    with pytest.raises(TranslateError, match=r"can't follow|which is not supported"):
        launch_of(text)


def test_two_searches_for_one_identifier_set_one_attribute() -> None:
    f = HostFunction("", [("n", "i32")])
    config = f.config()
    for identifier, value in ((6, f.number(1)), (2, f.number(1)), (6, f["n"])):
        f.attribute(config, identifier, value)
    f.launch(config, "k")
    f.ret()
    launch = launch_of(f.text())
    assert [attribute.id for attribute in launch.attributes] == [6, 2]
    assert launch.attributes[1].leaves == ((0, Const(I32, 1)),)


def test_what_is_off_by_default_is_not_passed() -> None:
    """A cooperative or dependent launch that isn't one; of other attributes 0 is a value like any other."""
    f = HostFunction("", [("n", "i32")])
    config = f.config()
    for identifier in (6, 8, 2):
        f.attribute(config, identifier, f.number(0))
    f.launch(config, "k")
    f.ret()
    (attribute,) = launch_of(f.text()).attributes
    assert (attribute.id, attribute.leaves) == (8, ((0, Const(I32, 0)),))
