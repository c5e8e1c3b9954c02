"""PyTorch without a GPU: host code works with GPU tensors that have no elements.

While ``without_gpu()`` is entered, a tensor on ``cuda`` is fake. It has a shape, strides, a dtype and a device, but no
elements. Tensors on the CPU are real, so lengths, tables and random numbers of the host have values. An entered
``FakeTensorMode`` makes no difference to tensors on ``cuda``. If a library implements an operator in Python for GPUs,
that function runs. Reading an element of a fake tensor is an error that names the function.

This module imports PyTorch. Import it only after the author's code has imported PyTorch.
"""

from __future__ import annotations

import functools
import itertools
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch.overrides import TorchFunctionMode, resolve_name
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map_only

from aot_pack.author.captures import entered_captures
from aot_pack.errors import CompileError
from aot_pack.gpu_answers.torch_internals import (
    DataDependent,
    FakeTensor,
    adopt,
    entered_fake_mode,
    is_higher_order,
    keep_data_on_cpu,
    new_fake_mode,
    python_implementation,
    written_tensors,
)

_FIRST_ADDRESS, _BETWEEN_ADDRESSES = 1 << 44, 1 << 36
"""Invented addresses of fake tensors. They are far apart, and aligned for any use."""


class Storages:
    """Knowledge about storages during a capture. It keeps the storages alive, so that their identities stay unique."""

    def __init__(self) -> None:
        self._addresses: dict[int, tuple[Any, int]] = {}
        self._unknown: dict[int, Any] = {}
        self._free = itertools.count(_FIRST_ADDRESS, _BETWEEN_ADDRESSES)

    def address(self, tensor: Any) -> int:
        """An invented address for the first element of a fake tensor."""
        storage = tensor.untyped_storage()
        if storage._cdata not in self._addresses:
            self._addresses[storage._cdata] = storage, next(self._free)
        start: int = self._addresses[storage._cdata][1]
        return start + int(tensor.storage_offset()) * int(tensor.element_size())

    def forget_elements(self, tensor: Any) -> None:
        """Records that an operation wrote a fake tensor to a CPU tensor, whose elements are now unknown."""
        storage = tensor.untyped_storage()
        self._unknown[storage._cdata] = storage

    def is_known(self, tensor: Any) -> bool:
        """Whether the elements of a CPU tensor have the same values as with a GPU."""
        return not self._unknown or tensor.untyped_storage()._cdata not in self._unknown


class Operations(TorchDispatchMode):  # type: ignore[misc]
    """Runs operations on GPU tensors with fake tensors, and all other operations unchanged."""

    supports_higher_order_operators = True

    def __init__(self, storages: Storages, *, backward: bool = False) -> None:
        super().__init__()
        self._storages = storages
        self._backward = backward
        self._fake = new_fake_mode()

    def __torch_dispatch__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """PyTorch calls this for each operation, below autograd."""
        kwargs = kwargs or {}
        if not any(map(self._is_gpu, tree_leaves((args, kwargs)))):
            return func(*args, **kwargs)
        if func is torch.ops.aten.record_stream.default:
            return None
        if is_higher_order(func):
            return None if "triton" in func.name() else self._with_fake(func, args, kwargs)
        implementation = python_implementation(func)
        if implementation is not None:
            with Calls(self._storages, backward=self._backward), self:
                return implementation(*args, **kwargs)
        for tensor in itertools.chain.from_iterable(map(tree_leaves, written_tensors(func, args, kwargs))):
            if isinstance(tensor, torch.Tensor) and not isinstance(tensor, FakeTensor):
                self._storages.forget_elements(tensor)
        return self._with_fake(func, args, kwargs)

    def _with_fake(self, func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        mode = entered_fake_mode() or self._fake
        args, kwargs = tree_map_only(torch.Tensor, lambda tensor: adopt(mode, tensor), (args, kwargs))
        with mode:
            return func(*args, **kwargs)

    def _is_gpu(self, value: object) -> bool:
        if isinstance(value, torch.Tensor):
            return isinstance(value, FakeTensor) or not self._storages.is_known(value)
        return isinstance(value, torch.device) and value.type == "cuda"


class Calls(TorchFunctionMode):  # type: ignore[misc]
    """Answers functions that call no operation, and rewords errors of functions that need elements."""

    def __init__(self, storages: Storages, *, backward: bool = False) -> None:
        super().__init__()
        self._storages = storages
        self._reads = _READS - {torch.Tensor.backward} if backward else _READS
        self._answers: dict[Any, Callable[..., Any]] = {
            torch.Tensor.pin_memory: lambda tensor, *_, **__: tensor,
            torch.Tensor.is_pinned: lambda *_, **__: False,
        }
        self._answers_for_fake: dict[Any, Callable[..., Any]] = {
            torch.Tensor.data_ptr: storages.address,
            torch.Tensor.__format__: lambda tensor, _: repr(tensor),
        }

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """PyTorch calls this for each function that takes or makes tensors."""
        args, kwargs = _with_device(func, args, dict(kwargs or {}))
        fake = bool(args) and isinstance(args[0], FakeTensor)
        answer = self._answers.get(func) or (self._answers_for_fake.get(func) if fake else None)
        if answer is not None:
            return answer(*args, **kwargs)
        if func in self._reads and args and (fake or not self._storages.is_known(args[0])):
            raise _needs_elements(func)
        if kwargs.get("pin_memory"):
            kwargs["pin_memory"] = False
        try:
            return func(*args, **kwargs)
        except DataDependent:
            raise _needs_elements(func) from None


def _with_device(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Replaces device numbers by devices in the arguments. A PyTorch for CPUs does not take a number as a GPU."""
    if _is_number(kwargs.get("device")):
        kwargs["device"] = torch.device("cuda", kwargs["device"])
    if func is torch.device and len(args) == 1 and _is_number(args[0]):
        return ("cuda", args[0]), kwargs
    if func in (torch.Tensor.to, torch.Tensor.cuda) and len(args) > 1 and _is_number(args[1]):
        return (args[0], torch.device("cuda", args[1]), *args[2:]), kwargs
    return args, kwargs


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_READS = frozenset({torch.Tensor.numpy, torch.Tensor.backward, torch.Tensor.__array__})


def _needs_elements(func: Any) -> CompileError:
    name = resolve_name(func) or getattr(func, "__name__", str(func))
    message = (
        f"{name} needs the elements of a tensor, but tensors on the GPU have none inside of capture(). "
        "Tensors of a FakeTensorMode have none either"
    )
    for capture in entered_captures():
        capture.saw_refusal(message)
    return CompileError(
        message,
        hint="pass the value as a Python number or a tensor on the CPU, or call the part of the library behind it",
    )


def convert_modules() -> None:
    """From now on, a module that code moves or casts inside a capture gets new parameters.

    PyTorch would swap a fake parameter with another one. That fails if something holds a weak reference to the
    parameter, and ``FakeTensorMode`` does.
    """
    apply = torch.nn.Module._apply

    @functools.wraps(apply)
    def converted(module: Any, fn: Callable[[Any], Any], recurse: bool = True) -> Any:
        if not entered_captures():
            return apply(module, fn, recurse)
        for child in module.children() if recurse else ():
            child._apply(fn)
        for name, parameter in module._parameters.items():
            if parameter is not None:
                with torch.no_grad():
                    value = fn(parameter)
                module._parameters[name] = torch.nn.Parameter(value.detach(), parameter.requires_grad)
        for name, buffer in module._buffers.items():
            if buffer is not None:
                module._buffers[name] = fn(buffer)
        return module

    torch.nn.Module._apply = converted


@contextmanager
def without_gpu(*, backward: bool = False) -> Iterator[None]:
    """While entered, tensors on ``cuda`` are fake in this thread.

    Args:
        backward: whether backward passes of autograd may run (``torch_backward.py``). Otherwise they are errors.
    """
    storages = Storages()
    before = keep_data_on_cpu(on=True)
    try:
        with warnings.catch_warnings(), Operations(storages, backward=backward), Calls(storages, backward=backward):
            warnings.filterwarnings("ignore", "Accessing the data pointer of FakeTensor")
            yield
    finally:
        keep_data_on_cpu(on=before)
