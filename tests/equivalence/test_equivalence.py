"""Our launchers against NVIDIA's own exported objects: the examples, and programs of our own.

pytest tests/equivalence                                     about a minute on two cores
EQUIVALENCE_SEED=7 pytest tests/equivalence -k scale@sm_90a  the calls of an earlier run
EQUIVALENCE_CALLS=2000 pytest tests/equivalence              more of them
EQUIVALENCE_ARCHS=sm_90a pytest tests/equivalence            the examples for fewer architectures
EQUIVALENCE_SOURCES=rmsnorm,programs pytest tests/equivalence  fewer files
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from equivalence.build import Source
from equivalence.rules import not_built
from equivalence.session import Session, case_names

ROOT = Path(__file__).parents[2]
ARCHS = tuple((os.environ.get("EQUIVALENCE_ARCHS") or "sm_90a,sm_80,sm_100a,sm_120a").split(","))
ELSEWHERE = (
    "checks", "cuda_ops", "flash_attention", "quack_functions", "quack_ops", "tilelang_cuda", "tilelang_ops"
)  # fmt: skip
"""Not kernels, or kernels that need more than CuTeDSL: see test_corpus.py."""

ONLY = [name for name in os.environ.get("EQUIVALENCE_SOURCES", "").split(",") if name]

ALL_SOURCES = (
    *(
        Source(path=path, archs=ARCHS)
        for path in sorted((ROOT / "example_kernels").glob("*.py"))
        if path.stem not in ELSEWHERE
    ),
    *(
        Source(path=path, archs=("sm_90a",))
        for path in sorted(Path(__file__).parent.glob("programs*.py"))
        if not_built(path.name) is None
    ),
)
SOURCES = tuple(source for source in ALL_SOURCES if not ONLY or source.path.stem in ONLY)


def test_all_functions_are_checked(session: Session) -> None:
    assert {str(case) for case in session.built.cases} | dict(session.built.broken).keys() == set(case_names(SOURCES))


def test_workers_of_all_architectures_were_forked_from_one_process(session: Session) -> None:
    assert session.built.not_forked is None


@pytest.mark.parametrize("case", case_names(SOURCES))
def test_same_launches(session: Session, case: str) -> None:
    check(session, case)


def check(session: Session, case: str) -> None:
    """Waits for ``case``: nothing differs, and enough was compared for that to mean something.

    One that this compiler does not build must be refused with the words of its rule.
    """
    if (rule := not_built(case)) is not None:
        assert rule.words in dict(session.built.broken)[case], rule.reason
        return
    report = session.report(case)
    assert not report.differences, f"EQUIVALENCE_SEED={session.settings.seed}\n" + "\n".join(report.differences)
    assert report.counts["launches_compared"] > 10, f"hardly anything was compared: {report.counts}"
    assert report.counts["refused"] > 10, f"hardly anything was refused: {report.counts}"
