"""Programs that can't be packed, and what can't be in them."""

import tilelang
import tilelang.language as T

import aot_pack

REFUSED = {
    "product_of_sizes": "a size or stride of tensor 'y' is n * 2, which is not supported",
    "size_is_an_argument": "a size or stride of tensor 'x' is the parameter 'n', which is not supported",
    "sub_byte": "tensor 'x' has elements of float4_e2m1fn, which are no whole bytes: not supported",
    "unknown_output": "size 0 of the output 'y' is not known when it is allocated",
    "no_such_output": "out_idx has 5, but the program has 2 parameters",
    "something_else": "returned <object object at",
}
"""What the error of each says."""


@aot_pack.export
def product_of_sizes():
    n = T.dynamic("n")

    @T.prim_func
    def main(x: T.Tensor((n,), "float32"), y: T.Tensor((n * 2,), "float32")):
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = x[i]

    return main


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
    @T.prim_func
    def main(x: T.Tensor((32,), "float4_e2m1fn"), y: T.Tensor((32,), "float32")):
        with T.Kernel(1, threads=32):
            for i in T.Parallel(32):
                y[i] = T.float32(1)

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
