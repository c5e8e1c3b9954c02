"""What a library tells TVM FFI's tools of its functions: the types of the arguments, and the author's docstring.

Tools ask a library for ``__tvm_ffi__metadata_<name>`` and ``__tvm_ffi__doc_<name>``, and the registry of global
functions for the same texts (tvm/ffi/function.h, apache-tvm-ffi 0.1.11 to 0.1.15).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from aot_pack.errors import assert_never
from aot_pack.signature import (
    ConstParam,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)

Schema = dict[str, Any]
"""A type as TVM FFI describes it in JSON."""

_NO_TEXT_OF_A_LIBRARY = re.compile(r"(?<![\w./-])/\w+/|libcu|cuda_dialect|CuteDSLRT|(?<!\w)_cu(?:da)?[A-Z]")
"""Text that the audit refuses in a library, or may refuse: absolute paths, and names of NVIDIA's runtime libraries."""


def metadata(signatures: Sequence[Signature]) -> str:
    """The metadata of a function: JSON with its type, also in JSON.

    Args:
        signatures: those of all variants of the function.
    """
    first = signatures[0]
    arguments = [
        _joined([_schema(signature.arguments[index]) for signature in signatures], optional=param in first.allocated)
        for index, param in enumerate(first.arguments)
    ]
    result = _plain("Any") if first.outputs else _plain("None")
    function = {"type": "ffi.Function", "args": [result, *arguments]}
    return _json({"type_schema": _json(function)})


def library_doc(doc: str) -> str:
    """The author's docstring, without the lines that must not be in a library."""
    return "\n".join(line for line in doc.strip().split("\n") if not _NO_TEXT_OF_A_LIBRARY.search(line))


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _plain(name: str) -> Schema:
    return {"type": name}


def _joined(schemas: Sequence[Schema], *, optional: bool) -> Schema:
    """The type that has all of these values, and None if ``optional``."""
    none = _plain("None")
    distinct = [schema for index, schema in enumerate(schemas) if schema != none and schema not in schemas[:index]]
    if not distinct:
        return none
    only = distinct[0] if len(distinct) == 1 else {"type": "Variant", "args": distinct}
    return {"type": "Optional", "args": [only]} if optional or none in schemas else only


def _schema(param: Param) -> Schema:
    if isinstance(param, TensorParam):
        return _plain("DLTensor*")
    if isinstance(param, ScalarParam):
        return _plain(param.dtype.python_type)
    if isinstance(param, ConstParam):
        return _plain(_constant(param))
    if isinstance(param, ShapeParam):
        return _plain("ffi.Shape")
    if isinstance(param, TupleParam):
        return {"type": "Tuple", "args": [_schema(element) for element in param.elements]}
    if isinstance(param, (PointerParam, StreamParam)):
        return {"type": "Optional", "args": [_plain("void*")]}
    if isinstance(param, EventParam):
        return _plain("void*")
    if isinstance(param, EnvStreamParam):
        raise AssertionError("the current stream is no argument")
    assert_never(param)


def _constant(param: ConstParam) -> str:
    if param.value is None:
        return "None"
    if isinstance(param.value, str):
        return "ffi.String"
    return type(param.value).__name__
