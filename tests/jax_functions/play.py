"""Doubles of the kernels of ``jax_functions.package``, which compute on the CPU."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

from torch_operators import play as operators
from torch_operators.play import _floats, _int, _pointer


def play(kernel: str, parameters: Sequence[int]) -> None:
    """What a kernel of the package does to its tensors. ``parameters`` are the addresses of the kernel's parameters."""
    name, _, _ = kernel.removeprefix("kernel_").rpartition("_")
    own = globals().get(f"_play_{name}")
    if own is None:
        operators.play(kernel, parameters)
    else:
        own(parameters)


def _play_turned(at: Sequence[int]) -> None:
    x, n, m, stride, y = at[:5]
    rows, columns = _int(n), _int(m)
    assert ctypes.c_int64.from_address(stride).value == rows
    source, target = (_floats(_pointer(each), rows * columns) for each in (x, y))
    target[:] = source[:]  # the transposed matrix, row by row, is the column-major one


def _play_pooled(at: Sequence[int]) -> None:
    x, n, y = at[:3]
    values = list(_floats(_pointer(x), _int(n)))
    groups = [values[start : start + 4] for start in range(0, len(values), 4)]
    _floats(_pointer(y), len(groups))[:] = [sum(group) for group in groups]


def _play_masked(at: Sequence[int]) -> None:
    _, n, y = at[:3]
    count = _int(n) | 1
    _floats(_pointer(y), count)[:] = [1.0] * count


def _play_offset(at: Sequence[int]) -> None:
    x, n, large, small, multiple, y = at[:6]
    more = float(ctypes.c_uint64.from_address(large).value >> 60) + _int(small) + _int(multiple) / 16
    _floats(_pointer(y), _int(n))[:] = [value + more for value in _floats(_pointer(x), _int(n))]


def _play_wide(at: Sequence[int]) -> None:
    x, n, y = at[:3]
    (ctypes.c_double * _int(n)).from_address(_pointer(y))[:] = list(_floats(_pointer(x), _int(n)))


def _play_rows(at: Sequence[int]) -> None:
    """``y = (x * weight).T * alpha``"""
    x, n, m, weight, _, alpha, y = at[:7]
    rows, columns = _int(n), _int(m)
    source, factors = _floats(_pointer(x), rows * columns), _floats(_pointer(weight), columns)
    factor = ctypes.c_float.from_address(alpha).value
    _floats(_pointer(y), rows * columns)[:] = [
        source[i * columns + j] * factors[j] * factor for j in range(columns) for i in range(rows)
    ]


def _play_joined(at: Sequence[int]) -> None:
    first, n, second, _, y = at[:5]
    count = _int(n)
    a, b = (_floats(_pointer(each), count) for each in (first, second))
    _floats(_pointer(y), count)[:] = [p * q for p, q in zip(a, b, strict=True)]
