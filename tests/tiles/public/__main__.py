"""``python -m tests.tiles.public``; see the package's text."""

from __future__ import annotations

import argparse
import dataclasses
import fnmatch
import functools
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests"))  # as in tests: helper packages are imported from there

from corpus.architecture import model_of  # noqa: E402
from corpus.results import one_line  # noqa: E402
from fake_driver import FakeDriver  # noqa: E402

from aot_pack.arch import Arch  # noqa: E402
from aot_pack.model import CompiledUnit  # noqa: E402
from aot_pack.native.toolchain import find_machine, find_toolchain  # noqa: E402

from .examples import Example, find_examples  # noqa: E402
from .outcomes import Outcome, Request  # noqa: E402
from .packing import Bench, pack_and_call  # noqa: E402
from .table import Result, summary, tables, write_tables  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 1 where aot-pack refuses a program that TileLang compiles, 2 where nothing was chosen, or 0."""
    options = _parser().parse_args(arguments)
    if options.from_:
        read = [Result(**each) for file in options.from_ for each in json.loads(file.read_text())]
        results = list({(each.example, each.program, each.backend): each for each in read}.values())
    else:
        examples = [each for each in find_examples(options.repository) if _chosen(each, options.select)]
        results = run(examples, options)
    if not results:
        print("no example was chosen: a pattern is a path in the examples, such as 'gemm/*'", file=sys.stderr)
        return 2
    print(json.dumps([dataclasses.asdict(each) for each in results], indent=1) if options.json else tables(results))
    print(summary(results), file=sys.stderr)
    if options.write:
        write_tables(options.write, results)
    return int(any(result.who == "aot-pack" for result in results))


def run(examples: Sequence[Example], options: argparse.Namespace) -> list[Result]:
    """What came of the examples."""
    os.environ.update(PYTHONWARNINGS="ignore", TORCH_CPP_LOG_LEVEL="ERROR")
    machine = find_machine(os.environ)
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="public-") as scratch:
        for name in sorted({example.arch for example in examples}):
            gpu = model_of(Arch.parse(name))
            assert gpu is not None
            request = Request(
                arch=name,
                gpu=gpu,
                backend=options.backend,
                examples=tuple(example for example in examples if example.arch == name),
                folder=(options.keep or Path(scratch)) / options.backend / name,
                most=options.most,
                timeout_s=options.timeout,
            )
            _compile(request, options.jobs)
            bench = Bench(
                folder=Path(scratch, f"wheels_{name}"),
                machine=machine,
                toolchain=find_toolchain("zig", machine),
                fake_driver=FakeDriver.build(),
                gpu=gpu,
            )
            results += _results(request, bench)
    return sorted(results)


def _compile(request: Request, jobs: int) -> None:
    """Compiles the programs of one architecture in ``jobs`` processes. What is in the folder is not compiled again.

    Raises:
        subprocess.CalledProcessError: a process failed as a whole.
    """
    request.folder.mkdir(parents=True, exist_ok=True)
    running = []
    for job in range(jobs):
        file = request.folder / f"request_{job}"
        file.write_bytes(pickle.dumps(dataclasses.replace(request, examples=request.examples[job::jobs])))
        running.append(subprocess.Popen([sys.executable, "-m", "tests.tiles.public.compiling", file], cwd=ROOT))
    for process in running:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)


def _results(request: Request, bench: Bench) -> list[Result]:
    """What came of the examples of one architecture."""
    results: dict[str, Result] = {}
    units: list[CompiledUnit] = []
    result = functools.partial(Result, arch=request.arch, backend=request.backend)
    for number, example in enumerate(request.examples):
        outcome: Outcome = pickle.loads(request.answer(example).read_bytes())
        if not outcome.programs:
            reason = one_line(outcome.ended or "it compiles no program")
            results[f"e{number}"] = result(example=example.name, program="", who="example", reason=reason)
        for index, built in enumerate(outcome.programs):
            function, program = f"e{number}_{index}", f"{built.name}#{index}"
            reason = one_line(built.reason)
            results[function] = result(example=example.name, program=program, who=built.who, reason=reason)
            if built.unit is not None:
                target = dataclasses.replace(built.unit.target, export=function)
                units.append(dataclasses.replace(built.unit, target=target))
    for function, reason in pack_and_call(units, bench).items():
        results[function] = dataclasses.replace(results[function], who="aot-pack", reason=reason)
    return list(results.values())


def _chosen(example: Example, patterns: Sequence[str]) -> bool:
    return not patterns or any(fnmatch.fnmatchcase(example.name, pattern) for pattern in patterns)


def _folder(text: str) -> Path:
    """A folder of the command line. Examples run in their own folders, so its path must be absolute."""
    return Path(text).resolve()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tiles.public", description="Programs of TileLang's examples."
    )
    parser.add_argument("--repository", type=_folder, metavar="DIR", help="a checkout of TileLang's repository")
    parser.add_argument("--select", action="append", default=[], metavar="PATTERN", help="only these, such as 'gemm/*'")
    parser.add_argument(
        "--backend",
        choices=("cutedsl", "cuda"),
        default="cutedsl",
        help="what compiles the programs (default: cutedsl)",
    )
    parser.add_argument("--jobs", "-j", type=int, default=1, help="processes that compile (default: 1)")
    parser.add_argument("--most", type=int, default=4, help="programs of one example (default: 4)")
    parser.add_argument(
        "--timeout",
        type=float,
        default=180,
        metavar="SECONDS",
        help="of the processor, for each step (default: 180)",
    )
    parser.add_argument(
        "--keep", type=_folder, metavar="DIR", help="keep what was compiled here; delete a file to redo it"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--from", dest="from_", nargs="+", type=Path, metavar="FILE", help="show what --json printed")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the tables into this document")
    return parser


if __name__ == "__main__":
    sys.exit(main())
