"""Tables of text, for people."""

from __future__ import annotations


def table(rows: list[tuple[str, ...]], *, right: frozenset[int] = frozenset()) -> str:
    """The rows as text in columns. The first row has the headings. Columns in ``right`` are aligned to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])
