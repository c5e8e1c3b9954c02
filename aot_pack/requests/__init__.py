"""A call of ``cute.compile`` as data, and what can be done with such data.

- ``model.py`` has the data, and ``read.py`` makes it of a call. ``specs.py`` reads the arguments and constants in it,
  and ``callers.py`` finds who called. These four use Python's standard library alone, so that a wheel may carry copies.
- ``needs.py`` has the file of a recording.
- ``words.py`` words requests and their differences, and ``compare.py`` compares a recording with a wheel.
"""
