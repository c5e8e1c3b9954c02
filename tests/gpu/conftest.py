"""What is imported only where there is a GPU, and CuTeDSL's own ahead-of-time libraries, which some tests compare ours
with.

The environment names what ``benchmarks/prepare.py`` made: ``AOT_PACK_NVIDIA_LIBRARIES`` are the folders of the
libraries, joined as in PATH, ``AOT_PACK_NVIDIA_RUNTIME`` is their libcute_dsl_runtime.so.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def torch() -> ModuleType:
    """PyTorch."""
    return importlib.import_module("torch")


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """What the functions of the examples must compute."""
    return importlib.import_module("reference")


@pytest.fixture(scope="module")
def elementwise() -> ModuleType:
    """The wheel of example_kernels/elementwise.py."""
    return importlib.import_module("elementwise")


@dataclass(frozen=True, slots=True)
class NvidiaLibraries:
    """Folders of CuTeDSL's libraries, one a function or variant, with an index for each package."""

    folders: tuple[Path, ...]

    def variants(self, package: str) -> frozenset[tuple[str, str]]:
        """The functions and keys of variants that there are of a package."""
        return frozenset((entry["function"], entry["variant"]) for entry in self._index(package)[1])

    def function(self, package: str, function: str, variant: str = "") -> Callable[..., Any]:
        """CuTeDSL's own function, by what ours is called. It takes arguments by name as well, as ours does; those that
        are not given are None."""
        import tvm_ffi

        folder, entries = self._index(package)
        (entry,) = (each for each in entries if (each["function"], each["variant"]) == (function, variant))
        theirs = getattr(tvm_ffi.load_module(str(folder / f"{entry['library']}.so")), function)

        def call(*arguments: Any, **keywords: Any) -> None:
            given = {**dict(zip(entry["ours"], arguments, strict=False)), **keywords}
            theirs(*(given.get(name) for name in entry["arguments"]))

        return call

    def _index(self, package: str) -> tuple[Path, list[dict[str, Any]]]:
        (path,) = (found for folder in self.folders if (found := folder / f"{package}.json").exists())
        return path.parent, json.loads(path.read_text())


@pytest.fixture(scope="module")
def nvidia_libraries() -> NvidiaLibraries:
    missing = [name for name in ("AOT_PACK_NVIDIA_LIBRARIES", "AOT_PACK_NVIDIA_RUNTIME") if name not in os.environ]
    if missing:
        pytest.fail(f"set {' and '.join(missing)}: see the docstring of this file")
    import tvm_ffi  # noqa: F401  (the libraries take its symbols, too)

    ctypes.CDLL(os.environ["AOT_PACK_NVIDIA_RUNTIME"], mode=ctypes.RTLD_GLOBAL)
    return NvidiaLibraries(tuple(map(Path, os.environ["AOT_PACK_NVIDIA_LIBRARIES"].split(os.pathsep))))
