"""Dealing runs out to an engine: lost, slow and foreign workers, and results that this machine can't take.

The engine of these tests answers at once, in this process.
"""

from __future__ import annotations

import dataclasses
import json
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from aot_pack.arch import Arch
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.inputs import FileInput, Inputs, variable_state
from aot_pack.cache.store import CacheEntry, encode_entry, entry_head
from aot_pack.codec import to_json
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import AotPackError, CompileError, ExecutorError, ProcessDied
from aot_pack.executor_choice import EngineKind, ExecutorChoice
from aot_pack.executors import dealer as dealing
from aot_pack.executors.dealer import Dealer
from aot_pack.executors.engine import EngineLost, WorkerLost
from aot_pack.executors.messages import Compiled, Reply, Request, body_of, encode, head_of
from aot_pack.executors.sources import unpack_sources
from aot_pack.model import CompiledUnit, Outcome, Target, Variant
from aot_pack.outcomes import raise_all
from aot_pack.signature import Signature

ENVIRONMENT = {"CUTE_DSL_KEEP": "1", "SIZE": "4", "HOME": "/home/me", "API_TOKEN": "secret"}


def facts(**changes: Any) -> KeyFacts:
    values: dict[str, Any] = {
        "tool": "f" * 64, "tool_distributions": (), "compiler_distributions": (("dsl", "4.8.1 0123456789abcdef"),),
        "python": "p", "cpu": "c", "driver": None, "gpus": (), "search_path": (), "environment": ENVIRONMENT,
    }  # fmt: skip
    return KeyFacts(**{**values, **changes})


def target(name: str) -> Target:
    return Target(export=name, variant=Variant(index=0), arch=Arch.parse("sm_90a"))


def unit(of: Target) -> CompiledUnit:
    return CompiledUnit(
        target=of, signature=Signature(params=()), image=b"", kernels=(), host_ir="", host_function="f", doc="",
        compiler=CompilerInfo(name="c", version="1", cuda="cu12"), compile_s=0.0,
    )  # fmt: skip


Answer = Callable[[dict[str, Any], Request], "bytes | Reply | BaseException"]


class MadeEngine:
    """Answers each payload with the next of ``answers``; the last one answers all that follow."""

    def __init__(self, answers: list[Answer]) -> None:
        self.answers = answers
        self.heads: list[dict[str, Any]] = []
        self.requests: list[Request] = []
        self.opened = 0
        self._threads = ThreadPoolExecutor(4)

    def __call__(self, choice: ExecutorChoice) -> MadeEngine:
        self.opened += 1
        return self

    def workers(self) -> int:
        return 3

    def submit(self, payload: bytes) -> Future[bytes]:
        head, request = head_of(payload), pickle.loads(body_of(payload))
        self.heads.append(head)
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return self._threads.submit(self._answer, answer, head, request)

    def _answer(self, answer: Answer, head: dict[str, Any], request: Request) -> bytes:
        made = answer(head, request)
        if isinstance(made, BaseException):
            raise made
        return made if isinstance(made, bytes) else encode({"worker": "w1"}, made)

    def failure(self, error: BaseException) -> Exception:
        assert isinstance(error, Exception)
        return error

    def close(self) -> None:
        pass


def compiled(head: dict[str, Any], request: Request) -> Reply:
    return Reply(compiled=tuple(Compiled(outcome=unit(each)) for each in request.run), machine=("p", "None"))


def raising(error: BaseException) -> Answer:
    return lambda head, request: error


def lost(head: dict[str, Any], request: Request) -> Reply:
    return Reply(lost="the process that compiled it was ended by SIGKILL")


def with_inputs(inputs: Inputs) -> Answer:
    """Compiles, and says that the author's code looked at ``inputs``."""
    data = encode_entry(entry_head("inputs", "a" * 64), CacheEntry(to_json(inputs)))

    def answer(head: dict[str, Any], request: Request) -> Reply:
        done = compiled(head, request)
        return dataclasses.replace(
            done,
            compiled=tuple(dataclasses.replace(each, inputs="a" * 64) for each in done.compiled),
            inputs={"a" * 64: data},
        )

    return answer


def inputs(**changes: Any) -> Inputs:
    names = ("files", "binaries", "searches", "imports", "variables", "distributions")
    return Inputs(**{**dict.fromkeys(names, ()), **changes})


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "project" / "kernels.py"
    path.parent.mkdir()
    path.write_text("import helper\n")
    (path.parent / "helper.py").write_text("VALUE = 1\n")
    return path


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def deal(source: Path, told: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """Compiles ``a@sm_90a`` with an engine that gives these answers; returns the dealer, the engine, the outcomes."""
    monkeypatch.setattr(dealing, "RECONNECT_S", 0.0)
    dealers = []

    def run(*answers: Answer, slow_s: float = 60) -> tuple[Dealer, MadeEngine, Any]:
        engine = MadeEngine(list(answers))
        choice = ExecutorChoice(kind=EngineKind.DASK, folder=source.parent, slow_s=slow_s)
        dealer = Dealer(choice, facts(), (), jit=False, cache=None, tell=told.append, open_engine=engine)
        dealers.append(dealer)
        return dealer, engine, dealer.compile_run(source, (target("a"),), survey=False)

    yield run
    for dealer in dealers:
        dealer.close()


def only(outcomes: list[Outcome]) -> Outcome:
    (outcome,) = outcomes
    return outcome


def raised(outcomes: list[Outcome]) -> None:
    raise_all([each for each in outcomes if isinstance(each, AotPackError)])


def test_a_unit_says_which_worker_compiled_it(deal: Callable[..., Any], source: Path, tmp_path: Path) -> None:
    dealer, engine, outcomes = deal(compiled)
    assert only(outcomes) == dataclasses.replace(unit(target("a")), worker="w1")
    assert dealer.jobs == 3
    (root,) = unpack_sources(engine.requests[0].build.sources, 1, tmp_path / "there")
    assert sorted(path.name for path in root.iterdir()) == ["helper.py", "kernels.py"]


def test_only_variables_of_compilers_travel_at_first(deal: Callable[..., Any]) -> None:
    _, engine, _ = deal(compiled)
    assert engine.heads[0]["variables"] == {"CUTE_DSL_KEEP": "1"}
    assert "secret" not in json.dumps(engine.heads) + repr(engine.requests)


def test_a_run_that_loses_a_worker_begins_again(deal: Callable[..., Any], told: list[str]) -> None:
    _, engine, outcomes = deal(lost, compiled)
    assert isinstance(only(outcomes), CompiledUnit)
    assert told == ["a@sm_90a runs again elsewhere: the process that compiled it was ended by SIGKILL on w1"]
    assert len(engine.requests) == 2


@pytest.mark.parametrize("second", [lost, raising(WorkerLost("the node is gone"))])
def test_a_run_that_loses_two_workers_is_an_error(deal: Callable[..., Any], second: Answer) -> None:
    _, _, outcomes = deal(lost, second)
    with pytest.raises(ProcessDied, match=r"^it ended 2 workers: .*(SIGKILL on w1|the node is gone)$") as caught:
        raised(outcomes)
    assert caught.value.target == "a@sm_90a"


def test_an_engine_that_tried_several_workers_is_not_asked_again(deal: Callable[..., Any]) -> None:
    _, engine, outcomes = deal(raising(WorkerLost("Dask lost 4 workers", final=True)))
    with pytest.raises(ProcessDied, match=r"^it ended several workers: Dask lost 4 workers$"):
        raised(outcomes)
    assert len(engine.requests) == 1


def test_a_lost_scheduler_is_connected_to_again(deal: Callable[..., Any], told: list[str]) -> None:
    _, engine, outcomes = deal(raising(EngineLost("it is gone")), compiled)
    assert isinstance(only(outcomes), CompiledUnit)
    assert engine.opened == 2
    assert told == ["a@sm_90a runs again: it is gone"]


def test_a_scheduler_that_is_lost_again_and_again_ends_the_build(deal: Callable[..., Any]) -> None:
    dealer, _, outcomes = deal(raising(EngineLost("it is gone")))
    with pytest.raises(ExecutorError, match=r"^the connection to dask was lost 6 times: it is gone$"):
        raised(outcomes)
    assert dealer.compile_run(Path("kernels.py"), (target("b"),), survey=False) == outcomes


def test_an_engine_without_workers_ends_the_build(deal: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    ended = Future[None]()

    def never(head: dict[str, Any], request: Request) -> Reply:
        ended.result(30)
        return compiled(head, request)

    monkeypatch.setattr(dealing, "NO_WORKER_S", 0.0)
    monkeypatch.setattr(dealing, "_LOOK_EVERY_S", 0.0)
    monkeypatch.setattr(MadeEngine, "workers", lambda _: 0)
    _, _, outcomes = deal(never)
    ended.set_result(None)
    with pytest.raises(ExecutorError, match=r"^dask has had no worker for 0 s$"):
        raised(outcomes)


def test_a_slow_run_begins_on_a_second_worker(deal: Callable[..., Any], told: list[str]) -> None:
    ended = Future[None]()

    def slow(head: dict[str, Any], request: Request) -> Reply:
        ended.result(30)
        return compiled(head, request)

    _, engine, outcomes = deal(slow, compiled, slow_s=0.05)
    ended.set_result(None)
    assert isinstance(only(outcomes), CompiledUnit)
    assert len(engine.requests) == 2
    assert told == ["a@sm_90a takes more than 0 s: it also runs elsewhere now"]


def test_a_worker_with_another_version_is_refused(deal: Callable[..., Any]) -> None:
    differs = encode({"worker": "w2", "differs": ["dsl", "4.9.0 0123456789abcdef", "4.8.1 0123456789abcdef"]}, b"")
    dealer, _, outcomes = deal(lambda head, request: differs)
    with pytest.raises(
        ExecutorError, match=r"^the worker w2 is refused: it has dsl 4\.9\.0, and this machine has 4\.8\.1$"
    ) as caught:
        raised(outcomes)
    assert "lock file" in str(caught.value.hint)
    assert dealer.compile_run(Path("kernels.py"), (target("b"),), survey=False) == outcomes


def test_a_library_with_another_version_is_refused(deal: Callable[..., Any]) -> None:
    _, _, outcomes = deal(with_inputs(inputs(distributions=(("pytest", "0.1 0123456789abcdef"),))))
    with pytest.raises(ExecutorError, match=r"^the worker w1 is refused: it has pytest 0\.1, and this machine has \d"):
        raised(outcomes)


def test_a_variable_with_another_value_travels_and_the_run_begins_again(deal: Callable[..., Any]) -> None:
    other = with_inputs(inputs(variables=(("SIZE", variable_state({"SIZE": "8"}, "SIZE")),)))
    _, engine, outcomes = deal(other, with_inputs(inputs(variables=(("SIZE", variable_state(ENVIRONMENT, "SIZE")),))))
    assert isinstance(only(outcomes), CompiledUnit)
    assert [head["variables"].get("SIZE") for head in engine.heads] == [None, "4"]
    assert [head["generation"] for head in engine.heads] == [0, 1]


@pytest.mark.parametrize("name", ["HOME", "API_TOKEN"])
def test_variables_of_a_machine_and_secrets_stay_here(deal: Callable[..., Any], name: str) -> None:
    _, engine, outcomes = deal(with_inputs(inputs(variables=((name, variable_state({name: "other"}, name)),))))
    outcome = only(outcomes)
    assert isinstance(outcome, CompiledUnit)
    assert outcome.not_kept == f"the variable {name} has another value on w1"
    assert len(engine.requests) == 1


def test_a_file_that_the_worker_lacks_travels(deal: Callable[..., Any], source: Path) -> None:
    (source.parent / "build").mkdir()
    (source.parent / "build" / "table.txt").write_text("1 2 3")  # the results of builds do not travel at first
    missing = FileInput(path="{root0}/build/table.txt", sha256="")
    _, engine, outcomes = deal(with_inputs(inputs(files=(missing,))), compiled)
    assert isinstance(only(outcomes), CompiledUnit)
    first, second = (request.build.sources for request in engine.requests)
    assert len(second) > len(first)


def test_another_file_that_differs_is_refused(deal: Callable[..., Any], tmp_path: Path) -> None:
    table = tmp_path / "table.txt"
    table.write_text("1")
    _, _, outcomes = deal(with_inputs(inputs(files=(FileInput(path=str(table), sha256="b" * 64),))))
    with pytest.raises(
        ExecutorError, match=rf"^the worker w1 is refused: your code reads {table}, which differs there"
    ):
        raised(outcomes)


def test_code_with_a_path_of_the_worker_is_compiled_here(deal: Callable[..., Any]) -> None:
    def with_path(head: dict[str, Any], request: Request) -> Reply:
        return Reply(compiled=tuple(Compiled(outcome=unit(each), has_paths=True) for each in request.run))

    assert deal(with_path)[2] is None


def test_an_error_is_that_of_this_machine_until_it_is_known(
    deal: Callable[..., Any], source: Path, told: list[str]
) -> None:
    def failing(head: dict[str, Any], request: Request) -> Reply:
        return Reply(compiled=tuple(Compiled(outcome=CompileError("no such layout")) for _ in request.run))

    dealer, _, outcomes = deal(failing)
    assert outcomes is None
    dealer.compiled_here((target("a"),), [CompileError("no such layout")])
    again = dealer.compile_run(source, (target("b"),), survey=False)
    assert [str(each) for each in again or ()] == ["no such layout"]
    assert told == []


def test_a_target_that_fails_there_alone_is_told(deal: Callable[..., Any], told: list[str]) -> None:
    def failing(head: dict[str, Any], request: Request) -> Reply:
        return Reply(compiled=(Compiled(outcome=CompileError("no room")),))

    dealer, _, _ = deal(failing)
    dealer.compiled_here((target("a"),), [unit(target("a"))])
    assert told == ["a@sm_90a was compiled on this machine, since it failed on a worker: no room (w1)"]


def test_a_bug_on_a_worker_names_the_worker(deal: Callable[..., Any]) -> None:
    _, _, outcomes = deal(lambda head, request: encode({"worker": "w1"}, RuntimeError("KeyError: 'x'")))
    with pytest.raises(CompileError, match=r"^the worker w1 failed: KeyError: 'x'$"):
        raised(outcomes)
