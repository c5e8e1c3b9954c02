"""What a package contains, before a wheel is made of it.

stub.py            __init__.py and __init__.pyi
describe.py        signatures in words and as type hints
defaults.py        what a caller may leave out
records.py         arguments with fields
record_classes.py  the classes that a package has for them
escape.py          text as Python, TOML and Markdown
about.py           what the author's pyproject.toml says of the package, as TOML
metadata.py        pyproject.toml, README.md, licenses, the bill of materials
include.py         the author's own modules
contents.py        all files of the package
wheel_variants.py  which wheels a package has where each architecture family has one
"""
