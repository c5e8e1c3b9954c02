"""What a service does with packed functions, on a real driver: graphs on several streams and devices, forks, its own
contexts, kernels that fail, loading ahead of time."""

from __future__ import annotations

import threading
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from test_runtime import link_packages, run_python

if TYPE_CHECKING:
    from torch import Tensor
    from torch.cuda import CUDAGraph

pytestmark = pytest.mark.gpu


def vectors(torch: ModuleType, device: int, count: int = 3, size: int = 4096) -> list[Tensor]:
    """Random vectors on a device, all work on them done."""
    made = [torch.randn(size, device=f"cuda:{device}") for _ in range(count)]
    torch.cuda.synchronize(device)
    return made


def devices(torch: ModuleType) -> range:
    """All GPUs of this machine."""
    return range(torch.cuda.device_count())


# -- graphs


def test_capture_on_every_device(torch: ModuleType, elementwise: ModuleType) -> None:
    """The first call on each device comes inside of a capture there; replays see what the memory holds then."""
    elementwise.unload(captured=True)
    captured = []
    for device in devices(torch):
        x, y, z = vectors(torch, device)
        graph = torch.cuda.CUDAGraph()
        # A stream of the device's own: torch's default one for captures is of the device that captured first.
        with torch.cuda.device(device), torch.cuda.graph(graph, stream=torch.cuda.Stream(device)):
            elementwise.add(x, y, z)
        captured.append((graph, x, y, z))
    for value in (1.0, 2.5):
        for graph, x, y, z in captured:
            with torch.cuda.device(x.device):
                x.fill_(value)
                graph.replay()
                torch.cuda.synchronize()
                assert torch.equal(z, y + value)


def test_capture_of_two_streams_in_one_graph(torch: ModuleType, elementwise: ModuleType) -> None:
    elementwise.unload(captured=True)
    a, b, c, d, e = vectors(torch, 0, 5)
    graph, side = torch.cuda.CUDAGraph(), torch.cuda.Stream()
    with torch.cuda.graph(graph):
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            elementwise.add(a, b, c)
        elementwise.add(a, a, d)
        torch.cuda.current_stream().wait_stream(side)
        elementwise.add(c, d, e)
    a.fill_(3)
    graph.replay()
    torch.cuda.synchronize()
    assert torch.equal(e, (a + b) + (a + a))


def test_captures_of_many_threads(torch: ModuleType, elementwise: ModuleType) -> None:
    """Each thread captures a graph of its own, all at once, with the first calls inside."""
    elementwise.unload(captured=True)
    inputs = [vectors(torch, 0) for _ in range(8)]
    graphs = [torch.cuda.CUDAGraph() for _ in inputs]
    together, errors = threading.Barrier(len(inputs)), []

    def capture(graph: CUDAGraph, x: Tensor, y: Tensor, z: Tensor) -> None:
        try:
            stream = torch.cuda.Stream()
            together.wait()
            with torch.cuda.stream(stream):  # torch.cuda.graph synchronises: no thread may while one captures
                graph.capture_begin(capture_error_mode="thread_local")
                elementwise.add(x, y, z)
                graph.capture_end()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=capture, args=(graph, *own)) for graph, own in zip(graphs, inputs, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    for graph, (x, y, z) in zip(graphs, inputs, strict=True):
        graph.replay()
        torch.cuda.synchronize()
        assert torch.equal(z, x + y)


def test_graphed_callables(torch: ModuleType, elementwise: ModuleType) -> None:
    def double(x: Tensor) -> Tensor:
        out = torch.empty_like(x)
        elementwise.add(x, x, out)
        return out

    (sample,) = vectors(torch, 0, 1)
    graphed = torch.cuda.make_graphed_callables(double, (sample,))
    for x in vectors(torch, 0, 3):
        assert torch.equal(graphed(x), x + x)


# -- loading


def test_preload_of_every_device_tells_its_progress(torch: ModuleType, elementwise: ModuleType) -> None:
    elementwise.unload(captured=True)
    told: list[tuple[int, int, str]] = []
    everywhere = list(devices(torch))
    elementwise.preload(everywhere, progress=lambda *words: told.append(words))
    total = 4 * len(everywhere)
    assert [(done, all_) for done, all_, _ in told] == [(number + 1, total) for number in range(total)]
    assert {name for _, _, name in told} == {"scale", "add", "silu_mul", "silu_mul_backward"}
    for device in everywhere:
        x, y, z = vectors(torch, device)
        elementwise.add(x, y, z)
        assert torch.equal(z, x + y)


def test_load_and_unload_again_and_again(torch: ModuleType, elementwise: ModuleType) -> None:
    """What is loaded is given back: the device's free memory does not shrink."""
    x, y, z = vectors(torch, 0)
    free = []
    for _ in range(50):
        elementwise.add(x, y, z)
        torch.cuda.synchronize()
        elementwise.unload(captured=True)
        free.append(torch.cuda.mem_get_info(0)[0])
    assert free[-1] >= free[4]
    elementwise.add(x, y, z)
    assert torch.equal(z, x + y)


# -- processes of their own

FRAMEWORKLESS = f"""
import ctypes, os, sys
sys.argv = ["", "."]
sys.path.insert(0, {str(Path(__file__).parent)!r})
from without_framework import SIZE, Vector, call, driver, retain_context

def add(x, y, z):
    import elementwise
    elementwise.add(x, y, z)

def in_child(function):
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            function()
            print("no error")
        except RuntimeError as error:
            print(error)
        sys.stdout.flush()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0

call("cuInit", 0)
retain_context()
"""


@pytest.mark.parametrize("before", ["add(x, y, z)", "import elementwise", "pass"])
def test_a_fork_of_a_process_that_used_cuda(before: str) -> None:
    """Whether by this package or not, the child is told; and the parent goes on."""
    out = run_python(
        "-c",
        FRAMEWORKLESS
        + f"""
x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
{before}
in_child(lambda: add(x, y, z))
add(x, y, z)
assert z.read() == [3.0] * SIZE
""",
    )
    assert "add(): CUDA can't be used in this process, because it was forked" in out


def test_a_fork_of_a_process_that_only_imported(tmp_path: Path) -> None:
    """Without site-packages: importing tvm_ffi imports torch where there is one, which looks for GPUs."""
    link_packages(tmp_path, "elementwise", "tvm_ffi", "typing_extensions")
    out = run_python(
        "-S",
        "-E",
        "-c",
        f"""
import os, sys
sys.path.append({str(tmp_path)!r})
import elementwise
child = os.fork()
if child == 0:
    sys.argv = ["", "."]
    sys.path.insert(0, {str(Path(__file__).parent)!r})
    from without_framework import SIZE, Vector, call, retain_context
    call("cuInit", 0)
    retain_context()
    x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
    elementwise.add(x, y, z)
    print(z.read() == [3.0] * SIZE, flush=True)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
""",
    )
    assert out == "True\n"


def test_a_kernel_that_fails() -> None:
    """The next call says that it was an earlier one, and which."""
    out = run_python(
        "-c",
        FRAMEWORKLESS
        + """
x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
add(x, y, z)
z.data.value = 16
add(x, y, z)
assert driver.cuCtxSynchronize() == 700
try:
    add(x, y, x)
except RuntimeError as error:
    print(error)
""",
    )
    assert "add(): cuLaunchKernelEx failed: CUDA_ERROR_ILLEGAL_ADDRESS (700)" in out
    assert "A kernel that ran before did this" in out
    assert "The last kernel of this package there was kernel_cutlass__map_kernel" in out


def test_a_green_context() -> None:
    """A call in a context of a part of the GPU runs there and leaves it current."""
    run_python(
        "-c",
        FRAMEWORKLESS
        + """
x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
resource, part = (ctypes.c_char * 144)(), (ctypes.c_char * 144)()
parts, description, green = ctypes.c_uint(1), ctypes.c_void_p(), ctypes.c_void_p()
context, seen = ctypes.c_void_p(), ctypes.c_void_p()
call("cuDeviceGetDevResource", 0, ctypes.byref(resource), 1)
call("cuDevSmResourceSplitByCount", part, ctypes.byref(parts), resource, None, 0, 8)
call("cuDevResourceGenerateDesc", ctypes.byref(description), part, 1)
call("cuGreenCtxCreate", ctypes.byref(green), description, 0, 1)
call("cuCtxFromGreenCtx", ctypes.byref(context), green)
call("cuCtxSetCurrent", context)
add(x, y, z)
call("cuCtxGetCurrent", ctypes.byref(seen))
assert seen.value == context.value
assert z.read() == [3.0] * SIZE
""",
    )


def test_the_end_of_a_process_with_threads_that_call() -> None:
    """exit() takes the driver and the library down while calls are made."""
    run_python(
        "-c",
        FRAMEWORKLESS
        + """
import threading
ready = threading.Barrier(5)

def run():
    retain_context()
    x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
    add(x, y, z)
    ready.wait()
    while True:
        try:
            add(x, y, z)
        except RuntimeError:
            pass

for _ in range(4):
    threading.Thread(target=run, daemon=True).start()
ready.wait()
ctypes.CDLL(None).exit(0)
""",
    )


def test_the_log(torch: ModuleType) -> None:
    out = run_python(
        "-c",
        """
        import os, sys
        os.environ["AOT_PACK_LOG"] = "info:/dev/stdout"
        import elementwise
        elementwise.preload(0)
        """,
    )
    assert "elementwise: driver for CUDA" in out
    assert out.count(": ready with sm_90a on device cuda:0 (NVIDIA") == 4
