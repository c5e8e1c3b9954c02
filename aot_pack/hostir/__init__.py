"""The host program of a kernel: read from MLIR, taken apart, made explicit.

``lift_host_program`` is the front end for CuTeDSL; what it returns is all that ``launcher/`` sees.
"""

from __future__ import annotations

from aot_pack.hostir.lift import Lifter
from aot_pack.hostir.mlir import MlirModule
from aot_pack.hostir.program import HostProgram
from aot_pack.hostir.simplify import simplify


def lift_host_program(module_text: str, function: str) -> HostProgram:
    """The host program ``function`` of an MLIR module in the LLVM dialect, printed in the generic form.

    Raises:
        TranslateError: it holds an op, a type or a call that is not known.
    """
    module = MlirModule(module_text)
    return simplify(Lifter(module, module.function(function)).lift())
