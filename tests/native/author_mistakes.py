"""Builders with a mistake that only the compiler's own types show; run as a program it prints what each is told.

Each is the text of a kernels.py after ``HEAD``. In a process of its own with ``CUTE_DSL_ARCH`` set, as in a worker.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

HEAD = """from dataclasses import dataclass
import numpy
import cuda.bindings.driver as cuda
import cutlass
import cutlass.cute as cute
from cutlass import Float32, Int32
import aot_pack

@cute.kernel
def _k(x: cute.Tensor, tile: cutlass.Constexpr):
    x[cute.arch.thread_idx()[0]] = Float32(tile)

@cute.jit
def _f(x: cute.Tensor, stream: cuda.CUstream, tile: cutlass.Constexpr = 128, alpha: Float32 = 1.0, last=None):
    _k(x, tile).launch(grid=[1, 1, 1], block=[tile, 1, 1], stream=stream)

@cute.jit
def _late(x: "cute.Tensor", stream, tile: "cutlass.Constexpr[int]" = 128):
    _k(x, tile).launch(grid=[1, 1, 1], block=[tile, 1, 1], stream=stream)

@cute.jit
def _keyword(x: cute.Tensor, stream, *, pipeline: cutlass.Constexpr = 1):
    _k(x, pipeline).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@cute.jit
def _starred(stream, tile: cutlass.Constexpr = 128, *x: cute.Tensor):
    _k(x[0], tile).launch(grid=[1, 1, 1], block=[tile, 1, 1], stream=stream)

@dataclass
class Pair:
    y: cute.Tensor
    alpha: Float32

@cute.jit
def _pair(x: cute.Tensor, pair: Pair, stream):
    _k(x, 32).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@dataclass
class WithStream:
    stream: cuda.CUstream

@cute.jit
def _with_stream(x: cute.Tensor, s: WithStream):
    _k(x, 32).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=s.stream)

class Op:
    @cute.jit
    def __call__(self, x: cute.Tensor, stream): ...
    @classmethod
    @cute.jit
    def of_class(cls, x: cute.Tensor, stream): ...

class Plain:
    def __call__(self, x, stream): ...

def _undecorated(x, stream): ...

v = aot_pack.tensor(Float32, (aot_pack.dim(),))
s = aot_pack.stream()

@aot_pack.export
def good():
    return aot_pack.entry(_f, x=v, stream=s)

@aot_pack.export
def scale():
"""

RETURNED = {
    "dtype_of_cutlass_as_a_value": "aot_pack.tensor(Float32(1.0), (4,))",
    "abstract_type": "aot_pack.tensor(cutlass.Numeric, (4,))",
    "symbol_not_called": "aot_pack.tensor(Float32, (cute.sym_int,))",
    "kernel": "aot_pack.entry(_k, x=v, tile=128)",
    "undecorated": "aot_pack.entry(_undecorated, x=v, stream=s)",
    "undecorated_call": "aot_pack.entry(Plain(), x=v, stream=s)",
    "class_instead_of_object": "aot_pack.entry(Op, x=v, stream=s)",
    "classmethod_without_constexpr": "aot_pack.entry(Op.of_class, x=v, stream=s)",
    "starred_after_a_default": "aot_pack.entry(_starred, s, 32, v)",
    "keyword_of_the_compiler": "aot_pack.entry(_keyword, x=v, stream=s, pipeline=2)",
    "stream_not_called": "aot_pack.entry(_f, x=v, stream=aot_pack.stream)",
    "tensor_not_called": "aot_pack.entry(_f, x=aot_pack.tensor, stream=s)",
    "constant_not_called": "aot_pack.entry(_f, x=v, stream=s, tile=aot_pack.dim)",
    "spec_for_a_constant": "aot_pack.entry(_f, x=v, stream=s, tile=aot_pack.dim())",
    "spec_for_a_constant_with_a_late_annotation": "aot_pack.entry(_late, x=v, stream=s, tile=v)",
    "python_type_for_a_scalar": "aot_pack.entry(_f, x=v, stream=s, alpha=float)",
    "numpy_type_for_a_scalar": "aot_pack.entry(_f, x=v, stream=s, last=numpy.float16)",
    "text_for_a_scalar": "aot_pack.entry(_f, x=v, stream=s, alpha='float32')",
    "text_for_an_argument": "aot_pack.entry(_f, x=v, stream=s, last='fast')",
    "tensor_for_a_scalar": "aot_pack.entry(_f, x=v, stream=s, alpha=v)",
    "scalar_for_a_tensor": "aot_pack.entry(_f, x=Float32, stream=s)",
    "late_scalar_for_a_tensor": "aot_pack.entry(_late, x=Float32, stream=s)",
    "stream_for_a_tensor": "aot_pack.entry(_f, x=s, stream=s)",
    "tuple_for_a_tensor": "aot_pack.entry(_f, x=(4,), stream=s)",
    "event_for_a_stream": "aot_pack.entry(_f, x=v, stream=aot_pack.event())",
    "array_for_a_tensor": "aot_pack.entry(_f, x=numpy.zeros(4), stream=s)",
    "field": "aot_pack.entry(_pair, x=v, pair=Pair(v, v), stream=s)",
    "field_not_called": "aot_pack.entry(_pair, x=v, pair=Pair(aot_pack.tensor, Float32), stream=s)",
    "class_for_a_dataclass": "aot_pack.entry(_pair, x=v, pair=Pair, stream=s)",
    "dict_for_a_dataclass": "aot_pack.entry(_pair, x=v, pair=dict(y=v, alpha=Float32), stream=s)",
    "stream_in_a_field": "aot_pack.entry(_with_stream, x=v, s=WithStream(s))",
    "export_for_a_tensor": "aot_pack.entry(_f, x=good, stream=s)",
    "function_returned": "_f",
    "description_returned": "v",
    "export_returned": "good",
    "tuple_returned": "(good(), good())",
    "nothing_returned": "None",
}


def main() -> None:
    """Prints ``[message, hint, detail]`` of each, by name; null for one that was compiled."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from aot_pack.arch import Arch
    from aot_pack.compile.builders import Worker
    from aot_pack.compile.front_ends import FrontEnds
    from aot_pack.errors import AotPackError
    from aot_pack.gpu_answers.device import GpuFigures
    from aot_pack.model import Target

    output = os.dup(1)
    os.dup2(2, 1)  # the compiler may print
    told: dict[str, object] = {}
    arch = Arch.parse("sm_90a")
    worker = Worker(GpuFigures(arch, None), FrontEnds(arch))
    with tempfile.TemporaryDirectory() as folder:
        for name, returned in RETURNED.items():
            path = Path(folder, f"{name}.py")
            path.write_text(f"{HEAD}    return {returned}\n")
            try:
                for export in worker.collect(path).exports:
                    target = Target(export=export.name, variant=export.variants[0], arch=arch, gpu=None)
                    if export.name == "scale":
                        worker.compile_here(path, target)
                told[name] = None
            except AotPackError as error:
                told[name] = [error.message, error.hint, error.detail]
    os.write(output, json.dumps(told).encode())


if __name__ == "__main__":
    main()
