"""Attention in float64, random inputs for it, and how far results may be from it."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Sizes of one call. ``str`` names it in a failure."""

    batch: int
    length_q: int
    length_k: int
    heads_kv: int
    group: int
    head_dim: int
    causal: bool


def cases(random_: random.Random, *, count: int, head_dim: int, group: int, causal: bool) -> list[Case]:
    """Random lengths, of one block and of several; and some that are one off a multiple of a block."""
    found = []
    for index in range(count):
        longest = (70, 300, 900)[index % 3]
        length_q, length_k = (random_.randint(1, longest) for _ in range(2))
        if index % 4 == 3:
            length_q = length_k = random_.choice((127, 128, 129, 255, 257, 384))
        sizes = {"batch": random_.randint(1, 3), "heads_kv": random_.randint(1, 3)}
        found.append(Case(length_q=length_q, length_k=length_k, head_dim=head_dim, group=group, causal=causal, **sizes))
    return found


def tensors(case: Case, seed: int, dtype: torch.dtype = torch.bfloat16) -> tuple[torch.Tensor, ...]:
    """q, k, v and a gradient of the result."""
    generator = torch.Generator("cuda").manual_seed(seed)
    heads = case.heads_kv * case.group
    shapes = [(case.length_q, heads), (case.length_k, case.heads_kv), (case.length_k, case.heads_kv),
              (case.length_q, heads)]  # fmt: skip
    return tuple(
        torch.randn(case.batch, *shape, case.head_dim, generator=generator, device="cuda").to(dtype) for shape in shapes
    )


def attention(
    q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, *, causal: bool, scale: float | None = None
) -> torch.Tensor:
    """The result in float64; gradients flow. Rows that see no key are 0."""
    group = q.shape[2] // k.shape[2]
    q, k, v = (tensor.double().transpose(1, 2) for tensor in (q, k, v))
    k, v = (tensor.repeat_interleave(group, dim=1) for tensor in (k, v))
    scores = q @ k.transpose(-1, -2) * (q.shape[-1] ** -0.5 if scale is None else scale)
    if causal:
        rows = torch.arange(q.shape[2], device=q.device)[:, None] + k.shape[2] - q.shape[2]
        scores = scores.masked_fill(torch.arange(k.shape[2], device=q.device) > rows, float("-inf"))
    most = scores.amax(-1, keepdim=True).detach().clamp_min(-1e300)
    weights = (scores - most).exp()
    total = weights.sum(-1, keepdim=True)
    return ((weights / total.where(total > 0, 1.0)) @ v).transpose(1, 2)


def gradients(
    q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, dout: torch.Tensor, *, causal: bool, scale: float | None = None
) -> tuple[torch.Tensor, ...]:
    """dq, dk and dv in float64."""
    leaves = tuple(tensor.double().requires_grad_() for tensor in (q, k, v))
    return tuple(torch.autograd.grad(attention(*leaves, causal=causal, scale=scale), leaves, dout.double()))


def error(result: torch.Tensor, expected: torch.Tensor, *, least: float = 1e-3) -> float:
    """The largest abs(result - expected) / (abs(expected) + floor), infinite where one is NaN. The floor is the root
    mean square of what is expected and not 0, as rows that see no key are, and at least ``least``."""
    assert result.shape == expected.shape
    if not result.numel():
        return 0.0
    seen = expected[expected != 0]
    floor = max(seen.square().mean().sqrt().item(), least) if seen.numel() else least
    worst = (result.detach().double() - expected).abs() / (expected.abs() + floor)
    return float(worst.nan_to_num(nan=float("inf")).max().item())
