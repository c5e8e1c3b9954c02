"""What the operations of formulas compute, in integers of any size."""

from __future__ import annotations

import operator
from collections.abc import Callable


def _truncated(a: int, b: int) -> int:
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floor_div": operator.floordiv,
    "floor_mod": operator.mod,
    "truncate_div": _truncated,
    "truncate_mod": lambda a, b: a - b * _truncated(a, b),
    "min": min,
    "max": max,
    "and": operator.and_,
    "or": operator.or_,
    "xor": operator.xor,
    "shift_left": operator.lshift,
    "shift_right": operator.rshift,
    "equal": operator.eq,
    "not_equal": operator.ne,
    "less": operator.lt,
    "less_equal": operator.le,
}
"""By the names that ``aot_pack.signature.FORMULA_OPERATIONS`` lists."""
