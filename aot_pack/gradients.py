"""Checks the gradients of a plan against the compiled functions. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aot_pack.errors import CollectError
from aot_pack.model import CompiledUnit, Export, Gradient
from aot_pack.signature import Signature, TensorParam


def gradient_errors(exports: Sequence[Export], units: Sequence[CompiledUnit]) -> Iterator[CollectError]:
    """The errors of gradients: the first one of each.

    Args:
        units: those of all targets, with the keyword arguments that calls need.
    """
    signatures: dict[str, list[Signature]] = {}
    for unit in units:
        signatures.setdefault(unit.target.export, []).append(unit.signature)
    for export in exports:
        if export.gradient is not None and export.name in signatures:
            problems = _problems(export.name, export.gradient, signatures)
            if (problem := next(problems, None)) is not None:
                text, hint = problem
                yield CollectError(f"{export.gradient.place}: {export.gradient.name} {text}", hint=hint)


def _problems(function: str, gradient: Gradient, signatures: dict[str, list[Signature]]) -> Iterator[tuple[str, str]]:
    """Problem and hint."""
    own = signatures[function][0]
    if own.inouts:
        yield (
            f"is the gradient of {function}, which writes to its argument {own.inouts[0].name!r}",
            "a function that changes its inputs has no gradient: make it an output",
        )
    if not own.outputs:
        yield (
            f"is the gradient of {function}, which has no outputs",
            "declare what the function writes, with aot_pack.output(...) or unit.outputs(...)",
        )
    arguments = [param.name for param in own.arguments]
    grads = [f"grad_{output.name}" for output in own.outputs]
    for name in gradient.takes[1:]:
        if name in arguments and name in grads:
            yield (
                f"takes {name!r}, which is an argument of {function} and the gradient of its output",
                "rename the argument of the function",
            )
        if name not in arguments and name not in grads:
            yield (
                f"takes {name!r}, which is neither an argument of {function} nor the gradient of an output",
                f"{function} has the arguments {', '.join(arguments)}, and its gradient can take {', '.join(grads)}",
            )
    if not any(name in grads for name in gradient.takes):
        yield (f"takes no gradient of an output of {function}", f"name one of {', '.join(grads)}")
    if not any(isinstance(leaf, TensorParam) for leaf in own.inputs):
        yield (f"is the gradient of {function}, which has no tensor as an input", "remove the gradient")
    for name in gradient.calls:
        for other in signatures.get(name, ()):
            if not other.declares_effects:
                yield (
                    f"calls ops.{name}, which does not declare what it writes",
                    f"declare it, with aot_pack.output(...) or unit.outputs(...) in {name}",
                )
