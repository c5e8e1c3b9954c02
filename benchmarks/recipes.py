"""Libraries of others that example_kernels packs as they are: what ``prepare.py`` builds of them.

| in .device/gpu/recipes | what                                                                                  |
| ---------------------- | ------------------------------------------------------------------------------------- |
| ``wheels/``            | ours                                                                                  |
| ``nvidia/``            | CuTeDSL's own ahead-of-time libraries of some targets                                 |
| ``libraries/``         | the libraries themselves, to time their JIT                                           |

Needs an environment that has the libraries as well: ``tests/equivalence/run_corpus.py`` makes one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One kernels.py of example_kernels."""

    name: str
    gpu: str
    include: tuple[str, ...] = ()
    """What goes into its wheel, relative to example_kernels."""
    compared: tuple[str, ...] = ()
    """Patterns of the targets that are compared with CuTeDSL's own libraries, bit by bit."""
    libraries: tuple[str, ...] = ()
    """Distributions that its JIT needs beside CuTeDSL and PyTorch."""


RECIPES = (
    Recipe(
        name="quack_ops",
        gpu="h100",
        compared=("*hidden=2048*", "*columns=4096*", "*experts=128*", "cross_entropy*", "linear*[bfloat16*"),
    ),
    Recipe(
        name="quack_functions",
        gpu="h100",
        include=("include/quack_gradients.py", "include/quack_drop_in.py"),
        libraries=("quack-kernels",),
    ),
    Recipe(
        name="flash_attention",
        gpu="h100",
        include=("include/attention.py", "include/attention_gradients.py", "include/flash_attn_drop_in.py"),
        compared=(
            "forward_with_lse[*group=4,causal=True,*]*",
            "forward[*head_dim=128,group=1,causal=False,varlen=False]*",
            "backward_before[*causal=False,varlen=False]*",
            "backward_after_*[*head_dim=128*varlen=False]*",
            "combine*",
        ),
        libraries=("flash-attn-4", "quack-kernels", "einops"),
    ),
)
