"""From a compiled plan to a wheel.

names.py      what a package, a version and a function may be called
escape.py     text as Python, TOML and Markdown
describe.py   signatures in words and as type hints
stub.py       __init__.py and __init__.pyi
metadata.py   pyproject.toml, README.md, licences, the bill of materials
assemble.py   writes the project, builds it, repairs and checks the wheel, moves it into place
repair.py     auditwheel
check.py      what a finished wheel must be
archive.py    reads a finished wheel
"""
