"""The same as test_equivalence.py for kernels of quack and FlashAttention-4; see run_corpus.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from equivalence.build import Source
from equivalence.session import Session, case_names
from equivalence.test_equivalence import check

pytestmark = pytest.mark.corpus

SOURCES = (
    Source(
        path=Path(__file__).with_name("corpus_kernels.py"),
        archs=("sm_90a", "sm_100a", "sm_80", "sm_120a"),
        most=4096,  # they multiply up to three sizes in 32 bits
    ),
)


@pytest.mark.parametrize("case", case_names(SOURCES))
def test_same_launches(session: Session, case: str) -> None:
    check(session, case)
