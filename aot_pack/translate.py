"""The translate stage. It makes host programs of the compiler's output, and C++ of the host programs."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from dataclasses import replace

from aot_pack.errors import AotPackError, assert_never
from aot_pack.hostir import lift_host_program
from aot_pack.hostir.described import described_program
from aot_pack.hostir.description import read_description
from aot_pack.hostir.exact import require_exact
from aot_pack.hostir.program import HostProgram
from aot_pack.jit.table import jit_function_name, table_text
from aot_pack.launch_limits import check_launches
from aot_pack.launcher.arguments import host_arguments, name_parameters
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.launcher.package import write_package
from aot_pack.model import CompiledUnit, GpuMismatch, HostForm, LauncherSource, Plan
from aot_pack.names import PackageName
from aot_pack.signature import Signature


def lift_unit(unit: CompiledUnit) -> LiftedUnit:
    """Lifts the host program of ``unit``.

    Raises:
        TranslateError: the host program has an unsupported part. The error names the target.
        CompileError: a launch is beyond the limits of every device that runs the image.
    """
    started = time.perf_counter()
    try:
        program = _host_program(unit)
        finish_program(program, unit.signature)
        check_launches(program, unit.target.arch, unit.image)
    except AotPackError as error:
        raise error.with_target(str(unit.target)) from None
    return LiftedUnit(unit=unit, program=program, translate_s=time.perf_counter() - started)


def finish_program(program: HostProgram, signature: Signature) -> None:
    """Names the parameters of the program, and adds checks of the numbers that its launches get.

    Raises:
        TranslateError: the parameters are not those of ``signature``.
    """
    name_parameters(program, signature)
    arguments = zip(program.parameters, host_arguments(signature), strict=True)
    require_exact(program, [value for value, argument in arguments if argument.is_size])


def _host_program(unit: CompiledUnit) -> HostProgram:
    form = unit.host_form
    match form:
        case HostForm.DESCRIPTION:
            description = read_description(unit.host_ir)
            return described_program(description, unit.host_function, host_arguments(unit.signature))
        case HostForm.MLIR:
            return lift_host_program(unit.host_ir, unit.host_function)
        case _:
            assert_never(form)


def write_launchers(
    plan: Plan,
    lifted: Sequence[LiftedUnit],
    gpu_mismatch: GpuMismatch = GpuMismatch.WARN,
    answering: Sequence[LiftedUnit] | None = None,
) -> LauncherSource:
    """The C++ of the package: one function for each export, its variants in the order of ``resolve_variants``.

    Args:
        answering: units that answer ``cute.compile``, each a function of its own; None for a package that does not.

    Raises:
        TranslateError: see ``launcher.package.write_package``.
    """
    functions = []
    docs = {}
    by_export: dict[str, list[LiftedUnit]] = {}
    for unit in lifted:
        by_export.setdefault(unit.unit.target.export, []).append(unit)
    for export in plan.exports:
        own = by_export.get(export.name, [])
        groups = [list(group) for _, group in itertools.groupby(own, key=lambda one: one.unit.signature)]
        functions.append((export.name, groups))
        docs[export.name] = export.doc or (own[0].unit.doc if own else "")
    package = PackageName.parse(plan.package).import_name
    exported = [(name, groups) for name, groups in functions if groups]
    if answering is None:
        return write_package(package, exported, gpu_mismatch, docs)
    hidden = {
        jit_function_name(index): (each.unit.captured or each.unit.target.export, each)
        for index, each in enumerate(answering)
    }
    source = write_package(package, exported, gpu_mismatch, docs, hidden)
    return replace(source, jit=table_text([each.unit for each in answering]))
