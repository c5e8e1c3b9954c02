"""A part of the corpus, in the tests' own environment: see the package for the whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from corpus.cases import CASE_FILES, ROOT, CaseFile
from corpus.cli import run
from corpus.results import Result, compiler_words, from_text, one_line, to_text
from corpus.table import BEGIN, END, summary, tables, write_tables

FAST = ("elementwise", "gpu_kernels", "synthetic", "variant_kernels")
ARCHS = ("sm_80", "sm_90a", "sm_120f")
PASSING = {"sm_80": 30, "sm_90a": 31, "sm_120f": 30}
"""Units of FAST: ``host_control_in_clusters`` is not for sm_80, ``tuned`` not for sm_120f."""


def test_a_part_passes_all_steps() -> None:
    results = run([file for file in CASE_FILES if file.name in FAST], ARCHS, jobs=2)
    assert [f"{each}: {each.failed}: {each.reason}" for each in results if each.failed] == []
    assert Counter(each.arch for each in results) == PASSING


def test_what_fails_says_where_and_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "failing.py"
    source.write_text(FAILING)
    broken = tmp_path / "broken.py"
    broken.write_text("import no_such_module_at_all\n")
    monkeypatch.setattr("corpus.architecture.ROOT", Path("/"))
    monkeypatch.setattr("corpus.architecture._TESTS", ROOT / "tests")
    results = run([CaseFile(str(source)), CaseFile(str(broken))], ["sm_80"])
    assert [(each.case, each.failed, each.reason) for each in sorted(results)] == [
        ("*", "compile", "broken.py does not run: ModuleNotFoundError: No module named 'no_such_module_at_all'"),
        ("good", "", ""),
        ("idle", "call", "nothing was launched"),
        ("refuses", "compile", "ValueError: not for this GPU"),
    ]


def test_every_kernels_file_is_a_case_file() -> None:
    folders = ("example_kernels", "tests/corpus", "tests/e2e", "tests/equivalence")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if not path.name.startswith("test_")]
    exporting = {path.relative_to(ROOT).as_posix() for path in paths if "\n@aot_pack.export" in path.read_text()}
    assert exporting == {file.path for file in CASE_FILES}


def test_a_file_whose_libraries_are_not_there() -> None:
    assert CaseFile("x.py", needs=("pytest", "no-such-distribution")).missing == ("no-such-distribution",)
    assert CaseFile("x.py", needs=("pytest>=1", "pytest<1")).missing == ("pytest<1",)


RESULTS = (
    Result(file="b", case="f[float16]", arch="sm_90a"),
    Result(file="b", case="f[float16]", arch="sm_80", failed="compile", reason="needs <sm_90a> | more"),
    Result(file="a", case="g", arch="sm_120", failed="call", reason="nothing was launched"),
    Result(file="a", case="g", arch="sm_90", failed="call", reason="nothing was launched"),
)

STEPS = "fail at compile | fail at translate | fail at build | fail at import | fail at call"
TABLES = rf"""| file | units | pass | {STEPS} |
| --- | --- | --- | --- | --- | --- | --- | --- |
| a | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| b | 2 | 1 | 1 | 0 | 0 | 0 | 0 |
| all | 4 | 1 | 1 | 0 | 0 | 0 | 2 |

### a

| case | 90 | 120 |
| --- | --- | --- |
| `g` | call (1) | call (1) |

### b

| case | 80 | 90a |
| --- | --- | --- |
| `f[float16]` | compile (2) | ok |

### Reasons

1. call: nothing was launched
2. compile: needs \<sm_90a> \| more
"""


def test_tables() -> None:
    assert tables(RESULTS) == tables(tuple(reversed(RESULTS))) == TABLES
    assert summary(RESULTS) == "1 of 4 units pass all steps, 1 fail at compile, 2 fail at call"


def test_a_document_keeps_what_is_around_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "COVERAGE.md"
    path.write_text(f"# Before\n\n{BEGIN}\nold\n{END}\n\n## After\n")
    write_tables(path, RESULTS)
    write_tables(path, RESULTS)
    assert path.read_text() == f"# Before\n\n{BEGIN}\n\n{TABLES}\n{END}\n\n## After\n"
    path.write_text("# No place\n")
    with pytest.raises(ValueError, match="must have the lines"):
        write_tables(path, RESULTS)


def test_results_as_json() -> None:
    assert from_text(to_text(RESULTS)) == sorted(RESULTS)
    with pytest.raises(ValueError, match="version 7"):
        from_text('{"schema_version": 7, "units": []}')


def test_reasons_are_the_same_on_every_machine() -> None:
    text = "\x1b[31merror\x1b[0m in /home/me/project/kernels.py:3\n  at 0x7f00deadbeef"
    assert one_line(text) == "error in kernels.py:3 at 0x..."
    assert len(one_line("long " * 100)) == 300


def test_the_compilers_own_words() -> None:
    ptxas = """Traceback
cutlass.base_dsl.compiler.CompilerDiagnosticError: error: PTX assembly failed

    error: ptxas rejected the PTX generated for this kernel while compiling it to SASS.
    note: ptxas log:
          ptxas application ptx input, line 67; error   : Modifier '.wait' requires .target sm_90 or
          higher
          ptxas application ptx input, line 67; error   : Instruction 'griddepcontrol' requires
"""
    assert compiler_words(ptxas) == "(ptxas: Modifier '.wait' requires .target sm_90 or higher)"
    other = "CompilerDiagnosticError: error: no\n\n  --> kernels.py\n    error: expects arch to be sm_90a\n"
    assert compiler_words(other) == "(error: expects arch to be sm_90a)"
    toolkit = """cutlass.base_dsl.common.DSLRuntimeError:
error[INTERNAL]: The compiler hit an internal DSL problem while compiling your code.
  note: This is a bug in the DSL, not a mistake in your kernel.
  error: Unsupported GPU architecture 'sm_107' with CUDA toolkit version '12.9
         .0'.
  suggestion: Please report this with the snippet above and your kernel.
"""
    expected = "(error: Unsupported GPU architecture 'sm_107' with CUDA toolkit version '12.9 .0'.)"
    assert compiler_words(toolkit) == expected
    assert compiler_words("ValueError: error: 3") == compiler_words(None) == ""


FAILING = """
import cutlass
import cutlass.cute as cute

import aot_pack


@cute.kernel
def _kernel(x: cute.Tensor):
    x[cute.arch.thread_idx()[0]] = 0.0


@cute.jit
def _good(x: cute.Tensor, stream):
    _kernel(x).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)


@cute.jit
def _idle(x: cute.Tensor, wanted: cutlass.Int32, stream):
    if wanted > 1000000:
        _kernel(x).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)


def _vector():
    return aot_pack.tensor(cutlass.Float32, (64,))


@aot_pack.export
def good():
    return aot_pack.entry(_good, x=_vector(), stream=aot_pack.stream())


@aot_pack.export
def idle():
    return aot_pack.entry(_idle, x=_vector(), wanted=cutlass.Int32, stream=aot_pack.stream())


@aot_pack.export
def refuses():
    raise ValueError("not for this GPU")
"""
