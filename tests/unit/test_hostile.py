"""Files that were made to harm: each is named, in time and memory that its size bounds."""

from __future__ import annotations

import contextlib
import functools
import io
import json
import os
import struct
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from standin.wheels import INFO, NAME, RULES, make_files, make_wheel

from aot_pack import cli
from aot_pack.cli.output import one_line, printable
from aot_pack.codec import CodecError, from_json
from aot_pack.cubin import read_cubin
from aot_pack.documents import DocumentError, memory_of, read_document
from aot_pack.elf import ElfError, ElfFile
from aot_pack.errors import NativeError, WheelError
from aot_pack.inspection.findings import MOST_FINDINGS
from aot_pack.inspection.verify import verify
from aot_pack.manifest.rules import signature_problems
from aot_pack.native.audit import read_library
from aot_pack.signature import ConstParam, Signature, TupleParam, TupleValue

DATA = Path(__file__).parent / "data"
MANIFEST = "my_kernels/manifest.json"
CUBIN = (DATA / "cubins" / "k.sm_90a.cubin").read_bytes()
LIBRARY = (DATA / "libraries" / "libmy_kernels.so").read_bytes()


def problems(path: Path) -> list[str]:
    return [str(finding) for finding in verify(str(path), RULES).findings]


def archive_of(entries: list[tuple[bytes, bytes, int, int]], streams: bytes, *, count: int | None = None) -> bytes:
    """An archive: entries as name, local header, and offset and said size; after the bytes of their streams."""
    directory = b"".join(
        b"PK\1\2" + struct.pack("<BB", 20, 3) + common + struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, offset) + name
        for name, common, offset, _ in entries
    )
    number = len(entries) if count is None else count
    end = struct.pack("<HHHHIIH", 0, 0, number, number, len(directory), len(streams), 0)
    return streams + directory + b"PK\5\6" + end


@functools.cache
def zeros(mebibytes: int) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(compressor.compress(bytes(1 << 20)) for _ in range(mebibytes)) + compressor.flush()


def bomb(*, said: int, mebibytes: int = 48, names: int = 1) -> bytes:
    stream = zeros(mebibytes)
    common = struct.pack("<HHHIIIIHH", 20, 0, 8, 0, 0, len(stream), said, 1, 0)
    streams = b"PK\3\4" + common + b"a" + stream
    entries = [(b"%c" % (97 + number), common, 0, said) for number in range(names)]
    return archive_of(entries, streams)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lambda: bomb(said=10), "a: can't be unpacked: it has more bytes than the 10 that the directory says"),
        (lambda: bomb(said=0), "a: can't be unpacked: it has more bytes than the 0 that the directory says"),
        (lambda: bomb(said=256 << 20),
         "it would unpack to 268435456 bytes; an archive of its size may unpack to at most 100663296"),
        (lambda: bomb(said=1 << 20, names=20), "its files share bytes"),
        (lambda: archive_of([], b"", count=3), "its directory has 0 entries, but the record at the end says 3"),
    ],
)  # fmt: skip
def test_archives_that_unpack_to_more_than_they_are(tmp_path: Path, data: object, message: str) -> None:
    (tmp_path / NAME).write_bytes(data())  # type: ignore[operator]
    tracemalloc.start()
    try:
        found = problems(tmp_path / NAME)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert any(message in problem for problem in found) or message.startswith("a: "), found
    assert most < 16 << 20


def test_what_a_bomb_is_called_for(tmp_path: Path) -> None:
    """A file in a wheel that says little, and unpacks to much."""
    path = make_wheel(tmp_path / NAME, make_files()[1])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("my_kernels/x", bytes(8 << 20))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"my_kernels/x") - 46
    assert data[at : at + 4] == b"PK\1\2"
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(bytes(data))
    assert "my_kernels/x: can't be unpacked: it has more bytes than the 10 that the directory says" in problems(path)


def test_a_large_wheel_is_read_in_pieces(tmp_path: Path) -> None:
    path = make_wheel(tmp_path / NAME, {**make_files()[1], "my_kernels/large": bytes(24 << 20)})
    tracemalloc.start()
    try:
        found = problems(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == ["my_kernels/large: must not be in the wheel"]
    assert most < 12 << 20


def test_no_archive_of_a_few_bytes_is_searched_for_ever(tmp_path: Path) -> None:
    for length in range(24):
        (tmp_path / NAME).write_bytes(b"PK\5\6"[: length % 5] + bytes(max(length - 4, 0)))
        assert "it has no record at its end" in problems(tmp_path / NAME)[0] or length >= 22


def test_there_are_only_so_many_findings(tmp_path: Path) -> None:
    files = make_files()[1] | {f"my_kernels/x{number}": b"" for number in range(MOST_FINDINGS + 10)}
    found = problems(make_wheel(tmp_path / NAME, files))
    assert len(found) == MOST_FINDINGS + 1
    assert found[-1] == f"has more problems than these {MOST_FINDINGS}"


# -- documents


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1, "a": 2}', "the key 'a' twice"), ("[NaN]", "NaN is not a JSON number"),
        ("[-Infinity]", "-Infinity is not a"),
        ("[1e999]", "is too large"), ("[" * 100 + "]" * 100, "nested more than 64 levels deep"),
        ("[" * 100_000, "nested more"),
        ("9" * 5000, "a number with 5000 digits; at most 40"),
        ('["\\ud800"]', "half of a surrogate pair"), ('{"\\udfff": 1}', "half of a"),
        (b"\xff", "it is not UTF-8"), ("", "Expecting value"), ('{"a":0},' * 700_000, "MiB are accepted"),
    ],
)  # fmt: skip
def test_documents_that_are_refused(text: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(text)


@pytest.mark.parametrize("piece", ["[],", "{},", '{"":0},', "[0],", '"ab",', "1.5,", '{"a":[{"b":{}}]},', '"é",'])
def test_a_document_takes_no_more_memory_than_is_thought(piece: str) -> None:
    text = f"[{piece * 4_000}0]"
    tracemalloc.start()
    try:
        value = read_document(text)
        used = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert value
    assert used <= memory_of(text) * 1.05 + 10_000


def test_texts_with_brackets_and_quotes_are_no_nesting() -> None:
    assert read_document(json.dumps(["[" * 500 + '"\\' + "{" * 500])) == ["[" * 500 + '"\\' + "{" * 500]


@pytest.mark.parametrize("value", [{"float": "abc"}, {"float": None}, {"float": []}, {"float": "1"}, "\ud800", [], {}])
def test_constants_that_are_none(value: object) -> None:
    with pytest.raises(CodecError):
        from_json(ConstParam, {"name": "x", "value": value})


def test_tuples_in_tuples_have_an_end() -> None:
    data: object = {"kind": "const", "name": "x", "value": 1}
    for _ in range(30):
        data = {"kind": "tuple", "name": "x", "elements": [data], "fields": [], "record": ""}
    with pytest.raises(CodecError, match="nested too deeply"):
        from_json(TupleParam, {"name": "x", "elements": [data], "fields": [], "record": ""})


# -- manifests


def edited(tmp_path: Path, edit: object) -> Path:
    files = make_files()[1]
    document = json.loads(files[MANIFEST])
    edit(document)  # type: ignore[operator]
    return make_wheel(tmp_path / NAME, {**files, MANIFEST: json.dumps(document).encode()})


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda m: m["targets"][0].update(id="\x1b]0;owned\x07"), "has characters that do not print"),
        (lambda m: m["tools"][0].update(version="1\u202e2"), "has characters that do not print"),
        (lambda m: m["functions"].append("a\nb"), "has characters that do not print"),
        (lambda m: m["targets"][0].update(id="other@sm_90a"),
         "the id of a target is other@sm_90a; expected scale@sm_90a"),
        (lambda m: m["targets"][0].update(variant="x"), "the id of a target is scale@sm_90a; expected scale[x]@sm_90a"),
        (lambda m: m["targets"][0]["signature"]["params"][0].update(name="a b"), "'a b' can't be the name of a par"),
        (lambda m: m["targets"][0]["signature"].update(keyword_only=["gone"]), "it has no parameter 'gone'"),
        (lambda m: m["targets"][0]["signature"]["params"][0].update(kind=[]), "kind: expected one of"),
        (lambda m: m["functions"].extend("abcdef"), "it lists 8 functions but only 3 targets"),
        (lambda m: m["images"].append(m["images"][0]), "it lists an image twice"),
        (lambda m: m["functions"].append("preload"), "every package has a function 'preload' already"),
    ],
)  # fmt: skip
def test_manifests_that_are_refused(tmp_path: Path, edit: object, message: str) -> None:
    found = problems(edited(tmp_path, edit))
    assert any(message in problem for problem in found), found


# -- ELF


def sections_of(data: bytes) -> tuple[int, int]:
    offset, count = struct.unpack_from("<Q", data, 40)[0], struct.unpack_from("<H", data, 60)[0]
    return offset, count


@pytest.mark.parametrize("good", [CUBIN, LIBRARY])
def test_sections_that_are_not_what_they_say(good: bytes) -> None:
    offset, count = sections_of(good)
    read = read_cubin if good is CUBIN else read_library
    for section in range(1, count):
        for field, value in ((8, 0x800), (24, 1 << 63), (32, (1 << 64) - 1), (40, 0xFFFF), (0, 0xFFFFFFFF)):
            data = bytearray(good)
            at = offset + 64 * section + field
            struct.pack_into("<Q" if field in (8, 24, 32) else "<I", data, at, value)
            with contextlib.suppress(WheelError, NativeError):
                read(bytes(data))


def test_compressed_sections_and_lying_counts() -> None:
    offset, _ = sections_of(CUBIN)
    data = bytearray(CUBIN)
    struct.pack_into("<Q", data, offset + 64 + 8, 0x800)
    with pytest.raises(WheelError, match="has a compressed section"):
        read_cubin(bytes(data))
    data = bytearray(CUBIN)
    struct.pack_into("<H", data, 60, 0xFFFF)
    with pytest.raises(WheelError, match="its section table is cut off"):
        read_cubin(bytes(data))
    data = bytearray(CUBIN)
    struct.pack_into("<H", data, 58, 0)  # every entry would be the first
    with pytest.raises(WheelError, match="an entry of its section table has 0 bytes; expected 64"):
        read_cubin(bytes(data))


def test_names_are_together_no_longer_than_the_file() -> None:
    """65,000 sections whose names all begin in a text of a megabyte."""
    text = b"x" * (1 << 20) + b"\0"
    head = 64
    strings = struct.pack("<IIQQQQIIQQ", 0, 3, 0, 0, head, len(text), 0, 0, 1, 0)
    table = strings * 65_000
    header = b"\x7fELF" + struct.pack(
        "<BBBBB7xHHIQQQIHHHHHH", 2, 1, 1, 0, 0, 2, 190, 1, 0, 0, head + len(text), 0, 64, 0, 0, 64, 65_000, 0
    )
    with pytest.raises(ElfError, match="its names together are longer than the file"):
        ElfFile(header + text + table)


# -- what is written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain µs 日本 é", "plain µs 日本 é"), ("\x1b[2J", "\\x1b[2J"), ("a\x7f\x9b", "a\\x7f\\x9b"),
        ("\u202ex", "\\u202ex"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"), ("\ud800", "\\ud800"), ("a\nb\tc", "a\nb\tc"), ("a\rb", "a\\rb"),
        ("\u2028", "\\u2028"), ("\u2066", "\\u2066"), ("\U000e0001", "\\U000e0001"), ("a\xa0b", "a\xa0b"),
    ],
)  # fmt: skip
def test_what_does_not_print_is_escaped(text: str, written: str) -> None:
    assert printable(text) == written
    assert "\n" not in one_line(text)
    assert "\t" not in one_line(text)


def test_no_name_of_a_file_forges_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_wheel(tmp_path / NAME, {**make_files()[1]})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("x\nall.whl: 9 files, 3 targets, nothing wrong\x1b[2J", b"")
    assert cli.main(["verify", str(path)]) == 7
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert not any(line.startswith("all.whl") for line in out.splitlines())
    assert "x\\nall.whl" in out


def test_json_has_no_character_that_does_not_print(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_wheel(tmp_path / NAME, make_files()[1])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("x\x7f\x1b\u202e", b"")
    assert cli.main(["verify", "--json", str(path)]) == 7
    out = capsys.readouterr().out
    assert printable(out) == out
    assert any(finding["path"] == "x\x7f\x1b\u202e" for finding in json.loads(out)["findings"])


def test_arguments_are_names_of_files_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["verify", "--\x1b[2J.whl"])
    assert "\x1b" not in capsys.readouterr().err
    assert cli.main(["inspect", "\x1b[2J.whl"]) == 7
    assert "\x1b" not in capsys.readouterr().err


def test_only_one_module_writes() -> None:
    folder = Path(cli.__file__).parent
    for path in folder.glob("*.py"):
        found = [word for word in ("print(", ".stdout.write", ".stderr.write") if word in path.read_text()]
        assert path.name == "output.py" or not found, path


# -- folders


def test_pipes_links_and_devices_do_not_hold_it_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    with pytest.raises(WheelError, match="it is not an ordinary file"):
        verify(str(tmp_path / NAME), RULES)
    package = tmp_path / "my_kernels"
    package.mkdir()
    os.mkfifo(package / "manifest.json")
    with pytest.raises(WheelError, match="it is not an ordinary file"):
        verify(str(package), RULES)
    (package / "manifest.json").unlink()
    with zipfile.ZipFile(io.BytesIO(make_wheel(tmp_path / "x.whl", make_files()[1]).read_bytes())) as archive:
        archive.extractall(tmp_path)
    os.mkfifo(package / "pipe")
    (package / "link").symlink_to("/dev/zero")
    (package / "loop").symlink_to(package)
    (tmp_path / INFO / "METADATA").unlink()
    (tmp_path / INFO / "METADATA").symlink_to("/dev/zero")
    found = problems(package)
    assert "my_kernels/pipe: is not an ordinary file" in found
    assert "my_kernels/link: is a symbolic link" in found
    assert f"{INFO}/METADATA: is a symbolic link" in found


def test_fields_of_an_argument_are_as_many_as_its_elements() -> None:
    element = ConstParam(name="a", value=1)
    signature = Signature(
        params=(TupleParam(name="p", elements=(element, element), fields=("a",)),),
        defaults=(("p", TupleValue(elements=(1, TupleValue(elements=(2,), fields=("b", "c"))))),),
    )
    assert list(signature_problems(signature)) == [
        "'p' has 1 elements but 2 names of fields",
        "'p' has 2 elements but 1 names of fields",
    ]
    wrong = Signature(params=(TupleParam(name="p", elements=(element,), fields=("class",)),))
    assert list(signature_problems(wrong)) == ["'class' can't be the name of a field of 'p'"]
