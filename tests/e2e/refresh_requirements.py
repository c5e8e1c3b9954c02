"""Brings the requirements of other packages up to date: ``requirements.toml``, which ``test_side_by_side.py`` resolves.

    python tests/e2e/refresh_requirements.py            writes the file, and says what changed
    python tests/e2e/refresh_requirements.py --check    writes nothing; the exit code is 1 if something changed

It needs uv and a package index, and downloads metadata only: of a wheel it reads the end, and METADATA. It takes the
newest release of each package of ``TOGETHER``, resolves each alone with uv, and writes the requirements of every
package of these resolutions that reaches a dependency of aot-pack or of a wheel (``SHARED``). It leaves out the other
packages and requirements of them, since these can't conflict with anything of ours.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import functools
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import InvalidVersion, Version

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).with_name("requirements.toml")
INDEX = "https://pypi.org/simple"
PYTHON, PLATFORM = "3.12", "x86_64-manylinux_2_35"

TOGETHER = (
    "vllm", "sglang", "flashinfer-python", "tilelang", "tensorrt-llm", "transformer-engine[pytorch]", "quack-kernels",
    "flash-attn-4", "flashlib[cutedsl]", "nvidia-cudnn-frontend",
)  # fmt: skip
"""Packages that are used beside a packed wheel, or beside aot-pack."""

PRERELEASES = frozenset({"flash-attn-4", "tensorrt-llm"})
"""Packages whose users take releases that are not final."""

ALSO = (
    "numpy", "torch-c-dlpack-ext", "cuda-python", "cuda-core", "cuda-bindings", "nvidia-cuda-nvrtc>=13",
    "nvidia-cuda-crt", "nvidia-cuda-cccl>=13.2", "apache-tvm-ffi>=0.1.11,<0.1.12",
)  # fmt: skip
"""Requirements beside those of aot-pack whose packages count as shared."""

LEFT_OUT = frozenset({"typing-extensions", "protobuf", "importlib-metadata"})
"""Shared packages that most packages of Python require. Nothing of ours bounds them but from below, by old releases."""

PLACES = [
    {
        "python_version": f"3.{minor}", "python_full_version": f"3.{minor}.0", "platform_machine": machine,
        "sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    for minor in range(10, 15) for machine in ("x86_64", "aarch64")
]  # fmt: skip
"""The environments that aot-pack and its wheels support."""

Pins = dict[str, str]
Release = tuple[str, str]
"""Name and version."""


class RemoteFile(io.RawIOBase):
    """A file of a web server, read in ranges."""

    def __init__(self, url: str, size_bytes: int) -> None:
        super().__init__()
        self._url, self._size, self._at = url, size_bytes, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + (0, self._at, self._size)[whence]
        return self._at

    def readinto(self, buffer: Any) -> int:
        wanted = min(len(buffer), self._size - self._at)
        if wanted <= 0:
            return 0
        data = fetch(self._url, Range=f"bytes={self._at}-{self._at + wanted - 1}")
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


LARGEST_SOURCE_BYTES = 8 << 20


def fetch(url: str, **headers: str) -> bytes:
    """The body of an answer; of a range, only the range."""
    for attempt in range(4):
        try:
            with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=60) as answer:
                if "Range" in headers and answer.status != 206:
                    raise SystemExit(f"{url}: the server sends whole files only")
                body: bytes = answer.read()
                return body
        except (urllib.error.URLError, TimeoutError):
            if attempt == 3:
                raise
            time.sleep(2**attempt)
    raise AssertionError


def newest(name: str) -> str:
    """The newest version of a package."""
    return str(max(each for each, _ in files_of(name) if name in PRERELEASES or not each.is_prerelease))


@functools.cache
def files_of(name: str) -> list[tuple[Version, dict[str, Any]]]:
    """The wheels and source distributions on the index, each with its version."""
    accept = "application/vnd.pypi.simple.v1+json"
    found = []
    for file in json.loads(fetch(f"{INDEX}/{name}/", Accept=accept))["files"]:
        file_name = file["filename"]
        with contextlib.suppress(InvalidSdistFilename, InvalidWheelFilename, InvalidVersion):
            if not file.get("yanked") and file_name.endswith(".whl"):
                found.append((parse_wheel_filename(file_name)[1], file))
            elif not file.get("yanked") and file_name.endswith(".tar.gz"):
                found.append((parse_sdist_filename(file_name)[1], file))
    return found


def read_requires(name: str, version: str) -> list[str]:
    """The Requires-Dist lines of one release: those of its smallest wheel, or of its source distribution."""
    files = [file for each, file in files_of(name) if each == Version(version)]
    file = min(files, key=lambda file: (not file["filename"].endswith(".whl"), file["size"]))
    if file["filename"].endswith(".whl"):
        # A buffer, since zipfile reads the directory in small pieces.
        with zipfile.ZipFile(io.BufferedReader(RemoteFile(file["url"], file["size"]), 1 << 16)) as wheel:
            (path,) = (each for each in wheel.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", each))
            text = wheel.read(path).decode()
    elif file["size"] > LARGEST_SOURCE_BYTES:
        raise SystemExit(f"{name} {version} has no wheel, and {file['filename']} is too large for its metadata alone")
    else:
        with tarfile.open(fileobj=io.BytesIO(fetch(file["url"]))) as source:
            (member,) = (each for each in source.getnames() if re.fullmatch(r"[^/]+/PKG-INFO", each))
            content = source.extractfile(member)
            assert content is not None
            text = content.read().decode()
    return sorted(set(HeaderParser().parsestr(text).get_all("Requires-Dist") or []))


def resolve(requirements: Iterable[str]) -> Pins:
    """The versions that uv chooses today."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "requirements.in")
        wanted.write_text("\n".join(requirements))
        options = ["--no-annotate", "--no-header", "--quiet", f"--python-version={PYTHON}"]
        command = ["uv", "pip", "compile", *options, f"--python-platform={PLATFORM}", "--prerelease=allow", wanted]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(requirements)} do not resolve:\n{done.stderr}")
    pins = [line.partition("==") for line in done.stdout.splitlines() if "==" in line]
    return {canonicalize_name(name): version for name, _, version in pins}


def own_requirements() -> list[str]:
    """Those of aot-pack, without extras."""
    found: list[str] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    return found


def own_extras() -> list[tuple[str, str]]:
    """The extras of aot-pack for users, and the requirements of each."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [
        (name, line) for name, lines in project["optional-dependencies"].items() if name != "test" for line in lines
    ]


def relevant(requires: Mapping[Release, list[str]], shared: frozenset[str]) -> dict[Release, list[str]]:
    """The releases and requirements that can conflict with ours.

    A shared package counts if a requirement bounds it from above, since a lower bound alone conflicts with nothing. A
    release counts if it is of such a package, or requires one, at once or through others.
    """
    asked = asked_extras(requires)
    lines = {release: applying(each, asked.get(release[0], frozenset())) for release, each in requires.items()}
    every = [line for each in lines.values() for line in each if line.name in shared]
    kept = {line.name for line in every if any(part.operator not in (">=", ">") for part in line.specifier)}
    ours = frozenset(kept)

    def matters(line: Requirement) -> bool:
        return line.name in kept and bool(line.name not in ours or line.specifier or line.extras)

    while more := {name for (name, _), each in lines.items() if any(map(matters, each))} - kept:
        kept |= more
    return {
        release: sorted(str(line) for line in each if matters(line))
        for release, each in lines.items()
        if release[0] in kept
    }


def asked_extras(requires: Mapping[Release, list[str]]) -> dict[str, set[str]]:
    """The extras that packages ask of others, by the name of the other."""
    found: dict[str, set[str]] = {}
    for (name, _), lines in [(("", ""), list(TOGETHER)), *requires.items()]:
        for line in map(Requirement, lines):
            if line.extras and canonicalize_name(line.name) != name:
                found.setdefault(canonicalize_name(line.name), set()).update(line.extras)
    return found


def applying(lines: Iterable[str], extras: Collection[str]) -> list[Requirement]:
    """The requirements that apply on Linux, without an extra or with one of ``extras``."""
    found = []
    for line in map(Requirement, lines):
        line.name = canonicalize_name(line.name)
        places = ({**place, "extra": extra} for extra in ("", *extras) for place in PLACES)
        if line.marker is None or any(line.marker.evaluate(place) for place in places):
            found.append(line)
    return found


def collect() -> dict[Release, list[str]]:
    """What the file has to say today."""
    newest_of = {each: newest(Requirement(each).name) for each in TOGETHER}
    roots = {(Requirement(each).name, version) for each, version in newest_of.items()}
    own = resolve([*own_requirements(), *ALSO[:-1]])
    shared = frozenset({*resolve(own_requirements()), *(Requirement(each).name for each in ALSO)}) - LEFT_OUT
    alone = [resolve(_alone(each, version)) for each, version in newest_of.items()]
    releases = {*roots, *(release for pins in (own, resolve(ALSO), *alone) for release in pins.items())}
    with ThreadPoolExecutor(16) as threads:
        requires = dict(zip(releases, threads.map(lambda each: read_requires(*each), releases), strict=True))
    found = relevant(requires, shared)
    return {release: found.get(release, []) for release in {*found, *roots, *own.items()}}


def _alone(root: str, version: str) -> list[str]:
    """Requirements that stand for one of ``TOGETHER``: uv would build a source distribution to know its own."""
    name = Requirement(root).name
    built = any(each == Version(version) and file["filename"].endswith(".whl") for each, file in files_of(name))
    return [f"{root}=={version}"] if built else read_requires(name, version)


def render(found: Mapping[Release, list[str]], date: str) -> str:
    """The text of the file."""
    lines = [
        "# Releases and their requirements, written by refresh_requirements.py. Its docstring says what it leaves out.",
        f'date = "{date}"',
        "",
        "[releases]",
    ]
    for (name, version), requires in sorted(found.items(), key=lambda each: (each[0][0], Version(each[0][1]))):
        items = [f"    {json.dumps(each)}," for each in requires]
        lines += [f'"{name}=={version}" = [{"" if items else "]"}', *items, *(["]"] if items else [])]
    return "\n".join(lines) + "\n"


def read_data() -> dict[Release, list[str]]:
    """What the file says."""
    releases = tomllib.loads(DATA.read_text())["releases"]
    return {
        (name, version): requires for key, requires in releases.items() for name, _, version in [key.partition("==")]
    }


def main() -> int:
    """Says what changed; returns 1 if --check was given and something did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if something changed")
    options = parser.parse_args()
    before = read_data() if DATA.exists() else {}
    found = collect()
    for release in sorted({*found, *before}):
        old, new = before.get(release), found.get(release)
        if old != new:
            print(*release, "is new" if old is None else "is gone" if new is None else "has other requirements")
        if old is not None and new is not None:
            for line in sorted({*old} ^ {*new}):
                print("  +" if line in new else "  -", line)
    if not options.check:
        DATA.write_text(render(found, datetime.datetime.now(datetime.timezone.utc).date().isoformat()))
    return int(options.check and found != before)


if __name__ == "__main__":
    sys.exit(main())
