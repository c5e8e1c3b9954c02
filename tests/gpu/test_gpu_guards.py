"""Each function of the wheels, called between guard bytes: it writes what it declares, and all of its outputs.

``aot_pack.gpu_check.guards`` repeats a call with a copy of each tensor in a buffer of its own, twice: outputs, gaps
between elements and the memory around hold another pattern each time. The wheel of tests/e2e/wrong_effects.py has
functions that do something wrong, which must be found.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from driver_memory import DriverMemory
from packed_calls import FUNCTIONS, NAMES, calls, manifest, packed, signatures

from aot_pack.gpu_check.guards import Report, guarded

if TYPE_CHECKING:
    from packed_calls import PackedCall
    from torch import Tensor

pytestmark = pytest.mark.gpu


def look_at(call: PackedCall, report: Report) -> Any:
    """Makes a call between guard bytes."""
    watched = guarded(call.name, call.function, signatures(call.name), DriverMemory(), report)
    return watched(**call.make())


@pytest.mark.parametrize("name", NAMES)
def test_a_function_writes_what_it_declares(torch: ModuleType, name: str) -> None:
    report, count = Report(), 0
    for call in calls(name):
        look_at(call, report)
        assert not report.findings, f"{call}: {list(report.findings)}"
        assert not report.notes, f"{call}: {list(report.notes)}"
        count += 1
    print(f"{name}: {count} calls")


@pytest.mark.parametrize("name", NAMES)
def test_a_function_writes_all_of_the_outputs_that_it_allocates(torch: ModuleType, name: str) -> None:
    call = calls(name)[0].without_outputs()
    report = Report()
    look_at(call, report)
    assert not report.findings, f"{call}: {list(report.findings)}"
    assert not report.notes, f"{call}: {list(report.notes)}"


@pytest.mark.parametrize("package", FUNCTIONS)
def test_each_function_of_a_wheel_is_called(package: str) -> None:
    functions = {target.function for target in manifest(package).targets if target.arch in ("sm_90", "sm_90a")}
    assert functions == set(FUNCTIONS[package])


# -- a wheel of wrong functions

SIZE = 4000
PLANTED = {
    "right": [],
    "writes_an_input": ["wrote to the input 'x': 1 of 4000 elements changed, the first at index [3]"],
    "writes_half_of_its_output": [
        "did not write all of the output 'y': 2000 of 4000 elements kept their bytes, the first at index [2000]"
    ],
    "writes_outside_of_its_output": ["wrote outside of 'y': 4 bytes changed, the first 4 bytes after its end"],
}


@pytest.mark.parametrize("function", PLANTED)
def test_planted_mistakes_are_found(torch: ModuleType, function: str) -> None:
    buffer: Tensor = torch.zeros(SIZE + 1024, device="cuda")
    x, y = torch.randn(SIZE, device="cuda"), buffer[:SIZE]
    name, report = f"wrong_effects.{function}", Report()
    guarded(function, packed(name), signatures(name), DriverMemory(), report)(x, y)
    assert list(report.findings) == [f"{function}() {text}" for text in PLANTED[function]]
    assert not report.notes
