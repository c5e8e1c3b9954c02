"""Which release of TVM FFI brought each C function, and which releases a package needs."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from standin import plan, translated
from standin.wheels import TEMPLATES, standin_manifest

from aot_pack import ffi_releases
from aot_pack.elf import UNDEFINED, ElfFile
from aot_pack.errors import UsageError
from aot_pack.ffi_releases import (
    FEATURES,
    FUNCTIONS,
    NEWEST,
    OLDEST,
    REQUIREMENT,
    Feature,
    Need,
    function_problems,
    needed,
    oldest_admitted,
    release_of,
)
from aot_pack.package.metadata import requirements
from aot_pack.package.stub import init_py
from aot_pack.project_metadata import ProjectMetadata
from aot_pack.signature import Signature

ROOT = Path(__file__).parents[2]
LATER = Feature(words="takes tensors", since=(0, 1, 14), used_by=lambda signature: bool(signature.arguments))


def test_the_table_is_that_of_the_installed_library() -> None:
    installed = release_of(importlib.metadata.version("apache-tvm-ffi"))
    distribution = importlib.metadata.distribution("apache-tvm-ffi")
    elf = ElfFile(Path(str(distribution.locate_file("tvm_ffi/lib/libtvm_ffi.so"))).read_bytes())
    table = elf.section(".dynsym")
    assert table is not None
    exported = {symbol.name for symbol in elf.symbols(table) if symbol.section != UNDEFINED}
    exported = {name for name in exported if name.startswith("TVMFFI")}
    listed = {name for name, since in FUNCTIONS.items() if since <= installed}
    assert listed <= exported, "TVM FFI took a function away, or the table names the wrong release"
    if installed <= NEWEST:
        assert exported <= listed, "the table lacks a function"


def test_every_package_calls_only_functions_of_the_oldest_release() -> None:
    """The launcher's runtime is in every package."""
    called = {
        (path.name, name)
        for path in (TEMPLATES / "launcher").iterdir()
        for name in re.findall(r"\b(TVMFFI\w+)\(", path.read_text())
    }
    exported = {name for name in called if name[1] in FUNCTIONS}
    assert len(exported) > 10
    assert [name for name in exported if FUNCTIONS[name[1]] > OLDEST] == []
    kinds = ("TensorGetDLTensorPtr", "ShapeGetCellPtr", "BytesGetByteArrayPtr", "ErrorGetCellPtr")  # inline, in c_api.h
    assert {name for _, name in called} - FUNCTIONS.keys() == {f"TVMFFI{kind}" for kind in kinds}


@pytest.mark.parametrize(
    ("texts", "release"),
    [
        ([REQUIREMENT], OLDEST),
        (["numpy"], None),
        (["apache-tvm-ffi; extra == 'x'"], None),
        (["Apache_TVM.ffi"], (0, 1, 0)),
        (["apache-tvm-ffi==0.1.13.post3"], (0, 1, 13)),
        (["apache-tvm-ffi~=0.1.12"], (0, 1, 12)),
        (["apache-tvm-ffi>0.1.12"], (0, 1, 13)),
        (["apache-tvm-ffi>=0.1.9,!=0.1.9", "apache-tvm-ffi!=0.1.10"], (0, 1, 11)),
        (["apache-tvm-ffi>=0.1.99"], NEWEST),
        ([REQUIREMENT] * 1000, (0, 1, 0)),
        (["apache-tvm-ffi @ https://example.org/a.whl"], NEWEST),
    ],
)
def test_the_oldest_release_that_requirements_admit(texts: list[str], release: object) -> None:
    assert oldest_admitted(map(Requirement, texts)) == release


@pytest.mark.parametrize(
    "page", ["pyproject.toml", "docs/calling.md", "docs/projects.md", "benchmarks/COMPATIBILITY.md"]
)
def test_pages_name_the_requirement(page: str) -> None:
    assert REQUIREMENT in (ROOT / page).read_text()


def test_problems_of_functions() -> None:
    symbols = ["memcpy", "TVMFFIFunctionCall", "TVMFFIGetCustomAllocator", "TVMFFIHandleInitOnce", "TVMFFINew"]
    assert list(function_problems(symbols, (0, 1, 4))) == [
        "it calls TVMFFIGetCustomAllocator, which came with apache-tvm-ffi 0.1.13, but the wheel may run with 0.1.4",
        "it calls TVMFFIHandleInitOnce, which came with apache-tvm-ffi 0.1.5, but the wheel may run with 0.1.4",
        "it calls TVMFFINew, which no release of apache-tvm-ffi up to 0.1.15 has",
    ]
    assert list(function_problems(symbols[:-1], (0, 1, 13))) == []


def test_no_known_feature_needs_more_than_the_oldest_release() -> None:
    """If this fails, docs/calling.md and docs/projects.md must name the feature."""
    assert [feature.words for feature in FEATURES if feature.since > OLDEST] == []


def test_a_function_that_needs_more_raises_the_requirement(monkeypatch: pytest.MonkeyPatch) -> None:
    functions = [(each.unit.target.export, each.unit.signature) for each in translated()]
    assert needed(functions) == Need(release=OLDEST)
    assert needed(functions).note is None
    monkeypatch.setattr(ffi_releases, "FEATURES", (*FEATURES, LATER))
    need = needed([*functions, ("nothing", Signature(params=()))])
    assert need == Need(release=(0, 1, 14), reasons=tuple(
        f"{name}() takes tensors (0.1.14)" for name in ("scale", "everything")
    ))  # fmt: skip
    assert need.note == (
        "the wheel requires apache-tvm-ffi>=0.1.14,<0.2, because scale() takes tensors (0.1.14); everything() takes "
        "tensors (0.1.14). Other wheels require apache-tvm-ffi 0.1.11 or later"
    )
    assert needed([("nothing", Signature(params=()))]).note is None
    assert requirements(None, need) == ("apache-tvm-ffi<0.2,>=0.1.14",)
    assert standin_manifest(need=need).requires == ("apache-tvm-ffi<0.2,>=0.1.14",)
    text = init_py(TEMPLATES, package="p", version="1", identity="i", doc=plan().doc, functions=(), need=need)
    assert "if not (0, 1, 14) <= release < (0, 2, 0):" in text


def test_a_project_that_admits_too_old_a_release() -> None:
    need = Need(release=(0, 1, 14), reasons=("scale() takes tensors (0.1.14)",))
    about = project("apache-tvm-ffi>=0.1.11,<0.2")
    with pytest.raises(UsageError, match=r"needs apache-tvm-ffi>=0\.1\.14,<0\.2, because scale\(\) takes") as raised:
        requirements(about, need)
    assert "[project] in pyproject.toml admits 0.1.11" in raised.value.message
    assert 'write dependencies = ["apache-tvm-ffi>=0.1.14,<0.2"]' in (raised.value.hint or "")
    about = project("apache-tvm-ffi==0.1.14.post1")
    assert requirements(about, need) == ("apache-tvm-ffi==0.1.14.post1",)


def project(*dependencies: str) -> ProjectMetadata:
    """The metadata of a project with these dependencies."""
    return ProjectMetadata(
        description=None, readme=None, requires_python=None, dependencies=dependencies, extras=(), authors=(),
        maintainers=(), keywords=(), classifiers=(), urls=(), entry_points=(),
    )  # fmt: skip
