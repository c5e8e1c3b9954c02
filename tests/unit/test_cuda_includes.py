"""How the headers of a source in CUDA C++ are found and laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from aot_pack.errors import CompileError
from aot_pack.nvrtc.includes import find_includes, lay_out


def write(folder: Path, **texts: str) -> Path:
    """Headers by their names without ``.cuh``; ``__`` stands for a slash."""
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '/')}.cuh"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def names(text: str, *folders: Path) -> list[tuple[int, str]]:
    return [(file.folder, file.name) for file in find_includes(text, folders)]


def test_headers_of_headers_are_found(tmp_path: Path) -> None:
    folder = write(tmp_path, a='#include "deep/b.cuh"\n', deep__b='  #  include "c.cuh"', deep__c="#pragma once")
    assert names('#include "a.cuh"\n#include <cuda_fp16.h>', folder) == [
        (0, "a.cuh"),
        (0, "deep/b.cuh"),
        (0, "deep/c.cuh"),
    ]


def test_quotes_look_beside_the_header_and_brackets_do_not(tmp_path: Path) -> None:
    folder = write(tmp_path, sub__a='#include "b.cuh"\n#include <c.cuh>', sub__b="", sub__c="", b="", c="")
    assert names("#include <sub/a.cuh>", folder) == [(0, "c.cuh"), (0, "sub/a.cuh"), (0, "sub/b.cuh")]


def test_the_first_folder_wins(tmp_path: Path) -> None:
    first, second = write(tmp_path / "1", a=""), write(tmp_path / "2", a="", b="")
    assert names('#include "a.cuh"\n#include "b.cuh"', first, second) == [(0, "a.cuh"), (1, "b.cuh")]


def test_headers_that_include_each_other_end(tmp_path: Path) -> None:
    folder = write(tmp_path, a='#include "b.cuh"', b='#include "a.cuh"')
    assert names('#include "a.cuh"', folder) == [(0, "a.cuh"), (0, "b.cuh")]


def test_questions_for_headers_count(tmp_path: Path) -> None:
    folder = write(tmp_path, a="")
    assert names('#if __has_include("a.cuh")', folder) == [(0, "a.cuh")]


def test_headers_above_the_folder_keep_their_place(tmp_path: Path) -> None:
    write(tmp_path / "project", kernels__a='#include "../common/b.cuh"', common__b="// b")
    folder = tmp_path / "project" / "kernels"
    files = find_includes('#include "a.cuh"', [folder])
    root = tmp_path / "root"
    root.mkdir()
    assert lay_out(files, 1, root) == ("include0/up",)
    assert (root / "include0/up/a.cuh").read_text() == '#include "../common/b.cuh"'
    assert (root / "include0/common/b.cuh").read_text() == "// b"


def test_an_absolute_path_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, a='#include "/usr/include/math.h"')
    with pytest.raises(CompileError, match=r"a\.cuh includes /usr/include/math\.h by its absolute path") as caught:
        names('#include "a.cuh"', folder)
    assert "include=" in str(caught.value.hint)
