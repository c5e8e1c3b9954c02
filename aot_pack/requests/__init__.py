"""A call of ``cute.compile`` as data, and what can be done with such data.

``model.py`` has the data, and ``read.py`` makes it of a call. Both use Python's standard library alone, so that a wheel
may carry copies of them. ``needs.py`` has the file of a recording, and ``compare.py`` the differences between two
requests, in words.
"""
