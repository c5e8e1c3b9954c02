"""Descriptions of tensor maps, which kernels in CUDA C++ take by value. They are plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aot_pack.author.dims import SizeOf, is_symbol
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec_checks import sizes
from aot_pack.values import shown

_MODES = {
    "swizzle": {0: 0, 32: 1, 64: 2, 128: 3},
    "interleave": {0: 0, 16: 1, 32: 2},
    "l2_promotion": {0: 0, 64: 1, 128: 2, 256: 3},
}
"""Enumerators of ``CUtensorMapSwizzle``, ``Interleave`` and ``L2promotion`` by their number of bytes (cuda.h)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Im2col:
    """The box of pixels of :func:`im2col_map`, in the order of the tensor's shape."""

    lower: tuple[int, ...]
    upper: tuple[int, ...]
    channels: int
    pixels: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorMapSpec:
    """See :func:`tensor_map` and :func:`im2col_map`. Modes are enumerators."""

    tensor: str
    box: tuple[int, ...]
    """Empty if there is an ``im2col``."""
    im2col: Im2col | None = None
    shape: tuple[Any, ...] | None
    stride: tuple[Any, ...] | None
    element_strides: tuple[int, ...]
    swizzle: int
    interleave: int
    l2_promotion: int
    nan_fill: bool


def tensor_map(
    tensor: str,
    box: Sequence[int],
    *,
    shape: Sequence[Any] | None = None,
    stride: Sequence[Any] | None = None,
    element_strides: Sequence[int] | None = None,
    swizzle: int = 0,
    interleave: int = 0,
    l2_promotion: int = 0,
    nan_fill: bool = False,
) -> TensorMapSpec:
    """A ``CUtensorMap`` of a tensor, in ``parameters`` of :func:`cuda_kernel`. Each call encodes it.

    The kernel's parameter is ``const __grid_constant__ CUtensorMap``, from ``<cuda.h>``. Dimensions are in the order of
    the tensor's shape, so from the slowest to the fastest. Source: CUDA Driver API, ``cuTensorMapEncodeTiled``.

    Args:
        tensor: the name of the argument.
        box: the size of the box that one copy moves, for each dimension.
        shape: the sizes, if the kernel sees others than the tensor has: ints, sizes and formulas.
        stride: the strides in elements, for a ``shape`` that is not compact. The last one must be 1.
        element_strides: the steps in elements, for each dimension. Default: 1.
        swizzle: 0, 32, 64 or 128 bytes.
        interleave: 0, 16 or 32 bytes.
        l2_promotion: 0, 64, 128 or 256 bytes.
        nan_fill: whether elements outside of the tensor are NaN instead of 0.

    Raises:
        MistakeError: an argument has another form.
    """
    if not isinstance(tensor, str):
        raise _mistake(f"expected the name of a tensor, got {shown(tensor)}", 'write tensor_map("x", (64, 64))')
    boxes = _ints("box", box)
    return TensorMapSpec(
        tensor=tensor,
        box=boxes,
        shape=_sizes("shape", shape, len(boxes)),
        stride=_sizes("stride", stride, len(boxes)),
        element_strides=_steps(element_strides, len(boxes)),
        swizzle=_mode("swizzle", swizzle),
        interleave=_mode("interleave", interleave),
        l2_promotion=_mode("l2_promotion", l2_promotion),
        nan_fill=bool(nan_fill),
    )


def im2col_map(
    tensor: str,
    *,
    lower_corner: Sequence[int],
    upper_corner: Sequence[int],
    channels: int,
    pixels: int,
    element_strides: Sequence[int] | None = None,
    swizzle: int = 0,
    interleave: int = 0,
    l2_promotion: int = 0,
    nan_fill: bool = False,
) -> TensorMapSpec:
    """A ``CUtensorMap`` of an image (NWC, NHWC or NDHWC) for copies in im2col mode, like :func:`tensor_map`.

    Source: CUDA Driver API, ``cuTensorMapEncodeIm2col``.

    Args:
        tensor: the name of the argument.
        lower_corner: the offset of the box of pixels at its first corner, for D, H and W as far as the tensor has them.
        upper_corner: the same at its last corner.
        channels: how many channels of a pixel one copy moves.
        pixels: how many pixels one copy moves.
        element_strides: the steps in elements, for each dimension of the tensor. Default: 1.
        swizzle, interleave, l2_promotion, nan_fill: as for :func:`tensor_map`.

    Raises:
        MistakeError: an argument has another form.
    """
    if not isinstance(tensor, str):
        raise _mistake(f"expected the name of a tensor, got {shown(tensor)}", 'write im2col_map("x", ...)')
    lower, upper = _offsets("lower_corner", lower_corner), _offsets("upper_corner", upper_corner)
    if len(lower) != len(upper):
        raise _mistake(f"the corners have {len(lower)} and {len(upper)} numbers", "give one for each of D, H and W")
    channels, pixels = _ints("channels and pixels", (channels, pixels))
    return TensorMapSpec(
        tensor=tensor,
        box=(),
        im2col=Im2col(lower=lower, upper=upper, channels=channels, pixels=pixels),
        shape=None,
        stride=None,
        element_strides=_steps(element_strides, len(lower) + 2),
        swizzle=_mode("swizzle", swizzle),
        interleave=_mode("interleave", interleave),
        l2_promotion=_mode("l2_promotion", l2_promotion),
        nan_fill=bool(nan_fill),
    )


def _mistake(problem: str, hint: str) -> MistakeError:
    return MistakeError(f"tensor map: {problem}", hint=hint)


def _mode(what: str, value: object) -> int:
    modes = _MODES[what]
    if type(value) is not int or value not in modes:
        raise _mistake(
            f"{what} must be a number of bytes, not {shown(value)}", f"give one of {', '.join(map(str, modes))}"
        )
    return modes[value]


def _ints(what: str, values: object) -> tuple[int, ...]:
    if isinstance(values, (tuple, list)) and values and all(type(each) is int and each >= 1 for each in values):
        return tuple(values)
    raise _mistake(f"{what} must be a tuple of ints of 1 or more, not {shown(values)}", f"write {what}=(64, 64)")


def _offsets(what: str, values: object) -> tuple[int, ...]:
    if isinstance(values, (tuple, list)) and 1 <= len(values) <= 3 and all(type(each) is int for each in values):
        return tuple(values)
    raise _mistake(f"{what} must be a tuple of one to three ints, not {shown(values)}", f"write {what}=(-1, -1)")


def _steps(steps: object, rank: int) -> tuple[int, ...]:
    return (1,) * rank if steps is None else _of_rank("element_strides", _ints("element_strides", steps), rank)


def _sizes(what: str, values: object, rank: int) -> tuple[Any, ...] | None:
    if values is None:
        return None
    known = sizes("tensor map", what, values, is_symbol=lambda value: is_symbol(value) or isinstance(value, SizeOf))
    return _of_rank(what, known, rank)


def _of_rank(what: str, values: tuple[Any, ...], rank: int) -> tuple[Any, ...]:
    if len(values) != rank:
        raise _mistake(
            f"expected {rank} numbers in {what}, one for each of box, got {len(values)}", "give one for each dimension"
        )
    return values
