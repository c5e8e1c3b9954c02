"""The axes of a mesh over which arrays vary, inside of jax.shard_map.

``vma`` of a type is JAX 0.9's, ``mat.varying`` that of JAX 0.10 and newer (seen up to 0.11.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jax


def axes_of(array: Any) -> frozenset[Any]:
    """The axes over which an array varies. Outside of shard_map there are none."""
    kind = jax.typeof(array)
    found: frozenset[Any] = kind.vma if hasattr(kind, "vma") else kind.mat.varying
    return found


def varying(arrays: Sequence[Any]) -> list[Any]:
    """The arrays, all of them varying over the same axes."""
    arrays = [jax.numpy.asarray(array) for array in arrays]
    axes: frozenset[Any] = frozenset().union(*map(axes_of, arrays))
    return [
        jax.lax.pcast(array, tuple(missing), to="varying") if (missing := axes - axes_of(array)) else array
        for array in arrays
    ]


def described(shape: Sequence[Any], dtype: Any, arrays: Sequence[Any]) -> Any:
    """A result that varies over the axes of these arrays, which are all the same."""
    axes: frozenset[Any] = frozenset().union(*map(axes_of, arrays))
    if not axes:
        return jax.ShapeDtypeStruct(tuple(shape), dtype)
    first = next(array for array in arrays if axes_of(array) == axes)
    return jax.eval_shape(lambda array: jax.lax.full_like(array, 0, dtype=dtype, shape=tuple(shape)), first)
