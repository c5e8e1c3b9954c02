"""From C++ sources to one audited shared library.

toolchain.py   what this machine has: compilers, headers, tools; found once, passed in from then on
project.py     writes the scikit-build-core project that builds the library
build.py       runs it
audit.py       looks at what came out: symbols, needed libraries, exports, paths
process.py     the one place that starts other programs
"""
