"""Host programs that a front end describes: as text and back, and what becomes of each part."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from aot_pack.codec import CodecError
from aot_pack.errors import TranslateError
from aot_pack.hostir.described import described_program
from aot_pack.hostir.description import (
    AccessWindow,
    Argument,
    DescribedBranch,
    DescribedLaunch,
    DescribedLoop,
    Formula,
    HostDescription,
    Number,
    Operation,
    PassedMap,
    PassedValue,
    Step,
    TensorMap,
    launches_of,
    read_description,
    with_arguments,
    with_symbols,
    write_description,
)
from aot_pack.hostir.program import EncodeTensorMap, HostArgument, HostProgram, Launch
from aot_pack.hostir.types import F32, I32, PTR
from aot_pack.launcher.statements import FunctionWriter
from aot_pack.launcher.structs import ParamStructs

ARGUMENTS = (HostArgument("x", PTR), HostArgument("n", I32), HostArgument("alpha", F32), HostArgument("s", PTR))
ONE = Number(value=1)


def launch(
    *arguments: PassedValue | PassedMap,
    blocks: Formula = ONE,
    cluster: tuple[int, int, int] | None = None,
    cooperative: bool = False,
    programmatic: bool = False,
) -> DescribedLaunch:
    return DescribedLaunch(
        kernel="k",
        grid=(blocks, ONE, ONE),
        block=(Number(value=128), ONE, ONE),
        arguments=arguments,
        cluster=cluster,
        cooperative=cooperative,
        programmatic=programmatic,
    )


def program(*launches: Step, maps: tuple[TensorMap, ...] = (), stream: str | None = "s") -> HostProgram:
    description = HostDescription(launches=launches, tensor_maps=maps, stream=stream)
    assert read_description(write_description(description)) == description
    return described_program(description, "f", ARGUMENTS)


def text(*launches: Step, maps: tuple[TensorMap, ...] = ()) -> str:
    return FunctionWriter(program(*launches, maps=maps), ParamStructs()).write("f")


def blocks_of(formula: Formula) -> str:
    """The C++ of a grid's first number."""
    found = text(launch(blocks=formula))
    return found.split("const aot::LaunchShape shape = {")[1].split("{")[1].split(", 1, 1}")[0]


def operation(name: str, left: Formula, right: Formula) -> Operation:
    return Operation(name=name, left=left, right=right)


N = Argument(name="n")
X = Argument(name="x")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (N, "n"),
        (Number(value=7), "7"),
        (operation("mul", Number(value=6), Number(value=7)), "42"),
        (
            operation("floor_div", operation("add", N, Number(value=127)), Number(value=128)),
            "floor_div(int64_t(n) + 127",
        ),
        (operation("truncate_div", N, Number(value=4)), "int64_t(n) / 4"),
        (operation("truncate_mod", N, Number(value=4)), "int64_t(n) % 4"),
        (operation("min", N, Number(value=4)), "min<int64_t>(int64_t(n), 4)"),
        (operation("max", N, Number(value=4)), "max<int64_t>(int64_t(n), 4)"),
        (operation("shift_right", N, Number(value=4)), ">> 4"),
        (operation("shift_left", N, Number(value=4)), "<< 4"),
        (operation("sub", N, Number(value=4)), "int64_t(n) - 4"),
        (operation("and", N, Number(value=4)), "& 4"),
        (operation("or", N, Number(value=4)), "| 4"),
        (operation("xor", N, Number(value=4)), "^ 4"),
        (operation("less", N, Number(value=4)), "int64_t(int64_t(n) < 4)"),
        (operation("less_equal", N, Number(value=4)), "int64_t(n) <= 4"),
        (operation("equal", N, Number(value=4)), "int64_t(n) == 4"),
        (operation("not_equal", N, Number(value=4)), "int64_t(n) != 4"),
        (operation("floor_mod", N, Number(value=8)), "* 8"),
        (operation("floor_mod", N, N), "n_i64 - aot::sdiv<int64_t>(n_i64, n_i64) * n_i64"),
    ],
)
def test_formulas(formula: Formula, expected: str) -> None:
    assert expected in blocks_of(formula)


def test_a_division_by_what_may_be_zero_or_negative() -> None:
    written = text(launch(blocks=operation("floor_div", Number(value=7), N)))
    assert "aot::sdiv<int64_t>(7, " in written
    assert "aot::srem<int64_t>(7, " in written
    assert "/ -2" in text(launch(blocks=operation("floor_div", N, Number(value=-2))))


def test_an_unsigned_argument_is_widened_by_zeros() -> None:
    formula = operation("truncate_div", Argument(name="n", signed=False), Number(value=4))
    assert "uint32_t(n)" in blocks_of(formula)


def test_attributes_are_those_that_are_asked_for() -> None:
    def attributes(one: DescribedLaunch) -> list[int]:
        (op,) = (op for op in program(one).ops() if isinstance(op, Launch))
        return [attribute.id for attribute in op.attributes]

    assert attributes(launch()) == []
    assert attributes(launch(cluster=(2, 1, 1))) == [4]
    assert attributes(launch(cooperative=True)) == [2]
    assert attributes(launch(programmatic=True)) == [6]
    assert attributes(launch(cluster=(2, 1, 1), programmatic=True)) == [4, 6]


def test_what_is_passed() -> None:
    x = PassedValue(value=Argument(name="x"), type="ptr")
    alpha = PassedValue(value=Argument(name="alpha"), type="f32")
    written = text(launch(x, alpha, PassedValue(value=N, type="i32"), PassedValue(value=N, type="i64")))
    assert "void* param0 = x;" in written
    assert "float param1 = alpha;" in written
    assert "int32_t param2 = n;" in written
    assert "int64_t param3 = int64_t(n);" in written


def test_without_a_stream_it_is_the_null_stream() -> None:
    (op,) = (op for op in program(launch(), stream=None).ops() if isinstance(op, Launch))
    assert str(op.stream.type) == "ptr"
    assert "nullptr" in FunctionWriter(program(launch(), stream=None), ParamStructs()).write("f")


def test_tensor_maps() -> None:
    tiled = TensorMap(
        data_type=6,
        address=Argument(name="x"),
        dims=(Number(value=64), N),
        strides=(Number(value=128),),
        box=(Number(value=64), Number(value=8)),
        element_strides=(ONE, ONE),
        swizzle=3,
        l2_promotion=2,
    )
    im2col = TensorMap(
        im2col=True,
        data_type=9,
        address=Argument(name="x"),
        dims=(Number(value=64), Number(value=5), Number(value=6), N),
        strides=(Number(value=128), Number(value=640), Number(value=3840)),
        element_strides=(ONE, ONE, ONE, ONE),
        lower_corner=(Number(value=-1), Number(value=-2)),
        upper_corner=(Number(value=1), Number(value=2)),
        channels=Number(value=64),
        pixels=Number(value=128),
        interleave=1,
        fill=1,
    )
    found = program(launch(PassedMap(index=1), PassedMap(index=0)), maps=(tiled, im2col))
    first, second = (op for op in found.ops() if isinstance(op, EncodeTensorMap))
    assert first.counts == (1, 1, 1, 1, 2, 1, 2, 2, 1, 1, 1, 1)
    assert second.counts == (1, 1, 1, 1, 4, 3, 2, 2, 1, 1, 4, 1, 1, 1, 1)
    (op,) = (op for op in found.ops() if isinstance(op, Launch))
    assert [param.slot for param in op.params] == [second.operands[0], first.operands[0]]
    written = FunctionWriter(found, ParamStructs()).write("f")
    assert "const int lower_corner[] = {-1, -2};" in written
    assert "alignas(64) unsigned char tensor_map[128] = {};" in written


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        (PassedValue(value=Argument(name="y"), type="i32"), "uses the unknown argument 'y'; known: x, n, alpha, s"),
        (PassedValue(value=Argument(name="n"), type="ptr"), "argument 'n' has type i32, but is passed as ptr"),
        (PassedValue(value=ONE, type="f32"), "a value of type f32 must be an argument, got"),
        (PassedValue(value=Argument(name="alpha"), type="i32"), "computes with 'alpha', which has type f32"),
        (PassedValue(value=operation("power", N, N), type="i32"), "unknown operation 'power'; known: add, sub"),
    ],
)
def test_what_does_not_fit(argument: PassedValue, message: str) -> None:
    with pytest.raises(TranslateError, match=message):
        program(launch(argument))


def test_steps_of_branches_and_loops() -> None:
    """Branches, loops with their counters, and the launches after them, in order."""
    counter = Argument(name="i")
    passing = launch(PassedValue(value=operation("add", counter, N), type="i32"), blocks=counter)
    loop = DescribedLoop(counter="i", start=Number(value=3), count=N, steps=(passing,))
    branch = DescribedBranch(
        condition=operation("less", N, Number(value=7)), then=(loop,), otherwise=(launch(blocks=N),)
    )
    body = text(branch, launch(blocks=Number(value=5)))
    first, second, third = (body.index(f"shape = {{{{{size}, 1, 1}}") for size in ("int32_t(i)", "n", "5"))
    assert first < second < third
    assert "if (n_i64 < 7) {" in body
    assert body.count("aot::launch(") == 3


def test_maps_of_branches_are_encoded_there() -> None:
    always, sometimes = (
        TensorMap(data_type=9, address=X, dims=(N,), strides=(), element_strides=(ONE,), box=(size,))
        for size in (Number(value=64), Number(value=32))
    )
    both = launch(PassedMap(index=0), PassedMap(index=1))
    branch = DescribedBranch(condition=N, then=(both, both))
    encoded = program(branch, launch(PassedMap(index=0)), maps=(always, sometimes))
    blocks = [[type(op).__name__ for op in block.ops] for block in encoded.blocks]
    assert [names.count("EncodeTensorMap") for names in blocks if "Launch" in names] == [1, 0]
    assert sum(names.count("EncodeTensorMap") for names in blocks) == 2
    assert "EncodeTensorMap" in blocks[0]


def test_a_window_of_the_cache_is_an_attribute() -> None:
    window = AccessWindow(address=X, num_bytes=operation("mul", N, Number(value=4)), hit_ratio=0.5)
    (op,) = [op for op in program(replace(launch(), window=window)).ops() if isinstance(op, Launch)]
    (attribute,) = op.attributes
    assert attribute.id == 1
    assert [(offset, getattr(leaf, "value", None)) for offset, leaf in attribute.leaves][2:] == [
        (16, 0.5),
        (20, 2),
        (24, 1),
    ]
    assert "aot::attribute(CU_LAUNCH_ATTRIBUTE_ACCESS_POLICY_WINDOW, x, " in text(replace(launch(), window=window))


def test_names_and_symbols_are_replaced_everywhere() -> None:
    branch = DescribedBranch(condition=N, then=(launch(blocks=N),), otherwise=(launch(),))
    description = HostDescription(launches=(branch, launch()), stream="s")
    changed = with_symbols(with_arguments(description, {"n": "m", "s": "t"}).launches, iter(["a", "b", "c"]))
    assert [each.kernel for each in launches_of(changed)] == ["a", "b", "c"]
    (first, *_) = changed
    assert isinstance(first, DescribedBranch)
    assert first.condition == Argument(name="m")
    assert next(launches_of(changed)).grid[0] == Argument(name="m")
    assert with_arguments(description, {"s": "t"}).stream == "t"


def test_two_arguments_of_one_name_are_an_error() -> None:
    with pytest.raises(TranslateError, match="two arguments have the same name: x, x"):
        described_program(HostDescription(launches=(launch(),)), "f", (ARGUMENTS[0], ARGUMENTS[0]))


def test_another_text_is_an_error() -> None:
    with pytest.raises(CodecError, match="missing"):
        read_description(json.dumps({"launches": []}))
