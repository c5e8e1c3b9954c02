"""Functions of a package called from JAX, as installed, over the fake driver. ``run_jax.py`` makes the environment."""

from __future__ import annotations

import gc
import importlib
import inspect
import os
import re
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest
from fake_driver import FakeDriver

from jax_functions.package import PACKAGE

jax = pytest.importorskip("jax")
np = pytest.importorskip("numpy")
pytestmark = pytest.mark.jax

ROOT = Path(__file__).parents[2]
X = np.arange(16, dtype=np.float32)
WAYS: list[Callable[[Any], Any]] = [lambda function: function, jax.jit]


def every_function(called: Any) -> Callable[..., Any]:
    """A program that calls functions of all kinds; ``expected`` computes the same."""

    def program(x: Any, total: Any) -> Any:
        y = called.scale(x, 3.0) + called.scale(x * 2)
        total = called.add_to(y, total)
        first, second = called.halves(y.reshape(-1, 1))
        y = called.keyed(first[:, 0], total, mode="mean") + called.keyed(x, None, 2, negate=True)
        y, total = called.listed((y, x), (16, 3), SimpleNamespace(total=total, weight=0.5), None)
        return called.joined((y, called.turned(y.reshape(2, 8)).reshape(16))), second, total, called.pooled(x[:10])

    return program


def expected(x: Any, total: Any) -> Any:
    y = x * 3 + x * 4
    total = total + y
    y = (y / 2 + total) + x * -2
    y, total = y + x * 0.5, total + 1
    pooled = np.array([x[:4].sum(), x[4:8].sum(), x[8:10].sum()])
    return y * y.reshape(2, 8).T.reshape(16), np.arange(64.0).reshape(4, 16).T, total, pooled


def text_of(kind: type[Exception], call: Callable[[], Any]) -> str:
    with pytest.raises(kind) as refused:
        call()
    return str(refused.value)


def exported(called: Any, function: Any, *shapes: Any, platform: str = "cpu") -> Any:
    structs = [jax.ShapeDtypeStruct(shape, np.float32) for shape in shapes]
    checks = called.export_checks()
    return jax.export.export(jax.jit(function), platforms=[platform], disabled_checks=checks)(*structs)


@pytest.mark.parametrize("way", WAYS)
def test_functions_compute(called: Any, way: Callable[[Any], Any]) -> None:
    found = way(every_function(called))(X, np.ones_like(X))
    for mine, theirs in zip(found, expected(X, np.ones_like(X)), strict=True):
        assert np.allclose(mine, theirs)
    half = X.astype(np.float16)
    assert np.array_equal(way(called.scale)(half), -half)


@pytest.mark.parametrize("way", WAYS)
def test_a_workspace_is_no_result(called: Any, way: Callable[[Any], Any]) -> None:
    assert np.array_equal(way(called.through)(X, X), X * 3)
    assert np.array_equal(jax.vmap(called.through)(np.stack([X, X]), np.stack([X, -X])), np.stack([X * 3, X * -3]))


def test_a_loop_compiles_one_call(called: Any) -> None:
    looped = jax.jit(lambda x: jax.lax.scan(lambda y, _: (called.scale(y, 2.0), None), x, None, length=5)[0])
    assert np.array_equal(looped(X), X * 32)
    assert looped.lower(X).as_text().count("custom_call") == 1


def test_an_inout_array_is_written_in_place_only_if_it_is_donated(called: Any) -> None:
    total = jax.numpy.ones(16)
    assert np.array_equal(jax.jit(called.add_to)(X, total), X + 1)
    assert np.array_equal(total, np.ones(16))
    where = total.unsafe_buffer_pointer()
    made = jax.jit(called.add_to, donate_argnums=1)(X, total)
    assert total.is_deleted()
    assert made.unsafe_buffer_pointer() == where
    text = jax.jit(called.add_to).lower(X, X).as_text()
    assert "output_operand_alias<output_tuple_indices = [], operand_index = 1" in text


@pytest.mark.parametrize("way", WAYS)
def test_numbers_keep_all_their_bits(called: Any, way: Callable[[Any], Any]) -> None:
    for large in (0, 2**63 - 1, 2**63, 2**64 - 1):
        found = way(lambda x, large=large: called.offset(x, large, np.int8(-3), 32))(X)
        assert np.array_equal(found, X + (large >> 60) - 3 + 2)
    zero = way(lambda x: called.scale(x, -0.0))(X)
    assert np.signbit(zero).all()
    assert np.isnan(way(lambda x: called.scale(x, float("nan")))(X)).all()
    assert np.array_equal(way(lambda x: called.scale(x, np.float64(0.1)))(X), X * np.float32(0.1))


def test_a_call_outside_of_jit_is_traced_once(called: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    transforms = importlib.import_module(f"{PACKAGE}._jax.transforms")
    traced = Mock(wraps=transforms._traced)
    monkeypatch.setattr(transforms, "_traced", traced)
    transforms._program.cache_clear()
    for alpha in (0.0, -0.0, 0.0, float("nan"), float("nan")):
        for size in (16, 32, 16):
            x = jax.numpy.ones(size)
            y, expected = called.scale(x, alpha), x * alpha
            assert jax.numpy.array_equal(y, expected, equal_nan=True)
            assert jax.numpy.array_equal(jax.numpy.signbit(y), jax.numpy.signbit(expected))
    assert traced.call_count == 3 * 2
    kept = weakref.ref(x)
    traced.reset_mock()  # it has the arguments of its calls
    del x, y, expected
    gc.collect()
    assert kept() is None


def test_signatures_are_those_of_the_package(package: Any, called: Any) -> None:
    for name in called.__all__:
        if name in ("export_checks", "register_targets"):
            continue
        mine, theirs = (inspect.signature(getattr(each, name)) for each in (called, package))
        outputs = {param for param in theirs.parameters if param not in mine.parameters}
        kept = [param for param in theirs.parameters.values() if param.name not in outputs]
        assert list(mine.parameters.values()) == kept
        assert inspect.getdoc(getattr(called, name)) == inspect.getdoc(getattr(package, name))
    assert str(inspect.signature(called.keyed)) == "(x, bias=None, count=1, *, mode='sum', negate=False)"


# -- vmap


def test_vmap_folds_into_the_batch_dimension(called: Any) -> None:
    x, weight = np.arange(24.0, dtype=np.float32).reshape(2, 4, 3), np.array([1.0, 2.0, 3.0], np.float32)

    def mine(x: Any, weight: Any) -> Any:
        return called.rows(x, weight, 2.0)

    def theirs(x: Any, weight: Any) -> Any:
        return (x * weight).T * 2

    cases: list[tuple[Any, Any, Any]] = [
        ((0, None), x, weight),
        ((2, None), x.transpose(1, 2, 0), weight),
        ((0, 0), x, np.stack([weight, weight * 2])),  # the weight has no batch dimension: one call after another
        ((None, 0), x[0], np.stack([weight, weight * 2])),
    ]
    for way in WAYS:
        for axes, *arrays in cases:
            assert np.array_equal(way(jax.vmap(mine, axes))(*arrays), jax.vmap(theirs, axes)(*arrays))
    twice = np.stack([x, x + 1])
    nested = jax.vmap(jax.vmap(mine, (0, None), 1), (0, None))(twice, weight)
    assert np.array_equal(nested, jax.vmap(jax.vmap(theirs, (0, None), 1), (0, None))(twice, weight))
    for axes, *arrays in cases:
        sequential = axes[1] == 0
        assert ("scan" in str(jax.make_jaxpr(jax.vmap(mine, axes))(*arrays))) == sequential


def test_vmap_calls_one_after_another_without_a_batch_dimension(called: Any) -> None:
    x = np.arange(32.0, dtype=np.float32).reshape(2, 16)
    assert np.array_equal(jax.vmap(called.scale)(x), x * 2)
    assert np.array_equal(jax.jit(jax.vmap(called.add_to, in_axes=(None, 0)))(X, x), X + x)
    first, second = jax.vmap(called.halves)(x.reshape(2, 8, 2))
    assert np.array_equal(first, x.reshape(2, 8, 2) / 2)
    assert second.shape == (2, 8, 4)


# -- gradients


def same_gradient(mine: Any, theirs: Any, *arrays: Any) -> None:
    places = tuple(range(len(arrays)))
    gradients = [jax.grad(lambda *args, f=each: (f(*args) ** 2).sum(), places) for each in (mine, theirs)]
    wanted = gradients[1](*arrays)
    for way in WAYS:
        for found, right in zip(way(gradients[0])(*arrays), wanted, strict=True):
            assert np.allclose(found, right)


def test_gradients_are_those_of_the_author(called: Any) -> None:
    x = X.reshape(4, 4)[:, :3]
    weight = np.array([1.0, 2.0, 3.0], np.float32)
    same_gradient(lambda x: called.scale(x, 3.0), lambda x: x * 3, X)
    same_gradient(lambda x, w: called.rows(x, w, 2.0), lambda x, w: (x * w).T * 2, x, weight)
    same_gradient(lambda x, y: called.joined((x, y)), lambda x, y: x * y, X, X + 1)
    same_gradient(lambda x: called.halves(x)[0], lambda x: x / 2, X.reshape(8, 2))
    same_gradient(lambda x: called.halves(x)[1], lambda x: 0 * x.sum() + 1, X.reshape(8, 2))
    same_gradient(lambda x: called.keyed(x, X, 3, negate=True), lambda x: X - 3 * x, X)
    same_gradient(jax.checkpoint(lambda x: called.scale(called.scale(x), 3.0)), lambda x: x * 6, X)
    twice = jax.vmap(lambda x, w: called.rows(x, w, 2.0), (0, None))
    same_gradient(twice, lambda x, w: (x * w).transpose(0, 2, 1) * 2, np.stack([x, x + 1]), weight)


def test_gradients_have_gradients_if_their_functions_have(called: Any) -> None:
    def second(function: Any) -> Any:
        once = jax.grad(lambda x: (function(x) ** 3).sum())
        return jax.grad(lambda x: once(x).sum())(X)

    assert np.allclose(second(lambda x: called.scale(x, 3.0)), second(lambda x: x * 3))


def test_gradients_under_vmap_and_jacrev(called: Any) -> None:
    x = np.arange(32.0, dtype=np.float32).reshape(2, 16)
    found = jax.vmap(jax.grad(lambda x: (called.scale(x, 3.0) ** 2).sum()))(x)
    assert np.allclose(found, 18 * x)
    assert np.allclose(jax.jacrev(lambda x: called.scale(x, 3.0))(X), 3 * np.eye(16))


def test_errors_of_gradients(called: Any) -> None:
    def gradient(function: Any, x: Any = X) -> Callable[[], Any]:
        return lambda: jax.grad(lambda x: function(x).sum())(x)

    text = text_of(ValueError, gradient(lambda bias: called.keyed(X, bias, 3)))
    assert "the gradient of keyed() has no entry for 'bias', which requires a gradient" in text
    assert np.array_equal(gradient(lambda x: called.keyed(x, jax.lax.stop_gradient(x)))(), np.ones(16))
    text = text_of(ValueError, gradient(called.turned, X.reshape(2, 8)))
    assert "the gradient of turned() for 'x': expected float32[2, 8], got float32[8, 2]" in text
    with pytest.raises(AttributeError, match="repeat_interleave") as refused:
        gradient(called.pooled)()
    notes: list[str] = getattr(refused.value, "__notes__", [])
    assert "raised in the gradient of called.jax.pooled(), which gets arrays of JAX" in notes[0]
    text = text_of(ValueError, gradient(lambda x: called.add_to(X, x)))
    assert "The FFI call to `called.add_to." in text
    assert "cannot be differentiated" in text


# -- several devices


@pytest.fixture(scope="module")
def mesh() -> Any:
    assert len(jax.devices()) == 2
    return jax.make_mesh((2,), ("a",), axis_types=(jax.sharding.AxisType.Auto,))


def test_shard_map_calls_each_device(called: Any, mesh: Any) -> None:
    part = jax.sharding.PartitionSpec
    x = np.arange(12.0, dtype=np.float32).reshape(4, 3)
    weight = np.array([1.0, 2.0, 3.0], np.float32)

    def sharded(function: Any, **options: Any) -> Any:
        specs = {"in_specs": (part("a"), part()), "out_specs": part(None, "a")}
        return jax.shard_map(function, mesh=mesh, **specs, **options)

    def mine(x: Any, weight: Any) -> Any:
        return called.rows(x, weight, 2.0)

    for way in WAYS:
        for options in ({}, {"check_vma": False}):
            assert np.array_equal(way(sharded(mine, **options))(x, weight), (x * weight).T * 2)
    same_gradient(sharded(mine), lambda x, w: (x * w).T * 2, x, weight)
    flat = jax.shard_map(called.scale, mesh=mesh, in_specs=part("a"), out_specs=part("a"))
    assert np.array_equal(flat(np.arange(32.0, dtype=np.float32)), np.arange(32.0) * 2)


def test_sharded_arrays_are_gathered_outside_of_shard_map(called: Any, mesh: Any) -> None:
    sharding = jax.sharding.NamedSharding(mesh, jax.sharding.PartitionSpec("a"))
    assert np.array_equal(jax.jit(called.scale)(jax.device_put(X, sharding)), X * 2)


# -- lowering and export


def test_calls_lower_for_a_gpu_without_one(called: Any) -> None:
    module = exported(called, lambda x: called.scale(x, 3.0), (16,), platform="cuda").mlir_module()
    assert "stablehlo.custom_call @called.scale." in module
    assert "n0 = 3.000000e+00 : f64" in module
    module = exported(called, called.halves, (8, 2), platform="cuda").mlir_module()
    assert "result_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<[0, 1]> : tensor<2xindex>]" in module


def test_packed_elements_are_two_of_jax(called: Any) -> None:
    struct = jax.ShapeDtypeStruct((4, 8), jax.numpy.float4_e2m1fn)
    found = jax.eval_shape(called.packed, struct)
    assert (found.shape, str(found.dtype)) == ((4, 8), "float4_e2m1fn")
    wide = jax.ShapeDtypeStruct((6, 10), jax.numpy.float4_e2m1fn)
    assert jax.eval_shape(called.packed, wide).shape == (5, 12)
    odd = jax.ShapeDtypeStruct((6, 9), jax.numpy.float4_e2m1fn)
    assert "expected an even shape[-1], got 9" in text_of(ValueError, lambda: jax.eval_shape(called.packed, odd))


def test_exported_programs_run_with_other_sizes(called: Any) -> None:
    n, b = jax.export.symbolic_shape("n, b")
    program = jax.export.deserialize(exported(called, called.pooled, (n,)).serialize())
    assert [str(aval.shape[0]) for aval in program.out_avals] == ["floordiv(n + 3, 4)"]
    for size in (1, 10, 16):
        wanted = [X[start : start + 4][: size - start].sum() for start in range(0, size, 4)]
        assert np.allclose(program.call(X[:size]), wanted)
    folded = jax.vmap(lambda x, w: called.rows(x, w, 2.0), (0, None))
    program = exported(called, folded, (b, n, 3), (3,))
    x, weight = np.arange(24.0, dtype=np.float32).reshape(2, 4, 3), np.ones(3, np.float32)
    assert np.allclose(program.call(x, weight), x.transpose(0, 2, 1) * 2)
    kept = jax.export.deserialize(exported(called, lambda x: called.scale(x, 3.0), (16,)).serialize(vjp_order=1))
    assert np.allclose(jax.grad(lambda x: kept.call(x).sum())(X), np.full(16, 3.0))


def test_the_library_checks_symbolic_sizes_when_it_runs(called: Any) -> None:
    (n,) = jax.export.symbolic_shape("n")
    program = exported(called, called.scale, (n,))
    assert np.array_equal(program.call(X[:8]), X[:8] * 2)
    text = text_of(Exception, lambda: program.call(X[:7]).block_until_ready())
    assert "argument 'x'" in text
    assert "7" in text


def test_a_size_that_jax_cant_compute_of_symbols(called: Any) -> None:
    (n,) = jax.export.symbolic_shape("n")
    text = text_of(ValueError, lambda: exported(called, called.masked, (n,)))
    assert "masked(): JAX can't compute the shape of its output 'y': it needs 'or' of n and 1" in text
    assert "Export with static sizes" in text
    assert np.array_equal(called.masked(X[:4]), np.ones(5))


# -- errors


def test_a_function_that_jax_cant_call_says_why(called: Any) -> None:
    assert set(called.MISSING) == {"silent", "pointed"}
    text = text_of(AttributeError, lambda: called.silent)
    assert text.startswith("JAX can't call called.silent: it does not declare what it writes")
    assert "'p': it is a pointer" in text_of(AttributeError, lambda: called.pointed)
    assert text_of(AttributeError, lambda: called.nothing) == "module 'called.jax' has no attribute 'nothing'"


def test_arguments_are_checked_when_a_call_is_traced(called: Any) -> None:
    cases: list[tuple[type[Exception], Callable[[Any], Any], str]] = [
        (TypeError, lambda x: called.scale([1.0]), "argument 'x': expected an array of JAX, got [1.0]"),
        (TypeError, lambda x: called.add_to(x.astype(int), x), "argument 'x': expected dtype float32, got int32"),
        (ValueError, lambda x: called.add_to(x[None], x), "argument 'x': expected 1 dimension, got 2"),
        (ValueError, lambda x: called.add_to(x[:7], x), "argument 'x': expected shape[0] divisible by 8, got 7"),
        (ValueError, lambda x: called.add_to(x, x[:8]), "argument 'total': expected shape[0] = 16, got 8"),
        (TypeError, lambda x: called.scale(x, "two"), "argument 'alpha': expected a number, got 'two'"),
        (TypeError, lambda x: called.offset(x, 1, 1.5, 16), "argument 'small': expected an integer, got 1.5"),
        (ValueError, lambda x: called.offset(x, 1, 2**31, 16), "expected -2147483648 to 2147483647, got 2147483648"),
        (ValueError, lambda x: called.offset(x, 1, 1, 8), "expected a number divisible by 16, got 8"),
        (ValueError, lambda x: called.keyed(x, mode="max"), "argument 'mode': expected 'sum', got 'max'"),
        (TypeError, lambda x: called.listed(x, (16, 3), (x, 0.5), None), "'xs': expected a tuple of 2 elements, got"),
        (TypeError, lambda x: called.listed((x, x), (16, 3), x, None), "a tuple of 2 elements: total, weight, got"),
        (ValueError, lambda x: called.listed((x, x), (16, 4), (x, 0.5), None), "'sizes': expected item[1] = 3, got 4"),
        (TypeError, lambda x: called.listed((x, x), (16, 3), (x, 0.5), 7), "'stream': expected None"),
        (ValueError, lambda x: called.wide(x), "its output 'y' has dtype float64, which JAX does not have now"),
    ]
    for kind, call, text in cases:
        for way in WAYS:
            assert text in text_of(kind, partial(way(call), jax.numpy.asarray(X)))


def test_a_traced_number_says_that_it_must_be_static(called: Any) -> None:
    text = text_of(TypeError, lambda: jax.jit(called.scale)(X, 2.0))
    assert text.startswith("scale(): argument 'alpha': expected a number that is known when JAX traces the call, got")
    assert "static_argnums or static_argnames of jax.jit" in text
    assert np.array_equal(jax.jit(called.scale, static_argnames="alpha")(X, alpha=2.0), X * 2)


def test_a_direct_call_with_a_traced_array_says_what_to_call(package: Any) -> None:
    for call in (package.scale, lambda x: package.joined((x, x))):
        text = text_of(TypeError, partial(jax.jit(call), X))
        assert text.startswith("a function of called got an array that JAX traces, and needs one with memory")
        assert "call the function of the same name in called.jax" in text


def test_outputs_of_64_bits(called: Any) -> None:
    with jax.enable_x64(True):
        found = called.wide(X)
    assert (str(found.dtype), found.tolist()) == ("float64", X.tolist())


def finished(function: Callable[[Any], Any]) -> Any:
    return function(X).block_until_ready()


@pytest.fixture
def without_image(package: Any, driver: FakeDriver) -> Iterator[None]:
    package.unload()
    for gpu in ("t4", "h100"):
        driver.reset(gpus=[gpu], record="counts")
        driver.load().ok("cuInit", 0)
        if gpu == "t4":
            yield
            package.unload()


def test_a_device_without_an_image_is_an_error_of_the_program(called: Any, without_image: None) -> None:
    for way in WAYS:
        text = text_of(Exception, partial(finished, way(called.scale)))
        assert "no image for device cuda:0 (Tesla T4, sm_75); this package has it for sm_80, sm_90a" in text


def test_an_array_that_is_not_on_a_gpu(folder: Path) -> None:
    code = (
        "import jax, numpy, called.jax as c, called._jax.calls as calls\n"
        "calls._PLATFORM = 'gpu'\n"
        "for call in (c.scale, jax.jit(c.scale)):\n"
        "    try:\n        jax.block_until_ready(call(numpy.ones(16, 'float32')))\n"
        "    except Exception as error:\n        print(type(error).__name__, error)\n"
    )
    text = run(folder, code)
    assert "ValueError scale(): argument 'x': expected an array on a GPU, got one on " in text
    assert "No FFI handler registered for called.scale." in text


# -- the document


def test_the_examples_of_the_document(called: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "my_kernels", importlib.import_module(PACKAGE))
    monkeypatch.setitem(sys.modules, "my_kernels.jax", called)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "jax.md").read_text(), re.DOTALL)
    assert len(blocks) == 2
    names: dict[str, Any] = {}
    for block in blocks:
        exec(compile(block, "docs/jax.md", "exec"), names)
    assert np.array_equal(names["y"], X * 2)
    assert np.allclose(names["z"], np.sin(X) * 2 + 1)
    assert np.allclose(names["gradient"], np.cos(X) * 2)
    assert np.array_equal(names["rows"], np.full((3, 16), 2.0))
    assert np.allclose(names["exported"].call(X), names["z"])


# -- processes


def run(folder: Path, code: str, **variables: str) -> str:
    """The output of a new process with the package."""
    environment = {**os.environ, "PYTHONPATH": str(folder), **variables}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_names_of_targets_do_not_depend_on_the_order_of_calls(folder: Path, called: Any) -> None:
    code = f"import {PACKAGE}.jax as called; print([str(each) for each in called.export_checks()])"
    names = [str(each) for each in called.export_checks()]
    assert len(set(names)) == len(names)
    assert run(folder, code) == f"{names}\n"
    first = "import jax, called.jax as c; x = jax.ShapeDtypeStruct((16,), 'float32'); "
    lower = "print(jax.jit(lambda x: c.scale(c.keyed(x), 2.0)).lower(x).as_text())"
    assert run(folder, first + lower) == run(folder, f"{first}jax.eval_shape(c.pooled, x); {lower}")


def test_the_compile_cache_is_found_by_another_process(folder: Path, tmp_path: Path) -> None:
    code = (
        "import jax, numpy, called.jax as c; "
        "jax.jit(lambda x: c.scale(c.keyed(x), 2.0)).lower(numpy.ones(16, 'float32')).compile()"
    )
    variables = {
        "JAX_COMPILATION_CACHE_DIR": str(tmp_path),
        "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0",
        "JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES": "0",
    }
    run(folder, code, **variables)
    entries = {path.name for path in tmp_path.iterdir() if path.name.endswith("-cache")}
    assert entries
    run(folder, f"import called.jax; called.jax.register_targets(); {code}", **variables)
    assert {path.name for path in tmp_path.iterdir() if path.name.endswith("-cache")} == entries


def test_an_import_registers_nothing(folder: Path) -> None:
    code = "import called.jax, jax_tvm_ffi; print(jax_tvm_ffi.registered_count())"
    assert run(folder, code) == "0\n"
    more = "; called.jax.register_targets(); called.jax.register_targets(); print(jax_tvm_ffi.registered_count())"
    assert int(run(folder, code + more).split()[1]) == len(
        {str(each) for each in importlib.import_module(f"{PACKAGE}.jax").export_checks()}
    )


def test_many_threads_register_a_target_once(folder: Path) -> None:
    code = (
        "import threading, jax, called.jax as c, jax_tvm_ffi\n"
        "x = jax.ShapeDtypeStruct((16,), 'float32')\n"
        "start = threading.Barrier(16)\n"
        "def work():\n    start.wait()\n    jax.eval_shape(c.scale, x)\n"
        "threads = [threading.Thread(target=work) for _ in range(16)]\n"
        "[each.start() for each in threads]; [each.join() for each in threads]\n"
        "print(jax_tvm_ffi.registered_count())\n"
    )
    assert run(folder, code) == "1\n"


PROBLEMS = {
    "no jax": (["jax"], {}, "jax can't be imported"),
    "no jax-tvm-ffi": (["jax_tvm_ffi"], {}, "jax-tvm-ffi can't be imported"),
    "old jax": ([], {"jax": "0.9.0"}, "found jax 0.9.0"),
    "old jax-tvm-ffi": ([], {"jax-tvm-ffi": "0.1.2"}, "found jax-tvm-ffi 0.1.2"),
    "next jax-tvm-ffi": ([], {"jax-tvm-ffi": "0.2.0"}, "found jax-tvm-ffi 0.2.0"),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_wrong_pair_is_an_import_error(folder: Path, name: str) -> None:
    hidden, versions, problem = PROBLEMS[name]
    code = (
        "import sys, importlib.metadata as m\n"
        f"for each in {hidden}: sys.modules[each] = None\n"
        f"found, given = m.version, {versions}\n"
        "m.version = lambda name: given.get(name) or found(name)\n"
        "try:\n    import called.jax\nexcept ImportError as error:\n    print(error)\n"
    )
    text = run(folder, code)
    assert text.startswith(problem)
    assert "called.jax needs jax>=0.9.1 and jax-tvm-ffi>=0.1.3,<0.2: pip install 'called[jax]'" in text
