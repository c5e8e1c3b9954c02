"""``aot-pack coverage``: states what a wheel covers, and whether it covers the GPUs of an architecture, or everything
that a program was recorded to compile."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.cli.options import add_gpu_file
from aot_pack.cli.output import one_line, write, write_json
from aot_pack.codec import to_json
from aot_pack.errors import NotCovered, UsageError, WheelError

if TYPE_CHECKING:
    from aot_pack.arch import Arch
    from aot_pack.coverage.devices import DeviceCoverage
    from aot_pack.coverage.statement import Statement
    from aot_pack.manifest import Manifest
    from aot_pack.requests.compare import Covered


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser of ``aot-pack``."""
    parser = subparsers.add_parser(
        "coverage",
        help="show what a wheel or an installed package covers",
        description="Shows the functions of a wheel, the arguments that they take, and the GPUs that have an image. "
        "Needs no GPU. With --arch or --gpu, the exit code is 13 if such GPUs lack an image. With --needs, it is 13 if "
        "a recorded program needs something that is not there.",
    )
    parser.add_argument(
        "subject",
        metavar="WHEEL_OR_PACKAGE",
        help="a wheel, the folder of an installed package, or the package's name",
    )
    parser.add_argument(
        "--arch",
        action="append",
        default=[],
        metavar="ARCH",
        help="say whether the GPUs of this architecture have an image, such as sm_90a; repeated or separated by commas",
    )
    parser.add_argument(
        "--gpu",
        action="append",
        default=[],
        metavar="MODEL",
        help="the same as --arch with the model's architecture, such as h100; repeated or separated by commas",
    )
    add_gpu_file(parser)
    parser.add_argument(
        "--needs",
        action="append",
        default=[],
        type=Path,
        metavar="needs.json",
        help="say whether the wheel has everything that aot-pack record wrote down; repeated for several files. With "
        "--arch or --gpu, only what was asked for these architectures counts",
    )
    parser.add_argument(
        "--strict", action="store_true", help="with --arch or --gpu: PTX, which the driver compiles, is a miss"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the statement, and the answer for each architecture.

    Raises:
        NeedsError: a recording can't be read.
        NotCovered: the GPUs of an architecture lack an image, or a recorded program needs what is not there.
        UsageError: an architecture or a GPU model is unknown, or an option stands without the one that it is for.
        WheelError: there is no such wheel or package, or aot-pack did not build it.
    """
    from aot_pack.coverage.devices import cover_device
    from aot_pack.coverage.statement import state_coverage
    from aot_pack.damage import reading

    archs = _archs(options.arch, options.gpu, options.gpu_file)
    if options.strict and not archs:
        raise UsageError(
            "--strict needs --arch or --gpu", hint="name the GPUs that must have an image: --arch sm_90a, or --gpu h100"
        )
    with reading(options.subject):
        manifest, sources = _read(options.subject)
        statement = state_coverage(manifest, sources)
        devices = [cover_device(statement, arch) for arch in archs]
    needs = _compare(manifest, options.needs, archs)
    if options.json:
        document = _document(statement, devices, strict=options.strict)
        write_json({**document, "needs": [to_json(each) for each in needs]} if options.needs else document)
    else:
        for line in _need_lines(statement, needs) if options.needs else ():
            write(one_line(line))
        with reading(options.subject):
            lines = [] if options.needs and not devices else list(_lines(statement, devices, strict=options.strict))
        for line in lines:
            write(one_line(line))
    missed = [each.arch for each in devices if each.misses(ptx_is_a_miss=options.strict)]
    if missed:
        raise NotCovered(
            f"{statement.distribution} does not cover the GPUs of {', '.join(missed)}",
            hint=f"build it for that architecture, too: aot-pack build --arch {missed[0]}",
        )
    missing = [each for each in needs if each.target is None]
    if missing:
        raise NotCovered(
            f"{statement.distribution} lacks {len(missing)} of {len(needs)} kernels that the program needs",
            hint="aot-pack needs writes a kernels.py with all of them",
        )
    return 0


def _compare(manifest: Manifest, files: list[Path], archs: list[Arch]) -> tuple[Covered, ...]:
    from aot_pack.requests.compare import Answer, Figure, compare
    from aot_pack.requests.needs import read_files

    if not files:
        return ()
    needs = read_files(files)
    names = {arch.compiler_name for arch in archs}
    if names:
        needs = replace(needs, needs=tuple(each for each in needs.needs if each.request.arch in names))
    answers = [
        Answer(
            target=target.id,
            request=target.request,
            figures=tuple(Figure(name=each.name, value=each.value) for each in target.figures),
        )
        for target in manifest.targets
        if target.request is not None
    ]
    return compare(needs, answers)


def _need_lines(statement: Statement, needs: tuple[Covered, ...]) -> Iterator[str]:
    missing = [each for each in needs if each.target is None]
    yield f"{statement.distribution} {statement.version}"
    if not needs:
        yield "  the recording has no request"
    elif not missing:
        yield f"  all {len(needs)} recorded requests are covered"
    else:
        yield f"  {len(needs) - len(missing)} of {len(needs)} recorded requests are covered; these are not:"
    for each in missing:
        yield f"  {each.name}, {each.arch}"
        yield f"      {each.why}"
        if each.nearest is not None and each.differences:
            yield f"      nearest target: {each.nearest}"


def _archs(given: list[str], models: list[str], files: list[Path]) -> list[Arch]:
    """The architectures of --arch, then those of --gpu."""
    from aot_pack.coverage.devices import parse_device
    from aot_pack.gpus import arch_of, find_models

    if files and not models:
        raise UsageError("--gpu-file is for --gpu, which is not given", hint="name a model of the file: --gpu NAME")
    names = [name.strip() for each in given for name in each.split(",") if name.strip()]
    archs = [*map(parse_device, names), *map(arch_of, find_models(models, files))]
    return list(dict.fromkeys(archs))


def _read(subject: str) -> tuple[Manifest, dict[str, str]]:
    """The manifest, and the author's own modules."""
    from aot_pack.inspection.verify import open_subject

    archive, _ = open_subject(subject)
    manifest = archive.manifest()
    if manifest.front is not None:
        front = manifest.front
        raise WheelError(
            f"{archive.file_name} has only the images of {front.distribution} for {front.family}",
            hint=f"ask for the coverage of {front.distribution}: it names the images of all its providers",
        )
    names = [file.file for file in manifest.included if file.file.endswith(".py")]
    paths = {name: f"{manifest.package}/{name}" for name in names}
    return manifest, {name: archive.text(path) for name, path in paths.items() if path in archive.files}


def _document(statement: Statement, devices: list[DeviceCoverage], *, strict: bool) -> dict[str, object]:
    from aot_pack.coverage.statement import statement_json

    answers = [
        {
            **to_json(each),
            "covered": not each.misses(ptx_is_a_miss=strict),
            "misses": [miss.name for miss in each.misses(ptx_is_a_miss=strict)],
        }
        for each in devices
    ]
    return {**statement_json(statement), "devices": answers}


def _lines(statement: Statement, devices: list[DeviceCoverage], *, strict: bool) -> Iterator[str]:
    from aot_pack.coverage.words import device_lines, statement_lines

    width = shutil.get_terminal_size().columns
    if not devices:
        yield from statement_lines(statement, width)
        return
    yield f"{statement.distribution} {statement.version}"
    for each in devices:
        yield from device_lines(each, width, ptx_is_a_miss=strict)
