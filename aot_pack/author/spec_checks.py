"""Checks of the values that an author gives to the API. A message names the call, the argument and its value.

Each function raises :class:`MistakeError`, which has the author's line. This module does not import cutlass, and knows
its types by their names.
"""

from __future__ import annotations

import difflib
import inspect
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from aot_pack.author.mistakes import MistakeError
from aot_pack.values import is_numeric_type, shown

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
"""Names of types in Python, NumPy and PyTorch, and the type of cutlass for each."""


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


def check_dtype(call: str, dtype: object) -> None:
    """Requires a numeric type of cutlass."""
    if is_numeric_type(dtype):
        if not getattr(dtype, "is_abstract", False):
            return
        raise MistakeError(
            f"{call}: dtype must be one numeric type, not {shown(dtype)}, which stands for several",
            hint="give a type of one width, such as cutlass.Float16 or cutlass.Int32",
        )
    problem = f"{call}: dtype must be a numeric type of cutlass, not {shown(dtype)}"
    if is_numeric_type(type(dtype)):
        raise MistakeError(problem, hint=f"give the type itself: cutlass.{type(dtype).__name__}")
    if same := same_type(dtype):
        raise MistakeError(problem, hint=f"give {same}")
    if isinstance(dtype, (tuple, list)):
        raise MistakeError(problem, hint=f"give the dtype first: aot_pack.{call[:-2]}(cutlass.Float16, (n, 128))")
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
        raise MistakeError(
            f"{call}: {what} must be a tuple, not {given}", hint=f"give a tuple with one element: {what}=({one},)"
        )
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
        given = "write aot_pack.dim(), not -1, for a size that each call decides" if number == -1 else accepted
        raise MistakeError(f"{call}: {what} must be 0 or more, got {number}", hint=given)
    return number


def check_order(call: str, order: Sequence[Any], rank: int) -> tuple[int, ...]:
    """Requires a permutation of the dimensions."""
    given = order if isinstance(order, Sequence) else (order,)
    numbers = all(isinstance(rank_, int) and not isinstance(rank_, bool) for rank_ in given)
    if isinstance(order, Sequence) and numbers and sorted(given) == list(range(rank)):
        return tuple(order)
    raise MistakeError(
        f"{call}: order must be a permutation of {tuple(range(rank))}, not {shown(order)}",
        hint="give the rank of each dimension, from the fastest (0) to the slowest",
    )


def check_names(call: str, names: Iterable[object]) -> None:
    """Requires names of arguments."""
    for name in names:
        if not isinstance(name, str):
            raise MistakeError(
                f"{call}: expected names of arguments, got {shown(name)}", hint=f'write {call[:-1]}"y", "z")'
            )


def check_align(call: str, align: object) -> None:
    """Requires a power of two, or None."""
    if align is None:
        return
    if not isinstance(align, int) or isinstance(align, bool) or align < 1 or align & (align - 1):
        raise MistakeError(
            f"{call}: align must be a power of two, in bytes, not {shown(align)}", hint="give 4, 8, 16, 32, ..., 128"
        )


def check_dim(divisibility: object, bits: object) -> None:
    """Requires a positive integer, and 32 or 64."""
    if not isinstance(divisibility, int) or isinstance(divisibility, bool) or divisibility < 1:
        raise MistakeError(
            f"dim(): divisibility must be a positive integer, not {shown(divisibility)}",
            hint="dim(divisibility=8), for example, is a multiple of 8",
        )
    if isinstance(bits, bool) or bits not in (32, 64):
        raise MistakeError(
            f"dim(): bits must be 32 or 64, not {shown(bits)}",
            hint="bits is the width of the integer that the kernel computes with",
        )


def check_builder(builder: Any, name: object) -> None:
    """Requires an ordinary function of the author, and a name for it."""
    if isinstance(builder, str):
        raise MistakeError(
            f"export({builder!r}): the name of a function must be a keyword argument",
            hint=f"write @aot_pack.export(name={builder!r})",
        )
    if name is not None and not isinstance(name, str):
        raise MistakeError(
            f"export(): name must be a string, not {shown(name)}", hint='write @aot_pack.export(name="scale")'
        )
    if isinstance(builder, type):
        raise MistakeError(
            f"export() decorates a function, but {builder.__name__} is a class",
            hint="decorate a function that returns aot_pack.entry(...); that function may make an object of the class",
        )
    if isinstance(builder, (staticmethod, classmethod)):
        raise MistakeError(
            "export() decorates functions of the module, not methods",
            hint="move the builder out of its class; it may use the class",
        )
    if not callable(builder):
        raise MistakeError(
            f"export() decorates a function, not {shown(builder)}", hint="write @aot_pack.export above a def"
        )
    called = getattr(builder, "__name__", type(builder).__name__)
    if made_by_cutlass(builder):
        raise MistakeError(
            f"export() decorates a builder, but {called} is decorated with @cute.jit or @cute.kernel",
            hint=f"write a function that returns aot_pack.entry({called}, ...), and decorate that function",
        )
    if name is None and called == "<lambda>":
        raise MistakeError(
            "export(): a lambda has no name", hint='give one: aot_pack.export(name="scale")(lambda: ...)'
        )
    if inspect.iscoroutinefunction(builder) or inspect.isgeneratorfunction(builder):
        kind = "an async function" if inspect.iscoroutinefunction(builder) else "a generator (it has a yield)"
        raise MistakeError(
            f"export(): {called} is {kind}", hint="make the builder an ordinary function that returns its result"
        )


def made_by_cutlass(function: Any) -> bool:
    """Whether ``function`` is the result of a decorator of cutlass: a wrapper around the author's function."""
    scope = getattr(function, "__globals__", {})
    return hasattr(function, "__wrapped__") and str(scope.get("__name__", "")).partition(".")[0] == "cutlass"


def check_archs(archs: Any, where: str = "export(archs=...)") -> tuple[str, ...] | None:
    """The architectures as a tuple. A single one may be a string."""
    if archs is None:
        return None
    if isinstance(archs, str):
        archs = [archs]
    if not isinstance(archs, Iterable) or isinstance(archs, Mapping):
        raise MistakeError(
            f"{where}: expected a list of architectures, got {shown(archs)}", hint='write archs=["sm_90a"]'
        )
    found: tuple[Any, ...] = tuple(archs)
    wrong = [arch for arch in found if not isinstance(arch, str)]
    if wrong:
        raise MistakeError(
            f"{where}: an architecture must be a string, not {shown(wrong[0])}",
            hint=f'write archs=["sm_{wrong[0]}"]' if isinstance(wrong[0], int) else 'write archs=["sm_90a"]',
        )
    if not found:
        raise MistakeError(
            f"{where}: expected at least one architecture, got an empty list",
            hint="leave archs out to build for every architecture of --arch",
        )
    return found


def check_variants(variants: Any) -> list[Mapping[str, Any]]:
    """Requires a list of mappings."""
    accepted = 'write variants=[{"dtype": cutlass.Float16}, {"dtype": cutlass.BFloat16}]'
    if isinstance(variants, (str, Mapping)) or not isinstance(variants, Iterable):
        raise MistakeError(f"export(variants=...): expected a list of dicts, got {shown(variants)}", hint=accepted)
    found: list[Any] = list(variants)
    for variant in found:
        if not isinstance(variant, Mapping) or not all(isinstance(name, str) for name in variant):
            raise MistakeError(
                f"export(variants=...): a variant must be a dict of the builder's arguments, not {shown(variant)}",
                hint=accepted,
            )
    return found


def check_values(parameters: Mapping[str, Any], options: Iterable[str]) -> None:
    """Requires a list of values for each parameter of the builder. ``options`` are export's own parameters."""
    for name, values in parameters.items():
        if isinstance(values, (str, bytes)) or not isinstance(values, Sequence) or not values:
            near = difflib.get_close_matches(name, options, n=1, cutoff=0.75)
            raise MistakeError(
                f"export({name}=...): expected a list with at least one value, got {shown(values)}",
                hint=f"did you mean {near[0]}=?" if near else f"write {name}=[...]; each value makes a variant",
            )


def check_parameters(builder: Any, variants: Iterable[Mapping[str, Any]], options: Iterable[str]) -> None:
    """Requires that the builder accepts the arguments of each variant."""
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
                hint=f"did you mean {near[0]}=?" if near else f"add the parameter to {called}, which takes {takes}",
            )
        if next(iter(signature.parameters), None) == "self":
            raise MistakeError(
                f"export() decorates functions of the module, but {called} is a method",
                hint="move the builder out of its class; it may use the class",
            )
        missing = [name for name in signature.parameters if name not in variant]
        raise MistakeError(
            f"export(): the builder {called} takes {takes}, but a variant gives {', '.join(variant) or 'nothing'}: "
            f"{problem}",
            hint="a build calls the builder with the values of one variant, not with tensors: remove the parameter, "
            f"or give its values, as in @aot_pack.export({(missing or ['dtype'])[0]}=[...])",
        )


def check_when(when: Any, variants: Iterable[Mapping[str, Any]]) -> None:
    """Requires a function that accepts the arguments of each variant by name."""
    if when is None:
        return
    if not callable(when):
        raise MistakeError(
            f"export(when=...): expected a function of a variant's values, got {shown(when)}",
            hint="write when=lambda dtype, causal: ...",
        )
    for variant in variants:
        if (found := _misfit(when, variant)) is not None:
            names = ", ".join(variant)
            raise MistakeError(
                f"export(when=...): the function must accept the keyword arguments {names}: {found[1]}",
                hint=f"write when=lambda {names}: ...",
            )


def _misfit(function: Any, arguments: Mapping[str, Any]) -> tuple[inspect.Signature, str] | None:
    """The signature of a function that does not accept these arguments, and the reason; None if it accepts them."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    try:
        signature.bind(**arguments)
    except TypeError as error:
        return signature, str(error)
    return None
