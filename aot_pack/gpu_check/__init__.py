"""``aot-pack verify --gpu``: runs the author's own checks on a GPU of this machine.

run.py     the parent: unpacks the wheels and starts a process for the checks. If a kernel breaks it, starts another.
worker.py  the process: imports the package, runs the checks one by one, and reports each result at once
guards.py  repeats each call of a packed function with copies of its tensors, between guard bytes
regions.py the comparison of the bytes before and after a call
lending.py tensors of memory that is ours
memory.py  memory of the GPU
"""
