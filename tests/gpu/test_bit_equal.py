"""Our wheels against CuTeDSL's own ahead-of-time libraries of the same functions: every bit must be the same."""

from __future__ import annotations

import random
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from test_examples import FUNCTIONS, packed

if TYPE_CHECKING:
    from conftest import NvidiaLibraries

pytestmark = pytest.mark.gpu


@pytest.mark.parametrize("name", FUNCTIONS)
def test_same_bits(reference: ModuleType, nvidia_libraries: NvidiaLibraries, name: str) -> None:
    (case,) = (case for case in reference.REFERENCES if str(case) == name)
    theirs = nvidia_libraries.function(case.package, case.function)
    compared = 0
    for seed in range(10, 12):
        for shape in case.shapes(random.Random(seed)):
            reference.assert_same_bits(case, packed(name), theirs, shape, seed)
            compared += 1
    print(f"{name}: bit-equal to CuTeDSL's own library at {compared} shapes")
