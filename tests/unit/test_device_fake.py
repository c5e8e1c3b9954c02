"""Indexing of fake tensors, on a stand-in whose shapes numpy works out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from aot_pack.arch import Arch
from aot_pack.compile.device import DeviceFacts
from aot_pack.compile.device_fake import index_fake_tensors, indexed


class Fake:
    """The functions of a tensor that indexing is made of."""

    def __init__(self, array: np.ndarray[Any, Any]) -> None:
        self.array = array

    @property
    def shape(self) -> tuple[int, ...]:
        return self.array.shape

    def dim(self) -> int:
        return self.array.ndim

    def select(self, dim: int, index: int) -> Fake:
        return Fake(np.take(self.array, index, dim))

    def unsqueeze(self, dim: int) -> Fake:
        return Fake(np.expand_dims(self.array, dim))

    def narrow(self, dim: int, start: int, length: int) -> Fake:
        return Fake(np.take(self.array, range(start, start + length), dim))

    def unfold(self, dim: int, size: int, step: int) -> Fake:
        assert size == 1
        return Fake(np.expand_dims(np.take(self.array, range(0, self.shape[dim], step), dim), -1))

    def __getitem__(self, key: Any) -> Fake:
        raise RuntimeError("PyTorch is not linked with support for cuda devices")


ARRAY = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)
KEYS = (
    0,
    -1,
    slice(None, 1),
    slice(1, None),
    slice(5, 9),
    slice(3, 1),
    None,
    ...,
    (),
    (0, 1, 2, 3),
    (..., 0),
    (0, ..., None, slice(0, 4, 2)),
    (slice(None, 1), slice(None, 1), slice(None, 1)),
    (None, 1, None, slice(None), -1),
    (slice(None), slice(1, 3, 3)),
)


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_it_is_what_numpy_says(key: Any) -> None:
    np.testing.assert_array_equal(indexed(Fake(ARRAY), key).array, ARRAY[key])


def test_too_many_indices() -> None:
    with pytest.raises(IndexError, match="too many indices for a tensor of 4 dimensions"):
        indexed(Fake(ARRAY), (0,) * 5)


@pytest.mark.parametrize("key", [True, "text", (0, [1, 2])])
def test_what_else_is_no_index(key: Any) -> None:
    with pytest.raises(NotImplementedError, match="which PyTorch for CPUs can't"):
        indexed(Fake(ARRAY), key)


def test_pytorch_does_what_it_can() -> None:
    class Able(Fake):
        def __getitem__(self, key: Any) -> Fake:
            if key == "bad":
                raise RuntimeError("something else")
            return Fake(self.array[key])

    facts = DeviceFacts(Arch.parse("sm_90a"), None)
    for kind in (Able, Fake):
        tensors = SimpleNamespace(FakeTensor=type("FakeTensor", (kind,), {}))
        index_fake_tensors(facts, tensors)
        assert tensors.FakeTensor(ARRAY)[0].shape == (3, 4, 5)
    with pytest.raises(RuntimeError, match="something else"):
        type("FakeTensor", (Able,), {})(ARRAY)["bad"]
