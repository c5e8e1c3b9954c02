"""``add`` of example_kernels/elementwise.py in Triton. A file of its own: Triton reads a kernel's source from it."""

import triton
import triton.language as tl

BLOCK = 1024


@triton.jit
def add_kernel(x, y, z, n, BLOCK: tl.constexpr):  # noqa: N803
    """z = x + y of n elements, BLOCK to a program."""
    offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    inside = offsets < n
    tl.store(z + offsets, tl.load(x + offsets, mask=inside) + tl.load(y + offsets, mask=inside), mask=inside)


def blocks(n: int) -> int:
    """Programs that n elements take."""
    return int(triton.cdiv(n, BLOCK))
