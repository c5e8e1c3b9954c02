"""Functions with flat arguments: their forms, and the functions that have none; the module for JAX."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest
from synthetic import DTYPES

from aot_pack.flat import NoFlatError, flat_function, flat_functions, form_of, layout_of
from aot_pack.native.templates import render
from aot_pack.native.toolchain import find_templates
from aot_pack.package.jax_module import FIXED, REQUIREMENTS, jax_files
from aot_pack.package.stub import stub_function
from aot_pack.package.stub_model import StubVariant
from aot_pack.signature import (
    ConstParam,
    DimVar,
    DType,
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

N, M, STRIDE = (DimVar(id=index, bits=32) for index in range(3))


def tensor(
    name: str = "x", role: TensorRole = TensorRole.INPUT, dtype: str = "float32", shape: tuple[DimVar | int, ...] = (N,)
) -> TensorParam:
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=(), align=4, role=role)


Y = tensor("y", TensorRole.OUTPUT)


def signature(*params: Param) -> Signature:
    return Signature(params=(*params, EnvStreamParam(name="stream")))


def scalar(dtype: str) -> ScalarParam:
    return ScalarParam(name="s", dtype=DTYPES[dtype])


@pytest.mark.parametrize(
    ("params", "form"),
    [
        ([tensor(), Y], "to"),
        ([Y, tensor()], "to"),
        ([tensor(role=TensorRole.INOUT)], "a"),
        ([tensor(), scalar("float32"), scalar("bool"), scalar("int8"), Y], "tnnno"),
        ([tensor(), scalar("uint64"), scalar("uint16"), Y], "tuno"),
        ([tensor(), StreamParam(name="s"), Y], "tso"),
        ([tensor(), ShapeParam(name="n", dims=(N, 3, M)), Y], "t(nnn)o"),
        ([TupleParam(name="t", elements=(tensor(), TupleParam(name="u", elements=(scalar("int32"),)))), Y], "(t(n))o"),
        ([tensor(), ConstParam(name="c", value=None), Y], "t-o"),
        ([tensor(), ConstParam(name="c", value=True), ConstParam(name="d", value=False), Y], "tTFo"),
        ([tensor(), ConstParam(name="c", value=-1), Y], "tiffffffffffffffffo"),
        ([tensor(), ConstParam(name="c", value=1.0), Y], "tf3ff0000000000000o"),
        ([tensor(), ConstParam(name="c", value="a)µ"), Y], 't"0004a)µo'),
        ([replace(tensor(shape=(N, M)), strides=(1, STRIDE)), Y], "t[ab]o"),
        ([tensor(), replace(tensor("y", TensorRole.OUTPUT, shape=(N, M, 4)), order=(1, 2, 0))], "to[cab]"),
        ([replace(tensor(shape=(N, M)), strides=(STRIDE, 1)), Y], "to"),
        ([tensor(), tensor("w", TensorRole.WORKSPACE), Y], "too"),
    ],
)
def test_forms(params: list[Param], form: str) -> None:
    assert form_of(signature(*params)) == form


def test_layouts_are_those_that_the_launcher_allocates() -> None:
    """As ``ranks`` of an output in templates/launcher/outputs.cpp."""
    three = tensor(shape=(N, M, 4))
    assert layout_of(three) is None
    assert layout_of(replace(three, strides=(STRIDE, 4, 1))) is None
    assert layout_of(replace(three, strides=(1, STRIDE, STRIDE))) == (0, 2, 1)
    assert layout_of(replace(three, order=(0, 1, 2))) == (0, 1, 2)
    assert layout_of(replace(three, order=(2, 1, 0))) is None


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ([tensor()], "it does not declare what it writes"),
        ([tensor(), PointerParam(name="p"), Y], "JAX can't pass 'p': it is a pointer"),
        ([tensor(), EventParam(name="e"), Y], "JAX can't pass 'e': it is an event"),
        ([replace(tensor(), device_type=1), Y], "JAX can't pass 'x': it is a tensor on the CPU"),
        (
            [replace(tensor(), dtype=DType(name="float6_e2m3fn", code=15, bits=6)), Y],
            "jax-tvm-ffi can't pass 'x': it has no dtype float6_e2m3fn",
        ),
        (
            [replace(tensor(dtype="float4", shape=(N, M)), packed_dim=0), Y],
            "'x': it packs two elements of float4_e2m1fnx2 into a byte, and not along its last dimension",
        ),
        ([tensor(dtype="float4", shape=()), Y], "and not along its last dimension"),
        ([tensor(), ConstParam(name="c", value="a\0"), Y], "a text with a NUL"),
        ([replace(tensor(shape=(N,) * 27), strides=(1, *[STRIDE] * 26)), Y], "27 dimensions and is not row-major"),
    ],
)
def test_functions_that_jax_cant_call(params: list[Param], problem: str) -> None:
    with pytest.raises(NoFlatError) as refused:
        flat_function("f", [signature(*params)])
    assert problem in str(refused.value)


def test_a_form_counts_its_numbers() -> None:
    inner = TupleParam(name="t", elements=(tensor(), scalar("uint64"), ShapeParam(name="n", dims=(N, 3, M))))
    found = flat_function("f", [signature(tensor(), inner, ConstParam(name="c", value=1), scalar("float32"), Y)])
    assert list(found.forms.values()) == [5]


def test_variants_share_forms() -> None:
    signatures = [
        signature(tensor(dtype=dtype), ConstParam(name="mode", value=mode), Y)
        for dtype in ("float16", "float32")
        for mode in ("a", "b")
    ]
    found = flat_function("f", signatures)
    assert found.forms == {'t"0001ao': 0, 't"0001bo': 0}
    assert [form for _, form in found.variants] == [*found.forms, *found.forms]


def files(*signatures: Signature) -> dict[str, str]:
    variants = [StubVariant(target="f", key="", arch="sm_90a", signature=each) for each in signatures]
    functions = [stub_function("f", "It is called f.", variants)]
    flat = flat_functions((each.name, each.signatures) for each in functions)
    return {
        file.path: file.data.decode()
        for file in jax_files(find_templates(), package="p", functions=functions, flat=flat)
    }


def test_the_module_for_jax_has_functions_without_outputs() -> None:
    found = files(signature(tensor(), ConstParam(name="c", value=float("inf")), Y))
    assert sorted(found) == sorted(["jax.py", *FIXED])
    (function,) = (
        each for each in ast.parse(found["jax.py"]).body if isinstance(each, ast.FunctionDef) and each.name == "f"
    )
    assert ast.unparse(function.args) == "x, c"
    assert (ast.get_docstring(function) or "").startswith("It is called f.")
    assert '_builtins.float("inf")' in found["jax.py"]


def test_a_package_that_jax_cant_call_says_why() -> None:
    found = files(signature(tensor()))
    assert list(found) == ["jax.py"]
    with pytest.raises(ImportError, match="p has no function that JAX can call: f: it does not declare what it writes"):
        exec(compile(found["jax.py"], "jax.py", "exec"), {"__name__": "p.jax"})


def test_the_requirements_are_written_twice() -> None:
    text = (find_templates() / "package" / FIXED[0]).read_text()
    for name, oldest in (("jax", "(0, 9, 1)"), ("jax-tvm-ffi", "(0, 1, 3)")):
        assert f'"{name}": {oldest}' in text
        wanted = oldest.strip("()").replace(", ", ".")
        assert any(each.startswith(f"{name}>={wanted}") for each in REQUIREMENTS)
    assert '"jax-tvm-ffi": (0, 2)' in text
    assert REQUIREMENTS[1].endswith("<0.2")


def test_the_template_needs_all_its_values() -> None:
    with pytest.raises(Exception, match="undefined"):
        render(find_templates(), "package/jax.py.j2", package="p")
