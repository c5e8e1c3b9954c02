"""The host program of a kernel, read from MLIR or built from a description.

``lift_host_program`` reads the MLIR of CuTeDSL. ``launcher/`` sees only its result, a ``HostProgram``.
"""

from __future__ import annotations

from aot_pack.hostir.lift import Lifter
from aot_pack.hostir.mlir import MlirModule
from aot_pack.hostir.program import HostProgram
from aot_pack.hostir.simplify import simplify


def lift_host_program(module_text: str, function: str) -> HostProgram:
    """Reads the host program ``function`` of an MLIR module in the LLVM dialect, printed in the generic form.

    Raises:
        TranslateError: the program has an unsupported op, type or call.
    """
    module = MlirModule(module_text)
    return simplify(Lifter(module, module.function(function)).lift())
