"""The files of cases. To add one is to add a line to ``CASE_FILES``."""

from __future__ import annotations

import importlib.metadata
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("torch", "quack-kernels", "flash-attn-4")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A kernels.py whose exports are cases, each for the architectures that it does not exclude by itself."""

    path: str
    """Relative to the project."""
    needs: tuple[str, ...] = ()
    """Requirements that the tests' own environment need not meet."""

    @property
    def name(self) -> str:
        """The first part of its units' ids."""
        return Path(self.path).stem

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of ``needs`` that are not met."""
        return tuple(requirement for requirement in self.needs if not _is_met(Requirement(requirement)))


def _is_met(requirement: Requirement) -> bool:
    try:
        return requirement.specifier.contains(importlib.metadata.version(requirement.name), prereleases=True)
    except importlib.metadata.PackageNotFoundError:
        return False


CASE_FILES = (
    CaseFile("example_kernels/cuda_ops.py", needs=("nvidia-cuda-nvrtc",)),
    CaseFile("example_kernels/elementwise.py"),
    CaseFile("example_kernels/flash_attention.py", needs=LIBRARIES),
    CaseFile("example_kernels/hopper_gemm.py"),
    CaseFile("example_kernels/launch_modes.py"),
    CaseFile("example_kernels/other_libraries/cudnn_frontend_ops.py", needs=("torch", "nvidia-cudnn-frontend")),
    CaseFile("example_kernels/other_libraries/flashinfer_ops.py", needs=("torch", "flashinfer-python")),
    CaseFile("example_kernels/quack_functions.py", needs=LIBRARIES),
    CaseFile("example_kernels/quack_ops.py", needs=LIBRARIES),
    CaseFile("example_kernels/rmsnorm.py"),
    CaseFile("example_kernels/softmax_two_pass.py"),
    CaseFile("example_kernels/tilelang_cuda.py", needs=("tilelang",)),
    CaseFile("example_kernels/tilelang_ops.py", needs=("tilelang",)),
    CaseFile("tests/corpus/kernels_flash_attention.py", needs=LIBRARIES),
    CaseFile("tests/corpus/kernels_quack.py", needs=LIBRARIES),
    CaseFile("tests/corpus/synthetic.py"),
    CaseFile("tests/e2e/author_kernels.py"),
    CaseFile("tests/e2e/cuda_kernels.py", needs=("nvidia-cuda-nvrtc",)),
    CaseFile("tests/e2e/gpu_kernels.py"),
    CaseFile("tests/e2e/host_code_kernels.py", needs=("torch", "triton")),
    CaseFile("tests/e2e/variant_kernels.py"),
    CaseFile("tests/e2e/wrong_effects.py"),
    CaseFile("tests/equivalence/programs.py"),
    CaseFile("tests/equivalence/programs_arithmetic.py"),
    CaseFile("tests/equivalence/programs_tensor_maps.py", needs=("nvidia-cutlass-dsl>=4.8",)),
)
