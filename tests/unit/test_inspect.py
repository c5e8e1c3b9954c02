"""``aot-pack inspect``: what it shows, and what it refuses."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from standin.wheels import INFO, NAME, make_files, make_wheel

from aot_pack.cli.inspect import add_parser, memory_text, report_lines, short_symbol, table
from aot_pack.errors import WheelError
from aot_pack.inspection.report import report_wheel


def inspect(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    args = parser.parse_args(["inspect", *map(str, arguments)])
    assert args.run(args) == 0
    return capsys.readouterr().out


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return make_wheel(tmp_path / NAME, make_files()[1])


def test_the_table(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = inspect(capsys, wheel)
    lines = text.splitlines()
    assert lines[0] == "my-kernels 1.0"
    assert "  tag          py3-none-manylinux_2_28_x86_64" in lines
    assert "  requires     Python >=3.10, apache-tvm-ffi<0.2,>=0.1.11" in lines
    assert "  library      my_kernels/libmy_kernels.so, 4.8 kB; needs libdl.so.2, glibc 2.2.5" in lines
    assert "  compiled by  nvidia-cutlass-dsl 4.8.1 (cu12)" in lines
    assert "  scale(x, y, alpha=2.0)" in lines
    assert "      alpha  float32" in lines
    start = lines.index("Targets") + 1
    assert lines[start : start + 7] == [
        "  target             image               size  kernel  registers   shared  stack  block",
        "  scale@sm_90a       4699e9a63b4fec46  7.6 kB  plain           8      0 B    0 B  up to 128x2x1",
        "                                               stat           10  1.0 KiB    0 B  any",
        "  scale@sm_80        bc36e671316af477  6.3 kB  plain           8      0 B    0 B  up to 128x2x1",
        "                                               stat            8  1.0 KiB    0 B  any",
        "  everything@sm_90a  4699e9a63b4fec46  7.6 kB  plain           8      0 B    0 B  up to 128x2x1",
        "                                               stat           10  1.0 KiB    0 B  any",
    ]


def test_json(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(inspect(capsys, wheel, "--json"))
    assert document["schema_version"] == 4
    assert document["tag"] == "py3-none-manylinux_2_28_x86_64"
    assert document["requires"] == ["apache-tvm-ffi<0.2,>=0.1.11"]
    assert document["library"]["needed"] == ["libdl.so.2"]
    assert [target["id"] for target in document["targets"]] == ["scale@sm_90a", "scale@sm_80", "everything@sm_90a"]
    assert document["targets"][0]["signature"]["params"][0]["kind"] == "tensor"
    image = next(each for each in document["images"] if each["file"] == document["targets"][0]["image"])
    assert image["info"]["sm"] == 90
    assert {kernel["symbol"]: kernel["stack_bytes"] for kernel in image["info"]["kernels"]} == {
        "dynm": 80, "plain": 0, "stat": 0,
    }  # fmt: skip


def refused(capsys: pytest.CaptureFixture[str], path: Path, message: str) -> None:
    with pytest.raises(WheelError, match=message):
        inspect(capsys, path)
    assert capsys.readouterr().out == ""


def test_what_is_no_wheel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused(capsys, tmp_path / "kernels.py", "is not a wheel: expected a name such as")
    refused(capsys, tmp_path / NAME, "can't be read: No such file")
    (tmp_path / NAME).write_text("text")
    refused(capsys, tmp_path / NAME, "is damaged, or is not a wheel")


def test_a_wheel_of_another_tool(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"numpy/__init__.py": b"", f"{INFO}/WHEEL": b"", f"{INFO}/METADATA": b""}
    refused(capsys, make_wheel(tmp_path / NAME, files), "was not built by aot-pack")


def test_a_manifest_of_another_tool(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files: dict[str, Any] = make_files()[1] | {"my_kernels/manifest.json": b"{}"}
    refused(capsys, make_wheel(tmp_path / NAME, files), "has no schema_version")


def test_an_image_that_was_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest, files = make_files()
    files[f"my_kernels/{manifest.images[0].file}"] += b"x"
    refused(capsys, make_wheel(tmp_path / NAME, files), "is damaged: my_kernels/cubins/.* has the SHA-256")
    del files[f"my_kernels/{manifest.images[0].file}"]
    refused(capsys, make_wheel(tmp_path / NAME, files), "is damaged: my_kernels/cubins/.* is missing")


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (232448, "227.0 KiB")],
)
def test_memory_is_counted_as_cuda_counts_it(size: int, text: str) -> None:
    assert memory_text(size) == text


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_lines_fit_a_terminal(tmp_path: Path, columns: int) -> None:
    """But for arguments, and for targets with long names."""
    path = make_wheel(tmp_path / NAME, make_files()[1])
    report = report_wheel(path)
    long = replace(report, requires=(*report.requires, *(f"distribution-{index}>=1.0" for index in range(20))))
    lines = list(report_lines(long, columns))
    assert max(map(len, lines)) <= columns
    assert any(len(line) > columns for line in report_lines(long))
    assert "distribution-19>=1.0" in " ".join(lines)


def test_long_symbols_keep_both_ends() -> None:
    symbol = "kernel_cutlass__scale_kernel_tensorptrf16gmemalign16odiv81_tensorptrf16gmemalign16odiv81__0"
    short = short_symbol(symbol)
    assert len(short) == 56
    assert short.startswith("kernel_cutlass__scale_kernel")
    assert short.endswith("odiv81__0")
    assert short_symbol("plain") == "plain"


def test_columns() -> None:
    assert list(table([("name", "size"), ("a", "10"), ("longer", "9")], right=(1,))) == [
        "name    size",
        "a         10",
        "longer     9",
    ]
