"""What the launcher does around a kernel, on a real driver: streams, graphs, contexts, threads, errors, loading."""

from __future__ import annotations

import ctypes
import importlib.util
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from test_examples import FUNCTIONS, packed

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = pytest.mark.gpu


@pytest.fixture
def tensors(torch: ModuleType) -> tuple[Tensor, Tensor, Tensor]:
    """x, y and a poisoned z for ``add``."""
    x, y = (torch.randn(4096, device="cuda") for _ in range(2))
    return x, y, torch.full_like(x, float("nan"))


def run_python(*arguments: str | Path) -> str:
    """What a Python process of its own prints."""
    command = [sys.executable, *(textwrap.dedent(str(argument)) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


SHAPES = {
    "rmsnorm": (33, 4096, 0),
    "softmax_two_pass": (9, 4100, 3, 0, 0),
    "hopper_gemm": (385, 520, 320, 0),
    "launch_modes.unit_norm": (4100, 3),
    "launch_modes.transpose": (300, 200, 0),
}


def shape_of(name: str) -> tuple[int, ...]:
    return SHAPES.get(name) or SHAPES.get(name.split(".")[0]) or (8200,)


# -- graphs and streams


@pytest.mark.parametrize("name", FUNCTIONS)
def test_first_call_inside_capture(reference: ModuleType, torch: ModuleType, name: str) -> None:
    """The image is loaded while a stream is being captured, in the strictest mode; the graph then does the work."""
    (case,) = (case for case in reference.REFERENCES if str(case) == name)
    package = importlib.import_module(case.package)

    def captured(*arguments: Any) -> None:
        torch.cuda.synchronize()
        package.unload(captured=True)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, capture_error_mode="global"):
            packed(name)(*arguments)
        graph.replay()
        torch.cuda.synchronize()

    reference.assert_same_bits(case, captured, packed(name), shape_of(name), seed=3)


def test_first_call_of_a_process_inside_capture() -> None:
    run_python(
        "-c",
        """
        import torch
        x, y = torch.ones(4096, device="cuda"), torch.ones(4096, device="cuda")
        z = torch.zeros_like(x)
        a = torch.randn(256, 64, device="cuda").bfloat16()
        c = torch.zeros(256, 256, device="cuda", dtype=torch.bfloat16)
        expected = a @ a.T
        torch.cuda.synchronize()
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            import elementwise, hopper_gemm
            elementwise.add(x, y, z)
            hopper_gemm.gemm(a, a, c)
        torch.cuda.synchronize()
        assert (z == 0).all() and (c == 0).all(), "captured, and yet launched"
        graph.replay()
        torch.cuda.synchronize()
        assert (z == 2).all()
        torch.testing.assert_close(c, expected, rtol=1e-2, atol=1e-2)
        x.fill_(5)
        graph.replay()
        torch.cuda.synchronize()
        assert (z == 6).all()
        """,
    )


def test_runs_on_the_callers_stream(
    torch: ModuleType, elementwise: ModuleType, tensors: tuple[Tensor, Tensor, Tensor]
) -> None:
    """The inputs are written late on a stream that does not wait for the NULL stream, nor that for it."""
    x, y, z = tensors
    elementwise.add(x, y, z)
    torch.cuda.synchronize()
    stream = torch.cuda.Stream()
    with torch.cuda.stream(stream):
        torch.cuda._sleep(200_000_000)  # about 0.1 s
        x.fill_(1)
        y.fill_(2)
        elementwise.add(x, y, z)
    assert not stream.query(), "the sleep was too short for this test to say anything"
    stream.synchronize()
    assert (z == 3).all()


# -- contexts and threads


def current_context() -> int | None:
    context = ctypes.c_void_p()
    assert ctypes.CDLL("libcuda.so.1").cuCtxGetCurrent(ctypes.byref(context)) == 0
    return context.value


def test_first_calls_of_many_threads(
    torch: ModuleType, elementwise: ModuleType, tensors: tuple[Tensor, Tensor, Tensor]
) -> None:
    """New threads have no context of their own. One of them loads the image, the others wait for it."""
    x, y, _ = tensors
    expected = x + y
    torch.cuda.synchronize()
    elementwise.unload(captured=True)
    outputs = [torch.full_like(x, float("nan")) for _ in range(16)]
    torch.cuda.synchronize()
    together, errors = threading.Barrier(len(outputs)), []

    def call(z: Tensor) -> None:
        try:
            together.wait()
            elementwise.add(x, y, z)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=call, args=(z,)) for z in outputs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    torch.cuda.synchronize()
    assert errors == []
    assert all(torch.equal(z, expected) for z in outputs)


def test_a_context_of_the_callers(
    torch: ModuleType, elementwise: ModuleType, tensors: tuple[Tensor, Tensor, Tensor]
) -> None:
    """The call runs in it, on memory of the primary context, and leaves it current."""
    x, y, z = tensors
    torch.cuda.synchronize()
    driver = ctypes.CDLL("libcuda.so.1")
    before, other = current_context(), ctypes.c_void_p()
    assert before is not None
    assert driver.cuCtxCreate_v2(ctypes.byref(other), 0, 0) == 0
    try:
        assert current_context() == other.value != before
        elementwise._ffi_add(x, y, z)
        assert current_context() == other.value
        assert driver.cuCtxSynchronize() == 0
    finally:
        assert driver.cuCtxDestroy_v2(other) == 0
        assert driver.cuCtxSetCurrent(ctypes.c_void_p(before)) == 0
    torch.cuda.synchronize()
    assert torch.equal(z, x + y)


# -- errors


@pytest.mark.parametrize(
    "change, kind, text",
    [
        (lambda x, y, z: (x.cpu(), y, z), ValueError, r"add\(\).*'x'.*on cuda, got one on cpu"),
        (lambda x, y, z: (x, y, z.cpu()), ValueError, r"add\(\).*'z'.*on cuda, got one on cpu"),
        (lambda x, y, z: (x, y.half(), z), TypeError, r"add\(\).*'y'.*float32, got float16"),
        (lambda x, y, z: (x, y, z.view(64, 64)), ValueError, r"add\(\).*'z'.*1 dimension, got 2"),
        (lambda x, y, z: (x, y[:2048], z), ValueError, r"add\(\).*'y'.*4096.*got 2048"),
        (lambda x, y, z: (x[:4094], y[:4094], z[:4094]), ValueError, r"add\(\).*'x'.*divisible by 4, got 4094"),
        (lambda x, y, z: (x[1:4093], y[:4092], z[:4092]), ValueError, r"add\(\).*'x'.*aligned to 16"),
        (lambda x, y, z: (x[::2], y[:2048], z[:2048]), ValueError, r"add\(\).*'x'.*stride\[0\] = 1, got 2"),
        (lambda x, y, z: (x, None, z), TypeError, r"add\(\).*'y'.*tensor, got None"),
        (lambda x, y, z: (x, y, 3.0), TypeError, r"add\(\).*'z'.*tensor, got"),
    ],
)
def test_refusals(
    torch: ModuleType,
    elementwise: ModuleType,
    tensors: tuple[Tensor, Tensor, Tensor],
    change: Callable[..., tuple[object, ...]],
    kind: type[Exception],
    text: str,
) -> None:
    with pytest.raises(kind, match=text):
        elementwise.add(*change(*tensors))
    torch.cuda.synchronize()
    assert tensors[2].isnan().all()


def test_a_launch_that_cuda_refuses(torch: ModuleType) -> None:
    """The error tells the launch, and leaves the process as it was."""
    launch_modes = importlib.import_module("launch_modes")
    x = torch.randn(4096, device="cuda")
    y, barrier = torch.empty_like(x), torch.zeros(2, dtype=torch.int32, device="cuda")
    with pytest.raises(RuntimeError, match="COOPERATIVE_LAUNCH_TOO_LARGE") as raised:
        launch_modes.unit_norm(x, torch.empty(100_000, device="cuda"), barrier, y)
    for part in ("unit_norm()", "cuLaunchKernelEx", "100000", "256", "cuda:0"):
        assert part in str(raised.value)
    launch_modes.unit_norm(x, torch.empty(4, device="cuda"), barrier, y)
    torch.testing.assert_close(y, x / x.norm())


# -- loading


def test_preload_and_unload(torch: ModuleType, elementwise: ModuleType, tensors: tuple[Tensor, Tensor, Tensor]) -> None:
    x, y, z = tensors
    elementwise.preload()
    elementwise.preload(0)
    elementwise.add(x, y, z)
    torch.cuda.synchronize()
    elementwise.unload(captured=True)
    elementwise.unload(captured=True)
    z.fill_(float("nan"))
    elementwise.add(x, y, z)  # loads it again
    assert torch.equal(z, x + y)
    with pytest.raises(ValueError, match="no device cuda:99"):
        elementwise.preload(99)
    elementwise.preload("cuda:0")
    elementwise.preload([torch.device("cuda:0"), torch.device("cuda")])
    with pytest.raises(TypeError, match="expected a device, got"):
        elementwise.preload(torch.device("cpu"))


def test_unload_keeps_what_a_graph_captured(
    torch: ModuleType, elementwise: ModuleType, tensors: tuple[Tensor, Tensor, Tensor]
) -> None:
    x, y, z = tensors
    torch.cuda.synchronize()
    elementwise.unload(captured=True)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        elementwise.add(x, y, z)
    with pytest.raises(RuntimeError, match=r"^unload\(\): a CUDA graph has captured a call of add\(\)"):
        elementwise.unload()
    graph.replay()
    torch.cuda.synchronize()
    assert torch.equal(z, x + y)
    graph.reset()
    elementwise.unload(captured=True)
    elementwise.unload()
    z.fill_(float("nan"))
    elementwise.add(x, y, z)
    assert torch.equal(z, x + y)


def link_packages(folder: Path, *names: str) -> None:
    """Makes these packages and modules, and no others, importable from a folder."""
    for name in names:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        source = Path(spec.origin)
        source = source.parent if source.name == "__init__.py" else source
        (folder / source.name).symlink_to(source)


def test_needs_nothing_but_tvm_ffi(elementwise: ModuleType, tmp_path: Path) -> None:
    """A Python that can import the wheel, TVM FFI and its one dependency only; also after a reset of the device."""
    link_packages(tmp_path, "elementwise", "tvm_ffi", "typing_extensions")
    program = Path(__file__).with_name("without_framework.py")
    loaded = run_python("-S", "-E", program, tmp_path).split()
    assert "libelementwise.so" in loaded
    assert "libtvm_ffi.so" in loaded
    for part in ("cudart", "cute", "cutlass", "torch", "nvrtc", "nvJitLink"):
        assert not [name for name in loaded if part in name]


def test_arrays_of_another_framework() -> None:
    run_python(
        "-c",
        """
        import sys
        sys.modules["torch"] = None
        import cupy, elementwise
        x, y, z = cupy.ones(4096, "f"), cupy.full(4096, 2, "f"), cupy.zeros(4096, "f")
        elementwise.add(x, y, z)
        assert (z == 3).all()
        """,
    )
