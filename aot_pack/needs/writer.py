"""Writes the kernels.py of a recording."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aot_pack.needs.code import ARRAY, RESTORED, Constructor, InexpressibleError, code_of, text_literal
from aot_pack.needs.expressions import INDENT, WIDTH, Bracket, Expression, bracket, call, expression_of, lines_of
from aot_pack.needs.groups import Call, Export, exports_of
from aot_pack.requests.model import Request
from aot_pack.requests.needs import Asker, Needs
from aot_pack.requests.words import label

_HELPERS = {
    RESTORED: '''\
def restored(kind, **attributes):
    """An object of a class with these attributes. Its constructor is not called."""
    made = kind.__new__(kind)
    made.__dict__.update(attributes)
    return made
''',
    ARRAY: '''\
def described_by_array(
    dtype, shape, strides, *, align, dynamic=True, passed=None, use_32bit_stride=False
):
    """A tensor as from_dlpack() describes one of PyTorch's.

    If it is dynamic, each call has its sizes and strides, but for a stride of 1.
    """
    array_type = getattr(torch, passed or dtype.__name__.lower())
    array = torch.empty_strided(shape, strides, dtype=array_type, device="cuda")
    tensor = from_dlpack(
        array,
        assumed_align=align,
        use_32bit_stride=use_32bit_stride,
        enable_tvm_ffi=True,
    )
    if passed:
        tensor.element_type = dtype
    if not dynamic:
        return tensor
    leading = strides.index(1) if 1 in strides else None
    return tensor.mark_layout_dynamic(leading_dim=leading)
''',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A request that the file does not have."""

    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A kernels.py."""

    text: str
    exports: int
    variants: int
    left_out: tuple[LeftOut, ...]


def write_kernels(
    needs: Needs, constructors: Mapping[int, Constructor | None], *, build: str, source: str = "needs.json"
) -> Written:
    """Writes a kernels.py that makes the requests of a recording again.

    Args:
        constructors: how the object of the need with this index is made.
        build: the command that builds the file.
        source: the recording, for the file's docstring.
    """
    constructors = _without_common_defaults(needs, constructors)
    calls: list[Call] = []
    left_out: list[LeftOut] = []
    requests = [each.request for each in needs.needs]
    for index, need in enumerate(needs.needs):
        if need.failures == need.times:
            left_out.append(_left_out(need.request, requests, "the compiler raised an exception each time"))
            continue
        try:
            code = code_of(need.request, constructors.get(index))
        except InexpressibleError as error:
            left_out.append(_left_out(need.request, requests, str(error)))
            continue
        calls.append(Call(request=need.request, askers=need.askers, times=need.times, seconds=need.seconds, code=code))
    exports = exports_of(calls)
    text = "\n".join(_file(exports, left_out, build, source)) + "\n"
    variants = sum(len(each.archs) for each in exports)
    return Written(text=text, exports=len(exports), variants=variants, left_out=tuple(left_out))


def _without_common_defaults(
    needs: Needs, constructors: Mapping[int, Constructor | None]
) -> dict[int, Constructor | None]:
    """Leaves out arguments of a class that are its defaults in all requests of the class."""
    given: dict[str, set[str]] = {}
    for index, constructor in constructors.items():
        if constructor is not None:
            names = {name for name, _ in constructor.arguments} - set(constructor.defaults)
            given.setdefault(needs.needs[index].request.name, set()).update(names)
    found: dict[int, Constructor | None] = {}
    for index, constructor in constructors.items():
        kept = given.get(needs.needs[index].request.name, set())
        found[index] = constructor and replace(
            constructor, arguments=tuple((name, spec) for name, spec in constructor.arguments if name in kept)
        )
    return found


def _left_out(request: Request, among: Sequence[Request], why: str) -> LeftOut:
    return LeftOut(name=f"{request.name.rpartition('.')[0]}.{label(request, among)}", why=why)


def _file(exports: Sequence[Export], left_out: Sequence[LeftOut], build: str, source: str) -> Iterator[str]:
    yield f'"""Kernels that a program asked cute.compile for, as {_printable(source)} has them.'
    yield ""
    yield "aot-pack needs wrote this file. Change it as you like, and build it:"
    yield ""
    yield f"    {_printable(build)}"
    yield '"""'
    yield ""
    yield from _imports(exports)
    helpers = sorted(set().union(*(each.helpers for each in exports)))
    for name in helpers:
        yield from ("", "", *_HELPERS[name].rstrip().split("\n"))
    for export in exports:
        yield ""
        yield ""
        yield from _export(export)
    if left_out:
        yield ""
        yield ""
        yield "# Not here, because they can't be written as Python:"
        for each in left_out:
            yield from _comment(f"- {each.name}: {each.why}", later="  ")


def _imports(exports: Sequence[Export]) -> Iterator[str]:
    """As ruff sorts them: Python's own, then others; ``import`` before ``from``."""
    named = set().union(*(each.imports for each in exports)) | {"aot_pack"}
    plain = sorted(each for each in named if ":" not in each)
    members: dict[str, list[str]] = {}
    for each in sorted(named):
        module, _, name = each.partition(":")
        if name:
            members.setdefault(module, []).append(name)
    if "functools" in plain:
        yield from ("import functools", "")
    yield from (f"import {each}" for each in plain if each != "functools")
    for module, names in sorted(members.items()):
        ordered = sorted(names, key=_import_order)
        flat = f"from {module} import {', '.join(ordered)}"
        listed = lines_of(bracket("(", ordered, ")"), before=f"from {module} import ")
        yield from [flat] if len(flat) <= WIDTH else listed


def _import_order(name: str) -> tuple[int, str]:
    """Constants, classes, and other names, as isort orders them."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name


def _export(export: Export) -> Iterator[str]:
    yield from _comment(_asked_by(export.calls))
    yield from _decorator(export)
    yield from lines_of(call(export.name, *(each.name for each in export.parameters)), before="def ", after=":")
    yield f'{" " * INDENT}"""{_documented(export)}"""'
    yield f"{' ' * INDENT}with aot_pack.capture() as units:"
    for variable, value in export.setup:
        yield from lines_of(value, before=f"{variable} = ", indent=2 * INDENT)
    yield from lines_of(export.expression, indent=2 * INDENT)
    yield f"{' ' * INDENT}return units[0]"


def _documented(export: Export) -> str:
    module, _, name = export.calls[0].request.name.rpartition(".")
    return f"{name} of {module}." if module else f"{name}."


def _asked_by(calls: Sequence[Call]) -> str:
    askers = sorted({asker for each in calls for asker in each.askers})
    times, seconds = sum(each.times for each in calls), sum(each.seconds for each in calls)
    took = f", {seconds:.1f} s" if seconds else ""
    return f"For {', '.join(map(_asker, askers))}: {times} compile{'s' if times != 1 else ''}{took}."


def _asker(asker: Asker) -> str:
    return f"{asker.function} ({asker.module}:{asker.line})"


def _comment(text: str, later: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        _printable(text),
        WIDTH,
        initial_indent="# ",
        subsequent_indent=f"# {later}",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _printable(text: str) -> str:
    """A text in a comment or docstring: a recording, or the name of its file, may come from anybody."""
    shown = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
    return shown.replace("\\", "/").replace('"', "'")


def _decorator(export: Export) -> list[str]:
    """The values of the parameters: lists if all combinations are there, else a dict for each variant."""
    same_archs = len(set(export.archs)) == 1
    archs: dict[str, Expression] = {"archs": _strings(export.archs[0])} if same_archs else {}
    rows = list(zip(*(each.values for each in export.parameters), strict=True))
    columns = [tuple(dict.fromkeys(each.values)) for each in export.parameters]
    if same_archs and (not rows or math.prod(map(len, columns)) == len(rows)):
        lists = {each.name: bracket("[", column, "]") for each, column in zip(export.parameters, columns, strict=True)}
        return lines_of(call("@aot_pack.export", **lists, **archs))
    dicts = []
    for row, archs_of_row in zip(rows, export.archs, strict=True):
        items = [(f'"{each.name}": ', expression_of(value)) for each, value in zip(export.parameters, row, strict=True)]
        if not same_archs:
            items.append(('"archs": ', _strings(archs_of_row)))
        dicts.append(Bracket("{", tuple(items), "}"))
    return lines_of(call("@aot_pack.export", variants=bracket("[", dicts, "]"), **archs))


def _strings(values: Sequence[str]) -> Bracket:
    return bracket("[", [text_literal(value) for value in values], "]")
