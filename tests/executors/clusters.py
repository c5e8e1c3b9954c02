"""Clusters of this machine, whose processes a test can kill."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

START_S = 300.0
BIN = Path(sys.executable).parent


class Cluster:
    """A scheduler and its workers.

    Args:
        executor: what ``--executor`` calls it.
    """

    def __init__(self, executor: str) -> None:
        self.executor = executor
        self.restart_scheduler: Callable[[], None] | None = None
        self.lost_workers: Callable[[], list[int]] = list
        """The process ids of the workers, one of which may be killed."""


@contextmanager
def dask_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A Dask scheduler, and workers with a nanny each, which starts a killed worker again."""
    port = _free_port()
    address = f"tcp://127.0.0.1:{port}"
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port)]
    running: list[subprocess.Popen[bytes]] = []

    def start_scheduler() -> None:
        running.append(_started([*command, "--no-dashboard"], folder / "scheduler.log"))

    def start_workers() -> None:
        of_workers = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
        for number in range(workers):
            place = ["--local-directory", str(folder / f"worker{number}"), "--death-timeout", "600"]
            running.insert(0, _started([*of_workers, *place], folder / f"worker{number}.log"))

    def restart() -> None:
        """Dask's workers end with their scheduler. Whatever started them starts them again."""
        running[-1].kill()
        running[-1].wait()
        start_scheduler()
        start_workers()

    start_scheduler()
    start_workers()
    cluster = Cluster(f"dask:{address}")
    cluster.restart_scheduler = restart
    cluster.lost_workers = lambda: [pid for process in running for pid in _children(process.pid, "spawn_main")]
    try:
        _wait_for(lambda: len(cluster.lost_workers()) >= workers)
        yield cluster
    finally:
        _end(running)


@contextmanager
def ray_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A Ray head on this machine."""
    port = _free_port()
    ray, place = str(BIN / "ray"), ["--temp-dir", str(folder / "ray")]
    agent_ports = ["--dashboard-agent-grpc-port", "--dashboard-agent-listen-port", "--metrics-export-port"]
    ports = [word for flag in (*agent_ports, "--runtime-env-agent-port") for word in (flag, str(_free_port()))]
    # On a busy machine, a node's own processes need long to start, and Ray's workers, which are nice, get no time.
    busy = {"RAY_agent_register_timeout_ms": "300000", "RAY_worker_niceness": "0"}
    start = [ray, "start", "--head", "--port", str(port), "--num-cpus", str(workers), "--include-dashboard", "false"]
    subprocess.run(
        [*start, *place, "--disable-usage-stats", *ports], check=True, env={**os.environ, **busy}, timeout=START_S
    )
    cluster = Cluster(f"ray:127.0.0.1:{port}")
    cluster.lost_workers = lambda: _named("ray::run_in_ray")
    try:
        yield cluster
    finally:
        for pid in _with(str(folder / "ray")):  # "ray stop" would end all clusters of this machine
            kill(pid)


def kill(pid: int) -> None:
    """Kills a process, if it still runs."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _started(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as file:
        return subprocess.Popen(command, stdout=file, stderr=file, start_new_session=True)


def _end(running: list[subprocess.Popen[bytes]]) -> None:
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(parent: int, word: str) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status, line = (folder / "stat").read_text(), (folder / "cmdline").read_text()
        except OSError:  # it ended
            continue
        if int(status.rpartition(")")[2].split()[1]) == parent and word in line:
            found.append(int(folder.name))
    return found


def _with(word: str) -> list[int]:
    return [int(folder.name) for folder in Path("/proc").glob("[0-9]*") if word in _command(folder)]


def _named(word: str) -> list[int]:
    return [int(folder.name) for folder in Path("/proc").glob("[0-9]*") if _command(folder).startswith(word)]


def _command(folder: Path) -> str:
    try:
        return (folder / "cmdline").read_text()
    except OSError:  # it ended
        return ""


def _wait_for(ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_S
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError("the cluster does not start")
        time.sleep(0.5)
