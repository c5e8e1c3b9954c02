"""What users get wrong: one clear error, an exit code, nothing written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, aot_pack

HEAD = """import os, signal
import cutlass
import cutlass.cute as cute
import aot_pack

@cute.kernel
def _kernel(x: cute.Tensor, a: cutlass.Float32):
    x[0] = a

VECTOR = aot_pack.tensor(cutlass.Float32, (aot_pack.dim(),))

"""


@pytest.mark.parametrize(
    ("source", "code", "message"),
    [
        pytest.param(
            "@aot_pack.export\ndef f():\n    return 42\n",
            4, r"f@sm_90a: the builder of 'f' returned 42\n  hint: return aot_pack\.entry", id="returns a number",
        ),
        pytest.param(
            "@aot_pack.export\ndef f():\n    raise ValueError('no such size: 3')\n",
            4, r"line 14, in f\n(.*\n)+.*f@sm_90a: ValueError: no such size: 3", id="raises",
        ),
        pytest.param(
            "@cute.jit\ndef host(x: cute.Tensor, stream):\n    x.no_such_thing\n"
            "@aot_pack.export\ndef f():\n    return aot_pack.entry(host, x=VECTOR, stream=aot_pack.stream())\n",
            4, r"x\.no_such_thing\n(.*\n)+.*f@sm_90a: AttributeError", id="host code raises",
        ),
        pytest.param(
            "@cute.jit\ndef host(x: cute.Tensor, stream):\n    pass\n"
            "@aot_pack.export\ndef f():\n    return aot_pack.entry(host, x=VECTOR, stream=aot_pack.stream())\n",
            4, "launches no kernel, so there is nothing to pack", id="launches nothing",
        ),
        pytest.param(
            "@cute.jit\ndef host(x: cute.Tensor):\n    pass\n"
            "@aot_pack.export\ndef f():\n    return aot_pack.entry(host, y=VECTOR)\n",
            4, r"entry\(\): host has no parameter 'y'\n  hint: its parameters are: x", id="unknown argument",
        ),
        pytest.param(
            "@cute.jit\ndef host(x: cute.Tensor, a: cutlass.Float32, stream):\n    b = cute.math.erf(a)\n"
            "    _kernel(x, b).launch(grid=[1, 1, 1], block=[1, 1, 1], stream=stream)\n"
            "@aot_pack.export\ndef f():\n"
            "    return aot_pack.entry(host, x=VECTOR, a=cutlass.Float32, stream=aot_pack.stream())\n",
            5, r"f@sm_90a: the host program uses op 'math\.erf', which is not supported \(.*kernels\.py:14\)",
            id="an op that is not known",
        ),
        pytest.param(
            "@aot_pack.export\ndef f():\n    os.kill(os.getpid(), signal.SIGKILL)\n",
            4, r"f@sm_90a: the process that compiled it was ended by SIGKILL\n  hint: it was killed, ran", id="killed",
        ),
        pytest.param(
            "@aot_pack.export\ndef f():\n    return 1\n@aot_pack.export\ndef g():\n    return 2\n",
            4, r"f@sm_90a: (.*\n)+.*g@sm_90a: (.*\n)+.*2 targets failed; no wheel was written", id="two at once",
        ),
    ],
)  # fmt: skip
def test_builders(tmp_path: Path, source: str, code: int, message: str) -> None:
    (tmp_path / "kernels.py").write_text(HEAD + source)
    done = aot_pack("build", "kernels.py", "--arch", "sm_90a", "--name", "bad", cwd=tmp_path)
    assert done.code == code, done.err
    assert re.search(message, done.err), done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kernels.py"]


def test_an_arch_that_the_kernel_is_not_for(tmp_path: Path) -> None:
    gemm = ROOT / "example_kernels" / "hopper_gemm.py"
    done = aot_pack("build", gemm, "--arch", "sm_100a", cwd=tmp_path)
    assert done.code == 2
    assert "gemm is for sm_90a only, but --arch gives sm_100a" in done.err


def test_an_arch_that_the_compiler_refuses(tmp_path: Path) -> None:
    text = (ROOT / "example_kernels" / "hopper_gemm.py").read_text().replace('archs=["sm_90a"]', "archs=None")
    (tmp_path / "gemm.py").write_text(text)
    done = aot_pack("build", "gemm.py", "--arch", "sm_90", cwd=tmp_path)
    assert done.code == 4, done.err
    assert "gemm@sm_90: " in done.err
    assert "sm_90a" in done.err


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["-o", "kernels.py"], 8, "kernels.py is a file"),
        (["--toolchain", "gcc"], 2, "unknown toolchain 'gcc'; known: zig, system"),
        (["--name", "import"], 2, "'import'"),
        (["--version", "one"], 2, "expected a version (PEP 440), got 'one'"),
        (["--include", "missing.py"], 2, "missing.py: there is no such file"),
        (["--include", "kernels.py"], 3, "kernels.py:1: an included module must not import aot_pack"),
    ],
)
def test_options(tmp_path: Path, options: list[str], code: int, message: str) -> None:
    (tmp_path / "kernels.py").write_text("import aot_pack\n@aot_pack.export\ndef f(): ...\n")
    done = aot_pack("build", "kernels.py", "--arch", "sm_90a", *options, cwd=tmp_path)
    assert done.code == code, done.err
    assert message in done.err


def test_no_compiler(tmp_path: Path) -> None:
    (tmp_path / "kernels.py").write_text("import aot_pack\n@aot_pack.export\ndef f(): ...\n")
    arguments = ("build", "kernels.py", "--arch", "sm_90a", "--toolchain", "system")
    done = aot_pack(*arguments, cwd=tmp_path, environment={"PATH": str(tmp_path), "CXX": ""})
    assert done.code == 6, done.err
    assert "compiler" in done.err
    assert "hint" in done.err


STREAMLESS = HEAD + (
    "@cute.jit\ndef host(x: cute.Tensor, a: cutlass.Float32):\n"
    "    _kernel(x, a).launch(grid=[1, 1, 1], block=[1, 1, 1])\n"
    "@aot_pack.export\ndef f():\n    return aot_pack.entry(host, x=VECTOR, a=cutlass.Float32)\n"
)


def test_a_file_with_the_name_of_a_module_of_pythons_own(tmp_path: Path) -> None:
    """It is in the current folder, in which no process that is started looks for modules."""
    name = "types.py" if sys.version_info >= (3, 11) else "wave.py"  # 3.10 can't be told not to look there
    (tmp_path / name).write_text(STREAMLESS)
    script = "import sys; sys.path.pop(0); from aot_pack.cli import main; sys.exit(main())"  # as the command starts
    command = [sys.executable, "-c", script, "build", name, "--arch", "sm_90a", "--name", "streamless"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_streams_that_are_closed(tmp_path: Path) -> None:
    (tmp_path / "kernels.py").write_text(STREAMLESS)
    command = [sys.executable, "-m", "aot_pack", "plan", "kernels.py", "--arch", "sm_90a", "--dispatch"]
    for closed, out in (("<&- >&- 2>&-", ""), ("2>&-", "f@sm_90a")):
        shell = ["sh", "-c", f'exec "$0" "$@" {closed}', *command]
        done = subprocess.run(shell, cwd=tmp_path, stdout=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 0
        assert out in done.stdout


def test_a_kernel_without_a_stream_is_built_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "kernels.py").write_text(STREAMLESS)
    done = aot_pack("build", "kernels.py", "--arch", "sm_90a", "--name", "streamless", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "warning: f takes no stream: its kernels run on the NULL stream" in done.err
    assert "stream=aot_pack.stream()" in done.err
