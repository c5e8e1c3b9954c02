"""The processes of a pool, which are its own to end, in a process that has others."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from aot_pack.compile.pool import CompilePool, Device, LocalExecutor
from aot_pack.errors import CollectError


def test_a_pool_that_fails_kills_its_workers_and_no_other_child(tmp_path: Path) -> None:
    made: list[LocalExecutor] = []

    def make_executor(device: Device) -> LocalExecutor:
        made.append(LocalExecutor(os.getpid, ()))
        return made[-1]

    bystander = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(600,))
    bystander.start()
    try:
        with pytest.raises(CollectError), CompilePool(1, make_executor) as pool:
            pool.collect(tmp_path / "kernels.py", Device("sm_80"))  # which is not there
        (executor,) = made
        (process,) = executor.processes
        process.join()
        assert process.exitcode == -signal.SIGKILL
        assert bystander.is_alive()
    finally:
        bystander.kill()
        bystander.join()
