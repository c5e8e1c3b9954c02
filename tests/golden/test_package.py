"""Whole packages: the tables, decodes and images around host programs, as golden files that every compiler takes.

What the decode accepts and refuses is tested with the real library (tests/e2e, tests/equivalence).
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.gpus import GpuModel
from aot_pack.hostir import lift_host_program
from aot_pack.launcher.decode import host_arguments, name_parameters
from aot_pack.launcher.package import LiftedUnit, write_package
from aot_pack.model import (
    BakedFact,
    CompiledUnit,
    CompilerInfo,
    GpuMismatch,
    KernelHandle,
    LauncherSource,
    Target,
    Variant,
)
from aot_pack.native.toolchain import Machine
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)
from golden import native
from golden.cases import FOLDER
from golden.write.function import PTR, HostFunction

DTYPES = {
    "bool": DType(name="bool", code=6, bits=8),
    "int8": DType(name="int8", code=0, bits=8),
    "uint16": DType(name="uint16", code=1, bits=16),
    "int32": DType(name="int32", code=0, bits=32),
    "uint64": DType(name="uint64", code=1, bits=64),
    "float16": DType(name="float16", code=2, bits=16),
    "bfloat16": DType(name="bfloat16", code=4, bits=16),
    "float32": DType(name="float32", code=2, bits=32),
    "float64": DType(name="float64", code=2, bits=64),
    "float4": DType(name="float4_e2m1fnx2", code=17, bits=4, lanes=2),
}


def tensor(name: str, dtype: str = "float16", *dims: DimVar | int, packed_dim: int | None = None) -> TensorParam:
    shape = dims or (DimVar(id=0, bits=32, divisibility=8),)
    strides: tuple[Dim, ...] = (
        *(DimVar(id=100 + index, bits=64, divisibility=4) for index in range(len(shape) - 1)),
        1,
    )
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=strides, align=16, packed_dim=packed_dim)


def unit(
    name: str,
    arch: str,
    signature: Signature,
    *,
    block: int = 128,
    variant: Variant | None = None,
    gpu: GpuModel | None = None,
    facts: tuple[BakedFact, ...] = (),
) -> LiftedUnit:
    """A unit whose host program passes all that it is given to one kernel."""
    types = [PTR if str(argument.type) == "ptr" else str(argument.type) for argument in host_arguments(signature)]
    f = HostFunction("", [(f"a{index}", type_) for index, type_ in enumerate(types)])
    values = [f[f"a{index}"] for index in range(len(types))]
    f.launch(f.config(block=[f.number(block)]), f"kernel_{name}", *values)
    f.ret()
    program = lift_host_program(f.text(), "host")
    name_parameters(program, signature)
    compiled = CompiledUnit(
        target=Target(export=name, variant=variant or Variant(index=0), arch=Arch.parse(arch), gpu=gpu),
        signature=signature,
        cubin=f"image of {name} for {arch}".encode(),
        kernels=(KernelHandle(symbol=f"kernel_{name}"),),
        host_ir=f.text(),
        host_function="host",
        doc="",
        compiler=CompilerInfo(name="test", version="1", cuda="cu12"),
        compile_s=0.0,
        facts=facts,
    )
    return LiftedUnit(unit=compiled, program=program)


def every_kind() -> LauncherSource:
    """Every kind of parameter; three architectures, two of which share their host program."""
    n, m = DimVar(id=0, bits=32, divisibility=8), DimVar(id=1, bits=64)
    params: tuple[Param, ...] = (
        tensor("x", "float16", n),
        tensor("y", "bfloat16", n, m, 4),
        tensor("packed", "float4", m, n, packed_dim=1),
        TensorParam(name="cpu", dtype=DTYPES["float64"], shape=(m,), strides=(1,), align=8, device_type=1),
        *(ScalarParam(name=f"s_{name}", dtype=dtype) for name, dtype in DTYPES.items() if name != "float4"),
        ScalarParam(name="multiple", dtype=DTYPES["int32"], divisibility=16),
        ShapeParam(name="shape", dims=(n, 7, m)),
        PointerParam(name="pointer"),
        TupleParam(name="pair", elements=(tensor("inner", "float32", m), ConstParam(name="none", value=None))),
        ConstParam(name="flag", value=True),
        ConstParam(name="number", value=-(2**63)),
        ConstParam(name="ratio", value=float("inf")),
        ConstParam(name="text", value='a "word"'),
        EnvStreamParam(name="stream"),
    )
    signature = Signature(params=params)
    blocks = {"sm_80": 64, "sm_90a": 128, "sm_100f": 128}
    units = [unit("every", arch, signature, block=block) for arch, block in blocks.items()]
    return write_package("every_kind", [("every", [units])])


def hard_names() -> LauncherSource:
    """Arguments that are called what generated code, C++ or its headers call something."""
    names = (
        "context", "x", "x_data", "x_strides", "x_shape_0", "ready", "float", "kFunction", "args", "loop", "int32_t",
        "param0", "params", "attributes", "value", "NAN", "call", "aot",
    )  # fmt: skip
    tensors = [tensor(name, "float32", DimVar(id=index, bits=32)) for index, name in enumerate(names[:8])]
    scalars = [ScalarParam(name=name, dtype=DTYPES["int32"]) for name in names[8:]]
    signature = Signature(params=(*tensors, *scalars, StreamParam(name="stream_handle")))
    return write_package("hard_names", [("hard", [[unit("hard", "sm_90a", signature)]])])


def variants() -> LauncherSource:
    """A function of two variants, and one without parameters."""
    found = []
    for index, dtype in enumerate(("float16", "float32")):
        signature = Signature(params=(tensor("x", dtype), StreamParam(name="stream")))
        found.append([unit("scale", "sm_90a", signature, variant=Variant(index=index, key=dtype))])
    nothing = [unit("nothing", "sm_80", Signature(params=()))]
    return write_package("variants", [("scale", found), ("nothing", [nothing])])


def gpu_models() -> LauncherSource:
    """A function with figures of two models of one architecture, and none on another."""
    signature = Signature(params=(tensor("x"), StreamParam(name="stream")))
    models = [
        GpuModel(name="big", capability=(9, 0), sm_count=132, product='The "Big" One'),
        GpuModel(name="small", capability=(9, 0), sm_count=78),
    ]
    units = [unit("work", "sm_80", signature)]
    for model in models:
        facts = [BakedFact(name="l2_bytes", value=50 << 20), BakedFact(name="max_active_clusters[2]", value=33)]
        if model.product is not None:
            facts += [BakedFact(name="memory_bytes", value=79 << 30), BakedFact(name="name", value=model.product)]
        units.append(unit("work", "sm_90a", signature, block=model.sm_count, gpu=model, facts=tuple(facts)))
    return write_package("gpu_models", [("work", [units])], GpuMismatch.ERROR)


PACKAGES = {make.__name__: make for make in (every_kind, gpu_models, hard_names, variants)}


@pytest.mark.parametrize("name", PACKAGES)
def test_text(name: str, refresh: bool) -> None:
    folder = FOLDER / "packages" / name
    files = {Path(file.path).name: file.text for file in PACKAGES[name]().files}
    if refresh:
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        for file, text in files.items():
            (folder / file).write_text(text)
        return
    old = {path.name: path.read_text() for path in folder.iterdir()}
    assert sorted(old) == sorted(files)
    for file, text in files.items():
        lines = difflib.unified_diff(old[file].splitlines(), text.splitlines(), file, "written now", lineterm="")
        assert old[file] == text, "\n".join(["", *lines, "if this is right: pytest tests/golden --refresh-golden"])


@pytest.mark.parametrize("name", PACKAGES)
def test_compiles(name: str, compilers: list[native.Compiler], machine: Machine, tmp_path: Path) -> None:
    include = native.prepare(tmp_path)
    for compiler in compilers:
        for source in sorted((FOLDER / "packages" / name).iterdir()):
            native.build(compiler, source, tmp_path / f"{source.stem}.o", include, machine.include_dirs, link=False)
