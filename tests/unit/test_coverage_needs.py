"""``aot-pack coverage --needs``: what a wheel has of what a program was recorded to compile."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest
from standin import UNITS, images, plan, translated
from standin.requests import H100, attention, need, needs_of, norm
from standin.wheels import MACHINE, SETTINGS, TOOLCHAIN

from aot_pack.cli import coverage as command
from aot_pack.cli.needs import gpu_models, of_archs
from aot_pack.errors import NeedsError, NotCovered, UsageError
from aot_pack.manifest import Manifest, read_manifest, write_manifest
from aot_pack.model import BakedFigure
from aot_pack.package.contents import make_manifest
from aot_pack.provenance import provenance_of
from aot_pack.requests.model import Request
from aot_pack.requests.needs import Need, Needs, write_needs


def manifest(*requests: Request, figures: tuple[BakedFigure, ...] = ()) -> Manifest:
    """A manifest whose first targets answer these requests."""
    units = []
    for index, each in enumerate(translated()):
        request = replace(requests[index], arch=each.unit.target.arch.compiler_name) if index < len(requests) else None
        units.append(replace(each, unit=replace(each.unit, request=request, figures=figures)))
    made = make_manifest(
        plan(), tuple(units), images(), machine=MACHINE, toolchain=TOOLCHAIN,
        provenance=provenance_of(SETTINGS, plan().sources, source_date_epoch=0), identity="0" * 16, files=(),
    )  # fmt: skip
    return read_manifest(write_manifest(made))


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "needs.json"
    write(path, attention(96), norm(64))
    return path


def write(path: Path, *needs: Request | Need) -> None:
    path.write_text(write_needs(needs_of(*needs)))


def run(monkeypatch: pytest.MonkeyPatch, of: Manifest, *arguments: object) -> int:
    monkeypatch.setattr(command, "_read", lambda _: (of, {}))
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    options = parser.parse_args(["coverage", "wheel.whl", *map(str, arguments)])
    return int(options.run(options))


def test_all_is_covered(monkeypatch: pytest.MonkeyPatch, recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archs = [unit.target.arch.compiler_name for unit in UNITS[:2]]
    write(recording, attention(96, arch=archs[0]), norm(64, arch=archs[1]))
    assert run(monkeypatch, manifest(attention(96), norm(64)), "--needs", recording) == 0
    assert capsys.readouterr().out == "my-kernels 1.0\n  all 2 recorded requests are covered\n"


def test_a_miss_is_named_with_the_nearest(
    monkeypatch: pytest.MonkeyPatch, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arch = UNITS[0].target.arch.compiler_name
    write(recording, attention(96, arch=arch), norm(64, arch=arch))
    with pytest.raises(NotCovered, match=r"^my-kernels lacks 2 of 2 kernels that the program needs$") as caught:
        run(monkeypatch, manifest(attention(128)), "--needs", recording)
    assert caught.value.hint == "aot-pack needs writes a kernels.py with all of them"
    assert capsys.readouterr().out.splitlines() == [
        "my-kernels 1.0",
        "  0 of 2 recorded requests are covered; these are not:",
        f"  library.attention.AttentionForwardSm90, {arch}",
        "      head_dim 96 is not there; nearest: head_dim 128",
        f"      nearest target: {UNITS[0].target}",
        f"  library.norm.RowNorm, {arch}",
        "      nothing of library.norm.RowNorm is there, but 1 other function",
    ]
    with pytest.raises(NotCovered):
        run(monkeypatch, manifest(attention(128)), "--needs", recording, "--json")
    document = json.loads(capsys.readouterr().out)
    first = document["needs"][0]
    assert (first["target"], first["nearest"]) == (None, str(UNITS[0].target))
    assert first["differences"] == [{"what": "head_dim", "wanted": "96", "there": "128"}]
    assert document["functions"], "the statement is there as well"


def test_only_the_architectures_that_are_asked_for_count(
    monkeypatch: pytest.MonkeyPatch, recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arch = UNITS[0].target.arch.compiler_name
    other = "sm_120a" if arch != "sm_120a" else "sm_80"
    write(recording, attention(96, arch=arch), norm(64, arch=other))
    assert run(monkeypatch, manifest(attention(96)), "--needs", recording, "--arch", arch) == 0
    assert "all 1 recorded requests are covered" in capsys.readouterr().out


def test_figures_of_another_gpu(monkeypatch: pytest.MonkeyPatch, recording: Path) -> None:
    arch = UNITS[0].target.arch.compiler_name
    write(recording, need(attention(96, arch=arch), gpus=(H100,)))
    wheel = manifest(attention(96), figures=(BakedFigure(name="sm_count", value=78),))
    with pytest.raises(NotCovered, match="lacks 1 of 1 kernels"):
        run(monkeypatch, wheel, "--needs", recording)
    assert run(monkeypatch, manifest(attention(96)), "--needs", recording) == 0


def test_a_recording_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(NeedsError, match=r"can't read .*gone\.json: No such file or directory"):
        run(monkeypatch, manifest(), "--needs", tmp_path / "gone.json")


def test_needs_of_some_architectures() -> None:
    needs = needs_of(norm(64), norm(64, arch="sm_100a"))
    assert of_archs(needs, []) is needs
    assert [each.request.arch for each in of_archs(needs, ["sm_100a,sm_80"]).needs] == ["sm_100a"]
    with pytest.raises(NeedsError, match="the recording has no request for sm_80; it has requests for sm_100a, sm_90a"):
        of_archs(needs, ["sm_80"])
    with pytest.raises(NeedsError, match="the recording has no compile"):
        of_archs(Needs(compilers=(), compiled=True, needs=()), [])
    with pytest.raises(UsageError, match="unknown GPU architecture"):
        of_archs(needs, ["sm_9"])


def test_gpu_models_of_a_recording() -> None:
    assert [model.name for model in gpu_models(needs_of(need(norm(64), gpus=(H100,))))] == ["h100"]
    assert gpu_models(needs_of(norm(64))) == ()
