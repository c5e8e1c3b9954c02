"""Programs that can't be packed by TileLang's CUDA back end, or only by it."""

import tilelang
import tilelang.language as T

import aot_pack

REFUSED = {
    "contradiction": "the program is for the target 'cutedsl' and the execution backend 'nvrtc', which do not go",
    "another_launcher": "the program is for the execution backend 'torch'; aot-pack knows cutedsl, tvm_ffi, cython,",
    "unknown_flag": "aot-pack does not know the compile flag '-G', or its value",
    "broken_source": 'kernels.cu:2: error: identifier "nothing" is undefined',
    "mangled": "the compiled program has no kernel 'scaled', but _Z6scaledPfS_",
    "other_parameters": "kernel 'scaled' takes parameters of [8, 4] bytes, but is passed [8, 8]",
    "for_cutedsl": "the program prints (T.print), which TileLang's CuTeDSL backend can't compile",
}
"""What the error of each says."""

F32 = "float32"


def copied(source="", *, print_=False):
    @T.prim_func
    def main(x: T.Tensor((32,), F32), y: T.Tensor((32,), F32)):
        with T.Kernel(1, threads=32):
            if source:
                T.import_source(source)
            for i in T.Parallel(32):
                if print_:
                    T.print(x[i])
                y[i] = x[i]

    return main


def external(source):
    @T.prim_func
    def main(x: T.Tensor((32,), F32), y: T.Tensor((32,), F32)):
        T.CUDASourceCodeKernel(1, threads=32, source_code_or_path=source, entry_name="scaled")

    return tilelang.compile(main, target="cuda")


@aot_pack.export
def contradiction():
    return tilelang.compile(copied(), target="cutedsl", execution_backend="nvrtc")


@aot_pack.export
def another_launcher():
    return tilelang.compile(copied(), execution_backend="torch")


@aot_pack.export
def unknown_flag():
    return tilelang.compile(copied(), target="cuda", compile_flags=["-G"])


@aot_pack.export
def broken_source():
    return tilelang.compile(copied("// one\n__device__ float one() { return nothing; }"), target="cuda")


@aot_pack.export
def mangled():
    return external("__global__ void scaled(float* x, float* y) { *y = *x; }")


@aot_pack.export
def other_parameters():
    return external('extern "C" __global__ void scaled(float* x, int n) { *x = n; }')


@aot_pack.export
def for_cutedsl():
    return copied(print_=True)
