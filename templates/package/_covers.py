"""Answers whether a call of a packed function would be taken, without a call: ``covers()`` of the package.

The package's own function binds the arguments, and the library decodes them, as in a call. So the answers are those of
a call. This module only describes tensors to the library, which needs no memory of theirs.
"""

import operator
import re
import struct
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import tvm_ffi

_MARK = 0x726F736E65546F41
"""``kMark`` of the launcher's covers.cpp."""

_ADDRESS = 1 << 40
"""``kDryAddress`` of runtime.hpp, in the place of an address that is not known: a multiple of any alignment."""


class Answer:
    """Whether a call would be taken: true or false, and why."""

    __slots__ = ("image", "notes", "reason", "variant")

    def __init__(
        self, *, reason: str = "", variant: str | None = None, image: str | None = None, notes: Sequence[str] = ()
    ) -> None:
        self.reason = reason
        self.variant = variant
        self.image = image
        self.notes = tuple(notes)

    def __bool__(self) -> bool:
        return not self.reason

    def __repr__(self) -> str:
        if self.reason:
            return f"<not covered: {self.reason}>"
        notes = "".join(f"; {note}" for note in self.notes)
        image = "" if self.image is None else f" for {self.image}"
        return f"<covered by {self.variant}{image}{notes}>"


class _Given(BaseException):
    """Ends a function of the package where it would call the library: no handler of it catches this."""

    def __init__(self, arguments: tuple[Any, ...]) -> None:
        self.arguments = arguments


def answer(
    package: Mapping[str, Any],
    models: Mapping[str, tuple[int, int, int, int, int, str]],
    name: str,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
    device: object,
) -> Answer:
    """The answer for a call.

    Args:
        package: the variables of the package's ``__init__``.
        models: those of ``_gpus.py``.

    Raises:
        ValueError: the package has no such function, or the device is unknown.
        TypeError: the device or a dtype is none.
    """
    functions = [each.removeprefix("_ffi_") for each in package if each.startswith("_ffi_")]
    if name not in functions:
        raise ValueError(
            f"covers() expected the name of a function of {package['__name__']}, got {name!r}; the functions are "
            f"{', '.join(functions)}"
        )
    place = _device(device, models, package["_ordinal"])
    try:
        given = _passed(package, name, args, kwargs)
    except TypeError as error:
        return Answer(reason=str(error))
    told: str = package["_library"].get_function("aot_pack_covers")(name, place, *map(_described, given))
    kind, *rest = told.split("\n")
    if kind != "covered":
        return Answer(reason="\n".join(rest))
    variant, image, *notes = rest
    return Answer(variant=variant, image=image or None, notes=notes)


def _passed(package: Mapping[str, Any], name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Any, ...]:
    """The arguments that a function of the package passes to the library."""

    def call(*given: Any) -> None:
        raise _Given(given)

    # The function itself, with other variables: nothing is traced, and the library is not called.
    variables = {
        **package,
        f"_ffi_{name}": call,
        "_aot_is_traced": lambda *_, **__: False,
        "_aot_takes_large": True,
    }
    function: types.FunctionType = package[name]
    twin = types.FunctionType(function.__code__, variables, name, function.__defaults__, function.__closure__)
    twin.__kwdefaults__ = function.__kwdefaults__
    try:
        twin(*args, **kwargs)
    except _Given as given:
        wrap = package.get("_aot_fitting", lambda value: value)
        return tuple(each if hasattr(each, "shape") else wrap(each) for each in given.arguments)
    raise AssertionError(f"{name}() does not call the library: please report this to aot-pack")


def _described(value: Any) -> Any:
    """A tensor as the bytes that the library reads, also inside of tuples. Other values stay as they are."""
    if isinstance(value, (tuple, list)):
        elements = list(map(_described, value))
        if all(one is other for one, other in zip(elements, value, strict=True)):
            return value
        return tuple(elements) if isinstance(value, tuple) else elements
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if shape is None or dtype is None or isinstance(value, type) or _is_number(value):
        return value
    if callable(getattr(value, "stride", None)):  # PyTorch
        return _bytes(shape, dtype, value.stride(), _address_in_torch(value))
    interface = _array_interface(value)
    if interface is not None:  # NumPy, CuPy, Numba
        strides = interface.get("strides")
        itemsize = int(interface["typestr"][2:])
        steps = None if strides is None else [stride // itemsize for stride in strides]
        on_gpu = hasattr(value, "__cuda_array_interface__")
        return _bytes(shape, dtype, steps, interface["data"][0] if on_gpu else _ADDRESS)
    if hasattr(value, "__dlpack__"):
        return value  # TVM FFI reads it, as in a call
    return _bytes(shape, dtype, getattr(value, "strides", None), _ADDRESS + (getattr(value, "align", None) or 0))


def _is_number(value: Any) -> bool:
    """Whether it has no dimension, and a value on the CPU: a call may take it for a number."""
    if len(value.shape) > 0 or not hasattr(value, "item") or getattr(value, "is_meta", False):
        return False
    try:
        return not hasattr(value, "__dlpack_device__") or value.__dlpack_device__()[0] in (1, 3)  # CPU, pinned
    except Exception:  # each framework has its own
        return False


def _address_in_torch(value: Any) -> int:
    """The address of a tensor on a GPU. Others have the offset in their memory, as a tensor on a GPU would have it."""
    if value.device.type == "cuda":
        try:
            return int(value.data_ptr())
        except RuntimeError:  # a FakeTensor has none
            pass
    try:
        return _ADDRESS + int(value.storage_offset()) * int(value.element_size())
    except RuntimeError:  # nor has a tensor of another kind of memory
        return _ADDRESS


def _array_interface(value: Any) -> Mapping[str, Any] | None:
    for name in ("__cuda_array_interface__", "__array_interface__"):
        try:
            interface: Mapping[str, Any] | None = getattr(value, name, None)
        except Exception:  # JAX raises for arrays on another device
            continue
        if interface is not None:
            return interface
    return None


def _bytes(shape: Iterable[Any], dtype: object, strides: Iterable[Any] | None, address: int) -> bytes:
    sizes = list(map(operator.index, shape))
    steps = [] if strides is None else list(map(operator.index, strides))
    if strides is not None and len(steps) != len(sizes):
        raise ValueError(f"covers() expected a stride for each of {len(sizes)} sizes, got {len(steps)}")
    kind = _dtype(dtype)
    head = (
        _MARK, kind.type_code, kind.bits, kind.lanes, address, len(sizes), int(strides is not None)
    )  # fmt: skip
    return struct.pack(f"={len(head) + len(sizes) + len(steps)}q", *head, *sizes, *steps)


def _dtype(dtype: Any) -> Any:
    """TVM FFI's dtype for a name, or for the dtype of a framework."""
    name = dtype if isinstance(dtype, str) else getattr(dtype, "name", None) or getattr(dtype, "__name__", None)
    name = str(name or dtype).rpartition(".")[2].rstrip("_")
    try:
        return tvm_ffi.dtype(re.sub(r"_x(\d+)$", r"x\1", name))  # torch.float4_e2m1fn_x2
    except (ValueError, RuntimeError) as error:
        raise TypeError(f"covers() expected a dtype such as 'float16', got {dtype!r}: {error}") from None


def _device(
    device: Any, models: Mapping[str, tuple[int, int, int, int, int, str]], ordinal: Callable[[Any], int | None]
) -> Any:
    """A device as the library takes it: None for any, a number, or a tuple that covers.cpp describes."""
    if device is None:
        return None
    if isinstance(device, str) and not device.startswith("cuda"):
        found = re.fullmatch(r"sm_(\d+)(\d)[af]?", device)
        if found is not None:
            return (int(found[1]), int(found[2]), -1, -1, -1, "", f"GPUs of {device}")
        model = models.get(device) or models.get(device.lower())
        if model is not None:
            return (*model, f"the GPU model {device} (sm_{model[0]}{model[1]})")
    else:
        try:
            number = ordinal(device)
        except TypeError:
            number = None
        if number is not None:
            return number
    raise ValueError(
        f"covers() expected a device, got {device!r}. A device is an architecture such as 'sm_90a', a GPU model such "
        "as 'h100', or the number of a GPU of this machine"
    )
