"""aot-pack compiles GPU kernels ahead of time and packs them into wheels that need no compiler.

This module has the API for kernels.py. The command ``aot-pack`` is the tool itself.
"""

from aot_pack.author.captures import Captured, Unit, capture
from aot_pack.author.checks import check
from aot_pack.author.cuda_kernels import cuda_kernel
from aot_pack.author.descriptions import event, inout, output, pointer, stream, tensor
from aot_pack.author.dims import ceil_div, dim, maximum, minimum, size
from aot_pack.author.gradients import gradient
from aot_pack.author.spec import Entry, entry, export
from aot_pack.author.structs import struct
from aot_pack.author.tensor_maps import im2col_map, tensor_map
from aot_pack.recording.api import record

__all__ = [
    "Captured",
    "Entry",
    "Unit",
    "__version__",
    "capture",
    "ceil_div",
    "check",
    "cuda_kernel",
    "dim",
    "entry",
    "event",
    "export",
    "gradient",
    "im2col_map",
    "inout",
    "maximum",
    "minimum",
    "output",
    "pointer",
    "record",
    "size",
    "stream",
    "struct",
    "tensor",
    "tensor_map",
]

__version__ = "0.1.0"
