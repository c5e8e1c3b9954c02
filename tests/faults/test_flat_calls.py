"""Functions with flat arguments launch what direct calls launch; forms and arguments that do not fit are errors."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from fake_driver import FakeDriver, Launch
from fake_driver.tensors import FrameworkTensor
from synthetic import DTYPES
from synthetic.packages import build_package, passing_unit, single

from aot_pack.flat import form_of
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import (
    ConstParam,
    DimVar,
    EnvStreamParam,
    Param,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
)

N, M, STEP = DimVar(id=0, bits=32), DimVar(id=1, bits=32), DimVar(id=2, bits=64)
SHAPE = (5, 3)


def tensor(
    name: str,
    *shape: DimVar | int,
    role: TensorRole = TensorRole.INPUT,
    strides: Sequence[DimVar | int] = (),
    order: Sequence[int] = (),
) -> TensorParam:
    return TensorParam(
        name=name,
        dtype=DTYPES["float32"],
        shape=shape,
        strides=tuple(strides),
        align=16,
        order=tuple(order),
        role=role,
    )


def scalar(name: str, dtype: str) -> ScalarParam:
    return ScalarParam(name=name, dtype=DTYPES[dtype])


OUTPUT, INOUT = TensorRole.OUTPUT, TensorRole.INOUT
STREAM = EnvStreamParam(name="env")
SIGNATURES = {
    "plain": Signature(params=(tensor("x", N, M), scalar("a", "float32"), tensor("y", N, M, role=OUTPUT), STREAM)),
    "every": Signature(
        params=(
            tensor("y", M, N, role=OUTPUT, strides=(1, DimVar(id=3, bits=64)), order=(0, 1)),
            tensor("turned", N, M, strides=(1, STEP)),
            TupleParam(
                name="pair",
                elements=(
                    tensor("pair[0]", N, M, role=INOUT),
                    TupleParam(name="pair[1]", elements=(scalar("pair[1][0]", "int32"), tensor("inner", N))),
                    ConstParam(name="pair[2]", value=None),
                ),
            ),
            ShapeParam(name="sizes", dims=(N, 7)),
            *(scalar(f"s_{dtype}", dtype) for dtype in ("bool", "int8", "uint64", "float64")),
            tensor("total", N, role=INOUT),
            tensor("z", N, role=OUTPUT),
            StreamParam(name="stream"),
            ConstParam(name="flag", value=True),
            ConstParam(name="other", value=False),
            ConstParam(name="number", value=-(2**63)),
            ConstParam(name="ratio", value=float("nan")),
            ConstParam(name="text", value='n(t[ab]"µ'),
        ),
        returns=("z", "y"),
    ),
    "none": Signature(params=(scalar("a", "int32"), tensor("y", 4, role=OUTPUT), STREAM)),
}
SCALARS: dict[str, list[Any]] = {
    "bool": [True, False],
    "int8": [-128, 127],
    "int32": [-5, 2**31 - 1],
    "uint64": [0, 2**64 - 1],
    "float32": [2.0],
    "float64": [0.5, -0.0, float("inf")],
}


@pytest.fixture(scope="module")
def library(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Any:
    import tvm_ffi

    units = {name: passing_unit(name, signature) for name, signature in SIGNATURES.items()}
    package = build_package(
        tmp_path_factory.mktemp("flat"), "flat", single(units), machine, find_toolchain("zig", machine)
    )
    driver.load()
    driver.reset(gpus=("h100", "h100"))
    return tvm_ffi.load_module(str(package.library))


@pytest.fixture(autouse=True)
def unloaded(driver: FakeDriver, library: Any) -> Iterator[None]:
    driver.clear_log()
    yield
    library.get_function("aot_pack_unload")()


class Call:
    """A call of a function, direct and flat. JAX passes compact tensors in the order of their dimensions in memory."""

    def __init__(self, signature: Signature, device: int, draw: random.Random) -> None:
        self.device, self.draw = device, draw
        self.sizes = {0: SHAPE[0], 1: SHAPE[1]}
        self.tensors: list[Any] = []
        self.numbers: list[Any] = []
        self.outputs: list[Any] = []
        self.inouts: list[Any] = []
        self.direct = [self.argument(param) for param in signature.arguments]

    @property
    def flat(self) -> list[Any]:
        return [*self.tensors, *self.outputs, *self.inouts, *self.numbers]

    def argument(self, param: Param) -> Any:
        if isinstance(param, TensorParam):
            return self.tensor(param)
        if isinstance(param, ScalarParam):
            value = self.draw.choice(SCALARS[param.dtype.name])
            self.numbers.append(value - 2**64 if param.dtype.name == "uint64" and value >= 2**63 else value)
            return value
        if isinstance(param, ShapeParam):
            values = [each if isinstance(each, int) else self.sizes[each.id] for each in param.dims
                      if isinstance(each, (int, DimVar))]  # fmt: skip
            self.numbers += values
            return tuple(values)
        if isinstance(param, TupleParam):
            return tuple(map(self.argument, param.elements))
        return param.value if isinstance(param, ConstParam) else None

    def tensor(self, param: TensorParam) -> Any:
        shape = [each if isinstance(each, int) else self.sizes[each.id] for each in param.shape
                 if isinstance(each, (int, DimVar))]  # fmt: skip
        made = FrameworkTensor(shape, "float32", device=self.device)
        if param.role is TensorRole.OUTPUT:
            self.outputs.append(made)
        else:
            self.tensors.append(made)
        if param.role is TensorRole.INOUT:
            self.inouts.append(made)
        if param.strides and param.strides[0] == 1:
            return FrameworkTensor(shape, "float32", strides=(1, shape[0]), device=self.device, data=made.address)
        return made


def launches(driver: FakeDriver, function: Any, arguments: Sequence[Any]) -> list[Launch]:
    driver.clear_log()
    assert function(*arguments) is None
    return driver.launches()


@pytest.mark.parametrize("device", [0, 1])
@pytest.mark.parametrize("name", SIGNATURES)
def test_a_flat_call_launches_what_a_direct_call_launches(
    driver: FakeDriver, library: Any, name: str, device: int
) -> None:
    flat = library.get_function("aot_pack_flat_function")(name, form_of(SIGNATURES[name]))
    for seed in range(20):
        call = Call(SIGNATURES[name], device, random.Random(seed))
        (mine,) = launches(driver, flat, call.flat)
        (theirs,) = launches(driver, library.get_function(name), call.direct)
        assert (mine.params, mine.device, mine.stream) == (theirs.params, theirs.device, theirs.stream)


def test_a_test_may_take_tensors_of_the_cpu_for_a_gpus(driver: FakeDriver, library: Any) -> None:
    import numpy as np

    make = library.get_function("aot_pack_flat_function")
    import tvm_ffi

    x, y = (tvm_ffi.from_dlpack(np.zeros(SHAPE, np.float32)) for _ in range(2))
    with pytest.raises(ValueError, match="cpu"):
        make("plain", "tno")(x, y, 1.0)
    make("plain", "tno", "CPU")(x, y, 1.0)
    assert len(driver.launches()) == 1


@pytest.mark.parametrize(
    "form",
    ["x", "t[", "(", "(t", ")", "i12", "f3ff000000000000", '"', '"0005abc', '"00', "(" * 40 + ")" * 40, "tI", "T0"],
)
def test_texts_that_are_no_form(library: Any, form: str) -> None:
    with pytest.raises(ValueError, match="is no form"):
        library.get_function("aot_pack_flat_function")("plain", form)


def test_flat_functions_that_do_not_exist(library: Any) -> None:
    make = library.get_function("aot_pack_flat_function")
    for arguments in ([], ["plain"], ["absent", "t"], ["plain", 5], [5, "t"]):
        with pytest.raises(TypeError, match="expected the name of a function of the package flat, and a form"):
            make(*arguments)


def test_flat_arguments_that_do_not_fit(library: Any) -> None:
    make = library.get_function("aot_pack_flat_function")
    x, y = FrameworkTensor(SHAPE, "float32"), FrameworkTensor(SHAPE, "float32")
    flat = make("plain", "tno")
    with pytest.raises(TypeError, match=r"plain\(\): expected 1 tensors, 1 results and 1 numbers, got 2 flat"):
        flat(x, y)
    with pytest.raises(TypeError, match="a flat argument is no tensor, but the form has one in its place"):
        flat(x, 1, 1.0)
    with pytest.raises(TypeError, match="argument 'a'"):
        make("plain", 't"0001ao')(x, y)
    with pytest.raises(TypeError, match="plain"):
        make("plain", "to")(x, y)
    for order in ("a", "abc", "aa", "ac", "AB"):
        with pytest.raises(ValueError, match="has 2 dimensions, but the form has another order"):
            make("plain", f"t[{order}]no")(x, y, 1.0)
    with pytest.raises(RuntimeError, match="reads and writes is not in the memory of its result"):
        make("plain", "ano")(x, y, FrameworkTensor(SHAPE, "float32"), 1.0)


def test_a_flat_function_outlives_its_form_and_frees_it(driver: FakeDriver, library: Any) -> None:
    make = library.get_function("aot_pack_flat_function")
    call = Call(SIGNATURES["every"], 0, random.Random(0))
    for _ in range(100):
        kept = [make("every", form_of(SIGNATURES["every"])) for _ in range(10)]
        gc.collect()
        (launch,) = launches(driver, kept[5], call.flat)
        assert launch.kernel == "every"
