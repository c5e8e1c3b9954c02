"""The front end for kernels in CUDA C++, which ``aot_pack.cuda_kernel()`` describes.

``front_end.py`` has what workers call, and ``unit.py`` compiles. ``signature.py`` reads the arguments. ``host.py``
writes the launches. ``aot_pack.nvrtc`` compiles the source.
"""
