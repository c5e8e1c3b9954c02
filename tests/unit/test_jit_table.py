"""jit.json: what the build writes, a package reads, and ``verify`` checks."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from standin import UNITS
from standin.wheels import standin_manifest

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.front_ends.cutedsl.jit_runtime import jit_module
from aot_pack.inspection.check_jit import jit_findings, jit_functions
from aot_pack.jit.table import answering_units, jit_function_name, table_text, unanswered
from aot_pack.jit_records import JitFact, JitRecord, JitSource
from aot_pack.manifest import Manifest, ManifestFile
from aot_pack.model import CompiledUnit, Export, IncludedModule, Plan, Target
from aot_pack.package.jit_module import check_jit_names
from aot_pack.requests.model import Function, Request
from aot_pack.signature import Signature

KEY = "0123456789abcdef01234567"
REQUEST = Request(
    function=Function(module="library", name="kernel", line=None, fields=()),
    positional=(), keywords=(), options=("--enable-tvm-ffi",), tvm_ffi=True, arch="sm_90a",
)  # fmt: skip
RECORD = JitRecord(
    function="library.kernel", arch="sm_90a", root=KEY, interface=KEY, program=KEY,
    facts=(JitFact(kind="name", subject="library:helper", digest=KEY),
           JitFact(kind="source", subject="library", digest=KEY)),
    sources=(JitSource(module="library", sha256="0" * 64, tree="1" * 64, lines=(1, 7)),),
    doubts=(), signature=UNITS[0].signature, passes_fields=(),
)  # fmt: skip
TARGET = Target(export="scale", variant=UNITS[0].target.variant, arch=Arch.parse("sm_90a"))
UNIT = replace(UNITS[0], target=TARGET, jit=RECORD, request=REQUEST, captured="library.kernel")


def with_record(**changes: Any) -> CompiledUnit:
    """The unit with another record."""
    return replace(UNIT, jit=replace(RECORD, **changes))


def test_a_unit_answers_with_the_signature_that_callers_expect() -> None:
    own = Signature(params=UNIT.signature.params[:1])
    (unit,) = answering_units([with_record(signature=own)])
    assert unit.signature == own


def test_equal_answers_are_there_once() -> None:
    assert len(answering_units([UNIT, UNIT, with_record(root=KEY[::-1])])) == 2


def test_a_unit_without_a_key_answers_nothing() -> None:
    assert answering_units([replace(UNIT, jit=None), with_record(program="", doubts=("it is random",))]) == ()


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (replace(UNIT, jit=None, request=None), "answers no call of cute.compile: aot_pack.entry() compiles it"),
        (replace(UNIT, jit=None, request=replace(REQUEST, tvm_ffi=False)), "compiles it without TVM FFI"),
        (replace(UNIT, jit=None), "capture() replaced its stream; capture(explicit_stream=True) leaves it"),
        (with_record(doubts=("it is random",)), "answers by its traced program only: it is random"),
        (with_record(doubts=("it is random",), program=""), "answers no call of cute.compile: it is random"),
    ],
)
def test_a_build_says_what_it_does_not_answer(unit: CompiledUnit, text: str) -> None:
    (line,) = unanswered([unit])
    assert line.startswith("scale@sm_90a ")
    assert text in line


def test_no_warning_for_an_answer() -> None:
    assert unanswered([UNIT]) == ()


def test_a_package_reads_what_the_build_writes() -> None:
    table = jit_module("table").read_table(table_text([UNIT]))
    (answer,) = table.answers
    assert (answer.function, answer.target, answer.root, answer.program) == ("aot_pack_jit_0", str(TARGET), KEY, KEY)
    assert answer.facts == (("name", "library:helper", KEY), ("source", "library", KEY))
    assert answer.arguments == tuple(param.name for param in UNIT.signature.arguments)
    assert table.sources == {"library": ("0" * 64, "1" * 64, (1, 7))}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{", "jit.json can't be read: JSONDecodeError"),
        ("[]", "jit.json can't be read: TypeError"),
        ('{"schema_version": 2}', "jit.json has schema version 2; this package reads 1"),
        ('{"schema_version": 1, "facts": [["a"]]}', "jit.json can't be read: ValueError"),
        ('{"schema_version": 1, "facts": [], "sources": {}, "answers": [{"facts": [3], "function": "f"}]}',
         "f names a fact that jit.json does not have"),
    ],
)  # fmt: skip
def test_a_damaged_table_is_an_error_with_a_reason(text: str, error: str) -> None:
    table = jit_module("table")
    with pytest.raises(table.TableError, match=error):
        table.read_table(text)


# -- verify


@dataclass
class Archive:
    """Files of a wheel."""

    files: dict[str, bytes] = field(default_factory=dict)

    def text(self, path: str) -> str:
        return self.files[path].decode()


MODULES = ("jit.json", "jit.py", "_jit/__init__.py", "_jit/requests/read.py")


def manifest(*names: str) -> Manifest:
    """A manifest with these files, and the target of the unit."""
    standin = standin_manifest()
    files = tuple(ManifestFile(file=name, sha256="0" * 64, size_bytes=1) for name in names)
    target = replace(standin.targets[0], id=str(TARGET), arch="sm_90a", request=REQUEST)
    return replace(standin, files=files, targets=(target,))


def problems(change: Callable[[Any], object] = lambda _: None) -> list[str]:
    """The findings of a table with a change."""
    document = json.loads(table_text([UNIT]))
    change(document)
    archive: Any = Archive({"my_kernels/jit.json": json.dumps(document).encode()})
    return [finding.problem for finding in jit_findings(archive, manifest(*MODULES))]


def test_a_table_without_problems() -> None:
    assert problems() == []


def answer(**changes: Any) -> Callable[[Any], object]:
    return lambda document: document["answers"][0].update(changes)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda document: document.update(schema_version=2), "has schema version 2; this aot-pack reads 1"),
        (answer(function="aot_pack_jit_1"), "answer 0 is the function 'aot_pack_jit_1'; expected aot_pack_jit_0"),
        (answer(target="other@sm_90a"), "answer 0 names the target 'other@sm_90a', which the manifest does not have"),
        (answer(arch="sm_100a"), "answer 0 is for 'sm_100a', and scale@sm_90a is not"),
        (answer(figures={"sm_count": 1}), None),
        (answer(root="x"), "answer 0 has 'x' as its root"),
        (answer(root=""), "answer 0 has no key"),
        (answer(program="", doubts=["why"]), "answer 0 has no key"),
        (answer(facts=[9]), "answer 0 names a fact that the table does not have"),
        (answer(keyword_only=["other"]), "answer 0 has a default or keyword of no argument"),
        (answer(arguments=["a b"]), "answer 0 has an argument that is not an identifier"),
        (lambda document: document["facts"].append(["guess", "x", KEY]), "fact 2 is a 'guess' with the hash"),
        (lambda document: document.update(sources={}), "answer 0 relies on the source of library"),
        (lambda document: document.update(answers=[{}]), "is not a table of answers: KeyError"),
    ],
)
def test_verify_names_each_problem_of_the_table(change: Callable[[Any], object], problem: str | None) -> None:
    found = problems(change)
    if problem is None:
        assert found == []  # the manifest has no figures to compare
    else:
        assert any(text.startswith(problem) for text in found), found


@pytest.mark.parametrize("missing", MODULES)
def test_the_table_and_its_modules_belong_together(missing: str) -> None:
    archive: Any = Archive({"my_kernels/jit.json": table_text([UNIT]).encode()})
    names = [name for name in MODULES if name != missing]
    assert [finding.problem for finding in jit_findings(archive, manifest(*names))]


def test_the_library_must_export_each_answer() -> None:
    archive: Any = Archive({"my_kernels/jit.json": table_text([UNIT, with_record(root=KEY[::-1])]).encode()})
    assert jit_functions(archive, manifest(*MODULES)) == (jit_function_name(0), jit_function_name(1))
    assert jit_functions(Archive({"my_kernels/jit.json": b"{"}), manifest(*MODULES)) == ()  # type: ignore[arg-type]
    assert jit_functions(Archive(), manifest()) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("function", ["jit", "scale"])
@pytest.mark.parametrize("module", ["jit", "own"])
@pytest.mark.parametrize("exported", ["jit", "own_function"])
def test_nothing_else_has_the_name_of_the_module_that_answers(function: str, module: str, exported: str) -> None:
    plan = Plan(
        source=Path("kernels.py"), package="my-kernels", version="1.0", doc="", targets=(),
        exports=(Export(name=function, doc="", variants=(), line=1),),
        included=(IncludedModule(name=module, files=(), exported=(exported,)),),
    )  # fmt: skip
    if "jit" not in (function, module, exported):
        check_jit_names(plan)
        return
    what = "a function of kernels.py" if function == "jit" else "an included module, or a name in its __all__"
    with pytest.raises(UsageError) as caught:
        check_jit_names(plan)
    assert caught.value.message == f"{what} has the name 'jit', which is the module that --jit adds"
