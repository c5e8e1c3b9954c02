"""Makes flash-attn-4 and quack compile on a machine without a GPU, with the package ``served`` installed.

It prints what came of each call of ``cute.compile`` as JSON. ``REPLACE=module:name`` replaces a function before.
"""

import functools
import importlib
import json
import os
import sys

os.environ.update(CUTE_DSL_ARCH="sm_90a", FLASH_ATTENTION_NUM_SMS="132", QUACK_CACHE_ENABLED="0")

from aot_pack.arch import Arch
from aot_pack.author import captures
from aot_pack.gpu_answers import answers
from aot_pack.gpus import known_models

answers.install(Arch.parse("sm_90a"), next(model for model in known_models() if model.name == "h200"))

import served.jit
import torch
from flash_attn.cute import interface
from quack.cross_entropy import cross_entropy_bwd, cross_entropy_fwd
from quack.rmsnorm import rmsnorm_bwd, rmsnorm_fwd
from quack.softmax import softmax_bwd, softmax_fwd
from served._jit import answers as served_answers
from served._jit.functions import PackedFunction

served.jit.install()
PackedFunction.__call__ = lambda *_, **__: None  # there is no GPU
real_find = served_answers.Answers.find
found = {}


def find(self, call):
    """Notes what came of a call. A function that is not packed is not compiled either."""
    result = real_find(self, call)
    if isinstance(result, PackedFunction) or hasattr(result, "answer"):
        found[result.answer.target] = "packed"
        return result
    target = next((word for word in result.reason.split() if "@" in word), result.reason)
    found[target] = result.reason
    return lambda *_, **__: None


served_answers.Answers.find = find
if "REPLACE" in os.environ:
    module, _, name = os.environ["REPLACE"].partition(":")
    replaced = getattr(importlib.import_module(module), name)
    for each in list(sys.modules.values()):  # wherever it was imported from there
        if getattr(each, name, None) is replaced:
            setattr(each, name, functools.wraps(replaced)(lambda *args, **kwargs: replaced(*args, **kwargs)))


def tensor(*shape, dtype="bfloat16"):
    """A tensor on the GPU, without memory."""
    return torch.empty(*shape, dtype=getattr(torch, dtype), device="cuda")


captures.serve_captures()
with captures.capture():
    for varlen in (False, True):
        tokens = (4096,) if varlen else (3, 512)
        q, k, v = (tensor(*tokens, heads, 128) for heads in (8, 2, 2))
        ends = tensor(5, dtype="int32")
        lengths = {"cu_seqlens_q": ends, "cu_seqlens_k": ends, "max_seqlen_q": 1024, "max_seqlen_k": 1024}
        lengths = lengths if varlen else {}
        interface._flash_attn_fwd(q, k, v, causal=True, return_lse=True, softmax_scale=0.3, **lengths)
        interface._flash_attn_fwd(q, k, v, causal=True, **lengths)
        lse = tensor(*q.shape[:-3], q.shape[-2], q.shape[-3], dtype="float32")
        interface._flash_attn_bwd(q, k, v, q, q, lse, causal=True, **lengths)
    x, rows, target = tensor(4096, 4096), tensor(4096, dtype="float32"), tensor(4096, dtype="int64")
    rmsnorm_fwd(x, tensor(4096), store_rstd=True)
    rmsnorm_bwd(x, tensor(4096), x, rows)
    softmax_fwd(x)
    softmax_bwd(x, x)
    cross_entropy_fwd(tensor(4096, 32768), target, return_lse=True)
    cross_entropy_bwd(tensor(4096, 32768), target, rows, rows)
print(json.dumps(found))
