"""From a compiled plan to a wheel.

names.py      what a package, a version and a function may be called
escape.py     text as Python, TOML and Markdown
describe.py   signatures in words and as type hints
stub.py       __init__.py and __init__.pyi
metadata.py   pyproject.toml, README.md, licences, the bill of materials
assemble.py   writes the project, builds it, repairs and checks the wheel, moves it into place
repair.py     auditwheel
split.py      several wheels of one, by architecture family
container.py  the zip archive: writes it, and checks every byte of it
archive.py    reads a finished wheel
installed.py  reads an installed package in the same form
check*.py     what a finished wheel must be: files, images, metadata
nvidia.py     which files may not be in it
verify.py     holds any wheel or installed package to these rules
diff.py       what differs between two wheels
"""
