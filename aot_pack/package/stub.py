"""The Python of a package: ``__init__.py`` has plain functions over the library, and ``__init__.pyi`` has their types.

A function of the stub does one thing: it passes its arguments, in the order of the signature, to the TVM FFI function
of the same name. So Python handles names, keywords, defaults and ``help()``. The library checks everything else.

Outputs are the last positional parameters, and None by default. A function returns all its outputs: the caller's own
objects where the caller passed them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from aot_pack.dim_names import name_dims
from aot_pack.errors import WheelError
from aot_pack.ffi_releases import NEXT_INTERFACE, ORDINARY, Need
from aot_pack.model import CompiledUnit, Export, IncludedModule
from aot_pack.names import RESERVED_FUNCTIONS, PackageName
from aot_pack.native.templates import render
from aot_pack.package.defaults import always_none, defaults_of
from aot_pack.package.describe import ArgumentText, annotation, describe, gradient_text
from aot_pack.package.escape import python_docstring, python_identifier, python_literal
from aot_pack.package.include import lazy_names
from aot_pack.package.record_classes import classes as record_classes
from aot_pack.package.record_classes import merged, passed, record_values
from aot_pack.package.records import RecordNames, fixed_literal, name_records
from aot_pack.package.stub_model import HELPER_PREFIX, PRIVATE_PREFIX, StubFunction, StubParameter, StubVariant
from aot_pack.signature import (
    ConstParam,
    Param,
    ScalarParam,
    Signature,
    TupleParam,
    is_fixed,
    is_optional,
    is_output,
    is_workspace,
)
from aot_pack.variants import units_by_export

_MAX_LINES = 8
"""The largest number of variants of an argument that a docstring describes."""


def stub_functions(
    exports: Sequence[Export], units: Sequence[CompiledUnit], *, taken: Collection[str] = ()
) -> tuple[StubFunction, ...]:
    """The functions of a package, in the order of ``exports``.

    Args:
        taken: other names in the package.

    Raises:
        WheelError: the variants of an export take different arguments, or an export has no unit.
    """
    found = []
    by_export = units_by_export(units)
    signatures = {export.name: [unit.signature for unit in by_export.get(export.name, [])] for export in exports}
    names = name_records(signatures, {*RESERVED_FUNCTIONS, *signatures, *taken})
    for export in exports:
        own = by_export.get(export.name, [])
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
        gradient = () if export.gradient is None else export.gradient.takes
        found.append(stub_function(export.name, doc, variants, names, gradient=gradient))
    return tuple(found)


def init_py(
    templates: Path,
    *,
    package: str,
    version: str,
    identity: str,
    doc: str,
    functions: Sequence[StubFunction],
    operators: Collection[str] = (),
    included: Sequence[IncludedModule] = (),
    warns: bool = False,
    split: PackageName | None = None,
    need: Need = ORDINARY,
) -> str:
    """The text of ``__init__.py``.

    Args:
        identity: the answer of the library to ``aot_pack_id``.
        operators: names of the functions that are operators of PyTorch.
        warns: whether the library may issue warnings.
        split: names of the package, if other distributions have its images.
        need: the releases of TVM FFI that it accepts.
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
        functions=[
            {
                **_template_values(function, types=False),
                "passed_on": function.passed_on,
                "body": function.body.replace("\n", "\n    ") if function.name in operators else function.body,
                "is_operator": function.name in operators,
            }
            for function in functions
        ],
        operators=bool(operators),
        records=[
            record_values(record)
            for record in merged(record for function in functions for record in function.records)
            if record.is_tuple
        ],
        nested=any("_aot_fields(" in function.call for function in functions),
        events=any("_Event" in parameter.annotation for function in functions for parameter in function.parameters),
        numbers=any(function.numbers for function in functions),
        several_outputs=any(len(function.outputs) > 1 for function in functions),
        warns=warns,
        distribution=None if split is None else split.distribution,
        tvm_ffi=need.requirement,
        oldest_tvm_ffi=need.release,
        next_tvm_ffi=NEXT_INTERFACE,
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
    used = [name for name in ("_Tensor", "_Stream", "_Event", "_Address") if any(name in hint for hint in hints)]
    records = merged(record for function in functions for record in function.records)
    return render(
        templates,
        "package/__init__.pyi.j2",
        version=python_literal(version),
        doc=python_docstring(doc),
        used=used,
        literal=any("_Literal[" in hint for hint in hints),
        records=[record_values(record) for record in records],
        returns=any(function.outputs for function in functions),
        functions=[_template_values(function, types=True) for function in functions],
        included=[{"name": module.name, "exported": module.exported} for module in included],
    )


def _exported(functions: Sequence[StubFunction], included: Sequence[IncludedModule]) -> list[str]:
    names = ["TensorSpec", "covers", "preload", "register_global", "unload", *(function.name for function in functions)]
    names += [
        record.name
        for record in merged(record for function in functions for record in function.records)
        if record.is_tuple
    ]
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


def stub_function(
    name: str,
    doc: str,
    variants: Sequence[StubVariant],
    names: RecordNames | None = None,
    *,
    gradient: tuple[str, ...] = (),
) -> StubFunction:
    """One function, made of all its variants.

    Args:
        names: names of the classes of arguments with fields. Default: the author's names.
        gradient: names of the parameters of its gradient; empty if it has none.

    Raises:
        WheelError: the variants take different arguments, or there are no variants.
    """
    if not variants:
        raise WheelError(f"{name}: no variant was compiled")
    _check_same_arguments(name, variants)
    signature = variants[0].signature
    signatures = [variant.signature for variant in variants]
    names = names or name_records({name: signatures}, ())
    defaults, generated = defaults_of(signatures), defaults_of(signatures, generated=True)
    unused = always_none(signatures) - set(defaults)
    left_out = unused | {param.name for param in signature.allocated}
    parameters = tuple(
        StubParameter(
            name=_checked_name(param.name, name),
            annotation=_annotation([each.arguments[index] for each in signatures], names),
            default="None" if param.name in left_out else defaults.get(param.name),
            generated_default="None" if param.name in left_out else generated.get(param.name),
            keyword_only=param.name in signature.keyword_only or param.name in unused,
            description=_description(variants, index),
            passed=passed(name, [variant.signature.arguments[index] for variant in variants]),
            is_output=is_output(param),
            is_workspace=is_workspace(param),
        )
        for index, param in enumerate(signature.arguments)
    )
    archs = sorted_archs([variant.arch for variant in variants])
    return StubFunction(
        name=name,
        parameters=parameters,
        doc=_documentation(name, doc, parameters, archs, gradient),
        records=record_classes(name, signatures, names),
        signatures=tuple(dict.fromkeys(signatures)),
        gradient=gradient,
        numbers=tuple(
            param.name
            for index, param in enumerate(signature.arguments)
            if any(_has_numbers(variant.signature.arguments[index]) for variant in variants)
        ),
        large=tuple(
            param.name
            for index, param in enumerate(signature.arguments)
            if any(_may_be_large(variant.signature.arguments[index]) for variant in variants)
        ),
    )


def _check_same_arguments(name: str, variants: Sequence[StubVariant]) -> None:
    first = variants[0]
    for variant in variants[1:]:
        if _call_shape(variant.signature) != _call_shape(first.signature):
            raise WheelError(
                f"{name}: {first.target} takes {_shape_text(first.signature)}, "
                f"but {variant.target} takes {_shape_text(variant.signature)}",
                target=variant.target,
                hint="give all variants of an export the same arguments, or export them under different names",
            )


def _has_numbers(param: Param) -> bool:
    if isinstance(param, TupleParam):
        return any(map(_has_numbers, param.elements))
    is_number = isinstance(param, ConstParam) and isinstance(param.value, (bool, int, float))
    return is_number or isinstance(param, ScalarParam)


def _may_be_large(param: Param) -> bool:
    """Whether an integer of 2^63 or more fits the parameter."""
    if isinstance(param, TupleParam):
        return any(map(_may_be_large, param.elements))
    return isinstance(param, ScalarParam) and param.dtype.is_unsigned and param.dtype.bits == 64


def sorted_archs(names: Sequence[str]) -> tuple[str, ...]:
    """The distinct architectures, oldest first."""
    return tuple(sorted(set(names), key=lambda name: (int("".join(filter(str.isdigit, name)) or 0), name)))


def _checked_name(name: str, function: str) -> str:
    if name.startswith((PRIVATE_PREFIX, HELPER_PREFIX)):
        raise WheelError(
            f"{function}: the parameter name {name!r} is reserved for the package itself", hint="rename the parameter"
        )
    return name


def _call_shape(signature: Signature) -> tuple[object, ...]:
    """The parts of a signature that must be the same in all variants of a function."""
    return tuple(param.name for param in signature.arguments), signature.defaults, signature.keyword_only


def _shape_text(signature: Signature) -> str:
    given = dict(signature.defaults)
    words = [
        f"{param.name}={python_literal(given[param.name])}" if param.name in given else param.name
        for param in signature.arguments
    ]
    return f"({', '.join(words)})"


def _union(hints: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(hints))
    return " | ".join([hint for hint in distinct if hint != "None"] + [hint for hint in distinct if hint == "None"])


def _description(variants: Sequence[StubVariant], index: int) -> str:
    """The text of an argument for all variants: dtypes joined if only they differ, else one line for each variant."""
    by_text: dict[ArgumentText, list[str]] = {}
    for variant in variants:
        text = describe(variant.signature.arguments[index], name_dims(variant.signature))
        by_text.setdefault(text, []).append(variant.key)
    values = [variant.signature.arguments[index] for variant in variants]
    if all(isinstance(value, ConstParam) for value in values) or (
        all(map(is_fixed, values)) and values[0].name in variants[0].signature.keyword_only
    ):
        return _alternatives([fixed_literal(value) for value in values])
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


def _annotation(params: Sequence[Param], names: RecordNames) -> str:
    """The type of a parameter of all variants; with None if a call may leave it out, or pass None."""
    may_be_none = any(is_output(param) or is_workspace(param) or is_optional(param) for param in params)
    return _union([*(annotation(param, names) for param in params), *(["None"] if may_be_none else [])])


def _alternatives(words: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(words))
    return distinct[0] if len(distinct) == 1 else f"{', '.join(distinct[:-1])} or {distinct[-1]}"


def _documentation(
    name: str,
    doc: str,
    parameters: Sequence[StubParameter],
    archs: Sequence[str],
    gradient: Sequence[str],
) -> str:
    lines = [doc.strip() or f"Launches {name}.", ""]
    inputs = [parameter for parameter in parameters if not parameter.is_output and not parameter.is_workspace]
    outputs = [parameter for parameter in parameters if parameter.is_output]
    workspaces = [parameter for parameter in parameters if parameter.is_workspace]
    returned = "Returns these outputs. It allocates those that the call leaves out:"
    used = "Memory that it uses while it runs. It allocates what the call leaves out:"
    for title, listed in (("Arguments as compiled:", inputs), (returned, outputs), (used, workspaces)):
        if listed:
            lines.append(title)
        for parameter in listed:
            described = parameter.description.split("\n")
            lines.append(f"    {parameter.name}: {described[0]}")
            lines += [f"    {' ' * len(parameter.name)}  {line}" for line in described[1:]]
        if listed:
            lines.append("")
    if gradient:
        lines += [gradient_text(gradient, [parameter.name for parameter in outputs]), ""]
    lines.append(f"Compiled for {', '.join(archs)}.")
    return "\n".join(lines)
