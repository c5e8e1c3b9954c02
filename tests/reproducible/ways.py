"""Ways to build one wheel, and where and how each is gone."""

from __future__ import annotations

import functools
import itertools
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from aot_pack.plan import DEFAULT_VERSION

ARCH = "sm_90a"
_FRONT_ENDS = ("file", "project", "pip", "uv")

_OTHER_USER = 54321
"""A user of whom the system knows nothing but this number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who builds, and what of a person's surroundings a program may see."""

    name: str
    user: int | None = None
    """None: whoever runs this."""
    umask: int
    environment: Mapping[str, str]
    folders: tuple[str, str]
    """Where sources are, below the person's home."""


_FIRST = Person(
    name="this user",
    umask=0o022,
    environment={"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "USER": "one"},
    folders=("plain", "deeper/über die Straße"),
)
_SECOND = Person(
    name="another user",
    user=_OTHER_USER,
    umask=0o077,
    # Python's encoding is then ASCII, which can't say what is in the sources and in the metadata.
    environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Asia/Kathmandu",
                 "PYTHONHASHSEED": "12345", "LANGUAGE": "de", "COLUMNS": "40"},
    folders=("sources", "deeper/and with blanks"),
)  # fmt: skip


@functools.cache
def people() -> tuple[Person, ...]:
    """Both, or the one where this is not root, or where another user may not read this Python and the project."""
    return (_FIRST, _SECOND) if os.geteuid() == 0 and _can_import_aot_pack(_SECOND) else (_FIRST,)


def _can_import_aot_pack(person: Person) -> bool:
    try:
        command = [sys.executable, "-c", "import aot_pack.cli"]
        return subprocess.run(command, cwd="/", check=False, capture_output=True, user=person.user).returncode == 0
    except PermissionError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to build."""

    front_end: str
    """``file`` and ``project`` are ``aot-pack build`` with the one or in the other; ``pip`` is ``pip wheel``; ``uv``
    and ``build`` build a source distribution, and the wheel from that."""
    jobs: int
    person: Person
    folder: str
    cache: str
    """``cold`` is empty, ``warm`` has what a build in the same folder left there, ``moved`` one in the other folder."""
    cache_name: str
    """Of the cache's folder, in the person's home."""

    def __str__(self) -> str:
        return f"{self.front_end}, -j {self.jobs}, {self.person.name}, in {self.folder!r}, {self.cache} cache"


def every_way() -> Iterator[Way]:
    """All of them, in an order in which a cache is filled before it is wanted; the first builds ``file``.

    Each front end but ``build``, person, number of processes, folder and cache is tried with each of the others.
    ``build`` calls the hooks that ``uv`` calls, in the same order; it has a cold build of each person.
    """
    for front_end, person, jobs in itertools.product(_FRONT_ENDS, people(), (1, 2)):
        first, second = person.folders
        name = f"{front_end}-{jobs}"
        for folder, cache in ((first, "cold"), (first, "warm"), (second, "moved")):
            yield Way(front_end=front_end, jobs=jobs, person=person, folder=folder, cache=cache, cache_name=name)
        name = f"{name}-again"
        yield Way(front_end=front_end, jobs=jobs, person=person, folder=second, cache="cold", cache_name=name)
    yield from _ways_of_build()


def fewer_ways() -> Iterator[Way]:
    """So many that each two of front end, person, number of processes, folder and cache come together."""
    for (index, front_end), (number, person) in itertools.product(enumerate(_FRONT_ENDS), enumerate(people())):
        first, second = person.folders if (index + number) % 2 == 0 else reversed(person.folders)
        cold_jobs = 1 + index % 2
        for folder, cache in ((first, "cold"), (first, "warm"), (second, "moved")):
            jobs = cold_jobs if cache == "cold" else 3 - cold_jobs
            yield Way(front_end=front_end, jobs=jobs, person=person, folder=folder, cache=cache, cache_name=front_end)
    yield from _ways_of_build()


def _ways_of_build() -> Iterator[Way]:
    for person in people():
        folder = person.folders[1]
        yield Way(front_end="build", jobs=2, person=person, folder=folder, cache="cold", cache_name="build")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a way."""

    way: Way
    wheel: Path
    sdist: Path | None


class BuildError(Exception):
    """A build failed; the text has what it said."""


@dataclass(slots=True, kw_only=True)
class Workshop:
    """Places to build one example in, below a folder that other users can reach.

    The project says what the command says by itself of a file, so that the two are the same input: the summary is the
    docstring, and README.md is that of a wheel which was built from the file.
    """

    root: Path
    source: Path
    _built: int = field(default=0)

    def build(self, way: Way) -> Built:
        """Goes one way.

        Raises:
            BuildError: it ended before there was a wheel.
        """
        home = self._home(way.person)
        project = home / way.folder / self.source.stem
        self._built += 1
        output = home / f"dist-{self._built}"
        command = self._command(way, project, output)
        done = subprocess.run(
            command,
            cwd=project,
            env=self._environment(way, home),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            umask=way.person.umask,
            user=way.person.user,
            group=way.person.user,
            extra_groups=None if way.person.user is None else [],
        )
        wheels = list(output.glob("*.whl"))
        if done.returncode != 0 or len(wheels) != 1:
            raise BuildError(f"{way}: {' '.join(command)} ended with {done.returncode}\n{done.stdout}{done.stderr}")
        return Built(way=way, wheel=wheels[0], sdist=next(output.glob("*.tar.gz"), None))

    def make_projects(self, wheel: Path) -> None:
        """Adds pyproject.toml and README.md, those that ``wheel`` of the bare file would have had, to all places."""
        with zipfile.ZipFile(wheel) as archive:
            (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            readme = archive.read(name).decode().partition("\n\n")[2]
        text = _PYPROJECT.format(name=self.source.stem.replace("_", "-"), source=self.source.name)
        for person in people():
            for folder in person.folders:
                place = self._home(person) / folder / self.source.stem
                self._write(person, place / "pyproject.toml", text)
                self._write(person, place / "README.md", readme)

    def _home(self, person: Person) -> Path:
        """The person's own folder, made when it is first wanted."""
        home = self.root / person.name.replace(" ", "-")
        if not home.exists():
            self._make_folder(person, home / "temporary")
            for folder in person.folders:
                place = home / folder / self.source.stem
                self._make_folder(person, place)
                for file in self.source.parent.glob(f"{self.source.stem}.*"):  # with kernels in CUDA C++
                    self._write(person, place / file.name, file.read_text("utf-8"))
        return home

    def _make_folder(self, person: Person, path: Path) -> None:
        for each in [*reversed(path.parents), path]:
            if not each.exists():
                each.mkdir()
                each.chmod(0o777 & ~person.umask)
                self._own(person, each)

    def _write(self, person: Person, path: Path, text: str) -> None:
        path.write_text(text, "utf-8")
        path.chmod(0o666 & ~person.umask)
        self._own(person, path)

    @staticmethod
    def _own(person: Person, path: Path) -> None:
        if person.user is not None:
            os.chown(path, person.user, person.user)

    @staticmethod
    def _environment(way: Way, home: Path) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "SOURCE_DATE_EPOCH") if name in os.environ}
        own = {"HOME": str(home), "TMPDIR": str(home / "temporary")}
        cache = {"AOT_PACK_CACHE_DIR": str(home / "caches" / way.cache_name), "UV_OFFLINE": "1"}
        return {**kept, **own, **cache, **way.person.environment, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

    def _command(self, way: Way, project: Path, output: Path) -> list[str]:
        python, jobs = [sys.executable, "-m"], ["-C", f"jobs={way.jobs}"]
        tail = ["aot_pack", "build", "-j", str(way.jobs), "-o", str(output)]
        return {
            "file": [*python, *tail, "--arch", ARCH, self.source.name],
            "project": [*python, *tail],
            "pip": [*python, "pip", "wheel", "--no-build-isolation", "--no-deps", *jobs, "-w", str(output), "."],
            "build": [*python, "build", "--no-isolation", *jobs, "-o", str(output), "."],
            "uv": [*python, "uv", "build", "--no-build-isolation", "--python", sys.executable, *jobs,
                   "-o", str(output), "."],
        }[way.front_end]  # fmt: skip


_PYPROJECT = f"""\
[build-system]
requires = ["aot-pack"]
build-backend = "aot_pack.backend"

[project]
name = "{{name}}"
version = "{DEFAULT_VERSION}"
dynamic = ["dependencies", "description"]
readme = "README.md"
requires-python = ">=3.10"
classifiers = [
    "Environment :: GPU :: NVIDIA CUDA",
    "Operating System :: POSIX :: Linux",
    "Programming Language :: C++",
    "Programming Language :: Python :: 3",
]

[tool.aot-pack]
source = "{{source}}"
arch = ["{ARCH}"]
"""
