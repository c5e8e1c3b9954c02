"""Programs that can't be packed, and what can't be in them."""

import tilelang
import tilelang.language as T
from tilelang.carver.arch import driver

import aot_pack

REFUSED = {
    "product_alone": "a size or stride of tensor 'y' is n * m, and no size of a tensor tells n",
    "odd": "a size or stride of tensor 'x' is n * 2 + 1, and no size of a tensor tells n",
    "size_is_an_argument": "a size or stride of tensor 'x' is computed from the parameter 'n', which is not supported",
    "told_by_nothing": "variables (n,) are used, but are not passed in as API arguments",
    "not_tuned": "tuned() is autotuned, and was called without its tunable arguments (threads)",
    "not_tuned_and_returned": "tuned() is autotuned, and was called without its tunable arguments (threads)",
    "another_target": "the program is for the target 'hip', but aot-pack packs for CUDA",
    "no_model": "tilelang.carver.arch.driver.get_num_sms asks for the number of multiprocessors (sm_count)",
    "not_called": "the builder returned needs_arguments itself, which is no program without its arguments: missing a",
    "not_compiled": "this TileLang program has no 'get_profiler': aot-pack takes programs as they are",
    "sub_byte": "tensor 'x' has elements of float6_e2m3fnx4, vectors of less than a byte each: not supported",
    "odd_bytes": "the last size of tensor 'x' is 33, but 2 of its elements share a byte",
    "half_known": "the last size of tensor 'x' is n + 2, but 2 of its elements share a byte: not supported",
    "strided_bytes": "tensor 'x' has elements of int4 and strides of its own, which is not supported",
    "printing": "the program prints (T.print), which TileLang's CuTeDSL backend can't compile",
    "external": "a kernel of the program calls 'twice', which TileLang's CuTeDSL backend does not have",
    "no_python": "TileLang's CuTeDSL backend wrote a kernel that is no Python: 'for ",
    "sized_workspace": "a size of the workspace 'w' is",
    "unknown_output": "the launcher can't allocate the output 'y': no input shows its size 0",
    "no_such_output": "out_idx has 5, but the program has 2 parameters",
    "something_else": "returned an object of type object",
}
"""What the error of each says."""


F32 = "float32"
n, m = T.dynamic("n"), T.dynamic("m")


def copied(first, second, blocks=1):
    @T.prim_func
    def main(x: T.Tensor(first, "float32"), y: T.Tensor(second, "float32")):
        with T.Kernel(blocks, threads=32):
            for i in T.Parallel(32):
                y[i] = x[i]

    return main


def beside(tensor):
    """A program that does not read one of its tensors."""

    @T.prim_func
    def main(x: tensor, y: T.Tensor((32,), "float32")):
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = T.float32(1)

    return main


@aot_pack.export
def product_alone():
    return copied((m,), (n * m,))


@aot_pack.export
def odd():
    return copied((n * 2 + 1,), (32,))


@aot_pack.export
def told_by_nothing():
    return copied((32,), (32,), n)


@tilelang.autotune(configs=[{"threads": 128}, {"threads": 256}])
@tilelang.jit
def tuned(size, threads=128):
    return copied((size,), (size,))


@aot_pack.export
def not_tuned():
    return tuned(32)


@aot_pack.export
def not_tuned_and_returned():
    return tuned


@aot_pack.export
def another_target():
    return tilelang.compile(copied((32,), (32,)), target={"kind": "hip", "mcpu": "gfx942"})


@aot_pack.export
def no_model():
    return copied((32,), (32,), driver.get_num_sms())


@tilelang.jit
def needs_arguments(x, block):
    size = T.const("size")
    x: T.Tensor([size], F32)
    with T.Kernel(T.ceildiv(size, block), threads=block) as index:
        for lane in T.Parallel(block):
            x[index * block + lane] = 1.0


@aot_pack.export
def not_called():
    return needs_arguments


@aot_pack.export
def not_compiled():
    return tilelang.compile(copied((32,), (32,))).get_profiler()


@aot_pack.export
def size_is_an_argument():
    @T.prim_func
    def main(pointer: T.ptr, y: T.Tensor((32,), "float32"), n: T.int32):
        x = T.make_tensor(pointer, (n,), "float32")
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = x[i]

    return main


@aot_pack.export
def sub_byte():
    return beside(T.Tensor((32,), "float6_e2m3fnx4"))


@aot_pack.export
def odd_bytes():
    return beside(T.Tensor((33,), "int4"))


@aot_pack.export
def half_known():
    return beside(T.Tensor((n, n + 2), "int4"))


@aot_pack.export
def strided_bytes():
    return beside(T.StridedTensor((32, 64), (128, 1), "int4"))


@aot_pack.export
def printing():
    @T.prim_func
    def main(x: T.Tensor((32,), "float32"), y: T.Tensor((32,), "float32")):
        with T.Kernel(1, threads=32):
            T.print(x[0])
            for i in T.Parallel(32):
                y[i] = x[i]

    return main


@aot_pack.export
def external():
    @T.prim_func
    def main(x: T.Tensor((32,), "float32"), y: T.Tensor((32,), "float32")):
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = T.call_extern("float32", "twice", x[i])

    return main


@aot_pack.export
def sized_workspace():
    @T.prim_func
    def main(x: T.Tensor((32,), "float32"), y: T.Tensor((32,), "float32"), count: T.int32):
        w = T.alloc_global((count * 32,), "float32")
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                w[i] = x[i]
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = w[i]

    return main


def written(sizes):
    @T.prim_func
    def main(x: T.Tensor((32,), "float32"), y: T.Tensor((sizes,), "float32")):
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = x[i]

    return main


@aot_pack.export
def unknown_output():
    return tilelang.compile(written(T.dynamic("n")), out_idx=[1])


@aot_pack.export
def no_such_output():
    return tilelang.compile(written(32), out_idx=[5])


@aot_pack.export
def something_else():
    return object()


@aot_pack.export
def no_python():
    """The end of the loop is a remainder of numbers that may be negative."""

    @T.prim_func
    def main(x: T.Tensor((64,), "int32"), y: T.Tensor((32,), "int32")):
        with T.Kernel(1, threads=32):
            count = T.alloc_local((1,), "int32")
            count[0] = 0
            for _ in T.serial(T.floormod(x[0], x[1]) + 1):
                count[0] += 1
            for i in T.Parallel(32):
                y[i] = count[0]

    return main
