"""Declares which tensors of a signature are outputs, and checks that a call can allocate them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from aot_pack.errors import CompileError
from aot_pack.signature import (
    KDL_CUDA,
    DimVar,
    Param,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
    dims_of,
    is_output,
    leaves_of,
    map_tensors,
    variables_of,
)


def with_effects(signature: Signature, outputs: Sequence[str], inouts: Collection[str] = ()) -> Signature:
    """A copy in which the parameters with these names are outputs, and tensors that the function reads and writes.

    Args:
        outputs: names of parameters, in the order in which a call passes and returns them.
        inouts: names of parameters, or of tensors in tuples. The name of a tuple means all its tensors.

    Raises:
        CompileError: see :func:`check_effects`; or a name is unknown or occurs twice, or has no tensor.
    """
    names = [param.name for param in signature.params]
    inner = {leaf.name for leaf in signature.leaves() if isinstance(leaf, TensorParam)}
    for name in (*outputs, *inouts):
        if name not in names and not (name in inouts and name in inner):
            raise CompileError(
                f"{name!r} is declared as an output, but the function has no argument {name!r}",
                hint=f"its arguments are {', '.join(names)}",
            )
        if [*outputs, *inouts].count(name) > 1:
            raise CompileError(
                f"{name!r} is declared twice", hint="each argument is an output, an inout or an input, once"
            )
    roles = dict.fromkeys(outputs, TensorRole.OUTPUT) | dict.fromkeys(inouts, TensorRole.INOUT)
    params = tuple(_with_role(param, roles[param.name]) if param.name in roles else param for param in signature.params)
    params = tuple(map_tensors(param, lambda tensor: _within(tensor, inouts)) for param in params)
    in_order = [name for name in names if name in outputs] == list(outputs)
    return check_effects(replace(signature, params=params, returns=() if in_order else tuple(outputs)))


def _with_role(param: Param, role: TensorRole) -> Param:
    """The parameter in which each tensor has the role; it must have one."""
    if not any(isinstance(leaf, TensorParam) for leaf in leaves_of((param,))):
        verb = "returned" if role is TensorRole.OUTPUT else "written"
        raise CompileError(
            f"{param.name!r} can't be {verb}, because it is not a tensor on the GPU",
            hint="declare only tensors as outputs or inouts",
        )
    return map_tensors(param, lambda tensor: replace(tensor, role=role))


def _within(tensor: TensorParam, inouts: Collection[str]) -> TensorParam:
    return replace(tensor, role=TensorRole.INOUT) if tensor.name in inouts else tensor


def check_effects(signature: Signature) -> Signature:
    """Returns the signature if a call can allocate each of its outputs and workspaces.

    Raises:
        CompileError: an output is in a tuple, is not on the GPU, or has a size that the inputs do not show; or the
            value of a derived size is unknown.
    """
    for param in signature.params:
        if isinstance(param, TupleParam) and (inner := next(filter(is_output, leaves_of((param,))), None)):
            raise CompileError(
                f"{inner.name!r} is an output in a tuple, so a call could not return it",
                hint="make it a parameter of its own, or declare it with aot_pack.inout()",
            )
    for problem, hint in _unknown_sizes(signature):
        raise CompileError(problem, hint=hint)
    for output in signature.outputs:
        if output.device_type != KDL_CUDA:
            raise CompileError(
                f"{output.name!r} can't be returned, because it is not a tensor on the GPU",
                hint="declare it with aot_pack.inout()",
            )
    return signature


def known_variables(signature: Signature) -> set[int]:
    """The ids of the variables that the inputs show, and of those that are computed from them."""
    shown = {dim.id for leaf in leaves_of(signature.inputs) for dim in dims_of(leaf) if isinstance(dim, DimVar)}
    computed = (each.id for each in signature.derived if all(one.id in shown for one in variables_of(each.dim)))
    return shown | set(computed)


def _unknown_sizes(signature: Signature) -> Iterator[tuple[str, str]]:
    """Problem and hint for each size of an output or a workspace that the inputs do not show."""
    known = known_variables(signature)
    for tensor in signature.allocated:
        for index, dim in enumerate(tensor.shape):
            if any(each.id not in known for each in variables_of(dim)):
                what = f"{tensor.role.value} {tensor.name!r}"
                yield (
                    f"the launcher can't allocate the {what}: no input shows its size {index}",
                    "give an input the same size, or a constant, or a formula of sizes of inputs: ceil_div(n, 8)",
                )
    for each in signature.derived:
        if each.id not in known:
            yield (
                "a size is computed from another one that no input shows",
                "compute it from sizes of inputs: an input must have each of them as a whole size",
            )
