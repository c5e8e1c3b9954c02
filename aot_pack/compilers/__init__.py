"""The compilers that are installed in this environment, as the metadata of their distributions describes them.

installed.py   the distributions of a compiler, their files, and the CUDA libraries that the compiler will choose
problems.py    what is wrong with an installation, as errors that say what to install
untested.py    versions that aot-pack is not tested with

Nothing here imports a compiler: the process that starts workers must not. A broken compiler could also end it.
"""
