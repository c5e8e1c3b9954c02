"""PyTorch's tensors in all their forms: what is a tensor on the GPU is taken, all else is refused by name."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = pytest.mark.gpu


@pytest.fixture(scope="module")
def torch() -> ModuleType:
    return importlib.import_module("torch")


@pytest.fixture(scope="module")
def elementwise() -> ModuleType:
    return importlib.import_module("elementwise")


def subclass_of(torch: ModuleType, value: Tensor) -> Tensor:
    return value.as_subclass(type("Named", (torch.Tensor,), {}))


WRAPPERS: dict[str, Callable[[ModuleType, Tensor], object]] = {
    "parameter": lambda torch, value: torch.nn.Parameter(value, requires_grad=False),
    "parameter with a gradient": lambda torch, value: torch.nn.Parameter(value),
    "subclass": subclass_of,
    "buffer": lambda torch, value: torch.nn.Buffer(value),
    "view": lambda torch, value: torch.cat([value, value])[value.numel() :],
    "detached": lambda torch, value: value.clone().requires_grad_().detach(),
    "of another framework": lambda torch, value: importlib.import_module("tvm_ffi").from_dlpack(value),
}


@pytest.mark.parametrize("name", WRAPPERS)
def test_wrappers_are_taken(torch: ModuleType, elementwise: ModuleType, name: str) -> None:
    x, y = (torch.randn(4096, device="cuda") for _ in range(2))
    z = torch.full_like(x, float("nan"))
    elementwise.add(WRAPPERS[name](torch, x), y, z)
    torch.cuda.synchronize()
    assert torch.equal(z, x + y)


REFUSED: dict[str, Callable[[ModuleType, Tensor], object]] = {
    "meta tensor": lambda torch, x: x.to("meta"),
    "sparse tensor": lambda torch, x: x.to_sparse(),
    "numpy array": lambda torch, x: x.cpu().numpy(),
    "pinned tensor": lambda torch, x: x.cpu().pin_memory(),
    "expanded scalar": lambda torch, x: x[:1].expand(4096),
    "every second element": lambda torch, x: torch.cat([x, x])[::2],
    "conjugate": lambda torch, x: torch.view_as_complex(torch.stack([x, x], 1)).conj(),
    "list of tensors": lambda torch, x: [x],
    "capsule": lambda torch, x: x.__dlpack__(),
    "storage": lambda torch, x: x.untyped_storage(),
    "subclass without memory, as a DTensor is": lambda torch, x: holder_of(torch, x),
    "address": lambda torch, x: x.data_ptr(),
}


def holder_of(torch: ModuleType, x: Tensor) -> Tensor:
    kind = type("Holder", (torch.Tensor,), {"__torch_dispatch__": classmethod(lambda cls, *arguments: NotImplemented)})
    return torch.Tensor._make_wrapper_subclass(kind, x.shape, dtype=x.dtype, device=x.device)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_such_tensor_is_refused(torch: ModuleType, elementwise: ModuleType, name: str) -> None:
    x, y = (torch.randn(4096, device="cuda") for _ in range(2))
    z = torch.full_like(x, float("nan"))
    with pytest.raises((TypeError, ValueError, BufferError, RuntimeError, NotImplementedError)) as raised:
        elementwise.add(REFUSED[name](torch, x), y, z)
    print(f"{name}: {type(raised.value).__name__}: {str(raised.value).splitlines()[0][:150]}")
    torch.cuda.synchronize()
    assert z.isnan().all()


def test_a_fake_tensor_among_others_is_refused_as_in_an_operator_of_pytorch(
    torch: ModuleType, elementwise: ModuleType
) -> None:
    from torch._subclasses.fake_tensor import FakeTensorMode

    x, y = (torch.randn(4096, device="cuda") for _ in range(2))
    with FakeTensorMode() as mode:
        fake = mode.from_tensor(x)
    for add in (torch.add, elementwise.add):
        with pytest.raises(AssertionError, match="convert all Tensors to FakeTensors first"):
            add(fake, y)
