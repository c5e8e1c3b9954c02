"""A made-up version of the compiler: it is checked before the first build, and refused by the name of what is gone.

The copy is before the environment's own compiler on PYTHONPATH.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fake_compiler import copy_compiler

from .conftest import ROOT, Finished, aot_pack, first_on_path

VERSION = "4.9.0"
COMPILER = f"nvidia-cutlass-dsl {VERSION}"
KERNELS = ROOT / "templates" / "init" / "kernels.py"


class Place:
    """A folder with a copy of the compiler, a cache and wheels.

    Args:
        folder: a new folder.
        modules: the folder ``cutlass`` of the copy.
    """

    def __init__(self, folder: Path, modules: Path) -> None:
        self.folder, self.modules = folder, modules
        self._environment = {**first_on_path(folder / "site"), "AOT_PACK_CACHE_DIR": str(folder / "cache")}

    def run(self, *arguments: str | Path) -> Finished:
        return aot_pack(*arguments, cwd=self.folder, environment=self._environment)

    def build(self, *options: str) -> Finished:
        return self.run("build", KERNELS, "--arch", "sm_90a", "-o", self.folder / "dist", *options)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replaces a word in a module of the copy."""
        path = self.modules / file
        text = path.read_text()
        path.unlink()  # it is a link to the installed file
        path.write_text(re.sub(rf"\b{old}\b", new, text))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    (tmp_path / "site").mkdir()
    return Place(tmp_path, copy_compiler(tmp_path / "site", VERSION))


def test_a_version_that_nobody_tested(place: Place) -> None:
    first = place.build()
    assert first.code == 0, first.err
    assert f"aot-pack: untested compiler {COMPILER}: aot-pack checks it first" in first.err
    warning = f"aot-pack: warning: untested compiler: aot-pack is not tested with {COMPILER}"
    assert warning in first.err
    (wheel,) = (place.folder / "dist").glob("*.whl")
    shown = place.run("inspect", wheel)
    assert re.search(rf"compiled by  {re.escape(COMPILER)} \(cu1\d\), untested compiler\n", shown.out)
    report = json.loads(place.run("inspect", wheel, "--json").out)
    assert [target["compiler"]["tested"] for target in report["targets"]] == [False]

    # The cache has the result of the check. A shard says the same as a whole build.
    shard = place.build("--shard", "1/1", "-o", str(place.folder / "parts"))
    assert shard.code == 0, shard.err
    assert "checks it first" not in shard.err
    assert warning in shard.err


def test_a_private_function_that_is_gone(place: Place) -> None:
    place.replace("cute/_tvm_ffi_args_spec_converter.py", "_convert_single_arg", "_convert_one_arg")
    done = place.build()
    assert done.code == 12, done.err
    gone = "`cutlass.cute._tvm_ffi_args_spec_converter._convert_single_arg` is gone (aot-pack reads "
    assert f"\naot-pack: error: {COMPILER}: {gone}" in done.err
    assert "\n  hint: aot-pack is tested with " in done.err
    assert not (place.folder / "dist").exists()


def test_a_damaged_compiler(place: Place) -> None:
    (library,) = place.modules.rglob("_cutlass_ir.*.so")
    library.unlink()
    library.write_bytes(b"cut off")
    done = place.build()
    assert done.code == 12, done.err
    assert f"aot-pack: error: {COMPILER} is damaged: {library.name} has 7 bytes instead of " in done.err
    doctor = place.run("doctor", "--json")
    assert doctor.code == 12
    document = json.loads(doctor.out)
    assert (document["works"], document["self_check"]) == (False, None)
    assert "is damaged" in document["problems"][0]["what"]


def test_the_doctor_of_this_environment(tmp_path: Path) -> None:
    done = aot_pack("doctor", "--cache-dir", tmp_path / "cache", cwd=tmp_path)
    assert done.code == 0, done.out + done.err
    assert done.out.startswith("aot-pack can build here, with nvidia-cutlass-dsl ")
    told = "checks the compiler, and compiles a few kernels and their launcher: up to a minute"
    assert done.err == f"aot-pack: {told}\n"
    assert all(len(line) <= 80 or "/" in line for line in done.out.splitlines())
    assert "  FAIL" not in done.out
    assert not (tmp_path / "cache").exists()
