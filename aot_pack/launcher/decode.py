"""The C++ that decodes and checks a call's arguments.

The generated decode only answers yes or no, as fast as possible. If it says no, ``aot::refuse`` checks the arguments
against the function's table (``table.py``) and writes the error. The launcher accepts the same arguments as the
compiler's own wrapper:

- signed and unsigned integers of one width count as one dtype;
- an event is a handle, or an int that is not 0;
- an integer scalar takes int and bool; a float scalar takes float, int and bool;
- a size variable must have the same value everywhere, and all tensors must be on one device.

Formulas are checked last, when all variables are known.
Two rules are stricter than the compiler's. A scalar must be in the range of its type, so rounding must not make a float
infinite. A tensor that was declared compact must be compact.

A stride counts only if the tensor has elements, and more than one along the dimension. An alignment counts only if the
tensor has elements. The decode knows only the most common of these cases. For the others, ``aot::refuse`` finds that
the arguments fit. It rewrites them in a form that the decode accepts (``rewrite.cpp``), and calls the function again.
It does the same for numbers in uncommon forms, such as NumPy's bool.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from aot_pack.dtypes import DTypeKind
from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.program import HostProgram
from aot_pack.hostir.types import F64, I32, I64, IntType
from aot_pack.launcher.arguments import host_arguments, scalar_type
from aot_pack.launcher.formulas import dim_expression, divisors
from aot_pack.launcher.names import Scope, cpp_type, float_literal, integer_literal, string_literal
from aot_pack.signature import (
    KDL_CPU,
    KDL_CUDA,
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    UnpassedParam,
    dims_of,
    is_optional,
    sizes_of,
    variables_of,
)

_DEVICE_NAMES = {KDL_CPU: "kDLCPU", KDL_CUDA: "kDLCUDA"}


@dataclass(slots=True)
class _Decoder:
    """Writes the decode of one signature."""

    program: HostProgram
    refusal: str
    scope: Scope = field(default_factory=Scope)
    lines: list[str] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    absent: str = ""
    """C++ condition that makes the checks of the parameter that is being decoded hold: it is None."""
    call_arguments: list[str] = field(default_factory=list)
    """The host program's arguments for the parameter that is being decoded."""
    place: int = 0
    """The place of that parameter's first argument among the host program's."""
    first_parameter: Mapping[str, int] = field(default_factory=dict)
    """The place of each parameter's first argument among the host program's, by its name."""
    variables: dict[int, str] = field(default_factory=dict)
    derived: Mapping[int, Dim] = field(default_factory=dict)
    device: str | None = None
    missing: str = ""
    """C++ expression that the function returns if the argument is no tensor. Empty: ``refusal``."""
    unused: str = ""
    """Attribute of values that only the host program needs."""
    uses: Counter[int] = field(default_factory=Counter)
    """Number of sizes and strides of the arguments that contain a variable, by its id."""
    formulas: list[tuple[Dim, str, str | None, str]] = field(default_factory=list)
    """Each formula, the C++ of the value to compare it with, for a stride the C++ of the size along it, and the
    condition under which it does not count."""

    @classmethod
    def of(cls, signature: Signature, program: HostProgram, refusal: str) -> _Decoder:
        """The decoder of a signature."""
        counts = [len(host_arguments(Signature(params=(param,)))) for param in signature.params]
        first = {param.name: sum(counts[:index]) for index, param in enumerate(signature.params)}
        uses = Counter(dim.id for dim in signature.dims())
        return cls(program, refusal, uses=uses, first_parameter=first, derived=signature.derived_dims)

    def add(self, text: str) -> None:
        self.lines.append(f"  {text}")

    def check(self, condition: str) -> None:
        """Adds a condition that must hold unless the parameter is None."""
        self.checks.append(f"({self.absent} || {condition})" if self.absent else condition)

    def require(self, condition: str, otherwise: str = "") -> None:
        """Adds a condition that must hold before the next statements may run."""
        self.flush()
        self.add(f"if (AOT_UNLIKELY(!({condition}))) {{")
        self.add(f"  return {otherwise or self.refusal};")
        self.add("}")

    def flush(self) -> None:
        """Writes the collected conditions as one branch."""
        if self.checks:
            joined = f" &\n{' ' * 23}".join(self.checks)
            self.add(f"if (AOT_UNLIKELY(!({joined}))) {{")
            self.add(f"  return {self.refusal};")
            self.add("}")
            self.checks = []

    def inputs(self, signature: Signature) -> dict[str, tuple[str, ...]]:
        """Decodes the inputs. Returns the host program's arguments for each, by its name. Those that may be None come
        last: the others have their variables."""
        places = sorted(enumerate(signature.inputs), key=lambda each: is_optional(each[1]))
        return {param.name: self.argument(param, index) for index, param in places}

    # -- one parameter

    def argument(self, param: Param, index: int) -> tuple[str, ...]:
        """Decodes ``args[index]``. Returns the host program's arguments for it."""
        self.place = self.first_parameter[param.name]
        self.call_arguments = []
        self.param(param, f"args[{index}]")
        return tuple(self.call_arguments)

    def param(self, param: Param, any_: str) -> None:
        if isinstance(param, TensorParam):
            self.tensor(param, any_)
        elif isinstance(param, ScalarParam):
            self.scalar(param, any_)
        elif isinstance(param, ShapeParam):
            self.shape(param, any_)
        elif isinstance(param, (PointerParam, StreamParam, EventParam)):
            name = self.scope.name(param.name)
            self.add(f"void* {name};")
            read = "as_event" if isinstance(param, EventParam) else "as_pointer"
            self.require(f"aot::{read}({any_}, &{name})")
            self.call_arguments.append(name)
        elif isinstance(param, ConstParam):
            self.require(_constant_check(param, any_))
            if param.dtype is not None:
                assert isinstance(param.value, int)
                self.call_arguments.append(integer_literal(param.value, IntType(param.dtype.bits)))
        elif isinstance(param, TupleParam):
            name = self.scope.name(param.name)
            self.add(f"const TVMFFIAny* const {name} = aot::as_tuple({any_}, {len(param.elements)});")
            self.require(f"{name} != nullptr")
            for index, element in enumerate(param.elements):
                self.param(element, f"{name}[{index}]")
        elif isinstance(param, UnpassedParam):
            raise AssertionError(f"{type(param).__name__} is no argument")
        else:
            assert_never(param)

    def tensor(self, param: TensorParam, any_: str) -> None:
        name = self.scope.name(param.name)
        data = self.scope.name(f"{param.name}_data")
        self.add(f"const DLTensor* const {name} = aot::as_tensor({any_});")
        dtype = param.dtype
        type_ = f"{dtype.code}, {dtype.bits}, {dtype.lanes}, {len(param.shape)}, {_device(param.device_type)}"
        fits = f"{name} != nullptr && aot::has_type(*{name}, {type_})"
        self.require(f"aot::is_none({any_}) || ({fits})" if param.optional else fits, self.missing)
        self.absent = f"{name} == nullptr" if param.optional else ""
        self.add(f"{self.unused}void* const {data} = {self._read(f'aot::data_of(*{name})', 'nullptr')};")
        self.call_arguments.append(data)
        self.check(f"aot::has_memory(*{name})")
        if param.align > 1:
            self.check(f"aot::is_aligned({data}, {param.align})")
        if param.device_type != KDL_CPU:
            if self.device is None:
                self.device = f"{name}->device.device_id"
            else:
                self.check(f"({name}->device.device_id == {self.device})")
        self.layout(param, name)
        self.absent = ""

    def _read(self, expression: str, otherwise: str) -> str:
        """The C++ of what a tensor has; ``otherwise`` if it is None."""
        return f"{self.absent} ? {otherwise} : {expression}" if self.absent else expression

    def layout(self, param: TensorParam, name: str) -> None:
        """The sizes and strides of a tensor."""
        for index, dim in enumerate(param.shape):
            scale = 2 if param.packed_dim == index else 1
            self.dim(dim, f"{name}->shape[{index}]", f"{param.name}_shape_{index}", scale)
        if not param.strides:
            if param.shape:
                self.check(f"aot::is_compact(*{name})")
            return
        compact, strides = self.scope.name(f"{param.name}_compact"), self.scope.name(f"{param.name}_strides")
        self.add(f"int64_t {compact}[{len(param.strides)}];")
        given = self._read(f"aot::strides_of(*{name}, {compact})", compact)
        self.add(f"{self.unused}const int64_t* const {strides} = {given};")
        for index, dim in enumerate(param.strides):
            scale = 2 if param.packed_dim is not None and param.packed_dim != index else 1
            size = f"{name}->shape[{index}]"
            if param.order and isinstance(dim, DimVar):
                self.compact_stride(param, index, dim, f"{strides}[{index}]", scale, size)
            else:
                self.dim(dim, f"{strides}[{index}]", f"{param.name}_stride_{index}", scale, size)

    def compact_stride(self, param: TensorParam, index: int, dim: DimVar, source: str, scale: int, size: str) -> None:
        """A stride that must be the product of the sizes of all faster dimensions. The kernel gets the product."""
        faster = [size for size, rank in zip(param.shape, param.order, strict=True) if rank < param.order[index]]
        factors = [str(each) if isinstance(each, int) else dim_expression(each, self.variables) for each in faster]
        local = self.scope.name(f"{param.name}_stride_{index}")
        self.add(f"{self.unused}const int64_t {local} = {' * '.join(factors)};")
        self.variables.setdefault(dim.id, local)
        self.check(f"aot::same_stride({size}, {source}, {local})")
        if dim.bits < 64:
            self.check(f"aot::stride_fits<{dim.bits}>({size}, {local})")
        value = local if scale == 1 else f"{local} * {scale}"
        self.call_arguments.append(value if dim.bits == 64 else f"int{dim.bits}_t({value})")

    def dim(self, dim: Dim, source: str, name: str, scale: int, size: str | None = None) -> None:
        """Adds a size. With ``size``, adds a stride along a dimension of ``size`` elements."""
        if isinstance(dim, int):
            self.check(f"({source} == {dim})" if size is None else f"aot::same_stride({size}, {source}, {dim})")
            return
        if isinstance(dim, DimFormula):
            assert scale == 1, "no packed type has formulas"
            self.formulas.append((dim, source, size, self.absent))
            return
        if dim.id in self.variables:
            known = self.variables[dim.id]
            self.check(f"({source} == {known})" if size is None else f"aot::same_stride({size}, {source}, {known})")
        else:
            assert not self.absent, "another input has each variable of an optional tensor"
            local = self.scope.name(name)
            self.add(f"{self.unused}const int64_t {local} = {source};")
            self.variables[dim.id] = local
            if dim.id in self.derived:
                self.formulas.append((self.derived[dim.id], local, size, ""))
            if dim.bits < 64:
                self.checks.append(f"aot::fits_signed<{dim.bits}>({local})")
            # A stride with other occurrences may count there, so it must be divisible for any size here.
            shared = self.uses[dim.id] > 1
            if dim.divisibility > 1 and (size is None or shared):
                self.checks.append(f"({local} % {dim.divisibility} == 0)")
            elif dim.divisibility > 1:
                self.checks.append(f"aot::stride_divisible({size}, {local}, {dim.divisibility})")
        value = self.variables[dim.id] if scale == 1 else f"{self.variables[dim.id]} * {scale}"
        self.call_arguments.append(value if dim.bits == 64 else f"int{dim.bits}_t({value})")

    def check_formulas(self) -> None:
        """Adds the conditions of sizes and strides that are computed from others."""
        for formula, source, size, absent in self.formulas:
            self.absent = absent
            zero = (f"({dim_expression(divisor, self.variables)} != 0)" for divisor in divisors(formula))
            for condition in dict.fromkeys(zero):
                if condition not in self.checks:
                    self.check(condition)
            expected = dim_expression(formula, self.variables)
            self.check(
                f"({source} == {expected})" if size is None else f"aot::same_stride({size}, {source}, {expected})"
            )
        self.absent = ""

    def shape(self, param: ShapeParam, any_: str) -> None:
        name = self.scope.name(param.name)
        count = len(param.dims)
        self.add(f"int64_t {name}[{max(count, 1)}];")
        self.require(f"aot::as_shape({any_}, {count}, {name})")
        for index, dim in enumerate(param.dims):
            self.dim(dim, f"{name}[{index}]", f"{param.name}_{index}", 1)

    def scalar(self, param: ScalarParam, any_: str) -> None:
        kind = param.dtype.kind
        match kind:
            case DTypeKind.FLOAT | DTypeKind.BFLOAT:
                self.float_scalar(param, any_)
            case DTypeKind.SIGNED | DTypeKind.UNSIGNED | DTypeKind.BOOL:
                self.integer_scalar(param, any_, kind)
            case DTypeKind.OPAQUE:
                raise AssertionError(f"{param.dtype} is no type of a scalar")
            case _:
                assert_never(kind)

    def float_scalar(self, param: ScalarParam, any_: str) -> None:
        name = self.scope.name(param.name)
        dtype = param.dtype
        self.add(f"double {name};")
        self.require(f"aot::as_float({any_}, &{name})")
        target = cpp_type(scalar_type(dtype))
        if dtype.name != "float64":
            self.checks.append(f"aot::fits_float<{target}>({name})")
        value = name if dtype.name == "float64" else f"aot::convert<{target}>({name})"
        parameter = self.program.parameters[self.place + len(self.call_arguments)]
        bits = parameter.type == I32 and dtype.name == "float32"
        self.call_arguments.append(f"aot::bit_cast<int32_t>({value})" if bits else value)

    def integer_scalar(self, param: ScalarParam, any_: str, kind: DTypeKind) -> None:
        name = self.scope.name(param.name)
        dtype = param.dtype
        unsigned, is_bool = kind is DTypeKind.UNSIGNED, kind is DTypeKind.BOOL
        self.add(f"int64_t {name};")
        self.require(f"aot::as_{'unsigned' if unsigned and dtype.bits == 64 else 'integer'}({any_}, &{name})")
        if is_bool:
            self.checks.append(f"aot::fits_unsigned<1>({name})")
        elif dtype.bits < 64:
            self.checks.append(f"aot::fits_{'unsigned' if unsigned else 'signed'}<{dtype.bits}>({name})")
        if param.divisibility > 1:
            self.checks.append(f"({name} % {param.divisibility} == 0)")
        if is_bool:
            self.call_arguments.append(f"{name} != 0")
        else:
            self.call_arguments.append(name if scalar_type(dtype) == I64 else f"int{dtype.bits}_t({name})")


def _constant_check(param: ConstParam, any_: str) -> str:
    if param.value is None:
        return f"aot::is_none({any_})"
    if isinstance(param.value, bool):
        return f"aot::is_bool({any_}, {str(param.value).lower()})"
    if isinstance(param.value, int):
        return f"aot::is_integer({any_}, {integer_literal(param.value, I64)})"
    if isinstance(param.value, str):
        text = param.value.encode()
        return f"aot::is_string({any_}, {string_literal(text)}, {len(text)})"
    return f"aot::is_float({any_}, {float_literal(param.value, F64)})"


def _device(device_type: int) -> str:
    return _DEVICE_NAMES.get(device_type, f"static_cast<DLDeviceType>({device_type})")


@dataclass(frozen=True, slots=True)
class Decode:
    """The C++ of a decode: its statements, and the arguments for the host program."""

    text: str
    call_arguments: tuple[str, ...]
    device: str | None
    """Expression of the device's ordinal; None if no argument has a device."""


def write_decode(signature: Signature, program: HostProgram, *, refusal: str, incomplete: str) -> Decode:
    """The statements that check ``args`` and decode them for the host program.

    Args:
        refusal: C++ expression that the function returns if the arguments do not fit.
        incomplete: the same for calls that leave out outputs or workspaces.

    Raises:
        TranslateError: the current stream needs the device, but no argument is a tensor on a GPU.
    """
    decoder = _Decoder.of(signature, program, refusal)
    decoder.require(f"num_args == {len(signature.arguments)}", incomplete if signature.allocated else refusal)
    by_name = decoder.inputs(signature)
    decoder.missing = incomplete
    first = len(by_name)
    by_name |= {param.name: decoder.argument(param, first + index) for index, param in enumerate(signature.allocated)}
    decoder.check_formulas()
    decoder.flush()
    if decoder.device is None and any(isinstance(param, EnvStreamParam) for param in signature.params):
        raise TranslateError(
            "the function launches on the current stream of its device, but no argument is a tensor on a GPU",
            hint="take the stream as an argument: stream=aot_pack.stream(explicit=True)",
        )
    arguments = (by_name.get(param.name, ("stream_handle",)) for param in signature.params)
    return Decode(
        text="\n".join(decoder.lines),
        call_arguments=tuple(argument for own in arguments for argument in own),
        device=decoder.device,
    )


def write_reading(signature: Signature, program: HostProgram, numbers: Mapping[int, int]) -> str:
    """The function that checks the inputs of a call, and reads what decides the sizes of what the call leaves out.

    Args:
        numbers: the number of each variable in the function's table, by its id.
    """
    decoder = _Decoder.of(signature, program, "aot::kRefused")
    decoder.unused = "[[maybe_unused]] "
    decoder.inputs(signature)
    decoder.check_formulas()
    decoder.flush()
    derived = signature.derived_dims
    dims = (dim for each in signature.allocated for dim in (sizes_of(each) if each.order else dims_of(each)))
    values = (derived.get(dim.id, dim) if isinstance(dim, DimVar) else dim for dim in dims)
    needed = {variable.id for value in values for variable in variables_of(value)}
    decoder.lines += [
        f"  result[{numbers[each]}] = {decoder.variables.get(each, 'aot::kFree')};" for each in sorted(needed)
    ]
    if decoder.device is not None:
        decoder.add(f"*device = {decoder.device};")
    head = "int read_sizes([[maybe_unused]] const TVMFFIAny* args, [[maybe_unused]] int64_t* result,"
    unused = "[[maybe_unused]] " if decoder.device is None else ""
    return "\n".join([f"{head}\n               {unused}int32_t* device) {{", *decoder.lines, "  return 0;", "}\n"])
