"""The front end for TileLang.

description.py  what it says of itself
program.py      a program as it was asked for; captures of it
front_end.py    from a program to a compiled unit
ir.py           reads the lowered host module
signature.py    reads a program's signature
expressions.py  TVM's expressions as formulas of a program's arguments
backends.py     TileLang's two back ends, and which of them a program asks for

The kernels, all that the back ends differ in:

cutedsl_kernels.py  compiles them through CuTeDSL's front end
cuda_kernels.py     compiles them with NVRTC
cuda_flags.py       flags for nvcc as options of NVRTC
"""
