"""The store: entries are whole or not there, whatever the disk does and whoever is killed."""

import errno
import os
import signal
from pathlib import Path

import pytest

from aot_pack.cache.store import DEFAULT_MAX_AGE_S, DEFAULT_MAX_BYTES, CacheEntry, CacheStore, Files
from aot_pack.cache.trust import Trust
from aot_pack.cli.cache import DEFAULT_MAX_AGE, DEFAULT_MAX_SIZE, parse_age
from aot_pack.sizes import parse_size

KEY = "ab" * 32
ENTRY = CacheEntry({"a": [1, None, "ü"], "b": {"c": 1.5}}, (b"cubin", b"", b"\0" * 5000))


class Problems(list[str]):
    """What a store told."""


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def store(tmp_path: Path, problems: Problems) -> CacheStore:
    return CacheStore(tmp_path / "cache", problems.append)


def entry_file(store: CacheStore) -> Path:
    (entry,) = store.entries()
    return entry.path


def test_what_is_put_can_be_got(store: CacheStore, problems: Problems) -> None:
    assert store.get("unit", KEY) is None
    store.put("unit", KEY, ENTRY)
    assert store.get("unit", KEY) == ENTRY
    assert store.get("wheel", KEY) is None
    assert problems == []


def test_a_later_entry_replaces_an_earlier_one(store: CacheStore) -> None:
    store.put("unit", KEY, CacheEntry({"n": 1}))
    store.put("unit", KEY, CacheEntry({"n": 2}))
    assert store.get("unit", KEY) == CacheEntry({"n": 2})


def test_the_folder_is_marked_for_backup_programs(store: CacheStore) -> None:
    store.put("unit", KEY, ENTRY)
    assert (store.root / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_every_damaged_byte_and_every_length_is_noticed(store: CacheStore, problems: Problems) -> None:
    store.put("unit", KEY, CacheEntry({"n": 1}, (b"blob",)))
    path = entry_file(store)
    whole = path.read_bytes()
    damaged = [whole[:length] for length in range(len(whole))] + [whole + b"\0"]
    damaged += [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for data in damaged:
        path.write_bytes(data)
        assert store.get("unit", KEY) is None
        assert not path.exists()
    assert len(problems) == len(damaged)
    assert problems[0] == f"the build replaces a damaged cache entry: {path}"


def test_an_entry_under_a_wrong_name_or_kind_is_none(store: CacheStore, problems: Problems) -> None:
    store.put("unit", KEY, ENTRY)
    other = "cd" * 32
    for kind, key in (("unit", other), ("program", KEY)):
        path = store._path(kind, key)
        path.parent.mkdir(parents=True)
        path.write_bytes(entry_file(CacheStore(store.root, problems.append)).read_bytes() if kind == "unit" else b"x")
        assert store.get(kind, key) is None
    assert len(problems) == 2


class Failing(Files):
    """A disk that refuses one kind of step from the n-th time on."""

    def __init__(self, step: str, number: int) -> None:
        self._step, self._left = step, number

    def _count(self, step: str) -> None:
        if step == self._step:
            self._left -= 1
            if self._left < 0:
                raise OSError(errno.ENOSPC if step != "read" else errno.EIO, "no")

    def read(self, path: Path, trust: Trust) -> bytes:
        self._count("read")
        return super().read(path, trust)

    def make_folder(self, path: Path) -> None:
        self._count("make_folder")
        super().make_folder(path)

    def write(self, path: Path, data: bytes) -> None:
        try:
            self._count("write")
        except OSError:
            path.write_bytes(data[: len(data) // 2])  # a full disk takes a part
            raise
        super().write(path, data)

    def replace(self, old: Path, new: Path) -> None:
        self._count("replace")
        super().replace(old, new)


@pytest.mark.parametrize(("step", "steps"), [("make_folder", 3), ("write", 2), ("replace", 1)])
def test_a_full_disk_warns_once_and_leaves_nothing(tmp_path: Path, problems: Problems, step: str, steps: int) -> None:
    for number in range(steps):
        del problems[:]
        root = tmp_path / f"{step}{number}"
        store = CacheStore(root, problems.append, files=Failing(step, number))
        store.put("unit", KEY, ENTRY)
        store.put("unit", "ef" * 32, ENTRY)
        assert problems == [f"the cache {root} has no room left; the build goes on without it"]
        assert [path for path in root.rglob("*") if path.is_file() and path.name != "CACHEDIR.TAG"] == []
        assert CacheStore(root, problems.append).get("unit", KEY) is None
        assert len(problems) == 1


def test_a_folder_that_cant_be_read_is_a_warning(tmp_path: Path, problems: Problems) -> None:
    store = CacheStore(tmp_path, problems.append, files=Failing("read", 0))
    assert store.get("unit", KEY) is None
    assert store.get("unit", "cd" * 32) is None
    assert problems == [f"the cache {tmp_path} can't be read: no"]


def test_a_file_in_the_place_of_the_folder_is_a_warning(tmp_path: Path, problems: Problems) -> None:
    (tmp_path / "cache").write_text("")
    store = CacheStore(tmp_path / "cache", problems.append)
    assert store.get("unit", KEY) is None
    store.put("unit", KEY, ENTRY)
    assert "can't be" in problems[0]


class Killed(Files):
    """Kills this process with SIGKILL before, or in the middle of, the n-th step."""

    def __init__(self, number: int) -> None:
        self._left = number

    def _count(self) -> bool:
        self._left -= 1
        return self._left < 0

    def _die(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def make_folder(self, path: Path) -> None:
        if self._count():
            self._die()
        super().make_folder(path)

    def write(self, path: Path, data: bytes) -> None:
        if self._count():
            path.write_bytes(data[: len(data) // 2])
            self._die()
        super().write(path, data)
        if self._count():
            self._die()

    def replace(self, old: Path, new: Path) -> None:
        if self._count():
            self._die()
        super().replace(old, new)
        if self._count():
            self._die()


def test_killed_at_any_step_the_entry_is_the_old_one_or_the_new_one_whole(tmp_path: Path, problems: Problems) -> None:
    old, new = CacheEntry({"n": 1}, (b"old" * 1000,)), CacheEntry({"n": 2}, (b"new" * 1000,))
    found, survived = set(), False
    for with_old in (False, True):
        for number in range(20):
            root = tmp_path / f"{with_old}{number}"
            if with_old:
                CacheStore(root, problems.append).put("unit", KEY, old)
            child = os.fork()
            if child == 0:
                CacheStore(root, problems.append, files=Killed(number)).put("unit", KEY, new)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            survived = survived or status == 0
            store = CacheStore(root, problems.append)
            entry = store.get("unit", KEY)
            assert entry in ((old, new) if with_old else (None, new))
            found.add(None if entry is None else entry.fields["n"])
            store.put("unit", KEY, new)
            assert store.get("unit", KEY) == new
    assert found == {None, 1, 2}
    assert survived, "the last number must be past the last step"
    assert problems == []


def test_many_that_write_and_read_one_key_see_whole_entries_only(tmp_path: Path, problems: Problems) -> None:
    children = []
    for writer in range(4):
        child = os.fork()
        if child == 0:
            told: list[str] = []
            store = CacheStore(tmp_path, told.append)
            wrong = 0
            for turn in range(50):
                store.put("unit", KEY, CacheEntry({"who": writer}, (bytes([writer]) * (1000 + turn),)))
                entry = store.get("unit", KEY)
                wrong += entry is None or set(entry.blobs[0]) != {entry.fields["who"]}
            os._exit(1 if wrong or told else 0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert list((tmp_path / "v1" / "staging").iterdir()) == []


def test_prune_by_age_takes_what_was_not_used(store: CacheStore) -> None:
    store.put("unit", KEY, ENTRY)
    store.put("unit", "cd" * 32, ENTRY)
    os.utime(store._path("unit", KEY), (1, 1))
    assert store.prune(max_age_s=3600)[0] == 1
    assert store.get("unit", KEY) is None
    assert store.get("unit", "cd" * 32) == ENTRY


def test_prune_by_size_takes_the_least_recently_used_first(store: CacheStore) -> None:
    keys = [f"{number:064x}" for number in range(4)]
    for age, key in enumerate(keys):
        store.put("unit", key, ENTRY)
        os.utime(store._path("unit", key), (1000 + age, 1000 + age))
    assert store.get("unit", keys[0]) is not None  # reading is using
    size = next(store.entries()).size_bytes
    assert store.prune(max_bytes=2 * size) == (2, 2 * size)
    assert [store.get("unit", key) is not None for key in keys] == [True, False, False, True]


def test_prune_takes_old_staging_files_and_leaves_new_ones(store: CacheStore) -> None:
    store.put("unit", KEY, ENTRY)
    staging = store.root / "v1" / "staging"
    (staging / "old").write_text("")
    (staging / "new").write_text("")
    os.utime(staging / "old", (1, 1))
    store.prune()
    assert [path.name for path in staging.iterdir()] == ["new"]
    assert store.get("unit", KEY) == ENTRY


def test_a_store_prunes_itself_once_a_day(store: CacheStore) -> None:
    def is_there() -> bool:
        return store._path("unit", KEY).exists()

    store.prune_if_due()
    store.put("unit", KEY, ENTRY)
    store.prune_if_due()
    os.utime(store._path("unit", KEY), (1, 1))
    store.prune_if_due()
    assert is_there()
    os.utime(store.root / "v1" / "pruned", (1, 1))
    store.prune_if_due()
    assert not is_there()
    assert (store.root / "v1" / "pruned").stat().st_mtime > 1


def test_the_defaults_of_the_command_are_the_stores() -> None:
    assert parse_age(DEFAULT_MAX_AGE) == DEFAULT_MAX_AGE_S
    assert parse_size(DEFAULT_MAX_SIZE) == DEFAULT_MAX_BYTES
