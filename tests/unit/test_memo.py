"""Programs that were compiled before: which are kept, under what key, and that a hit equals a compile."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest

from aot_pack.cache.facts import digest
from aot_pack.cache.programs import CompiledProgram
from aot_pack.front_ends.cutedsl.memo import MemoPasses, is_cacheable

PIPELINE = (
    "builtin.module(cute-to-nvvm{check-inline-asm=false cubin-format=bin opt-level=3 enable-pyir=false     rdc=false "
    "enable-assertions=false preserve-line-info=false     cubin-chip='sm_90a'            cubin-chip=sm_90a  "
    "enable-cuda-dialect=true cuda-dialect-external-module=true})"
)
"""As nvidia-cutlass-dsl 4.8.1 writes it."""


class FakeBlock:
    def __init__(self, operations: list[FakeOperation]) -> None:
        self.operations = operations
        for operation in operations:
            operation.block = self

    def append(self, operation: FakeOperation) -> None:
        if operation.block is not None:
            operation.block.operations.remove(operation)
        operation.block = self
        self.operations.append(operation)


class FakeOperation:
    """An operation: a text, a location, and those in it."""

    def __init__(self, text: str, location: str = "", inner: list[FakeOperation] | None = None) -> None:
        self.text, self.location = text, location
        self.block: FakeBlock | None = None
        self.attributes: dict[str, str] = {}
        self.regions = [self]
        self.blocks = [FakeBlock(inner or [])]

    @property
    def operation(self) -> FakeOperation:
        return self

    @property
    def body(self) -> FakeBlock:
        return self.blocks[0]

    def erase(self) -> None:
        assert self.block is not None
        self.block.operations.remove(self)

    def clone(self) -> FakeOperation:
        copy = FakeOperation(self.text, self.location, [inner.clone() for inner in self.body.operations])
        copy.attributes = dict(self.attributes)
        return copy

    def write_bytecode(self, file: io.BytesIO) -> None:
        file.write(repr(self.state()).encode())

    def state(self) -> tuple[Any, ...]:
        inner = [operation.state() for operation in self.body.operations]
        return (self.text, self.location, sorted(self.attributes.items()), inner)


def parse(data: bytes) -> FakeOperation:
    def build(state: tuple[Any, ...]) -> FakeOperation:
        text, location, attributes, inner = state
        operation = FakeOperation(text, location, [build(each) for each in inner])
        operation.attributes = dict(attributes)
        return operation

    return build(eval(data))


class FakePassManager:
    """MLIR's ``passmanager``: compiling writes the pipeline's options and the operation's text into the module."""

    def __init__(self) -> None:
        self.compiled: list[FakeOperation] = []
        self.PassManager = self

    def parse(self, pipeline: str) -> FakePass:
        return FakePass(self, pipeline)


class FakePass:
    def __init__(self, owner: FakePassManager, pipeline: str) -> None:
        self._owner, self._pipeline = owner, pipeline

    def enable_verifier(self, enable: bool) -> None:
        assert enable in (True, False)

    def run(self, operation: FakeOperation) -> None:
        if "strip-debuginfo" in self._pipeline:
            strip(operation)
            return
        self._owner.compiled.append(operation)
        if any("bad" in inner.text for inner in operation.body.operations):
            raise RuntimeError(f"error at {operation.body.operations[0].location or 'unknown'}")
        done = [FakeOperation(f"compiled {inner.text}", inner.location) for inner in operation.body.operations]
        operation.blocks[0] = FakeBlock(done)
        operation.attributes["compiled"] = "yes"
        if dump := re.search(r"dump-ptx-path='(.*?)'", self._pipeline):
            Path(f"{dump[1]}.sm_90.ptx").write_text(f"// PTX of {done[0].text}")


def strip(operation: FakeOperation) -> None:
    operation.location = ""
    for inner in operation.body.operations:
        strip(inner)


class Kept(dict[str, CompiledProgram]):
    def put(self, key: str, program: CompiledProgram) -> None:
        self[key] = program


def program(*texts: str, line: int = 1) -> FakeOperation:
    return FakeOperation("module", f"{line}", [FakeOperation(text, f"kernels.py:{line}") for text in texts])


def compile_one(operation: FakeOperation, kept: Kept | None, pipeline: str = PIPELINE, salt: str = "") -> MemoPasses:
    real = FakePassManager()
    memo = MemoPasses(real, parse, lambda *parts: digest(salt, *parts), kept)
    manager = memo.PassManager.parse(pipeline)
    manager.enable_verifier(False)
    manager.run(operation)
    assert len(real.compiled) == memo.misses + memo.passed_by
    return memo


def test_the_second_time_it_is_not_compiled_and_comes_out_the_same() -> None:
    kept = Kept()
    first, second, without = program("a", "b"), program("a", "b"), program("a", "b")
    assert compile_one(first, kept).misses == 1
    assert compile_one(second, kept).hits == 1
    assert compile_one(without, None).misses == 1
    assert first.state() == second.state() == without.state()
    assert [inner.text for inner in first.body.operations] == ["compiled a", "compiled b"]
    assert first.attributes == {"compiled": "yes"}


def test_lines_that_move_change_nothing() -> None:
    kept = Kept()
    compile_one(program("a", line=1), kept)
    moved = program("a", line=7)
    assert compile_one(moved, kept).hits == 1
    assert moved.body.operations[0].location == ""


@pytest.mark.parametrize(
    ("operation", "pipeline", "salt"),
    [
        (program("b"), PIPELINE, ""),
        (program("a", "a"), PIPELINE, ""),
        (program("a"), PIPELINE.replace("sm_90a", "sm_90"), ""),
        (program("a"), PIPELINE.replace("opt-level=3", "opt-level=2"), ""),
        (program("a"), PIPELINE.replace("opt-level=3", "opt-level=3 ptx-options='--maxrregcount=32'"), ""),
        (program("a"), PIPELINE, "another compiler"),
    ],
)
def test_another_program_option_or_compiler_is_compiled(operation: FakeOperation, pipeline: str, salt: str) -> None:
    kept = Kept()
    compile_one(program("a"), kept)
    assert compile_one(operation, kept, pipeline, salt).misses == 1
    assert len(kept) == 2


@pytest.mark.parametrize(
    "option",
    [
        "preserve-line-info=true",
        "enable-assertions=true",
        "enable-assertions",
        "dump-cubin-path='/tmp/x'",
        "link-libraries='a.bc'",
        "flatten-locs-output-json-path='x'",
        "diagnostic=nvvm",
        "enable-iket=true",
        "rdc=true",
        "cubin-format=isa",
        "ptx-options='--options-file /tmp/x'",
        "ptx-options='a.txt'",
        "opt-level=9",
        "not-known=1",
        "{",
    ],
)
def test_what_names_files_or_brings_locations_in_is_compiled_every_time(option: str) -> None:
    pipeline = PIPELINE.replace("rdc=false", option)
    assert is_cacheable(PIPELINE)
    assert not is_cacheable(pipeline)
    kept = Kept()
    located = program("a", line=3)
    memo = compile_one(located, kept, pipeline)
    assert (memo.passed_by, memo.misses, memo.hits) == (1, 0, 0)
    assert located.body.operations[0].location == "kernels.py:3"
    assert kept == {}


@pytest.mark.parametrize(
    "pipeline", ["builtin.module(canonicalize)", f"{PIPELINE[:-1]}, other)", f"builtin.module(a{{b}}, {PIPELINE[15:]}"]
)
def test_another_pipeline_is_passed_by(pipeline: str) -> None:
    assert not is_cacheable(pipeline)


def test_an_error_has_the_authors_line() -> None:
    kept = Kept()
    with pytest.raises(RuntimeError, match=r"error at kernels\.py:5"):
        MemoPasses(FakePassManager(), parse, digest, kept).run(PIPELINE, None, program("bad", line=5))
    assert kept == {}


def test_ptx_is_written_to_where_it_is_wanted(tmp_path: Path) -> None:
    kept = Kept()
    (tmp_path / "f_other.sm_90.ptx").write_text("of another function")
    first = PIPELINE.replace("rdc=false", f"rdc=false dump-ptx-path='{tmp_path}/f'")
    assert compile_one(program("a"), kept, first).misses == 1
    (tmp_path / "second").mkdir()
    second = first.replace(f"{tmp_path}/f", f"{tmp_path}/second/g")
    assert compile_one(program("a"), kept, second).hits == 1
    assert [path.name for path in (tmp_path / "second").iterdir()] == ["g.sm_90.ptx"]
    assert (tmp_path / "second/g.sm_90.ptx").read_text() == "// PTX of compiled a"
    assert compile_one(program("a"), kept, PIPELINE).misses == 1, "without PTX it is another program"
