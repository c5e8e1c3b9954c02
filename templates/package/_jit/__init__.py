"""Answers ``cute.compile`` with packed functions. The same in every package that was built with ``--jit``.

    hook.py        stands in front of ``cute.compile``, and of nothing else
    answers.py     chooses the packed function for a call, or says why there is none
    functions.py   the object that the caller gets
    table.py       jit.json: what the build saw of each call
    facts.py       what the code that the compiler ran had read, and whether it still is so
    describe.py    texts of functions, classes and values that are the same in each process
    sources.py     hashes of source files, with and without comments
    compiler.py    everything that is private to nvidia-cutlass-dsl
    requests/      the arguments of a call as data: copies of aot-pack's own modules

Two keys find a packed function. The first needs no trace: the call's arguments, and all facts that the build's trace
read, must be the same. The second is the traced program: the compiler traces, and stops before its passes. In any doubt
the compiler does the work.

aot-pack imports these modules too, to write the table. So they import nothing but Python's standard library, and each
other. They never import the compiler: they look at what the library has imported.
"""
