"""The stand-in's ``zig``: keeps objects of generated projects. It runs for each source, so it imports little.

An object is kept under all inputs of its compilation: the options, the source, and the headers of the project. Other
headers are those of folders that the options name, which nobody changes during a run. The folder of the project is left
out: ``-ffile-prefix-map`` keeps it out of the object. Tests of that compile without kept objects.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

STORE = "AOT_PACK_TEST_OBJECTS"
"""The variable that names the folder of kept objects. Without it, everything is compiled."""

MAP_OF_PROJECT = ("-ffile-prefix-map=", "/=")
"""What is around the folder in the option that only generated projects have."""

OUTPUTS = ("-o", "-MF", "-MT")
"""Options whose values have the package's name, and do not change the object."""


def main(zig: str, words: Sequence[str]) -> None:
    """Copies the kept object, or becomes zig, or runs it and keeps the object.

    Args:
        zig: the path of the installed zig.
        words: its arguments.
    """
    store, project = os.environ.get(STORE), _project(words)
    if not store or project is None or "-c" not in words:
        os.execv(zig, [zig, *words])
    kept = os.path.join(store, _key(words, project))
    output, listed = words[words.index("-o") + 1], words[words.index("-MF") + 1]
    if not os.path.exists(kept):
        code = os.spawnv(os.P_WAIT, zig, [zig, *words])
        if code != 0:
            sys.exit(code if code > 0 else 1)
        _copy(output, kept)
    else:
        _copy(kept, output)
        with open(listed, "w") as file:  # ninja reads it, to know when to compile again
            file.write(f"{output}: {words[words.index('-c') + 1]}\n")


def _project(words: Sequence[str]) -> str | None:
    """The folder of the generated project that is compiled, if it is one."""
    start, end = MAP_OF_PROJECT
    return next((word[len(start) : -len(end)] for word in words if word.startswith(start) and word.endswith(end)), None)


def _key(words: Sequence[str], project: str) -> str:
    """A name for the inputs of a compilation."""
    import hashlib

    named = [word for before, word in zip(("", *words), words, strict=False) if before not in OUTPUTS]
    digest = hashlib.sha256("\0".join(named).replace(project, "").encode())
    headers = [
        os.path.join(folder, name)
        for place in ("include", "src")
        for folder, _, names in os.walk(os.path.join(project, place))
        for name in names
        if name.endswith(".hpp")
    ]
    for path in (*sorted(headers), words[words.index("-c") + 1]):
        with open(path, "rb") as file:
            digest.update(hashlib.sha256(file.read()).digest())
    return digest.hexdigest()


def _copy(source: str, target: str) -> None:
    """Copies a file so that nobody sees a part of it."""
    with open(source, "rb") as file:
        data = file.read()
    made = f"{target}.{os.getpid()}"
    with open(made, "wb") as file:
        file.write(data)
    os.replace(made, target)
