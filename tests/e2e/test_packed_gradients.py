"""A package with a gradient, end to end: its module, the check of it, the cache, and a build in shards."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from .conftest import Finished, aot_pack

KERNELS = '''"""Kernels of a test."""
import cutlass.cute as cute
from cutlass import Float32
import aot_pack
import gradient_beside

@cute.kernel
def _scale_kernel(x: cute.Tensor, alpha: Float32, y: cute.Tensor):
    i = cute.arch.block_idx()[0] * 128 + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        y[i] = x[i] * alpha

@cute.jit
def _scale(x: cute.Tensor, alpha: Float32, y: cute.Tensor, stream):
    _scale_kernel(x, alpha, y).launch(grid=[cute.ceil_div(cute.size(x), 128), 1, 1], block=[128, 1, 1], stream=stream)

@aot_pack.export
def scale():
    """y = alpha * x."""
    n = aot_pack.dim(batch=True)
    x, y = aot_pack.tensor(Float32, (n,)), aot_pack.output(Float32, (n,))
    return aot_pack.entry(_scale, x=x, alpha=Float32, y=y, stream=aot_pack.stream())
'''
GRADIENT = '''import aot_pack

@aot_pack.gradient(of="scale")
def scale_gradient(ops, alpha, {grad}):
    """dx = alpha * dy."""
    from . import halves  # of an included module

    return {{"x": ops.scale({grad}, {factor}), "halves": halves(alpha)}}
'''
HALVES = "__all__ = ['halves']\n\n\ndef halves(x: float) -> float:\n    return x / 2\n"
TEXT = '''"""The gradients that the author of kernels declared."""

from __future__ import annotations


def scale_gradient(ops, alpha, grad_y):
    """dx = alpha * dy."""
    from . import halves  # of an included module

    return {"x": ops.scale(grad_y, alpha), "halves": halves(alpha)}


GRADIENTS = {
    "scale": scale_gradient,
}
'''
CALL = """
import sys
sys.path.insert(0, sys.argv[1])
import tvm_ffi
sys.modules["torch"] = None
from kernels import _gradients, scale
class Ops:
    def scale(self, x, alpha): return "scaled", x, alpha
assert _gradients.GRADIENTS["scale"](Ops(), 3.0, "dy") == {"x": ("scaled", "dy", 3.0), "halves": 1.5}
assert "Has a gradient: y can be differentiated. The backward pass uses alpha." in scale.__doc__, scale.__doc__
assert "float32 tensor (batch,)" in scale.__doc__, scale.__doc__
"""


def write(folder: Path, *, grad: str = "grad_y", factor: str = "alpha") -> None:
    (folder / "kernels.py").write_text(KERNELS)
    (folder / "gradient_beside.py").write_text(GRADIENT.format(grad=grad, factor=factor))
    (folder / "halving.py").write_text(HALVES)


def run(folder: Path, *options: str) -> Finished:
    arguments = ("build", "kernels.py", "--arch", "sm_90a", "--include", "halving.py", "--cache-dir", "cache", "--json")
    return aot_pack(*arguments, *options, cwd=folder)


def build(folder: Path, output: str) -> dict[str, Any]:
    done = run(folder, "-o", output)
    assert done.code == 0, done.err
    result: dict[str, Any] = json.loads(done.out)
    return result


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The folder of a kernels.py, and the result of its build."""
    folder = tmp_path_factory.mktemp("author")
    write(folder)
    return folder, build(folder, "dist")


def test_the_package_has_the_authors_text(author: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    with zipfile.ZipFile(author[1]["wheel"]) as archive:
        assert archive.read("kernels/_gradients.py").decode() == TEXT
        manifest = json.loads(archive.read("kernels/manifest.json"))
        archive.extractall(tmp_path)
    assert manifest["gradients"] == [
        {"function": "scale", "name": "scale_gradient", "takes": ["ops", "alpha", "grad_y"]}
    ]
    assert [source["path"] for source in manifest["provenance"]["sources"]] == ["kernels.py", "gradient_beside.py"]
    done = subprocess.run([sys.executable, "-W", "error", "-c", CALL, tmp_path], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_verify_finds_an_edit(author: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    wheel = author[1]["wheel"]
    assert aot_pack("verify", wheel, cwd=tmp_path).code == 0
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    module = tmp_path / "site" / "kernels" / "_gradients.py"
    module.write_text(module.read_text().replace("(grad_y, alpha)", "(grad_y, 1.000)"))
    done = aot_pack("verify", tmp_path / "site" / "kernels", cwd=tmp_path)
    assert done.code == 7, done.err
    assert "kernels/_gradients.py: has another SHA-256 than the manifest says" in done.out + done.err


def test_inspect_shows_it(author: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    done = aot_pack("inspect", author[1]["wheel"], cwd=tmp_path)
    assert "      Has a gradient: y can be differentiated. The backward pass uses alpha.\n" in done.out


def test_another_gradient_makes_another_wheel_of_the_same_kernels(author: tuple[Path, dict[str, Any]]) -> None:
    folder, first = author
    write(folder, factor="alpha + 0")
    changed = build(folder, "changed")
    assert [target["cached"] for target in changed["targets"]] == ["compile"]
    assert not changed["wheel_cached"]
    assert changed["sha256"] != first["sha256"]
    difference = aot_pack("diff", first["wheel"], changed["wheel"], cwd=folder)
    assert "~ kernels/_gradients.py: " in difference.out
    assert "targets" not in difference.out
    write(folder)
    again = build(folder, "again")
    assert again["wheel_cached"]
    assert again["sha256"] == first["sha256"]


def test_a_merge_has_the_gradient(author: tuple[Path, dict[str, Any]]) -> None:
    folder, first = author
    done = run(folder, "--shard", "1/1", "-o", "parts")
    assert done.code == 0, done.err
    merged = aot_pack("merge", "parts", "-o", "merged", cwd=folder)
    assert merged.code == 0, merged.err
    (wheel,) = (folder / "merged").glob("*.whl")
    assert wheel.read_bytes() == Path(first["wheel"]).read_bytes()


def test_a_gradient_that_does_not_fit_ends_the_build(tmp_path: Path) -> None:
    write(tmp_path, grad="grad_x")
    done = run(tmp_path, "-o", "dist")
    assert done.code == 3, done.err
    assert "gradient_beside.py:4: scale_gradient takes 'grad_x', which is neither an argument of scale nor" in done.err
    assert "its gradient can take grad_y" in done.err
    assert not list(tmp_path.glob("dist/*.whl"))
