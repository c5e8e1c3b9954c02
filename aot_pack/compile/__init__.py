"""Running kernels.py and its compiler, in worker processes.

Only ``cutedsl.py`` imports cutlass, and only ``worker.py`` imports that, inside a worker.
"""
