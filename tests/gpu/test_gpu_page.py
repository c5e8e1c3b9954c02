"""The examples of docs/pytorch.md run on a GPU. ``my_kernels`` is the wheel of example_kernels/elementwise.py."""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType
from typing import Any

import pytest
from torch_operators.page import CHECKS, blocks, run

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("default")]  # PyTorch's compiler warns of its own


@pytest.fixture(scope="module")
def my_kernels(torch: ModuleType) -> ModuleType:
    package = importlib.import_module("my_kernels")
    importlib.import_module("my_kernels.torch")
    if importlib.util.find_spec("my_kernels._gradients") is None:
        torch.library.register_autograd(
            "my_kernels::scale",
            lambda context, grad: (torch.ops.my_kernels.scale(grad.contiguous(), context.alpha), None),
            setup_context=lambda ctx, inputs, output: setattr(ctx, "alpha", inputs[1]),
        )
    return package


def distributed(torch: ModuleType, x: Any) -> Any:
    """The tensor as a DTensor of one process."""
    from torch.distributed.tensor import DTensor, Shard, init_device_mesh
    from torch.testing._internal.distributed.fake_pg import FakeStore

    torch.distributed.init_process_group("fake", store=FakeStore(), rank=0, world_size=1)
    return DTensor.from_local(x, init_device_mesh("cuda", (1,)), [Shard(0)])


@pytest.mark.parametrize("text", CHECKS)
def test_a_block_runs(torch: ModuleType, my_kernels: ModuleType, text: str) -> None:
    torch._dynamo.reset()
    x = (torch.arange(1024, device="cuda") % 16).half()
    (block,) = (each for each in blocks() if text in each.source)
    names: dict[str, Any] = {"torch": torch, "my_kernels": my_kernels, "x": x}
    if "distributed" in block.source:
        names["distributed"] = distributed(torch, x)
    run(block, names)
