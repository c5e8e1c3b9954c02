"""Finds out whether a class, called with the parameters that a request suggests, makes an object with its attributes.

The class is a library's, so this happens in a process of its own, with answers about the GPU as in a build.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.codec import from_json, to_json
from aot_pack.errors import NeedsError
from aot_pack.gpu_answers import answers
from aot_pack.gpus import GpuModel
from aot_pack.native.process import Commands
from aot_pack.needs.code import Constructor
from aot_pack.requests.model import Member, Number, Object, Request, Series, Spec, Type
from aot_pack.requests.specs import Reader, is_constant

_MOST_ATTRIBUTES = 6
"""An object with more attributes that its class does not set is restored by all of them."""
_TIMEOUT_S = 900.0


def find_constructors(
    requests: Sequence[Request], arch: Arch, gpu: GpuModel | None, environment: Mapping[str, str]
) -> tuple[list[Constructor | None], str]:
    """How the object of each request is made; None if nobody knows, or if the function is no object.

    Args:
        arch: the architecture of all requests.
        gpu: the GPU model whose figures the library may ask for.

    Returns:
        also what went wrong, in words; empty if all classes were tried out.
    """
    with tempfile.TemporaryDirectory(prefix="aot-pack-") as folder:
        asked, told = Path(folder) / "asked.json", Path(folder) / "told.json"
        content = {"requests": [to_json(each) for each in requests], "arch": str(arch), "gpu": to_json(gpu)}
        asked.write_text(json.dumps(content))
        python_path = [*filter(None, environment.get("PYTHONPATH", "").split(os.pathsep)), str(Path.cwd())]
        try:
            Commands(environment).run(
                [sys.executable, "-m", "aot_pack.needs.constructors", asked, told],
                what="the process that tries out the kernels' classes",
                environment={"CUTE_DSL_ARCH": arch.compiler_name, "PYTHONPATH": os.pathsep.join(python_path)},
                failure=NeedsError,
                timeout_s=_TIMEOUT_S,
            )
        except NeedsError as error:
            return [None] * len(requests), error.message
        document = json.loads(told.read_text())
        return [None if each is None else _constructor(each) for each in document["found"]], document["problem"]


def _constructor(document: Any) -> Constructor:
    return from_json(Constructor, document)


def constructor_of(request: Request) -> Constructor | None:
    """How the object of a request is made, in this process.

    Raises:
        Exception: whatever the library raises.
    """
    wanted = request.function
    if not isinstance(wanted, Object) or not request.made_with:
        return None
    kind = value_of(Type(module=wanted.module, name=wanted.name))
    values = {name: value_of(spec) for name, spec in request.made_with}
    made = kind(**values)
    there = Reader().constant(made)
    if not isinstance(there, Object):
        return None
    fields = dict(there.fields)
    if set(fields) - {name for name, _ in wanted.fields}:
        return None
    different = tuple(
        (name, spec) for name, spec in wanted.fields if name not in fields or repr(fields[name]) != repr(spec)
    )
    if len(different) > _MOST_ATTRIBUTES:
        return None
    defaults = tuple(name for name, value in values.items() if _is_default(kind, name, value))
    return Constructor(arguments=request.made_with, defaults=defaults, attributes=different)


def value_of(spec: Spec) -> Any:
    """The object that a constant's spec stands for.

    Raises:
        TypeError: the spec is no plain constant.
    """
    if not is_constant(spec):
        raise TypeError(f"a {type(spec).__name__.lower()} is no plain constant")
    return _VALUES.get(type(spec), lambda plain: plain)(spec)


def _named(module: str, name: str) -> Any:
    found: Any = importlib.import_module(module)
    for word in name.split("."):
        found = getattr(found, word)
    return found


_SERIES: dict[str, Any] = {"tuple": tuple, "list": list, "set": set, "frozenset": frozenset}

_VALUES: dict[type, Callable[[Any], Any]] = {
    Type: lambda kind: _named(kind.module, kind.name),
    Member: lambda member: _named(member.module, member.type)[member.name],
    Number: lambda number: _named("cutlass", number.type)(number.value),
    Series: lambda series: _SERIES[series.type](map(value_of, series.elements)),
}
"""Makes the objects of specs that are no plain values of Python."""


def _is_default(kind: Any, name: str, value: Any) -> bool:
    """Whether a class takes this value for a parameter that is left out."""
    for each in kind.__mro__[:-1]:
        init = each.__dict__.get("__init__")
        parameter = None if init is None else inspect.signature(init).parameters.get(name)
        if parameter is not None:
            return type(parameter.default) is type(value) and bool(parameter.default == value)
    return False


def main(asked: str, told: str) -> int:
    """Answers for all requests of a file. A class that can't be made again has the answer None."""
    document = json.loads(Path(asked).read_text())
    gpu = None if document["gpu"] is None else from_json(GpuModel, document["gpu"])
    answers.install(Arch.parse(document["arch"]), gpu)
    found: list[Any] = []
    problem = ""
    for each in document["requests"]:
        try:
            found.append(to_json(constructor_of(from_json(Request, each))))
        except ImportError as error:
            found.append(None)
            problem = problem or str(error)
        except Exception:  # a class that wants something else
            found.append(None)
    Path(told).write_text(json.dumps({"found": found, "problem": problem}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
