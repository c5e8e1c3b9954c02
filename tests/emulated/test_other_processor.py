"""A wheel built here for the other processor: its tag, and calls under emulation against that processor's driver."""

import json
import struct
import subprocess
import sys
from pathlib import Path

from fake_driver import Launch, read_log

from .conftest import Installed


def run(*module: str | Path) -> str:
    """The output of a Python module run as a program."""
    return subprocess.run([sys.executable, "-m", *module], capture_output=True, text=True, check=False).stdout


def test_it_carries_the_right_tag(other: Installed) -> None:
    assert other.wheel.name == f"elementwise-0.0.0-py3-none-{other.processor.platform}.whl"
    shown = run("auditwheel", "show", other.wheel)
    assert f"_{other.processor.name}" in shown
    assert "The wheel requires no external shared libraries" in shown
    assert "nothing wrong" in run("aot_pack", "verify", other.wheel)
    assert json.loads(run("aot_pack", "inspect", "--json", other.wheel))


def test_only_the_launcher_differs_from_this_processors(own: Installed, other: Installed) -> None:
    text = run("aot_pack", "diff", own.wheel, other.wheel)
    changed = [line.split(":")[0].strip() for line in text.splitlines() if line.startswith("  ")]
    assert changed == ["~ tag", "~ .dist-info/WHEEL", "~ elementwise/libelementwise.so"], text


def test_it_imports_and_calls_under_emulation(other: Installed, tmp_path: Path) -> None:
    script = """if True:
        import platform, elementwise
        from fake_driver.tensors import CudaTensor as T
        x, y, z = (T((1024,), "float32") for _ in range(3))
        elementwise.add(x, y, z)
        x, y = T((20000,), "float16", data=0x10000), T((20000,), "float16", data=0x20000)
        elementwise.scale(x, 2.5, y)
        try:
            elementwise.scale(T((4096,), "float32"), 2.5, T((4096,), "float16"))
        except TypeError as error:
            print(error)
        print(platform.machine())
    """
    log = tmp_path / "log.json"
    done = other.run(script, log=log)
    assert done.code == 0, done.err
    refused, machine = done.out.splitlines()
    assert "float32" in refused
    assert "float16" in refused
    assert machine == other.processor.name
    add, scale = (call for call in read_log(log) if isinstance(call, Launch))
    assert add.grid == (1, 1, 1)
    assert (scale.grid, scale.block) == ((3, 1, 1), (256, 1, 1))
    assert scale.params == (
        struct.pack("<QiI", 0x10000, 20000, 0), struct.pack("<f", 2.5), struct.pack("<QiI", 0x20000, 20000, 0),
    )  # fmt: skip


def test_without_a_driver_it_says_what_is_missing(other: Installed) -> None:
    script = """if True:
        import elementwise
        from fake_driver.tensors import CudaTensor as T
        elementwise.scale(T((8,), "float16"), 2.0, T((8,), "float16"))
    """
    done = other.run(script, log=None)
    assert done.code == 1
    assert "scale(): no CUDA driver: libcuda.so.1 can't be loaded" in done.err
