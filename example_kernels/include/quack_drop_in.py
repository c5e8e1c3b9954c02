"""quack's own functions, made of the kernels that quack_functions.py packs. A service changes one import::

    from quack_functions import rmsnorm, softmax, cross_entropy  # before: from quack import ...
    from quack_functions import layernorm_fwd, layernorm_bwd  # before: from quack.rmsnorm import ...

Parameters, defaults, results and gradients are those of quack-kernels 0.6.5. ``COVERED`` lists what each parameter
accepts. Another value is a ``NotImplementedError`` that names the parameter and what to do. ``layernorm_fwd`` has a
gradient here, and none in the library. The module needs PyTorch 2.4 or newer.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Literal

import torch

from . import (
    cross_entropy_rows,
    layer_norm,
    layer_norm_backward,
    rms_norm,
    rms_norm_of_sum,
    rms_norm_residual,
    softmax_rows,
)
from . import torch as _operators  # noqa: F401  registers the operators and their gradients
from .quack_gradients import gradients_of_layer_norm

if TYPE_CHECKING:
    from torch import Tensor

__all__ = ["cross_entropy", "layernorm_bwd", "layernorm_fwd", "rmsnorm", "softmax"]

COVERED = {
    "rmsnorm": {
        "x": "(..., columns), of a packed dtype and number of columns",
        "weight": "None, or (columns,) of any floating dtype",
        "bias": "None, or (columns,) of x's dtype, with a weight of x's dtype",
        "residual": "None, or like x, with a weight",
        "out_dtype": "None, or x's dtype",
        "residual_dtype": "None, or x's dtype",
        "eps": "any",
        "prenorm": [False, True],
        "weight_offset": "any without bias; 0.0 with bias",
    },
    "softmax": {"x": "(rows, columns), of a packed dtype and number of columns"},
    "cross_entropy": {
        "x": "(rows, columns), of a packed dtype and number of columns",
        "target": "(rows,) int64 or int32",
        "lse_partial": [None],
        "weight": [None],
        "ignore_index": "any",
        "reduction": ["none", "mean", "sum"],
        "inplace_backward": [False],
    },
    "layernorm_fwd": {
        "x": "(rows, columns), of a packed dtype and number of columns",
        "weight": "(columns,) float32",
        "bias": "None, or (columns,) float32",
        "eps": "any",
        "return_rstd": [False, True],
        "return_mean": [False, True],
    },
    "layernorm_bwd": {
        "x": "(rows, columns), of a packed dtype and number of columns",
        "weight": "(columns,) float32",
        "dout": "like x",
        "rstd": "(rows,) float32",
        "mean": "(rows,) float32",
        "has_bias": [False, True],
    },
}
"""What the functions accept, by function and parameter: a list of the accepted values, or a text.

The manifest has the packed dtypes and numbers of columns: they are in the ids of the targets.
"""

_LISTS = {"hidden": "HIDDEN", "columns": "COLUMNS", "vocabulary": "VOCABULARIES", "dtype": "FLOATS"}
"""The lists in quack_functions.py that give the values of variants."""


def rmsnorm(
    x: Tensor,
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    residual: Tensor | None = None,
    out_dtype: torch.dtype | None = None,
    residual_dtype: torch.dtype | None = None,
    eps: float = 1e-6,
    prenorm: bool = False,
    weight_offset: float = 0.0,
) -> Any:
    """out = y / sqrt(mean(y**2) + eps) * (weight + weight_offset) + bias for each row y of x + residual.

    Args:
        x: (..., columns), float16, bfloat16 or float32, on a GPU.
        weight, bias: (columns,).
        residual: like x.
        prenorm: also return x + residual.

    ``COVERED`` says what the other parameters accept.

    Returns:
        out, with the shape and dtype of x; with prenorm, a tuple of out and x + residual.

    Raises:
        NotImplementedError: the package does not cover a value of a parameter, or has no kernel for it.
        ValueError: weight_offset without a weight, or a shape does not fit.
    """
    dtype = x.dtype
    if (
        (out_dtype is not None and out_dtype != dtype)
        or (residual_dtype is not None and residual_dtype != dtype)
        or (residual is not None and (residual.dtype != dtype or weight is None))
        or (bias is not None and (weight is None or bias.dtype != dtype or weight.dtype != dtype or weight_offset))
        or (weight is not None and weight.dim() != 1)
    ):
        raise _refused_norm(x, weight, bias, residual, out_dtype, residual_dtype, weight_offset)
    if weight_offset:
        if weight is None:
            raise ValueError(f"rmsnorm(): weight_offset={weight_offset} needs a weight; give one, or leave it out")
        weight = weight.float() + weight_offset  # the kernel computes with float32, too
    elif weight is not None and weight.dtype != dtype:
        weight = weight.float()
    if residual is not None and residual.shape != x.shape:
        raise ValueError(f"rmsnorm(): residual has shape {tuple(residual.shape)}, but x {tuple(x.shape)}")
    if 0 in x.shape:
        total = x if residual is None else x + residual
        out = total.clone() if weight is None else (total * weight).to(dtype)
        return (out, total) if prenorm else out
    try:
        if residual is None:
            out = rms_norm(_rows(x), weight=weight, bias=bias, eps=eps)[0].view(x.shape)
            return (out, x) if prenorm else out
        run = rms_norm_residual if prenorm else rms_norm_of_sum
        out, total, _ = run(_rows(x), weight=weight, bias=bias, residual=_rows(residual), eps=eps)
    except (TypeError, ValueError):
        kind = "none" if weight is None else "same" if weight.dtype == dtype else "float32"
        name = "rms_norm" if residual is None else "rms_norm_residual" if prenorm else "rms_norm_of_sum"
        if unknown := _unpacked("rmsnorm", name, x, hidden=x.shape[-1], weight=kind, bias=bias is not None):
            raise unknown from None
        raise
    return (out.view(x.shape), total.view(x.shape)) if prenorm else out.view(x.shape)


def softmax(x: Tensor) -> Tensor:
    """The softmax of each row.

    Args:
        x: (rows, columns), float16, bfloat16 or float32, on a GPU.

    Returns:
        a tensor with the shape and dtype of x.

    Raises:
        NotImplementedError: the package has no kernel for x.
        ValueError: x does not have two dimensions.
    """
    _check_matrix("softmax", x)
    if 0 in x.shape:
        return x.clone()
    try:
        out: Tensor = softmax_rows(_rows(x))
    except (TypeError, ValueError):
        if unknown := _unpacked("softmax", "softmax_rows", x, columns=x.shape[-1]):
            raise unknown from None
        raise
    return out


def cross_entropy(
    x: Tensor,
    target: Tensor,
    lse_partial: Tensor | None = None,
    weight: Tensor | None = None,
    ignore_index: int = -100,
    reduction: Literal["none", "mean", "sum"] = "mean",
    inplace_backward: bool = False,
) -> Tensor:
    """log(sum(exp(x))) - x[target] for each row; 0 for rows whose target is ignore_index.

    Args:
        x: (rows, columns), float16, bfloat16 or float32, on a GPU.
        target: (rows,) int64 or int32: the index of a column, or ignore_index.
        reduction: "mean" divides the sum by the number of rows that are not ignored.

    ``COVERED`` says what the other parameters accept.

    Returns:
        float32: (rows,) for "none", else a scalar.

    Raises:
        NotImplementedError: the package does not cover a value of a parameter, or has no kernel for x.
        ValueError: a shape, target's dtype, or the reduction is another.
    """
    if lse_partial is not None or weight is not None or inplace_backward:
        given = {"lse_partial": lse_partial, "weight": weight, "inplace_backward": inplace_backward}
        name = next(each for each, value in given.items() if value is not None and value is not False)
        raise _not_covered("cross_entropy", name, given[name])
    _check_matrix("cross_entropy", x)
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(f"cross_entropy(): reduction={reduction!r}; accepted are 'none', 'mean' and 'sum'")
    if target.dtype == torch.int32:
        target = target.long()
    if target.dtype != torch.int64 or target.shape != x.shape[:1]:
        raise ValueError(
            f"cross_entropy(): target is {target.dtype} {tuple(target.shape)}; it must be int64 or int32, with shape "
            f"({x.shape[0]},)"
        )
    if 0 in x.shape:
        loss = x.float().sum(-1)
    else:
        try:
            loss = cross_entropy_rows(_rows(x), target, ignore_index=ignore_index)[0]
        except (TypeError, ValueError):
            if unknown := _unpacked("cross_entropy", "cross_entropy_rows", x, vocabulary=x.shape[-1]):
                raise unknown from None
            raise
    if reduction == "mean":
        return loss.sum() / (target != ignore_index).sum().float()
    return loss.sum() if reduction == "sum" else loss


def layernorm_fwd(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    eps: float = 1e-6,
    return_rstd: bool = False,
    return_mean: bool = False,
) -> Any:
    """out = (x - mean) * rstd * weight + bias for each row of x, with rstd = 1 / sqrt(variance + eps).

    Args:
        x: (rows, columns), float16, bfloat16 or float32, on a GPU.
        weight, bias: (columns,) float32.

    Returns:
        out, with the shape and dtype of x; or a tuple of it and the wanted ones of rstd and mean, (rows,) float32.

    Raises:
        NotImplementedError: the package has no kernel for x.
        ValueError: a shape or dtype does not fit.
    """
    _check_matrix("layernorm_fwd", x)
    for name, each in (("weight", weight), ("bias", bias)):
        if each is not None and (each.dtype != torch.float32 or each.shape != x.shape[1:]):
            raise ValueError(
                f"layernorm_fwd(): {name} is {each.dtype} {tuple(each.shape)}; it must be float32 ({x.shape[1]},)"
            )
    if 0 in x.shape:
        out = x.clone() if bias is None else (x * weight + bias).to(x.dtype)
        rstd = mean = x.new_empty(x.shape[:1], dtype=torch.float32)
    else:
        try:
            out, rstd, mean = layer_norm(_rows(x), weight, bias=bias, eps=eps)
        except (TypeError, ValueError):
            if unknown := _unpacked("layernorm_fwd", "layer_norm", x, hidden=x.shape[-1], bias=bias is not None):
                raise unknown from None
            raise
    if not return_rstd and not return_mean:
        return out
    return (out, *([rstd] if return_rstd else []), *([mean] if return_mean else []))


def layernorm_bwd(
    x: Tensor, weight: Tensor, dout: Tensor, rstd: Tensor, mean: Tensor, has_bias: bool = True
) -> tuple[Tensor, Tensor, Tensor | None]:
    """The gradients of x, weight and bias of layernorm_fwd.

    Args:
        x, weight: those of the forward pass. dout: the gradient of its result. rstd, mean: its other results.

    Returns:
        dx, dweight and dbias, which is None if has_bias is False.

    Raises:
        NotImplementedError: the package has no kernel for x.
        ValueError: a shape or dtype does not fit.
    """
    _check_matrix("layernorm_bwd", x)
    if 0 in x.shape:
        return torch.empty_like(x), torch.zeros_like(weight), torch.zeros_like(weight) if has_bias else None
    ops = SimpleNamespace(layer_norm_backward=layer_norm_backward)
    try:
        dx, dweight, dbias = gradients_of_layer_norm(ops, _rows(x), weight, _rows(dout), rstd, mean)
    except (TypeError, ValueError):
        if unknown := _unpacked("layernorm_bwd", "layer_norm_backward", x, hidden=x.shape[-1]):
            raise unknown from None
        raise
    return dx, dweight, dbias if has_bias else None


def _rows(x: Tensor) -> Tensor:
    """The tensor as a matrix whose rows are contiguous."""
    if x.dim() != 2:
        x = x.reshape(-1, x.shape[-1])
    return x if x.stride(1) == 1 else x.contiguous()


def _check_matrix(function: str, x: Tensor) -> None:
    if x.dim() != 2:
        raise ValueError(f"{function}(): x has shape {tuple(x.shape)}; it must have two dimensions: x.flatten(0, -2)")


# -- what is not covered


def _refused_norm(
    x: Tensor, weight: Any, bias: Any, residual: Any, out_dtype: Any, residual_dtype: Any, weight_offset: float
) -> NotImplementedError:
    """The error for the first value of rmsnorm that is not covered."""
    if weight is not None and weight.dim() != 1:
        return _not_covered("rmsnorm", "weight", weight)
    if out_dtype is not None and out_dtype != x.dtype:
        return _not_covered("rmsnorm", "out_dtype", out_dtype)
    if residual is not None and (residual.dtype != x.dtype or weight is None):
        return _not_covered("rmsnorm", "residual", residual)
    if residual_dtype is not None and residual_dtype != x.dtype:
        return _not_covered("rmsnorm", "residual_dtype", residual_dtype)
    if weight_offset:
        return _not_covered("rmsnorm", "weight_offset", weight_offset)
    return _not_covered("rmsnorm", "bias", bias)


def _not_covered(function: str, name: str, value: Any) -> NotImplementedError:
    accepted: Any = COVERED[function][name]  # type: ignore[index]
    words = accepted if isinstance(accepted, str) else " or ".join(map(repr, accepted))
    shown = f"a {value.dtype} tensor {tuple(value.shape)}" if isinstance(value, torch.Tensor) else repr(value)
    return NotImplementedError(
        f"{function}(): {name}={shown} is not covered by this package; it covers: {words}. Call quack for it"
    )


def _unpacked(function: str, packed: str, x: Tensor, **wanted: Any) -> NotImplementedError | None:
    """The error for a call whose kernel is not in the package; None if it is there."""
    wanted = {"dtype": str(x.dtype).removeprefix("torch."), **wanted}
    there = [dict(each) for each in _variants(packed)]
    if wanted in there:
        return None
    for name, value in wanted.items():
        values = sorted({each[name] for each in there}, key=str)
        if value not in values:
            where = f"Put it into {_LISTS[name]} of quack_functions.py" if name in _LISTS else "Build without --select"
            return NotImplementedError(
                f"{function}(): no kernel is packed for {name}={value}; there are kernels for {name} "
                f"{', '.join(map(str, values))}. {where} and build again, or call quack"
            )
    call = ", ".join(f"{name}={value}" for name, value in wanted.items())
    return NotImplementedError(
        f"{function}(): no kernel is packed for {call} together. Build quack_functions.py without --select, or call "
        "quack"
    )


@lru_cache(maxsize=8)
def _variants(packed: str) -> tuple[tuple[tuple[str, Any], ...], ...]:
    """The values of each variant of a packed function, from the package's manifest."""
    manifest = json.loads(Path(__file__).with_name("manifest.json").read_text())
    found = []
    for target in manifest["targets"]:
        if target["function"] == packed:
            dtype, *others = target["variant"].split(",")
            values: dict[str, Any] = {"dtype": dtype}
            if packed.startswith("rms_norm"):
                values["bias"] = False
            for each in others:
                name, equals, text = each.partition("=")  # a text stands alone: it is that of weight
                values[name if equals else "weight"] = json.loads(text.lower()) if equals else name
            found.append(tuple(values.items()))
    return tuple(found)
