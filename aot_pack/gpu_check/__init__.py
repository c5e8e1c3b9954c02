"""``aot-pack verify --gpu``: the author's own checks, on the GPU that is there.

run.py     the parent: unpacks a wheel, starts a process for the checks, and another if a kernel made the first useless
worker.py  the process: imports the package, runs checks one by one, tells of each as it ends
"""
