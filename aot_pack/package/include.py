"""The author's own Python modules in a wheel (``--include``): their files, imports and exported names.

A file ``attention.py``, or a folder ``attention`` with an ``__init__.py``, becomes ``<package>.attention``. The names
in the module's ``__all__`` become names of the package too. The package imports the module at the first use of such a
name (PEP 562). So ``import <package>`` needs only TVM FFI, and the module itself may import PyTorch. A module that
registers operators must be imported together with the package; ``--eager`` names it.

aot-pack never runs the author's modules. It only reads their syntax trees.
"""

from __future__ import annotations

import ast
import keyword
import os
import symtable
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from aot_pack.errors import CollectError, UsageError
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.model import IncludedFile, IncludedModule, Plan
from aot_pack.names import GRADIENTS_FILE, RESERVED_FUNCTIONS, PackageName, check_function_name

FORBIDDEN = {
    "aot_pack": "users of the wheel do not have aot-pack",
    **{package: "a wheel must not need the compiler" for front_end in FRONT_ENDS for package in front_end.packages},
}
"""Modules that an included module must not import, and the reasons."""

OLDEST_PYTHON = (3, 10)
"""The oldest Python that wheels support. A module with newer syntax is refused."""

_IMPORTERS = frozenset({"import_module", "__import__"})
_TAKEN_MODULES = frozenset({"cubins", "manifest"})
"""Names of other files of a package."""


def read_modules(paths: Sequence[Path], eager: Sequence[str] = ()) -> tuple[IncludedModule, ...]:
    """The modules at ``paths``, sorted by name.

    Args:
        eager: names of the modules that are imported together with the package.

    Raises:
        UsageError: a path does not exist, can't be read, or is not a module. Or two modules have the same name, or a
            name in ``eager`` is not the name of a module.
        CollectError: a module is not valid Python, has a forbidden import, or an ``__all__`` that can't be read.
    """
    found: dict[str, IncludedModule] = {}
    for path in paths:
        module = _read_module(path)
        if module.name in found:
            raise UsageError(f"--include: two modules are named {module.name!r}", hint="rename one of them")
        found[module.name] = module
    for name in eager:
        if name not in found:
            raise UsageError(
                f"--eager {name}: no included module has that name; included: {', '.join(sorted(found)) or 'none'}",
                hint="give the name of a module that --include adds, without .py",
            )
    return tuple(replace(found[name], eager=name in eager) for name in sorted(found))


def plan_with_modules(plan: Plan, modules: Sequence[IncludedModule]) -> Plan:
    """The plan of a build whose package has these modules.

    Raises:
        UsageError: a module, or a name in its ``__all__``, has the name of something else in the package.
        CollectError: a module or a gradient imports a name or module that the package does not have, or a gradient has
            a forbidden import.
    """
    package = PackageName.parse(plan.package).import_name
    taken = {export.name: f"a function of {plan.source.name}" for export in plan.exports}
    for module in modules:
        _claim(taken, module.name, f"the included module {module.name!r}")
    for module in modules:
        for name in module.exported:
            _claim(taken, name, f"a name in __all__ of the included module {module.name!r}")
    files = [_Source(file, file.path) for module in modules for file in module.files]
    _check_own_imports(package, [*files, *_gradients(plan)], names=taken)
    return replace(plan, included=tuple(modules))


def lazy_names(modules: Sequence[IncludedModule]) -> dict[str, str]:
    """Names of the package that are imported at their first use, with the module that has each of them."""
    return {name: module.name for module in modules for name in (module.name, *module.exported)}


# -- files


def _read_module(path: Path) -> IncludedModule:
    name = path.name.removesuffix(".py") if path.is_file() else path.name
    if path.is_file() and path.suffix != ".py":
        raise UsageError(
            f"--include {path}: the file is not a Python module", hint="give a .py file, or a folder with .py files"
        )
    if not path.is_file() and not path.is_dir():
        raise UsageError(f"--include {path}: there is no such file or folder")
    if path.is_dir() and not (path / "__init__.py").is_file():
        raise UsageError(
            f"--include {path}: the folder has no __init__.py", hint="give a folder that is a package, or a .py file"
        )
    _check_module_name(path, name)
    try:
        listed = [(f"{name}.py", path)] if path.is_file() else sorted(_package_files(path, PurePosixPath(name)))
        files = tuple(IncludedFile(path=inside, data=file.read_bytes()) for inside, file in listed)
    except OSError as error:
        raise UsageError(f"--include {path}: {error.filename} can't be read: {error.strerror or error}") from error
    exported: tuple[str, ...] = ()
    for file in files:
        tree = _parse(file)
        for line, imported in _imports(tree):
            _check_import(f"{file.path}:{line}", "an included module", imported)
        if file.path in (f"{name}.py", f"{name}/__init__.py"):
            exported = _exported(file, tree)
    return IncludedModule(name=name, files=files, exported=exported)


def _check_module_name(path: Path, name: str) -> None:
    if not name.isidentifier() or not name.isascii() or keyword.iskeyword(name):
        raise UsageError(
            f"--include {path}: {name!r} can't be imported", hint="rename it: use only ASCII letters, digits and '_'"
        )
    if name.startswith("_") and name.endswith("_"):
        raise UsageError(
            f"--include {path}: names such as {name!r} are reserved for the package itself", hint="rename it"
        )


def _package_files(folder: Path, inside: PurePosixPath) -> Iterator[tuple[str, Path]]:
    """Path in the wheel and file of each module of a package. Links to files are followed, links to folders refused."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            if entry.is_symlink():
                raise UsageError(
                    f"--include {folder}: {entry.name} is a link to a folder", hint="replace the link by a copy"
                )
            _check_module_name(path, entry.name)
            yield from _package_files(path, inside / entry.name)
        elif path.suffix != ".py":
            raise UsageError(
                f"--include {folder}: {entry.name} is not a Python module",
                hint="only .py files can be packed: move the file elsewhere, or write its data as a module",
            )
        else:
            if entry.name not in ("__init__.py", "__main__.py"):
                _check_module_name(path, path.stem)
            yield str(inside / entry.name), path


def _parse(file: IncludedFile) -> ast.Module:
    try:
        text = file.data.decode()
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        raise CollectError(f"{file.path}:{line}: the file is not UTF-8", hint="save it as UTF-8") from error
    try:
        return ast.parse(text.removeprefix("\ufeff"), filename=file.path, feature_version=OLDEST_PYTHON)
    except (SyntaxError, ValueError) as error:
        line_number = getattr(error, "lineno", None) or 1
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        raise CollectError(
            f"{file.path}:{line_number}: {message}",
            hint=f"use syntax of Python {'.'.join(map(str, OLDEST_PYTHON))}, the oldest version that wheels support",
        ) from error


# -- imports


@dataclass(frozen=True, slots=True)
class _Import:
    """One import of a module or a name. ``from ..module import name`` has level 2."""

    module: str
    name: str | None
    level: int


def _imports(tree: ast.Module) -> Iterator[tuple[int, _Import]]:
    """Line and target of every import in a module, including ``importlib.import_module`` of a constant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, _Import(alias.name, None, 0)) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, _Import(node.module or "", alias.name, node.level)) for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            function = getattr(node.func, "attr", getattr(node.func, "id", None))
            module = node.args[0].value
            if function in _IMPORTERS and isinstance(module, str) and not module.startswith("."):
                yield node.lineno, _Import(module, None, 0)


@dataclass(frozen=True, slots=True)
class _Source:
    """Text of the author's in the package."""

    file: IncludedFile
    shown: str
    """The author's own file, for errors."""
    first: int = 1
    """The line of that file where the text begins."""

    def place(self, line: int) -> str:
        """File and line, for errors."""
        return f"{self.shown}:{self.first + line - 1}"


def _gradients(plan: Plan) -> Iterator[_Source]:
    """The text of each gradient, with allowed imports.

    Raises:
        CollectError: a gradient has a forbidden import.
    """
    for gradient in (export.gradient for export in plan.exports):
        if gradient is not None:
            shown, _, first = gradient.place.rpartition(":")
            source = _Source(IncludedFile(path=GRADIENTS_FILE, data=gradient.source.encode()), shown, int(first))
            for line, imported in _imports(_parse(source.file)):
                _check_import(source.place(line), "a gradient", imported)
            yield source


def _check_import(place: str, what: str, imported: _Import) -> None:
    root = imported.module.partition(".")[0]
    if imported.level == 0 and root in FORBIDDEN:
        raise CollectError(
            f"{place}: {what} must not import {imported.module}: {FORBIDDEN[root]}",
            hint="keep code that compiles kernels in kernels.py, and call packed functions: from . import <function>",
        )


def _check_own_imports(package: str, sources: Sequence[_Source], *, names: Collection[str]) -> None:
    known = {_dotted(source.file) for source in sources if source.file.path != GRADIENTS_FILE}
    for source in sources:
        for line, imported in _imports(_parse(source.file)):
            place = source.place(line)
            target = _own_target(package, source.file, imported, place)
            if target is None:
                continue
            if target and target not in known:
                included = ", ".join(sorted(known)) or "none"
                raise CollectError(
                    f"{place}: the package has no module {target!r}; included: {included}",
                    hint="include that module too: give --include once for each file or folder",
                )
            known_names = {*names, *RESERVED_FUNCTIONS, "__version__", "*"}
            if not target and imported.name is not None and imported.name not in known_names:
                raise CollectError(
                    f"{place}: the package has no {imported.name!r}; it has {', '.join(sorted(names))}",
                    hint="export a function with that name from kernels.py, or include a module that has it in __all__",
                )


def _own_target(package: str, file: IncludedFile, imported: _Import, place: str) -> str | None:
    """The dotted name of the imported module in this package; empty for the package itself, None for another one."""
    words = imported.module.split(".") if imported.module else []
    if imported.level == 0:
        return ".".join(words[1:]) if words[0] == package else None
    folders = PurePosixPath(file.path).parts[:-1]
    above = imported.level - 1
    if above > len(folders):
        raise CollectError(
            f"{place}: 'from {'.' * imported.level}{imported.module}' leaves the package",
            hint=f"in this file, {'.' * (len(folders) + 1)} is the package itself",
        )
    return ".".join([*folders[: len(folders) - above], *words])


def _dotted(file: IncludedFile) -> str:
    return file.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


# -- names


def _exported(file: IncludedFile, tree: ast.Module) -> tuple[str, ...]:
    """The names in ``__all__``; empty if the module has none."""
    found: list[tuple[int, ast.expr | None]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
                found.append((node.lineno, None if isinstance(node, ast.AugAssign) else node.value))
    if not found:
        return ()
    line, value = found[0]
    elements = value.elts if isinstance(value, ast.List | ast.Tuple) else None
    names = [each.value for each in elements or () if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if len(found) > 1 or elements is None or len(names) != len(elements):
        raise CollectError(
            f"{file.path}:{line}: __all__ must be one list of string literals, because aot-pack never runs the module",
            hint='write it like __all__ = ["flash_attention"]',
        )
    defined = symtable.symtable(ast.unparse(tree), file.path, "exec")
    for name in names:
        if not _is_defined(defined, name):
            raise CollectError(f"{file.path}:{line}: __all__ lists {name!r}, but the module does not define it")
    return tuple(dict.fromkeys(names))


def _is_defined(table: symtable.SymbolTable, name: str) -> bool:
    if name not in table.get_identifiers():
        return False
    symbol = table.lookup(name)
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def _claim(taken: dict[str, str], name: str, what: str) -> None:
    """Records that ``what`` has the name ``name``. A name that is already taken is an error."""
    if name in taken:
        raise UsageError(f"{name!r} is the name of both {taken[name]} and {what}", hint="rename one of them")
    if name in _TAKEN_MODULES:
        raise UsageError(
            f"{what} can't have the name {name!r}, because every package has a file with that name", hint="rename it"
        )
    try:
        check_function_name(name)
    except UsageError as error:
        raise UsageError(f"{what}: {error.message}", hint="rename it") from error
    taken[name] = what
