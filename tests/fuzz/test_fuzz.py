"""So many cases of the fuzz as take seconds; ``python -m tests.fuzz --rounds 100000`` has more."""

from __future__ import annotations

from fuzz.run import run


def test_damaged_files_end_with_a_finding_in_bounded_time_and_memory() -> None:
    results = run(1, range(600), jobs=2)
    assert results.failures == []
    assert {end.split()[0] for end in results.ends} == {"verify", "inspect", "diff", "merge", "cache", "installed"}
    assert {"verify 7", "inspect 7", "diff 7", "merge 11", "installed 7"} <= set(results.ends)
