"""Reads untrusted ELF files: sections, symbols, the dynamic table.

It reads only the 64-bit little-endian form, which cubins and libraries for x86-64 and aarch64 have. The layout is that
of the System V ABI, "Object Files" (gABI 4.1 and later).

The file's size limits time and memory, whatever the file contains. Sections may overlap, names may share bytes, and
counts may lie. So this module returns content as a view of the file and never copies it. It limits the total length of
all names to about the file's size, and compares each count with the available room.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MACHINES = {62: "EM_X86_64", 183: "EM_AARCH64", 190: "EM_CUDA"}
"""``e_machine`` by the names of ``elf.h``."""

UNDEFINED = 0
"""``SHN_UNDEF``: a symbol that the file needs from another file."""

_NO_BITS, _COMPRESSED = 8, 0x800
"""``SHT_NOBITS``, a section without bytes in the file, and ``SHF_COMPRESSED``."""

_HEADER = struct.Struct("<4sBBBBB7xHHIQQQIHHHHHH")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC = struct.Struct("<QQ")
_NEEDED_FILE = struct.Struct("<HHIII")
_NEEDED_VERSION = struct.Struct("<IHHII")

_SPARE_NAME_BYTES = 1 << 20
"""Bytes by which all names together may exceed the file's size: compilers let names share their ends."""

DT_NEEDED, DT_RPATH, DT_RUNPATH = 1, 15, 29


class ElfError(ValueError):
    """The file is not a valid ELF file of this form. The text gives the reason."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section."""

    name: str
    type: int
    size: int
    """Size of the section in bytes, also if it has no bytes in the file."""
    data: memoryview
    """Its bytes in the file."""
    link: int
    info: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """An entry of a symbol table."""

    index: int
    name: str
    other: int
    """``st_other``, all bits."""
    section: int
    """Index of its section; ``UNDEFINED`` for none."""


class ElfFile:
    """An ELF file in memory.

    Raises:
        ElfError: ``data`` is not an ELF file, or is cut off.
    """

    def __init__(self, data: bytes) -> None:
        self._view = memoryview(data).toreadonly()
        self._name_bytes = len(data) + _SPARE_NAME_BYTES
        if len(data) < _HEADER.size:
            raise ElfError("it is too short for an ELF file")
        magic, bits, order, _version, _abi, self.abi_version, _type, machine, _, _entry, _programs, offset, flags, _, \
            _, _, entry_size, count, names = _HEADER.unpack_from(data)  # fmt: skip
        if magic != b"\x7fELF":
            raise ElfError("it is not an ELF file")
        if (bits, order) != (2, 1):
            raise ElfError("it is not a 64-bit little-endian ELF file")
        self.machine: str = MACHINES.get(machine, f"machine {machine}")
        self.flags: int = flags
        self.sections = self._read_sections(offset, entry_size, count, names)
        self._by_name: dict[str, Section] = {}
        for section in self.sections:
            self._by_name.setdefault(section.name, section)

    def section(self, name: str) -> Section | None:
        """The first section with this name."""
        return self._by_name.get(name)

    def names_with(self, start: str) -> bool:
        """Whether a section's name begins with ``start``."""
        return any(name.startswith(start) for name in self._by_name)

    def symbols(self, table: Section, *, other: int = 0) -> Iterator[Symbol]:
        """The symbols of a table that have a name.

        Args:
            other: bits of ``st_other``; a symbol must have at least one of them. 0 selects all symbols. The names of
                other symbols are not read.

        Raises:
            ElfError: the table or its names are damaged.
        """
        strings = self._linked(table)
        whole = table.data[: len(table.data) // _SYMBOL.size * _SYMBOL.size]
        for index, (name, _info, bits, section, _value, _size) in enumerate(_SYMBOL.iter_unpack(whole)):
            if (not other or bits & other) and name:
                yield Symbol(index, self._name(strings.data, name), bits, section)

    def dynamic(self, table: Section) -> Iterator[tuple[int, str]]:
        """Pairs of tag and text for the entries of the dynamic table that name a library or a search path.

        Raises:
            ElfError: a text is not in the linked table.
        """
        strings = self._linked(table)
        whole = table.data[: len(table.data) // _DYNAMIC.size * _DYNAMIC.size]
        for tag, value in _DYNAMIC.iter_unpack(whole):
            if tag == 0:
                return
            if tag in (DT_NEEDED, DT_RPATH, DT_RUNPATH):
                yield tag, self._name(strings.data, value)

    def needed_versions(self, table: Section) -> Iterator[str]:
        """Names of the versions of other libraries that the file needs (``.gnu.version_r``).

        Raises:
            ElfError: a record is cut off, or the counts exceed the records that have room.
        """
        strings = self._linked(table)
        left = len(table.data) // _NEEDED_VERSION.size  # the number of records that have room
        at = 0
        for _ in range(table.info):
            _version, count, _file, first, following = self._record(_NEEDED_FILE, table, at)
            version_at = at + first
            for _ in range(count):
                left -= 1
                if left < 0:
                    raise ElfError("it names more versions than there is room for")
                _hash, _flags, _other, name, step = self._record(_NEEDED_VERSION, table, version_at)
                yield self._name(strings.data, name)
                if not step:
                    break
                version_at += step
            left -= 1
            if not following:
                return
            at += following

    def _read_sections(self, offset: int, entry_size: int, count: int, names: int) -> tuple[Section, ...]:
        if count and entry_size != _SECTION.size:
            raise ElfError(f"an entry of its section table has {entry_size} bytes; expected {_SECTION.size}")
        if offset + count * _SECTION.size > len(self._view):
            raise ElfError("its section table is cut off")
        table = self._view[offset : offset + count * _SECTION.size]
        heads = list(_SECTION.iter_unpack(table))
        if names >= len(heads):
            raise ElfError("its section table has no names")
        strings = self._content(*heads[names][4:6], kind=heads[names][1], flags=heads[names][2])
        sections = []
        for name, kind, flags, _address, start, size, link, info, _align, _entry in heads:
            data = self._content(start, size, kind=kind, flags=flags)
            sections.append(Section(self._name(strings, name), kind, size, data, link, info))
        return tuple(sections)

    def _content(self, start: int, size: int, *, kind: int, flags: int) -> memoryview:
        if kind in (0, _NO_BITS):
            return self._view[:0]
        if flags & _COMPRESSED:
            raise ElfError("it has a compressed section, but compilers of GPU code and launchers write none")
        if start + size > len(self._view):
            raise ElfError("one of its sections is cut off")
        return self._view[start : start + size]

    def _linked(self, table: Section) -> Section:
        if table.link >= len(self.sections):
            raise ElfError(f"its section {table.name} has no table of strings")
        return self.sections[table.link]

    def _record(self, form: struct.Struct, table: Section, at: int) -> tuple[int, ...]:
        if at + form.size > len(table.data):
            raise ElfError(f"its section {table.name} is cut off")
        return form.unpack_from(table.data, at)

    def _name(self, strings: memoryview, offset: int) -> str:
        if offset >= len(strings):
            raise ElfError("one of its names is outside the table of strings")
        step = 128
        while True:  # names are short, but the table may be the whole file: read a growing piece
            found = bytes(strings[offset : offset + step])
            length = found.find(b"\0")
            if length >= 0:
                break
            if offset + step >= len(strings) or step > self._name_bytes:
                raise ElfError("one of its names has no end")
            step *= 4
        self._name_bytes -= length + 1
        if self._name_bytes < 0:
            raise ElfError("its names together are longer than the file")
        try:
            return found[:length].decode()
        except UnicodeDecodeError as error:
            raise ElfError("one of its names is not UTF-8") from error
