"""test_corpus.py for Blackwell's data centre GPUs, where functions of FlashAttention-4 take other arguments."""

from __future__ import annotations

import pytest

from equivalence.build import Source
from equivalence.session import Session, case_names
from equivalence.test_corpus import CORPUS, MOST
from equivalence.test_equivalence import check

pytestmark = pytest.mark.corpus

SOURCES = tuple(
    Source(path=CORPUS / name, archs=("sm_100a",), most=MOST)
    for name in ("kernels_quack.py", "kernels_flash_attention.py")
)


@pytest.mark.parametrize("case", case_names(SOURCES))
def test_same_launches(session: Session, case: str) -> None:
    check(session, case)
