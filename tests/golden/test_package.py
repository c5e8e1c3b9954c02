"""Whole packages: the tables, decodes and images around host programs, as golden files that every compiler takes.

What the decode accepts and refuses is tested with the real library (tests/e2e, tests/equivalence).
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any

import pytest
from synthetic import DTYPES, formula_signature, host_function, lift, tensor
from synthetic import every_kind as every_kind_of_parameter

from aot_pack.gpus import GpuModel
from aot_pack.launcher.package import LiftedUnit, write_package
from aot_pack.model import BakedFigure, GpuMismatch, KernelHandle, LauncherSource, Variant
from aot_pack.native.toolchain import Machine
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    DerivedDim,
    Dim,
    DimFormula,
    DimVar,
    EnvStreamParam,
    PointerParam,
    ScalarParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
)
from golden import native
from golden.cases import FOLDER


def unit(
    name: str,
    arch: str,
    signature: Signature,
    *,
    block: int = 128,
    variant: Variant | None = None,
    gpu: GpuModel | None = None,
    figures: tuple[BakedFigure, ...] = (),
) -> LiftedUnit:
    """A unit whose host program passes all that it is given to one kernel."""
    f, values = host_function(signature)
    f.launch(f.config(block=[f.number(block)]), f"kernel_{name}", *values)
    f.ret()
    image = f"image of {name} for {arch}".encode()
    kernels = [KernelHandle(symbol=f"kernel_{name}")]
    return lift(name, arch, signature, f, kernels=kernels, image=image, variant=variant, gpu=gpu, figures=figures)


def every_kind() -> LauncherSource:
    """Every kind of parameter; three architectures, two of which share their host program."""
    blocks = {"sm_80": 64, "sm_90a": 128, "sm_100f": 128}
    units = [unit("every", arch, every_kind_of_parameter(), block=block) for arch, block in blocks.items()]
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
        figures = [BakedFigure(name="l2_bytes", value=50 << 20), BakedFigure(name="max_active_clusters[2]", value=33)]
        if model.product is not None:
            figures += [BakedFigure(name="memory_bytes", value=79 << 30), BakedFigure(name="name", value=model.product)]
        units.append(unit("work", "sm_90a", signature, block=model.sm_count, gpu=model, figures=tuple(figures)))
    return write_package("gpu_models", [("work", [units])], GpuMismatch.ERROR)


def outputs() -> LauncherSource:
    """What a function allocates and returns, before and after arguments; contiguous tensors; two variants."""
    n, m = DimVar(id=0, bits=32), DimVar(id=1, bits=64)
    x = TensorParam(name="x", dtype=DTYPES["float16"], shape=(n, m, 4), strides=(), align=16)
    found = []
    for index, dtype in enumerate(("float16", "float32")):
        first = TensorParam(name="first", dtype=DTYPES[dtype], shape=(m, 8), strides=(8, 1), align=16)
        second = TensorParam(name="second", dtype=DTYPES["int32"], shape=(), strides=(), align=16)
        kind = ScalarParam(name="k", dtype=DTYPES["int32"], divisibility=index + 1)
        params = (first, x, second, kind, EnvStreamParam(name="stream"))
        signature = with_effects(Signature(params=params), ["first", "second"])
        found.append([unit("two", "sm_90a", signature, variant=Variant(index=index, key=dtype))])
    y = TensorParam(name="y", dtype=DTYPES["bfloat16"], shape=(m, n), strides=(n, 1), align=16)
    one = with_effects(Signature(params=(x, y, EnvStreamParam(name="stream"))), ["y"])
    functions = [("two", found), ("one", [[unit("one", "sm_90a", one)]])]
    functions += [(name, [[unit(name, "sm_90a", each)]]) for name, each in derived_signatures().items()]
    return write_package("outputs", functions)


def derived_signatures() -> dict[str, Signature]:
    """Derived sizes of an output and of an input, strides of every kind, an inout, and no input on a GPU."""
    n, m, blocks, half = (DimVar(id=index, bits=32) for index in range(4))
    step, free, order = (DimVar(id=index, bits=64, divisibility=4) for index in range(4, 7))
    stream = EnvStreamParam(name="stream")

    def tensor(name: str, shape: tuple[Dim, ...], strides: tuple[Dim, ...], **fields: Any) -> TensorParam:
        return TensorParam(name=name, dtype=DTYPES["float32"], shape=shape, strides=strides, align=1, **fields)

    params = (
        tensor("partial", (blocks, m), (free, 1)),
        tensor("x", (n, m), (step, 1), role=TensorRole.INOUT),
        tensor("halves", (half,), (1,)),
        ScalarParam(name="alpha", dtype=DTYPES["float64"]),
        PointerParam(name="address"),
        tensor("turned", (n, m), (1, order), order=(0, 1)),
        tensor("pitched", (n, m), (step, 1)),
        stream,
    )
    added = DimFormula(operation="add", left=n, right=127)
    derived = (
        DerivedDim(id=2, dim=DimFormula(operation="floor_div", left=added, right=128)),
        DerivedDim(id=3, dim=DimFormula(operation="floor_div", left=n, right=2)),
    )
    return {
        "derived": with_effects(
            Signature(params=params, derived=derived), ["pitched", "partial", "turned"], inouts=["x"]
        ),
        "nothing_shown": with_effects(Signature(params=(tensor("y", (4,), (1,)), stream)), ["y"]),
    }


def formulas() -> LauncherSource:
    """Sizes and strides that are computed from others, of what is passed and of what is returned."""
    signature = with_effects(formula_signature(), ["z"])
    return write_package("formulas", [("computed", [[unit("computed", "sm_90a", signature)]])])


PACKAGES = {make.__name__: make for make in (every_kind, formulas, gpu_models, hard_names, outputs, variants)}


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
def test_compiles(name: str, compilers: tuple[native.Compiler, ...], machine: Machine, tmp_path: Path) -> None:
    include = native.prepare(tmp_path)
    for compiler in compilers:
        for source in sorted((FOLDER / "packages" / name).iterdir()):
            native.build(compiler, source, tmp_path / f"{source.stem}.o", include, machine.include_dirs, link=False)


def test_functions_whose_names_end_in_numbers_are_not_taken_for_variants() -> None:
    """``f`` with two variants, and ``f_0``: no file, variant or symbol of one is the other's."""
    functions = []
    for name in ("f", "f_0", "f_0_0", "f_1"):
        signatures = [Signature(params=(tensor("x", dtype), StreamParam(name="s"))) for dtype in ("float16", "float32")]
        kept = signatures[:1] if name == "f_1" else signatures
        functions.append((name, [[unit(name, "sm_90a", each, variant=Variant(index=0))] for each in kept]))
    files = write_package("numbers", functions).files
    assert len({file.path for file in files}) == len(files)
    definitions = [
        line
        for file in files
        for line in re.findall(r"^const aot::Function \w+ = \{|^int f\w*\([^;{]*\{", file.text, re.M)
    ]
    assert len(definitions) == 3 * 2 + 1 + 3 * 2
    assert len(set(definitions)) == len(definitions)
