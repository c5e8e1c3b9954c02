"""Sizes and strides that are computed from others: every operation, in what is passed and in what is returned."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver
from fake_driver.cubin_writer import FakeKernel, write_cubin
from fake_driver.tensors import CudaTensor, FrameworkTensor
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from synthetic import formula_signature, host_function, lift

from aot_pack.hostir.types import layout
from aot_pack.launcher.decode import host_arguments
from aot_pack.launcher.package import LiftedUnit, cubin_of, write_package
from aot_pack.model import KernelHandle
from aot_pack.native.build import build_library
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import Signature
from faults.arguments import ADDRESS, RightCall, describe
from faults.oracle import first_problem

SIGNATURE = formula_signature().with_outputs({"z"})
NAME = "computed"


def unit(signature: Signature) -> LiftedUnit:
    """A function that passes all its tensors and variables to one kernel."""
    f, arguments = host_function(signature)
    f.launch(f.config(block=[f.number(32)], stream=arguments[-1]), NAME, *arguments)
    f.ret()
    sizes = [layout(argument.type)[0] for argument in host_arguments(signature)]
    image = write_cubin([FakeKernel(symbol=NAME, parameters=sizes)], "sm_90a")
    return lift(NAME, "sm_90a", signature, f, kernels=[KernelHandle(symbol=NAME)], image=image)


@pytest.fixture(scope="module")
def function(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    import tvm_ffi

    folder = tmp_path_factory.mktemp("formulas")
    one = unit(SIGNATURE)
    built = build_library(
        write_package("formulas", [(NAME, [[one]])]),
        folder=folder / "project",
        toolchain=find_toolchain("zig", machine),
        machine=machine,
        jobs=2,
    )
    (folder / "cubins").mkdir()
    image = cubin_of(one.unit)
    (folder / "cubins" / image.file_name).write_bytes(image.data)
    driver.load()
    driver.reset(gpus=("h100",) * 4)
    library = tvm_ffi.load_module(str(Path(shutil.copy(built.path, folder))))
    yield library.get_function(NAME)
    library.get_function("aot_pack_unload")()


@st.composite
def calls(draw: Any) -> list[Any]:
    """Arguments that fit but where a size was changed, and now and then such that all fit."""
    right = RightCall(draw)
    right.variables.update({0: draw(st.sampled_from([0, 2, 4, 10])), 1: draw(st.sampled_from([0, 1, 2, 3, 7, 9, 21]))})
    arguments = right.arguments(SIGNATURE)
    tensors = [index for index, value in enumerate(arguments) if isinstance(value, CudaTensor)]
    if tensors and draw(st.booleans()):
        index = draw(st.sampled_from(tensors))
        shape, strides = list(arguments[index].shape), list(arguments[index].strides)
        changed = draw(st.sampled_from([shape, strides]))
        place = draw(st.integers(0, len(changed) - 1))
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
            assert function(*arguments).shape == (n * m + 1, n)
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
