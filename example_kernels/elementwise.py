"""Elementwise kernels: 16-byte accesses, a run-time scalar, and lengths that need not fill the last block.

One kernel serves all functions. The operation on one element of each input is a compile-time argument. The functions
have gradients for PyTorch and JAX, and their length is a batch dimension for ``vmap``.
"""

import cutlass
import cutlass.cute as cute
from cutlass import BFloat16, Float16, Float32

import aot_pack

THREADS = 256
VECTOR_BITS = 128
VECTORS_PER_THREAD = 4  # a thread loads all of them before it uses the first, so that enough bytes are in flight


@cute.kernel
def _map_kernel(
    operation: cutlass.Constexpr, inputs: tuple[cute.Tensor, ...], scalars: tuple[Float32, ...], output: cute.Tensor
):
    thread, _, _ = cute.arch.thread_idx()
    block, _, _ = cute.arch.block_idx()
    width = VECTOR_BITS // output.element_type.width
    vectors = cute.size(output) // width
    first = block * (THREADS * VECTORS_PER_THREAD) + thread

    # (width, vectors): the second mode counts 16-byte vectors.
    tiled_inputs = [cute.flat_divide(x, (width,)) for x in inputs]
    tiled_output = cute.flat_divide(output, (width,))
    fragments = [cute.make_rmem_tensor((width, VECTORS_PER_THREAD), x.element_type) for x in inputs]

    for step in cutlass.range_constexpr(VECTORS_PER_THREAD):
        # A thread past the end loads the last vector again. Without branches, the loads overlap.
        i = cutlass.min(first + step * THREADS, vectors - 1)
        for x, fragment in zip(tiled_inputs, fragments, strict=True):
            cute.autovec_copy(x[None, i], fragment[None, step])
    for step in cutlass.range_constexpr(VECTORS_PER_THREAD):
        values = [fragment[None, step].load().to(Float32) for fragment in fragments]
        computed = cute.make_rmem_tensor((width,), Float32)
        for j in cutlass.range_constexpr(width):
            computed[j] = operation(*[value[j] for value in values], *scalars)
        result = cute.make_rmem_tensor((width,), output.element_type)
        result.store(computed.load().to(output.element_type))
        i = first + step * THREADS
        if i < vectors:
            cute.autovec_copy(result, tiled_output[None, i])


@cute.jit
def _map(
    operation: cutlass.Constexpr,
    inputs: tuple[cute.Tensor, ...],
    scalars: tuple[Float32, ...],
    output: cute.Tensor,
    stream,
):
    vectors = cute.size(output) // (VECTOR_BITS // output.element_type.width)
    if vectors > 0:  # a grid without blocks is an error in CUDA, so an empty tensor launches nothing
        _map_kernel(operation, inputs, scalars, output).launch(
            grid=[cute.ceil_div(vectors, THREADS * VECTORS_PER_THREAD), 1, 1], block=[THREADS, 1, 1], stream=stream
        )


def _multiply(x, alpha):
    return x * alpha


def _sum(x, y):
    return x + y


def _silu_times(gate, up):
    return gate * cute.arch.rcp_approx(1.0 + cute.math.exp(-gate, fastmath=True)) * up


def _silu_slope_times(gate, up, grad):
    sigmoid = cute.arch.rcp_approx(1.0 + cute.math.exp(-gate, fastmath=True))
    return sigmoid * (1.0 + gate * (1.0 - sigmoid)) * up * grad


@cute.jit
def _scale(x: cute.Tensor, y: cute.Tensor, alpha: Float32, stream):
    _map(_multiply, (x,), (alpha,), y, stream)


@cute.jit
def _add(x: cute.Tensor, y: cute.Tensor, z: cute.Tensor, stream):
    _map(_sum, (x, y), (), z, stream)


@cute.jit
def _silu_mul(gate: cute.Tensor, up: cute.Tensor, out: cute.Tensor, stream):
    _map(_silu_times, (gate, up), (), out, stream)


@cute.jit
def _silu_mul_slope(gate: cute.Tensor, up: cute.Tensor, dout: cute.Tensor, dgate: cute.Tensor, stream):
    _map(_silu_slope_times, (gate, up, dout), (), dgate, stream)


@aot_pack.export
def scale():
    """y = alpha * x, elementwise. It is computed in float32 and rounded once.

    Args:
        x: (n,) float16; n divisible by 8, 0 included.
        alpha: float32 number.
        y: (n,) float16, written; may be x.
    """
    n = aot_pack.dim(divisibility=8, batch=True)
    x, y = aot_pack.tensor(Float16, (n,), align=16), aot_pack.output(Float16, (n,), align=16)
    return aot_pack.entry(_scale, x=x, y=y, alpha=Float32, stream=aot_pack.stream())


@aot_pack.gradient(of="scale")
def scale_gradient(ops, alpha, grad_y):
    return {"x": ops.scale(grad_y, alpha)}


@aot_pack.export
def add():
    """z = x + y, elementwise.

    Args:
        x: (n,) float32; n divisible by 4, 0 included.
        y: (n,) float32.
        z: (n,) float32, written; may be x or y.
    """
    n = aot_pack.dim(divisibility=4, batch=True)
    vector, z = aot_pack.tensor(Float32, (n,), align=16), aot_pack.output(Float32, (n,), align=16)
    return aot_pack.entry(_add, x=vector, y=vector, z=z, stream=aot_pack.stream())


@aot_pack.gradient(of="add")
def add_gradient(ops, grad_z):
    return {"x": grad_z, "y": grad_z}


@aot_pack.export
def silu_mul():
    """out = gate * sigmoid(gate) * up, elementwise. It is computed in float32 and rounded once.

    Args:
        gate: (n,) bfloat16; n divisible by 8, 0 included.
        up: (n,) bfloat16.
        out: (n,) bfloat16, written; may be gate or up.
    """
    n = aot_pack.dim(divisibility=8, batch=True)
    vector, out = aot_pack.tensor(BFloat16, (n,), align=16), aot_pack.output(BFloat16, (n,), align=16)
    return aot_pack.entry(_silu_mul, gate=vector, up=vector, out=out, stream=aot_pack.stream())


@aot_pack.export
def silu_mul_backward():
    """dgate = dout * up * d(gate * sigmoid(gate)) / d(gate), elementwise: the gradient of silu_mul for gate.

    Args:
        gate, up, dout: (n,) bfloat16; n divisible by 8, 0 included.
        dgate: (n,) bfloat16, written; may be an input.
    """
    n = aot_pack.dim(divisibility=8, batch=True)
    vector, dgate = aot_pack.tensor(BFloat16, (n,), align=16), aot_pack.output(BFloat16, (n,), align=16)
    return aot_pack.entry(_silu_mul_slope, gate=vector, up=vector, dout=vector, dgate=dgate, stream=aot_pack.stream())


@aot_pack.gradient(of="silu_mul")
def silu_mul_gradient(ops, gate, up, grad_out):
    return {"gate": ops.silu_mul_backward(gate, up, grad_out), "up": ops.silu_mul(gate, grad_out)}
