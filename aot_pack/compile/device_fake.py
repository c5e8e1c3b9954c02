"""Indexing of PyTorch's fake tensors on a GPU where PyTorch is built for CPUs only.

``x[0]`` and ``x[:1]`` ask for a guard of the GPU, which such a build does not have; the functions that do the same by
name do not. Where PyTorch can do it, it does.

Private, seen in torch 2.13.0: ``torch._subclasses.fake_tensor.FakeTensor``, which has no ``__getitem__`` of its own.
"""

from __future__ import annotations

import functools
from typing import Any

from aot_pack.compile.device import DeviceFacts

_NO_GUARD = "not linked with support for cuda"


def index_fake_tensors(_: DeviceFacts, module: Any) -> None:
    """``torch._subclasses.fake_tensor``."""
    fake_tensor = module.FakeTensor
    original = fake_tensor.__getitem__

    @functools.wraps(original)
    def getitem(tensor: Any, key: Any) -> Any:
        try:
            return original(tensor, key)
        except RuntimeError as error:
            if _NO_GUARD not in str(error):
                raise
        return indexed(tensor, key)

    fake_tensor.__getitem__ = getitem


def indexed(tensor: Any, key: Any) -> Any:
    """``tensor[key]`` for integers, slices, ``None`` and ``...``, without an index of PyTorch's.

    Raises:
        IndexError: there are more indices than dimensions.
        NotImplementedError: an index is something else, such as a tensor.
    """
    keys = list(key) if isinstance(key, tuple) else [key]
    for each in keys:
        if isinstance(each, bool) or not (each is None or each is Ellipsis or isinstance(each, (int, slice))):
            raise NotImplementedError(
                f"a fake tensor of a GPU is indexed with {type(each).__name__}, which PyTorch for CPUs can't; "
                "a build of PyTorch for CUDA may"
            )
    missing = tensor.dim() - sum(isinstance(each, (int, slice)) for each in keys)
    if missing < 0:
        raise IndexError(f"too many indices for a tensor of {tensor.dim()} dimensions")
    places = [place for place, each in enumerate(keys) if each is Ellipsis] or [len(keys)]
    keys[places[0] : places[0] + 1] = [slice(None)] * missing
    dim = 0
    for each in keys:
        if isinstance(each, int):
            tensor = tensor.select(dim, each)
            continue
        if each is None:
            tensor = tensor.unsqueeze(dim)
        elif each != slice(None):
            start, stop, step = each.indices(tensor.shape[dim])
            kept = tensor.narrow(dim, start, max(stop - start, 0))
            tensor = kept if step == 1 else kept.unfold(dim, 1, step).select(-1, 0)
        dim += 1
    return tensor
