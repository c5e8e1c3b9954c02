"""The front ends. A front end compiles the result of a builder.

A front end is a folder of this package with two modules:

- ``description.py`` describes it as a :class:`~aot_pack.front_ends.description.FrontEnd`. It imports nothing else.
- ``front_end.py`` has the functions of ``compile.front_ends.FrontEndModule``, and may import its library. It compiles
  the result of a builder to a ``CompiledUnit``. A unit has the signature, an image with the kernels' symbols, and the
  host program, as MLIR or as a ``hostir.description.HostDescription``.

To add a front end, add such a folder and an element of ``FRONT_ENDS``.
"""

from __future__ import annotations

from aot_pack.front_ends.cuda.description import CUDA
from aot_pack.front_ends.cutedsl.description import CUTEDSL
from aot_pack.front_ends.tilelang.description import TILELANG

FRONT_ENDS = (TILELANG, CUDA, CUTEDSL)
"""All front ends. aot-pack asks them in this order whether they accept the result of a builder.

The last one accepts any result, and raises an error that says what is wrong with it. aot-pack requires its library, and
each worker that compiles imports the library.
"""
