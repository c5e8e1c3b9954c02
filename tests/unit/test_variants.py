"""What tells variants apart, which comes first, and what a call must say."""

import dataclasses
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import CompileError
from aot_pack.gpus import known_models
from aot_pack.launcher.dispatch import Attempts, Node, build_tree
from aot_pack.launcher.table import describe
from aot_pack.model import CompiledUnit, Export, Target, Variant
from aot_pack.package.stub import stub_functions
from aot_pack.signature import (
    ConstParam,
    DimFormula,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
    TupleValue,
    Value,
)
from aot_pack.variants import accepted_shape, resolve_variants, specificity

F16 = DType(name="float16", code=2, bits=16)
F32 = DType(name="float32", code=2, bits=32)
N = DimVar(id=0, bits=32)
M = DimVar(id=1, bits=32)


def tensor(
    name: str = "x", dtype: DType = F16, shape: Sequence[Any] = (N,), strides: Sequence[Any] = (1,), align: int = 2
) -> TensorParam:
    return TensorParam(name=name, dtype=dtype, shape=tuple(shape), strides=tuple(strides), align=align)


def unit(values: dict[str, Value], *params: Param, arch: str = "sm_90a", index: int | None = None) -> CompiledUnit:
    key = ",".join(f"{name}={value}" for name, value in values.items())
    variant = Variant(index=hash(key) % 1000 if index is None else index, key=key, values=tuple(values.items()))
    return CompiledUnit(
        target=Target(export="f", variant=variant, arch=Arch.parse(arch)),
        signature=Signature(params=params),
        image=b"",
        kernels=(),
        host_ir="",
        host_function="",
        doc="",
        compiler=CompilerInfo(name="c", version="1", cuda="cu12"),
        compile_s=0.0,
    )


def resolve(units: Sequence[CompiledUnit], defaults: tuple[tuple[str, Value], ...] = ()) -> list[list[CompiledUnit]]:
    variants = tuple(dict.fromkeys(one.target.variant for one in units))
    export = Export(name="f", doc="", variants=variants, line=1, defaults=defaults)
    return [list(group) for group in resolve_variants(export, units)]


def keys(groups: Sequence[Sequence[CompiledUnit]]) -> list[list[str]]:
    return [[str(one.target) for one in group] for group in groups]


def test_dtypes_need_no_keyword() -> None:
    groups = resolve([unit({"dtype": "float16"}, tensor(dtype=F16)), unit({"dtype": "float32"}, tensor(dtype=F32))])
    assert len(groups) == 2
    assert all(not group[0].signature.keyword_only for group in groups)


def test_what_the_author_names_is_a_keyword_in_any_case() -> None:
    one = unit({"dtype": "float16", "head_dim": 64}, tensor(dtype=F16))
    export = Export(name="f", doc="", variants=(one.target.variant,), line=1, keywords=("head_dim",))
    ((resolved,),) = resolve_variants(export, [one])
    assert resolved.signature.keyword_only == ("head_dim",)
    assert resolved.signature.params[-1] == ConstParam(name="head_dim", value=64)


def test_what_the_arguments_do_not_tell_becomes_a_keyword() -> None:
    groups = resolve(
        [unit({"causal": False}, tensor()), unit({"causal": True}, tensor())], defaults=(("causal", False),)
    )
    for group in groups:
        signature = group[0].signature
        assert signature.keyword_only == ("causal",)
        assert signature.defaults == (("causal", False),)
        assert isinstance(signature.params[-1], ConstParam)


def test_only_the_parameters_that_are_needed_become_keywords() -> None:
    units = [
        unit({"dtype": dtype, "causal": causal}, tensor(dtype=kind))
        for dtype, kind in (("float16", F16), ("float32", F32))
        for causal in (False, True)
    ]
    assert {group[0].signature.keyword_only for group in resolve(units)} == {("causal",)}


def test_architectures_of_one_variant_are_one_group() -> None:
    groups = resolve([unit({"d": 1}, tensor(), arch="sm_90a"), unit({"d": 1}, tensor(), arch="sm_80")])
    assert keys(groups) == [["f[d=1]@sm_90a", "f[d=1]@sm_80"]]


def test_variants_for_different_architectures_may_take_the_same() -> None:
    groups = resolve([unit({"tile": 1}, tensor(), arch="sm_90a"), unit({"tile": 2}, tensor(), arch="sm_80")])
    assert keys(groups) == [["f[tile=1]@sm_90a", "f[tile=2]@sm_80"]]
    assert groups[0][0].signature.keyword_only == ()


def test_the_most_specific_comes_first() -> None:
    any_size = unit({"n": None}, tensor())
    by_eight = unit({"n": "8"}, tensor(shape=[DimVar(id=0, bits=32, divisibility=8)]))
    fixed = unit({"n": 64}, tensor(shape=[64]))
    aligned = unit({"n": "a"}, tensor(align=16, shape=[DimVar(id=0, bits=32, divisibility=8)]))
    groups = resolve([any_size, by_eight, fixed, aligned])
    assert [group[0].target.variant.key for group in groups] == ["n=64", "n=a", "n=8", "n=None"]


def test_equal_sizes_are_more_specific_than_free_ones() -> None:
    free = specificity(Signature(params=(tensor("x"), tensor("y", shape=[M]))))
    equal = specificity(Signature(params=(tensor("x"), tensor("y"))))
    assert (equal.fixed, equal.equal) == (free.fixed, free.equal + 1)


def test_a_computed_size_is_more_specific_than_a_free_one() -> None:
    twice = DimFormula(operation="mul", left=N, right=2)
    free = Signature(params=(tensor("x"), tensor("y", shape=[M])))
    computed = Signature(params=(tensor("x"), tensor("y", shape=[twice])))
    assert specificity(computed).equal == specificity(free).equal + 1
    thrice = Signature(params=(tensor("x"), tensor("y", shape=[DimFormula(operation="mul", left=N, right=3)])))
    assert len({accepted_shape(each) for each in (free, computed, thrice)}) == 3


def test_none_and_a_tensor_are_told_apart() -> None:
    groups = resolve([unit({"bias": False}, ConstParam(name="b", value=None)), unit({"bias": True}, tensor("b"))])
    assert all(not group[0].signature.keyword_only for group in groups)


def test_signs_of_integers_are_not_told_apart() -> None:
    signed, unsigned = (DType(name=name, code=code, bits=8) for name, code in (("int8", 0), ("uint8", 1)))
    groups = resolve([unit({"dtype": "int8"}, tensor(dtype=signed)), unit({"dtype": "uint8"}, tensor(dtype=unsigned))])
    assert groups[0][0].signature.keyword_only == ("dtype",)


def test_variants_without_a_difference_are_an_error_that_names_both() -> None:
    with pytest.raises(
        CompileError,
        match=r"no call can select between the variants 'a=1' and 'a=1' of f: they take the same arguments",
    ) as caught:
        resolve([unit({"a": 1}, tensor(), index=0), unit({"a": 1}, tensor(), index=1)])
    assert "remove one" in (caught.value.hint or "")


def test_variants_must_take_the_same_arguments() -> None:
    with pytest.raises(CompileError, match=r"f takes \(x\) in variant 'a=1', but \(y\) in 'a=2'"):
        resolve([unit({"a": 1}, tensor("x")), unit({"a": 2}, tensor("y"))])


def test_an_argument_that_a_variant_has_not_is_none_there() -> None:
    wide = unit({"a": 1}, tensor("x"), tensor("bias"), tensor("y"))
    narrow = unit({"a": 2}, tensor("x"), tensor("y"), EnvStreamParam(name="stream"), arch="sm_80")
    found = {group[0].target.variant.key: group[0].signature for group in resolve([wide, narrow])}
    assert [param.name for param in found["a=1"].params] == ["x", "bias", "y"]
    assert [param.name for param in found["a=2"].params] == ["x", "bias", "y", "stream"]
    assert found["a=2"].params[1] == ConstParam(name="bias", value=None)


def test_an_argument_that_a_variant_has_not_is_the_constant_that_it_is_elsewhere() -> None:
    nothing = TupleParam(name="aux", elements=(ConstParam(name="aux.a", value=None),))
    (group,) = resolve([unit({"a": 1}, tensor("x"), nothing), unit({"a": 2}, tensor("x"), arch="sm_80")])
    assert group[1].signature.params[1] == nothing


def test_defaults_hold_where_all_variants_have_them() -> None:
    one, other = ConstParam(name="k", value=1), ConstParam(name="m", value=2)
    wide = dataclasses.replace(unit({"a": 1}, tensor("x"), one, other), signature=Signature(
        params=(tensor("x"), one, other), defaults=(("k", 1), ("m", 2))))  # fmt: skip
    narrow = dataclasses.replace(unit({"a": 2}, tensor("x"), other, arch="sm_80"), signature=Signature(
        params=(tensor("x"), other), defaults=(("m", 2),)))  # fmt: skip
    assert {found.signature.defaults for group in resolve([wide, narrow]) for found in group} == {(("m", 2),)}


def test_a_keyword_must_not_hide_an_argument() -> None:
    with pytest.raises(
        CompileError, match="each call must give the variant parameter 'x', but an argument has the same name"
    ):
        resolve([unit({"x": 1}, tensor("x")), unit({"x": 2}, tensor("x"))])


def test_every_variant_needs_a_value_for_a_keyword() -> None:
    with pytest.raises(CompileError, match="each call must give 'b', but variant 'a=1' has no value for it"):
        resolve([unit({"a": 1}, tensor()), unit({"b": 2}, tensor())])


def test_one_variant_for_several_gpu_models_is_one_group_and_no_rival_of_itself() -> None:
    gpus = [model for model in known_models() if model.name in ("h100", "h20")]
    units = [
        dataclasses.replace(made, target=dataclasses.replace(made.target, gpu=gpu, one_of_several=True))
        for gpu in gpus
        for made in (unit({"causal": True}, tensor(), index=0), unit({"causal": False}, tensor(), index=1))
    ]
    groups = resolve(units)
    assert [[str(made.target) for made in group] for group in groups] == [
        ["f[causal=True]@sm_90a:h100", "f[causal=True]@sm_90a:h20"],
        ["f[causal=False]@sm_90a:h100", "f[causal=False]@sm_90a:h20"],
    ]
    assert [group[0].signature.arguments[-1] for group in groups] == [
        ConstParam(name="causal", value=True), ConstParam(name="causal", value=False)
    ]  # fmt: skip


def output(dtype: DType) -> Param:
    return replace(tensor("out", dtype), role=TensorRole.OUTPUT)


def test_variants_that_differ_only_in_what_they_return_need_a_keyword() -> None:
    first, second = (
        unit({"kind": "a"}, tensor(), output(F16), index=0),
        unit({"kind": "b"}, tensor(), output(F32), index=1),
    )
    groups = resolve([first, second])
    assert [group[0].signature.keyword_only for group in groups] == [("kind",), ("kind",)]
    assert [group[0].signature.outputs[0].dtype for group in groups] == [F16, F32]


def test_architectures_may_return_other_tensors() -> None:
    one = unit({}, tensor(), output(F16), arch="sm_80")
    other = unit({}, tensor(), output(F32), arch="sm_90a")
    groups = resolve([one, other])
    assert [[found.signature.outputs[0].dtype for found in group] for group in groups] == [[F16], [F32]]


def test_variants_that_return_another_number_of_tensors_are_an_error() -> None:
    units = [unit({"dtype": "a"}, tensor(dtype=F16), output(F16)), unit({"dtype": "b"}, tensor(dtype=F32))]
    with pytest.raises(CompileError, match="f returns out in variant 'dtype=a', but nothing in 'dtype=b'"):
        resolve(units)


def test_variants_with_other_workspaces_are_an_error() -> None:
    between = replace(tensor("between"), role=TensorRole.WORKSPACE)
    units = [unit({"dtype": "a"}, tensor(dtype=F16)), unit({"dtype": "b"}, tensor(dtype=F32), between)]
    text = "f uses as workspaces nothing in variant 'dtype=a', but between in 'dtype=b'"
    with pytest.raises(CompileError, match=text):
        resolve(units)


def test_a_contiguous_tensor_is_more_special_than_one_of_any_strides() -> None:
    compact = Signature(params=(tensor(shape=(N, M), strides=()),))
    strided = Signature(params=(tensor(shape=(N, M), strides=(DimVar(id=2, bits=32), 1)),))
    assert specificity(compact).fixed > specificity(strided).fixed


def test_a_tuple_that_the_arguments_do_not_tell_becomes_a_keyword() -> None:
    tiles = [TupleValue(elements=(128, 128)), TupleValue(elements=(128, TupleValue(elements=("x",))))]
    units = [unit({"tile": tile}, tensor(), index=index) for index, tile in enumerate(tiles)]
    groups = resolve(units, defaults=(("tile", tiles[1]),))
    signatures = [group[0].signature for group in groups]
    assert [describe(each, "f") for each in signatures] == [
        "f(x: float16[n0], tile: (128, 128))", "f(x: float16[n0], tile: (128, ('x')))",
    ]  # fmt: skip
    assert signatures[0].keyword_only == ("tile",)
    (function,) = stub_functions([Export(name="f", doc="", variants=(), line=1)], [group[0] for group in groups])
    assert function.header(types=False) == 'x, *, tile=(128, ("x",))'
    assert function.parameters[1].description == '(128, 128) or (128, ("x",))'
    assert function.parameters[1].annotation == (
        '_builtins.tuple[_Literal[128], _Literal[128]] | _builtins.tuple[_Literal[128], _builtins.tuple[_Literal["x"]]]'
    )
    (function,) = stub_functions(
        [Export(name="f", doc="", variants=(), line=1)], [group[0] for group in resolve(units)]
    )
    assert function.header(types=False) == "x, *, tile"  # no value of one variant is a default


def test_tuples_of_other_lengths_are_told_apart_by_their_keys() -> None:
    values = [TupleValue(elements=(1,) * count) for count in range(4)] + [1, "1", None]
    groups = resolve([unit({"v": value}, tensor(), index=index) for index, value in enumerate(values)])
    assert len(groups) == len(values)
    tree = build_tree([group[0].signature for group in groups])
    assert isinstance(tree, Node)
    assert sorted(len(branch.variants) for _, branch in tree.cases if isinstance(branch, Attempts)) == [1] * len(values)
