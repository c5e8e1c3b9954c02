"""``aot-pack inspect WHEEL``: shows the functions and targets of a wheel, and the resources that its kernels use."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.cli.output import one_line, write, write_json
from aot_pack.paths import absolute_path

if TYPE_CHECKING:
    from aot_pack.cubin import KernelInfo
    from aot_pack.inspection.report import TargetReport, WheelReport

_LONGEST_SYMBOL = 56


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
    from aot_pack.inspection.report import report_json, report_wheel

    report = report_wheel(args.wheel)
    if args.html is not None:
        _write_page(args.wheel, report, absolute_path(args.html))
    if args.json:
        write_json(report_json(report))
    else:
        for line in report_lines(report):
            write(one_line(line))
    return 0


def _write_page(wheel: Path, report: WheelReport, path: Path) -> None:
    from aot_pack.damage import reading
    from aot_pack.inspection.archive import read_wheel
    from aot_pack.native.toolchain import find_templates
    from aot_pack.reports.page import write_page
    from aot_pack.reports.wheel import wheel_page

    with reading(wheel.name):
        text = wheel_page(find_templates(), read_wheel(wheel), report)
    write_page(path, text)


def report_lines(report: WheelReport) -> Iterator[str]:
    """The report for people."""
    yield f"{report.distribution} {report.version}"
    yield from _indented(_lines(report))
    yield ""
    yield "Functions"
    for function in report.functions:
        returned = f" -> {', '.join(function.returns)}" if function.returns else ""
        yield f"  {function.name}({function.header}){returned}"
        width = max((len(argument.name) for argument in function.arguments), default=0)
        for argument in function.arguments:
            first, *others = argument.takes.split("\n")
            yield f"      {argument.name:{width}}  {first}"
            yield from (f"      {'':{width}}  {line}" for line in others)
        if function.gradient is not None:
            yield f"      {function.gradient.text}"
    yield ""
    yield "Targets"
    yield from _indented(_target_table(report))
    yield ""
    if any(target.figures for target in report.targets):
        yield "  These targets were compiled with figures of a GPU model:"
        yield from (f"    {line}" for line in _figures(report))
        yield ""
    yield "  shared: static shared memory per block. A launch may add dynamic shared memory."
    yield "  stack: local memory per thread, for spilled registers and for arrays indexed at run time. 0 is best."


def size_text(size_bytes: int) -> str:
    """Bytes for people: ``512 B``, ``7.4 KB``, ``1.2 MB``."""
    if size_bytes < 1024:
        return f"{size_bytes} B"
    size, unit = size_bytes / 1024, "KB"
    if size >= 1024:
        size, unit = size / 1024, "MB"
    return f"{size:.1f} {unit}"


def short_symbol(symbol: str) -> str:
    """A symbol cut to fit a table: its start has the kernel's name, and its end tells launches apart."""
    if len(symbol) <= _LONGEST_SYMBOL:
        return symbol
    return f"{symbol[: _LONGEST_SYMBOL - 15]}...{symbol[-12:]}"


def table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> Iterator[str]:
    """Rows in columns, two spaces apart; the columns in ``right`` are aligned to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _lines(report: WheelReport) -> Iterator[str]:
    compilers = {str(each.compiler) for each in report.targets}
    images = sum(image.info.size_bytes for image in report.images)
    yield from table(
        [
            ("wheel", f"{report.wheel}, {size_text(report.size_bytes)}"),
            ("tag", report.tag),
            *_wheel_variant_lines(report),
            ("requires", ", ".join([f"Python {report.requires_python}", *_requirements(report)])),
            *_part_lines(report),
            ("images", f"{len(report.images)}, {size_text(images)}"),
            *_provider_lines(report),
            ("compiled by", "; ".join(sorted(compilers))),
            ("made with", ", ".join(f"{tool.name} {tool.version}" for tool in report.tools)),
            *([("includes", ", ".join(report.included))] if report.included else []),
        ]
    )


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
        size = size_text(library.size_bytes)
        yield "library", f"{report.library_file}, {size}; needs {', '.join(needs) or 'nothing'}"


def _provider_lines(report: WheelReport) -> Iterator[tuple[str, str]]:
    """One row per provider: the number and the size of its images."""
    sizes: dict[str, list[int]] = {}
    for each in report.elsewhere:
        sizes.setdefault(each.distribution, []).append(each.image.size_bytes)
    for distribution, images in sizes.items():
        yield "provider", f"{distribution}: {len(images)} images, {size_text(sum(images))}"


def _target_table(report: WheelReport) -> Iterator[str]:
    rows = [("target", "image", "size", "kernel", "registers", "shared", "stack", "block")]
    images = {
        **{image.file: (image.info.size_bytes, image.info.kernels) for image in report.images},
        **{each.image.file: (each.image.size_bytes, each.image.kernels) for each in report.elsewhere},
    }
    for target in report.targets:
        size_bytes, kernels = images[target.image]
        first = (target.id, Path(target.image).stem, size_text(size_bytes))
        for kernel in _launched(target, kernels):
            rows.append(
                (
                    *first,
                    short_symbol(kernel.symbol),
                    str(kernel.registers or "-"),
                    size_text(kernel.static_smem_bytes),
                    size_text(kernel.stack_bytes),
                    _block(kernel),
                )
            )
            first = ("", "", "")
    yield from table(rows, right=(2, 4, 5, 6))


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


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
