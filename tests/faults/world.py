"""A process that uses the package of ``synthetic.service`` over the fake driver, as a framework would.

The fake driver and the package stay loaded; ``World.start`` makes all else new.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import tvm_ffi
from fake_driver import CudaApi, FakeDriver, Launch, Live
from fake_driver.tensors import FrameworkTensor
from synthetic.service import GPUS

from faults.oracle import number

RELAXED, GLOBAL = 2, 0
"""CUstreamCaptureMode."""

CAPTURE_ACTIVE = 1
"""CU_STREAM_CAPTURE_STATUS_ACTIVE."""

ADDRESS = 0x7F0000000000
"""Of all tensors: nothing follows it, and calls pass the same bytes each time."""


class World:
    """The driver, the package, and what the caller has: a context of each device, and a stream."""

    def __init__(self, driver: FakeDriver, library: Path) -> None:
        self.driver = driver
        self.cuda: CudaApi = driver.load()
        self.library = library
        self.package: Any = _load(library)
        self.contexts: list[int] = []
        self.stream = ctypes.c_void_p()
        self._copies = itertools.count()

    def start(self, *, current: int | None = 0, contexts: bool = True) -> None:
        """Begins anew: nothing of the package is loaded; the caller's context of device ``current`` is current.

        ``contexts=False``: not even the driver is initialised, and the package is a new copy of its library.
        """
        self.driver.reset(gpus=GPUS)
        self.stream = ctypes.c_void_p()
        if not contexts:
            self.package = self._load_a_copy()
            return
        self.cuda.ok("cuInit", 0)
        self.contexts = [self._handle("cuDevicePrimaryCtxRetain", device) for device in range(len(GPUS))]
        self.make_current(0)
        self.stream = ctypes.c_void_p(self._handle("cuStreamCreate", 1))
        self.make_current(current)

    def finish(self) -> None:
        """Gives back what the package has."""
        self.package.aot_pack_unload(True)

    def make_current(self, device: int | None) -> None:
        self.cuda.ok("cuCtxSetCurrent", None if device is None else self.contexts[device])

    def create_context(self, device: int) -> None:
        """A context of the device beside its primary one; it is then current."""
        self._handle("cuCtxCreate_v2", 0, device)

    def current_context(self) -> int:
        return self._handle("cuCtxGetCurrent")

    def set_capture_mode(self, mode: int) -> int:
        """Sets the thread's, and returns what it was."""
        exchanged = ctypes.c_int(mode)
        self.cuda.ok("cuThreadExchangeStreamCaptureMode", ctypes.byref(exchanged))
        return exchanged.value

    def capture_mode(self) -> int:
        """The thread's."""
        seen = self.set_capture_mode(RELAXED)
        self.set_capture_mode(seen)
        return seen

    def begin_capture(self) -> None:
        self.cuda.ok("cuStreamBeginCapture_v2", self.stream, GLOBAL)

    def is_capturing(self) -> bool:
        status = ctypes.c_int()
        self.cuda.ok("cuStreamIsCapturing", self.stream, ctypes.byref(status))
        return status.value == CAPTURE_ACTIVE

    def end_capture(self) -> None:
        graph = ctypes.c_void_p()
        self.cuda.ok("cuStreamEndCapture", self.stream, ctypes.byref(graph))
        self.cuda.ok("cuGraphDestroy", graph)

    def live(self) -> Live:
        return self.driver.live()

    def recorded(self, call: Callable[[], object]) -> list[str]:
        """The driver functions that a call calls, in order."""
        self.driver.clear_log()
        call()
        return [each.name for each in self.driver.log(clear=True)]

    def launches(self, call: Callable[[], object]) -> list[Launch]:
        """What a call launches."""
        self.driver.clear_log()
        call()
        return [each for each in self.driver.log(clear=True) if isinstance(each, Launch)]

    def _handle(self, name: str, *arguments: int) -> int:
        handle = ctypes.c_void_p()
        self.cuda.ok(name, ctypes.byref(handle), *arguments)
        return handle.value or 0

    def _load_a_copy(self) -> Any:
        folder = self.library.parent / f"copy_{next(self._copies)}"
        folder.mkdir()
        (folder / "cubins").symlink_to(self.library.parent / "cubins")
        copy = folder / self.library.name
        copy.write_bytes(self.library.read_bytes())
        return _load(copy)


def _load(library: Path) -> Any:
    package = tvm_ffi.load_module(str(library))
    package.aot_pack_on_number(answer_number)
    return package


def answer_number(value: object) -> bool | int | float | str | None:
    """What ``__init__.py`` of a package answers the library."""
    known = number(value)
    if not isinstance(known, int) or -(2**63) <= known < 2**63:
        return known
    return str(known) if abs(known) < 10**400 else f"{'-' * (known < 0)}1{'0' * 400}"


def vector(device: int = 0, *, dtype: str = "float32", size: int = 72) -> FrameworkTensor:
    """A tensor for ``copy``, ``scale`` and ``several``."""
    return FrameworkTensor((size,), dtype, device=device, data=ADDRESS)


def matrix(device: int = 0, shape: Sequence[int] = (64, 64)) -> FrameworkTensor:
    """A tensor for ``tiled`` and ``im2col``."""
    return FrameworkTensor(shape, "float16", device=device, data=ADDRESS)
