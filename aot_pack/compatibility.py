"""The only rules for which devices run an image. The launcher gets them as a mask of minors for each image.

Sources:

- NVIDIA CUDA C++ Programming Guide 13.0, "Binary Compatibility": a cubin for X.y runs on X.z with z >= y, "only for the
  desktop. It is not supported for Tegra. Also, the binary compatibility between desktop and Tegra is not supported".
- NVIDIA CUDA Programming Guide 13.4, 5.1.2.3 "Feature Set Compiler Targets", table "Family-Specific Compatibility":
  ``f`` targets run on their own capability and later minors of the family (100f: 10.0, 10.3, 10.7; 103f: 10.3, 10.7;
  120f: 12.0, 12.1), ``a`` targets on exactly theirs.
- ``ptxas --help`` of CUDA 13.0: PTX without a suffix can be compiled for every later capability, Tegra included.
- ``nvlink`` 13.0.88 checks cubins by the same rule. Every pair from 7.5 to 12.1 was tried: a cubin for 80 links for 86
  and 89, but not for 87 and 88. Cubins for 87 and 88 link only for their own capability.
"""

from __future__ import annotations

TEGRA = {
    (5, 3): "Tegra X1: Jetson Nano, TX1",
    (6, 2): "Tegra X2: Jetson TX2",
    (7, 2): "Xavier",
    (8, 7): "Orin",
    (8, 8): "Tegra of the Ampere generation that CUDA 13.0 added",
    (10, 1): "Thor, as CUDA 12 calls it",
    (11, 0): "Thor, from CUDA 13 on",
}
"""Capabilities of GPUs that are part of a Tegra. Each runs cubins of exactly its own capability, or PTX.

Sources: https://developer.nvidia.com/cuda-gpus, column "Jetson"; https://developer.nvidia.com/cuda-legacy-gpus;
for 8.8 the behaviour of ``nvlink``; for 10.1 the release notes of CUDA 13.0 ("SM101 has been renumbered as SM110").
"""

MINORS = 16
"""Number of minors that the launcher distinguishes. NVIDIA writes a minor with one digit."""


def cubin_runs_on(image: tuple[int, int], device: tuple[int, int], *, exact: bool = False) -> bool:
    """Whether a device runs a cubin.

    Args:
        image: compute capability of the cubin, major and minor.
        device: compute capability of the device.
        exact: True for a cubin of an architecture-specific (``a``) target. Family-specific (``f``) targets follow the
            rule of targets without a suffix.
    """
    if image == device:
        return True
    return not exact and image[0] == device[0] and image[1] <= device[1] and image not in TEGRA and device not in TEGRA


def ptx_runs_on(image: tuple[int, int], device: tuple[int, int]) -> bool:
    """Whether the driver compiles PTX of a target without a suffix for a device."""
    return image <= device
