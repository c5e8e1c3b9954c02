"""The front end for CuTeDSL.

description.py    what it says of itself
features.py       what differs between the compiler's releases
architectures.py  refuses architectures that a release lacks
front_end.py      from what a builder returned to a compiled unit
entries.py        from an entry to a compiled function
layouts.py        which tensors were declared compact
mangling.py       the same symbols of kernels on every Python
streams.py        the caller's stream in the place of a captured one
recorder.py       sees every ``cute.compile``
compiled.py       reads a compiled module
memo.py           takes what the compiler made of a traced program from the cache
private_api/      checks everything that is not public and that these modules rely on
"""
