"""One architecture's turn: all its cases compiled by one worker, packed as one wheel, and called.

Functions of different files may have the same name; in the wheel each has its file's name before its own. What fails
is set aside with its reason, and the rest goes on: the C++ of a wheel that does not build is built in halves until it
is known whose it is.
"""

from __future__ import annotations

import dataclasses
import json
import pickle
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from standin import build_settings

from aot_pack.arch import Arch
from aot_pack.cache.entries import CacheSettings
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import AotPackError, NativeError, TranslateError, WheelError
from aot_pack.gpus import GpuModel, known_models
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.model import Collection, CompiledUnit, Export, Image, Plan, Target
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.plan import gpus_of, make_plan
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.variants import resolve_variants
from aot_pack.wheel.assemble import build_wheels
from corpus import calling
from corpus.cases import ROOT, CaseFile
from corpus.compiling import Compiler
from corpus.results import Result, Step, compiler_words, one_line

_TESTS = ROOT / "tests"
_PACKAGE = "corpus_cases"
_CALL_TIMEOUT_S = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every architecture's turn needs."""

    folder: Path
    """For wheels and messages between processes."""
    machine: Machine
    toolchain: Toolchain
    fake_driver: Path
    cache: CacheSettings | None
    selected: Callable[[Result], bool]
    """Whether a unit is wanted; asked with what is known before anything is done."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit on its way, under the name that it has in the wheel."""

    result: Result
    compiled: CompiledUnit
    """Its target's export has the file's name before its own."""


def run_architecture(name: str, files: Sequence[CaseFile], bench: Bench) -> list[Result]:
    """What comes of the cases of ``files`` for the architecture ``name``, which must be known."""
    return _Turn(Arch.parse(name), bench).run(files)


def model_of(arch: Arch) -> GpuModel | None:
    """The GPU model whose figures are told, and that the fake driver plays."""
    return next(iter(gpus_of(arch, known_models())), None)


class _Turn:
    def __init__(self, arch: Arch, bench: Bench) -> None:
        self._arch = arch
        self._gpu = model_of(arch)
        self._bench = bench
        self._results: dict[Result, Result] = {}
        """What is known so far, by what was known at first."""
        self._exports: dict[str, Export] = {}

    def run(self, files: Sequence[CaseFile]) -> list[Result]:
        alone = [[file] for file in files if file.needs]  # a library may change the compiler for who comes after it
        compiled: list[_Unit] = []
        for together in [[file for file in files if not file.needs], *alone]:
            with Compiler(WorkerKey(str(self._arch), self._gpu), self._bench.cache) as compiler:
                compiled += [unit for file in together for unit in self._compile(file, compiler)]
        lifted = self._lift(compiled)
        by_target = {unit.compiled.target: unit.result for unit in compiled}
        self._build_and_call(list(self._exports.values()), lifted, by_target)
        return sorted(self._results.values())

    # -- compile

    def _compile(self, file: CaseFile, compiler: Compiler) -> list[_Unit]:
        """The units that compiled; the others are noted."""
        path = ROOT / file.path
        try:
            plan = self._plan(file, compiler.collect(path))
        except AotPackError as error:
            unreadable = Result(file=file.name, case="*", arch=str(self._arch))
            if self._bench.selected(unreadable):
                self._fail(unreadable, Step.COMPILE, error)
            return []
        wanted = {target: result for target, result in plan.items() if self._bench.selected(result)}
        self._results.update({result: result for result in wanted.values()})
        found = []
        for target, outcome in compiler.compile(path, list(wanted)).items():
            if isinstance(outcome, AotPackError):
                self._fail(wanted[target], Step.COMPILE, outcome)
            else:
                in_wheel = dataclasses.replace(outcome.target, export=f"{file.name}_{target.export}")
                found.append(_Unit(wanted[target], dataclasses.replace(outcome, target=in_wheel)))
        return found

    def _plan(self, file: CaseFile, collection: Collection) -> dict[Target, Result]:
        """The targets of a file, without those that it is not for."""
        own = [
            export
            for export in collection.exports
            if any(variant.archs is None or str(self._arch) in variant.archs for variant in export.variants)
        ]
        for export in own:
            in_wheel = dataclasses.replace(export, name=f"{file.name}_{export.name}")
            assert in_wheel.name not in self._exports, f"two functions would be called {in_wheel.name}"
            self._exports[in_wheel.name] = in_wheel
        gpus = () if self._gpu is None else (self._gpu,)
        plan = make_plan(dataclasses.replace(collection, exports=tuple(own)), [self._arch], gpus=gpus)
        return {
            target: Result(file=file.name, case=str(target).rpartition("@")[0], arch=str(self._arch))
            for target in plan.targets
        }

    # -- translate

    def _lift(self, units: Sequence[_Unit]) -> list[LiftedUnit]:
        lifted = []
        by_target = {unit.compiled.target: unit.result for unit in units}
        for export in self._exports.values():
            own = [unit.compiled for unit in units if unit.compiled.target.export == export.name]
            for unit in self._resolve(export, own, by_target):
                try:
                    lifted.append(lift_unit(unit))
                except AotPackError as error:
                    self._fail(by_target[unit.target], Step.TRANSLATE, error)
        return lifted

    def _resolve(
        self, export: Export, own: Sequence[CompiledUnit], by_target: dict[Target, Result]
    ) -> list[CompiledUnit]:
        if not own:
            return []
        try:
            return [unit for group in resolve_variants(export, own) for unit in group]
        except AotPackError as error:
            for unit in own:
                self._fail(by_target[unit.target], Step.TRANSLATE, error)
            return []

    # -- build, import, call

    def _build_and_call(
        self, exports: Sequence[Export], lifted: Sequence[LiftedUnit], by_target: dict[Target, Result]
    ) -> None:
        """Builds a wheel of ``exports`` and calls it; where it does not build, two of a half each."""
        names = {each.unit.target.export for each in lifted}
        exports = [export for export in exports if export.name in names]
        if not exports:
            return
        names = {export.name for export in exports}
        lifted = [each for each in lifted if each.unit.target.export in names]
        folder = self._bench.folder / f"{self._arch}_{exports[0].name}_{len(exports)}"
        try:
            wheel = self._build(exports, lifted, folder)
        except (TranslateError, NativeError, WheelError) as error:
            if len(exports) == 1:
                step = Step.TRANSLATE if isinstance(error, TranslateError) else Step.BUILD
                for each in lifted:
                    self._fail(by_target[each.unit.target], step, error)
                return
            middle = len(exports) // 2
            self._build_and_call(exports[:middle], lifted, by_target)
            self._build_and_call(exports[middle:], lifted, by_target)
            return
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / "site")
        self._call(lifted, folder, by_target)

    def _build(self, exports: Sequence[Export], lifted: Sequence[LiftedUnit], folder: Path) -> Path:
        units = [each.unit for each in lifted]
        plan = Plan(
            source=ROOT / "kernels.py",
            package=_PACKAGE,
            version="1.0",
            doc="",
            exports=tuple(exports),
            targets=tuple(unit.target for unit in units),
        )
        settings = build_settings(source=plan.source, output=folder / "dist", archs=(self._arch,))
        bench, source = self._bench, write_launchers(plan, lifted)
        folder.mkdir()
        images, translated = Image.of_units(units), tuple(each.translated for each in lifted)
        (built,) = build_wheels(plan, translated, images, source, settings, bench.machine, bench.toolchain)
        return built.path

    def _call(self, lifted: Sequence[LiftedUnit], folder: Path, by_target: dict[Target, Result]) -> None:
        results = {str(result): result for result in by_target.values()}
        if self._gpu is None:
            for each in lifted:
                result = by_target[each.unit.target]
                self._note(result, Step.CALL, f"the fake driver plays no GPU of {self._arch}")
            return
        exports = [each.unit.target.export for each in lifted]
        units = tuple(
            calling.Unit(
                id=str(by_target[each.unit.target]),
                function=each.unit.target.export,
                signature=each.unit.signature,
                image_sha256=Image.of(each.unit.image).sha256,
                alone=exports.count(each.unit.target.export) == 1,
            )
            for each in lifted
        )
        request = calling.Request(
            folder=folder / "site",
            package=_PACKAGE,
            units=units,
            gpu=self._gpu.name,
            fake_driver=self._bench.fake_driver,
            tvm_ffi=self._bench.machine.tvm_ffi_library,
            answers=folder / "answers.jsonl",
        )
        for id_, (step, reason) in _call_all(request, folder / "request").items():
            self._note(results[id_], step, reason)

    # -- results

    def _fail(self, result: Result, step: Step, error: AotPackError) -> None:
        find_words = {Step.COMPILE: compiler_words, Step.BUILD: _last_line}.get(step)
        words = find_words(error.detail) if find_words else ""
        self._note(result, step, f"{error.message} {words}".strip())

    def _note(self, result: Result, step: Step | None, reason: str) -> None:
        failed = step.value if step else ""
        self._results[result] = dataclasses.replace(result, failed=failed, reason=one_line(reason))


def _last_line(text: str | None) -> str:
    """Where a compiler says what is wrong."""
    lines = [line for line in (text or "").splitlines() if line.strip()]
    return next((line for line in lines if "error" in line), lines[-1] if lines else "")


def _call_all(request: calling.Request, file: Path) -> dict[str, tuple[Step | None, str]]:
    """What came of each unit. A process that dies took the unit with it that it was at; another goes on."""
    found: dict[str, tuple[Step | None, str]] = {}
    while waiting := tuple(unit for unit in request.units if unit.id not in found):
        file.write_bytes(pickle.dumps(dataclasses.replace(request, units=waiting)))
        command = [sys.executable, "-m", "corpus.calling", str(file)]
        done = subprocess.run(command, cwd=_TESTS, capture_output=True, text=True, timeout=_CALL_TIMEOUT_S, check=False)
        found.update(_answers(request.answers))
        if any(unit.id not in found for unit in waiting):
            died = next(unit for unit in waiting if unit.id not in found)
            found[died.id] = (Step.CALL, _death(done.returncode, done.stderr))
    return found


def _answers(file: Path) -> Iterable[tuple[str, tuple[Step | None, str]]]:
    for line in file.read_text().splitlines() if file.exists() else ():
        answer = json.loads(line)
        yield answer["id"], (Step(answer["failed"]) if answer["failed"] else None, answer["reason"])


def _death(code: int, stderr: str) -> str:
    how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    return f"the process died with {how} {_last_line(stderr)}".strip()
