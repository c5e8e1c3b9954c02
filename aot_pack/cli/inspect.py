"""``aot-pack inspect WHEEL``: shows the functions and targets of a wheel, and the resources that its kernels use."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.cli.output import one_line, write, write_json
from aot_pack.cli.report import print_note
from aot_pack.paths import absolute_path
from aot_pack.sizes import size

if TYPE_CHECKING:
    from aot_pack.cubin import KernelInfo
    from aot_pack.inspection.archive import WheelArchive
    from aot_pack.inspection.report import TargetReport, WheelReport

_LONGEST_SYMBOL = 56
_SHORTEST_SYMBOL = 12


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser of ``aot-pack``."""
    parser = subparsers.add_parser(
        "inspect",
        help="show the content of a wheel",
        description="Shows the functions and targets of a wheel. Reads the registers, shared memory and stack of each "
        "kernel from its image. Needs no GPU.",
    )
    parser.add_argument("wheel", type=Path, metavar="WHEEL", help="a wheel that aot-pack built")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page for browsers to FILE")
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the report.

    Raises:
        WheelError: the file is not a wheel that aot-pack built.
        OutputError: the page can't be written.
    """
    from aot_pack.damage import reading
    from aot_pack.inspection.archive import read_wheel
    from aot_pack.inspection.report import report_archive, report_json

    with reading(args.wheel.name):
        archive = read_wheel(args.wheel)
        report = report_archive(archive)
    if args.html is not None:
        _write_page(archive, report, absolute_path(args.html))
    if args.json:
        write_json(report_json(report))
    else:
        for line in report_lines(report, terminal_width()):
            write(one_line(line))
    return 0


def terminal_width() -> int | None:
    """Columns of the terminal that standard output is; None for a pipe or a file, where lines may be long."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _write_page(archive: WheelArchive, report: WheelReport, path: Path) -> None:
    from aot_pack.damage import reading
    from aot_pack.native.toolchain import find_templates
    from aot_pack.reports.page import write_page
    from aot_pack.reports.wheel import wheel_page

    with reading(archive.file_name):
        text = wheel_page(find_templates(), archive, report)
    write_page(path, text)
    print_note(f"the page is in {path}")


def report_lines(report: WheelReport, columns: int | None = None) -> Iterator[str]:
    """The report for people.

    Args:
        columns: letters that a line should have at most; None for any number.
    """
    yield f"{report.distribution} {report.version}"
    yield from _indented(_wrapped(_lines(report), columns))
    yield ""
    yield "Functions"
    for function in report.functions:
        returned = f" -> {', '.join(function.returns)}" if function.returns else ""
        yield f"  {function.name}({function.header}){returned}"
        rows = [
            (argument.name if index == 0 else "", line)
            for argument in function.arguments
            for index, line in enumerate(argument.takes.split("\n"))
        ]
        yield from _indented(_wrapped(rows, columns, indent=6), by=6)
        if function.gradient is not None:
            yield from _indented(_wrap(function.gradient.text, columns, indent=6), by=6)
    yield ""
    yield "Targets"
    yield from _indented(_target_table(report, columns))
    yield ""
    if any(target.figures for target in report.targets):
        yield "  These targets were compiled with figures of a GPU model:"
        yield from (f"    {line}" for line in _figures(report))
        yield ""
    for note in (
        "shared: static shared memory per block. A launch may add dynamic shared memory.",
        "stack: local memory per thread, for spilled registers and for arrays indexed at run time. 0 is best.",
    ):
        yield from _indented(_wrap(note, columns))


def memory_text(size_bytes: int) -> str:
    """Memory of a kernel for people, as CUDA counts it: ``512 B``, ``48.0 KiB``."""
    return f"{size_bytes} B" if size_bytes < 1024 else f"{size_bytes / 1024:.1f} KiB"


def short_symbol(symbol: str, longest: int = _LONGEST_SYMBOL) -> str:
    """A symbol cut to fit a table: its start has the kernel's name, and its end tells launches apart."""
    if len(symbol) <= longest:
        return symbol
    tail = 12 if longest >= 40 else 4
    return f"{symbol[: longest - tail - 3]}...{symbol[-tail:]}"


def table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> Iterator[str]:
    """Rows in columns, two spaces apart; the columns in ``right`` are aligned to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _lines(report: WheelReport) -> list[tuple[str, str]]:
    compilers = {str(each.compiler) for each in report.targets}
    images = sum(image.info.size_bytes for image in report.images)
    return [
        ("wheel", f"{report.wheel}, {size(report.size_bytes)}"),
        ("tag", report.tag),
        *_wheel_variant_lines(report),
        ("requires", ", ".join([f"Python {report.requires_python}", *_requirements(report)])),
        *_part_lines(report),
        ("images", f"{len(report.images)}, {size(images)}"),
        *_provider_lines(report),
        ("compiled by", "; ".join(sorted(compilers))),
        ("made with", ", ".join(f"{tool.name} {tool.version}" for tool in report.tools)),
        *([("includes", ", ".join(report.included))] if report.included else []),
    ]


def _wheel_variant_lines(report: WheelReport) -> Iterator[tuple[str, str]]:
    if report.variant_label is not None:
        yield "variant", f"{report.variant_label}: {', '.join(report.variant_properties)}"


def _requirements(report: WheelReport) -> list[str]:
    """The requirements without the providers: those have their own rows."""
    providers = {each.distribution for each in report.elsewhere}
    return [text for text in report.requires if re.split(r"[^\w.-]", text, maxsplit=1)[0] not in providers]


def _part_lines(report: WheelReport) -> Iterator[tuple[str, str]]:
    """The library of a package, or the package that a provider serves."""
    library = report.library
    if report.front is not None:
        yield "provider", f"of {report.front.distribution} {report.version}, for {report.front.family}"
    if library is not None:
        needs = [*library.needed, f"glibc {'.'.join(map(str, library.glibc))}"] if library.glibc else library.needed
        library_size = size(library.size_bytes)
        yield "library", f"{report.library_file}, {library_size}; needs {', '.join(needs) or 'nothing'}"


def _provider_lines(report: WheelReport) -> Iterator[tuple[str, str]]:
    """One row per provider: the number and the size of its images."""
    sizes: dict[str, list[int]] = {}
    for each in report.elsewhere:
        sizes.setdefault(each.distribution, []).append(each.image.size_bytes)
    for distribution, images in sizes.items():
        yield "provider", f"{distribution}: {len(images)} images, {size(sum(images))}"


def _wrapped(rows: Sequence[tuple[str, str]], columns: int | None, *, indent: int = 2) -> Iterator[str]:
    """Rows of a name and a text. Texts that are too long go on below themselves."""
    first = max((len(name) for name, _ in rows), default=0)
    for name, text in rows:
        for index, line in enumerate(_wrap(text, columns, indent=indent + first + 2)):
            yield f"{name if index == 0 else '':{first}}  {line}"


def _wrap(text: str, columns: int | None, *, indent: int = 2) -> list[str]:
    """The lines of a text that begins ``indent`` letters from the left."""
    if columns is None:
        return [text]
    return textwrap.wrap(text, max(columns - indent, 20), break_on_hyphens=False) or [""]


def _target_table(report: WheelReport, columns: int | None) -> Iterator[str]:
    rows = [("target", "image", "size", "kernel", "registers", "shared", "stack", "block")]
    images = {
        **{image.file: (image.info.size_bytes, image.info.kernels) for image in report.images},
        **{each.image.file: (each.image.size_bytes, each.image.kernels) for each in report.elsewhere},
    }
    for target in report.targets:
        size_bytes, kernels = images[target.image]
        first = (target.id, Path(target.image).stem, size(size_bytes))
        for kernel in _launched(target, kernels):
            rows.append(
                (
                    *first,
                    kernel.symbol,
                    str(kernel.registers or "-"),
                    memory_text(kernel.static_smem_bytes),
                    memory_text(kernel.stack_bytes),
                    _block(kernel),
                )
            )
            first = ("", "", "")
    symbols = min(max(len(row[3]) for row in rows), _LONGEST_SYMBOL)
    if columns is not None:
        symbols = min(symbols, symbols + columns - max(len(line) for line in table(_with_symbols(rows, symbols))) - 2)
        if symbols < _SHORTEST_SYMBOL:  # then there is no room for the hash of the image
            rows, symbols = [(row[0], "", *row[2:]) for row in rows], symbols + 16
    yield from table(_with_symbols(rows, max(symbols, _SHORTEST_SYMBOL)), right=(2, 4, 5, 6))


def _with_symbols(rows: Sequence[Sequence[str]], longest: int) -> list[tuple[str, ...]]:
    """The rows of targets with symbols of at most ``longest`` letters."""
    return [(*row[:3], short_symbol(row[3], min(longest, _LONGEST_SYMBOL)), *row[4:]) for row in rows]


def _figures(report: WheelReport) -> Iterator[str]:
    yield from table(
        [
            (target.id, target.gpu or "", ", ".join(f"{figure.name} {figure.value}" for figure in target.figures))
            for target in report.targets
            if target.figures
        ]
    )


def _launched(target: TargetReport, kernels: Sequence[KernelInfo]) -> list[KernelInfo]:
    return [kernel for kernel in kernels if not target.kernels or kernel.symbol in target.kernels]


def _block(kernel: KernelInfo) -> str:
    if kernel.required_threads is not None:
        text = "x".join(map(str, kernel.required_threads))
    elif kernel.max_threads is not None:
        text = f"up to {'x'.join(map(str, kernel.max_threads))}"
    else:
        text = "any"
    return text if kernel.cluster is None else f"{text}, cluster {'x'.join(map(str, kernel.cluster))}"


def _indented(lines: Iterable[str], *, by: int = 2) -> Iterator[str]:
    return (f"{' ' * by}{line}" for line in lines)
