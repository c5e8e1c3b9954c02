"""The wheel where it is used: with apache-tvm-ffi of its range, without TileLang, TVM and cutlass."""

from __future__ import annotations

import json
import os
import subprocess
import venv
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Launch, read_log

from .conftest import FOLDER

pytestmark = pytest.mark.tilelang

SCRIPT = """
import importlib.metadata, importlib.util, json
from fake_driver.tensors import FrameworkTensor as T
import tilelang_ops as ops
c = ops.gemm_rows(T((300, 256), "float16"), T((256, 512), "float16"))
q = T((2, 512, 8, 64), "float16")
o = ops.attention(q, q, q, causal=True)
found = [name for name in ("tilelang", "tvm", "cutlass", "torch") if importlib.util.find_spec(name)]
print(json.dumps([type(c).__name__, c.shape, o.shape, found, importlib.metadata.version("apache-tvm-ffi")]))
"""


def test_in_a_clean_environment(wheels: dict[str, Path], driver: FakeDriver, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [
        str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheels["tilelang_ops"]),
    ]  # fmt: skip
    subprocess.run(install, check=True, capture_output=True)
    log = tmp_path / "log.json"
    base = {"PATH": os.environ["PATH"], "PYTHONPATH": str(FOLDER.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    environment = driver.environment(Controls(log_file=log), base=base)
    done = subprocess.run([python, "-c", SCRIPT], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    kind, product, attention, found, version = json.loads(done.stdout)
    assert (kind, product, attention, found) == ("FrameworkTensor", [300, 512], [2, 512, 8, 64], [])
    assert tuple(map(int, version.split(".")[:3])) >= (0, 1, 13)
    launches = [call for call in read_log(log) if isinstance(call, Launch)]
    assert [launch.grid for launch in launches] == [(4, 3, 1), (8, 8, 2)]
    assert all(launch.ok for launch in launches)
