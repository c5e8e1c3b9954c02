"""What the functions of example_kernels must compute; see ``checks.py``."""

from __future__ import annotations

import random
from collections.abc import Callable

import torch
from checks import (
    HALF_ULP_BF16,
    HALF_ULP_F16,
    HALF_ULP_F32,
    SLACK,
    Call,
    Output,
    Reference,
    Shape,
    assert_same_bits,
    check,
    make_call,
    matrix,
    normal,
    number,
    poisoned,
)

__all__ = ["HIDDEN", "REFERENCES", "Reference", "assert_same_bits", "check", "make_call"]

# elementwise


def _lengths(multiple: int) -> Callable[[random.Random], list[Shape]]:
    """Nothing, one vector, around a block's share (1024 vectors of 16 bytes), large, and random ones."""

    def shapes(rng: random.Random) -> list[Shape]:
        share = 1024 * multiple
        fixed = [0, multiple, 255 * multiple, share - multiple, share, share + multiple, (1 << 24) + multiple]
        return [(n,) for n in [*fixed, *(multiple * rng.randint(1, 1 << rng.randint(1, 20)) for _ in range(4))]]

    return shapes


def _scale_lengths(rng: random.Random) -> list[Shape]:
    return [*_lengths(8)(rng), ((1 << 28) + 8,)]  # bits, counted in 32-bit integers, would overflow


def _scale(shape: Shape, generator: torch.Generator) -> Call:
    x, alpha = normal(shape, torch.float16, generator), number(-3, 3, generator)
    y = poisoned(x.double() * alpha, torch.float16)
    return Call(arguments=(x, alpha, y.tensor), outputs=(y,))


def _add(shape: Shape, generator: torch.Generator) -> Call:
    x, y = normal(shape, torch.float32, generator), normal(shape, torch.float32, generator)
    z = poisoned(x.double() + y.double(), torch.float32)
    return Call(arguments=(x, y, z.tensor), outputs=(z,))


def _silu_mul(shape: Shape, generator: torch.Generator) -> Call:
    gate, up = 4 * normal(shape, torch.bfloat16, generator), normal(shape, torch.bfloat16, generator)
    out = poisoned(torch.nn.functional.silu(gate.double()) * up.double(), torch.bfloat16)
    return Call(arguments=(gate, up, out.tensor), outputs=(out,))


def _silu_mul_backward(shape: Shape, generator: torch.Generator) -> Call:
    gate, up = 4 * normal(shape, torch.bfloat16, generator), normal(shape, torch.bfloat16, generator)
    dout = normal(shape, torch.bfloat16, generator)
    sigmoid = gate.double().sigmoid()
    slope = sigmoid * (1 + gate.double() * (1 - sigmoid))
    dgate = poisoned(slope * up.double() * dout.double(), torch.bfloat16)
    return Call(arguments=(gate, up, dout, dgate.tensor), outputs=(dgate,))


# rmsnorm

HIDDEN = 4096


def _rms_shapes(rng: random.Random) -> list[Shape]:
    """(rows, row stride of x, row padding of y). The last has elements beyond 2**31."""
    near = [(0, HIDDEN, 0), (1, HIDDEN, 0), (3, HIDDEN + 8, 16), (1000, HIDDEN, 0)]
    drawn = [(rng.randint(1, 3000), HIDDEN + 8 * rng.randint(0, 9), 8 * rng.randint(0, 9)) for _ in range(3)]
    return [*near, *drawn, (1030, (1 << 21) + 8, 0)]


def _rmsnorm(dtype: torch.dtype) -> Callable[[Shape, torch.Generator], Call]:
    def make(shape: Shape, generator: torch.Generator) -> Call:
        rows, stride, padding = shape
        x = matrix(rows, stride, HIDDEN, dtype, generator.device)
        x.copy_(number(0.5, 3, generator) * normal((rows, HIDDEN), dtype, generator))
        weight, eps = normal((HIDDEN,), torch.float32, generator), number(0, 1e-2, generator)
        wide = x.double()
        y = poisoned(wide / (wide.square().mean(-1, keepdim=True) + eps).sqrt() * weight.double(), dtype, padding)
        return Call(arguments=(x, weight, eps, y.tensor), outputs=(y,))

    return make


def _rmsnorm_backward(dtype: torch.dtype) -> Callable[[Shape, torch.Generator], Call]:
    def make(shape: Shape, generator: torch.Generator) -> Call:
        rows, stride, padding = shape
        x = matrix(rows, stride, HIDDEN, dtype, generator.device)
        x.copy_(number(0.5, 3, generator) * normal((rows, HIDDEN), dtype, generator))
        weight, eps = normal((HIDDEN,), torch.float32, generator), number(0, 1e-2, generator)
        dy = normal((rows, HIDDEN), dtype, generator)
        wide, grad = x.double(), dy.double()
        factor = (wide.square().mean(-1, keepdim=True) + eps).rsqrt()
        scaled = grad * weight.double()
        expected = factor * (scaled - wide * factor.square() * (wide * scaled).mean(-1, keepdim=True))
        dx = poisoned(expected, dtype, padding)
        dweight = poisoned(
            (grad * wide * factor).sum(0),
            torch.float32,
            shape=(min(rows, 512), HIDDEN),
            read=lambda parts: parts.sum(0),
            tolerance=1e-4,
        )
        return Call(arguments=(x, weight, dy, eps, dx.tensor, dweight.tensor), outputs=(dx, dweight))

    return make


# softmax_two_pass


def _softmax_shapes(rng: random.Random) -> list[Shape]:
    """(rows, columns, chunks, row padding of x, row padding of y)"""
    fixed = [
        (0, 4, 1, 0, 0),
        (3, 0, 1, 4, 4),
        (1, 4, 1, 0, 0),
        (3, 4, 7, 4, 8),  # more chunks than vectors
        (513, 260, 1, 0, 0),
        (4, 32768, 4, 0, 4),
        (2, 128256, 16, 8, 0),
        (2, 4096, 700, 0, 0),  # more chunks than threads in a block
    ]
    drawn = [
        (
            rng.randint(1, 200),
            4 * rng.randint(1, 9000),
            rng.randint(1, 20),
            4 * rng.randint(0, 3),
            4 * rng.randint(0, 3),
        )
        for _ in range(4)
    ]
    return [*fixed, *drawn]


def _softmax(shape: Shape, generator: torch.Generator) -> Call:
    rows, columns, chunks, x_padding, y_padding = shape
    device = generator.device
    x = matrix(rows, columns + x_padding, columns, torch.float32, device)
    x.copy_(number(0.1, 10, generator) * normal((rows, columns), torch.float32, generator))
    # Whole stretches of -inf, as a causal mask has them; each row keeps its first element.
    kept = torch.randint(1, max(columns, 1) + 1, (rows, 1), generator=generator, device=device)
    x.masked_fill_(torch.arange(columns, device=device) >= kept, float("-inf"))
    workspace = torch.full((rows, chunks, 2), float("nan"), device=device)
    y = poisoned(torch.softmax(x.double(), -1), torch.float32, y_padding)
    return Call(arguments=(x, workspace, y.tensor), outputs=(y,))


# hopper_gemm


def _gemm_shapes(rng: random.Random) -> list[Shape]:
    """(m, n, k, padding of the rows of a, b and c)"""
    fixed = [
        (0, 8, 8, 0),
        (5, 0, 8, 8),
        (5, 8, 0, 8),  # k == 0: c is all zeros
        (1, 8, 8, 0),
        (128, 256, 64, 0),
        (127, 248, 56, 8),
        (129, 264, 72, 0),
        (385, 520, 320, 24),
        (1000, 1000, 1000, 0),
        (2000, 3000, 4104, 0),
        (2304, 2560, 512, 0),
        (8, 4096, 16384, 0),
        (4096, 4096, 4096, 0),
    ]
    drawn = [
        (rng.randint(1, 900), 8 * rng.randint(1, 150), 8 * rng.randint(1, 150), 8 * rng.randint(0, 2)) for _ in range(6)
    ]
    return [*fixed, *drawn]


def _gemm(shape: Shape, generator: torch.Generator) -> Call:
    m, n, k, padding = shape
    operands = []
    for rows in (m, n):
        operand = matrix(rows, k + padding, k, torch.bfloat16, generator.device)
        operands.append(operand.copy_(normal((rows, k), torch.bfloat16, generator)))
    a, b = operands
    c = poisoned(a.double() @ b.double().T, torch.bfloat16, padding)
    return Call(arguments=(a, b, c.tensor), outputs=(c,))


# launch_modes


def _square_add(shape: Shape, generator: torch.Generator) -> Call:
    x, bias = normal(shape, torch.float32, generator), normal(shape, torch.float32, generator).abs()
    squares = poisoned(x.double().square(), torch.float32)
    y = poisoned(x.double().square() + bias.double(), torch.float32)
    return Call(arguments=(x, bias, squares.tensor, y.tensor), outputs=(squares, y))


def _unit_norm_shapes(rng: random.Random) -> list[Shape]:
    """(n, blocks)"""
    fixed = [(0, 3), (4, 1), (4, 5), (1 << 10, 1), ((1 << 22) + 4, 264)]
    return [*fixed, *((4 * rng.randint(1, 1 << rng.randint(1, 20)), rng.randint(1, 400)) for _ in range(6))]


def _unit_norm(shape: Shape, generator: torch.Generator) -> Call:
    n, blocks = shape
    device = generator.device
    x = normal((n,), torch.float32, generator)
    partial_sums = torch.full((blocks,), float("nan"), device=device)
    barrier = torch.zeros(2, dtype=torch.int32, device=device)
    y = poisoned(x.double() / x.double().norm(), torch.float32)
    passed = Output(tensor=barrier, buffer=None, expected=torch.tensor([0, int(n > 0)], device=device))
    return Call(arguments=(x, partial_sums, barrier, y.tensor), outputs=(y, passed))


def _transpose_shapes(rng: random.Random) -> list[Shape]:
    """(rows, columns, padding of the rows of x and y)"""
    fixed = [(0, 5), (5, 0), (1, 1), (128, 128), (127, 129), (129, 127), (1, 1000), (1000, 1), (4096, 4097)]
    drawn = [(rng.randint(1, 2000), rng.randint(1, 2000), rng.randint(0, 9)) for _ in range(4)]
    return [*((*size, 0) for size in fixed), *drawn]


def _transpose(shape: Shape, generator: torch.Generator) -> Call:
    rows, columns, padding = shape
    x = matrix(rows, max(columns + padding, 1), columns, torch.float32, generator.device)
    x.copy_(normal((rows, columns), torch.float32, generator))
    y = poisoned(x.double().T, torch.float32, padding)
    return Call(arguments=(x, y.tensor), outputs=(y,))


REFERENCES = (
    Reference(
        package="elementwise",
        function="scale",
        make=_scale,
        shapes=_scale_lengths,
        tolerance=SLACK * HALF_ULP_F16,
    ),
    Reference(package="elementwise", function="add", make=_add, shapes=_lengths(4), tolerance=SLACK * HALF_ULP_F32),
    Reference(
        package="elementwise",
        function="silu_mul",
        make=_silu_mul,
        shapes=_lengths(8),
        tolerance=SLACK * HALF_ULP_BF16,
    ),
    Reference(
        package="elementwise",
        function="silu_mul_backward",
        make=_silu_mul_backward,
        shapes=_lengths(8),
        tolerance=SLACK * HALF_ULP_BF16,
        relative_to_rms=0.01,  # the slope has a zero, where its terms cancel out
    ),
    Reference(
        package="rmsnorm",
        function="rmsnorm_bf16",
        make=_rmsnorm(torch.bfloat16),
        shapes=_rms_shapes,
        tolerance=SLACK * HALF_ULP_BF16,
    ),
    Reference(
        package="rmsnorm",
        function="rmsnorm_f16",
        make=_rmsnorm(torch.float16),
        shapes=_rms_shapes,
        tolerance=SLACK * HALF_ULP_F16,
    ),
    *(
        Reference(
            package="rmsnorm",
            function=function,
            make=_rmsnorm_backward(dtype),
            shapes=_rms_shapes,
            tolerance=SLACK * half_ulp,
            relative_to_rms=0.01,  # the two terms of dx may cancel out
        )
        for function, dtype, half_ulp in (
            ("rmsnorm_bf16_backward", torch.bfloat16, HALF_ULP_BF16),
            ("rmsnorm_f16_backward", torch.float16, HALF_ULP_F16),
        )
    ),
    Reference(package="softmax_two_pass", function="softmax", make=_softmax, shapes=_softmax_shapes, tolerance=1e-5),
    Reference(
        package="hopper_gemm",
        function="gemm",
        make=_gemm,
        shapes=_gemm_shapes,
        tolerance=1.05 * HALF_ULP_BF16,
        relative_to_rms=0.05,
    ),
    Reference(
        package="launch_modes",
        function="square_add",
        make=_square_add,
        shapes=_lengths(4),
        tolerance=SLACK * 2 * HALF_ULP_F32,
    ),
    Reference(package="launch_modes", function="unit_norm", make=_unit_norm, shapes=_unit_norm_shapes, tolerance=1e-5),
    Reference(package="launch_modes", function="transpose", make=_transpose, shapes=_transpose_shapes, tolerance=0.0),
)
"""Every function of example_kernels."""
