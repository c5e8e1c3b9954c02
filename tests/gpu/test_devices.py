"""Several GPUs at once: threads, first calls, captures and streams on all of them. With one GPU, on that one."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = pytest.mark.gpu


def gpu_count() -> int:
    torch = importlib.import_module("torch")
    return int(torch.cuda.device_count())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``device``: each GPU. ``places``: pairs of places that one call can't have tensors in."""
    if "device" in metafunc.fixturenames:
        metafunc.parametrize("device", range(gpu_count()))
    if "places" in metafunc.fixturenames:
        names = [*(f"cuda:{index}" for index in range(gpu_count())), "cpu"]
        metafunc.parametrize("places", [(one, other) for one in names for other in names if one != other])


@pytest.fixture(scope="module")
def torch() -> ModuleType:
    return importlib.import_module("torch")


@pytest.fixture
def elementwise(torch: ModuleType) -> Iterator[ModuleType]:
    """The package as a new process has it."""
    package = importlib.import_module("elementwise")
    package.unload(captured=True)
    yield package
    torch.cuda.set_device(0)


def tensors(torch: ModuleType, device: int) -> tuple[Tensor, Tensor, Tensor]:
    x, y = (torch.randn(4096, device=f"cuda:{device}") for _ in range(2))
    return x, y, torch.full_like(x, float("nan"))


def synchronize(torch: ModuleType) -> None:
    for device in range(torch.cuda.device_count()):
        torch.cuda.synchronize(device)


def in_threads(work: Callable[[int], object], count: int) -> None:
    """Calls ``work`` with 0 to ``count`` - 1, in a thread each, all at once; the first error is raised."""
    together, errors = threading.Barrier(count), []

    def run(index: int) -> None:
        try:
            together.wait()
            work(index)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def test_first_calls_of_many_threads_on_all_devices(torch: ModuleType, elementwise: ModuleType) -> None:
    """Each thread on its own stream; another device is current for every second one."""
    count = torch.cuda.device_count()
    arguments = [tensors(torch, index % count) for index in range(16)]
    synchronize(torch)

    def work(index: int) -> None:
        device, x = index % count, arguments[index][0]
        torch.cuda.set_device((device + index // count) % count)
        current = torch.cuda.current_device()
        with torch.cuda.stream(torch.cuda.Stream(device)):
            for _ in range(50):
                elementwise.add(*arguments[index])
        torch.cuda.set_device(current)
        assert x.device.index == device

    in_threads(work, len(arguments))
    synchronize(torch)
    for x, y, z in arguments:
        assert torch.equal(z, x + y)


def test_another_device_is_current(torch: ModuleType, elementwise: ModuleType, device: int) -> None:
    other = (device + 1) % torch.cuda.device_count()
    x, y, z = tensors(torch, device)
    torch.cuda.set_device(other)
    for _ in range(2):  # the first call, and a warm one
        z.fill_(float("nan"))
        elementwise.add(x, y, z)
        assert torch.cuda.current_device() == other
        synchronize(torch)
        assert torch.equal(z, x + y)


def test_the_current_stream_of_the_tensors_device(torch: ModuleType, elementwise: ModuleType, device: int) -> None:
    """The inputs are written late on a stream of that device, which waits for no other."""
    x, y, z = tensors(torch, device)
    elementwise.add(x, y, z)
    synchronize(torch)
    stream = torch.cuda.Stream(device)
    with torch.cuda.stream(stream):
        torch.cuda._sleep(200_000_000)  # about 0.1 s
        x.fill_(1)
        y.fill_(2)
        torch.cuda.set_device(0)
        elementwise.add(x, y, z)
    assert not stream.query(), "the sleep was too short for this test to say anything"
    stream.synchronize()
    assert (z == 3).all()


def test_first_calls_inside_captures_on_all_devices(torch: ModuleType, elementwise: ModuleType) -> None:
    """Two streams a device, captured by a thread of its own each; then all replayed with other contents."""
    count = torch.cuda.device_count()
    arguments = [tensors(torch, index % count) for index in range(2 * count)]
    graphs = [torch.cuda.CUDAGraph() for _ in arguments]
    synchronize(torch)
    one_at_a_time = threading.Lock()  # PyTorch's own allocator takes one capture at a time in a device's pool

    def capture(index: int) -> None:
        device = index % count
        torch.cuda.set_device(device)
        with (
            one_at_a_time,
            torch.cuda.graph(graphs[index], stream=torch.cuda.Stream(device), capture_error_mode="thread_local"),
        ):
            elementwise.add(*arguments[index])

    in_threads(capture, len(arguments))
    synchronize(torch)
    assert all(z.isnan().all() for _, _, z in arguments), "captured, and yet launched"
    for round_ in range(2):
        for x, _, _ in arguments:
            x.fill_(round_ + 1)
        for index, graph in enumerate(graphs):
            torch.cuda.set_device(index % count)
            graph.replay()
        synchronize(torch)
        assert all(torch.equal(z, x + y) for x, y, z in arguments)


def test_tensors_of_two_places_are_refused(torch: ModuleType, elementwise: ModuleType, places: tuple[str, str]) -> None:
    one, other = places
    x, y = torch.ones(4096, device=one), torch.ones(4096, device=other)
    z = torch.full_like(x, float("nan"))
    with pytest.raises(ValueError, match=r"^add\(\): argument '[xy]': (is on cuda:\d, but|expected a tensor on cuda)"):
        elementwise.add(x, y, z)
    synchronize(torch)
    assert z.isnan().all()


def test_preload_of_each_device(torch: ModuleType, elementwise: ModuleType, device: int) -> None:
    other = (device + 1) % torch.cuda.device_count()
    torch.cuda.set_device(other)
    elementwise.preload(device)
    assert torch.cuda.current_device() == other
    x, y, z = tensors(torch, device)
    elementwise.add(x, y, z)
    synchronize(torch)
    assert torch.equal(z, x + y)


def test_threads_call_while_another_device_is_loaded(torch: ModuleType, elementwise: ModuleType) -> None:
    """Steady calls on one device, first calls and preload() on the others: none fails, and none waits for ever."""
    count = torch.cuda.device_count()
    arguments = [tensors(torch, 0 if index < 4 else index % count) for index in range(8)]
    elementwise.add(*arguments[0])
    synchronize(torch)

    def work(index: int) -> None:
        if index >= 4:
            elementwise.preload(index % count)
        for _ in range(200):
            elementwise.add(*arguments[index])

    in_threads(work, len(arguments))
    synchronize(torch)
    assert all(torch.equal(z, x + y) for x, y, z in arguments)
