"""The build cache. A build takes a cached result only if building again would give the same result.

The cache keeps five kinds of records, each under a key made of its inputs. ``store`` writes each entry whole or not at
all, and checks it when it reads it. So two builds at once, a killed build, or a full disk cost only time. A shared
cache may be behind it (``shared``, ``remote/``).

**Programs** (``front_ends/cutedsl/memo.py``). The compiler turns a traced program (an MLIR module) and a text of
options into a compiled module. The cache keeps each such call. The key is a hash of the module's bytecode, the option
text, and ``KeyFacts.program_key``: the compiler, its CUDA flavour, and variables that compiled code may read. The
compiler gets the module without source locations, also in a build without a cache. So the result can't depend on
locations, and an edit elsewhere in the file changes no key. No other input is needed: tracing runs in each build, so
the module contains everything that the author's code computes. Some options break this reasoning: line info,
assertions, dumps, linked libraries and diagnostics. aot-pack has a list of the options that are safe. It compiles a
program with any other option each time.

**Collections and units.** A collection is the exports of kernels.py, and a unit is the result of compiling a target.
The cache keeps each with all inputs that Python read meanwhile (``inputs``, ``compile/watch.py``):

- the file, and each module that it loaded from anywhere;
- each name that it tried to import, so that a new file that hides or adds a module counts;
- each other file that Python opened, and each environment variable that it read.

The key has the name and content of kernels.py, the target, and ``KeyFacts.compile_key``: a hash of aot-pack's own
sources, the interpreter, the compiler, ``sys.path``, GPUs and driver. Under it is an index: the keys of the inputs of
each result that is known, the latest first. A result is under the key and the key of its inputs. So results of several
branches, or with several versions of a library, do not replace each other. A result is valid as long as all its inputs
are unchanged. The check does not import the compiler. The cache does not keep results with inputs that are unknown, or
that changed meanwhile.

Keys and inputs have names for the folders of a machine (``places``): of kernels.py, of the project, of installed
distributions, of Python, of the user. So a result is found on another machine, where the same check decides. A result
that has a path of the machine in it gets another key, with the folders, and is not shared.

Figures of a GPU model that code asked for (``gpu_answers/device.py``) are constants of the result, so its
key has the whole model. A result without figures has a key without a model, and is valid for all models.
Not covered, and documented: files read by compiled code, listings of folders, the clock, random numbers.

**Wheels** (``wheel/kept.py``). The inputs of the last stages are the plan, the units' contents, the license files, the
author's sources (the manifest has their hashes), and the tools. The cache keeps wheels of the toolchain zig only. Zig
brings its own headers and libraries, but aot-pack can't identify those of the system.

**Checks** (``doctor/gate.py``) say that a compiler that aot-pack is not tested with passed the self-check. The key has
the compiler's files, aot-pack's sources, and the interpreter. They decide no byte.

**Timings** (``history``) say how long each target took, so that a build starts with the slowest. An index lists the
programs that a target used, so that a build fetches them from the shared cache before a worker looks for them. Both
decide no byte.
"""
