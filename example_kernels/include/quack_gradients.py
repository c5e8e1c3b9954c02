"""The gradients of rmsnorm and layernorm, for PyTorch and for JAX, of the kernels that quack_functions.py packs."""

from __future__ import annotations

from typing import Any


def gradients_of_norm(
    ops: Any, x: Any, weight: Any, bias: Any, rstd: Any, dout: Any, dresidual_out: Any
) -> tuple[Any, Any, Any]:
    """The gradients of x, weight and bias of rmsnorm.

    Args:
        ops: the packed functions. They return what they write.
        x: what was normalized: x, or x + residual.
        weight, bias: those of the call, or None.
        dout, dresidual_out: the gradients of out and residual_out; None for the second if there is no residual.

    Returns:
        the gradients; that of weight or bias is None if it is None.
    """
    count = _blocks(x.shape[-1])
    if weight is None:
        dx = ops.rms_norm_backward_plain(x=x, dout=dout, rstd=rstd, sm_count=count)
        return dx, None, None
    known = {"x": x, "weight": weight, "dout": dout, "dresidual_out": dresidual_out, "rstd": rstd, "sm_count": count}
    if bias is None:
        dx, of_weight = ops.rms_norm_backward(**known)
        return dx, _summed(of_weight, weight), None
    dx, of_weight, of_bias = ops.rms_norm_backward_bias(**known)
    return dx, _summed(of_weight, weight), _summed(of_bias, bias)


def gradients_of_layer_norm(ops: Any, x: Any, weight: Any, dout: Any, rstd: Any, mean: Any) -> tuple[Any, Any, Any]:
    """The gradients of x, weight and bias of layernorm."""
    dx, of_weight, of_bias = ops.layer_norm_backward(
        x=x, weight=weight, dout=dout, rstd=rstd, mean=mean, sm_count=_blocks(x.shape[-1])
    )
    return dx, _summed(of_weight, weight), _summed(of_bias, weight)


def _blocks(columns: int) -> int:
    """``blocks`` of quack_functions.py. The kernels refuse another number."""
    steps = ((256, 2112), (1024, 1056), (2048, 528), (4096, 264), (8192, 132), (16384, 66))
    return next((count for most, count in steps if columns <= most), 264)


def _summed(partial: Any, like: Any) -> Any:
    total = partial.sum(0)
    return total.to(like.dtype) if hasattr(total, "to") else total.astype(like.dtype)
