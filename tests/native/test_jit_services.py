"""Services that ask for answers from threads, from forks and after reloads, with several packages and changing modes.

The packages are without a library: ``jit_library/build_table.py`` makes them, and ``jit_library/scenarios.py`` has the
services. None may get a wrong answer, wait forever, or compile what is packed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LIBRARY = Path(__file__).parent / "jit_library"
PACKED = "scale@sm_90a"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of three packages. ``packed`` and ``other`` answer the same call, ``empty`` answers none."""
    folder = tmp_path_factory.mktemp("jit")
    environment = {**os.environ, "PYTHONPATH": str(LIBRARY)}
    command = [sys.executable, str(LIBRARY / "build_table.py"), str(folder), "packed", "other", "empty"]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    table = folder / "empty" / "jit.json"
    table.write_text(json.dumps({**json.loads(table.read_text()), "answers": []}))
    return folder


def serve(packages: Path, folder: Path, scenario: str) -> Any:
    """What a service prints. It has a copy of the library, which it may change."""
    library = folder / "library"
    shutil.copytree(LIBRARY, library, ignore=shutil.ignore_patterns("__pycache__"))
    environment = {**os.environ, "CUTE_DSL_ARCH": "sm_90a", "PYTHONPATH": str(packages)}
    environment.pop("AOT_PACK_JIT", None)
    command = [sys.executable, str(library / "scenarios.py"), scenario]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(
    "scenario, expected",
    [
        ("threads_at_once", [PACKED] * 4 + ["JitError"] * 4),
        ("threads_install_at_once", [2, "CompileCallable", PACKED]),
        ("threads_recognise_programs", [PACKED] * 3),
        ("a_thread_compiles_meanwhile", ["compiled", [PACKED] * 20]),
        ("fork", [PACKED, PACKED, [PACKED, "JitError"]]),
        ("fork_while_a_thread_asks", PACKED),
        ("reloaded", [PACKED, PACKED]),
        ("reloaded_with_another_constant", [PACKED, "compiled"]),
        ("several_packages", [PACKED, 2, True, True]),
        (
            "modes_change",
            [
                [PACKED, "compiled", 0],
                ["compiled", "compiled", 0],
                [PACKED, "compiled", 1],
                [PACKED, "JitError", 0],
                ["compiled", "compiled", 0],
                [PACKED, "compiled", 0],
            ],
        ),
    ],
)
def test_services(packages: Path, tmp_path: Path, scenario: str, expected: Any) -> None:
    assert serve(packages, tmp_path, scenario) == expected


@pytest.mark.corpus
def test_a_function_that_pytorch_compiles_gets_answers(packages: Path, tmp_path: Path) -> None:
    assert serve(packages, tmp_path, "compiled_by_torch") == [PACKED, PACKED]
