"""Builds both sides of the comparison: one library of ours, one of NVIDIA's objects over the recorder.

Everything is compiled once: each target in a worker gives a ``CompiledUnit`` and an object. Ours goes through the
stages lift, write and native build as in ``aot-pack build``; the objects are linked with ``recorder.cpp``.
"""

from __future__ import annotations

import dataclasses
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.processes import WorkerKey
from aot_pack.cubin import read_cubin
from aot_pack.errors import AotPackError
from aot_pack.hostir.program import Const, KernelParam, Launch
from aot_pack.hostir.types import layout
from aot_pack.launcher.package import LiftedUnit, image_of
from aot_pack.model import CompiledUnit, Plan, Target
from aot_pack.native.build import build_library
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine, Toolchain, find_machine, find_toolchain
from aot_pack.plan import make_plan
from aot_pack.signature import Signature, TensorParam, TensorRole, map_tensors
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.variants import resolve_variants
from equivalence import compile_both

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A kernels.py and the architectures that it is built for; what narrows itself is left narrow."""

    path: Path
    archs: tuple[str, ...]
    most: int = 2**40
    """The largest size to try: host programs multiply sizes, and where that overflows anything may come out. One
    that is less than usual bounds integers that are passed by value, too: they may be sizes."""
    refused: frozenset[str] = frozenset()
    """Cases, such as ``attention_split@sm_90a``, that the library itself does not compile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A kernel parameter, as the host program's types describe it."""

    size: int
    leaves: tuple[tuple[int, int], ...]
    """Offset and size of each scalar; the bytes between are padding."""
    undefined: frozenset[int]
    """Bytes that the host program declares undefined."""
    in_memory: bool
    """It is a stack slot as a whole, such as an encoded tensor map: the scalars in it are not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernel:
    """A kernel of a case's image, from the cubin."""

    symbol: str
    static_smem: int
    param_sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A variant of a function, and the object that NVIDIA's compiler made of it."""

    key: str
    signature: Signature
    """As ours takes it: at the end the keyword arguments that tell it from others, which NVIDIA's does not have."""
    own_arguments: int
    """How many arguments NVIDIA's takes."""
    symbol: str
    """Of NVIDIA's function, without ``__tvm_ffi_``."""
    image_sha256: str
    kernels: tuple[Kernel, ...]
    params: tuple[tuple[str, tuple[Parameter, ...]], ...]
    """For each kernel that is launched its symbol and parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One function for one architecture: what is called on both sides."""

    function: str
    arch: str
    variants: tuple[Variant, ...]
    """The most specific first, as ours tries them."""
    foreign: tuple[Variant, ...]
    """Variants of other architectures that take other arguments: what fits only these, ours has no image for."""
    most: int
    """See ``Source.most``."""

    def __str__(self) -> str:
        return f"{self.function}@{self.arch}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Both libraries, and what can be called in them."""

    ours: Path
    oracle: Path
    tvm_ffi: Path
    cases: tuple[Case, ...]
    broken: tuple[tuple[str, str], ...]
    """Cases that could not be built, each with why."""
    not_forked: str | None
    """Why workers imported the compiler themselves, and were not forked from one process as in a build."""


def build_both(
    sources: Sequence[Source], folder: Path, *, jobs: int, say: Callable[[str], None] = lambda _: None
) -> Built:
    """Builds all functions of ``sources`` into ``folder``.

    Raises:
        AotPackError: a source can't be planned, or a library does not build.
    """
    machine = find_machine(os.environ)
    toolchain = find_toolchain("zig", machine)
    objects = folder / "objects"
    objects.mkdir(parents=True)
    workers = LocalWorkers(None, sources[0].path)
    try:
        plan, most, outcomes = _compile(sources, objects, workers, jobs=jobs)
    finally:
        workers.end()
    say("compiled")
    broken = [(str(target), _explain(error)) for target, error in outcomes.items() if isinstance(error, AotPackError)]
    units = [_undeclared(outcome) for outcome in outcomes.values() if isinstance(outcome, CompiledUnit)]
    own = {unit.target: len(unit.signature.arguments) for unit in units}
    lifted: list[LiftedUnit] = []
    for unit in _resolved(plan, units, broken):
        try:
            lifted.append(lift_unit(unit))
        except AotPackError as error:
            broken.append((str(unit.target), _explain(error)))
    say("lifted")
    oracle = _link_oracle(
        [_object(objects, each.unit.target) for each in lifted], folder / "oracle.so", machine, toolchain
    )
    say("linked the oracle")
    source = write_launchers(plan, lifted)
    ours = build_library(source, folder=folder / "ours", toolchain=toolchain, machine=machine, jobs=jobs)
    images = ours.path.parent / "cubins"
    images.mkdir(exist_ok=True)
    for image in map(image_of, (each.unit for each in lifted)):
        (images / image.file_name).write_bytes(image.data)
    say("built ours")
    return Built(
        ours=ours.path,
        oracle=oracle,
        tvm_ffi=machine.tvm_ffi_library,
        cases=_cases(lifted, own, most),
        broken=tuple(broken),
        not_forked=workers.refusal,
    )


def _compile(
    sources: Sequence[Source], objects: Path, workers: LocalWorkers, *, jobs: int
) -> tuple[Plan, dict[str, int], dict[Target, CompiledUnit | AotPackError]]:
    """The plan of all sources as one package, the largest size for each export, and what each target came to.

    One process an architecture.
    """
    archs = tuple(dict.fromkeys(arch for source in sources for arch in source.archs))
    executors = {arch: workers(WorkerKey(arch, compile_both.model_of(arch))) for arch in archs}
    outcomes: dict[Target, CompiledUnit | AotPackError] = {}

    def compile_arch(arch: str) -> None:
        for source, plan in zip(sources, plans, strict=True):
            for target in plan.targets:
                if str(target.arch) == arch:
                    outcomes[target] = _compile_one(executors[arch], source.path, target, objects)
        executors[arch].shutdown()

    try:
        plans = [_plan(source, executors[archs[0]]) for source in sources]
        with ThreadPoolExecutor(jobs) as threads:
            list(threads.map(compile_arch, archs))
    finally:
        for executor in executors.values():
            executor.shutdown()
            executor.release()
    exports = tuple(export for plan in plans for export in plan.exports)
    targets = tuple(target for plan in plans for target in plan.targets)
    merged = dataclasses.replace(plans[0], package="equivalence", exports=exports, targets=targets)
    most = {export.name: source.most for source, plan in zip(sources, plans, strict=True) for export in plan.exports}
    return merged, most, {target: outcomes[target] for target in targets}


def _plan(source: Source, executor: Executor) -> Plan:
    collection = executor.submit(compile_both.collect, source.path).result()
    gpus = [gpu for gpu in map(compile_both.model_of, source.archs) if gpu is not None]
    plan = make_plan(collection, [Arch.parse(arch) for arch in source.archs], gpus=gpus)
    wanted = tuple(target for target in plan.targets if f"{target.export}@{target.arch}" not in source.refused)
    return dataclasses.replace(plan, targets=wanted)


def _compile_one(executor: Executor, path: Path, target: Target, objects: Path) -> CompiledUnit | AotPackError:
    object_ = _object(objects, target)
    try:
        return executor.submit(compile_both.compile_both, path, target, object_, _symbol(target)).result()
    except AotPackError as error:
        return error


def _object(objects: Path, target: Target) -> Path:
    return objects / f"{_symbol(target)}.o"


def _symbol(target: Target) -> str:
    return f"{target.export}__{target.variant.index}__{target.arch}"


def _explain(error: AotPackError) -> str:
    return "\n".join(filter(None, [type(error).__name__ + ": " + error.message, error.hint, error.detail]))


def _link_oracle(objects: Iterable[Path], path: Path, machine: Machine, toolchain: Toolchain) -> Path:
    """Links NVIDIA's objects with the recorder; a symbol that the recorder does not have is an error that names it."""
    tvm_ffi = machine.tvm_ffi_library
    Commands(machine.environment).run(
        [
            *toolchain.compiler, "-O1", "-fPIC", "-shared", "-Wall", "-Wextra", "-Werror", "-fno-exceptions",
            "-fno-rtti", "-x", "c++", HERE / "recorder.cpp", "-x", "none", *objects, tvm_ffi, "-lm",
            "-s", "-Wl,-z,defs", "-o", path,
        ],
        what="linking NVIDIA's objects with the recorder",
        hint="a symbol that is not defined is a runtime function that tests/equivalence/recorder.cpp does not know",
    )  # fmt: skip
    return path


def _undeclared(unit: CompiledUnit) -> CompiledUnit:
    """The unit without its author's words on outputs, of which NVIDIA's objects know nothing: all are passed, in the
    order of the host program."""

    def plain(tensor: TensorParam) -> TensorParam:
        return dataclasses.replace(tensor, role=TensorRole.INPUT)

    params = tuple(map_tensors(param, plain) for param in unit.signature.params)
    signature = dataclasses.replace(unit.signature, params=params, derived=(), returns=())
    return dataclasses.replace(unit, signature=signature)


def _resolved(plan: Plan, units: Sequence[CompiledUnit], broken: list[tuple[str, str]]) -> Iterator[CompiledUnit]:
    for export in plan.exports:
        own = [unit for unit in units if unit.target.export == export.name]
        if not own:
            continue
        try:
            for group in resolve_variants(export, own):
                yield from group
        except AotPackError as error:
            broken.append((str(own[0].target), _explain(error)))


def _cases(lifted: Sequence[LiftedUnit], own: Mapping[Target, int], most: Mapping[str, int]) -> tuple[Case, ...]:
    by_function: dict[str, dict[str, list[Variant]]] = {}
    for each in lifted:
        target = each.unit.target
        of_arch = by_function.setdefault(target.export, {}).setdefault(str(target.arch), [])
        of_arch.append(_variant(each, own[target]))
    cases = []
    for function, by_arch in by_function.items():
        for arch, variants in by_arch.items():
            others = [variant for other in by_arch.values() for variant in other]
            taken = [variant.signature for variant in variants]
            foreign = tuple(variant for variant in others if variant.signature not in taken)
            cases.append(
                Case(function=function, arch=arch, variants=tuple(variants), foreign=foreign, most=most[function])
            )
    return tuple(cases)


def _variant(lifted: LiftedUnit, own_arguments: int) -> Variant:
    unit = lifted.unit
    params: dict[str, tuple[Parameter, ...]] = {}
    for op in lifted.program.ops():
        if isinstance(op, Launch):
            params[op.kernel.symbol] = tuple(map(_parameter, op.params))
    wanted = {handle.symbol for handle in unit.kernels}
    return Variant(
        key=unit.target.variant.key,
        signature=unit.signature,
        own_arguments=own_arguments,
        symbol=_symbol(unit.target),
        image_sha256=image_of(unit).sha256,
        kernels=tuple(
            Kernel(
                symbol=kernel.symbol,
                static_smem=kernel.static_smem_bytes,
                param_sizes=tuple(parameter.size_bytes for parameter in kernel.parameters),
            )
            for kernel in read_cubin(unit.image).kernels
            if kernel.symbol in wanted
        ),
        params=tuple(params.items()),
    )


def _parameter(param: KernelParam) -> Parameter:
    leaves = [(offset, layout(operand.type)[0], operand) for offset, operand in param.leaves]
    return Parameter(
        size=param.size,
        leaves=tuple((offset, size) for offset, size, _ in leaves),
        undefined=frozenset(
            offset + byte
            for offset, size, operand in leaves
            if isinstance(operand, Const) and operand.value is None
            for byte in range(size)
        ),
        in_memory=param.slot is not None,
    )


def save(built: Built, path: Path) -> None:
    """Keeps what was built, for the processes that make the calls."""
    path.write_bytes(pickle.dumps(built))
