"""What the front end for CUDA C++ says of itself."""

from aot_pack.front_ends.description import OF_NVRTC, FrontEnd

CUDA = FrontEnd(
    name="CUDA C++",
    folder="cuda",
    library="",
    packages=(),
    distribution="nvidia-cuda-nvrtc",
    distributions=(OF_NVRTC, "cuda-bindings"),
    variables=("NVRTC_", "NVVM", "NVPTX", "PTXAS"),
    extras=("cuda",),
    advice="install aot-pack[cuda], which brings the compiler and its headers; the wheels need none of it",
    tested=("13.0.48", "13.0.88", "13.2.86", "13.5.37"),
)
