"""Has autograd record direct calls of functions that have a gradient, without their operators.

In eager mode an operator adds nothing to such a call: PyTorch would dispatch it twice, and lead it to Python and back.
That takes several times as long as the call. So a call leaves the operator out if PyTorch has to know nothing of it but
its gradient. The backward pass calls functions directly, too. Results and gradients are the same as those of
``gradients.py``. Errors of arguments are those of a call without a gradient.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from .gradients import Functions, checked, of_outputs
from .operators import Operator, Package
from .watch import needs_autograd_alone


class DirectGradient:
    """The gradient of direct calls of one function. Each of its arguments is one of the operator; none is a list."""

    def __init__(self, operator: Operator) -> None:
        self.operator, self.gradient = operator, operator.gradient
        self.functions = Functions(operator.package)
        self.function: Any = type(operator.name, (_Recorded,), {})
        """What records a call. Its name is that of the nodes in PyTorch's graph."""
        self.lengths = [None] * len(operator.parameters)
        places = dict(zip(self.gradient.inputs, operator.places, strict=True))
        self.inputs = sorted((name for name in places if places[name] is not None), key=lambda name: places[name])
        """The names of the function's arguments, in the order of the operator."""
        places.update((name, len(operator.parameters) + index) for index, name in enumerate(self.gradient.outputs))
        self.saved = [(name, places[name]) for name in self.gradient.saved]
        """The values that a backward pass takes: names, and places among the arguments of the operator and outputs."""
        self.silent = [index for index, known in enumerate(self.gradient.gradients) if not known]
        """The outputs without a gradient."""

    def run(self, given: Sequence[Any]) -> Any:
        """Calls the function with the arguments of the operator."""
        operator = self.operator
        arguments = [None if place is None else given[place] for place in operator.places]
        found = operator.package.functions[operator.name](*arguments)
        return found if len(operator.outputs) == 1 else tuple(found)

    def checked(self, found: Any, tensors: Sequence[Any], needed: Sequence[bool]) -> Sequence[Any]:
        """The gradient of each argument of the operator, as ``gradients.checked``, which words what is wrong."""
        if isinstance(found, Mapping) and found.keys() <= set(self.inputs):
            grads = [found.get(name) for name in self.inputs]
            for name, grad, tensor, is_needed in zip(self.inputs, grads, tensors, needed, strict=True):
                if grad is None:
                    fits = name in found or not is_needed
                else:
                    fits = isinstance(grad, torch.Tensor) and (grad.shape, grad.dtype) == tensor
                if not fits:
                    break
            else:
                return grads
        return list(checked(self.operator, found, self.lengths, tensors, needed))


class _Recorded(torch.autograd.Function):  # type: ignore[misc]
    """Records a call. Without ``setup_context``, since PyTorch binds the arguments then to check them."""

    @staticmethod
    def forward(ctx: Any, direct: DirectGradient, *given: Any) -> Any:
        output = direct.run(given)
        outputs = output if isinstance(output, tuple) else (output,)
        if direct.silent:
            ctx.mark_non_differentiable(*(outputs[index] for index in direct.silent))
        ctx.direct, ctx.others = direct, {}
        ctx.tensors = [isinstance(each, torch.Tensor) and (each.shape, each.dtype) for each in given]
        values, kept = (*given, *outputs), []
        for name, place in direct.saved:
            value = values[place]
            if isinstance(value, torch.Tensor):
                kept.append(value)
            else:
                kept.append(None)
                ctx.others[name] = value
        ctx.save_for_backward(*kept)
        return output

    @staticmethod
    def backward(ctx: Any, *given: Any) -> Any:
        direct = ctx.direct
        values = {name: tensor for (name, _), tensor in zip(direct.saved, ctx.saved_tensors, strict=True)}
        values.update(ctx.others)
        values.update(of_outputs(direct.operator, given))
        found = direct.gradient.formula(direct.functions, **values)
        return (None, *direct.checked(found, ctx.tensors, ctx.needs_input_grad[1:]))


def find_direct_gradients(package: Package) -> None:
    """Gives operators their ``direct``, where each argument of the function is one of the operator."""
    for operator in package.operators.values():
        if operator.gradient is not None and not any(operator.changes) and _is_flat(operator):
            operator.direct = DirectGradient(operator)


def _is_flat(operator: Operator) -> bool:
    """Whether each argument of the function is one of the operator, and none is a list."""
    kinds = {param[0] for variant in operator.variants for param in variant[0]}
    return kinds.isdisjoint(("tuple", "shape")) and all(
        place is None or isinstance(place, int) for place in operator.places
    )


def recorded(operator: Operator, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """The result of a direct call that autograd records; None if the call has to become the operator.

    Args:
        args, kwargs: the arguments of the operator.
    """
    direct = operator.direct
    if direct is None:
        return None
    given = operator.given(args, kwargs)
    return direct.function.apply(direct, *given) if needs_autograd_alone(given) else None
