"""aot-pack: CuTeDSL kernels, compiled ahead of time and packed into wheels that need no compiler.

What kernels.py needs is here; the tool itself is the command ``aot-pack``.
"""

from aot_pack.author.captures import Captured, Unit, capture
from aot_pack.author.checks import check
from aot_pack.author.spec import Entry, dim, entry, event, export, pointer, stream, tensor

__all__ = [
    "Captured",
    "Entry",
    "Unit",
    "__version__",
    "capture",
    "check",
    "dim",
    "entry",
    "event",
    "export",
    "pointer",
    "stream",
    "tensor",
]

__version__ = "0.1.0"
