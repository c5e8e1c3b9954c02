"""Running kernels.py and its compiler, in worker processes.

pool.py          the worker processes
worker.py        what runs in one
collection.py    what kernels.py exports, as data
isolate.py       a fork of a worker, for a builder that compiles by itself
watch.py         what the author's code looks at
sources.py       the author's own source files
tracebacks.py    what went wrong in the author's code, without lines of aot-pack
import_hints.py  what to do where an import fails

Front ends are imported in ``worker.py`` alone, inside a worker.
"""
