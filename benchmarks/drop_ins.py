"""What a call of a library's own function costs: of the wheel, and of the library. Needs a GPU and both.

    PYTHONPATH=... python benchmarks/drop_ins.py [--json FILE]

The wheels are those of example_kernels/flash_attention.py and quack_functions.py, with the modules of ``include``.
``recipes.py`` says how they are built. Both sides are in one process and take turns in each round, in changing order. A
turn is a number of calls between two synchronisations. Ratios are medians of the ratios within a round.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QUACK_CACHE_ENABLED", "0")
import torch

ROUNDS = 21
Call = Callable[[], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The times of one function, in microseconds per call."""

    name: str
    wheel_us: float
    library_us: float
    ratio: float
    """The library's time, divided by that of the wheel."""


def values(*shape: int, gradients: bool, dtype: torch.dtype = torch.bfloat16) -> torch.Tensor:
    """Random values on the GPU."""
    return torch.randn(*shape, device="cuda", dtype=dtype).requires_grad_(gradients)


def with_gradients(call: Callable[..., Any], inputs: list[torch.Tensor]) -> Call:
    """A call, and the gradients of all its inputs."""
    first = call()
    found = first if isinstance(first, tuple) else (first,)
    outputs = [index for index, each in enumerate(found) if each is not None and each.requires_grad]
    grads = [torch.randn_like(found[index]) for index in outputs]
    grads = grads[:1] if len(found) == 2 and found[1] is not None and found[1].dtype != found[0].dtype else grads

    def run() -> None:
        result = call()
        made = result if isinstance(result, tuple) else (result,)
        torch.autograd.grad([made[index] for index in outputs[: len(grads)]], inputs, grads)

    return run


def attention(module: Any, length: int, *, gradients: bool) -> Call:
    """Batch 2, 16 heads, 4 heads of keys, head dimension 128, causal."""
    q, k, v = (values(2, length, heads, 128, gradients=gradients) for heads in (16, 4, 4))

    def call() -> Any:
        return module.flash_attn_func(q, k, v, causal=True)

    return with_gradients(call, [q, k, v]) if gradients else call


def norm(module: Any, *, residual: bool = False, gradients: bool) -> Call:
    """64 rows of 4,096 columns."""
    x, y, weight = (values(*shape, gradients=gradients) for shape in ((64, 4096), (64, 4096), (4096,)))

    def call() -> Any:
        return module.rmsnorm(x, weight, residual=y, prenorm=True) if residual else module.rmsnorm(x, weight)

    return with_gradients(call, [x, weight, *([y] if residual else [])]) if gradients else call


def softmax(module: Any, *, gradients: bool) -> Call:
    """64 rows of 4,096 columns."""
    x = values(64, 4096, gradients=gradients)
    return with_gradients(lambda: module.softmax(x), [x]) if gradients else lambda: module.softmax(x)


def cross_entropy(module: Any, *, gradients: bool) -> Call:
    """64 rows of 32,000 columns."""
    x, target = values(64, 32000, gradients=gradients), torch.randint(0, 32000, (64,), device="cuda")

    def call() -> Any:
        return module.cross_entropy(x, target)

    return with_gradients(call, [x]) if gradients else call


def layernorm(module: Any) -> Call:
    """64 rows of 4,096 columns. The library's function has no gradient."""
    x, weight = values(64, 4096, gradients=False), values(4096, gradients=False, dtype=torch.float32)
    return lambda: module.layernorm_fwd(x, weight)


def cases() -> list[tuple[str, str, str, Callable[[Any], Call], int]]:
    """Name, module of the wheel and of the library, what makes the call of a module, and calls per turn."""
    attentions = "flash_attention", "flash_attn.cute"
    quack = "quack_functions", "quack"
    return [
        ("flash_attn_func, 128", *attentions, lambda each: attention(each, 128, gradients=False), 400),
        ("flash_attn_func and gradients, 128", *attentions, lambda each: attention(each, 128, gradients=True), 60),
        ("rmsnorm", *quack, lambda each: norm(each, gradients=False), 300),
        ("rmsnorm and gradients", *quack, lambda each: norm(each, gradients=True), 60),
        ("rmsnorm, residual and prenorm", *quack, lambda each: norm(each, residual=True, gradients=False), 300),
        ("the same and gradients", *quack, lambda each: norm(each, residual=True, gradients=True), 60),
        ("softmax", *quack, lambda each: softmax(each, gradients=False), 300),
        ("softmax and gradients", *quack, lambda each: softmax(each, gradients=True), 60),
        ("cross_entropy", *quack, lambda each: cross_entropy(each, gradients=False), 300),
        ("cross_entropy and gradients", *quack, lambda each: cross_entropy(each, gradients=True), 60),
        ("layernorm_fwd", "quack_functions", "quack.rmsnorm", layernorm, 300),
    ]


def seconds(call: Call, count: int) -> float:
    """Of a call, over so many."""
    torch.cuda.synchronize()
    started = time.perf_counter()
    for _ in range(count):
        call()
    torch.cuda.synchronize()
    return (time.perf_counter() - started) / count


def compare(name: str, wheel: Call, library: Call, count: int) -> Compared:
    """Times both in turn."""
    sides = (wheel, library)
    rounds = []
    for index in range(ROUNDS + 1):
        found = {side: seconds(sides[side], count) for side in ((0, 1) if index % 2 else (1, 0))}
        rounds.append((found[0], found[1]))
    rounds = rounds[1:]
    return Compared(
        name=name,
        wheel_us=1e6 * statistics.median(one for one, _ in rounds),
        library_us=1e6 * statistics.median(other for _, other in rounds),
        ratio=statistics.median(other / one for one, other in rounds),
    )


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    options = parser.parse_args()
    found = []
    print(f"{'a call, us':<40}{'wheel':>10}{'library':>10}{'library / wheel':>17}")
    for name, wheel, library, make, count in cases():
        calls = [make(importlib.import_module(each)) for each in (wheel, library)]
        for call in calls:
            seconds(call, 20)
        found.append(compare(name, calls[0], calls[1], count))
        one = found[-1]
        print(f"{name:<40}{one.wheel_us:>10.2f}{one.library_us:>10.2f}{one.ratio:>17.2f}", flush=True)
    if options.json:
        options.json.write_text(json.dumps([asdict(each) for each in found], indent=2) + "\n")


if __name__ == "__main__":
    main()
