"""Arguments with fields, and events: the package's classes, and what its functions pass to the library."""

from __future__ import annotations

import sys
import types
from dataclasses import make_dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from standin import FLOAT32, INT32, export, unit, vector

from aot_pack.model import CompiledUnit, Variant
from aot_pack.native.toolchain import find_templates
from aot_pack.package.stub import init_py, init_pyi, stub_functions
from aot_pack.signature import ConstParam, EventParam, Param, ScalarParam, Signature, TupleParam, renamed_param

TEMPLATES = find_templates()


def record(name: str, kind: str, **elements: Param) -> TupleParam:
    """A dataclass argument; ``elements`` are its fields."""
    fields = tuple(renamed_param(param, f"{name}.{field}") for field, param in elements.items())
    return TupleParam(name=name, elements=fields, fields=tuple(elements), record=kind)


def scalar() -> ScalarParam:
    return ScalarParam(name="k", dtype=FLOAT32)


def variants(*signatures: tuple[Param, ...], name: str = "f") -> list[CompiledUnit]:
    found = enumerate(signatures)
    return [
        unit(name, Signature(params=params), variant=Variant(index=index, key=f"v{index}")) for index, params in found
    ]


def hints(units: list[CompiledUnit], *, taken: tuple[str, ...] = ()) -> str:
    return stub_functions([export("f")], units, taken=taken)[0].header(types=True)


def package(
    monkeypatch: pytest.MonkeyPatch, folder: Path, units: list[CompiledUnit]
) -> tuple[dict[str, Any], list[Any]]:
    """The namespace of a package with a function f, and the calls of its library."""
    calls: list[Any] = []

    class Library:
        def get_function(self, name: str) -> Any:
            if name == "aot_pack_id":
                return lambda: "id"
            return lambda function="": lambda *arguments: calls.append(arguments)

    module = types.ModuleType("tvm_ffi")
    module.load_module = lambda path, keep_module_alive: Library()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tvm_ffi", module)
    (folder / "my_kernels").mkdir()
    (folder / "my_kernels" / "libmy_kernels.so").touch()
    monkeypatch.chdir(folder)
    functions = stub_functions([export("f")], units)
    source = init_py(TEMPLATES, package="my_kernels", version="1.0", identity="id", doc="", functions=functions)
    namespace: dict[str, Any] = {"__name__": "my_kernels", "__file__": "my_kernels/__init__.py"}
    exec(compile(source, "__init__.py", "exec"), namespace)
    return namespace, calls


def test_fields_are_passed_in_the_order_of_the_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inner = record("p.inner", "Inner", u=scalar(), event=EventParam(name="event"))
    units = variants((record("p", "Params", b=vector("b"), inner=inner, a=scalar()),))
    namespace, calls = package(monkeypatch, tmp_path, units)
    own = make_dataclass("Own", ["a", "b", "inner"])
    events = types.SimpleNamespace(cuda_event=7)

    class Other(NamedTuple):
        event: Any
        u: float

    namespace["f"](own(1, "B", Other(events, 2)))
    namespace["f"](namespace["Params"]("B", namespace["Inner"](2, 7), a=1))
    namespace["f"](("B", (2, events), 1))
    namespace["f"](["B", Other(7, 2), 1])
    assert calls == [(("B", (2, 7), 1),)] * 4


def test_what_has_not_the_fields_is_refused_where_nothing_else_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    namespace, calls = package(monkeypatch, tmp_path, variants((record("p", "Params", b=vector("b"), a=scalar()),)))
    with pytest.raises(TypeError, match=r"f\(\): argument 'p': expected an object with the fields b, a, or a tuple"):
        namespace["f"](types.SimpleNamespace(b=1))

    class P(NamedTuple):
        x: int
        y: int

    with pytest.raises(TypeError, match="'P' object has no attribute 'b'"):
        namespace["f"](P(1, 2))  # not by position: the names are others
    namespace["f"](None)
    namespace["f"]((1, 2, 3))
    assert calls == [(None,), ((1, 2, 3),)]  # the library says what is wrong with these


def test_the_fields_of_any_variant_are_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one, two = record("p", "One", a=scalar(), b=scalar()), record("p", "Two", c=scalar())
    namespace, calls = package(monkeypatch, tmp_path, variants((one,), (two,), (scalar_named("p"),)))
    for value in (types.SimpleNamespace(a=1, b=2), types.SimpleNamespace(c=3), 4.0):
        namespace["f"](value)
    assert calls == [((1, 2),), ((3,),), (4.0,)]


def test_a_plain_tuple_passes_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    namespace, calls = package(monkeypatch, tmp_path, variants((record("p", "Point", a=scalar(), b=scalar()),)))
    given = (1, 2)
    namespace["f"](given)
    assert calls[0][0] is given


def test_the_elements_of_a_tuple_may_have_fields(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inner = record("p", "Outer", q=record("p.q", "Inner", a=scalar()))
    namespace, calls = package(monkeypatch, tmp_path, variants((inner,)))
    namespace["f"]((types.SimpleNamespace(a=1),))
    assert calls == [(((1,),),)]


def scalar_named(name: str) -> ScalarParam:
    return ScalarParam(name=name, dtype=INT32)


def test_functions_without_fields_are_as_they_were() -> None:
    functions = stub_functions([export("f")], variants((vector("x"), scalar())))
    text = init_py(TEMPLATES, package="p", version="1", identity="id", doc="", functions=functions)
    assert functions[0].call == "x, k"
    assert not any(word in text for word in ("_aot_fields", "_aot_tuple", "_aot_event", "namedtuple"))


def test_hints_name_the_class_its_fields_and_the_tuple() -> None:
    units = variants((record("p", "Params", b=vector("b"), a=scalar()),))
    assert hints(units) == "p: Params | _ParamsFields | _builtins.tuple[_Tensor, _builtins.float]"


def test_a_name_that_is_taken_gets_the_functions() -> None:
    units = variants((record("p", "Params", a=scalar()),))
    assert hints(units, taken=("Params",)).startswith("p: Params_f |")
    assert hints(units, taken=("Params", "Params_f")).startswith("p: Params_2 |")
    assert hints(variants((record("p", "f", a=scalar()),))).startswith("p: f_f |")
    assert hints(variants((record("p", "_Params", a=scalar()),))).startswith("p: Params |")


def test_two_classes_of_one_name_are_two() -> None:
    units = variants((record("p", "Params", a=scalar()), record("q", "Params", b=scalar())))
    (function,) = stub_functions([export("f")], units)
    assert [found.name for found in function.records] == ["Params", "Params_f"]


def test_defaults_are_the_constants_at_the_end() -> None:
    none, three = ConstParam(name="c", value=None), ConstParam(name="c", value=3)
    units = variants((record("p", "Params", early=none, a=scalar(), depth=three, bias=none),))
    (function,) = stub_functions([export("f")], units)
    assert [default for _, _, default in function.records[0].fields] == [None, None, "3", "None"]


def test_variants_of_one_class_share_it() -> None:
    three, four = ConstParam(name="c", value=3), ConstParam(name="c", value=4)
    units = variants((record("p", "P", a=vector("a"), c=three),), (record("p", "P", a=vector("a"), c=four),))
    (function,) = stub_functions([export("f")], units)
    (found,) = function.records
    assert found.fields == (("a", "_Tensor", None), ("c", "_Literal[3] | _Literal[4]", None))


def test_fields_that_no_named_tuple_can_have_are_a_protocol_only() -> None:
    functions = stub_functions([export("f")], variants((record("p", "Params", _a=scalar()),)))
    text = init_py(TEMPLATES, package="p", version="1", identity="id", doc="", functions=functions)
    types_ = init_pyi(TEMPLATES, version="1", doc="", functions=functions)
    assert '__all__ = ["TensorSpec", "covers", "f", "preload", "register_global", "unload"]' in text
    assert "class _ParamsFields(_Protocol):" in types_
    assert functions[0].header(types=True) == "p: _ParamsFields | _builtins.tuple[_builtins.float]"


def test_an_event_is_a_handle() -> None:
    functions = stub_functions([export("f")], variants((vector("x"), EventParam(name="event"))))
    assert functions[0].body == "_ffi_f(x, _aot_event(event))"
    assert functions[0].header(types=True) == "x: _Tensor, event: _Event"
    assert "_Event = " in init_pyi(TEMPLATES, version="1", doc="", functions=functions)


def test_a_default_of_none_is_none_where_none_is_taken_only() -> None:
    def header(bias: Param) -> str:
        signature = Signature(params=(vector("x"), bias), defaults=(("bias", None),))
        return stub_functions([export("f")], [unit("f", signature)])[0].header(types=False)

    assert header(vector("bias")) == "x, bias"
    assert header(ConstParam(name="bias", value=None)) == "x, bias=None"
