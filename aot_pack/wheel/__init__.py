"""From a compiled plan to wheels.

assemble.py  writes the project, builds it, repairs and checks the wheel, moves it into place
repair.py    runs auditwheel
split.py     splits one wheel into several, by architecture family
budget.py    checks the size of a wheel
publish.py   moves finished files into the output folder, all or none
kept.py      finished wheels as entries of the cache

``aot_pack/package`` makes the contents of a wheel. ``aot_pack/inspection`` reads and checks wheels.
"""
