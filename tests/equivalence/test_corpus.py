"""The same as test_equivalence.py for kernels of quack and FlashAttention-4; see run_corpus.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from equivalence.build import Source
from equivalence.session import Session, case_names
from equivalence.test_equivalence import check

pytestmark = pytest.mark.corpus

CORPUS = Path(__file__).parents[1] / "corpus"
MOST = 4096  # they multiply up to three sizes in 32 bits
ARCHS = ("sm_90a", "sm_80", "sm_120a")

SOURCES = (
    Source(
        path=CORPUS / "kernels_quack.py",
        archs=ARCHS,
        most=MOST,
        refused=frozenset({"gemm@sm_80", "gemm_with_bias@sm_80"}),
    ),
    Source(
        path=CORPUS / "kernels_flash_attention.py",
        archs=ARCHS,
        most=MOST,
        refused=frozenset(
            {
                *(f"attention_split@{arch}" for arch in ARCHS),
                *(f"{name}@sm_80" for name in ("attention_combine", "backward_before", "backward", "backward_after")),
            }
        ),
    ),
)


@pytest.mark.parametrize("case", case_names(SOURCES))
def test_same_launches(session: Session, case: str) -> None:
    check(session, case)
