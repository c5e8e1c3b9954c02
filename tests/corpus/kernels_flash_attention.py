"""Kernels of flash-attn-4 4.0.0b36, packed as they are: its own functions are called with PyTorch's FakeTensors.

One call of a backward pass compiles several kernels; each is a case. Shapes are of a model with 16 heads of 128 numbers
that share 4 heads of keys and values.
"""

import flash_attn.cute.interface as attention
import torch
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack


def _bfloat16(*shape):
    return torch.empty(*shape, 128, dtype=torch.bfloat16, device="cuda")


@aot_pack.export(causal=[False, True])
def attention_forward(causal):
    with aot_pack.capture() as units, FakeTensorMode():
        query, key, value = _bfloat16(2, 4096, 16), _bfloat16(2, 4096, 4), _bfloat16(2, 4096, 4)
        attention._flash_attn_fwd(query, key, value, causal=causal, return_lse=True)
    return units[-1]


@aot_pack.export
def attention_varlen():
    """Sequences of any length, one after another."""
    with aot_pack.capture() as units, FakeTensorMode():
        ends = torch.empty(9, dtype=torch.int32, device="cuda")
        query, key, value = _bfloat16(8192, 16), _bfloat16(8192, 4), _bfloat16(8192, 4)
        attention._flash_attn_fwd(
            query, key, value, cu_seqlens_q=ends, cu_seqlens_k=ends, max_seqlen_q=2048, max_seqlen_k=2048,
            causal=True, return_lse=True,
        )  # fmt: skip
    return units[-1]


@aot_pack.export
def attention_split():
    """One query against long keys, cut into parts."""
    with aot_pack.capture() as units, FakeTensorMode():
        query, key, value = _bfloat16(2, 1, 16), _bfloat16(2, 16384, 4), _bfloat16(2, 16384, 4)
        attention._flash_attn_fwd(query, key, value, causal=True, return_lse=True, num_splits=8)
    return units[0]


@aot_pack.export
def attention_combine():
    """Puts the parts together."""
    with aot_pack.capture() as units, FakeTensorMode():
        parts = torch.empty(8, 2, 1, 16, 128, dtype=torch.float32, device="cuda")
        sums = torch.empty(8, 2, 1, 16, dtype=torch.float32, device="cuda")
        lse = torch.empty(2, 1, 16, dtype=torch.float32, device="cuda")
        attention._flash_attn_fwd_combine(parts, sums, _bfloat16(2, 1, 16), lse)
    return units[-1]


def _backward(causal):
    with aot_pack.capture() as units, FakeTensorMode():
        query, key, value = _bfloat16(2, 4096, 16), _bfloat16(2, 4096, 4), _bfloat16(2, 4096, 4)
        lse = torch.empty(2, 16, 4096, dtype=torch.float32, device="cuda")
        attention._flash_attn_bwd(query, key, value, query, query, lse, causal=causal)
    return units


@aot_pack.export
def backward_before():
    return _backward(causal=False).named("Preprocess")


@aot_pack.export(causal=[False, True])
def backward(causal):
    (main,) = [unit for unit in _backward(causal) if "process" not in unit.name]
    return main


@aot_pack.export
def backward_after():
    return next(unit for unit in _backward(causal=False) if "Postprocess" in unit.name)
