"""What kernels.py imports; ``aot_pack/__init__.py`` hands it on.

spec.py         the export decorator, and descriptions of arguments
spec_checks.py  what of these is refused, and how
binding.py      an entry's arguments, by the names of its function's parameters
mistakes.py     errors that point at the author's own lines
captures.py     functions that a library compiles while a builder calls it
checks.py       the author's checks for ``aot-pack verify --gpu``

Nothing here imports a compiler, and nothing that is heavy.
"""
