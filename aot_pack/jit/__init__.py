"""Wheels that answer ``cute.compile`` (``--jit``).

    runtime.py    the modules of templates/package/_jit, which run in services, for the build to use
    recording.py  whether this process records
    table.py      jit.json, and the functions of the library that it names

``front_ends/cutedsl/jit_watch.py`` makes the records. templates/package/_jit/__init__.py explains the keys.
"""
