"""From a compiled plan to wheels.

assemble.py  writes the project, builds it, repairs and checks the wheel, moves it into place
repair.py    auditwheel
split.py     several wheels of one, by architecture family
budget.py    how large a wheel may be
publish.py   one atomic move into the output folder
kept.py      finished wheels as entries of the cache

What is in a wheel is in ``aot_pack/package``; how one is read and checked is in ``aot_pack/inspection``.
"""
