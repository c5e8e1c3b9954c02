"""The Python of docs/pytorch.md, section by section, and what it must have computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "pytorch.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of Python."""

    section: str
    source: str

    def __str__(self) -> str:
        return self.section


def blocks() -> Iterator[Block]:
    """The blocks that run: those of kernels.py do not."""
    section = ""
    for part in re.split(r"^(?=#)", PAGE.read_text(), flags=re.MULTILINE):
        section = part.split("\n", 1)[0].lstrip("# ")
        for source in re.findall(r"^```python\n(.*?)^```", part, flags=re.MULTILINE | re.DOTALL):
            if "@aot_pack" not in source:
                yield Block(section=section, source=source)


def _same(names: Mapping[str, Any], **expected: Any) -> bool:
    """Whether these names of the block have these values."""
    return all(names["torch"].equal(names[name], value) for name, value in expected.items())


def _has_gradient(names: Mapping[str, Any]) -> bool:
    """Of cos(2 * sin(x))."""
    wide = names["x"].float()
    expected = -(wide.sin() * 2).sin() * 2 * wide.cos()
    return bool(names["torch"].allclose(names["leaf"].grad.float(), expected, rtol=1e-2, atol=1e-2))


def _has(names: Mapping[str, Any], tensor: Any, expected: Any) -> bool:
    return bool(names["torch"].equal(tensor, expected))


def _are_shards(names: Mapping[str, Any]) -> bool:
    local = {name: names[name].to_local() for name in ("y", "z")}
    return _same({**names, **local}, y=names["x"] * 2, z=names["x"] * 2)


CHECKS: dict[str, Callable[[Mapping[str, Any]], bool]] = {
    "torch.ops.my_kernels.scale(x, 2.0)": lambda names: (
        _same(names, y=names["x"] * 2) and _same({**names, "z": names["step"](names["x"])}, z=names["x"] * 2 + 1)
    ),
    "weight.grad is": lambda names: _has(names, names["weight"].grad, names["x"] * 2),
    "slope = ": lambda names: all(
        _has(names, found, names["torch"].full_like(names["x"], 3)) for found in (names["leaf"].grad, names["slope"])
    ),
    "slopes = ": lambda names: (
        _has(names, names["scaled"], names["rows"] * 2)
        and _has(names, names["slopes"], names["torch"].full_like(names["rows"], 2))
    ),
    "graph.replay()": lambda names: _same(names, static_y=(names["x"] + 1) * 2),
    "reduce-overhead": lambda names: _same(names, y=names["x"] * 2 + 1),
    "wait_stream": lambda names: _same(names, y=names["x"] * 2),
    "functional_call": lambda names: names["y"].is_inference() and _same(names, y=names["x"] * 2, z=names["x"] * 6),
    "create_selective_checkpoint_contexts": _has_gradient,
    "register_sharding": _are_shards,
}
"""What holds after a block, by a text of the block."""


def run(block: Block, names: dict[str, Any]) -> None:
    """Runs a block, and checks what it computed."""
    exec(compile(block.source, f"{PAGE.name}: {block.section}", "exec"), names)
    for text, holds in CHECKS.items():
        if text in block.source:
            assert holds(names), f"after the block with {text!r} in {block.section!r}"
