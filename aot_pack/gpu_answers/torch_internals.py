"""All that aot-pack uses of PyTorch's private and undocumented API.

Seen in torch 2.13.0, and checked by ``tests/e2e/test_capture_torch.py``:

- ``c10::impl::device_guard_impl_registry``, an array of libc10.so: by kind of device the guard, which makes a device
  current and tells which is. A build for CPUs has none for CUDA, and every operation on a tensor there asks for one.
- ``torch._C._ensureCUDADeviceGuardSet()``, which puts a guard that does nothing there, if the one that is there says
  that there are no devices. ``FakeTensorMode`` does so in a build for CUDA.
- ``torch._C._set_only_lift_cpu_tensors``: ``torch.tensor(..., device="cuda")`` makes its data on the CPU first.
- ``torch._subclasses.fake_tensor``: ``FakeTensorMode(allow_non_fake_inputs=...)``, its ``from_tensor``; ``FakeTensor``
  with ``fake_mode``; and the exceptions of operations whose result depends on data. ``copy.deepcopy`` of a fake tensor
  copies its mode, and with that the ``StorageWeakRef`` of each storage that the mode knows. By the source the copies
  free one weak reference twice. A process that had made such a copy crashed at its end, and no longer does.
- ``torch._C._get_dispatch_mode(_TorchDispatchModeKey.FAKE)``, the ``FakeTensorMode`` that is entered.
- ``torch.library.Library.impl``, through which ``torch.library.custom_op`` goes as well; ``OpOverload._schema``.
- ``torch._ops.HigherOrderOperator``, of which ``torch.library.wrap_triton`` makes a launch; modes see them only with
  ``supports_higher_order_operators``.
- ``torch.nn.Module._apply(function, recurse)``, which moves and casts a module (replaced in ``torch_modes.py``).

Imports PyTorch: import it where the author's code has done so.
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
"""What PyTorch raises where the result of an operation on fake tensors depends on their elements."""

_REGISTRY = "_ZN3c104impl26device_guard_impl_registryE"
_CUDA = 1
"""``c10::DeviceType::CUDA``."""
_VIRTUAL_FUNCTIONS = 64
"""More than ``c10::impl::DeviceGuardImplInterface`` has (26)."""

_BUILT_IN = frozenset({"aten", "prim", "prims", "quantized", "_quantized", "mkldnn", "c10d", "profiler"})


def set_guard() -> None:
    """Lets operations on fake tensors of a GPU go on where PyTorch is built for CPUs: its guard does nothing.

    Raises:
        CompileError: this PyTorch has no such thing, or has it elsewhere.
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
    # An object of a class all of whose virtual functions return 0, so that it says that there are no devices.
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
    """``torch.tensor`` makes what it is given on the CPU and moves it then. Returns whether it did so before."""
    before: bool = torch._C._only_lift_cpu_tensors()
    torch._C._set_only_lift_cpu_tensors(on)
    return before


def new_fake_mode() -> Any:
    """A ``FakeTensorMode`` that takes tensors with data as well."""
    return FakeTensorMode(allow_non_fake_inputs=True)


def share_modes() -> None:
    """From now on the deep copy of a fake tensor is of the same ``FakeTensorMode``, which is not copied."""
    FakeTensorMode.__deepcopy__ = lambda mode, _: mode


def entered_fake_mode() -> Any:
    """The ``FakeTensorMode`` that somebody entered; None if there is none."""
    return torch._C._get_dispatch_mode(torch._C._TorchDispatchModeKey.FAKE)


def adopt(mode: Any, tensor: Any) -> Any:
    """``tensor`` as one of ``mode``: a fake tensor of another mode becomes one of this, another gets a fake one."""
    if not isinstance(tensor, FakeTensor):
        return mode.from_tensor(tensor)
    if tensor.fake_mode is not mode:
        tensor.fake_mode = mode
    return tensor


_implementations: dict[tuple[str, str], Callable[..., Any]] = {}
"""By name of an operator and kind of device: what was registered for it in Python since ``see_operators``."""


def see_operators() -> None:
    """From now on what libraries register with ``torch.library`` is known to ``python_implementation``."""
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
    """What an operator of a library does on a GPU, if the library says so in Python; None for PyTorch's own operators,
    and for those that are implemented in C++."""
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
    """The arguments that an operation writes to."""
    given = dict(zip((argument.name for argument in func._schema.arguments), args, strict=False)) | kwargs
    return [
        given[argument.name]
        for argument in func._schema.arguments
        if argument.alias_info is not None and argument.alias_info.is_write and argument.name in given
    ]
