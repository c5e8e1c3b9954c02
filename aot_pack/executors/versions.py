"""What must be the same on a worker: everything that decides bytes and is not part of the author's files.

The cache knows these things already (``cache/facts.py``). A worker may have another aot-pack, so they pass as plain
texts.
"""

from __future__ import annotations

import functools
import platform
import re
import sys
from collections.abc import Mapping

import aot_pack
from aot_pack.cache.facts import KeyFacts, find_key_facts
from aot_pack.compilers.installed import find_compiler
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.native.toolchain import find_templates

Versions = Mapping[str, str]
"""Names of distributions, and their versions with a hash of their files."""


def versions_of(facts: KeyFacts) -> dict[str, str]:
    """The versions of this machine.

    Args:
        facts: facts about it.
    """
    compiler = find_compiler(FRONT_ENDS[-1], sys.path, driver=facts.driver)
    return {
        "aot-pack": f"{aot_pack.__version__} {facts.tool[:16]}",
        "Python": f"{sys.version_info[0]}.{sys.version_info[1]} ({sys.implementation.name})",
        "the processor": facts.cpu,
        **dict(facts.compiler_distributions),
        "the compiler's libraries": "none" if compiler.flavour is None else compiler.flavour.name,
    }


@functools.cache
def own_versions() -> Versions:
    """The versions of this process."""
    return versions_of(find_key_facts({}, find_templates()))


def difference(theirs: Versions, ours: Versions) -> tuple[str, str, str] | None:
    """The first name whose version differs, with both versions in words; None if all are the same."""
    for name in (*ours, *theirs):
        there, here = theirs.get(name, ""), ours.get(name, "")
        if there != here:
            return name, in_words(there, here), in_words(here, there)
    return None


def in_words(version: str, other: str) -> str:
    """A version for people: with the hash of its files only if the numbers are the same."""
    match, other_match = _WITH_FILES.fullmatch(version), _WITH_FILES.fullmatch(other)
    if match is None:
        return version or "none"
    same_number = other_match is not None and other_match[1] == match[1]
    return f"{match[1]} with other files ({match[2]})" if same_number else match[1]


_WITH_FILES = re.compile(r"(.+) ([0-9a-f]{16})")


def node() -> str:
    """The name of this machine."""
    return platform.node() or "a machine without a name"
