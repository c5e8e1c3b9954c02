"""The front end for kernels in CUDA C++, which ``aot_pack.cuda_kernel()`` describes.

``signature.py`` reads the arguments, and ``host.py`` the launches. ``front_end.py`` has what workers call.
``aot_pack.nvrtc`` compiles the source.
"""
