"""What front ends say of themselves, beside what the rest of the project says of them."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from aot_pack.arch import Arch
from aot_pack.cache.facts import KeyFacts, compiler_identities
from aot_pack.compile import front_ends as loading
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd
from aot_pack.package.include import FORBIDDEN

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "aot_pack" / "front_ends"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]

every_front_end = pytest.mark.parametrize("front_end", FRONT_ENDS, ids=lambda front_end: front_end.folder)


def names_in(requirements: list[str]) -> set[str]:
    """The distributions that requirements name."""
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def test_every_folder_is_registered() -> None:
    folders = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.py")))
    registered = sorted(front_end.folder for front_end in FRONT_ENDS)
    assert folders == registered, "FRONT_ENDS in aot_pack/front_ends/__init__.py has one element for each folder"


def test_no_two_front_ends_have_a_library_in_common() -> None:
    packages = [package for front_end in FRONT_ENDS for package in front_end.packages]
    assert len(packages) == len(set(packages)), packages
    assert len({front_end.library for front_end in FRONT_ENDS}) == len(FRONT_ENDS)


@every_front_end
def test_a_description_agrees_with_itself(front_end: FrontEnd) -> None:
    assert not front_end.library or front_end.library in front_end.packages
    assert front_end.distribution == canonicalize_name(front_end.distribution)
    assert any(re.fullmatch(name, front_end.distribution) for name in front_end.distributions), front_end.distributions
    assert all(front_end.variables), "an empty prefix is that of every variable"
    if front_end.protected is not None:
        assert re.fullmatch(front_end.protected.distributions, front_end.distribution)


@every_front_end
def test_a_description_imports_nothing(front_end: FrontEnd) -> None:
    tree = ast.parse((FOLDER / front_end.folder / "description.py").read_text())
    imports = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    others = [text for text in imports if not text.startswith("from aot_pack.front_ends.description import")]
    assert not others, "stages that have no compiler import it"


# -- the functions of front_end.py


def functions_of(body: list[ast.stmt]) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in body if isinstance(node, ast.FunctionDef)}


def parameters(function: ast.FunctionDef) -> tuple[list[str], list[str]]:
    """The parameters by position, without "self", and those by keyword."""
    positional = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return [name for name in positional if name != "self"], [argument.arg for argument in function.args.kwonlyargs]


def protocol() -> dict[str, ast.FunctionDef]:
    tree = ast.parse((ROOT / "aot_pack" / "compile" / "front_ends.py").read_text())
    (found,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "FrontEndModule")
    return functions_of(found.body)


@every_front_end
@pytest.mark.parametrize("name", protocol())
def test_a_front_end_has_the_functions_that_workers_call(front_end: FrontEnd, name: str) -> None:
    path = FOLDER / front_end.folder / "front_end.py"
    function = functions_of(ast.parse(path.read_text()).body).get(name)
    wanted = ast.unparse(protocol()[name].args).replace("self, ", "").replace("self", "")
    assert function is not None, f"{path.relative_to(ROOT)} lacks {name}({wanted}): see compile/front_ends.py"
    (given, by_keyword), (expected, expected_by_keyword) = parameters(function), parameters(protocol()[name])
    assert len(given) == len(expected), f"{name}({wanted}) is called with {len(expected)} arguments by position"
    assert by_keyword == expected_by_keyword, f"{name}({wanted}) is called with these keywords"


# -- what others say of them


@every_front_end
def test_the_extras_that_bring_a_library_are_its_front_ends(front_end: FrontEnd) -> None:
    bringing = {extra for extra, requirements in EXTRAS.items() if front_end.distribution in names_in(requirements)}
    assert set(front_end.extras) == bringing, "extras in description.py and pyproject.toml differ"


@every_front_end
def test_a_library_is_required_or_there_is_advice(front_end: FrontEnd) -> None:
    required = front_end.distribution in names_in(PROJECT["project"]["dependencies"])
    assert required != bool(front_end.advice), "aot-pack requires the library, or an extra that the advice names does"
    if front_end.advice:
        assert f"aot-pack[{front_end.extras[0]}]" in front_end.advice


def test_aot_pack_requires_the_library_of_the_last() -> None:
    assert not FRONT_ENDS[-1].advice, "every worker imports the library of the last front end"


@every_front_end
def test_mypy_does_not_follow_a_library(front_end: FrontEnd) -> None:
    overrides = PROJECT["tool"]["mypy"]["overrides"][0]["module"]
    texts = [path.read_text() for path in (FOLDER / front_end.folder).glob("*.py")]
    imported = {name for text in texts for name in re.findall(r"^\s*(?:from|import) (\w+)", text, re.MULTILINE)}
    missing = sorted(
        f"{package}.*" for package in imported & set(front_end.packages) if f"{package}.*" not in overrides
    )
    assert not missing, "pyproject.toml: [[tool.mypy.overrides]] lacks these: CI has none of these libraries"


@every_front_end
def test_included_modules_import_no_compiler(front_end: FrontEnd) -> None:
    assert set(front_end.packages) <= set(FORBIDDEN)


@every_front_end
def test_variables_of_compiled_code_are_in_keys(front_end: FrontEnd) -> None:
    facts = KeyFacts(
        tool="t", tool_distributions=(), compiler_distributions=(), python="p", cpu="c", driver=None, gpus=(),
        search_path=(), environment={},
    )  # fmt: skip
    for prefix in front_end.variables:
        changed = dataclasses.replace(facts, environment={f"{prefix}X": "1"})
        assert changed.compile_key("x") != facts.compile_key("x"), prefix
        assert changed.program_key("x") != facts.program_key("x"), prefix


def test_compilers_that_are_installed_are_in_keys() -> None:
    assert {"nvidia-cutlass-dsl", "apache-tvm-ffi"} <= dict(compiler_identities()).keys()


class Toy(ModuleType):
    """A front end's module that notes when it is installed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.installed = 0
        self.library = ""

    def install(self, _: Arch) -> None:
        self.installed += 1


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Toy:
    """The only front end of this process. One module of its folder, which needs no library, is loaded already."""
    library = f"toy_{tmp_path.name}"  # a hook stays with the name of its module
    (tmp_path / f"{library}.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    description = dataclasses.replace(FRONT_ENDS[0], folder="toy", library=library)
    module = Toy(description.module)
    monkeypatch.setitem(sys.modules, description.module, module)
    monkeypatch.setitem(sys.modules, f"{description.package}.helper", ModuleType("helper"))
    monkeypatch.setattr(loading, "FRONT_ENDS", (description,))
    loading.FrontEnds(Arch.parse("sm_90a")).register()
    module.library = library
    return module


def test_a_front_end_is_installed_once_its_library_is_imported(toy: Toy) -> None:
    assert toy.installed == 0
    importlib.import_module(toy.library)
    assert toy.installed == 1


def test_a_front_end_is_not_installed_while_a_module_of_it_is_imported(toy: Toy) -> None:
    importer = {"__name__": f"{toy.__name__.removesuffix('.front_end')}.importer"}
    exec(f"import {toy.library}", importer)
    assert toy.installed == 0
