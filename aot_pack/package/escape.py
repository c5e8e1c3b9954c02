"""Text and values as source: each function turns an author's text or value into a literal of one language."""

from __future__ import annotations

import json
import keyword
import math
from collections.abc import Iterable

from aot_pack.signature import TupleValue, Value

BUILTINS = "_builtins"
"""The name of the module ``builtins`` in generated Python. A packed function may have the name of any builtin."""


def python_identifier(name: str) -> str:
    """``name`` itself, checked.

    Raises:
        ValueError: ``name`` can't be a name in Python source.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"{name!r} is not a Python identifier")
    return name


def python_literal(value: Value, *, generated: bool = False) -> str:
    """A Python expression whose value is exactly ``value``.

    Args:
        generated: the expression is for a generated module. It has :data:`BUILTINS`, and ``float`` may be a kernel.
    """
    if isinstance(value, TupleValue):
        return python_tuple(python_literal(each, generated=generated) for each in value.elements)
    if isinstance(value, float) and not math.isfinite(value):
        return f'{BUILTINS}.float("{value}")' if generated else f'float("{value}")'
    if isinstance(value, str):
        return '"' + _python_characters(value).replace('"', '\\"').replace("\n", "\\n") + '"'
    return repr(value)


def python_tuple(elements: Iterable[str]) -> str:
    """The expression of a tuple of these expressions."""
    texts = list(elements)
    return f"({texts[0]},)" if len(texts) == 1 else f"({', '.join(texts)})"


def python_docstring(text: str, *, indent: int = 0) -> str:
    r"""A triple-quoted literal that reads like ``text``. ``inspect.cleandoc`` of its value gives ``text``.

    Quotes that would end the literal, backslashes and unprintable characters are escaped. Any other text stays
    unchanged. Lines after the first are indented by ``indent`` spaces. The closing quotes have their own line if the
    text has more than one.
    """
    characters = _python_characters(text.expandtabs().strip("\n"))  # cleandoc expands tabs too, but after the margin
    body = characters.rstrip('"')
    escaped = body.replace('"""', '\\"\\"\\"') + '\\"' * (len(characters) - len(body))
    margin = " " * indent
    lines = [line.rstrip() for line in escaped.split("\n")]
    if len(lines) == 1:
        return f'"""{lines[0]}"""'
    rest = "\n".join(margin + line if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{rest}\n{margin}"""'


def toml_string(text: str) -> str:
    """A TOML basic string. TOML has the escapes of JSON; characters that TOML does not allow are escaped here."""
    literal = json.dumps(clean_text(text), ensure_ascii=False)
    return "".join(character if character.isprintable() else f"\\U{ord(character):08x}" for character in literal)


def one_line(text: str, *, limit: int = 512) -> str:
    """The first paragraph of ``text`` in one line, for the Summary of METADATA."""
    paragraph = clean_text(text).strip().split("\n\n")[0]
    line = " ".join(word for word in paragraph.split() if word.isprintable())
    if len(line) <= limit:
        return line
    return f"{line[: limit - 1].rpartition(' ')[0] or line[: limit - 1]}…"


def clean_text(text: str) -> str:
    """``text`` with lone surrogates replaced, because UTF-8 can't hold them."""
    return text.encode("utf-8", "replace").decode()


def _python_characters(text: str) -> str:
    return "".join(_python_character(character) for character in text)


def _python_character(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if character == "\n" or character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
