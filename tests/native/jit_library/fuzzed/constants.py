"""Module constants."""

import os

FACTOR = 3.0
TABLE = {"a": 1.0, "b": [2.0, 3.0]}
NAMES = frozenset({"x", "y"})
AT_IMPORT = float(os.environ.get("FUZZED_AT_IMPORT", "5"))
UNUSED = 1.0


def __getattr__(name: str) -> float:
    """A name that is not there."""
    if name == "LAZY":
        return 7.0
    raise AttributeError(name)
