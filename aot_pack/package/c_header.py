"""Writes the headers of a package for C and C++, from its C functions (``c_functions.py``).

The header for C has one ``static inline`` function for each packed function. It puts the arguments on the stack in TVM
FFI's form and calls one function of the library. So it needs no header of TVM FFI, and each call can check that header
and library are of one build. The header for C++ calls the one for C.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from aot_pack.c_functions import RESERVED, CFunction, CFunctions, CKind, CParameter, CValue, c_functions_of
from aot_pack.model import CompiledUnit
from aot_pack.names import PackageName
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.escape import clean_text, one_line
from aot_pack.package.stub_model import StubFunction
from aot_pack.variants import units_by_export


def c_files(
    templates: Path,
    name: PackageName,
    version: str,
    *,
    identity: str,
    doc: str,
    functions: Sequence[StubFunction],
    own: Sequence[CompiledUnit] = (),
) -> tuple[ProjectFile, ...]:
    """The headers of a package, with paths relative to it.

    Args:
        identity: the answer of the library to ``aot_pack_id``.
        doc: docstring of the package.
        own: the units of the library, if they are not those of ``functions``. The headers follow from the library's.
    """
    signatures = {each.name: list(each.signatures) for each in functions}
    if own:
        by_export = units_by_export(own)
        found = {name: [unit.signature for unit in by_export.get(name, [])] for name in signatures}
        signatures = {name: list(dict.fromkeys(each)) for name, each in found.items() if each}
    texts = c_headers(
        templates,
        package=name.import_name,
        version=version,
        identity=identity,
        doc=doc,
        functions=c_functions_of(signatures.items()),
        docs={each.name: each.doc for each in functions},
    )
    return tuple(map(ProjectFile.text, header_paths(name.import_name), texts))


_TAKEN = frozenset({"error", "preload", "unload", "register_global"})
"""Names in the headers that a packed function may have; it gets an underscore there."""


def c_headers(
    templates: Path,
    *,
    package: str,
    version: str,
    identity: str,
    doc: str,
    functions: CFunctions,
    docs: Mapping[str, str],
) -> tuple[str, str]:
    """The texts of ``<package>.h`` and ``<package>.hpp``.

    Args:
        identity: the answer of the library to ``aot_pack_id``.
        doc: docstring of the package.
        docs: docstring of each function.
    """
    values = {
        "package": package,
        "own": f"{package}_aot_pack",
        "guard": package.upper(),
        "version": version,
        "namespace": _escaped(package, RESERVED),
        "functions": [
            {
                **_function(each, package, docs[each.name]),
                "definition": definition(package, index, each),
            }
            for index, each in enumerate(functions.functions)
        ],
    }
    header = render(
        templates,
        "package/c/header.h.j2",
        **values,
        build=build_line(package, identity),
        summary=_comment(one_line(doc)),
        missing=[(name, _comment(why)) for name, why in functions.missing.items()],
    )
    return header, render(templates, "package/c/header.hpp.j2", **values)


def definition(package: str, index: int, function: CFunction) -> str:
    """The definition of a function in the header for C. It is no template, since ``verify`` runs without jinja2.

    Args:
        index: its place in the library's table.
    """
    own, name = f"{package}_aot_pack", _escaped(function.name, _TAKEN)
    parameters = ",\n    ".join(_parameters(function, package))
    made = [f"      {_value(each, package)},\n" for each in function.values]
    array = f"  const {own}_value values[] = {{\n{''.join(made)}  }};\n" if made else ""
    values = f"values, {len(made)}" if made else "NULL, 0"
    return (
        f"static inline int {package}_{name}(\n    {parameters}) {{\n{array}"
        f"  return {own}_call({index}, -1, {_stream(function)}, {values}, error);\n}}\n"
    )


def build_line(package: str, identity: str) -> str:
    """The line of the header for C that names the build."""
    return f"#define {package.upper()}_BUILD UINT64_C(0x{identity})"


def _function(function: CFunction, package: str, doc: str) -> dict[str, object]:
    called = _called(function)
    return {
        "name": _escaped(function.name, _TAKEN),
        "cpp_name": _escaped(function.name, _TAKEN | RESERVED),
        "doc": _comment(doc),
        "parameters": _parameters(function, package),
        "cpp_parameters": [*map(_cpp_parameter, function.parameters), *(["void* stream"] if called else [])],
        "cpp_arguments": [*map(_cpp_argument, function.parameters), *(["stream"] if called else [])],
    }


def _parameters(function: CFunction, package: str) -> list[str]:
    """The parameters of the C function."""
    streams = ["void* stream"] if _called(function) else []
    return [*map(str, function.parameters), *streams, f"{package}_error* error"]


def _stream(function: CFunction) -> str:
    """The stream that the library makes current, as an expression."""
    return "NULL" if function.stream.name == "ARGUMENT" else "stream"


def _called(function: CFunction) -> bool:
    """Whether the C function takes the stream of the call. It does not if the author takes several."""
    return function.stream.name != "ARGUMENT" or any(value.name == "stream" for value in function.values)


def _value(value: CValue, package: str) -> str:
    """The expression that makes a value."""
    own = f"{package}_aot_pack"
    none = f"{own}_none()"
    if not value.name:
        return none
    if value.kind is CKind.INTS:
        return f"{value.name} != NULL ? {own}_int({value.name}[{value.index}]) : {none}"
    given = f"*{value.name}" if value.optional and _is_number(value.kind) else value.name
    made = f"{own}_{value.kind.value}({given})"
    return f"{value.name} != NULL ? {made} : {none}" if value.optional else made


def _is_number(kind: CKind) -> bool:
    return kind in (CKind.INT, CKind.UINT64, CKind.FLOAT, CKind.BOOL)


def _cpp_parameter(parameter: CParameter) -> str:
    if parameter.count:
        return f"{parameter.type} (&{parameter.name})[{parameter.count}]"
    return f"{parameter.type}& {parameter.name}" if _is_reference(parameter) else str(parameter)


def _cpp_argument(parameter: CParameter) -> str:
    return f"&{parameter.name}" if _is_reference(parameter) else parameter.name


def _is_reference(parameter: CParameter) -> bool:
    """Whether the function for C++ takes a reference: it takes a tensor that may not be left out."""
    return parameter.kind is CKind.TENSOR and not parameter.optional


def _escaped(name: str, taken: Collection[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _comment(text: str) -> str:
    """A text that is safe within a comment of C: it neither ends it nor warns of anything."""
    first, *others = _comment_lines(text)
    return "\n".join([first, *(f"   {line}" if line else "" for line in others)])


def _comment_lines(text: str) -> Iterator[str]:
    for line in clean_text(text).expandtabs().strip().split("\n"):
        printable = "".join(character if character.isprintable() else "?" for character in line)
        safe = printable.replace("*/", "* /").replace("/*", "/ *").replace("??/", "? ?/")
        yield safe.rstrip().rstrip("\\").rstrip()


def header_paths(package: str) -> Sequence[str]:
    """The paths of both headers in the package."""
    return f"include/{package}.h", f"include/{package}.hpp"
