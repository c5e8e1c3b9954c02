"""TVM's runtime in this process, over the fake driver and ``cuda_runtime.cpp``. It runs TileLang's host modules."""

from __future__ import annotations

import ctypes
import importlib.util
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fake_driver import FakeDriver
from fake_driver.builder import find_compiler, find_cuda_include

_SONAME = "libcudart.so.13"
_WINDOW_BYTES = 28


@dataclass(frozen=True)
class FfiLauncher:
    """TileLang's launcher of a program."""

    call: Any
    arguments: tuple[str, ...]

    def __call__(self, passed: Mapping[str, Any]) -> None:
        """Launches.

        Args:
            passed: the arguments by name.
        """
        self.call(*(passed[name] for name in self.arguments))


class TvmRuntime:
    """The runtime. Make one in a process, after the driver was loaded and before anything of TVM is."""

    def __init__(self, driver: FakeDriver, folder: Path) -> None:
        """Compiles the CUDA runtime that it gets.

        Args:
            folder: where to.
        """
        library = folder / _SONAME
        command = [*find_compiler(), "-std=c++17", "-O0", "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror"]
        source = Path(__file__).with_name("cuda_runtime.cpp")
        command += [f"-Wl,-soname,{_SONAME}", f"-I{find_cuda_include()}", str(source), str(driver.library)]
        subprocess.run([*command, "-o", str(library)], check=True)
        self._cuda = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
        spec = importlib.util.find_spec("tilelang")
        assert spec is not None
        assert spec.submodule_search_locations is not None
        for name in ("libtvm_runtime.so", "libtilelang.so"):
            ctypes.CDLL(str(Path(spec.submodule_search_locations[0], "lib", name)), mode=ctypes.RTLD_GLOBAL)

    def load(self, library: Path) -> FfiLauncher:
        """A launcher that ``ffi_launchers.py`` wrote."""
        import tvm_ffi

        described = json.loads(library.with_suffix(".json").read_text())
        module = tvm_ffi.load_module(str(library))
        for kept in module.imports_:  # TVM's destructor corrupts memory when the process ends (seen in 0.1.15)
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
        return FfiLauncher(module[described["entry"]], tuple(described["arguments"]))

    def allocate_at(self, address: int) -> None:
        """Lets the next allocations have this address."""
        self._cuda.runtime_allocate_at(ctypes.c_void_p(address))

    def last_window(self) -> bytes:
        """The ``CUaccessPolicyWindow`` that a stream was last given since the last question; zeros if it was not."""
        window = ctypes.create_string_buffer(_WINDOW_BYTES)
        self._cuda.runtime_take_window(window)
        return window.raw
