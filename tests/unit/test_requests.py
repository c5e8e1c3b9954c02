"""Requests: what is read of a call of cute.compile, what makes two equal, and their JSON."""

from __future__ import annotations

import ast
import dataclasses
import enum
import functools
import json
import sys
import types
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from aot_pack.codec import from_json, to_json
from aot_pack.requests.callers import caller_variables
from aot_pack.requests.model import (
    Function,
    Member,
    Method,
    Number,
    Object,
    Opaque,
    Partial,
    Record,
    Request,
    Scalar,
    Series,
    Spec,
    Stream,
    Symbol,
    Table,
    Tensor,
    Type,
    canonical,
    digest,
    layout_of,
    name_of,
    sizes_of,
)
from aot_pack.requests.read import read_request

REQUESTS = Path(__file__).parents[2] / "aot_pack" / "requests"
T = TypeVar("T")


# -- what stands for CuTeDSL: classes of its names


class Numeric:
    """Of a stand-in for cutlass."""

    def __init__(self, value: Any = 0) -> None:
        self.value = value


class Float32(Numeric):
    """A number."""


class Constexpr(Generic[T]):
    """Marks constants."""


for stand_in in (Numeric, Float32, Constexpr):
    stand_in.__module__ = "cutlass.base_dsl.typing"


class SymInt:
    """A size that each call has."""

    def __init__(self, width: int = 32, divisibility: int = 1) -> None:
        self.width = width
        self.divisibility = divisibility


class FakeTensor:
    """A tensor that is described."""

    dynamic_shapes_mask = ()
    memspace = types.SimpleNamespace(name="gmem")
    element_type = Float32

    def __init__(self, shape: tuple[Any, ...], stride: tuple[Any, ...], align: int | None = 16) -> None:
        self.shape, self.stride, self._assumed_align = shape, stride, align


class ArrayTensor:
    """A tensor that was made of an array."""

    dynamic_shapes_mask = ()
    memspace = types.SimpleNamespace(name="gmem")
    element_type = Float32
    _assumed_align = None
    _dltensor_wrapper = None

    def __init__(self, layout: str, index: int = 0) -> None:
        device = types.SimpleNamespace(type="cuda", index=index)
        self._text = f"Tensor<0x00005599ab420840@gmem o {layout}>"
        self._tvm_ffi_tensor = types.SimpleNamespace(dtype="float32", device=device)

    def __str__(self) -> str:
        return self._text


class _FakeStream:
    use_tvm_ffi_env_stream = True


class Layout(enum.Enum):
    """Constants of a library."""

    ROWS = 1


class Epilogue(NamedTuple):
    """An argument with fields."""

    bias: Any
    scale: Any
    rounds: Constexpr[int]


TWO: Any = 2
THREE: Any = Float32(3)


class Count(int):
    """A number with more to it."""


@dataclasses.dataclass
class Config:
    """A constant with fields."""

    threads: int = 128


def activation(x: Any) -> Any:
    return x


class Norm:
    """A kernel of a library."""

    def __init__(self, dtype: Any, n: int, head_dim: int = 64, *, activation: Any = None) -> None:
        self.dtype, self.n, self.tile, self._activation = dtype, n, -(-head_dim // 16) * 16, activation

    def __call__(self, x: Any, epilogue: Any, eps: Any, rows: Constexpr[int], *rest: Any, stream: Any = None) -> None:
        """Launches."""


def made(given: Any = None, **attributes: Any) -> Request:
    """A request for a ``Norm`` of 64 columns."""
    norm = Norm(Float32, 64)
    norm.__dict__.update(attributes)
    rows = SymInt()
    x = FakeTensor((rows, 64), (SymInt(64, 8), 1))
    given = given if given is not None else Epilogue(FakeTensor((64,), (1,)), Float32(3), TWO)
    return read_request(
        None, norm, (x, given, Float32(1e-6), 4), {"stream": _FakeStream(), "options": "--enable-tvm-ffi"}
    )


def read(value: Any) -> Spec:
    """The spec of a constant."""
    request = read_request(None, Norm(Float32, 64), (None, None, None, value), {})
    return request.positional[3][1]


@pytest.fixture(autouse=True)
def no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test of another folder may have imported CuTeDSL into this process."""
    monkeypatch.delitem(sys.modules, "cutlass.cutlass_dsl", raising=False)


def test_a_call_is_read_as_data() -> None:
    request = made()
    assert request.name == "test_requests.Norm"
    assert isinstance(request.function, Object)
    assert dict(request.function.fields) == {
        "_activation": None, "dtype": Type(module="cutlass", name="Float32"), "n": 64, "tile": 64,
    }  # fmt: skip
    x = Tensor(
        dtype="Float32", align=16, space="gmem", device="", passed="",
        layout=layout_of((Symbol(number=0, bits=32, divisor=1), 64), (Symbol(number=1, bits=64, divisor=8), 1)),
    )  # fmt: skip
    bias = dataclasses.replace(x, layout="(64):(1)")
    fields = (("bias", bias), ("scale", Scalar(type="Float32")), ("rounds", 2))
    assert request.positional == (
        ("x", x),
        ("epilogue", Record(module="test_requests", name="Epilogue", fields=fields)),
        ("eps", Scalar(type="Float32")),
        ("rows", 4),
    )
    assert request.keywords == (("stream", Stream(current=True)),)
    assert (request.options, request.tvm_ffi, request.arch) == (("--enable-tvm-ffi",), True, "")


def test_numbers_that_calls_pass_have_no_value() -> None:
    assert made() == made(Epilogue(FakeTensor((64,), (1,)), Float32(7), TWO))
    assert made() != made(Epilogue(FakeTensor((64,), (1,)), Float32(3), THREE)), "rounds is a constant"
    assert read(Float32(2.5)) == Number(type="Float32", value=2.5)
    first, second = (read_request(None, Norm(Float32, 64), (None, None, value, 1), {}) for value in (1.5, 2.5))
    assert first == second
    assert first.positional[2] == ("eps", Scalar(type="float"))


def test_a_size_that_stands_twice_is_one_variable() -> None:
    n, m = SymInt(), SymInt()
    same = read_request(None, Norm(Float32, 64), (FakeTensor((n, n), (8, 1)),), {})
    other = read_request(None, Norm(Float32, 64), (FakeTensor((n, m), (8, 1)),), {})
    assert same != other
    x = same.positional[0][1]
    assert isinstance(x, Tensor)
    assert x.shape == (Symbol(number=0, bits=32, divisor=1),) * 2


@pytest.mark.parametrize(
    ("layout", "shape", "strides"),
    [
        ("(?,8):(?{i64},1)", (32, 1, 8), (64, 1, 1)),
        ("(?{div=2},8):(?{i64 div=16},1)", (32, 2, 8), (64, 16, 1)),
        ("(4,8):(8,1)", (4, 8), (8, 1)),
    ],
)
def test_a_tensor_of_an_array(layout: str, shape: tuple[int, ...], strides: tuple[int, ...]) -> None:
    tensor = read(ArrayTensor(layout))
    assert isinstance(tensor, Tensor)
    flat = [
        number
        for size in (*tensor.shape, *tensor.strides)
        for number in ((size.bits, size.divisor) if isinstance(size, Symbol) else (size,))
    ]
    assert tuple(flat) == (*shape, *strides)
    assert (tensor.device, tensor.passed, tensor.align, tensor.dtype) == ("cuda", "float32", None, "Float32")


def test_the_number_of_a_gpu_does_not_matter_but_a_second_one_does() -> None:
    pair = [read((ArrayTensor("(4):(1)", first), ArrayTensor("(4):(1)", second))) for first, second in ((0, 0), (3, 3))]
    assert pair[0] == pair[1]
    both = read((ArrayTensor("(4):(1)", 0), ArrayTensor("(4):(1)", 1)))
    assert isinstance(both, Series)
    assert [each.device for each in both.elements if isinstance(each, Tensor)] == ["cuda", "cuda+1"]


def scaled(by: int) -> Any:
    def scale(x: Any, *, twice: bool = True) -> Any:
        return x * by * (1 + twice)

    return scale


def test_constants_of_each_kind() -> None:
    here = "test_requests"
    assert read((1, 1.0, True, None, "a")) == Series(type="tuple", elements=(1, 1.0, True, None, "a"))
    assert read([1]) == Series(type="list", elements=(1,))
    assert read({"b", "a"}) == Series(type="set", elements=("a", "b"))
    assert read({"b": 1, 2: "a"}) == Table(items=(("b", 1), (2, "a")))
    assert read(Layout.ROWS) == Member(module=here, type="Layout", name="ROWS")
    assert read(Config) == Type(module=here, name="Config")
    assert read(Config(threads=64)) == Record(module=here, name="Config", fields=(("threads", 64),))
    assert read(activation) == Function(module=here, name="activation", line=None, fields=())
    function = Function(module=here, name="activation", line=None, fields=())
    assert read(functools.partial(activation, x=1)) == Partial(function=function, arguments=(), keywords=(("x", 1),))
    method = read(Config(threads=3).__init__)  # type: ignore[misc]
    assert method == Method(name="__init__", owner=Record(module=here, name="Config", fields=(("threads", 3),)))
    closure = read(scaled(3))
    assert isinstance(closure, Function)
    assert closure.name == "scaled.<locals>.scale"
    assert closure.fields == (("by", 3), ("twice=", True))
    assert read(scaled(3)) == closure != read(scaled(4))


def test_what_has_no_form_as_data_equals_nothing() -> None:
    class Local:
        """A class that a function made."""

    cycle: list[Any] = []
    cycle.append(cycle)
    nested: Any = ()
    for _ in range(20):
        nested = (nested,)
    for value, why in [
        (object(), "nothing but its identity tells it from others"),
        (Local(), "a function made its class"),
        (Local, "a function made it"),
        (sys.stdout, "it is not an object of Python's"),
        (cycle, "it contains itself"),
        (nested, "it is nested too deeply"),
        (range(3), "its class has a __reduce__"),
        (Count(3), "its attributes may not be all of its state"),
        ([0] * 5000, "it has 5000 elements"),
    ]:
        request = made(value=value)
        ((place, found),) = request.unknown
        assert place.startswith("function.value"), value
        assert found.why == why, value
        assert request != made(value=value)
    assert made(value=3).unknown == ()


def test_an_object_that_leads_to_everything_is_bounded() -> None:
    value: Any = list(range(4000))
    for _ in range(3):
        value = [value] * 1000
    found = made(value=value).unknown
    assert {each.why for _, each in found} == {"the request has more than 20000 values"}


def test_a_set_has_no_order() -> None:
    """Not that of its elements' addresses."""
    elements = [Config(threads=n) for n in range(9)]
    hashed = [functools.partial(scaled, by) for by in range(9)]
    assert read({*map(id, elements)}) == read({*reversed([*map(id, elements)])})
    first, second = read(frozenset(hashed)), read(frozenset(reversed(hashed)))
    assert first == second
    assert isinstance(first, Series)
    assert [each.arguments for each in first.elements if isinstance(each, Partial)] == [(by,) for by in range(9)]


def test_a_layout_is_a_short_text() -> None:
    sizes = (Symbol(number=0, bits=32, divisor=1), 128, Symbol(number=12, bits=64, divisor=8))
    assert layout_of(sizes, (1,)) == "(?0,128,?12i64%8):(1)"
    assert sizes_of(layout_of(sizes, ())) == (sizes, ())
    for text in (
        "",
        "()",
        "(1):(2):(3)",
        "(1):2",
        "(a):(1)",
        "(?):(1)",
        "(?1%0):(1)",
        "(1,?0i32):(1)",
        f"({'1' * 30}):(1)",
    ):
        with pytest.raises(ValueError, match=r"is no (layout|size)"):
            sizes_of(text)
    x = Tensor(dtype="Float32", layout="(x):(1)", align=1, space="gmem", device="", passed="")
    request = dataclasses.replace(made(), positional=(("x", x),), keywords=(("a", 1), ("a", 2)))
    assert request.problems == ("'x' is no size", "it has the keyword 'a' twice")
    assert made().problems == ()


def test_equality_is_that_of_the_text() -> None:
    assert made(n=1) == made(n=1)
    assert made(n=1) != made(n=1.0), "Python takes 1 and 1.0 for equal"
    assert made(n=1) != made(n=True)
    assert made(n=0.0) != made(n=-0.0)
    assert made(n=float("nan")) == made(n=float("nan"))
    assert len({made(n=1), made(n=1), made(n=2)}) == 2
    assert digest(made()) == digest(made())


def test_how_an_object_was_made_is_for_people() -> None:
    head_dim = 80
    norm = Norm(Float32, 64, head_dim)
    request = read_request(None, norm, (), {}, caller_variables())
    assert dict(request.made_with) == {
        "dtype": Type(module="cutlass", name="Float32"), "n": 64, "head_dim": 80, "activation": None,
    }  # fmt: skip
    assert request == dataclasses.replace(request, made_with=())
    assert "made_with" not in canonical(request)


def test_options_of_both_forms() -> None:
    class OptLevel:
        """An option of the compiler."""

        _default = 3

        def __init__(self, value: int) -> None:
            self.value = value

    class GPUArch(OptLevel):
        """Another one."""

        _default = ""  # type: ignore[assignment]

    options = {OptLevel: OptLevel(2), GPUArch: GPUArch("sm_100a")}  # type: ignore[arg-type]
    compiler = types.SimpleNamespace(_compile_options=types.SimpleNamespace(options=options))
    request = read_request(compiler, activation, (None,), {})
    assert (request.options, request.arch, request.tvm_ffi) == (("GPUArch=sm_100a", "OptLevel=2"), "sm_100a", False)
    text = "--enable-tvm-ffi  --gpu-arch sm_80 --ptxas-options '-v -O3'"
    request = read_request(compiler, activation, (None,), {"options": text})
    assert request.options == ("--enable-tvm-ffi", "--gpu-arch", "sm_80", "--ptxas-options", "-v -O3")
    assert (request.arch, request.tvm_ffi) == ("sm_80", True)


@pytest.mark.parametrize(
    ("text", "has_paths"),
    [
        ("--dump-dir=/tmp/x", True), ("/home/somebody/cache", True), ("see '/opt/x/y'", True), ("a/b/c", False),
        ("x / y", False), ("https://example.org/a/b", False), ("/", False), ("../a/b", False),
    ],
)  # fmt: skip
def test_absolute_paths_are_found(text: str, has_paths: bool) -> None:
    assert made(value=(1, {"a": text})).has_paths == has_paths
    assert dataclasses.replace(made(), options=(text,)).has_paths == has_paths


def test_names() -> None:
    assert name_of(read(scaled(1))) == "test_requests.scaled.<locals>.scale"
    assert name_of(read(functools.partial(activation))) == "test_requests.activation"
    assert name_of(read(Norm(Float32, 1).__call__)) == "test_requests.Norm.__call__"
    assert name_of(Opaque(type="a.B", why="")) == "a.B"


def test_json_goes_both_ways() -> None:
    every = (1, 1.0, float("inf"), Layout.ROWS, activation, scaled(2), functools.partial(activation, 1), {"a": (1,)})
    request = made(value=(*every, Config(), Norm, Float32(2), ArrayTensor("(?):(1)"), SymInt(64, 4)))
    document = json.loads(json.dumps(to_json(request)))
    assert canonical(from_json(Request, document)) == canonical(request)
    assert not request.unknown


def test_what_packages_may_copy_imports_the_standard_library_alone() -> None:
    for name in ("model", "specs", "read", "callers"):
        tree = ast.parse((REQUESTS / f"{name}.py").read_text())
        imported = {
            (node.module or "").partition(".")[0] if isinstance(node, ast.ImportFrom) else alias.name.partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
        }
        own = [
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("aot_pack")
        ]
        assert imported - {"aot_pack", "__future__"} <= sys.stdlib_module_names, name
        assert set(own) <= {"aot_pack.requests.model", "aot_pack.requests.specs"}, name
