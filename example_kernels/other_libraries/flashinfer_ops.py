"""Kernels of FlashInfer (flashinfer-python on PyPI), packed as they are."""

import torch
from flashinfer.norm.kernels.fused_add_rmsnorm import fused_add_rmsnorm_cute
from flashinfer.norm.kernels.layernorm import layernorm_cute
from flashinfer.norm.kernels.rmsnorm import qk_rmsnorm_cute, rmsnorm_cute, rmsnorm_quant_cute
from torch._subclasses.fake_tensor import FakeTensorMode

import aot_pack

_mode = FakeTensorMode()


def fake(*shape, dtype=torch.bfloat16):
    with _mode:
        return torch.empty(shape, dtype=dtype, device="cuda")


@aot_pack.export(dtype=[torch.float16, torch.bfloat16], hidden=[4096, 8192])
def rmsnorm(dtype, hidden):
    """out = x / sqrt(mean(x**2) + eps) * (weight + weight_bias), row by row."""
    x, weight = fake(128, hidden, dtype=dtype), fake(hidden, dtype=dtype)
    with aot_pack.capture() as units, _mode:
        rmsnorm_cute(x, weight, x, 1e-6)
    return units[0]


@aot_pack.export
def qk_rmsnorm():
    x, weight = fake(128, 32, 128), fake(128)
    with aot_pack.capture() as units, _mode:
        qk_rmsnorm_cute(x, weight, x, 1e-6)
    return units[0]


@aot_pack.export
def rmsnorm_fp8():
    x, weight = fake(128, 4096), fake(4096)
    with aot_pack.capture() as units, _mode:
        rmsnorm_quant_cute(fake(128, 4096, dtype=torch.float8_e4m3fn), x, weight, fake(1, dtype=torch.float32), 1e-6)
    return units[0]


@aot_pack.export
def fused_add_rmsnorm():
    x, weight = fake(128, 4096), fake(4096)
    with aot_pack.capture() as units, _mode:
        fused_add_rmsnorm_cute(x, x, weight, 1e-6)
    return units[0]


@aot_pack.export
def layernorm():
    x, weight = fake(128, 4096), fake(4096, dtype=torch.float32)
    with aot_pack.capture() as units, _mode:
        layernorm_cute(x, x, weight, weight, 1e-6)
    return units[0]
