"""Reads ELF files that anybody may have written: sections, symbols, the dynamic table.

Only the 64-bit little-endian form is read: cubins have it, and libraries for x86-64 and aarch64. The layout is that of
the System V ABI, "Object Files" (gABI 4.1 and later).

Time and memory are bounded by the size of the file, whatever is in it. Sections may overlap, names may share bytes, and
counts may lie: so content is passed on as a view of the file and never copied, all names together may be as long as the
file, and a count is held against the room that it has.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MACHINES = {62: "EM_X86_64", 183: "EM_AARCH64", 190: "EM_CUDA"}
"""``e_machine`` by the names of ``elf.h``."""

UNDEFINED = 0
"""``SHN_UNDEF``: a symbol that the file needs from elsewhere."""

_NO_BITS, _COMPRESSED = 8, 0x800
"""``SHT_NOBITS``, a section without bytes in the file, and ``SHF_COMPRESSED``."""

_HEADER = struct.Struct("<4sBBBBB7xHHIQQQIHHHHHH")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC = struct.Struct("<QQ")
_NEEDED_FILE = struct.Struct("<HHIII")
_NEEDED_VERSION = struct.Struct("<IHHII")

_SPARE_NAME_BYTES = 1 << 20
"""All names together may have so many bytes more than the file: compilers let names share their ends."""

DT_NEEDED, DT_RPATH, DT_RUNPATH = 1, 15, 29


class ElfError(ValueError):
    """The file is not in this form. The text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section."""

    name: str
    type: int
    size: int
    """Of the section; one without bytes in the file has a size too."""
    data: memoryview
    """Its bytes as they are in the file."""
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
        ElfError: it is none, or is cut off.
    """

    def __init__(self, data: bytes) -> None:
        self._view = memoryview(data).toreadonly()
        self._name_bytes = len(data) + _SPARE_NAME_BYTES
        if len(data) < _HEADER.size:
            raise ElfError("it is too short for an ELF file")
        magic, bits, order, _version, _abi, self.abi_version, _type, machine, _, _entry, _programs, offset, flags, _, \
            _, _, entry_size, count, names = _HEADER.unpack_from(data)  # fmt: skip
        if magic != b"\x7fELF":
            raise ElfError("it is no ELF file")
        if (bits, order) != (2, 1):
            raise ElfError("it is no ELF file of 64 bits, little-endian")
        self.machine: str = MACHINES.get(machine, f"machine {machine}")
        self.flags: int = flags
        self.sections = self._read_sections(offset, entry_size, count, names)
        self._by_name: dict[str, Section] = {}
        for section in self.sections:
            self._by_name.setdefault(section.name, section)

    def section(self, name: str) -> Section | None:
        """The first section of this name."""
        return self._by_name.get(name)

    def names_with(self, start: str) -> bool:
        """Whether a section's name begins so."""
        return any(name.startswith(start) for name in self._by_name)

    def symbols(self, table: Section, *, other: int = 0) -> Iterator[Symbol]:
        """The symbols of a table that have a name.

        Args:
            other: bits of ``st_other`` that a symbol must have one of; 0 for all symbols. Names of others are not read.

        Raises:
            ElfError: the table or its names are damaged.
        """
        strings = self._linked(table)
        whole = table.data[: len(table.data) // _SYMBOL.size * _SYMBOL.size]
        for index, (name, _info, bits, section, _value, _size) in enumerate(_SYMBOL.iter_unpack(whole)):
            if (not other or bits & other) and name:
                yield Symbol(index, self._name(strings.data, name), bits, section)

    def dynamic(self, table: Section) -> Iterator[tuple[int, str]]:
        """Tags of the dynamic table whose value is a text, up to its end, each with that text.

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
        """Names of the versions that the file needs of other libraries (``.gnu.version_r``).

        Raises:
            ElfError: a record is cut off, or the records name others than those that follow.
        """
        strings = self._linked(table)
        left = len(table.data) // _NEEDED_VERSION.size  # so many records have room
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
            raise ElfError(f"an entry of its section table has {entry_size} bytes, not {_SECTION.size}")
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
            raise ElfError("it has a compressed section; compilers of GPU code and launchers write none")
        if start + size > len(self._view):
            raise ElfError("a section of it is cut off")
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
            raise ElfError("a name of it is outside of its table of strings")
        step = 128
        while True:  # a name is short, and the table may be the whole file
            found = bytes(strings[offset : offset + step])
            length = found.find(b"\0")
            if length >= 0:
                break
            if offset + step >= len(strings) or step > self._name_bytes:
                raise ElfError("a name of it has no end")
            step *= 4
        self._name_bytes -= length + 1
        if self._name_bytes < 0:
            raise ElfError("its names are longer than the file")
        try:
            return found[:length].decode()
        except UnicodeDecodeError as error:
            raise ElfError("a name of it is not UTF-8") from error
