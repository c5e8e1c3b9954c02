"""Has PyTorch trace the functions of a package as their operators."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

import torch

from .direct import find_direct_gradients, recorded
from .operators import Package
from .watch import BecomesOperator, watching


def call(
    package: Package,
    name: str,
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    names: Sequence[str],
    outputs: Sequence[Any],
) -> Any:
    """Calls an operator as its function is called.

    Args:
        names: those of the outputs in the operator.
        outputs: tensors, or None to have them allocated.
    """
    packet = getattr(package.ops, name)
    leaves_outputs_out = all([output is None for output in outputs])
    if leaves_outputs_out and not torch.compiler.is_compiling():
        found = recorded(package.operators[name], args, kwargs)
        if found is not None:
            return found
    if outputs and all(output is not None for output in outputs) and not _dynamo_refuses(outputs):
        packet.out(*args, **kwargs, **dict(zip(names, outputs, strict=False)))
        return outputs[0] if len(outputs) == 1 else outputs
    made = packet.default(*args, **kwargs)
    if leaves_outputs_out:
        return made
    pairs = zip(outputs, made if len(outputs) > 1 else (made,), strict=False)
    written = tuple(new if output is None else output.copy_(new) for output, new in pairs)
    return written if len(outputs) > 1 else written[0]


def _dynamo_refuses(outputs: Sequence[Any]) -> bool:
    """Whether torch.compile does not take these as outputs of an operator: it wants them contiguous."""
    return torch.compiler.is_compiling() and not all([output.is_contiguous() for output in outputs])


def element(value: Any, index: int, field: str | None) -> Any:
    """An element of a tuple, or the field of an object."""
    return value[index] if isinstance(value, (tuple, list)) or field is None else getattr(value, field)


def elements(value: Any, fields: Sequence[str]) -> Any:
    """A list of the elements of a tuple, or of the fields of an object."""
    if value is None or isinstance(value, (tuple, list)):
        return value
    return [getattr(value, field) for field in fields]


def no_stream(stream: Any) -> None:
    """Raises ValueError for a stream of the caller."""
    if stream is not None:
        raise ValueError("PyTorch traces calls on its current stream only: make the stream current, and pass None")


def make_traceable(package: Package) -> None:
    """Has PyTorch trace the functions of the package as their operators."""
    module: Any = package.module
    module._aot_becomes_operator = BecomesOperator
    find_direct_gradients(package)
    watched = watching(package)
    for name in package.operators:
        package.functions[name] = getattr(module, f"_ffi_{name}")
        setattr(module, f"_ffi_{name}", watched(package.functions[name]))
    if "torch._dynamo" in sys.modules:
        _tell_dynamo(package)
    else:  # its import takes seconds, so that is left to whoever needs it
        sys.meta_path.insert(0, _DynamoFinder(package))


def _tell_dynamo(package: Package) -> None:
    if hasattr(torch.compiler, "substitute_in_graph"):  # since 2.6
        for name, traced in package.traced.items():
            torch.compiler.substitute_in_graph(getattr(package.module, name))(traced)


class _DynamoFinder:
    """Finds torch._dynamo as if it were not there, and tells it about the functions when it is imported."""

    def __init__(self, package: Package) -> None:
        self.package = package

    def find_spec(self, name: str, *_: object) -> Any:
        if name != "torch._dynamo":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        execute = spec.loader.exec_module

        def exec_module(module: Any) -> None:
            execute(module)
            _tell_dynamo(self.package)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec
