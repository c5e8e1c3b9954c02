"""The operators of PyTorch that functions become: their schemas, and the functions that can't be one."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from aot_pack.dtypes import DType
from aot_pack.native.toolchain import find_templates
from aot_pack.operators import NoOperatorError, OperatorKind, operator_of, operators_of
from aot_pack.package.stub import stub_function
from aot_pack.package.stub_model import StubVariant
from aot_pack.package.torch_module import torch_py
from aot_pack.signature import (
    ConstParam,
    DimVar,
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
    TupleValue,
    Value,
)

F32, I32 = DType(name="float32", code=2, bits=32), DType(name="int32", code=0, bits=32)
N = DimVar(id=0, bits=32)


def tensor(name: str = "x", role: TensorRole = TensorRole.INPUT) -> TensorParam:
    return TensorParam(name=name, dtype=F32, shape=(N,), strides=(1,), align=4, role=role)


Y = tensor("y", TensorRole.OUTPUT)


def signature(
    *params: Param, defaults: tuple[tuple[str, Value], ...] = (), keywords: tuple[str, ...] = ()
) -> Signature:
    return Signature(params=params, defaults=defaults, keyword_only=keywords)


def schema(*signatures: Signature, package: str = "p", name: str = "f") -> str:
    return operator_of(package, name, signatures).schema


def number(name: str, dtype: DType = F32) -> ScalarParam:
    return ScalarParam(name=name, dtype=dtype)


def test_tensors_and_numbers_are_arguments_and_outputs_are_results() -> None:
    mine = signature(tensor(), Y, number("a"), number("n", I32), ConstParam(name="on", value=True))
    operator = operator_of("p", "f", [mine])
    assert operator.schema == "f(Tensor x, float a, SymInt n, bool on) -> Tensor"
    assert operator.out_schema == "f.out(Tensor x, float a, SymInt n, bool on, *, Tensor(a!) y) -> ()"


def test_what_is_read_and_written_is_an_alias_set_of_its_own() -> None:
    inouts = [tensor(name, TensorRole.INOUT) for name in ("a", "b")]
    operator = operator_of("p", "f", [signature(*inouts, Y, tensor("z", TensorRole.OUTPUT))])
    assert operator.schema == "f(Tensor(a!) a, Tensor(b!) b) -> (Tensor, Tensor)"
    assert operator.out_schema == "f.out(Tensor(a!) a, Tensor(b!) b, *, Tensor(c!) y, Tensor(d!) z) -> ()"
    assert operator_of("p", "f", [signature(*inouts)]).out_schema is None


def test_an_argument_that_may_be_none_is_optional_and_has_that_default() -> None:
    none = ConstParam(name="bias", value=None)
    some, without = (signature(tensor(), each, Y) for each in (tensor("bias"), none))
    assert schema(some, without) == "f(Tensor x, Tensor? bias=None) -> Tensor"
    assert schema(without) == "f(Tensor x) -> Tensor"
    later = [signature(tensor(), each, number("a"), Y) for each in (tensor("bias"), none)]
    assert schema(*later) == "f(Tensor x, Tensor? bias, float a) -> Tensor"
    unused = replace(tensor("bias"), optional=True)
    assert schema(signature(tensor(), unused, Y)) == "f(Tensor x, Tensor? bias) -> Tensor"


def test_a_workspace_is_no_argument() -> None:
    assert schema(signature(tensor(), tensor("w", TensorRole.WORKSPACE), Y)) == "f(Tensor x) -> Tensor"


def test_keyword_variants_are_keyword_arguments() -> None:
    both = [
        signature(tensor(), Y, ConstParam(name="kind", value=kind), defaults=(("kind", "sum"),), keywords=("kind",))
        for kind in ("sum", "max")
    ]
    assert schema(*both) == 'f(Tensor x, *, str kind="sum") -> Tensor'


def test_a_tuple_of_one_kind_is_a_list_and_another_is_taken_apart() -> None:
    same = TupleParam(name="xs", elements=(tensor("xs[0]"), tensor("xs[1]")))
    mixed = TupleParam(name="pair", elements=(tensor("pair.t"), number("pair.a")), fields=("t", "a"), record="Pair")
    inout = TupleParam(name="states", elements=(tensor("states[0]", TensorRole.INOUT),))
    operator = operator_of("p", "f", [signature(same, ShapeParam(name="sizes", dims=(N, 3)), mixed, inout, Y)])
    assert operator.schema == (
        "f(Tensor[] xs, SymInt[] sizes, Tensor pair_t, float pair_a, Tensor(a!) states_0) -> Tensor"
    )
    assert [argument.kind for argument in operator.arguments] == [
        OperatorKind.TENSORS, OperatorKind.INTS, OperatorKind.TUPLE, OperatorKind.TUPLE,
    ]  # fmt: skip


def test_lists_may_have_another_length_in_each_variant() -> None:
    several = [
        signature(TupleParam(name="xs", elements=tuple(tensor(f"xs[{i}]") for i in range(count))), Y)
        for count in (1, 3)
    ]
    assert schema(*several) == "f(Tensor[] xs) -> Tensor"


def test_defaults_are_those_of_the_function() -> None:
    pair = TupleParam(name="pair", elements=(number("pair[0]"), number("pair[1]")))
    mine = signature(tensor(), pair, number("a"), Y, defaults=(("pair", TupleValue(elements=(1.0, 2.5))), ("a", 1e-5)))
    assert schema(mine) == "f(Tensor x, float[] pair=[1.0, 2.5], float a=1e-05) -> Tensor"


def test_a_stream_is_pytorchs_own() -> None:
    assert schema(signature(tensor(), StreamParam(name="stream"), Y)) == "f(Tensor x) -> Tensor"


def test_names_that_pytorch_uses_itself_get_an_underscore() -> None:
    assert schema(signature(tensor("mode"), number("ctx"), Y)) == "f(Tensor mode_, float ctx_) -> Tensor"


INTEGER, NUMBER = signature(tensor(), number("a", I32), Y), signature(tensor(), number("a"), Y)
REFUSED: list[tuple[list[Signature], str]] = [
    ([signature(tensor())], "does not declare what it writes: declare aot_pack.output or aot_pack.inout"),
    ([signature(tensor(), PointerParam(name="p"), Y)], "can't see what 'p' is: it is a pointer"),
    ([signature(tensor(), EventParam(name="e"), Y)], "can't see what 'e' is: it is an event"),
    ([INTEGER, NUMBER], "no type of PyTorch takes all that 'a' may be: SymInt and float"),
    ([signature(number("a"), Y)], "no argument is a tensor"),
    ([signature(tensor("Ellipsis"), Y)], "can't take an argument called 'Ellipsis'"),
    ([signature(tensor("größe"), Y)], "can't take an argument called 'größe'"),
    ([signature(tensor(), Y, StreamParam(name="s"), StreamParam(name="t"))], "it takes several streams"),
    ([replace(NUMBER, defaults=(("a", float("inf")),))], "can't take the default inf of 'a'"),
    (
        [signature(tensor(), Y, ConstParam(name="s", value='"'), defaults=(("s", '"'),))],
        "can't take the default '\"' of 's'",
    ),
    (
        [signature(tensor("t_0"), TupleParam(name="t", elements=(tensor("t[0]"), number("t[1]"))), Y)],
        "two of its arguments would be called 't_0'",
    ),
]


@pytest.mark.parametrize("signatures, text", REFUSED)
def test_functions_that_can_be_no_operator_say_why(signatures: list[Signature], text: str) -> None:
    with pytest.raises(NoOperatorError) as refused:
        schema(*signatures)
    assert text in str(refused.value)


@pytest.mark.parametrize(
    "package, name, text", [("aten", "f", "'aten' is a namespace"), ("p", "name", "called 'name'")]
)
def test_names_of_packages_and_functions_that_pytorch_can_t_take(package: str, name: str, text: str) -> None:
    with pytest.raises(NoOperatorError, match=text):
        schema(signature(tensor(), Y), package=package, name=name)


def test_the_module_for_pytorch_says_why_a_function_is_missing() -> None:
    functions = [
        stub_function(name, "", [StubVariant(target=name, key="", arch="sm_90a", signature=each)])
        for name, each in (("f", signature(tensor(), Y)), ("g", signature(tensor())))
    ]
    operators = operators_of("p", ((each.name, each.signatures) for each in functions))
    tree = ast.parse(torch_py(find_templates(), package="p", functions=functions, operators=operators))
    (missing,) = (
        each for each in tree.body if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "MISSING"
    )
    assert list(ast.literal_eval(missing.value)) == ["g"]
