"""One run of the harness: both sides built, and all cases checked, several at a time."""

from __future__ import annotations

import ast
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from fake_driver import FakeDriver

from equivalence.build import Built, Source, build_both, save
from equivalence.check import Plan, Report, check_case

if TYPE_CHECKING:
    from typing_extensions import Self

_CONTEXT = "forkserver"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How much to check."""

    seed: int
    random_calls: int
    """Random calls of each case, beside those that break one constraint."""
    jobs: int


class Session:
    """Builds when it is entered; then every case is being checked, and ``report`` waits for it."""

    def __init__(self, sources: Sequence[Source], folder: Path, settings: Settings) -> None:
        self.settings = settings
        self._sources = sources
        self._folder = folder
        self._threads = ThreadPoolExecutor(settings.jobs)
        self._reports: dict[str, Future[Report]] = {}
        self.built: Built
        self.plan: Plan

    def __enter__(self) -> Self:
        settings, folder = self.settings, self._folder
        driver = self._threads.submit(FakeDriver.build)
        self.built = build_both(self._sources, folder / "built", jobs=settings.jobs)
        path = folder / "built.pickle"
        save(self.built, path)
        self.plan = Plan(
            built=path, fake_driver=driver.result(), seed=settings.seed, random_calls=settings.random_calls
        )
        multiprocessing.get_context(_CONTEXT).set_forkserver_preload(["equivalence.check"])
        self._reports = {str(case): self._threads.submit(check_case, self.plan, case) for case in self.built.cases}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(cancel_futures=True)

    def report(self, case: str) -> Report:
        """What came of ``case``, such as ``scale@sm_90a``.

        Raises:
            AssertionError: it could not be built, or is not there.
        """
        broken = dict(self.built.broken)
        assert case not in broken, f"{case} could not be built: {broken[case]}"
        assert case in self._reports, f"there is no {case}, only {', '.join(self._reports)}"
        return self._reports[case].result()


def case_names(sources: Sequence[Source]) -> list[str]:
    """The cases of ``sources``, read from their text: what pytest needs to know before anything is compiled."""
    return [
        f"{name}@{arch}"
        for source in sources
        for name, archs in _exports(source)
        for arch in archs
        if f"{name}@{arch}" not in source.refused
    ]


def _exports(source: Source) -> Iterator[tuple[str, list[str]]]:
    for node in ast.parse(source.path.read_text()).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for decorator in node.decorator_list:
            call = decorator if isinstance(decorator, ast.Call) else None
            if ast.unparse(call.func if call else decorator) == "aot_pack.export":
                narrowed = [  # one that is computed is taken to hold all: a case too many fails
                    ast.literal_eval(word.value)
                    for word in (call.keywords if call else ())
                    if word.arg == "archs" and isinstance(word.value, ast.List)
                ]
                yield node.name, [arch for arch in source.archs if not narrowed or arch in narrowed[0]]
