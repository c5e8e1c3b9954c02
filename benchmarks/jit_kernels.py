"""What jit_service.py makes FlashAttention-4 and quack compile: each builder packs one function.

pip install torch einops torch_c_dlpack_ext
pip install --no-deps flash-attn-4==4.0.0b36 quack-kernels==0.6.5
aot-pack build benchmarks/jit_kernels.py --arch sm_90a --gpu h200 --jit --name served
"""

import torch
from flash_attn.cute import interface
from quack.cross_entropy import cross_entropy_bwd, cross_entropy_fwd
from quack.rmsnorm import rmsnorm_bwd, rmsnorm_fwd
from quack.softmax import softmax_bwd, softmax_fwd

import aot_pack

ROWS, HIDDEN, VOCABULARY = 4096, 4096, 32768


def tensor(*shape, dtype="bfloat16"):
    """A tensor on the GPU, without memory."""
    return torch.empty(*shape, dtype=getattr(torch, dtype), device="cuda")


def attention(varlen, part, index, call):
    """The function of flash-attn-4 whose name contains ``part``, for one kind of lengths."""
    with aot_pack.capture(only=part) as units:
        tokens = (8192,) if varlen else (2, 4096)
        q, k, v = (tensor(*tokens, heads, 128) for heads in (16, 4, 4))
        ends = tensor(9, dtype="int32")
        lengths = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 2048, "max_seqlen_k": 2048}
        call(q, k, v, lengths if varlen else {})
    return units[index]


def forward_call(q, k, v, lengths):
    """With lse, for the gradient."""
    interface._flash_attn_fwd(q, k, v, causal=True, return_lse=True, **lengths)


def plain_forward_call(q, k, v, lengths):
    """Without lse."""
    interface._flash_attn_fwd(q, k, v, causal=True, **lengths)


def backward_call(q, k, v, lengths):
    """All kernels of the backward pass."""
    lse = tensor(*q.shape[:-3], q.shape[-2], q.shape[-3], dtype="float32")
    interface._flash_attn_bwd(q, k, v, q, q, lse, causal=True, **lengths)


VARLEN = [False, True]


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def forward_with_lse(varlen):
    return attention(varlen, "ForwardSm", 0, forward_call)


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def forward(varlen):
    return attention(varlen, "ForwardSm", 0, plain_forward_call)


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def backward_before(varlen):
    return attention(varlen, "Preprocess", 0, backward_call)


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def backward(varlen):
    return attention(varlen, "BackwardSm", 0, backward_call)


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def backward_after_q(varlen):
    return attention(varlen, "Postprocess", 0, backward_call)


@aot_pack.export(varlen=VARLEN, keywords=["varlen"])
def backward_after_kv(varlen):
    return attention(varlen, "Postprocess", -1, backward_call)


@aot_pack.export
def rmsnorm():
    with aot_pack.capture() as units:
        rmsnorm_fwd(tensor(ROWS, HIDDEN), tensor(HIDDEN), store_rstd=True)
    return units[0]


@aot_pack.export
def rmsnorm_backward():
    with aot_pack.capture() as units:
        x = tensor(ROWS, HIDDEN)
        rmsnorm_bwd(x, tensor(HIDDEN), x, tensor(ROWS, dtype="float32"))
    return units[0]


@aot_pack.export
def softmax():
    with aot_pack.capture() as units:
        softmax_fwd(tensor(ROWS, HIDDEN))
    return units[0]


@aot_pack.export
def softmax_backward():
    with aot_pack.capture() as units:
        softmax_bwd(tensor(ROWS, HIDDEN), tensor(ROWS, HIDDEN))
    return units[0]


@aot_pack.export
def cross_entropy():
    with aot_pack.capture() as units:
        cross_entropy_fwd(tensor(ROWS, VOCABULARY), tensor(ROWS, dtype="int64"), return_lse=True)
    return units[0]


@aot_pack.export
def cross_entropy_backward():
    with aot_pack.capture() as units:
        rows = tensor(ROWS, dtype="float32")
        cross_entropy_bwd(tensor(ROWS, VOCABULARY), tensor(ROWS, dtype="int64"), rows, rows)
    return units[0]
