"""``flash_attn_func`` of our wheel against flash-attn-4's own. Needs a GPU, and both on the path.

    PYTHONPATH=... python benchmarks/attention.py [--repetitions N] [--calls-only] [--json FILE]

bfloat16, batch 2, 16 heads, 4 heads of the keys, head_dim 128, causal.

First result: a fresh process. The clock starts after ``import torch``, with the CUDA context made and the inputs on the
GPU, and stops when the result is there; then again until the gradients are. One repetition of each is not counted: it
leaves files in the page cache, for both.

A call: both in one process, rounds in turn; a round is so many calls and one synchronisation at its end. So it is the
time of the host where sequences are short, and that of the GPU where they are long. Medians of the rounds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

Attention = Callable[..., Any]
"""Of q, k and v."""
BATCH, HEADS, HEADS_KV, HEAD_DIM = 2, 16, 4, 128
CALLS = {128: 500, 4096: 100}
"""Calls of a round, by length of the sequences."""
ROUNDS = 21
WAYS = ("wheel", "jit")


def attention(way: str) -> Attention:
    """The function of one side: (q, k, v) -> result."""
    if way == "wheel":
        from flash_attention import flash_attn_func
    else:
        from flash_attn.cute import flash_attn_func
    return lambda q, k, v: flash_attn_func(q, k, v, causal=True)[0]


def inputs(length: int, *, gradients: bool) -> list[Tensor]:
    """q, k and v on the GPU."""
    import torch

    torch.manual_seed(length)
    heads = (HEADS, HEADS_KV, HEADS_KV)
    return [
        torch.randn(BATCH, length, each, HEAD_DIM, device="cuda").bfloat16().requires_grad_(gradients) for each in heads
    ]


def child(way: str) -> None:
    """Runs in the fresh process; prints one line of JSON."""
    import torch

    q, k, v = inputs(1024, gradients=True)
    torch.cuda.synchronize()
    started = time.perf_counter()
    function = attention(way)
    imported = time.perf_counter()
    with torch.no_grad():
        function(q, k, v)
    torch.cuda.synchronize()
    forward = time.perf_counter()
    function(q, k, v).sum().backward()
    torch.cuda.synchronize()
    ended = time.perf_counter()
    print(json.dumps({"import_s": imported - started, "forward_s": forward - started, "gradients_s": ended - started}))


def first_results(repetitions: int) -> dict[str, dict[str, float]]:
    """Medians of fresh processes."""
    runs: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for repetition in range(repetitions + 1):
        for way in WAYS:
            command = [sys.executable, __file__, "--child", way]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=180, check=True)
            if repetition > 0:
                runs[way].append(json.loads(done.stdout.splitlines()[-1]))
    return {way: {key: statistics.median(run[key] for run in found) for key in found[0]}
            for way, found in runs.items()}  # fmt: skip


def round_seconds(function: Attention, arguments: list[Tensor], calls: int) -> float:
    """Seconds of a call, over so many."""
    import torch

    torch.cuda.synchronize()
    started = time.perf_counter()
    for _ in range(calls):
        function(*arguments)
    torch.cuda.synchronize()
    return (time.perf_counter() - started) / calls


def call_times() -> dict[str, dict[str, float]]:
    """Medians in microseconds, by what is called and its length."""
    import torch

    functions = {way: attention(way) for way in WAYS}

    def step(function: Attention) -> Attention:
        def forward_and_backward(q: Tensor, k: Tensor, v: Tensor) -> None:
            torch.autograd.grad(function(q, k, v), (q, k, v), dout)

        return forward_and_backward

    found = {}
    for length, calls in CALLS.items():
        arguments = inputs(length, gradients=False)
        results = [function(*arguments) for function in functions.values()]
        print(f"length {length}: the results have {'the same' if torch.equal(*results) else 'OTHER'} bits")
        found[f"forward, {length}"] = _medians(functions, arguments, calls)
        arguments = inputs(length, gradients=True)
        dout = torch.randn_like(arguments[0])
        steps = {way: step(function) for way, function in functions.items()}
        found[f"forward and backward, {length}"] = _medians(steps, arguments, calls // 5)
    return found


def _medians(functions: dict[str, Attention], arguments: list[Tensor], calls: int) -> dict[str, float]:
    rounds: dict[str, list[float]] = {way: [] for way in functions}
    for function in functions.values():
        round_seconds(function, arguments, calls)
    for index in range(ROUNDS):
        for way in list(functions)[:: 1 if index % 2 else -1]:
            rounds[way].append(round_seconds(functions[way], arguments, calls))
    return {way: 1e6 * statistics.median(seconds) for way, seconds in rounds.items()}


def main() -> None:
    """Measures both and prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--calls-only", action="store_true", help="measure no first results")
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    parser.add_argument("--child", choices=WAYS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child)
        return
    first, calls = {} if options.calls_only else first_results(options.repetitions), call_times()
    if options.json:
        options.json.write_text(json.dumps({"first": first, "calls_us": calls}, indent=2) + "\n")
    print(f"{'first result, s':<32}{'wheel':>10}{'jit':>10}{'jit / wheel':>13}")
    names = (("import_s", "import"), ("forward_s", "forward"), ("gradients_s", "forward, then gradients"))
    for key, name in names if first else ():
        wheel, jit = (first[way][key] for way in WAYS)
        print(f"{name:<32}{wheel:>10.3f}{jit:>10.3f}{jit / wheel:>13.1f}")
    print(f"{'a call, us':<32}{'wheel':>10}{'jit':>10}{'jit / wheel':>13}")
    for name, times in calls.items():
        print(f"{name:<32}{times['wheel']:>10.2f}{times['jit']:>10.2f}{times['jit'] / times['wheel']:>13.2f}")


if __name__ == "__main__":
    main()
