"""Builds of very many targets, without a compiler: a made unit stands for each target.

made.py      plans, and the unit of each target
stages.py    the stages that aot-pack runs for each target, one function per stage
__main__.py  measures the stages, by hand: ``python -m tests.scale 1000 10000``
packages.py  a wheel's package of thousands of functions: native build, import, calls; by hand

``tests/unit/test_linear.py`` counts the lines that the stages run for some targets and for four times as many.
"""
