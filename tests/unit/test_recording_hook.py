"""The hook on cute.compile: it notes each call, and nothing else is different."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import pytest

from aot_pack.recording.hook import Hook
from aot_pack.recording.journal import Entry
from aot_pack.recording.playing import NotCompiled
from aot_pack.recording.site.sitecustomize import Finder
from aot_pack.requests.needs import Gpu


class CompileCallable:
    """The class of ``cute.compile``."""

    def __init__(self, options: Any = None) -> None:
        self._compile_options = types.SimpleNamespace(options=options)

    def __getitem__(self, options: Any) -> CompileCallable:
        return CompileCallable(options)

    def __call__(self, function: Any, *args: Any, **kwargs: Any) -> Any:
        """A compiled function."""
        if function is failing:
            raise ValueError("no such layout")
        return function, args, kwargs


def kernel(x: Any, n: Any) -> None:
    """A jit function."""


def failing(x: Any) -> None:
    """The compiler does not take it."""


@pytest.fixture
def cute() -> Any:
    return types.SimpleNamespace(compile=CompileCallable())


def hooked(cute: Any, **options: Any) -> tuple[Hook, list[Entry]]:
    notes: list[Entry] = []
    hook = Hook(notes.append, **options)
    hook.install(cute)
    return hook, notes


def test_a_call_is_noted_and_its_result_is_the_compilers(cute: Any) -> None:
    before = cute.compile
    hook, notes = hooked(cute)
    assert cute.compile is before, "libraries keep the object under names of their own"
    assert isinstance(cute.compile, CompileCallable)
    assert type(cute.compile).__qualname__ == CompileCallable.__qualname__
    result = before(kernel, None, n=3, options="--enable-tvm-ffi")
    assert result == (kernel, (None,), {"n": 3, "options": "--enable-tvm-ffi"})
    (note,) = notes
    assert note.request.name == "test_recording_hook.kernel"
    assert note.request.options == ("--enable-tvm-ffi",)
    assert (note.asker.module, note.failed, note.compiled) == ("test_recording_hook", False, True)
    assert note.asker.function.endswith("test_a_call_is_noted_and_its_result_is_the_compilers")
    assert note.asker.line == test_a_call_is_noted_and_its_result_is_the_compilers.__code__.co_firstlineno + 6
    assert note.gpu is None
    hook.remove()
    assert type(cute.compile) is CompileCallable
    cute.compile(kernel, None, 3)
    assert len(notes) == 1


def test_options_in_brackets_are_noted(cute: Any) -> None:
    _, notes = hooked(cute)
    cute.compile["options"](kernel, None, 3)
    assert len(notes) == 1


def test_an_exception_is_the_compilers_own(cute: Any) -> None:
    _, notes = hooked(cute)
    with pytest.raises(ValueError, match=r"^no such layout$"):
        cute.compile(failing, None)
    assert [note.failed for note in notes] == [True]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'function'"):
        cute.compile()
    assert len(notes) == 1, "a call without a function is no request"


def test_a_note_that_fails_changes_nothing(cute: Any) -> None:
    def fail(_: Entry) -> None:
        raise OSError("the disk is full")

    Hook(fail).install(cute)
    assert cute.compile(kernel, None, 3)[0] is kernel


def test_two_hooks_see_the_same_calls(cute: Any) -> None:
    outer, first = hooked(cute)
    inner, second = hooked(cute)
    cute.compile(kernel, None, 3)
    inner.remove()
    cute.compile(kernel, None, 3)
    outer.remove()
    assert (len(first), len(second)) == (2, 1)


def test_without_a_gpu_nothing_is_compiled(cute: Any) -> None:
    gpu = Gpu(name="NVIDIA H200", sm_count=132, l2_bytes=None, memory_bytes=None)
    _, notes = hooked(cute, stand_in=NotCompiled, gpu=gpu)
    compiled = cute.compile(failing, None)
    assert compiled(1, 2, stream=3) is None
    with pytest.raises(OSError, match="did not compile"):
        compiled.export_to_c("file.o")
    assert [(note.compiled, note.seconds, note.gpu) for note in notes] == [(False, 0.0, gpu)]


def test_the_finder_waits_for_the_compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "cutlass"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "cute.py").write_text("compile = 'the compiler'\n")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "cutlass"]:
        monkeypatch.delitem(sys.modules, name)
    seen: list[str] = []
    finder = Finder(lambda module: seen.append(module.compile))
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    import cutlass

    assert not seen
    import cutlass.cute

    assert seen == ["the compiler"]
    assert finder not in sys.meta_path
    assert "exec_module" not in vars(cutlass.cute.__spec__.loader), "the loader is as it was"
    del sys.modules["cutlass"], sys.modules["cutlass.cute"]  # monkeypatch would bring them back
