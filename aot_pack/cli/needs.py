"""``aot-pack needs``: writes a kernels.py that packs what a program asked ``cute.compile`` for."""

from __future__ import annotations

import argparse
import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.output import one_line, write
from aot_pack.cli.report import print_warning
from aot_pack.errors import NeedsError, OutputError
from aot_pack.paths import write_whole

if TYPE_CHECKING:
    from aot_pack.gpus import GpuModel
    from aot_pack.needs.code import Constructor
    from aot_pack.requests.needs import Needs


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "needs",
        help="write a kernels.py that packs what a program compiled",
        description="Reads recordings of aot-pack record, and writes a kernels.py that makes the same requests. Lists "
        "the requests that can't be written as Python, with the reason. The libraries must be installed.",
    )
    parser.add_argument(
        "recordings", nargs="+", type=Path, metavar="needs.json", help="files that aot-pack record wrote"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="kernels.py", help="the file to write")
    parser.add_argument(
        "--arch",
        action="append",
        default=[],
        metavar="ARCH",
        help="only the requests for this architecture; repeated or separated by commas",
    )
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the file, and says what is not in it.

    Raises:
        NeedsError: a recording can't be read, or has nothing that can be written.
        OutputError: the file can't be written.
    """
    from aot_pack.needs.writer import write_kernels
    from aot_pack.requests.needs import read_files

    needs = of_archs(read_files(options.recordings), options.arch)
    models = gpu_models(needs)
    constructors = _constructors(needs, models)
    build = _build_command(options.output, needs, models)
    source = ", ".join(path.name for path in options.recordings)
    written = write_kernels(needs, constructors, build=build, source=source)
    if not written.exports:
        raise NeedsError(
            f"none of the {len(needs.needs)} requests can be written as Python, such as {written.left_out[0].name}: "
            f"{written.left_out[0].why}",
            hint="pack these kernels by hand: docs/authoring.md",
        )
    try:
        write_whole(options.output, written.text)
    except OSError as error:
        raise OutputError(f"can't write {options.output}: {error.strerror}") from error
    write(f"{options.output}: {written.exports} functions, {written.variants} variants")
    for each in written.left_out:
        write(one_line(f"  not there: {each.name}: {each.why}"))
    write(f"next: {build}")
    write("      with --jit, the wheel answers the program's own calls of cute.compile")
    return 0


def of_archs(needs: Needs, given: Sequence[str]) -> Needs:
    """The needs for these architectures; all if none is given.

    Raises:
        NeedsError: there is none.
        UsageError: an architecture is unknown.
    """
    from dataclasses import replace

    from aot_pack.arch import parse_archs

    there = sorted({each.request.arch for each in needs.needs})
    if not there:
        raise NeedsError("the recording has no compile", hint="record the program while it compiles, with empty caches")
    if not given:
        return needs
    wanted = {arch.compiler_name for arch in parse_archs(tuple(given))}
    kept = tuple(each for each in needs.needs if each.request.arch in wanted)
    if not kept:
        raise NeedsError(
            f"the recording has no request for {', '.join(sorted(wanted))}; it has requests for {', '.join(there)}",
            hint="leave out --arch, or record on such a GPU: aot-pack record --gpu plays one",
        )
    return replace(needs, needs=kept)


def gpu_models(needs: Needs) -> tuple[GpuModel, ...]:
    """The GPU models that the recorded processes used, as far as aot-pack knows them."""
    from aot_pack.gpus import known_models

    names = {gpu.name for need in needs.needs for gpu in need.gpus}
    return tuple(model for model in known_models() if model.product is not None and model.product in names)


def _constructors(needs: Needs, models: Sequence[GpuModel]) -> dict[int, Constructor | None]:
    from aot_pack.arch import Arch
    from aot_pack.needs.constructors import find_constructors

    found: dict[int, Constructor | None] = {}
    for name in sorted({each.request.arch for each in needs.needs}):
        indexes = [index for index, each in enumerate(needs.needs) if each.request.arch == name]
        arch = Arch.parse(name)
        model = next((each for each in models if each.fits(arch)), None)
        requests = [needs.needs[index].request for index in indexes]
        constructors, problem = find_constructors(requests, arch, model, os.environ)
        if problem:
            print_warning(
                f"objects for {name} are restored by their attributes, since no class was tried out: {problem}"
            )
        found.update(zip(indexes, constructors, strict=True))
    return found


def _build_command(output: Path, needs: Needs, models: Sequence[GpuModel]) -> str:
    archs = ",".join(sorted({each.request.arch for each in needs.needs}))
    gpus = ["--gpu", ",".join(model.name for model in models)] if models else []
    return shlex.join(["aot-pack", "build", output.name, "--arch", archs, *gpus])
