"""The gradients of attention, for PyTorch and for JAX, made of the kernels that flash_attention.py packs."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_QUERIES_IN_BLOCK = {(64, False): 128, (64, True): 128, (128, False): 80}
_KEYS_IN_BLOCK = {192: 96}
"""Hopper's backward tiles by (head_dim, causal or window), and by head_dim. The others are 64 queries, and 128 keys.
Source: flash_attn.cute.interface._tile_size_bwd_sm90."""
_BLACKWELL_QUERIES, _BLACKWELL_KEYS = 128, 256
"""Tile sizes of the backward kernels on Blackwell, where two thread blocks of 128 keys work together."""


def gradients_of_attention(
    ops: Any,
    q: Any,
    k: Any,
    v: Any,
    out: Any,
    lse: Any,
    ends: tuple[Any, Any],
    dout: Any,
    dlse: Any,
    causal: bool,
    window: tuple[Any, Any],
    scale: float,
) -> tuple[Any, Any, Any]:
    """The gradients of q, k and v. The gradient of ``forward_with_lse`` calls it.

    Args:
        ops: the packed functions. They return what they write.
        ends: ``cu_seqlens_q`` and ``cu_seqlens_k``, or None for each.
        dout, dlse: the gradients of ``out`` and ``lse``.
        window: the window's keys to the left and to the right, or None for both.
        scale: ``softmax_scale``.
    """
    ends_q, ends_k = ends
    q, k, v, out, dout = (laid_out(tensor) for tensor in (q, k, v, out, dout))
    dq, dk, dv = (_empty(tensor, tensor.shape) for tensor in (q, k, v))
    heads, head_dim = q.shape[-2], int(q.shape[-1])  # under torch.compile, a symbol is no key of a dict
    heads_kv = k.shape[-2]
    group = heads // heads_kv
    masked = causal or window[0] is not None
    tiled = {"head_dim": head_dim, "causal": masked}

    # In these tensors every sequence begins at a multiple of the kernel's block. The rows in the gaps are unused.
    blackwell = major(q) == 10
    batch, rows = _padded(q, ends_q, _BLACKWELL_QUERIES if blackwell else _QUERIES_IN_BLOCK.get((head_dim, masked), 64))
    dq_sum = _empty(lse, (*batch, heads, rows * head_dim))
    dpsum, lse_log2 = _empty(lse, (2, *batch, heads, rows))
    dpsum, lse_log2, dq_sum = ops.backward_before(
        out, dout, dpsum, lse, lse_log2, dq_sum, dlse=dlse, cu_seqlens_q=ends_q, softmax_scale=scale, **tiled
    )
    if group != 1:
        batch, rows = _padded(k, ends_k, _BLACKWELL_KEYS if blackwell else _KEYS_IN_BLOCK.get(head_dim, 128))
        dk_sum, dv_sum = _zeros(lse, (2, *batch, heads_kv, rows * head_dim))
    else:
        dk_sum, dv_sum = dk, dv
    dq_sum, dk_sum, dv_sum = ops.backward(
        q, k, v, dout, lse_log2, dpsum, dq_sum, dk_sum, dv_sum, softmax_scale=scale, cu_seqlens_q=ends_q,
        cu_seqlens_k=ends_k, window_size_left=window[0], window_size_right=window[1],
        head_dim=head_dim, group=group, causal=causal,
    )  # fmt: skip
    dq = ops.backward_after_q(dq_sum, dq, scale, cu_seqlens=ends_q, **tiled)
    if group == 1:
        return dq, dk_sum, dv_sum
    dk = ops.backward_after_kv(dk_sum, dk, scale, cu_seqlens=ends_k, head_dim=head_dim)
    dv = ops.backward_after_kv(dv_sum, dv, 1.0, cu_seqlens=ends_k, head_dim=head_dim)
    return dq, dk, dv


def _padded(tensor: Any, ends: Any, block: int) -> tuple[tuple[int, ...], int]:
    """Batches and rows of the memory in which the backward kernels keep values for each row of ``tensor``."""
    if ends is None:
        return (tensor.shape[0],), -(-tensor.shape[1] // block) * block
    return (), (tensor.shape[0] + ends.shape[0] * block - 1) // block * block


# -- what the functions for PyTorch share


def attention_of_nothing(q: Any, k: Any, v: Any) -> tuple[Any, Any]:
    """The result without queries or keys, and the log of each row's sum, with gradients of 0. For PyTorch."""
    import torch

    rows = q[..., : v.shape[-1]]
    out = rows.masked_fill(torch.ones_like(rows, dtype=torch.bool), 0) + 0 * (k.sum() + v.sum())
    *tokens, heads, _ = q.shape
    return out, q.new_full((*tokens[:-1], heads, tokens[-1]), float("-inf"), dtype=torch.float32)


def misfit(q: Any, k: Any, v: Any, ends: Any | None) -> ValueError:
    """The error for q, k and v whose shapes do not fit each other."""
    wanted = "(batch, length, heads, head_dim)" if ends is None else "(total, heads, head_dim)"
    return ValueError(
        f"q {tuple(q.shape)}, k {tuple(k.shape)} and v {tuple(v.shape)} do not fit: each must be {wanted}, with the "
        "same batch and head_dim; k and v must have the same shape, and q a multiple of their heads"
    )


# -- what PyTorch and JAX call differently


def laid_out(tensor: Any) -> Any:
    """The tensor, or a contiguous copy. The kernels need strides of 16-byte steps, and adjoining elements in a head."""
    if not hasattr(tensor, "is_contiguous") or tensor.is_contiguous():  # XLA lays out its arrays
        return tensor
    *strides, last = tensor.stride()
    if last == 1 and all(stride and stride % 8 == 0 for stride in strides):
        return tensor
    return tensor.contiguous()


def _empty(like: Any, shape: tuple[int, ...]) -> Any:
    """A tensor with the dtype and on the device of ``like``."""
    return like.new_empty(shape) if hasattr(like, "new_empty") else _zeros(like, shape)


def _zeros(like: Any, shape: tuple[int, ...]) -> Any:
    if hasattr(like, "new_zeros"):
        return like.new_zeros(shape)
    import jax

    return jax.numpy.zeros(shape, like.dtype)


def major(tensor: Any) -> int:
    """The major number of the compute capability of the tensor's GPU; under JAX, that of the first GPU."""
    return _major_of_torch(tensor.device) if hasattr(tensor, "new_empty") else _major_of_jax()


@lru_cache(maxsize=64)
def _major_of_torch(device: Any) -> int:
    import torch

    return torch.cuda.get_device_capability(device)[0]


@lru_cache(maxsize=1)
def _major_of_jax() -> int:
    import jax

    return int(float(jax.local_devices()[0].compute_capability))
