"""Asks, before each direct call of a function, whether the call has to become its operator.

The library asks PyTorch in some nanoseconds, without Python. It answers no, or that it does not know. Python decides
then.

Private names, used here only: ``_cdata`` of a tensor and ``torch._C._len_torch_dispatch_stack``, seen in PyTorch 2.4 to
2.15. And the layout of Python's objects: the type is the last field of the part that all objects have, and a tensor has
the address that ``_cdata`` tells. Both are checked with a tensor. Where anything is missing, Python asks alone.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import torch

from .operators import Package, has_tangent

_FASTCALL = 0x80
"""The convention of a function that gets its arguments as an array (METH_FASTCALL)."""

_OBJECTS = (torch.Tensor, torch.nn.Parameter, tuple, type(None), bool, int, float, str, True, False)
_FUNCTIONS = ("Py_IncRef", "PyTuple_Size", "PyTuple_GetItem")
"""What the library uses of Python, in the order of ``Python`` in torch_watch.cpp."""


class _Method(ctypes.Structure):
    """A PyMethodDef, as https://docs.python.org/3/c-api/structures.html describes it."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("function", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("doc", ctypes.c_char_p),
    )


def becomes_operator(*values: Any) -> bool:
    """Whether a mode of PyTorch is active, or autograd has to know of a tensor: it records the call or refuses it."""
    return bool(torch._C._len_torch_dispatch_stack()) or any(map(_is_recorded, values))


def _is_recorded(value: Any) -> bool:
    if isinstance(value, (tuple, list)):
        return any(map(_is_recorded, value))
    if not isinstance(value, torch.Tensor):
        return False
    return (torch.is_grad_enabled() and value.requires_grad) or has_tangent(value)


def watch(package: Package) -> Callable[..., bool]:
    """A function of arguments that is False only where ``becomes_operator`` is."""
    offsets = _offsets()
    if offsets is None or not all(hasattr(ctypes.pythonapi, name) for name in ("PyCFunction_NewEx", *_FUNCTIONS)):
        return becomes_operator
    functions = (ctypes.cast(getattr(ctypes.pythonapi, name), ctypes.c_void_p).value for name in _FUNCTIONS)
    address = package.call("aot_pack_torch_watch", *map(id, _OBJECTS), *functions, *offsets)
    if address is None:
        return becomes_operator
    method = _Method(b"watch", address, _FASTCALL, None)
    package.kept.append(method)
    make = ctypes.PYFUNCTYPE(ctypes.py_object, *[ctypes.c_void_p] * 3)(("PyCFunction_NewEx", ctypes.pythonapi))
    made: Callable[..., bool] = make(ctypes.addressof(method), None, None)
    return made


def _offsets() -> tuple[int, int] | None:
    """The places of an object's type, and of the ``c10::TensorImpl*`` in a tensor, in bytes; None if there are none."""
    word = ctypes.c_size_t.from_address
    type_offset = object.__basicsize__ - ctypes.sizeof(ctypes.c_void_p)
    found = set()
    for tensor in (torch.empty(0), torch.nn.Parameter(torch.empty(0))):
        if word(id(tensor) + type_offset).value != id(type(tensor)):
            return None
        fields = range(object.__basicsize__, torch.Tensor.__basicsize__, ctypes.sizeof(ctypes.c_size_t))
        found.add(tuple(each for each in fields if word(id(tensor) + each).value == tensor._cdata))
    (places,) = found if len(found) == 1 else ((),)
    return (type_offset, places[0]) if len(places) == 1 else None
