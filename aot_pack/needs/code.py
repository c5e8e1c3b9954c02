"""Writes a request as a call of ``cute.compile``, as an author would write it inside of ``capture()``."""

from __future__ import annotations

import dataclasses
import keyword
import math
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from aot_pack.needs.expressions import Bracket, Expression, Slot, Text, bracket, call, tuple_of
from aot_pack.requests.model import (
    Event,
    Function,
    Member,
    Method,
    Number,
    Object,
    Opaque,
    Partial,
    Pointer,
    Record,
    Request,
    Scalar,
    Series,
    Size,
    Spec,
    Stream,
    Symbol,
    Table,
    Tensor,
    Type,
    sizes_of,
)
from aot_pack.requests.specs import is_constant

ARRAY = "described_by_array"
"""Function of the written file that makes a tensor as ``from_dlpack`` does."""
RESTORED = "restored"
"""Function of the written file that makes an object by its attributes."""
_MADE, _SIZE, _LAYOUT = range(3)
"""Ranks of slots: parameters of the kernel's class, sizes and dtypes of tensors, alignments and divisors."""


class InexpressibleError(Exception):
    """A request can't be written as Python. The text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constructor:
    """How a class makes an object again."""

    arguments: tuple[tuple[str, Spec], ...]
    """Of the class, by keyword."""
    defaults: tuple[str, ...]
    """The arguments that may be left out: their values are the defaults of the class."""
    attributes: tuple[tuple[str, Spec], ...]
    """To set afterwards."""


@dataclass(slots=True)
class Code:
    """The call of one request."""

    expression: Bracket
    setup: list[tuple[str, Expression]] = field(default_factory=list)
    """Variables before the call, each with its value: sizes that stand twice, and the attributes of the kernel."""
    imports: set[str] = field(default_factory=set)
    """Modules to import by ``import``, and ``module:name`` by ``from``."""
    helpers: set[str] = field(default_factory=set)
    """``ARRAY`` and ``RESTORED``, if they are used."""


def code_of(request: Request, constructor: Constructor | None) -> Code:
    """The call that makes ``request``.

    Args:
        constructor: how its object is made; None to restore it by its attributes.

    Raises:
        InexpressibleError: it can't be written.
    """
    for place, opaque in request.unknown:
        raise InexpressibleError(f"{place} is an object of {opaque.type}: {opaque.why}")
    return _Writer(request, constructor).code()


class _Writer:
    """Writes one request."""

    def __init__(self, request: Request, constructor: Constructor | None) -> None:
        self._request = request
        self._constructor = constructor
        self._code = Code(expression=call("cute.compile"), imports={"aot_pack", "cutlass:cute"})
        self._shared = _shared_symbols(request)
        self._named: dict[int, str] = {}
        self._taken = {"units", "kernel", "cute", "cutlass", "torch", "aot_pack"}
        self._writers: dict[type, Callable[[Any, str], Expression]] = {
            Tensor: self._tensor, Pointer: self._pointer, Scalar: self._scalar, Stream: self._stream,
            Event: self._event, Symbol: lambda symbol, hint: self._size(symbol, hint), Number: self._number,
            Type: self._type, Member: self._member, Function: self._function, Method: self._method,
            Partial: self._partial, Series: self._series, Table: self._table, Record: self._record,
            Object: self._object, Opaque: self._opaque, type(None): lambda *_: Text("None"),
            **dict.fromkeys((bool, int, float, str), self._plain),
        }  # fmt: skip

    def code(self) -> Code:
        """The call."""
        request = self._request
        kernel = self._kernel(request.function)
        positional = [self._positional(name, spec) for name, spec in request.positional]
        keywords = self._fields(request.keywords)
        compiler, options = self._compiler()
        self._code.expression = call(compiler, kernel, *positional, **keywords, **options)
        return self._code

    def expression(self, spec: Spec, hint: str) -> Expression:
        """An argument or a constant.

        Args:
            hint: what it is called in the request.
        """
        return self._writers[type(spec)](spec, hint)

    def _positional(self, name: str, spec: Spec) -> Expression:
        """An argument that the call does not name: a tensor is a variable of its name, and None has a comment."""
        if spec is None:
            return Text("None", note=name if name.isidentifier() else "")
        value = self.expression(spec, name)
        if not isinstance(spec, Tensor) or not _is_name(name) or name in self._taken:
            return value
        self._taken.add(name)
        self._code.setup.append((name, value))
        return Text(name)

    def _compiler(self) -> tuple[str, dict[str, Expression]]:
        words = self._request.options
        if self._request.tvm_ffi and not any("tvm-ffi" in word or word == "EnableTVMFFI=True" for word in words):
            raise InexpressibleError("TVM FFI was switched on by CUTE_DSL_ENABLE_TVM_FFI, which a kernels.py can't do")
        if words and all(re.fullmatch(r"[A-Za-z]+=.*", word) for word in words):
            options = [(word.partition("=")[0], word.partition("=")[2]) for word in words]
            made = ", ".join(f"cute.{name}({_option(value)})" for name, value in options)
            return f"cute.compile[{made}]", {}
        return "cute.compile", {"options": Text(text_literal(shlex.join(words)))} if words else {}

    # -- the function

    def _kernel(self, function: Spec) -> Expression:
        if not isinstance(function, Object) or self._constructor is None:
            return self.expression(function, "function")
        name = self._imported(function.module, function.name)
        arguments = self._fields(self._constructor.arguments)
        made = call(name, **arguments)
        if not self._constructor.attributes:
            return made
        self._code.setup.append(("kernel", made))
        for each, value in self._fields(self._constructor.attributes).items():
            self._code.setup.append((f"kernel.{each}", value))
        return Text("kernel")

    def _imported(self, module: str, name: str) -> str:
        """The text that names something of a module."""
        if module == "__main__":
            raise InexpressibleError(f"{name} is in the program's own file: move it to a module that can be imported")
        if "<" in name or not module:
            raise InexpressibleError(f"{module}.{name} was made by a function")
        _check_names(*module.split("."), *name.split("."))
        if module == "builtins":
            return name
        if module in ("cutlass", "torch"):
            self._code.imports.add(module)
            return f"{module}.{name}"
        self._code.imports.add(f"{module}:{name.partition('.')[0]}")
        return name

    def _cutlass(self, name: str) -> Slot:
        return Slot(hint="dtype", text=self._imported("cutlass", name), rank=_SIZE)

    # -- arguments

    def _tensor(self, tensor: Tensor, hint: str) -> Expression:
        align: Expression = Text("None")
        if tensor.align is not None:
            align = Slot(hint="align", text=str(tensor.align), rank=_LAYOUT)
        if tensor.passed:
            return self._array(tensor, align)
        if tensor.device:
            raise InexpressibleError(f"{hint} was described by an array without TVM FFI")
        self._code.imports.add("cutlass.cute.runtime:make_fake_tensor")
        keywords: dict[str, Expression] = {"assumed_align": align}
        if tensor.space != "gmem":
            _check_names(tensor.space)
            keywords = {"memspace": Text(f"cute.AddressSpace.{tensor.space}"), **keywords}
        shape = [self._size(size, f"{hint}_{index}") for index, size in enumerate(tensor.shape)]
        strides = [self._size(size, f"{hint}_stride_{index}") for index, size in enumerate(tensor.strides)]
        dtype = self._cutlass(tensor.dtype)
        return call("make_fake_tensor", dtype, tuple_of(shape), tuple_of(strides), **keywords)

    def _array(self, tensor: Tensor, align: Expression) -> Expression:
        """A tensor that an array of PyTorch described: all sizes are variables, or none."""
        if tensor.device != "cuda":
            raise InexpressibleError(f"an array on {tensor.device} described a tensor")
        self._code.helpers.add(ARRAY)
        self._code.imports |= {"torch", "cutlass.cute.runtime:from_dlpack"}
        dtype = self._cutlass(tensor.dtype)
        keywords: dict[str, Expression] = {"align": align}
        if tensor.dtype.lower() != tensor.passed:
            keywords["passed"] = Slot(hint="passed", text=text_literal(tensor.passed), rank=_SIZE)
        sizes = (*tensor.shape, *tensor.strides)
        if all(isinstance(size, int) for size in sizes):
            shape, strides = (tuple_of([str(size) for size in each]) for each in (tensor.shape, tensor.strides))
            return call(ARRAY, dtype, shape, strides, **keywords, dynamic="False")
        leading = [index for index, stride in enumerate(tensor.strides) if isinstance(stride, int)]
        symbols = [size for size in sizes if isinstance(size, Symbol)]
        widths = {size.bits for size in tensor.strides if isinstance(size, Symbol)}
        if (
            len(symbols) != len(sizes) - len(leading)
            or [tensor.strides[index] for index in leading] not in ([], [1])
            or any(symbol.divisor != 1 for symbol in symbols)
            or len(widths) > 1
        ):
            raise InexpressibleError("an array described a tensor whose layout mark_compact_shape_dynamic() changed")
        if 32 in widths:
            keywords["use_32bit_stride"] = Text("True")
        return call(ARRAY, dtype, *_example(len(tensor.shape), leading), **keywords)

    def _size(self, size: Size, hint: str) -> Expression:
        if isinstance(size, int):
            return Slot(hint=hint, text=str(size), rank=_SIZE)
        if size.number in self._named:
            return Text(self._named[size.number])
        keywords = {"divisibility": Slot(hint="divisor", text=str(size.divisor), rank=_LAYOUT)}
        function = "cute.sym_int" if size.bits == 32 else "cute.sym_int64"
        made = call(function, **({} if size.divisor == 1 else keywords))
        if size.number not in self._shared:
            return made
        self._named[size.number] = f"n{len(self._named)}"
        self._code.setup.append((self._named[size.number], made))
        return Text(self._named[size.number])

    def _pointer(self, pointer: Pointer, _: str) -> Expression:
        self._code.imports.add("cutlass.cute.runtime:make_ptr")
        _check_names(pointer.space)
        align = Slot(hint="align", text=str(pointer.align), rank=_LAYOUT)
        space = f"cute.AddressSpace.{pointer.space}"
        return call("make_ptr", self._cutlass(pointer.dtype), "4096", space, assumed_align=align)

    def _scalar(self, scalar: Scalar, _: str) -> Expression:
        return Text(_EXAMPLES.get(scalar.type) or f"{self._imported('cutlass', scalar.type)}(1)")

    def _stream(self, stream: Stream, _: str) -> Expression:
        self._code.imports.add("cutlass.cute.runtime:make_fake_stream")
        current = {"use_tvm_ffi_env_stream": "True"} if stream.current else {}
        return call("make_fake_stream", **current)

    def _event(self, _: Event, __: str) -> Expression:
        self._code.imports.add("cuda.bindings.driver:CUevent")
        return Text("CUevent(16)")

    # -- constants

    def _plain(self, value: bool | float | str, hint: str) -> Expression:
        return Slot(hint=hint, text=_literal(value), rank=_MADE)

    def _type(self, kind: Type, hint: str) -> Expression:
        return Slot(hint=hint, text=self._imported(kind.module, kind.name), rank=_MADE)

    def _member(self, member: Member, hint: str) -> Expression:
        _check_names(member.name)
        return Slot(hint=hint, text=f"{self._imported(member.module, member.type)}.{member.name}", rank=_MADE)

    def _number(self, number: Number, _: str) -> Expression:
        return Text(f"{self._imported('cutlass', number.type)}({_literal(number.value)})")

    def _function(self, function: Function, hint: str) -> Expression:
        if function.line is not None:
            raise InexpressibleError(f"{hint} is {function.full_name}, which another function made")
        return Text(self._imported(function.module, function.name))

    def _opaque(self, opaque: Opaque, hint: str) -> Expression:
        raise InexpressibleError(f"{hint} is an object of {opaque.type}: {opaque.why}")

    def _method(self, method: Method, hint: str) -> Expression:
        _check_names(method.name)
        owner = self.expression(method.owner, hint)
        if isinstance(owner, Bracket):
            return Bracket(owner.head, owner.items, f"{owner.tail}.{method.name}")
        return Text(f"{owner}.{method.name}")

    def _partial(self, partial: Partial, hint: str) -> Expression:
        self._code.imports.add("functools")
        arguments = [self.expression(each, hint) for each in partial.arguments]
        return call(
            "functools.partial", self.expression(partial.function, hint), *arguments, **self._fields(partial.keywords)
        )

    def _series(self, series: Series, hint: str) -> Expression:
        elements = [self.expression(each, f"{hint}_{index}") for index, each in enumerate(series.elements)]
        if series.type == "tuple":
            made = tuple_of(elements)
            return Slot(hint=hint, text=str(made), rank=_MADE) if elements and is_constant(series) else made
        if series.type == "list":
            return bracket("[", elements, "]")
        return call(series.type, *([tuple_of(elements)] if elements else []))

    def _table(self, table: Table, hint: str) -> Expression:
        keys = [self.expression(key, hint) for key, _ in table.items]
        values = [self.expression(value, hint) for _, value in table.items]
        items = ((f"{key}: ", value) for key, value in zip(keys, values, strict=True))
        return Bracket("{", tuple(items), "}")

    def _record(self, record: Record, _: str) -> Expression:
        return call(self._imported(record.module, record.name), **self._fields(record.fields))

    def _object(self, made: Object, _: str) -> Expression:
        self._code.helpers.add(RESTORED)
        return call(RESTORED, self._imported(made.module, made.name), **self._fields(made.fields))

    def _fields(self, fields: Sequence[tuple[str, Spec]]) -> dict[str, Expression]:
        _check_names(*(name for name, _ in fields))
        return {name: self.expression(spec, name) for name, spec in fields}


_EXAMPLES = {"int": "1", "float": "1.0", "bool": "True"}
"""Numbers of Python for arguments that calls pass."""


def _example(rank: int, leading: Sequence[int]) -> tuple[Expression, Expression]:
    """A shape and strides of which ``mark_layout_dynamic`` makes variables, but for the stride of one dimension."""
    strides = [0] * rank
    order = [index for index in range(rank) if index not in leading]
    step = 1 if leading else 2
    for index in [*leading, *reversed(order)]:
        strides[index] = step
        step *= 2
    return tuple_of(["2"] * rank), tuple_of([str(stride) for stride in strides])


def _shared_symbols(request: Request) -> set[int]:
    """The numbers of variables that stand twice."""
    seen: set[int] = set()
    twice: set[int] = set()
    for number in _numbers((request.positional, request.keywords)):
        (twice if number in seen else seen).add(number)
    return twice


def _numbers(value: object) -> Iterator[int]:
    """The numbers of all variables in a value, from left to right."""
    layout = getattr(value, "layout", None)
    if isinstance(layout, str):
        value = sizes_of(layout)
    if isinstance(value, Symbol):
        yield value.number
    elif isinstance(value, tuple):
        for each in value:
            yield from _numbers(each)
    elif dataclasses.is_dataclass(value):
        for field_ in dataclasses.fields(value):
            yield from _numbers(getattr(value, field_.name))


def _is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text)


def _check_names(*names: str) -> None:
    """Names go into the file as they are, and a recording may come from anybody.

    Raises:
        InexpressibleError: one is no name of Python.
    """
    for name in names:
        if not _is_name(name):
            raise InexpressibleError(f"{name[:60]!r} is no name of Python")


def _literal(value: bool | float | str) -> str:
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    return repr(value)


def text_literal(value: str) -> str:
    """A string in the quotation marks that ruff prefers."""
    if "\\" in value or not value.isprintable():
        return repr(value)
    return f"'{value}'" if '"' in value and "'" not in value else '"' + value.replace('"', '\\"') + '"'


def _option(value: str) -> str:
    return value if value in ("True", "False") or re.fullmatch(r"\d+", value) else text_literal(value)


def identifier(text: str) -> str:
    """A name in the style of Python: ``RMSNorm`` becomes ``rms_norm``."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", text)
    name = re.sub(r"\W+|_{2,}", "_", words).strip("_").lower()
    if not name or not name[0].isalpha():
        name = f"kernel_{name}".rstrip("_")
    return f"{name}_" if keyword.iskeyword(name) else name
