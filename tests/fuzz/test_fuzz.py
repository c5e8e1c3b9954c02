"""So many cases of the fuzz as take seconds; ``python -m tests.fuzz --rounds 100000`` has more."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from fuzz.run import run


def test_damaged_files_end_with_a_finding_in_bounded_time_and_memory() -> None:
    # The memory of a forked case includes that of the process that forks it: so that is a new one, and not pytest's.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        results = pool.submit(run, 1, range(600), jobs=2).result()
    assert results.failures == []
    commands = {"verify", "inspect", "coverage", "diff", "merge", "cache", "installed"}
    assert {end.split()[0] for end in results.ends} == commands
    assert {"verify 7", "inspect 7", "diff 7", "merge 11", "installed 7", "coverage 7"} <= set(results.ends)
