"""The generated Python: what it passes on, what Python itself checks, and what help() and type checkers see."""

from __future__ import annotations

import ast
import enum
import inspect
import itertools
import numbers
import symtable
import sys
import types
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from standin import (
    EXPORTS,
    FLOAT16,
    FLOAT32,
    NAMES_OF_OTHERS,
    PACKAGE_DOC,
    UNITS,
    everything_signature,
    export,
    hard_names,
    scale_signature,
    unit,
    vector,
)

from aot_pack.errors import UsageError, WheelError
from aot_pack.model import CompiledUnit, Export, IncludedModule, Variant
from aot_pack.names import PackageName, check_function_name
from aot_pack.native.toolchain import find_templates
from aot_pack.outputs import with_effects
from aot_pack.package.records import protocol_name
from aot_pack.package.stub import init_py, init_pyi, sorted_archs, stub_functions
from aot_pack.signature import ConstParam, Param, ScalarParam, Signature, TensorParam, TensorRole

TEMPLATES = find_templates()


NAMES = ("scale[float16]", "scale[float32]", "everything")


class FakeModule:
    """What tvm_ffi.load_module returns; keeps the calls, but for those for its identity and its functions' names, and
    the function that it asks for numbers."""

    identity = "0123456789abcdef"

    def __init__(self, path: str, *, keep_module_alive: bool) -> None:
        assert keep_module_alive  # its functions are called without it
        self.path = path
        self.calls: list[tuple[Any, ...]] = []
        self.number: Any = None

    def get_function(self, name: str) -> Any:
        if name == "aot_pack_id":
            return lambda: self.identity
        if name == "aot_pack_function":
            return lambda name: lambda *arguments: self.calls.append((name, *arguments))
        if name == "aot_pack_on_number":
            return lambda function: setattr(self, "number", function)
        if name == "aot_pack_name":
            return lambda index: NAMES[index] if index < len(NAMES) else None
        return lambda *arguments: self.calls.append((name, *arguments))


@pytest.fixture
def ffi(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> types.ModuleType:
    module = types.ModuleType("tvm_ffi")
    module.load_module = FakeModule  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tvm_ffi", module)
    (tmp_path / "my_kernels").mkdir()
    (tmp_path / "my_kernels" / "libmy_kernels.so").touch()
    monkeypatch.chdir(tmp_path)
    return module


def load(
    exports: Sequence[Export] = EXPORTS,
    units: Sequence[CompiledUnit] = UNITS,
    *,
    doc: str = PACKAGE_DOC,
    identity: str = FakeModule.identity,
) -> dict[str, Any]:
    functions = stub_functions(exports, units)
    source = init_py(TEMPLATES, package="my_kernels", version="1.0", identity=identity, doc=doc, functions=functions)
    namespace: dict[str, Any] = {"__name__": "my_kernels", "__file__": "my_kernels/__init__.py"}
    exec(compile(source, "__init__.py", "exec"), namespace)
    return namespace


def one(
    *params: Param, defaults: tuple[tuple[str, Any], ...] = (), keyword_only: tuple[str, ...] = ()
) -> list[CompiledUnit]:
    return [unit("f", Signature(params=params, defaults=defaults, keyword_only=keyword_only))]


def header(units: Sequence[CompiledUnit], *, types: bool = False) -> str:
    return stub_functions([export("f")], units)[0].header(types=types)


@pytest.mark.usefixtures("ffi")
def test_functions_pass_their_arguments_on_in_the_order_of_the_signature() -> None:
    package = load()
    calls = package["_library"].calls
    package["scale"]("X", "Y")
    package["scale"](alpha=3.0, y="Y", x="X")
    package["everything"]("A", ("F", 4), "S", "D", "T", 3, causal=True)
    package["preload"]()
    package["preload"](device=1)
    package["unload"]()
    assert calls == [
        ("scale", "X", "Y", 2.0),
        ("scale", "X", "Y", 3.0),
        ("everything", "A", ("F", 4), "S", "D", "T", 3, None, True),
        ("aot_pack_preload", None),
        ("aot_pack_preload", 1),
        ("aot_pack_unload", False),
    ]
    assert package["_library"].path == "my_kernels/libmy_kernels.so"


@pytest.mark.usefixtures("ffi")
def test_preload_tells_its_progress() -> None:
    package, told = load(), []
    package["preload"]([2, 0], lambda *words: told.append(words))
    loaded: list[tuple[Any, ...]] = [("aot_pack_preload", 2, index, True) for index in range(3)]
    loaded += [("aot_pack_preload", 0, index) for index in range(3)]
    assert package["_library"].calls == loaded
    assert told == [(number + 1, 6, NAMES[number % 3]) for number in range(6)]
    package["preload"](device=range(1, 4, 2))
    assert package["_library"].calls[6:] == [("aot_pack_preload", 1, True), ("aot_pack_preload", 3)]


class Named:
    """A framework's device: whatever attributes it has."""

    def __init__(self, **attributes: object) -> None:
        self.__dict__.update(attributes)


@pytest.mark.usefixtures("ffi")
@pytest.mark.parametrize(
    ("device", "index"),
    [
        (3, 3),
        (np.int64(3), 3),
        ("cuda:3", 3),
        ("cuda", None),
        (None, None),
        (Named(type="cuda", index=3), 3),
        (Named(type="cuda", index=None), None),
        (Named(platform="gpu", id=11, local_hardware_id=3), 3),
        (Named(device_id=3), 3),
        (Named(id=3), 3),
    ],
)
def test_preload_takes_devices_as_frameworks_name_them(device: object, index: int | None) -> None:
    package = load()
    package["preload"](device)
    package["preload"]([device, 0])
    assert package["_library"].calls == [
        ("aot_pack_preload", index),
        ("aot_pack_preload", index, True),
        ("aot_pack_preload", 0),
    ]


@pytest.mark.usefixtures("ffi")
@pytest.mark.parametrize(
    "device",
    [
        "cpu",
        "cuda:",
        "cuda:x",
        "cuda:-1",
        "mps:0",
        True,
        1.0,
        Named(type="cpu", index=0),
        Named(platform="tpu", id=0),
        Named(),
    ],
)
def test_preload_refuses_what_is_no_cuda_device(device: object) -> None:
    package = load()
    with pytest.raises(
        TypeError, match=r"preload\(\) expected a device, got .*\. A device is an index, a string such as 'cuda:0'"
    ):
        package["preload"](device)
    assert package["_library"].calls == []


@pytest.mark.usefixtures("ffi")
def test_a_library_of_another_build() -> None:
    with pytest.raises(
        ImportError, match=r"my_kernels mixes files of two builds: my_kernels/libmy_kernels\.so does not belong to"
    ):
        load(identity="fedcba9876543210")


@pytest.mark.usefixtures("ffi")
@pytest.mark.parametrize("error", [OSError("no such file"), RuntimeError("undefined symbol"), AttributeError("no id")])
def test_a_library_that_does_not_load(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def load_module(path: str, *, keep_module_alive: bool) -> None:
        raise error

    monkeypatch.setattr(sys.modules["tvm_ffi"], "load_module", load_module)
    with pytest.raises(ImportError, match=rf"my_kernels can't load my_kernels/libmy_kernels\.so: {error}\. Install"):
        load()


@pytest.mark.parametrize("version", ["0.1.10", "0.0.9", "0.1.9.post3", "0.2.0", "0.2.0.dev1", "1.0.0"])
def test_a_tvm_ffi_that_the_package_does_not_take(ffi: types.ModuleType, version: str) -> None:
    vars(ffi).update(version_of_tvm_ffi(version))
    with pytest.raises(ImportError) as raised:
        load()
    assert str(raised.value) == (
        f"my_kernels needs apache-tvm-ffi>=0.1.11,<0.2, but this process has {version} from /site/tvm_ffi. "
        "Install another version: pip install 'apache-tvm-ffi>=0.1.11,<0.2'"
    )


@pytest.mark.parametrize("version", ["0.1.11", "0.1.12.dev3", "0.1.13.post2", "0.1.99", "0.0.0.dev0"])
def test_a_tvm_ffi_that_the_package_takes(ffi: types.ModuleType, version: str) -> None:
    """The last is built from sources without a version. A strange module without a version is not refused either."""
    vars(ffi).update(version_of_tvm_ffi(version))
    assert load()["__version__"] == "1.0"


def version_of_tvm_ffi(version: str) -> dict[str, Any]:
    """The attributes that name a version of TVM FFI, as setuptools-scm writes them."""
    first, *rest = version.split(".dev")
    numbers = [int(part) if part.isdecimal() else part for part in first.split(".")]
    parts = (*numbers, *(f"dev{each}" for each in rest))
    return {"__version__": version, "__version_tuple__": parts, "__file__": "/site/tvm_ffi/__init__.py"}


def test_there_is_no_tvm_ffi(ffi: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tvm_ffi", None)
    with pytest.raises(ImportError, match=r"my_kernels needs TVM FFI, which can't be imported: .*tvm_ffi.*"
                       r"Install it: pip install 'apache-tvm-ffi>=0\.1\.11,<0\.2'") as raised:  # fmt: skip
        load()
    assert raised.value.name == "tvm_ffi"


def test_a_library_that_is_not_there(ffi: types.ModuleType, tmp_path: Path) -> None:
    (tmp_path / "my_kernels" / "libmy_kernels.so").unlink()
    with pytest.raises(ImportError, match=r"my_kernels is incomplete: there is no my_kernels/libmy_kernels\.so"):
        load()
    (tmp_path / "my_kernels").rmdir()
    with pytest.raises(ImportError, match="my_kernels can't be imported from an archive: my_kernels must be a folder"):
        load()


@pytest.mark.usefixtures("ffi")
def test_python_checks_names_and_counts() -> None:
    package = load()
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'y'"):
        package["scale"]("X")
    with pytest.raises(TypeError, match="unexpected keyword argument 'beta'"):
        package["scale"]("X", "Y", beta=1)
    with pytest.raises(TypeError, match="positional arguments"):
        package["everything"]("A", "P", "S", "D", "T", 3, None, True)


class Whole:
    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Broken:
    def __float__(self) -> float:
        raise RuntimeError("it has none")


@pytest.mark.usefixtures("ffi")
@pytest.mark.parametrize(
    ("value", "number"),
    [
        (np.True_, True),
        (np.False_, False),
        (Whole(7), 7),
        (Decimal("1.5"), 1.5),
        (Whole(2**63 - 1), 2**63 - 1),
        (Whole(2**63), "9223372036854775808"),
        (2**64 - 1, "18446744073709551615"),
        (-(2**63) - 1, "-9223372036854775809"),
        (Whole(10**5000), f"1{'0' * 400}"),
        (Whole(-(10**5000)), f"-1{'0' * 400}"),
        (1j, None),
        (object(), None),
        (Broken(), None),
        (np.complex64(1), None),
    ],
)
def test_what_the_library_is_told_of_a_number(value: object, number: object) -> None:
    told = load()["_library"].number(value)
    assert type(told) is type(number)
    assert told == number


class Seeds(enum.IntEnum):
    LARGE = 2**64 - 1


def test_integers_that_tvm_ffi_finds_too_large(ffi: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """TVM FFI before 0.1.14 must not see them; as an object it passes them on."""

    class Before(FakeModule):
        def get_function(self, name: str) -> Any:
            if name != "aot_pack_function":
                return super().get_function(name)

            def call(*arguments: object) -> None:
                elements = itertools.chain(*(each if isinstance(each, tuple) else [each] for each in arguments))
                if any(isinstance(each, numbers.Integral) and not -(2**63) <= int(each) < 2**63 for each in elements):
                    raise OverflowError("Python int too large to convert to C long")
                self.calls.append(arguments)

            return lambda name: call

    monkeypatch.setattr(ffi, "load_module", Before)
    vars(ffi).update(version_of_tvm_ffi("0.1.13.post2"))
    package = load()
    package["scale"]("X", "Y", 2**64)
    ((x, y, alpha),) = package["_library"].calls
    assert (x, y) == ("X", "Y")
    assert package["_library"].number(alpha) == "18446744073709551616"
    package["scale"]("X", "Y", "no number")
    assert package["_library"].calls[1] == ("X", "Y", "no number")
    package["everything"]("A", ("B", 2**64), "C", 0, 0, 3, causal=False)
    first, count = package["_library"].calls[2][1]
    assert (first, package["_library"].number(count)) == ("B", "18446744073709551616")
    for index, seed in enumerate([np.uint64(2**64 - 1), Seeds.LARGE]):
        package["scale"]("X", "Y", seed)
        assert package["_library"].number(package["_library"].calls[3 + index][2]) == "18446744073709551615"
    for index, same in enumerate([True, 2.0, np.float32(3), -(2**63), 2**63 - 1, np.int64(-5), None]):
        package["scale"]("X", "Y", same)
        assert package["_library"].calls[5 + index][2] is same


@pytest.mark.usefixtures("ffi")
def test_ctrl_c_while_an_object_is_asked_for_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """TVM FFI makes a RuntimeError of any exception of the callback; so the signal is sent again."""

    class Slow:
        def __index__(self) -> int:
            raise KeyboardInterrupt

    interrupts: list[None] = []
    monkeypatch.setattr("_thread.interrupt_main", lambda: interrupts.append(None))
    assert load()["_library"].number(Slow()) is None
    assert interrupts == [None]


@pytest.mark.usefixtures("ffi")
def test_a_function_without_numbers_asks_for_none() -> None:
    package = load([export("f")], one(vector("x")))
    assert package["_library"].number is None
    assert "_aot_fitting" not in package


@pytest.mark.usefixtures("ffi")
def test_the_package_shows_its_functions_and_nothing_else() -> None:
    package = load()
    assert package["__all__"] == [
        "Pair",
        "TensorSpec",
        "covers",
        "everything",
        "preload",
        "register_global",
        "scale",
        "unload",
    ]
    assert package["__version__"] == "1.0"
    assert inspect.cleandoc(package["__doc__"]) == PACKAGE_DOC
    shown = [name for name in package if not name.startswith("_")]
    assert shown == [
        "Pair",
        "scale",
        "everything",
        "preload",
        "unload",
        "TensorSpec",
        "covers",
        "register_global",
    ]
    assert str(inspect.signature(package["everything"])) == (
        "(a, pair, shape, address, stream, mode, bias=None, *, causal=False)"
    )


@pytest.mark.usefixtures("ffi")
def test_docstrings_have_the_authors_text_the_arguments_and_the_architectures() -> None:
    assert inspect.getdoc(load()["scale"]) == (
        "y = alpha * x, elementwise.\n"
        "\n"
        "Arguments as compiled:\n"
        "    x: float32 tensor (n0,) on the CPU, strides (1,), aligned to 16 bytes; n0 % 8 == 0\n"
        "    y: float32 tensor (n0,) on the CPU, strides (1,), aligned to 16 bytes; n0 % 8 == 0\n"
        "    alpha: float32\n"
        "\n"
        "Compiled for sm_80, sm_90a."
    )


@pytest.mark.usefixtures("ffi")
@pytest.mark.parametrize("text", ['"""', "\\", 'a "quote"', "µs\nmore\n    indented \\n", '"""); import os; ("""'])
def test_docstrings_of_any_text(text: str) -> None:
    package = load([export("f", doc=text)], one(vector("x")), doc=text)
    assert inspect.cleandoc(package["__doc__"]) == inspect.cleandoc(text)
    assert (inspect.getdoc(package["f"]) or "").startswith(inspect.cleandoc(text))


@pytest.mark.usefixtures("ffi")
def test_a_function_without_arguments_or_docstring() -> None:
    package = load([export("f")], one())
    package["f"]()
    assert package["_library"].calls == [("f",)]
    assert inspect.getdoc(package["f"]) == "Launches f.\n\nCompiled for sm_90a."


def test_the_compilers_docstring_stands_in_for_the_exports() -> None:
    (function,) = stub_functions([export("f")], [unit("f", scale_signature(), doc="From the jit function.")])
    assert function.doc.startswith("From the jit function.\n")


def _bound(tree: ast.Module) -> set[str]:
    """Names that a module defines."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


def test_the_type_stub_is_python_and_declares_what_it_uses() -> None:
    text = init_pyi(TEMPLATES, version="1.0", doc=PACKAGE_DOC, functions=stub_functions(EXPORTS, UNITS))
    tree = ast.parse(text)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert set(functions) == {"scale", "everything", "covers", "preload", "register_global", "unload"}
    assert f"def scale({header([unit('f', scale_signature())], types=True)}) -> None:" in text
    assert "x: _Tensor, y: _Tensor, alpha: _builtins.float = 2.0" in text
    assert "mode: _Literal[3], bias: None = None, *, causal: _builtins.bool = False" in text
    assert ast.get_docstring(functions["scale"], clean=True) == stub_functions(EXPORTS, UNITS)[0].doc
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert used <= _bound(tree)


def test_a_type_stub_without_tensors_declares_nothing() -> None:
    text = init_pyi(TEMPLATES, version="1.0", doc="Doc.", functions=stub_functions([export("f")], one()))
    assert [line for line in text.splitlines() if "import" in line] == [
        "import builtins as _builtins",
        "from collections.abc import Callable as _Callable",
        "from collections.abc import Iterable as _Iterable",
    ]
    ast.parse(text)


def test_defaults() -> None:
    x, y = vector("x"), vector("y")
    none = ConstParam(name="bias", value=None)
    assert header(one(x, none)) == "x, bias=None"
    # Python allows no parameter without a default after one with it
    assert header(one(x, none, y)) == "x, y, *, bias=None"
    assert header(one(x, none, y), types=True) == "x: _Tensor, y: _Tensor, *, bias: None = None"
    assert header(one(x, none, ScalarParam(name="k", dtype=FLOAT32), defaults=(("k", 0.5),))) == "x, bias=None, k=0.5"
    assert header(one(x, ConstParam(name="mode", value=3))) == "x, mode"
    assert (
        header(one(x, ScalarParam(name="k", dtype=FLOAT32), defaults=(("k", float("inf")),)))
        == 'x, k=_builtins.float("inf")'
    )
    infinite = one(ScalarParam(name="k", dtype=FLOAT32), defaults=(("k", -float("inf")),))
    (function,) = stub_functions([export("f")], infinite)
    assert function.example == 'k=float("-inf")'
    assert header(one(x, none, y, keyword_only=("bias",))) == "x, y, *, bias=None"


def test_keyword_only_parameters_keep_their_place_in_the_call() -> None:
    (function,) = stub_functions([export("f")], one(vector("x"), vector("k"), vector("y"), keyword_only=("k",)))
    assert function.header(types=False) == "x, y, *, k"
    assert function.body == "_ffi_f(x, k, y)"
    assert function.example == "x, y, k=..."


def variant_unit(key: str, signature: Signature) -> CompiledUnit:
    return unit("f", signature, variant=Variant(index=0, key=key))


def test_variants_that_differ_in_dtype_share_a_line() -> None:
    units = [variant_unit("float16", scale_signature(FLOAT16)), variant_unit("float32", scale_signature(FLOAT32))]
    (function,) = stub_functions([export("f")], units)
    assert function.parameters[0].description == (
        "float16 or float32 tensor (n0,) on the CPU, strides (1,), aligned to 16 bytes; n0 % 8 == 0"
    )
    assert function.parameters[0].annotation == "_Tensor"


def test_variants_that_differ_in_layout_have_a_line_each() -> None:
    rows = TensorParam(name="x", dtype=FLOAT32, shape=(4, 8), strides=(8, 1), align=4)
    columns = TensorParam(name="x", dtype=FLOAT32, shape=(4, 8), strides=(1, 4), align=4)
    units = [variant_unit("rows", Signature(params=(rows,))), variant_unit("columns", Signature(params=(columns,)))]
    (function,) = stub_functions([export("f")], units)
    assert function.doc.splitlines()[3:5] == [
        "    x: float32 tensor (4, 8), strides (8, 1), aligned to 4 bytes (rows)",
        "       float32 tensor (4, 8), strides (1, 4), aligned to 4 bytes (columns)",
    ]


def test_an_argument_that_is_none_in_one_variant_may_be_left_out() -> None:
    bias, none = vector("bias", FLOAT16), ConstParam(name="bias", value=None)
    units = [
        variant_unit("bias", Signature(params=(vector("x"), bias))),
        variant_unit("no_bias", Signature(params=(vector("x"), none))),
    ]
    assert header(units, types=True) == "x: _Tensor, bias: _Tensor | None = None"
    (function,) = stub_functions([export("f")], units)
    assert function.parameters[1].description.splitlines() == [
        "float16 tensor (n0,) on the CPU, strides (1,), aligned to 16 bytes; n0 % 8 == 0 (bias)",
        "always None (no_bias)",
    ]


def test_an_argument_before_others_that_is_none_in_one_variant_only_keeps_its_place() -> None:
    bias, none = vector("bias", FLOAT16), ConstParam(name="bias", value=None)
    units = [
        variant_unit("bias", Signature(params=(vector("x"), bias, vector("y")))),
        variant_unit("no_bias", Signature(params=(vector("x"), none, vector("y")))),
    ]
    assert header(units) == "x, bias, y"


def test_variants_that_take_different_arguments_are_an_error_that_names_both() -> None:
    units = [variant_unit("a", scale_signature()), variant_unit("b", everything_signature())]
    with pytest.raises(
        WheelError, match=r"f\[a\]@sm_90a takes \(x, y, alpha=2\.0\), but f\[b\]@sm_90a takes \(a, pair"
    ):
        stub_functions([export("f")], units)


def test_an_export_without_a_unit_is_an_error() -> None:
    with pytest.raises(WheelError, match="f: no variant was compiled"):
        stub_functions([export("f")], [])


def test_a_parameter_that_would_hide_the_function_is_an_error() -> None:
    with pytest.raises(WheelError, match="the parameter name '_ffi_f' is reserved for the package itself"):
        stub_functions([export("f")], one(vector("_ffi_f")))


def test_architectures_are_sorted_by_number() -> None:
    assert sorted_archs(["sm_100a", "sm_90a", "sm_100f", "sm_80", "sm_90", "sm_90a"]) == (
        "sm_80", "sm_90", "sm_90a", "sm_100a", "sm_100f",
    )  # fmt: skip


def returning(*names: str) -> list[CompiledUnit]:
    parts = [TensorParam(name=name, dtype=FLOAT32, shape=(4, 8), strides=(8, 1), align=4) for name in ("x", *names)]
    return one(*with_effects(Signature(params=tuple(parts)), names).params)


def test_a_function_that_returns_a_tensor() -> None:
    (function,) = stub_functions([export("f")], returning("out"))
    assert function.header(types=True) == "x: _Tensor, out: _Tensor | None = None"
    passed = ["if out is not None:", "    _ffi_f(x, out)", "    return out"]
    assert (function.body.split("\n    "), function.result) == ([*passed, "return _ffi_f(x)"], "_Any")
    assert function.example == "x"
    text = "Returns these outputs. It allocates those that the call leaves out:\n    out: float32 tensor (4, 8), "
    assert text in function.doc


def test_a_function_that_returns_several_tensors() -> None:
    (function,) = stub_functions([export("f")], returning("out", "lse"))
    assert function.header(types=False) == "x, out=None, lse=None"
    assert function.body.split("\n    ") == [
        "if out is not None and lse is not None:",
        "    _ffi_f(x, out, lse)",
        "    return out, lse",
        "if out is None and lse is None:",
        "    return (*_ffi_f(x),)",
        "return _aot_outputs(_ffi_f(x, out, lse), out, lse)",
    ]
    assert function.result == "_builtins.tuple[_Any, _Any]"
    assert stub_functions([export("f")], one(vector("x")))[0].result == "None"


def test_a_function_with_a_workspace() -> None:
    params = [*returning("out")[0].signature.params]
    params.insert(1, replace(vector("between"), role=TensorRole.WORKSPACE))
    (function,) = stub_functions([export("f")], one(*params, replace(vector("mask"), optional=True)))
    assert function.header(types=True) == (
        "x: _Tensor, mask: _Tensor | None, out: _Tensor | None = None, between: _Tensor | None = None"
    )
    passed = ["if out is not None:", "    _ffi_f(x, mask, out, between)", "    return out"]
    assert function.body.split("\n    ") == [*passed, "return _ffi_f(x, mask, out, between)"]
    assert (function.example, function.outputs) == ("x, mask", ("out",))
    text = "Memory that it uses while it runs. It allocates what the call leaves out:\n    between: float32 tensor ("
    assert text in function.doc


# Names of exports and parameters.


@pytest.mark.usefixtures("ffi")
def test_functions_may_be_called_as_anything_that_others_use() -> None:
    names = NAMES_OF_OTHERS
    assert {"hasattr", "len", "int", "Any", "Callable", "tuple", "float", "tvm_ffi"} <= set(names)
    for name in names:
        check_function_name(name)
    exports, units = hard_names()
    package = load(exports, units)
    calls = package["_library"].calls
    assert set(names) <= set(package["__all__"])
    package["preload"]([0, 1], lambda *_: None)
    package["preload"]()
    package["unload"]()
    assert [call[0] for call in calls] == ["aot_pack_preload"] * 7 + ["aot_pack_unload"]
    for name in names:
        with suppress(TypeError):  # the fake returns None, where a tuple is unpacked
            package[name](0, (1, 2), *range(len(inspect.signature(package[name]).parameters) - 6))
        assert calls[-1][:3] == (name, 0, (1, 2))
        assert calls[-1][-1] == float("inf")


def test_generated_python_uses_no_name_that_a_function_may_have() -> None:
    """In neither file is a name read that is not its own: a parameter, a local one, or one that exports can't have."""
    exports, units = hard_names()
    functions = stub_functions(exports, units)
    included = [IncludedModule(name="ops", files=(), exported=("len",))]
    texts = [
        init_py(
            TEMPLATES, package="p", version="1", identity="i", doc="", functions=functions, included=included,
            operators=[function.name for function in functions],
            warns=True, split=PackageName.parse("p"),
        ),
        init_pyi(TEMPLATES, version="1", doc="", functions=functions, included=included),
    ]  # fmt: skip
    for text in texts:
        table = symtable.symtable(text, "package", "exec")
        tables = [table, *table.get_children()]
        tables += [child for each in table.get_children() for child in each.get_children()]
        read = {
            symbol.get_name()
            for each in tables
            for symbol in each.get_symbols()
            if symbol.is_referenced() and (each is table or symbol.is_global())
        }
        classes = {record.name for function in functions for record in function.records}
        for name in sorted(read - classes - set(map(protocol_name, classes))):  # these step aside for functions
            if not name.startswith(("__", "_ffi_")):
                with pytest.raises(UsageError, match="the package itself uses such names"):
                    check_function_name(name)
