"""Every example's wheel, built in every way that must not matter: one SHA-256 each.

    python -m tests.reproducible                   all examples, in all ways: half an hour or more
    python -m tests.reproducible elementwise       one of them
    python -m tests.reproducible --fewer           all, in fewer ways

A way is who builds (``ways.PEOPLE``: another user has another umask, locale, time zone, home and hash seed), in which
folder, with which front end (the command with a file or with a project; pip, build and uv), how many processes, and
what the cache has. Another user needs root, and a Python and a checkout that others may read. With SOURCE_DATE_EPOCH
set, that is used throughout.
"""
