"""Programs that TileLang's CUDA back end compiles, one for each thing that it does in its own way."""

import tilelang
import tilelang.language as T
from tilelang.tools.cuda import iket

import aot_pack

F32, SIZE = "float32", 1024


@aot_pack.export
def dependent():
    """The second kernel begins before the first has ended."""

    @T.prim_func
    def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32), z: T.Tensor((SIZE,), F32)):
        with T.Kernel(SIZE // 256, threads=256) as block:
            for i in T.Parallel(256):
                y[block * 256 + i] = x[block * 256 + i] * x[block * 256 + i]
            T.pdl_trigger()
        with T.Kernel(SIZE // 256, threads=256) as block:
            T.pdl_sync()
            for i in T.Parallel(256):
                z[block * 256 + i] = y[block * 256 + i] + 1.0

    return tilelang.compile(main, target="cuda")


@aot_pack.export
def cluster():
    @T.prim_func
    def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32)):
        with T.Kernel(SIZE // 256, threads=256, cluster_dims=2) as block:
            T.cluster_sync()
            for i in T.Parallel(256):
                y[block * 256 + i] = x[block * 256 + i] * 2.0

    return tilelang.compile(main, target={"kind": "cuda", "arch": "sm_90a"})


@aot_pack.export
def cooperative():
    @T.prim_func
    def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32)):
        with T.Kernel(SIZE // 256, threads=256) as block:
            for i in T.Parallel(256):
                y[block * 256 + i] = x[block * 256 + i] * 2.0
            T.sync_grid()

    return tilelang.compile(main, execution_backend="tvm_ffi")


@aot_pack.export
def printing():
    """The kernel prints, and checks what it reads."""

    @T.prim_func
    def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32)):
        with T.Kernel(SIZE // 256, threads=256) as block:
            for i in T.Parallel(256):
                T.device_assert(x[block * 256 + i] >= 0.0, "a negative number")
                T.print(x[block * 256 + i], msg="x")
                y[block * 256 + i] = x[block * 256 + i] * 2.0

    return tilelang.compile(main, execution_backend="cython")


@aot_pack.export
def random(seed=42):
    """Eight random numbers for each thread, with the header of nvidia-curand."""

    @T.prim_func
    def main(x: T.Tensor((SIZE,), "uint32"), y: T.Tensor((SIZE,), F32)):
        with T.Kernel(1, threads=128):
            lane = T.get_thread_binding()
            T.rng_init(seed, lane, 0, generator="curandStatePhilox4_32_10_t")
            for i in T.serial(8):
                x[lane * 8 + i] = T.rng_rand()
                y[lane * 8 + i] = T.rng_rand_float()

    return tilelang.compile(main, target="cuda")


@aot_pack.export
def marked():
    """TileLang rewrites the kernel inside of the session alone, so that a profiler sees its events."""
    with iket.session():

        @T.prim_func
        def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32)):
            with T.Kernel(SIZE // 256, threads=256) as block, iket.range("all"):
                for i in T.Parallel(256):
                    iket.mark("before")
                    y[block * 256 + i] = x[block * 256 + i] * 2.0

        return tilelang.compile(main, target="cuda")


SOURCE = """
#include <cstdint>
extern "C" __global__ void scaled(float* x, float* y) {
  const std::uint32_t i = blockIdx.x * blockDim.x + threadIdx.x;
  y[i] = FACTOR * x[i];
}
"""


@aot_pack.export
def external():
    """A kernel in CUDA C++, with flags for its compiler."""

    @T.prim_func
    def main(x: T.Tensor((SIZE,), F32), y: T.Tensor((SIZE,), F32)):
        T.CUDASourceCodeKernel(SIZE // 128, threads=128, source_code_or_path=SOURCE, entry_name="scaled")

    flags = ["-O3", "-DFACTOR=3.0f", "--maxrregcount=32 -Xptxas -v"]
    configs = {tilelang.PassConfigKey.TL_PTXAS_REGISTER_USAGE_LEVEL: 3}
    return tilelang.compile(main, execution_backend="nvrtc", compile_flags=flags, pass_configs=configs)
