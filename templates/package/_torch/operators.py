"""The operators of a package: how they pass their arguments, and what they do where no kernel of the library runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

import torch

from .sizes import Refused, Sizes


class Package:
    """The package whose functions are operators."""

    def __init__(self, module: ModuleType, *, gpu: str) -> None:
        self.module = module
        self.name = module.__name__
        self.gpu = gpu
        """The type of device that the functions run on."""
        self.operators: dict[str, Operator] = {}
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
        package.operators[name] = self

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

    def kernel(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the function: the operator of a PyTorch that the library can't register it with."""
        stream = _current_stream([*args, *kwargs.values()]) if "stream" in self.places else None
        found = getattr(self.package.module, f"_ffi_{self.name}")(*self.arguments(args, kwargs, stream))
        if not self.outputs or self.takes_outputs(kwargs):
            return None
        return found if len(self.outputs) == 1 else tuple(found)

    def fake(self, *args: Any, **kwargs: Any) -> Any:
        """Checks what a call checks, and returns outputs without memory."""
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
