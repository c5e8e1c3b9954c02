"""What a worker sees kernels.py look at, and that a collection is taken again exactly as long as none of it changes.

Each kernels.py runs in a process forked for it, as a worker would: an audit hook stays until the process ends.
"""

import dataclasses
import os
import sys
import sysconfig
import time
import types
from collections.abc import Callable
from pathlib import Path

import pytest

from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import KeyFacts
from aot_pack.compile import worker
from aot_pack.model import Collection

INCLUDE = "from pathlib import Path\nfrom aot_pack.nvrtc.includes import find_includes\n"
EXPORT = "import aot_pack\n@aot_pack.export\ndef f(): ...\n"


class Author:
    """A folder with a kernels.py, and the cache of who builds it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {"PATH": os.environ["PATH"], "TILE": "128", "SECRET": "hunter2"}

    def write(self, name: str, text: str = "") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    @property
    def settings(self) -> CacheSettings:
        facts = KeyFacts(
            tool="t", tool_distributions=(), compiler_distributions=(), python="p", cpu="c", driver=None, gpus=(),
            search_path=tuple(sys.path), environment=self.environment,
        )  # fmt: skip
        return CacheSettings(root=self.folder / "cache", facts=facts)

    def run(self, scratch: Path | None = None) -> None:
        """Collects in a process of its own."""
        child = os.fork()
        if child == 0:
            code = 1
            try:
                os.environ.clear()
                os.environ.update(self.environment)
                for name in [name for name in sys.modules if name.partition(".")[0] == "jinja2"]:
                    del sys.modules[name]  # another test may have imported it; a worker has not
                worker.start_worker("sm_90a", self.settings, scratch=None if scratch is None else str(scratch))
                worker.collect(self.folder / "kernels.py")
                session = worker.this_worker().session
                if session is not None and session.watch.unknown:
                    os.write(2, f"not kept: {session.watch.unknown}\n".encode())  # why a test finds nothing
                code = 0
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0

    def taken(self) -> Collection | None:
        """What the next build takes from the cache."""
        problems: list[str] = []
        found = self.settings.open(problems.append).collection(self.folder / "kernels.py", "sm_90a", None)
        assert problems == []
        return found


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path / "work")


CASES: dict[str, tuple[str, Callable[[Author], object]]] = {
    "kernels.py": ("", lambda author: author.write("kernels.py", EXPORT + "# changed\n")),
    "a module beside it": ("import helper_a\n", lambda author: author.write("helper_a.py", "X = 2\n")),
    "a module that a module imports": ("import helper_b\n", lambda author: author.write("helper_a.py", "X = 2\n")),
    "a module of a package": ("import pack_a.inner\n", lambda author: author.write("pack_a/inner.py", "X = 2\n")),
    "the package of a module": ("import pack_a.inner\n", lambda author: author.write("pack_a/__init__.py", "X = 2\n")),
    "a module on a path that it adds": (
        "import sys; sys.path.append(__file__[:-10] + 'lib'); import helper_c\n",
        lambda author: author.write("lib/helper_c.py", "X = 2\n"),
    ),
    "a module imported by name": (
        "import importlib; importlib.import_module('helper_a')\n",
        lambda author: author.write("helper_a.py", "X = 2\n"),
    ),
    "a module that was missing": (
        "try:\n    import no_such_helper\nexcept ImportError:\n    pass\n",
        lambda author: author.write("no_such_helper.py"),
    ),
    "a module of a package that was missing": (
        "try:\n    import pack_a.no_such\nexcept ImportError:\n    pass\n",
        lambda author: author.write("pack_a/no_such.py"),
    ),
    "a module that hides one of site-packages": (
        "import jinja2.nodes\n",
        lambda author: author.write("jinja2/__init__.py"),
    ),
    "a data file": (
        "import json; json.load(open(__file__[:-10] + 'data.json'))\n",
        lambda author: author.write("data.json", "[2]"),
    ),
    "a data file read through pathlib": (
        "import pathlib; (pathlib.Path(__file__).parent / 'data.json').read_bytes()\n",
        lambda author: author.write("data.json", "[2]"),
    ),
    "a data file that was missing": (
        "try:\n    open(__file__[:-10] + 'no.json')\nexcept OSError:\n    pass\n",
        lambda author: author.write("no.json"),
    ),
    "a header that a kernel in CUDA C++ includes": (
        INCLUDE + "find_includes('#include \"data.json\"', [Path(__file__[:-11])])\n",
        lambda author: author.write("data.json", "[2]"),
    ),
    "a header that was missing in the first folder": (
        INCLUDE + "find_includes('#include <data.json>', [Path(__file__[:-10] + 'lib'), Path(__file__[:-11])])\n",
        lambda author: author.write("lib/data.json", "[2]"),
    ),
    "a variable": ("import os; os.environ['TILE']\n", lambda author: author.environment.update(TILE="64")),
    "a variable through getenv": (
        "import os; os.getenv('TILE')\n",
        lambda author: author.environment.update(TILE="64"),
    ),
    "a variable that was asked for": (
        "import os; 'NO_SUCH' in os.environ\n",
        lambda author: author.environment.update(NO_SUCH="1"),
    ),
    "a variable in a copy": ("import os; dict(os.environ)\n", lambda author: author.environment.update(TILE="64")),
    "a variable that it sets itself after reading it": (
        "import os; os.environ['TILE'] += '0'\n",
        lambda author: author.environment.update(TILE="64"),
    ),
}


def prepare(author: Author, source: str) -> None:
    author.write("helper_a.py", "X = 1\n")
    author.write("helper_b.py", "from helper_a import X\n")
    author.write("lib/helper_c.py", "X = 1\n")
    author.write("pack_a/__init__.py")
    author.write("pack_a/inner.py")
    author.write("data.json", "[1]")
    author.write("kernels.py", EXPORT + source)


@pytest.mark.parametrize("case", CASES)
def test_what_is_looked_at_counts(author: Author, case: str) -> None:
    source, change = CASES[case]
    prepare(author, source)
    author.run()
    taken = author.taken()
    assert taken is not None
    assert [export.name for export in taken.exports] == ["f"]
    change(author)
    assert author.taken() is None


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_looked_at_does_not_count(author: Author, case: str) -> None:
    prepare(author, CASES[case][0])
    author.write("jinja2_other.py")
    author.run()
    author.write("another.py", "X = 1\n")
    author.write("jinja2_other.py", "X = 1\n")
    author.write("another.json")
    (author.folder / "another_package").mkdir()
    if case != "a variable in a copy":
        author.environment.update(SECRET="other", NEW="1")
    assert author.taken() is not None


def test_a_variable_that_kernels_py_sets_itself_is_no_input(author: Author) -> None:
    author.write("kernels.py", EXPORT + "import os\nos.environ['MINE'] = '1'\nos.environ['MINE']\n")
    author.run()
    assert author.taken() is not None


@pytest.mark.parametrize(
    "source",
    [
        "import subprocess, sys; subprocess.run([sys.executable, '-c', ''])\n",
        "import os; os.system('true')\n",
        "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 1))\nexcept OSError:\n    pass\n",
    ],
)
def test_what_comes_from_outside_is_not_kept(author: Author, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # in the forked process it may start one
    author.write("kernels.py", EXPORT + source)
    author.run()
    assert author.taken() is None


def test_a_file_that_changes_while_it_is_read_is_not_kept(author: Author) -> None:
    author.write("helper_a.py", "X = 1\n")
    source = "import helper_a, os, time\nos.utime(helper_a.__file__, (time.time() + 5,) * 2)\n"
    author.write("kernels.py", EXPORT + source)
    author.run()
    assert author.taken() is None


@pytest.mark.parametrize(
    "source",
    [
        "p = __file__[:-10] + 'made.txt'\nopen(p, 'w').write('x')\nopen(p).read()\n",
        "import os\np = __file__[:-10] + 'made'\nos.mkdir(p)\nopen(p + '/f', 'a').write('x')\nopen(p + '/f').read()\n",
    ],
)
def test_a_file_that_it_makes_itself_is_no_input(author: Author, source: str) -> None:
    author.write("kernels.py", EXPORT + source)
    author.run()
    assert author.taken() is not None


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.makedirs(p + 'data', exist_ok=True)\nopen(p + 'data/f').read()\n",
        "open(p + 'data/f', 'r+').read()\n",
        "open(p + 'data/f', 'a+').read()\n",
    ],
)
def test_a_file_that_was_there_before_is_an_input_however_it_is_opened(author: Author, source: str) -> None:
    author.write("data/f", "1")
    author.write("kernels.py", f"{EXPORT}p = __file__[:-10]\n{source}")
    author.run()
    assert author.taken() is not None
    author.write("data/f", "2")
    assert author.taken() is None


def test_a_module_that_code_made_is_no_input(author: Author) -> None:
    source = "import sys, types\nm = types.ModuleType('made')\nm.__file__ = '_made.py'\nsys.modules['made'] = m\n"
    author.write("kernels.py", EXPORT + source)
    author.run()
    assert author.taken() is not None


def test_a_file_that_is_read_and_then_written_is_not_kept(author: Author) -> None:
    author.write("counter", "1")
    source = "p = __file__[:-10] + 'counter'\nn = int(open(p).read())\nopen(p, 'w').write(str(n + 1))\n"
    author.write("kernels.py", EXPORT + source)
    author.run()
    assert author.taken() is None


def test_one_that_is_written_before_the_times_of_files_move_on(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system's clock ticks every few milliseconds, so a file may seem to be older than the build."""
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 10**12)
    author.write("counter", "1")
    author.write("kernels.py", EXPORT + "p = __file__[:-10] + 'counter'\nopen(p).read()\nopen(p, 'w').write('2')\n")
    author.run()
    assert author.taken() is None


def test_values_of_variables_are_not_written_down(author: Author) -> None:
    author.write("kernels.py", EXPORT + "import os; os.environ['SECRET']\n")
    author.run()
    content = b"".join(path.read_bytes() for path in (author.folder / "cache").rglob("*") if path.is_file())
    assert b"SECRET" in content
    assert b"hunter2" not in content


def test_the_command_that_started_the_build_is_no_input(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installer writes it, with the path of its Python: it differs on each machine."""
    command = author.write("bin/aot-pack", "#!/home/alice/venv/bin/python\n")
    program = types.ModuleType("__mp_main__")
    program.__file__ = str(command)
    monkeypatch.setitem(sys.modules, "__mp_main__", program)
    get_path = sysconfig.get_path
    monkeypatch.setattr(
        sysconfig, "get_path", lambda name: str(command.parent) if name == "scripts" else get_path(name)
    )
    author.write("kernels.py", EXPORT + f"open({str(command)!r}).read()\n")
    author.run()
    command.write_text("#!/root/venv/bin/python\n")
    assert author.taken() is not None


def test_the_folder_for_temporary_files_is_no_input(author: Author) -> None:
    """Each worker has another one."""
    scratch = author.folder / "scratch-of-worker"
    scratch.mkdir(parents=True)
    author.write(
        "kernels.py",
        EXPORT
        + "import tempfile\nwith tempfile.TemporaryDirectory() as folder:\n    open(folder + '/x', 'w').close()\n",
    )
    author.run(scratch)
    content = b"".join(path.read_bytes() for path in (author.folder / "cache").rglob("*") if path.is_file())
    assert b"kernels.py" in content
    assert b"scratch-of-worker" not in content


def test_another_compiler_is_a_miss(author: Author) -> None:
    author.write("kernels.py", EXPORT)
    author.run()
    facts = dataclasses.replace(author.settings.facts, compiler_distributions=(("nvidia-cutlass-dsl", "4.8.2"),))
    settings = CacheSettings(root=author.settings.root, facts=facts)
    assert settings.open(lambda _: None).collection(author.folder / "kernels.py", "sm_90a", None) is None
