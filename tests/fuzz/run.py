"""Runs cases in processes of their own, and says which did not end as they must."""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

from standin import UNITS
from standin.wheels import NAME, RULES

import aot_pack.cli.coverage
import aot_pack.cli.diff
import aot_pack.cli.inspect
import aot_pack.cli.verify
from aot_pack.cache.entries import BuildCache, UnitRecord
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.history import history_of_seconds
from aot_pack.cache.inputs import Inputs
from aot_pack.cache.store import CacheStore
from aot_pack.cli.output import printable
from aot_pack.cli.report import print_error
from aot_pack.codec import Blobs, to_json
from aot_pack.damage import UNFORESEEN
from aot_pack.errors import AotPackError, WheelError
from aot_pack.inspection.zip_reader import Source, ZipError, read_directory, unpacked
from aot_pack.pipeline import resolve_plan
from aot_pack.shards.merge import MergeOptions, merged_settings, read_parts

from . import inputs

MOST_SECONDS, MOST_BYTES = 10, 256 << 20
"""Of a processor, since other programs may have it meanwhile."""

MOST_WAITING_SECONDS = 60
"""Of the clock: nothing may wait for anybody."""

BATCH = 200
"""Cases in a process: its memory is that of the largest."""

VERIFY_RULES = replace(RULES, platform=None)
FACTS = KeyFacts(tool="", tool_distributions=(), compiler_distributions=(), python="", cpu="", driver=None, gpus=(),
                 search_path=(), environment={})  # fmt: skip


class Failed(BaseException):
    """A case did not end as it must. No ``except Exception`` on the way may take it."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("-j", "--jobs", type=int, default=1)
    options = parser.parse_args(arguments)
    started = time.monotonic()
    found = run(options.seed, range(options.first, options.first + options.rounds), jobs=options.jobs)
    for failure in found.failures:
        print(failure)
    seconds = time.monotonic() - started
    print(f"{found.cases} cases, {len(found.failures)} failed, {seconds:.0f} s")
    print(f"at most {found.most_bytes >> 20} MiB and {found.most_seconds:.2f} s for one")
    print(f"by command and exit code: {dict(sorted(found.ends.items()))}")
    return 1 if found.failures else 0


class Results:
    """What became of cases."""

    def __init__(self) -> None:
        self.cases = 0
        self.failures: list[str] = []
        self.ends: Counter[str] = Counter()
        self.most_bytes = 0
        self.most_seconds = 0.0


def run(seed: int, numbers: range, *, jobs: int = 1) -> Results:
    """Runs the cases of these numbers; after Ctrl-C, what there is until then."""
    results = Results()
    batches = [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
    running: dict[int, tuple[range, Path]] = {}
    inputs.good_wheel(), inputs.good_part()  # before forking: once
    with tempfile.TemporaryDirectory(prefix="aot-pack-fuzz-") as name:
        while batches or running:
            while batches and len(running) < jobs:
                batch = batches.pop(0)
                folder = Path(name) / str(batch.start)
                folder.mkdir()
                child = os.fork()
                if child == 0:
                    os._exit(_child(seed, batch, folder))
                running[child] = (batch, folder)
            try:
                ended, status, usage = os.wait3(0)
            except KeyboardInterrupt:  # children have had it too
                return results
            batch, folder = running.pop(ended)
            _collect(results, batch, folder, status, usage.ru_maxrss * 1024)
            shutil.rmtree(folder, ignore_errors=True)
    return results


def _collect(results: Results, batch: range, folder: Path, status: int, used_bytes: int) -> None:
    lines = [json.loads(line) for line in (folder / "results").read_text().splitlines()]
    for line in lines:
        results.ends[line["end"]] += 1
        results.most_seconds = max(results.most_seconds, line["seconds"])
        if line["failure"]:
            results.failures.append(f"case {line['number']}: {line['failure']}")
    results.cases += len(lines)
    results.most_bytes = max(results.most_bytes, used_bytes)
    if status:
        results.failures.append(f"case {batch.start + len(lines)}: its process ended with the status {status}")
    if used_bytes > MOST_BYTES:
        results.failures.append(f"one of the cases {batch.start} to {batch.stop - 1}: {used_bytes >> 20} MiB of memory")


def _child(seed: int, batch: range, folder: Path) -> int:
    """Runs cases, and writes a line for each. A bomb ends this process and not the machine: its memory is bounded."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, _too_long)
    signal.signal(signal.SIGALRM, _too_long)
    with (folder / "results").open("w", buffering=1) as lines:
        for number in batch:
            started = time.process_time()
            failure = ""
            end = "failed"
            signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
            signal.alarm(MOST_WAITING_SECONDS)
            try:
                end = run_case(seed, number, folder)
            except (Exception, Failed):
                failure = traceback.format_exc()
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.alarm(0)
            result = {"number": number, "end": end, "seconds": time.process_time() - started, "failure": failure}
            lines.write(json.dumps(result) + "\n")
    return 0


def _too_long(*_: object) -> None:
    raise Failed(f"it takes more than {MOST_SECONDS} s, or waits for {MOST_WAITING_SECONDS}")


def run_case(seed: int, number: int, folder: Path) -> str:
    """Runs one case, and returns the command and how it ended.

    Raises:
        Failed, Exception: it did not end as it must.
    """
    rng = random.Random(f"{seed} {number}")
    command = ("verify", "verify", "inspect", "diff", "merge", "cache", "installed", "coverage")[number % 8]
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output), _known_rules():
        try:
            code = COMMANDS[command](rng, folder)
        except AotPackError as error:
            code = print_error(error, debug=False)
    text = output.getvalue()
    if printable(text) != text:
        raise Failed(f"it writes what does not print: {text[:1000]!r}")
    if UNFORESEEN in text:
        raise Failed(f"no check names it: {text[-1000:]}")
    return f"{command} {code}"


@contextlib.contextmanager
def _known_rules() -> Iterator[None]:
    """The command's own rules look at the distributions that are installed here, which takes longer than the rest."""
    with mock.patch("aot_pack.inspection.verify.make_rules", return_value=VERIFY_RULES):
        yield


def _verify(rng: random.Random, folder: Path) -> int:
    path = _write(folder / NAME, inputs.wheel(rng))
    return _verify_path(rng, path)


def _verify_path(rng: random.Random, path: Path) -> int:
    options = argparse.Namespace(subjects=[str(path)], gpu=False, checks=None, device=0, json=_is_json(rng))
    code = aot_pack.cli.verify.run(options)
    _check_json(options)
    if code not in (0, WheelError.exit_code):
        raise Failed(f"verify ends with {code}")
    return code


def _inspect(rng: random.Random, folder: Path) -> int:
    options = argparse.Namespace(wheel=_write(folder / NAME, inputs.wheel(rng)), json=_is_json(rng), html=None)
    code = aot_pack.cli.inspect.run(options)
    _check_json(options)
    return code


def _coverage(rng: random.Random, folder: Path) -> int:
    archs = rng.choice([[], ["sm_90a"], ["sm_100,sm_120"]])
    subject = str(_write(folder / NAME, inputs.wheel(rng)))
    options = argparse.Namespace(
        subject=subject, arch=archs, gpu=[], gpu_file=[], needs=[], strict=False, json=_is_json(rng)
    )
    code = aot_pack.cli.coverage.run(options)
    _check_json(options)
    return code


def _diff(rng: random.Random, folder: Path) -> int:
    (folder / "other").mkdir(exist_ok=True)
    other = inputs.wheel(rng) if rng.random() < 0.3 else inputs.good_wheel()
    paths = [_write(folder / NAME, inputs.wheel(rng)), _write(folder / "other" / NAME, other)]
    rng.shuffle(paths)
    options = argparse.Namespace(before=paths[0], after=paths[1], json=_is_json(rng), html=None)
    code = aot_pack.cli.diff.run(options)
    _check_json(options)
    return code


def _merge(rng: random.Random, folder: Path) -> int:
    """What ``merge`` reads and checks before it builds, as ``shards/build.py`` calls it."""
    path = _write(folder / "p.aot-pack-part", inputs.part(rng))
    (part,) = read_parts([path], inputs.TOOLS)
    resolve_plan(part.plan, part.outcomes, [])
    licenses = folder / "licenses"
    licenses.mkdir(exist_ok=True)
    merged_settings(part, folder, licenses, said=MergeOptions())
    return 0


def _cache(rng: random.Random, folder: Path) -> int:
    """What a build takes from the cache."""
    told: list[str] = []
    store = CacheStore(folder / "cache", told.append)
    cache = BuildCache(store, FACTS)
    unit = rng.choice(UNITS)
    source = Path("/nowhere/kernels.py")
    empty = Inputs(files=(), binaries=(), searches=(("/nowhere",),), imports=(), variables=(), distributions=())
    cache.keep_unit(source, unit, empty)
    cache.keep_timings(source, {"a": 1.0})
    (inputs_key,) = [entry.path.name for entry in store.entries() if entry.kind == "inputs"]
    blobs = Blobs()
    unit_record = to_json(UnitRecord(inputs=inputs_key, unit=unit), blobs=blobs)
    records: dict[str, tuple[object, tuple[bytes, ...]]] = {
        "unit": (unit_record, blobs.contents),
        "inputs": (to_json(empty), ()),
        "index": ({"keys": [inputs_key], "shared": True}, ()),
        "timings": (to_json(history_of_seconds({"a": 1.0})), ()),
    }
    for entry in list(store.entries()):
        head = entry.path.read_bytes().partition(b"\n")[0] + b"\n"
        if rng.random() < 0.5:
            entry.path.write_bytes(inputs.cache_entry(rng, head, *records[entry.kind]))
    programs: tuple[dict[str, object], ...] = ({"ptx": []}, {"ptx": ["x"]}, {}, {"ptx": 1}, {"ptx": [None]})
    program = rng.choice(programs)
    key = "ab" * 32
    head = f"aot-pack cache 1 program {key}\n".encode()
    path = folder / "cache" / "v1" / "program" / "ab" / key
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(inputs.cache_entry(rng, head, program, (b"module",)))
    taken = [BuildCache(store, FACTS).unit(source, unit.target), cache.programs.get(key)]
    cache.timings(source)
    for problem in told:
        print(printable(problem))
    shutil.rmtree(folder / "cache")
    return sum(each is not None for each in taken)


def _installed(rng: random.Random, folder: Path) -> int:
    """A package that is unpacked, with files of every kind in it."""
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    damaged = inputs.good_files() if rng.random() < 0.3 else _unpacked(_write(folder / NAME, inputs.wheel(rng)))
    for name, data in damaged.items():
        with contextlib.suppress(OSError, ValueError):
            path = site / name
            if site in Path(os.path.normpath(path)).parents:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    package = site / inputs.PACKAGE
    package.mkdir(parents=True, exist_ok=True)
    for _ in range(rng.randrange(3)):
        _add_special(rng, rng.choice([package, *[path for path in site.rglob("*") if path.is_dir()]]))
    return _verify_path(rng, package)


def _unpacked(path: Path) -> dict[str, bytes]:
    """What can be unpacked of a wheel."""
    found = {}
    with contextlib.suppress(WheelError, ZipError):
        source = Source(path)
        for entry in read_directory(source)[:100]:
            if entry.size_bytes < 1 << 20:
                with contextlib.suppress(ZipError):
                    found[entry.name] = b"".join(unpacked(source, entry))
    return found


def _add_special(rng: random.Random, folder: Path) -> None:
    """A pipe, a link, a folder or an unreadable name, at times in the place of a file."""
    files = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    path = rng.choice([folder / "special", folder / "a\nb", folder / os.fsdecode(b"\xff\x1b[2J"), *files])
    actions: tuple[Callable[[], Any], ...] = (
        lambda: os.mkfifo(path),
        lambda: path.symlink_to(rng.choice(("/", "/dev/zero", "special", "..", "/etc/passwd"))),
        lambda: path.mkdir(),
        lambda: path.write_bytes(b"x"),
        lambda: functools.reduce(lambda deep, _: deep / ("d" * 100), range(20), path).mkdir(parents=True),
    )
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        rng.choice(actions)()


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _is_json(rng: random.Random) -> bool:
    return rng.random() < 0.3


def _check_json(options: argparse.Namespace) -> None:
    if options.json:
        assert isinstance(sys.stdout, io.StringIO)
        json.loads(sys.stdout.getvalue())


COMMANDS: dict[str, Callable[[random.Random, Path], int]] = {
    "verify": _verify, "inspect": _inspect, "diff": _diff, "merge": _merge, "cache": _cache, "installed": _installed,
    "coverage": _coverage,
}  # fmt: skip
