"""Images of calls that a CUDA graph captured stay loaded until the caller says that no such graph is launched again."""

from __future__ import annotations

import re

import pytest
from fake_driver import Result

from faults.world import World, vector

REFUSED = (
    "unload(): a CUDA graph has captured a call of copy(), and can't run without its kernels. They stay loaded; other "
    "kernels were unloaded. Destroy the graphs, and call unload(captured=True)"
)


def copy(world: World) -> None:
    world.package.copy(vector(), vector(), world.stream)


def scale(world: World) -> None:
    world.package.scale(vector(), 2.0)


def refuse(world: World) -> list[str]:
    """What the driver is asked by an unload() that is refused."""
    calls: list[str] = []

    def unload() -> None:
        with pytest.raises(RuntimeError, match=f"^{re.escape(REFUSED)}$"):
            world.package.aot_pack_unload()

    calls += world.recorded(unload)
    return calls


@pytest.mark.parametrize("warm", [False, True])
def test_an_image_of_a_captured_call_is_kept(world: World, warm: bool) -> None:
    before = world.live()
    scale(world)
    if warm:
        copy(world)
    world.begin_capture()
    copy(world)
    world.end_capture()
    assert refuse(world).count("cuLibraryUnload") == 1, "the image of scale, and no other"
    assert "cuLibraryLoadData" not in world.recorded(lambda: copy(world))
    assert "cuLibraryLoadData" in world.recorded(lambda: scale(world))
    assert refuse(world).count("cuLibraryUnload") == 1
    world.package.aot_pack_unload(True)
    assert world.live() == before
    copy(world)
    world.package.aot_pack_unload(False)
    assert world.live() == before


def test_calls_on_other_streams_are_not_kept(world: World) -> None:
    copy(world)
    assert world.recorded(lambda: copy(world)).count("cuStreamIsCapturing") == 1
    for null in (None, 0, 1):  # of the legacy stream, which can't be captured
        call = lambda stream=null: world.package.copy(vector(), vector(), stream)  # noqa: E731
        assert "cuStreamIsCapturing" not in world.recorded(call)
    world.package.aot_pack_unload()


def test_a_captured_image_is_not_asked_about_again(world: World) -> None:
    world.begin_capture()
    copy(world)
    world.end_capture()
    assert "cuStreamIsCapturing" not in world.recorded(lambda: copy(world))


def test_a_stream_of_which_the_driver_tells_nothing_counts_as_captured(world: World) -> None:
    copy(world)
    world.driver.fail("cuStreamIsCapturing", Result.UNKNOWN)
    copy(world)
    refuse(world)


def test_another_argument_is_refused(world: World) -> None:
    with pytest.raises(TypeError, match=r"^unload\(\) takes captured=True or captured=False$"):
        world.package.aot_pack_unload("all")
