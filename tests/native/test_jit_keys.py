"""A fuzz of the keys by which a package answers ``cute.compile``: each case changes one thing that may decide bytes.

``jit_library/fuzzed`` is a library whose kernel has a constant that all kinds of Python decide. The table of its call
is built once. Each case then runs in a fork of a process that has imported the compiler. It changes the library's
files, variables, modules or arguments, and compiles. An answer is right only if the compiler traces the same program.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LIBRARY = HERE / "jit_library"


@dataclass(frozen=True)
class Case:
    """One change."""

    name: str
    file: str = ""
    """A file of the library, in which ``old`` becomes ``new``."""
    old: str = ""
    new: str = ""
    code: str = ""
    """Python that runs before the library is imported."""
    after: str = ""
    """Python that runs after it."""
    call: str = ""
    """Arguments of ``compile_scale``."""


def of_file(name: str, file: str, old: str, new: str) -> Case:
    """A change of a source."""
    return Case(name, file=file, old=old, new=new)


DECIDING = [
    of_file("module constant", "constants.py", "FACTOR = 3.0", "FACTOR = 4.0"),
    of_file("value in a dict", "constants.py", '"a": 1.0', '"a": 9.0'),
    of_file("value in a list", "constants.py", "[2.0, 3.0]", "[2.0, 9.0]"),
    of_file("frozenset", "constants.py", '{"x", "y"}', '{"x", "y", "z"}'),
    of_file("module __getattr__", "constants.py", "return 7.0", "return 8.0"),
    of_file("dataclass default", "helpers.py", "unroll: float = 0.25", "unroll: float = 0.75"),
    of_file("NamedTuple default", "helpers.py", "two: float = 0.5", "two: float = 0.75"),
    of_file("member of an enumeration", "helpers.py", "FAST = 11", "FAST = 13"),
    of_file("default of an argument", "helpers.py", "given: float = 13.0", "given: float = 13.5"),
    of_file("default of a keyword", "helpers.py", "named: float = 14.0", "named: float = 14.5"),
    of_file("body of a helper", "helpers.py", "return given + 2 * named", "return given + 3 * named"),
    of_file("body of a closure", "helpers.py", "return value * 15", "return value * 16"),
    of_file("argument of a closure", "helpers.py", "make(2.0)", "make(3.0)"),
    of_file("partial", "helpers.py", "plain, 16.0, named", "plain, 16.5, named"),
    of_file("lambda", "helpers.py", "lambda: 18.0", "lambda: 18.5"),
    of_file("attribute of a function", "helpers.py", "plain.note = 19.0", "plain.note = 19.5"),
    of_file("decorator", "helpers.py", "return 2 * function()", "return 3 * function()"),
    of_file("decorated function", "helpers.py", "return 20.0", "return 20.5"),
    of_file("attribute of a base class", "helpers.py", "attribute = 21.0", "attribute = 21.5"),
    of_file("method of a base class", "helpers.py", "self.attribute + 22.0", "self.attribute + 22.5"),
    of_file("attribute of a class", "helpers.py", "own = 23.0", "own = 23.5"),
    of_file("attribute of an object", "helpers.py", "self.given = 24.0", "self.given = 24.5"),
    of_file("slot of an object", "helpers.py", "Slotted(25.0)", "Slotted(25.5)"),
    of_file("static method", "helpers.py", "return 26.0", "return 26.5"),
    of_file("class method", "helpers.py", "cls.own + 27.0", "cls.own + 27.5"),
    of_file("property", "helpers.py", "self.given + 28.0", "self.given + 28.5"),
    of_file("block size", "kernels.py", "threads = 128", "threads = 256"),
    of_file("kernel", "kernels.py", "x[index] * alpha +", "x[index] * alpha -"),
    of_file("host function", "kernels.py", "block=[self.threads, 1, 1]", "block=[self.threads, 2, 1]"),
    Case("variable while tracing", code="os.environ['FUZZED_AT_TRACE'] = '60'"),
    Case("variable while importing", code="os.environ['FUZZED_AT_IMPORT'] = '50'"),
    Case("replaced global", after="fuzzed.constants.FACTOR = 30.0"),
    Case("replaced alias", after="fuzzed.helpers.AN_ALIAS = 30.0"),
    Case("replaced helper", after="fuzzed.helpers.plain = lambda *_, **__: 1.0"),
    Case("another helper of the library", after="fuzzed.helpers.short = fuzzed.helpers.closure"),
    Case("replaced method", after="fuzzed.helpers.Sums.static = staticmethod(lambda: 1.0)"),
    Case("replaced default", after="fuzzed.helpers.plain.__defaults__ = (99.0,)"),
    Case("replaced keyword default", after="fuzzed.helpers.plain.__kwdefaults__ = {'named': 99.0}"),
    Case("variable of a closure", after="fuzzed.helpers.closure.__closure__[0].cell_contents = 7.0"),
    Case("replaced code", after="fuzzed.helpers.short.__code__ = (lambda: 70.0).__code__"),
    Case("replaced attribute of a function", after="fuzzed.helpers.plain.note = 99.0"),
    Case("changed dict", after="fuzzed.constants.TABLE['a'] = 99.0"),
    Case("changed list", after="fuzzed.constants.TABLE['b'].insert(0, 9.0)"),
    Case("a name hides __getattr__", after="fuzzed.constants.LAZY = 70.0"),
    Case("a global hides a builtin", after="fuzzed.helpers.max = lambda *_: 70.0"),
    Case(
        "replaced builtin",
        after="import builtins; "
        "real = builtins.max; "
        "builtins.max = lambda *a, **k: 70.0 if a == (1.0, 2.0) else real(*a, **k)",
    ),
    Case("replaced base class", after="fuzzed.helpers.Base.attribute = 70.0"),
    Case(
        "replaced enumeration",
        after="import enum; "
        "fuzzed.kernels.Mode = enum.Enum('Mode', {'FAST': 70}, module='fuzzed.helpers')",
        call="mode=fuzzed.kernels.Mode.FAST",
    ),
    Case(
        "function of the compiler",
        after="import cutlass.cute as cute; "
        "real = cute.arch.thread_idx; "
        "cute.arch.thread_idx = lambda **k: tuple(each + 1 for each in real(**k))",
    ),
    Case(
        "file of the compiler",
        after="import os, pathlib, tempfile; "
        "module = sys.modules['cutlass.cute.core']; "
        "edited = pathlib.Path(tempfile.mkdtemp()) / 'core.py'; "
        "edited.write_text(pathlib.Path(module.__file__).read_text() + '# edited'); "
        "os.utime(edited, (0, 0)); "
        "module.__file__ = str(edited)",
    ),
    Case(
        "setting of the compiler",
        after="import cutlass; "
        "cutlass.cutlass_dsl.CuTeDSL._get_dsl().envar.enable_assertions = True",
    ),
    Case("architecture", after="import cutlass; cutlass.cutlass_dsl.CuTeDSL._get_dsl().envar.arch = 'sm_100a'"),
    Case(
        "subclass",
        after="Other = type('Other', (fuzzed.kernels.Scale,), {'own': 70.0, "
        "'__module__': 'fuzzed.kernels'})",
        call="kind=Other",
    ),
    Case(
        "subclass with a method",
        after="Other = type('Other', (fuzzed.kernels.Scale,), {'method': lambda self: 70.0, "
        "'__module__': 'elsewhere'})",
        call="kind=Other",
    ),
    Case("argument: enumeration", call="mode=fuzzed.helpers.Mode.SLOW"),
    Case("argument: dataclass", call="unroll=0.5"),
    Case("argument: dtype", call="dtype=cutlass.Float16"),
    Case("argument: alignment", call="align=32"),
    Case("argument: divisibility", call="divisibility=8"),
    Case("argument: fixed size", call="size=4096"),
    Case("options", call="options='--enable-tvm-ffi --opt-level 1'"),
    Case("without TVM FFI", call="options=''"),
    Case(
        "options in brackets",
        call="options=None, compiler=cute.compile[cutlass.base_dsl.compiler.OptLevel(1), "
        "cutlass.base_dsl.compiler.EnableTVMFFI]",
    ),
]  # fmt: skip

SAME = [
    Case("nothing"),
    of_file("comment", "helpers.py", "class Base:", "# a comment\n\n\nclass Base:"),
    of_file(
        "comment in the kernel", "kernels.py", "        thread, _, _", "        # which thread\n        thread, _, _"
    ),
    of_file("docstring", "helpers.py", '"""Inherited."""', '"""Another text.\n\n        With more lines."""'),
    of_file("docstring of a module", "constants.py", '"""Module constants."""', '"""Others.\n\nMore."""'),
    Case("value of a number that calls pass", call="alpha=7.0"),
    Case("another variable", code="os.environ['FUZZED_UNUSED'] = '60'"),
    Case("another name in a module", after="fuzzed.constants.ANOTHER = 1.0"),
    Case("a constant that nobody reads", after="fuzzed.constants.UNUSED = 9.0"),
    Case("second call", after="fuzzed.kernels.compile_scale()"),
    Case("another object of the compiler", call="compiler=cute.compile"),
]  # fmt: skip


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package ``packed`` without a library."""
    folder = tmp_path_factory.mktemp("jit")
    environment = {**os.environ, "PYTHONPATH": str(LIBRARY)}
    command = [sys.executable, str(LIBRARY / "build_table.py"), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr.strip(), done.stderr  # no doubts
    return folder


@pytest.fixture(scope="module")
def outcomes(table: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What came of each case: ``answered``, ``wrong``, or why it was not answered."""
    cases = []
    for number, case in enumerate([*DECIDING, *SAME]):
        folder = tmp_path_factory.mktemp("case") / str(number)
        shutil.copytree(LIBRARY / "fuzzed", folder / "fuzzed", ignore=shutil.ignore_patterns("__pycache__"))
        if case.file:
            path = folder / "fuzzed" / case.file
            assert path.read_text().count(case.old) == 1, case
            path.write_text(path.read_text().replace(case.old, case.new))
        cases.append([case.name, str(folder), case.code, case.after, case.call])
    command = [sys.executable, str(LIBRARY / "run_cases.py"), str(table)]
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a"}
    done = subprocess.run(
        command, input=json.dumps(cases), env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("case", DECIDING, ids=lambda case: case.name)
def test_what_decides_bytes_is_not_answered(outcomes: dict[str, str], case: Case) -> None:
    assert not outcomes[case.name].startswith(("answered", "wrong", "failed")), outcomes[case.name]


@pytest.mark.parametrize("case", SAME, ids=lambda case: case.name)
def test_what_decides_nothing_is_answered(outcomes: dict[str, str], case: Case) -> None:
    assert outcomes[case.name] == "answered"
