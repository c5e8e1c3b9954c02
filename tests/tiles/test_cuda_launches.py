"""What packed programs of TileLang's CUDA back end pass to the driver, beside what its own launchers pass."""

from __future__ import annotations

import types
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor

from aot_pack.manifest import ManifestTarget

from .conftest import CUDA_SOURCES, CudaLauncher, Packed
from .test_launches import STREAM, arguments_of, dimension, exports, what_is_passed

pytestmark = pytest.mark.tilelang

NAMES = [f"{source.stem}.{name}" for source in CUDA_SOURCES for name in exports(source)]
MAX_DYNAMIC_SMEM = 8
BY_CUTEDSL = "tilelang_cuda.gemm_by_cutedsl"
ATTRIBUTES: dict[str, dict[str, Any]] = {
    "kernels_cuda.cluster": {"cluster": (2, 1, 1)},
    "kernels_cuda.cooperative": {"cooperative": True},
}
"""What TVM's launcher asks for, and that of NVRTC's images leaves out."""


class Passed:
    """A tensor as PyTorch has it."""

    device = types.SimpleNamespace(index=0)

    def __init__(self, tensor: FrameworkTensor) -> None:
        self._tensor = tensor

    def data_ptr(self) -> int:
        return self._tensor.address


@pytest.mark.parametrize("name", [name for name in NAMES if name != BY_CUTEDSL])
def test_as_tilelangs_own_launcher(
    driver: FakeDriver,
    packages: dict[str, Packed],
    cuda_launchers: dict[str, dict[str, CudaLauncher]],
    name: str,
) -> None:
    package, function = name.split(".")
    packed = packages[package]
    (target,) = (target for target in packed.manifest.targets if target.function == function)
    passed = arguments_of(target.signature)
    driver.clear_log()
    result = getattr(packed.module, function)(**{each.name: passed[each.name] for each in target.signature.inputs})
    ours, shared = driver.launches(), smem_of_kernels(driver)
    results = result if isinstance(result, tuple) else (result,)
    passed.update(zip((each.name for each in target.signature.outputs), results, strict=False))

    theirs = cuda_launchers[package][function]
    values = [passed[each] if isinstance(each, str) else dimension(passed, each) for each in theirs.arguments]
    kernels = loaded_kernels(packed, target)
    driver.clear_log()
    with primary_context():
        theirs.call(kernels, *(Passed(each) if isinstance(each, FrameworkTensor) else each for each in values), STREAM)
    reference = driver.launches()

    assert len(ours) == len(reference) > 0
    for mine, its in zip(ours, reference, strict=True):
        assert what_is_passed(mine) == what_is_passed(its) | ATTRIBUTES.get(name, {})
    assert {kernel: smem for kernel, smem in smem_of_kernels(driver).items() if smem} == shared


def smem_of_kernels(driver: FakeDriver) -> dict[str, int]:
    """The dynamic shared memory that each kernel was allowed since the log began."""
    calls = [call.args for call in driver.log("cuKernelSetAttribute")]
    return {call["name"]: call["value"] for call in calls if call["attribute"] == MAX_DYNAMIC_SMEM}


@contextmanager
def primary_context() -> Iterator[None]:
    """Makes the first device's context current, as PyTorch has made it in a process that uses it."""
    from cuda.bindings import driver as cuda

    status, context = cuda.cuDevicePrimaryCtxRetain(0)
    assert status == cuda.CUresult.CUDA_SUCCESS
    cuda.cuCtxPushCurrent(context)
    try:
        yield
    finally:
        cuda.cuCtxPopCurrent()
        cuda.cuDevicePrimaryCtxRelease(0)


def loaded_kernels(packed: Packed, target: ManifestTarget) -> dict[str, Any]:
    """The kernels of the package's image, as NVRTC's launcher gets them."""
    from cuda.bindings import driver as cuda

    status, library = cuda.cuLibraryLoadFromFile(str(packed.folder / target.image).encode(), [], [], 0, [], [], 0)
    assert status == cuda.CUresult.CUDA_SUCCESS
    found = {}
    for kernel in target.kernels:
        status, found[kernel.symbol] = cuda.cuLibraryGetKernel(library, kernel.symbol.encode())
        assert status == cuda.CUresult.CUDA_SUCCESS
    return found
