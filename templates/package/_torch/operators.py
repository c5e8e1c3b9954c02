"""The operators of a package: how they pass their arguments, and what they do where no kernel of the library runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from types import ModuleType
from typing import Any

import torch
from torch.autograd import forward_ad

from .sizes import Refused, Sizes, ranks_of


class Package:
    """The package whose functions are operators."""

    def __init__(self, module: ModuleType, *, gpu: str) -> None:
        self.module = module
        self.name = module.__name__
        self.gpu = gpu
        """The type of device that the functions run on."""
        self.operators: dict[str, Operator] = {}
        self.functions: dict[str, Callable[..., Any]] = {}
        """The functions of the library that are operators, by name. A call of one never becomes its operator."""
        self.traced: Mapping[str, Callable[..., Any]] = {}
        """The functions of the package as PyTorch traces them, by name."""
        self.missing: Mapping[str, str] = {}
        """Why the other functions are not operators."""
        self.kept: list[Any] = []
        """What must live as long as the operators."""

    @property
    def ops(self) -> Any:
        """The namespace of the operators, ``torch.ops.<package>``."""
        return getattr(torch.ops, self.name)

    def call(self, name: str, *arguments: Any) -> Any:
        """Calls a function of the library that every package has."""
        return self.module._library.get_function(name)(*arguments)

    def log(self, text: str) -> None:
        """Writes a line that ``AOT_PACK_LOG=info`` shows."""
        self.call("aot_pack_log", text)


class Operator:
    """Both overloads of an operator."""

    def __init__(
        self,
        package: Package,
        *,
        name: str,
        schema: str,
        out_schema: str | None,
        parameters: Sequence[tuple[str, Any]],
        places: Sequence[Any],
        outputs: Sequence[str],
        variants: Sequence[Any],
    ) -> None:
        self.package, self.name, self.schema, self.out_schema = package, name, schema, out_schema
        self.parameters = parameters
        """Its arguments, without outputs: their names and defaults."""
        self.places = places
        """For each argument of the function, its place among those of the operator. Tuples are nested."""
        self.outputs = outputs
        """The names of its outputs."""
        self.variants = variants
        """The variants of the function: see ``Sizes``."""
        self.gradient: Any = None
        """Its ``gradients.Gradient``."""
        self.direct: Any = None
        """Its ``direct.DirectGradient``."""
        self._ranks: dict[tuple[int, int], Sequence[int]] = {}
        package.operators[name] = self

    @property
    def packet(self) -> Any:
        """The operator as PyTorch has it."""
        return getattr(self.package.ops, self.name)

    def overloads(self) -> Iterator[tuple[str, str]]:
        """Name and schema of each."""
        yield self.name, self.schema
        if self.out_schema is not None:
            yield f"{self.name}.out", self.out_schema

    def given(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[Any]:
        """The arguments of the operator, with defaults, and without outputs."""
        return [*args, *(kwargs.get(name, default) for name, default in self.parameters[len(args) :])]

    def takes_outputs(self, kwargs: Mapping[str, Any]) -> bool:
        """Whether a call passes the outputs."""
        return bool(self.outputs) and self.outputs[0] in kwargs

    def arguments(self, args: Sequence[Any], kwargs: Mapping[str, Any], stream: Any = None) -> list[Any]:
        """The function's arguments, from those of the operator. Outputs are last, if the operator takes them."""
        given = self.given(args, kwargs)
        inputs = [_placed(place, given, stream) for place in self.places]
        return [*inputs, *(kwargs[name] for name in self.outputs if name in kwargs)]

    def flattened(self, given: Sequence[Any]) -> tuple[list[Any], list[int | None]]:
        """The arguments of the operator, with the elements of lists as arguments of their own.

        Also returns the length of each list, and None for the other arguments.
        """
        flat: list[Any] = []
        lengths: list[int | None] = []
        for value in given:
            is_list = isinstance(value, (list, tuple))
            flat += value if is_list else [value]
            lengths.append(len(value) if is_list else None)
        return flat, lengths

    def unflattened(self, flat: Sequence[Any], lengths: Sequence[int | None]) -> list[Any]:
        """The arguments of the operator: the inverse of ``flattened``."""
        left = iter(flat)
        return [next(left) if length is None else [next(left) for _ in range(length)] for length in lengths]

    def named(self, given: Sequence[Any]) -> dict[str, Any]:
        """The arguments of the operator, by name."""
        return {name: value for (name, _), value in zip(self.parameters, given, strict=True)}

    def leaves(self, variant: Any, lengths: Sequence[int | None]) -> Iterator[tuple[str, Any]]:
        """Name and parameter of each argument of the operator, flattened; None for a parameter of another variant."""
        params = [param for _, param in sorted(_at_places(self.places, variant[0]), key=lambda pair: pair[0])]
        for param, length in zip(params, lengths, strict=True):
            if length is None:
                yield param[1], param
            elements = param[2] if param[0] == "tuple" else ()
            for index in range(length or 0):
                yield (elements[index][1], elements[index]) if index < len(elements) else (param[1], None)

    def by_place(
        self, names: Sequence[str], values: Sequence[Any], lengths: Sequence[int | None]
    ) -> Iterator[tuple[str, Any]]:
        """Name and value for each argument of the operator, flattened, from values for the function's arguments.

        A None in the place of a tuple counts for all its elements. Raises RuntimeError for another form of a tuple.
        """
        pairs: dict[int, tuple[str, Any]] = {}
        for name, place, value in zip(names, self.places, values, strict=True):
            pairs.update((at, (name, each)) for at, each in _values_at_places(name, place, value))
        for at, length in enumerate(lengths):
            name, value = pairs[at]
            for each in (value,) if length is None else _elements(name, value, length):
                yield name, each

    def output_ranks(self, place: int, dimensions: int) -> Sequence[int]:
        """The ranks of the dimensions of an output, as ``sizes.ranks_of``: in the first variant that has so many."""
        found = self._ranks.get((place, dimensions))
        if found is None:
            outputs = (variant[1][place] for variant in self.variants)
            found = ranks_of(next(output for output in outputs if len(output[3]) == dimensions))
            self._ranks[place, dimensions] = found
        return found

    def check_gradients(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        """Raises RuntimeError if an argument requires a gradient that a call does not give.

        The library has the same texts (templates/launcher/torch.cpp).
        """
        if (place := _place_of(has_tangent, args, kwargs)) is not None:
            name = self._name_at(place)
            raise RuntimeError(
                f"{self.name}(): argument '{name}' has a tangent, and the function has no formula for forward-mode "
                "derivatives, which torch.func.jvp, jacfwd, hessian and torch.autograd.forward_ad use. Use "
                f"torch.func.vjp or jacrev, or pass {name}.detach()"
            )
        place = requiring(args, kwargs)
        if place is not None and (self.gradient is None or self.takes_outputs(kwargs)):
            raise self.no_gradient(self._name_at(place))

    def no_gradient(self, name: str) -> RuntimeError:
        """The error for an argument that requires a gradient. If there is one, the call passes its outputs."""
        what = f"{self.name}(): argument '{name}' requires a gradient"
        if self.gradient is not None:
            return RuntimeError(
                f"{what}, and a call that writes given outputs has none. Leave the outputs out, pass {name}.detach(), "
                "or call it under torch.no_grad()"
            )
        return RuntimeError(
            f"{what}, and the function has none. Pass {name}.detach(), call it under torch.no_grad(), or declare a "
            "gradient where the function is packed (aot_pack.gradient)"
        )

    def _name_at(self, place: int | str) -> str:
        return self.parameters[place][0] if isinstance(place, int) else place

    def kernel(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the function: the operator of a PyTorch that the library can't register it with."""
        self.check_gradients(args, kwargs)
        stream = _current_stream([*args, *kwargs.values()]) if "stream" in self.places else None
        found = self.package.functions[self.name](*self.arguments(args, kwargs, stream))
        self.note_written(args, kwargs)
        if not self.outputs or self.takes_outputs(kwargs):
            return None
        return found if len(self.outputs) == 1 else tuple(found)

    def note_written(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        """Tells autograd which tensors were written to, as templates/launcher/torch.cpp does."""
        overload = "out" if self.takes_outputs(kwargs) else "default"
        for index, argument in enumerate(getattr(self.packet, overload)._schema.arguments):
            tensor = args[index] if index < len(args) else kwargs.get(argument.name)
            if _is_written(argument) and tensor is not None and not tensor.is_inference():
                torch.autograd.graph.increment_version(tensor)

    @cached_property
    def changes(self) -> Sequence[bool]:
        """For each argument, whether a call reads it and writes to it."""
        return [_is_written(argument) for argument in self.packet.default._schema.arguments]

    def changed(self, values: Mapping[str, Any]) -> list[Any]:
        """The tensors that a call reads and writes, from the arguments of the function by name."""
        found: list[Any] = []
        for param, place in zip(self.variants[0][0], self.places, strict=True):
            for at, value in _values_at_places(param[1], place, values.get(param[1])):
                if self.changes[at]:
                    found += value if isinstance(value, (tuple, list)) else [value]
        return found

    def fake(self, *args: Any, **kwargs: Any) -> Any:
        """Checks what a call checks, and returns outputs without memory."""
        if hasattr(torch.compiler, "is_exporting") and not torch.compiler.is_exporting():  # since 2.7
            self.check_gradients(args, kwargs)  # an exported program has no gradients
        if self.gradient is not None and not self.takes_outputs(kwargs) and requiring(args, kwargs) is not None:
            return self.gradient.apply(args, kwargs)  # tensors on "meta", without a mode
        sizes, variant = self.chosen(self.arguments(args, kwargs))
        if not self.outputs or self.takes_outputs(kwargs):
            return None
        outputs = [sizes.allocated(output) for output in variant[1]]
        return outputs[0] if len(outputs) == 1 else tuple(outputs)

    def chosen(self, arguments: Sequence[Any]) -> tuple[Sizes, Any]:
        """The first variant that takes the arguments, and its sizes. Raises TypeError or ValueError."""
        nearest: tuple[type[Exception], str] = TypeError, ""
        most = -1
        for variant in self.variants:
            sizes = Sizes(self.package.gpu)
            try:
                sizes.take(variant, arguments)
            except Refused as refused:
                if sizes.fitting > most:
                    # Not the exception: it and this frame would be a cycle, and PyTorch 2.9 loses the attributes of a
                    # FakeTensor that the garbage collector finds in one.
                    nearest, most = (refused.kind, str(refused)), sizes.fitting
            else:
                return sizes, variant
        others = f"none of its {len(self.variants)} variants takes these arguments; the nearest one: "
        kind, text = nearest
        raise kind(f"{self.name}(): {others if len(self.variants) > 1 else ''}{text}")


def requiring(args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """The place or name of the first argument that requires a gradient; None if no gradient is needed."""
    return _place_of(lambda tensor: tensor.requires_grad, args, kwargs) if torch.is_grad_enabled() else None


def has_tangent(tensor: Any) -> bool:
    """Whether PyTorch computes a forward-mode derivative with the tensor."""
    return forward_ad.unpack_dual(tensor).tangent is not None


def _place_of(holds: Callable[[Any], bool], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """The place or name of the first argument for which this holds: a tensor, or one in a list."""
    pairs: list[tuple[Any, Any]] = [*enumerate(args), *kwargs.items()]
    for place, value in pairs:
        several = value if isinstance(value, (tuple, list)) else (value,)
        if any(isinstance(each, torch.Tensor) and holds(each) for each in several):
            return place
    return None


def _is_written(argument: Any) -> bool:
    """Whether an operator writes to an argument of its schema. ``is_write`` of the argument is missing in 2.4."""
    return argument.alias_info is not None and bool(argument.alias_info.is_write)


def _current_stream(arguments: Sequence[Any]) -> Any:
    """The handle of the current stream on the device of the first tensor; None without one."""
    for each in arguments:
        if isinstance(each, torch.Tensor) and each.is_cuda:
            return torch.cuda.current_stream(each.device).cuda_stream
        if isinstance(each, list) and (stream := _current_stream(each)) is not None:
            return stream
    return None


def _placed(place: Any, given: Sequence[Any], stream: Any) -> Any:
    if isinstance(place, tuple):
        return tuple(_placed(each, given, stream) for each in place)
    return stream if place == "stream" else None if place is None else given[place]


def _at_places(places: Sequence[Any], params: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """The function's parameters that are arguments of the operator, with their places there."""
    for place, param in zip(places, params, strict=True):
        if isinstance(place, tuple):
            yield from _at_places(place, param[2])
        elif isinstance(place, int):
            yield place, param


def _values_at_places(name: str, place: Any, value: Any) -> Iterator[tuple[int, Any]]:
    if isinstance(place, int):
        yield place, value
    elif isinstance(place, tuple):
        for inner, each in zip(place, _elements(name, value, len(place)), strict=True):
            yield from _values_at_places(name, inner, each)


def _elements(name: str, value: Any, count: int) -> Sequence[Any]:
    if value is None:
        return [None] * count
    if isinstance(value, (tuple, list)) and len(value) == count:
        return value
    raise RuntimeError(
        f"the gradient of {name!r} must be a tuple of {count} elements, as the argument is, or None; got "
        f"{f'{len(value)} elements' if isinstance(value, (tuple, list)) else type(value).__name__}"
    )
