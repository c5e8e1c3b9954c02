"""The API for kernels.py. ``aot_pack/__init__.py`` exports it.

spec.py         the export decorator, and the descriptions of arguments
spec_checks.py  checks of the values that an author gives to spec.py
binding.py      binds the arguments of an entry to the parameters of its function
mistakes.py     errors that point at the author's own lines
captures.py     records the functions that a library compiles
checks.py       the author's checks for ``aot-pack verify --gpu``

Modules of this folder import no compiler and no other heavy package.
"""
