"""Sharded builds: several machines compile a part of the targets each, one makes the wheel of their parts.

Every machine runs kernels.py and plans the whole build; ``partition`` says which targets are whose, from their ids
alone, so that all agree. What a machine compiled is one file (``part``), with everything that the rest of the build
needs: the plan, the options that decide bytes, the author's modules and licenses. ``merge`` checks that the parts are
of one build and complete; ``build`` hands their units to the stages that a build on one machine ends with, so that the
bytes are the same.
"""
