"""The contents of a package, before a wheel is made of it.

stub.py            __init__.py and __init__.pyi
stub_model.py      a function of these, as data
describe.py        signatures in words and as type hints
defaults.py        defaults of arguments
records.py         arguments with fields
record_classes.py  the package's classes for arguments with fields
escape.py          text as Python, TOML and Markdown
about.py           fields of the author's pyproject.toml, as TOML
metadata.py        pyproject.toml, README.md, licenses, the bill of materials
jax_module.py      jax.py, and the fixed modules beside it
include.py         the author's own modules
contents.py        all files of the package
wheel_variants.py  one wheel for each architecture family, as wheel variants
"""
