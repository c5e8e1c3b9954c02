"""Pages about wheels: what they escape, what they draw, and that they are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aot_pack.cubin import KernelInfo
from aot_pack.errors import OutputError
from aot_pack.gpus.limits import LIMITS
from aot_pack.inspection.diff import Change, WheelDiff
from aot_pack.native.toolchain import find_templates
from aot_pack.reports.difference import difference_page
from aot_pack.reports.occupancy import occupancy
from aot_pack.reports.page import write_page
from aot_pack.reports.treemap import Rectangle, treemap

WHOLE = Rectangle(x=0, y=0, width=960, height=320)


def diff(*package: Change) -> WheelDiff:
    return WheelDiff(
        before="a.whl",
        after="b.whl",
        package=package,
        functions=(),
        targets=(),
        changed_targets=(),
        tools=(),
        options=(),
        sources=(),
        files=(),
        archive=False,
    )


def test_texts_of_a_wheel_are_escaped() -> None:
    hostile = '</title><script>alert("1")</script><img src=x onerror=alert(1)>'
    text = difference_page(find_templates(), diff(Change(what=hostile, before=hostile, after=None)))
    assert "<script" not in text
    assert "<img" not in text
    assert text.count("&lt;script&gt;") == 2


def test_a_page_forbids_scripts_and_connections() -> None:
    text = difference_page(find_templates(), diff())
    assert "default-src 'none'" in text
    assert "equal, to the byte" in text
    assert "http" not in text.replace("http-equiv", "")


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=60))
@example([1, 1, 499_999_992])
def test_rectangles_fill_the_whole_in_proportion(sizes: list[int]) -> None:
    sizes.sort(reverse=True)
    found = treemap(sizes, WHOLE)
    area = WHOLE.width * WHOLE.height
    assert len(found) == len(sizes)
    for count, each in zip(sizes, found, strict=True):
        assert each.width * each.height == pytest.approx(area * count / sum(sizes), rel=1e-6, abs=1e-6)
        assert each.x > -1e-6
        assert each.y > -1e-6
        assert each.x + each.width < WHOLE.width + 1e-6
        assert each.y + each.height < WHOLE.height + 1e-6


def kernel(registers: int = 32, static_smem_bytes: int = 0) -> KernelInfo:
    return KernelInfo(symbol="k", registers=registers, static_smem_bytes=static_smem_bytes, stack_bytes=0, code_bytes=0)


@pytest.mark.parametrize(
    ("values", "threads", "blocks", "limited_by"),
    [
        ({}, 256, 8, "threads"),
        ({}, 32, 32, "blocks"),
        ({"registers": 128}, 256, 2, "registers"),
        ({"registers": 168}, 384, 1, "registers"),
        ({"registers": 255}, 1024, 0, "registers"),
        ({"static_smem_bytes": 100 * 1024}, 128, 2, "shared memory"),
        ({"static_smem_bytes": 228 * 1024}, 128, 0, "shared memory"),
    ],
)
def test_occupancy_of_an_h100(values: dict[str, int], threads: int, blocks: int, limited_by: str) -> None:
    found = occupancy(kernel(**values), (9, 0), threads=threads)
    assert (found.blocks, found.limited_by) == (blocks, limited_by)
    assert found.percent == 100 * blocks * threads // LIMITS[9, 0].threads_per_sm


def test_a_page_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("before")
    write_page(path, "after")
    assert path.read_text() == "after"
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]
    with pytest.raises(OutputError, match=r"the page .* can't be written: No such file or directory"):
        write_page(tmp_path / "no" / "report.html", "text")
