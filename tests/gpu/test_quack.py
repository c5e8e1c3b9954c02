"""The wheel of example_kernels/quack_ops.py on a GPU, without quack and without cutlass.

Each variant against float64, and against CuTeDSL's own ahead-of-time library of it, where one was brought along: none
of these kernels adds with atomics, so every bit must be the same. Run with ``pytest -m gpu -s``.
"""

from __future__ import annotations

import functools
import importlib
import random
import sys
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from checks import Reference
    from conftest import NvidiaLibraries

pytestmark = pytest.mark.gpu

DTYPES = ("float16", "bfloat16", "float32")
KEYS = {
    **{
        name: [f"{dtype},hidden={hidden}" for dtype in DTYPES for hidden in (2048, 4096, 8192)]
        for name in ("rmsnorm", "rmsnorm_residual", "rmsnorm_backward", "layernorm", "layernorm_backward")
    },
    **{
        name: [f"{dtype},columns={columns}" for dtype in DTYPES for columns in (4096, 8192)]
        for name in ("softmax", "softmax_backward")
    },
    **{name: list(DTYPES) for name in ("cross_entropy", "cross_entropy_backward")},
    "topk": [
        f"{dtype},experts={experts},k=8,softmax={softmax}"
        for dtype in DTYPES
        for experts in (128, 256)
        for softmax in (False, True)
    ],
    "linear": list(DTYPES[:2]),
    "linear_activation": [
        f"{dtype},{activation}"
        for dtype in DTYPES[:2]
        for activation in ("silu", "gelu_tanh_approx", "relu_sq", "swiglu")
    ],
}
"""Of each function the keys of its variants; ``quack_reference`` needs torch, which is not there where tests are only
collected."""
NAMES = [f"quack_ops.{function}[{key}]" for function, keys in KEYS.items() for key in keys]


@pytest.fixture(scope="module")
def references() -> Mapping[str, Reference]:
    found: Mapping[str, Reference] = importlib.import_module("quack_reference").REFERENCES
    return found


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    return importlib.import_module("checks")


@functools.cache
def packed(function: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(importlib.import_module("quack_ops"), function)
    return found


def test_every_reference_is_tested(references: Mapping[str, Reference]) -> None:
    assert sorted(NAMES) == sorted(references)


def test_nothing_of_the_library_is_there() -> None:
    importlib.import_module("quack_ops")
    assert not {"quack", "cutlass"} & set(sys.modules)
    for name in ("quack", "cutlass"):
        assert importlib.util.find_spec(name) is None


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", NAMES)
def test_against_float64(references: Mapping[str, Reference], checks: ModuleType, name: str, seed: int) -> None:
    case = references[name]
    shapes = case.shapes(random.Random(seed))
    worst = max(checks.check(case, packed(case.function), shape, seed) for shape in shapes)
    print(f"{name}: {len(shapes)} shapes, max relative error {worst:.3e} (accepted {case.tolerance:.3e})")


def test_same_bits_as_cutedsls_own(
    references: Mapping[str, Reference], checks: ModuleType, nvidia_libraries: NvidiaLibraries
) -> None:
    compared = set()
    for case in references.values():
        if (case.function, case.variant) not in nvidia_libraries.variants(case.package):
            continue
        theirs = nvidia_libraries.function(case.package, case.function, case.variant)
        for shape in case.shapes(random.Random(10)):
            checks.assert_same_bits(case, packed(case.function), theirs, shape, seed=10)
        compared.add(case.function)
    assert compared == set(KEYS)
