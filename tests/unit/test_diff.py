"""``aot-pack diff``: what differs between two wheels, in kernels."""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from standin.wheels import INFO, NAME, make_files, make_wheel

from aot_pack.cli.diff import add_parser
from aot_pack.errors import WheelError
from aot_pack.manifest import Manifest, Tool, write_manifest
from aot_pack.signature import DimVar, TensorParam

MANIFEST = "my_kernels/manifest.json"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    options = parser.parse_args(["diff", *map(str, arguments)])
    code: int = options.run(options)
    return code, capsys.readouterr().out


def wheels(folder: Path, change: Callable[[Manifest], Manifest], files: dict[str, bytes] | None = None) -> list[Path]:
    """The stand-in's wheel, and one with another manifest and other files."""
    paths = []
    for name, edit, more in (("a", lambda m: m, {}), ("b", change, files or {})):
        manifest, contents = make_files()
        (folder / name).mkdir()
        contents = {**contents, MANIFEST: write_manifest(edit(manifest)).encode(), **more}
        paths.append(make_wheel(folder / name / NAME, contents))
    return paths


def test_equal_wheels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = wheels(tmp_path, lambda m: m)
    assert run(capsys, one, two) == (0, "")
    code, text = run(capsys, one, two, "--json")
    document = json.loads(text)
    assert (code, document["equal"], document["files"], document["schema_version"]) == (0, True, [], 1)


def test_another_archive_around_the_same_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = wheels(tmp_path, lambda m: m)
    with zipfile.ZipFile(two, "a") as archive:
        archive.comment = b"other"
    code, text = run(capsys, one, two)
    assert code == 1
    assert text.startswith("all files are equal, but the archives around them differ")


def other_image(m: Manifest) -> Manifest:
    """scale@sm_80 with the image, and what it says, of sm_90a."""
    (sm_80,) = (target for target in m.targets if target.id == "scale@sm_80")
    changed = replace(sm_80, image=m.targets[0].image, host_program="fedcba9876543210")
    return replace(m, targets=tuple(changed if target is sm_80 else target for target in m.targets))


def test_an_image_and_its_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = wheels(tmp_path, other_image)
    code, text = run(capsys, one, two)
    assert code == 1
    lines = text.splitlines()
    start = lines.index("targets")
    assert lines[start + 1] == "  ~ scale@sm_80: image 6.3 kB -> 7.6 kB, host program"
    assert lines[start + 2] == "      plain: other code, with the same figures"
    assert lines[start + 3].startswith("      stat: registers 8 -> 10")
    document = json.loads(run(capsys, one, two, "--json")[1])
    (target,) = document["changed_targets"]
    assert target["id"] == "scale@sm_80"
    assert {"name": "registers", "before": 8, "after": 10} in target["kernels"][1]["figures"]


def other_signature(m: Manifest) -> Manifest:
    def edit(target: Any) -> Any:
        if target.function != "scale":
            return target
        x, *others = target.signature.params
        assert isinstance(x, TensorParam)
        wider = replace(x, align=8, shape=(DimVar(id=0, bits=64, divisibility=8),))
        return replace(target, signature=replace(target.signature, params=(wider, *others), defaults=()))

    return replace(m, targets=tuple(map(edit, m.targets)))


def test_signatures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, *wheels(tmp_path, other_signature))[1].splitlines()
    assert "  ~ scale(x, y, alpha=2.0) -> scale(x, y, alpha)" in lines
    assert "  ~ scale@sm_90a: signature" in lines


def test_functions_and_targets_that_only_one_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    without = wheels(tmp_path, lambda m: replace(m, functions=m.functions[:1], targets=m.targets[:1], images=m.images))
    lines = run(capsys, *without)[1].splitlines()
    assert "  - everything(a, pair, shape, address, stream, mode, bias=None, *, causal=False)" in lines
    assert "  - everything@sm_90a" in lines
    assert "  - scale@sm_80" in lines
    assert "  + scale@sm_80" in run(capsys, *reversed(without))[1].splitlines()


def test_what_it_was_made_with_and_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(m: Manifest) -> Manifest:
        provenance = replace(
            m.provenance,
            source_date_epoch=1,
            sources=(replace(m.provenance.sources[0], sha256="00" * 32),),
        )
        tools = (*m.tools[1:], Tool(name="zlib", version="1.3"))
        compiled = tuple(replace(each, compiler=replace(each.compiler, version="4.9.0")) for each in m.targets)
        return replace(m, provenance=provenance, tools=tools, license=None, targets=compiled)

    code, text = run(capsys, *wheels(tmp_path, change, {"my_kernels/py.typed": b"partial", f"{INFO}/WHEEL": b"x"}))
    lines = text.splitlines()
    assert code == 1
    for line in (
        "  ~ license: MIT AND Apache-2.0 -> not named",
        "  - aot-pack 0.1.0",
        "  + zlib 1.3",
        "  ~ nvidia-cutlass-dsl: 4.8.1 (cu12) -> 4.9.0 (cu12)",
        "  ~ SOURCE_DATE_EPOCH: 1700000000 -> 1",
        "  ~ kernels.py",
        "  - shared/tiles.py",
        "  ~ my_kernels/py.typed: 0 -> 7 bytes, from byte 0 on",
    ):
        assert line in lines, (line, text)


def test_a_changed_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = bytearray(make_files()[1]["my_kernels/libmy_kernels.so"])
    library[100] ^= 1
    code, text = run(capsys, *wheels(tmp_path, lambda m: m, {"my_kernels/libmy_kernels.so": bytes(library)}))
    assert code == 1
    assert text == f"files\n  ~ my_kernels/libmy_kernels.so: 1 of {len(library)} bytes, from byte 100 on\n"


def test_what_is_no_wheel_of_aot_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, _ = wheels(tmp_path, lambda m: m)
    with pytest.raises(WheelError, match=r"b\.whl is not a wheel"):
        run(capsys, one, tmp_path / "b.whl")
