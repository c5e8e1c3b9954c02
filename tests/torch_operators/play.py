"""Doubles of the kernels of ``torch_operators.package``, which compute on the CPU. They need nothing of aot_pack."""

from __future__ import annotations

import ctypes
import functools
import importlib
from collections.abc import Mapping, Sequence
from typing import Any

MODES: tuple[tuple[str, bool, bool], ...] = tuple(
    (mode, bias, negate) for mode in ("sum", "mean") for bias in (True, False) for negate in (False, True)
)
"""The variants of ``keyed``: the mode, whether there is a bias, and whether it negates."""


def _floats(address: int, count: int) -> Any:
    return (ctypes.c_float * count).from_address(address)


def play(kernel: str, parameters: Sequence[int]) -> None:
    """What a kernel of the package does to its tensors. ``parameters`` are the addresses of the kernel's parameters."""
    name, _, variant = kernel.removeprefix("kernel_").rpartition("_")
    globals()[f"_play_{name}"](int(variant), parameters)


def _pointer(address: int) -> int:
    return ctypes.c_uint64.from_address(address).value


def _int(address: int) -> int:
    return ctypes.c_int32.from_address(address).value


def _float(address: int) -> float:
    return ctypes.c_float.from_address(address).value


def _play_scale(variant: int, at: Sequence[int]) -> None:
    x, n, y, _, alpha = at[:5]
    if variant == 0:  # float16: a copy with another sign is a power of two for all that a test needs
        source, target = ((ctypes.c_uint16 * _int(n)).from_address(_pointer(each)) for each in (x, y))
        target[:] = [value ^ 0x8000 for value in source]
        return
    source, target = (_floats(_pointer(each), _int(n)) for each in (x, y))
    target[:] = [value * _float(alpha) for value in source]


def _play_add_to(_: int, at: Sequence[int]) -> None:
    x, n, total = at[:3]
    source, target = (_floats(_pointer(each), _int(n)) for each in (x, total))
    target[:] = [a + b for a, b in zip(source, target, strict=True)]


def _play_halves(_: int, at: Sequence[int]) -> None:
    x, n, m, first, _n, _m, second = at[:7]
    count = _int(n) * _int(m)
    _floats(_pointer(first), count)[:] = [value / 2 for value in _floats(_pointer(x), count)]
    _floats(_pointer(second), 4 * _int(n))[:] = [float(index) for index in range(4 * _int(n))]


def _play_keyed(variant: int, at: Sequence[int]) -> None:
    mode, has_bias, negate = MODES[variant]
    x, n = at[:2]
    bias = _floats(_pointer(at[2]), _int(n)) if has_bias else [0.0] * _int(n)
    y, _n, count = at[4:7] if has_bias else at[2:5]
    factor = (-1 if negate else 1) * (_int(count) if mode == "sum" else 1 / _int(count))
    _floats(_pointer(y), _int(n))[:] = [
        value * factor + more for value, more in zip(_floats(_pointer(x), _int(n)), bias, strict=True)
    ]


def _play_listed(_: int, at: Sequence[int]) -> None:
    first, n, second, _n, _size, total, _n3, weight, y = at[:9]
    count = _int(n)
    a, b, c = (_floats(_pointer(each), count) for each in (first, second, total))
    c[:] = [value + 1 for value in c]
    _floats(_pointer(y), count)[:] = [p + q * _float(weight) for p, q in zip(a, b, strict=True)]


def _play_multiply(variant: int, at: Sequence[int]) -> None:
    x, w, y = (at[index * (3 if variant else 2)] for index in range(3))  # each has its sizes behind it
    count = _int(at[1]) * (_int(at[2]) if variant else 1)
    a, b, c = (_floats(_pointer(each), count) for each in (x, w, y))
    c[:] = [p * q for p, q in zip(a, b, strict=True)]


def _play_rows(_: int, at: Sequence[int]) -> None:
    x, n, m, w, _m, y = at[:6]
    count = _int(n) * _int(m)
    factors = _floats(_pointer(w), _int(m))
    a, c = (_floats(_pointer(each), count) for each in (x, y))
    c[:] = [value * factors[index % _int(m)] for index, value in enumerate(a)]


def _play_blend(variant: int, at: Sequence[int]) -> None:
    first, n, second, _n, weight, total, _n2, places = at[:8]
    a, b, c, d = (_floats(_pointer(each), _int(n)) for each in (first, second, total, places))
    sign = -1 if variant else 1
    c[:] = [p + sign * _float(weight) * q for p, q in zip(a, b, strict=True)]
    d[:] = [float(index) for index in range(_int(n))]


def _play_turn(_: int, at: Sequence[int]) -> None:
    x, n, m, y = at[:4]
    rows, columns = _int(n), _int(m)
    source, target = (_floats(_pointer(each), rows * columns) for each in (x, y))
    target[:] = [source[row * columns + column] for column in range(columns) for row in range(rows)]


def _play_turn_back(_: int, at: Sequence[int]) -> None:
    x, n, m, _stride, y = at[:5]
    rows, columns = _int(n), _int(m)
    source, target = (_floats(_pointer(each), rows * columns) for each in (x, y))
    target[:] = [source[column * rows + row] for row in range(rows) for column in range(columns)]


def _play_plain(_: int, at: Sequence[int]) -> None:
    x, n, y = at[:3]
    _floats(_pointer(y), _int(n))[:] = [value + 1 for value in _floats(_pointer(x), _int(n))]


def _play_through(_: int, at: Sequence[int]) -> None:
    """By way of the workspace. There is no mask, or one that is not read."""
    _mask, _n, x, n, between, y = at[:6]
    source, middle, target = (_floats(_pointer(each), _int(n)) for each in (x, between, y))
    middle[:] = list(source)
    target[:] = [value * 3 for value in middle]


def _play_silent(_: int, at: Sequence[int]) -> None:
    del at


def replace_functions(package: Any) -> Mapping[str, tuple[Any, Any]]:
    """Has direct calls of the package take tensors of the CPU, which the library's functions refuse.

    They go on to the kernels of the operators. Those take such tensors, since ``build_operators`` told them so. PyTorch
    2.9 calls some functions from Python, and older releases call all of them. These get a double in PyTorch.

    Returns:
        for each function what the package has in its place, and the library's.
    """
    import torch

    version = tuple(map(int, torch.__version__.split(".")[:2]))
    in_python = () if version >= (2, 10) else ("keyed", "listed", "blend") if version >= (2, 9) else tuple(IN_PYTHON)
    operators = package._aot_operators
    watched = importlib.import_module(f"{package.__name__}._torch.watch").watching(operators)
    replaced = {}
    for name, operator in operators.operators.items():
        replaced[name] = getattr(package, f"_ffi_{name}"), operators.functions[name]
        call = functools.partial(_call_operator, operator, operators.functions[name])
        double = IN_PYTHON[name] if name in in_python else call
        operators.functions[name] = double
        setattr(package, f"_ffi_{name}", watched(double))
    return replaced


def _call_operator(operator: Any, function: Any, *arguments: Any) -> Any:
    """Calls an operator with the arguments of its function. The function gets tensors that are none of PyTorch."""
    import torch

    if not any(isinstance(each, (torch.Tensor, tuple)) for each in arguments):
        return function(*arguments)
    given = [None] * len(operator.parameters)
    for place, value in zip(operator.places, arguments, strict=False):
        for at, each in zip(place, value, strict=True) if isinstance(place, tuple) else ((place, value),):
            if isinstance(at, int):
                given[at] = each
    outputs = arguments[len(operator.places) :]
    if not outputs:
        return operator.packet.default(*given)
    return operator.packet.out(*given, **dict(zip(operator.outputs, outputs, strict=True)))


def _done(made: Any, given: Any) -> Any:
    """The outputs of a call: those that it passes, or new ones."""
    if isinstance(made, tuple):
        return made if given[0] is None else tuple(map(_done, made, given))
    return made if given is None else _write(given, made)


def _write(tensor: Any, value: Any) -> Any:
    """Writes a tensor, which may be an inference tensor, as a kernel does."""
    import torch

    with torch.inference_mode(tensor.is_inference()):
        return tensor.copy_(value)


def _scale(x: Any, alpha: float, y: Any = None) -> Any:
    return _done(-x if str(x.dtype) == "torch.float16" else x * alpha, y)


def _add_to(x: Any, total: Any) -> None:
    _write(total, total + x)


def _halves(x: Any, first: Any = None, second: Any = None) -> Any:
    counted = (x.new_ones(4 * x.shape[0]).cumsum(0) - 1).view(4, -1).t()  # column-major
    return _done((x / 2, counted), (first, second))


def _keyed(x: Any, bias: Any, count: int, mode: str, negate: bool, y: Any = None) -> Any:
    return _done(
        x * ((-1 if negate else 1) * (count if mode == "sum" else 1 / count)) + (0 if bias is None else bias), y
    )


def _listed(xs: Any, sizes: Any, pair: Any, stream: Any, y: Any = None) -> Any:
    _write(pair[0], pair[0] + 1)
    return _done(xs[0] + xs[1] * pair[1], y)


def _multiply(x: Any, w: Any, y: Any = None) -> Any:
    return _done(x * w, y)


def _blend(xs: Any, weight: float, mode: str, total: Any = None, places: Any = None) -> Any:
    counted = xs[0].new_ones(xs[0].shape).cumsum(0) - 1
    return _done((xs[0] + xs[1] * (weight if mode == "sum" else -weight), counted), (total, places))


def _turn(x: Any, y: Any = None) -> Any:
    return _done(x.t().contiguous().t(), y)


def _turn_back(x: Any, y: Any = None) -> Any:
    return _done(x.contiguous(), y)


def _plain(x: Any, y: Any = None) -> Any:
    return _done(x + 1, y)


IN_PYTHON = {
    "scale": _scale, "add_to": _add_to, "halves": _halves, "keyed": _keyed, "listed": _listed, "multiply": _multiply,
    "rows": _multiply, "blend": _blend, "turn": _turn, "turn_back": _turn_back, "plain": _plain,
}  # fmt: skip
