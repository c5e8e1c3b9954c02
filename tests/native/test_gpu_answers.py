"""What the compiler and cuda-bindings, as installed, are told of the GPU: no driver is asked, no kernel is compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, Outcome, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import CompileError
from aot_pack.gpus import GpuModel, known_models
from aot_pack.model import CompiledUnit
from aot_pack.plan import make_plan

KERNELS = """
import cutlass
import cutlass.cute as cute
from cutlass.utils.hardware_info import HardwareInfo
from cuda.bindings import driver, runtime
from cutlass.base_dsl.runtime import cuda as helpers

import aot_pack

ATTRIBUTES = driver.CUdevice_attribute

@cute.kernel
def _kernel(x: cute.Tensor, value: cutlass.Constexpr):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(value)

@cute.jit
def _fill(x: cute.Tensor, value: cutlass.Constexpr, stream):
    _kernel(x, value).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@cute.jit
def _fill_traced(x: cute.Tensor, stream):
    value = cutlass.utils.HardwareInfo().get_device_multiprocessor_count()
    _kernel(x, value).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

def fill(value):
    x = aot_pack.tensor(cutlass.Float32, (32,))
    return aot_pack.entry(_fill, x=x, value=value, stream=aot_pack.stream())

def ok(result):
    assert int(result[0]) == 0, result
    return result[1] if len(result) == 2 else None

@aot_pack.export
def none():
    device = ok(driver.cuDeviceGet(0))
    major = ok(driver.cuDeviceGetAttribute(ATTRIBUTES.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, device))
    assert helpers.get_compute_capability_major_minor() == (9, 0)
    optin = helpers.get_device_attribute(ATTRIBUTES.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN)
    assert (ok(driver.cuDeviceGetCount()), optin) == (1, 232448)
    assert ok(runtime.cudaDeviceGetAttribute(runtime.cudaDeviceAttr.cudaDevAttrComputeCapabilityMajor, 0)) == major
    return fill(major)

@aot_pack.export
def hardware_info():
    info = HardwareInfo()
    value = info.get_max_active_clusters(2) + info.get_l2_cache_size_in_bytes() // 2**20
    return fill(value + cutlass.utils.HardwareInfo(device_id=0).get_device_multiprocessor_count())

@aot_pack.export
def traced():
    x = aot_pack.tensor(cutlass.Float32, (32,))
    return aot_pack.entry(_fill_traced, x=x, stream=aot_pack.stream())

@aot_pack.export
def properties():
    return fill(ok(runtime.cudaGetDeviceProperties(0)).multiProcessorCount)

@aot_pack.export
def caught():
    try:
        HardwareInfo().get_l2_cache_size_in_bytes()
    except Exception:
        pass
    return fill(0)

@aot_pack.export
def plain():
    return fill(1)
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("figures") / "kernels.py"
    path.write_text(KERNELS)
    return path


def outcomes_of(source: Path, gpu: GpuModel | None) -> dict[str, Outcome]:
    progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
    with CompilePool(1) as pool:
        collection = pool.collect(source, WorkerKey("sm_90a", gpu))
        plan = make_plan(collection, [Arch.parse("sm_90a")], gpus=() if gpu is None else (gpu,))
        found = pool.compile(source, plan.targets, progress)
    return {target.export: outcome for target, outcome in found.items()}


@pytest.fixture(scope="module")
def h20(source: Path) -> dict[str, Outcome]:
    return outcomes_of(source, next(model for model in known_models() if model.name == "h20"))


@pytest.fixture(scope="module")
def unnamed(source: Path) -> dict[str, Outcome]:
    return outcomes_of(source, None)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("none", {}),
        ("plain", {}),
        ("hardware_info", {"l2_bytes": 60 << 20, "max_active_clusters[2]": 39, "sm_count": 78}),
        ("traced", {"sm_count": 78}),
        ("properties", {"sm_count": 78}),
        ("caught", {"l2_bytes": 60 << 20}),
    ],
)
def test_a_unit_has_the_figures_that_it_asked_for(h20: dict[str, Outcome], name: str, asked: dict[str, int]) -> None:
    unit = h20[name]
    assert isinstance(unit, CompiledUnit), f"{unit}\n{getattr(unit, 'detail', '')}"
    assert {figure.name: figure.value for figure in unit.figures} == asked
    assert (unit.target.gpu is not None) == bool(asked)


@pytest.mark.parametrize(
    ("name", "asker"),
    [
        ("hardware_info", "cutlass.utils.HardwareInfo.get_max_active_clusters"),
        ("traced", "cutlass.utils.HardwareInfo.get_device_multiprocessor_count"),
        ("properties", "cuda.bindings.runtime.cudaGetDeviceProperties().multiProcessorCount"),
        ("caught", "cutlass.utils.HardwareInfo.get_l2_cache_size_in_bytes"),
    ],
)
def test_without_a_model_a_figure_is_an_error_also_where_it_is_caught(
    unnamed: dict[str, Outcome], name: str, asker: str
) -> None:
    error = unnamed[name]
    assert isinstance(error, CompileError), error
    assert error.message.startswith(f"{asker} asks for the ")
    assert error.target == f"{name}@sm_90a"
    assert "such as --gpu h100" in (error.hint or "")


def test_without_a_model_the_rest_is_built_all_the_same(unnamed: dict[str, Outcome], h20: dict[str, Outcome]) -> None:
    for name in ("none", "plain"):
        one, other = unnamed[name], h20[name]
        assert isinstance(one, CompiledUnit), one
        assert isinstance(other, CompiledUnit)
        assert one.image == other.image
        assert one.target == other.target
