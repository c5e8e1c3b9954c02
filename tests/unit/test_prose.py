"""The rules for prose that a program can check: short sentences, few passives, no chains of "which".

The rules are those of a style guide that readers of the pages gave. A sentence of a table, a heading or a code block is
not looked at. Code in a sentence counts as one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if path.is_file()
)
MOST_WORDS = 25
MOST_PASSIVES = 0.15
"""Of the sentences of a page with at least ``FEWEST_SENTENCES``. A passive is right where nobody cares who acts."""
FEWEST_SENTENCES = 20
CODE = "\N{REPLACEMENT CHARACTER}"
PARTICIPLES = "built|made|done|given|taken|written|read|found|kept|left|shown|known|seen|said|held|run|sent|lost|chosen"
PASSIVE = re.compile(rf"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|also\s+)?(?:\w+ed|{PARTICIPLES})\b")
CHAIN = re.compile(r"\bof which\b|, which\b[^.]*, which\b")
EXCEPTIONS: frozenset[str] = frozenset()
"""The first words of sentences that may be longer."""


def paragraphs(page: str) -> Iterator[tuple[int, str]]:
    """The line and the text of each paragraph and list item, code replaced by one letter."""
    in_table = in_heading = False
    for token in MarkdownIt("commonmark").enable("table").parse((ROOT / page).read_text(encoding="utf-8")):
        if token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type in ("heading_open", "heading_close"):
            in_heading = token.type == "heading_open"
        elif token.type == "inline" and not (in_table or in_heading):
            words = {"code_inline": CODE, "softbreak": " ", "hardbreak": " "}
            parts = [each.content if each.type == "text" else words.get(each.type, "") for each in token.children or ()]
            yield (token.map or [0])[0] + 1, "".join(parts)


def sentences(page: str) -> list[tuple[int, str]]:
    """The sentences of a page, each with the line of its paragraph."""
    return [
        (line, sentence.strip())
        for line, text in paragraphs(page)
        for sentence in re.split(rf"(?<=[.!?])\s+|(?<=:)\s+(?=[A-Z{CODE}])", text)
        if sentence.strip()
    ]


def words(sentence: str) -> int:
    """The number of words. A list of names in code counts as one."""
    return len(re.sub(rf"{CODE}(?:,? (?:and |or )?{CODE})+", CODE, sentence).split())


@pytest.mark.parametrize("page", PAGES)
def test_sentences_are_short(page: str) -> None:
    long = [
        f"{page}:{line}: {words(text)} words: {text}"
        for line, text in sentences(page)
        if words(text) > MOST_WORDS and not any(text.startswith(each) for each in EXCEPTIONS)
    ]
    assert long == [], "\n".join(["make two sentences of each:", *long])


@pytest.mark.parametrize("page", PAGES)
def test_no_chains_of_which(page: str) -> None:
    chains = [f"{page}:{line}: {text}" for line, text in sentences(page) if CHAIN.search(text)]
    assert chains == [], "\n".join(["say it without the chain:", *chains])


@pytest.mark.parametrize("page", PAGES)
def test_few_passives(page: str) -> None:
    found = sentences(page)
    passives = [f"{page}:{line}: {text}" for line, text in found if PASSIVE.search(text)]
    if len(found) >= FEWEST_SENTENCES:
        assert len(passives) <= MOST_PASSIVES * len(found), "\n".join(["say who does it:", *passives])


def test_every_exception_is_needed() -> None:
    long = [text for page in PAGES for _, text in sentences(page) if words(text) > MOST_WORDS]
    assert [each for each in EXCEPTIONS if not any(text.startswith(each) for text in long)] == []


def test_the_rules_find_what_they_are_for() -> None:
    assert PASSIVE.search("The image is loaded by the launcher.")
    assert not PASSIVE.search("The launcher loads the image.")
    assert CHAIN.search("a function, which loads an image, which a wheel has")
    assert not CHAIN.search("It says which image it takes, and which it does not.")
    assert words(f"the files {CODE}, {CODE} and {CODE}") == 3
