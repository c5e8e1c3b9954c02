"""AOT_PACK_STRICT: each slow or different path is an error or one line of the log, and nothing is said otherwise."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Gpu, Result
from synthetic.service import GPUS

from faults.conftest import ROOT
from faults.world import World, matrix, vector

H100, A100, RTX = GPUS.index("h100"), GPUS.index("a100"), GPUS.index("rtx5090")
SM_COUNT = 16
"""CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT."""

Start = Callable[[str], World]


@pytest.fixture
def start(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Begins anew with a copy of the package that reads this value of AOT_PACK_STRICT."""
    shared = world.package

    def begin(value: str) -> World:
        monkeypatch.setenv("AOT_PACK_STRICT", value)
        monkeypatch.delenv("AOT_PACK_LOG", raising=False)
        world.start(contexts=False)
        own = world.package
        world.start()
        world.package = own
        return world

    yield begin
    world.finish()
    world.package = shared


def copy(world: World, device: int) -> None:
    world.package.copy(vector(device), vector(device), None)


def lines(capfd: pytest.CaptureFixture[str]) -> list[str]:
    """What was logged, without time and process."""
    found = [re.fullmatch(r"\S+Z \d+ service: (.*)", line) for line in capfd.readouterr().err.splitlines()]
    assert all(found)
    return [match[1] for match in found if match]


PTX = (
    "copy(): there is only PTX (compute_90) for device cuda:3 (NVIDIA GeForce RTX 5090, sm_120), and the driver "
    "compiles it when it loads it. Build the package for this architecture as well"
)
LATE = (
    "copy() loads its image after preload() finished, on device cuda:1 (NVIDIA A100-SXM4-80GB, sm_80). Preload this "
    "device as well: preload([..., 1])"
)
FIGURES = (
    "modelled() is compiled with figures of the GPU model h100, and device cuda:0 (NVIDIA H100 80GB HBM3, sm_90) has "
    "100 multiprocessors instead of 132 multiprocessors. Build the package for this model as well (aot-pack build "
    "--gpu)"
)
REFUSED = ". AOT_PACK_STRICT=error refuses this"


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(RuntimeError) as raised:
        call()
    return str(raised.value)


# -- PTX


def test_ptx_is_an_error_each_time_and_nothing_is_loaded(start: Start) -> None:
    world = start("error")
    for _ in range(2):
        assert refused(lambda: copy(world, RTX)) == PTX + REFUSED
    assert "cuLibraryLoadData" not in world.driver.counts()
    copy(world, H100)


def test_ptx_is_one_line(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    world = start("warn")
    for _ in range(3):
        copy(world, RTX)
        copy(world, H100)
        world.package.aot_pack_unload()
    assert lines(capfd) == [f"AOT_PACK_STRICT=warn: {PTX}"]


def test_ptx_that_is_left_when_the_driver_refuses_the_cubin(start: Start) -> None:
    world = start("error")
    world.driver.fail("cuLibraryLoadData", Result.NO_BINARY_FOR_GPU)
    text = refused(lambda: copy(world, H100))
    assert text.startswith("copy(): there is only PTX (compute_90) for device cuda:0 (NVIDIA H100 80GB HBM3, sm_90)")
    copy(world, H100)


# -- figures


def test_other_figures(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    other = Gpu(model="h100", attributes={SM_COUNT: 100})

    def call(world: World) -> None:
        world.driver.reset(gpus=(other,))
        world.package.modelled(vector(0), vector(0), None)

    assert refused(lambda: call(start("error"))) == FIGURES + REFUSED
    world = start("warn")
    call(world)
    world.package.aot_pack_unload()
    world.package.modelled(vector(0), vector(0), None)
    assert lines(capfd) == [f"AOT_PACK_STRICT=warn: {FIGURES}"]
    world.package.aot_pack_unload(True)
    world.start()


# -- no image


def test_preload_refuses_a_function_without_an_image(start: Start) -> None:
    """A call of it is an error in any case. What has images is ready."""
    world = start("error")
    text = refused(lambda: world.package.aot_pack_preload(A100))
    assert text == (
        "preload(): scale[hopper]() has no image for device cuda:1 (NVIDIA A100-SXM4-80GB, sm_80); this package has it "
        "for sm_90a. Build the package for this architecture as well" + REFUSED
    )
    copy(world, A100)
    copy(world, H100)  # preload() did not finish, so this is no late load
    world.package.aot_pack_preload(H100)


def test_preload_tells_each_function_without_an_image(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    world = start("warn")
    for _ in range(2):
        world.package.aot_pack_preload(A100)
    told = [re.match(r"AOT_PACK_STRICT=warn: preload\(\): (\S+)\(\) has no image for device cuda:1 ", line)
            for line in lines(capfd)]  # fmt: skip
    assert [match and match[1] for match in told] == ["scale[hopper]", "tiled", "im2col", "modelled"]


# -- after preload()


def test_a_load_after_preload(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    world = start("error")
    copy(world, A100)
    world.package.aot_pack_unload()
    world.package.aot_pack_preload(H100)
    copy(world, H100)
    for _ in range(2):
        assert refused(lambda: copy(world, A100)) == LATE + REFUSED
    world.package.aot_pack_unload()
    copy(world, A100)  # unload() begins anew
    world = start("warn")
    world.package.aot_pack_preload(H100)
    for _ in range(2):
        copy(world, A100)
        copy(world, H100)
    assert lines(capfd) == [f"AOT_PACK_STRICT=warn: {LATE}"]


def test_preload_is_never_late(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither of another device nor again, nor function by function; and it is not finished before its last part."""
    world = start("warn")
    count = 0
    while world.package.aot_pack_name(count) is not None:
        count += 1
    for device, more in ((H100, [True]), (A100, [])):
        for index in range(count):
            if index == 1:
                copy(world, A100)  # not late: neither device is done
            world.package.aot_pack_preload(device, index, *more)
    world.package.aot_pack_preload(H100)
    assert not [line for line in lines(capfd) if "after preload()" in line]
    world.package.copy(vector(2), vector(2), None)
    (late,) = lines(capfd)
    assert "copy() loads its image after preload() finished, on device cuda:2 (NVIDIA B200, sm_100)" in late


# -- the variable


@pytest.mark.parametrize("value", ["", "off"])
def test_nothing_is_said_unasked(start: Start, capfd: pytest.CaptureFixture[str], value: str) -> None:
    world = start(value)
    world.package.aot_pack_preload(A100)
    copy(world, RTX)
    assert capfd.readouterr().err == ""


def test_a_value_that_is_not_known(start: Start) -> None:
    world = start("Error")
    with pytest.raises(ValueError) as raised:
        copy(world, H100)
    assert str(raised.value) == "copy(): AOT_PACK_STRICT is 'Error' in the environment; expected off, warn or error"
    with pytest.raises(ValueError, match=r"\(\): AOT_PACK_STRICT is 'Error'"):
        world.package.aot_pack_preload(H100)
    assert "cuLibraryLoadData" not in world.driver.counts()


def test_the_log_of_a_file_has_the_lines(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = start("warn")
    file = tmp_path / "log.txt"
    monkeypatch.setenv("AOT_PACK_LOG", f"info:{file}")
    copy(world, RTX)
    assert f"AOT_PACK_STRICT=warn: {PTX}\n" in file.read_text()


def test_a_warm_call_asks_the_driver_for_the_same(start: Start) -> None:
    """And its launch is as fast: the mode is read where a function is bound alone."""
    calls = []
    for value in ("off", "error"):
        world = start(value)
        copy(world, H100)
        calls.append(world.recorded(partial(copy, world, H100)))
    assert calls[0] == calls[1]


# -- processes and threads


FORKED = """
import os, sys
sys.path[:0] = sys.argv[1:]
import service
from faults.conftest import ROOT
from faults.world import vector
if os.fork() == 0:
    try:
        service.copy(vector(3), vector(3), None)
    except RuntimeError as error:
        print(error, flush=True)
    os._exit(0)
os.wait()
"""


def test_a_fork_before_the_first_call_is_strict(driver: FakeDriver, library: Path) -> None:
    environment = driver.environment(Controls(gpus=GPUS), base={**os.environ, "AOT_PACK_STRICT": "error"})
    folders = [str(library.parent.parent), str(ROOT / "tests")]
    done = subprocess.run(
        [sys.executable, "-c", FORKED, *folders], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{PTX}{REFUSED}\n"


def test_many_threads_are_told_once(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    world = start("warn")
    world.package.aot_pack_preload(H100)
    barrier = threading.Barrier(16)

    def call(number: int) -> None:
        barrier.wait()
        (copy if number % 2 else scale)(world, A100)

    threads = [threading.Thread(target=call, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    late = sorted(line.partition("(")[0] for line in lines(capfd) if "after preload()" in line)
    assert late == ["AOT_PACK_STRICT=warn: copy", "AOT_PACK_STRICT=warn: scale[float32]"]


def scale(world: World, device: int) -> None:
    world.package.scale(vector(device), 2.0)


def test_tensor_maps_are_no_cause(start: Start) -> None:
    world = start("error")
    world.package.tiled(matrix(), None)
