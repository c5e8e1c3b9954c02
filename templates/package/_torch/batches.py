"""``torch.vmap`` of operators: the mapped dimension becomes a part of the batch dimension that the author declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from .operators import Operator


def vmap(info: Any, in_dims: Sequence[Any], call: Any, *flat: Any) -> tuple[Any, Any]:
    """The rule of a ``torch.autograd.Function`` that calls an operator: its arguments are the call, and those of the
    operator, flattened.

    Returns the outputs, and for each the place of the mapped dimension. Raises RuntimeError if the function writes into
    an argument, or as ``_mapped`` does.
    """
    if call.outputs or not call.operator.outputs or "!" in call.operator.schema:
        raise RuntimeError(
            f"torch.vmap can't map {call.operator.name}(): it writes into its arguments. Call it in a loop, or before "
            "vmap"
        )
    return _mapped(call.operator, info.batch_size, flat, in_dims[1:], call.lengths)


def _mapped(
    operator: Operator, size: Any, flat: Sequence[Any], in_dims: Sequence[Any], lengths: Sequence[int | None]
) -> tuple[Any, Any]:
    """Calls an operator once for all indices of the mapped dimension.

    Args:
        size: of the mapped dimension.
        flat: the operator's arguments, flattened.
        in_dims: the place of the mapped dimension in each of them, or None.
        lengths: see ``Operator.flattened``.

    Raises:
        RuntimeError: a mapped tensor has no batch dimension.
    """
    likely = _likely_variant(operator, flat, in_dims, lengths)
    batches = dict(likely[3])
    folded = []
    count: Any = None  # the batch size of one index of the mapped dimension
    for (name, param), value, dim in zip(operator.leaves(likely, lengths), flat, in_dims, strict=True):
        index = batches.get(name)
        if dim is not None and index is None:
            raise RuntimeError(_no_batch(operator, name, batches))
        if index is None or not isinstance(value, torch.Tensor):
            folded.append(value)
            continue
        if dim is None:
            several = value.unsqueeze(index).expand(*value.shape[:index], size, *value.shape[index:])
        else:
            several = value.movedim(dim, index)
        count = several.shape[index + 1]
        joined = several.reshape(*several.shape[:index], size * count, *several.shape[index + 2 :])
        folded.append(_laid_out(joined, param))
    given = operator.unflattened(folded, lengths)
    _, variant = operator.chosen(operator.arguments(given, {}))  # it may be another one than that of a single call
    if dict(variant[3]) != batches:
        raise RuntimeError(_no_batch(operator, next(iter(batches)), dict(variant[3])))
    made = getattr(operator.package.ops, operator.name).default(**operator.named(given))
    outputs = made if isinstance(made, tuple) else (made,)
    places = tuple(batches[param[1]] for param in variant[1])
    split = tuple(
        output.reshape(*output.shape[:index], size, count, *output.shape[index + 1 :])
        for output, index in zip(outputs, places, strict=True)
    )
    return (split, places) if isinstance(made, tuple) else (split[0], places[0])


def _likely_variant(
    operator: Operator, flat: Sequence[Any], in_dims: Sequence[Any], lengths: Sequence[int | None]
) -> Any:
    """The first variant that takes tensors of these dtypes and numbers of dimensions in these places."""
    for variant in operator.variants:
        triples = zip(operator.leaves(variant, lengths), flat, in_dims, strict=True)
        if all(_fits(param, value, dim is not None) for (_, param), value, dim in triples):
            return variant
    return operator.variants[0]


def _fits(param: Any, value: Any, mapped: bool) -> bool:
    if not isinstance(value, torch.Tensor):
        return param is None or param[0] != "tensor"
    if param is None or param[0] != "tensor" or value.dim() - mapped != len(param[3]):
        return False
    return str(value.dtype).removeprefix("torch.") in param[2]


def _no_batch(operator: Operator, name: str, batches: Mapping[str, int]) -> str:
    known = f"; its batch dimension is in {', '.join(batches)}" if batches else "; the function declares none"
    return (
        f"torch.vmap can't map argument '{name}' of {operator.name}(): it has no batch dimension{known}. Call the "
        "function in a loop, or declare one where it is packed (aot_pack.dim(batch=True))"
    )


def _laid_out(tensor: Any, param: Any) -> Any:
    """The tensor with strides that the function takes, if it asks for stride 1 along a dimension."""
    if param is None or param[0] != "tensor":
        return tensor
    strides = param[4]
    if strides is None:
        return tensor.contiguous()
    fastest = next((index for index, stride in enumerate(strides) if stride == 1), None)
    if fastest is None or tensor.stride(fastest) == 1:
        return tensor
    return tensor.movedim(fastest, -1).contiguous().movedim(-1, fastest)
