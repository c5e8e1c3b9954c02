"""Compiling on the workers of an engine, with real agents: the bytes, the cache, and everything that is sent.

The engine of most tests is a pool of threads, which calls ``run_task`` in this process. Each agent is a process.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.cache.entries import BuildCache, CacheSettings, unit_digest
from aot_pack.cache.facts import find_key_facts
from aot_pack.cache.places import find_places
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.pool import CompilePool, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import AotPackError, CompileError, ExecutorError
from aot_pack.executor_choice import EngineKind, ExecutorChoice
from aot_pack.executors import task
from aot_pack.executors.connect import connect
from aot_pack.executors.dask_engine import DaskEngine
from aot_pack.executors.dealer import Dealer
from aot_pack.executors.engine import Engine
from aot_pack.model import CompiledUnit, Outcome
from aot_pack.native.toolchain import find_templates
from aot_pack.plan import make_plan

KERNELS = """
import os
from pathlib import Path

import cutlass
import cutlass.cute as cute

import aot_pack
from sizes import THREADS

@cute.kernel
def _kernel(x: cute.Tensor, value: cutlass.Constexpr):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(value)

@cute.jit
def _fill(x: cute.Tensor, value: cutlass.Constexpr, stream):
    _kernel(x, value).launch(grid=[1, 1, 1], block=[THREADS, 1, 1], stream=stream)

@aot_pack.export
def fill():
    {body}
    x = aot_pack.tensor(cutlass.Float32, (THREADS,))
    return aot_pack.entry(_fill, x=x, value=value, stream=aot_pack.stream())
"""

POOL = """
import concurrent.futures

def make():
    return concurrent.futures.ThreadPoolExecutor(2)
"""


@pytest.fixture(scope="module", autouse=True)
def _agents_end() -> Iterator[None]:
    yield
    for agent in task._agents.values():
        agent.end()
    task._agents.clear()


class Project:
    """A project with one kernel, and ways to compile it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.folder.mkdir()
        self.source = self.folder / "kernels.py"
        self.cache_root = folder / "cache"
        self.told: list[str] = []
        (self.folder / "sizes.py").write_text("THREADS = 32\n")
        (self.folder / "threads_pool.py").write_text(POOL)
        self.write("value = 3")

    def write(self, body: str) -> None:
        self.source.write_text(KERNELS.format(body=textwrap.indent(textwrap.dedent(body), "    ").strip()))

    def settings(self) -> CacheSettings:
        places = find_places(self.source, cache=self.cache_root)
        facts = find_key_facts(os.environ, find_templates(), places)
        return CacheSettings(root=self.cache_root, facts=facts, places=places)

    def cache(self) -> BuildCache:
        return self.settings().open(self.told.append)

    def local(self, *archs: str) -> list[Outcome]:
        """The outcomes of a build on this machine, without a cache."""
        with CompilePool(1, LocalWorkers(None, self.source)) as pool:
            return self._compile(pool, archs)

    def dealt(
        self, *archs: str, open_engine: Callable[[ExecutorChoice], Engine] = connect, cache: bool = True
    ) -> list[Outcome]:
        """The outcomes of a build that an engine compiles."""
        choice = ExecutorChoice(kind=EngineKind.FUNCTION, address="threads_pool:make", folder=self.folder, jobs=1)
        settings = self.settings()
        dealer = Dealer(
            choice, settings.facts, sys.path, jit=False, cache=self.cache() if cache else None, tell=self.told.append,
            open_engine=open_engine,
        )  # fmt: skip
        with CompilePool(1, LocalWorkers(None, self.source), elsewhere=dealer) as pool:
            return self._compile(pool, archs)

    def _compile(self, pool: CompilePool, archs: tuple[str, ...]) -> list[Outcome]:
        wanted = archs or ("sm_90a",)
        plan = make_plan(pool.collect(self.source, WorkerKey(wanted[0])), [Arch.parse(each) for each in wanted])
        progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
        outcomes = pool.compile(self.source, plan.targets, progress)
        return [outcomes[target] for target in plan.targets]

    def kept(self, unit: CompiledUnit) -> CompiledUnit | None:
        """The unit that a later build finds in the cache."""
        return self.cache().unit(self.source, unit.target)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def units(outcomes: list[Outcome]) -> list[CompiledUnit]:
    for each in outcomes:
        assert isinstance(each, CompiledUnit), f"{each}\n{getattr(each, 'detail', '')}"
    return [each for each in outcomes if isinstance(each, CompiledUnit)]


def test_a_worker_gives_the_bytes_of_this_machine_and_the_cache_keeps_them(project: Project) -> None:
    here, there = units(project.local("sm_90a", "sm_100a")), units(project.dealt("sm_90a", "sm_100a"))
    assert list(map(unit_digest, there)) == list(map(unit_digest, here))
    assert all(unit.worker and not unit.not_kept for unit in there)
    assert [unit_digest(found) for unit in there if (found := project.kept(unit))] == list(map(unit_digest, here))
    assert project.told == []


def test_what_the_worker_read_is_an_input_of_this_machine(project: Project) -> None:
    (unit,) = units(project.dealt())
    assert project.kept(unit) is not None
    (project.folder / "sizes.py").write_text("THREADS = 64\n")
    assert project.kept(unit) is None


def test_variables_and_files_that_the_code_reads_get_there(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.folder / "build").mkdir()  # results of builds do not travel at first
    (project.folder / "build" / "value.txt").write_text("5")
    project.write(
        """
        value = int(os.environ.get("FILL_VALUE", "0"))
        try:
            value += int((Path(__file__).parent / "build" / "value.txt").read_text())
        except OSError:
            value += 100
        """
    )
    agent_environment = task.agent_environment

    def without(machine: dict[str, str], variables: dict[str, str | None]) -> dict[str, str]:
        return agent_environment({k: v for k, v in machine.items() if k != "FILL_VALUE"}, variables)

    monkeypatch.setattr(task, "agent_environment", without)
    monkeypatch.setenv("FILL_VALUE", "2")
    ours = units(project.local())
    (unit,) = units(project.dealt())
    assert unit_digest(unit) == unit_digest(ours[0])
    assert unit.not_kept is None


def test_an_error_shows_the_authors_file_and_line(project: Project) -> None:
    project.write('raise ValueError("no such value")')
    (here,), (there,) = project.local(), project.dealt()
    assert isinstance(there, CompileError)
    assert (there.message, there.detail, there.target) == (here.message, here.detail, here.target)  # type: ignore[union-attr]
    assert f'"{project.source}", line' in str(there.detail)


def test_code_that_has_the_path_of_its_file_is_compiled_here(project: Project) -> None:
    project.write("value = 3\n_fill.__doc__ = fill_doc = __file__")
    project.source.write_text(
        project.source.read_text()
        .replace("def fill():", "def fill():\n    __doc__ = 1")
        .replace("@aot_pack.export\n", "")
        + '\nfill.__doc__ = f"From {__file__}."\nfill = aot_pack.export(fill)\n'
    )
    here, there = units(project.local()), units(project.dealt())
    assert str(project.source) in here[0].doc
    assert list(map(unit_digest, there)) == list(map(unit_digest, here))
    assert there[0].worker == ""


def test_a_worker_that_is_killed_again_is_an_error_of_the_target(project: Project) -> None:
    project.write("value = 3\nos.kill(os.getpid(), 9)")
    (outcome,) = project.dealt()
    assert isinstance(outcome, CompileError)
    assert outcome.message.startswith("it ended 2 workers: the process that compiled it was ended by SIGKILL on ")
    assert outcome.target == "fill@sm_90a"
    (told,) = project.told
    assert told.startswith("fill@sm_90a runs again elsewhere: ")


def test_an_agent_that_is_killed_is_replaced(project: Project) -> None:
    project.write("value = 3\nimport time\ntime.sleep(2)")

    def kill() -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            for agent in list(task._agents.values()):
                if agent.runs and agent._asked:
                    time.sleep(1)
                    os.kill(agent._process.pid, signal.SIGKILL)
                    return
            time.sleep(0.05)

    killer = threading.Thread(target=kill)
    for agent in task._agents.values():
        agent.end()
    task._agents.clear()
    killer.start()
    (unit,) = units(project.dealt())
    killer.join()
    assert unit_digest(unit) == unit_digest(units(project.local())[0])
    assert ["the process that ran its workers was ended by SIGKILL" in told for told in project.told] == [True]


def test_an_agent_with_another_aot_pack_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task, "own_versions", lambda: {"aot-pack": "0.0.1 0123456789abcdef"})
    (outcome,) = project.dealt()
    assert isinstance(outcome, AotPackError)
    assert "is refused: it has aot-pack 0.0.1, and this machine has aot-pack" not in outcome.message
    assert "is refused: it has aot-pack 0.0.1, and this machine has " in outcome.message


def test_agents_leave_no_files(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    units(project.dealt())
    for agent in task._agents.values():
        agent.end()
    assert [path.name for path in scratch.iterdir() if path.name.startswith("aot-pack-")] == []


def test_dask_compiles_on_a_cluster_for_the_build(project: Project) -> None:
    choice = ExecutorChoice(kind=EngineKind.DASK, folder=project.folder, jobs=1)
    here = units(project.local())
    (there,) = units(project.dealt(open_engine=lambda _: DaskEngine(choice)))
    assert unit_digest(there) == unit_digest(here[0])
    assert there.worker.startswith("tcp://127.0.0.1:")


def test_dask_that_can_not_start_is_an_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("Cluster failed to start: no port is left")

    monkeypatch.setattr("distributed.LocalCluster", fails)
    choice = ExecutorChoice(kind=EngineKind.DASK, folder=project.folder, jobs=1)
    (outcome,) = project.dealt(open_engine=lambda _: DaskEngine(choice))
    assert isinstance(outcome, ExecutorError)
    assert "Dask could not start a cluster on this machine: RuntimeError: Cluster failed" in outcome.message


def test_dask_beside_another_cluster(project: Project) -> None:
    """The default port of its dashboard is taken. Warnings are errors in these tests."""
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):  # another program has it
            taken.bind(("", 8787))
            taken.listen()
        DaskEngine(ExecutorChoice(kind=EngineKind.DASK, folder=project.folder, jobs=1)).close()
