"""A fake CUDA driver: a small `libcuda.so.1` that plays any GPUs, records every call and fails on demand.

    driver = FakeDriver(FakeDriver.build())
    driver.load()                                # from now on dlopen("libcuda.so.1") finds it, in this process
    driver.reset(gpus=["h100", "b200"])
    driver.fail("cuLibraryLoadData", Result.OUT_OF_MEMORY)
    ...
    (launch,) = driver.launches()
    assert launch.grid == (4, 1, 1) and launch.params[2] == struct.pack("<f", 2.0)
    assert driver.live().libraries == 0

For another process, `driver.environment(...)` gives the variables that put the library in its way and configure it;
`read_log` reads what that process recorded.

It answers as driver 580 (CUDA 13.0) answered on an H100: contract.py asks, contract_h100.json holds the answers, and
tests/native/test_fake_driver.py compares. Where the real driver would fault or corrupt itself, the fake one refuses
and says why in the log. One default is stricter than driver 580, see `Controls`.

What it does not do: run kernels, time anything, play graphs, textures, memory pools, virtual memory, peers, or
per-thread-default-stream entry points.
"""

from __future__ import annotations

import ctypes
import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from fake_driver.builder import SONAME, BuildError, build, entry_points, newer_than
from fake_driver.cuda_api import CudaApi
from fake_driver.records import (
    Call,
    Launch,
    LaunchAttribute,
    Live,
    Result,
    TensorMap,
    decode_tensor_map,
    parse_live,
    parse_log,
)

__all__ = [
    "BuildError",
    "Call",
    "Controls",
    "CudaApi",
    "FakeDriver",
    "Gpu",
    "Launch",
    "LaunchAttribute",
    "Live",
    "Result",
    "TensorMap",
    "decode_tensor_map",
    "entry_points",
    "newer_than",
    "read_log",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gpu:
    """A GPU: a model of models.cpp, with some attributes changed."""

    model: str
    """xavier, t4, a100, a10, rtx3090, orin, tegra88, l4, l40s, rtx4090, h100, h200, b200, b300, thor12, rubin, thor,
    rtx5090 or gb10."""
    attributes: Mapping[int, int] = field(default_factory=dict)
    """CUdevice_attribute to value; the compute capability that decides which images load stays the model's."""

    def __str__(self) -> str:
        changes = ",".join(f"{id_}={value}" for id_, value in self.attributes.items())
        return f"{self.model}({changes})" if changes else self.model


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """How a driver starts. `str()` gives the text of FAKECUDA_CONFIG (control.cpp describes it)."""

    gpus: Sequence[str | Gpu] = ("h100",)
    """None at all: cuInit returns CUDA_ERROR_NO_DEVICE."""
    driver_version: int = 13000
    strict_capture: bool = True
    """Whether loading images, looking kernels up and setting attributes count as "potentially unsafe" calls while a
    stream is captured: they then fail and invalidate the capture unless the thread's capture mode is relaxed, as cuda.h
    lets a driver do and as older ones did. Driver 580 lets them pass (measured, LAZY and EAGER); False plays that."""
    record: Literal["all", "counts"] = "all"
    log_capacity: int = 100_000
    """How many calls are kept; the oldest go first."""
    log_file: Path | None = None
    """Where the log is written when the process ends; `%p` in it stands for the process's id."""

    def __str__(self) -> str:
        settings = {
            "gpus": ",".join(str(gpu) for gpu in self.gpus),
            "driver_version": self.driver_version,
            "strict_capture": int(self.strict_capture),
            "record": self.record,
            "log_capacity": self.log_capacity,
        }
        if self.log_file:
            settings["log_file"] = str(self.log_file)
        return ";".join(f"{key}={value}" for key, value in settings.items())


class FakeDriver:
    """The fake driver, in this process after `load`, or for other processes through `environment`."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that `build` returned."""
        self.folder = folder
        self._api: CudaApi | None = None

    @staticmethod
    def build(without: Iterable[str] = ()) -> Path:
        """Build the library unless this checkout has it; see `builder.build`.

        `without` names functions that must not be found; `newer_than(11080)` are those that CUDA 11.8 lacked.
        """
        return build(without)

    @property
    def library(self) -> Path:
        """The library's file."""
        return self.folder / SONAME

    def load(self) -> CudaApi:
        """Load the library for the whole process and return its API.

        A later dlopen("libcuda.so.1") finds this very library by its soname, so load it before anything else asks for
        a driver, and only one variant in a process.
        """
        if self._api is None:
            library = ctypes.CDLL(str(self.library), mode=ctypes.RTLD_GLOBAL)
            for name in ("log", "counts", "live", "models"):
                getattr(library, f"fakecuda_{name}").restype = ctypes.c_void_p
            library.fakecuda_free.argtypes = [ctypes.c_void_p]
            library.fakecuda_error.restype = ctypes.c_char_p
            self._api = CudaApi(library)
        return self._api

    def environment(
        self, controls: Controls | None = None, *, directives: Iterable[str] = (), base: Mapping[str, str] | None = None
    ) -> dict[str, str]:
        """Return the environment of a process that is to find this driver.

        Args:
            controls: how the driver starts.
            directives: more of it, e.g. `fail_directive(...)`.
            base: the environment to start from; the current one if not given.
        """
        variables = dict(os.environ if base is None else base)
        before = variables.get("LD_LIBRARY_PATH")
        variables["LD_LIBRARY_PATH"] = f"{self.folder}:{before}" if before else str(self.folder)
        variables["FAKECUDA_CONFIG"] = ";".join([str(controls or Controls()), *directives])
        return variables

    def reset(
        self,
        gpus: Sequence[str | Gpu] = ("h100",),
        driver_version: int = 13000,
        *,
        strict_capture: bool = True,
        record: Literal["all", "counts"] = "all",
        log_capacity: int = 100_000,
    ) -> None:
        """Forget everything and start as in a new process: uninitialised, no log, no planned failures.

        Handles from before are dead. A launcher that keeps a library's handle over a reset will see
        CUDA_ERROR_INVALID_HANDLE, which no real driver gives it: load it anew, or use `clear_log`.
        """
        controls = Controls(
            gpus=gpus,
            driver_version=driver_version,
            strict_capture=strict_capture,
            record=record,
            log_capacity=log_capacity,
        )
        self._check(self.load().library.fakecuda_reset(str(controls).encode()))

    def configure(self, *directives: str) -> None:
        """Apply directives of control.cpp to the driver as it is.

        Raises:
            ValueError: a directive is wrong; the text says which.
        """
        self._check(self.load().library.fakecuda_configure(";".join(directives).encode()))

    def fail(self, call: str, code: int, *, nth: int = 1, times: int = 1) -> None:
        """Make the nth next call of a function fail, and the times - 1 calls after it; times=0: all after it."""
        self.configure(fail_directive(call, code, nth=nth, times=times))

    def set_delay(self, call: str, delay_us: int) -> None:
        """Make each call of a function take that much longer, before it has an effect; 0 ends it."""
        self.configure(f"delay={call}:{delay_us}")

    @contextmanager
    def held(self, call: str) -> Iterator[Held]:
        """Keep every call of a function waiting while the block runs."""
        self.configure(f"hold={call}")
        try:
            yield Held(self, call)
        finally:
            self.configure(f"release={call}")

    def lose(self, code: int = Result.ILLEGAL_ADDRESS, *, device: int = 0) -> None:
        """Let a device fault: calls that need a context answer with the code from now on.

        On all devices, and over a reset of the primary context, as driver 580 does; only `reset` ends it.
        """
        self.configure(f"lose={device}:{int(code)}")

    def record(self, mode: Literal["all", "counts"]) -> None:
        """Keep every call, or only count them."""
        self.configure(f"record={mode}")

    def log(self, *names: str, clear: bool = False) -> list[Call]:
        """Return the recorded calls, in order; those of some functions if named."""
        calls = parse_log(self._text("log", int(clear)))
        return [call for call in calls if not names or call.name in names]

    def clear_log(self) -> None:
        """Drop the recorded calls; counts and state stay."""
        self._text("log", 1)

    def launches(self) -> list[Launch]:
        """Return the recorded launches, refused ones too."""
        return [call for call in self.log() if isinstance(call, Launch)]

    def failures(self) -> list[Call]:
        """Return the calls that were refused, and those that succeeded with a misuse."""
        return [call for call in self.log() if call.why]

    def counts(self) -> dict[str, int]:
        """Return how often each function was called since the reset."""
        counts: dict[str, int] = json.loads(self._text("counts"))
        return counts

    def live(self) -> Live:
        """Return what exists now."""
        return parse_live(self._text("live"))

    def models(self) -> dict[str, Any]:
        """Return the table of models: name, capability, memory_bytes and attributes by key."""
        models: dict[str, Any] = json.loads(self._text("models"))
        return models

    def waiting(self, call: str) -> int:
        """Return how many threads wait in a held function."""
        return int(self.load().library.fakecuda_waiting(call.encode()))

    def _check(self, status: int) -> None:
        if status:
            raise ValueError(self.load().library.fakecuda_error().decode())

    def _text(self, what: str, *args: int) -> str:
        library = self.load().library
        pointer = getattr(library, f"fakecuda_{what}")(*args)
        try:
            return ctypes.string_at(pointer).decode()
        finally:
            library.fakecuda_free(pointer)


class Held:
    """Calls that wait in a function until the block of `FakeDriver.held` ends."""

    def __init__(self, driver: FakeDriver, call: str) -> None:
        self._driver, self._call = driver, call

    def wait_for(self, count: int, *, timeout_s: float = 60) -> None:
        """Return when that many threads wait.

        Raises:
            TimeoutError: they did not come.
        """
        end = time.monotonic() + timeout_s
        while self._driver.waiting(self._call) < count:
            if time.monotonic() > end:
                raise TimeoutError(f"{self._driver.waiting(self._call)} threads wait in {self._call}, expected {count}")
            time.sleep(0.0005)


def fail_directive(call: str, code: int, *, nth: int = 1, times: int = 1) -> str:
    """Return the directive of a planned failure, for `FakeDriver.environment`."""
    return f"fail={call}:{int(code)}:{nth}:{times}"


def read_log(path: Path) -> list[Call]:
    """Read what a process wrote to `Controls.log_file`."""
    return parse_log(path.read_text())
