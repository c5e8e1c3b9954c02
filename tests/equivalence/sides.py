"""The two sides of a comparison: our library over the fake driver, NVIDIA's objects over the recorder.

Both are loaded into one process, called with the same encoded arguments, and tell what they did as an ``Outcome``.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fake_driver import FakeDriver, records

from aot_pack.signature import ConstParam
from equivalence import rules
from equivalence.build import Built, Case, Variant
from equivalence.ffi import Any_, Ffi, RaisedError, Text, Value

GPUS = ("a100", "h100", "b200", "rtx5090", "a10", "h100")
"""The devices of every test, as the fake driver calls them."""

_DEVICES_OF_MAJOR = {8: (0, 4), 9: (1, 5), 10: (2,), 12: (3,)}
_OPTIN_SMEM = 97
"""``CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN``."""

POISONS = (0xA5, 0x5A)
"""What the stack is filled with before a call: a byte that differs between the two was never written."""


def devices_for(arch: str) -> tuple[int, ...]:
    """Ordinals of the devices that an image for ``arch`` runs on."""
    return _DEVICES_OF_MAJOR[int(arch.removeprefix("sm_").rstrip("af")) // 10]


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """A launch as it arrived at the driver. ``params`` is None when the driver refused before it read them."""

    kernel: str
    image_sha256: str
    device: int
    stream: int
    grid: tuple[int, ...]
    block: tuple[int, ...]
    smem: int
    attributes: tuple[tuple[int, bytes], ...]
    params: tuple[bytes, ...] | None
    result: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a call did."""

    returned: int
    error: RaisedError | None
    launches: tuple[Launch, ...] = ()
    kernel_attributes: frozenset[tuple[str, int, int, int]] = frozenset()
    """Kernel, attribute, value and device of what was set."""
    calls: tuple[str, ...] = ()
    """Names of all driver functions that were called; ours only."""
    notes: tuple[str, ...] = ()
    """What the recorder did not expect; NVIDIA's only."""
    died: int = 0
    """The signal that ended the host program, which would end the process; NVIDIA's only."""

    @property
    def accepted(self) -> bool:
        """The arguments were taken: it succeeded, or it failed at a launch."""
        return self.error is None or self.error.kind not in ("TypeError", "ValueError")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The state of the thread when a call is made."""

    current_device: int
    """Device whose primary context is current."""
    target_device: int
    """Device that the call is for: of its tensors, or where it has none the current one."""
    env_streams: Mapping[int, int] = field(default_factory=dict)
    """For each device the current stream, as TVM FFI knows it."""


class Driver:
    """The fake driver of this process, with every device's primary context and some streams."""

    def __init__(self, folder: Path, gpus: Sequence[str] = GPUS) -> None:
        self.fake = FakeDriver(folder)
        self.api = self.fake.load()
        self.fake.reset(gpus=gpus, log_capacity=1000)
        self.api.ok("cuInit", 0)
        self.contexts = [self._handle("cuDevicePrimaryCtxRetain", device) for device in range(len(gpus))]
        self.streams: list[list[int]] = []
        for device in range(len(gpus)):
            self.make_current(device)
            self.streams.append([self._handle("cuStreamCreate", 1) for _ in range(2)])

    def optin_smem(self, device: int) -> int:
        value = ctypes.c_int()
        self.api.ok("cuDeviceGetAttribute", ctypes.byref(value), _OPTIN_SMEM, device)
        return value.value

    def make_current(self, device: int) -> None:
        self.api.ok("cuCtxSetCurrent", self.contexts[device])

    def current_context(self) -> int:
        return self._handle("cuCtxGetCurrent")

    def _handle(self, name: str, *arguments: int) -> int:
        handle = ctypes.c_void_p()
        self.api.ok(name, ctypes.byref(handle), *arguments)
        return handle.value or 0


class Sides:
    """Both sides, ready to be called for one case."""

    def __init__(self, built: Built, case: Case, fake_driver: Path) -> None:
        self.case = case
        self.ffi = Ffi(built.tvm_ffi)
        self.driver = Driver(fake_driver)
        self._recorder = ctypes.CDLL(str(built.oracle))
        self._recorder.recorder_log.restype = ctypes.c_char_p
        self._ours = _function(ctypes.CDLL(str(built.ours)), case.function)
        raise_ = ctypes.cast(self.ffi.library.TVMFFIErrorSetRaisedFromCStr, ctypes.c_void_p)
        encode = ctypes.cast(self.driver.api.library.cuTensorMapEncodeTiled, ctypes.c_void_p)
        self._recorder.recorder_start(raise_, encode)
        for device in devices_for(case.arch):
            self._recorder.recorder_add_device(device, self.driver.optin_smem(device))
        self._announced: set[str] = set()
        self._images: dict[int, str] = {}

    def call_ours(self, values: Sequence[Value], around: Surroundings, *, poison: int = POISONS[0]) -> Outcome:
        """Calls our library.

        Raises:
            AssertionError: it left another context current than it found, or printed something.
        """
        self._surround(around)
        self.driver.fake.clear_log()
        printed = self._printed_bytes()
        returned = self._call(self._ours, values, poison)
        log = self.driver.fake.log(clear=True)
        assert self._printed_bytes() == printed, "something was printed"
        assert self.driver.current_context() == self.driver.contexts[around.current_device], (
            "the current context changed"
        )
        return Outcome(
            returned=returned,
            error=self.ffi.take_error(),
            launches=tuple(our_launch(call) for call in log if isinstance(call, records.Launch)),
            kernel_attributes=frozenset(
                (call.args["name"], call.args["attribute"], call.args["value"], call.args["device"])
                for call in log
                if call.name == "cuKernelSetAttribute"
            ),
            calls=tuple(call.name for call in log),
        )

    def call_nvidia(
        self,
        values: Sequence[Value],
        around: Surroundings,
        *,
        failing: tuple[int, int] = (-1, 0),
        poison: int = POISONS[0],
        lenient: bool = False,
    ) -> tuple[Variant, Outcome]:
        """Calls NVIDIA's objects of the variants in turn until one takes the arguments; that one, else the last. One
        that ours refuses by a rule of its own is left out.

        Args:
            lenient: the objects are given what ours passes on to a kernel: see ``rules.passed_on``.
            failing: a launch, counted from 0, and the error that it returns.

        Raises:
            AssertionError: an object left another device current than it found.
        """
        outcome: Outcome | None = None
        for variant in (*self.case.variants, *self.case.foreign):
            flags = values[variant.own_arguments :]
            extra = variant.signature.arguments[variant.own_arguments :]
            constants = [param.value for param in extra if isinstance(param, ConstParam)]
            if constants and not _same(flags, constants):
                continue
            if rules.is_refused(variant.signature, values):
                continue
            taken = (rules.passed_on if lenient else rules.for_wrapper)(variant.signature, values)
            own = taken[: variant.own_arguments] if constants else taken
            outcome = self._call_object(variant, own, around, failing, poison)
            if outcome.accepted and variant in self.case.foreign:
                return variant, Outcome(returned=-1, error=RaisedError("RuntimeError", "no image for this device"))
            if outcome.accepted:
                return variant, outcome
        return self.case.variants[-1], outcome or Outcome(
            returned=-1, error=RaisedError("TypeError", "no such variant")
        )

    def _call_object(
        self,
        variant: Variant,
        values: Sequence[Value],
        around: Surroundings,
        failing: tuple[int, int],
        poison: int,
    ) -> Outcome:
        self._announce(variant)
        self._surround(around)
        self.driver.make_current(around.target_device)  # where a tensor map is encoded: the recorder makes none current
        self._recorder.recorder_begin(around.current_device, *failing)
        function = _function(self._recorder, variant.symbol)
        returned = self._call(function, values, poison, caller="recorder_call_object")
        assert self._recorder.recorder_device() == around.current_device, "the current device changed"
        entries = [json.loads(line) for line in self._recorder.recorder_log().decode().splitlines()]
        launches = [entry for entry in entries if entry["call"] == "launch" and 0 <= entry["smem"] < 2**32]
        return Outcome(
            returned=returned,
            error=self.ffi.take_error(),
            launches=tuple(map(self._nvidia_launch, launches)),
            kernel_attributes=frozenset(
                (entry["kernel"], entry["attribute"], entry["value"], entry["device"])
                for entry in entries
                if entry["call"] == "attribute"
            ),
            notes=tuple(str(entry) for entry in entries if entry["call"] == "unknown"),
            died=next((entry["signal"] for entry in entries if entry["call"] == "died"), 0),
        )

    def _call(
        self, function: ctypes.c_void_p, values: Sequence[Value], poison: int, caller: str = "recorder_call"
    ) -> int:
        arguments, _alive = self.ffi.encode(values)
        result = Any_()
        call = getattr(self._recorder, caller)
        returned: int = call(function, arguments, len(values), ctypes.byref(result), poison)
        return returned

    def _printed_bytes(self) -> int:
        """How much this process has printed, where its output is a file."""
        ctypes.CDLL(None).fflush(None)
        return os.fstat(1).st_size

    def _surround(self, around: Surroundings) -> None:
        self.driver.make_current(around.current_device)
        for device, stream in around.env_streams.items():
            self.ffi.set_stream(device, stream)

    def _announce(self, variant: Variant) -> None:
        if variant.symbol in self._announced:
            return
        self._announced.add(variant.symbol)
        self._recorder.recorder_start_object()
        for kernel in variant.kernels:
            sizes = (ctypes.c_int * max(len(kernel.param_sizes), 1))(*kernel.param_sizes)
            name = kernel.symbol.encode()
            self._recorder.recorder_add_kernel(name, kernel.static_smem, len(kernel.param_sizes), sizes)

    def _nvidia_launch(self, entry: dict[str, Any]) -> Launch:
        return Launch(
            kernel=entry["kernel"],
            image_sha256=self._image_sha256(entry["image"]),
            device=entry["device"],
            stream=entry["stream"],
            grid=tuple(entry["grid"]),
            block=tuple(entry["block"]),
            smem=entry["smem"],
            attributes=tuple((id_, bytes.fromhex(value)) for id_, value in entry["attributes"]),
            params=tuple(map(bytes.fromhex, entry["params"])),
            result=entry["result"],
        )

    def _image_sha256(self, address: int) -> str:
        if address not in self._images:
            self._images[address] = _image_sha256(address)
        return self._images[address]


def _function(library: ctypes.CDLL, name: str) -> ctypes.c_void_p:
    return ctypes.cast(getattr(library, f"__tvm_ffi_{name}"), ctypes.c_void_p)


def _same(values: Sequence[Value], constants: Sequence[object]) -> bool:
    """Whether the arguments are these constants; True is 1 where an int is wanted, as for NVIDIA's own constants."""
    plain = [value.value if isinstance(value, Text) else value for value in values]
    return len(plain) == len(constants) and all(
        value == constant and (type(value) is type(constant) or (type(value), type(constant)) == (bool, int))
        for value, constant in zip(plain, constants, strict=True)
    )


def our_launch(call: records.Launch) -> Launch:
    """What the fake driver recorded, as it is compared."""
    return Launch(
        kernel=call.kernel or "",
        image_sha256=call.image_sha256 or "",
        device=-1 if call.device is None else call.device,
        stream=call.stream,
        grid=call.grid,
        block=call.block,
        smem=call.smem_bytes,
        attributes=tuple((attribute.id, attribute.value) for attribute in call.attributes),
        params=call.params if call.ok else None,
        result=call.result,
    )


def _image_sha256(address: int) -> str:
    """The cubin in the fat binary that an object passes: a header, then one entry with a header of its own."""
    header = ctypes.string_at(address, 16)
    entry = address + int.from_bytes(header[6:8], "little")
    fields = ctypes.string_at(entry, 16)
    size = int.from_bytes(fields[8:16], "little")
    return hashlib.sha256(ctypes.string_at(entry + int.from_bytes(fields[4:8], "little"), size)).hexdigest()
