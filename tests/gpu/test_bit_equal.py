"""Our wheels against CuTeDSL's own ahead-of-time libraries of the same functions: every bit must be the same.

The environment names what ``benchmarks/prepare.py`` made: ``AOT_PACK_NVIDIA_LIBRARIES`` is the folder of the libraries,
``AOT_PACK_NVIDIA_RUNTIME`` their libcute_dsl_runtime.so.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import random
from pathlib import Path

import pytest
from test_examples import FUNCTIONS, packed

pytestmark = pytest.mark.gpu


@pytest.fixture(scope="module")
def reference():
    return importlib.import_module("reference")


@pytest.fixture(scope="module")
def nvidia_libraries():
    missing = [name for name in ("AOT_PACK_NVIDIA_LIBRARIES", "AOT_PACK_NVIDIA_RUNTIME") if name not in os.environ]
    if missing:
        pytest.fail(f"set {' and '.join(missing)}: see the docstring of this file")
    import tvm_ffi  # noqa: F401  (the libraries take its symbols, too)

    ctypes.CDLL(os.environ["AOT_PACK_NVIDIA_RUNTIME"], mode=ctypes.RTLD_GLOBAL)
    return Path(os.environ["AOT_PACK_NVIDIA_LIBRARIES"])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_same_bits(reference, nvidia_libraries, name):
    import tvm_ffi

    (case,) = (case for case in reference.REFERENCES if str(case) == name)
    theirs = getattr(tvm_ffi.load_module(str(nvidia_libraries / f"{name}.so")), case.function)
    compared = 0
    for seed in range(10, 12):
        for shape in case.shapes(random.Random(seed)):
            reference.assert_same_bits(case, packed(name), theirs, shape, seed)
            compared += 1
    print(f"{name}: bit-equal to CuTeDSL's own library at {compared} shapes")
