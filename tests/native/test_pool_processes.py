"""The processes of a pool, which are its own to end, in a process that has others."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import tempfile
import time
from pathlib import Path

import pytest

from aot_pack.compile.pool import CompilePool
from aot_pack.compile.processes import LocalExecutor, WorkerKey
from aot_pack.compile.worker import start_worker
from aot_pack.errors import CollectError, CompileError


class Killing(LocalExecutor):
    """Remembers which processes it killed."""

    def __init__(self) -> None:
        super().__init__(start_worker, ("sm_80",))
        self.killed: list[int | None] = []

    def kill_workers(self) -> None:
        super().kill_workers()
        self.killed += [process.pid for process in self.processes]


def test_a_pool_that_fails_kills_its_workers_and_no_other_child(tmp_path: Path) -> None:
    made: list[Killing] = []

    def make_executor(device: WorkerKey) -> Killing:
        made.append(Killing())
        return made[-1]

    bystander = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(600,))
    bystander.start()
    try:
        with pytest.raises(CollectError), CompilePool(1, make_executor) as pool:
            pool.collect(tmp_path / "kernels.py", WorkerKey("sm_80"))  # which is not there
        (executor,) = made
        (process,) = executor.processes
        # Whoever waits for a child first is told how it ended: the thread of the executor, or this one.
        assert multiprocessing.connection.wait([process.sentinel], 60)
        assert executor.killed == [process.pid]
        assert bystander.is_alive()
    finally:
        bystander.kill()
        bystander.join()


def test_what_a_worker_that_is_killed_leaves_behind_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    source = tmp_path / "kernels.py"
    source.write_text(
        "import os, pathlib, tempfile\n"
        "if os.fork() == 0:\n"  # holds a file of the folder open, and outlives the worker by a moment
        "    import ctypes, time\n"
        "    ctypes.CDLL(None).prctl(1, 9)\n"
        "    while True:\n"
        "        tempfile.mkdtemp()\n"
        "        time.sleep(0.001)\n"
        f"pathlib.Path({str(tmp_path / 'folder')!r}).write_text(tempfile.mkdtemp())\n"
        "raise SystemExit(1)\n"
    )
    with pytest.raises(CollectError, match="does not run: SystemExit: 1"), CompilePool(1) as pool:
        pool.collect(source, WorkerKey("sm_80"))
    folder = Path((tmp_path / "folder").read_text())
    assert folder.is_relative_to(tmp_path / "temporary")
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("import os; os.kill(os.getpid(), 11)", "was ended by SIGSEGV"),
        ("import os; os.kill(os.getpid(), 7)", "was ended by SIGBUS"),
        ("import os; os._exit(3)", "ended with exit code 3"),
    ],
)
def test_an_error_says_how_a_worker_ended(tmp_path: Path, code: str, how: str) -> None:
    source = tmp_path / "kernels.py"
    source.write_text(code)
    with pytest.raises(CompileError, match=rf"^the process that ran kernels\.py {how}$"), CompilePool(1) as pool:
        pool.collect(source, WorkerKey("sm_80"))
