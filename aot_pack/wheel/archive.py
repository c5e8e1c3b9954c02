"""Reads a finished wheel: file name, metadata, files."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

from aot_pack.errors import WheelError


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelArchive:
    """A wheel in memory."""

    file_name: str
    size_bytes: int
    sha256: str
    files: Mapping[str, bytes]
    """Everything in it, by path."""
    distribution: str
    version: str
    tag: str
    """As in the file's name, such as ``py3-none-manylinux_2_28_x86_64``."""
    dist_info: str
    """Name of its ``.dist-info`` folder."""

    @property
    def requires(self) -> tuple[str, ...]:
        return tuple(self._metadata("Requires-Dist"))

    @property
    def requires_python(self) -> str:
        return next(iter(self._metadata("Requires-Python")), "")

    @property
    def wheel_tags(self) -> tuple[str, ...]:
        """The tags in ``WHEEL``."""
        message = HeaderParser().parsestr(self.text(f"{self.dist_info}/WHEEL"))
        return tuple(message.get_all("Tag", []))

    def text(self, path: str) -> str:
        """A file of it as text.

        Raises:
            WheelError: it is not there, or not UTF-8.
        """
        try:
            return self.files[path].decode()
        except KeyError:
            raise WheelError(f"{self.file_name}: {path} is missing") from None
        except UnicodeDecodeError as error:
            raise WheelError(f"{self.file_name}: {path} is not UTF-8: {error}") from error

    def _metadata(self, field: str) -> list[str]:
        message = HeaderParser().parsestr(self.text(f"{self.dist_info}/METADATA"))
        return message.get_all(field, [])


def read_wheel(path: Path) -> WheelArchive:
    """Reads a wheel.

    Raises:
        WheelError: there is no such file, or it is not a wheel.
    """
    from packaging.utils import InvalidWheelFilename, parse_wheel_filename

    try:
        name, version, _build, _tags = parse_wheel_filename(path.name)
        data = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except InvalidWheelFilename as error:
        raise WheelError(
            f"{path} is not a wheel: its name must be like my_kernels-1.0-py3-none-manylinux_2_28_x86_64.whl"
        ) from error
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise WheelError(f"{path} is not a wheel, or is damaged: {error}") from error
    folders = {file.split("/", 1)[0] for file in files}
    dist_infos = sorted(folder for folder in folders if folder.endswith(".dist-info"))
    if len(dist_infos) != 1:
        raise WheelError(f"{path} is not a wheel: it has {len(dist_infos)} .dist-info folders")
    return WheelArchive(
        file_name=path.name,
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        files=files,
        distribution=str(name),
        version=str(version),
        tag="-".join(path.name.removesuffix(".whl").split("-")[-3:]),
        dist_info=dist_infos[0],
    )


def record_problems(archive: WheelArchive) -> list[str]:
    """What is wrong between ``RECORD`` and the files; see the PyPA's "Recording installed projects"."""
    path = f"{archive.dist_info}/RECORD"
    listed = {row[0]: row[1] for row in csv.reader(io.StringIO(archive.text(path))) if len(row) == 3}
    problems = [f"{name} is in the wheel but not in RECORD" for name in archive.files if name not in listed]
    for name, expected in listed.items():
        if name not in archive.files:
            problems.append(f"{name} is in RECORD but not in the wheel")
        elif name != path:
            digest = base64.urlsafe_b64encode(hashlib.sha256(archive.files[name]).digest()).rstrip(b"=").decode()
            if expected != f"sha256={digest}":
                problems.append(f"{name} is not what RECORD says")
    return sorted(problems)
