"""``aot-pack coverage``: the statement of a wheel, for people and for programs, and the answers for architectures."""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from standin import FLOAT16, FLOAT32
from standin.wheels import NAME, make_files, make_wheel

from aot_pack.cli.coverage import add_parser
from aot_pack.coverage.devices import Fit, best_image, parse_device
from aot_pack.coverage.modules import module_functions
from aot_pack.coverage.statement import CoveredFunction, CoveredGpu, CoveredVariant, Statement, statement_json
from aot_pack.coverage.words import statement_lines
from aot_pack.errors import NotCovered, UsageError, WheelError
from aot_pack.launcher.table import describe
from aot_pack.model import BakedFigure
from aot_pack.signature import ConstParam, DimVar, Param, ScalarParam, Signature, TensorParam


def coverage(capsys: pytest.CaptureFixture[str], *arguments: object, lacks: str = "") -> str:
    """What the command prints. ``lacks``: the architectures that are not covered."""
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    options = parser.parse_args(["coverage", *map(str, arguments)])
    if lacks:
        with pytest.raises(NotCovered, match=f"^\\S+ does not cover the GPUs of {lacks}$"):
            options.run(options)
    else:
        assert options.run(options) == 0
    return capsys.readouterr().out


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "80")
    return make_wheel(tmp_path / NAME, make_files()[1])


# -- the statement


def test_the_statement_for_people(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = coverage(capsys, wheel).splitlines()
    assert lines[:7] == [
        "my-kernels 1.0",
        "",
        "scale",
        "  GPUs   sm_90a, sm_80",
        "  x      float32 [n0%8] on the CPU, strides [1], aligned to 16 bytes",
        "  y      float32 [n0%8] on the CPU, strides [1], aligned to 16 bytes",
        "  alpha  float32",
    ]
    assert lines[7] == "  sizes  n0 up to 2147483647; n0%8 is a multiple of 8"
    assert "  shape    integers (n0, 3)" in lines
    assert "  mode     always 3" in lines


def test_the_statement_for_programs(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(coverage(capsys, wheel, "--json"))
    assert document["schema_version"] == 1
    assert document["package"] == "my_kernels"
    scale, everything = document["functions"]
    (variant,) = scale["variants"]
    assert variant["takes"] == "scale(x: float32[n0%8], y: float32[n0%8], alpha: float32)"
    assert [image["arch"] for image in variant["images"]] == ["sm_90a", "sm_80"]
    size = variant["signature"]["params"][0]["shape"][0]
    assert (size["bits"], size["divisibility"]) == (32, 8)
    assert everything["name"] == "everything"
    assert document["devices"] == []


def tensor(name: str, dtype: str, *shape: int | DimVar, align: int = 16) -> TensorParam:
    return TensorParam(
        name=name, dtype={"float16": FLOAT16, "float32": FLOAT32}[dtype], shape=shape, strides=(), align=align
    )


def variant(key: str, params: Sequence[Param], *archs: str, gpu: str | None = None) -> CoveredVariant:
    signature = Signature(params=tuple(params))
    figures = () if gpu is None else (BakedFigure(name="sm_count", value=132),)
    return CoveredVariant(
        key=key,
        takes=describe(signature, "f"),
        signature=signature,
        images=tuple(CoveredGpu(arch=arch, gpu=gpu, figures=figures) for arch in archs),
    )


def text_of(*variants: CoveredVariant, name: str = "f", width: int = 80) -> str:
    functions = (CoveredFunction(name=name, variants=variants),)
    statement = Statement(distribution="d", version="1", package="d", functions=functions)
    lines = list(statement_lines(statement, width))
    assert all(len(line) <= width for line in lines), max(lines, key=len)
    return "\n".join(lines[2:])


def attention(dtype: str, size: int, causal: bool) -> tuple[Param, ...]:
    rows = DimVar(id=0, bits=32)
    out = tensor("out", dtype, rows, 8, size)
    return (
        *(tensor(name, dtype, rows, 8, size) for name in ("q", "k", "v")),
        out,
        ConstParam(name="causal", value=causal),
    )


def many(*, without: int = 0) -> list[CoveredVariant]:
    """200 variants, but for the last ``without``."""
    kinds = list(itertools.product(("float16", "float32"), range(8, 408, 8), (False, True)))
    found = [
        variant(f"{dtype}-d={size}-causal={causal}", attention(dtype, size, causal), "sm_90a", "sm_100a")
        for dtype, size, causal in kinds
    ]
    return found[: len(found) - without]


@pytest.mark.parametrize("width", [80, 200])
def test_two_hundred_variants_are_a_few_lines(width: int) -> None:
    text = text_of(*many(), width=width)
    assert text.startswith(
        "f, 200 variants\n  GPUs      sm_90a, sm_100a\n  q         float16|float32 [n0, 8, 8 to 400 by 8], contiguous,"
    )
    assert len(text.splitlines()) <= 15
    joined = " ".join(text.split())
    assert "variants by q dtype (float16, float32), q shape[2] (8 to 400 by 8) and causal (False, True)" in joined
    assert joined.endswith(": every combination")
    assert "names" not in text


def test_combinations_that_are_not_there_are_named() -> None:
    joined = " ".join(text_of(*many(without=1)).split())
    assert joined.endswith("199 of 200 combinations. None has q dtype float32, q shape[2] 400, causal True")
    joined = " ".join(text_of(*many(without=7)).split())
    assert "193 of 200 combinations. None has q dtype float32, q shape[2] 376, causal True; or q dtype" in joined
    assert joined.endswith("q shape[2] 392, causal False; and 3 more")


def test_what_variants_have_for_gpus() -> None:
    rows = DimVar(id=0, bits=64, divisibility=4)
    text = text_of(
        variant("a", [tensor("x", "float16", rows)], "sm_90a", gpu="h100"),
        variant("b", [tensor("x", "float32", rows)], "sm_90a", "compute_90"),
    )
    assert text.splitlines() == [
        "f, 2 variants",
        "  GPUs      sm_90a (with figures of h100): a",
        "  GPUs      sm_90a, compute_90 (PTX: the driver compiles it): b",
        "  x         float16|float32 [n0%4], contiguous, aligned to 16 bytes",
        "  sizes     n0 up to 9223372036854775807; n0%4 is a multiple of 4",
        "  variants  by x dtype (float16, float32)",
        "  names     a; b",
    ]


def test_variants_of_other_forms() -> None:
    """A tensor in one variant and None in another; another rank; a signature that depends on the architecture."""
    n = DimVar(id=0, bits=32)
    text = text_of(
        variant("", [tensor("x", "float16", n), ConstParam(name="bias", value=None)], "sm_90a"),
        variant("", [tensor("x", "float16", n, 4), tensor("bias", "float32", n)], "sm_100a"),
    )
    assert "  GPUs      sm_90a, sm_100a\n" in text
    assert "  x         float16 [n0], contiguous, aligned to 16 bytes; or float16 [n0, 4]," in text
    assert "  bias      None; or float32 [n0], contiguous, aligned to 16 bytes" in text


def test_a_function_without_arguments() -> None:
    assert text_of(variant("", [], "sm_90a")) == "f\n  GPUs  sm_90a"
    assert "  alpha  float32, a multiple of 2" in text_of(
        variant("", [ScalarParam(name="alpha", dtype=FLOAT32, divisibility=2)], "sm_90a")
    )


def test_many_sizes_without_a_rule() -> None:
    sizes = (1, 2, 4, 8, 16, 32, 64, 100)
    text = text_of(*(variant(f"n={size}", [tensor("x", "float16", size)], "sm_90a") for size in sizes))
    assert "  x         float16 [1|2|4|8|16|32|...], contiguous, aligned to 16 bytes\n" in text
    assert "  variants  by x shape[0] (1, 2, 4, 8, 16, 32, 64, 100)\n" in text


# -- modules that stand in for a library

MODULE = """
COVERED = {
    "attention": {"q": "(batch, heads, head_dim)", "causal": [False, True], "mask": [None], "p": [0.0]},
    "nothing": {},
}
"""


def test_modules_that_stand_in_for_a_library() -> None:
    statement = Statement(
        distribution="d", version="1", package="d", functions=(), modules=module_functions("ops/it.py", MODULE)
    )
    assert list(statement_lines(statement, 60)) == [
        "d 1",
        "",
        "attention (ops/it.py)",
        "  q       (batch, heads, head_dim)",
        "  causal  False | True",
        "  mask    None",
        "  p       0.0",
        "",
        "nothing (ops/it.py)",
    ]
    function = statement_json(statement)["modules"][0]
    assert function["parameters"][1] == {"name": "causal", "values": [False, True], "text": ""}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "COVERED = 3",
        "COVERED = {'f'}",
        "COVERED = {'f': 3}",
        "COVERED = {'f': {'x': 3}}",
        "COVERED = {'f': {'x': [[]]}}",
        "COVERED = {'f': {3: ''}}",
        "COVERED = {3: {}}",
        "COVERED = dict(f={})",
        "COVERED = {[]: {}}",
        "def f(:",
        "\0",
        "COVERED = " + "-" * 100_000 + "1",
        "x.COVERED = {'f': {}}",
    ],
    ids=range(14),
)
def test_modules_that_say_nothing(text: str) -> None:
    assert module_functions("it.py", text) == ()


# -- architectures


@pytest.mark.parametrize(
    ("device", "images", "taken", "fit"),
    [
        ("sm_90", "sm_80 sm_90 sm_90a compute_90", "sm_90a", Fit.EXACT),
        ("sm_103", "sm_100 sm_100f sm_100a", "sm_100f", Fit.FAMILY),
        ("sm_103", "sm_100 sm_103 sm_100f", "sm_100f", Fit.FAMILY),
        ("sm_100a", "sm_100 sm_100f", "sm_100f", Fit.EXACT),
        ("sm_89", "sm_80 sm_86", "sm_86", Fit.MAJOR),
        ("sm_86", "sm_86 sm_80", "sm_86", Fit.EXACT),
        ("sm_120", "sm_90a compute_80 compute_90", "compute_90", Fit.PTX),
        ("sm_87", "sm_80", None, None),
        ("sm_90", "sm_100a", None, None),
    ],
)
def test_the_image_that_a_gpu_runs(device: str, images: str, taken: str | None, fit: Fit | None) -> None:
    arch = parse_device(device)
    found = best_image([CoveredGpu(arch=each, gpu=None, figures=()) for each in images.split()], arch.major, arch.minor)
    assert (None if found is None else (found[0].arch, found[1])) == (None if taken is None else (taken, fit))


def test_architectures_for_people(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = coverage(capsys, wheel, "--arch", "sm_90a,sm_86", "--arch", "sm_120", lacks="sm_86, sm_120")
    assert text.splitlines() == [
        "my-kernels 1.0",
        "sm_90a: covered",
        "  sm_90a (exact)  scale, everything",
        "sm_86: 1 of 2 not covered",
        "  sm_80 (same major)  scale",
        "  no image, only sm_90a  everything",
        "sm_120: 2 of 2 not covered",
        "  no image, only sm_90a, sm_80  scale",
        "  no image, only sm_90a  everything",
    ]


def test_architectures_for_programs(wheel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(coverage(capsys, wheel, "--json", "--arch", "sm_80", lacks="sm_80"))
    (device,) = document["devices"]
    assert (device["arch"], device["covered"], device["misses"]) == ("sm_80", False, ["everything"])
    assert device["variants"] == [
        {"name": "scale", "image": "sm_80", "fit": "exact", "archs": ["sm_90a", "sm_80"]},
        {"name": "everything", "image": None, "fit": None, "archs": ["sm_90a"]},
    ]


def test_ptx_is_a_miss_if_asked(
    monkeypatch: pytest.MonkeyPatch, wheel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement = Statement(
        distribution="d",
        version="1",
        package="d",
        functions=(CoveredFunction(name="f", variants=(variant("", [], "sm_90a", "compute_90"),)),),
    )
    monkeypatch.setattr("aot_pack.coverage.statement.state_coverage", lambda *_: statement)
    text = coverage(capsys, wheel, "--arch", "sm_120")
    assert text.splitlines()[1:] == [
        "sm_120: covered",
        "  compute_90 (PTX: the driver compiles it at the first load)  f",
    ]
    text = coverage(capsys, wheel, "--arch", "sm_120", "--strict", lacks="sm_120")
    assert "sm_120: 1 of 1 not covered" in text
    assert "sm_90a: covered" in coverage(capsys, wheel, "--arch", "sm_90a", "--strict")


def test_a_gpu_model_is_its_architecture(wheel: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert coverage(capsys, wheel, "--gpu", "H100") == coverage(capsys, wheel, "--arch", "sm_90a")
    both = coverage(capsys, wheel, "--arch", "sm_90a", "--gpu", "h200,h100")
    assert both == coverage(capsys, wheel, "--arch", "sm_90a")
    own = tmp_path / "models.toml"
    own.write_text('[mine]\ncapability = "9.0"\nsm_count = 100\nsource = "measured"\n')
    assert coverage(capsys, wheel, "--gpu", "mine", "--gpu-file", str(own)) == both


# -- errors


def test_errors(wheel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError, match="--arch compute_90 names PTX, not a GPU") as raised:
        coverage(capsys, wheel, "--arch", "compute_90")
    assert raised.value.hint == "name the GPU's architecture, such as sm_90"
    with pytest.raises(UsageError, match="unknown GPU architecture 'sm_9'"):
        coverage(capsys, wheel, "--arch", "sm_9")
    with pytest.raises(UsageError, match="unknown GPU architecture 'h100'") as raised:
        coverage(capsys, wheel, "--arch", "h100")
    assert raised.value.hint is not None
    assert "--arch takes no names of GPU models; --gpu does" in raised.value.hint
    with pytest.raises(UsageError, match="unknown GPU model 'h1000'"):
        coverage(capsys, wheel, "--gpu", "h1000")
    with pytest.raises(UsageError, match="--gpu-file is for --gpu, which is not given"):
        coverage(capsys, wheel, "--gpu-file", "models.toml")
    with pytest.raises(UsageError, match="--strict needs --arch or --gpu"):
        coverage(capsys, wheel, "--strict")
    with pytest.raises(WheelError, match="can't be read: No such file"):
        coverage(capsys, tmp_path / "other-1.0-py3-none-any.whl")
    assert capsys.readouterr().out == ""
