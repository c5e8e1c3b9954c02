"""Each driver call of each way through the launcher fails in turn, with each error that it may fail with.

The calls are those that the way makes when nothing fails, as recorded: a call that the launcher makes anew is swept by
itself. Of every failure: it ends in an exception that names the function, the API, the error and the device; the
caller's context and capture are as before; the next call does all that it should; and what the package gives back is
all that it has taken.
"""

from __future__ import annotations

import contextlib
import re
import struct
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from fake_driver import Result
from fake_driver.tensors import FrameworkTensor, lent_count

from faults.world import GLOBAL, World, matrix, vector

CODES = (
    Result.OUT_OF_MEMORY,
    Result.NOT_INITIALIZED,
    Result.DEINITIALIZED,
    Result.INVALID_IMAGE,
    Result.NO_BINARY_FOR_GPU,
    Result.ILLEGAL_ADDRESS,
    Result.LAUNCH_OUT_OF_RESOURCES,
    Result.NOT_PERMITTED,
    Result.UNKNOWN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way through the launcher."""

    call: Callable[[World], object]
    before: Callable[[World], object] = lambda world: None
    """What was called before, and worked."""
    device: int | None = 0
    """None: all of them."""
    names: str = "copy"
    """How messages name the function."""
    device_is_given: bool = True
    """By an argument; else it is that of the current context, or all are meant."""
    current: int | None = 0
    """The device whose context is current; None for no context."""
    own_context: bool = False
    """Another context of that device is current than the primary one."""
    new_process: bool = False
    captured: bool = False


def copy(device: int) -> Callable[[World], object]:
    return lambda world: world.package.copy(vector(device), vector(device), world.stream if device == 0 else None)


def everything(world: World) -> None:
    for device in (0, 1):
        copy(device)(world)
        world.package.scale(vector(device), 2.0)
    world.package.tiled(matrix(), None)


def scale(world: World) -> None:
    world.package.scale(vector(), 2.0)


def several(world: World) -> None:
    world.package.several(vector(), vector(), None)


def allocated(world: World) -> object:
    """Of what it returns, nothing may be left later. The launch is cooperative and programmatic dependent."""
    return world.package.allocated(vector(), 2.0)


def modelled(world: World) -> None:
    world.package.modelled(vector(), vector(), None)


ANY_FUNCTION = r"[a-z0-9_]+(?:\[[\w=]+\])?"

WAYS = {
    "first call of a process": Way(call=copy(0), current=None, new_process=True),
    "first call": Way(call=copy(0)),
    "first call in a thread without a context": Way(call=copy(2), device=2, current=None),
    "first call on another device": Way(call=copy(1), device=1),
    "second device": Way(before=copy(0), call=copy(1), device=1),
    "warm call": Way(before=copy(0), call=copy(0)),
    "warm call on another device": Way(before=copy(2), call=copy(2), device=2),
    "image of PTX": Way(call=copy(3), device=3),
    "first call of a variant": Way(call=scale, names=r"scale\[\w+\]"),
    "variant without an image here": Way(
        call=lambda world: world.package.scale(vector(1, size=64), 2.0), device=1, names=r"scale\[\w+\]"
    ),
    "warm call of a variant": Way(
        before=scale,
        call=scale,
        names=r"scale\[\w+\]",
    ),
    "tensor map": Way(call=lambda world: world.package.tiled(matrix(), None), names="tiled"),
    "im2col tensor map": Way(
        before=lambda world: world.package.im2col(matrix(), None),
        call=lambda world: world.package.im2col(matrix(), None),
        names="im2col",
    ),
    "several launches": Way(call=several, names="several"),
    "warm call of several launches": Way(before=several, call=several, names="several"),
    "figures of a GPU model": Way(call=modelled, names="modelled"),
    "allocated result": Way(call=allocated, names="allocated"),
    "warm call with an allocated result": Way(before=allocated, call=allocated, names="allocated"),
    "context of the caller's own": Way(call=scale, names=r"scale\[\w+\]", own_context=True),
    "warm call in a context of the caller's own": Way(
        before=scale, call=scale, names=r"scale\[\w+\]", own_context=True
    ),
    "current device": Way(
        call=lambda world: world.package.nothing(), device=1, current=1, names="nothing", device_is_given=False
    ),
    "first call while capturing": Way(call=copy(0), captured=True),
    "warm call while capturing": Way(before=copy(0), call=copy(0), captured=True),
    "preload": Way(call=lambda world: world.package.aot_pack_preload(1), device=1, names=ANY_FUNCTION),
    "preload of the current device": Way(
        call=lambda world: world.package.aot_pack_preload(None), names=ANY_FUNCTION, device_is_given=False
    ),
    "preload while capturing": Way(
        call=lambda world: world.package.aot_pack_preload(0), names=ANY_FUNCTION, captured=True
    ),
    "unload": Way(before=everything, call=lambda world: world.package.aot_pack_unload(), names="unload", device=None),
}  # fmt: skip

OF_NO_DEVICE = {"cuInit", "cuLibraryUnload"}
"""What is of no device."""
PAIRED = {"cuCtxSetCurrent", "cuThreadExchangeStreamCaptureMode"}
"""What is called once to change the thread's state, and once to put it back: when the driver refuses the latter, all
that can be done is to tell."""
DISPENSABLE = {"cuCtxGetDevice", "cuStreamIsCapturing"}
"""What a call whose arguments tell the device does without: another context than the primary one may serve, or not; and
a stream may be captured, or not."""
OF_AN_IMAGE = {
    "cuLibraryLoadData", "cuLibraryGetKernel", "cuKernelGetAttribute", "cuKernelSetAttribute", "cuKernelGetFunction",
}  # fmt: skip
"""What tells that the driver does not take an image: then the next one that fits is taken, where there is one."""
WITH_PTX = (0, 2)
"""Devices for which functions have PTX beside a cubin; not all of those that preload() loads have it."""
FORKED = ("cuInit", Result.NOT_INITIALIZED)
"""What the driver answers in a forked process, and only there: told in words of its own."""
UNKNOWN_DEVICE = {"cuDeviceGetCount", "cuCtxGetCurrent", "cuCtxGetDevice", "cuDeviceGet"}
"""What is asked, where no argument tells the device, before it is known which one is meant."""


@contextmanager
def started(world: World, way: Way) -> Iterator[None]:
    """The way's surroundings, and afterwards the check that nothing of them is left."""
    world.start(current=way.current, contexts=not way.new_process)
    if way.own_context:
        assert way.current is not None
        world.create_context(way.current)
    before = world.live()
    way.before(world)
    if way.captured:
        world.begin_capture()
    yield
    if way.captured:
        world.end_capture()
    world.finish()
    after = world.live()
    assert after == before, "not all was given back"
    assert lent_count() == 0, "a tensor is held"


def launched(world: World, way: Way) -> list[tuple[object, ...]]:
    """What the call launches in the end; what differs each time by its name: the stream's handle, what is returned."""
    returned: list[object] = []
    launches = world.launches(lambda: returned.append(way.call(world)))
    names = {struct.pack("<Q", world.stream.value or 0): b"stream"}
    names |= {struct.pack("<Q", each.address): b"returned" for each in returned if isinstance(each, FrameworkTensor)}
    return [
        (each.kernel, each.device, each.grid, each.block, [names.get(param, param) for param in each.params])
        for each in launches
        if each.ok
    ]


def check_failure(world: World, way: Way, api: str, nth: int, code: Result, good: list[tuple[object, ...]]) -> None:
    """One failure, from beginning to end."""
    with started(world, way):
        context, mode = (0, GLOBAL) if way.new_process else (world.current_context(), world.capture_mode())
        world.driver.fail(api, code, nth=nth)
        if api in DISPENSABLE and way.device_is_given:
            assert launched(world, way) == good, "the call does something else"
            return
        if (
            api in OF_AN_IMAGE
            and code is Result.NO_BINARY_FOR_GPU
            and way.device in WITH_PTX
            and way.names != "modelled"
        ):
            with contextlib.suppress(RuntimeError) if way.names == ANY_FUNCTION else contextlib.nullcontext():
                assert launched(world, way) == good, "the call does something else"
            return
        with pytest.raises(RuntimeError) as raised:
            way.call(world)
        text = str(raised.value)
        name = re.escape(api.removesuffix("_v2"))
        if (api, code) == FORKED:
            assert text.startswith("copy(): CUDA can't be used in this process, because it was forked"), text
            return
        assert re.match(rf"(?:{way.names})\(\): {name} failed: CUDA_ERROR_{code.name} \({int(code)}\)", text), text
        if way.device is not None and api not in (
            OF_NO_DEVICE if way.device_is_given else OF_NO_DEVICE | UNKNOWN_DEVICE
        ):
            assert f"device cuda:{way.device} (" in text, text
        if api in PAIRED and nth % 2 == 0:
            world.make_current(way.current)
            world.set_capture_mode(mode)
        elif not way.new_process:
            assert world.current_context() == context, "another context is current"
            assert world.capture_mode() == mode, "the thread has another capture mode"
        assert not way.captured or world.is_capturing(), "the capture is invalid"
        assert launched(world, way) == good, "the next call does something else"


MANY = 60
"""A way of so many calls makes those of other ways many times over: there each call fails with one code."""


@pytest.mark.parametrize("name", WAYS)
def test_every_failure(loaded: World, name: str) -> None:
    way = WAYS[name]
    with started(loaded, way):
        calls = loaded.recorded(lambda: way.call(loaded))
    with started(loaded, way):
        good = launched(loaded, way)
    assert calls, "nothing to fail"
    seen: Counter[str] = Counter()
    problems: dict[str, list[str]] = {}
    for index, api in enumerate(calls):
        seen[api] += 1
        for code in CODES if len(calls) < MANY else CODES[index % len(CODES) :][:1]:
            try:
                check_failure(loaded, way, api, seen[api], code, good)
            except (AssertionError, pytest.fail.Exception) as error:
                message = re.sub(r"CUDA_ERROR_\w+ \(\d+\): [^;]*", "...", str(error).splitlines()[0])
                problems.setdefault(f"{api} no. {seen[api]}: {message}", []).append(code.name)
            finally:
                loaded.finish()
    assert not problems, "\n".join(f"{problem} ({', '.join(codes)})" for problem, codes in problems.items())
