"""A user's script: FlashAttention-4 and quack, forward, backward and variable length. It knows nothing of aot-pack.

It writes times to $TIMES (JSON, in seconds and microseconds a call) and results to $RESULTS. $STARTED is the time at
which the process was started. ``jit_run.sh`` runs it in several ways.
"""

import json
import os
import time
from pathlib import Path

started = float(os.environ["STARTED"])
began = time.time()
import torch  # noqa: E402

torch_s = time.time() - began
from flash_attn.cute.interface import flash_attn_func, flash_attn_varlen_func  # noqa: E402
from quack import cross_entropy, rmsnorm, softmax  # noqa: E402

imported = time.time()
times = {"before": began - started, "torch": torch_s, "imports": imported - started}


def draw(*shape: int, seed: int) -> torch.Tensor:
    """Random numbers, the same in each process."""
    generator = torch.Generator(device="cuda").manual_seed(seed)
    return torch.randn(*shape, generator=generator, device="cuda", dtype=torch.bfloat16)


def note(name: str, since: float) -> None:
    """Notes the time until the GPU is ready."""
    torch.cuda.synchronize()
    times[name] = time.time() - since


torch.zeros(1, device="cuda")
torch.cuda.synchronize()
times["context"] = time.time() - imported
qkv = [draw(2, 4096, heads, 128, seed=heads + place).requires_grad_() for place, heads in enumerate((16, 4, 4))]
grad = draw(2, 4096, 16, 128, seed=7)
ends = torch.arange(0, 9 * 1024, 1024, dtype=torch.int32, device="cuda")
packed = [draw(8192, heads, 128, seed=20 + heads + place).requires_grad_() for place, heads in enumerate((16, 4, 4))]
packed_grad = draw(8192, 16, 128, seed=8)
x = draw(4096, 4096, seed=9).requires_grad_()
weight = draw(4096, seed=10).requires_grad_()
logits = draw(4096, 32768, seed=11).requires_grad_()
target = torch.randint(0, 32768, (4096,), device="cuda", generator=torch.Generator(device="cuda").manual_seed(12))
torch.cuda.synchronize()
results = {}
now = time.time()
out = flash_attn_func(*qkv, causal=True)
out = out[0] if isinstance(out, tuple) else out
note("forward", now)
now = time.time()
results["dense"] = [out, *torch.autograd.grad(out, qkv, grad)]
note("backward", now)
times["first"] = time.time() - imported  # from the end of the imports, the context included
now = time.time()
kinds = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 1024, "max_seqlen_k": 1024}
out = flash_attn_varlen_func(*packed, causal=True, **kinds)
out = out[0] if isinstance(out, tuple) else out
results["varlen"] = [out, *torch.autograd.grad(out, packed, packed_grad)]
note("varlen", now)
short = [each[:1, :128].detach().contiguous().requires_grad_() for each in qkv]  # one block: no order of sums
out = flash_attn_func(*short, causal=True)
out = out[0] if isinstance(out, tuple) else out
results["short"] = [out, *torch.autograd.grad(out, short, grad[:1, :128])]
now = time.time()
out = rmsnorm(x, weight)
results["rmsnorm"] = [out, *torch.autograd.grad(out, [x, weight], out)]
out = softmax(x)
results["softmax"] = [out, *torch.autograd.grad(out, [x], x)]
loss = cross_entropy(logits, target)
results["cross_entropy"] = [loss, *torch.autograd.grad(loss.sum(), [logits])]
note("quack", now)
times["whole"] = time.time() - started
torch.save({name: [each.detach().cpu() for each in values] for name, values in results.items()}, os.environ["RESULTS"])

small = [each[:1, :128].detach().contiguous() for each in qkv]


def attention() -> object:
    """A call that is all host time."""
    with torch.no_grad():
        return flash_attn_func(*small, causal=True)


for name, call in (("call_attention", attention), ("call_rmsnorm", lambda: rmsnorm(x, weight))):
    rounds = []
    for _ in range(15):
        torch.cuda.synchronize()
        now = time.perf_counter()
        for _ in range(200):
            call()
        rounds.append((time.perf_counter() - now) / 200 * 1e6)
        torch.cuda.synchronize()
    times[name] = sorted(rounds)[len(rounds) // 2]
Path(os.environ["TIMES"]).write_text(json.dumps(times))
