"""Calls of packed functions from JAX: the fixed part of a package's ``jax.py``.

    choice.py      the variant that takes the arguments of a call
    calls.py       targets of XLA, and calls of them
    transforms.py  vmap and gradients
    axes.py        axes of a mesh, inside of shard_map

A call finds the variant that takes its arguments, from dtypes and sizes alone. So it works on traced arrays, and the
shapes of the results follow. XLA allocates the results. jax-tvm-ffi calls the library with the memory of arrays and
results, and with the numbers of the call (templates/launcher/flat.cpp).

Only axes.py uses names of JAX that are not public.
"""

from __future__ import annotations

import importlib
from importlib.metadata import PackageNotFoundError, version

PACKAGE = __name__.rpartition(".")[0]
"""The package of the functions."""

_OLDEST = {"jax": (0, 9, 1), "jax-tvm-ffi": (0, 1, 3)}
_BEFORE = {"jax-tvm-ffi": (0, 2)}


def _check_versions() -> None:
    """Refuses a pair of JAX and jax-tvm-ffi that can't call the package."""
    wanted = " and ".join(map(_requirement, _OLDEST))
    advice = f"{PACKAGE}.jax needs {wanted}: pip install '{PACKAGE.replace('_', '-')}[jax]'"
    for distribution, oldest in _OLDEST.items():
        try:
            importlib.import_module(distribution.replace("-", "_"))
            found = version(distribution)
        except (ImportError, PackageNotFoundError) as error:
            raise ImportError(f"{distribution} can't be imported: {error}. {advice}") from error
        release = tuple(int(part) for part in found.split(".")[:3] if part.isdecimal())
        if release < oldest or release >= _BEFORE.get(distribution, (10**9,)):
            raise ImportError(f"found {distribution} {found}. {advice}")


def _requirement(distribution: str) -> str:
    bounds = [f">={'.'.join(map(str, _OLDEST[distribution]))}"]
    if distribution in _BEFORE:
        bounds.append(f"<{'.'.join(map(str, _BEFORE[distribution]))}")
    return distribution + ",".join(bounds)


_check_versions()
