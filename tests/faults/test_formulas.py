"""Sizes and strides that are computed from others: every operation, in what is passed and in what is returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import CudaTensor, FrameworkTensor
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from synthetic import DTYPES, formula_signature
from synthetic.packages import build_package, passing_unit, single

from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.outputs import with_effects
from aot_pack.signature import DerivedDim, Dim, DimFormula, DimVar, EnvStreamParam, Signature, TensorParam
from faults.arguments import ADDRESS, RightCall, describe
from faults.oracle import first_problem


def strided_signature() -> Signature:
    """Rows of ``x`` begin every s elements, those of ``y`` every 2 * s, those of ``q`` every s // n."""
    n, s = DimVar(id=0, bits=32), DimVar(id=1, bits=32, divisibility=4)
    p, q = DimVar(id=2, bits=64), DimVar(id=3, bits=64)

    def rows(name: str, size: Dim, stride: Dim) -> TensorParam:
        return TensorParam(name=name, dtype=DTYPES["float32"], shape=(size, 8), strides=(stride, 1), align=4)

    twice = DimFormula(operation="mul", left=s, right=2)
    quotient = DimFormula(operation="floor_div", left=s, right=n)
    params = (rows("y", p, twice), rows("x", n, s), rows("q", q, quotient))
    return Signature(params=(*params, EnvStreamParam(name="stream")))


def declared_signature() -> Signature:
    """A captured function: its author fixed a size of an output, and said that ``x`` and ``k`` have one batch size."""
    n, k, size = (DimVar(id=each, bits=32) for each in range(3))
    x, other, out = (
        TensorParam(name=name, dtype=DTYPES["float32"], shape=(rows, 8), strides=(8, 1), align=4)
        for name, rows in (("x", n), ("k", k), ("out", n))
    )
    partial = TensorParam(name="partial", dtype=DTYPES["float32"], shape=(size, 8), strides=(8, 1), align=4)
    params = (x, other, out, partial, EnvStreamParam(name="stream"))
    derived = (DerivedDim(id=size.id, dim=264),)
    declared = with_effects(Signature(params=params, derived=derived), ["out", "partial"])
    return replace(declared, derived=(*derived, DerivedDim(id=k.id, dim=n)), batch=n.id)


SIGNATURE = with_effects(formula_signature(), ["z"])
NAME = "computed"
STRIDED = strided_signature()


@pytest.fixture(scope="module")
def functions(
    driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    import tvm_ffi

    folder = tmp_path_factory.mktemp("formulas")
    signatures = {NAME: SIGNATURE, "strided": STRIDED, "declared": declared_signature()}
    units = {name: passing_unit(name, signature) for name, signature in signatures.items()}
    package = build_package(folder, "formulas", single(units), machine, find_toolchain("zig", machine))
    driver.load()
    driver.reset(gpus=("h100",) * 4)
    library = tvm_ffi.load_module(str(package.library))
    yield {name: library.get_function(name) for name in units}
    library.get_function("aot_pack_unload")()


@pytest.fixture(scope="module")
def function(functions: dict[str, Any]) -> Any:
    return functions[NAME]


@st.composite
def calls(draw: Any) -> list[Any]:
    """Arguments that fit but where a size was changed, and now and then such that all fit."""
    right = RightCall(draw)
    right.variables.update({0: draw(st.sampled_from([0, 2, 4, 10])), 1: draw(st.sampled_from([0, 1, 2, 3, 7, 9, 21]))})
    arguments = right.arguments(SIGNATURE)
    arguments[-1] = draw(st.sampled_from([arguments[-1], None, None]))
    tensors = [index for index, value in enumerate(arguments) if isinstance(value, CudaTensor)]
    if tensors and draw(st.booleans()):
        index = draw(st.sampled_from(tensors))
        shape, strides = list(arguments[index].shape), list(arguments[index].strides)
        changed = draw(st.sampled_from([shape, strides]))
        place = draw(st.integers(0, max(len(changed) - 1, 0)))
        changed[place] = draw(st.sampled_from([0, 1, 2, 3, 5, changed[place] + 1, 2**33]))
        arguments[index] = CudaTensor(shape, "float32", strides=strides, data=ADDRESS, device=right.device)
    return arguments


def test_calls(function: Any) -> None:
    taken = refused = 0

    @settings(derandomize=True, max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
    @given(calls())
    def fuzz(arguments: Sequence[Any]) -> None:
        nonlocal taken, refused
        note(", ".join(map(describe, arguments)))
        problem = first_problem(SIGNATURE, arguments)
        if problem is not None:
            with pytest.raises(problem.kind) as raised:
                function(*arguments)
            assert f"argument '{problem.argument}'" in str(raised.value)
            for part in problem.told:
                assert part in str(raised.value)
            refused += 1
            return
        try:
            n, m = arguments[1].shape
            made = function(*arguments)
            assert made is None if arguments[-1] is not None else made.shape == (n * m + 1, n)
        except RuntimeError as error:
            if "'z' can't be allocated" not in str(error):  # no argument is of a framework, but all fit
                raise
        taken += 1

    fuzz()
    assert taken > 50
    assert refused > 50


@pytest.mark.parametrize(
    ("index", "shape", "message"),
    [
        (0, (41,), r"argument 'early': expected shape\[0\] = 40, which is n0 \* n1, got 41"),
        (2, (2, 9), r"argument 'y': expected shape\[1\] = 3, which is \(n1 - 7\) % n0, got 9"),
    ],
)
def test_messages(function: Any, index: int, shape: tuple[int, ...], message: str) -> None:
    n, m = 4, 10
    arguments: list[Any] = [
        FrameworkTensor((n * m,), "float32"),
        FrameworkTensor((n, m), "float32", strides=(2 * m, 1)),
        FrameworkTensor((2, 3), "float32"),
        (FrameworkTensor((3, (2 * n | m >> 1) & 127), "float32"),),
        (5, 1, 3 + max(-(m % n), -1)),
    ]
    assert function(*arguments).shape == (n * m + 1, n)
    arguments[index] = FrameworkTensor(shape, "float32")
    with pytest.raises(ValueError, match=message):
        function(*arguments)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((3, 3, 3, 264), None),
        ((3, 2, 3, 264), r"argument 'k': expected shape\[0\] = 3, which is n0, got 2"),
        ((3, 3, 3, 132), r"argument 'partial': expected shape\[0\] = 264, got 132"),
    ],
)
def test_sizes_that_an_author_declared(functions: dict[str, Any], rows: Sequence[int], message: str | None) -> None:
    arguments = [FrameworkTensor((count, 8), "float32") for count in rows]
    if message is None:
        functions["declared"](*arguments)
        return
    with pytest.raises(ValueError, match=message):
        functions["declared"](*arguments)


def test_a_division_by_zero_is_no_crash(function: Any) -> None:
    arguments = [
        FrameworkTensor((0,), "float32"),
        FrameworkTensor((0, 10), "float32", strides=(20, 1)),
        FrameworkTensor((0, 3), "float32"),
        (FrameworkTensor((0, 5), "float32"),),
        (5, 1, 3),
    ]
    with pytest.raises(ValueError, match=r"argument 'y': shape\[0\] must be n1 // n0, which divides by 0"):
        function(*arguments)


def rows(size: int, stride: int) -> FrameworkTensor:
    return FrameworkTensor((size, 8), "float32", strides=(stride, 1), data=ADDRESS)


def launched(driver: FakeDriver, function: Any, arguments: Sequence[FrameworkTensor]) -> tuple[int, int]:
    """The variables n and s that the kernel gets."""
    assert first_problem(STRIDED, arguments) is None
    driver.clear_log()
    function(*arguments)
    (launch,) = driver.launches()
    params = [int.from_bytes(param, "little", signed=True) for param in launch.params]
    return params[3], params[4]


NONSENSE = (0, 1, 5, -3, 2**62)


@pytest.mark.parametrize("size", [0, 1])
@pytest.mark.parametrize("stride", NONSENSE)
def test_a_computed_stride_that_addresses_nothing(
    driver: FakeDriver, functions: dict[str, Any], size: int, stride: int
) -> None:
    """The kernel gets what it would get for the stride that the formula says."""
    f = functions["strided"]
    assert launched(driver, f, [rows(size, stride), rows(2, 16), rows(4, 8)]) == (2, 16)
    assert launched(driver, f, [rows(3, 32), rows(2, 16), rows(size, stride)]) == (2, 16)
    assert launched(driver, f, [rows(size, stride), rows(2, 16), rows(size, stride)]) == (2, 16)
    for wrong in ([rows(2, stride), rows(2, 16), rows(4, 8)], [rows(size, stride), rows(2, 16), rows(4, 7)]):
        # The signature has no name for the stride s: y[n0, 8], x[n1, 8], q[n2, 8].
        with pytest.raises(ValueError, match=r"stride\[0\] = (32, which is n3 \* 2|8, which is n3 // n1), got"):
            f(*wrong)


@pytest.mark.parametrize(("stride", "known"), [(16, 16), (0, 0), (-4, -4), (5, 4), (2**33, 4)])
def test_a_variable_that_only_a_stride_without_rows_tells(
    driver: FakeDriver, functions: dict[str, Any], stride: int, known: int
) -> None:
    """It is that stride where it can be, else its divisor; formulas of it are held to that."""
    f = functions["strided"]
    assert launched(driver, f, [rows(1, 7), rows(1, stride), rows(1, 7)]) == (1, known)
    assert launched(driver, f, [rows(3, 2 * known), rows(1, stride), rows(3, known)]) == (1, known)
    with pytest.raises(ValueError, match=rf"'y': expected stride\[0\] = {2 * known}, which is n3 \* 2, got 7"):
        f(rows(3, 7), rows(1, stride), rows(1, known))


@pytest.mark.parametrize("size", [0, 1, 4])
def test_a_computed_stride_that_divides_by_zero(functions: dict[str, Any], size: int) -> None:
    """It is refused also where it addresses nothing."""
    arguments = [rows(1, 7), rows(0, 16), rows(size, 8)]
    problem = first_problem(STRIDED, arguments)
    assert problem is not None
    assert problem.argument == "q"
    with pytest.raises(ValueError, match=r"argument 'q': stride\[0\] must be n3 // n1, which divides by 0"):
        functions["strided"](*arguments)
