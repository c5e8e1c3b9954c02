r"""FlashAttention-4, as its authors published it: forward, backward, variable lengths, split keys.

    pip install torch einops torch_c_dlpack_ext
    pip install --no-deps flash-attn-4==4.0.0b36 quack-kernels==0.6.5
    aot-pack build flash_attention.py --arch sm_80,sm_90a,sm_100a --gpu a100,h100,b200 \
        --include include/attention.py --include include/attention_gradients.py --include include/flash_attn_drop_in.py

The library compiles the kernels. A builder chooses the inputs, and the kernel to pack. ``include/attention.py`` makes
``flash_attention(q, k, v)`` of them, for PyTorch. Its gradient is that of ``forward_with_lse``, which JAX has, too.
``include/flash_attn_drop_in.py`` has the library's own functions, ``flash_attn_func`` and ``flash_attn_varlen_func``.
The library has no backward kernels for sm_80. It has kernels for parts of the keys only for sm_100a. All combinations
of these values are packed:
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from flash_attn.cute import interface  # private functions of 4.0.0b36: the public ones can't run without a GPU
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

DTYPES = ["bfloat16"]  # "float16" as well, if it is needed
HEAD_DIMS = [64, 128]  # also 96, and 192 with values of 128, as in DeepSeek's models
GROUPS = [1, 4]  # query heads per key head: a kernel is compiled for one number
CAUSAL = [False, True]
VARLEN = [False, True]  # (batch, length, heads, head_dim), or consecutive sequences, (total, heads, head_dim)
WINDOWS = [True]  # kernels for window_size; [] leaves them out
SOFTCAPS: list[float] = []  # such as 50.0. This and what follows is for calls without gradients
SINKS: list[str] = []  # dtypes of learnable_sink, such as "bfloat16"
PAGED: list[bool] = []  # [True] for keys and values in pages, (pages, page_size, heads, head_dim), of any page_size
CALLS_SAY = ["head_dim", "group", "causal"]  # calls must name these: the kernels do not check them

_FORWARD = {"mQ": "q", "mK": "k", "mV": "v", "mO": "out", "mLSE": "lse",
            "mCuSeqlensQ": "cu_seqlens_q", "mCuSeqlensK": "cu_seqlens_k",
            "mSeqUsedK": "seqused_k", "mPageTable": "page_table"}  # fmt: skip
_BACKWARD = {"mQ": "q", "mK": "k", "mV": "v", "mdO": "dout", "mLSE": "lse_log2", "mdPsum": "dpsum",
             "mdQaccum": "dq_accum", "mdK": "dk", "mdV": "dv",
             "mCuSeqlensQ": "cu_seqlens_q", "mCuSeqlensK": "cu_seqlens_k"}  # fmt: skip
_BEFORE = {"mO": "out", "mdO": "dout", "mPdPsum": "dpsum", "mLSE": "lse", "mLSElog2": "lse_log2", "mdLSE": "dlse",
           "mdQaccum": "dq_accum", "mCuSeqlensQ": "cu_seqlens_q"}  # fmt: skip
_AFTER = {"mdQaccum": "accum", "mdQ": "grad", "mCuSeqlensQ": "cu_seqlens"}
_COMBINE = {"mO_partial": "out_partial", "mLSE_partial": "lse_partial", "mO": "out", "mLSE": "lse"}
_VALUE_DIMS = {192: 128}
"""The head dimension of v, where it is not that of q and k."""


def _tensor(*shape: int, dtype: str) -> torch.Tensor:
    return torch.empty(*shape, dtype=getattr(torch, dtype), device="cuda")


@contextmanager
def _library(part: str, dtype: str, head_dim: int, group: int, varlen: bool) -> Iterator[Any]:
    """The kernels of flash-attn-4 with ``part`` in their names; q, k and v without memory; and their sequences."""
    with aot_pack.capture(only=part) as units, FakeTensorMode():
        tokens = (8192,) if varlen else (2, 4096)
        dims = head_dim, head_dim, _VALUE_DIMS.get(head_dim, head_dim)
        qkv = [_tensor(*tokens, heads, dim, dtype=dtype) for heads, dim in zip((4 * group, 4, 4), dims, strict=True)]
        ends = _tensor(9, dtype="int32")
        lengths = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 2048, "max_seqlen_k": 2048}
        yield units, tuple(qkv), lengths if varlen else {}


def _window(window: bool) -> dict[str, int]:
    """Sizes of a window, which a call may change."""
    return {"window_size_left": 128, "window_size_right": 0} if window else {}


def _backward(qkv: tuple[torch.Tensor, ...], causal: bool, **keywords: Any) -> None:
    q, _, v = qkv
    out = _tensor(*q.shape[:-1], v.shape[-1], dtype=str(q.dtype).removeprefix("torch."))
    lse = _tensor(*q.shape[:-3], q.shape[-2], q.shape[-3], dtype="float32")
    interface._flash_attn_bwd(*qkv, out, out, lse, causal=causal, dlse=lse, **keywords)


def _variants(archs: list[str], **lists: list[Any]) -> list[dict[str, Any]]:
    """All combinations of the values in ``lists``, for the architectures ``archs``."""
    return [{**dict(zip(lists, values, strict=True)), "archs": archs} for values in itertools.product(*lists.values())]


def _with(variants: list[dict[str, Any]], name: str, values: list[Any], **only: Any) -> list[dict[str, Any]]:
    """The variants, and those that are like ``only`` with each value of a further argument."""
    alike = [each for each in variants if all(each[key] == value for key, value in only.items())]
    return variants + [{**each, name: value} for value in values for each in alike]


_ALL, _NEWER = ["sm_80", "sm_90a", "sm_100a"], ["sm_90a", "sm_100a"]
_ALIKE = [each for each in HEAD_DIMS if each not in _VALUE_DIMS]
_SIZES = {"dtype": DTYPES, "head_dim": HEAD_DIMS, "group": GROUPS, "causal": CAUSAL}
_LSE = _with(_variants(_ALL, **_SIZES, varlen=VARLEN), "window", WINDOWS, causal=False)
_CAPPED = [{**each, "softcap": cap} for each in _LSE for cap in (0.0, *SOFTCAPS)] if SOFTCAPS else _LSE
_WHOLE = _with(_CAPPED, "sink", SINKS)
_WHOLE = _with(_WHOLE, "paged", PAGED, varlen=True)
_WHOLE = [{**each, "archs": _NEWER} if each.get("paged") else each for each in _WHOLE]
_BACK = _with(_variants(_NEWER, **_SIZES, varlen=VARLEN), "window", WINDOWS, causal=False)
_BACK = [each for each in _BACK if each["head_dim"] in _ALIKE or each["group"] == 1]
_PARTS = _variants(["sm_100a"], **{**_SIZES, "head_dim": _ALIKE}, parts=[8])  # of the keys: any number at a call


def _forward(dtype, head_dim, group, causal, varlen, window, lse, paged=False, sink=None, softcap=0.0):
    with _library("ForwardSm", dtype, head_dim, group, varlen) as (units, (q, k, v), keywords):
        if sink:
            keywords["learnable_sink"] = _tensor(q.shape[-2], dtype=sink)
        if paged:
            k, v = (_tensor(512, 16, *each.shape[1:], dtype=dtype) for each in (k, v))
            keywords |= {"page_table": _tensor(8, 64, dtype="int32"), "seqused_k": _tensor(8, dtype="int32")}
            del keywords["cu_seqlens_k"]
        keywords |= {"causal": causal, "softcap": softcap, **_window(window)}
        interface._flash_attn_fwd(q, k, v, return_lse=lse, **keywords)
    last = q.dim() - 1
    *tokens, length, heads = (aot_pack.size("q", index) for index in range(last))
    outputs = {"out": (*tokens, length, heads, aot_pack.size("v", v.dim() - 1))}
    if lse:
        outputs["lse"] = (*tokens, heads, length)
    unit = units[0].rename(**_FORWARD).outputs(**outputs)
    return unit if varlen else unit.batch(q=0, k=0, v=0, **dict.fromkeys(outputs, 0))


@aot_pack.export(variants=_WHOLE, keywords=CALLS_SAY)
def forward(dtype, head_dim, group, causal, varlen, window=False, softcap=0.0, sink=None, paged=False):
    """out = softmax(scale * q k^T) v."""
    return _forward(dtype, head_dim, group, causal, varlen, window, False, paged, sink, softcap)


@aot_pack.export(variants=_LSE, keywords=CALLS_SAY)
def forward_with_lse(dtype, head_dim, group, causal, varlen, window=False):
    """out = softmax(scale * q k^T) v, and lse = the log of each row's sum. It has a gradient."""
    return _forward(dtype, head_dim, group, causal, varlen, window, lse=True)


@aot_pack.gradient(of="forward_with_lse")
def attention_gradient(
    ops, q, k, v, softmax_scale, cu_seqlens_q, cu_seqlens_k, window_size_left, window_size_right, causal, out, lse,
    grad_out, grad_lse,
):  # fmt: skip
    from .attention_gradients import gradients_of_attention

    ends, window = (cu_seqlens_q, cu_seqlens_k), (window_size_left, window_size_right)
    dq, dk, dv = gradients_of_attention(ops, q, k, v, out, lse, ends, grad_out, grad_lse, causal, window, softmax_scale)
    return {"q": dq, "k": dk, "v": dv}


@aot_pack.export(variants=_PARTS, keywords=CALLS_SAY)
def forward_parts(dtype, head_dim, group, causal, parts):
    """forward for parts of the keys, as input of combine: out and lse are float32, and their first dimension counts the
    parts."""
    with _library("ForwardSm", dtype, head_dim, group, False) as (units, qkv, _):
        interface._flash_attn_fwd(*qkv, causal=causal, return_lse=True, num_splits=parts)
    return units[0].rename(**_FORWARD).mutates("out", "lse")  # the caller decides the number of parts


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, causal=CAUSAL, varlen=VARLEN,
                 keywords=["head_dim", "causal"], archs=_NEWER)  # fmt: skip
def backward_before(dtype, head_dim, causal, varlen):
    """Run this before backward: dpsum = sum(out * dout) - dlse, lse_log2 = lse * log2(e), dq_accum = 0.

    With a window, causal is True here and in backward_after_q: they depend on the kernel's tiles.
    """
    with _library("Preprocess", dtype, head_dim, 1, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, **lengths)
    return units[0].rename(**_BEFORE).mutates("dpsum", "lse_log2", "dq_accum")  # with rows beyond those of out


@aot_pack.export(variants=_BACK, keywords=CALLS_SAY)
def backward(dtype, head_dim, group, causal, varlen, window=False):
    """Adds to dq_accum. For a group of 1 it writes dk and dv; else it adds to dk and dv, which are float32 sums."""
    with _library("BackwardSm", dtype, head_dim, group, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, **lengths, **_window(window))
    return units[0].rename(**_BACKWARD).mutates("dq_accum", "dk", "dv")


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, causal=CAUSAL, varlen=VARLEN,
                 keywords=["head_dim", "causal"], archs=_NEWER)  # fmt: skip
def backward_after_q(dtype, head_dim, causal, varlen):
    """Run this after backward: it makes the gradient of q from its float32 sums."""
    with _library("Postprocess", dtype, head_dim, 1, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, **lengths)
    return units[0].rename(**_AFTER).mutates("grad")  # accum has more rows than grad


@aot_pack.export(dtype=DTYPES, head_dim=_ALIKE, varlen=VARLEN, keywords=["head_dim"], archs=_NEWER)
def backward_after_kv(dtype, head_dim, varlen):
    """Run this after backward if group is not 1: it makes the gradient of k or v from its float32 sums."""
    with _library("Postprocess", dtype, head_dim, 4, varlen) as (units, qkv, lengths):
        _backward(qkv, True, **lengths)
    return units[-1].rename(**_AFTER).mutates("grad")


@aot_pack.export(dtype=DTYPES, head_dim=_ALIKE, archs=_NEWER)
def combine(dtype, head_dim):
    """Combines out and lse of up to 32 parts of the keys. The parts must be float32: with parts of 16 bits the kernel
    gives wrong results (on an H100, also when CuTeDSL itself compiles and runs it)."""
    with _library("Combine", dtype, head_dim, 4, False) as (units, (q, _, _), _):
        lse_partial, lse = (_tensor(*splits, 2, 16, 4096, dtype="float32") for splits in ([32], []))
        parts = _tensor(32, *q.shape, dtype="float32"), lse_partial.transpose(-1, -2)
        interface._flash_attn_fwd_combine(*parts, q, lse.transpose(-1, -2))
    shape = [aot_pack.size("out_partial", index) for index in range(1, 5)]
    return units[0].rename(**_COMBINE).outputs(out=shape, lse=shape[:3])
