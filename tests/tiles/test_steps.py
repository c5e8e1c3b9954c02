"""Branches and loops around launches, and tensors whose elements share bytes."""

from __future__ import annotations

import importlib
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import FakeDriver, decode_tensor_map
from fake_driver.tensors import FrameworkTensor

from aot_pack.manifest import read_manifest
from aot_pack.signature import TensorParam

from .conftest import FOLDER, Packed, build

pytestmark = pytest.mark.tilelang


@pytest.fixture(scope="module")
def package(driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    kept = tmp_path_factory.mktemp("kept") / "build"
    wheel = build(FOLDER / "kernels_steps.py", tmp_path_factory.mktemp("steps"), "--keep-build", str(kept))
    (source,) = kept.glob("kernels/branched@sm_90a.py")
    assert "@cute.kernel" in source.read_text()
    assert "warning: sixes: T.device_assert is left out" in (wheel.parent / "messages").read_text()
    site = wheel.parent / "site"
    zipfile.ZipFile(wheel).extractall(site)
    sys.path.insert(0, str(site))
    folder: Path = site / "kernels_steps"
    manifest = read_manifest((folder / "manifest.json").read_text())
    return Packed(importlib.import_module("kernels_steps"), manifest, folder)


def floats(count: int) -> FrameworkTensor:
    return FrameworkTensor((count,), "float32")


@pytest.mark.parametrize(("count", "shape"), [(1024, (16, 64)), (1025, (9, 128))])
def test_one_branch_is_launched(driver: FakeDriver, package: Packed, count: int, shape: tuple[int, int]) -> None:
    driver.clear_log()
    package.module.branched(floats(count), floats(count))
    assert [(launch.grid[0], launch.block[0]) for launch in driver.launches()] == [shape]


@pytest.mark.parametrize(("twice", "blocks"), [(1, [8, 4]), (0, [4]), (-1, [4])])
def test_a_launch_may_be_left_out(driver: FakeDriver, package: Packed, twice: int, blocks: list[int]) -> None:
    driver.clear_log()
    package.module.optional(floats(1024), floats(1024), twice)
    assert [launch.grid[0] for launch in driver.launches()] == blocks


@pytest.mark.parametrize("rounds", [3, 1, 0, -2])
def test_a_loop_passes_its_counter(driver: FakeDriver, package: Packed, rounds: int) -> None:
    driver.clear_log()
    package.module.repeated(floats(1024), floats(1024), rounds)
    counters = [struct.unpack("<i", param)[0] for each in driver.launches() for param in each.params if len(param) == 4]
    assert counters == list(range(rounds))


def test_the_cache_is_asked_to_keep_a_tensor(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    x = floats(1024)
    package.module.kept_in_the_cache(x, floats(1024))
    (launch,) = driver.launches()
    (window,) = (attribute.value for attribute in launch.attributes if attribute.id == 1)
    address, count, ratio, hit, miss = struct.unpack("<QQfii", window[:28])
    assert [address] == [
        int.from_bytes(param, "little") for param in launch.params if int.from_bytes(param, "little") == address
    ]
    assert (count, ratio, hit, miss) == (4096, 0.75, 2, 1)


@pytest.mark.parametrize("name", ["nibbles", "quarters"])
def test_elements_that_share_bytes_are_passed_as_bytes(driver: FakeDriver, package: Packed, name: str) -> None:
    driver.clear_log()
    function = getattr(package.module, name)
    function(FrameworkTensor((5, 128), "int8"), FrameworkTensor((5, 128), "uint8"))
    assert [launch.grid for launch in driver.launches()] == [(5, 1, 1)]
    with pytest.raises(ValueError, match=rf"{name}\(\).*'x'"):
        function(FrameworkTensor((5, 256), "int8"), FrameworkTensor((5, 128), "int8"))


def test_elements_of_six_bits_take_a_byte_each(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    package.module.sixes(FrameworkTensor((8, 33), "uint8"), FrameworkTensor((32,), "float32"))
    (launch,) = driver.launches()
    assert launch.grid == (1, 1, 1)


def test_a_tensor_that_is_not_read_may_be_none(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    x, bias, mask = FrameworkTensor((3, 32), "float32"), floats(3), FrameworkTensor((3, 5), "float32")
    for given in (None, bias):
        package.module.without_a_bias(x, given, mask)
    assert [launch.grid for launch in driver.launches()] == [(3, 1, 1)] * 2
    with pytest.raises(TypeError, match="argument 'mask': expected a tensor, got None"):
        package.module.without_a_bias(x, bias, None)


def test_a_size_of_bytes_tells_the_number_of_elements(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    package.module.nibbles_of_any_width(*(FrameworkTensor((5, 192), "int8") for _ in range(2)))
    (launch,) = driver.launches()
    assert 384 in [struct.unpack("<i", param)[0] for param in launch.params if len(param) == 4]


def test_maps_of_elements_that_share_bytes(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    package.module.quarters_by_maps(*(FrameworkTensor((512, 128), "int8") for _ in range(2)))
    (launch,) = driver.launches()
    maps = [decode_tensor_map(param) for param in launch.params if len(param) == 128]
    assert [(each.data_type, each.dims, each.strides) for each in maps] == [(13, (256, 512), (128,))] * len(maps)
    assert maps


@pytest.mark.parametrize(
    ("name", "dtype", "shape"), [("scales", "float8_e8m0fnu", (8, 256)), ("without_zero", "float8_e4m3fnuz", (1024,))]
)
def test_other_types_of_eight_bits(
    driver: FakeDriver, package: Packed, name: str, dtype: str, shape: tuple[int, ...]
) -> None:
    (target,) = (target for target in package.manifest.targets if target.function == name)
    assert [str(param.dtype) for param in target.signature.inputs if isinstance(param, TensorParam)] == [dtype] * 2
    driver.clear_log()
    getattr(package.module, name)(*(FrameworkTensor(shape, dtype) for _ in range(2)))
    assert [launch.grid for launch in driver.launches()] == [(8, 1, 1)]


def test_a_workspace_may_be_passed(driver: FakeDriver, package: Packed) -> None:
    """The last argument, as many elements as the program asks for."""
    x, y, between = (FrameworkTensor(shape, "float32") for shape in ((5, 128), (5, 128), (5 * 2 * 128,)))
    driver.clear_log()
    package.module.by_a_workspace(x, y, between)
    first, second = (
        {int.from_bytes(param, "little") for param in each.params if len(param) == 8} for each in driver.launches()
    )
    assert first & second
    with pytest.raises(ValueError, match=r"by_a_workspace\(\).*'between'"):
        package.module.by_a_workspace(x, y, FrameworkTensor((128,), "float32"))


def test_a_workspace_is_allocated_where_a_call_leaves_it_out(driver: FakeDriver, package: Packed) -> None:
    x, y = (FrameworkTensor((5, 128), "float32") for _ in range(2))
    driver.clear_log()
    assert package.module.by_a_workspace(x, y) is None
    first, second = (
        {int.from_bytes(param, "little") for param in each.params if len(param) == 8} for each in driver.launches()
    )
    (between,) = first & second
    assert between not in (0, x.address, y.address)


def test_a_workspace_is_the_last_argument(driver: FakeDriver, package: Packed) -> None:
    (target,) = (each for each in package.manifest.targets if each.function == "returned_by_a_workspace")
    assert [
        (param.name, param.role.value) for param in target.signature.arguments if isinstance(param, TensorParam)
    ] == [
        ("x", "input"),
        ("y", "output"),
        ("between", "workspace"),
    ]
    driver.clear_log()
    x, between = FrameworkTensor((16, 128), "float32"), FrameworkTensor((16 * 2 * 128,), "float32")
    for arguments in ((x,), (x, None, between)):
        assert package.module.returned_by_a_workspace(*arguments).shape == (16, 128)
    assert [launch.grid for launch in driver.launches()] == [(16, 1, 1)] * 4
