"""PyTorch and Triton inside of capture(), as installed: ordinary host code goes on without a GPU.

Needs PyTorch for CPUs and Triton; ``tests/equivalence/run_corpus.py`` makes an environment with them and runs this.
Names and versions of what is private of them are in ``aot_pack/gpu_answers/torch_internals.py`` and
``device_triton.py``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver, Launch

from .conftest import Clean, Finished, aot_pack, build

pytestmark = pytest.mark.corpus

HERE = Path(__file__).parent
KERNELS = HERE / "host_code_kernels.py"

REFUSED = {
    "cudart", "clock_rate", "current_blas_handle", "current_solver_handle", "device_memory_used", "list_gpu_processes",
    "memory_usage", "power_draw", "temperature", "utilization",
}  # fmt: skip
KEPT = {
    "AcceleratorError", "CudaError", "DeferredCudaCallError", "OutOfMemoryError", "classproperty", "cudaStatus",
    "device", "device_of",
}  # fmt: skip
"""Of the names of torch.cuda; storages and tensors of a kind are kept as well, and refused by PyTorch."""

SCRIPT = """
import json, sys
from aot_pack.arch import Arch
from aot_pack.gpu_answers import answers, device_torch
from aot_pack.gpus import GpuModel, known_models
model = next(model for model in known_models() if model.name == "h100")
answers.install(Arch.parse("sm_90a"), model)
from aot_pack.author import captures
captures.serve_captures()
import torch
{body}
"""


def run(body: str) -> Finished:
    """Runs Python as a worker for an H100 would, with captures."""
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT.format(body=body)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
    return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def answers_of(body: str) -> Any:
    """What such Python prints as JSON."""
    done = run(body)
    assert done.code == 0, done.err
    return json.loads(done.out.splitlines()[-1])


def test_each_name_of_torch_cuda_is_dealt_with() -> None:
    """A name that a release of PyTorch adds is refused until somebody says what it is, and fails this test."""
    names = answers_of("print(json.dumps([device_torch.names_of(torch.cuda), torch.cuda.__all__]))")
    known, exported = names
    by_kind = {kind: {name for name, found in known.items() if found == kind} for kind in set(known.values())}
    assert by_kind["refused"] == REFUSED
    assert {name for name in by_kind["kept"] if not name.endswith(("Tensor", "Storage"))} == KEPT
    modules = {"amp", "default_generators", "gds", "graphs", "green_contexts", "has_half", "has_magma", "jiterator",
               "memory", "nccl", "nvtx", "profiler", "random", "sparse", "streams", "tunable"}  # fmt: skip
    assert set(exported) - set(known) <= modules


@pytest.mark.parametrize("with_mode", [False, True])
def test_host_code_goes_on(with_mode: bool) -> None:
    """All of host_code.py, with and without a FakeTensorMode of the author's."""
    failures = answers_of(
        "import host_code, contextlib\n"
        "from torch._subclasses.fake_tensor import FakeTensorMode\n"
        f"with captures.capture(), FakeTensorMode() if {with_mode} else contextlib.nullcontext():\n"
        "    print(json.dumps(host_code.failures()))"
    )
    assert failures == {}


READS = {
    "x.item()": "torch.Tensor.item",
    "bool(x > 0)": "torch.Tensor.__bool__",
    "x.cpu().item()": "torch.Tensor.item",
    "x.cpu().numpy()": "torch.Tensor.numpy",
    "vector.nonzero()": "torch.Tensor.nonzero",
    "vector[vector > 0]": "torch.Tensor.__getitem__",
    "torch.equal(x, x)": "torch.equal",
    "torch.zeros(3).copy_(vector).sum().item()": "torch.Tensor.item",
    "host.copy_(vector) is None or host.numpy()": "torch.Tensor.numpy",
    "x.requires_grad_().backward()": "torch.Tensor.backward",
}


def test_reading_an_element_is_an_error_that_names_the_function() -> None:
    messages = answers_of(
        "found = {}\n"
        f"for text in {list(READS)!r}:\n"
        "    with captures.capture():\n"
        "        x, vector, host = torch.zeros((), device='cuda'), torch.zeros(3, device='cuda'), torch.zeros(3)\n"
        "        try:\n"
        "            found[text] = 'no error: ' + str(eval(text))\n"
        "        except Exception as error:\n"
        "            found[text] = str(error)\n"
        "print(json.dumps(found))"
    )
    for text, name in READS.items():
        assert messages[text].startswith(f"{name} needs the elements of a tensor, but tensors on the GPU"), text


def test_a_question_without_an_answer_is_refused_by_its_name() -> None:
    for text, name in {
        "torch.cuda.utilization()": "torch.cuda.utilization",
        "torch.cuda.Event().elapsed_time(torch.cuda.Event())": "torch.cuda.Event.elapsed_time",
        "triton.runtime.driver.active.launcher_cls": "triton.runtime.driver.active.launcher_cls",
    }.items():
        done = run(f"import triton\nwith captures.capture():\n    {text}")
        assert done.code == 1
        assert f"{name} asks for something of the GPU that aot-pack does not know" in done.err


def test_tensors_on_the_cpu_are_real() -> None:
    body = "with captures.capture():\n    print(json.dumps(torch.arange(10).cumsum(0).max().item()))"
    assert answers_of(body) == 45


LAUNCHES = """
import ctypes, tvm_ffi, host_code_kernels as kernels
from fake_driver.tensors import CudaTensor
driver = ctypes.CDLL("libcuda.so.1")
context, current, other = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
assert driver.cuInit(0) == driver.cuDevicePrimaryCtxRetain(ctypes.byref(context), 0) == 0
assert driver.cuCtxSetCurrent(context) == 0
assert driver.cuStreamCreate(ctypes.byref(current), 0) == driver.cuStreamCreate(ctypes.byref(other), 0) == 0
x = CudaTensor((32,), "float32")
with tvm_ffi.use_raw_stream(tvm_ffi.device("cuda:0"), current.value):
    kernels.after_host_code(x)
    kernels.explicit(x, other)
print(current.value, other.value)
"""
"""Calls of both functions, each on another stream; their handles are printed."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("host_code") / "dist"
    output.mkdir()
    return build(KERNELS, output, "--arch", "sm_90a", "--gpu", "h100")


def test_it_launches_on_the_callers_stream(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(pip, check=True, capture_output=True)
    clean = Clean(python=python, driver=FakeDriver(FakeDriver.build()), logs=tmp_path)
    out, calls = clean.run_and_record(LAUNCHES)
    launches = [call for call in calls if isinstance(call, Launch)]
    assert [launch.stream for launch in launches] == [int(handle) for handle in out.split()]


def test_the_build_says_what_was_captured(tmp_path: Path) -> None:
    """Of a library that compiles two things, one of which was meant."""
    arguments = ("--arch", "sm_90a", "--gpu", "h100", "--select", "after_host_code@*")
    done = aot_pack("plan", KERNELS, *arguments, "--captures", "--json", cwd=tmp_path)
    assert done.code == 0, done.err
    (calls,) = json.loads(done.out)["captures"].values()
    assert calls[:2] == [
        "0. host_code_kernels._fill(x: float32[32])  [packed]",
        "1. host_code_kernels._other(x: float32[32])  [captured]",
    ]
    done = aot_pack("build", KERNELS, *arguments, cwd=tmp_path)
    assert done.code == 0, done.err
    assert "captured\n" in done.out
    assert "host_code_kernels._fill\n" in done.out
