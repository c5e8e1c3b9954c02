"""What libraries tell TVM FFI's tools of their functions."""

from __future__ import annotations

import json

from tvm_ffi.core import TypeSchema

from aot_pack.dtypes import DType
from aot_pack.launcher.schemas import library_doc, metadata
from aot_pack.native.audit import nvidia_names
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    ConstParam,
    EnvStreamParam,
    EventParam,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)

FLOAT, INT, BOOL = (
    DType(name=name, code=code, bits=bits)
    for name, code, bits in (("float32", 2, 32), ("int64", 0, 64), ("bool", 6, 8))
)


def read(*signatures: Signature) -> str:
    """The type as TVM FFI's tools read it."""
    return str(TypeSchema.from_json_str(json.loads(metadata(signatures))["type_schema"]))


def tensor(name: str) -> TensorParam:
    return TensorParam(name=name, dtype=FLOAT, shape=(4,), strides=(1,), align=4)


def test_every_kind_of_parameter() -> None:
    pair = TupleParam(name="pair", elements=(tensor("a"), ScalarParam(name="b", dtype=BOOL)))
    params = (
        tensor("x"),
        ScalarParam(name="f", dtype=FLOAT),
        ScalarParam(name="i", dtype=INT),
        ShapeParam(name="shape", dims=(4, 4)),
        PointerParam(name="p"),
        StreamParam(name="s"),
        EventParam(name="e"),
        ConstParam(name="none", value=None),
        ConstParam(name="text", value="fast"),
        ConstParam(name="flag", value=True),
        pair,
    )
    assert read(Signature(params=params)) == (
        "Callable[[Tensor, float, int, ffi.Shape, ctypes.c_void_p | None, ctypes.c_void_p | None, ctypes.c_void_p, "
        "None, str, bool, tuple[Tensor, bool]], None]"
    )


def test_variants_and_outputs() -> None:
    env = EnvStreamParam(name="stream")
    one = with_effects(Signature(params=(tensor("x"), ConstParam(name="n", value=None), tensor("y"), env)), ["y"])
    two = with_effects(Signature(params=(tensor("x"), ScalarParam(name="n", dtype=INT), tensor("y"), env)), ["y"])
    three = with_effects(Signature(params=(tensor("x"), ScalarParam(name="n", dtype=FLOAT), tensor("y"), env)), ["y"])
    assert read(one, two) == "Callable[[Tensor, int | None, Tensor | None], Any]"
    assert read(one, two, three) == "Callable[[Tensor, int | float | None, Tensor | None], Any]"


def test_lines_that_an_audit_refuses_are_left_out() -> None:
    doc = "Adds.\n\nSee /home/me/kernels.py.\nThe same as libcudart, _cudaLaunch and CuteDSLRT.\na/b is fine."
    assert library_doc(doc) == "Adds.\n\na/b is fine."
    assert not nvidia_names(library_doc(doc).encode())
