"""From C++ sources to one audited shared library.

toolchain.py   finds the compilers, headers and tools of this machine, once; stages get them as arguments
templates.py   renders the files of ``templates/``
project.py     writes the scikit-build-core project that builds the library
paths.py       finds a folder that CMake can build in
build.py       builds the project
audit.py       checks the library: symbols, needed libraries, exports, paths
process.py     runs other programs; only this module does
"""
