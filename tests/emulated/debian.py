"""What PyPI lacks: qemu-user, and a Python for another processor, out of Debian's packages.

apt-get fetches them and checks their signatures, in a folder of its own: it needs no root, changes nothing of this
machine, and works on Debian and Ubuntu alike. Nothing is installed: the packages' files are put into a folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

SUITE = "bookworm"
KEY = Path(__file__).parent / "debian-bookworm.asc"
"""The key that Debian signs that release with, as in the package debian-archive-keyring."""

_SOURCES = """\
Types: deb
URIs: http://deb.debian.org/debian
Suites: {suite}
Components: main
Signed-By: {key}
"""

_CONFIGURATION = """\
Dir "{folder}";
Dir::State "state";
Dir::State::status "{folder}/state/status";
Dir::Cache "cache";
Dir::Etc "etc";
Dir::Etc::sourcelist "sources.list.d/debian.sources";
Dir::Etc::sourceparts "-";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "root";
APT::Architecture "{host}";
APT::Architectures {{ "{host}"; "{foreign}"; }};
"""


class DebianError(RuntimeError):
    """The packages could not be had; the text says why and what to do."""


def unpack(target: Path, *, host: str, foreign: str, whole: Sequence[str], alone: Sequence[str]) -> None:
    """Puts the files of packages into ``target``, a new folder, all of them or nothing.

    Args:
        host, foreign: Debian's names of this machine's processor and the other.
        whole: packages, such as ``python3.11:arm64``, with all that they depend on.
        alone: packages without what they depend on.

    Raises:
        DebianError: apt-get is not here, or failed.
    """
    for tool in ("apt-get", "dpkg-deb"):
        if shutil.which(tool) is None:
            raise DebianError(
                f"{tool} is not here: the tests of other processors take qemu-user and a Python for them from Debian's "
                "packages. Run them on Debian or Ubuntu, or name the other parts: python3 tests/run.py --help"
            )
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{target.name}-", dir=target.parent) as name:
        work = Path(name)
        configuration = _configure(work / "apt", host=host, foreign=foreign)
        archives = work / "apt" / "cache" / "archives"
        _apt_get(configuration, "update", "--error-on=any")
        options = ("--assume-yes", "--no-install-recommends", "--download-only")
        _apt_get(configuration, "install", *options, *whole)
        _apt_get(configuration, "download", *alone, cwd=archives)
        staging = work / "files"
        staging.mkdir()
        for package in sorted(archives.glob("*.deb")):
            if not package.name.endswith(f"_{host}.deb") or package.name.startswith("qemu-"):
                _run(["dpkg-deb", "--extract", package, staging])
        staging.rename(target)


def _configure(folder: Path, *, host: str, foreign: str) -> Path:
    for part in ("state/lists/partial", "cache/archives/partial", "etc/sources.list.d", "etc/apt.conf.d"):
        (folder / part).mkdir(parents=True)
    (folder / "etc" / "preferences.d").mkdir()
    (folder / "state" / "status").touch()
    (folder / "etc/sources.list.d/debian.sources").write_text(_SOURCES.format(suite=SUITE, key=KEY))
    configuration = folder / "apt.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder, host=host, foreign=foreign))
    return configuration


def _apt_get(configuration: Path, *arguments: str, cwd: Path | None = None) -> None:
    _run(["apt-get", "--quiet", *arguments], cwd=cwd, environment={"APT_CONFIG": str(configuration)})


def _run(command: Sequence[str | Path], *, cwd: Path | None = None, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C", **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise DebianError(
            f"{' '.join(map(str, command))}\nexited with {done.returncode}:\n{(done.stdout + done.stderr)[-4000:]}"
        )
