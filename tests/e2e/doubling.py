"""Goes into the wheel of variant_kernels.py (``--include``), to call its functions from there."""

import absent_framework  # noqa: F401  (test_wheels.py stands in for it)

from . import scale

__all__ = ["double"]


def double(x, y):
    """y = 2 * x"""
    scale(x, y, 2.0)
