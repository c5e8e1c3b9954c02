"""The statement of what a wheel covers, for people. It merges what variants have in common.

Each argument of a function is one *form* and its *slots*. For a tensor the form is its rank, and the slots are the
dtype, the sizes and the like. Variants of one form are merged slot by slot: ``float16|bfloat16 [n0, 64|96|128]``. A
merged line may promise a combination that no variant has. :func:`combination_text` names these.
"""

from __future__ import annotations

import itertools
import math
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aot_pack.arch import Arch
from aot_pack.coverage.devices import DeviceCoverage, DeviceVariant, Fit
from aot_pack.coverage.modules import ModuleFunction
from aot_pack.coverage.statement import CoveredFunction, CoveredGpu, CoveredVariant, Statement
from aot_pack.dim_names import DimNames, name_dims
from aot_pack.errors import assert_never
from aot_pack.signature import (
    KDL_CPU,
    ConstParam,
    Dim,
    DimVar,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
    UnpassedParam,
    dim_text,
    leaves_of,
)

_MOST_NAMES = 12
"""The largest number of variants, or of other names, that one line lists."""

_MOST_ALTERNATIVES = 6
"""The largest number of values of one slot that an argument's line lists."""

_MOST_COMBINATIONS = 10_000
_SHOWN_COMBINATIONS = 4

_CONSTANT = ("",)
"""The labels of an argument that is a value: its one slot needs none."""

_NARROWEST = 40
"""Columns of the narrowest line."""


@dataclass(frozen=True, slots=True)
class _Argument:
    """One argument of one variant."""

    name: str
    form: str
    """A format string with one place for each slot."""
    slots: tuple[str, ...]
    labels: tuple[str, ...]
    """What each slot is: ``dtype``, ``shape[0]``."""


def statement_lines(statement: Statement, width: int) -> Iterator[str]:
    """The statement, in lines of at most ``width`` columns. Words that are longer stay whole."""
    yield f"{statement.distribution} {statement.version}"
    for function in statement.functions:
        yield ""
        yield from function_lines(function, max(width, _NARROWEST))
    for module_function in statement.modules:
        yield ""
        yield from _module_lines(module_function, max(width, _NARROWEST))


def function_lines(function: CoveredFunction, width: int) -> Iterator[str]:
    """The lines about one function."""
    variants = [_arguments(variant) for variant in function.variants]
    count = f", {len(variants)} variants" if len(variants) > 1 else ""
    yield f"{function.name}{count}"
    names = [argument.name for argument in variants[0]]
    rows = [("GPUs", text) for text in _image_texts(function)]
    rows += [(name, _merged([each[index] for each in variants])) for index, name in enumerate(names)]
    rows += [("sizes", text) for text in _range_texts(function)]
    if len(variants) > 1:
        rows.append(("variants", combination_text(variants)))
    if 1 < len(variants) <= _MOST_NAMES and any(variant.key for variant in function.variants):
        rows.append(("names", "; ".join(dict.fromkeys(variant.key for variant in function.variants))))
    column = max(len(label) for label, _ in rows)
    for label, text in rows:
        yield from _wrapped(f"  {label:{column}}  ", text, width)


def _module_lines(function: ModuleFunction, width: int) -> Iterator[str]:
    yield f"{function.name} ({function.module})"
    column = max((len(parameter.name) for parameter in function.parameters), default=0)
    for parameter in function.parameters:
        yield from _wrapped(f"  {parameter.name:{column}}  ", str(parameter), width)


def device_lines(coverage: DeviceCoverage, width: int, *, ptx_is_a_miss: bool) -> Iterator[str]:
    """The answer for one architecture: the image of each variant, and the variants without one."""
    misses = coverage.misses(ptx_is_a_miss=ptx_is_a_miss)
    total = len(coverage.variants)
    yield f"{coverage.arch}: {'covered' if not misses else f'{len(misses)} of {total} not covered'}"
    by_image: dict[tuple[str, Fit], list[DeviceVariant]] = {}
    for each in coverage.variants:
        if each.image is not None and each.fit is not None:
            by_image.setdefault((each.image, each.fit), []).append(each)
    for (image, fit), variants in by_image.items():
        words = "PTX: the driver compiles it at the first load" if fit is Fit.PTX else fit.value
        yield from _wrapped(
            f"  {image} ({words})  ", _names_text([each.name for each in variants]), max(width, _NARROWEST)
        )
    by_archs: dict[tuple[str, ...], list[str]] = {}
    for each in (each for each in misses if each.fit is None):
        by_archs.setdefault(each.archs, []).append(each.name)
    for archs, names in by_archs.items():
        start = f"  no image, only {', '.join(archs)}  "
        yield from _wrapped(start, _names_text(names), max(width, _NARROWEST))


def combination_text(variants: Sequence[Sequence[_Argument]]) -> str:
    """Says in which slots variants differ, and which combinations of their values no variant has."""
    axes = _axes(variants)
    if not axes:
        return "they differ by architecture alone"
    words = [f"{label} ({_steps(dict.fromkeys(values)) or ', '.join(dict.fromkeys(values))})" for label, values in axes]
    present = set(zip(*(values for _, values in axes), strict=True))
    choices = [tuple(dict.fromkeys(values)) for _, values in axes]
    total = math.prod(map(len, choices))
    by = f"by {' and '.join([', '.join(words[:-1]), words[-1]] if len(words) > 1 else words)}"
    if total == len(present):
        return f"{by}: every combination" if len(axes) > 1 else by
    text = f"{by}: {len(present)} of {total} combinations"
    if total > _MOST_COMBINATIONS:
        return text
    missing = [each for each in itertools.product(*choices) if each not in present]
    shown = [
        ", ".join(f"{label} {value}" for (label, _), value in zip(axes, each, strict=True))
        for each in missing[:_SHOWN_COMBINATIONS]
    ]
    more = f"; and {len(missing) - len(shown)} more" if len(missing) > len(shown) else ""
    return f"{text}. None has {'; or '.join(shown)}{more}"


def _axes(variants: Sequence[Sequence[_Argument]]) -> list[tuple[str, tuple[str, ...]]]:
    """The slots in which variants differ: a label, and the value in each variant.

    Slots that tell the same variants apart are one axis: it has the label of the first.
    """
    columns: list[tuple[str, tuple[str, ...]]] = []
    for arguments in zip(*variants, strict=True):
        name = arguments[0].name
        if len({argument.form for argument in arguments}) > 1:
            columns.append((name, tuple(map(_text, arguments))))
            continue
        for index, label in enumerate(arguments[0].labels):
            columns.append((f"{name} {label}".rstrip(), tuple(argument.slots[index] for argument in arguments)))
    axes: dict[tuple[int, ...], tuple[str, tuple[str, ...]]] = {}
    for label, values in columns:
        numbers = {value: index for index, value in enumerate(dict.fromkeys(values))}
        if len(numbers) > 1:
            axes.setdefault(tuple(numbers[value] for value in values), (label, values))
    return list(axes.values())


def _merged(arguments: Sequence[_Argument]) -> str:
    """One argument of all variants."""
    by_form: dict[str, list[_Argument]] = {}
    for argument in arguments:
        by_form.setdefault(argument.form, []).append(argument)
    texts = []
    for form, same in by_form.items():
        slots = [_alternatives(dict.fromkeys(values)) for values in zip(*(each.slots for each in same), strict=True)]
        texts.append(form.format(*slots))
    only = len(set(arguments)) == 1 and arguments[0].labels == _CONSTANT
    return f"always {texts[0]}" if only else "; or ".join(texts)


def _alternatives(values: Iterable[str]) -> str:
    """The values of a slot in all variants. Of many, only some: the line ``variants`` has all."""
    several = list(values)
    if len(several) <= _MOST_ALTERNATIVES:
        return "|".join(several)
    return _steps(several) or f"{'|'.join(several[:_MOST_ALTERNATIVES])}|..."


def _steps(values: Iterable[str]) -> str | None:
    """Many numbers in equal steps, such as ``8 to 256 by 8``; None for other values."""
    several = list(values)
    if len(several) <= _MOST_ALTERNATIVES or not all(value.isdecimal() for value in several):
        return None
    numbers = sorted(map(int, several))
    step = numbers[1] - numbers[0]
    even = numbers == list(range(numbers[0], numbers[-1] + 1, step))
    return f"{numbers[0]} to {numbers[-1]} by {step}" if even else None


def _text(argument: _Argument) -> str:
    return argument.form.format(*argument.slots)


def _arguments(variant: CoveredVariant) -> list[_Argument]:
    names = name_dims(variant.signature)
    return [_argument(leaf, names) for leaf in leaves_of(variant.signature.arguments)]


def _argument(leaf: Param, names: DimNames) -> _Argument:
    match leaf:
        case TensorParam():
            return _tensor(leaf, names)
        case ScalarParam():
            multiple = f", a multiple of {leaf.divisibility}" if leaf.divisibility > 1 else ""
            return _Argument(leaf.name, f"{{}}{multiple}", (str(leaf.dtype),), ("dtype",))
        case ShapeParam():
            labels = tuple(f"[{index}]" for index in range(len(leaf.dims)))
            form = f"integers ({', '.join('{}' for _ in leaf.dims)})"
            return _Argument(leaf.name, form, tuple(_dim(dim, names) for dim in leaf.dims), labels)
        case ConstParam():
            return _Argument(leaf.name, "{}", (repr(leaf.value),), _CONSTANT)
        case PointerParam():
            return _Argument(leaf.name, "an address", (), ())
        case StreamParam():
            return _Argument(leaf.name, "a stream", (), ())
        case EventParam():
            return _Argument(leaf.name, "an event", (), ())
        case TupleParam() | UnpassedParam():
            raise AssertionError(f"{leaf.name!r} is no leaf of a call's arguments")
        case _:
            assert_never(leaf)


def _tensor(param: TensorParam, names: DimNames) -> _Argument:
    place = " on the CPU" if param.device_type == KDL_CPU else ""
    none = " or None" if param.optional else ""
    role = "" if param.role is TensorRole.INPUT else f"{param.role.value} "
    slots = [str(param.dtype), *(_dim(dim, names) for dim in param.shape)]
    labels = ["dtype", *(f"shape[{index}]" for index in range(len(param.shape)))]
    form = f"{role}{{}} [{', '.join('{}' for _ in param.shape)}]{place}{none}"
    if param.shape:
        slots.append(_strides(param, names))
        labels.append("strides")
        form += ", {}"
    if param.align > 1:
        slots.append(str(param.align))
        labels.append("alignment")
        form += ", aligned to {} bytes"
    return _Argument(param.name, form, tuple(slots), tuple(labels))


def _strides(param: TensorParam, names: DimNames) -> str:
    if not param.strides:
        return "contiguous"
    if param.order:
        order = sorted(range(len(param.order)), key=lambda dim: -param.order[dim])
        rows = order == list(range(len(order)))
        return "contiguous" if rows else f"compact in the order {', '.join(map(str, order))}"
    return f"strides [{', '.join(_dim(dim, names) for dim in param.strides)}]"


def _dim(dim: Dim, names: DimNames) -> str:
    text = dim_text(dim, names)
    return f"{text}%{dim.divisibility}" if isinstance(dim, DimVar) and dim.divisibility > 1 else text


def _range_texts(function: CoveredFunction) -> Iterator[str]:
    """The ranges of run-time sizes and strides. ``%`` is explained if a divisor is shown."""
    bits: dict[str, set[int]] = {}
    divided = ""
    for variant in function.variants:
        names = name_dims(variant.signature)
        for dim in variant.signature.dims():
            bits.setdefault(names[dim.id], set()).add(dim.bits)
            if dim.divisibility > 1 and not divided:
                divided = f"{names[dim.id]}%{dim.divisibility} is a multiple of {dim.divisibility}"
    by_range: dict[int, list[str]] = {}
    for name, widths in bits.items():
        by_range.setdefault(min(widths), []).append(name)
    words = [
        f"{', '.join(sorted(names, key=_number))} up to {2 ** (width - 1) - 1}" for width, names in by_range.items()
    ]
    if words:
        yield "; ".join([*words, *([divided] if divided else [])])


def _number(name: str) -> tuple[str, int]:
    return (name[0], int(name[1:])) if name[1:].isdecimal() else (name, 0)


def _image_texts(function: CoveredFunction) -> Iterator[str]:
    """The GPUs of a function, one text for each set of images."""
    by_images: dict[tuple[CoveredGpu, ...], list[str]] = {}
    keys = dict.fromkeys(variant.key for variant in function.variants)
    for key in keys:
        images = tuple(image for variant in function.variants if variant.key == key for image in variant.images)
        by_images.setdefault(images, []).append(key)
    for images, with_them in by_images.items():
        words = ", ".join(_images_text(images))
        yield words if len(by_images) == 1 else f"{words}: {_names_text(with_them)}"


def _images_text(images: Sequence[CoveredGpu]) -> Iterator[str]:
    by_arch: dict[str, list[str]] = {}
    for image in images:
        models = by_arch.setdefault(image.arch, [])
        if image.gpu is not None:
            models.append(image.gpu)
    for arch, models in by_arch.items():
        ptx = " (PTX: the driver compiles it)" if Arch.parse(arch).ptx else ""
        figures = f" (with figures of {', '.join(models)})" if models else ""
        yield f"{arch}{ptx}{figures}"


def _names_text(names: Sequence[str]) -> str:
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[:_MOST_NAMES])} and {len(names) - _MOST_NAMES} more"


def _wrapped(start: str, text: str, width: int) -> Iterator[str]:
    """``start`` and ``text`` in lines of at most ``width`` columns. Later lines stand under the text."""
    indent = len(start) if len(start) < width // 2 else 6
    yield from textwrap.wrap(
        text,
        width,
        initial_indent=start,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
