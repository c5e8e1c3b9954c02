"""A library as they are, before and after it compiles; and builders that capture it without a patch."""

import cuda.bindings.driver as cuda
import cutlass
import cutlass.cute as cute
import torch
import triton
import triton.language as tl
from cutlass.cute.runtime import from_dlpack

import aot_pack


@triton.jit
def _quantize(x, n, block: tl.constexpr):
    tl.store(x + tl.arange(0, block), 0.0)


@cute.kernel
def _kernel(x: cute.Tensor):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(1)


@cute.jit
def _fill(x: cute.Tensor, stream: cuda.CUstream):
    _kernel(x).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@cute.jit
def _other(x: cute.Tensor, stream: cuda.CUstream):
    _kernel(x).launch(grid=[2, 1, 1], block=[32, 1, 1], stream=stream)


def library(rows):
    """Fills the first of ``rows``, a tensor on the CPU."""
    device = torch.device("cuda", torch.cuda.current_device())
    generator = torch.Generator(device=device)
    x = rows.to(device, non_blocking=True).t().contiguous()
    x.copy_(torch.randn(x.shape, device=device, generator=generator))
    x[0] = 0.0
    side, done = torch.cuda.Stream(), torch.cuda.Event()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        scale = torch.empty(32).cuda()
        x.record_stream(side)
        done.record(side)
    torch.cuda.current_stream().wait_event(done)
    if not torch.cuda.is_current_stream_capturing() and torch.cuda.memory_allocated() == 0:
        _quantize[(1,)](scale, 32, block=32)
    if x.data_ptr() % 16 or torch.cuda.get_device_capability(device)[0] < 9:
        raise ValueError("not aligned, or too old")
    stream = cuda.CUstream(torch.cuda.current_stream().cuda_stream)
    row = from_dlpack(x[0], assumed_align=16)
    for function in (_fill, _other):
        cute.compile(function, row, stream)(row, stream)
    return float(x.sum())


@aot_pack.export
def after_host_code():
    """Fills x."""
    with aot_pack.capture(first=True) as units:
        library(torch.zeros(32, 4))
    return units[0]


@aot_pack.export
def explicit():
    """Fills x on a stream."""
    with aot_pack.capture(first=True, explicit_stream=True) as units:
        library(torch.zeros(32, 4))
    return units[0]
