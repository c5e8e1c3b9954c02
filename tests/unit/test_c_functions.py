"""The C functions of packed functions: their parameters, and headers that are safe whatever an author writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from aot_pack.c_functions import CFunctions, CStream, NoCFunctionError, c_function_of, c_functions_of
from aot_pack.dtypes import DType
from aot_pack.native.toolchain import find_templates
from aot_pack.outputs import with_effects
from aot_pack.package.c_header import c_headers
from aot_pack.signature import (
    ConstParam,
    DimVar,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
)

N = DimVar(id=0, bits=32)
STREAM = EnvStreamParam(name="stream")


def tensor(name: str, role: TensorRole = TensorRole.INPUT) -> TensorParam:
    dtype = DType(name="float32", code=2, bits=32)
    return TensorParam(name=name, dtype=dtype, shape=(N,), strides=(1,), align=16, role=role)


def scalar(name: str, dtype: str) -> ScalarParam:
    bits = int("".join(filter(str.isdigit, dtype)) or 8)
    code = {"i": 0, "u": 1, "f": 2}.get(dtype[0], 4) if dtype != "bool" else 6
    return ScalarParam(name=name, dtype=DType(name=dtype, code=code, bits=bits))


def parameters(*variants: Sequence[Param]) -> list[str]:
    function = c_function_of("f", [Signature(params=(*params, STREAM)) for params in variants])
    return list(map(str, function.parameters))


def test_tensors_are_const_where_the_author_says_that_they_are_only_read() -> None:
    assert parameters([tensor("x"), tensor("y")]) == ["DLTensor* x", "DLTensor* y"]
    signature = with_effects(Signature(params=(tensor("x"), tensor("y"), tensor("cache"), STREAM)), ["y"], ["cache"])
    function = c_function_of("f", [signature])
    assert list(map(str, function.parameters)) == ["const DLTensor* x", "DLTensor* cache", "DLTensor* y"]
    assert function.stream is CStream.CURRENT


@pytest.mark.parametrize(
    ("dtypes", "type_"),
    [
        (["int8"], "int8_t"),
        (["uint64"], "uint64_t"),
        (["int8", "int32"], "int64_t"),
        (["uint8", "uint64"], "uint64_t"),
        (["int32", "uint32"], "int64_t"),
        (["bool"], "bool"),
        (["float16"], "float"),
        (["bfloat16", "float32"], "float"),
        (["float32", "float64"], "double"),
    ],
)
def test_a_number_has_a_type_that_holds_it_in_each_variant(dtypes: list[str], type_: str) -> None:
    assert parameters(*([scalar("s", dtype)] for dtype in dtypes)) == [f"{type_} s"]


@pytest.mark.parametrize(
    ("variants", "problem"),
    [
        ([[scalar("s", "int64")], [scalar("s", "uint64")]], "'s' may be: int64_t and uint64_t"),
        ([[scalar("s", "int8")], [scalar("s", "float32")]], "'s' may be: float and int8_t"),
        ([[tensor("s")], [scalar("s", "float32")]], "no type of C takes all that 's' may be"),
        ([[scalar("s", "float32")], [tensor("s")]], "'s' may be: float and tensor"),
        ([[TupleParam(name="s", elements=(tensor("a"),))], [ConstParam(name="s", value=None)]],
         "'s' is a tuple in some variants and None in others"),
        ([[TupleParam(name="s", elements=(tensor("a"),))], [ShapeParam(name="s", dims=(N, N))]],
         "'s' is a tuple of different lengths"),
        ([[TupleParam(name="s", elements=(tensor("a"),))], [ShapeParam(name="s", dims=(N,))]],
         "'s' is a tuple of integers in some variants only"),
    ],
)  # fmt: skip
def test_functions_that_c_has_no_types_for(variants: list[list[Param]], problem: str) -> None:
    with pytest.raises(NoCFunctionError) as raised:
        parameters(*variants)
    assert problem in str(raised.value)
    signatures = [Signature(params=(*params, STREAM)) for params in variants]
    assert c_functions_of([("f", signatures)]).missing == {"f": str(raised.value)}


def test_none_is_null_and_what_is_always_none_is_left_out() -> None:
    none = [ConstParam(name=name, value=None) for name in ("bias", "x", "n", "mode")]
    some = [none[0], tensor("x"), scalar("n", "int32"), ConstParam(name="mode", value="fast")]
    function = c_function_of("f", [Signature(params=(*params, STREAM)) for params in (none, some)])
    assert list(map(str, function.parameters)) == ["DLTensor* x", "const int32_t* n", "const char* mode"]
    assert [value.optional for value in function.values] == [False, True, True, False]
    unused = replace(tensor("bias"), optional=True)
    function = c_function_of("f", [Signature(params=(unused, tensor("w", TensorRole.WORKSPACE), tensor("x"), STREAM))])
    assert [(str(each), each.optional) for each in function.parameters] == [
        ("DLTensor* bias", True), ("DLTensor* x", False), ("DLTensor* w", False),
    ]  # fmt: skip


def test_tuples_are_taken_apart() -> None:
    pair = TupleParam(name="pair", elements=(tensor("a"), ShapeParam(name="b", dims=(N, 4))), fields=("left", "size"))
    function = c_function_of("f", [Signature(params=(tensor("x"), pair, STREAM))])
    assert list(map(str, function.parameters)) == ["DLTensor* x", "DLTensor* pair_left", "const int64_t pair_size[2]"]
    assert function.structure == (-1, 2, -1, 2, -1, -1)
    assert (len(function.values), function.arguments) == (4, 2)


def test_streams() -> None:
    one = c_function_of("f", [Signature(params=(StreamParam(name="s"), tensor("x")))])
    assert (list(map(str, one.parameters)), one.stream) == (["DLTensor* x"], CStream.ARGUMENT)
    assert [value.name for value in one.values] == ["stream", "x"]
    two = c_function_of("f", [Signature(params=(StreamParam(name="s"), StreamParam(name="t"), tensor("x")))])
    assert list(map(str, two.parameters)) == ["void* s", "void* t", "DLTensor* x"]
    assert c_function_of("f", [Signature(params=(tensor("x"),))]).stream is CStream.NULL


def test_names_that_c_can_t_have() -> None:
    params: list[Param] = [
        PointerParam(name="stream"),
        EventParam(name="class"),
        PointerParam(name="größe"),
        PointerParam(name="error"),
    ]
    assert parameters(params) == ["void* stream_", "void* class_", "void* gr__e", "void* error_"]
    assert parameters([PointerParam(name="failure_"), PointerParam(name="values")]) == [
        "void* failure__",
        "void* values_",
    ]


def headers(functions: CFunctions, doc: str = "", docs: dict[str, str] | None = None) -> tuple[str, str]:
    return c_headers(
        find_templates(),
        package="my_kernels",
        version="1.0",
        identity="0123456789abcdef",
        doc=doc,
        functions=functions,
        docs=docs or {each.name: "" for each in functions.functions},
    )


def test_docstrings_do_not_end_their_comment() -> None:
    nasty = "Ends */ and /* begins, a trigraph ??/\nand a backslash \\\n\n\x1b[31m red \ud800"
    functions = c_functions_of([("f", [Signature(params=(tensor("x"), STREAM))])])
    header, _ = headers(functions, doc=nasty, docs={"f": nasty})
    assert header.count("/*") == header.count("*/")
    assert "??/" not in header
    assert not any(line.endswith(("\\", " ")) for line in header.splitlines())
    assert "\x1b" not in header


def test_functions_with_names_of_the_headers() -> None:
    signature = Signature(params=(tensor("x"), STREAM))
    header, cpp = headers(c_functions_of([(name, [signature]) for name in ("error", "new", "scale")]))
    assert "int my_kernels_error_(" in header
    assert "int my_kernels_new(" in header
    assert "void error_(DLTensor& x, void* stream)" in cpp
    assert "void new_(DLTensor& x, void* stream)" in cpp


def test_a_function_that_is_none_is_named() -> None:
    signatures = [Signature(params=(scalar("s", dtype), STREAM)) for dtype in ("int8", "float32")]
    header, cpp = headers(c_functions_of([("f", signatures)]))
    assert "There is no C function f: no type of C takes all that 's' may be: float and int8_t." in header
    assert " f(" not in cpp


def test_equal_signatures_give_equal_headers() -> None:
    signature = Signature(params=(tensor("x"), STREAM))
    same = replace(signature, params=(tensor("x"), STREAM))
    assert headers(c_functions_of([("f", [signature])])) == headers(c_functions_of([("f", [same])]))
