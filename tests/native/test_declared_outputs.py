"""Outputs, inouts and formulas of an entry, as the compiler takes them: what the signature says."""

from __future__ import annotations

from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, Outcome, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import CompileError
from aot_pack.launcher.table import describe
from aot_pack.model import CompiledUnit
from aot_pack.plan import make_plan
from aot_pack.signature import DimVar, TensorParam, leaves_of

KERNELS = """
import aot_pack
import cutlass
import cutlass.cute as cute
from cutlass import Float4E2M1FN, Float16, Float32
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream

@cute.kernel
def _copy_kernel(x: cute.Tensor, y: cute.Tensor):
    y[cute.arch.thread_idx()[0]] = x[cute.arch.thread_idx()[0]].to(y.element_type)

@cute.jit
def _copy(y: cute.Tensor, x: cute.Tensor, stream):
    _copy_kernel(x, y).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)

@cute.jit
def _three(pair: tuple[cute.Tensor, cute.Tensor], y: cute.Tensor, stream):
    _copy_kernel(pair[0], y).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)

@cute.kernel
def _idle_kernel(x: cute.Tensor, y: cute.Tensor):
    cute.arch.sync_threads()

@cute.jit
def _idle(x: cute.Tensor, y: cute.Tensor, stream):
    _idle_kernel(x, y).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)

stream = aot_pack.stream

@aot_pack.export
def computed():
    n, m = aot_pack.dim(), aot_pack.dim(bits=64)
    return aot_pack.entry(
        _copy, y=aot_pack.output(Float16, (aot_pack.ceil_div(n, 8), n * m)), x=aot_pack.tensor(Float16, (n, m)),
        stream=stream())

@aot_pack.export
def with_sym_int():
    n = cute.sym_int(divisibility=16)
    return aot_pack.entry(
        _copy, y=aot_pack.output(Float16, (n // 2, aot_pack.minimum(n, 64))), x=aot_pack.tensor(Float16, (n,)),
        stream=stream())

@aot_pack.export
def checked_input():
    n = aot_pack.dim()
    return aot_pack.entry(
        _three, pair=(aot_pack.inout(Float32, (n,)), aot_pack.tensor(Float32, (n // 4,))),
        y=aot_pack.output(Float32, (n,), stride=(aot_pack.dim(bits=64),)), stream=stream())

@aot_pack.export
def captured():
    with aot_pack.capture() as units:
        y, x = (make_fake_compact_tensor(Float16, (cute.sym_int(),)) for _ in range(2))
        cute.compile(_copy, y, x, make_fake_stream(use_tvm_ffi_env_stream=True))
    return units[0].outputs(y=(aot_pack.size("x", 0) * 2,))

@aot_pack.export
def with_a_batch():
    n, m = aot_pack.dim(batch=True, divisibility=4), aot_pack.dim()
    pair = (aot_pack.tensor(Float32, (m, n), order=(0, 1)), aot_pack.tensor(Float32, (m,)))
    return aot_pack.entry(_three, pair=pair, y=aot_pack.output(Float32, (n, m // 2)), stream=stream())

@aot_pack.export
def captured_with_a_batch():
    with aot_pack.capture() as units:
        y, x = (make_fake_compact_tensor(Float16, (cute.sym_int(), 8)) for _ in range(2))
        cute.compile(_copy, y, x, make_fake_stream(use_tvm_ffi_env_stream=True))
    return units[0].rename(x="input").outputs(y=(aot_pack.size("x", 0), 8)).batch(x=0, y=0)

@aot_pack.export
def packed_batch():
    n = aot_pack.dim(batch=True, divisibility=8)
    vector, y = aot_pack.tensor(Float4E2M1FN, (n,)), aot_pack.output(Float4E2M1FN, (n,))
    return aot_pack.entry(_idle, y=y, x=vector, stream=stream())

@aot_pack.export
def batch_of_nothing():
    with aot_pack.capture() as units:
        y, x = (make_fake_compact_tensor(Float16, (cute.sym_int(), 8)) for _ in range(2))
        cute.compile(_copy, y, x, make_fake_stream(use_tvm_ffi_env_stream=True))
    return units[0].batch(x=0)

@aot_pack.export
def unknown():
    return aot_pack.entry(
        _copy, y=aot_pack.output(Float16, (aot_pack.dim(),)), x=aot_pack.tensor(Float16, (8,)), stream=stream())

@aot_pack.export
def unknown_sym_int():
    n = cute.sym_int()
    return aot_pack.entry(
        _copy, y=aot_pack.output(Float16, (n + 1,)), x=aot_pack.tensor(Float16, (n,)), stream=stream())

@aot_pack.export
def in_a_tuple():
    vector = aot_pack.output(Float16, (8,))
    return aot_pack.entry(_three, pair=(vector, vector), y=vector, stream=stream())

@aot_pack.export
def formula_for_a_scalar():
    n = aot_pack.dim()
    return aot_pack.entry(_copy, y=n * 2, x=aot_pack.tensor(Float16, (n,)), stream=stream())
"""

SIGNATURES = {
    "computed": "f(x: float16[n0, n1]) -> y: float16[(n0 + 7) // 8, n0 * n1]",
    "with_sym_int": "f(x: float16[n0%16]) -> y: float16[n0 // 2, min(n0, 64)]",
    "checked_input": "f(pair: (inout float32[n0], float32[n0 // 4])) -> y: float32[n0]",
    "captured": "f(x: float16[n0]) -> y: float16[n0 * 2]",
    "with_a_batch": "f(pair: (float32[n0, n1%4], float32[n0])) -> y: float32[n1%4, n0 // 2]",
    "captured_with_a_batch": "f(input: float16[n0, 8]) -> y: float16[n0, 8]",
}
REFUSED = {
    "unknown": "can't allocate the output 'y': no input shows its size 0",
    "in_a_tuple": "'pair[0]' is an output in a tuple",
    "unknown_sym_int": "unsupported operand type(s) for +: 'SymInt' and 'int'",
    "packed_batch": "two elements of 'x' share a byte along the batch dimension",
    "batch_of_nothing": "batch(): the function has a batch dimension, but no output",
    "formula_for_a_scalar": "argument 'y' of _copy is a formula, which no call can pass",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    folder: Path = tmp_path_factory.mktemp("declared")
    (folder / "kernels.py").write_text(KERNELS)
    progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
    with CompilePool(1) as pool:
        plan = make_plan(pool.collect(folder / "kernels.py", WorkerKey("sm_90a")), [Arch.parse("sm_90a")])
        found = pool.compile(plan.source, plan.targets, progress)
    return {target.export: outcome for target, outcome in found.items()}


@pytest.mark.parametrize("name", SIGNATURES)
def test_signatures(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
    assert describe(outcome.signature, "f") == SIGNATURES[name]


def test_the_compiler_knows_what_divides_a_formula(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["with_sym_int"]
    assert isinstance(outcome, CompiledUnit)
    (y,) = outcome.signature.outputs
    assert [dim.divisibility for dim in y.shape if isinstance(dim, DimVar)] == [8, 16]


@pytest.mark.parametrize(("name", "dims"), [("with_a_batch", [1, None, 0]), ("captured_with_a_batch", [0, 0])])
def test_the_batch_dimension(outcomes: dict[str, Outcome], name: str, dims: list[int | None]) -> None:
    outcome = outcomes[name]
    assert isinstance(outcome, CompiledUnit), outcome
    tensors = [leaf for leaf in leaves_of(outcome.signature.arguments) if isinstance(leaf, TensorParam)]
    assert [outcome.signature.batch_dim(tensor) for tensor in tensors] == dims


@pytest.mark.parametrize("name", REFUSED)
def test_refused(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert isinstance(outcome, Exception), outcome
    assert REFUSED[name] in str(outcome)
    if name in ("unknown", "in_a_tuple"):
        assert isinstance(outcome, CompileError)
        assert outcome.hint
