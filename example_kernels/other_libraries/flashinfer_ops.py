"""CuTeDSL kernels of FlashInfer (flashinfer-python on PyPI), packed as they are: norms, quantization, attention.

Each builder calls FlashInfer's own function with fake tensors. The first function that it compiles is packed. Nothing
after that is needed.
"""

import torch
from flashinfer.cute_dsl.attention.fmha.compile import compile_cute_dsl_fmha_kernel
from flashinfer.gdn_kernels.gdn_decode_bf16_state import gated_delta_rule
from flashinfer.gdn_kernels.qk_l2norm import normalize_qk
from flashinfer.norm import fused_add_rmsnorm, layernorm, rmsnorm
from flashinfer.quantization.kernels.mxfp8_quantize import mxfp8_quantize_cute_dsl
from flashinfer.quantization.kernels.nvfp4_quantize import nvfp4_quantize_cute_dsl
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

BLACKWELL = ["sm_100a"]
_mode = FakeTensorMode()


def fake(*shape, dtype=torch.bfloat16):
    """A fake tensor on the GPU. It has no memory."""
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


@aot_pack.export(name="rmsnorm", dtype=[torch.float16, torch.bfloat16], hidden=[4096, 8192])
def _rmsnorm(dtype, hidden):
    """out = x / sqrt(mean(x**2) + eps) * weight, row by row."""
    with aot_pack.capture(first=True) as units, _mode:
        rmsnorm(fake(128, hidden, dtype=dtype), fake(hidden, dtype=dtype))
    return units[0].rename(mX="x", mW="weight", mY="out", M="rows").outputs("out")


@aot_pack.export(name="fused_add_rmsnorm", hidden=[4096, 8192])
def _fused_add_rmsnorm(hidden):
    """residual += x; x = residual / sqrt(mean(residual**2) + eps) * weight, row by row."""
    with aot_pack.capture(first=True) as units, _mode:
        fused_add_rmsnorm(fake(128, hidden), fake(128, hidden), fake(hidden))
    return units[0].rename(mX="x", mR="residual", mW="weight", M="rows").mutates("x", "residual")


@aot_pack.export(name="layernorm", hidden=[4096])
def _layernorm(hidden):
    """out = (x - mean) / sqrt(variance + eps) * gamma + beta, row by row."""
    weight = fake(hidden, dtype=torch.float32)
    with aot_pack.capture(first=True) as units, _mode:
        layernorm(fake(128, hidden), weight, weight)
    return units[0].rename(mX="x", mGamma="gamma", mBeta="beta", mY="out", M="rows").outputs("out")


@aot_pack.export(head_dim=[128, 256])
def qk_l2norm(head_dim):
    """Normalizes the rows of q and k."""
    with aot_pack.capture(first=True) as units, _mode:
        normalize_qk(fake(128, 16, head_dim), fake(128, 16, head_dim))
    return units[0].outputs("oq", "ok")


@aot_pack.export(archs=["sm_90a"], name="gated_delta_rule")
def _gated_delta_rule():
    """One step of decoding: 16 heads of q and k, 32 of v, states of 128 x 128."""
    qk, v, gate = fake(4, 1, 16, 128), fake(4, 1, 32, 128), fake(4, 1, 32)
    decay, state = fake(32, dtype=torch.float32), fake(4, 32, 128, 128)
    options = {"initial_state_source": state, "initial_state_indices": fake(4, dtype=torch.int32)}
    with aot_pack.capture(first=True) as units, _mode:
        gated_delta_rule(A_log=decay, a=gate, dt_bias=decay, q=qk, k=qk, v=v, b=gate, **options)
    like_v = [aot_pack.size("v", index) for index in range(4)]
    return units[0].outputs(o=like_v).mutates("h0_source", "intermediate_states")


@aot_pack.export(archs=BLACKWELL)
def nvfp4_quantize():
    """Quantizes blocks of 16 to float4, with a float8 scale for each block."""
    with aot_pack.capture(first=True) as units, _mode:
        nvfp4_quantize_cute_dsl(fake(128, 4096), fake(1, dtype=torch.float32))
    return units[0].outputs("mOutput").mutates("mScales")  # whose size follows from padded_M, a number


@aot_pack.export(archs=BLACKWELL)
def mxfp8_quantize():
    """Quantizes blocks of 32 to float8, with an exponent for each block."""
    with aot_pack.capture(first=True) as units, _mode:
        mxfp8_quantize_cute_dsl(fake(128, 4096))
    return units[0].outputs("mOutput").mutates("mScales")


@aot_pack.export(archs=BLACKWELL, causal=[False, True])
def attention(causal=False):
    """Attention over ragged sequences, 32 heads and 8 key-value heads of 128 elements, with log-sum-exps."""
    dtypes, heads, device = [torch.bfloat16] * 3, (32, 8, 128, 128), torch.device("cuda:0")
    with aot_pack.capture(first=True) as units:
        compile_cute_dsl_fmha_kernel(*dtypes, *heads, causal, True, False, False, False, device)
    return units[0].outputs("o_tensor", "lse_tensor")
