"""The command that tries the programs of TileLang's repository, with a small repository in its place."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from .conftest import FOLDER
from .public import compiling

pytestmark = pytest.mark.tilelang

GOOD = """
import tilelang
import tilelang.language as T
import torch


@tilelang.autotune(configs=[{"threads": 64}, {"threads": 128}])
@tilelang.jit(out_idx=[-1])
def doubled(rows, threads=32):
    @T.prim_func
    def main(x: T.Tensor((rows, 128), "float32"), y: T.Tensor((rows, 128), "float32")):
        with T.Kernel(rows, threads=threads) as row:
            for lane in T.Parallel(128):
                y[row, lane] = x[row, lane] * 2.0

    return main


def main():
    x = torch.randn(16, 128, device="cuda")
    kernel = doubled(int(x.sum()))
    torch.testing.assert_close(kernel(x), x * 2)
    print(kernel.get_profiler().do_bench())
    doubled(T.dynamic("rows"))
    raise RuntimeError("the rest needs a GPU")


if __name__ == "__main__":
    main()
"""
REFUSED = """
import tilelang
import tilelang.language as T


def main():
    @T.prim_func
    def sized(p: T.ptr, y: T.Tensor((32,), "float32"), n: T.int32):
        x = T.make_tensor(p, (n,), "float32")
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = x[i]

    tilelang.compile(sized)
"""
NOTHING = """
import tilelang


def main():
    raise ImportError("no module flash_attn")
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Who refused each program of each example; the document is written, too."""
    folder = tmp_path_factory.mktemp("repository")
    for name, text in (("good", GOOD), ("refused", REFUSED), ("nothing", NOTHING), ("test_good", GOOD)):
        (folder / "examples" / "small").mkdir(parents=True, exist_ok=True)
        (folder / "examples" / "small" / f"{name}.py").write_text(text)
    document = folder / "COVERAGE.md"
    document.write_text(
        "before\n<!-- begin: written by python -m tests.tiles.public --write -->\nold\n"
        "<!-- end of python -m tests.tiles.public -->\nafter\n"
    )
    command = [
        sys.executable,
        "-m",
        "tests.tiles.public",
        "--repository",
        str(folder),
        "--json",
        "--write",
        str(document),
    ]
    done = subprocess.run(command, cwd=FOLDER.parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    text = document.read_text()
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "old" not in text
    assert "| small/good | sm_90a | launched 2 |" in text
    found: dict[str, list[str]] = {}
    for each in json.loads(done.stdout):
        found.setdefault(each["example"], []).append(f"{each['who']}: {each['reason']}")
    return found


def test_programs_are_launched_until_an_example_ends(results: dict[str, list[str]]) -> None:
    assert results["small/good"] == [": ", ": "]


def test_who_refused_a_program_is_told(results: dict[str, list[str]]) -> None:
    (reason,) = results["small/refused"]
    assert reason.startswith(
        "aot-pack: CompileError: a size or stride of tensor 'x' is computed from the parameter 'n'"
    )
    assert results["small/nothing"] == ["example: ImportError: no module flash_attn"]


def test_tests_are_no_examples(results: dict[str, list[str]]) -> None:
    assert set(results) == {"small/good", "small/refused", "small/nothing"}


def test_limits_are_in_seconds_of_the_processor() -> None:
    def busy() -> None:
        while True:
            pass

    assert compiling._in_fork(busy, 1.0) == "not done in 1 s of the processor"
    assert compiling._in_fork(lambda: None, 1.0) == ""
