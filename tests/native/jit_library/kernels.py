"""Packs the call of ``fuzzed``."""

from fuzzed.kernels import compile_scale

import aot_pack


@aot_pack.export
def scale():
    """y = alpha * x + a constant."""
    with aot_pack.capture() as units:
        compile_scale()
    return units[0]
