"""Says whether wheels that were built in several places hold the same images and launcher.

    python tests/e2e/same_images.py FOLDER    with wheels in any folders of it

It compares wheels of one file name: every file that a GPU or a processor runs, ``__init__.py`` and the type stub. The
manifest and the bill of materials also name zlib, of which each Python may bring another version.
"""

from __future__ import annotations

import hashlib
import sys
import zipfile
from pathlib import Path

ENDINGS = (".cubin", ".ptx", ".so", ".py", ".pyi")


def contents(path: Path) -> dict[str, str]:
    """The SHA-256 of each file that is compared."""
    with zipfile.ZipFile(path) as wheel:
        names = sorted(name for name in wheel.namelist() if name.endswith(ENDINGS))
        return {name: hashlib.sha256(wheel.read(name)).hexdigest() for name in names}


def main() -> int:
    """Prints the differences; returns 1 if there are some."""
    by_name: dict[str, list[Path]] = {}
    for path in sorted(Path(sys.argv[1]).rglob("*.whl")):
        by_name.setdefault(path.name, []).append(path)
    different = not by_name
    for name, paths in by_name.items():
        first, *others = paths
        mine = contents(first)
        print(f"{name}: {len(paths)} wheels, {len(mine)} files compared")
        for other in others:
            files = {file for file, _ in mine.items() ^ contents(other).items()}
            if files:
                print(f"  {other} differs from {first}: {', '.join(sorted(files))}")
            different = different or bool(files)
    return int(different)


if __name__ == "__main__":
    sys.exit(main())
