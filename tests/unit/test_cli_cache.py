"""``aot-pack cache``, where the cache is, and how progress is shown."""

import io
import os
import re
from pathlib import Path

import pytest

from aot_pack import cli
from aot_pack.arch import Arch
from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.cli.cache import parse_age
from aot_pack.cli.progress import _Lines, _Live, outcome_text, wants_live
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import CompileError, UsageError
from aot_pack.model import CacheUse, CompiledUnit, Plan, Target, Variant
from aot_pack.project.request import cache_folder, cache_settings
from aot_pack.settings import Options
from aot_pack.signature import Signature
from aot_pack.sizes import parse_size


@pytest.mark.parametrize(
    ("named", "environment", "folder"),
    [
        ("/o", {"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/o"),
        (None, {"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/aot-pack"),
        (None, {"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/aot-pack"),
        (None, {"HOME": "/h"}, "/h/.cache/aot-pack"),
    ],
)
def test_where_the_cache_is(named: str | None, environment: dict[str, str], folder: str) -> None:
    assert cache_folder(None if named is None else Path(named), environment) == Path(folder)


def test_ages_and_sizes() -> None:
    assert [parse_age(text) for text in ("2d", "1.5h", "3m", "4 s")] == [172800.0, 5400.0, 180.0, 4.0]
    sizes = {
        "0": 0, "10B": 10, "10": 10, "2kB": 2000, "2k": 2000, "2KB": 2000, "1.5MB": 1_500_000, "500M": 500 * 10**6,
        "5GB": 5 * 10**9, "5 GB": 5 * 10**9, "5GiB": 5 << 30, "5gib": 5 << 30, "5Gi": 5 << 30, "1.5 GiB": 3 << 29,
        "4 KiB": 4096, "1TiB": 1 << 40, " 3 MiB ": 3 << 20, ".5MiB": 1 << 19, "0.1GB": 10**8,
    }  # fmt: skip
    assert {text: parse_size(text) for text in sizes} == sizes
    for text in ("", "5", "d", "-1d"):
        with pytest.raises(UsageError, match="expected an age such as 90d, 12h or 30m, got"):
            parse_age(text)
    for text in ("", "GB", "5 parsecs", "-1GB", "5iB", "5 G iB", "1e9", "1,5GB", "5GBit", "1.", "٣GB"):
        with pytest.raises(UsageError, match=r"expected a size such as 500MB or 1\.5 GiB, got") as caught:
            parse_size(text)
        assert "powers of 1000) or KiB, MiB, GiB, TiB (powers of 1024)" in (caught.value.hint or "")


@pytest.mark.parametrize("home", [None, "", "relative"])
def test_a_user_without_a_home_has_no_cache_and_is_told(home: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_entry(_: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", no_entry)
    monkeypatch.delenv("HOME", raising=False)
    environment = {"XDG_CACHE_HOME": "relative"} | ({} if home is None else {"HOME": home})
    with pytest.raises(UsageError, match="the cache has no folder"):
        cache_folder(None, environment)
    told: list[str] = []
    assert cache_settings(Options(), environment, Path("templates"), told.append) is None
    (line,) = told
    assert line.startswith("this build keeps nothing for the next one: the cache has no folder")
    assert line.endswith("; name another folder with --cache-dir")


def test_a_cache_that_can_not_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told: list[str] = []
    environment = {"HOME": str(tmp_path / "file")}
    assert cache_settings(Options(), environment, tmp_path, told.append) is None
    (line,) = told
    assert line == (
        f"this build keeps nothing for the next one: the folder {tmp_path}/file/.cache/aot-pack can't be made; "
        "name another folder with --cache-dir"
    )
    found = cache_settings(Options(cache_dir=tmp_path / "file" / "x"), environment, tmp_path, told.append)
    assert found is not None  # one that is named says itself what is wrong
    assert cache_settings(Options(no_cache=True), {}, tmp_path, told.append) is None
    assert len(told) == 1


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main(["cache", *arguments]) == 0
    return capsys.readouterr().out


def test_info_prune_and_clear(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ["--cache-dir", str(tmp_path)]
    assert run(capsys, "info", *folder).endswith("\n0 entries, 0 B\n")
    store = CacheStore(tmp_path, print)
    for number in range(3):
        store.put("unit", f"{number:064x}", CacheEntry({}, (bytes(10_000),)))
    (tmp_path / "not-ours.txt").write_text("")
    assert re.search(r"^unit +3  30\.\d kB  20\d\d-", run(capsys, "info", *folder), re.MULTILINE)
    os.utime(store._path("unit", f"{0:064x}"), (1, 1))
    assert run(capsys, "prune", *folder) == "1 entries removed, 10.2 kB\n"
    assert run(capsys, "prune", *folder, "--max-size", "15kB") == "1 entries removed, 10.2 kB\n"
    assert run(capsys, "clear", *folder) == "1 entries removed, 10.2 kB\n"
    assert run(capsys, "clear", *folder) == "0 entries removed, 0 B\n"
    assert (tmp_path / "not-ours.txt").exists()


@pytest.mark.parametrize(
    ("environment", "is_terminal", "live"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm"}, False, False),
        ({"TERM": "xterm", "CI": "true"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({}, True, False),
    ],
)
def test_when_there_is_a_live_display(environment: dict[str, str], is_terminal: bool, live: bool) -> None:
    assert wants_live(environment, is_terminal=is_terminal) is live


def target(name: str) -> Target:
    return Target(export=name, variant=Variant(index=0), arch=Arch.parse("sm_80"))


def unit(name: str, cached: CacheUse, seconds: float) -> CompiledUnit:
    return CompiledUnit(
        target=target(name), signature=Signature(params=()), image=b"", kernels=(), host_ir="", host_function="f",
        doc="", compiler=CompilerInfo(name="c", version="1", cuda="cu12"), compile_s=seconds, cached=cached,
    )  # fmt: skip


PLAN = Plan(
    source=Path("k.py"), package="p", version="1.0", doc="", exports=(), targets=tuple(target(name) for name in "abcde")
)


def test_outcomes_as_text() -> None:
    assert outcome_text(unit("a", CacheUse.NONE, 1.25)) == "1.2 s"
    assert outcome_text(unit("a", CacheUse.PROGRAM, 0.3)) == "0.3 s (compile cached)"
    assert outcome_text(unit("a", CacheUse.UNIT, 0.0)) == "cached"
    assert outcome_text(CompileError("no")) == "failed"


def test_lines(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _Lines()
    with lines.shown():
        lines.planned(PLAN)
        lines.stage("collect", 0.5)
        lines.compiled(target("a"), unit("a", CacheUse.UNIT, 0.0))
        lines.started(target("b"))
        lines.compiled(target("b"), CompileError("no"))
    assert capsys.readouterr().err == "p 1.0: 5 targets\ncollect: 0.5 s\n[1/5] a@sm_80  cached\n[2/5] b@sm_80  failed\n"


def test_the_live_display_says_what_is_done_running_and_left() -> None:
    from rich.console import Console

    live = _Live()
    live.planned(PLAN)
    live.compiled(target("a"), unit("a", CacheUse.UNIT, 0.0))
    for name in "bcd":
        live.started(target(name))
    live.compiled(target("b"), unit("b", CacheUse.NONE, 2.5))
    live.compiled(target("c"), CompileError("no"))
    out = io.StringIO()
    Console(file=out, width=100).print(live.render())
    text = out.getvalue()
    assert "p 1.0" in text
    assert "3 done, 1 running, 1 left, 1 from the cache, 1 failed" in [line.rstrip() for line in text.splitlines()]
    assert "  d@sm_80  0 s" in text
    assert "slowest: b@sm_80 2.5 s" in text
    assert "c@sm_80" not in text
