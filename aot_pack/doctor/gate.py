"""What a build needs of the compiler before it starts.

Each build looks at the compiler's metadata and native libraries: about 10 ms, and no import of the compiler. If
aot-pack is not tested with the compiler's version, the self-check must pass as well. The cache keeps that it passed.
The result of a self-check decides no byte of a wheel: a wheel is refused, or is the same as without it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import cuda_driver, digest
from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.compilers.installed import InstalledCompiler, find_compiler
from aot_pack.compilers.problems import check_compiler, compiler_warnings
from aot_pack.doctor.self_check import SelfCheck, run_self_check
from aot_pack.doctor.steps import KERNELS, PRIVATE_API
from aot_pack.errors import CompilerUnusable
from aot_pack.front_ends import FRONT_ENDS

_STEPS = (PRIVATE_API, KERNELS)
"""The steps that depend on the compiler. The build itself compiles the C++ of a launcher."""
_MOST_LISTED = 10


def require_compiler(
    environment: Mapping[str, str],
    cache: CacheSettings | None,
    *,
    note: Callable[[str], None],
    warn: Callable[[str], None],
    self_check: bool = True,
) -> None:
    """Needs a compiler that works, before a build or a plan imports it.

    Args:
        environment: this machine's environment.
        cache: keeps the result of the self-check; None to take it each time.
        note, warn: receive what users should know before the build.
        self_check: whether a version that aot-pack is not tested with must pass the self-check.

    Raises:
        CompilerUnusable: the compiler is missing, damaged or too old, or fails the self-check.
    """
    compiler = find_compiler(FRONT_ENDS[-1], sys.path, driver=cuda_driver())
    check_compiler(compiler)
    for warning in compiler_warnings(compiler):
        warn(warning)
    if self_check and not compiler.is_tested:
        _require_self_check(compiler, environment, cache, note)


def _require_self_check(
    compiler: InstalledCompiler,
    environment: Mapping[str, str],
    cache: CacheSettings | None,
    note: Callable[[str], None],
) -> None:
    key, store = "", None
    if cache is not None:
        key, store = check_key(compiler, cache), CacheStore(cache.root, note, trust=cache.trust)
        if store.get("check", key) is not None:
            return
    note(f"untested compiler {compiler}: aot-pack checks it first, which takes up to a minute")
    check = run_self_check(Path(sys.executable), environment, _STEPS)
    if check.problems:
        raise refusal(compiler, check)
    if store is not None:
        store.put("check", key, CacheEntry({"compiler": str(compiler), "steps": len(check.results)}))


def check_key(compiler: InstalledCompiler, cache: CacheSettings) -> str:
    """The key of a passed self-check: the compiler with its files, this aot-pack, and this Python.

    It has the contents of the compiler's Python files, not only RECORD: somebody may have changed them.
    """
    facts = cache.facts
    contents = hashlib.sha256()
    for part in compiler.parts:
        for file in part.files:
            if file.path.suffix == ".py" and file.path.is_file():
                contents.update(hashlib.sha256(file.path.read_bytes()).digest())
    flavour = "" if compiler.flavour is None else compiler.flavour.name
    return digest(
        "check", facts.tool, repr(facts.compiler_distributions), contents.hexdigest(), flavour, facts.python, facts.cpu
    )  # fmt: skip


def refusal(compiler: InstalledCompiler, check: SelfCheck) -> CompilerUnusable:
    """The error for a compiler that failed the self-check: it names what changed."""
    first = check.problems[0]
    others: dict[str, str] = {}
    for each in check.problems:
        if each.problem != first.problem:
            others.setdefault(each.problem, each.sentence)
    lines = [*others.values()][:_MOST_LISTED]
    lines += [f"... and {len(others) - _MOST_LISTED} more"] if len(others) > _MOST_LISTED else []
    detail = "\n".join(["These checks failed too:", *(f"- {line}" for line in lines)]) if lines else first.detail
    tested = compiler.front_end.tested
    return CompilerUnusable(
        f"{compiler}: {first.sentence}",
        detail=detail,
        hint=f"aot-pack is tested with {', '.join(tested)}: pip install '{compiler.front_end.distribution}=="
        f"{tested[-1]}'. A newer aot-pack may know {compiler.version}; aot-pack doctor shows the whole check",
    )
