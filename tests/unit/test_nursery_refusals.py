"""Why the nursery forks no workers. The compiler is a stand-in: what its import does is written here."""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
import threading
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from aot_pack.compile import nursery
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.compile.worker import Prepared
from aot_pack.errors import CompileError
from aot_pack.gpu_answers.device import GpuFigures

RELEASE = "nvidia-cutlass-dsl 4.8.1"


class Importing:
    """Front ends whose last one does something when it is imported."""

    def __init__(self, action: Callable[[], object]) -> None:
        self.load_last = action


def refusal(action: Callable[[GpuFigures], object], folder: Path) -> str:
    figures = GpuFigures(None, None)
    front_ends = cast(FrontEnds, Importing(lambda: action(figures)))
    prepared = Prepared(environment={}, front_ends=front_ends, figures=figures, settings=None, watch=None)
    return nursery._import_compiler(prepared, folder)


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda _: "4.8.1")


def test_an_import_that_does_nothing_of_it_is_fine(tmp_path: Path) -> None:
    before = list(sys.path)
    assert refusal(lambda _: None, tmp_path) == ""
    assert sys.path == before


def test_a_release_that_is_not_tested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda _: "99.1")
    assert refusal(lambda _: None, tmp_path) == "aot-pack is not tested with nvidia-cutlass-dsl 99.1"


@pytest.mark.parametrize(
    "ask",
    [
        lambda figures: figures.capability,
        lambda figures: figures.sm_count("asker"),
        lambda figures: figures.max_active_clusters(2, "asker"),
        lambda figures: figures.limits("asker"),
        lambda figures: figures.not_answered("asker", "nothing") and None,
    ],
)
def test_a_question_for_the_gpu(tmp_path: Path, ask: Callable[[GpuFigures], Any]) -> None:
    def asks_and_goes_on(figures: GpuFigures) -> None:
        try:
            ask(figures)
        except CompileError:
            return  # as a library may

    assert refusal(asks_and_goes_on, tmp_path) == f"{RELEASE} asks for the GPU when it is imported"


def test_a_thread_of_a_library(tmp_path: Path) -> None:
    done = threading.Event()
    try:
        found = refusal(lambda _: threading.Thread(target=done.wait).start(), tmp_path)
    finally:
        done.set()
    assert found == f"the import of {RELEASE} started 1 threads"


def test_a_file_of_the_author(tmp_path: Path) -> None:
    (tmp_path / "a_module_of_the_author.py").write_text("")
    found = refusal(lambda _: importlib.import_module("a_module_of_the_author"), tmp_path)
    assert found == f"the import of {RELEASE} loaded a file of the author: a_module_of_the_author"


def test_a_module_that_code_makes_is_no_file_of_the_author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyTorch has such modules, with the name of a file that does not exist."""

    def make(_: GpuFigures) -> None:
        made = types.ModuleType("made_by_code")
        made.__file__ = "_made.py"
        made.__spec__ = None
        monkeypatch.setitem(sys.modules, "made_by_code", made)

    assert refusal(make, tmp_path) == ""
