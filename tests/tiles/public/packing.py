"""Packs compiled programs as wheels, and calls them over the fake driver."""

from __future__ import annotations

import dataclasses
import json
import math
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import calling
from corpus.results import Step, one_line
from standin import build_settings

from aot_pack.errors import AotPackError
from aot_pack.gpus import GpuModel
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.model import CompiledUnit, Export, Image, Plan, Variant
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.signature import Dim, DimFormula, DimVar, Signature, TensorParam, map_tensors
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.wheel.assemble import build_wheels

_PACKAGE = "public_programs"
_TESTS = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every wheel needs."""

    folder: Path
    machine: Machine
    toolchain: Toolchain
    fake_driver: Path
    gpu: GpuModel


def pack_and_call(units: Sequence[CompiledUnit], bench: Bench) -> dict[str, str]:
    """What failed, by the names of functions; those that launched are not in it.

    Args:
        units: of functions with different names, for one architecture.
    """
    failed: dict[str, str] = {}
    lifted = []
    for unit in units:
        try:
            lifted.append(lift_unit(unit))
        except AotPackError as error:
            failed[unit.target.export] = f"translate: {error.message}"
    _pack_and_call(lifted, bench, failed)
    return {name: one_line(reason) for name, reason in failed.items()}


def _pack_and_call(lifted: Sequence[LiftedUnit], bench: Bench, failed: dict[str, str]) -> None:
    """Builds one wheel; two of a half each where it does not build."""
    if not lifted:
        return
    folder = bench.folder / f"{lifted[0].unit.target.export}_{len(lifted)}"
    try:
        wheel = _build(lifted, folder, bench)
    except AotPackError as error:
        if len(lifted) == 1:
            failed[lifted[0].unit.target.export] = f"build: {error.message} {_last_line(error.detail)}"
            return
        middle = len(lifted) // 2
        _pack_and_call(lifted[:middle], bench, failed)
        _pack_and_call(lifted[middle:], bench, failed)
        return
    zipfile.ZipFile(wheel).extractall(folder / "site")
    failed.update(_call(lifted, folder, bench))


def _build(lifted: Sequence[LiftedUnit], folder: Path, bench: Bench) -> Path:
    units = [each.unit for each in lifted]
    variants = (Variant(index=0),)
    plan = Plan(
        source=Path("kernels.py").absolute(),
        package=_PACKAGE,
        version="1.0",
        doc="",
        exports=tuple(Export(name=unit.target.export, doc="", variants=variants, line=1) for unit in units),
        targets=tuple(unit.target for unit in units),
    )
    settings = build_settings(source=plan.source, output=folder / "dist", archs=(units[0].target.arch,))
    source = write_launchers(plan, lifted)
    folder.mkdir(parents=True)
    translated = tuple(each.translated for each in lifted)
    (built,) = build_wheels(plan, translated, Image.of_units(units), source, settings, bench.machine, bench.toolchain)
    return built.path


def _call(lifted: Sequence[LiftedUnit], folder: Path, bench: Bench) -> dict[str, str]:
    units = [
        calling.Unit(
            id=each.unit.target.export,
            function=each.unit.target.export,
            signature=_with_round_sizes(each.unit.signature),
            image_sha256=Image.of(each.unit.image).sha256,
            alone=True,
        )
        for each in lifted
    ]
    request = calling.Request(
        folder=folder / "site", package=_PACKAGE, units=tuple(units), gpu=bench.gpu.name,
        fake_driver=bench.fake_driver, tvm_ffi=bench.machine.tvm_ffi_library, answers=folder / "answers.jsonl",
    )  # fmt: skip
    failed: dict[str, str] = {}
    answered: set[str] = set()
    while waiting := tuple(unit for unit in units if unit.id not in answered):
        file = folder / "request"
        file.write_bytes(pickle.dumps(dataclasses.replace(request, units=waiting)))
        command = [sys.executable, "-m", "corpus.calling", str(file)]
        done = subprocess.run(command, cwd=_TESTS, capture_output=True, text=True, timeout=3600, check=False)
        for line in request.answers.read_text().splitlines() if request.answers.exists() else ():
            answer = json.loads(line)
            answered.add(answer["id"])
            if answer["failed"]:
                failed[answer["id"]] = f"{Step(answer['failed']).value}: {answer['reason']}"
        if died := next((unit.id for unit in waiting if unit.id not in answered), None):
            answered.add(died)
            failed[died] = f"call: the process died with {done.returncode} {_last_line(done.stderr)}"
    return failed


def _with_round_sizes(signature: Signature) -> Signature:
    """The signature for calls with sizes and strides that are multiples of 128. Tensor maps take no others."""

    def round_(dim: Dim) -> Dim:
        if isinstance(dim, DimVar):
            return dataclasses.replace(dim, divisibility=math.lcm(dim.divisibility, 128))
        if isinstance(dim, DimFormula):
            return dataclasses.replace(dim, left=round_(dim.left), right=round_(dim.right))
        return dim

    def rounded(tensor: TensorParam) -> TensorParam:
        shape, strides = (tuple(map(round_, dims)) for dims in (tensor.shape, tensor.strides))
        return dataclasses.replace(tensor, shape=shape, strides=strides)

    return dataclasses.replace(signature, params=tuple(map_tensors(param, rounded) for param in signature.params))


def _last_line(text: str | None) -> str:
    lines = [line for line in (text or "").splitlines() if line.strip()]
    return next((line for line in lines if "error" in line), lines[-1] if lines else "")
