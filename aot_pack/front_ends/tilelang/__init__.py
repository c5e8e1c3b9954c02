"""The front end for TileLang.

description.py  what it says of itself
program.py      a program as it was asked for; captures of it
front_end.py    from a program to a compiled unit
ir.py           reads the lowered host module
signature.py    reads a program's signature
expressions.py  TVM's expressions as formulas of a program's arguments
kernels.py      compiles the kernels, through CuTeDSL's front end
"""
