"""aot-pack record on whole programs: what they print, how they end, what they start. A stand-in plays the compiler."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from aot_pack.requests.needs import Needs, read_needs

COMPILER = """
class CompileCallable:
    def __init__(self, options=None):
        self._compile_options = None

    def __getitem__(self, options):
        return CompileCallable(options)

    def __call__(self, function, *args, **kwargs):
        if kwargs.get("fails"):
            raise ValueError("no such layout")
        return lambda *args: "result"


compile = CompileCallable()
"""

LIBRARY = """
from cutlass import cute

kept = cute.compile


def kernel(x, n):
    pass


def run(n, **keywords):
    return kept(kernel, None, n=str(n), **keywords)(1)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A program that was recorded."""

    code: int
    out: str
    err: str
    needs: Needs

    @property
    def sizes(self) -> list[str]:
        """The argument ``n`` of each request, once for each time."""
        return sorted(str(dict(need.request.keywords)["n"]) for need in self.needs.needs for _ in range(need.times))


class Place:
    """A folder with a stand-in of CuTeDSL, a library and programs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "cutlass" / "cute").mkdir(parents=True)
        (folder / "cutlass" / "__init__.py").write_text("")
        (folder / "cutlass" / "cute" / "__init__.py").write_text(COMPILER)
        (folder / "library.py").write_text(LIBRARY)

    def environment(self) -> dict[str, str]:
        """The environment of programs."""
        return {**os.environ, "PYTHONPATH": str(self.folder)}

    def write(self, program: str) -> Path:
        """A program's file."""
        path = self.folder / "serve.py"
        path.write_text(textwrap.dedent(program))
        return path

    def command(self, *words: str | Path) -> list[str]:
        """The command that records a program."""
        record = [sys.executable, "-m", "aot_pack", "record", "-o", str(self.folder / "needs.json"), "--"]
        return [*record, *map(str, words)]

    def record(self, program: str, *arguments: str) -> Ended:
        """Records a program of Python."""
        return self.run([sys.executable, str(self.write(program)), *arguments])

    def run(self, command: Sequence[str]) -> Ended:
        """Records a command."""
        done = subprocess.run(
            self.command(*command), cwd=self.folder, env=self.environment(), capture_output=True, text=True, check=False
        )
        return self.ended(done.returncode, done.stdout, done.stderr)

    def ended(self, code: int, out: str, err: str) -> Ended:
        """With what was recorded."""
        needs = read_needs((self.folder / "needs.json").read_bytes())
        return Ended(code=code, out=out, err=err, needs=needs)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_a_program_ends_as_it_would_and_its_requests_are_in_the_file(place: Place) -> None:
    done = place.record(
        """
        import sys
        import library
        print(library.run(1), library.run(2), library.run(1), sys.argv[1:], file=sys.stdout)
        sys.exit(7)
        """,
        "--flag",
        "-o",
    )
    assert (done.code, done.out) == (7, "result result result ['--flag', '-o']\n")
    assert done.sizes == ["1", "1", "2"]
    assert "aot-pack record: 3 compiles of 2 requests, " in done.err
    assert "for library:12 run" in done.err
    assert done.err.splitlines()[-1].startswith("next: aot-pack needs ")
    assert not list(place.folder.glob(".needs.json*"))


def test_an_exception_and_what_was_compiled_before_it(place: Place) -> None:
    done = place.record("import library\nlibrary.run(1)\nlibrary.run(2, fails=True)\n")
    assert done.code == 1
    assert "ValueError: no such layout" in done.err
    assert 'File "<aot-pack record>"' in done.err, "CuTeDSL takes files with < for its own: it shows the caller's line"
    assert done.sizes == ["1", "2"]
    assert "1 of them raised an exception" in done.err


STARTS = {
    "subprocess": "subprocess.run([sys.executable, '-c', 'import library; library.run(2)'], check=True)",
    "a shell": "os.system(f'{sys.executable} -c \\'import library; library.run(2)\\'')",
    "fork": "start('fork')",
    "spawn": "start('spawn')",
    "forkserver": "start('forkserver')",
    "os.fork": "os._exit(library.run(2) != 'result') if os.fork() == 0 else os.wait()",
}


@pytest.mark.parametrize("how", STARTS)
def test_processes_that_the_program_starts_are_recorded(place: Place, how: str) -> None:
    done = place.record(
        f"""
        import multiprocessing, os, subprocess, sys
        import library

        def start(way):
            process = multiprocessing.get_context(way).Process(target=library.run, args=(2,))
            process.start()
            process.join()

        if __name__ == "__main__":
            library.run(1)
            {STARTS[how]}
        """
    )
    assert (done.code, done.sizes) == (0, ["1", "2"]), done.err


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_a_signal_that_ends_the_program_ends_the_command(place: Place, number: signal.Signals) -> None:
    done = place.record(f"import os, library\nlibrary.run(1)\nos.kill(os.getpid(), {int(number)})\n")
    assert (done.code, done.sizes) == (-number, ["1"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1])
def test_a_signal_to_the_command_goes_to_the_program(place: Place, number: signal.Signals) -> None:
    path = place.write(
        f"""
        import signal, sys, time, library

        def end(number, _):
            library.run(number)
            sys.exit(5)

        signal.signal({int(number)}, end)
        print("ready", flush=True)
        time.sleep(60)
        """
    )
    command = place.command(sys.executable, path)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=place.folder, env=place.environment(), **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    done = place.ended(process.returncode, out, err)
    assert (done.code, done.sizes) == (5, [str(int(number))]), err


def test_a_program_that_does_not_compile_sees_nothing_of_it(place: Place) -> None:
    done = place.record(
        """
        import json, os, sys
        modules = [name for name in sys.modules if "aot" in name or name == "pathlib"]
        print(json.dumps([modules, sys.path[1:], type(sys.meta_path[-1]).__name__, sys.argv[1:]]))
        """
    )
    plain = subprocess.run(
        [sys.executable, place.folder / "serve.py"], env=place.environment(), capture_output=True, text=True, check=True
    )
    assert json.loads(done.out) == json.loads(plain.stdout)
    assert (done.code, done.needs.needs) == (0, ())
    assert "nothing was compiled by cute.compile" in done.err
    assert "next: " not in done.err


def test_the_sitecustomize_of_the_environment_runs(place: Place) -> None:
    (place.folder / "sitecustomize.py").write_text("VALUE = 'theirs'\n")
    done = place.record(
        "import sitecustomize, library\nlibrary.run(3)\nprint(sitecustomize.VALUE, sitecustomize.__file__)\n"
    )
    assert done.out == f"theirs {place.folder / 'sitecustomize.py'}\n"
    assert done.sizes == ["3"]


def test_an_environment_without_aot_pack_is_recorded(place: Place) -> None:
    path = place.write("import library, sys\nlibrary.run(1)\nprint('aot_pack' in sys.modules, len(sys.path))\n")
    done = place.run([sys.executable, "-I", "-c", "print(1)"])
    assert (done.out, done.needs.needs) == ("1\n", ()), "-I ignores PYTHONPATH"
    done = place.run([sys.executable, "-S", str(path)])
    assert done.needs.needs == (), "-S runs no sitecustomize"
    environment = {"PYTHONNOUSERSITE": "1", "PYTHONHOME": sys.base_prefix}
    bare = [f"{name}={value}" for name, value in environment.items()]
    done = place.run(["env", *bare, os.path.realpath(sys.executable), str(path)])
    assert done.sizes == ["1"], done.err


def test_the_file_is_checked_before_the_program_starts(place: Place) -> None:
    command = [sys.executable, "-m", "aot_pack", "record", "-o", "no/needs.json", "--", "touch", "started"]
    done = subprocess.run(command, cwd=place.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 8
    assert "no is not a folder that can be written" in done.stderr
    assert not (place.folder / "started").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "aot-pack record got no program to run"),
        (["--", "no-such-program"], "can't run 'no-such-program': No such file or directory"),
        (["--arch", "sm_90a", "--", "true"], "--arch and --gpu-file are for --gpu, which is not given"),
        (["--gpu", "h1000", "--", "true"], "unknown GPU model 'h1000'"),
        (["--gpu", "h100", "--arch", "sm_80", "--", "true"], "--gpu h100 has compute capability 9.0, but"),
        (["--gpu", "h100,h200", "--", "true"], "one GPU can stand in, got 'h100,h200'"),
    ],
)
def test_what_is_refused(tmp_path: Path, words: list[str], message: str) -> None:
    command = [sys.executable, "-m", "aot_pack", "record", "-o", "needs.json", *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, message in done.stderr) == (2, True), done.stderr


def test_a_block_of_a_program(place: Place) -> None:
    path = place.write(
        """
        import os, subprocess, sys
        import aot_pack, library
        before = dict(os.environ)
        library.run(0)
        try:
            with aot_pack.record("needs.json") as recording:
                library.run(1)
                subprocess.run([sys.executable, "-c", "import library; library.run(2)"], check=True)
                raise KeyError("x")
        except KeyError:
            pass
        library.run(3)
        assert dict(os.environ) == before
        print(recording.needs.times, type(library.kept).__module__)
        """
    )
    environment = {**place.environment(), "PYTHONPATH": os.pathsep.join([str(place.folder), *sys.path[1:]])}
    command = [sys.executable, str(path)]
    done = subprocess.run(command, cwd=place.folder, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "2 cutlass.cute\n"), done.stderr
    assert place.ended(0, "", "").sizes == ["1", "2"]
    assert "aot-pack record: 2 compiles, " in done.stderr


def test_a_warm_call_costs_nothing(place: Place) -> None:
    """A compiled function is the compiler's own object, whose calls the recording can't see."""
    done = place.record(
        """
        import sys, library
        from cutlass import cute
        compiled = cute.compile(library.kernel, None, n="1")
        frames = []
        sys.setprofile(lambda frame, event, _: frames.append(frame.f_code.co_name) if event == "call" else None)
        compiled(1)
        sys.setprofile(None)
        print(frames)
        """
    )
    assert done.out == "['<lambda>']\n"


def test_a_process_that_outlives_the_recording_harms_nothing(place: Place) -> None:
    done = place.record(
        """
        import os, sys, time, library
        library.run(1)
        if os.fork() == 0:
            for each in (0, 1, 2):
                os.dup2(os.open("late.txt", os.O_CREAT | os.O_WRONLY), each) if each else None
            time.sleep(1)
            print(library.run(2), flush=True)
            os._exit(0)
        """
    )
    assert done.sizes == ["1"]
    late = place.folder / "late.txt"
    until = time.monotonic() + 20
    while late.read_text() == "" and time.monotonic() < until:
        time.sleep(0.1)
    assert late.read_text() == "result\n"
