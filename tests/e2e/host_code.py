"""What libraries do with PyTorch and Triton before they compile a kernel. None of it may fail."""

from __future__ import annotations

import copy  # noqa: F401 (CODE uses it)
from typing import Any

import numpy as np  # noqa: F401 (CODE uses it)
import torch
import triton
import triton.language as tl

CODE = """
x.cuda()
torch.randn(3).cuda(0).is_cuda
x.to("cuda", torch.float16)
x.to(0).to(torch.device(0))
torch.zeros(3).to(x)
x.cpu()
x.clone().copy_(torch.zeros(4, 8))
x.t().contiguous().view(-1).reshape(8, 4).permute(1, 0)
x.__setitem__(0, 0.0)
x.__setitem__((slice(None), 0), torch.zeros(4))
x[0], x[:1], x[..., 1:, None], x[[0, 1]], x[torch.zeros(4, dtype=torch.long, device="cuda")]
torch.zeros(3, device="cuda"), torch.full((3,), 2.0, device="cuda"), torch.arange(3, device="cuda")
torch.tensor([1, 2], device="cuda"), torch.asarray([1, 2], device="cuda"), torch.empty(1, device=0)
torch.randn(3, device="cuda", generator=torch.Generator(device="cuda").manual_seed(1))
torch.from_numpy(np.zeros(4, np.float32)).cuda()
torch.empty(4, pin_memory=True).to("cuda", non_blocking=True), torch.empty(4).pin_memory().is_pinned()
x.to(torch.float8_e4m3fn).view(torch.uint8), torch.empty(4, 4, device="cuda").to(torch.float8_e8m0fnu)
torch.nn.Linear(4, 4).cuda().half()(torch.empty(2, 4, device="cuda", dtype=torch.float16))
torch.nn.Sequential(torch.nn.Linear(4, 4, device="cuda"), torch.nn.BatchNorm1d(4)).to("cuda", torch.bfloat16)
torch.nn.functional.scaled_dot_product_attention(*[torch.empty(1, 4, 4, 4, device="cuda")] * 3)
(x + torch.tensor(2.0)) @ x.t(), torch.where(x > 0, 1.0, 0.0), torch.cat([x, x]), torch.stack([x, x]), x.cumsum(0)
x.record_stream(torch.cuda.current_stream())
require(x.data_ptr() % 16 == 0 and x[:, 1:].data_ptr() % 16 == 4 and x.data_ptr() != x.clone().data_ptr())
x.__cuda_array_interface__
torch.utils.dlpack.to_dlpack(x), x.__dlpack__(), x.__dlpack_device__()
require(copy.deepcopy(x).fake_mode is x.fake_mode), copy.copy(x), repr(x), f"{x.sum():.2f}", len(x), list(x)
torch.manual_seed(0), torch.cuda.manual_seed(1), torch.cuda.manual_seed_all(1), torch.cuda.get_rng_state()
torch.cuda.synchronize(), torch.cuda.empty_cache(), torch.cuda.set_device(0), torch.cuda.init()
torch.cuda.memory_allocated(), torch.cuda.max_memory_allocated(0), torch.cuda.memory_stats()
torch.cuda.Event(enable_timing=True).record(), torch.cuda.current_stream().record_event().query()
torch.Event("cuda").wait(), torch.Stream("cuda").wait_stream(torch.cuda.default_stream())
require(isinstance(torch.cuda.current_stream(), torch.cuda.Stream) and torch.cuda.ExternalStream(7).cuda_stream == 7)
torch.cuda.nvtx.range_push("a"), torch.cuda.nvtx.range_pop(), torch.cuda.nvtx.mark("a")
require(not torch.cuda.is_current_stream_capturing() and torch.cuda.is_available() and torch.cuda.device_count() == 1)
require(torch.cuda.get_device_capability() == (9, 0) and torch.cuda.get_device_name() == "NVIDIA H100 80GB HBM3")
require(torch.cuda.get_device_properties(x.device).multi_processor_count == 132)
require(int(torch.version.cuda.split(".")[0]) >= 12)
require(torch.accelerator.current_accelerator().type == "cuda" and torch.accelerator.device_count() == 1)
torch.accelerator.synchronize(), torch.get_device_module("cuda").current_stream()
torch.compile(lambda tensor: tensor + 1)(x)
add[(1,)](x, 3), add[lambda meta: (meta["block"],)](x, 3), tuned[(1,)](x, 3), guessed[(1,)](x, 3)
torch.library.wrap_triton(add)[(1,)](x, 3)
add.run(x, 3, grid=(1,), warmup=False), add.warmup(x, 3, grid=(1,))
require(triton.runtime.driver.active.get_current_target().arch == 90)
require(triton.runtime.driver.active.utils.get_device_properties(0)["multiprocessor_count"] == 132)
require(torch.ops.host_code.double(x).shape == (8, 8) and torch.ops.host_code.plain(x).shape == (8, 8))
Function.apply(x.clone().requires_grad_())
within(torch.cuda.stream(torch.cuda.Stream()), lambda: require(torch.cuda.current_stream() != default))
within(torch.cuda.Stream(), lambda: require(torch.cuda.current_stream() != default))
within(torch.cuda.stream(None), lambda: require(torch.cuda.current_stream() == default))
within(torch.cuda.device(0), lambda: torch.empty(3, device="cuda"))
within(torch.cuda.device_of(x), lambda: None)
within(torch.cuda.graph(torch.cuda.CUDAGraph()), lambda: x + 1)
within(torch.cuda.nvtx.range("a"), lambda: None)
within(torch.device("cuda"), lambda: require(torch.empty(3).is_cuda))
within(torch.inference_mode(), lambda: x + 1)
within(torch.autocast("cuda"), lambda: x @ x.t())
within(torch.random.fork_rng(devices=[0]), lambda: torch.randn(3, device="cuda"))
"""
"""One piece of host code on each line."""


@triton.jit
def add(x: Any, n: Any, block: tl.constexpr = 32) -> None:
    """A kernel of Triton."""
    tl.store(x + tl.arange(0, block), 0.0)


tuned = triton.autotune(configs=[triton.Config({"block": size}) for size in (32, 64)], key=["n"])(add)
guessed = triton.heuristics({"block": lambda _: 32})(add)


@torch.library.custom_op("host_code::double", mutates_args=())
def double(x: torch.Tensor) -> torch.Tensor:
    """An operator whose fake implementation is not to be taken."""
    return torch.empty(2 * x.shape[0], x.shape[1], device=x.device, pin_memory=False)


@double.register_fake
def _(x: torch.Tensor) -> torch.Tensor:
    raise AssertionError("the fake implementation was called")


_library = torch.library.Library("host_code", "FRAGMENT")
_library.define("plain(Tensor x) -> Tensor")
_library.impl("plain", lambda x: x.new_empty(2 * x.shape[0], x.shape[1]), "CUDA")


class Function(torch.autograd.Function):
    """An operation with a gradient."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor) -> torch.Tensor:
        """Keeps what it was given."""
        ctx.save_for_backward(x)
        return torch.empty_like(x)


def require(condition: bool) -> None:
    """An assertion, as an expression."""
    if not condition:
        raise AssertionError


def within(context: Any, call: Any) -> None:
    """Calls it while the context is entered."""
    with context:
        call()


def failures() -> dict[str, str]:
    """The errors of what failed, by code."""
    found = {}
    for line in CODE.strip().splitlines():
        x = torch.zeros(4, 8, device="cuda")
        names = {**globals(), "x": x, "default": torch.cuda.default_stream()}
        try:
            exec(line, names)
        except Exception as error:
            found[line] = f"{type(error).__name__}: {error}"
    return found
