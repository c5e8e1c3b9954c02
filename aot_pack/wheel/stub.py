"""The Python of a package: ``__init__.py``, plain functions over the library, and ``__init__.pyi``, their types.

A function of the stub does one thing: it passes its arguments, in the order of the signature, to the TVM FFI function
of the same name. Python itself then does names, keywords, defaults and what ``help()`` shows; everything else is
checked by the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.model import CompiledUnit, Export, IncludedModule
from aot_pack.native.templates import render
from aot_pack.signature import ConstParam, OutputParam, Param, Signature, TupleParam, is_fixed
from aot_pack.wheel.describe import ArgumentText, annotation, describe, name_dims
from aot_pack.wheel.escape import python_docstring, python_identifier, python_literal
from aot_pack.wheel.include import lazy_names
from aot_pack.wheel.names import PackageName

_MAX_LINES = 8
"""So many variants of an argument are described one by one."""

PRIVATE_PREFIX = "_ffi_"
"""Start of the names of module variables that hold FFI functions; no parameter may hide one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StubParameter:
    """A parameter of a function of the stub."""

    name: str
    annotation: str
    default: str | None
    """Its default, as Python source."""
    keyword_only: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StubFunction:
    """A function of the stub."""

    name: str
    parameters: tuple[StubParameter, ...]
    """In the order in which the library takes them."""
    doc: str
    """The author's docstring, the arguments as built, and the architectures."""
    outputs: int = 0
    """How many tensors it returns."""

    def header(self, *, types: bool) -> str:
        """What stands between the brackets of its ``def``: positional parameters, then keyword-only ones."""
        positional = [parameter for parameter in self.parameters if not parameter.keyword_only]
        keyword_only = [parameter for parameter in self.parameters if parameter.keyword_only]
        words = [_declared(parameter, types=types) for parameter in positional]
        if keyword_only:
            words += ["*", *(_declared(parameter, types=types) for parameter in keyword_only)]
        return ", ".join(words)

    @property
    def example(self) -> str:
        """What a caller may write between the brackets: every argument, with its default where it has one."""
        in_order = sorted(self.parameters, key=lambda parameter: parameter.keyword_only)
        words = (f"{parameter.name}={parameter.default or '...'}" if parameter.keyword_only or parameter.default
                 else parameter.name for parameter in in_order)  # fmt: skip
        return ", ".join(words)

    @property
    def call(self) -> str:
        """What is passed to the library."""
        return ", ".join(parameter.name for parameter in self.parameters)

    @property
    def body(self) -> str:
        """The statement that calls the library."""
        call = f"{PRIVATE_PREFIX}{self.name}({self.call})"
        if not self.outputs:
            return call
        return f"return {call}" if self.outputs == 1 else f"return tuple({call})"

    @property
    def result(self) -> str:
        """The type of what it returns: tensors of the framework whose tensors were passed."""
        if self.outputs < 2:
            return "Any" if self.outputs else "None"
        return f"tuple[{', '.join(['Any'] * self.outputs)}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class StubVariant:
    """One compiled variant of a function, for one architecture."""

    target: str
    """Its id, for errors."""
    key: str
    arch: str
    signature: Signature


def stub_functions(exports: Sequence[Export], units: Sequence[CompiledUnit]) -> tuple[StubFunction, ...]:
    """The functions of a package, in the order of ``exports``.

    Raises:
        WheelError: the variants of an export take different arguments, or an export has no unit.
    """
    found = []
    for export in exports:
        own = [unit for unit in units if unit.target.export == export.name]
        doc = export.doc or (own[0].doc if own else "")
        variants = [
            StubVariant(
                target=str(unit.target),
                key=unit.target.variant.key,
                arch=str(unit.target.arch),
                signature=unit.signature,
            )
            for unit in own
        ]
        found.append(stub_function(export.name, doc, variants))
    return tuple(found)


def init_py(
    templates: Path,
    *,
    package: str,
    version: str,
    identity: str,
    doc: str,
    functions: Sequence[StubFunction],
    included: Sequence[IncludedModule] = (),
    warns: bool = False,
    split: PackageName | None = None,
) -> str:
    """The text of ``__init__.py``.

    Args:
        identity: what the library must answer to ``aot_pack_id``.
        warns: whether the library has something to warn of.
        split: names of a package whose cubins are in other distributions.
    """
    lazy = sorted(lazy_names(included).items())
    return render(
        templates,
        "package/__init__.py.j2",
        package=package,
        version=python_literal(version),
        identity=python_literal(identity),
        doc=python_docstring(doc),
        exported=_exported(functions, included),
        eager=[python_identifier(module.name) for module in included if module.eager],
        lazy=[f"{python_literal(name)}: {python_literal(module)}" for name, module in lazy],
        functions=[_template_values(function, types=False) for function in functions],
        warns=warns,
        distribution=None if split is None else split.distribution,
    )


def init_pyi(
    templates: Path,
    *,
    version: str,
    doc: str,
    functions: Sequence[StubFunction],
    included: Sequence[IncludedModule] = (),
) -> str:
    """The text of ``__init__.pyi``."""
    hints = {parameter.annotation for function in functions for parameter in function.parameters}
    used = [name for name in ("_Tensor", "_Stream", "_Address") if any(name in hint for hint in hints)]
    return render(
        templates,
        "package/__init__.pyi.j2",
        version=python_literal(version),
        doc=python_docstring(doc),
        used=used,
        literal=any("Literal[" in hint for hint in hints),
        returns=any(function.outputs for function in functions),
        functions=[_template_values(function, types=True) for function in functions],
        included=[{"name": module.name, "exported": module.exported} for module in included],
    )


def _exported(functions: Sequence[StubFunction], included: Sequence[IncludedModule]) -> list[str]:
    names = ["preload", "unload", *(function.name for function in functions)]
    names += [name for module in included for name in module.exported]
    return [python_literal(name) for name in sorted(names)]


def _template_values(function: StubFunction, *, types: bool) -> dict[str, str]:
    return {
        "name": python_identifier(function.name),
        "header": function.header(types=types),
        "body": function.body,
        "result": function.result,
        "doc": python_docstring(function.doc, indent=4),
    }


def _declared(parameter: StubParameter, *, types: bool) -> str:
    name = python_identifier(parameter.name)
    if types:
        return f"{name}: {parameter.annotation}" + ("" if parameter.default is None else f" = {parameter.default}")
    return name if parameter.default is None else f"{name}={parameter.default}"


def stub_function(name: str, doc: str, variants: Sequence[StubVariant]) -> StubFunction:
    """One function, with what its variants have in common and where they differ.

    Raises:
        WheelError: the variants take different arguments, or there are none.
    """
    if not variants:
        raise WheelError(f"{name}: nothing was compiled for it")
    first = variants[0]
    for variant in variants[1:]:
        if _call_shape(variant.signature) != _call_shape(first.signature):
            raise WheelError(
                f"{name}: {first.target} takes {_shape_text(first.signature)}, "
                f"but {variant.target} takes {_shape_text(variant.signature)}",
                target=variant.target,
                hint="the variants of one export take the same arguments; export what differs under another name",
            )
    signature = first.signature
    defaults = _defaults([variant.signature for variant in variants])
    unused = _always_none([variant.signature for variant in variants]) - set(defaults)
    parameters = tuple(
        StubParameter(
            name=_checked_name(param.name, name),
            annotation=_union([annotation(variant.signature.arguments[index]) for variant in variants]),
            default="None" if param.name in unused else defaults.get(param.name),
            keyword_only=param.name in signature.keyword_only or param.name in unused,
            description=_description(variants, index),
        )
        for index, param in enumerate(signature.arguments)
    )
    archs = sorted_archs([variant.arch for variant in variants])
    return StubFunction(
        name=name,
        parameters=parameters,
        doc=_documentation(name, doc, parameters, _results(variants), archs),
        outputs=len(signature.outputs),
    )


def sorted_archs(names: Sequence[str]) -> tuple[str, ...]:
    """Architectures once each, oldest first."""
    return tuple(sorted(set(names), key=lambda name: (int("".join(filter(str.isdigit, name)) or 0), name)))


def _checked_name(name: str, function: str) -> str:
    if name.startswith(PRIVATE_PREFIX):
        raise WheelError(f"{function}: parameter names like {name!r} are used by the package itself")
    return name


def _call_shape(signature: Signature) -> tuple[object, ...]:
    """What all variants of a function must agree on."""
    return tuple(param.name for param in signature.arguments), signature.defaults, signature.keyword_only


def _shape_text(signature: Signature) -> str:
    given = dict(signature.defaults)
    words = [
        f"{param.name}={python_literal(given[param.name])}" if param.name in given else param.name
        for param in signature.arguments
    ]
    return f"({', '.join(words)})"


def _defaults(signatures: Sequence[Signature]) -> dict[str, str]:
    """Defaults as source: the author's, and of an argument that a variant was compiled for one value of, that value.
    A positional one only if all after it have one, as Python wants it."""
    first = signatures[0]
    wanted = {name: python_literal(value) for name, value in first.defaults}
    for signature in signatures:
        for param in signature.arguments:
            if _may_be_left_out(param):
                wanted.setdefault(param.name, _fixed_literal(param))
    found: dict[str, str] = {}
    all_later_have_one = True
    for param in reversed(first.arguments):
        keyword_only = param.name in first.keyword_only
        if param.name in wanted and (all_later_have_one or keyword_only):
            found[param.name] = wanted[param.name]
        elif not keyword_only:
            all_later_have_one = False
    return found


def _always_none(signatures: Sequence[Signature]) -> set[str]:
    """The arguments that are None in every variant. Before one without a default, Python has no place for them but
    among the keywords: libraries have many such, and nobody should have to count them."""
    found: set[str] | None = None
    for signature in signatures:
        none = {param.name for param in signature.arguments if isinstance(param, ConstParam) and param.value is None}
        found = none if found is None else found & none
    return found or set()


def _may_be_left_out(param: Param) -> bool:
    """None, or a tuple of fixed values. A number that is fixed must be given: so the caller knows of it."""
    return is_fixed(param) and (isinstance(param, TupleParam) or _fixed_literal(param) == "None")


def _fixed_literal(param: Param) -> str:
    if isinstance(param, TupleParam):
        elements = [_fixed_literal(element) for element in param.elements]
        return f"({elements[0]},)" if len(elements) == 1 else f"({', '.join(elements)})"
    assert isinstance(param, ConstParam)
    return python_literal(param.value)


def _union(hints: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(hints))
    return " | ".join([hint for hint in distinct if hint != "None"] + [hint for hint in distinct if hint == "None"])


def _description(variants: Sequence[StubVariant], index: int) -> str:
    """What an argument takes in all variants: dtypes joined where only they differ, else one line a variant."""
    by_text: dict[ArgumentText, list[str]] = {}
    for variant in variants:
        text = describe(variant.signature.arguments[index], name_dims(variant.signature))
        by_text.setdefault(text, []).append(variant.key)
    values = [variant.signature.arguments[index] for variant in variants]
    if all(isinstance(value, ConstParam) for value in values):
        return _alternatives([python_literal(value.value) for value in values if isinstance(value, ConstParam)])
    texts = list(by_text)
    if len({text.rest for text in texts}) == 1:
        return f"{_alternatives([text.dtype for text in texts])}{texts[0].rest}"
    lines = [
        f"{text} ({', '.join(dict.fromkeys(key for key in keys if key)) or 'other variants'})"
        for text, keys in by_text.items()
    ]
    if len(lines) > _MAX_LINES:
        lines[_MAX_LINES:] = [f"... and {len(lines) - _MAX_LINES} more: see manifest.json"]
    return "\n".join(lines)


def _results(variants: Sequence[StubVariant]) -> Iterator[tuple[str, str]]:
    """Name of each tensor that is returned, and what it is."""
    for index, output in enumerate(variants[0].signature.outputs):
        texts = [
            str(describe(OutputParam(tensor=variant.signature.outputs[index]), name_dims(variant.signature)))
            for variant in variants
        ]
        yield output.name, _alternatives(texts)


def _alternatives(words: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(words))
    return distinct[0] if len(distinct) == 1 else f"{', '.join(distinct[:-1])} or {distinct[-1]}"


def _documentation(
    name: str,
    doc: str,
    parameters: Sequence[StubParameter],
    results: Iterable[tuple[str, str]],
    archs: Sequence[str],
) -> str:
    lines = [doc.strip() or f"Launches {name}.", ""]
    if parameters:
        lines.append("Arguments as compiled:")
        for parameter in parameters:
            described = parameter.description.split("\n")
            lines.append(f"    {parameter.name}: {described[0]}")
            lines += [f"    {' ' * len(parameter.name)}  {line}" for line in described[1:]]
        lines.append("")
    returned = [f"    {result}: {description}" for result, description in results]
    if returned:
        lines += ["Returns, allocated by the framework whose tensors were passed:", *returned, ""]
    lines.append(f"Compiled for {', '.join(archs)}.")
    return "\n".join(lines)
