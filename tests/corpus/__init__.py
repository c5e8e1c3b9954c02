"""Every case that we have, for every architecture: compiled, translated, built, imported and called.

    python -m tests.corpus                                   everything that this environment can compile
    python -m tests.corpus --select 'rmsnorm*@sm_90a'        some of it
    python -m tests.corpus --arch sm_90a --json > sm_90a.json
    python -m tests.corpus --from sm_*.json --write benchmarks/COVERAGE.md

Cases that need PyTorch, quack-kernels and flash-attn-4 are left out where these are not installed;
``tests/equivalence/run_corpus.py`` makes an environment with them. A file of cases is added in ``cases.py``.
"""
