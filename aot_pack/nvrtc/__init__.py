"""Compiles CUDA C++ for front ends. ``compiler.py`` has the function, and ``includes.py`` finds headers."""
