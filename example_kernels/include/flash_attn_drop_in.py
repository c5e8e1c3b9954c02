"""flash-attn-4's own functions, made of the kernels that flash_attention.py packs. A service changes one import::

    from flash_attention import flash_attn_func, flash_attn_varlen_func  # before: from flash_attn.cute import ...

Parameters, defaults, results and gradients are those of flash-attn-4 4.0.0b36. ``COVERED`` lists what each parameter
accepts. Another value is a ``NotImplementedError`` that names the parameter and what to do. The gradient of ``lse`` is
right in any case. The library drops it if ``return_lse`` is False.

The functions look at each tensor once, because for short sequences the time of a call counts. The kernels check the
device, dtype and alignment of each tensor. The module needs PyTorch 2.4 or newer.
"""

from __future__ import annotations

import inspect
import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from . import forward, forward_with_lse
from . import torch as _operators  # noqa: F401  registers the operators and their gradients
from .attention_gradients import attention_of_nothing, gradients_of_attention, laid_out, major, misfit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["flash_attn_func", "flash_attn_varlen_func"]

COVERED = {
    "flash_attn_func": {
        "q": "(batch, length_q, heads, head_dim), of a packed dtype and head_dim",
        "k": "(batch, length_k, heads_kv, head_dim); heads // heads_kv is a packed group",
        "v": "(batch, length_k, heads_kv, head_dim_v); head_dim_v is 128 if head_dim is 192, else head_dim",
        "qv": [None],
        "gather_kv_indices": [None],
        "softmax_scale": "any",
        "causal": [False, True],
        "window_size": "any, if the package has kernels with window=True",
        "learnable_sink": "None, or (heads,) of a packed sink in calls without gradients and return_lse",
        "softcap": "0.0, or a packed softcap in calls without gradients and return_lse",
        "num_splits": [1],
        "pack_gqa": "None, or what None means: heads != heads_kv",
        "deterministic": "False, or True in calls without gradients",
        "score_mod": [None],
        "score_mod_bwd": [None],
        "mask_mod": [None],
        "aux_tensors": [None],
        "aux_scalars": [None],
        "block_sparse_tensors": [None],
        "block_sparse_tensors_bwd": [None],
        "return_lse": [False, True],
        "gather_bwd_recompute_p": [False],
        "gather_bwd_token_chunk": [None],
    },
    "flash_attn_varlen_func": {
        "q": "(total_q, heads, head_dim), of a packed dtype and head_dim; as for flash_attn_func without cu_seqlens",
        "k": "(total_k, heads_kv, head_dim), or (pages, page_size, heads_kv, head_dim) with page_table",
        "v": "like k, but head_dim_v is 128 if head_dim is 192",
        "qv": [None],
        "cu_seqlens_q": "None, or (sequences + 1,) int32",
        "cu_seqlens_k": "as cu_seqlens_q; None with page_table",
        "max_seqlen_q": "any",
        "max_seqlen_k": "any",
        "min_seqlen_k": "any",
        "seqused_q": [None],
        "seqused_k": "None, or (sequences,) int32 with page_table",
        "gather_kv_indices": [None],
        "page_table": "None, or (sequences, pages) int32 in calls without gradients and return_lse, if packed as paged",
        "softmax_scale": "any",
        "causal": [False, True],
        "window_size": "any, if the package has kernels with window=True",
        "learnable_sink": "None, or (heads,) of a packed sink in calls without gradients and return_lse",
        "softcap": "0.0, or a packed softcap in calls without gradients and return_lse",
        "num_splits": [1],
        "pack_gqa": "None, or what None means: heads != heads_kv",
        "deterministic": "False, or True in calls without gradients",
        "score_mod": [None],
        "score_mod_bwd": [None],
        "mask_mod": [None],
        "block_sparse_tensors": [None],
        "aux_tensors": [None],
        "aux_scalars": [None],
        "return_lse": [False, True],
        "scheduler_metadata": [None],
        "seqlen_k_per_split": [None],
        "disable_scheduler_metadata": [False, True],
        "gather_bwd_recompute_p": [False],
        "gather_bwd_token_chunk": [None],
    },
}
"""What the functions accept, by function and parameter: a list of the accepted values, or a text.

The manifest has the packed dtypes, head dimensions, groups and so on: they are in the ids of ``forward``.
"""

_TAKES = frozenset(inspect.signature(forward).parameters)
_TELLS_LENGTH = "max_seqlen_q" in _TAKES
"""Whether there are kernels for Blackwell. They take an upper bound of the sequence lengths."""
_NO_MORE: dict[str, Any] = {}
_VALUE_DIMS = {192: 128}
"""The head dimension of v, where it is not that of q and k."""
_LISTS = {"dtype": "DTYPES", "head_dim": "HEAD_DIMS", "group": "GROUPS", "causal": "CAUSAL", "varlen": "VARLEN",
          "window": "WINDOWS", "softcap": "SOFTCAPS", "sink": "SINKS", "paged": "PAGED"}  # fmt: skip
"""The lists in flash_attention.py that give the values of variants."""


def flash_attn_func(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    qv: torch.Tensor | None = None,
    gather_kv_indices: torch.Tensor | None = None,
    softmax_scale: float | None = None,
    causal: bool = False,
    window_size: tuple[int | None, int | None] = (None, None),
    learnable_sink: torch.Tensor | None = None,
    softcap: float = 0.0,
    num_splits: int = 1,
    pack_gqa: bool | None = None,
    deterministic: bool = False,
    score_mod: Callable[..., Any] | None = None,
    score_mod_bwd: Callable[..., Any] | None = None,
    mask_mod: Callable[..., Any] | None = None,
    aux_tensors: list[torch.Tensor] | None = None,
    aux_scalars: tuple[Any, ...] | None = None,
    block_sparse_tensors: Any = None,
    block_sparse_tensors_bwd: Any = None,
    return_lse: bool = False,
    gather_bwd_recompute_p: bool = False,
    gather_bwd_token_chunk: int | None = None,
) -> tuple[torch.Tensor, torch.Tensor | None]:
    """softmax(softmax_scale * q k^T) v for each head, with gradients for q, k and v.

    Args:
        q: (batch, length_q, heads, head_dim), on a GPU.
        k: (batch, length_k, heads_kv, head_dim). heads is a multiple of heads_kv; heads // heads_kv heads share one.
        v: (batch, length_k, heads_kv, head_dim_v).
        softmax_scale: default: head_dim ** -0.5.
        causal: the last query sees all keys, the query before it all but the last key, and so on.
        window_size: the number of keys that a query sees before and after its own; None for all of them.

    ``COVERED`` says what the other parameters accept.

    Returns:
        out, (batch, length_q, heads, head_dim_v) of q's dtype; and lse, the log of each row's sum, (batch, heads,
        length_q) float32. lse is None unless ``return_lse`` is True or an input requires a gradient.

    Raises:
        NotImplementedError: the package does not cover a value of a parameter, or has no kernel for it.
        ValueError: the shapes do not fit each other.
    """
    if (
        qv is not None or gather_kv_indices is not None or num_splits != 1 or pack_gqa is not None or deterministic
        or score_mod is not None or score_mod_bwd is not None or mask_mod is not None or aux_tensors or aux_scalars
        or block_sparse_tensors is not None or block_sparse_tensors_bwd is not None or gather_bwd_recompute_p
        or gather_bwd_token_chunk is not None
    ):  # fmt: skip
        _check_covered("flash_attn_func", locals())
    if (  # the usual call of a service: what _attend does, in two thirds of the time
        not return_lse and not softcap and learnable_sink is None and window_size == (None, None)
        and (not _TELLS_LENGTH or major(q) != 10)
        and not (q.requires_grad or k.requires_grad or v.requires_grad)
        and q.is_contiguous() and k.is_contiguous() and v.is_contiguous()
    ):  # fmt: skip
        try:
            batch, length_q, heads, head_dim = q.shape
            batch_k, length_k, heads_kv, head_dim_k = shape_k = k.shape
            if (
                batch and length_q and length_k and heads_kv and batch == batch_k and head_dim == head_dim_k
                and head_dim not in _VALUE_DIMS and not heads % heads_kv and shape_k == v.shape
            ):  # fmt: skip
                return forward(
                    q, k, v, softmax_scale=head_dim**-0.5 if softmax_scale is None else softmax_scale,
                    head_dim=head_dim, group=heads // heads_kv, causal=causal,
                ), None  # fmt: skip
        except (TypeError, ValueError):
            pass  # _attend says why, or goes on with aligned tensors
    more = _inference("flash_attn_func", softcap, learnable_sink) if softcap or learnable_sink is not None else _NO_MORE
    return _attend("flash_attn_func", q, k, v, None, None, softmax_scale, causal, window_size, return_lse, more)


def flash_attn_varlen_func(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    qv: torch.Tensor | None = None,
    cu_seqlens_q: torch.Tensor | None = None,
    cu_seqlens_k: torch.Tensor | None = None,
    max_seqlen_q: int | None = None,
    max_seqlen_k: int | None = None,
    min_seqlen_k: int | None = None,
    seqused_q: torch.Tensor | None = None,
    seqused_k: torch.Tensor | None = None,
    gather_kv_indices: torch.Tensor | None = None,
    page_table: torch.Tensor | None = None,
    softmax_scale: float | None = None,
    causal: bool = False,
    window_size: tuple[int | None, int | None] = (None, None),
    learnable_sink: torch.Tensor | None = None,
    softcap: float = 0.0,
    num_splits: int = 1,
    pack_gqa: bool | None = None,
    deterministic: bool = False,
    score_mod: Callable[..., Any] | None = None,
    score_mod_bwd: Callable[..., Any] | None = None,
    mask_mod: Callable[..., Any] | None = None,
    block_sparse_tensors: Any = None,
    aux_tensors: list[torch.Tensor] | None = None,
    aux_scalars: tuple[Any, ...] | None = None,
    return_lse: bool = False,
    scheduler_metadata: Any = None,
    seqlen_k_per_split: int | None = None,
    disable_scheduler_metadata: bool = False,
    gather_bwd_recompute_p: bool = False,
    gather_bwd_token_chunk: int | None = None,
) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Attention like :func:`flash_attn_func`, for consecutive sequences of different lengths.

    Args:
        q: (total_q, heads, head_dim), on a GPU.
        k, v: (total_k, heads_kv, head_dim or head_dim_v); with page_table (pages, page_size, heads_kv, ...).
        cu_seqlens_q: (sequences + 1,) int32 on the same GPU: the start of each sequence, then total_q.
        cu_seqlens_k: the same for k and v.
        seqused_k: (sequences,) int32: the number of keys of each sequence in its pages.
        page_table: (sequences, pages of the longest) int32: the indexes of each sequence's pages.
        max_seqlen_q: an upper bound of the sequences' lengths. Only Blackwell uses it.

    ``COVERED`` says what the other parameters accept.

    Returns:
        out, (total_q, heads, head_dim_v) of q's dtype; and lse, (heads, total_q) float32. lse is None unless
        ``return_lse`` is True or an input requires a gradient.

    Raises:
        NotImplementedError: the package does not cover a value of a parameter, or has no kernel for it.
        ValueError: the shapes do not fit each other.
    """
    if (
        qv is not None or gather_kv_indices is not None or num_splits != 1 or pack_gqa is not None or deterministic
        or score_mod is not None or score_mod_bwd is not None or mask_mod is not None or aux_tensors or aux_scalars
        or block_sparse_tensors is not None or scheduler_metadata is not None or seqlen_k_per_split is not None
        or gather_bwd_recompute_p or gather_bwd_token_chunk is not None or seqused_q is not None
        or (seqused_k is None) != (page_table is None)
        or (cu_seqlens_q is None) != (cu_seqlens_k is None and page_table is None)
        or (cu_seqlens_k is not None and page_table is not None)
    ):  # fmt: skip
        _check_covered("flash_attn_varlen_func", locals())
    function, more = "flash_attn_varlen_func", _NO_MORE
    if softcap or learnable_sink is not None or page_table is not None:
        more = _inference(function, softcap, learnable_sink, page_table, seqused_k)
    if _TELLS_LENGTH and isinstance(max_seqlen_q, int) and major(q) == 10:
        more = {"max_seqlen_q": max_seqlen_q, **more}
    return _attend(
        function, q, k, v, cu_seqlens_q, cu_seqlens_k, softmax_scale, causal, window_size, return_lse, more
    )  # fmt: skip


def _attend(
    function: str,
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    ends_q: torch.Tensor | None,
    ends_k: torch.Tensor | None,
    scale: float | None,
    causal: bool,
    window_size: tuple[int | None, int | None],
    return_lse: bool,
    more: dict[str, Any],
) -> tuple[torch.Tensor, torch.Tensor | None]:
    """The result of both functions. ``more`` has other keywords of ``forward``."""
    shape_q, shape_k, shape_v = q.shape, k.shape, v.shape
    heads, head_dim, heads_kv = shape_q[-2], shape_q[-1], shape_k[-2]
    if (
        (shape_v != shape_k and (shape_v[:-1] != shape_k[:-1] or shape_v[-1] != _VALUE_DIMS.get(head_dim)))
        or shape_k[-1] != head_dim
        or not heads_kv
        or heads % heads_kv
        or len(shape_q) != (4 if ends_q is None else 3)
        or len(shape_k) != (4 if ends_k is None else 3)
        or (ends_q is None and shape_q[0] != shape_k[0])
        or (ends_k is not None and ends_k.shape != ends_q.shape)  # type: ignore[union-attr]
    ):
        raise misfit(q, k, v, ends_q)
    with_lse = return_lse or q.requires_grad or k.requires_grad or v.requires_grad
    q = q if q.is_contiguous() else laid_out(q)
    k = k if k.is_contiguous() else laid_out(k)
    v = v if v.is_contiguous() else laid_out(v)
    if 0 in shape_q or 0 in shape_k:
        out, lse = attention_of_nothing(q, k, v)
        return out, lse if with_lse else None
    left, right = window_size
    if left is not None or right is not None:
        causal, left, right = _window(causal, left, right, shape_q, shape_k)
    if _TELLS_LENGTH and major(q) == 10:
        more = {"max_seqlen_q": shape_q[-3], **more}
    if with_lse and ("softcap" in more or "learnable_sink" in more or "page_table" in more):
        raise _without_lse(function, more, return_lse)
    scale = head_dim**-0.5 if scale is None else scale
    group = heads // heads_kv
    try:
        if not with_lse:
            return forward(
                q, k, v, softmax_scale=scale, cu_seqlens_q=ends_q, cu_seqlens_k=ends_k, window_size_left=left,
                window_size_right=right, head_dim=head_dim, group=group, causal=causal, **more,
            ), None  # fmt: skip
        run = _Training.apply if _records(q, k, v) else _with_lse
        return run(q, k, v, ends_q, ends_k, scale, causal, (left, right), more)  # type: ignore[no-any-return]
    except (TypeError, ValueError):
        keywords = {
            "cu_seqlens_q": ends_q, "window_size_left": left, "head_dim": head_dim, "group": group, "causal": causal,
            **more,
        }  # fmt: skip
        if unknown := _unpacked(function, "forward_with_lse" if with_lse else "forward", q, keywords):
            raise unknown from None
        if not any(each.data_ptr() % 16 for each in (q, k, v)):
            raise
    q, k, v = (each.clone() if each.data_ptr() % 16 else each for each in (q, k, v))  # the library does so, too
    return _attend(function, q, k, v, ends_q, ends_k, scale, causal, window_size, return_lse, more)


def _window(
    causal: bool, left: int | None, right: int | None, shape_q: tuple[int, ...], shape_k: tuple[int, ...]
) -> tuple[bool, int | None, int | None]:
    """causal, and the window's bounds; None if it has none. Source: interface._resolve_causal_local_window."""
    if left is not None and right is not None and left < 0 and right < 0:
        return causal, None, None
    if causal:
        right = 0
    if left is None and right == 0:
        return True, None, None
    keys = shape_k[0] * shape_k[1] if len(shape_k) > len(shape_q) else shape_k[-3]  # the kernels take both bounds
    return False, keys if left is None else left, shape_q[-3] if right is None else right


# -- results with lse


def _with_lse(
    q: Any, k: Any, v: Any, ends_q: Any, ends_k: Any, scale: float, causal: bool, window: tuple[Any, Any], more: Any
) -> tuple[Any, Any]:
    """out and lse. The gradient is the declared one."""
    found: tuple[Any, Any] = forward_with_lse(
        q, k, v, softmax_scale=scale, cu_seqlens_q=ends_q, cu_seqlens_k=ends_k, window_size_left=window[0],
        window_size_right=window[1], head_dim=q.shape[-1], group=q.shape[-2] // k.shape[-2], causal=causal, **more,
    )  # fmt: skip
    return found


def _records(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> bool:
    """Whether autograd records the call in eager mode. PyTorch's private name was seen in 2.11 and 2.13."""
    return (
        torch.is_grad_enabled()
        and (q.requires_grad or k.requires_grad or v.requires_grad)
        and not torch.compiler.is_compiling()
        and not torch._C._are_functorch_transforms_active()
    )


class _Training(torch.autograd.Function):
    """A call in eager mode. It does what the declared gradient does, by direct calls, which take less time."""

    @staticmethod
    def forward(ctx: Any, q: Any, k: Any, v: Any, *others: Any) -> tuple[Any, Any]:
        out, lse = _with_lse(q, k, v, *others)
        ends_q, ends_k, *ctx.others = others
        ctx.save_for_backward(q, k, v, out, lse, ends_q, ends_k)
        ctx.set_materialize_grads(False)
        return out, lse

    @staticmethod
    def backward(ctx: Any, dout: Any, dlse: Any) -> tuple[Any, ...]:
        q, k, v, out, lse, *ends = ctx.saved_tensors
        scale, causal, window, _ = ctx.others
        dout = torch.zeros_like(out) if dout is None else dout
        dlse = torch.zeros_like(lse) if dlse is None else dlse.contiguous()
        found = gradients_of_attention(_DIRECT, q, k, v, out, lse, tuple(ends), dout, dlse, causal, window, scale)
        return (*found, *[None] * 6)


class _Direct:
    """The packed functions for :func:`gradients_of_attention`: they return what they change."""

    def __init__(self) -> None:
        self._package = sys.modules[__package__]

    def backward_before(
        self, out: Any, dout: Any, dpsum: Any, lse: Any, lse_log2: Any, dq_sum: Any, **others: Any
    ) -> Any:
        self._package.backward_before(out, dout, dpsum, lse, lse_log2, dq_sum, **others)
        return dpsum, lse_log2, dq_sum

    def backward(
        self, q: Any, k: Any, v: Any, dout: Any, lse_log2: Any, dpsum: Any, dq_sum: Any, dk: Any, dv: Any, **others: Any
    ) -> Any:
        self._package.backward(q, k, v, dout, lse_log2, dpsum, dq_sum, dk, dv, **others)
        return dq_sum, dk, dv

    def backward_after_q(self, accum: Any, grad: Any, scale: float, **others: Any) -> Any:
        self._package.backward_after_q(accum, grad, scale, **others)
        return grad

    def backward_after_kv(self, accum: Any, grad: Any, scale: float, **others: Any) -> Any:
        self._package.backward_after_kv(accum, grad, scale, **others)
        return grad


_DIRECT = _Direct()


# -- what is not covered


def _inference(
    function: str, softcap: float, sink: Any, page_table: Any = None, seqused_k: Any = None
) -> dict[str, Any]:
    """The keywords of kernels for inference.

    Raises:
        NotImplementedError: the package has no such kernel at all.
    """
    found: dict[str, Any] = {}
    if softcap:
        if "softcap" not in _TAKES:
            instead = "put it into SOFTCAPS of flash_attention.py and build again"
            raise _not_covered(function, "softcap", softcap, instead)
        found["softcap"] = float(softcap)
    if sink is not None:
        found |= {"learnable_sink": sink}
    if page_table is not None:
        found |= {"page_table": page_table, "seqused_k": seqused_k}
    return found


def _check_covered(function: str, values: Mapping[str, Any]) -> None:
    """Refuses the first value that ``COVERED`` does not list.

    Raises:
        NotImplementedError: there is one.
    """
    tensors = [values["q"], values["k"], values["v"]]
    for name, accepted in COVERED[function].items():
        value, instead = values[name], "call flash-attn-4 for it"
        if name in ("aux_tensors", "aux_scalars"):
            value = value or None  # the library treats empty ones as None
        if isinstance(accepted, list):
            if any(value is each or (each is not None and value == each) for each in accepted):
                continue
        elif name == "pack_gqa":
            if value is None or bool(value) == (tensors[0].shape[-2] != tensors[1].shape[-2]):
                continue
            instead = "leave it out: it changes the speed only"
        elif name == "deterministic":
            if not value or not any(each.requires_grad for each in tensors):
                continue
        elif name == "cu_seqlens_q":
            if (value is None) == (values["cu_seqlens_k"] is None and values["page_table"] is None):
                continue
            instead = "give both cu_seqlens_q and cu_seqlens_k, or neither"
        elif name == "cu_seqlens_k":
            if value is None or values["page_table"] is None:
                continue
            instead = "leave it out: seqused_k has the lengths of paged sequences"
        elif name == "seqused_k":
            if (value is None) == (values["page_table"] is None):
                continue
            instead = "give it together with page_table"
        else:
            continue
        raise _not_covered(function, name, value, instead)


def _not_covered(function: str, name: str, value: Any, instead: str) -> NotImplementedError:
    accepted = COVERED[function][name]
    words = accepted if isinstance(accepted, str) else " or ".join(map(repr, accepted))
    shown = f"a tensor {tuple(value.shape)}" if hasattr(value, "shape") else repr(value)
    return NotImplementedError(
        f"{function}(): {name}={shown} is not covered by this package; it covers: {words}. Instead, {instead}"
    )


def _without_lse(function: str, extra: Mapping[str, Any], return_lse: bool) -> NotImplementedError:
    name = next(each for each in ("page_table", "learnable_sink", "softcap") if each in extra)
    why = "return_lse is True" if return_lse else "an input requires a gradient"
    instead = "leave return_lse out" if return_lse else "detach the inputs"
    return _not_covered(function, name, extra[name], f"{instead}, or call flash-attn-4, since {why}")


def _unpacked(
    function: str, packed_name: str, q: torch.Tensor, keywords: Mapping[str, Any]
) -> NotImplementedError | None:
    """The error for a call whose kernel is not in the package; None if it is there."""
    sink = keywords.get("learnable_sink")
    wanted = {
        "dtype": str(q.dtype).removeprefix("torch."), "varlen": keywords["cu_seqlens_q"] is not None,
        **{name: keywords[name] for name in ("head_dim", "group", "causal")},
        "window": keywords["window_size_left"] is not None, "softcap": keywords.get("softcap", 0.0),
        "sink": None if sink is None else str(sink.dtype).removeprefix("torch."), "paged": "page_table" in keywords,
    }  # fmt: skip
    packed = [dict(each) for each in _variants(packed_name)]
    if wanted in packed:
        return None
    for name, value in wanted.items():
        values = sorted({each[name] for each in packed}, key=str)
        if value not in values:
            accepted = ", ".join(map(str, values))
            return NotImplementedError(
                f"{function}(): no kernel is packed for {name}={value}; there are kernels for {name} {accepted}. "
                f"Put it into {_LISTS[name]} of flash_attention.py and build again, or call flash-attn-4"
            )
    call = ", ".join(f"{name}={value}" for name, value in wanted.items())
    return NotImplementedError(
        f"{function}(): no kernel is packed for {call} together. Build flash_attention.py without --select, or call "
        "flash-attn-4"
    )


@lru_cache(maxsize=2)
def _variants(name: str) -> tuple[tuple[tuple[str, Any], ...], ...]:
    """The values of each variant of a packed function, from the package's manifest."""
    manifest = json.loads(Path(__file__).with_name("manifest.json").read_text())
    found = []
    for target in manifest["targets"]:
        if target["function"] == name:
            dtype, *others = target["variant"].split(",")
            values: dict[str, Any] = {"dtype": dtype, "window": False, "softcap": 0.0, "sink": None, "paged": False}
            for each in others:
                key, equals, text = each.partition("=")  # a text stands alone: it is that of sink
                values[key if equals else "sink"] = json.loads(text.lower()) if equals else key
            found.append(tuple(values.items()))
    return tuple(found)
