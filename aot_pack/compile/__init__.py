"""Running kernels.py and its compiler, in worker processes.

pool.py          the worker processes
worker.py        how one starts, and what the pool calls in it
builders.py      what runs in one: the class ``Worker``
kernels_file.py  runs kernels.py
collection.py    what kernels.py exports, as data
front_ends.py    the front ends, which no module here imports by name
returned.py      what a builder returned, for each of its functions
isolate.py       a fork of a worker, for a builder that compiles by itself
watch.py         what the author's code looks at
sources.py       the author's own source files
failures.py      errors of the author's code and of the compiler
tracebacks.py    what went wrong in the author's code, without lines of aot-pack
import_hints.py  what to do where an import fails
"""
