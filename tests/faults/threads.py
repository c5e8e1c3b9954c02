"""A program: many threads import a package and call it, through its own Python, on eight GPUs at once.

    python threads.py FOLDER DRIVER THREADS CALLS SEED

FOLDER holds the package of ``synthetic.service``, DRIVER the fake driver. It needs Python and TVM FFI alone, so any
Python can run it: with or without a GIL. Prints "done" and whether there was a GIL; what went wrong, it raises.
"""

from __future__ import annotations

import ctypes
import functools
import importlib
import random
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor, lent_count

DEVICES = 8
A100S = (1, 5)
"""``tiled`` and ``im2col`` have no image for them."""
ADDRESS = 0x7F0000000000


def main(folder: str, driver_folder: str, threads: int, calls: int, seed: int) -> None:
    """All of it: imports, first calls, warm calls, and calls while another thread gives everything back."""
    sys.path.insert(0, folder)
    driver = FakeDriver(Path(driver_folder))
    cuda = driver.load()
    cuda.ok("cuInit", 0)
    for device in range(DEVICES):  # as frameworks do, the process holds the contexts itself
        cuda.ok("cuDevicePrimaryCtxRetain", ctypes.byref(ctypes.c_void_p()), device)
    (package,) = set(_at_once(threads, lambda _: importlib.import_module("service")))
    for number in range(3):  # each time, all is loaded anew
        before = driver.counts().get("cuLaunchKernelEx", 0)
        launched = sum(_at_once(threads, functools.partial(_calls, package, calls, seed + number)))
        seen = driver.counts()["cuLaunchKernelEx"] - before
        assert seen == launched, f"{launched} calls launched {seen} kernels"
        package.unload()
    _at_once(threads, lambda index: _calls_and_unload(package, calls, seed, index))
    package.unload()
    assert driver.live().libraries == 0, "an image is loaded"
    assert lent_count() == 0, "a tensor is held"


def _at_once(threads: int, task: Callable[[int], Any]) -> list[Any]:
    """What a task returns in each of so many threads, which begin it together."""
    barrier = threading.Barrier(threads)

    def run(index: int) -> Any:
        barrier.wait()
        return task(index)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(threads)))


def _calls(package: Any, count: int, seed: int, index: int) -> int:
    """Makes calls of every kind; returns how many kernels they launch."""
    chance = random.Random(f"{seed} {index}")
    ways = (_copy, _scale, _keyed, _several, _tiled, _allocated, _wrong, _preload)
    return sum(chance.choice(ways)(package, chance, chance.randrange(DEVICES)) for _ in range(count))


def _calls_and_unload(package: Any, count: int, seed: int, index: int) -> None:
    """The same, and each thread gives everything back now and then. That is against the rules while others call, and
    then an error of theirs."""
    chance = random.Random(f"{seed} {index}")
    for _ in range(count // 10):
        if chance.random() < 0.1:
            package.unload()
        try:
            _calls(package, 1, chance.randrange(2**32), index)
        except RuntimeError as error:
            if not any(f"CUDA_ERROR_INVALID_{what} (" in str(error) for what in ("HANDLE", "CONTEXT")):
                raise


def _vector(device: int, dtype: str = "float32") -> FrameworkTensor:
    return FrameworkTensor((72,), dtype, device=device, data=ADDRESS)


def _copy(package: Any, chance: random.Random, device: int) -> int:
    function = getattr(package, chance.choice(["copy", *(f"small_{n}" for n in range(6))]))
    function(_vector(device), stream=None, y=_vector(device))
    return 1


def _scale(package: Any, chance: random.Random, device: int) -> int:
    package.scale(_vector(device, chance.choice(["float16", "float32"])), 2.0)
    return 1


def _keyed(package: Any, chance: random.Random, device: int) -> int:
    package.keyed(_vector(device), _vector(device), causal=chance.random() < 0.5)
    return 1


def _several(package: Any, chance: random.Random, device: int) -> int:
    package.several(_vector(device), _vector(device), None)
    return 2


def _tiled(package: Any, chance: random.Random, device: int) -> int:
    function = chance.choice([package.tiled, package.im2col])
    try:
        function(FrameworkTensor((64, 64), "float16", device=device, data=ADDRESS), None)
    except RuntimeError as error:
        if device not in A100S or "no image for device" not in str(error):
            raise
        return 0
    return 1


def _allocated(package: Any, chance: random.Random, device: int) -> int:
    found = package.allocated(_vector(device), alpha=chance.random())
    assert found.device == (2, device), found.device
    return 1


def _wrong(package: Any, chance: random.Random, device: int) -> int:
    x, y = _vector(device), _vector((device + 1) % DEVICES)
    for arguments, keywords in (((x, y, None), {}), ((x, x), {}), ((x, x, None), {"z": x}), ((x, 1.5, None), {})):
        text = ""
        try:
            package.copy(*arguments, **keywords)
        except (TypeError, ValueError) as error:
            text = str(error)
        assert text.startswith("copy()"), text or f"taken: {arguments} {keywords}"
    return 0


def _preload(package: Any, chance: random.Random, device: int) -> int:
    seen: list[tuple[int, int, str]] = []
    package.preload([device], progress=lambda *told: seen.append(told))
    assert seen[-1][0] == seen[-1][1] == len(seen), seen
    return 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
    has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    print(f"done with{'' if has_gil else 'out'} a GIL")
