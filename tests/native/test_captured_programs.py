"""What capture() sees of the compiler, as installed: streams, functions that are called, errors that are swallowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, Outcome, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import CompileError
from aot_pack.model import CompiledUnit
from aot_pack.plan import make_plan
from aot_pack.signature import EnvStreamParam, StreamParam

KERNELS = """
import typing
import cuda.bindings.driver as cuda
import cuda.bindings.runtime as runtime
import cutlass, cutlass.cute as cute
import aot_pack

@cute.kernel
def _kernel(x: cute.Tensor):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(1)

def launch(x, stream):
    _kernel(x).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@cute.jit
def _declared(x: cute.Tensor, stream: cuda.CUstream):
    launch(x, stream)

@cute.jit
def _with_default(x: cute.Tensor, stream: cuda.CUstream = cuda.CUstream(0)):
    launch(x, stream)

@cute.jit
def _optional(x: cute.Tensor, stream: typing.Optional[cuda.CUstream] = None):
    launch(x, stream)

@cute.jit
def _undeclared(x: cute.Tensor, stream):
    launch(x, stream)

@cute.jit
def _in_front(stream: cuda.CUstream, x: cute.Tensor):
    launch(x, stream)

class Operation:
    @cute.jit
    def __call__(self, x: cute.Tensor, stream: cuda.CUstream):
        launch(x, stream)

@cute.jit
def _bad(x: cute.Tensor):
    cutlass.no_such_function(x)

def tensor():
    return cute.runtime.make_fake_compact_tensor(cutlass.Float32, (32,))

WAYS = {
    "declared": lambda: cute.compile(_declared, tensor(), cuda.CUstream(0)),
    "by name": lambda: cute.compile(_declared, tensor(), stream=cuda.CUstream(0)),
    "default": lambda: cute.compile(_with_default, tensor()),
    "optional": lambda: cute.compile(_optional, tensor(), None),
    "optional stream": lambda: cute.compile(_optional, tensor(), cuda.CUstream(0)),
    "left out": lambda: cute.compile(_optional, tensor()),
    "runtime": lambda: cute.compile(_undeclared, tensor(), runtime.cudaStream_t(0)),
    "fake": lambda: cute.compile(_undeclared, tensor(), cute.runtime.make_fake_stream()),
    "in front": lambda: cute.compile(_in_front, cuda.CUstream(0), tensor()),
    "object": lambda: cute.compile(Operation(), tensor(), cuda.CUstream(0)),
    "method": lambda: cute.compile(Operation().__call__, tensor(), cuda.CUstream(0)),
}

@aot_pack.export(how=list(WAYS))
def current(how):
    with aot_pack.capture() as units:
        WAYS[how]()
    return units[0]

@aot_pack.export
def explicit():
    with aot_pack.capture(explicit_stream=True) as units:
        WAYS["declared"]()
    return units[0]

@aot_pack.export
def called():
    with aot_pack.capture() as units:
        assert _declared(tensor(), cuda.CUstream(0)) is None  # would be compiled and launched
        WAYS["declared"]()
    return units[0]

@aot_pack.export
def only_called():
    with aot_pack.capture() as units:
        Operation()(tensor(), cuda.CUstream(0))
    return units[0]

@aot_pack.export
def swallowed():
    with aot_pack.capture() as units:
        try:
            cute.compile(_bad, tensor())
        except Exception:
            pass
    return units[0]

@aot_pack.export
def not_of_the_driver():
    raise RuntimeError("Ninja failed: cannot find -lcudart; see lib/libcudart_static.a and libcuda.a")

@aot_pack.export
def of_the_driver():
    import ctypes
    ctypes.CDLL("libcuda.so.0")
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    path = tmp_path_factory.mktemp("captures") / "kernels.py"
    path.write_text(KERNELS)
    return compiled(path, survey=False)


def compiled(path: Path, *, survey: bool, only: str = "") -> dict[str, Outcome]:
    progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
    with CompilePool(1, survey=survey) as pool:
        plan = make_plan(pool.collect(path, WorkerKey("sm_90a")), [Arch.parse("sm_90a")])
        targets = [target for target in plan.targets if only in str(target)]
        found = pool.compile(plan.source, targets, progress)
    return {str(target).removesuffix("@sm_90a"): outcome for target, outcome in found.items()}


def unit_of(outcomes: dict[str, Outcome], name: str) -> CompiledUnit:
    outcome = outcomes[name]
    assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
    return outcome


def test_a_captured_function_has_the_callers_stream(outcomes: dict[str, Outcome]) -> None:
    ways = [name for name in outcomes if name.startswith("current[")]
    assert len(ways) == 11
    for name in ways:
        signature = unit_of(outcomes, name).signature
        assert [param.name for param in signature.arguments] == ["x"], name
        assert any(isinstance(param, EnvStreamParam) for param in signature.params), name
        assert not unit_of(outcomes, name).warnings, name


def test_a_stream_is_an_argument_where_that_is_asked_for(outcomes: dict[str, Outcome]) -> None:
    unit = unit_of(outcomes, "explicit")
    assert isinstance(unit.signature.params[-1], StreamParam)
    assert unit.captured == "kernels._declared"


def test_a_function_that_is_called_is_not_launched_and_is_named(outcomes: dict[str, Outcome]) -> None:
    assert unit_of(outcomes, "called").captured == "kernels._declared"
    error = outcomes["only_called"]
    assert isinstance(error, CompileError)
    assert "called without cute.compile, which has no effect: " in error.message
    assert "__call__" in error.message


def test_an_error_that_a_library_swallows_is_told(outcomes: dict[str, Outcome]) -> None:
    error = outcomes["swallowed"]
    assert isinstance(error, CompileError)
    assert error.message.startswith("units[0]: nothing was compiled; compiling kernels._bad failed with ")
    assert "no_such_function" in error.message
    assert "no_such_function(x)" in (error.detail or "")


def test_only_an_error_of_the_driver_has_a_hint_on_figures(outcomes: dict[str, Outcome]) -> None:
    other, own = outcomes["not_of_the_driver"], outcomes["of_the_driver"]
    assert isinstance(other, CompileError)
    assert isinstance(own, CompileError)
    assert other.hint is None
    assert "write the figures into it as constants" in (own.hint or "")


def test_a_survey_lists_what_a_library_compiles(tmp_path: Path) -> None:
    path = tmp_path / "kernels.py"
    path.write_text(
        KERNELS + "\n@aot_pack.export\ndef first_of_two():\n    with aot_pack.capture(first=True) as units:\n"
        "        WAYS['declared']()\n        Operation()(tensor(), cuda.CUstream(0))\n        WAYS['object']()\n"
        "        raise RuntimeError('no GPU')\n    return units[0]\n"
    )
    unit = unit_of(compiled(path, survey=True, only="first_of_two"), "first_of_two")
    assert unit.calls == (
        "0. kernels._declared(x: float32[32])  [packed]",
        "1. kernels.Operation(x: float32[32])  [captured]",
        "called without cute.compile, which does nothing: kernels.Operation.__call__",
        "after that the library failed: RuntimeError: no GPU",
    )
