"""What libraries are told of the GPU: from stand-ins of the modules that they ask, which are the real ones in
tests/native/test_gpu_answers.py."""

import enum
import re
from types import SimpleNamespace
from typing import Any

import pytest

from aot_pack.arch import Arch
from aot_pack.errors import CompileError
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpu_answers.device_cuda import answer_driver, answer_hardware_info, answer_runtime
from aot_pack.gpu_answers.device_torch import answer_torch_cuda, names_of
from aot_pack.gpus import known_models
from aot_pack.gpus.limits import LIMITS
from aot_pack.model import BakedFigure

MODELS = {model.name: model for model in known_models()}


def figures_of(name: str | None = "h20", arch: str = "sm_90a") -> GpuFigures:
    return GpuFigures(Arch.parse(arch), None if name is None else MODELS[name])


Status = enum.Enum("Status", {"CUDA_SUCCESS": 0, "cudaSuccess": 0, "CUDA_ERROR_INVALID_DEVICE": 101})


def driver(figures: GpuFigures) -> Any:
    functions = ("cuInit", "cuDriverGetVersion", "cuDeviceGetCount", "cuDeviceGet", "cuDeviceGetAttribute",
                 "cuDeviceGetName", "cuDeviceTotalMem", "cuCtxGetCurrent", "cuCtxGetDevice",
                 "cuOccupancyMaxActiveClusters")  # fmt: skip
    module = SimpleNamespace(
        CUresult=Status, CUDA_VERSION=13040, CUdevice=int, CUcontext=int, **dict.fromkeys(functions, no_driver)
    )
    answer_driver(figures, module)
    return module


def no_driver(*_: object) -> None:
    raise AssertionError("the driver was asked")


def test_the_driver_answers_with_the_figures_of_the_model_and_records_them() -> None:
    figures = figures_of()
    module = driver(figures)
    assert module.cuInit(0) == (Status.CUDA_SUCCESS,)
    assert module.cuDeviceGetCount() == (Status.CUDA_SUCCESS, 1)
    assert module.cuDeviceGet(0) == (Status.CUDA_SUCCESS, 0)
    assert module.cuDeviceGet(1) == (Status.CUDA_ERROR_INVALID_DEVICE, None)
    assert module.cuCtxGetCurrent()[1] is not None
    assert [module.cuDeviceGetAttribute(number, 0)[1] for number in (75, 76, 81, 97, 120)] == [9, 0, 233472, 232448, 1]
    assert not figures.asked
    assert module.cuDeviceGetAttribute(16, 0) == (Status.CUDA_SUCCESS, 78)
    assert module.cuDeviceGetAttribute(38, 0)[1] == 60 << 20
    assert module.cuDeviceGetName(100, 0)[1] == b"NVIDIA H20"
    assert figures.asked == (
        BakedFigure(name="l2_bytes", value=60 << 20),
        BakedFigure(name="name", value="NVIDIA H20"),
        BakedFigure(name="sm_count", value=78),
    )
    figures.check()


def test_the_runtime_answers_and_its_properties_ask_only_for_what_is_read() -> None:
    figures = figures_of()
    module: Any = SimpleNamespace(
        cudaError_t=Status, CUDART_VERSION=13040, cudaGetDeviceCount=no_driver, cudaGetDeviceProperties=no_driver,
        cudaDeviceGetAttribute=no_driver, cudaOccupancyMaxActiveBlocksPerMultiprocessor=no_driver,
    )  # fmt: skip
    answer_runtime(figures, module)
    assert module.cudaGetDeviceCount() == (Status.cudaSuccess, 1)
    properties = module.cudaGetDeviceProperties(0)[1]
    assert (properties.major, properties.warpSize, properties.sharedMemPerBlockOptin) == (9, 32, 232448)
    assert not figures.asked
    assert properties.multiProcessorCount == module.cudaDeviceGetAttribute(16, 0)[1] == 78
    assert [figure.name for figure in figures.asked] == ["sm_count"]
    with pytest.raises(CompileError, match="cudaOccupancyMaxActiveBlocksPerMultiprocessor asks for something of the"):
        module.cudaOccupancyMaxActiveBlocksPerMultiprocessor(None, 128, 0)


def test_hardware_info_compiles_no_kernel() -> None:
    class HardwareInfo:
        def get_max_active_clusters(self, size: int) -> int:
            raise AssertionError("a kernel was compiled")

    figures = figures_of()
    answer_hardware_info(figures, SimpleNamespace(HardwareInfo=HardwareInfo))
    info: Any = HardwareInfo()
    assert (info.get_max_active_clusters(2), info.get_max_active_clusters(cluster_size=4, stream=None)) == (39, 19)
    assert (info.get_device_multiprocessor_count(), info.get_l2_cache_size_in_bytes()) == (78, 60 << 20)
    names = ["l2_bytes", "max_active_clusters[2]", "max_active_clusters[4]", "sm_count"]
    assert [figure.name for figure in figures.asked] == names
    with pytest.raises(CompileError, match="asks for clusters of 33 blocks, but sm_90a has none of that size"):
        info.get_max_active_clusters(33)
    with pytest.raises(CompileError, match="_get_device_function asks for something of the GPU"):
        info._get_device_function()


class Stream:
    cuda_stream = 0


def torch(figures: GpuFigures, **more: Any) -> Any:
    module = SimpleNamespace(is_available=lambda: False, device_count=lambda: 0, nvtx=SimpleNamespace(), **more)
    answer_torch_cuda(figures, module, {"Stream": Stream}, lambda original: type(original.__name__, (), {}))
    return module


def test_what_torch_adds_is_refused_by_its_name() -> None:
    figures = figures_of()

    class CUDAGraph:
        """Raises without a GPU."""

        __module__ = "torch.cuda"

    def of_a_later_release() -> None:
        raise AssertionError("PyTorch was asked")

    of_a_later_release.__module__ = "torch.cuda"
    original = of_a_later_release
    module = torch(figures, of_a_later_release=original, empty_cache=original, CUDAGraph=CUDAGraph, lru_cache=no_driver)
    assert module.empty_cache() is None
    assert module.lru_cache is no_driver  # what it imports for itself
    assert module.CUDAGraph is not CUDAGraph
    with pytest.raises(CompileError, match=r"torch\.cuda\.of_a_later_release asks for something of the GPU"):
        module.of_a_later_release(1, device=0)
    assert figures.refused
    names = names_of(module)
    assert names["of_a_later_release"] == "refused"
    assert module.current_device() == 0


def test_streams_are_current_one_after_another() -> None:
    module = torch(figures_of())
    default, other = module.current_stream(), Stream()
    module.set_stream(other)
    assert (module.current_stream(), module.default_stream()) == (other, default)
    module.set_stream(None)
    assert module.current_stream() is other


def test_torch_has_a_device_but_not_for_its_own_modules() -> None:
    figures = figures_of()
    module = torch(figures)
    assert (module.is_available(), module.device_count(), module.current_device()) == (True, 1, 0)
    assert (module.nvtx.range_push("forward"), module.nvtx.range_pop()) == (0, 0)
    asked_by_torch: dict[str, Any] = {"cuda": module, "__name__": "torch._subclasses.fake_tensor"}
    exec("answer = cuda.is_available(), cuda.device_count()", asked_by_torch)
    assert asked_by_torch["answer"] == (False, 0)
    assert module.get_device_capability("cuda:0") == (9, 0)
    properties = module.get_device_properties(0)
    assert (properties.major, properties.minor, properties.shared_memory_per_block_optin) == (9, 0, 232448)
    assert module.current_stream().cuda_stream == 0
    assert not figures.asked
    assert (properties.multi_processor_count, properties.L2_cache_size) == (78, 60 << 20)
    assert (module.get_device_name(), properties.name) == ("NVIDIA H20", "NVIDIA H20")
    assert [figure.name for figure in figures.asked] == ["l2_bytes", "name", "sm_count"]
    assert not hasattr(properties, "__array__")
    for other in (1, "cuda:1"):
        with pytest.raises(AssertionError, match="Invalid device id"):
            module.get_device_properties(other)
    with pytest.raises(
        CompileError, match=re.escape("torch.cuda.get_device_properties().clock_rate asks for")
    ) as caught:
        getattr(properties, "clock_rate")  # noqa: B009
    assert "multi_processor_count" in (caught.value.hint or "")


def test_without_a_model_the_capability_is_known_and_a_figure_is_an_error_that_lists_the_models() -> None:
    figures = figures_of(None, "sm_90a")
    module = torch(figures)
    assert module.get_device_capability() == (9, 0)
    assert driver(figures).cuDeviceGetAttribute(97, 0)[1] == 232448
    figures.check()
    message = (
        "torch.cuda.get_device_properties().multi_processor_count asks for the number of multiprocessors (sm_count). "
        "The build for sm_90a would have it as a constant, but you named no GPU model of sm_90a"
    )
    with pytest.raises(CompileError, match=re.escape(message)) as caught:
        getattr(module.get_device_properties(), "multi_processor_count")  # noqa: B009
    assert caught.value.hint == (
        "name one, such as --gpu h100; known for sm_90a: h100, h100-pcie, h100-nvl, h200, h20, gh200; "
        "--gpu-file adds your own"
    )
    assert figures.refused
    with pytest.raises(CompileError, match="number of multiprocessors"):
        figures.check()  # also where the library caught it


def test_clusters_name_their_size() -> None:
    message = "asks for the number of clusters of 2 that run at once (max_active_clusters[2])"
    with pytest.raises(CompileError, match=re.escape(message)):
        figures_of(None).max_active_clusters(2, "f")
    assert figures_of("a100", "sm_80").max_active_clusters(1, "f") == 108
    with pytest.raises(CompileError, match="clusters of 2 blocks, but sm_80 has none of that size"):
        figures_of("a100", "sm_80").max_active_clusters(2, "f")


def test_a_figure_that_is_not_known_of_the_model_is_an_error() -> None:
    message = "f asks for the size of the L2 cache (l2_bytes), but aot-pack does not know it for gb200"
    with pytest.raises(CompileError, match=re.escape(message)) as caught:
        figures_of("gb200", "sm_100a").l2_bytes("f")
    assert "--gpu-file" in (caught.value.hint or "")


def test_limits_of_a_capability_that_is_not_known_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(LIMITS, (10, 7))
    with pytest.raises(CompileError, match=r"f asks for limits of compute capability 10\.7, but"):
        figures_of(None, "sm_107a").limits("f")


def test_an_attribute_that_is_not_known_is_an_error_that_lists_what_is() -> None:
    with pytest.raises(CompileError, match=re.escape("cuda.bindings.driver.cuDeviceGetAttribute(13) asks")) as caught:
        driver(figures_of()).cuDeviceGetAttribute(13, 0)
    assert "MULTIPROCESSOR_COUNT" in (caught.value.hint or "")
