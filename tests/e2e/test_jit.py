"""A wheel that answers ``cute.compile``, over the fake driver: built for a library's call, and used by that library.

``tests/native/test_jit_keys.py`` and ``test_jit_hook.py`` have the keys and the hook.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import FakeDriver, Launch

from .conftest import ROOT, Clean, aot_pack, build

LIBRARY = ROOT / "tests" / "native" / "jit_library"


@pytest.fixture(scope="module")
def answering(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("answering") / "dist"
    output.mkdir()
    return build(LIBRARY / "kernels.py", output, "--arch", "sm_90a", "--jit", "--name", "packed")


@pytest.fixture(scope="module")
def service(answering: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Clean, str]:
    """This environment with the wheel, and the beginning of a script."""
    folder = tmp_path_factory.mktemp("service")
    pip = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps", "--target", str(folder / "site")]
    subprocess.run([*pip, str(answering)], check=True, capture_output=True)
    begin = f"""import os, sys
sys.path[:0] = [{str(folder / "site")!r}, {str(LIBRARY)!r}]
os.environ.update(CUTE_DSL_ARCH="sm_90a", AOT_PACK_JIT="error")
import packed.jit
packed.jit.install()
from fuzzed.kernels import compile_scale
from fake_driver.tensors import CudaTensor
"""
    return Clean(python=Path(sys.executable), driver=FakeDriver(FakeDriver.build()), logs=folder), begin


def test_the_library_gets_the_packed_function_and_launches_it(service: tuple[Clean, str]) -> None:
    clean, begin = service
    script = f"""{begin}
scale = compile_scale()
x, y = CudaTensor((1000,)), CudaTensor((1000,))
scale(x, y, 2.0)
scale(x, y, alpha=3.0)
"""
    launches = [call for call in clean.record(script) if isinstance(call, Launch)]
    assert [(launch.grid, launch.block) for launch in launches] == [((8, 1, 1), (128, 1, 1))] * 2


def test_the_packed_function_checks_its_arguments(service: tuple[Clean, str]) -> None:
    clean, begin = service
    done = clean.run(f"{begin}\ncompile_scale()(CudaTensor((1001,)), CudaTensor((1001,)), 2.0)")
    assert done.err.splitlines()[-1] == (
        "ValueError: fuzzed.kernels.Scale(): argument 'x': expected shape[0] divisible by 4, got 1001; "
        "the signature is "
        "fuzzed.kernels.Scale(x: float32[n0%4], y: float32[n0%4], alpha: float32)"
    )


def test_verify_and_inspect_know_the_table(answering: Path, tmp_path: Path) -> None:
    done = aot_pack("verify", answering, cwd=tmp_path)
    assert done.code == 0, done.err
    with zipfile.ZipFile(answering) as wheel:
        table = json.loads(wheel.read("packed/jit.json"))
    assert [answer["target"] for answer in table["answers"]] == ["scale@sm_90a"]
    assert table["schema_version"] == 1


def test_without_jit_nothing_of_it_is_in_the_wheel(answering: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    output.mkdir()
    plain = build(LIBRARY / "kernels.py", output, "--arch", "sm_90a", "--name", "packed")
    with zipfile.ZipFile(plain) as wheel, zipfile.ZipFile(answering) as other:
        names, more = set(wheel.namelist()), set(other.namelist())
        assert b"aot_pack_jit" not in wheel.read("packed/libpacked.so")
        assert wheel.read("packed/__init__.pyi") == other.read("packed/__init__.pyi")
        metadata = [name for name in names if name.endswith("METADATA")]
        assert wheel.read(metadata[0]) == other.read(metadata[0])
    assert all(name.startswith(("packed/_jit/", "packed/jit.")) for name in more - names)
    assert not names - more
