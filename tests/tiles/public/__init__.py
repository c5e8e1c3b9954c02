"""Programs of TileLang's own repository, as they are: compiled, packed, and called over the fake driver.

    python -m tests.tiles.public --repository DIR

DIR is a checkout of https://github.com/tile-ai/tilelang. Nothing of it is part of this project. Each example runs in a
process of its own, in which PyTorch and TileLang work without a GPU and nothing is launched (``aot_pack.capture``).
The programs that it compiles until it ends, or fails for lack of a GPU, are those that are tried.

Many examples import triton and einops: install them first, or these examples end before they compile a program.
``--keep`` lets a run that was stopped go on where it was. ``--backend`` says what compiles the kernels.
``--from A.json B.json --write FILE`` makes one document of several runs.

examples.py   which files are examples, and what each is for
stand_in.py   what an example gets in place of a GPU
compiling.py  runs the examples and compiles their programs, in forks of ``--jobs`` processes for each architecture
outcomes.py   what passes between these processes
packing.py    builds a wheel of an example's programs, and calls them
table.py      what came of it, as a document
"""
