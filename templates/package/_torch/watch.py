"""Has a direct call of a function become its operator, where PyTorch has to know of the call.

A builtin function of the library takes the place of each function. It asks PyTorch in some nanoseconds, without Python,
whether a mode is active or autograd has to know of the call. If neither is, it goes on with the function. Otherwise
Python decides.

Private names, used here only: ``_cdata`` of a tensor, and ``_len_torch_dispatch_stack`` and
``_are_functorch_transforms_active`` of ``torch._C``, seen in PyTorch 2.4 to 2.15. And the layout of Python's objects:
the type is the last field of the part that all objects have, and a tensor has the address that ``_cdata`` tells. Both
are checked with a tensor. Where anything is missing, Python asks alone.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from typing import Any

import torch

from .operators import Package, has_tangent

_FASTCALL = 0x80
"""The convention of a function that gets its arguments as an array (METH_FASTCALL)."""

_FUNCTIONS = (
    "PyObject_Call", "PyTuple_New", "PyTuple_Size", "PyTuple_GetItem", "PyTuple_SetItem", "Py_IncRef", "Py_DecRef",
)  # fmt: skip
"""What the library uses of Python, after ``PyObject_Vectorcall``, which Python before 3.11 lacks."""

_PLAIN = (torch.Tensor, torch.nn.Parameter)

_STREAMS = (torch.cuda.Stream, torch.cuda.ExternalStream)


class BecomesOperator(Exception):
    """A direct call becomes its operator. The stub catches this."""


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


def needs_autograd_alone(values: Sequence[Any]) -> bool:
    """Whether autograd records a call with these arguments, and PyTorch has to know nothing else of it.

    There is no mode, no transform and no tangent then. Tensors are plain ones, whose values are those in their memory:
    some have another sign.
    """
    if torch._C._len_torch_dispatch_stack() or torch._C._are_functorch_transforms_active():
        return False
    needed = False
    for value in values:
        if type(value) in _PLAIN:
            if value.is_meta or value.is_neg() or value.is_conj() or has_tangent(value):
                return False
            needed = needed or value.requires_grad
        elif isinstance(value, torch.Tensor):
            return False
    return needed and torch.is_grad_enabled()


def decide(*values: Any) -> None:
    """Raises BecomesOperator if a call with these arguments becomes its operator."""
    if becomes_operator(*values):
        raise BecomesOperator


def watching(package: Package) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """What makes a function that first decides, and then calls the given one with the same positional arguments."""
    offsets = _offsets()
    if offsets is None or not all(map(_address, ("PyCFunction_NewEx", *_FUNCTIONS))):
        return _watched_by_python
    functions = map(_address, ("PyObject_Vectorcall", *_FUNCTIONS))
    objects = (decide, tuple, type(None), bool, int, float, str, *_STREAMS)
    # In the order of ``Python`` in torch_watch.cpp.
    address = package.call("aot_pack_torch_watch", *map(id, _PLAIN), *offsets, *functions, *map(id, objects))
    if address is None:
        return _watched_by_python
    method = _Method(b"watch", address, _FASTCALL, None)
    package.kept += [method, decide]
    make = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.py_object, ctypes.c_void_p)
    new = make(("PyCFunction_NewEx", ctypes.pythonapi))
    return lambda function: new(ctypes.addressof(method), function, None)


def _watched_by_python(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*values: Any) -> Any:
        decide(*values)
        return function(*values)

    return call


def _address(name: str) -> int:
    """The address of a function of Python; 0 if this Python has none."""
    function = getattr(ctypes.pythonapi, name, None)
    return 0 if function is None else ctypes.cast(function, ctypes.c_void_p).value or 0


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
