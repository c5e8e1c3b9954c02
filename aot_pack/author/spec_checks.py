"""What the author's API refuses, and how it says so: the call, the argument, what was given and what is accepted.

Each function raises :class:`MistakeError`, which has the author's line. Types of cutlass are known by their names,
since nothing here imports it.
"""

from __future__ import annotations

import difflib
import inspect
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from aot_pack.author.mistakes import MistakeError

_CUTLASS_TYPES = {
    "bool": "Boolean", "bool_": "Boolean",
    "int4": "Int4", "int8": "Int8", "int16": "Int16", "int32": "Int32", "int64": "Int64",
    "uint8": "Uint8", "uint16": "Uint16", "uint32": "Uint32", "uint64": "Uint64",
    "char": "Int8", "byte": "Uint8", "short": "Int16", "int": "Int32", "long": "Int64",
    "float16": "Float16", "half": "Float16", "fp16": "Float16", "f16": "Float16",
    "bfloat16": "BFloat16", "bf16": "BFloat16",
    "float": "Float32", "float32": "Float32", "single": "Float32", "fp32": "Float32", "f32": "Float32",
    "tfloat32": "TFloat32", "tf32": "TFloat32",
    "float64": "Float64", "double": "Float64", "fp64": "Float64", "f64": "Float64",
    "float8_e4m3fn": "Float8E4M3FN", "float8_e5m2": "Float8E5M2", "float8_e8m0fnu": "Float8E8M0FNU",
    "float4_e2m1fn": "Float4E2M1FN", "float4_e2m1fn_x2": "Float4E2M1FN",
}  # fmt: skip
"""Types of cutlass by the names that Python, NumPy and PyTorch have for them."""


def is_numeric_type(value: object) -> bool:
    """Whether ``value`` is a numeric type of cutlass, such as ``cutlass.Float16``."""
    return isinstance(value, type) and any(
        base.__name__ == "Numeric" and base.__module__.startswith("cutlass") for base in value.__mro__
    )


def same_type(value: object) -> str | None:
    """``cutlass.Float32`` for ``"float32"``, ``float``, ``numpy.float32`` and ``torch.float32``."""
    if isinstance(value, str):
        name = value.rpartition(".")[2].lower()
    elif isinstance(value, type):
        name = value.__name__
    elif any(kind.__name__ == "dtype" for kind in type(value).__mro__):  # torch's and numpy's
        name = str(value).rpartition(".")[2]
    else:
        return None
    return f"cutlass.{_CUTLASS_TYPES[name]}" if name in _CUTLASS_TYPES else None


def shown(value: object) -> str:
    """A value as messages show it: its repr, or its type where that is long or says nothing."""
    if is_numeric_type(value):
        return f"cutlass.{value.__name__}"  # type: ignore[attr-defined]
    if isinstance(value, type):
        return (
            f"the type {value.__module__}.{value.__qualname__}"
            if value.__module__ != "builtins"
            else f"the type {value.__qualname__}"
        )
    if inspect.isroutine(value):
        return f"the function {value.__qualname__}"
    text = repr(value)
    plain = len(text) <= 80 and "\n" not in text and " at 0x" not in text
    return text if plain else f"an object of type {type(value).__name__}"


def check_dtype(call: str, dtype: object) -> None:
    """Needs a numeric type of cutlass."""
    if is_numeric_type(dtype):
        if not getattr(dtype, "is_abstract", False):
            return
        raise MistakeError(
            f"{call}: dtype must be one numeric type, not {shown(dtype)}, which stands for several",
            hint="give a type with a width, such as cutlass.Float16 or cutlass.Int32",
        )
    problem = f"{call}: dtype must be a numeric type of cutlass, not {shown(dtype)}"
    if is_numeric_type(type(dtype)):
        raise MistakeError(problem, hint=f"give the type itself: cutlass.{type(dtype).__name__}")
    if same := same_type(dtype):
        raise MistakeError(problem, hint=f"give {same}")
    if isinstance(dtype, (tuple, list)):
        raise MistakeError(problem, hint="the dtype comes before the shape: aot_pack.tensor(cutlass.Float16, (n, 128))")
    raise MistakeError(problem, hint="give a type such as cutlass.Float16, cutlass.BFloat16 or cutlass.Int32")


def sizes(call: str, what: str, values: object, *, is_symbol: Callable[[object], bool]) -> tuple[Any, ...]:
    """The sizes or strides of a tensor as a tuple.

    Args:
        what: ``shape`` or ``stride``.
        is_symbol: whether a value is a size that is known at run time.
    """
    if isinstance(values, Sequence) and not isinstance(values, (str, bytes)):
        return tuple(_size(call, f"{what}[{index}]", value, is_symbol) for index, value in enumerate(values))
    if is_symbol(values) or (isinstance(values, int) and not isinstance(values, bool)):
        one = str(values) if isinstance(values, int) else "n"
        given = str(values) if isinstance(values, int) else "one size"
        raise MistakeError(f"{call}: {what} must be a tuple, not {given}", hint=f"give a tuple of one: {what}=({one},)")
    raise MistakeError(
        f"{call}: {what} must be a tuple, not {shown(values)}", hint=f"give a tuple such as {what}=(n, 128)"
    )


def _size(call: str, what: str, value: object, is_symbol: Callable[[object], bool]) -> Any:
    if is_symbol(value):
        return value
    accepted = "give an int, aot_pack.dim() or cute.sym_int()"
    if isinstance(value, bool):
        raise MistakeError(f"{call}: {what} must be an int or a dim(), not {value}", hint=accepted)
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        if inspect.isroutine(value):
            raise MistakeError(
                f"{call}: {what} is {shown(value)}, which is not called",
                hint=f"write {'aot_pack' if value.__module__.startswith('aot_pack') else 'cute'}.{value.__name__}()",
            ) from None
        raise MistakeError(f"{call}: {what} must be an int or a dim(), not {shown(value)}", hint=accepted) from None
    if number < 0:
        given = "a size that is known at the call is aot_pack.dim(), not -1" if number == -1 else accepted
        raise MistakeError(f"{call}: {what} must not be negative, not {number}", hint=given)
    return number


def check_order(call: str, order: Sequence[Any], rank: int) -> tuple[int, ...]:
    """Needs a permutation of the dimensions."""
    given = order if isinstance(order, Sequence) else (order,)
    numbers = all(isinstance(rank_, int) and not isinstance(rank_, bool) for rank_ in given)
    if isinstance(order, Sequence) and numbers and sorted(given) == list(range(rank)):
        return tuple(order)
    raise MistakeError(
        f"{call}: order must be a permutation of {tuple(range(rank))}, not {shown(order)}",
        hint="it has for each dimension its rank from the fastest (0) to the slowest",
    )


def check_align(call: str, align: object) -> None:
    """Needs a power of two, or None."""
    if align is None:
        return
    if not isinstance(align, int) or isinstance(align, bool) or align < 1 or align & (align - 1):
        raise MistakeError(
            f"{call}: align must be a power of two, in bytes, not {shown(align)}", hint="give 4, 8, 16, 32, ..., 128"
        )


def check_dim(divisibility: object, bits: object) -> None:
    """Needs a positive integer, and 32 or 64."""
    if not isinstance(divisibility, int) or isinstance(divisibility, bool) or divisibility < 1:
        raise MistakeError(
            f"dim(): divisibility must be a positive integer, not {shown(divisibility)}",
            hint="dim(divisibility=8) is a size that 8 divides",
        )
    if isinstance(bits, bool) or bits not in (32, 64):
        raise MistakeError(
            f"dim(): bits must be 32 or 64, not {shown(bits)}", hint="it is the width that the kernel computes with"
        )


def check_builder(builder: Any, name: object) -> None:
    """Needs a function of the author's that can be called at build time, and a name for it."""
    if isinstance(builder, str):
        raise MistakeError(
            f"export({builder!r}): the name of a function is given by keyword",
            hint=f"@aot_pack.export(name={builder!r})",
        )
    if name is not None and not isinstance(name, str):
        raise MistakeError(f"export(): name must be a string, not {shown(name)}", hint='@aot_pack.export(name="scale")')
    if isinstance(builder, type):
        raise MistakeError(
            f"export() is for functions, and {builder.__name__} is a class",
            hint="decorate a function that returns aot_pack.entry(...); it may make an object of the class",
        )
    if isinstance(builder, (staticmethod, classmethod)):
        raise MistakeError(
            "export() is for functions of the module, not for methods",
            hint="move the builder out of its class; it may use the class",
        )
    if not callable(builder):
        raise MistakeError(
            f"export() decorates a function, not {shown(builder)}", hint="write @aot_pack.export above a def"
        )
    called = getattr(builder, "__name__", type(builder).__name__)
    if made_by_cutlass(builder):
        raise MistakeError(
            f"export() is for builders, and {called} is decorated with @cute.jit or @cute.kernel",
            hint=f"write a function that returns aot_pack.entry({called}, ...), and put @aot_pack.export above that",
        )
    if name is None and called == "<lambda>":
        raise MistakeError(
            "export(): a lambda has no name", hint='give one: aot_pack.export(name="scale")(lambda: ...)'
        )
    if inspect.iscoroutinefunction(builder) or inspect.isgeneratorfunction(builder):
        kind = "an async function" if inspect.iscoroutinefunction(builder) else "a generator (it has a yield)"
        raise MistakeError(f"export(): {called} is {kind}", hint="a builder is an ordinary function that returns")


def made_by_cutlass(function: Any) -> bool:
    """Whether ``function`` is what a decorator of cutlass returned: code of cutlass around the author's."""
    scope = getattr(function, "__globals__", {})
    return hasattr(function, "__wrapped__") and str(scope.get("__name__", "")).partition(".")[0] == "cutlass"


def check_archs(archs: Any, where: str = "export(archs=...)") -> tuple[str, ...] | None:
    """Architectures as a tuple; one alone may be a string."""
    if archs is None:
        return None
    if isinstance(archs, str):
        archs = [archs]
    if not isinstance(archs, Iterable) or isinstance(archs, Mapping):
        raise MistakeError(f"{where}: give a list of architectures, not {shown(archs)}", hint='archs=["sm_90a"]')
    found: tuple[Any, ...] = tuple(archs)
    wrong = [arch for arch in found if not isinstance(arch, str)]
    if wrong:
        raise MistakeError(
            f"{where}: an architecture is a string, not {shown(wrong[0])}",
            hint=f'archs=["sm_{wrong[0]}"]' if isinstance(wrong[0], int) else 'archs=["sm_90a"]',
        )
    if not found:
        raise MistakeError(
            f"{where}: the list is empty, so it would be built for nothing", hint="leave archs out for all"
        )
    return found


def check_variants(variants: Any) -> list[Mapping[str, Any]]:
    """Needs a list of mappings."""
    accepted = 'variants=[{"dtype": cutlass.Float16}, {"dtype": cutlass.BFloat16}]'
    if isinstance(variants, (str, Mapping)) or not isinstance(variants, Iterable):
        raise MistakeError(f"export(variants=...): give a list of dicts, not {shown(variants)}", hint=accepted)
    found: list[Any] = list(variants)
    for variant in found:
        if not isinstance(variant, Mapping) or not all(isinstance(name, str) for name in variant):
            raise MistakeError(
                f"export(variants=...): a variant is a dict of the builder's arguments, not {shown(variant)}",
                hint=accepted,
            )
    return found


def check_values(parameters: Mapping[str, Any], options: Iterable[str]) -> None:
    """Needs a list of values for each parameter of the builder; ``options`` are export's own parameters."""
    for name, values in parameters.items():
        if isinstance(values, (str, bytes)) or not isinstance(values, Sequence) or not values:
            near = difflib.get_close_matches(name, options, n=1, cutoff=0.75)
            raise MistakeError(
                f"export({name}=...): give a list with at least one value, not {shown(values)}",
                hint=f"did you mean {near[0]}=?" if near else f"a variant for each value: {name}=[...]",
            )


def check_parameters(builder: Any, variants: Iterable[Mapping[str, Any]], options: Iterable[str]) -> None:
    """Needs a builder that takes exactly what each variant gives."""
    called = getattr(builder, "__name__", type(builder).__name__)
    for variant in variants:
        found = _misfit(builder, variant)
        if found is None:
            continue
        signature, problem = found
        takes = ", ".join(signature.parameters) or "no arguments"
        unknown = [name for name in variant if name not in signature.parameters]
        kinds = {parameter.kind for parameter in signature.parameters.values()}
        if unknown and inspect.Parameter.VAR_KEYWORD not in kinds:
            near = difflib.get_close_matches(unknown[0], [*signature.parameters, *options], n=1, cutoff=0.75)
            raise MistakeError(
                f"export({unknown[0]}=...): the builder {called} has no parameter {unknown[0]!r}",
                hint=f"did you mean {near[0]}=?" if near else f"{called} takes {takes}; add the parameter",
            )
        if next(iter(signature.parameters), None) == "self":
            raise MistakeError(
                f"export() is for functions of the module, and {called} is a method",
                hint="move the builder out of its class; it may use the class",
            )
        missing = [name for name in signature.parameters if name not in variant]
        raise MistakeError(
            f"export(): the builder {called} takes {takes}, but a variant gives {', '.join(variant) or 'nothing'}: "
            f"{problem}",
            hint="a builder is called at build time with the values of one variant, not with tensors: drop the "
            f"parameter, or give its values, as in @aot_pack.export({(missing or ['dtype'])[0]}=[...])",
        )


def check_when(when: Any, variants: Iterable[Mapping[str, Any]]) -> None:
    """Needs a function that takes what each variant gives, by name."""
    if when is None:
        return
    if not callable(when):
        raise MistakeError(
            f"export(when=...): give a function of a variant's values, not {shown(when)}",
            hint="when=lambda dtype, causal: ...",
        )
    for variant in variants:
        if (found := _misfit(when, variant)) is not None:
            names = ", ".join(variant)
            raise MistakeError(
                f"export(when=...): it is called with {names} by name, and does not take that: {found[1]}",
                hint=f"when=lambda {names}: ...",
            )


def _misfit(function: Any, arguments: Mapping[str, Any]) -> tuple[inspect.Signature, str] | None:
    """The parameters of a function that does not take these arguments, and why; None if it takes them."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    try:
        signature.bind(**arguments)
    except TypeError as error:
        return signature, str(error)
    return None
