"""Declares the batch dimension of a signature whose compiler knows nothing of it: of a captured function.

A library often compiles with a variable of its own for each size. The tensors' batch sizes must be equal, so they
become one variable: the others are derived from it, and each call is checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from aot_pack.errors import CompileError, assert_never
from aot_pack.signature import (
    DerivedDim,
    Dim,
    DimFormula,
    DimVar,
    Signature,
    TensorParam,
    is_output,
    variables_of,
)


def with_batch(signature: Signature, batches: Mapping[str, int]) -> Signature:
    """A copy in which these dimensions of tensors are the batch dimension.

    Args:
        batches: the index of the dimension, by the tensor's name. The first one must be an input.

    Raises:
        CompileError: a tensor is unknown or lacks the dimension; the size of a dimension is fixed, computed, or occurs
            elsewhere; or an output is missing.
    """
    tensors = {leaf.name: leaf for leaf in signature.leaves() if isinstance(leaf, TensorParam)}
    for name, index in batches.items():
        if name not in tensors:
            raise CompileError(
                f"batch({name}={index}): the function has no tensor {name!r}",
                hint=f"its tensors are {', '.join(tensors) or 'none'}",
            )
    missing = [output.name for output in signature.outputs if output.name not in batches]
    if missing or not signature.outputs:
        raise CompileError(
            f"batch(): the output {missing[0]!r} lacks the batch dimension" if missing
            else "batch(): the function has a batch dimension, but no output",
            hint="name the batch dimension of each output, so that vmap can tell its parts apart",
        )  # fmt: skip
    inputs = [name for name in batches if not is_output(tensors[name])]
    if not inputs:
        raise CompileError("batch(): no input has the batch dimension", hint="name one: unit.batch(q=0, out=0)")
    batch = _variable(tensors[inputs[0]], batches[inputs[0]])
    variables = {name: _variable(tensors[name], index) for name, index in batches.items()}
    same = {variable.id for variable in variables.values()}
    _check_elsewhere(tensors, batches, same, signature.derived_dims)
    derived = {each.id: replace(each, dim=_substituted(each.dim, same, batch)) for each in signature.derived}
    for name, variable in variables.items():
        if isinstance(derived[variable.id].dim if variable.id in derived else None, DimFormula):
            raise CompileError(
                f"batch({name}={batches[name]}): the size is computed from others",
                hint="a batch dimension has a size of its own; leave batch() out",
            )
        if variable.id != batch.id:
            derived[variable.id] = DerivedDim(id=variable.id, dim=batch)
    return replace(signature, derived=tuple(derived.values()), batch=batch.id)


def check_batch_dim(tensor: TensorParam, index: int) -> None:
    """Refuses a batch dimension in which two elements share a byte."""
    if tensor.packed_dim == index:
        raise CompileError(
            f"two elements of {tensor.name!r} share a byte along the batch dimension",
            hint="make another dimension of the tensor the one with stride 1",
        )


def _variable(tensor: TensorParam, index: int) -> DimVar:
    if not 0 <= index < len(tensor.shape):
        raise CompileError(
            f"batch({tensor.name}={index}): the tensor has {len(tensor.shape)} dimensions",
            hint="give the index of a dimension, from 0",
        )
    check_batch_dim(tensor, index)
    dim = tensor.shape[index]
    if not isinstance(dim, DimVar):
        raise CompileError(
            f"batch({tensor.name}={index}): the compiled function has a fixed size there, {dim}"
            if isinstance(dim, int)
            else f"batch({tensor.name}={index}): the size is computed from others",
            hint="the size of a batch dimension must be known at the call only",
        )
    return dim


def _check_elsewhere(
    tensors: Mapping[str, TensorParam], batches: Mapping[str, int], same: set[int], derived: Mapping[int, Dim]
) -> None:
    """Refuses a batch size that also is a size of something else."""
    for name, tensor in tensors.items():
        for index, dim in enumerate(tensor.shape):
            if batches.get(name) == index:
                continue
            known = derived.get(dim.id, dim) if isinstance(dim, DimVar) else dim
            if any(each.id in same for one in (dim, known) for each in variables_of(one)):
                raise CompileError(
                    f"batch(): size {index} of {name!r} depends on the batch size, and batch() does not name it",
                    hint=f"write batch(..., {name}={index}) if it is the batch dimension; else leave batch() out"
                    if name not in batches
                    else "a tensor has the batch dimension once; leave batch() out",
                )


def _substituted(dim: Dim, same: set[int], batch: DimVar) -> Dim:
    """The size, with the one variable for all batch sizes."""
    if isinstance(dim, DimVar):
        return batch if dim.id in same else dim
    if isinstance(dim, DimFormula):
        left, right = (_substituted(each, same, batch) for each in (dim.left, dim.right))
        return replace(dim, left=left, right=right)
    if isinstance(dim, int):
        return dim
    assert_never(dim)
