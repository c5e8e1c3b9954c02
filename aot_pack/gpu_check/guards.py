"""Calls a packed function again on copies of its arguments, between guard bytes, and says what it wrote.

The author's check makes the arguments. ``guarded()`` first lets the call happen as it is. Then it calls the function
once per pattern of ``regions.py``, with a copy of each tensor in a buffer of its own. So the author's tensors see one
call, and the copies show what a call writes.
"""

from __future__ import annotations

import functools
import inspect
import itertools
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from aot_pack.gpu_check.lending import lend
from aot_pack.gpu_check.regions import GUARD_BYTES, PATTERNS, Bytes, Layout, Watched, findings, share_memory
from aot_pack.signature import KDL_CUDA, Param, PointerParam, Signature, TensorParam, TensorRole, TupleParam, leaves_of

LARGEST_CALL_BYTES = 256 << 20
"""Calls with more bytes of tensors are not looked at: every byte goes to the host and back, twice."""
_ALIGNMENT = 256
"""Bytes. The address of a copy has the same remainder as the author's."""


class Memory(Protocol):
    """Memory of one device."""

    device: int
    """Number of the device."""

    def allocate(self, size_bytes: int) -> int:
        """Returns an address that 256 divides."""

    def free(self, address: int) -> None:
        """Frees what ``allocate`` returned."""

    def write(self, address: int, content: Bytes) -> None:
        """Copies from the host."""

    def read(self, address: int, size_bytes: int) -> Bytes:
        """Copies to the host."""

    def synchronize(self) -> None:
        """Waits for all work of the device."""


@dataclass(slots=True)
class Report:
    """What guarded calls found, each text once."""

    findings: dict[str, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)


class _NotChecked(Exception):
    """Why a call can't be looked at."""


@dataclass(slots=True, kw_only=True)
class _Tensor:
    """A tensor of a call: what to watch, and how to make a copy of it."""

    watched: Watched
    dtype: Any
    start: int
    """Address of its lowest byte at the call."""

    @classmethod
    def of(cls, name: str, value: Any, role: TensorRole, memory: Memory) -> _Tensor | None:
        """None for a tensor that is not on the device: a call gets it as it is."""
        import tvm_ffi

        tensor = tvm_ffi.from_dlpack(value)
        if tuple(tensor.__dlpack_device__()) != (KDL_CUDA, memory.device):
            return None
        bits = tensor.dtype.bits * tensor.dtype.lanes
        if bits % 8:
            raise _NotChecked(f"{name!r} has elements of {bits} bits")
        layout = Layout(shape=tuple(tensor.shape), strides=tuple(tensor.strides), item_bytes=bits // 8)
        if layout.span_bytes > LARGEST_CALL_BYTES:
            raise _NotChecked(f"{name!r} takes {layout.span_bytes} bytes, more than {LARGEST_CALL_BYTES}")
        start = tensor.data_ptr() - layout.before_bytes
        empty = role is TensorRole.OUTPUT or not layout.elements
        content = None if empty else memory.read(start, layout.span_bytes)
        watched = Watched(name=name, role=role, layout=layout, content=content)
        return cls(watched=watched, dtype=tensor.dtype, start=start)


@dataclass(slots=True)
class _Place:
    """The buffer of one tensor during one call."""

    tensor: _Tensor
    allocation: int
    before: Bytes

    @property
    def start(self) -> int:
        return self.allocation + self.tensor.start % _ALIGNMENT


def guarded(
    name: str, function: Callable[..., Any], signatures: Sequence[Signature], memory: Memory, report: Report
) -> Callable[..., Any]:
    """A function that calls ``function`` and then looks at what it writes.

    Args:
        name: of the packed function.
        function: of the package, with its Python signature.
        signatures: those of its variants.
        memory: of the current device.
        report: gets the findings and notes.
    """
    roles = _roles(signatures)
    params = {param.name: param for each in signatures for param in each.arguments if _has_tensor(param)}
    if any(isinstance(leaf, PointerParam) for each in signatures for leaf in each.leaves()):
        report.notes[f"{name}() takes a raw pointer, so it was not called with guard bytes"] = None
        return function
    look = _Look(name, function, roles, params, signatures[0], memory, report)

    @functools.wraps(function)
    def call(*arguments: Any, **keywords: Any) -> Any:
        torch = sys.modules.get("torch")
        if torch is not None and (torch.compiler.is_compiling() or _is_capturing(torch)):
            return function(*arguments, **keywords)
        return look.call(arguments, keywords)

    return call


def _is_capturing(torch: Any) -> bool:
    return bool(torch.cuda.is_available() and torch.cuda.is_current_stream_capturing())


def _has_tensor(param: Param) -> bool:
    return any(isinstance(leaf, TensorParam) for leaf in leaves_of((param,)))


def _roles(signatures: Sequence[Signature]) -> dict[str, TensorRole]:
    """The role of each tensor by its name. A tensor that one variant writes may be written by all."""
    found: dict[str, TensorRole] = {}
    for signature in signatures:
        for leaf in leaves_of(signature.arguments):
            if isinstance(leaf, TensorParam) and found.get(leaf.name, TensorRole.INPUT) is TensorRole.INPUT:
                found[leaf.name] = leaf.role
    return found


@dataclass(slots=True)
class _Look:
    """One packed function, and how to look at its calls."""

    name: str
    function: Callable[..., Any]
    roles: dict[str, TensorRole]
    params: dict[str, Param]
    signature: Signature
    memory: Memory
    report: Report

    def call(self, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        """Calls the function as it is, and then looks at calls with copies."""
        tensors: dict[str, _Tensor] = {}
        bound, problem = None, ""
        try:
            self.memory.synchronize()
            bound = inspect.signature(self.function).bind(*arguments, **keywords)
            for name, value in bound.arguments.items():
                if name in self.params and not self._is_output(name):
                    self._collect(self.params[name], value, tensors)
        except (_NotChecked, BufferError, TypeError, ValueError) as error:
            problem = str(error)
        result = self.function(*arguments, **keywords)
        self.memory.synchronize()
        if bound is not None and not problem:
            problem = self._problem(bound, result, tensors)
        if problem:
            self.report.notes[f"a call of {self.name}() was not looked at: {problem}"] = None
        return result

    def _problem(self, bound: inspect.BoundArguments, result: Any, tensors: dict[str, _Tensor]) -> str:
        """Looks at calls with copies; says why if that can't be."""
        try:
            for name, value in self._outputs(result).items():
                self._collect(self.params[name], value, tensors)
                bound.arguments[name] = value
        except (_NotChecked, BufferError, TypeError, ValueError) as error:
            return str(error)
        for one, other in itertools.combinations(tensors.values(), 2):
            self._note_shared_memory(one, other)
        self._look(bound, tensors)
        return ""

    def _note_shared_memory(self, one: _Tensor, other: _Tensor) -> None:
        """The function may allow it, so it is no finding. The copies have memory of their own."""
        written = {one.watched.role, other.watched.role} != {TensorRole.INPUT}
        if written and share_memory((one.watched.layout, one.start), (other.watched.layout, other.start)):
            names = f"{one.watched.name!r} and {other.watched.name!r}"
            note = f"a call of {self.name}() passed {names} on the same memory; the calls with guard bytes did not"
            self.report.notes[note] = None

    def _is_output(self, name: str) -> bool:
        return self.roles.get(name) is TensorRole.OUTPUT

    def _outputs(self, result: Any) -> dict[str, Any]:
        names = [output.name for output in self.signature.outputs]
        values = (result,) if len(names) == 1 else tuple(result) if names else ()
        return dict(zip(names, values, strict=True))

    def _collect(self, param: Param, value: Any, into: dict[str, _Tensor]) -> None:
        """Adds the tensors of an argument."""
        if isinstance(param, TupleParam):
            for element, part in zip(param.elements, _parts(param, value), strict=True):
                self._collect(element, part, into)
        elif param.name in self.roles and value is not None:
            tensor = _Tensor.of(param.name, value, self.roles[param.name], self.memory)
            if tensor is not None:
                into[param.name] = tensor
        total = sum(each.watched.layout.span_bytes for each in into.values())
        if total > LARGEST_CALL_BYTES:
            raise _NotChecked(f"its tensors take more than {LARGEST_CALL_BYTES} bytes")

    def _look(self, bound: inspect.BoundArguments, tensors: dict[str, _Tensor]) -> None:
        """Calls the function once per pattern and compares."""
        before: dict[str, list[Bytes]] = {name: [] for name in tensors}
        after: dict[str, list[Bytes]] = {name: [] for name in tensors}
        for pattern in PATTERNS:
            places: dict[str, _Place] = {}
            try:
                for name, tensor in tensors.items():
                    places[name] = self._place(tensor, pattern)
                self._call_with(bound, places)
                for name, place in places.items():
                    before[name].append(place.before)
                    after[name].append(self.memory.read(place.start, len(place.before)))
            finally:
                for place in places.values():
                    self.memory.free(place.allocation)
        for name, tensor in tensors.items():
            self._compare(tensor.watched, before[name], after[name])

    def _place(self, tensor: _Tensor, pattern: int) -> _Place:
        before = tensor.watched.buffer(pattern)
        place = _Place(tensor, self.memory.allocate(len(before) + _ALIGNMENT), before)
        self.memory.write(place.start, before)
        return place

    def _call_with(self, bound: inspect.BoundArguments, places: dict[str, _Place]) -> None:
        arguments = dict(bound.arguments)
        for name, param in self.params.items():
            if name in arguments:
                arguments[name] = self._copy(param, arguments[name], places)
        again = inspect.BoundArguments(bound.signature, arguments)
        self.memory.synchronize()
        self.function(*again.args, **again.kwargs)
        self.memory.synchronize()

    def _copy(self, param: Param, value: Any, places: dict[str, _Place]) -> Any:
        """The argument with copies in the places of its tensors. A call takes a tuple for an object with fields."""
        if isinstance(param, TupleParam):
            parts = zip(param.elements, _parts(param, value), strict=True)
            return tuple(self._copy(element, part, places) for element, part in parts)
        place = places.get(param.name)
        if place is None:
            return value
        layout = place.tensor.watched.layout
        address = place.start + GUARD_BYTES + layout.before_bytes
        return lend(address, layout.shape, layout.strides, place.tensor.dtype, (KDL_CUDA, self.memory.device))

    def _compare(self, tensor: Watched, before: list[Bytes], after: list[Bytes]) -> None:
        declared = any(role in (TensorRole.OUTPUT, TensorRole.INOUT) for role in self.roles.values())
        if declared:
            self.report.findings.update(dict.fromkeys(findings(self.name, tensor, before, after)))
            return
        if text := tensor.changed_outside(before, after):
            self.report.findings[f"{self.name}() wrote outside of {tensor.name!r}: {text}"] = None
        if tensor.changed_elements(before, after):
            self.report.notes[f"{self.name}() writes to {tensor.name!r}, and declares no output and no inout"] = None


def _parts(param: TupleParam, value: Any) -> tuple[Any, ...]:
    """The elements of an argument that is a tuple or an object with fields."""
    if isinstance(value, (tuple, list)):
        return tuple(value)
    return tuple(getattr(value, name) for name in param.fields)
