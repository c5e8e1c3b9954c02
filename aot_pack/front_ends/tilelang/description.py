"""What the front end for TileLang says of itself."""

from aot_pack.front_ends.description import OF_NVRTC, FrontEnd

TILELANG = FrontEnd(
    name="TileLang",
    folder="tilelang",
    library="tilelang",
    packages=("tilelang", "tvm"),
    distribution="tilelang",
    distributions=(
        "tilelang",
        "apache-tvm-ffi",
        "z3-solver",  # decides what TVM can prove of an index
        OF_NVRTC,  # compiles what the CUDA back end writes
    ),
    variables=("TVM_", "NVRTC_"),
    extras=("tilelang",),
    needs=("apache-tvm-ffi",),
    advice="install aot-pack[tilelang], which brings versions that fit together; the wheels need no TileLang",
    tested=("0.1.15",),
)
