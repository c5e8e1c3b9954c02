"""Which source files a package was made from: the author's own, by names that say nothing of the machine."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from aot_pack.compile.sources import local_sources


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / f"{name.replace('__in__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with kernels.py and modules, and another on sys.path, as a worker has them."""
    folder, shared = tmp_path / "author", tmp_path / "shared"
    write(
        folder,
        kernels="import os, json\nimport tiles\nfrom ops import norm\ndef build():\n    from late import x\n",
        tiles="import jinja2\nimport common.sizes as s\n",
        ops__in____init__="",
        ops__in__norm="from . import base\nfrom .. import nothing\n",
        ops__in__base="import gone\n",
        late="def broken(:\n",
        unused="",
    )
    write(shared, common__in____init__="", common__in__sizes="", common__in__other="")
    monkeypatch.syspath_prepend(str(shared))
    monkeypatch.syspath_prepend(str(folder))
    return folder


def test_what_is_imported_anywhere_and_is_the_authors_own(author: Path) -> None:
    found = local_sources(author / "kernels.py", [])
    assert [source.path for source in found] == [
        "kernels.py", "common/__init__.py", "common/sizes.py", "late.py", "ops/__init__.py", "ops/base.py",
        "ops/norm.py", "tiles.py",
    ]  # fmt: skip
    assert found[0].sha256 == hashlib.sha256((author / "kernels.py").read_bytes()).hexdigest()


def test_what_was_loaded_by_other_means_counts_too(author: Path) -> None:
    module = ModuleType("unused")
    module.__file__ = str(author / "unused.py")
    found = local_sources(author / "kernels.py", [module, ModuleType("without_a_file"), sys])
    assert "unused.py" in {source.path for source in found}


def test_another_folder_gives_the_same(author: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = local_sources(author / "kernels.py", [])
    moved = author.rename(tmp_path / "elsewhere")
    monkeypatch.syspath_prepend(str(moved))
    assert local_sources(moved / "kernels.py", []) == before


def test_files_in_cuda_that_a_text_names_or_includes(author: Path) -> None:
    (author / "kernels.py").write_text(
        "A = 'add.cu'\nB = 'missing.cu'\nC = '''\n#include \"b.cuh\"\n'''\nD = '''\n#include \"/absolute.h\"\n'''\n"
    )
    (author / "add.cu").write_text('#include "deep/a.cuh"\n#include <cuda_fp16.h>\n')
    (author / "deep").mkdir()
    (author / "deep" / "a.cuh").write_text("")
    (author / "b.cuh").write_text("")
    (author / "unused.cuh").write_text("")
    found = local_sources(author / "kernels.py", [])
    assert [source.path for source in found] == ["kernels.py", "add.cu", "b.cuh", "deep/a.cuh"]
