"""The gradients of a package's operators, as their author declared them in the module ``_gradients`` of the package.

PyTorch records a call in a ``torch.autograd.Function``. Several ways lead there:

* The kernel of the library sees that an argument requires a gradient. It calls ``_aot_gradient_<name>`` then. So a call
  that needs no gradient runs no Python, and PyTorch's own kernel for Autograd is left out (a fallthrough).
* A direct call in eager mode leaves the operator out: ``direct.py``.
* A mode of PyTorch is active, or a tensor is of a class with ``__torch_dispatch__``: FakeTensor, for example. PyTorch
  passes such calls by the key ``PythonTLSSnapshot`` before autograd.
* A transform of ``torch.func`` is active: the key ``FuncTorchDynamicLayerFrontMode``. It leads calls without a gradient
  here, too, so that they are refused.

Operators that are registered in Python have a kernel for Autograd instead of the first two.

Private names of PyTorch, seen in 2.4 to 2.13, and used here only: ``_AutoDispatchBelowAutograd`` and
``_after_autograd_keyset`` of ``torch._C``, ``_StopRecomputationError`` of ``torch.utils.checkpoint``, and the names of
the keys in :func:`register_gradient`.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import torch

from .batches import vmap
from .operators import Operator, Package, requiring


def declared(package: Package) -> Mapping[str, Callable[..., Any]]:
    """The gradients that the author of a package declared, by the name of their function."""
    name = f"{package.name}._gradients"
    try:
        found: Mapping[str, Callable[..., Any]] = importlib.import_module(name).GRADIENTS
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return {}
    return found


_TRANSFORMED = "FuncTorchDynamicLayerFrontMode"
"""The key of calls under a transform of ``torch.func``."""

_STOP: Any = getattr(importlib.import_module("torch.utils.checkpoint"), "_StopRecomputationError", ())
"""What ends the second run of a checkpoint."""


class Gradient:
    """The gradient of an operator."""

    def __init__(self, operator: Operator, formula: Callable[..., Any]) -> None:
        """``formula``: the author's function. Its parameters name the values that it takes."""
        self.operator, self.formula = operator, formula
        inputs, outputs = operator.variants[0][:2]
        self.inputs = [param[1] for param in inputs]
        self.outputs = [param[1] for param in outputs]
        names = list(inspect.signature(formula).parameters)[1:]  # the first one is the functions of the package
        self.saved = [name for name in names if name in self.inputs or name in self.outputs]
        self.gradients = [f"grad_{name}" in names for name in self.outputs]
        self.function: Any = type(operator.name, (_Function,), {})

    def apply(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Calls the operator, and has autograd record it."""
        flat, lengths = self.operator.flattened(self.operator.given(args, kwargs))
        return self.function.apply(_Call(self.operator, lengths), *flat)

    def values(self, call: _Call, flat: Sequence[Any], outputs: Sequence[Any]) -> dict[str, Any]:
        """The values of the function's arguments, by name."""
        arguments = self.operator.arguments(self.operator.unflattened(flat, call.lengths), {})
        return {**dict(zip(self.inputs, arguments, strict=True)), **dict(zip(self.outputs, outputs, strict=True))}


class _Call:
    """One call of an operator: the part that is no tensor."""

    def __init__(self, operator: Operator, lengths: Sequence[int | None], outputs: Sequence[str] = ()) -> None:
        """``outputs``: names of the outputs that the call passes, after the arguments."""
        self.operator, self.lengths, self.outputs = operator, lengths, outputs
        self.records = torch.is_grad_enabled()

    def run(self, flat: Sequence[Any]) -> Any:
        """Calls the operator."""
        count = len(flat) - len(self.outputs)
        overload = self.operator.packet.out if self.outputs else self.operator.packet.default
        given = self.operator.named(self.operator.unflattened(flat[:count], self.lengths))
        return overload(**given, **dict(zip(self.outputs, flat[count:], strict=True)))

    def names(self) -> Iterator[str]:
        """The name of each argument, flattened, and of the outputs."""
        for (name, _), length in zip(self.operator.parameters, self.lengths, strict=True):
            yield from [name] * (1 if length is None else length)
        yield from self.outputs


class _Function(torch.autograd.Function):  # type: ignore[misc]
    """Records a call of an operator. The first argument is a _Call; the others are those of the operator, flattened."""

    @staticmethod
    def forward(call: _Call, *flat: Any) -> Any:
        with torch._C._AutoDispatchBelowAutograd():
            return call.run(flat)

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        call, *flat = inputs
        outputs = output if isinstance(output, tuple) else (output,)
        gradient = call.operator.gradient
        ctx.mark_non_differentiable(
            *(each for each, known in zip(outputs, gradient.gradients, strict=True) if not known)
        )
        values = gradient.values(call, flat, outputs)
        tensors: list[Any] = []
        ctx.call, ctx.flat = call, [isinstance(each, torch.Tensor) and (each.shape, each.dtype) for each in flat]
        ctx.values = {name: _put_aside(values[name], tensors) for name in gradient.saved}
        ctx.save_for_backward(*tensors)

    @staticmethod
    def backward(ctx: Any, *given: Any) -> Any:
        call, operator = ctx.call, ctx.call.operator
        tensors = ctx.saved_tensors
        values = {name: _put_back(value, tensors) for name, value in ctx.values.items()}
        values.update(of_outputs(operator, given))
        found = operator.gradient.formula(Functions(operator.package), **values)
        return (None, *checked(operator, found, call.lengths, ctx.flat, ctx.needs_input_grad[1:]))

    @staticmethod
    def jvp(ctx: Any, *_: Any) -> Any:
        raise RuntimeError(
            f"{ctx.call.operator.name}() has no formula for forward-mode derivatives, which torch.func.jvp, jacfwd, "
            "hessian and torch.autograd.forward_ad use. Use torch.func.vjp or jacrev"
        )

    vmap = staticmethod(vmap)


# PyTorch asks for the signature in each call. To find it takes 10 µs of the 40 µs of a call, to read it less than 1 µs.
_Function.forward.__signature__ = inspect.signature(_Function.forward)  # type: ignore[attr-defined]


class _WithoutGradient(_Function):
    """A call under a transform of ``torch.func`` that has no gradient. PyTorch would take it for zero."""

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:  # noqa: ARG004
        ctx.call = inputs[0]
        for name, needed in zip(ctx.call.names(), ctx.needs_input_grad[1:], strict=True):
            if needed and ctx.call.records:
                raise ctx.call.operator.no_gradient(name)


class Functions:
    """The functions of a package, for its gradients: calls leave outputs out, and return all that was written.

    Arguments that a function changes come behind its outputs, as under JAX, whose arrays can't change.
    """

    def __init__(self, package: Package) -> None:
        self._package = package

    def __getattr__(self, name: str) -> Callable[..., Any]:
        package: Package = self.__dict__["_package"]
        if name in package.traced:
            operator, function = package.operators[name], getattr(package.module, name)
            return functools.partial(_call, operator, function) if any(operator.changes) else function
        reason = package.missing.get(name)
        raise AttributeError(
            f"{package.name} has no function {name!r} that a gradient can call; it has {', '.join(package.traced)}"
            if reason is None
            else f"a gradient can't call {name} of {package.name}, because it is no operator: {reason}"
        )


def _call(operator: Operator, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Calls a function that changes its arguments."""
    made = function(*args, **kwargs)
    outputs = made if len(operator.outputs) > 1 else (made,) * len(operator.outputs)
    values = {**dict(zip(_parameters(function), args, strict=False)), **kwargs}
    written = (*outputs, *operator.changed(values))
    return written if len(written) > 1 else written[0]


@functools.cache
def _parameters(function: Callable[..., Any]) -> Sequence[str]:
    return tuple(inspect.signature(function).parameters)


class _Saved:
    """The place of a tensor among those that autograd keeps."""

    def __init__(self, place: int) -> None:
        self.place = place


def _put_aside(value: Any, tensors: list[Any]) -> Any:
    """The value, with its tensors moved to ``tensors``."""
    if isinstance(value, (tuple, list)):
        return tuple(_put_aside(each, tensors) for each in value)
    if not isinstance(value, torch.Tensor):
        return value
    tensors.append(value)
    return _Saved(len(tensors) - 1)


def _put_back(value: Any, tensors: Sequence[Any]) -> Any:
    if isinstance(value, tuple):
        return tuple(_put_back(each, tensors) for each in value)
    return tensors[value.place] if isinstance(value, _Saved) else value


def of_outputs(operator: Operator, given: Sequence[Any]) -> dict[str, Any]:
    """The arguments ``grad_*`` of the author's function: a gradient for each output that has one.

    Args:
        given: a gradient for each output of the operator.
    """
    gradient = operator.gradient
    return {
        f"grad_{name}": _laid_out(grad, operator.output_ranks(place, grad.dim()))
        for place, (name, known, grad) in enumerate(zip(gradient.outputs, gradient.gradients, given, strict=True))
        if known
    }


def _laid_out(tensor: Any, ranks: Sequence[int]) -> Any:
    """The tensor with dense strides, as the function lays out its output: the dimension of rank 0 has stride 1."""
    if all(rank > after for rank, after in pairwise(ranks)):
        return tensor.contiguous()
    order = sorted(range(tensor.dim()), key=ranks.__getitem__, reverse=True)
    back = sorted(range(tensor.dim()), key=order.__getitem__)
    return tensor.permute(order).contiguous().permute(back)


def checked(
    operator: Operator, found: Any, lengths: Sequence[int | None], flat: Sequence[Any], needed: Sequence[bool]
) -> Iterator[Any]:
    """The gradient of each argument of the operator. Raises RuntimeError where the author's function is wrong.

    Args:
        found: what the author's function returned.
        lengths: see ``Operator.flattened``.
        flat: shape and dtype of each tensor among the arguments; False for other values.
        needed: whether the argument requires a gradient.
    """
    where = f"the gradient of {operator.name}() in {operator.package.name}"
    if not isinstance(found, Mapping):
        raise RuntimeError(f"{where} must return a dict of gradients by argument, not {type(found).__name__}")
    inputs = operator.gradient.inputs
    unknown = [name for name in found if name not in inputs]
    if unknown:
        raise RuntimeError(f"{where} returned {unknown[0]!r}, which is no input; its inputs are {', '.join(inputs)}")
    found_at = operator.by_place(inputs, [found.get(name) for name in inputs], lengths)
    for (name, value), tensor, is_needed in zip(found_at, flat, needed, strict=True):
        if is_needed and name not in found:
            raise RuntimeError(
                f"{where} returned nothing for {name!r}, which requires a gradient. Pass {name}.detach() if it needs "
                f"none. Its author returns a tensor for {name!r}, or None if the gradient is zero"
            )
        if value is None:
            yield None
            continue
        if not isinstance(value, torch.Tensor) or not tensor:
            raise RuntimeError(f"{where} returned a {type(value).__name__} for {name!r}; expected a tensor or None, "
                               "and None for arguments that are no tensors")  # fmt: skip
        if (value.shape, value.dtype) != tensor:
            raise RuntimeError(
                f"{where} returned a tensor of shape {tuple(value.shape)} and {value.dtype} for {name!r}; expected "
                f"shape {tuple(tensor[0])} and {tensor[1]}"
            )
        yield value


# -- registration


def register_gradient(library: Any, operator: Operator, formula: Callable[..., Any], *, native: bool) -> None:
    """Registers the gradient of an operator.

    Args:
        library: a ``torch.library.Library`` of the package.
        formula: the author's function.
        native: whether the operator's kernels are in the package's library.
    """
    operator.gradient = gradient = Gradient(operator, formula)
    name, packet = operator.name, operator.packet
    library.impl(name, lambda *args, **kwargs: gradient.apply(args, kwargs), _TRANSFORMED)
    if native:
        _register_redirection(library, gradient)
        return

    def recorded(*args: Any, **kwargs: Any) -> Any:
        if requiring(args, kwargs) is not None:
            return gradient.apply(args, kwargs)
        with torch._C._AutoDispatchBelowAutograd():
            return packet.default(*args, **kwargs)

    library.impl(name, recorded, "Autograd")


def register_no_gradient(library: Any, operator: Operator, overload: str) -> None:
    """Has transforms of ``torch.func`` refuse a call that needs a gradient, and ``torch.vmap`` use our rule.

    Args:
        overload: name of the operator, with ``.out`` for the one that takes its outputs.
    """

    def transformed(*args: Any, **kwargs: Any) -> Any:
        flat, lengths = operator.flattened(operator.given(args, kwargs))
        outputs = [name for name in operator.outputs if name in kwargs]
        return _WithoutGradient.apply(_Call(operator, lengths, outputs), *flat, *(kwargs[name] for name in outputs))

    library.impl(overload, transformed, _TRANSFORMED)


def _register_redirection(library: Any, gradient: Gradient) -> None:
    """Leads calls of an operator of the library here, if they need a gradient."""
    operator, packet = gradient.operator, gradient.operator.packet
    name, schema = operator.name, operator.schema.removeprefix(operator.name)
    no_text = torch.empty(0, dtype=torch.uint8)
    arguments, _, results = schema.rpartition(" -> ")

    # PyTorch prints what a function raises that a library calls. So the error is one more result.
    def called_by_library(*args: Any, **kwargs: Any) -> Any:
        try:
            made = gradient.apply(args, kwargs)
        except _STOP:
            # The checkpoint that runs this again has all tensors that it needs, and no exception but ours leaves the
            # library. So it goes on: nothing else is saved.
            with torch.no_grad():
                made = packet.default(*args, **kwargs)
        except Exception as error:
            text = torch.frombuffer(bytearray(str(error).encode(errors="replace") or b"?"), dtype=torch.uint8)
            return (*[no_text] * len(operator.outputs), text)
        return (*(made if isinstance(made, tuple) else (made,)), no_text)

    library.define(f"_aot_gradient_{name}{arguments} -> ({results.strip('()')}, Tensor)")
    library.impl(f"_aot_gradient_{name}", called_by_library, "CompositeImplicitAutograd")

    # A call under a mode goes on by an operator of its own: PyTorch before 2.13 asserts that its own kernel for
    # PythonTLSSnapshot ran before a mode sees a call.
    def goes_on(keyset: Any, *args: Any, **kwargs: Any) -> Any:
        return packet.default.redispatch(keyset & torch._C._after_autograd_keyset, *args, **kwargs)

    library.define(f"_aot_under_modes_{name}{schema}")
    library.impl(f"_aot_under_modes_{name}", goes_on, "Python", with_keyset=True)
    library.impl(f"_aot_under_modes_{name}", torch.library.fallthrough_kernel, "Autograd")
    under_modes = getattr(operator.package.ops, f"_aot_under_modes_{name}").default

    def under_a_mode(*args: Any, **kwargs: Any) -> Any:
        return gradient.apply(args, kwargs) if requiring(args, kwargs) is not None else under_modes(*args, **kwargs)

    library.impl(name, under_a_mode, "PythonTLSSnapshot")
    library.impl(name, torch.library.fallthrough_kernel, "Autograd")
    operator.package.call("aot_pack_operator_gradient", name)
