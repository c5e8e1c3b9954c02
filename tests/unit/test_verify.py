"""``aot-pack verify``: every changed byte is found and named, and nothing makes it crash."""

from __future__ import annotations

import csv
import functools
import hashlib
import io
import json
import os
import random
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from standin import launches, plan, translated
from standin.wheels import EPOCH, INFO, LIBRARY, NAME, RULES, make_files, make_wheel, standin_manifest

from aot_pack import ffi_releases
from aot_pack.cubin import read_image
from aot_pack.errors import WheelError
from aot_pack.ffi_releases import Feature
from aot_pack.inspection.archive import open_wheel
from aot_pack.inspection.check import CheckRules, Readers
from aot_pack.inspection.container import (
    RECORD,
    SEAL,
    file_order,
    pack_container,
    record_text,
    unsafe_name,
    write_container,
)
from aot_pack.inspection.nvidia import NvidiaFiles, find_nvidia_files
from aot_pack.inspection.verify import Verification, verification_json, verify
from aot_pack.manifest import Manifest, ManifestFile, read_manifest, write_manifest
from aot_pack.model import IncludedFile, IncludedModule
from aot_pack.native.audit import read_library
from aot_pack.package.jax_module import FIXED
from aot_pack.project_metadata import EntryPoint

MEMORY = Readers(image=functools.lru_cache(read_image), library=functools.lru_cache(read_library))
"""Reads each content once: most files of the wheels here are the same."""
ANY = replace(RULES, platform=None, readers=MEMORY)
MANIFEST = "my_kernels/manifest.json"
CUBIN = f"my_kernels/{make_files()[0].images[0].file}"
LIB = "my_kernels/libmy_kernels.so"
ENTRY_POINTS = (EntryPoint(group="console_scripts", name="Tool", object="a:b"),)


def good_wheel() -> bytes:
    return write_container(make_files()[1], dist_info=INFO, epoch=EPOCH)


def verify_bytes(folder: Path, data: bytes, rules: CheckRules = ANY) -> Verification:
    path = folder / NAME
    path.write_bytes(data)
    return verify(str(path), rules)


def verify_files(folder: Path, files: dict[str, bytes], rules: CheckRules = ANY) -> list[str]:
    make_wheel(folder / NAME, files)
    return [str(finding) for finding in verify(str(folder / NAME), rules).findings]


def test_a_good_wheel_has_nothing_wrong(tmp_path: Path) -> None:
    result = verify_bytes(tmp_path, good_wheel())
    assert result.findings == ()
    assert result.targets == ("scale@sm_90a", "scale@sm_80", "everything@sm_90a")
    document = verification_json(result)
    assert (document["schema_version"], document["ok"], document["findings"]) == (1, True, [])
    assert document["sha256"] == hashlib.sha256(good_wheel()).hexdigest()


def test_equal_files_give_equal_archives_in_the_order_of_the_format() -> None:
    _, files = make_files()
    shuffled = dict(sorted(files.items(), key=lambda item: hashlib.md5(item[0].encode()).digest()))
    assert write_container(shuffled, dist_info=INFO, epoch=EPOCH) == good_wheel()
    with zipfile.ZipFile(io.BytesIO(good_wheel())) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}
        assert {stat.filemode(info.external_attr >> 16) for info in archive.infolist()} == {"-rw-r--r--"}
    assert names == file_order(names, INFO)
    assert names[-2:] == [f"{INFO}/{SEAL}", f"{INFO}/{RECORD}"]
    metadata = [name.startswith(INFO) for name in names]
    assert metadata == sorted(metadata)


# -- random changes


def test_every_changed_byte_of_a_file_is_found_and_the_file_named(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """A file with another content, in an archive that is right for it, with a RECORD and a seal that are not."""
    archive, _ = open_wheel(make_wheel(tmp_path / NAME, make_files()[1]))
    files = dict(archive.files)
    rng = random.Random(6)
    names = [name for name, data in files.items() if data]
    for number in range(pytestconfig.getoption("wheel_changes")):
        name = names[number % len(names)]
        position = rng.randrange(len(files[name]))
        changed = bytearray(files[name])
        changed[position] ^= rng.randrange(1, 256)
        result = verify_bytes(tmp_path, pack_container({**files, name: bytes(changed)}, dist_info=INFO, epoch=EPOCH))
        assert name in {finding.path for finding in result.findings}, (name, position, changed[position])


def test_every_changed_byte_of_the_archive_is_found(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    good = good_wheel()
    rng = random.Random(7)
    for _ in range(pytestconfig.getoption("wheel_changes")):
        position = rng.randrange(len(good))
        changed = bytearray(good)
        changed[position] ^= rng.randrange(1, 256)
        result = verify_bytes(tmp_path, bytes(changed))
        assert result.findings, (position, changed[position])


def test_nothing_in_a_file_makes_it_crash(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Archives, RECORDs and seals that are right for files that are not: several bytes changed, cut off, repeated."""
    files = make_files()[1]
    rng = random.Random(9)
    for number in range(pytestconfig.getoption("wheel_changes") // 2):
        name = sorted(files)[number % len(files)]
        data = bytearray(files[name])
        for _ in range(rng.randrange(1, 9) if data else 0):
            data[rng.randrange(len(data))] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
        start = rng.randrange(len(data) + 1)
        data = rng.choice((data, data[:start], data + data[start:]))
        verify_files(tmp_path, {**files, name: bytes(data)})


def test_every_byte_of_headers_and_directory_is_checked(tmp_path: Path) -> None:
    good = good_wheel()
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        first, last = archive.infolist()[0], archive.infolist()[-1]
        positions = [
            *range(first.header_offset, first.header_offset + 30 + len(first.filename)),
            *range(last.header_offset, last.header_offset + 30 + len(last.filename)),
            *range(archive.start_dir, archive.start_dir + 46 + len(first.filename)),
            *range(len(good) - 22, len(good)),
        ]
    for position in positions:
        changed = bytearray(good)
        changed[position] ^= 0x41
        assert verify_bytes(tmp_path, bytes(changed)).findings, position


def test_cut_off_and_garbage(tmp_path: Path) -> None:
    good = good_wheel()
    rng = random.Random(8)
    for _ in range(40):
        assert verify_bytes(tmp_path, good[: rng.randrange(len(good))]).findings
        start, end = sorted(rng.sample(range(len(good)), 2))
        assert verify_bytes(tmp_path, good[:start] + good[end:]).findings
        noise = rng.randbytes(rng.randrange(1, 300))
        assert verify_bytes(tmp_path, good[:start] + noise + good[start:]).findings
    for data in (b"", b"PK", rng.randbytes(5000), b"PK\3\4" * 500, b"PK\5\6" + bytes(18), good[-22:]):
        assert verify_bytes(tmp_path, data).findings


# -- the archive


def rezipped(change: Callable[[zipfile.ZipFile, list[tuple[zipfile.ZipInfo, bytes]]], Any] | None = None) -> bytes:
    """The same files in the archive that Python's zipfile makes, with a change."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good_wheel())) as archive:
        entries = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if change is not None:
            change(archive, entries)
        for info, data in entries:
            archive.writestr(info, data)
    return buffer.getvalue()


def comment(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    archive.comment = b"made by somebody"


def member_comment(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries[3][0].comment = b"made by somebody"


def extra_field(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries[3][0].extra = struct.pack("<HH4s", 0xCAFE, 4, b"more")


def other_order(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries.reverse()


def symbolic_link(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries[0][0].external_attr = (stat.S_IFLNK | 0o777) << 16


def executable(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries[0][0].external_attr = (stat.S_IFREG | 0o755) << 16


def leaves_the_folder(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries.append((zipfile.ZipInfo("../../etc/evil"), b"x"))


def twice(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries.append((zipfile.ZipInfo(MANIFEST), b"{}"))


def folder(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries.append((zipfile.ZipInfo("my_kernels/cubins/"), b""))


def other_compression(archive: zipfile.ZipFile, entries: list[tuple[zipfile.ZipInfo, bytes]]) -> None:
    entries[0][0].compress_type = zipfile.ZIP_LZMA


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (comment, "the record at the archive's end is not as aot-pack writes it"),
        (member_comment, "the directory's entry of"),
        (extra_field, "the header of"),
        (other_order, "is not as aot-pack writes it"),
        (symbolic_link, "my_kernels/__init__.py: is a symbolic link"),
        (executable, "is not as aot-pack writes it"),
        (leaves_the_folder, "../../etc/evil: is not a name that a file of a wheel may have"),
        (twice, f"{MANIFEST}: is in the archive twice"),
        (folder, "my_kernels/cubins/: is an entry for a folder"),
        (other_compression, "can't be unpacked: its compression method 14"),
    ],
)
def test_changes_of_the_archive_alone(tmp_path: Path, change: Any, message: str) -> None:
    found = [str(finding) for finding in verify_bytes(tmp_path, rezipped(change)).findings]
    assert any(message in finding for finding in found), found


def test_bytes_around_the_archive(tmp_path: Path) -> None:
    good = good_wheel()
    (finding,) = verify_bytes(tmp_path, good + b"\0").findings
    assert "the record at the archive's end" in str(finding) or "after its end" in str(finding)
    assert verify_bytes(tmp_path, b"#!/bin/sh\n" + good).findings


def test_another_compressed_form_of_the_same_content_is_found(tmp_path: Path) -> None:
    good = good_wheel()
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        info = archive.getinfo("my_kernels/py.typed")
    start = info.header_offset + 30 + len(info.filename)
    assert good[start : start + 2] == b"\x03\x00"  # the empty stream; its last six bits are padding
    changed = good[:start] + b"\x03\x40" + good[start + 2 :]
    (finding,) = verify_bytes(tmp_path, changed).findings
    assert str(finding) == "my_kernels/py.typed: its compressed form differs from the sealed one"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"x" * 1000)
    data = bytearray(buffer.getvalue())
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    (finding,) = verify_bytes(tmp_path, bytes(data)).findings
    assert "it would unpack to 4294967280 bytes; an archive of its size may unpack to at most 100663296" in str(finding)


@pytest.mark.parametrize(
    ("name", "unsafe"),
    [("a/b.py", False), ("/a", True), ("a//b", True), ("a/../b", True), ("./a", True), ("a\\b", True), ("a b", True),
     ("ä", True), ("a,b", True), ("C:/a", True)],
)  # fmt: skip
def test_names(name: str, unsafe: bool) -> None:
    assert unsafe_name(name) is unsafe


# -- contents, in archives that are right for them


NEWER = LIBRARY.replace(b"TVMFFIErrorSetRaisedFromCStr", b"TVMFFIBigIntFromByteArray\0\0\0")
"""A library that calls a function that TVM FFI has since 0.1.14."""


def for_jax(manifest: Manifest) -> Manifest:
    """The manifest of a package that JAX can call."""
    return replace(manifest, files=(*manifest.files, ManifestFile(file=FIXED[0], sha256="0" * 64, size_bytes=1)))


def requiring(text: str) -> bytes:
    """The manifest, with this requirement."""
    return edited_manifest(lambda manifest: replace(manifest, requires=(text,)))


def edited_manifest(change: Callable[[Any], Any]) -> bytes:
    return write_manifest(change(make_files()[0])).encode()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.pop(CUBIN), f"{CUBIN}: is missing"),
        (lambda f: f.pop(LIB), f"{LIB}: is missing"),
        (lambda f: f.update({"other.py": b""}), "other.py: must not be in the wheel"),
        (lambda f: f.update({f"{INFO}/entry_points.txt": b""}), f"{INFO}/entry_points.txt: must not be in the wheel"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, entry_points=ENTRY_POINTS))}),
         f"{INFO}/entry_points.txt: is missing"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, entry_points=ENTRY_POINTS)),
                             f"{INFO}/entry_points.txt": b"[console_scripts]\nTool = a:c\n"}),
         f"{INFO}/entry_points.txt: has other entry points than the manifest"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, entry_points=ENTRY_POINTS)),
                             f"{INFO}/entry_points.txt": b"Tool"}),
         f"{INFO}/entry_points.txt: entry_points.txt can't be read"),
        (lambda f: f.pop(f"{INFO}/licenses/LICENSE-aot-pack.txt"), "licenses/LICENSE-aot-pack.txt: is missing"),
        (lambda f: f.update({f"{INFO}/licenses/OTHER": b""}), "OTHER: is a license file that METADATA does not name"),
        (lambda f: f.pop(f"{INFO}/sboms/aot-pack.cdx.json"), "sboms/aot-pack.cdx.json: is missing"),
        (lambda f: f.update({f"{INFO}/sboms/aot-pack.cdx.json": b"[" * 9999}), "is not a bill of materials"),
        (lambda f: f.update({f"{INFO}/sboms/aot-pack.cdx.json": b"{}"}), "is not a bill of materials: KeyError"),
        (lambda f: f.update({LIB: b"text"}), f"{LIB}: not a readable shared library"),
        (lambda f: f.update({LIB: LIBRARY.replace(b"\0dlopen\0", b"\0printf\0")}), "it calls printf"),
        (lambda f: f.update({LIB: LIBRARY + b"\0/root/.cache/x\0"}), "machine that built it: /root/.cache/x"),
        (lambda f: f.update({f"{INFO}/METADATA": f[f"{INFO}/METADATA"].replace(b"ion: 1.0", b"ion: 1.1")}),
         "METADATA: Version is 1.1, but the manifest says 1.0"),
        (lambda f: f.update({f"{INFO}/METADATA": f[f"{INFO}/METADATA"].replace(b"MIT", b"BSD")}),
         "METADATA: License-Expression is BSD AND Apache-2.0, but the manifest says MIT AND Apache-2.0"),
        (lambda f: f.update({f"{INFO}/METADATA": b"\xff"}), "METADATA is not UTF-8"),
        (lambda f: f.update({f"{INFO}/WHEEL": b"Root-Is-Purelib: true\n"}),
         "WHEEL: Root-Is-Purelib is true; expected false"),
        (lambda f: f.update({MANIFEST: b"{" * 100000}), "manifest.json is not JSON"),
        (lambda f: f.update({MANIFEST: b"[]"}), "it is not a manifest of aot-pack"),
        (lambda f: f.update({MANIFEST: b'{"schema_version": ' + b"9" * 5000 + b"}"}), "manifest.json is not JSON"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, package="../../x"))}),
         "the manifest says that the package is ../../x"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, functions=("scale",)))}),
         f"{LIB}: it exports __tvm_ffi_everything, which the manifest does not list"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, functions=(*m.functions, "gone")))}),
         f"{LIB}: it does not export __tvm_ffi_gone"),
        (lambda f: f.update({MANIFEST: edited_manifest(lambda m: replace(m, targets=m.targets[::2]))}),
         "no target uses it"),
        (lambda f: f.update({MANIFEST: edited_manifest(for_jax)}),
         "METADATA: its extra jax does not require jax-tvm-ffi"),
        (lambda f: f.update({MANIFEST: requiring("torch")}),
         "a package must require apache-tvm-ffi"),
        (lambda f: f.update({MANIFEST: requiring("apache-tvm-ffi")}),
         "it admits apache-tvm-ffi 0.1.0, but it needs 0.1.11 or later"),
        (lambda f: f.update({MANIFEST: requiring("apache-tvm-ffi!=0.1.9,>=0.1.8")}),
         "it admits apache-tvm-ffi 0.1.8, but it needs 0.1.11 or later"),
        (lambda f: f.update({LIB: NEWER}),
         "it calls TVMFFIBigIntFromByteArray, which came with apache-tvm-ffi 0.1.14, but the wheel may run with 0.1"),
        (lambda f: f.update({LIB: LIBRARY.replace(b"TVMFFIFunctionCreate", b"TVMFFIFunctionTeleCr")}),
         f"{LIB}: it calls TVMFFIFunctionTeleCr, which no release of apache-tvm-ffi up to 0.1.15 has"),
    ],
)  # fmt: skip
def test_contents_that_do_not_fit(tmp_path: Path, change: Any, message: str) -> None:
    files = make_files()[1]
    change(files)
    found = verify_files(tmp_path, files)
    assert any(message in finding for finding in found), found


def test_a_newer_function_in_a_wheel_that_asks_for_it(tmp_path: Path) -> None:
    files = make_files()[1]
    files[LIB] = NEWER
    files[MANIFEST] = requiring("apache-tvm-ffi<0.2,>=0.1.14")
    metadata = files[f"{INFO}/METADATA"]
    files[f"{INFO}/METADATA"] = metadata.replace(b"apache-tvm-ffi<0.2,>=0.1.11", b"apache-tvm-ffi<0.2,>=0.1.14")
    assert verify_files(tmp_path, files) == []


def test_a_function_that_needs_a_later_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feature = Feature(words="takes tensors", since=(0, 1, 13), used_by=lambda signature: bool(signature.arguments))
    monkeypatch.setattr(ffi_releases, "FEATURES", (feature,))
    (finding,) = verify_files(tmp_path, make_files()[1])
    assert "it admits apache-tvm-ffi 0.1.11, but it needs 0.1.13 or later, because scale() takes tensors" in finding


def test_entry_points(tmp_path: Path) -> None:
    files = make_files()[1]
    files[MANIFEST] = edited_manifest(lambda m: replace(m, entry_points=ENTRY_POINTS))
    files[f"{INFO}/entry_points.txt"] = b"[console_scripts]\nTool = a:b\n"
    assert verify_files(tmp_path, files) == []


def test_the_authors_own_modules(tmp_path: Path) -> None:
    text = b"# /home/author/notes say more\n"  # what the author writes is the author's
    module = IncludedModule(name="mine", files=(IncludedFile(path="mine.py", data=text),), exported=())
    _, files = make_files(replace(plan(), included=(module,)))
    assert verify_files(tmp_path, files) == []
    found = verify_files(tmp_path, {**files, "my_kernels/mine.py": b"# other\n"})
    assert "my_kernels/mine.py: has 8 bytes; the manifest says 30" in found
    del files["my_kernels/mine.py"]
    assert "my_kernels/mine.py: is missing" in verify_files(tmp_path, files)


def with_target(**changes: Any) -> bytes:
    return edited_manifest(lambda m: replace(m, targets=(replace(m.targets[0], **changes), *m.targets[1:])))


def test_images_that_do_not_fit(tmp_path: Path) -> None:
    _, files = make_files()
    found = verify_files(tmp_path, {**files, MANIFEST: with_target(arch="sm_80")})
    assert any("it is for sm_90; scale@sm_90a needs sm_80" in finding for finding in found), found
    found = verify_files(tmp_path, {**files, MANIFEST: with_target(arch="compute_90")})
    assert any("scale@sm_90a needs PTX" in finding for finding in found), found
    found = verify_files(tmp_path, {**files, MANIFEST: with_target(arch="sm_1")})
    assert any("unknown GPU architecture 'sm_1'" in finding for finding in found), found
    launch = launches(translated()[0].unit)[0]
    wrong = replace(launch, parameter_bytes=(*launch.parameter_bytes[:-1], 3))
    found = verify_files(tmp_path, {**files, MANIFEST: with_target(launches=(wrong,))})
    assert any(f"the kernel {launch.symbol} takes parameters of" in finding for finding in found), found
    assert any(finding.endswith(", 3") for finding in found), found


def test_a_wheel_of_an_older_manifest_is_said_to_be_one(tmp_path: Path) -> None:
    files = make_files()[1]
    files[MANIFEST] = files[MANIFEST].replace(b'"schema_version": 10', b'"schema_version": 1')
    assert any("has the schema version 1" in finding for finding in verify_files(tmp_path, files))


# -- NVIDIA's files


def test_a_file_of_nvidias_packages_is_refused_by_its_content_and_by_its_name(tmp_path: Path) -> None:
    _, files = make_files()
    text = b"# a module of the compiler\n" * 20
    rules = replace(ANY, nvidia=NvidiaFiles(by_sha256={hashlib.sha256(text).hexdigest(): "cutlass/x.py of nvidia-x"}))
    found = verify_files(tmp_path, {**files, "my_kernels/mine.py": text}, rules)
    assert "my_kernels/mine.py: is cutlass/x.py of nvidia-x; its license forbids redistribution" in found
    for name in ("my_kernels/cutlass/mine.py", "my_kernels/libcute_dsl_runtime.so", "my_kernels/CuteDSLRuntime.h"):
        found = verify_files(tmp_path, {**files, name: b"x"})
        assert f"{name}: is named like a file of nvidia-cutlass-dsl, whose license forbids redistribution" in found


def test_the_installed_packages_of_nvidia_are_known() -> None:
    found = find_nvidia_files().by_sha256
    assert len(found) > 100
    assert any("libcute_dsl_runtime.so of nvidia-cutlass-dsl" in what for what in found.values())
    assert all(len(digest) == 64 for digest in found)


# -- installed


def install(folder: Path, *, end: str = "\r\n", files: dict[str, bytes] | None = None, script: str = "") -> Path:
    """As an installer does it: RECORD written again, sorted, with what was added."""
    with zipfile.ZipFile(make_wheel(folder / NAME, files or make_files()[1])) as archive:
        archive.extractall(folder)
    info = folder / INFO
    (info / "INSTALLER").write_text("pip\n")
    rows = list(csv.reader((info / RECORD).read_text().splitlines()))
    rows += [[f"{INFO}/INSTALLER", "sha256=x", "4"], ["my_kernels/__pycache__/__init__.cpython-311.pyc", "", ""]]
    rows += [[f"../../../bin/{script}", "sha256=x", "4"]] if script else []
    with (info / RECORD).open("w", newline="") as file:
        csv.writer(file, lineterminator=end).writerows(sorted(rows))
    (folder / "my_kernels/__pycache__").mkdir()
    (folder / "my_kernels/__pycache__/__init__.cpython-311.pyc").write_bytes(b"x")
    return folder / "my_kernels"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_installed_package_has_nothing_wrong(tmp_path: Path, end: str) -> None:
    result = verify(str(install(tmp_path, end=end)), ANY)
    assert result.findings == ()
    assert (result.subject, result.version) == (INFO, "1.0")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda p: (p / "__init__.py").write_text("import os\n"), "my_kernels/__init__.py: has 10 bytes"),
        (lambda p: (p / "more.py").write_text(""), "my_kernels/more.py: must not be in the wheel"),
        (lambda p: (p / "py.typed").unlink(), "my_kernels/py.typed: is missing"),
        (lambda p: (p / "link").symlink_to("/etc"), "my_kernels/link: is a symbolic link"),
        (lambda p: os.mkfifo(p / "pipe"), "my_kernels/pipe: is not an ordinary file"),
        (lambda p: (p.parent / INFO / RECORD).write_text("my_kernels/x,,\n"), "RECORD: does not list itself"),
        (lambda p: (p.parent / INFO / "WHEEL").unlink(), "WHEEL"),
        (lambda p: (p.parent / INFO / SEAL).write_text("{}"), f"{INFO}/{SEAL}: differs from RECORD"),
    ],
)
def test_an_installed_package_that_was_changed(tmp_path: Path, change: Any, message: str) -> None:
    package = install(tmp_path)
    change(package)
    found = [str(finding) for finding in verify(str(package), ANY).findings]
    assert any(message in finding for finding in found), found


def test_commands_that_an_installer_made(tmp_path: Path) -> None:
    files = make_files()[1]
    files[MANIFEST] = edited_manifest(lambda m: replace(m, entry_points=ENTRY_POINTS))
    files[f"{INFO}/entry_points.txt"] = b"[console_scripts]\nTool = a:b\n"
    (tmp_path / "a").mkdir()
    assert verify(str(install(tmp_path / "a", files=files, script="Tool")), ANY).findings == ()
    (tmp_path / "b").mkdir()
    found = verify(str(install(tmp_path / "b", files=files, script="other")), ANY).findings
    assert [str(finding) for finding in found] == ["../../../bin/other: is in RECORD but not in the wheel"]


def test_files_of_uv_s_own(tmp_path: Path) -> None:
    package = install(tmp_path)
    (tmp_path / INFO / "uv_cache.json").write_text("{}")
    record = tmp_path / INFO / RECORD
    record.write_bytes(record.read_bytes() + f"{INFO}/uv_cache.json,sha256=x,2\r\n".encode())
    assert verify(str(package), ANY).findings == ()


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / NAME).open("wb") as file:
        file.truncate(5 << 30)  # takes no room on the disk
    (finding,) = verify(str(tmp_path / NAME), ANY).findings
    assert "it is larger than 4 GiB" in str(finding)


def test_what_can_not_be_verified(tmp_path: Path) -> None:
    with pytest.raises(WheelError, match=r"gone\.whl is not a wheel: expected a name such as"):
        verify(str(tmp_path / "gone.whl"), ANY)
    with pytest.raises(WheelError, match="is not a wheel, a folder or an installed distribution"):
        verify("no-such-distribution", ANY)
    with pytest.raises(WheelError, match=r"is not a package that aot-pack built: manifest\.json can't be read"):
        verify(str(tmp_path), ANY)
    (tmp_path / "kernels.txt").write_text("x")
    (finding,) = verify(str(tmp_path / "kernels.txt"), ANY).findings
    assert "is not a wheel: expected a name such as" in str(finding)


def test_record_is_written_as_the_format_wants_it() -> None:
    text = record_text({"a": b"", f"{INFO}/RECORD": b"old"}, f"{INFO}/RECORD")
    assert text == f"a,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n{INFO}/RECORD,,\n"


def test_the_manifest_says_where_it_came_from() -> None:
    document = json.loads(write_manifest(standin_manifest()))
    assert document["provenance"]["source_date_epoch"] == EPOCH
    assert [source["path"] for source in document["provenance"]["sources"]] == ["kernels.py", "shared/tiles.py"]
    assert {option["name"] for option in document["provenance"]["options"]} == {
        "arch", "gpu", "select", "split-by", "toolchain",
    }  # fmt: skip
    assert document["license"] == "MIT AND Apache-2.0"
    assert read_manifest(json.dumps(document)) == standin_manifest()
