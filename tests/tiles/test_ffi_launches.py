"""What packed programs of TileLang's CUDA back end pass to the driver, beside what TVM FFI's launcher passes.

That is the launcher that ``tilelang.compile(..., target="cuda")`` uses.
"""

from __future__ import annotations

from typing import Any

import pytest
from fake_driver import FakeDriver, Launch
from fake_driver.tensors import FrameworkTensor

from aot_pack.signature import Signature, TensorParam, TensorRole, is_optional

from .conftest import FFI_SOURCES, NOT_BY_CUDA, Packed
from .test_cuda_launches import BY_CUTEDSL, MAX_DYNAMIC_SMEM
from .test_launches import DIMS, arguments_of, compare_launches, exports
from .tvm_runtime import FfiLauncher, TvmRuntime

pytestmark = pytest.mark.tilelang

_EXPORTS = [f"{source.stem}.{name}" for source in FFI_SOURCES for name in exports(source)]
NOT_LAUNCHED = "kernels_steps.sixes"
"""TileLang's launcher refuses its tensor of 33 elements of six bits: they end within a byte."""
NAMES = [name for name in _EXPORTS if name not in {BY_CUTEDSL, NOT_LAUNCHED, *NOT_BY_CUDA}]
BRANCHING = [name for name in NAMES if name.partition(".")[2] in ("branched", "optional", "repeated")]
LARGE = (2048, 256, 384, 1024)
"""Other sizes than ``DIMS``: programs with branches take the other one."""
WORKSPACE_ADDRESS = 0x5A00_0000_0000
"""Of all workspaces. TVM keeps a freed one for its next call, so their addresses may not differ."""
ACCESS_POLICY_WINDOW = 1
"""CU_LAUNCH_ATTRIBUTE_ACCESS_POLICY_WINDOW (cuda.h)."""


@pytest.fixture(autouse=True)
def _forget(driver: FakeDriver) -> None:
    driver.clear_log()


def compare(
    driver: FakeDriver, package: Packed, function: str, theirs: FfiLauncher, runtime: TvmRuntime, passed: dict[str, Any]
) -> list[Launch]:
    """Calls both, and compares what they pass. Returns our launches."""
    (target,) = (target for target in package.manifest.targets if target.function == function)
    signature = target.signature
    for param in workspaces(signature):
        given_one = passed[param.name]
        passed = passed | {param.name: FrameworkTensor(given_one.shape, given_one.dtype, data=WORKSPACE_ADDRESS)}
        runtime.allocate_at(WORKSPACE_ADDRESS)
    given = [each.name for each in (*signature.inputs, *workspaces(signature))]
    result = getattr(package.module, function)(**{name: passed[name] for name in given})
    ours, shared = driver.launches(), smem_of_kernels(driver)
    results = result if isinstance(result, tuple) else (result,)
    passed = passed | dict(zip((each.name for each in signature.outputs), results, strict=False))
    driver.clear_log()
    theirs(passed)
    reference = driver.launches()
    assert len(ours) == len(reference)
    compare_launches(ours, reference)
    windows = [each.value[:28] for launch in ours for each in launch.attributes if each.id == ACCESS_POLICY_WINDOW]
    assert runtime.last_window() == (windows[-1] if windows else bytes(28))
    for kernel, smem in smem_of_kernels(driver).items():
        assert shared.get(kernel, smem) == smem
    return ours


def workspaces(signature: Signature) -> list[TensorParam]:
    """The workspaces, one at most. TileLang's launcher allocates it."""
    params = [param for param in signature.params if isinstance(param, TensorParam)]
    found = [param for param in params if param.role is TensorRole.WORKSPACE]
    assert len(found) <= 1
    return found


def smem_of_kernels(driver: FakeDriver) -> dict[str, int]:
    """The dynamic shared memory that each kernel was allowed since the log began."""
    calls = [call.args for name in ("cuKernelSetAttribute", "cuFuncSetAttribute") for call in driver.log(name)]
    return {call["name"]: call["value"] for call in calls if call["attribute"] == MAX_DYNAMIC_SMEM}


def called(packages: dict[str, Packed], launchers: dict[str, dict[str, FfiLauncher]], name: str) -> Any:
    """The package, the function, TileLang's launcher, and the signature."""
    package, function = name.split(".")
    packed = packages[package]
    (target,) = (target for target in packed.manifest.targets if target.function == function)
    return packed, function, launchers[package][function], target.signature


@pytest.mark.parametrize("name", NAMES)
def test_as_tvm_ffis_launcher(
    driver: FakeDriver,
    packages_by_cuda: dict[str, Packed],
    ffi_launchers: dict[str, dict[str, FfiLauncher]],
    tvm_runtime: TvmRuntime,
    name: str,
) -> None:
    packed, function, theirs, signature = called(packages_by_cuda, ffi_launchers, name)
    driver.clear_log()
    assert compare(driver, packed, function, theirs, tvm_runtime, arguments_of(signature, DIMS))


@pytest.mark.parametrize("name", BRANCHING)
def test_other_branches_as_tvm_ffis_launcher(
    driver: FakeDriver,
    packages_by_cuda: dict[str, Packed],
    ffi_launchers: dict[str, dict[str, FfiLauncher]],
    tvm_runtime: TvmRuntime,
    name: str,
) -> None:
    packed, function, theirs, signature = called(packages_by_cuda, ffi_launchers, name)
    first = compare(driver, packed, function, theirs, tvm_runtime, arguments_of(signature, DIMS, 7))
    driver.clear_log()
    second = compare(driver, packed, function, theirs, tvm_runtime, arguments_of(signature, LARGE, 0))
    assert [launch.block for launch in first] != [launch.block for launch in second]


def test_tilelangs_launcher_refuses_what_is_not_compared(
    driver: FakeDriver,
    packages_by_cuda: dict[str, Packed],
    ffi_launchers: dict[str, dict[str, FfiLauncher]],
    tvm_runtime: TvmRuntime,
) -> None:
    packed, function, theirs, signature = called(packages_by_cuda, ffi_launchers, NOT_LAUNCHED)
    with pytest.raises(RuntimeError, match="total bits mismatch violates packed ABI constraint"):
        compare(driver, packed, function, theirs, tvm_runtime, arguments_of(signature, DIMS))


def test_none_as_tvm_ffis_launcher(
    driver: FakeDriver,
    packages_by_cuda: dict[str, Packed],
    ffi_launchers: dict[str, dict[str, FfiLauncher]],
    tvm_runtime: TvmRuntime,
) -> None:
    packed, function, theirs, signature = called(packages_by_cuda, ffi_launchers, "kernels_steps.without_a_bias")
    missing = {param.name: None for param in signature.params if is_optional(param)}
    assert list(missing) == ["bias"]
    assert compare(driver, packed, function, theirs, tvm_runtime, arguments_of(signature) | missing)
