"""The signatures of the libraries' own functions, which include/*_drop_in.py repeat.

A process of its own reads them: the libraries import the compiler, and quack replaces functions of it.
"""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

Parameters = list[list[str]]
"""Name, kind and default of each parameter."""
_LIBRARIES = """
import json
from flash_attn.cute import flash_attn_func, flash_attn_varlen_func
from quack import cross_entropy, rmsnorm, softmax
from quack.rmsnorm import layernorm_bwd, layernorm_fwd
from torch_operators.signatures import signature_of

found = (flash_attn_func, flash_attn_varlen_func, cross_entropy, rmsnorm, softmax, layernorm_bwd, layernorm_fwd)
print(json.dumps({each.__name__: signature_of(each) for each in found}))
"""


def signature_of(function: Callable[..., Any]) -> Parameters:
    """The parameters of a function, without annotations."""
    parameters = inspect.signature(function).parameters.values()
    return [[each.name, each.kind.description, repr(each.default)] for each in parameters]


@lru_cache(maxsize=1)
def library_signatures() -> dict[str, Parameters]:
    """The signatures by function, of flash-attn-4 and quack."""
    tests = Path(__file__).resolve().parents[1]
    done = subprocess.run([sys.executable, "-c", _LIBRARIES], cwd=tests, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Parameters] = json.loads(done.stdout.splitlines()[-1])
    return found
