"""The wheels of the examples called from JAX on a GPU, against float64, and what a call costs.

The wheels of elementwise.py, rmsnorm.py, launch_modes.py and flash_attention.py in example_kernels must be installed,
with JAX for CUDA and jax-tvm-ffi. Run with ``pytest -m gpu -s`` to see the times.
"""

from __future__ import annotations

import importlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.gpu

SIZE = 1024
LINKS = 8
"""Additions in a chain."""


@pytest.fixture(scope="module")
def jax() -> ModuleType:
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")  # other tests need memory of the GPU, too
    return importlib.import_module("jax")


@pytest.fixture(scope="module")
def np() -> ModuleType:
    return importlib.import_module("numpy")


@pytest.fixture(scope="module")
def ew(jax: ModuleType) -> ModuleType:
    return importlib.import_module("elementwise.jax")


@pytest.fixture(scope="module")
def norm(jax: ModuleType) -> ModuleType:
    return importlib.import_module("rmsnorm.jax")


@pytest.fixture
def draw(np: ModuleType, jax: ModuleType) -> Callable[..., Any]:
    """Normal numbers on the GPU."""
    generator = np.random.default_rng(7)

    def drawn(*shape: int, dtype: str = "float32") -> Any:
        return jax.numpy.asarray(generator.standard_normal(shape), dtype)

    return drawn


def wide(np: ModuleType, array: Any) -> Any:
    return np.asarray(array).astype(np.float64)


def assert_close(np: ModuleType, found: Any, expected: Any, tolerance: float) -> None:
    """The largest error, relative to the root mean square of the expected values."""
    found, expected = wide(np, found), wide(np, expected)
    assert found.shape == expected.shape
    scale = float(np.sqrt(np.square(expected).mean())) or 1.0
    assert float(np.abs(found - expected).max()) <= tolerance * scale


def silu_mul(np: ModuleType, gate: Any, up: Any) -> Any:
    return gate / (1 + np.exp(-gate)) * up


def rmsnorm(np: ModuleType, x: Any, weight: Any, eps: float) -> Any:
    return x / np.sqrt(np.square(x).mean(-1, keepdims=True) + eps) * weight


def ways(jax: ModuleType) -> list[Callable[[Any], Any]]:
    return [lambda function: function, jax.jit]


def test_functions_are_right(jax: ModuleType, np: ModuleType, ew: Any, norm: Any, draw: Callable[..., Any]) -> None:
    x, y, half = draw(4100), draw(4100), draw(8200, dtype="float16")
    gate, up = draw(8200, dtype="bfloat16"), draw(8200, dtype="bfloat16")
    rows, weight = draw(33, 4096, dtype="bfloat16"), draw(4096)
    for way in ways(jax):
        assert np.array_equal(way(ew.add)(x, y), np.asarray(x) + np.asarray(y))
        assert_close(np, way(lambda x: ew.scale(x, -1.5))(half), wide(np, half) * -1.5, 0.005)
        assert_close(np, way(ew.silu_mul)(gate, up), silu_mul(np, wide(np, gate), wide(np, up)), 0.05)
        expected = rmsnorm(np, wide(np, rows), wide(np, weight), 1e-5)
        assert_close(np, way(lambda x, w: norm.rmsnorm_bf16(x, w, 1e-5))(rows, weight), expected, 0.05)


def test_a_program_mixes_them_with_xla(jax: ModuleType, np: ModuleType, ew: Any, draw: Callable[..., Any]) -> None:
    def scanned(x: Any) -> Any:
        def step(x: Any, _: Any) -> tuple[Any, None]:
            return ew.add(x, jax.numpy.sin(x) * 0.5), None

        return jax.lax.scan(step, x, None, length=20)[0]

    x, program = draw(SIZE), jax.jit(scanned)
    expected = wide(np, x)
    for _ in range(20):
        expected = expected + np.sin(expected) * 0.5
    for _ in range(5):  # also as a command buffer, which XLA makes after some runs
        assert_close(np, program(x), expected, 1e-4)


def test_vmap_makes_one_call(jax: ModuleType, np: ModuleType, ew: Any, norm: Any, draw: Callable[..., Any]) -> None:
    x, weights = draw(3, 5, 4096, dtype="float16"), draw(3, 4096)
    call = partial(norm.rmsnorm_f16, eps=1e-5)
    for axes, weight in (((0, None), weights[0]), ((0, 0), weights)):
        mapped = jax.vmap(call, axes)
        scales = wide(np, weight) if axes[1] is None else wide(np, weight)[:, None]
        expected = rmsnorm(np, wide(np, x), scales, 1e-5)
        for way in ways(jax):
            assert_close(np, way(mapped)(x, weight), expected, 0.01)
        assert ("scan" in str(jax.make_jaxpr(mapped)(x, weight))) == (axes[1] == 0)
    a, b = draw(4, SIZE), draw(SIZE)
    assert np.array_equal(jax.vmap(ew.add, (0, None))(a, b), np.asarray(a) + np.asarray(b))


def gradients(jax: ModuleType, function: Callable[..., Any], *arrays: Any) -> Any:
    """The gradients of a sum with weights that differ."""

    def loss(*arrays: Any) -> Any:
        made = function(*arrays)
        weights = jax.numpy.cos(jax.numpy.arange(made.size).reshape(made.shape))
        return (made.astype(weights.dtype) * weights).sum()

    return jax.grad(loss, tuple(range(len(arrays))))(*arrays)


def check_gradients(
    jax: ModuleType, np: ModuleType, mine: Callable[..., Any], theirs: Callable[..., Any], arrays: Any, tolerance: float
) -> None:
    with jax.enable_x64(True):
        expected = gradients(jax, theirs, *(jax.numpy.asarray(wide(np, each)) for each in arrays))
    for way in ways(jax):
        found = way(lambda *arrays: gradients(jax, mine, *arrays))(*arrays)
        for each, right, array in zip(found, expected, arrays, strict=True):
            assert each.dtype == array.dtype
            assert_close(np, each, right, tolerance)


def test_gradients(jax: ModuleType, np: ModuleType, ew: Any, norm: Any, draw: Callable[..., Any]) -> None:
    numpy = jax.numpy
    check_gradients(jax, np, ew.add, lambda x, y: x + y, [draw(4100), draw(4100)], 1e-6)
    check_gradients(jax, np, lambda x: ew.scale(x, -1.5), lambda x: x * -1.5, [draw(8200, dtype="float16")], 0.005)
    pair = [draw(8200, dtype="bfloat16") for _ in range(2)]
    check_gradients(jax, np, ew.silu_mul, partial(silu_mul, numpy), pair, 0.05)
    rows = [draw(33, 4096, dtype="bfloat16"), draw(4096)]
    mine, theirs = partial(norm.rmsnorm_bf16, eps=1e-5), partial(rmsnorm, numpy, eps=1e-5)
    check_gradients(jax, np, mine, theirs, rows, 0.05)
    twice = [draw(2, 33, 4096, dtype="bfloat16"), draw(4096)]
    check_gradients(jax, np, jax.vmap(mine, (0, None)), theirs, twice, 0.05)


def test_inout_arrays(jax: ModuleType, np: ModuleType, draw: Callable[..., Any]) -> None:
    modes = importlib.import_module("launch_modes.jax")
    x, sums = draw(4096), jax.numpy.zeros(4)
    barrier = jax.numpy.zeros(2, "int32")
    expected = wide(np, x) / np.sqrt(np.square(wide(np, x)).sum())
    for way in ways(jax):
        y, filled, left = way(modes.unit_norm)(x, sums, barrier)
        assert_close(np, y, expected, 1e-5)
        assert_close(np, filled.sum(), np.square(wide(np, x)).sum(), 1e-5)
        y, _, _ = way(modes.unit_norm)(x, filled, left)
        assert_close(np, y, expected, 1e-5)
    assert not np.asarray(sums).any()
    donated = jax.jit(modes.unit_norm, donate_argnums=1)
    sums = sums + 0
    where = sums.unsafe_buffer_pointer()
    assert donated(x, sums, barrier)[1].unsafe_buffer_pointer() == where


# -- several devices


def test_shard_map(jax: ModuleType, np: ModuleType, ew: Any, norm: Any, draw: Callable[..., Any]) -> None:
    devices = jax.devices()
    print(f"\nshard_map on {len(devices)} devices")
    mesh = jax.make_mesh((len(devices),), ("a",), axis_types=(jax.sharding.AxisType.Auto,))
    part = jax.sharding.PartitionSpec
    x, weight = draw(8 * len(devices), 4096, dtype="bfloat16"), draw(4096)
    mine, theirs = partial(norm.rmsnorm_bf16, eps=1e-5), partial(rmsnorm, jax.numpy, eps=1e-5)
    sharded = jax.shard_map(mine, mesh=mesh, in_specs=(part("a"), part()), out_specs=part("a"))
    expected = rmsnorm(np, wide(np, x), wide(np, weight), 1e-5)
    assert_close(np, jax.jit(sharded)(x, weight), expected, 0.05)
    check_gradients(jax, np, sharded, theirs, [x, weight], 0.05)
    added = jax.shard_map(ew.add, mesh=mesh, in_specs=(part("a"), part("a")), out_specs=part("a"))
    a, b = draw(SIZE * len(devices)), draw(SIZE * len(devices))
    assert np.array_equal(added(a, b), np.asarray(a) + np.asarray(b))


def test_each_device(jax: ModuleType, np: ModuleType, ew: Any, draw: Callable[..., Any]) -> None:
    for device in jax.devices():
        x = jax.device_put(draw(SIZE), device)
        z = jax.jit(ew.add)(x, x)
        assert z.devices() == {device}
        assert np.array_equal(z, np.asarray(x) * 2)


# -- export


PROGRAM = """
import sys, jax, numpy, elementwise.jax
elementwise.jax.register_targets()
program = jax.export.deserialize(open(sys.argv[1], "rb").read())
x = numpy.arange(int(sys.argv[2]), dtype="float32")
assert numpy.array_equal(program.call(x, x), x * 3), program.call(x, x)
print("right")
"""


def test_an_exported_program_runs_in_another_process(jax: ModuleType, ew: Any, tmp_path: Path) -> None:
    importlib.import_module("jax.export")
    (n,) = jax.export.symbolic_shape("n", constraints=["mod(n, 4) == 0"])
    struct = jax.ShapeDtypeStruct((n,), "float32")
    program = jax.jit(lambda x, y: ew.add(ew.add(x, y), x))
    exported = jax.export.export(program, platforms=["cuda"], disabled_checks=ew.export_checks())(struct, struct)
    path = tmp_path / "program"
    path.write_bytes(exported.serialize())
    for size in (SIZE, 4):
        command = [sys.executable, "-c", PROGRAM, str(path), str(size)]
        environment = {**os.environ, "XLA_PYTHON_CLIENT_PREALLOCATE": "false"}
        assert subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout == "right\n"


# -- FlashAttention


def plain_attention(jax: ModuleType, causal: bool, scale: float, q: Any, k: Any, v: Any) -> Any:
    numpy = jax.numpy
    group = q.shape[2] // k.shape[2]
    k, v = (numpy.repeat(each, group, axis=2) for each in (k, v))
    scores = numpy.einsum("bqhd,bkhd->bhqk", q, k) * scale
    if causal:
        seen = numpy.tril(numpy.ones(scores.shape[-2:], bool), k.shape[1] - q.shape[1])
        scores = numpy.where(seen, scores, -numpy.inf)
    return numpy.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores, -1), v)


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("group", [1, 4])
def test_flash_attention_and_its_gradient(
    jax: ModuleType, np: ModuleType, draw: Callable[..., Any], group: int, causal: bool
) -> None:
    functions = importlib.import_module("flash_attention.jax")
    scale = 64**-0.5
    options = {"softmax_scale": scale, "head_dim": 64, "group": group, "causal": causal}

    def mine(q: Any, k: Any, v: Any) -> Any:
        return functions.forward_with_lse(q, k, v, **options)[0]

    q = draw(2, 200, 4 * group, 64, dtype="bfloat16")
    k, v = (draw(2, 200, 4, 64, dtype="bfloat16") for _ in range(2))
    theirs = partial(plain_attention, jax, causal, scale)
    with jax.enable_x64(True):
        expected = theirs(*(jax.numpy.asarray(wide(np, each)) for each in (q, k, v)))
    for way in ways(jax):
        assert_close(np, way(mine)(q, k, v), expected, 0.05)
    check_gradients(jax, np, mine, theirs, [q, k, v], 0.1)


# -- time


def medians(calls: Mapping[str, Callable[[], Any]]) -> dict[str, float]:
    """Microseconds for each call, all in turn: 200 calls, and a wait for the last one."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for round_ in range(62):
        for name, call in calls.items():
            call().block_until_ready()
            started = time.perf_counter()
            for _ in range(200):
                made = call()
            made.block_until_ready()
            if round_:
                times[name].append((time.perf_counter() - started) / 200 * 1e6)
    return {name: statistics.median(each) for name, each in times.items()}


def test_what_a_call_costs(jax: ModuleType, ew: Any, draw: Callable[..., Any]) -> None:
    """A program with one addition, and a chain of them that XLA must not fuse. So both launch as many kernels."""

    def chain(add: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        def links(x: Any, y: Any) -> Any:
            for _ in range(LINKS):
                x = jax.lax.optimization_barrier(add(x, y))
            return x

        found: Callable[[Any, Any], Any] = jax.jit(links)
        return found

    x, y = draw(SIZE), draw(SIZE)
    own = jax.numpy.add
    calls = {
        "one, ours": jax.jit(ew.add),
        "one, XLA": jax.jit(own),
        "chain, ours": chain(ew.add),
        "chain, XLA": chain(own),
        "not compiled, ours": ew.add,
        "not compiled, jax.numpy": own,
    }
    found = medians({name: partial(call, x, y) for name, call in calls.items()})
    print("\n" + "\n".join(f"{name:24} {value:7.2f} µs" for name, value in found.items()))
    assert found["one, ours"] <= 1.15 * found["one, XLA"]
    assert found["chain, ours"] <= 1.15 * found["chain, XLA"]
