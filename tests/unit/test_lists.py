"""Lists in documents, both ways: commands, exit codes, variables, figures, suites, texts of errors."""

from __future__ import annotations

import argparse
import ast
import functools
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

from aot_pack import cli
from aot_pack.author import mistakes as mistakes  # its errors are classes of the tree as well
from aot_pack.cli import make_parser
from aot_pack.cli.build import COLUMNS
from aot_pack.cli.signals import Terminated
from aot_pack.errors import AotPackError, BuildFailed
from aot_pack.gpu_answers.device import _WORDS
from aot_pack.gpus import NAME, known_models
from aot_pack.setting import PREFIX
from aot_pack.settings import SECRET_VARIABLES, SETTINGS

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def marked(name: str, what: str) -> str:
    """The part of a page that comments mark, as in ``<!-- models: see tests/unit/test_lists.py -->``."""
    found = re.search(
        rf"<!-- {what}: see tests/unit/test_lists\.py -->\n(.*?)<!-- {what} end -->", page(name), re.DOTALL
    )
    assert found is not None, f"{name}: put the comments around the list of {what} again"
    return found[1]


# -- commands


def commands() -> dict[str, argparse.ArgumentParser]:
    (subparsers,) = (each for each in make_parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(subparsers.choices)


def test_the_readme_lists_all_commands() -> None:
    assert set(re.findall(r"`aot-pack ([a-z]+)", page("README.md"))) == commands().keys()


def test_the_pages_name_no_other_command() -> None:
    for path in PAGES:
        named = set(re.findall(r"(?:`|\$ |bin/)aot-pack ([a-z][a-z-]*)", path.read_text(encoding="utf-8")))
        assert named <= commands().keys(), path.name


def flags(parser: argparse.ArgumentParser) -> set[str]:
    found = {option for action in parser._actions for option in action.option_strings}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= {flag for inner in action.choices.values() for flag in flags(inner)}
    return found


def test_flags_of_a_command_in_the_pages_are_flags_of_it() -> None:
    seen = 0
    for path in PAGES:
        for command, rest in re.findall(r"(?:`|\$ |bin/)aot-pack ([a-z]+)([^`\n|;&#]*)", path.read_text("utf-8")):
            for flag in re.findall(r"(?<=\s)--[a-z][a-z-]*", rest):
                seen += 1
                assert flag in flags(commands()[command]), f"{path.name}: aot-pack {command}{rest}"
    assert seen > 10, "the test no longer sees what it is for"


def test_the_readme_shows_the_table_of_a_build() -> None:
    (heading,) = re.findall(r"^target +compile .*$", page("README.md"), re.MULTILINE)
    assert tuple(heading.split()) == COLUMNS


# -- exit codes


def error_classes(of: type[AotPackError] = AotPackError) -> Iterator[type[AotPackError]]:
    for each in of.__subclasses__():
        yield each
        yield from error_classes(each)


def exit_codes() -> set[int]:
    """All that the command can end with, but for 1, a bug."""
    signals = {Terminated(number).exit_code for number in (1, 15)}
    return {0, 130, *signals, *(each.exit_code for each in error_classes() if each is not BuildFailed)}


def test_the_exit_codes_in_the_pages() -> None:
    rows = re.findall(r"^\| ([\d, ]+) \|", marked("docs/reference/errors.md", "exit codes"), re.MULTILINE)
    listed = [int(code) for row in rows for code in row.split(",")]
    assert sorted(listed) == sorted(exit_codes() | {1})
    for path in PAGES:
        for code in re.findall(r"[Ee]xit code (?:is then )?(\d+)", path.read_text(encoding="utf-8")):
            assert int(code) in exit_codes() | {1}, f"{path.name}: exit code {code}"


def test_the_exit_codes_in_the_text_of_the_command_line() -> None:
    text = cli.__doc__ or ""
    first, last = map(int, re.findall(r"``errors`` lists (\d+) to\s+(\d+)", text)[0])
    assert {each.exit_code for each in error_classes() if each is not BuildFailed} == set(range(first, last + 1))
    others = set(map(int, re.findall(r"\b\d+\b", text))) - {first, last, 1}
    assert others == exit_codes() - set(range(first, last + 1))


# -- variables


def run_time_variables() -> set[str]:
    """The variables that the launcher asks for, and the one that ``my_kernels.jit`` reads."""
    jit = (ROOT / "templates" / "package" / "_jit" / "policy.py").read_text()
    text = "\n".join(path.read_text() for path in sorted((ROOT / "templates" / "launcher").glob("*.cpp")))
    names = re.findall(r"\bgetenv\(([^)]*)\)", text)
    constants = dict(re.findall(r'constexpr const char\* (\w+) = ("\w+");', text))
    return {constants.get(name, name).strip('"') for name in names} | set(re.findall(r'^VARIABLE = "(\w+)"', jit, re.M))


def test_the_pages_list_the_variables_of_the_launcher() -> None:
    listed = set(re.findall(r"^\| `([A-Z0-9]+_[A-Z0-9_]+)", page("docs/serving.md"), re.MULTILINE))
    assert listed - {"CUDA_LAUNCH_BLOCKING"} == run_time_variables()  # which the driver reads


def test_variables_in_the_pages_are_read_by_something() -> None:
    starts = ("project/redirect.py", "recording/site/sitecustomize.py")
    at_start = "".join((ROOT / "aot_pack" / path).read_text() for path in starts)
    known = {each.variable for each in SETTINGS.values()} | run_time_variables()
    known |= set(re.findall(rf'"({PREFIX}[A-Z_]+)"', at_start)) | SECRET_VARIABLES
    named = {name: path.name for path in PAGES for name in re.findall(rf"\b{PREFIX}[A-Z_]+\b", path.read_text())}
    assert named.keys() <= known, {name: where for name, where in named.items() if name not in known}


# -- figures of GPU models


def test_the_pages_name_every_model_and_figure() -> None:
    listed = re.findall(r"`([a-z0-9-]+)`", marked("docs/building.md", "models"))
    assert sorted(listed) == sorted(model.name for model in known_models())
    example = re.search(r"```toml\n(.*?)```", page("docs/building.md"), re.DOTALL)
    assert example is not None
    keys = {NAME: "product"}
    for figure in (*_WORDS, "max_active_clusters"):
        assert keys.get(figure, figure) in example[1], f"docs/building.md: the file of models does not show {figure}"


# -- suites


def test_the_table_of_suites() -> None:
    suites = set(runpy.run_path(str(ROOT / "tests" / "run.py"))["SUITES"])
    listed = set(re.findall(r"^\| `tests/(\w+)` \|", page("AGENTS.md"), re.MULTILINE))
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert suites <= listed
    assert listed == folders | {"executors", "reproducible", "scale"}, (
        "a line of AGENTS.md's table for each folder with tests"
    )
    assert folders - suites == BY_THEMSELVES.keys()


BY_THEMSELVES = {
    "gpu": "needs a GPU",
    "jax_functions": "has an environment of its own",
    "releases": "has an environment of its own",
    "tiles": "has an environment of its own",
    "torch_operators": "needs PyTorch: run_corpus.py runs it",
}
"""Folders of tests that tests/run.py does not run, and why."""


# -- texts of errors

VALUE = "\0"
"""Stands for a value in the text of an f-string."""


@functools.cache
def texts() -> tuple[str, ...]:
    """All texts of aot_pack's modules, f-strings with marks where their values stand."""
    found: list[str] = []
    for path in sorted((ROOT / "aot_pack").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else VALUE for part in node.values)
                found.append("".join(map(str, parts)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(node.value)
    return tuple(found)


def is_said(message: str, *, is_hint: bool) -> bool:
    """Whether some text of the code gives ``message``.

    Half of an error must be the text's own, or every text would do; a hint may be a word and a value.
    """
    for text in texts():
        own = len(text.partition(VALUE)[0]) >= 4 if is_hint else 2 * len(text.replace(VALUE, "")) >= len(message)
        pattern = ".+".join(re.escape(part) for part in re.split(f"{VALUE}+", text))
        if own and re.fullmatch(pattern, message):
            return True
    return False


def quoted() -> Iterator[tuple[str, str, bool]]:
    """What the command says in the blocks of the pages, without targets: the page, the text, whether it is a hint."""
    for path in PAGES:
        for block in re.findall(r"^```[^\n]*\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            for line in block.splitlines():
                said = re.fullmatch(r"(?:aot-pack: (?:error|warning|note): (?:[^\s:]+@\S+: )?|  (hint): )(.+)", line)
                if said is not None:
                    yield path.name, said[2], said[1] is not None


def test_errors_in_the_pages_are_still_said() -> None:
    found = list(quoted())
    assert found, "the test no longer sees what it is for"
    gone = [f"{name}: {message}" for name, message, is_hint in found if not is_said(message, is_hint=is_hint)]
    assert not gone, "\n".join(["no text of aot_pack/*.py gives these:", *gone])
