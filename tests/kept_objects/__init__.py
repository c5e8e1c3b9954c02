"""Compiles equal sources of launchers once for a run of the tests: most C++ of a package is the same in every package.

``stand_in.py`` puts a stand-in for the package ``ziglang`` in front of the installed one. Its ``zig`` is the installed
one's, but it keeps the objects of generated projects, and copies them when their inputs are equal (``zig.py``).
"""
