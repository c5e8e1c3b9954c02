"""Finds the package of an editable install, built anew where something changed.

This file goes into the wheel of ``pip install -e`` as it is, followed by a call of ``install``. It is imported by every
start of Python in that environment, so nothing but ``sys`` is imported before the package itself is. aot-pack need not
be installed there: then what was built is used as long as the sources are what they were.

    STORE/lock               held while the package is built
    STORE/versions/<hash>/   unpacked wheels; a process keeps the one that it began with
    STORE/current            link to the one that is up to date
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

KEPT_VERSIONS = 4


class Finder:
    """Answers for one package; every other name is somebody else's.

    Args:
        package: its import name.
        project: the author's folder.
        store: where built versions are.
        arguments: of ``aot-pack build``.
        sources: the files of ``project`` that it was built from when it was installed, each with its SHA-256.
    """

    def __init__(self, package: str, project: str, store: str, arguments: list[str], sources: dict[str, str]) -> None:
        self.package, self.project, self.store = package, project, store
        self.arguments, self.sources = arguments, sources

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """Builds the package, if need be, when it is first imported."""
        if name != self.package:
            return None
        import importlib.util
        import os

        if os.environ.get("AOT_PACK_REBUILD", "1") not in ("0", "false", "no", "off"):
            self.update()
        folder = os.path.join(os.path.realpath(os.path.join(self.store, "current")), name)
        file = os.path.join(folder, "__init__.py")
        if not os.path.isfile(file):
            raise ImportError(f"{name} was not built: {file} is not there. Run pip install -e again", name=name)
        return importlib.util.spec_from_file_location(name, file, submodule_search_locations=[folder])

    def update(self) -> None:
        """Brings the store up to date.

        Raises:
            ImportError: the build failed, or there is nothing to build with.
        """
        import importlib.util

        if importlib.util.find_spec("aot_pack") is not None:
            self._build()
        elif (changed := self._changed_source()) is not None:
            raise ImportError(
                f"{self.package}: {changed} changed since it was built, and aot-pack is not installed in this "
                "environment to build it again. Install it (pip install aot-pack), or run pip install -e again",
                name=self.package,
            )

    def _build(self) -> None:
        import json
        import os
        import subprocess
        import tempfile

        with _Locked(self.store), tempfile.TemporaryDirectory(prefix="build-", dir=self.store) as output:
            # Not "-m aot_pack": that would put the current folder into sys.path.
            script = "import sys; sys.path.pop(0); from aot_pack.cli import main; sys.exit(main())"
            command = [sys.executable, "-c", script, "build", self.project, *self.arguments, "--json", "-o", output]
            done = subprocess.run(
                command, cwd=self.store, env={**os.environ, "AOT_PACK_REBUILD": "0"},
                capture_output=True, text=True, errors="replace", check=False,
            )  # fmt: skip
            if done.returncode != 0:
                raise ImportError(
                    f"{self.package} is an editable install, and building it failed:\n{done.stderr}", name=self.package
                )
            publish(json.loads(done.stdout)["wheel"], self.store)

    def _changed_source(self) -> str | None:
        import hashlib
        import os

        for name, expected in self.sources.items():
            try:
                with open(os.path.join(self.project, name), "rb") as file:
                    found: str | None = hashlib.sha256(file.read()).hexdigest()
            except OSError:
                found = None
            if found != expected:
                return name
        return None


class _Locked:
    """One process at a time builds; others wait, and then find it in the cache."""

    def __init__(self, store: str) -> None:
        self.store = store

    def __enter__(self) -> None:
        import fcntl
        import os

        os.makedirs(self.store, exist_ok=True)
        self.file = open(os.path.join(self.store, "lock"), "w")
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *error: object) -> None:
        self.file.close()


def publish(wheel: str, store: str) -> None:
    """Unpacks a wheel into the store and makes it the current version: whole, or not at all."""
    import hashlib
    import os
    import shutil
    import tempfile
    import zipfile

    with open(wheel, "rb") as file:
        key = hashlib.sha256(file.read()).hexdigest()[:16]
    versions = os.path.join(store, "versions")
    os.makedirs(versions, exist_ok=True)
    folder = os.path.join(versions, key)
    if not os.path.isdir(folder):
        staging = tempfile.mkdtemp(prefix="new-", dir=store)
        try:
            with zipfile.ZipFile(wheel) as archive:
                # Not its metadata: what is installed has that, and "current" is searched for it too.
                names = [name for name in archive.namelist() if ".dist-info/" not in name]
                archive.extractall(staging, names)
            os.rename(staging, folder)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    os.utime(folder)
    link = os.path.join(store, "current.new")
    if os.path.lexists(link):
        os.unlink(link)
    os.symlink(os.path.join("versions", key), link)
    os.replace(link, os.path.join(store, "current"))
    by_use = sorted(os.scandir(versions), key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in by_use[KEPT_VERSIONS:]:
        shutil.rmtree(entry.path, ignore_errors=True)


def install(package: str, project: str, store: str, arguments: list[str], sources: dict[str, str]) -> None:
    """Makes ``import <package>`` look here first."""
    sys.meta_path.insert(0, Finder(package, project, store, arguments, sources))
