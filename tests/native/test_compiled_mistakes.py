"""What an author is told of a mistake that only the compiler's own types show; the others are in ``tests/unit``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from author_mistakes import RETURNED

PROGRAM = Path(__file__).with_name("author_mistakes.py")
ENTRY = "entry(): argument "
TOLD = {
    "dtype_of_cutlass_as_a_value": ("dtype must be a numeric type of cutlass, not Float32(1.0)", "cutlass.Float32"),
    "abstract_type": ("dtype must be one numeric type, not cutlass.Numeric", "cutlass.Float16"),
    "symbol_not_called": ("shape[0] is the function sym_int, which is not called", "write cute.sym_int()"),
    "kernel": ("entry(): _k is a @cute.kernel, and a @cute.jit function is needed", "_k(...).launch("),
    "undecorated": ("entry(): _undecorated is not decorated with @cute.jit", "put @cute.jit above _undecorated"),
    "undecorated_call": ("entry(): Plain is not decorated with @cute.jit", "put @cute.jit above __call__"),
    "class_instead_of_object": ("entry(): Op is a class", "such as Op(...)"),
    "classmethod_without_constexpr": ("takes the first parameter of of_class, 'cls', for", "cls: cutlass.Constexpr"),
    "starred_after_a_default": ("_starred has *x after 'tile', which has a default", "drop the default of 'tile'"),
    "keyword_of_the_compiler": (f"{ENTRY}'pipeline' of _keyword can't be given by keyword", "rename the parameter"),
    "stream_not_called": (f"{ENTRY}'stream' of _f is the function aot_pack.stream, which", "write aot_pack.stream()"),
    "tensor_not_called": (f"{ENTRY}'x' of _f is the function aot_pack.tensor", "aot_pack.tensor(dtype, shape)"),
    "constant_not_called": (f"{ENTRY}'tile' of _f is the function aot_pack.dim", "write aot_pack.dim()"),
    "spec_for_a_constant": (f"{ENTRY}'tile' of _f is a cutlass.Constexpr, which needs its value", "such as 128"),
    "spec_for_a_constant_with_a_late_annotation": (f"{ENTRY}'tile' of _late is a cutlass.Constexpr", "such as 128"),
    "python_type_for_a_scalar": (f"{ENTRY}'alpha' of _f must be a numeric type of cutlass", "give cutlass.Float32"),
    "numpy_type_for_a_scalar": (f"{ENTRY}'last' of _f must be a numeric type of cutlass", "give cutlass.Float16"),
    "text_for_a_scalar": (f"{ENTRY}'alpha' of _f is the text 'float32'", "give cutlass.Float32"),
    "text_for_an_argument": (f"{ENTRY}'last' of _f is the text 'fast', which no call can pass", "cutlass.Constexpr"),
    "tensor_for_a_scalar": (f"{ENTRY}'alpha' of _f is annotated as Float32, and aot_pack.tensor(...)", "numeric type"),
    "scalar_for_a_tensor": (f"{ENTRY}'x' of _f is annotated as Tensor, and cutlass.Float32", "aot_pack.tensor(dtype"),
    "late_scalar_for_a_tensor": (f"{ENTRY}'x' of _late is annotated as Tensor", "aot_pack.tensor(dtype, shape)"),
    "stream_for_a_tensor": (f"{ENTRY}'x' of _f is annotated as Tensor, and aot_pack.stream()", "aot_pack.tensor("),
    "tuple_for_a_tensor": (f"{ENTRY}'x' of _f is annotated as Tensor, and a tuple is given", "aot_pack.tensor("),
    "event_for_a_stream": (
        f"{ENTRY}'stream' of _f is annotated as CUstream, and aot_pack.event()",
        "aot_pack.stream()",
    ),
    "array_for_a_tensor": (f"{ENTRY}'x' of _f is a numpy array, and a build has no data", "aot_pack.tensor(dtype"),
    "field": (f"{ENTRY}'pair.alpha' of _pair is annotated as Float32", "a numeric type"),
    "field_not_called": (f"{ENTRY}'pair.y' of _pair is the function aot_pack.tensor", "write aot_pack.tensor("),
    "class_for_a_dataclass": (f"{ENTRY}'pair' of _pair is the type", "describe its fields: Pair(y=..., alpha=...)"),
    "dict_for_a_dataclass": (f"{ENTRY}'pair' of _pair is an object of type dict", "Pair(y=..., alpha=...)"),
    "stream_in_a_field": (f"{ENTRY}'s.stream' of _with_stream is in a tuple or a dataclass", "a parameter of its own"),
    "export_for_a_tensor": (f"{ENTRY}'x' of _f is an object of type ExportedBuilder", "aot_pack.tensor(...)"),
    "function_returned": (
        "the builder of 'scale' returned _f itself, which is not compiled",
        "aot_pack.entry(_f, ...)",
    ),
    "description_returned": ("the builder of 'scale' returned a description of an argument", "aot_pack.entry(function"),
    "export_returned": ("the builder of 'scale' returned the export 'good'", "return what it gives: good(...)"),
    "tuple_returned": (
        "the builder 'scale' makes one function, so it must return one entry or unit; it returned a tuple of 2",
        "return one of them; or name the functions",
    ),
    "nothing_returned": ("the builder of 'scale' returned nothing", "is a `return` missing"),
}


@pytest.fixture(scope="module")
def told() -> dict[str, list[str | None] | None]:
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a", "CUTE_DSL_DISABLE_FILE_CACHING": "1"}
    done = subprocess.run([sys.executable, PROGRAM], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, list[str | None] | None] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", RETURNED)
def test_mistakes(told: dict[str, list[str | None] | None], name: str) -> None:
    found, (message, hint) = told[name], TOLD[name]
    assert found is not None, "it was compiled"
    assert message in str(found[0])
    assert hint in str(found[1])
    assert f"{name}.py" in str(found[2])
    assert "aot_pack/" not in str(found[2])
