"""The build cache: what was built before is taken again, and never what would come out differently.

Four kinds of results are kept, each under a key of what decides it. Everything is written whole or not at all and
checked when read (``store``), so two builds at once, a killed one, or a full disk cost time and nothing else.

**Programs** (``front_ends/cutedsl/memo.py``). The compiler is a function from a traced program, an MLIR module, and a
text of options to a compiled module. That very call is kept: its key is a hash of the module's bytecode, the option
text, and ``KeyFacts.program_key`` (compiler, its CUDA flavour, variables that compiled code may read). The module goes
in without source locations, also when nothing is kept, so what comes out can't depend on them, and an edit elsewhere in
the file changes no key. This suffices by itself: tracing runs every time, so whatever the author's code computes, from
whatever it reads, is in the module. Options that this reasoning does not cover (line info, assertions, dumps, linked
libraries, diagnostics) are known by their names not being on a list; those programs are compiled every time.

**Collections and units.** What kernels.py exports, and what a target compiled to, are kept with all that Python looked
at meanwhile (``inputs``, ``compile/watch.py``): the file and every module it loaded, wherever from; every name it tried
to import, so that a file that would hide or add one counts; every other file Python opened, and every environment
variable it read. The key has where kernels.py is, the target, and ``KeyFacts.compile_key``: a hash of aot-pack's own
sources, the interpreter, the compiler, ``sys.path``, GPUs and driver. An entry holds as long as each input is what it
was; checking takes no import of the compiler. What can't be known, or changed while it was read, is not kept.
Figures of a GPU model that were asked for (``gpu_answers/device.py``) are constants of the result: its key then has the
whole model. What asked for none has a key without, and is taken whatever model is named.
Not covered, and documented: files read by compiled code, listings of folders, the clock, random numbers.

**Wheels** (``wheel/kept.py``). The last stages are a function of the plan, the units' contents, the license files, the
author's sources (whose hashes are in the manifest), and the tools. Kept for the toolchain zig only, which brings its
own headers and libraries: nothing says what the system's are.

**Timings**: how long each target took, to begin with the longest. They decide no byte.
"""
