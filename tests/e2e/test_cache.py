"""The cache, end to end: what is built again and what not, and that nothing ever makes the next build wrong."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from .conftest import aot_pack

HEAD = '''"""Kernels of a test."""
import cutlass.cute as cute
from cutlass import Float32
import aot_pack
from constants_of_test import FACTOR
'''

FUNCTION = '''
@cute.kernel
def _{name}_kernel(x: cute.Tensor, y: cute.Tensor):
    i = cute.arch.block_idx()[0] * 128 + cute.arch.thread_idx()[0]
    if i < cute.size(x):
        y[i] = {expression}

@cute.jit
def _{name}(x: cute.Tensor, y: cute.Tensor, stream):
    _{name}_kernel(x, y).launch(grid=[cute.ceil_div(cute.size(x), 128), 1, 1], block=[128, 1, 1], stream=stream)

@aot_pack.export
def {name}():
    """Doc of {name}."""
    vector = aot_pack.tensor(Float32, (aot_pack.dim(),))
    return aot_pack.entry(_{name}, x=vector, y=vector, stream=aot_pack.stream(), options="{options}")
'''


class Author:
    """A kernels.py with two functions, of which ``scaled`` uses a constant of another module, and its builds."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cache = folder, folder / "cache"
        self.marker = uuid.uuid4().hex
        self.write()

    def write(self, *, twice: str = "x[i] * 2.0", options: str = "", factor: float = 3.0, head: str = HEAD) -> None:
        functions = FUNCTION.format(name="twice", expression=twice, options=options)
        functions += FUNCTION.format(name="scaled", expression="x[i] * FACTOR", options="")
        (self.folder / "kernels.py").write_text(head + functions)
        (self.folder / "constants_of_test.py").write_text(f"FACTOR = {factor}\n")

    def command(self, *options: str) -> list[str]:
        """A build by one worker, which imports the compiler once; ``-j 2`` among the options makes two."""
        arguments = ["build", "kernels.py", "--arch", "sm_90a", "-o", "dist", "--cache-dir", str(self.cache)]
        return [*arguments, "--json", "-j", "1", *options]

    def build(self, *options: str, warnings: int = 0) -> dict[str, Any]:
        done = aot_pack(*self.command(*options), cwd=self.folder, environment={"TEST_MARKER": self.marker})
        assert done.code == 0, done.err
        result: dict[str, Any] = json.loads(done.out)
        assert hashlib.sha256(Path(result["wheel"]).read_bytes()).hexdigest() == result["sha256"]
        assert len(result["warnings"]) == warnings, result["warnings"]
        return result

    def start(self, *options: str, script: str = "import sys; from aot_pack.cli import main; sys.exit(main())") -> Any:
        """The command in a process group of its own, as a terminal would start it."""
        return subprocess.Popen(
            [sys.executable, "-c", script, *self.command(*options)], cwd=self.folder, start_new_session=True, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "TEST_MARKER": self.marker},
        )  # fmt: skip

    def processes_left(self) -> list[str]:
        """Command lines of processes that a build of this author started and that still run, after some waiting."""
        for _ in range(1200):
            left = []
            for process in Path("/proc").glob("[0-9]*"):
                try:
                    if self.marker.encode() in (process / "environ").read_bytes():
                        left.append((process / "cmdline").read_text())
                except OSError:
                    continue
            if not left:
                return []
            time.sleep(0.05)
        return left

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("dist/*"))


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(tmp_path)


def cached(result: dict[str, Any]) -> dict[str, str]:
    return {target["id"].partition("@")[0]: target["cached"] for target in result["targets"]}


def test_what_changed_is_built_and_nothing_else(author: Author) -> None:
    first = author.build("-j", "2")
    assert cached(first) == {"twice": "no", "scaled": "no"}
    assert not first["wheel_cached"]

    again = author.build()
    assert cached(again) == {"twice": "all", "scaled": "all"}
    assert again["wheel_cached"]
    assert again["sha256"] == first["sha256"]

    author.write(head=f"# A comment that moves every line.\n{HEAD}")
    moved = author.build()
    assert cached(moved) == {"twice": "compile", "scaled": "compile"}
    assert moved["sha256"] != first["sha256"]  # the manifest has the hash of kernels.py, and nothing else is new

    author.write(twice="x[i] + x[i] + 1.0")
    edited = author.build()
    assert cached(edited) == {"twice": "no", "scaled": "compile"}
    assert edited["sha256"] != first["sha256"]

    author.write(factor=4.0)
    constant = author.build()
    assert cached(constant) == {"twice": "compile", "scaled": "no"}
    assert len({first["sha256"], edited["sha256"], constant["sha256"]}) == 3

    author.write(options="--opt-level 1")
    assert cached(author.build()) == {"twice": "no", "scaled": "compile"}

    author.write()
    back = author.build()
    assert cached(back) == {"twice": "all", "scaled": "all"}  # results of former contents are kept
    assert back["wheel_cached"]
    assert back["sha256"] == first["sha256"]
    assert author.build("--no-cache")["sha256"] == first["sha256"]


def test_a_package_is_more_than_its_kernels(author: Author) -> None:
    author.build()
    named = author.build("--version", "2.0")
    assert (cached(named), named["wheel_cached"]) == ({"twice": "all", "scaled": "all"}, False)
    (author.folder / "LICENSE").write_text("All rights reserved.\n")
    assert not author.build()["wheel_cached"]
    other = author.build("--select", "twice@*")
    assert (cached(other), other["wheel_cached"]) == ({"twice": "all"}, False)
    archs = author.build("--arch", "sm_80")
    assert [target["cached"] for target in archs["targets"]] == ["all", "no", "all", "no"]


ONLY_HITS = """
import multiprocessing.process, sys
def start(self): raise AssertionError("a worker was started")
multiprocessing.process.BaseProcess.start = start
def hook(event, arguments):
    if event == "import" and arguments[0].partition(".")[0] in ("cutlass", "torch", "tvm_ffi", "constants_of_test"):
        raise AssertionError(f"{arguments[0]} was imported")
sys.addaudithook(hook)
from aot_pack.cli import main
sys.exit(main())
"""


def test_when_nothing_changed_no_worker_starts_and_nothing_of_the_compiler_is_imported(author: Author) -> None:
    first = author.start()  # as the second: "python -m" has another sys.path
    assert first.communicate()
    process = author.start(script=ONLY_HITS)
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert set(cached(json.loads(out)).values()) == {"all"}
    built = author.start("--no-cache", script=ONLY_HITS)
    assert "a worker was started" in built.communicate()[1]


def test_damaged_entries_are_made_again_with_a_warning(author: Author) -> None:
    reference = author.build()["sha256"]
    entries = [path for path in author.cache.glob("v*/*/*/*") if path.is_file()]
    kinds = {path.parent.parent.name for path in entries}
    assert kinds == {"collection", "unit", "program", "inputs", "index", "wheel", "timings"}
    for path in entries:
        path.write_bytes(path.read_bytes()[:-7])
    done = aot_pack(*author.command(), cwd=author.folder)
    assert done.code == 0, done.err
    result = json.loads(done.out)
    assert result["sha256"] == reference
    assert set(cached(result).values()) == {"no"}
    # Inputs and timings are not reached: who names them is damaged, or they decide nothing.
    assert len(result["warnings"]) >= 5
    assert all("the build replaces a damaged cache entry" in warning for warning in result["warnings"])
    assert author.build()["wheel_cached"]


def test_two_builds_at_once(author: Author) -> None:
    reference = author.build("--no-cache")["sha256"]
    for _ in range(2):
        both = [author.start(), author.start()]
        results = [process.communicate() for process in both]
        assert [process.returncode for process in both] == [0, 0], results
        assert {json.loads(out)["sha256"] for out, _ in results} == {reference}
    assert author.build()["wheel_cached"]


def test_a_cache_that_cant_be_written_is_a_warning(author: Author) -> None:
    author.cache.write_text("a file")
    result = author.build(warnings=1)
    assert "can't be written: File exists; the build goes on without it" in result["warnings"][0]
    assert set(cached(result).values()) == {"no"}


KILLED = """
import os, signal, sys
left = int(sys.argv.pop(1))
def hook(event, arguments):
    global left
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "subprocess.Popen", "os.utime"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from aot_pack.cli import main
code = main()
print("steps", -left, file=sys.stderr)
sys.exit(code)
"""
"""Kills itself just before the n-th step that changes the file system or starts a program; never for 0."""

KILL_POINTS = int(os.environ.get("AOT_PACK_KILL_POINTS", "5"))


def run_killed(author: Author, step: int) -> tuple[int, str]:
    process = subprocess.run(
        [sys.executable, "-c", KILLED, str(step), *author.command("-j", "2")], cwd=author.folder, capture_output=True,
        text=True, env={**os.environ, "TEST_MARKER": author.marker}, check=False,
    )  # fmt: skip
    return process.returncode, process.stderr


def test_killed_at_any_step_the_next_build_is_right_and_no_process_is_left(author: Author, tmp_path: Path) -> None:
    code, err = run_killed(author, 0)
    assert code == 0, err
    steps = int(err.rpartition("steps ")[2])
    (wheel,) = author.folder.glob("dist/*.whl")
    reference = wheel.read_bytes()
    assert steps > 40
    for number in range(KILL_POINTS):
        wheel.unlink(missing_ok=True)
        author.cache = tmp_path / f"cache{number}"
        step = 1 + number * (steps - 1) // max(KILL_POINTS - 1, 1)
        code, err = run_killed(author, step)
        # Two builds don't take exactly the same steps, so the last may be past the end.
        assert code == -signal.SIGKILL or number == KILL_POINTS - 1, err
        assert author.processes_left() == []
        assert not wheel.exists() or wheel.read_bytes() == reference
        result = author.build()
        assert Path(result["wheel"]).read_bytes() == reference
        assert author.build()["wheel_cached"]


@pytest.mark.parametrize(
    ("number", "code", "text"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "ended by SIGTERM")]
)
def test_a_signal_ends_everything_and_writes_nothing(
    author: Author, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int, text: str
) -> None:
    """Ctrl-C goes to all processes of a terminal, SIGTERM to one."""
    temporary = author.folder / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    many = "".join(FUNCTION.format(name=f"f{index}", expression=f"x[i] * {index}.5", options="") for index in range(30))
    (author.folder / "kernels.py").write_text(HEAD + many)
    process = author.start("-j", "2")
    for line in process.stderr:
        if line.startswith("[1/30]"):
            break
    (os.killpg if number == signal.SIGINT else os.kill)(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == code, err
    assert err.splitlines()[-1] == f"aot-pack: {text}; nothing was written"
    assert "Traceback" not in err
    assert out == ""
    assert author.processes_left() == []
    assert author.files() == []
    assert list(temporary.glob("**/*aot-pack*")) == []


@pytest.mark.parametrize(
    ("number", "code", "text"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGHUP, 129, "ended by SIGHUP")]
)
def test_a_signal_while_kernels_py_runs(author: Author, number: signal.Signals, code: int, text: str) -> None:
    wait = "import pathlib, time\npathlib.Path(__file__).with_name('runs').touch()\ntime.sleep(600)\n"
    (author.folder / "kernels.py").write_text(wait)
    process = author.start()
    while not (author.folder / "runs").exists():
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code, err
    assert err == f"aot-pack: {text}; nothing was written\n"
    assert author.processes_left() == []
    assert author.files() == []


def test_a_failure_leaves_no_process_and_what_was_built_is_kept(author: Author) -> None:
    author.write(twice="no_such_name")
    done = aot_pack(*author.command("-j", "2"), cwd=author.folder, environment={"TEST_MARKER": author.marker})
    assert done.code == 4
    assert done.out == ""
    assert "twice@sm_90a" in done.err
    assert author.processes_left() == []
    assert author.files() == []
    author.write()
    assert cached(author.build()) == {"twice": "no", "scaled": "compile"}
