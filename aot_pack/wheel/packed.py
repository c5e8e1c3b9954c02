"""How many bytes each target takes in finished wheels, for estimates of later builds."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from aot_pack.wheel.assemble import BuiltWheel


def packed_sizes(wheels: Sequence[BuiltWheel]) -> tuple[dict[str, int], int] | None:
    """The compressed size of each target's image, and of everything else; None if a wheel is no longer there.

    Targets with the same image share its size. Wheel variants do not count: they have the images of other wheels.

    Args:
        wheels: the wheels of one build, the package's own first.
    """
    ordinary = [wheel for wheel in wheels if wheel.label is None]
    targets = ordinary[0].manifest.targets
    images = {target.image for target in targets}
    sizes: dict[str, int] = {}
    try:
        for wheel in ordinary:
            with zipfile.ZipFile(wheel.path) as archive:
                sizes |= {PurePosixPath(info.filename).name: info.compress_size for info in archive.infolist()}
    except (OSError, zipfile.BadZipFile):
        return None
    users = Counter(target.image for target in targets)
    own = {target.id: sizes.get(PurePosixPath(target.image).name, 0) // users[target.image] for target in targets}
    of_images = sum(sizes.get(PurePosixPath(image).name, 0) for image in images)
    return own, sum(wheel.size_bytes for wheel in ordinary) - of_images
