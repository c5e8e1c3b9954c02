"""``aot-pack doctor``, and the self-check of a compiler that aot-pack is not tested with.

steps.py       the steps of the self-check, and the form in which the child process reports them
child.py       the program that takes the steps, in a process of its own: a broken compiler may end it
self_check.py  runs that program and reads its report
gate.py        what a build needs of the compiler before it starts
facts.py       facts about this environment, for a bug report
drivers.py     the CUDA driver and the GPUs
report.py      the report for people and for programs
"""
