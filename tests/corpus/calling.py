"""Imports a wheel and calls its functions over the fake driver: in a process of its own, which may die of it.

    python -m corpus.calling REQUEST

The request is a pickled ``Request``. For each unit a line of JSON goes to ``Request.answers`` as soon as it is known;
who reads them knows at which unit a process died.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import pickle
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from equivalence.calls import Call, CallMaker
from equivalence.ffi import Any_, Ffi
from equivalence.sides import Driver, Outcome, our_launch
from fake_driver import records

from aot_pack.signature import Signature
from corpus.results import Step, one_line

_MOST = 4096
"""The largest size of a call."""
_TRIES = 20
"""How many right calls are tried for one that launches what is wanted: chance may draw sizes that another variant
fits better, or more shared memory than the device has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A function of the package that is called for one of its variants."""

    id: str
    function: str
    signature: Signature
    image_sha256: str
    """Of the image that must be launched."""
    alone: bool
    """The function has no other variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to import and call."""

    folder: Path
    """The unpacked wheel."""
    package: str
    units: tuple[Unit, ...]
    gpu: str
    """As the fake driver calls it."""
    fake_driver: Path
    tvm_ffi: Path
    answers: Path


class CallFailed(Exception):
    """A call did not do what it must."""


class Caller:
    """The functions of a package, and the driver below them."""

    def __init__(self, request: Request, driver: Driver) -> None:
        self._driver = driver
        self._ffi = Ffi(request.tvm_ffi)
        (library,) = (request.folder / request.package).glob("*.so")
        self._library = ctypes.CDLL(str(library))

    def check(self, unit: Unit) -> None:
        """One right call and one that must be refused.

        Raises:
            CallFailed: the right one was refused, launched nothing or something else; the other was not refused.
        """
        maker = CallMaker(unit.signature, (0,), self._driver.streams, _MOST)
        self._check_right_call(unit, maker)
        refused = next(_wrong_calls(maker, unit))
        outcome = self._call(unit.function, refused)
        if outcome.accepted or outcome.launches:
            raise CallFailed(f"accepted though wrong: {refused.what}")
        assert outcome.error is not None
        if unit.function not in outcome.error.message:
            raise CallFailed(f"the error does not name the function: {outcome.error.message}")

    def _check_right_call(self, unit: Unit, maker: CallMaker) -> None:
        problem = "no call was tried"
        for seed in range(_TRIES):
            call = next(maker.mutations(random.Random(seed)))
            outcome = self._call(unit.function, call)
            if not outcome.accepted:
                assert outcome.error is not None
                raise CallFailed(f"refused though right: {outcome.error.message}")
            if outcome.error is not None:
                problem = outcome.error.message
            elif not outcome.launches:
                problem = "nothing was launched"
            elif {launch.image_sha256 for launch in outcome.launches} != {unit.image_sha256}:
                problem = "the image of another variant was launched"
            else:
                return
        raise CallFailed(problem)

    def _call(self, function: str, call: Call) -> Outcome:
        self._driver.fake.clear_log()
        arguments, _alive = self._ffi.encode(call.values)
        result = Any_()
        entry = getattr(self._library, f"__tvm_ffi_{function}")
        returned = entry(None, arguments, len(call.values), ctypes.byref(result))
        log = self._driver.fake.log(clear=True)
        return Outcome(
            returned=returned,
            error=self._ffi.take_error(),
            launches=tuple(our_launch(each) for each in log if isinstance(each, records.Launch)),
        )


def _wrong_calls(maker: CallMaker, unit: Unit) -> Iterator[Call]:
    """Calls that must be refused. What one variant does not take another may, but for the number of arguments."""
    calls = [call for call in maker.mutations(random.Random(0)) if call.accepted is False]
    yield from (call for call in calls if call.argument and unit.alone)
    yield from (call for call in calls if call.what == "an argument too many")


def main() -> int:
    """Answers the request whose file is named."""
    request: Request = pickle.loads(Path(sys.argv[1]).read_bytes())
    driver = Driver(request.fake_driver, (request.gpu,))
    with request.answers.open("a", encoding="utf-8") as answers:

        def answer(unit: Unit, step: Step | None, reason: str = "") -> None:
            line = {"id": unit.id, "failed": step.value if step else "", "reason": one_line(reason)}
            answers.write(json.dumps(line) + "\n")
            answers.flush()

        sys.path.insert(0, str(request.folder))
        try:
            module = importlib.import_module(request.package)
            caller = Caller(request, driver)
        except Exception as error:
            for unit in request.units:
                answer(unit, Step.IMPORT, f"{type(error).__name__}: {error}")
            return 0
        for unit in request.units:
            answer(unit, *_outcome(module, caller, unit))
    return 0


def _outcome(module: ModuleType, caller: Caller, unit: Unit) -> tuple[Step | None, str]:
    if not callable(getattr(module, unit.function, None)):
        return Step.IMPORT, f"the package has no function {unit.function}"
    try:
        caller.check(unit)
    except CallFailed as error:
        return Step.CALL, str(error)
    return None, ""


if __name__ == "__main__":
    sys.exit(main())
