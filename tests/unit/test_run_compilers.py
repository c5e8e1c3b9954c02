"""The releases that tests/compilers/run_compilers.py takes, and those that the project says were tested."""

from __future__ import annotations

import argparse
import re
import runpy
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from aot_pack.front_ends.cutedsl.description import OLDEST_VERSION, TESTED_VERSIONS

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "tests" / "compilers" / "run_compilers.py"))


def test_releases() -> None:
    parse = SCRIPT["Release"].parse
    assert str(parse("4.8.1")) == "4.8.1+cu12"
    assert parse("4.8.1+cu13").requirement == "nvidia-cutlass-dsl[cu13]==4.8.1"
    assert parse("4.4.2").libraries == ()
    assert parse("4.6.1").libraries == ()
    assert "quack-kernels==0.6.4" in parse("4.6.3").libraries
    assert "quack-kernels==0.6.5" in parse("4.8.0").libraries
    with pytest.raises(argparse.ArgumentTypeError, match="is no release"):
        parse("4.8")


def test_tested_releases() -> None:
    """The default of the script, what the program says, the table, and what pip may install agree."""
    assert SCRIPT["RELEASES"] == TESTED_VERSIONS
    table = (ROOT / "benchmarks" / "COMPATIBILITY.md").read_text()
    assert set(TESTED_VERSIONS) <= set(re.findall(r"^\| (\d+\.\d+\.\d+) \|", table, re.MULTILINE))
    requirement = re.search(r'"(nvidia-cutlass-dsl>=[^"]+)"', (ROOT / "pyproject.toml").read_text())
    assert requirement is not None
    assert Requirement(requirement[1]).specifier == Requirement(f"x>={OLDEST_VERSION}").specifier
    assert all(Version(version) >= Version(OLDEST_VERSION) for version in TESTED_VERSIONS)
