"""The examples of docs/pytorch.md run, on the CPU. ``tests/gpu/test_gpu_page.py`` runs them on a GPU."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from fake_driver import FakeDriver

from aot_pack.native.toolchain import find_machine, find_toolchain
from torch_operators.learned import build_learned

torch = pytest.importorskip("torch")
from torch.utils._python_dispatch import TorchDispatchMode  # noqa: E402

from torch_operators.page import CHECKS, Block, blocks, run  # noqa: E402

pytestmark = [pytest.mark.corpus, pytest.mark.filterwarnings("default")]

NAME = "my_kernels"


class Recorder(TorchDispatchMode):  # type: ignore[misc]
    """Stands for a CUDA graph: runs the operators of a block again."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[Any, ...]] = []

    def __torch_dispatch__(self, operator: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = operator(*args, **(kwargs or {}))
        self.calls.append((operator, args, kwargs or {}, result))
        return result

    def replay(self) -> None:
        for operator, args, kwargs, result in self.calls:
            result.copy_(operator(*args, **kwargs))


@pytest.fixture(scope="module")
def scale(tmp_path_factory: pytest.TempPathFactory, driver: FakeDriver, package: Any) -> Iterator[Any]:
    """The package of the page. ``package`` has the kernels played."""
    machine, folder = find_machine(os.environ), tmp_path_factory.mktemp("page")
    build_learned(folder / NAME, machine, find_toolchain("system", machine))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(folder), *sys.path])
        module = importlib.import_module(NAME)
        importlib.import_module(f"{NAME}.torch")
        operator = torch.ops.my_kernels.scale

        def direct(x: Any, alpha: float, y: Any = None) -> Any:  # a direct call refuses tensors of the CPU
            return operator(x, alpha) if y is None else operator.out(x, alpha, y=y)

        patch.setattr(module, "_ffi_scale", direct)
        patch.setattr(torch.cuda, "CUDAGraph", Recorder)
        patch.setattr(torch.cuda, "graph", lambda graph: graph)
        stream = SimpleNamespace(wait_stream=lambda other: None)
        patch.setattr(torch.cuda, "Stream", lambda: stream)
        patch.setattr(torch.cuda, "current_stream", lambda: stream)
        patch.setattr(torch.cuda, "stream", contextlib.nullcontext)
        yield module


@pytest.mark.parametrize("block", list(blocks()), ids=str)
def test_a_block_runs(scale: Any, block: Block) -> None:
    torch._dynamo.reset()
    x = torch.arange(16.0)
    names: dict[str, Any] = {"torch": torch, NAME: scale, "x": x}
    if "distributed" in block.source:
        names["distributed"] = distributed(x)
    run(block, names)


def distributed(x: Any) -> Any:
    """The tensor as a DTensor of one process."""
    from torch.distributed.tensor import Shard, distribute_tensor, init_device_mesh

    store = torch.distributed.HashStore()
    torch.distributed.init_process_group("gloo", store=store, rank=0, world_size=1)
    return distribute_tensor(x, init_device_mesh("cpu", (1,)), [Shard(0)])


def test_each_check_is_of_a_block() -> None:
    sources = [block.source for block in blocks()]
    assert not [text for text in CHECKS if not any(text in source for source in sources)]


def test_saved_operators_are_not_computed_again(scale: Any) -> None:
    """A direct call in a region with selective checkpointing is the operator that the policy names."""
    from functools import partial

    from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

    counts = []
    for saved in (torch.ops.my_kernels.scale.default, torch.ops.aten.sin.default):
        context = partial(create_selective_checkpoint_contexts, [saved])
        leaf = torch.arange(16.0).requires_grad_()
        recorder = Recorder()
        with recorder:
            region = lambda x: scale.scale(x.sin(), 2.0).cos()  # noqa: E731
            checkpoint(region, leaf, use_reentrant=False, context_fn=context).sum().backward()
        counts.append(sum(str(call[0]) == "my_kernels.scale.default" for call in recorder.calls))
    assert counts == [2, 3]  # with the one of the gradient


class Holder(torch.Tensor):  # type: ignore[misc, name-defined]
    """A tensor that holds another one, and has no memory itself."""

    @staticmethod
    def __new__(cls, inner: Any, device: str) -> Holder:  # noqa: PYI034
        made: Holder = torch.Tensor._make_wrapper_subclass(cls, inner.shape, dtype=inner.dtype, device=device)
        made.inner = inner
        return made

    @classmethod
    def __torch_dispatch__(cls, operator: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return Holder(operator(*(each.inner if isinstance(each, Holder) else each for each in args)), "cpu")


def test_a_subclass_decides_what_an_operator_does(scale: Any) -> None:
    x = torch.arange(16.0)
    named = x.as_subclass(type("Named", (torch.Tensor,), {}))
    assert type(torch.ops.my_kernels.scale(named, 2.0)) is type(named)
    holder = torch.ops.my_kernels.scale(Holder(x, "cpu"), 2.0)
    assert torch.equal(holder.inner, x * 2)


def test_a_direct_call_refuses_a_tensor_without_memory(scale: Any) -> None:
    direct = scale._aot_function("scale")
    text = "argument 'x': expected a tensor with memory, got one at address 0, such as a fake tensor or a DTensor"
    with pytest.raises(TypeError, match=text):
        direct(Holder(torch.arange(16.0), "cuda:0"), 2.0)
