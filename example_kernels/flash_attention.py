r"""FlashAttention-4, as its authors published it: forward, backward, variable lengths, split keys.

    pip install torch einops torch_c_dlpack_ext
    pip install --no-deps flash-attn-4==4.0.0b36 quack-kernels==0.6.5
    aot-pack build flash_attention.py --arch sm_80,sm_90a,sm_100a --gpu a100,h100,b200 \
        --include include/attention.py --include include/attention_gradients.py

The library compiles the kernels. A builder chooses the inputs, and the kernel to pack. ``include/attention.py`` makes
``flash_attention(q, k, v)`` of them, for PyTorch. Its gradient is that of ``forward_with_lse``, which JAX has, too. The
library has no backward kernels for sm_80. It has kernels for parts of the keys only for sm_100a. All combinations of
these values are packed:
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
HEAD_DIMS = [64, 128]
GROUPS = [1, 4]  # query heads per key head: a kernel is compiled for one number
CAUSAL = [False, True]
VARLEN = [False, True]  # (batch, length, heads, head_dim), or consecutive sequences, (total, heads, head_dim)
CALLS_SAY = ["head_dim", "group", "causal"]  # calls must name these: the kernels do not check them

_FORWARD = {"mQ": "q", "mK": "k", "mV": "v", "mO": "out", "mLSE": "lse",
            "mCuSeqlensQ": "cu_seqlens_q", "mCuSeqlensK": "cu_seqlens_k"}  # fmt: skip
_BACKWARD = {"mQ": "q", "mK": "k", "mV": "v", "mdO": "dout", "mLSE": "lse_log2", "mdPsum": "dpsum",
             "mdQaccum": "dq_accum", "mdK": "dk", "mdV": "dv",
             "mCuSeqlensQ": "cu_seqlens_q", "mCuSeqlensK": "cu_seqlens_k"}  # fmt: skip
_BEFORE = {"mO": "out", "mdO": "dout", "mPdPsum": "dpsum", "mLSE": "lse", "mLSElog2": "lse_log2",
           "mdQaccum": "dq_accum", "mCuSeqlensQ": "cu_seqlens_q"}  # fmt: skip
_AFTER = {"mdQaccum": "accum", "mdQ": "grad", "mCuSeqlensQ": "cu_seqlens"}
_COMBINE = {"mO_partial": "out_partial", "mLSE_partial": "lse_partial", "mO": "out", "mLSE": "lse"}


def _tensor(*shape: int, dtype: str) -> torch.Tensor:
    return torch.empty(*shape, dtype=getattr(torch, dtype), device="cuda")


@contextmanager
def _library(part: str, dtype: str, head_dim: int, group: int, varlen: bool) -> Iterator[Any]:
    """The kernels of flash-attn-4 with ``part`` in their names; q, k and v without memory; and their sequences."""
    with aot_pack.capture(only=part) as units, FakeTensorMode():
        tokens = (8192,) if varlen else (2, 4096)
        q, k, v = (_tensor(*tokens, heads, head_dim, dtype=dtype) for heads in (4 * group, 4, 4))
        ends = _tensor(9, dtype="int32")
        lengths = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 2048, "max_seqlen_k": 2048}
        yield units, (q, k, v), lengths if varlen else {}


def _backward(qkv: tuple[torch.Tensor, ...], causal: bool, lengths: dict[str, Any]) -> None:
    q = qkv[0]
    lse = _tensor(*q.shape[:-3], q.shape[-2], q.shape[-3], dtype="float32")
    interface._flash_attn_bwd(*qkv, q, q, lse, causal=causal, **lengths)


def _variants(archs: list[str], **lists: list[Any]) -> list[dict[str, Any]]:
    """All combinations of the values in ``lists``, for the architectures ``archs``."""
    return [{**dict(zip(lists, values, strict=True)), "archs": archs} for values in itertools.product(*lists.values())]


_SIZES = {"dtype": DTYPES, "head_dim": HEAD_DIMS, "group": GROUPS, "causal": CAUSAL}
_WHOLE = _variants(["sm_80", "sm_90a", "sm_100a"], **_SIZES, varlen=VARLEN)
_PARTS = _variants(["sm_100a"], **_SIZES, parts=[8])  # of the keys: any number of them at a call


def _forward(dtype, head_dim, group, causal, varlen, lse):
    with _library("ForwardSm", dtype, head_dim, group, varlen) as (units, qkv, lengths):
        interface._flash_attn_fwd(*qkv, causal=causal, return_lse=lse, **lengths)
    last = qkv[0].dim() - 1
    *tokens, length, heads = (aot_pack.size("q", index) for index in range(last))
    outputs = {"out": (*tokens, length, heads, aot_pack.size("v", last))}
    if lse:
        outputs["lse"] = (*tokens, heads, length)
    unit = units[0].rename(**_FORWARD).outputs(**outputs)
    return unit if varlen else unit.batch(q=0, k=0, v=0, **dict.fromkeys(outputs, 0))


@aot_pack.export(variants=_WHOLE, keywords=CALLS_SAY)
def forward(dtype, head_dim, group, causal, varlen):
    """out = softmax(scale * q k^T) v."""
    return _forward(dtype, head_dim, group, causal, varlen, lse=False)


@aot_pack.export(variants=_WHOLE, keywords=CALLS_SAY)
def forward_with_lse(dtype, head_dim, group, causal, varlen):
    """out = softmax(scale * q k^T) v, and lse = the log of each row's sum. It has a gradient."""
    return _forward(dtype, head_dim, group, causal, varlen, lse=True)


@aot_pack.gradient(of="forward_with_lse")
def attention_gradient(ops, q, k, v, softmax_scale, cu_seqlens_q, cu_seqlens_k, causal, out, lse, grad_out):
    from .attention_gradients import gradients_of_attention

    ends = cu_seqlens_q, cu_seqlens_k
    dq, dk, dv = gradients_of_attention(ops, q, k, v, out, lse, *ends, grad_out, causal, softmax_scale)
    return {"q": dq, "k": dk, "v": dv}


@aot_pack.export(variants=_PARTS, keywords=CALLS_SAY)
def forward_parts(dtype, head_dim, group, causal, parts):
    """forward for parts of the keys, as input of combine: out and lse are float32, and their first dimension counts the
    parts."""
    with _library("ForwardSm", dtype, head_dim, group, False) as (units, qkv, _):
        interface._flash_attn_fwd(*qkv, causal=causal, return_lse=True, num_splits=parts)
    return units[0].rename(**_FORWARD).mutates("out", "lse")  # the caller decides the number of parts


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, causal=CAUSAL, varlen=VARLEN,
                 keywords=["head_dim", "causal"], archs=["sm_90a", "sm_100a"])  # fmt: skip
def backward_before(dtype, head_dim, causal, varlen):
    """Run this before backward: dpsum = sum(out * dout), lse_log2 = lse * log2(e), dq_accum = 0."""
    with _library("Preprocess", dtype, head_dim, 1, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, lengths)
    return units[0].rename(**_BEFORE).mutates("dpsum", "lse_log2", "dq_accum")  # with rows beyond those of out


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, group=GROUPS, causal=CAUSAL, varlen=VARLEN,
                 keywords=CALLS_SAY, archs=["sm_90a", "sm_100a"])  # fmt: skip
def backward(dtype, head_dim, group, causal, varlen):
    """Adds to dq_accum. For a group of 1 it writes dk and dv; else it adds to dk and dv, which are float32 sums."""
    with _library("BackwardSm", dtype, head_dim, group, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, lengths)
    return units[0].rename(**_BACKWARD).mutates("dq_accum", "dk", "dv")


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, causal=CAUSAL, varlen=VARLEN,
                 keywords=["head_dim", "causal"], archs=["sm_90a", "sm_100a"])  # fmt: skip
def backward_after_q(dtype, head_dim, causal, varlen):
    """Run this after backward: it makes the gradient of q from its float32 sums."""
    with _library("Postprocess", dtype, head_dim, 1, varlen) as (units, qkv, lengths):
        _backward(qkv, causal, lengths)
    return units[0].rename(**_AFTER).mutates("grad")  # accum has more rows than grad


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, varlen=VARLEN, keywords=["head_dim"], archs=["sm_90a", "sm_100a"])
def backward_after_kv(dtype, head_dim, varlen):
    """Run this after backward if group is not 1: it makes the gradient of k or v from its float32 sums."""
    with _library("Postprocess", dtype, head_dim, 4, varlen) as (units, qkv, lengths):
        _backward(qkv, True, lengths)
    return units[-1].rename(**_AFTER).mutates("grad")


@aot_pack.export(dtype=DTYPES, head_dim=HEAD_DIMS, archs=["sm_90a", "sm_100a"])
def combine(dtype, head_dim):
    """Combines out and lse of up to 32 parts of the keys. The parts must be float32: with parts of 16 bits the kernel
    gives wrong results (on an H100, also when CuTeDSL itself compiles and runs it)."""
    with _library("Combine", dtype, head_dim, 4, False) as (units, (q, _, _), _):
        lse_partial, lse = (_tensor(*splits, 2, 16, 4096, dtype="float32") for splits in ([32], []))
        parts = _tensor(32, *q.shape, dtype="float32"), lse_partial.transpose(-1, -2)
        interface._flash_attn_fwd_combine(*parts, q, lse.transpose(-1, -2))
    shape = [aot_pack.size("out_partial", index) for index in range(1, 5)]
    return units[0].rename(**_COMBINE).outputs(out=shape, lse=shape[:3])
