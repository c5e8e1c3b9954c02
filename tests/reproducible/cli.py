"""The command line of the harness."""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.diff import diff_wheels
from aot_pack.inspection.diff_lines import diff_lines
from reproducible.ways import Built, Way, Workshop, every_way, fewer_ways, people

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("cuda_ops", "elementwise", "hopper_gemm", "launch_modes", "rmsnorm", "softmax_two_pass")


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0 if each example has one SHA-256, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.reproducible", description="See tests/reproducible.")
    parser.add_argument("examples", nargs="*", metavar="EXAMPLE", help=f"of {', '.join(EXAMPLES)}; default: all")
    parser.add_argument("--fewer", action="store_true", help="not all ways with each other, but each two of them")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.examples if name not in EXAMPLES]
    if unknown:
        parser.error(f"no example is called {unknown[0]!r}; there are {', '.join(EXAMPLES)}")
    if len(people()) == 1:
        _say("no other user builds, with another umask, locale, time zone and home: for that, run this as root, with a")
        _say("Python and a checkout that others may read")
    ways = list(fewer_ways() if options.fewer else every_way())
    return int(not all([build_in_ways(name, ways) for name in options.examples or EXAMPLES]))


def build_in_ways(example: str, ways: Sequence[Way]) -> bool:
    """Builds one example in all ways, and says what came of it; returns whether all wheels are the same."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="aot-pack-ways-") as name:
        root = Path(name)
        root.chmod(0o755)  # for other users
        wheels: dict[str, list[Built]] = {}
        sdists: dict[str, list[Built]] = {}
        for built in _builds(Workshop(root=root, source=ROOT / "example_kernels" / f"{example}.py"), ways):
            wheels.setdefault(_sha256(built.wheel), []).append(built)
            if built.sdist is not None:
                sdists.setdefault(_sha256(built.sdist), []).append(built)
        for what, found in (("wheels", wheels), ("source distributions", sdists)):
            print(f"{example}: {_count(found)} {what}, {len(found)} sha256: {', '.join(found)}", flush=True)
        _say(f"{example}: {time.monotonic() - started:.0f} s")
        _explain(wheels)
        return len(wheels) == len(sdists) == 1


def _builds(workshop: Workshop, ways: Sequence[Way]) -> Iterator[Built]:
    for number, way in enumerate(ways):
        built = workshop.build(way)
        if number == 0:
            workshop.make_projects(built.wheel)
        _say(f"{_sha256(built.wheel)[:12]}  {way}")
        yield built


def _explain(wheels: dict[str, list[Built]]) -> None:
    """Shows what differs from the first wheel, of one wheel of each further kind."""
    first, *others = [each[0] for each in wheels.values()]
    for other in others:
        _say(f"{first.way}\n{other.way}")
        _say("\n".join(diff_lines(diff_wheels(read_wheel(first.wheel), read_wheel(other.wheel)))))


def _count(found: dict[str, list[Built]]) -> int:
    return sum(map(len, found.values()))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
