"""covers() with PyTorch's tensors: on the CPU, meta, fake, views, and with the operators registered."""

from __future__ import annotations

from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.corpus


def fake(*shape: int, device: str = "cpu", dtype: Any = None) -> Any:
    with torch._subclasses.fake_tensor.FakeTensorMode():
        return torch.empty(shape, device=device, dtype=dtype)


@pytest.mark.parametrize(
    "x",
    [
        torch.empty(16),
        torch.empty(16, device="meta"),
        torch.empty(16, requires_grad=True),
        torch.nn.Parameter(torch.empty(16)),
        torch.empty(32, device="meta")[16:],
        fake(16),
        fake(16, device="meta"),
    ],
    ids=["cpu", "meta", "requires_grad", "parameter", "view", "fake", "fake_meta"],
)
def test_tensors_without_a_gpu(package: Any, x: Any) -> None:
    for device in (None, "sm_90a", "a100"):
        answer = package.covers("scale", x, device=device)
        assert answer, answer.reason
        assert answer.variant == "scale[v1]"
    assert package.covers("scale", x.to(torch.float16), alpha=3).variant == "scale[v0]"


def test_what_does_not_fit_is_told_as_in_a_call(package: Any) -> None:
    x = torch.empty(17, device="meta")
    assert "argument 'x': expected shape[0] divisible by 8, got 17" in package.covers("scale", x).reason
    x = torch.empty(32, device="meta")[::2]
    assert "argument 'x': must be contiguous (row-major, without gaps)" in package.covers("scale", x).reason
    x = torch.empty(16, device="meta", dtype=torch.bfloat16)
    assert "argument 'x': expected dtype float32, got bfloat16" in package.covers("scale", x).reason
    x = torch.empty(17, device="meta", dtype=torch.int8)[1:].view(torch.int8)
    assert "dtype" in package.covers("scale", x).reason


def test_alignment_is_that_of_the_view(package: Any) -> None:
    memory = torch.empty(66, dtype=torch.uint8, device="meta")
    assert package.covers("scale", memory[:64].view(torch.float32))
    x = torch.empty(17, dtype=torch.float16, device="meta")[1:]
    assert "must be aligned to 4 bytes" in package.covers("scale", x).reason


def test_numbers_in_tensors(package: Any) -> None:
    x = torch.empty(16, device="meta")
    assert package.covers("scale", x, torch.tensor(2.0))
    assert package.covers("scale", x, torch.tensor(True))
    answer = package.covers("scale", x, torch.empty((), device="meta"))
    assert "argument 'alpha': expected a float (float32), got a float32 tensor on cuda" in answer.reason


def test_tuples_fields_and_keywords(package: Any) -> None:
    x, total = torch.empty(16, device="meta"), torch.empty(16)
    assert package.covers("listed", (x, x), (16, 3), (total, 0.5), None)
    assert package.covers("listed", [x, x], (16, 3), package.Pair(total, 0.5), stream=None)
    assert "'pair.weight'" in package.covers("listed", (x, x), (16, 3), (total, "a"), None).reason
    assert "'sizes'" in package.covers("listed", (x, x), (8, 3), (total, 0.5), None).reason
    assert package.covers("keyed", x, bias=x, mode="mean")
    assert "expected one of" in package.covers("keyed", x, mode="other").reason


def test_outputs(package: Any) -> None:
    x = torch.empty(16, 3, device="meta")
    assert package.covers("halves", x)
    assert package.covers("halves", x, None, torch.empty(4, 16, device="meta").t())
    answer = package.covers("halves", x, None, torch.empty(16, 4, device="meta"))
    assert "argument 'second': must be compact: expected stride[0] = 1, got 4" in answer.reason


def test_nothing_becomes_an_operator_or_is_traced(package: Any) -> None:
    """Neither inside of a mode nor while a program is compiled."""
    with torch._subclasses.fake_tensor.FakeTensorMode():
        assert package.covers("scale", torch.empty(16))
        assert not package.covers("scale", torch.empty(17))
    assert package.covers("add_to", torch.empty(16, requires_grad=True), torch.empty(16))
