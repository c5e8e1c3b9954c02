"""The command line: exit codes, and how errors are worded."""

import errno
import pickle
from pathlib import Path

import pytest

from aot_pack import cli
from aot_pack.cli import report
from aot_pack.errors import AotPackError, BuildFailed, CompileError, OutputError, TranslateError
from aot_pack.sizes import size
from aot_pack.tables import table


def test_an_error_is_one_line_with_its_target_and_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    error = CompileError("it failed", target="scale@sm_90a", hint="do this", detail="Traceback: ...")
    assert report.print_error(error, debug=False) == 4
    assert capsys.readouterr().err == "  Traceback: ...\naot-pack: error: scale@sm_90a: it failed\n  hint: do this\n"


def test_one_error_of_many_targets_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    alike = [CompileError("no argument 'y'", target=f"scale@sm_{arch}", hint="add it") for arch in (80, 90, 100)]
    report.print_error(BuildFailed((*alike, CompileError("two", target="b@sm_80"))), debug=False)
    assert capsys.readouterr().err == (
        "aot-pack: error: scale@sm_80: no argument 'y'\n  hint: add it\n"
        "  the same in 2 more: scale@sm_90, scale@sm_100\n"
        "aot-pack: error: b@sm_80: two\n"
        "aot-pack: 4 targets failed; no wheel was written\n"
    )


def test_several_errors_are_all_shown(capsys: pytest.CaptureFixture[str]) -> None:
    errors = BuildFailed((TranslateError("one", target="a@sm_80"), CompileError("two", target="b@sm_80")))
    assert report.print_error(errors, debug=False) == 5
    err = capsys.readouterr().err
    assert "a@sm_80: one" in err
    assert "b@sm_80: two" in err
    assert err.endswith("2 targets failed; no wheel was written\n")


def test_a_full_disk_is_an_output_error(capsys: pytest.CaptureFixture[str]) -> None:
    error = OSError(errno.ENOSPC, "No space left on device", "/some/file")
    assert report.print_error(error, debug=False) == OutputError.exit_code
    assert "the disk is full: No space left on device: /some/file" in capsys.readouterr().err


def test_a_bug_shows_its_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.print_error(KeyError("x"), debug=False) == 1
    err = capsys.readouterr().err
    assert "this is a bug: KeyError" in err


def test_a_requirement_that_is_not_installed_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever only inspects wheels installs aot-pack without its requirements."""
    assert report.print_error(ModuleNotFoundError("No module named 'jinja2'", name="jinja2"), debug=False) == 2
    err = capsys.readouterr().err
    assert err.startswith("aot-pack: error: this needs the module jinja2, which is not installed\n")
    assert "Traceback" not in err
    assert report.print_error(ModuleNotFoundError("No module named 'aot_pack.x'", name="aot_pack.x"), debug=False) == 1


def test_errors_cross_processes_whole() -> None:
    error = CompileError("m", target="t", hint="h", detail="d")
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), back.message, back.target, back.hint, back.detail) == (CompileError, "m", "t", "h", "d")
    both = pickle.loads(pickle.dumps(BuildFailed((error,))))
    assert both.errors[0].hint == "h"


def test_every_error_class_has_an_exit_code_of_its_own() -> None:
    classes = AotPackError.__subclasses__()
    codes = [one.exit_code for one in classes if one is not BuildFailed]
    assert len(set(codes)) == len(codes)
    assert 0 not in codes


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (["build", "no_such.py", "--arch", "sm_90a"], "no_such.py is not there", 2),
        (["build", ".", "--arch", "sm_90a"], "has no pyproject.toml", 2),
        (["build"], "has no pyproject.toml", 2),
        (["build", __file__], "no GPU architecture given", 2),
        (["build", __file__, "--arch", "sm_1"], "unknown GPU architecture 'sm_1'", 2),
        (["build", __file__, "--arch", "sm_90a", "-j", "0"], "at least one process", 2),
        (["inspect", __file__], "", 7),
    ],
)
def test_bad_arguments(
    arguments: list[str], message: str, code: int, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert cli.main(arguments) == code
    assert message in capsys.readouterr().err


def test_sizes_are_for_people() -> None:
    assert [size(count) for count in (0, 999, 1000, 1_500_000, 2 * 10**9)] == [
        "0 B",
        "999 B",
        "1.0 kB",
        "1.5 MB",
        "2.0 GB",
    ]


@pytest.mark.parametrize(
    ("encoding", "errors", "shown"),
    [
        ("utf-8", "strict", "µ 日 \\udce9"),
        ("utf-8", "surrogateescape", "µ 日 \udce9"),
        ("latin-1", "strict", "µ \\u65e5 \\udce9"),
        ("ascii", "surrogateescape", "\\xb5 \\u65e5 \\udce9"),
    ],
)
def test_what_the_terminal_can_not_show_is_escaped(
    encoding: str, errors: str, shown: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "out"
    with file.open("w", encoding=encoding, errors=errors) as stream:
        monkeypatch.setattr("sys.stdout", stream)
        monkeypatch.setattr("aot_pack.cli.plan.run", lambda options: print("µ 日 \udce9") or 0)
        assert cli.main(["plan"]) == 0
    assert file.read_bytes() == f"{shown}\n".encode(encoding, errors)


def test_columns_line_up() -> None:
    assert table([("a", "n"), ("long", "1")], right=frozenset({1})) == "a     n\n----  -\nlong  1"
