"""Packs the call of ``fuzzed``."""

import aot_pack
from fuzzed.kernels import compile_scale


@aot_pack.export
def scale():
    """y = alpha * x + a constant."""
    with aot_pack.capture() as units:
        compile_scale()
    return units[0]
