"""Writes a kernels.py that packs what a program needs, from a recording.

``code.py`` writes a request as an expression of Python, with slots for its constants. ``groups.py`` makes one export of
requests whose expressions differ in constants alone. ``constructors.py`` finds out whether a class makes an object
again. ``expressions.py`` lays expressions out as ruff does, and ``writer.py`` writes the file.
"""
