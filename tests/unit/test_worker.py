"""Collecting a kernels.py, in this process: none of these files needs the compiler."""

from pathlib import Path

import pytest

from aot_pack.compile import worker
from aot_pack.errors import CollectError


def collect(folder: Path, source: str, name: str = "kernels_under_test.py") -> worker.Collection:
    path = folder / name
    path.write_text(source)
    return worker.collect(path)


@pytest.fixture(autouse=True)
def _forget_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setattr(worker, "_loaded", {})
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
            "two functions of the name 'f', in lines 2 and 4",
            "rename one",
        ),
        (
            "import aot_pack\n@aot_pack.export(name='class')\ndef f(): ...\n",
            "line 2: 'class' is a keyword of Python",
            "name=",
        ),
        (
            "import aot_pack\n@aot_pack.export(name='a b')\ndef f(): ...\n",
            "line 2: 'a b' is no name for a function",
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
