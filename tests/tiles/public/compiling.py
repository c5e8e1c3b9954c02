"""Runs examples and compiles their programs, for one architecture.

    python -m tests.tiles.public.compiling REQUEST

The request is a pickled ``Request``. This process imports the libraries, and forks for each example and for each of its
programs. What came of an example is kept in a file of the request's folder as soon as the example is done.

Limits are in seconds of the processor, so that a busy machine changes no result.
"""

from __future__ import annotations

import dataclasses
import functools
import multiprocessing
import os
import pickle
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.environment import worker_environment
from aot_pack.gpu_answers import answers
from aot_pack.model import Target, Variant

from .examples import Example
from .outcomes import Built, Outcome, Request

_OWN = f"{os.sep}aot_pack{os.sep}"
_WALL = 20
"""How many seconds may pass for each second of the processor."""


def main() -> int:
    """Answers the request whose file is named."""
    request: Request = pickle.loads(Path(sys.argv[1]).read_bytes())
    os.environ.update(worker_environment(os.environ, request.arch))
    os.environ.setdefault("TILELANG_DISABLE_CACHE", "1")
    front_ends = FrontEnds(Arch.parse(request.arch))
    front_ends.register()
    answers.install(Arch.parse(request.arch), request.gpu)
    front_ends.load_last()
    import tilelang  # noqa: F401
    import torch  # noqa: F401

    answers.prepare()
    for example in request.examples:
        file = request.answer(example)
        if not file.exists():
            run = functools.partial(_one_example, request, example, file)
            error = _in_fork(run, request.timeout_s * (request.most + 1))
            if error and not file.exists():
                file.write_bytes(pickle.dumps(Outcome(ended=error)))
    return 0


def _in_fork(call: Callable[[], None], timeout_s: float) -> str:
    """Runs ``call`` in a fork; returns how it failed."""
    child = multiprocessing.get_context("fork").Process(target=_ended, args=(call, timeout_s))
    child.start()
    child.join(_WALL * timeout_s)
    if child.is_alive():
        assert child.pid is not None
        os.killpg(child.pid, signal.SIGKILL)
        child.join()
        return f"it waits for something: not done in {_WALL * timeout_s:.0f} s"
    code = child.exitcode
    if code == -signal.SIGXCPU:
        return f"not done in {timeout_s:.0f} s of the processor"
    return "" if code == 0 else f"the process died with {signal.Signals(-code).name if code and code < 0 else code}"


def _ended(call: Callable[[], None], timeout_s: float) -> None:
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (int(timeout_s), int(timeout_s) + 10))
    call()
    os._exit(0)


def _one_example(request: Request, example: Example, file: Path) -> None:
    from aot_pack.author.captures import capture

    from .stand_in import prepare, run_example

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    outcome = Outcome()
    prepare()
    units: Any = ()
    for number in (128, 1, 4096):  # a length that many kernels take; an index that every tensor has; a long sequence
        if units:
            break
        try:
            with capture() as units:
                try:
                    signal.signal(signal.SIGPROF, _late)
                    signal.setitimer(signal.ITIMER_PROF, request.timeout_s)
                    run_example(example.path, number)
                finally:
                    signal.setitimer(signal.ITIMER_PROF, 0)
        except BaseException as error:
            if not (isinstance(error, SystemExit) and not error.code):
                outcome.ended = outcome.ended or f"{type(error).__name__}: {error}"
    chosen = _chosen(units, request.most)
    for index, unit in enumerate(chosen):
        answer = file.with_suffix(f".{index}")
        problem = _in_fork(functools.partial(_one_program, request, unit, answer), request.timeout_s)
        if answer.exists():
            outcome.programs.append(pickle.loads(answer.read_bytes()))
            answer.unlink()
        else:
            outcome.programs.append(
                Built(name=_name(unit), reason=problem, who="TileLang" if "died" in problem else "time")
            )
    file.write_bytes(pickle.dumps(outcome))


def _late(*_: object) -> None:
    raise TimeoutError("the example did not end in time")


def _name(unit: Any) -> str:
    return str(unit.name.rpartition(".")[2])


def _chosen(units: Any, most: int) -> list[Any]:
    """Programs that differ: first one of each function, then others of the same functions."""
    ranked: list[tuple[int, int, Any]] = []
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for unit in units:
        text = str(unit.function.function.script())
        if text in seen:
            continue
        seen.add(text)
        counts[unit.name] = counts.get(unit.name, 0) + 1
        ranked.append((counts[unit.name], len(ranked), unit))
    return [unit for _, _, unit in sorted(ranked, key=lambda each: each[:2])[:most]]


def _one_program(request: Request, unit: Any, answer: Path) -> None:
    from aot_pack.front_ends.tilelang.front_end import build_unit

    name = _name(unit)
    target = Target(export=name, variant=Variant(index=0, key=""), arch=Arch.parse(request.arch))
    program = dataclasses.replace(unit.function, target=request.backend, execution_backend="auto")
    unit = dataclasses.replace(unit, function=program)
    try:
        built = Built(name=name, unit=build_unit(target, unit, ""))
    except BaseException as error:
        if os.environ.get("PUBLIC_TRACEBACKS"):
            Path(os.environ["PUBLIC_TRACEBACKS"], answer.name).write_text(traceback.format_exc())
        built = Built(name=name, reason=f"{type(error).__name__}: {error}", who=_who(error))
    answer.write_bytes(pickle.dumps(built))


def _who(error: BaseException) -> str:
    """Who refused a program. Where the kernels that TileLang writes lack a name, aot-pack words the error."""
    if "TileLang's CuTeDSL backend" in str(error):
        return "TileLang"
    frames = traceback.extract_tb(error.__traceback__)
    return "TileLang" if frames and _OWN not in frames[-1].filename else "aot-pack"


if __name__ == "__main__":
    sys.exit(main())
