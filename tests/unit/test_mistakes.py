"""What an author is told of a mistake: the call, the argument, what was given, what is accepted, and the own line.

Mistakes that only the compiler's own types show are in ``tests/native/test_compiled_mistakes.py``.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import numpy as np
import pytest

import aot_pack
from aot_pack.arch import Arch
from aot_pack.author.mistakes import MistakeError, mistake_hint
from aot_pack.compile.builders import Worker
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.compile.tracebacks import author_traceback, first_line
from aot_pack.errors import CollectError
from aot_pack.gpu_answers.device import GpuFigures

HEAD = """import aot_pack
import numpy
class Numeric:
    __module__ = "cutlass.base_dsl.typing"
class Float32(Numeric): pass
class Numbers(Numeric): is_abstract = True
def _f(x, y, tile=128, *, stream): ...
n = aot_pack.dim()
v = aot_pack.tensor(Float32, (n,))
s = aot_pack.stream()
"""
"""What comes before each mistake. Types of cutlass are told by their names."""

MISTAKES = {
    # dtypes
    'aot_pack.tensor("float32", (n,))': ("dtype must be a numeric type of cutlass, not 'float32'", "cutlass.Float32"),
    'aot_pack.tensor("bf16", (n,))': ("not 'bf16'", "give cutlass.BFloat16"),
    "aot_pack.tensor(numpy.float16, (n,))": ("not the type numpy.float16", "give cutlass.Float16"),
    "aot_pack.tensor(numpy.dtype('int64'), (n,))": ("not dtype('int64')", "give cutlass.Int64"),
    "aot_pack.tensor(float, (n,))": ("not the type float", "give cutlass.Float32"),
    "aot_pack.tensor(bool, (n,))": ("not the type bool", "give cutlass.Boolean"),
    "aot_pack.tensor(Float32(), (n,))": ("must be a numeric type of cutlass", "the type itself: cutlass.Float32"),
    "aot_pack.tensor(Numbers, (n,))": ("one numeric type, not cutlass.Numbers", "a type of one width"),
    "aot_pack.tensor(None, (n,))": ("not None", "such as cutlass.Float16"),
    "aot_pack.tensor((n,), Float32)": ("dtype must be", "give the dtype first"),
    'aot_pack.pointer("float")': ("pointer(): dtype must be", "cutlass.Float32"),
    # shapes, strides, alignments
    "aot_pack.tensor(Float32, 128)": ("shape must be a tuple, not 128", "shape=(128,)"),
    "aot_pack.tensor(Float32, n)": ("shape must be a tuple, not one size", "shape=(n,)"),
    "aot_pack.tensor(Float32, 'n')": ("shape must be a tuple, not 'n'", "shape=(n, 128)"),
    "aot_pack.tensor(Float32, {n: 1})": ("shape must be a tuple", "shape=(n, 128)"),
    "aot_pack.tensor(Float32, (-1,))": ("shape[0] must be 0 or more, got -1", "aot_pack.dim(), not -1"),
    "aot_pack.tensor(Float32, (4, -2))": ("shape[1] must be 0 or more, got -2", "aot_pack.dim()"),
    "aot_pack.tensor(Float32, (True,))": ("shape[0] must be an int or a dim(), not True", "aot_pack.dim()"),
    "aot_pack.tensor(Float32, (4.0,))": ("shape[0] must be an int or a dim(), not 4.0", "aot_pack.dim()"),
    "aot_pack.tensor(Float32, (None,))": ("shape[0] must be an int or a dim(), not None", "aot_pack.dim()"),
    "aot_pack.tensor(Float32, ((4, 2),))": ("shape[0] must be an int or a dim(), not (4, 2)", "aot_pack.dim()"),
    "aot_pack.tensor(Float32, (aot_pack.dim,))": ("the function dim, which is not called", "write aot_pack.dim()"),
    "aot_pack.tensor(Float32, (4, 2), stride=(1,))": (
        "expected 2 strides, one for each size, got 1",
        "for each dimension",
    ),
    "aot_pack.tensor(Float32, (4, 2), stride=1)": ("stride must be a tuple, not 1", "stride=(1,)"),
    "aot_pack.tensor(Float32, (4,), stride=(1,), order=(0,))": ("both given", "give one of them"),
    "aot_pack.tensor(Float32, (4, 2), order=(1, 2))": ("order must be a permutation of (0, 1), not (1, 2)", "rank"),
    "aot_pack.tensor(Float32, (4, 2), order=1)": ("a permutation of (0, 1), not 1", "rank"),
    "aot_pack.tensor(Float32, (4,), align=12)": ("align must be a power of two, in bytes, not 12", "16"),
    "aot_pack.tensor(Float32, (4,), align=16.0)": ("align must be a power of two, in bytes, not 16.0", "16"),
    "aot_pack.tensor(Float32, (4,), align=True)": ("in bytes, not True", "16"),
    "aot_pack.dim(divisibility=8.0)": ("divisibility must be a positive integer, not 8.0", "dim(divisibility=8)"),
    "aot_pack.dim(divisibility=True)": ("a positive integer, not True", "dim(divisibility=8)"),
    "aot_pack.dim(bits=16)": ("bits must be 32 or 64, not 16", "width"),
    'aot_pack.stream(explicit="yes")': ("explicit must be True or False, not 'yes'", None),
    # entries
    "aot_pack.entry(_f, x=v, stream=s)": ("_f needs 'y', which the entry does not give", "x, y, tile, stream"),
    "aot_pack.entry(_f, x=v, y=v, tiel=4, stream=s)": ("_f has no parameter 'tiel'", "did you mean 'tile'?"),
    "aot_pack.entry(_f, v, x=v, y=v, stream=s)": (
        "gets 'x' twice, once by position and once by name",
        "x, y, tile, stream",
    ),
    "aot_pack.entry(_f, v, v, 4, s)": ("_f takes 3 arguments by position, but the entry gives 4", "stream"),
    "aot_pack.entry('_f', x=v)": ("'_f' is not a function", "@cute.jit"),
    "aot_pack.entry(v, x=v)": ("the first argument must be a @cute.jit function", "then its"),
    "aot_pack.entry(Float32, x=v)": ("the first argument must be a @cute.jit function, not cutlass.Float32", "entry("),
    "aot_pack.entry(_f, x=v, y=v, stream=s, options=['-O3'])": ("options must be a string", "or rename it"),
    # exports
    "aot_pack.export(archs=[90])(_f)": ("an architecture must be a string, not 90", 'archs=["sm_90"]'),
    "aot_pack.export(archs=[])(_f)": ("expected at least one architecture, got an empty list", "leave archs out"),
    "aot_pack.export(archs={'sm_90a': 1})(_f)": ("expected a list of architectures, got {", 'archs=["sm_90a"]'),
    "aot_pack.export(arch=['sm_90a'])(lambda: 0)": ("a lambda has no name", 'name="scale"'),
    "aot_pack.export(arch=['sm_90a'])(main)": ("the builder main has no parameter 'arch'", "did you mean archs=?"),
    "aot_pack.export(arch='sm_90a')(main)": ("expected a list with at least one value, got 'sm_90a'", "archs=?"),
    "aot_pack.export(dtype=Float32)(main)": ("at least one value, got cutlass.Float32", "dtype=[...]"),
    "aot_pack.export(dtype=[])(main)": ("at least one value, got []", "dtype=[...]"),
    "aot_pack.export(dtype=[Float32])(main)": ("has no parameter 'dtype'", "add the parameter"),
    "aot_pack.export(_f)": ("the builder _f takes x, y, tile, stream, but a variant gives nothing", "not with tensors"),
    "aot_pack.export('scale')": ("the name of a function must be a keyword argument", "name='scale'"),
    "aot_pack.export(name=3)(main)": ("name must be a string, not 3", 'name="scale"'),
    "aot_pack.export(Numeric)": ("Numeric is a class", "returns aot_pack.entry"),
    "aot_pack.export(3)": ("export() decorates a function, not 3", "above a def"),
    "aot_pack.export(variants={'k': 1})(main)": ("expected a list of dicts, got {'k': 1}", "variants=[{"),
    "aot_pack.export(variants=[Float32])(main)": ("a variant must be a dict of the builder's arguments", "variants=[{"),
    "aot_pack.export(variants=[{'k': 1}], k=[1])(main)": ("variants and k are both given", "not both"),
    "aot_pack.export(variants=[])(main)": ("no variant is left", "when="),
    "aot_pack.export(k=[1], when=lambda j: True)(main)": ("must accept the keyword arguments k", "when=lambda k: ..."),
    "aot_pack.export(k=[1], when='k')(main)": ("expected a function of a variant's values, got 'k'", "when=lambda"),
    "aot_pack.export(k=[1], keywords='k')(main)": ("expected a list of names, got 'k'", "keywords=['k']"),
    "aot_pack.export(k=[1], keywords=['m'])(main)": (
        "'m' has no values; parameters with values are k",
        "export(m=[...])",
    ),
    "aot_pack.export(numbers)": ("numbers is a generator (it has a yield)", "an ordinary function"),
    "aot_pack.export(later)": ("later is an async function", "an ordinary function"),
    "aot_pack.export(staticmethod(main))": ("not methods", "out of its class"),
}
FUNCTIONS = "def main(): ...\ndef numbers(): yield\nasync def later(): ...\n"


def collect(folder: Path, source: str) -> CollectError:
    """What the collect stage says of a kernels.py."""
    path = folder / "kernels_with_a_mistake.py"
    path.write_text(source)
    arch = Arch.parse("sm_90a")
    with pytest.raises(CollectError) as caught:
        Worker(GpuFigures(arch, None), FrontEnds(arch)).collect(path)
    return caught.value


@pytest.fixture(autouse=True)
def _forget_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes(tmp_path: Path, mistake: str) -> None:
    message, hint = MISTAKES[mistake]
    error = collect(tmp_path, f"{HEAD}{FUNCTIONS}{mistake}\n")
    assert message in error.message
    assert hint is None or hint in str(error.hint)
    assert str(error.detail).splitlines()[-1].strip() == mistake
    assert "kernels_with_a_mistake.py" in str(error.detail)
    assert "aot_pack/" not in str(error.detail).replace(str(tmp_path), "")


def test_a_method_is_no_builder(tmp_path: Path) -> None:
    error = collect(tmp_path, f"{HEAD}class A:\n    @aot_pack.export\n    def scale(self): ...\n")
    assert error.message == "export() decorates functions of the module, but scale is a method"
    assert str(error.hint).startswith("move the builder out of its class")


def test_a_function_of_cutlass_is_no_builder(tmp_path: Path) -> None:
    decorator = "import types, functools\nscope = {'functools': functools, '__name__': 'cutlass.base_dsl.dsl'}\n"
    decorator += "exec('def jit(f):\\n    @functools.wraps(f)\\n    def w(*a): ...\\n    return w', scope)\n"
    error = collect(tmp_path, f"{HEAD}{decorator}@aot_pack.export\n@scope['jit']\ndef scale(x): ...\n")
    assert error.message == "export() decorates a builder, but scale is decorated with @cute.jit or @cute.kernel"
    assert "returns aot_pack.entry(scale, ...)" in str(error.hint)


def test_the_lines_of_a_helper_are_shown(tmp_path: Path) -> None:
    error = collect(tmp_path, f"{HEAD}def helper():\n    return aot_pack.dim(bits=8)\nhelper()\n")
    shown = [line.strip() for line in str(error.detail).splitlines()]
    assert (shown[1], shown[3]) == ("helper()", "return aot_pack.dim(bits=8)")


def test_a_variant_that_has_no_name_names_the_export(tmp_path: Path) -> None:
    error = collect(tmp_path, f"{HEAD}@aot_pack.export(k=[object()])\ndef scale(k): ...\n")
    assert error.message.startswith("scale (line 11): variant parameter 'k': an object of type object has")


def test_one_architecture_may_be_a_text() -> None:
    assert aot_pack.export(archs="sm_90a")(test_one_architecture_may_be_a_text).archs == (("sm_90a",),)


def test_sizes_of_numpy_and_lists_are_taken() -> None:
    numeric = type("Numeric", (), {"__module__": "cutlass.x"})
    spec = aot_pack.tensor(numeric, [np.int64(4), 2], stride=[2, np.int32(1)])
    assert (spec.shape, spec.stride) == ((4, 2), (2, 1))
    assert all(type(size) is int for size in spec.shape)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("dim() takes 0 positional arguments but 1 was given", "dim(divisibility=8, bits=32, batch=True)"),
        ("tensor() got an unexpected keyword argument 'strides'", "aot_pack.tensor(dtype, shape, stride=..."),
        ("entry() missing 1 required positional argument: 'function'", "aot_pack.entry(function, x="),
        ("cannot assign to field '_dsl_cls'", "put no decorator above @aot_pack.export"),
        (
            'Operand 7 of operation "cuda.launch_cfg.create" must be a Value (contained a None item)',
            "of a launch is None",
        ),
        ("to be Tensor, but got <class 'aot_pack.author.spec.TensorSpec'>", "do not call the function with them"),
        ("something else", None),
    ],
)
def test_hints_for_errors_of_python_and_the_compiler(text: str, hint: str | None) -> None:
    found = mistake_hint(text)
    assert (found is None) if hint is None else (hint in str(found))


def test_a_message_of_the_compiler_never_points_at_aot_pack(tmp_path: Path) -> None:
    own = inspect.getsourcefile(Worker)
    text = (
        f"error[X]: expects y\n  --> {own}:65:37\n   |\n65 |     return self\n   |     ^^^^\n"
        "  suggestion: Pass a value\n"
        f"  --> {tmp_path}/kernels.py:3:1\n   |\n 3 | f(y)\n"
    )
    shown = author_traceback(RuntimeError(text), tmp_path / "kernels.py")
    assert "return self" not in shown
    assert not any(part in shown for part in (":65:", "65 |"))
    assert "suggestion: Pass a value" in shown
    assert "3 | f(y)" in shown


def test_an_internal_error_of_the_compiler_is_told_by_its_cause() -> None:
    text = "error[INTERNAL]: An internal problem.\n  note: a bug\n  error: Unsupported argument type: X\n"
    assert first_line(RuntimeError(text)) == "Unsupported argument type: X"


def test_a_mistake_crosses_the_border_between_processes() -> None:
    import pickle

    error = MistakeError("text", hint="hint", detail="line")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.hint, again.detail, type(again)) == ("text", "hint", "line", MistakeError)
