"""Which target a worker takes next, and how many workers there may be."""

import dataclasses
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, Outcome, PoolProgress, _Work, worker_count
from aot_pack.compile.processes import WorkerKey
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import AotPackError, CompileError
from aot_pack.model import CompiledUnit, Target, Variant
from aot_pack.outcomes import raise_all
from aot_pack.signature import Signature

GIB = 1 << 30


def target(name: str, arch: str = "sm_80") -> Target:
    return Target(export=name, variant=Variant(index=0), arch=Arch.parse(arch))


@pytest.mark.parametrize(
    ("jobs", "available", "workers"),
    [(8, None, 8), (8, 64 * GIB, 8), (8, 3 * GIB + 1, 3), (8, GIB // 2, 1), (1, 64 * GIB, 1)],
)
def test_memory_bounds_the_workers(jobs: int, available: int | None, workers: int) -> None:
    assert worker_count(jobs, available) == workers


def test_the_longest_come_first_and_what_is_not_known_before_them() -> None:
    work = _Work([target(name) for name in "abcd"], {"a@sm_80": 1.0, "b@sm_80": 9.0, "d@sm_80": 3.0})
    taken = [work.take(WorkerKey("sm_80")) for _ in range(5)]
    assert [each.export if each else None for each in taken] == ["c", "b", "d", "a", None]


def test_a_worker_keeps_its_architecture_and_then_goes_where_most_is_left() -> None:
    targets = [target("a", "sm_80"), target("b", "sm_90"), *(target(name, "sm_100a") for name in "cdef")]
    work = _Work(targets, {})
    first, second = work.take(None), work.take(None)
    assert first is not None
    assert second is not None
    assert (str(first.arch), str(second.arch)) == ("sm_100a", "sm_100a")
    left = []
    while (taken := work.take(WorkerKey("sm_100a"))) is not None:
        left.append(str(taken.arch))
    assert left == ["sm_100a", "sm_100a", "sm_80", "sm_90"]


def test_long_work_draws_more_workers_than_much_work() -> None:
    targets = [target("long", "sm_90"), *(target(f"short{number}", "sm_80") for number in range(5))]
    seconds = {str(each): 60.0 if each.export == "long" else 1.0 for each in targets}
    work = _Work(targets, seconds)
    assert [str(taken.arch) for taken in (work.take(None), work.take(None)) if taken] == ["sm_90", "sm_80"]


class Here(Executor):
    """Runs what it is given at once, in this process; never starts one."""

    def __init__(self, arch: str, answer: Callable[[Target], Any], log: list[str]) -> None:
        self.arch, self._answer, self._log = arch, answer, log
        log.append(f"start {arch}")

    def submit(self, call: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            run = args[1]
            answered = self._answer(run if len(run) > 1 else run[0])
            future.set_result(answered if isinstance(answered, tuple) else (answered,))
        except Exception as error:
            future.set_exception(error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._log.append(f"end {self.arch}")


def unit(of: Target) -> CompiledUnit:
    return CompiledUnit(
        target=of, signature=Signature(params=()), image=b"", kernels=(), host_ir="", host_function="f", doc="",
        compiler=CompilerInfo(name="c", version="1", cuda="cu12"), compile_s=0.0,
    )  # fmt: skip


def test_every_worker_is_ended_and_no_failure_stops_the_others() -> None:
    log: list[str] = []
    targets = [target(name, arch) for name in "abc" for arch in ("sm_80", "sm_90a")]

    def answer(of: Target) -> CompiledUnit:
        if of.export == "b":
            raise CompileError("no", target=str(of))
        return unit(of)

    started: list[str] = []
    done: dict[str, Outcome] = {}
    progress = PoolProgress(
        started=lambda of: started.append(str(of)), done=lambda of, outcome: done.update({str(of): outcome})
    )
    with CompilePool(1, lambda device: Here(device.arch, answer, log)) as pool:
        results = pool.compile(Path("k.py"), targets, progress)
    assert {str(of): outcome for of, outcome in results.items()} == done
    assert set(started) == set(done) == {str(each) for each in targets}
    assert [str(of) for of, outcome in results.items() if isinstance(outcome, AotPackError)] == ["b@sm_80", "b@sm_90a"]
    assert log == ["start sm_80", "end sm_80", "start sm_90a", "end sm_90a"]


def test_an_agent_keeps_the_worker_of_the_last_run_and_no_other() -> None:
    log: list[str] = []

    def runs(pool: CompilePool, *archs: str) -> None:
        for arch in archs:
            pool.compile_run(Path("k.py"), (target("a", arch),))
            pool.end_idle_but(1, WorkerKey(arch))

    with CompilePool(1, lambda device: Here(device.arch, unit, log)) as pool:
        runs(pool, "sm_80", "sm_80", "sm_80")
        assert log == ["start sm_80"]
        runs(pool, "sm_90a", "sm_90a")
        assert log == ["start sm_80", "start sm_90a", "end sm_80"]
    assert log[3:] == ["end sm_90a"]


def test_a_stopped_pool_starts_nothing() -> None:
    pool = CompilePool(1, lambda device: Here(device.arch, unit, []))
    with pytest.raises(KeyError), pool:
        raise KeyError
    with pytest.raises(CompileError, match="the build was stopped"):
        pool.collect(Path("k.py"), WorkerKey("sm_80"))


def test_an_exception_of_a_worker_is_the_targets_error() -> None:
    def answer(of: Target) -> CompiledUnit:
        raise ValueError("cannot pickle")

    progress = PoolProgress(started=lambda of: None, done=lambda of, outcome: None)
    with CompilePool(2, lambda device: Here(device.arch, answer, [])) as pool:
        (outcome,) = pool.compile(Path("k.py"), [target("a")], progress).values()
    assert isinstance(outcome, CompileError)
    assert (outcome.message, outcome.target) == ("ValueError: cannot pickle", "a@sm_80")


def test_a_bug_ends_the_build() -> None:
    class Broken:
        jobs = 2

        def compile_run(self, path: Path, run: tuple[Target, ...], *, survey: bool) -> Any:
            raise UserWarning("a bug")

        def close(self) -> None:
            pass

    progress = PoolProgress(started=lambda of: None, done=lambda of, outcome: None)
    elsewhere: Any = Broken()
    with CompilePool(2, elsewhere=elsewhere) as pool, pytest.raises(UserWarning, match="a bug"):
        pool.compile(Path("k.py"), [target("a"), target("b")], progress)


def test_targets_of_one_run_are_compiled_together() -> None:
    together = ("a", "b")
    pair = [dataclasses.replace(target(name, arch), together=together) for arch in ("sm_80", "sm_90a") for name in "ab"]
    seen: list[Any] = []

    def answer(of: Any) -> Any:
        seen.append([str(each) for each in of] if isinstance(of, tuple) else str(of))
        return tuple(map(unit, of)) if isinstance(of, tuple) else unit(of)

    progress = PoolProgress(started=lambda of: None, done=lambda of, outcome: None)
    targets = [pair[0], target("c"), *pair[1:3], target("c", "sm_90a")]  # b@sm_90a is in the cache, say
    with CompilePool(1, lambda device: Here(device.arch, answer, [])) as pool:
        results = pool.compile(Path("k.py"), targets, progress)
    assert seen == [["a@sm_80", "b@sm_80"], "c@sm_80", "a@sm_90a", "c@sm_90a"]
    assert {of: outcome.target for of, outcome in results.items() if isinstance(outcome, CompiledUnit)} == {
        each: each for each in targets
    }


def test_an_error_of_a_builder_is_told_once() -> None:
    pair = [dataclasses.replace(target(name), together=("a", "b")) for name in "ab"]

    def answer(of: Any) -> Any:
        raise ValueError("cannot pickle")

    progress = PoolProgress(started=lambda of: None, done=lambda of, outcome: None)
    with CompilePool(2, lambda device: Here(device.arch, answer, [])) as pool:
        found = pool.compile(Path("k.py"), pair, progress)
    outcomes = [each for each in found.values() if isinstance(each, AotPackError)]
    assert [each.target for each in outcomes] == ["a@sm_80, b@sm_80"] * 2
    with pytest.raises(CompileError, match="ValueError: cannot pickle"):
        raise_all(outcomes)
