"""Wheels that answer ``cute.compile`` (``--jit``).

    recording.py  whether this process records
    table.py      jit.json, and the functions of the library that it names

``front_ends/cutedsl/jit_watch.py`` makes a record of each call (``jit_records.py``), with the modules of
templates/package/_jit that find the same keys in a service. ``__init__.py`` there explains the keys.
"""
