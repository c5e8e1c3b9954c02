"""Builders that call a library which compiles: what they get depends on nothing that ran before in the process."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile.pool import CompilePool, Outcome, PoolProgress
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import CompileError
from aot_pack.model import CompiledUnit
from aot_pack.plan import make_plan
from aot_pack.signature import EnvStreamParam

LIBRARY = """
import functools
import pathlib
import tempfile
import cutlass
import cutlass.cute as cute
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream

counter = 0

@cute.kernel
def _fill_kernel(x: cute.Tensor, value: cutlass.Float32):
    x[cute.arch.thread_idx()[0]] = value

@cute.jit
def _fill(mX: cute.Tensor, value: cutlass.Float32, stream):
    _fill_kernel(mX, value).launch(grid=[1, 1, 1], block=[64, 1, 1], stream=stream)

@functools.cache
def _compiled(size, how):
    global counter
    counter += 1
    kept = pathlib.Path(tempfile.gettempdir(), "library_cache")
    kept.mkdir()  # raises where an earlier builder, or an earlier build, kept something
    x = make_fake_compact_tensor(cutlass.Float32, (size,))
    arguments = (_fill, x, cutlass.Float32(0), make_fake_stream(use_tvm_ffi_env_stream=True))
    if how == "string":
        return cute.compile(*arguments, options="--enable-tvm-ffi")
    if how == "lines":
        return cute.compile(*arguments, options="--enable-tvm-ffi --generate-line-info")
    if how == "brackets":
        return cute.compile[cute.EnableTVMFFI](*arguments)
    if how == "bracketed lines":
        return cute.compile[cute.EnableTVMFFI(True), cute.GenerateLineInfo(True)](*arguments)
    return cute.compile(*arguments)

def fill_and_launch(size):
    fill(size)
    raise RuntimeError("no GPU")

def fill_from_file(size, folder):
    path = pathlib.Path(folder, "fill.o")
    if not path.exists():
        compiled = _compiled(size, "string")
        try:
            compiled.export_to_c(str(path), function_name="fill")
        except OSError:
            return compiled
    return cute.runtime.load_module(str(path), enable_tvm_ffi=True).fill

def fill(size, how="string"):
    assert _compiled(size, how)("no tensor", 1.0) is None
    return counter
"""
KERNELS = '''
import aot_pack, library, os, pathlib, signal, tempfile
from cutlass.cute.runtime import make_fake_stream

outside = None
with_entry = lambda: aot_pack.entry(
    library._fill, mX=aot_pack.tensor(library.cutlass.Float32, (64,)), value=library.cutlass.Float32,
    stream=aot_pack.stream())

@aot_pack.export(how=["string", "lines", "brackets", "bracketed lines", "plainly"])
def captured(how):
    """Fills x."""
    with aot_pack.capture() as units:
        assert library.fill(64, how) == 1
    return units[0].rename(mX="x")

@aot_pack.export(again=[1, 2])
def cached(again):
    with aot_pack.capture() as units:
        assert library.fill(64) == 1
    return units.named("fill")

@aot_pack.export
def only_one():
    with aot_pack.capture(only="library._fill") as units, aot_pack.capture(only="nobody") as none:
        library.fill(64)
    assert len(none) == 0
    return units.named("library._fill")

@aot_pack.export
def first_is_enough():
    with aot_pack.capture(first=True) as outer, aot_pack.capture(first=True) as units:
        library.fill_and_launch(64)
    assert len(outer) == len(units) == 1
    with aot_pack.capture() as others:
        pass
    assert not len(others)
    return units[0]

@aot_pack.export
def kept_in_a_file():
    with aot_pack.capture() as units:
        assert library.fill_from_file(64, tempfile.gettempdir())("no tensor") is None
    assert not pathlib.Path(tempfile.gettempdir(), "fill.o").exists()
    return units[0]

@aot_pack.export
def loaded_from_a_file():
    pathlib.Path(tempfile.gettempdir(), "fill.o").touch()
    with aot_pack.capture() as units:
        library.fill_from_file(64, tempfile.gettempdir())

@aot_pack.export
def none_wanted():
    with aot_pack.capture(only="nobody") as units:
        library.fill(64)
    return units[0]

@aot_pack.export(kind=["entry", "library", "entry too", "library too"])
def mixed(kind):
    if "entry" in kind:
        return with_entry()
    with aot_pack.capture() as units:
        assert library.fill(64) == 1
    return units[0]

@aot_pack.export
def killed():
    os.kill(os.getpid(), signal.SIGKILL)

@aot_pack.export
def other_arch():
    x = make_fake_compact_tensor(library.cutlass.Float32, (64,))
    stream = make_fake_stream(use_tvm_ffi_env_stream=True)
    options = "--enable-tvm-ffi --gpu-arch=sm_80"
    return cute.compile(library._fill, x, library.cutlass.Float32(0), stream, options=options)

@aot_pack.export
def compiled_when_read():
    return at_import

@aot_pack.export
def wrong_name():
    with aot_pack.capture() as units:
        library.fill(64)
    return units[0].rename(mQ="q")

@aot_pack.export(functions=["first", "second", "entry"], size=[(64,), (32,)])
def several(size):
    """Fills."""
    with open(pathlib.Path(__file__).with_name("runs.txt"), "a") as file:
        file.write(f"{size}\\n")
    with aot_pack.capture() as units:
        library.fill(size[0])
        cute.compile(library._fill, make_fake_compact_tensor(library.cutlass.Float32, (2 * size[0],)),
            library.cutlass.Float32(0), make_fake_stream(use_tvm_ffi_env_stream=True))
    entry = aot_pack.entry(library._fill, mX=aot_pack.tensor(library.cutlass.Float32, size),
        value=library.cutlass.Float32, stream=aot_pack.stream())
    return {"second": units[1], "first": units[0], "entry": entry}

@aot_pack.export(functions=["right", "broken"])
def one_fails():
    entry = aot_pack.entry(library._fill, mX=aot_pack.tensor(library.cutlass.Float32, (64,)),
        value=library.cutlass.Float32, stream=aot_pack.stream())
    return {"right": entry, "broken": aot_pack.entry(library._fill, mX=None, value=3, stream=None)}

@aot_pack.export(functions=["both_fail_1", "both_fail_2"])
def all_fail():
    raise ValueError("no")

@aot_pack.export(functions=["half", "other_half"])
def half_of_them():
    return {"half": None, "third_half": None}

@aot_pack.export(functions=["listed"])
def lists_them():
    return [None]

@aot_pack.export
def undeclared():
    with aot_pack.capture() as units:
        library.fill(64)
    return units

import cutlass.cute as cute
from cutlass.cute.runtime import make_fake_compact_tensor
at_import = cute.compile(library._fill, make_fake_compact_tensor(library.cutlass.Float32, (64,)),
    library.cutlass.Float32(0), make_fake_stream(use_tvm_ffi_env_stream=True), options="--enable-tvm-ffi")
'''


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where kernels.py is, and the library beside it."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "library.py").write_text(LIBRARY)
    (folder / "kernels.py").write_text(KERNELS)
    return folder


@pytest.fixture(scope="module")
def outcomes(folder: Path) -> dict[str, Outcome]:
    """All targets, one after another in one worker as long as that can be."""
    progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
    with pytest.MonkeyPatch.context() as patch, CompilePool(1) as pool:
        patch.setenv("TMPDIR", str(folder))
        plan = make_plan(pool.collect(folder / "kernels.py", WorkerKey("sm_90a")), [Arch.parse("sm_90a")])
        found = pool.compile(plan.source, plan.targets, progress)
    return {str(target).removesuffix("@sm_90a"): outcome for target, outcome in found.items()}


@pytest.mark.parametrize(
    "name",
    [
        "captured[string]",
        "captured[lines]",
        "captured[brackets]",
        "captured[bracketed lines]",
        "captured[plainly]",
        "cached[again=1]",
        "cached[again=2]",
        "mixed[entry]",
        "mixed[library]",
        "mixed[entry too]",
        "mixed[library too]",
        "compiled_when_read",
        "only_one",
        "first_is_enough",
        "kept_in_a_file",
    ],
)
def test_it_compiles(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
    assert outcome.image[:4] == b"\x7fELF"
    assert isinstance(outcome.signature.params[-1], EnvStreamParam)


def test_names_and_doc(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["captured[string]"]
    assert isinstance(outcome, CompiledUnit)
    assert [param.name for param in outcome.signature.arguments] == ["x", "value"]
    assert outcome.doc == "Fills x."


def test_a_way_to_compile_makes_no_difference(outcomes: dict[str, Outcome]) -> None:
    """Line information least of all: it has paths of the machine."""
    ways = ("string", "lines", "brackets", "bracketed lines", "plainly")
    names = [*(f"captured[{way}]" for way in ways), "cached[again=2]", "mixed[library too]"]
    assert len({outcome.image for name in names if isinstance(outcome := outcomes[name], CompiledUnit)}) == 1


def test_a_builder_that_dies_names_its_target(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["killed"]
    assert isinstance(outcome, CompileError)
    assert outcome.message == "the process that compiled it was ended by SIGKILL"
    assert outcome.target == "killed@sm_90a"


def test_a_name_that_is_not_there(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["wrong_name"]
    assert isinstance(outcome, CompileError)
    assert outcome.message == "rename(mQ='q'): the function has no argument 'mQ'"
    assert outcome.hint == "its arguments are mX, value, stream"


def test_code_for_another_arch_is_refused(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["other_arch"]
    assert isinstance(outcome, CompileError)
    assert outcome.message == "the compiler made code for sm_80 instead of sm_90a: no such GPU would run it"
    assert "--gpu-arch" in str(outcome.hint)


def test_an_arch_that_the_compiler_mistakes_for_another(folder: Path) -> None:
    progress = PoolProgress(started=lambda _: None, done=lambda *_: None)
    with CompilePool(1) as pool:
        plan = make_plan(pool.collect(folder / "kernels.py", WorkerKey("sm_110a")), [Arch.parse("sm_110a")])
        (outcome,) = pool.compile(plan.source, plan.targets[:1], progress).values()
    assert isinstance(outcome, CompileError)
    version = importlib.metadata.version("nvidia-cutlass-dsl")
    assert outcome.message == (f"nvidia-cutlass-dsl {version} with its libraries for CUDA 12 makes no code for sm_110a")
    assert outcome.hint == "install a compiler that has it: pip install 'nvidia-cutlass-dsl[cu13]'"


def test_a_function_that_is_loaded_instead_of_compiled_is_told(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["loaded_from_a_file"]
    assert isinstance(outcome, CompileError)
    assert re.fullmatch(
        r"a library loads \S+/fill\.o instead of compiling what is in it, so capture\(\) can't see it", outcome.message
    )
    assert outcome.hint == "remove that file, or tell the library not to keep what it compiles"


def test_what_was_passed_over_is_told(outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes["none_wanted"]
    assert isinstance(outcome, CompileError)
    assert outcome.message == "units[0]: nothing was compiled; not compiled because of only='nobody': library._fill"


# Builders of several functions.


def test_a_builder_of_several_functions_runs_once_for_each_variant(outcomes: dict[str, Outcome], folder: Path) -> None:
    assert (folder / "runs.txt").read_text() == "(64,)\n(32,)\n"
    for name in ("first", "second", "entry"):
        for size in ("(64)", "(32)"):
            outcome = outcomes[f"{name}[size={size}]"]
            assert isinstance(outcome, CompiledUnit), f"{outcome}\n{getattr(outcome, 'detail', '')}"
            assert outcome.target.export == name
            assert outcome.doc == "Fills."
    units = [outcomes[f"{name}[size=(32)]"] for name in ("first", "second", "entry")]
    shapes = [unit.signature.params[0].shape for unit in units]  # type: ignore[union-attr]
    assert shapes == [(32,), (64,), (32,)]


def test_a_function_that_fails_stops_no_other_of_its_builder(outcomes: dict[str, Outcome]) -> None:
    assert isinstance(outcomes["right"], CompiledUnit)
    broken = outcomes["broken"]
    assert isinstance(broken, CompileError)
    assert broken.target == "broken@sm_90a"


def test_a_builder_that_fails_is_one_error(outcomes: dict[str, Outcome]) -> None:
    first, second = outcomes["both_fail_1"], outcomes["both_fail_2"]
    assert first is second
    assert isinstance(first, CompileError)
    assert (first.message, first.target) == ("ValueError: no", "both_fail_1@sm_90a, both_fail_2@sm_90a")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "half",
            "the builder 'half_of_them' returned 'half', 'third_half', but its functions are 'half', ",
        ),
        (
            "listed",
            "the builder 'lists_them' makes several functions, so it must return a dict; it returned a list of 1",
        ),
        (
            "undeclared",
            (
                "the builder 'undeclared' makes one function, so it must return one entry or unit; "
                "it returned all units of a capture (1)"
            ),
        ),
    ],
)
def test_what_a_builder_returns_must_be_what_it_declared(outcomes: dict[str, Outcome], name: str, message: str) -> None:
    outcome = outcomes[name]
    assert isinstance(outcome, CompileError)
    assert outcome.message.startswith(message)
    assert "return" in str(outcome.hint)
