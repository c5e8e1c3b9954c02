"""What a recording says for people: how many compiles, how long, and which of them took the most."""

from __future__ import annotations

from aot_pack.requests.needs import Need, Needs
from aot_pack.requests.words import label

_SHARE = 0.8
_MOST_LINES = 10


def summary_of(needs: Needs) -> str:
    """Lines such as ``23 compiles, 47 s; these 5 are 80 %:``."""
    if not needs.needs:
        return (
            "aot-pack record: nothing was compiled by cute.compile. A function that a library loads from a file of its "
            "own cache is not seen, and neither is one that is called without cute.compile"
        )
    order = sorted(needs.needs, key=lambda need: (-need.seconds, -need.times, need.request.name))
    count = f"{needs.times} compile{'s' if needs.times != 1 else ''}"
    if needs.times != len(needs.needs):
        count += f" of {len(needs.needs)} requests"
    if not needs.compiled:
        shown = order[:_MOST_LINES]
        head = f"aot-pack record: {count}, none of which ran: a known GPU model stood in for a GPU"
    else:
        shown = _largest(order, needs.seconds)
        share = sum(each.seconds for each in shown) / needs.seconds if needs.seconds else 1.0
        these = "this one is" if len(shown) == 1 else f"these {len(shown)} are"
        head = f"aot-pack record: {count}, {_time(needs.seconds)}; {these} {100 * share:.0f} %:"
    requests = [each.request for each in needs.needs]
    lines = [head, *(_line(need, label(need.request, requests)) for need in shown)]
    failures = sum(each.failures for each in needs.needs)
    if failures:
        lines.append(f"  {failures} of them raised an exception")
    return "\n".join(lines)


def _largest(order: list[Need], seconds: float) -> list[Need]:
    """The fewest needs that took most of the time."""
    shown: list[Need] = []
    for need in order:
        if shown and sum(each.seconds for each in shown) >= _SHARE * seconds:
            break
        shown.append(need)
    return shown[:_MOST_LINES]


def _line(need: Need, name: str) -> str:
    took = f"{_time(need.seconds):>8}" if need.seconds else ""
    times = f" {need.times}x" if need.times > 1 else ""
    asker = need.askers[0] if need.askers else None
    by = "" if asker is None else f"  for {asker.module}:{asker.line} {asker.function}"
    return f"  {took}{times}  {name}{by}"


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 100 else f"{seconds:.0f} s"
