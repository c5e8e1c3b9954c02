"""Attention with PyTorch's tensors and gradients, made of the kernels that flash_attention.py packs.

The gradient is that of the operator ``forward_with_lse``. So ``torch.compile(fullgraph=True)`` compiles calls that need
gradients, and ``torch.func`` differentiates them. The module needs PyTorch 2.4 or newer.

For short sequences the time of a call counts. So this module looks at each tensor only once, and allocates only memory
that a kernel writes. The kernels check the device, dtype and alignment of each tensor. They do not check that shapes
fit each other, so this module does. Optional arguments are passed by name, because their order depends on the packed
variants.
"""

from __future__ import annotations

import inspect
from functools import lru_cache

import torch

from . import combine, forward, forward_with_lse
from . import torch as _operators  # noqa: F401  registers the operators and their gradients
from .attention_gradients import attention_of_nothing, laid_out, major, misfit

__all__ = ["flash_attention", "flash_attention_varlen"]

_MAX_SPLITS = 32
_TELLS_LENGTH = "max_seqlen_q" in inspect.signature(forward).parameters
"""Whether there are kernels for Blackwell. They take an upper bound of the sequence lengths."""


def flash_attention(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    causal: bool = False,
    softmax_scale: float | None = None,
    num_splits: int = 1,
) -> torch.Tensor:
    """softmax(softmax_scale * q k^T) v for each head, with gradients for q, k and v.

    Args:
        q: (batch, length_q, heads, head_dim), on a GPU.
        k, v: (batch, length_k, heads_kv, head_dim). heads is a multiple of heads_kv; heads // heads_kv heads share one.
        causal: the last query sees all keys, the query before it all but the last key, and so on.
        softmax_scale: default: head_dim ** -0.5.
        num_splits: number of parts of the keys, at most 32. The parts run at the same time, and are then combined. Use
            it for few queries and many keys, without gradients. With causal, it works for one query only.

    Returns:
        a contiguous tensor with the shape and dtype of q.

    Raises:
        ValueError: the shapes do not fit each other, or num_splits is not possible.
    """
    needs_grad = torch.is_grad_enabled() and (q.requires_grad or k.requires_grad or v.requires_grad)
    if num_splits != 1:
        return _split(q, k, v, causal, softmax_scale, num_splits, needs_grad)
    return _forward(q, k, v, None, None, causal, softmax_scale, needs_grad)[0]


def flash_attention_varlen(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    cu_seqlens_q: torch.Tensor,
    cu_seqlens_k: torch.Tensor,
    causal: bool = False,
    softmax_scale: float | None = None,
) -> torch.Tensor:
    """Attention like :func:`flash_attention`, for consecutive sequences of different lengths.

    Args:
        q: (total_q, heads, head_dim), on a GPU.
        k, v: (total_k, heads_kv, head_dim).
        cu_seqlens_q: (sequences + 1,) int32 on the same GPU: the start of each sequence, then total_q.
        cu_seqlens_k: the same for k and v.

    Returns:
        a contiguous tensor with the shape and dtype of q.

    Raises:
        ValueError: the shapes do not fit each other.
    """
    if cu_seqlens_q.shape != cu_seqlens_k.shape:
        raise ValueError(
            f"cu_seqlens_q has shape {tuple(cu_seqlens_q.shape)}, but cu_seqlens_k {tuple(cu_seqlens_k.shape)}; "
            "both must have shape (sequences + 1,)"
        )
    needs_grad = torch.is_grad_enabled() and (q.requires_grad or k.requires_grad or v.requires_grad)
    return _forward(q, k, v, cu_seqlens_q, cu_seqlens_k, causal, softmax_scale, needs_grad)[0]


def _forward(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    ends_q: torch.Tensor | None,
    ends_k: torch.Tensor | None,
    causal: bool,
    scale: float | None,
    with_lse: bool,
) -> tuple[torch.Tensor, torch.Tensor | None]:
    """The result, and the log of each row's sum if ``with_lse``. Only then does the result have a gradient."""
    shape_q, shape_k = q.shape, k.shape
    heads, head_dim, heads_kv = shape_q[-2], shape_q[-1], shape_k[-2]
    if (
        v.shape != shape_k
        or shape_k[-1] != head_dim
        or not heads_kv
        or heads % heads_kv
        or len(shape_q) != len(shape_k)
        or len(shape_q) != (4 if ends_q is None else 3)
        or (ends_q is None and shape_q[0] != shape_k[0])
    ):
        raise misfit(q, k, v, ends_q)
    q, k, v = laid_out(q), laid_out(k), laid_out(v)
    if 0 in shape_q or 0 in shape_k:
        return attention_of_nothing(q, k, v)
    keywords = {
        "softmax_scale": head_dim**-0.5 if scale is None else scale, "cu_seqlens_q": ends_q, "cu_seqlens_k": ends_k,
        "head_dim": head_dim, "group": heads // heads_kv, "causal": causal,
    }  # fmt: skip
    if _TELLS_LENGTH and major(q) == 10:
        keywords["max_seqlen_q"] = shape_q[-3]
    if with_lse:
        out, lse = forward_with_lse(q, k, v, **keywords)
        return out, lse
    return forward(q, k, v, **keywords), None


def _split(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    causal: bool,
    scale: float | None,
    num_splits: int,
    needs_grad: bool,
) -> torch.Tensor:
    """Splits the keys of each batch into ``num_splits`` sequences, attends to each, and combines the results."""
    if not 1 < num_splits <= _MAX_SPLITS:
        raise ValueError(f"num_splits must be 1 to {_MAX_SPLITS}, got {num_splits}")
    if needs_grad or q.dim() != 4 or (causal and q.shape[1] != 1) or k.shape[1] < num_splits:
        raise ValueError(
            f"num_splits={num_splits} needs inputs without gradients, a key for each split, and one query if causal; "
            f"got q {tuple(q.shape)}, k {tuple(k.shape)}, causal={causal}, gradients={needs_grad}"
        )
    batch, length, heads, head_dim = q.shape
    if k.shape[0] != batch or v.shape != k.shape:
        raise misfit(q, k, v, None)
    ends_q, ends_k = _split_ends(batch, length, k.shape[1], num_splits, q.device)
    parts = q.unsqueeze(1).expand(batch, num_splits, length, heads, head_dim).reshape(-1, heads, head_dim)
    parts, lse = _forward(parts, k.flatten(0, 1), v.flatten(0, 1), ends_q, ends_k, False, scale, True)
    assert lse is not None
    lse = lse.view(heads, batch, num_splits, length)
    out = torch.empty_like(q, memory_format=torch.contiguous_format)
    combine(
        parts.view(batch, num_splits, length, heads, head_dim).transpose(0, 1).float(), lse.permute(2, 1, 3, 0),
        out=out, lse=q.new_empty((batch, heads, length), dtype=torch.float32).transpose(1, 2),
    )  # fmt: skip
    return out


@lru_cache(maxsize=64)
def _split_ends(
    batch: int, length_q: int, length_k: int, num_splits: int, device: torch.device
) -> tuple[torch.Tensor, torch.Tensor]:
    """The starts of the sequences that ``_split`` makes. They are cached, because making them waits for the GPU."""
    ends_q = [length_q * index for index in range(batch * num_splits + 1)]
    starts = [length_k * index // num_splits for index in range(num_splits)]
    ends_k = [length_k * row + start for row in range(batch) for start in starts] + [batch * length_k]
    q, k = (torch.tensor(ends, dtype=torch.int32, device=device) for ends in (ends_q, ends_k))
    return q, k
