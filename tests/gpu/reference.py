"""What the functions of example_kernels must compute: float64 references, random inputs, and checks of the outputs.

Nothing here knows how a function was built. ``check`` and ``assert_same_bits`` take any callable that has the
packed function's arguments: a wheel's, or one of CuTeDSL's own ahead-of-time library.

Outputs are poisoned with NaN and lie inside larger buffers, also poisoned: an element that was not written, or a
write outside, is an error. A seed gives the same inputs each time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch

MARGIN = 64  # elements before and after an output; keeps the alignment of 16 bytes

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A tensor that the function writes, inside a buffer that it must leave alone, and what it must hold then."""

    tensor: torch.Tensor
    buffer: torch.Tensor | None
    expected: torch.Tensor
    """float64 for floating-point outputs; the exact integers for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The arguments of one call, in the order of the packed function, and its outputs."""

    arguments: tuple[Any, ...]
    outputs: tuple[Output, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One function of one package.

    ``tolerance`` bounds abs(result - expected) / (abs(expected) + floor), where floor is ``relative_to_rms`` times
    the root mean square of what is expected, and at least the smallest normal number of the dtype.
    """

    package: str
    function: str
    make: Callable[[Shape, torch.Generator], Call]
    shapes: Callable[[random.Random], Sequence[Shape]]
    tolerance: float
    relative_to_rms: float = 0.0

    def __str__(self) -> str:
        return f"{self.package}.{self.function}"


def make_call(reference: Reference, shape: Shape, seed: int, device: torch.device | str = "cuda") -> Call:
    """Fresh inputs and poisoned outputs. The same seed, shape and device give the same inputs."""
    return reference.make(shape, torch.Generator(device).manual_seed(seed))


def check(
    reference: Reference,
    function: Callable[..., Any],
    shape: Shape,
    seed: int,
    device: torch.device | str = "cuda",
) -> float:
    """Calls ``function`` and compares.

    Returns:
        The largest relative error, as :class:`Reference` defines it; 0.0 for empty outputs.

    Raises:
        AssertionError: an output is wrong, was not written, or was written outside of its bounds.
    """
    call = make_call(reference, shape, seed, device)
    function(*call.arguments)
    worst = 0.0
    for index, output in enumerate(call.outputs):
        error = _error(output, reference.relative_to_rms)
        assert error <= reference.tolerance, (
            f"{reference} with shape {shape}, seed {seed}: relative error of output {index} is {error:.3e}, "
            f"accepted is {reference.tolerance:.3e}"
        )
        assert _untouched_outside(output), f"{reference} with shape {shape}, seed {seed}: wrote outside output {index}"
        worst = max(worst, error)
    return worst


def assert_same_bits(
    reference: Reference, one: Callable[..., Any], other: Callable[..., Any], shape: Shape, seed: int
) -> None:
    """Calls both with the same inputs; every byte of their outputs and of the buffers around must be equal."""
    calls = [make_call(reference, shape, seed) for _ in range(2)]
    for function, call in zip((one, other), calls, strict=True):
        function(*call.arguments)
    for index, (a, b) in enumerate(zip(calls[0].outputs, calls[1].outputs, strict=True)):
        assert torch.equal(_bytes(a), _bytes(b)), f"{reference} with shape {shape}, seed {seed}: output {index} differs"


def _bytes(output: Output) -> torch.Tensor:
    tensor = output.tensor if output.buffer is None else output.buffer
    return tensor.view(torch.uint8)


def _error(output: Output, relative_to_rms: float) -> float:
    result, expected = output.tensor, output.expected
    assert result.shape == expected.shape
    if result.numel() == 0:
        return 0.0
    if not result.dtype.is_floating_point:
        return 0.0 if torch.equal(result.to(expected.dtype), expected) else float("inf")
    floor = max(relative_to_rms * expected.square().mean().sqrt().item(), torch.finfo(result.dtype).tiny)
    error = (result.double() - expected).abs() / (expected.abs() + floor)
    return error.nan_to_num(nan=float("inf")).max().item()


def _untouched_outside(output: Output) -> bool:
    if output.buffer is None:
        return True
    outside = output.buffer.clone()
    start = output.tensor.storage_offset() - output.buffer.storage_offset()
    torch.as_strided(outside, output.tensor.shape, output.tensor.stride(), start).fill_(float("nan"))
    return bool(outside.isnan().all())


def _matrix(rows: int, stride: int, columns: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
    """Uninitialised; rows lie ``stride`` elements apart, which is legal also where ``columns`` is 0."""
    return torch.empty(max(rows, 1) * stride, dtype=dtype, device=device).as_strided((rows, columns), (stride, 1))


def _output(expected: torch.Tensor, dtype: torch.dtype, row_padding: int = 0) -> Output:
    """A poisoned output for ``expected``. Between the rows of a matrix are ``row_padding`` elements."""
    stride = max(expected.shape[-1] + row_padding, 1)  # torch's own for a matrix without columns
    size = stride if expected.dim() == 1 else stride * expected.shape[0]
    buffer = torch.full((size + 2 * MARGIN,), float("nan"), dtype=dtype, device=expected.device)
    return Output(
        tensor=torch.as_strided(buffer, expected.shape, (stride, 1)[-expected.dim() :], MARGIN),
        buffer=buffer,
        expected=expected.double(),
    )


def _normal(shape: Shape, dtype: torch.dtype, generator: torch.Generator) -> torch.Tensor:
    return torch.randn(shape, generator=generator, device=generator.device, dtype=torch.float32).to(dtype)


def _number(low: float, high: float, generator: torch.Generator) -> float:
    return torch.empty((), device=generator.device).uniform_(low, high, generator=generator).item()


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
    x, alpha = _normal(shape, torch.float16, generator), _number(-3, 3, generator)
    y = _output(x.double() * alpha, torch.float16)
    return Call(arguments=(x, y.tensor, alpha), outputs=(y,))


def _add(shape: Shape, generator: torch.Generator) -> Call:
    x, y = _normal(shape, torch.float32, generator), _normal(shape, torch.float32, generator)
    z = _output(x.double() + y.double(), torch.float32)
    return Call(arguments=(x, y, z.tensor), outputs=(z,))


def _silu_mul(shape: Shape, generator: torch.Generator) -> Call:
    gate, up = 4 * _normal(shape, torch.bfloat16, generator), _normal(shape, torch.bfloat16, generator)
    out = _output(torch.nn.functional.silu(gate.double()) * up.double(), torch.bfloat16)
    return Call(arguments=(gate, up, out.tensor), outputs=(out,))


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
        x = _matrix(rows, stride, HIDDEN, dtype, generator.device)
        x.copy_(_number(0.5, 3, generator) * _normal((rows, HIDDEN), dtype, generator))
        weight, eps = _normal((HIDDEN,), torch.float32, generator), _number(0, 1e-2, generator)
        wide = x.double()
        y = _output(wide / (wide.square().mean(-1, keepdim=True) + eps).sqrt() * weight.double(), dtype, padding)
        return Call(arguments=(x, weight, y.tensor, eps), outputs=(y,))

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
    x = _matrix(rows, columns + x_padding, columns, torch.float32, device)
    x.copy_(_number(0.1, 10, generator) * _normal((rows, columns), torch.float32, generator))
    # Whole stretches of -inf, as a causal mask has them; each row keeps its first element.
    kept = torch.randint(1, max(columns, 1) + 1, (rows, 1), generator=generator, device=device)
    x.masked_fill_(torch.arange(columns, device=device) >= kept, float("-inf"))
    workspace = torch.full((rows, chunks, 2), float("nan"), device=device)
    y = _output(torch.softmax(x.double(), -1), torch.float32, y_padding)
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
        operand = _matrix(rows, k + padding, k, torch.bfloat16, generator.device)
        operands.append(operand.copy_(_normal((rows, k), torch.bfloat16, generator)))
    a, b = operands
    c = _output(a.double() @ b.double().T, torch.bfloat16, padding)
    return Call(arguments=(a, b, c.tensor), outputs=(c,))


# launch_modes


def _square_add(shape: Shape, generator: torch.Generator) -> Call:
    x, bias = _normal(shape, torch.float32, generator), _normal(shape, torch.float32, generator).abs()
    squares = _output(x.double().square(), torch.float32)
    y = _output(x.double().square() + bias.double(), torch.float32)
    return Call(arguments=(x, bias, squares.tensor, y.tensor), outputs=(squares, y))


def _unit_norm_shapes(rng: random.Random) -> list[Shape]:
    """(n, blocks)"""
    fixed = [(0, 3), (4, 1), (4, 5), (1 << 10, 1), ((1 << 22) + 4, 264)]
    return [*fixed, *((4 * rng.randint(1, 1 << rng.randint(1, 20)), rng.randint(1, 400)) for _ in range(6))]


def _unit_norm(shape: Shape, generator: torch.Generator) -> Call:
    n, blocks = shape
    device = generator.device
    x = _normal((n,), torch.float32, generator)
    partial_sums = torch.full((blocks,), float("nan"), device=device)
    barrier = torch.zeros(2, dtype=torch.int32, device=device)
    y = _output(x.double() / x.double().norm(), torch.float32)
    passed = Output(tensor=barrier, buffer=None, expected=torch.tensor([0, int(n > 0)], device=device))
    return Call(arguments=(x, partial_sums, barrier, y.tensor), outputs=(y, passed))


def _transpose_shapes(rng: random.Random) -> list[Shape]:
    """(rows, columns, padding of the rows of x and y)"""
    fixed = [(0, 5), (5, 0), (1, 1), (128, 128), (127, 129), (129, 127), (1, 1000), (1000, 1), (4096, 4097)]
    drawn = [(rng.randint(1, 2000), rng.randint(1, 2000), rng.randint(0, 9)) for _ in range(4)]
    return [*((*size, 0) for size in fixed), *drawn]


def _transpose(shape: Shape, generator: torch.Generator) -> Call:
    rows, columns, padding = shape
    x = _matrix(rows, max(columns + padding, 1), columns, torch.float32, generator.device)
    x.copy_(_normal((rows, columns), torch.float32, generator))
    y = _output(x.double().T, torch.float32, padding)
    return Call(arguments=(x, y.tensor), outputs=(y,))


HALF_ULP_F32, HALF_ULP_F16, HALF_ULP_BF16 = 2.0**-24, 2.0**-11, 2.0**-8
SLACK = 1.01  # for a float32 result that is rounded once more to a shorter format

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
