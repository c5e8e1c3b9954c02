"""What earlier builds of a package took. It decides no byte.

A build starts with the slowest targets, and estimates the time that is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetHistory:
    """One target."""

    id: str
    seconds: float | None = None
    """Of its last compile."""
    packed_bytes: int | None = None
    """Its share of the last wheel: the compressed size of its image, divided among the targets that use the image."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything about one package."""

    targets: tuple[TargetHistory, ...] = ()
    """Sorted by id."""
    stages: tuple[tuple[str, float], ...] = ()
    """Seconds of each stage of the last whole build that took nothing from the cache in it; sorted."""
    rest_bytes: int | None = None
    """Size of the last wheels without their images."""
    import_s: float | None = None
    """How long the import of the compiler took, which is once per build."""
    start_s: float | None = None
    """How long a worker took to start and to run kernels.py."""
    run_s: float | None = None
    """How long a worker took for a run of a builder beside compiling: a fork, and the way of its result."""

    @property
    def seconds(self) -> dict[str, float]:
        """Seconds of the last compile of each target, by its id."""
        return {target.id: target.seconds for target in self.targets if target.seconds is not None}

    def with_newer(self, newer: History) -> History:
        """Both histories; what is in both comes from ``newer``."""
        by_id = {target.id: target for target in self.targets}
        for target in newer.targets:
            old = by_id.get(target.id, target)
            by_id[target.id] = TargetHistory(
                id=target.id,
                seconds=old.seconds if target.seconds is None else target.seconds,
                packed_bytes=old.packed_bytes if target.packed_bytes is None else target.packed_bytes,
            )
        return History(
            targets=tuple(by_id[id_] for id_ in sorted(by_id)),
            stages=tuple(sorted({**dict(self.stages), **dict(newer.stages)}.items())),
            rest_bytes=self.rest_bytes if newer.rest_bytes is None else newer.rest_bytes,
            import_s=self.import_s if newer.import_s is None else newer.import_s,
            start_s=self.start_s if newer.start_s is None else newer.start_s,
            run_s=self.run_s if newer.run_s is None else newer.run_s,
        )


def history_of_seconds(seconds: Mapping[str, float]) -> History:
    """A history that has only these compile times."""
    return History(targets=tuple(TargetHistory(id=id_, seconds=round(each, 3)) for id_, each in seconds.items()))
