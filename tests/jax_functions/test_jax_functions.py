"""Functions of a package called from JAX, as installed, over the fake driver. ``run_jax.py`` makes the environment."""

from __future__ import annotations

from typing import Any

import pytest

jax = pytest.importorskip("jax")
np = pytest.importorskip("numpy")
pytestmark = pytest.mark.corpus

X = np.arange(16, dtype=np.float32)


def ones(*shape: int) -> Any:
    return jax.numpy.ones(shape)


def test_functions_compute(called: Any) -> None:
    for wrap in (lambda function: function, jax.jit):
        assert np.array_equal(wrap(lambda x: called.scale(x, 3.0))(X), X * 3)
        assert np.array_equal(wrap(called.scale)(X.astype(np.float16)), -X.astype(np.float16))
