"""What the front end for CuTeDSL says of itself."""

from aot_pack.front_ends.description import FrontEnd, ProtectedFiles

OLDEST_VERSION = "4.4"
"""The first release of nvidia-cutlass-dsl that aot-pack works with; pyproject.toml requires it."""

TESTED_VERSIONS = ("4.4.2", "4.5.3", "4.6.3", "4.7.1", "4.8.0", "4.8.1")
"""Releases that passed all tests of ``tests/compilers``; benchmarks/COMPATIBILITY.md has the results. Another release
must pass the self-check before a build."""

CUTEDSL = FrontEnd(
    name="CuTeDSL",
    folder="cutedsl",
    library="cutlass",
    packages=("cutlass", "iket", "nvidia_cutlass_dsl"),
    distribution="nvidia-cutlass-dsl",
    distributions=("nvidia-cutlass-dsl.*", "apache-tvm-ffi"),
    variables=("CUTE_", "CUTLASS_", "TVM_", "CUDA_", "NVVM", "NVPTX", "PTXAS", "LLVM_", "MLIR_"),
    extras=("cu13",),
    protected=ProtectedFiles(  # the license of nvidia-cutlass-dsl lets nobody pass its files on
        name="nvidia-cutlass-dsl",
        distributions="nvidia-cutlass-dsl.*",
        folders="cutlass|nvidia_cutlass_dsl|_mlir_libs|_cutlass_ir|iket",
        files=r"(?:lib(?:cute_dsl|cuda_dialect|CuteDSL|Cutlass)\w*|_cutlass_ir\S*|CuteDSLRuntime)\.\S+",
    ),
    tested=TESTED_VERSIONS,
    minimum=OLDEST_VERSION,
)
