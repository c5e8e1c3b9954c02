"""Sharded builds. Each machine compiles a shard of the targets, and one machine makes the wheel from all parts.

Each machine runs kernels.py and plans the whole build. ``partition`` assigns targets to shards by their ids alone, so
all machines agree. A machine writes its results to one file, a part (``part``). A part has everything that the rest of
the build needs: the plan, the options that decide bytes, the author's modules and licenses. ``merge`` checks that the
parts are complete and of one build. ``build`` passes their units to the last stages of an ordinary build, so the wheel
has the same bytes.
"""
