"""Writes the files of ``cases/``: ``python -m golden.write`` in ``tests/``.

The files are kept and are what is tested; this is how those came to be that go over many ops and types.
"""
