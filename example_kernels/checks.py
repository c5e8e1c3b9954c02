"""Checks the functions of these examples against float64. It needs a GPU and PyTorch, but not cutlass:

aot-pack verify --gpu --checks checks.py dist/elementwise-0.0.0-py3-none-manylinux_2_28_x86_64.whl
"""

from __future__ import annotations

import torch

import aot_pack

ROUNDING = {torch.float32: 2.0**-23, torch.float16: 2.0**-10, torch.bfloat16: 2.0**-7}
"""Twice the largest relative error of one rounding."""


def normal(device, *shape, dtype=torch.float32):
    generator = torch.Generator(f"cuda:{device.device_id}").manual_seed(sum(shape))
    return torch.randn(shape, generator=generator, device=generator.device).to(dtype)


def output(like, *shape):
    """An output tensor full of NaN, so that elements that the function does not write stay NaN."""
    return torch.full(shape or like.shape, float("nan"), dtype=like.dtype, device=like.device)


def assert_close(result, expected, tolerance=1.0, floor=1e-30):
    """``tolerance`` is a number of roundings in the result's dtype. ``floor`` is an absolute error, always accepted."""
    accepted = tolerance * ROUNDING[result.dtype]
    torch.testing.assert_close(result.double(), expected, rtol=accepted, atol=floor)


@aot_pack.check("elementwise.scale")
def check_scale(scale, device):
    for n in (0, 8, 8200, 1 << 20):
        x = normal(device, n, dtype=torch.float16)
        y = output(x)
        scale(x, -1.5, y)
        assert_close(y, -1.5 * x.double(), floor=1e-7)


@aot_pack.check("elementwise.add")
def check_add(add, device):
    for n in (0, 4, 4100, 1 << 20):
        x, y = normal(device, n), normal(device, n + 4)[4:]
        z = output(x)
        add(x, y, z)
        assert_close(z, x.double() + y.double())


@aot_pack.check("elementwise.silu_mul")
def check_silu_mul(silu_mul, device):
    gate, up = normal(device, 8200, dtype=torch.bfloat16), normal(device, 8208, dtype=torch.bfloat16)[8:]
    out = output(up)
    silu_mul(gate, up, out)
    assert_close(out, torch.nn.functional.silu(gate.double()) * up.double())


@aot_pack.check("elementwise.silu_mul_backward")
def check_silu_mul_backward(silu_mul_backward, device):
    gate, up, dout = (normal(device, n, dtype=torch.bfloat16)[-8200:] for n in (8200, 8208, 8216))
    dgate = output(up)
    silu_mul_backward(gate, up, dout, dgate)
    sigmoid = gate.double().sigmoid()
    slope = sigmoid * (1 + gate.double() * (1 - sigmoid))
    assert_close(dgate, slope * up.double() * dout.double(), floor=1e-4)


def check_rmsnorm(rmsnorm, device, dtype):
    for rows in (1, 33, 1000):
        x, weight = normal(device, rows, 4096, dtype=dtype), normal(device, 4096)
        y = output(x)
        rmsnorm(x, weight, 1e-5, y)
        wide = x.double()
        assert_close(y, wide / (wide.square().mean(-1, keepdim=True) + 1e-5).sqrt() * weight.double(), floor=1e-7)


@aot_pack.check("rmsnorm.rmsnorm_bf16")
def check_rmsnorm_bf16(rmsnorm, device):
    check_rmsnorm(rmsnorm, device, torch.bfloat16)


@aot_pack.check("rmsnorm.rmsnorm_f16")
def check_rmsnorm_f16(rmsnorm, device):
    check_rmsnorm(rmsnorm, device, torch.float16)


def check_rmsnorm_backward(rmsnorm_backward, device, dtype):
    for rows in (1, 33, 1000):
        x, dy = (normal(device, n, 4096, dtype=dtype)[-rows:] for n in (rows, rows + 1))
        weight, dweight = normal(device, 4096), output(x.float(), min(rows, 512), 4096)
        dx = output(x)
        rmsnorm_backward(x, weight, dy, 1e-5, dx, dweight)
        wide, scaled = x.double(), dy.double() * weight.double()
        factor = (wide.square().mean(-1, keepdim=True) + 1e-5).rsqrt()
        slope = (wide * scaled).mean(-1, keepdim=True)
        assert_close(dx, factor * (scaled - wide * factor.square() * slope), floor=1e-4)
        assert_close(dweight.sum(0), (dy.double() * wide * factor).sum(0), tolerance=100, floor=1e-3)


@aot_pack.check("rmsnorm.rmsnorm_bf16_backward")
def check_rmsnorm_bf16_backward(rmsnorm_backward, device):
    check_rmsnorm_backward(rmsnorm_backward, device, torch.bfloat16)


@aot_pack.check("rmsnorm.rmsnorm_f16_backward")
def check_rmsnorm_f16_backward(rmsnorm_backward, device):
    check_rmsnorm_backward(rmsnorm_backward, device, torch.float16)


@aot_pack.check("softmax_two_pass.softmax")
def check_softmax(softmax, device):
    for rows, columns, chunks in ((1, 4, 1), (3, 4, 7), (2, 128256, 16)):
        x = 5 * normal(device, rows, columns)
        y = output(x)
        softmax(x, output(x, rows, chunks, 2), y)
        assert_close(y, torch.softmax(x.double(), -1), tolerance=100.0)


@aot_pack.check("hopper_gemm.gemm")
def check_gemm(gemm, device):
    for m, n, k in ((1, 8, 8), (129, 264, 72), (1000, 1000, 1000)):
        a, b = normal(device, m, k, dtype=torch.bfloat16), normal(device, n, k, dtype=torch.bfloat16)
        c = output(a, m, n)
        gemm(a, b, c)
        assert_close(c, a.double() @ b.double().T, floor=1e-3 * k**0.5)


@aot_pack.check("launch_modes.square_add")
def check_square_add(square_add, device):
    x, bias = normal(device, 4100), normal(device, 4104)[4:].abs()
    squares, y = output(x), output(x)
    square_add(x, bias, squares, y)
    assert_close(squares, x.double().square())
    assert_close(y, x.double().square() + bias.double(), tolerance=2.0)


@aot_pack.check("launch_modes.unit_norm")
def check_unit_norm(unit_norm, device):
    x = normal(device, 40000)
    y, barrier = output(x), torch.zeros(2, dtype=torch.int32, device=x.device)
    for blocks in (1, 17):
        unit_norm(x, output(x, blocks), barrier, y)
        assert_close(y, x.double() / x.double().norm(), tolerance=100.0)


@aot_pack.check("launch_modes.transpose")
def check_transpose(transpose, device):
    for rows, columns in ((1, 1), (127, 129), (1000, 1)):
        x = normal(device, rows, columns)
        y = output(x, columns, rows)
        transpose(x, y)
        assert torch.equal(y, x.T)
