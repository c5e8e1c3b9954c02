"""Compiles the targets of a build on the workers of an engine: Dask, Ray, or any ``concurrent.futures.Executor``.

The pool (``compile/pool.py``) hands each run of a builder to a ``Dealer``. The dealer makes a request of it, with
everything that a worker needs (``messages.py``, ``sources.py``), and hands it to the engine (``engine.py``). On the
worker, ``task.run_task`` compares the versions (``versions.py``). It passes the request to an *agent*: a process that
it starts, with the build's variables and the build's files in a folder of its own. The agent (``agent.py``) has a pool
of local workers, as a build on one machine has it. So one process serves one architecture and GPU model there, too.

The reply has the units, and everything that the author's code looked at while it ran. The dealer compares these inputs
with the files, variables and distributions of this machine (``inputs.py``). Then the bytes are those of a local build:

- a variable with another value travels, and the target is compiled again;
- so does a file of the project that the worker lacks;
- another difference ends the build, with an error that names it and the worker.

The dealer has this machine compile what a worker can't: a target whose code contains the path of a file, and a target
that failed. So an error is always that of a local build.
"""
