"""What the pages say of messages is what the launcher says."""

import ast
import re
import shlex
from pathlib import Path

import pytest

from aot_pack.cli import make_parser
from aot_pack.native.toolchain import find_templates

ROOT = Path(__file__).parent.parent.parent


def launcher_text() -> str:
    """The launcher's sources and the stub, string literals that stand one below the other joined."""
    templates = find_templates()
    files = [*sorted((templates / "launcher").glob("*.cpp")), templates / "package" / "__init__.py.j2"]
    return re.sub(r'"\s*\n\s*"', "", "\n".join(path.read_text() for path in files))


def listed_messages() -> list[str]:
    """The first column of the table of errors of docs/calling.md."""
    table = (ROOT / "docs" / "calling.md").read_text().split("## Errors")[1]
    cells = re.findall(r"^\| (`.*?) \| ", table, re.MULTILINE)
    return [message for cell in cells for message in re.findall(r"`([^`]+)`", cell)]


def test_messages_in_the_list_of_errors_are_those_of_the_launcher() -> None:
    text, messages = launcher_text(), listed_messages()
    assert len(messages) > 15
    for message in messages:
        for part in re.split(r"\.\.\.|\b(?:cuda:|CUDA |sm_)?\d+[\w.]*|'x'|\bh100\b|scale|device|cu[A-Z]\w+", message):
            words = part.strip(" (),:'")
            assert len(words) < 8 or words in text, f"{message!r}: the launcher does not say {words!r}"


def test_every_advice_of_the_launcher_is_in_the_list_of_errors() -> None:
    listed = (ROOT / "docs" / "calling.md").read_text()
    body = launcher_text()
    advice = re.findall(r'"\. ([A-Z][a-z]+ [^"%]{20,})', body[body.index("void add_earlier_kernel") :])
    assert len(advice) >= 6
    for text in advice:
        start = " ".join(text.split()[:3]).rstrip(",").replace("If this process", "because it was forked")
        assert start == "The last kernel" or start in listed, text


OF_XLA = ("No FFI handler registered for", "cannot be differentiated", "no image for device")
"""Messages in docs/jax.md that JAX, XLA or the launcher says."""


def test_messages_in_the_page_about_jax_are_those_of_the_package() -> None:
    page = (ROOT / "docs" / "jax.md").read_text()
    folder = find_templates() / "package"
    files = [*(folder / "_jax").glob("*.py"), folder / "jax.py.j2", folder / "__init__.py.j2"]
    text = "\n".join(path.read_text() for path in files)
    messages = re.findall(r"^\| `([^`]+)` \|", page.split("## Errors")[1], re.MULTILINE)
    assert len(messages) > 9
    for message in messages:
        if any(each in message for each in OF_XLA):
            continue
        parts = re.split(r"\.\.\.|my_kernels(?:\.jax)?|'\w'|scale\(\)|\.scale\b|float64|cpu:0|jax[>-].*", message)
        for words in (part.strip(" (),:'") for part in parts):
            assert len(words) < 5 or words in text, f"{message!r}: the package does not say {words!r}"


PAGES = sorted((*ROOT.glob("docs/**/*.md"), ROOT / "README.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_python_in_the_pages_is_python(path: Path) -> None:
    for block in re.findall(r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        ast.parse(block)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_in_the_pages_are_accepted(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in re.findall(r"^\$ aot-pack (.*?)(?:\s+#.*)?$", path.read_text(encoding="utf-8"), re.MULTILINE):
        try:
            make_parser().parse_args(shlex.split(line.partition(" && ")[0].replace(" ...", "")))
        except SystemExit:
            pytest.fail(f"{path.name}: aot-pack {line}: {capsys.readouterr().err}")
