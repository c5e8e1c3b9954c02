"""Checks of functions on a GPU against references: random inputs, poisoned outputs, relative errors.

Nothing here knows what the functions compute or how they were built. ``check`` and ``assert_same_bits`` take any
callable that has the packed function's arguments: a wheel's, or one of CuTeDSL's own ahead-of-time library.

Outputs are poisoned with NaN, integers with the least of their type, and lie inside larger buffers, also poisoned: an
element that was not written, or a write outside, is an error. A seed gives the same inputs each time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch

MARGIN = 64  # elements before and after an output; keeps the alignment of 16 bytes

Shape = tuple[int, ...]


def _itself(tensor: torch.Tensor) -> torch.Tensor:
    return tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A tensor that the function writes, inside a buffer that it must leave alone, and what it must hold then."""

    tensor: torch.Tensor
    buffer: torch.Tensor | None
    expected: torch.Tensor
    """float64 for floating-point outputs; the exact integers for others."""
    tolerance: float | None = None
    """In the place of the reference's, for an output that is more or less exact than the others."""
    read: Callable[[torch.Tensor], torch.Tensor] = _itself
    """What is compared of ``tensor``, such as the sum of partial sums."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The arguments of one call, in the order of the packed function or by name, and its outputs."""

    arguments: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)
    outputs: tuple[Output, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One function of one package, or a variant of it.

    ``tolerance`` bounds abs(result - expected) / (abs(expected) + floor), where floor is ``relative_to_rms`` times
    the root mean square of what is expected, and at least the smallest normal number of the dtype.
    """

    package: str
    function: str
    make: Callable[[Shape, torch.Generator], Call]
    shapes: Callable[[random.Random], Sequence[Shape]]
    tolerance: float
    relative_to_rms: float = 0.0
    variant: str = ""
    """Its key, such as ``float16,hidden=2048``."""

    def __str__(self) -> str:
        return f"{self.package}.{self.function}" + (f"[{self.variant}]" if self.variant else "")


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
    function(*call.arguments, **call.keywords)
    worst = 0.0
    for index, output in enumerate(call.outputs):
        error = _error(output, reference.relative_to_rms)
        accepted = reference.tolerance if output.tolerance is None else output.tolerance
        assert error <= accepted, (
            f"{reference} with shape {shape}, seed {seed}: relative error of output {index} is {error:.3e}, "
            f"accepted is {accepted:.3e}"
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
        function(*call.arguments, **call.keywords)
    for index, (a, b) in enumerate(zip(calls[0].outputs, calls[1].outputs, strict=True)):
        assert torch.equal(_bytes(a), _bytes(b)), f"{reference} with shape {shape}, seed {seed}: output {index} differs"


def _bytes(output: Output) -> torch.Tensor:
    tensor = output.tensor if output.buffer is None else output.buffer
    return tensor.view(torch.uint8)


def _error(output: Output, relative_to_rms: float) -> float:
    result, expected = output.read(output.tensor), output.expected
    assert result.shape == expected.shape
    if result.numel() == 0:
        return 0.0
    if not result.dtype.is_floating_point:
        return 0.0 if torch.equal(result.to(expected.dtype), expected) else float("inf")
    floor = max(relative_to_rms * expected.square().mean().sqrt().item(), torch.finfo(result.dtype).tiny)
    error = (result.double() - expected).abs() / (expected.abs() + floor)
    return float(error.nan_to_num(nan=float("inf")).max().item())


def _poison(dtype: torch.dtype) -> float:
    return float("nan") if dtype.is_floating_point else torch.iinfo(dtype).min


def _untouched_outside(output: Output) -> bool:
    if output.buffer is None:
        return True
    outside, poison = output.buffer.clone(), _poison(output.buffer.dtype)
    start = output.tensor.storage_offset() - output.buffer.storage_offset()
    torch.as_strided(outside, output.tensor.shape, output.tensor.stride(), start).fill_(poison)
    return bool((outside.isnan() if poison != poison else outside == poison).all())


def matrix(rows: int, stride: int, columns: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
    """Uninitialised; rows lie ``stride`` elements apart, which is legal also where ``columns`` is 0."""
    return torch.empty(max(rows, 1) * stride, dtype=dtype, device=device).as_strided((rows, columns), (stride, 1))


def poisoned(
    expected: torch.Tensor,
    dtype: torch.dtype,
    row_padding: int = 0,
    *,
    shape: Shape | None = None,
    read: Callable[[torch.Tensor], torch.Tensor] = _itself,
    tolerance: float | None = None,
) -> Output:
    """A poisoned output of one or two dimensions for ``expected``.

    Args:
        expected: what it must hold.
        dtype: of the output.
        row_padding: so many elements are between the rows of a matrix.
        shape: of the output, where it is not that of ``expected``.
        read: see :class:`Output`.
        tolerance: see :class:`Output`.
    """
    shape = tuple(expected.shape if shape is None else shape)
    stride = max(shape[-1] + row_padding, 1)  # torch's own for a matrix without columns
    size = stride if len(shape) == 1 else stride * shape[0]
    buffer = torch.full((size + 2 * MARGIN,), _poison(dtype), dtype=dtype, device=expected.device)
    return Output(
        tensor=torch.as_strided(buffer, shape, (stride, 1)[-len(shape) :], MARGIN),
        buffer=buffer,
        expected=expected.double() if expected.is_floating_point() else expected,
        tolerance=tolerance,
        read=read,
    )


def normal(shape: Shape, dtype: torch.dtype, generator: torch.Generator) -> torch.Tensor:
    """Of the normal distribution, rounded to ``dtype``."""
    return torch.randn(shape, generator=generator, device=generator.device, dtype=torch.float32).to(dtype)


def number(low: float, high: float, generator: torch.Generator) -> float:
    """Drawn from a range."""
    return float(torch.empty((), device=generator.device).uniform_(low, high, generator=generator).item())


HALF_ULP_F32, HALF_ULP_F16, HALF_ULP_BF16 = 2.0**-24, 2.0**-11, 2.0**-8
SLACK = 1.01  # for a float32 result that is rounded once more to a shorter format
