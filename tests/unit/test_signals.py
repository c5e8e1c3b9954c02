"""SIGTERM and SIGHUP end a command as an exception does, once."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from aot_pack import cli
from aot_pack.cli.signals import Terminated, ending_politely


@pytest.fixture(autouse=True)
def _not_ignored() -> Iterator[None]:
    """The tests may run under ``nohup``, where SIGHUP is ignored."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def _end(number: signal.Signals) -> None:
    """Ends itself, and is told to end again while it cleans up."""
    with ending_politely():
        try:
            os.kill(os.getpid(), number)
            signal.pause()
        finally:
            for each in (signal.SIGTERM, signal.SIGHUP):
                os.kill(os.getpid(), each)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_an_exception_and_a_second_one_is_not(number: signal.Signals) -> None:
    with pytest.raises(Terminated) as caught:
        _end(number)
    assert (caught.value.name, caught.value.exit_code) == (number.name, 128 + number)
    assert signal.getsignal(number) == signal.SIG_DFL


def test_one_that_is_ignored_stays_so() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ending_politely():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def test_other_threads_take_no_signals() -> None:
    def run() -> None:
        with ending_politely():
            found.append(signal.getsignal(signal.SIGTERM))

    found: list[object] = []
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == [signal.SIG_DFL]


def test_the_command_says_what_ended_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def end(_: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        signal.pause()

    monkeypatch.setattr(cli.build, "run", end)
    assert cli.main(["build", "kernels.py"]) == 143
    assert capsys.readouterr().err == "aot-pack: ended by SIGTERM; nothing was written\n"


def test_a_folder_that_was_removed(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch,
                                   capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    folder = tmp_path_factory.mktemp("gone")
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert cli.main(["plan", "kernels.py", "--arch", "sm_90a"]) == 2
    assert capsys.readouterr().err == (
        "aot-pack: error: the current folder no longer exists\n  hint: change to a folder that exists\n"
    )
