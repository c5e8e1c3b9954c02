"""Requests of the compiler, as installed: what is read of its objects, and that a recording can be built again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.model import CompiledUnit
from aot_pack.needs.constructors import find_constructors
from aot_pack.plan import make_plan
from aot_pack.requests.compare import Answer, compare
from aot_pack.requests.model import Request, canonical
from aot_pack.requests.needs import Needs, read_needs

LIBRARY = '''
"""A library that compiles kernels by itself."""

import cutlass
import cutlass.cute as cute
from cutlass.cute.runtime import make_fake_stream, make_fake_tensor


class Scale:
    """Multiplies rows by their scale."""

    def __init__(self, dtype, columns, head_dim, *, fast=True):
        self.dtype = dtype
        self.columns = columns
        self.tile = -(-head_dim // 16) * 16
        self.fast = fast

    @cute.jit
    def __call__(self, x: cute.Tensor, bias, alpha: cutlass.Float32, rows: cutlass.Constexpr[int], stream):
        self.kernel(x, alpha, rows).launch(grid=[1, 1, 1], block=[self.tile, 1, 1], stream=stream)

    @cute.kernel
    def kernel(self, x: cute.Tensor, alpha: cutlass.Float32, rows: cutlass.Constexpr[int]):
        for row in cutlass.range_constexpr(rows):
            x[row, cute.arch.thread_idx()[0]] = alpha.to(self.dtype)


def scale(dtype, columns, head_dim, rows, transposed=False):
    kernel = Scale(dtype, columns, head_dim)
    if transposed:
        kernel.transposed = True
    x = make_fake_tensor(dtype, (cute.sym_int(), columns), (cute.sym_int64(divisibility=8), 1), assumed_align=16)
    stream = make_fake_stream(use_tvm_ffi_env_stream=True)
    options = "--enable-tvm-ffi"
    return cute.compile(kernel, x, None, cutlass.Float32(0), rows, stream, options=options)
'''

PROGRAM = """
import cutlass
import library

for head_dim in (64, 96):
    library.scale(cutlass.Float16, 128, head_dim, 2)
library.scale(cutlass.Float32, 256, 64, 3, transposed=True)
"""

READING = """
import json, sys
import cuda.bindings.driver as cuda
import cutlass, cutlass.cute as cute, numpy
from cutlass.cute.runtime import from_dlpack, make_fake_compact_tensor, make_fake_stream, make_ptr
from aot_pack.codec import to_json
from aot_pack.requests.read import read_request

@cute.jit
def function(value, constant: cutlass.Constexpr, number: cutlass.Int32):
    pass

def read(value):
    request = read_request(cute.compile, function, (value, 1, 2), {})
    return to_json(request)["positional"][0][1]

array = numpy.zeros((4, 8, 16), numpy.float16)
shared = cute.sym_int(divisibility=4)
found = {
    "static": read(from_dlpack(array)),
    "dynamic": read(from_dlpack(array, assumed_align=16, enable_tvm_ffi=True).mark_layout_dynamic(leading_dim=2)),
    "compact": read(from_dlpack(array).mark_compact_shape_dynamic(0, (0, 1, 2), 2)),
    "narrow": read(from_dlpack(array, use_32bit_stride=True).mark_layout_dynamic(leading_dim=2)),
    "fake": read(make_fake_compact_tensor(cutlass.Float32, (shared, 8), stride_order=(1, 0))),
    "pair": read((shared, cute.sym_int64())),
    "pointer": read(make_ptr(cutlass.Float16, 32, cute.AddressSpace.gmem, assumed_align=32)),
    "streams": [read(each) for each in (make_fake_stream(), make_fake_stream(use_tvm_ffi_env_stream=True),
                                        cuda.CUstream(0))],
    "event": read(cuda.CUevent(16)),
    "numbers": [read(each) for each in (cutlass.Float32(1), 1, 1.5, True, cutlass.BFloat16)],
}
plain = read_request(cute.compile, function, (None, 1, 2), {"options": "--enable-tvm-ffi --gpu-arch=sm_100a"})
bracket = read_request(cute.compile[cute.OptLevel(2), cute.EnableTVMFFI], function, (None, 1, 2), {})
found["requests"] = [to_json(each) for each in (plain, bracket, read_request(cute.compile, function, (), {}))]
json.dump(found, sys.stdout)
"""


@pytest.fixture(scope="module")
def read() -> dict[str, object]:
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a"}
    command = [sys.executable, "-c", READING]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, object] = json.loads(done.stdout)
    return found


def variable(number: int, bits: int = 32, divisor: int = 1) -> dict[str, object]:
    return {"kind": "symbol", "number": number, "bits": bits, "divisor": divisor}


@pytest.mark.parametrize(
    ("name", "layout", "passed"),
    [
        ("static", "(4,8,16):(128,16,1)", ""),
        ("dynamic", "(?0,?1,?2):(?3i64,?4i64,1)", "float16"),
        ("compact", "(?0%2,8,16):(128,16,1)", ""),
        ("narrow", "(?0,?1,?2):(?3,?4,1)", ""),
        ("fake", "(?0%4,8):(8,1)", ""),
    ],
)
def test_tensors(read: dict[str, object], name: str, layout: str, passed: str) -> None:
    tensor = read[name]
    assert isinstance(tensor, dict)
    assert (tensor["layout"], tensor["passed"]) == (layout, passed)
    assert tensor["space"] == ("gmem" if name == "fake" else "generic")
    assert tensor["dtype"] == ("Float32" if name == "fake" else "Float16")


def test_other_arguments(read: dict[str, object]) -> None:
    assert read["pair"] == {
        "kind": "series", "type": "tuple", "elements": [variable(0, 32, 4), variable(1, 64)],
    }  # fmt: skip
    assert read["pointer"] == {"kind": "pointer", "dtype": "Float16", "space": "gmem", "align": 32}
    assert read["streams"] == [{"kind": "stream", "current": current} for current in (False, True, False)]
    assert read["event"] == {"kind": "event"}
    scalars = [{"kind": "scalar", "type": name} for name in ("Float32", "int", "float", "bool")]
    assert read["numbers"] == [*scalars, {"kind": "type", "module": "cutlass", "name": "BFloat16"}]


def test_options_and_architecture(read: dict[str, object]) -> None:
    requests = read["requests"]
    assert isinstance(requests, list)
    found = [(each["options"], each["tvm_ffi"], each["arch"]) for each in requests]
    assert found == [
        (["--enable-tvm-ffi", "--gpu-arch=sm_100a"], True, "sm_100a"),
        (["EnableTVMFFI=True", "OptLevel=2"], True, "sm_90a"),
        ([], False, "sm_90a"),
    ]
    names = [[name for name, _ in each["positional"]] for each in requests]
    assert names == [["value", "constant", "number"]] * 2 + [[]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("recorded")
    (path / "library.py").write_text(LIBRARY)
    (path / "serve.py").write_text(PROGRAM)
    return path


@pytest.fixture(scope="module")
def needs(folder: Path) -> Needs:
    """A recording of the program without a GPU: the compiler runs, and nothing is launched."""
    command = [sys.executable, "-m", "aot_pack", "record", "-o", "needs.json", "--", sys.executable, "serve.py"]
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return read_needs((folder / "needs.json").read_bytes())


@pytest.fixture(scope="module")
def units(folder: Path, needs: Needs) -> dict[str, Request]:
    """The requests of the units that kernels.py of the recording makes, by target."""
    assert needs.needs
    command = [sys.executable, "-m", "aot_pack", "needs", "needs.json", "-o", "kernels.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.splitlines() == [
        "kernels.py: 2 functions, 3 variants",
        "next: aot-pack build kernels.py --arch sm_90a",
        "      with --jit, the wheel answers the program's own calls of cute.compile",
    ]
    path = folder / "kernels.py"
    arch = Arch.parse("sm_90a")
    with CompilePool(1) as pool:
        plan = make_plan(pool.collect(path, WorkerKey("sm_90a")), [arch])
        progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
        found = pool.compile(plan.source, plan.targets, progress)
    requests_by_target = {}
    for target, outcome in found.items():
        assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
        assert outcome.request is not None
        requests_by_target[str(target)] = outcome.request
    return requests_by_target


def test_a_recording_has_who_asked_and_what_for(needs: Needs) -> None:
    assert [need.request.name for need in needs.needs] == ["library.Scale"] * 3
    assert {asker.function for need in needs.needs for asker in need.askers} == {"scale"}
    assert all(need.seconds > 0 and need.times == 1 for need in needs.needs)
    assert needs.compilers[0].startswith("nvidia-cutlass-dsl ")
    assert needs.compiled


def test_kernels_py_makes_exactly_the_recorded_requests(needs: Needs, units: dict[str, Request]) -> None:
    assert sorted(canonical(each) for each in units.values()) == sorted(canonical(each.request) for each in needs.needs)
    answers = [Answer(target=target, request=request, figures=()) for target, request in units.items()]
    assert [each.target is not None for each in compare(needs, answers)] == [True] * 3


def test_a_variant_that_is_left_out_is_found(needs: Needs, units: dict[str, Request]) -> None:
    answers = [
        Answer(target=target, request=request, figures=())
        for target, request in units.items()
        if dict(request.made_with).get("head_dim") != 96
    ]
    assert len(answers) == 2
    (missing,) = (each for each in compare(needs, answers) if each.target is None)
    assert missing.why == "head_dim 96 is not there; nearest: head_dim 64"


def test_the_file_is_laid_out_as_ruff_does(folder: Path, units: dict[str, Request]) -> None:
    assert units
    for command in (["format", "--check", "--isolated"], ["check", "--isolated", "--select", "E,F,I"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, folder / "kernels.py"],
            cwd=folder.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    text = (folder / "kernels.py").read_text()
    assert "def scale_with_rows" not in text
    assert "kernel.transposed = True" in text


def test_a_library_that_is_not_there_is_said(needs: Needs) -> None:
    requests = [each.request for each in needs.needs]
    found, problem = find_constructors(requests, Arch.parse("sm_90a"), None, os.environ)
    assert found == [None] * 3
    assert problem == "No module named 'library'"
