"""Collecting a kernels.py, in this process: none of these files needs the compiler."""

from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.compile import builders
from aot_pack.compile.builders import Worker
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.errors import CollectError
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.model import Collection
from aot_pack.signature import TupleValue


def collect(folder: Path, source: str, name: str = "kernels_under_test.py") -> Collection:
    path = folder / name
    path.write_text(source)
    arch = Arch.parse("sm_90a")
    return Worker(GpuFigures(arch, None), FrontEnds(arch)).collect(path)


@pytest.fixture(autouse=True)
def _forget_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)


def test_exports_come_in_order_with_doc_and_line(tmp_path: Path) -> None:
    first = '@aot_pack.export\ndef b():\n    """B."""\n'
    second = '@aot_pack.export(archs=["sm_90a"])\ndef a(): ...\n'
    found = collect(tmp_path, f'"""About."""\nimport aot_pack\n{first}{second}')
    assert found.doc == "About."
    assert [(export.name, export.doc, export.line) for export in found.exports] == [("b", "B.", 3), ("a", "", 6)]
    assert found.exports[1].variants[0].archs == ("sm_90a",)


def test_a_module_beside_it_can_be_imported_and_its_exports_are_not_taken(tmp_path: Path) -> None:
    exports = "@aot_pack.export\ndef hidden(): ...\n@aot_pack.export\ndef shown(): ...\n"
    (tmp_path / "kernel_helpers.py").write_text(f"import aot_pack\n{exports}")
    source = "import aot_pack\nfrom kernel_helpers import shown\n@aot_pack.export\ndef own(): ...\n"
    assert [export.name for export in collect(tmp_path, source).exports] == ["shown", "own"]


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("import aot_pack\n", "kernels_under_test.py exports nothing", "@aot_pack.export"),
        (
            "import aot_pack\n@aot_pack.export\ndef f(): ...\n@aot_pack.export\ndef f(): ...\n",
            "two functions named 'f', in lines 2 and 4",
            "rename one",
        ),
        (
            "import aot_pack\n@aot_pack.export(name='class')\ndef f(): ...\n",
            "line 2: 'class' is a keyword of Python",
            "name=",
        ),
        (
            "import aot_pack\n@aot_pack.export(name='a b')\ndef f(): ...\n",
            "line 2: 'a b' can't be the name of a function",
            "name=",
        ),
        (
            "import aot_pack\n@aot_pack.export(name='unload')\ndef f(): ...\n",
            "line 2: every package has a function 'unload' already",
            "another name",
        ),
        (
            "import aot_pack\n@aot_pack.export(archs=['sm_90b'])\ndef f(): ...\n",
            "f \\(line 2\\): unknown GPU arch",
            "sm_90a",
        ),
        ("1 / 0\n", "does not run: ZeroDivisionError: division by zero", "run it with python"),
        ("def f(:\n", "does not run: SyntaxError", "run it with python"),
        ("import no_such_module\n", "does not run: ModuleNotFoundError: No module named 'no_such_module'", "run it"),
        ("raise SystemExit(3)\n", "does not run: SystemExit: 3", ""),
        ("raise ValueError\n", r"does not run: ValueError: \(no message\)", "run it"),
    ],
)
def test_bad_kernels_files(tmp_path: Path, source: str, message: str, hint: str) -> None:
    with pytest.raises(CollectError, match=message) as caught:
        collect(tmp_path, source)
    assert hint in (caught.value.hint or "")


def test_the_authors_traceback_starts_in_the_authors_file(tmp_path: Path) -> None:
    with pytest.raises(CollectError) as caught:
        collect(tmp_path, "def helper(x):\n    return 1 / x\nhelper(0)\n")
    lines = (caught.value.detail or "").splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert "kernels_under_test.py" in lines[1]
    assert "line 3" in lines[1]
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert not any("worker.py" in line for line in lines)


def test_a_syntax_error_is_shown_without_frames_of_the_tool(tmp_path: Path) -> None:
    with pytest.raises(CollectError) as caught:
        collect(tmp_path, "def f(:\n")
    assert "def f(:" in (caught.value.detail or "")
    assert "importlib" not in (caught.value.detail or "")


def test_a_builder_of_several_functions_gives_as_many_exports(tmp_path: Path) -> None:
    source = (
        "import aot_pack\n@aot_pack.export(functions={'fwd': 'Forward.', 'bwd': ''}, tile=[(1, 2), (3, 4)])\n"
        'def f(tile=(1, 2)):\n    """Both."""\n@aot_pack.export\ndef g(): ...\n'
    )
    found = collect(tmp_path, source).exports
    assert [(export.name, export.doc, export.together) for export in found] == [
        ("fwd", "Forward.", ("fwd", "bwd")), ("bwd", "Both.", ("fwd", "bwd")), ("g", "", ()),
    ]  # fmt: skip
    assert [variant.key for variant in found[0].variants] == ["tile=(1,2)", "tile=(3,4)"]
    assert found[1].defaults == (("tile", TupleValue(elements=(1, 2))),)


@pytest.mark.parametrize(
    ("functions", "message"),
    [
        ("['g', 'h']", "exports two functions named 'g', in lines 2 and 4"),
        ("['a b', 'h']", "line 2: 'a b' can't be the name of a function"),
        ("['h', 'preload']", "line 2: every package has a function 'preload' already"),
    ],
)
def test_declared_functions_need_names_of_their_own(tmp_path: Path, functions: str, message: str) -> None:
    source = f"import aot_pack\n@aot_pack.export(functions={functions})\ndef f(): ...\n@aot_pack.export\ndef g(): ...\n"
    with pytest.raises(CollectError, match=message):
        collect(tmp_path, source)


OTHER = "import aot_pack\n@aot_pack.export\ndef copy(): ...\n@aot_pack.export(name='mv')\ndef move(): ...\n"


def test_exports_of_a_module_that_are_not_named_are_told(tmp_path: Path) -> None:
    (tmp_path / "other_kernels.py").write_text(OTHER)
    found = collect(tmp_path, "import aot_pack, other_kernels\n@aot_pack.export\ndef own(): ...\n")
    assert [export.name for export in found.exports] == ["own"]
    (note,) = found.notes
    assert note == (
        "other_kernels.py has exports that kernels_under_test.py does not name: copy, move; "
        "to pack them, write: from other_kernels import copy, move"
    )


def test_exports_of_a_module_in_a_package_are_told_but_for_those_that_are_named(tmp_path: Path) -> None:
    package = tmp_path / "parts_of_kernels"
    package.mkdir()
    (package / "__init__.py").write_text("from .copies import move\n")
    (package / "copies.py").write_text(OTHER)
    own = "@aot_pack.export\ndef own(): ...\n"
    (note,) = collect(tmp_path, f"import aot_pack\nfrom parts_of_kernels import *\n{own}").notes
    assert note == (
        "parts_of_kernels/copies.py has exports that kernels_under_test.py does not name: copy; "
        "to pack them, write: from parts_of_kernels.copies import copy"
    )


def test_a_file_that_only_imports_a_module_with_exports_exports_nothing(tmp_path: Path) -> None:
    (tmp_path / "third_kernels.py").write_text(OTHER)
    with pytest.raises(CollectError, match=r"exports nothing: third_kernels\.py has .*: copy, move") as caught:
        collect(tmp_path, "import third_kernels\n")
    assert "from third_kernels import copy, move" in caught.value.message
    assert caught.value.hint == "import a builder by its name to pack it"


def test_exports_of_what_is_installed_are_no_news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from aot_pack.compile import collection

    monkeypatch.setattr(collection, "is_local_file", lambda path: path.name != "installed_kernels.py")
    (tmp_path / "installed_kernels.py").write_text(OTHER)
    source = "import aot_pack, installed_kernels\n@aot_pack.export\ndef own(): ...\n"
    assert collect(tmp_path, source).notes == ()


def test_functions_of_one_name_in_two_files(tmp_path: Path) -> None:
    (tmp_path / "fourth_kernels.py").write_text(OTHER)
    source = "import aot_pack\nfrom fourth_kernels import copy as first\n@aot_pack.export\ndef copy(): ...\n"
    text = "two functions named 'copy', in fourth_kernels.py:2 and kernels_under_test.py:3"
    with pytest.raises(CollectError, match=text):
        collect(tmp_path, source)


def test_a_worker_that_has_grown_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler keeps something of each compile, and a build may have thousands of targets."""

    class Compiled(Exception):
        pass

    def load_last(_: FrontEnds) -> None:
        raise Compiled

    memory = [1 << 30]
    monkeypatch.setattr(builders, "_resident_bytes", lambda: memory[0])
    monkeypatch.setattr(FrontEnds, "load_last", load_last)
    arch = Arch.parse("sm_90a")
    worker = Worker(GpuFigures(arch, None), FrontEnds(arch))
    for grown in (0, builders._MOST_GROWTH_BYTES):
        memory[0] = (1 << 30) + grown
        with pytest.raises(Compiled):
            worker.compile_together(tmp_path / "kernels.py", [])
    memory[0] += 1
    with pytest.raises(builders.WorkerSpoiltError):
        worker.compile_together(tmp_path / "kernels.py", [])


def test_the_memory_of_this_process_is_known() -> None:
    assert 10 << 20 < builders._resident_bytes() < 64 << 30
