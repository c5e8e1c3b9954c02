"""The front ends: who compiles what a builder returned.

A front end is a folder of this package with two modules:

- ``description.py`` says what it is, as a :class:`~aot_pack.front_ends.description.FrontEnd`. It imports nothing else;
- ``front_end.py`` has the functions of ``compile.front_ends.FrontEndModule``, and may import its library. It compiles
  what a builder returned to a ``CompiledUnit``: the signature, an image with the kernels' symbols, and the host
  program, as MLIR or as a ``hostir.description.HostDescription``.

Another front end is another such folder, and an element of ``FRONT_ENDS``.
"""

from __future__ import annotations

from aot_pack.front_ends.cutedsl.description import CUTEDSL
from aot_pack.front_ends.tilelang.description import TILELANG

FRONT_ENDS = (TILELANG, CUTEDSL)
"""In the order in which they are asked whether they know a builder's result.

The last one takes any result, and its error says what is wrong with it. aot-pack requires its library, and every worker
that compiles imports the library.
"""
