"""The author's API: descriptions are plain data, and bad ones are refused where they are written."""

from collections.abc import Callable
from typing import Any

import pytest

import aot_pack
from aot_pack.author.descriptions import TensorSpec
from aot_pack.author.dims import SymbolicDim
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec import ExportedBuilder, collecting, variant_key
from aot_pack.errors import CollectError


class Numeric:
    """Stands for the base of cutlass's numeric types, which are told by its name."""

    __module__ = "cutlass.base_dsl.typing"


class Float16(Numeric):
    """Stands for ``cutlass.Float16``."""


def test_tensor_keeps_what_it_is_given() -> None:
    n = aot_pack.dim(divisibility=8)
    spec = aot_pack.tensor(Float16, [n, 4], order=[0, 1], align=16)
    assert spec == TensorSpec(dtype=Float16, shape=(n, 4), order=(0, 1), align=16)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: aot_pack.tensor(Float16, (2, 3), stride=(3, 1), order=(1, 0)), "stride and order are both given"),
        (lambda: aot_pack.tensor(Float16, (2, 3), stride=(1,)), "expected 2 strides, one for each size, got 1"),
        (lambda: aot_pack.tensor(Float16, (2, 3), order=(0, 2)), r"a permutation of \(0, 1\), not \(0, 2\)"),
        (lambda: aot_pack.tensor(Float16, (2,), align=12), "align must be a power of two, in bytes, not 12"),
        (lambda: aot_pack.dim(bits=16), "bits must be 32 or 64, not 16"),
        (lambda: aot_pack.dim(divisibility=0), "divisibility must be a positive integer, not 0"),
    ],
)
def test_bad_descriptions(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(MistakeError, match=message):
        make()


def test_two_dims_differ_even_when_they_look_alike() -> None:
    assert aot_pack.dim() != aot_pack.dim()
    assert isinstance(aot_pack.dim(), SymbolicDim)


def test_export_without_and_with_arguments() -> None:
    @aot_pack.export
    def plain() -> None:
        """Doc."""

    @aot_pack.export(name="other", archs=["sm_90a"])
    def renamed() -> None: ...

    assert isinstance(plain, ExportedBuilder)
    assert (plain.name, plain.doc, plain.variants, plain.archs) == ("plain", "Doc.", ({},), (None,))
    assert (renamed.name, renamed.archs) == ("other", (("sm_90a",),))


def test_calling_an_export_calls_its_builder() -> None:
    @aot_pack.export
    def double(x: int = 2) -> int:
        return 2 * x

    assert double(4) == 8


def test_variants_are_multiplied_out_in_order() -> None:
    @aot_pack.export(a=[1, 2], b=[True, False])
    def function(a: int, b: bool) -> None: ...

    assert [dict(variant) for variant in function.variants] == [
        {"a": 1, "b": True}, {"a": 1, "b": False}, {"a": 2, "b": True}, {"a": 2, "b": False},
    ]  # fmt: skip
    assert variant_key(function.variants[1]) == "a=1,b=False"


@pytest.mark.parametrize("values", ["sm_90a", [], 3])
def test_a_variant_parameter_must_be_a_list(values: Any) -> None:
    with pytest.raises(MistakeError, match="expected a list with at least one value, got"):
        aot_pack.export(a=values)


def test_keywords_are_parameters_with_values() -> None:
    assert aot_pack.export(name="f", keywords=["n"], n=[1, 2])(lambda n: n).keywords == ("n",)
    with pytest.raises(MistakeError, match="'m' has no values; parameters with values are"):
        aot_pack.export(keywords=["m"], n=[1, 2])


def test_variants_by_list_and_by_name_exclude_each_other() -> None:
    with pytest.raises(MistakeError, match="variants and a are both given"):
        aot_pack.export(variants=[{}], a=[1])


def test_a_dtype_of_a_framework_is_named_as_it_is_there() -> None:
    class dtype:  # noqa: N801  (as in torch and numpy)
        def __repr__(self) -> str:
            return "torch.bfloat16"

    assert variant_key({"dtype": dtype(), "k": 8}) == "bfloat16,k=8"


def test_a_variant_value_without_a_stable_name_is_refused() -> None:
    with pytest.raises(CollectError, match="has no stable name"):
        variant_key({"a": object()})


def test_collecting_sees_every_export_also_overwritten_ones() -> None:
    with collecting() as found:

        @aot_pack.export
        def twice() -> None: ...

        @aot_pack.export(name="twice")
        def again() -> None: ...

    @aot_pack.export
    def outside() -> None: ...

    assert [builder.name for builder in found] == ["twice", "twice"]


def test_a_builder_may_declare_several_functions() -> None:
    @aot_pack.export(functions=["forward", "backward"], a=[1, 2])
    def attention(a: int) -> None:
        """Attention."""

    @aot_pack.export(functions={"gemm": "A @ B.", "gemv": ""})
    def products() -> None:
        """Products."""

    assert attention.functions == (("forward", "Attention."), ("backward", "Attention."))
    assert attention.together == ("forward", "backward")
    assert products.functions == (("gemm", "A @ B."), ("gemv", "Products."))

    @aot_pack.export
    def one() -> None:
        """One."""

    assert (one.functions, one.together) == ((("one", "One."),), ())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"functions": "forward"}, "expected names of the functions that the builder returns, got"),
        ({"functions": []}, "expected names of the functions"),
        ({"functions": 3}, "expected names of the functions"),
        ({"functions": [3]}, "expected names of the functions"),
        ({"functions": ["f", "f"]}, "a name occurs twice"),
        ({"functions": ["f"], "name": "g"}, "name='g' and functions are both given"),
    ],
)
def test_bad_declarations_of_functions(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(MistakeError, match=message):
        aot_pack.export(**arguments)
