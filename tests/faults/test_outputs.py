"""Calls that pass outputs, leave them out, and pass a part of them; with sizes and strides of every kind."""

from __future__ import annotations

import gc
import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from fake_driver import FakeDriver, Result
from fake_driver.tensors import FrameworkTensor, lent_count
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from synthetic import DTYPES
from synthetic.packages import build_package, passing_unit

from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import Variant
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    DerivedDim,
    Dim,
    DimFormula,
    DimVar,
    EnvStreamParam,
    Param,
    ScalarParam,
    Signature,
    TensorParam,
    TensorRole,
)
from faults.arguments import describe
from faults.oracle import first_problem

N, M = DimVar(id=0, bits=32), DimVar(id=1, bits=64)
STEP, FREE = DimVar(id=2, bits=64), DimVar(id=3, bits=64, divisibility=4)
BLOCKS, NARROW = DimVar(id=4, bits=32), DimVar(id=5, bits=32, divisibility=2)
OTHER_STEP, LAST_STEP = DimVar(id=6, bits=64), DimVar(id=7, bits=64)


def of(operation: str, left: Dim, right: Dim) -> DimFormula:
    return DimFormula(operation=operation, left=left, right=right)


def tensor(
    name: str, shape: Sequence[Dim], strides: Sequence[Dim] = (), dtype: str = "float32", order: Sequence[int] = ()
) -> TensorParam:
    return TensorParam(
        name=name, dtype=DTYPES[dtype], shape=tuple(shape), strides=tuple(strides), align=16, order=tuple(order)
    )


def signature(params: Sequence[Param], outputs: Sequence[str], derived: dict[int, Dim] | None = None) -> Signature:
    relations = tuple(DerivedDim(id=each, dim=dim) for each, dim in (derived or {}).items())
    return with_effects(Signature(params=(*params, EnvStreamParam(name="stream")), derived=relations), outputs)


ALPHA = ScalarParam(name="alpha", dtype=DTYPES["float32"])
UNUSED = replace(tensor("u", (N, 2, M), (STEP, M, 1), "float16"), optional=True)
BETWEEN = replace(tensor("between", (of("mul", N, 2),), dtype="float16"), role=TensorRole.WORKSPACE)
SIGNATURES = {
    # The host program takes outputs before inputs. The caller gets them in another order.
    "strided": [
        signature(
            [
                tensor("turned", (M, N), (1, OTHER_STEP), order=(0, 1)),
                tensor("x", (N, M), (STEP, 1)),
                tensor("pitched", (N, M), (STEP, 1), "float16"),
                ALPHA,
                tensor("chosen", (2, N, M), (LAST_STEP, FREE, 1)),
            ],
            ["chosen", "turned", "pitched"],
        )
    ],
    "computed": [
        signature(
            [tensor("x", (N, M)), tensor("partial", (BLOCKS, M), (M, 1)), tensor("y", (of("mul", N, M), NARROW))],
            ["partial", "y"],
            {4: of("floor_div", of("add", N, 127), 128), 5: of("sub", M, 4)},
        )
    ],
    "divided": [signature([tensor("x", (N, M)), tensor("y", (of("floor_div", M, N),))], ["y"])],
    "kinds": [
        signature([tensor("x", (N,), dtype=dtype), ALPHA, tensor("y", (N,), dtype=dtype)], ["y"])
        for dtype in ("float16", "float32")
    ],
    "by_workspace": [signature([tensor("x", (N,)), BETWEEN, tensor("y", (N,)), tensor("z", (4,))], ["y", "z"])],
    "by_workspace_kinds": [
        signature([tensor("x", (N,), dtype=dtype), BETWEEN, tensor("y", (N,))], ["y"]) for dtype in ("int8", "float32")
    ],
    "by_workspace_alone": [signature([tensor("x", (N,)), BETWEEN], [])],
    "may_be_none": [
        signature(
            [
                UNUSED,
                tensor("x", (N, M), (STEP, 1)),
                replace(tensor("v", (of("floor_div", M, N),)), optional=True),
                ALPHA,
            ],
            [],
        )
    ],
    "may_be_none_kinds": [
        signature([replace(tensor("u", (N,), dtype=dtype), optional=True), tensor("x", (N,), dtype=dtype)], [])
        for dtype in ("int8", "float32")
    ],
    "nothing_shown": [signature([tensor("y", (4,)), ALPHA], ["y"])],
}


def unit(name: str, index: int, one: Signature) -> LiftedUnit:
    """A variant of a function."""
    return passing_unit(name, one, kernel=f"{name}_{index}", variant=Variant(index=index, key=str(index)))


@pytest.fixture(scope="module")
def package(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The globals of a package, whose names with a prefix are the functions of its library."""
    folder = tmp_path_factory.mktemp("outputs")
    functions = [
        (name, [[unit(name, index, one)] for index, one in enumerate(each)]) for name, each in SIGNATURES.items()
    ]
    text = build_package(folder, "outputs", functions, machine, find_toolchain("zig", machine)).init_py()
    driver.load()
    driver.reset(gpus=("h100", "h100"))
    found: dict[str, Any] = {"__file__": str(folder / "__init__.py"), "__name__": "outputs"}
    exec(compile(text, folder / "__init__.py", "exec"), found)
    covers = found["_library"].get_function("aot_pack_covers")
    found |= {f"_ffi_{name}": partial(call, name, found[f"_ffi_{name}"], covers) for name in SIGNATURES}
    return found


def call(name: str, function: Callable[..., Any], covers: Callable[..., str], *arguments: Any) -> Any:
    """Calls a function of the library. covers() must say the same before, in each word."""
    told = covers(name, 0, *arguments)
    found = f"covered\n{name}"
    try:
        return function(*arguments)
    except (TypeError, ValueError) as error:
        found = f"{type(error).__name__}\n{error}"
        raise
    except RuntimeError:
        found = told
        raise
    finally:
        assert told.startswith(found) or "is on cuda:" in found  # covers() overlooks where tensors are


@pytest.fixture(autouse=True)
def nothing_is_left(driver: FakeDriver, package: dict[str, Any]) -> Iterator[None]:
    driver.clear_log()
    before = lent_count()
    yield
    package["unload"]()
    FrameworkTensor.out_of_memory = False
    gc.collect()
    assert lent_count() == before


def x_of(n: int, m: int, step: int, **options: Any) -> FrameworkTensor:
    return FrameworkTensor((n, m), "float32", strides=(step, 1), **options)


def addresses(made: Any) -> list[int]:
    places = itertools.product(*map(range, made.shape))
    return [sum(i * stride for i, stride in zip(place, made.strides, strict=True)) for place in places]


SIZES = [0, 1, 2, 3, 4, 8, 129, 300]


def test_random_calls(driver: FakeDriver, package: dict[str, Any]) -> None:
    """What was left out fits, as if it had been passed. No two of its elements share an address."""
    (one,) = SIGNATURES["strided"]
    left_out = refused = 0

    @settings(derandomize=True, max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def calls(data: st.DataObject) -> None:
        nonlocal left_out, refused
        n, m = data.draw(st.sampled_from(SIZES)), data.draw(st.sampled_from(SIZES))
        step = m + data.draw(st.sampled_from([0, 0, 0, 4, 4, -1, -m, -2 * m]))
        inputs = [x_of(n, m, step), 0.5]
        allocated = package["_ffi_strided"](x_of(n, m, m), 0.5) if m % 4 == 0 and n * m else None
        given_ = list(allocated) if allocated is not None else [None] * 3
        given_ = [each if data.draw(st.booleans()) else None for each in given_]
        note(", ".join(map(describe, [*inputs, *given_])))
        driver.clear_log()
        try:
            results = package["strided"](*inputs, *given_)
        except ValueError as error:
            passed = first_problem(one, [*inputs, *given_])
            text = str(error)
            fits = passed is None and ("is not divisible by 4" in text or "let elements overlap" in text)
            assert fits or (passed is not None and f"argument '{passed.argument}'" in text), text
            assert driver.launches() == []
            refused += 1
            return
        assert first_problem(one, [*inputs, *results]) is None
        assert len(driver.launches()) == 1
        for made, was in zip(results, given_, strict=True):
            if was is not None:
                assert made is was
                continue
            left_out += 1
            found = addresses(made)
            assert len(found) == len(set(found)) == math.prod(made.shape)

    calls()
    assert left_out > 50
    assert refused > 20


def test_strides(package: dict[str, Any]) -> None:
    chosen, turned, pitched = package["strided"](x_of(3, 8, 12), 1.0)
    assert (chosen.shape, chosen.strides) == ((2, 3, 8), (24, 8, 1))
    assert (turned.shape, turned.strides) == ((8, 3), (1, 8))
    assert (pitched.shape, pitched.strides) == ((3, 8), (12, 1))


def test_sizes_in_the_order_of_the_host_program(driver: FakeDriver, package: dict[str, Any]) -> None:
    chosen, turned, pitched = package["strided"](x_of(3, 8, 12), 1.0)
    (launch,) = driver.launches()
    numbers = [int.from_bytes(param, "little") for param in launch.params]
    assert numbers[0] == turned.address
    assert pitched.address in numbers
    assert numbers.index(turned.address) < numbers.index(pitched.address) < numbers.index(chosen.address)


def test_formulas(package: dict[str, Any]) -> None:
    for n, blocks in ((0, 0), (1, 1), (128, 1), (129, 2)):
        partial, y = package["computed"](FrameworkTensor((n, 6), "float32"))
        assert (partial.shape, y.shape) == ((blocks, 6), (n * 6, 2))
        again = package["computed"](FrameworkTensor((n, 6), "float32"), partial, y)
        assert (again[0] is partial, again[1] is y) == (True, True)


@pytest.mark.parametrize(
    ("n", "m", "problem"),
    [
        (2, 3, r"can't allocate 'y': shape\[1\] is n1 - 4 = -1, which is negative"),
        (2, 5, r"can't allocate 'y': shape\[1\] = 1 is not divisible by 2; pass 'y'"),
        (2**31 - 1, 2**33, r"can't allocate 'y': shape\[0\] is n0 \* n1, which does not fit 64 bits"),
        (2**31 - 1, 2**40, "can't allocate 'partial': it has more elements than fit 64 bits"),
    ],
)
def test_a_formula_without_a_size(driver: FakeDriver, package: dict[str, Any], n: int, m: int, problem: str) -> None:
    with pytest.raises(ValueError, match=rf"computed\(\): ({problem})"):
        package["computed"](FrameworkTensor((n, m), "float32", data=1 << 40))
    assert driver.launches() == []


def test_a_size_that_does_not_fit_the_kernels_integer(package: dict[str, Any]) -> None:
    problem = r"can't allocate 'y': shape\[1\] = 4294967296 does not fit the 32-bit integer"
    with pytest.raises(ValueError, match=problem):
        package["computed"](FrameworkTensor((1, 2**32 + 4), "float32", data=1 << 40))


def test_a_division_by_zero(package: dict[str, Any]) -> None:
    assert package["divided"](FrameworkTensor((2, 9), "float32")).shape == (4,)
    with pytest.raises(ValueError, match=r"can't allocate 'y': shape\[0\] is n1 // n0, which divides by 0"):
        package["divided"](FrameworkTensor((0, 9), "float32"))
    y = FrameworkTensor((4,), "float32")
    with pytest.raises(ValueError, match=r"argument 'y': shape\[0\] must be n1 // n0, which divides by 0"):
        package["divided"](FrameworkTensor((0, 9), "float32"), y)


@pytest.mark.parametrize(
    ("y", "kind", "problem"),
    [
        (FrameworkTensor((5,), "float16"), ValueError, r"argument 'y': expected shape\[0\] = 4 as x.shape\[0\], got 5"),
        (FrameworkTensor((4,), "int32"), TypeError, "argument 'y': expected dtype float16, got int32"),
        (FrameworkTensor((4,), "float16", device=1), ValueError, "argument 'y': is on cuda:1, but 'x' is on cuda:0"),
        (FrameworkTensor((4,), "float16", strides=(2,)), ValueError, "argument 'y': must be contiguous"),
        (FrameworkTensor((4,), "float16", data=(1 << 40) + 2), ValueError, "argument 'y': its data .* to 16 bytes"),
        (FrameworkTensor((4, 1), "float16"), ValueError, "argument 'y': expected 1 dimension, got 2"),
        (7, TypeError, "argument 'y': expected a tensor, got"),
    ],
)
def test_a_wrong_output(package: dict[str, Any], y: object, kind: type[Exception], problem: str) -> None:
    x = FrameworkTensor((4,), "float16")
    with pytest.raises(kind, match=rf"{problem}|none of its 2 variants takes .*: {problem}"):
        package["kinds"](x, 1.0, y)


@pytest.mark.parametrize("given", list(itertools.product([False, True], repeat=3)))
def test_a_workspace_is_allocated_and_not_returned(
    driver: FakeDriver, package: dict[str, Any], given: tuple[bool, ...]
) -> None:
    """The kernel gets memory for it that is none of the others."""
    x = FrameworkTensor((5,), "float32")
    tensors = [FrameworkTensor((5,), "float32"), FrameworkTensor((4,), "float32"), FrameworkTensor((10,), "float16")]
    y, z, between = (each if is_given else None for each, is_given in zip(tensors, given, strict=True))
    made = package["by_workspace"](x, y, z, between)
    assert [each.shape for each in made] == [(5,), (4,)]
    assert (made[0] is y, made[1] is z) == given[:2]
    (launch,) = driver.launches()
    numbers = [int.from_bytes(param, "little") for param in launch.params if len(param) == 8]
    memory = numbers[1]
    assert memory not in {x.address, made[0].address, made[1].address, 0}
    assert between is None or memory == between.address


def test_a_workspace_of_a_function_without_outputs(driver: FakeDriver, package: dict[str, Any]) -> None:
    x, between = FrameworkTensor((5,), "float32"), FrameworkTensor((10,), "float16")
    assert package["by_workspace_alone"](x) is None
    assert package["by_workspace_alone"](x, between=between) is None
    assert package["_ffi_by_workspace_alone"](x) is None
    assert len(driver.launches()) == 3
    with pytest.raises(ValueError, match=r"argument 'between': expected shape\[0\] = 10, which is n0 \* 2, got 9"):
        package["by_workspace_alone"](x, FrameworkTensor((9,), "float16"))
    with pytest.raises(TypeError, match=r"takes 1 or 2 arguments but 3 were given: .*between: workspace float16\[n0"):
        package["_ffi_by_workspace_alone"](x, between, x)


def test_workspaces_of_variants(driver: FakeDriver, package: dict[str, Any]) -> None:
    """A call may also pass the outputs without the workspaces."""
    for dtype in ("int8", "float32"):
        x, y = FrameworkTensor((5,), dtype), FrameworkTensor((5,), "float32")
        assert package["by_workspace_kinds"](x).shape == (5,)
        assert package["_ffi_by_workspace_kinds"](x, y) is None
    assert [launch.kernel for launch in driver.launches()] == [f"by_workspace_kinds_{index}" for index in (0, 0, 1, 1)]
    with pytest.raises(TypeError, match="takes 1 or 2 or 3 arguments but 4 were given"):
        package["_ffi_by_workspace_kinds"](x, y, y, y)


def test_tensors_that_may_be_none(driver: FakeDriver, package: dict[str, Any]) -> None:
    """The kernel gets no address, and the sizes that other tensors tell. Numbers in other forms are rewritten."""
    import numpy

    u, x, v = (
        FrameworkTensor((3, 2, 8), "float16", strides=(24, 8, 1)),
        FrameworkTensor((3, 8), "float32", strides=(24, 1)),
        FrameworkTensor((2,), "float32"),
    )
    for first, second, alpha in itertools.product((None, u), (None, v), (1.0, numpy.float16(1))):
        driver.clear_log()
        assert package["may_be_none"](first, x, second, alpha) is None
        (launch,) = driver.launches()
        numbers = [int.from_bytes(param, "little") for param in launch.params]
        assert numbers[0] == (0 if first is None else u.address)
        assert [numbers.count(each) for each in (x.address, 3, 24)] == [1, 2, 2]
    none_of_three = FrameworkTensor((0, 8), "float32", strides=(24, 1))
    package["may_be_none"](None, none_of_three, None, 1.0)
    with pytest.raises(ValueError, match=r"argument 'v': shape\[0\] must be n1 // n0, which divides by 0"):
        package["may_be_none"](None, none_of_three, v, 1.0)


@pytest.mark.parametrize(
    ("u", "kind", "problem"),
    [
        (
            FrameworkTensor((4, 2, 8), "float16", strides=(24, 8, 1)),
            ValueError,
            r"'x': expected shape\[0\] = 4 as u.shape\[0\], got 3",
        ),
        (FrameworkTensor((3, 2, 8), "float16"), ValueError, r"'x': expected stride\[0\] = 16 as u.stride\[0\]"),
        (FrameworkTensor((3, 8), "float16"), ValueError, "expected 3 dimensions, got 2"),
        (
            FrameworkTensor((3, 2, 8), "float16", strides=(24, 8, 1), device=1),
            ValueError,
            "'x': is on cuda:0, but 'u' is on cuda:1",
        ),
        (7, TypeError, "argument 'u': expected a tensor or None, got int"),
    ],
)
def test_a_tensor_that_may_be_none_is_checked(
    package: dict[str, Any], u: object, kind: type[Exception], problem: str
) -> None:
    with pytest.raises(kind, match=problem):
        package["may_be_none"](u, FrameworkTensor((3, 8), "float32", strides=(24, 1)), None, 1.0)


def test_a_tensor_that_may_be_none_does_not_choose_the_variant(driver: FakeDriver, package: dict[str, Any]) -> None:
    for dtype in ("int8", "float32"):
        x = FrameworkTensor((4,), dtype)
        for u in (None, x):
            package["may_be_none_kinds"](u, x)
    assert [launch.kernel for launch in driver.launches()] == [f"may_be_none_kinds_{index}" for index in (0, 0, 1, 1)]


def test_outputs_do_not_choose_the_variant(driver: FakeDriver, package: dict[str, Any]) -> None:
    for dtype, bits in (("float16", 16), ("float32", 32)):
        x = FrameworkTensor((4,), dtype, device=1)
        y = package["kinds"](x, 1.0)
        assert (y.shape, y.dtype.bits, y.device) == ((4,), bits, (2, 1))
        assert package["kinds"](x, alpha=1.0, y=y) is y
    assert [launch.kernel for launch in driver.launches()] == ["kinds_0", "kinds_0", "kinds_1", "kinds_1"]


def test_numbers_in_other_forms(package: dict[str, Any]) -> None:
    """They are rewritten, with outputs and without."""
    import numpy

    x = FrameworkTensor((1,), "float16", strides=(7,))
    y = package["kinds"](x, numpy.float16(0.5))
    assert package["kinds"](x, numpy.bool_(True), y) is y


def test_the_number_of_arguments(package: dict[str, Any]) -> None:
    x = FrameworkTensor((4,), "float16")
    for count in (0, 1, 4):
        arguments = [x, 1.0, x, x][:count]
        with pytest.raises(TypeError, match=rf"kinds\(\) takes 2 or 3 arguments but {count} w(as|ere) given"):
            package["_ffi_kinds"](*arguments)
    with pytest.raises(TypeError, match=r"divided\(\) takes 1 or 2 arguments but 0 were given"):
        package["_ffi_divided"]()


def test_the_function_of_the_library(package: dict[str, Any]) -> None:
    """It returns what it allocated, and nothing if that is nothing."""
    x = FrameworkTensor((4, 6), "float32")
    partial, y = tuple(package["_ffi_computed"](x))
    assert package["_ffi_computed"](x, partial, y) is None
    assert package["_ffi_computed"](x, None, y).shape == partial.shape
    assert package["_ffi_computed"](x, partial, None).shape == y.shape
    assert [each.shape for each in package["_ffi_computed"](x, None, None)] == [partial.shape, y.shape]


def test_no_input_shows_the_device(package: dict[str, Any]) -> None:
    """It is the current one, if a framework is known that allocates."""
    with pytest.raises(RuntimeError, match=r"'y' can't be allocated|no CUDA context is current"):
        package["nothing_shown"](1.0)
    y = FrameworkTensor((4,), "float32", device=1)
    assert package["nothing_shown"](1.0, y) is y


def test_soak(driver: FakeDriver, package: dict[str, Any]) -> None:
    """Nothing is left behind by launches that fail after outputs were allocated."""
    before = lent_count()
    for count in range(300):
        driver.fail("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES)
        with pytest.raises(RuntimeError, match="cuLaunchKernelEx"):
            package["strided"](x_of(3, 8, 12), 1.0) if count % 2 else package["kinds"](
                FrameworkTensor((4,), "float16"), 1.0
            )
    gc.collect()
    assert lent_count() == before


def test_out_of_memory(driver: FakeDriver, package: dict[str, Any]) -> None:
    FrameworkTensor.out_of_memory = True
    for function, arguments in (("strided", [x_of(3, 8, 12), 1.0]), ("kinds", [FrameworkTensor((4,), "float16"), 1])):
        with pytest.raises(MemoryError, match="the framework is out of memory"):
            package[function](*arguments)
    assert driver.launches() == []
