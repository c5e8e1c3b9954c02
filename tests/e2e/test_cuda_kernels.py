"""Kernels in CUDA C++ over the fake driver: each number that a launch gets, written a second time."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import Call, Controls, FakeDriver, Launch, decode_tensor_map, read_log

from .conftest import ROOT, Finished, aot_pack, build

CLUSTER_DIMENSION, COOPERATIVE, PROGRAMMATIC, PRIORITY = 4, 2, 6, 8
"""CUlaunchAttributeID (cuda.h)."""
MAX_DYNAMIC_SMEM = 8
"""CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES (cuda.h)."""

SCRIPT = """
from fake_driver.tensors import FrameworkTensor
import cuda_kernels as ops
def T(shape, dtype="float32", strides=None):
    return FrameworkTensor(shape, dtype, strides=strides)
def show(*tensors):
    print(*(tensor.data for tensor in tensors))
"""


@dataclass(frozen=True)
class Site:
    """A folder with the package."""

    wheel: Path
    folder: Path
    driver: FakeDriver

    def run(self, script: str) -> tuple[Finished, list[Call]]:
        log = self.folder / "log.json"
        log.unlink(missing_ok=True)
        base = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{self.folder}:{ROOT / 'tests'}"}
        environment = self.driver.environment(Controls(gpus=("h100",), log_file=log), base=base)
        command = [sys.executable, "-W", "error", "-c", SCRIPT + script]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        finished = Finished(code=done.returncode, out=done.stdout, err=done.stderr)
        return finished, read_log(log) if log.exists() else []

    def calls(self, script: str) -> tuple[list[int], list[Call]]:
        """The numbers that a script prints, and the driver's calls."""
        done, calls = self.run(script)
        assert done.code == 0, done.err
        return [int(word) for word in done.out.split()], calls

    def launches(self, script: str) -> tuple[list[int], list[Launch]]:
        numbers, calls = self.calls(script)
        return numbers, [call for call in calls if isinstance(call, Launch)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("cuda")
    wheel = build(Path(__file__).parent / "cuda_kernels.py", folder / "dist", "--arch", "sm_90a")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return Site(wheel, folder / "site", FakeDriver(FakeDriver.build()))


def attributes(launch: Launch) -> dict[int, tuple[int, ...]]:
    counts = {CLUSTER_DIMENSION: 3}
    return {each.id: struct.unpack_from(f"<{counts.get(each.id, 1)}i", each.value) for each in launch.attributes}


def packed(form: str, *values: float) -> list[bytes]:
    return [struct.pack(f"<{letter}", value) for letter, value in zip(form, values, strict=True)]


def test_scalars_of_each_type(site: Site) -> None:
    script = "out = T((1,))\nops.scalars(True, -2, 250, -300, 2**32 - 1, -2**40, 0.5, -1.5, 0.1, out)\nshow(out)"
    (out,), (launch,) = site.launches(script)
    values = (True, -2, 250, -300, 2**32 - 1, -(2**40), 0.5, 0xBFC0, 0.1, out)
    assert list(launch.params) == packed("?bBhIqeHdQ", *values)
    assert (launch.grid, launch.block, launch.smem_bytes, launch.attributes) == ((1, 1, 1), (32, 1, 1), 0, ())
    assert "scalars" in str(launch.kernel)


def test_sizes_strides_and_formulas(site: Site) -> None:
    script = "x, out = T((21, 24), strides=(32, 1)), T((22, 3))\nops.sizes(x, 7, out)\nshow(x, out)"
    (x, out), (launch,) = site.launches(script)
    assert list(launch.params) == packed("QiqIQ", x, 21, 32 * 4, 24 % 21 - 2, out)
    assert launch.grid == (3, 7, 6)
    assert launch.block == (21, 2, 1)


def test_a_struct_is_passed_by_value(site: Site) -> None:
    script = "x, out = T((21, 24), strides=(32, 1)), T((21,))\nops.by_struct(x, 0.1, True, out)\nshow(x, out)"
    (x, out), (launch,) = site.launches(script)
    assert list(launch.params) == [
        struct.pack("<dQib11x?7xqqqH14x", 0.1, x, 21, -3, True, 32, 21 * 24, 64, 12),
        struct.pack("<Q", out),
    ]


def test_outputs_are_allocated(site: Site) -> None:
    script = "x = T((21, 24), strides=(32, 1))\nout = ops.sizes(x, 1)\nprint(*out.shape)"
    sizes, (launch,) = site.launches(script)
    assert sizes == [22, 3]
    assert launch.grid == (3, 2, 6)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("ops.sizes(T((21, 22)), 1)", "divisible by 4, got 22"),
        ("ops.sizes(T((21, 24)), 1, T((21, 3)))", "ValueError: sizes()"),
        ("ops.scalars(True, 200, 0, 0, 0, 0, 0, 0, 0, T((1,)))", "200 is outside the range of int8"),
        ("ops.doubled(T((4,)), T((4,)))", "dtype float16, got float32"),
    ],
)
def test_arguments_are_checked(site: Site, call: str, error: str) -> None:
    done, _ = site.run(call)
    assert done.code == 1
    assert error in done.err


def test_kernels_of_a_list_are_launched_in_order(site: Site) -> None:
    script = "x, b, y = (T((9,), 'float16') for _ in range(3))\nops.doubled(x, b, y)\nshow(x, b, y)"
    (x, between, y), (first, second) = site.launches(script)
    assert [list(each.params) for each in (first, second)] == [
        packed("QQi", x, between, 9),
        packed("QQi", between, y, 9),
    ]
    assert (first.grid, second.grid) == ((9, 1, 1), (9, 1, 1))
    assert attributes(first) == {}
    assert attributes(second) == {PROGRAMMATIC: (1,), PRIORITY: (-3,)}
    assert first.kernel != second.kernel
    assert first.image_sha256 == second.image_sha256


def test_shared_memory_of_a_formula_may_be_large(site: Site) -> None:
    (x,), calls = site.calls("x = T((8000,))\nops.clustered(x)\nshow(x)")
    (launch,) = (call for call in calls if isinstance(call, Launch))
    assert (launch.smem_bytes, list(launch.params)) == (64000, packed("Qi", x, 64000))
    assert attributes(launch) == {CLUSTER_DIMENSION: (2, 1, 1)}
    assert launch.cluster == (2, 1, 1)


def test_a_cooperative_launch_on_a_given_stream(site: Site) -> None:
    _, calls = site.calls("ops.cooperative(4096, -5, 1)")
    (launch,) = (call for call in calls if isinstance(call, Launch))
    assert list(launch.params) == packed("Qq", 4096, -5)
    assert (launch.stream, launch.smem_bytes, launch.cooperative) == (1, 100 * 1024, True)
    set_to = [call.args for call in calls if call.name == "cuKernelSetAttribute"]
    assert any(str(100 * 1024) in str(args) for args in set_to), set_to


def test_tensor_maps(site: Site) -> None:
    script = "x, y, out = T((5, 2, 64), 'bfloat16'), T((4, 64), strides=(128, 1)), T((2,), 'int64')\n"
    script += "image = T((5, 16, 12, 64), 'float16')\nops.mapped(x, y, image, out)\nshow(x, y, image, out)"
    (x, y, image, out), (launch,) = site.launches(script)
    rows, view, other, pixels = (decode_tensor_map(param) for param in launch.params[:4])
    assert launch.params[4] == struct.pack("<Q", out)
    assert (rows.data_type, rows.address, rows.dims, rows.strides) == (9, x, (64, 2, 5), (128, 256))
    assert (rows.box, rows.element_strides) == ((64, 1, 8), (1, 1, 1))
    assert (rows.swizzle, rows.interleave, rows.l2_promotion, rows.oob_fill) == (3, 0, 3, 1)
    assert (view.dims, view.strides, view.box, view.element_strides) == ((64, 10), (128,), (16, 16), (2, 1))
    assert (view.swizzle, view.interleave, view.l2_promotion, view.oob_fill) == (1, 0, 0, 0)
    assert (other.data_type, other.address, other.dims, other.strides, other.box) == (7, y, (64, 4), (512,), (8, 2))
    assert pixels.im2col
    assert (pixels.data_type, pixels.address, pixels.swizzle) == (6, image, 2)
    assert (pixels.dims, pixels.strides) == ((64, 12, 16, 5), (128, 12 * 128, 16 * 12 * 128))
    assert (pixels.lower, pixels.upper) == ((-2, -1), (0, 1))
    assert (pixels.channels_per_pixel, pixels.pixels_per_column) == (32, 128)
    assert pixels.element_strides == (1, 3, 2, 1)


@pytest.mark.parametrize(
    ("dtype", "width", "name"), [("float16", 8, "6__half"), ("float32", 4, "If"), ("bfloat16", 8, "bfloat16")]
)
def test_the_example_adds_vectors(site: Site, dtype: str, width: int, name: str) -> None:
    script = f"x, y = T((8 * 300,), '{dtype}'), T((8 * 300,), '{dtype}')\nout = ops.axpy(2.5, x, y)\nshow(x, y)"
    (x, y), (launch,) = site.launches(script)
    vectors = 8 * 300 // width
    assert [launch.params[index] for index in (0, 1, 3, 4)] == packed("QQfi", x, y, 2.5, vectors)
    assert (launch.grid, launch.block) == ((-(-vectors // 256), 1, 1), (256, 1, 1))
    assert name in str(launch.kernel)


def test_the_example_sums_rows_and_transposes(site: Site) -> None:
    script = "x = T((70, 40))\ns = ops.row_sum(x)\nt = ops.transpose(x)\nprint(*s.shape, *t.shape)\nshow(x)"
    (rows, *shape, x), (sums, transposed) = site.launches(script)
    assert (rows, shape) == (70, [40, 70])
    assert (sums.grid, sums.block, sums.smem_bytes) == ((70, 1, 1), (256, 1, 1), 32)
    assert (sums.params[0], sums.params[2]) == (struct.pack("<Q", x), struct.pack("<i", 40))
    assert (transposed.grid, transposed.params[2:]) == ((2, 3, 1), tuple(packed("ii", 70, 40)))
    tile = decode_tensor_map(transposed.params[0])
    assert (tile.data_type, tile.dims, tile.strides, tile.box) == (7, (40, 70), (160,), (32, 32))


def test_an_empty_tensor_launches_nothing(site: Site) -> None:
    assert site.launches("ops.row_sum(T((0, 40)))") == ([], [])


def test_the_wheel_names_the_compiler(site: Site, tmp_path: Path) -> None:
    with zipfile.ZipFile(site.wheel) as archive:
        manifest = json.loads(archive.read("cuda_kernels/manifest.json"))
        (bill,) = (name for name in archive.namelist() if name.endswith(".cdx.json"))
        components = json.loads(archive.read(bill))
    compilers = {json.dumps(target["compiler"]) for target in manifest["targets"]}
    assert all('"nvidia-cuda-nvrtc"' in each for each in compilers)
    assert any("--use_fast_math" in each for each in compilers)
    assert "nvidia-cuda-nvrtc" in json.dumps(components)
    checked = aot_pack("verify", site.wheel, cwd=tmp_path)
    assert checked.code == 0, checked.err
