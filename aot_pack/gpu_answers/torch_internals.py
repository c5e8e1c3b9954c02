"""All uses of PyTorch's private and undocumented API in aot-pack.

Seen in torch 2.13.0, and checked by ``tests/e2e/test_capture_torch.py``:

- ``c10::impl::device_guard_impl_registry``, an array of libc10.so. It has the guard of each kind of device. A guard
  sets and returns the current device. A build for CPUs has no guard for CUDA, but each operation on a CUDA tensor asks
  for one.
- ``torch._C._ensureCUDADeviceGuardSet()`` installs a guard that does nothing, if the present guard says that there are
  no devices. ``FakeTensorMode`` calls it in a build for CUDA.
- ``torch._C._set_only_lift_cpu_tensors``: ``torch.tensor(..., device="cuda")`` makes its data on the CPU first.
- ``torch._subclasses.fake_tensor``: ``FakeTensorMode(allow_non_fake_inputs=...)``, its ``from_tensor``; ``FakeTensor``
  with ``fake_mode``; and the exceptions of operations whose result depends on data. ``copy.deepcopy`` of a fake tensor
  copies its mode, and so the ``StorageWeakRef`` of each storage that the mode knows. According to the source, the
  copies free one weak reference twice. A process with such a copy crashed at its end. ``share_modes`` prevents that.
- ``torch._C._get_dispatch_mode(_TorchDispatchModeKey.FAKE)``, the ``FakeTensorMode`` that is entered.
- ``torch.library.Library.impl``, through which ``torch.library.custom_op`` goes as well; ``OpOverload._schema``.
- ``torch._ops.HigherOrderOperator``. ``torch.library.wrap_triton`` turns a launch into one. Modes see them only with
  ``supports_higher_order_operators``.
- ``torch.nn.Module._apply(function, recurse)``, which moves and casts a module (replaced in ``torch_modes.py``).

This module imports PyTorch. Import it only after the author's code has imported PyTorch.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import torch.library
from torch._subclasses.fake_tensor import (
    DataDependentOutputException,
    DynamicOutputShapeException,
    FakeTensor,
    FakeTensorMode,
)

from aot_pack.errors import CompileError

__all__ = [
    "DataDependent",
    "FakeTensor",
    "FakeTensorMode",
    "adopt",
    "entered_fake_mode",
    "is_higher_order",
    "keep_data_on_cpu",
    "new_fake_mode",
    "python_implementation",
    "see_operators",
    "set_guard",
    "share_modes",
    "written_tensors",
]

DataDependent = (DataDependentOutputException, DynamicOutputShapeException)
"""The errors of PyTorch for operations on fake tensors whose result depends on the elements."""

_REGISTRY = "_ZN3c104impl26device_guard_impl_registryE"
_CUDA = 1
"""``c10::DeviceType::CUDA``."""
_VIRTUAL_FUNCTIONS = 64
"""More than ``c10::impl::DeviceGuardImplInterface`` has (26)."""

_BUILT_IN = frozenset({"aten", "prim", "prims", "quantized", "_quantized", "mkldnn", "c10d", "profiler"})


def set_guard() -> None:
    """Makes operations on fake GPU tensors work in a PyTorch for CPUs, with a guard that does nothing.

    Raises:
        CompileError: this PyTorch has no such guard, or has it in another place.
    """
    try:
        library = ctypes.CDLL(str(Path(torch.__file__).parent / "lib" / "libc10.so"))
        guards = (ctypes.c_void_p * (_CUDA + 1)).in_dll(library, _REGISTRY)
        ensure = torch._C._ensureCUDADeviceGuardSet
    except (OSError, ValueError, AttributeError) as error:
        raise CompileError(
            f"PyTorch {torch.__version__} has no guard for GPUs that aot-pack can set: {error}",
            hint="use a version that aot-pack was tested with: 2.13",
        ) from None
    if guards[_CUDA] is not None:
        ensure()  # a build for CUDA
        return
    # All virtual functions of this object return 0. So it says that there are no devices.
    none = ctypes.CFUNCTYPE(ctypes.c_byte, ctypes.c_void_p)(lambda _: 0)
    address = ctypes.cast(none, ctypes.c_void_p).value
    table = (ctypes.c_void_p * _VIRTUAL_FUNCTIONS)(*[address] * _VIRTUAL_FUNCTIONS)
    guard = ctypes.c_void_p(ctypes.addressof(table))
    guards[_CUDA] = ctypes.addressof(guard)
    ensure()
    if guards[_CUDA] == ctypes.addressof(guard):
        guards[_CUDA] = None
        raise CompileError(
            f"PyTorch {torch.__version__} keeps its guard for GPUs in a place that aot-pack does not know",
            hint="use a version that aot-pack was tested with: 2.13",
        )


def keep_data_on_cpu(*, on: bool) -> bool:
    """Makes ``torch.tensor`` create its data on the CPU first, then move it. Returns the setting before."""
    before: bool = torch._C._only_lift_cpu_tensors()
    torch._C._set_only_lift_cpu_tensors(on)
    return before


def new_fake_mode() -> Any:
    """A ``FakeTensorMode`` that also accepts tensors with data."""
    return FakeTensorMode(allow_non_fake_inputs=True)


def share_modes() -> None:
    """From now on, a deep copy of a fake tensor has the same ``FakeTensorMode``, not a copy of it."""
    FakeTensorMode.__deepcopy__ = lambda mode, _: mode


def entered_fake_mode() -> Any:
    """The entered ``FakeTensorMode``; None if there is none."""
    return torch._C._get_dispatch_mode(torch._C._TorchDispatchModeKey.FAKE)


def adopt(mode: Any, tensor: Any) -> Any:
    """Returns ``tensor`` as a fake tensor of ``mode``. It moves a fake tensor to ``mode``, and wraps any other."""
    if not isinstance(tensor, FakeTensor):
        return mode.from_tensor(tensor)
    if tensor.fake_mode is not mode:
        tensor.fake_mode = mode
    return tensor


_implementations: dict[tuple[str, str], Callable[..., Any]] = {}
"""Python implementations of operators since ``see_operators``, by operator name and kind of device."""


def see_operators() -> None:
    """From now on, ``python_implementation`` knows the functions that libraries register with ``torch.library``."""
    register = torch.library.Library.impl

    @functools.wraps(register)
    def see(library: Any, op_name: Any, fn: Any, dispatch_key: str = "", **options: Any) -> Any:
        registered = register(library, op_name, fn, dispatch_key, **options)
        if not options.get("with_keyset"):
            name = op_name if isinstance(op_name, str) else _name_of(op_name)
            name = f"{library.ns}::{name.rpartition('::')[2]}"
            _implementations[name, dispatch_key or library.dispatch_key] = fn
        return registered

    torch.library.Library.impl = see


def python_implementation(func: Any) -> Callable[..., Any] | None:
    """The Python function of a library's operator for GPUs; None for PyTorch's own operators and those in C++."""
    if func.namespace in _BUILT_IN:
        return None
    name = _name_of(func)
    return _implementations.get((name, "CUDA")) or _implementations.get((name, "CompositeExplicitAutograd"))


def _name_of(func: Any) -> str:
    overload = func._schema.overload_name
    return str(func._schema.name) + (f".{overload}" if overload else "")


def is_higher_order(func: Any) -> bool:
    """Whether an operation has no schema of its own, such as ``triton_kernel_wrapper_mutation``."""
    return isinstance(func, torch._ops.HigherOrderOperator)


def written_tensors(func: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[Any]:
    """The arguments that an operation writes."""
    given = dict(zip((argument.name for argument in func._schema.arguments), args, strict=False)) | kwargs
    return [
        given[argument.name]
        for argument in func._schema.arguments
        if argument.alias_info is not None and argument.alias_info.is_write and argument.name in given
    ]
