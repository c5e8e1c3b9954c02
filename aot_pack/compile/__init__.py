"""Runs kernels.py and its compiler in worker processes.

pool.py          gives the targets to worker processes
processes.py     executors with a process of their own
local.py         the workers of this machine: forks of the nursery, or spawned processes
nursery.py       the process that imports the compiler once, and forks workers
worker.py        makes a process a worker, and has the functions that the pool calls in it
builders.py      the class ``Worker``, which does the work inside a worker process
kernels_file.py  runs kernels.py
collection.py    the exports of kernels.py, as data
front_ends.py    finds the front ends; no module here imports one by name
returned.py      assigns the result of a builder to its functions
isolate.py       runs a call in a fork of a worker, for a builder that compiles by itself
watch.py         records the files, imports and variables that the author's code reads
sources.py       the author's own source files
failures.py      errors of the author's code and of the compiler
tracebacks.py    tracebacks of the author's code, without lines of aot-pack
import_hints.py  hints for imports that fail
"""
