"""Kernels in generated C++: what the launcher asks the driver for each."""

import re
from pathlib import Path

from aot_pack.codec import from_json, to_json
from aot_pack.launcher import images
from aot_pack.manifest import ManifestKernel
from aot_pack.model import DynamicSmem, Image, KernelHandle

HEADER = (Path(__file__).parents[2] / "templates" / "launcher" / "launcher.hpp").read_text()
HANDLES = [KernelHandle(symbol="k", max_dynamic_smem=smem) for smem in (*DynamicSmem, 0, 1024)]


def test_the_constants_are_those_of_the_launcher() -> None:
    constants = {name: int(value) for name, value in re.findall(r"constexpr int (k\w+) = (-?\d+);", HEADER)}
    assert (constants["kLeave"], constants["kDeviceLimit"]) == (images.LEAVE, images.DEVICE_LIMIT)


def test_no_code_is_a_number_of_bytes() -> None:
    codes = [images.smem_code(member) for member in DynamicSmem]
    assert len(set(codes)) == len(codes)
    assert all(code < 0 for code in codes)
    assert images.smem_code(1024) == 1024


def test_every_handle_has_a_row_and_a_name_of_its_own() -> None:
    of = [images.KernelImage(Image.of(b"image"), (handle,)) for handle in HANDLES]
    assert len({image.name for image in of}) == len(HANDLES)
    assert len({"".join(images.write_images({"kImage": image})) for image in of}) == len(HANDLES)


def test_names_are_those_of_earlier_libraries() -> None:
    first, second = KernelHandle(symbol="a"), KernelHandle(symbol="b", max_dynamic_smem=DynamicSmem.LEAVE)
    names = [images.KernelImage(Image.of(b"image"), kernels).name[-8:] for kernels in ((first,), (first, second))]
    assert names == ["65e8cd0a", "5229c74e"]


def test_manifests_have_numbers() -> None:
    smem = [ManifestKernel.of(handle).max_dynamic_smem for handle in HANDLES]
    assert dict(zip(DynamicSmem, smem, strict=False)) == {DynamicSmem.LEAVE: None, DynamicSmem.DEVICE_LIMIT: -1}
    assert smem[len(DynamicSmem) :] == [0, 1024]


def test_handles_go_through_json() -> None:
    assert [from_json(KernelHandle, to_json(handle)) for handle in HANDLES] == HANDLES
