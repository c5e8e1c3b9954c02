"""Which package of aot_pack may import which, and where compilers may be imported.

A unit is a module directly in aot_pack, a folder, or the folder of one front end. A front end's description.py belongs
to the unit front_ends. Imports count wherever they stand: in functions, under TYPE_CHECKING, and as the text of a
module's name ("aot_pack.reproduce"), which starts a process or is imported later.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aot_pack.front_ends import FRONT_ENDS

ROOT = Path(__file__).parents[2]

MAY_IMPORT = {
    # What is said in terms of nothing else.
    "documents": "",
    "codec": "documents",
    "errors": "",
    "requests": "codec documents errors",
    "dtypes": "errors",
    "tables": "",
    "compatibility": "",
    "front_ends": "",
    "arch": "compatibility errors",
    "elf": "",
    "cubin": "elf errors",
    "names": "errors",
    "paths": "",
    "setting": "errors paths",
    "settings": "errors setting",
    "signature": "codec dtypes errors",
    "ffi_releases": "signature",
    "outputs": "errors signature",
    "batches": "errors signature",
    "dim_names": "signature",
    "operators": "errors signature",
    "flat": "errors signature",
    "c_functions": "dtypes errors signature",
    "sizes": "errors",
    "values": "errors signature",
    # The author's side, which "import aot_pack" gives.
    "author": "errors signature values",
    # What passes from stage to stage.
    "gpus": "arch errors",
    "jit_records": "signature",
    "compiler_info": "",
    "decides": "",
    "project_metadata": "",
    "executor_choice": "errors",
    "model": "arch codec compiler_info decides errors executor_choice gpus jit_records project_metadata requests "
    "signature",
    "plan": "arch gpus model names",
    "provenance": "arch decides gpus model",
    "select": "arch errors model",
    "variants": "errors model signature values",
    "gradients": "errors model signature",
    "manifest": "codec compiler_info cubin documents errors model outputs project_metadata provenance requests "
    "signature",
    # What a program compiles, written down while it runs. "import aot_pack" gives it, too.
    "gpu_answers": "arch author errors gpus model",
    "recording": "arch author codec errors gpu_answers gpus paths requests",
    "aot_pack": "author recording",
    # Host programs and their C++.
    "hostir": "codec errors",
    "launcher": "c_functions dtypes errors ffi_releases gpus hostir model operators signature",
    "coverage": "arch codec dim_names errors launcher manifest model signature",
    "launch_limits": "arch cubin errors gpus hostir",
    "jit": "jit_records launcher model requests signature",
    "translate": "errors hostir jit launch_limits launcher model names signature",
    # Running kernels.py, and compiling.
    "native": "aot_pack elf errors ffi_releases model",
    "needs": "arch codec errors gpu_answers gpus names native requests",
    "nvrtc": "arch compiler_info errors front_ends native",
    "environment": "arch native",
    "cache": "aot_pack codec documents environment errors front_ends gpus model",
    "front_ends.cutedsl": "aot_pack arch author batches cache compiler_info cubin errors front_ends hostir jit "
    "jit_records launcher model native outputs requests signature values",
    "front_ends.cuda": "arch author cubin dtypes errors gpus hostir launcher model nvrtc outputs signature values",
    "front_ends.tilelang": "arch author compiler_info cubin dtypes errors front_ends front_ends.cutedsl hostir "
    "launcher model native nvrtc outputs signature",
    # Which compilers are installed.
    "compilers": "cache compiler_info errors front_ends",
    "compile": "aot_pack arch author cache environment errors front_ends gpu_answers gpus jit model names native nvrtc "
    "paths values",
    # Compiling on other machines.
    "executors": "aot_pack cache codec compile compilers environment errors executor_choice front_ends model native "
    "setting",
    # Packages and wheels.
    "package": "arch c_functions codec compatibility cubin dim_names documents dtypes errors ffi_releases flat "
    "front_ends gpus jit manifest model names native operators project_metadata provenance requests signature "
    "variants",
    "damage": "errors",
    "inspection": "arch c_functions codec compiler_info cubin damage documents errors ffi_releases front_ends jit "
    "launcher manifest model names native package signature sizes",
    "reports": "arch cubin errors gpus inspection manifest paths sizes",
    "wheel": "arch cache codec decides errors ffi_releases inspection manifest model names native package "
    "project_metadata provenance sizes tables",
    "gpu_check": "arch author codec errors inspection manifest signature",
    # Whole builds.
    "outcomes": "errors model",
    "cost": "cache model",
    "progress": "cost model",
    "targets": "cache compile cost model progress",
    "pipeline": "cache compile compilers cost errors executors ffi_releases gradients jit launcher model native "
    "outcomes package plan progress select targets translate variants wheel",
    "shards": "aot_pack arch cache codec compile compilers damage decides errors executor_choice inspection manifest "
    "model names native outcomes pipeline progress targets wheel",
    "reproduce": "decides errors executor_choice inspection model native paths pipeline progress",
    # What asks for builds.
    "project": "aot_pack arch cache compile errors executor_choice ffi_releases gpus model names native package paths "
    "plan project_metadata setting settings sizes wheel",
    "doctor": "aot_pack cache codec compilers environment errors front_ends front_ends.cutedsl launcher model native "
    "pipeline progress project sizes translate",
    "cli": "aot_pack arch cache codec compile cost coverage cubin damage doctor errors gpu_check inspection launcher "
    "gpus manifest model names native needs paths pipeline progress project recording reports reproduce requests "
    "setting settings shards sizes tables variants wheel",
    "backend": "cli errors model native paths project settings wheel",
    "__main__": "cli",
}
"""Each unit and the units that it may import. It may import only units that stand above it, so there is no cycle."""

COMPILERS = {
    "torch": {"gpu_answers"},
    **{package: {f"front_ends.{front_end.folder}"} for front_end in FRONT_ENDS for package in front_end.packages},
}
COMPILERS["cutlass"] = COMPILERS["cutlass"] | {"front_ends.tilelang"}  # it writes kernels of CuTeDSL
"""Libraries that authors use, and the only units that may import them."""


@dataclass(frozen=True)
class Import:
    """One import: "importer" imports "imported" in line "line" of "file"."""

    file: str
    line: int
    importer: str
    imported: str
    later: bool
    """It stands in a function, or is a text: nothing is imported when the importer is."""
    for_types: bool
    """It stands under TYPE_CHECKING: nothing is imported at all."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.imported}"


@functools.cache
def modules() -> dict[str, Path]:
    """The modules of aot_pack, by their dotted names."""
    found = {}
    for path in sorted((ROOT / "aot_pack").rglob("*.py")):
        words = list(path.relative_to(ROOT).with_suffix("").parts)
        found[".".join(words[:-1] if words[-1] == "__init__" else words)] = path
    return found


def unit_of(module: str) -> str:
    """The unit that a module is in."""
    words = module.split(".")
    if len(words) == 1:
        return "aot_pack"
    is_of_a_front_end = words[1] == "front_ends" and len(words) > 2 and words[-1] != "description"
    return ".".join(words[1:3]) if is_of_a_front_end else words[1]


@functools.cache
def imports() -> tuple[Import, ...]:
    """All imports of all modules, of aot_pack's own modules and of others."""
    return tuple(found for module, path in modules().items() for found in imports_of(module, path))


def imports_of(module: str, path: Path) -> Iterator[Import]:
    """The imports of one module."""
    tree = ast.parse(path.read_text(), str(path))
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    ifs = [node for node in ast.walk(tree) if isinstance(node, ast.If)]
    for_types = {id(node) for if_ in ifs if "TYPE_CHECKING" in ast.unparse(if_.test) for node in ast.walk(if_)}
    for node in ast.walk(tree):
        for imported in imported_by(node):
            yield Import(
                file=path.relative_to(ROOT).as_posix(),
                line=getattr(node, "lineno", 0),
                importer=module,
                imported=imported,
                later=id(node) in inside or isinstance(node, ast.Constant),
                for_types=id(node) in for_types,
            )


def imported_by(node: ast.AST) -> Iterator[str]:
    """The modules that a node of the syntax tree imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        assert node.level == 0, f"line {node.lineno}: aot_pack has no relative imports"
        for alias in node.names:
            name = f"{base}.{alias.name}"
            yield name if name in modules() else base
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
        yield from [node.value] if node.value in modules() else []


def own_imports() -> list[Import]:
    """Imports of aot_pack's own modules."""
    return [each for each in imports() if each.imported in modules()]


def test_every_unit_is_in_the_table() -> None:
    units, listed = {unit_of(module) for module in modules()}, set(MAY_IMPORT)
    assert not units - listed, f"add a line to MAY_IMPORT for {sorted(units - listed)}: what may it import?"
    assert not listed - units, f"MAY_IMPORT names {sorted(listed - units)}, which is not in aot_pack"


def test_a_unit_imports_only_what_the_table_allows() -> None:
    wrong = []
    for each in own_imports():
        unit, other = unit_of(each.importer), unit_of(each.imported)
        if unit != other and other not in MAY_IMPORT[unit].split():
            wrong.append(f"{each}, but {unit} may import only: {MAY_IMPORT[unit] or 'nothing'}")
    assert not wrong, "\n".join(
        [
            *wrong,
            "Move what is needed to a unit that both may import. If the new direction is right, change MAY_IMPORT.",
        ]
    )


def test_the_table_goes_one_way() -> None:
    above: list[str] = []
    for unit, allowed in MAY_IMPORT.items():
        upwards = [other for other in allowed.split() if other not in above]
        assert not upwards, f"MAY_IMPORT lets {unit} import {upwards}, which must stand above it in the table"
        above.append(unit)


def test_the_table_allows_nothing_that_is_not_used() -> None:
    used = {(unit_of(each.importer), unit_of(each.imported)) for each in own_imports()}
    unused = [
        f"{unit} no longer imports {other}"
        for unit, allowed in MAY_IMPORT.items()
        for other in allowed.split()
        if (unit, other) not in used
    ]
    assert not unused, "\n".join([*unused, "Take this out of MAY_IMPORT, so that it can't come back unnoticed."])


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports for types alone don't count: nothing is imported there when the program runs."""
    needs: dict[str, set[str]] = {module: set() for module in modules()}
    for each in own_imports():
        if each.imported != each.importer and not each.for_types:
            needs[each.importer].add(each.imported)
    removed = list(needs)
    while removed:  # what needs nothing that is left, and what nothing that is left needs, is in no circle
        needed_by_some = set[str]().union(*needs.values())
        removed = [module for module, needed in needs.items() if not needed or module not in needed_by_some]
        for module in removed:
            del needs[module]
        for needed in needs.values():
            needed.difference_update(removed)
    circle = [f"{module} imports {', '.join(sorted(needed))}" for module, needed in sorted(needs.items())]
    assert not circle, "\n".join(["These modules import each other:", *circle])


def test_compilers_are_imported_by_their_front_ends_alone() -> None:
    wrong = []
    for each in imports():
        allowed = COMPILERS.get(each.imported.partition(".")[0])
        if allowed is not None and unit_of(each.importer) not in allowed:
            wrong.append(f"{each}, which only {', '.join(sorted(allowed))} may")
    assert not wrong, "\n".join(wrong)
    assert any(each.imported.partition(".")[0] == "cutlass" for each in imports()), "the test sees no imports any more"


def test_what_imports_a_compiler_is_imported_where_it_is_needed() -> None:
    """A worker imports a compiler when it compiles; the command and the parent process never do."""
    at_once = [each for each in imports() if not each.later and not each.for_types]
    at_home = {unit for units in COMPILERS.values() for unit in units}
    heavy = {each.importer for each in at_once if each.imported.partition(".")[0] in COMPILERS}
    while (
        more := {each.importer for each in at_once if each.imported in heavy and unit_of(each.importer) in at_home}
        - heavy
    ):
        heavy |= more
    wrong = [str(each) for each in at_once if each.imported in heavy and unit_of(each.importer) not in at_home]
    assert not wrong, "\n".join([*wrong, "Import it inside the function that runs in a worker."])
