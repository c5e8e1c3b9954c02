"""What an author may write is what is launched: functions of every form, arguments with fields, events."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import FakeDriver, Launch

from .conftest import Clean, build

PRELUDE = """import sys
sys.path.insert(0, {folder!r})
from fake_driver.tensors import CudaTensor as T
import author_kernels as a
x, y = T((256,), "float32", data=0x10000), T((256,), "float32", data=0x20000)
"""
COMPLETION, PROGRAMMATIC = 12, 7
"""``CU_LAUNCH_ATTRIBUTE_LAUNCH_COMPLETION_EVENT`` and ``..._PROGRAMMATIC_EVENT`` of cuda.h."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, unpacked."""
    output = tmp_path_factory.mktemp("author") / "dist"
    output.mkdir()
    wheel = build(Path(__file__).with_name("author_kernels.py"), output, "--arch", "sm_90a")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(output.parent / "unpacked")
    return output.parent / "unpacked"


@pytest.fixture(scope="module")
def here(folder: Path) -> Clean:
    """This environment, over the fake driver."""
    driver = FakeDriver(FakeDriver.build())
    return Clean(python=Path(sys.executable), driver=driver, logs=folder)


def launches_of(here: Clean, calls: list[str], *, before: str = "") -> list[Launch]:
    """Runs calls of the package in one process; returns their launches."""
    script = PRELUDE.format(folder=str(here.logs)) + before + "\n".join(f"a.{call}" for call in calls)
    return [call for call in here.record(script) if isinstance(call, Launch)]


def refusals_of(here: Clean, calls: list[str]) -> list[str]:
    """Runs calls that must be refused in one process; returns what each says."""
    script = PRELUDE.format(folder=str(here.logs)) + "import types\n"
    for call in calls:
        script += f"try:\n    a.{call}\nexcept (TypeError, ValueError) as error:\n    print(error)\n"
    done = here.run(script, driver=False)  # which is not reached
    assert done.code == 0, done.err
    return done.out.splitlines()


def test_what_was_bound_is_what_is_launched(here: Clean) -> None:
    expected = {
        "left_out(x)": [(4, 128)],
        "scalar_left_out(x)": [(7, 64)],
        "with_bias(x, y)": [(1, 32), (3, 128)],
        "positional_only(x)": [(7, 128)],
        "any_number(x, y)": [(2, 96), (1, 96)],
        "keywords(x, y=y, value=1.0)": [(1, 32)],
        "an_object(x)": [(6, 128)],
        "a_method(x)": [(7, 128)],
        "a_classmethod(x)": [(4, 128)],
        "a_staticmethod(x)": [(9, 128)],
        "a_partial(x)": [(4, 256)],
    }
    found = [(launch.grid[0], launch.block[0]) for launch in launches_of(here, list(expected))]
    assert found == [shape for shapes in expected.values() for shape in shapes]


def test_defaults_of_scalars_are_the_functions(here: Clean) -> None:
    found = launches_of(here, ["left_out(x)", "left_out(x, scale=3.0)", "with_bias(x, y, 4.0)"])
    assert [struct.unpack("<f", launch.params[-1]) for launch in found] == [(1.5,), (3.0,), (4.0,), (4.0,)]


def test_signatures(here: Clean) -> None:
    names = "left_out flagged with_bias any_number keywords with_fields completion"
    script = (
        f"{PRELUDE.format(folder=str(here.logs))}import inspect\n"
        f"for name in {names.split()!r}: print(inspect.signature(getattr(a, name)))\n"
        "print(a.Settings._fields, a.Settings._field_defaults, a.Inner._field_defaults, a.Pair._fields)\n"
        "print(a.with_fields.__doc__)"
    )
    done = here.run(script)
    out = done.out
    lines = out.splitlines()
    assert lines[:8] == [
        "(x, bias=None, scale=1.5)",
        "(x, count=18446744073709551615, flag=True)",
        "(x, bias, scale=1.5)",
        "(tensors_0, tensors_1)",
        "(x, *, y, value)",
        "(x, settings, pair)",
        "(x, event)",
        "('inner', 'scale', 'y', 'depth') {'depth': 3} {'mask': None} ('y', 'scale')",
    ]
    assert "settings: Settings with the fields (inner: Inner with the fields (rows: int32, mask: always None)" in out
    assert "pair: Pair with the fields (y: float32 tensor" in out


OWN = """import dataclasses, types, typing
OwnInner = dataclasses.make_dataclass("OwnInner", ["mask", "rows"])
Own = dataclasses.make_dataclass("Own", ["y", "scale", "inner", ("depth", int, 3)])
Turned = typing.NamedTuple("Turned", [("scale", float), ("y", object)])
"""
SETTINGS = (
    "a.Settings(a.Inner(5), 2.0, y)",
    "a.Settings(inner=a.Inner(rows=5, mask=None), scale=2.0, y=y, depth=3)",
    "((5, None), 2.0, y, 3)",
    "types.SimpleNamespace(depth=3, y=y, scale=2.0, inner=types.SimpleNamespace(mask=None, rows=5))",
    "Own(y, 2.0, OwnInner(None, 5))",
    "a.Settings(OwnInner(None, 5), 2.0, y)",
    "(a.Inner(5), 2.0, y, 3)",
)


def test_arguments_with_fields(here: Clean) -> None:
    pairs = ("a.Pair(x, 7.0)", "(x, 7.0)", "Turned(7.0, x)")
    calls = [f"with_fields(x, {settings}, {pair})" for settings in SETTINGS for pair in pairs]
    found = launches_of(here, calls, before=OWN)
    assert len(found) == 2 * len(calls)
    for first, second in zip(found[::2], found[1::2], strict=True):
        assert (first.grid[0], first.block[0], second.grid[0], second.block[0]) == (5, 32, 3, 64)
        assert (first.params[0][:8], first.params[1]) == (struct.pack("<Q", 0x20000), struct.pack("<f", 2.0))
        assert (second.params[0][:8], second.params[1]) == (struct.pack("<Q", 0x10000), struct.pack("<f", 7.0))


def test_fields_that_do_not_fit(here: Clean) -> None:
    fields = "argument 'settings': expected an object with the fields inner, scale, y, depth, or a tuple of them: "
    expected = {
        "types.SimpleNamespace(scale=2.0)": f"{fields}.* has no attribute 'inner'",
        "x": f"{fields}.* has no attribute 'inner'",
        "None": "argument 'settings': expected a tuple of 4, got None",
        "(1, 2)": "argument 'settings': expected a tuple of 4 elements",
        "a.Settings(a.Inner(5), 2.0, y, 4)": r"argument 'settings\.depth': expected the value 3 .* got 4",
        "a.Settings(a.Inner('five'), 2.0, y)": r"argument 'settings\.inner\.rows': expected an int",
        "a.Settings(a.Inner(5, x), 2.0, y)": r"argument 'settings\.inner\.mask': expected None",
    }
    found = refusals_of(here, [f"with_fields(x, {settings}, (x, 7.0))" for settings in expected])
    for message, text in zip(expected.values(), found, strict=True):
        assert re.match(rf"with_fields\(\): {message}", text), text


EVENTS = """import ctypes, types
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
context, event = ctypes.c_void_p(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), 0)
cuda.cuCtxSetCurrent(context)
cuda.cuEventCreate(ctypes.byref(event), 2)
class OfPyTorch:
    cuda_event = event.value
class CUevent:  # as that of cuda-python
    def __int__(self): return event.value
class OfCudaCore:
    handle = CUevent()
class OfCuPy:
    ptr = event.value
"""


def test_an_event_arrives_in_the_launch(here: Clean) -> None:
    events = ("event.value", "event", "OfPyTorch()", "OfCudaCore()", "CUevent()", "OfCuPy()")
    functions = {"completion": COMPLETION, "programmatic": PROGRAMMATIC, "event_of_cuda_python": COMPLETION}
    calls = {f"{function}(x, {event})": id_ for function, id_ in functions.items() for event in events}
    calls |= {f"event_in_fields(x, types.SimpleNamespace(done={event}))": COMPLETION for event in events}
    found = launches_of(here, list(calls), before=EVENTS)
    values = [launch.attribute(attribute) for launch, attribute in zip(found, calls.values(), strict=True)]
    handles = {value[:8] for value in values if value is not None}
    assert None not in values
    assert len(handles) == 1
    assert handles != {bytes(8)}


def test_what_is_no_event(here: Clean) -> None:
    lazy = "expected a CUDA event, got one without a handle: PyTorch makes it when the event is first recorded"
    expected = {
        "None": "expected a CUDA event (its handle as an integer, or an opaque handle), got None",
        "types.SimpleNamespace(cuda_event=0)": lazy,
        "0": lazy,
        "1.5": "expected a CUDA event (its handle as an integer, or an opaque handle), got float",
        "x": "expected a CUDA event (its handle as an integer, or an opaque handle), got a tensor",
    }
    found = refusals_of(here, [f"completion(x, {event})" for event in expected])
    assert [text.partition("argument 'event': ")[2].partition(";")[0] for text in found] == list(expected.values())


def test_type_checkers_know_the_fields(folder: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import dataclasses\nfrom typing import Any\nimport author_kernels as a\n"
        "@dataclasses.dataclass\nclass Own:\n    y: Any\n    scale: float\n"
        "def run(x: Any) -> None:\n"
        "    settings = a.Settings(inner=a.Inner(rows=5), scale=2.0, y=x)\n"
        "    a.with_fields(x, settings, Own(x, 1.0))\n"
        "    a.with_fields(x, settings, (x, 1.0))\n"
        "    a.completion(x, 16)\n"
        "    reveal_type(settings.inner)\n"
        "    a.with_fields(x, settings, a.Pair(x, 'one'))\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(program)]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, env={"MYPYPATH": str(folder)}, check=False
    )
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert len(errors) == 1, done.stdout + done.stderr
    assert 'Argument 2 to "Pair" has incompatible type "str"' in errors[0]
