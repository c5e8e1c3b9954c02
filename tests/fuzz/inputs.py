"""What is changed, and where: the good wheel, part and cache entry, and cases made of them."""

from __future__ import annotations

import functools
import hashlib
import json
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

from standin import UNITS, build_settings, plan
from standin.wheels import EPOCH, INFO, make_files

from aot_pack.cache.store import CacheEntry, encode_entry
from aot_pack.codec import to_json
from aot_pack.inspection import container
from aot_pack.model import Image, IncludedFile, IncludedModule
from aot_pack.shards.part import SCHEMA_VERSION, PartTools, make_part
from aot_pack.shards.partition import Shard

from . import changes

PACKAGE = "my_kernels"
MANIFEST = f"{PACKAGE}/manifest.json"
SBOM = f"{INFO}/sboms/aot-pack.cdx.json"
TEXTS = ("METADATA", "WHEEL", "licenses/NOTICE-aot-pack.txt")
TOOLS = PartTools(aot_pack="1.0 abc", python="3.11.2", compiler=(("nvidia-cutlass-dsl", "4.8.1 aa"),))

_deflated = functools.lru_cache(maxsize=512)(container._deflated)  # most files of the wheels are the same


@functools.cache
def good_files() -> dict[str, bytes]:
    """The files of a wheel with nothing wrong."""
    return make_files()[1]


def pack(files: dict[str, bytes]) -> bytes:
    """A wheel of these files, sealed."""
    kept, container._deflated = container._deflated, _deflated
    try:
        return container.write_container(files, dist_info=INFO, epoch=EPOCH)
    finally:
        container._deflated = kept


@functools.cache
def good_wheel() -> bytes:
    return pack(good_files())


def wheel(rng: random.Random) -> bytes:
    """A wheel that is damaged in one of its layers."""
    return rng.choice((_bytes, _bytes, _manifest, _manifest, _manifest, _image, _library, _text, _document, _files,
                       _record, _directory, _bomb))(rng)  # fmt: skip


def _bytes(rng: random.Random) -> bytes:
    return changes.change_bytes(rng, good_wheel())


def _manifest(rng: random.Random) -> bytes:
    document = changes.change_document(rng, json.loads(good_files()[MANIFEST]))
    return pack({**good_files(), MANIFEST: changes.write_document(rng, document)})


def _image(rng: random.Random) -> bytes:
    """A cubin that is damaged, with a manifest that is right for it."""
    files = dict(good_files())
    manifest = json.loads(files[MANIFEST])
    listed = rng.choice(manifest["images"])
    data = changes.change_bytes(rng, files.pop(f"{PACKAGE}/{listed['file']}"))
    name = f"cubins/{Image.of(data).file_name}"
    for target in manifest["targets"]:
        if target["image"] == listed["file"]:
            target["image"] = name
    listed |= {"file": name, "sha256": hashlib.sha256(data).hexdigest(), "size_bytes": len(data)}
    return pack({**files, f"{PACKAGE}/{name}": data, MANIFEST: json.dumps(manifest).encode()})


def _library(rng: random.Random) -> bytes:
    path = f"{PACKAGE}/libmy_kernels.so"
    return pack({**good_files(), path: changes.change_bytes(rng, good_files()[path])})


def _text(rng: random.Random) -> bytes:
    path = f"{INFO}/{rng.choice(TEXTS)}"
    files = {**good_files(), path: changes.change_text(rng, good_files()[path])}
    if rng.random() < 0.3:
        files[f"{INFO}/entry_points.txt"] = changes.change_text(rng, b"[console_scripts]\nTool = a:b\n")
    return pack(files)


def _document(rng: random.Random) -> bytes:
    document = changes.change_document(rng, json.loads(good_files()[SBOM]))
    return pack({**good_files(), SBOM: changes.write_document(rng, document)})


def _files(rng: random.Random) -> bytes:
    """Files that should not be there, or are not."""
    files = dict(good_files())
    for _ in range(rng.choice((1, 2, 5))):
        if rng.random() < 0.5:
            del files[rng.choice(list(files))]
        else:
            name = rng.choice(
                (*changes.TEXTS, f"{PACKAGE}/x", f"{INFO}/x", "a.dist-info/x", f"{PACKAGE}/cubins/x.cubin")
            )
            files[name.encode("utf-8", "replace").decode()] = rng.choice((b"", b"x", b"\x7fELF" + bytes(60)))
    return pack(files)


def _record(rng: random.Random) -> bytes:
    """RECORD or the seal damaged, in an archive that is right for it."""
    name = rng.choice((f"{INFO}/RECORD", f"{INFO}/{container.SEAL}"))
    with_made = dict(_made_files())
    change = changes.change_text if rng.random() < 0.7 else changes.change_bytes
    with_made[name] = change(rng, with_made[name])
    return container.pack_container(with_made, dist_info=INFO, epoch=EPOCH)


@functools.cache
def _made_files() -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(good_wheel())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _directory(rng: random.Random) -> bytes:
    """Fields of headers, the directory and the end, replaced by others."""
    data = bytearray(good_wheel())
    for _ in range(rng.choice((1, 1, 2, 4))):
        mark, fields = rng.choice(
            ((b"PK\3\4", range(4, 30, 2)), (b"PK\1\2", range(4, 46, 2)), (b"PK\5\6", range(4, 22, 2)))
        )
        found, at = [], data.find(mark)
        while at >= 0:
            found.append(at)
            at = data.find(mark, at + 1)
        at = rng.choice(found or [0]) + rng.choice(fields)
        data[at : at + 2] = struct.pack("<H", rng.choice(changes.NUMBERS) & 0xFFFF)
    return bytes(data)


def _bomb(rng: random.Random) -> bytes:
    """Entries that say less, or more, than they unpack to, or that share their bytes."""
    stream = _zeros(rng.choice((1, 1, 1, 20)))
    said = rng.choice((0, 10, 1 << 20, 20 << 20, 90 << 20, 0xFFFFFFFE))
    local = struct.pack("<HHHIIIIHH", 20, 0, 8, 0, 0, len(stream), said, 3, 0)
    data = b"PK\3\4" + local + b"p/f" + stream
    count = rng.choice((1, 2, 500))
    entry = b"PK\1\2" + struct.pack("<BB", 20, 3) + local + struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, 0) + b"p/f"
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(entry) * count, len(data), 0)
    return data + entry * count + b"PK\5\6" + end


@functools.cache
def _zeros(mebibytes: int) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(compressor.compress(bytes(1 << 20)) for _ in range(mebibytes)) + compressor.flush()


# -- parts and cache entries


@functools.cache
def good_part() -> tuple[object, tuple[bytes, ...]]:
    """The fields of a part, and its blobs."""
    module = IncludedModule(name="ops", files=(IncludedFile(path="ops.py", data=b"x = 1\n"),), exported=("x",))
    whole = replace(plan(), included=(module,), targets=tuple(each.target for each in UNITS))
    archs = tuple(dict.fromkeys(each.target.arch for each in UNITS))
    settings = build_settings(archs=archs, license="MIT")
    part = make_part(Shard(index=1, count=1), whole, settings, {each.target: each for each in UNITS}, {}, tools=TOOLS,
                     source_date_epoch=315532800, warnings=())  # fmt: skip
    return to_json(part.fields, blobs=part.blobs), part.blobs.contents


def part(rng: random.Random) -> bytes:
    """A part with a right checksum, and something wrong behind it."""
    fields, blobs = good_part()
    return _entry(rng, f"aot-pack part {SCHEMA_VERSION}\n".encode(), {"part": fields}, blobs)


def cache_entry(rng: random.Random, head: bytes, fields: object, blobs: tuple[bytes, ...]) -> bytes:
    """An entry with a right checksum, and something wrong behind it."""
    return _entry(rng, head, fields, blobs)


def _entry(rng: random.Random, head: bytes, fields: object, blobs: tuple[bytes, ...]) -> bytes:
    action = rng.randrange(6)
    good: Callable[[], bytes] = lambda: encode_entry(head, CacheEntry(fields, blobs))  # type: ignore[arg-type]  # noqa: E731
    if action == 0:
        return changes.change_bytes(rng, good())
    if action == 1:
        blobs = tuple(changes.change_bytes(rng, blob) if rng.random() < 0.5 else blob for blob in blobs)
        return encode_entry(head, CacheEntry(fields, blobs))  # type: ignore[arg-type]
    document = {"blobs": [len(blob) for blob in blobs], "fields": fields}
    text = changes.write_document(rng, changes.change_document(rng, document))
    if action == 2:
        text = changes.change_bytes(rng, text)
    length = rng.choice((len(text), len(text), len(text), len(text) + 1, 0, 1 << 40))
    body = length.to_bytes(8, "little") + text + b"".join(blobs)
    return head + hashlib.sha256(body).digest() + body
