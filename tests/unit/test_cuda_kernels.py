"""Kernels in CUDA C++: what an author may say, and the signature and host program that follow. Nothing is compiled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import aot_pack
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.author.mistakes import MistakeError
from aot_pack.compile.returned import by_function
from aot_pack.cubin import KernelInfo, KernelParameter
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.front_end import accepts
from aot_pack.front_ends.cuda.host import HostWriter, handles
from aot_pack.front_ends.cuda.signature import read_signature
from aot_pack.front_ends.cuda.types import kernel_name
from aot_pack.hostir.described import described_program
from aot_pack.hostir.description import (
    Argument,
    DescribedLaunch,
    HostDescription,
    Number,
    PassedMap,
    PassedStruct,
    PassedValue,
    launches_of,
    read_description,
    write_description,
)
from aot_pack.hostir.program import Launch
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.table import describe
from aot_pack.model import DynamicSmem
from aot_pack.signature import DimVar, EnvStreamParam, ScalarParam, TensorParam


class Numeric:
    """Stands for the base of cutlass's numeric types, which are told by its name."""

    is_abstract = False


Numeric.__module__ = "cutlass.base_dsl.typing"
Float16, Float32, Int8, Int32, Int64, Uint16, Boolean, Float4E2M1FN, Float8E4M3FN = (
    type(name, (Numeric,), {"__module__": "cutlass.base_dsl.typing"})
    for name in (
        "Float16", "Float32", "Int8", "Int32", "Int64", "Uint16", "Boolean", "Float4E2M1FN", "Float8E4M3FN"
    )
)  # fmt: skip

n, m = aot_pack.dim(), aot_pack.dim(bits=64)
X = {"x": aot_pack.tensor(Float32, (n, m)), "y": aot_pack.output(Float32, (n,))}


def kernel(**changes: Any) -> CudaKernel:
    given: dict[str, Any] = {"grid": n, "block": 128, "arguments": X} | changes
    return aot_pack.cuda_kernel(given.pop("source", "text"), given.pop("name", "k"), **given)


def info(*sizes: int, **known: Any) -> KernelInfo:
    """A compiled kernel with parameters of these sizes."""
    parameters = tuple(
        KernelParameter(ordinal=index, offset=8 * index, size_bytes=size) for index, size in enumerate(sizes)
    )
    return KernelInfo(
        symbol="k", registers=32, static_smem_bytes=0, stack_bytes=0, code_bytes=128, parameters=parameters, **known
    )


def described(*kernels: CudaKernel, compiled: KernelInfo) -> HostDescription:
    signature, sizes = read_signature(kernels[0].arguments)
    return HostWriter(signature, sizes).description([(each, compiled) for each in kernels])


def launched(given: CudaKernel, compiled: KernelInfo) -> DescribedLaunch:
    (launch,) = launches_of(described(given, compiled=compiled).launches)
    return launch


# -- what an author may say


def test_a_source_is_a_text_or_a_file_beside_the_caller(tmp_path: Path) -> None:
    here = Path(__file__).parent
    assert kernel(source="__global__ void k() {}").source.include == (here,)
    (tmp_path / "k.cu").write_text("// k")
    found = kernel(source=tmp_path / "k.cu", include=["headers"], options="-std=c++20 -DNAME='\"a b\"'").source
    assert (found.text, found.file) == ("// k", "k.cu")
    assert found.include == (tmp_path, here / "headers")
    assert found.options == ("-std=c++20", '-DNAME="a b"')


@pytest.mark.parametrize(
    ("changes", "problem", "hint"),
    [
        ({"source": "none.cu"}, r"none\.cu can't be read: No such file or directory", "from the folder of the file"),
        ({"source": 3}, "expected a source in CUDA C\\+\\+ or the path of a file, got 3", '"add.cu"'),
        ({"name": ""}, "name must be the name of a kernel, not ''", "add<float, 4>"),
        ({"grid": -1}, "grid must be an int of 0 or more or a formula of sizes, not -1", "ceil_div"),
        ({"grid": (1, 2, 3, 4)}, "grid has 4 sizes", "one to three"),
        ({"block": "128"}, "block must be an int of 0 or more or a formula of sizes, not '128'", "block="),
        ({"smem": 1.5}, "smem must be an int of 0 or more", "smem="),
        ({"cluster": (0,)}, r"cluster must be ints of 1 or more, not \(0,\)", r"cluster=(2, 1, 1)"),
        ({"cooperative": 1}, "cooperative must be True or False, not 1", "cooperative=True"),
        ({"priority": True}, "priority must be an int, not True", "priority=-1"),
        ({"options": ["-G"]}, r"options must be a text, not \['-G'\]", "--use_fast_math"),
        ({"include": "headers"}, "include must be a list of folders, not 'headers'", 'include=["headers"]'),
        ({"template": "float"}, "template must be a list, not 'float'", "template="),
        ({"template": [1.5]}, r"template has 1\.5, which C\+\+ can't be told", "Tile<64>"),
        ({"arguments": ["x"]}, r"arguments must be a dict of names and descriptions, not \['x'\]", "aot_pack.tensor"),
        ({"arguments": {"a b": Int32}}, "'a b' can't be the name of an argument", "identifier"),
        ({"arguments": {"x": 3}}, "argument 'x' is 3, which a kernel", "tensor()"),
        ({"arguments": {"x": aot_pack.event()}}, "argument 'x' is an event, which a kernel", "tensor()"),
        ({"parameters": "x"}, "parameters must be a list, not 'x'", "parameters="),
        ({"parameters": ["x", "z"]}, "one named 'z', which is no argument", "its arguments are x, y"),
        ({"parameters": [1.5]}, r"parameters has 1\.5, which can't be passed", "tensor_map()"),
        ({"parameters": [aot_pack.tensor_map("z", (8,))]}, "a tensor map of 'z', which is no tensor", "x, y"),
        ({"parameters": [aot_pack.struct("P", {"z": ["x", "z"]})]}, "a struct 'P' with 'z', which is no arg", "x, y"),
    ],
)
def test_mistakes(changes: dict[str, Any], problem: str, hint: str) -> None:
    with pytest.raises(MistakeError, match=rf"^cuda_kernel\(\): .*{problem}") as caught:
        kernel(**changes)
    assert hint in str(caught.value.hint)
    assert "test_cuda_kernels.py" in str(caught.value.detail), "it names the author's line"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"tensor": X["x"]}, "expected the name of a tensor"),
        ({"box": 64}, "box must be a tuple of ints of 1 or more, not 64"),
        ({"swizzle": 16}, "swizzle must be a number of bytes, not 16"),
        ({"shape": (n,)}, "expected 2 numbers in shape, one for each of box, got 1"),
        ({"element_strides": (1, 0)}, "element_strides must be a tuple of ints of 1 or more"),
        ({"stride": 5}, "stride must be a tuple, not 5"),
    ],
)
def test_mistakes_of_tensor_maps(arguments: dict[str, Any], problem: str) -> None:
    given: dict[str, Any] = {"tensor": "x", "box": (8, 64)} | arguments
    with pytest.raises(MistakeError, match=rf"^tensor map: {problem}"):
        aot_pack.tensor_map(given.pop("tensor"), given.pop("box"), **given)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"lower_corner": 1}, "lower_corner must be a tuple of one to three ints, not 1"),
        ({"upper_corner": (1,)}, "the corners have 2 and 1 numbers"),
        ({"pixels": 0}, "channels and pixels must be a tuple of ints of 1 or more"),
        ({"element_strides": (1, 1)}, "expected 4 numbers in element_strides"),
    ],
)
def test_mistakes_of_im2col_maps(arguments: dict[str, Any], problem: str) -> None:
    given: dict[str, Any] = {"lower_corner": (0, 0), "upper_corner": (0, 0), "channels": 8, "pixels": 8}
    with pytest.raises(MistakeError, match=rf"^tensor map: {problem}"):
        aot_pack.im2col_map("x", **(given | arguments))


@pytest.mark.parametrize(
    ("arguments", "problem", "hint"),
    [
        ({"type": 3}, r"expected the name of a type in C\+\+, got 3", 'struct("Params", {"n": n})'),
        ({"fields": ["x"]}, r"the fields of 'P' must be a dict of names and values, not \['x'\]", '{"x": "x"'),
        ({"fields": {}}, "the fields of 'P' must be a dict of names and values", '{"x": "x"'),
        ({"fields": {"a.b": 1}}, "'a.b' can't be the name of a field of 'P'", "its name in C++"),
        ({"fields": {"a": 1.5}}, r"the field 'a' of 'P' is 1\.5, which can't be passed", "(cutlass.Int64, n)"),
        ({"fields": {"a": []}}, "the field 'a' of 'P' is an empty list", "each element"),
        ({"fields": {"a": Float32}}, "the field 'a' of 'P' is the description of an argument", '{"a": "a"}'),
        ({"fields": {"a": aot_pack.tensor_map("x", (8,))}}, "the field 'a' of 'P' is a tensor map", "of its own"),
        (
            {"fields": {"a": (Float32, n)}},
            r"'a' of 'P' is \(cutlass\.Float32, .*only integers can have a type",
            "Int64",
        ),
        ({"fields": {"a": (Int64, "x")}}, "'a' of 'P' gives a type to 'x', which is no size", "its own type"),
        ({"align": 12}, "align must be a power of two in bytes, not 12", "align=16"),
    ],
)
def test_mistakes_of_structs(arguments: dict[str, Any], problem: str, hint: str) -> None:
    given: dict[str, Any] = {"type": "P", "fields": {"n": n}} | arguments
    with pytest.raises(MistakeError, match=rf"^struct\(\): .*{problem}") as caught:
        aot_pack.struct(given.pop("type"), given.pop("fields"), **given)
    assert hint in str(caught.value.hint)


def test_a_batch_dimension_is_checked_as_for_an_entry() -> None:
    rows = aot_pack.dim(batch=True)
    with pytest.raises(MistakeError, match=r"cuda_kernel\(\): the function has a batch dimension, but no output"):
        kernel(grid=1, arguments={"x": aot_pack.tensor(Float32, (rows,))})


def test_a_builder_returns_a_kernel_or_a_list_of_kernels() -> None:
    assert accepts(kernel())
    assert by_function([kernel(), kernel()], "f", "f", ()).keys() == {"f"}
    assert not accepts([])
    assert not accepts([kernel(), 3])
    with pytest.raises(MistakeError, match="it returned a list of 2"):
        by_function([kernel(), 3], "f", "f", ())


def test_arguments_of_templates() -> None:
    assert kernel_name("add", []) == "add"
    assert kernel_name("ns::add", [Float16, 4, True, "Tile<64>"]) == "ns::add<__half, 4, true, Tile<64>>"
    with pytest.raises(CompileError, match=r"a template argument is cutlass\.Float4E2M1FN"):
        kernel_name("add", [Float4E2M1FN])


# -- the signature


def test_the_signature() -> None:
    arguments = {
        "x": aot_pack.tensor(Float8E4M3FN, (n, m, 4), align=16),
        "columns": aot_pack.tensor(Float16, (n, 8), order=(0, 1)),
        "flag": Boolean,
        "steps": aot_pack.dim(divisibility=4),
        "p": aot_pack.pointer(Int32),
        "out": aot_pack.output(Float32, (aot_pack.ceil_div(n, 2), m)),
    }
    signature, _ = read_signature(arguments)
    assert describe(signature, "f") == (
        "f(x: float8_e4m3fn[n0, n1, 4], columns: float16[n0, 8], flag: bool, steps: int32, p: pointer) -> "
        "out: float32[(n0 + 1) // 2, n1]"
    )
    first, second, _, steps, *_, stream = signature.params
    assert isinstance(first, TensorParam)
    assert isinstance(second, TensorParam)
    assert (first.align, first.strides, first.shape[1]) == (16, (), DimVar(id=1, bits=64))
    assert (second.align, second.strides) == (2, (1, DimVar(id=0, bits=32)))
    assert isinstance(steps, ScalarParam)
    assert steps.divisibility == 4
    assert stream == EnvStreamParam(name="stream")


@pytest.mark.parametrize(
    ("arguments", "problem", "hint"),
    [
        ({"x": aot_pack.tensor(Float4E2M1FN, (n,))}, r"argument 'x' is cutlass\.Float4E2M1FN", "Uint8"),
        (
            {"x": aot_pack.tensor(Float32, (n * 2,))},
            "size 0 of 'x' is computed from a size that no tensor",
            "whole size",
        ),
        (
            {"y": aot_pack.output(Float32, (n,))},
            "can't allocate the output 'y': no input shows its size 0",
            "same size",
        ),
        ({"n": n, **X}, "argument 'n' is a size of a tensor as well", "leave the argument out"),
        ({"a": Float32}, "no tensor, so nothing tells the device", "explicit=True"),
    ],
)
def test_signatures_that_are_refused(arguments: dict[str, Any], problem: str, hint: str) -> None:
    with pytest.raises(CompileError, match=problem) as caught:
        read_signature(arguments)
    assert hint in str(caught.value.hint)


# -- launches


def test_a_size_is_passed_in_as_many_bytes_as_the_kernel_takes() -> None:
    launch = launched(kernel(parameters=["x", n, m, n // 2, 7]), info(8, 4, 8, 8, 4))
    values = [argument for argument in launch.arguments if isinstance(argument, PassedValue)]
    assert [value.type for value in values] == ["ptr", "i32", "i64", "i64", "i32"]
    assert values[-1].value == Number(value=7)


def test_a_tensor_map_is_passed_by_value() -> None:
    description = described(kernel(parameters=[aot_pack.tensor_map("x", (8, 32)), "y"]), compiled=info(128, 8))
    (launch,) = launches_of(description.launches)
    assert launch.arguments[0] == PassedMap(index=0)
    assert [each.box for each in description.tensor_maps] == [(Number(value=32), Number(value=8))]


INNER = aot_pack.struct("ns::Inner", {"flag": "flag", "pitch": m}, align=16)
PARAMS = aot_pack.struct(
    "Params<4>",
    {
        "a": "a", "x": "x", "n": n, "tiny": (Int8, -1), "inner": INNER,
        "strides": [(Int64, n * 2), (Int64, 1)], "last": aot_pack.size("x", 1) // 2, "half": (Uint16, 65535),
    },
)  # fmt: skip


def with_struct(**changes: Any) -> CudaKernel:
    arguments = {**X, "a": Float32, "flag": Boolean}
    return kernel(**{"arguments": arguments, "parameters": ["y", PARAMS]} | changes)


def test_a_struct_is_laid_out_as_in_cpp() -> None:
    given = with_struct()
    description = described(given, compiled=info(8, 80))
    (launch,) = launches_of(description.launches)
    struct = launch.arguments[1]
    assert isinstance(struct, PassedStruct)
    assert (struct.size_bytes, struct.align) == (80, 16)
    assert [(field.offset, field.value.type) for field in struct.fields] == [
        (0, "f32"), (8, "ptr"), (16, "i32"), (20, "i8"), (32, "i1"), (40, "i64"), (48, "i64"), (56, "i64"),
        (64, "i64"), (72, "i16"),
    ]  # fmt: skip
    assert struct.fields[1].value.value == Argument(name="x")
    assert read_description(write_description(description)) == description


def test_a_struct_is_one_parameter_of_the_launch() -> None:
    given = with_struct()
    signature, _ = read_signature(given.arguments)
    program = described_program(described(given, compiled=info(8, 80)), "f", host_arguments(signature))
    (launch,) = (op for block in program.blocks for op in block.ops if isinstance(op, Launch))
    _, struct = launch.params
    assert (struct.size, struct.align, [offset for offset, _ in struct.leaves]) == (
        80, 16, [0, 8, 16, 20, 32, 40, 48, 56, 64, 72]
    )  # fmt: skip


def test_the_compiler_checks_structs() -> None:
    signature, sizes = read_signature(with_struct().arguments)
    checks = HostWriter(signature, sizes).checks([with_struct(), with_struct(), kernel()]).splitlines()
    assert checks[0] == "", "the source may end without a line break"
    assert len(checks) == 1 + 3 + 9, "each once"
    assert (
        "static_assert(__builtin_offsetof(Params<4>, strides) == 48 && sizeof(Params<4>::strides) == 16, "
        "\"aot_pack.struct(): Params<4> has no field 'strides' of 16 bytes at offset 48\");"
    ) in checks
    assert 'static_assert(sizeof(ns::Inner) == 16, "aot_pack.struct(): ns::Inner does not have 16 bytes");' in checks
    assert HostWriter(signature, sizes).checks([kernel()]) == ""


@pytest.mark.parametrize(
    ("struct", "compiled", "problem", "hint"),
    [
        ({"n": n}, 8, r"parameter 1 of kernel 'k' has 8 bytes, but struct\('P'\) has 4", "P params"),
        ({"n": 1 << 32}, 4, "the field 'n' of struct 'P' has 4 bytes, which 4294967296 does not fit into", "Int64"),
        ({"n": (Int8, -129)}, 4, "the field 'n' of struct 'P' has 1 bytes, which -129 does not fit into", "wider type"),
        ({"n": ["x", 1]}, 16, "the field 'n' of struct 'P' is an array with elements of 8, 4 bytes", "one type"),
        ({"n": aot_pack.dim()}, 4, r"the field 'n' of struct 'P' is computed from a dim\(\) that no arg", "whole size"),
        (
            {"n": aot_pack.size("z", 0)},
            4,
            r'the field .n. of struct .P. is computed from size\("z", 0\)',
            "x (2 sizes)",
        ),
    ],
)
def test_structs_that_do_not_fit(struct: dict[str, Any], compiled: int, problem: str, hint: str) -> None:
    given = kernel(parameters=[aot_pack.struct("P", struct)])
    with pytest.raises(CompileError, match=problem) as caught:
        described(given, compiled=info(compiled))
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize(
    ("changes", "compiled", "problem", "hint"),
    [
        ({}, info(8, 8, 4), "kernel 'k' takes 3 parameters, but its launch passes 2: 'x', 'y'", "parameters="),
        ({}, info(8), "kernel 'k' takes one parameter, but its launch passes 2", "parameters="),
        ({}, info(8, 4), "parameter 2 of kernel 'k' has 4 bytes, but 'y' has 8", "declare the parameter as a pointer"),
        ({"parameters": [n]}, info(2), "parameter 1 of kernel 'k' has 2 bytes, but a size has 8", "4 or 8 bytes"),
        (
            {"arguments": {**X, "a": Float16}, "parameters": ["a"]},
            info(4),
            "parameter 1 of kernel 'k' has 4 bytes, but 'a' has 2",
            "the argument is float16",
        ),
        (
            {"parameters": [aot_pack.tensor_map("x", (8, 8))]},
            info(8),
            r"has 8 bytes, but tensor_map\('x'\) has 128",
            "__grid_constant__",
        ),
        ({"parameters": [aot_pack.tensor_map("x", (8,))]}, info(128), "has 1 dimensions, but the tensor has 2", "box"),
        (
            {"grid": aot_pack.dim()},
            info(8, 8),
            r"the grid of kernel 'k' is computed from a dim\(\) that no argument tells",
            "arguments={..., \"n\": n}",
        ),
        (
            {"smem": aot_pack.size("x", 2)},
            info(8, 8),
            r'the shared memory of kernel .k. is computed from size\("x", 2\), which does not exist',
            "x (2 sizes)",
        ),
        ({}, info(8, 8, max_threads=(64, 1, 1)), "128 threads in a block, but is compiled", "__launch_bounds__"),
        ({}, info(8, 8, required_threads=(64, 1, 1)), r"blocks of \(128, 1, 1\) threads", "__block_size__"),
        ({"cluster": (2,)}, info(8, 8, cluster=(4, 1, 1)), r"clusters of \(2, 1, 1\)", "__cluster_dims__"),
    ],
)  # fmt: skip
def test_launches_that_do_not_fit_their_kernel(
    changes: dict[str, Any], compiled: KernelInfo, problem: str, hint: str
) -> None:
    with pytest.raises(CompileError, match=problem) as caught:
        described(kernel(**changes), compiled=compiled)
    assert hint in str(caught.value.hint)


def test_a_map_needs_elements_side_by_side() -> None:
    arguments = {"x": aot_pack.inout(Float32, (n, m), order=(0, 1))}
    given = kernel(arguments=arguments, parameters=[aot_pack.tensor_map("x", (8, 8))])
    with pytest.raises(CompileError, match="needs stride 1 in the last dimension"):
        described(given, compiled=info(128))


def test_the_attributes_of_a_launch() -> None:
    launch = launched(kernel(cluster=(2, 2), cooperative=True, programmatic=True, priority=-1), info(8, 8))
    assert (launch.cluster, launch.cooperative, launch.programmatic, launch.priority) == ((2, 2, 1), True, True, -1)


@pytest.mark.parametrize(
    ("smem", "expected"),
    [
        ([0], DynamicSmem.LEAVE),
        ([48 * 1024], DynamicSmem.LEAVE),
        ([0, 100_000], 100_000),
        ([0, n * 4], DynamicSmem.DEVICE_LIMIT),
    ],
)
def test_shared_memory_that_a_kernel_must_be_allowed(smem: list[Any], expected: object) -> None:
    (handle,) = handles([(kernel(smem=each), info(8, 8)) for each in smem])
    assert handle.max_dynamic_smem == expected
    assert not handle.non_portable_cluster


def test_a_large_cluster_must_be_allowed() -> None:
    (handle,) = handles([(kernel(cluster=(16,)), info(8, 8))])
    assert handle.non_portable_cluster
