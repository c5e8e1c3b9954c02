"""Images that other distributions have: when the library asks for their folder, and what becomes of that call."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tvm_ffi
from fake_driver import Launch

from faults.world import World, matrix, vector

H100, A100, B200, RTX5090 = range(4)
FAMILIES = ("sm80", "sm90", "sm100")


class Split:
    """The package of ``synthetic.service`` without its cubins, and a folder that has them."""

    def __init__(self, library: Path, folder: Path) -> None:
        images = library.parent / "cubins"
        own, self.provider = folder / "own", folder / "provider"
        shutil.copytree(images, own / "cubins", ignore=shutil.ignore_patterns("*.cubin"))
        shutil.copytree(images, self.provider / "cubins", ignore=shutil.ignore_patterns("*.ptx"))
        self.package: Any = tvm_ffi.load_module(str(shutil.copy(library, own)))
        self.asked: list[tuple[str, str]] = []
        self.answer: Callable[[str], str] = lambda _: str(self.provider)
        self.package.aot_pack_find_provider(self._find)

    def _find(self, family: str, problem: str) -> str:
        self.asked.append((family, problem))
        return self.answer(family)

    def copy(self, device: int, stream: Any = None) -> None:
        self.package.copy(vector(device), vector(device), stream)


@pytest.fixture
def split(world: World, library: Path, tmp_path: Path) -> Iterator[Split]:
    made = Split(library, tmp_path)
    yield made
    made.package.aot_pack_unload(True)


def test_a_family_is_asked_for_once(world: World, split: Split) -> None:
    for device in (H100, A100, H100, B200):
        assert [type(each) for each in world.launches(functools.partial(split.copy, device))] == [Launch]
    split.package.tiled(matrix(H100), None)
    assert split.asked == [
        ("sm90", "copy(): the sm_90a kernels for device cuda:0 (NVIDIA H100 80GB HBM3, sm_90)"),
        ("sm80", "copy(): the sm_80 kernels for device cuda:1 (NVIDIA A100-SXM4-80GB, sm_80)"),
        ("sm100", "copy(): the sm_100f kernels for device cuda:2 (NVIDIA B200, sm_100)"),
    ]


def test_ptx_is_the_packages_own(world: World, split: Split) -> None:
    assert world.launches(lambda: split.copy(RTX5090))
    assert split.asked == []


def test_preload_asks_too(split: Split) -> None:
    for device in (H100, A100, B200, RTX5090):
        split.package.aot_pack_preload(device)
    assert sorted(family for family, _ in split.asked) == sorted(FAMILIES)


def missing(_: str) -> str:
    raise RuntimeError("not installed")


def test_one_that_is_missing_is_an_error_of_its_devices_only(world: World, split: Split) -> None:
    split.answer = lambda family: missing(family) if family == "sm90" else str(split.provider)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="not installed"):
            split.copy(H100)
        with pytest.raises(RuntimeError, match="not installed"):
            split.package.aot_pack_preload(H100)
    split.copy(A100)
    assert [family for family, _ in split.asked] == ["sm90"] * 4 + ["sm80"]
    split.answer = lambda _: str(split.provider)  # it was installed meanwhile
    assert world.launches(lambda: split.copy(H100))


def test_one_that_went_away_is_asked_for_again(world: World, split: Split, tmp_path: Path) -> None:
    split.copy(H100)
    split.provider = split.provider.rename(tmp_path / "moved")
    split.copy(H100)  # what is loaded stays
    split.package.aot_pack_unload(True)
    assert world.launches(lambda: split.copy(H100))
    assert len(split.asked) == 2


def test_a_folder_without_the_image(split: Split, tmp_path: Path) -> None:
    split.answer = lambda _: str(tmp_path)
    with pytest.raises(
        RuntimeError, match=rf"the kernel image {tmp_path}/cubins/\w+\.cubin can't be read: No such file"
    ):
        split.copy(H100)
    assert len(split.asked) == 1


def test_an_image_that_is_damaged(split: Split) -> None:
    for path in (split.provider / "cubins").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(RuntimeError, match="is damaged, or is that of another package"):
        split.copy(H100)


def collide(data: bytes) -> bytes:
    """Other bytes of the same length and the same FNV-1a over words of 8 bytes, a checksum that anybody can make."""
    prime, mask = 1099511628211, 2**64 - 1
    words = [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data) // 8 * 8, 8)]
    before = 14695981039346656037
    for word in words[:8]:
        before = (before ^ word) * prime & mask
    changed = words[8] ^ 1
    first, other = ((before ^ word) * prime & mask for word in (words[8], changed))
    follower = first ^ words[9] ^ other
    made = bytearray(data)
    made[64:80] = changed.to_bytes(8, "little") + follower.to_bytes(8, "little")
    return bytes(made)


def test_an_image_that_was_made_to_have_the_same_checksum(split: Split) -> None:
    """By size and a checksum without a secret or a one-way function it would be taken."""
    for path in (split.provider / "cubins").iterdir():
        path.write_bytes(collide(path.read_bytes()))
    with pytest.raises(RuntimeError, match="is damaged, or is that of another package"):
        split.copy(H100)


def test_an_answer_that_is_no_folder(split: Split) -> None:
    split.answer = lambda _: "/" * 5000
    with pytest.raises(RuntimeError, match=r"sm_90a kernels for device cuda:0 .* the name of their folder is too long"):
        split.copy(H100)
    with pytest.raises(TypeError, match=r"find_provider\(\) takes a function"):
        split.package.aot_pack_find_provider("sm90")


def test_no_lock_is_held_while_it_is_asked_for(split: Split) -> None:
    """Python may wait for another thread there, and that one for this package."""

    def answer(family: str) -> str:
        if family == "sm90":
            other = threading.Thread(target=split.copy, args=(A100,))
            other.start()
            other.join()
        return str(split.provider)

    split.answer = answer
    split.copy(H100)
    assert [family for family, _ in split.asked] == ["sm90", "sm80"]


def test_a_first_call_in_a_capture(world: World, split: Split) -> None:
    world.begin_capture()
    split.copy(H100, world.stream)
    assert world.is_capturing()
    world.end_capture()
    assert len(split.asked) == 1


def test_no_context_is_left_current(world: World, split: Split) -> None:
    before = world.current_context()
    split.answer = missing
    with pytest.raises(RuntimeError, match="not installed"):
        split.copy(A100)
    assert world.current_context() == before
