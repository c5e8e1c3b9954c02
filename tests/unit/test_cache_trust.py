"""What another user may have written to a cache is not taken."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from standin import translated
from standin.wheels import LIBRARY, NAME, RULES, SETTINGS, make_files, make_wheel

from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.cache.trust import Trust, find_trust
from aot_pack.codec import to_json
from aot_pack.errors import UsageError
from aot_pack.native.audit import read_library
from aot_pack.paths import absolute_path
from aot_pack.wheel.kept import _BuildRecord, _WheelRecord, take_wheels

KEY = "ab" * 32
ENTRY = CacheEntry({"n": 1}, (b"code",))
OTHER_USER = Trust(users=frozenset({os.geteuid() + 54321}))
"""The trust of somebody else, to whom everything here is another user's: this needs no second user."""


@pytest.fixture
def problems() -> list[str]:
    return []


@pytest.fixture
def store(tmp_path: Path, problems: list[str]) -> CacheStore:
    store = CacheStore(tmp_path / "cache", problems.append)
    store.put("unit", KEY, ENTRY)
    return store


def entry_path(store: CacheStore) -> Path:
    (entry,) = store.entries()
    return entry.path


def test_another_users_cache_is_not_used_and_told_once(store: CacheStore, problems: list[str]) -> None:
    other = CacheStore(store.root, problems.append, trust=OTHER_USER)
    assert other.get("unit", KEY) is None
    other.put("unit", "cd" * 32, ENTRY)
    assert len(list(store.entries())) == 1
    (problem,) = problems
    assert problem.startswith(f"the cache {store.root} is not used: {store.root} belongs to the user ")
    assert "--cache-trust" in problem


def test_two_users_take_nothing_of_each_other_and_both_take_roots(problems: list[str]) -> None:
    """With a second user where this is root, and without one by what the second would trust."""
    second = os.geteuid() + 54321
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "theirs").mkdir()
        if os.geteuid() == 0:
            os.chown(root / "theirs", second, second)
            child = os.fork()
            if child == 0:
                os.setgid(second)
                os.setuid(second)
                CacheStore(root / "theirs", problems.append).put("unit", KEY, ENTRY)
                os._exit(0 if CacheStore(root / "theirs", problems.append).get("unit", KEY) == ENTRY else 1)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
            trust = find_trust()
        else:
            CacheStore(root / "theirs", problems.append).put("unit", KEY, ENTRY)
            trust = Trust(users=frozenset({second, 0}))
        assert CacheStore(root / "theirs", problems.append, trust=trust).get("unit", KEY) is None
        assert "belongs to the user" in problems[-1]
        both = Trust(users=frozenset({*trust.users, (root / "theirs").stat().st_uid}))
        assert CacheStore(root / "theirs", problems.append, trust=both).get("unit", KEY) == ENTRY


def test_another_users_entry_in_a_folder_of_ones_own_is_not_taken(
    store: CacheStore, problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fstat

    def fstat(descriptor: int) -> os.stat_result:
        status = list(real(descriptor))
        status[4] += 54321  # st_uid
        return os.stat_result(status)

    monkeypatch.setattr(os, "fstat", fstat)
    assert store.get("unit", KEY) is None
    assert "entries of the cache" in problems[0]
    assert "belongs to the user" in problems[0]


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_an_entry_that_others_can_write_is_not_taken_and_made_again(
    store: CacheStore, problems: list[str], mode: int
) -> None:
    entry_path(store).chmod(mode)
    assert store.get("unit", KEY) is None
    assert "one of them can be written by others" in problems[0]
    store.put("unit", KEY, ENTRY)
    assert store.get("unit", KEY) == ENTRY


@pytest.mark.parametrize("folder", ["", "v1", "v1/unit", "v1/unit/ab", "v1/staging"])
def test_a_folder_that_everybody_can_write_is_not_used(store: CacheStore, problems: list[str], folder: str) -> None:
    (store.root / folder).chmod(0o777)
    assert store.get("unit", KEY) is None
    store.put("unit", "cd" * 32, ENTRY)
    (problem,) = problems
    assert f"{store.root / folder} can be written by everybody" in problem
    (store.root / folder).chmod(0o775)  # a group's members may take entries away
    assert store.get("unit", KEY) == ENTRY


@pytest.mark.parametrize("umask", [0, 0o002, 0o022, 0o077])
def test_what_is_written_is_taken_whatever_the_umask(tmp_path: Path, problems: list[str], umask: int) -> None:
    before = os.umask(umask)
    try:
        store = CacheStore(tmp_path / "cache", problems.append)
        store.put("unit", KEY, ENTRY)
        assert store.get("unit", KEY) == ENTRY
    finally:
        os.umask(before)
    assert problems == []


def test_links_and_pipes_are_no_entries(store: CacheStore, tmp_path: Path, problems: list[str]) -> None:
    path = entry_path(store)
    moved = path.rename(tmp_path / "elsewhere")
    path.symlink_to(moved)
    assert store.get("unit", KEY) is None
    assert "is a symbolic link" in problems[0]
    path.unlink()
    os.mkfifo(path)
    assert store.get("unit", KEY) is None
    assert "is not a regular file" in problems[1]


def test_clearing_follows_no_link_out_of_the_cache(store: CacheStore, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    for name in (KEY, "thesis.txt"):
        (outside / name).write_text("mine")
    (store.root / "v1" / "wheel").symlink_to(outside)
    (store.root / "v1" / "unit" / "ab" / "notes.txt").write_text("not an entry")
    store.prune(max_bytes=0)
    assert sorted(path.name for path in outside.iterdir()) == sorted([KEY, "thesis.txt"])
    assert [path.name for path in (store.root / "v1" / "unit" / "ab").iterdir()] == ["notes.txt"]


def test_users_are_named_by_name_or_number() -> None:
    assert find_trust().users == {os.geteuid(), 0}
    assert 0 in find_trust(["root"]).users
    assert 1234567 in find_trust(["1234567"]).users
    with pytest.raises(UsageError, match="this machine has no user of that name"):
        find_trust(["nobody-is-called-this"])


@pytest.mark.parametrize(
    "content",
    [b"{}", b'{"blobs": []}', b'{"fields": {}}', b'{"blobs": [-1], "fields": {}}', b'{"blobs": ["1"], "fields": {}}',
     b'{"blobs": [99], "fields": {}}', b'{"blobs": {}, "fields": {}}', b'{"blobs": [], "fields": []}', b"[1]", b"1",
     b'{"blobs": [], "fields": {"a": NaN}}', b"[" * 2000, b"\xff"],
)  # fmt: skip
def test_an_entry_with_a_right_checksum_and_wrong_content_is_damaged(
    store: CacheStore, problems: list[str], content: bytes
) -> None:
    import hashlib

    body = len(content).to_bytes(8, "little") + content
    path = entry_path(store)
    head = path.read_bytes().partition(b"\n")[0] + b"\n"
    path.write_bytes(head + hashlib.sha256(body).digest() + body)
    assert store.get("unit", KEY) is None
    assert "the build replaces a damaged cache entry" in problems[0]


def kept_wheel(store: CacheStore, data: bytes) -> None:
    manifest = make_files()[0]
    library = read_library(LIBRARY)
    record = _BuildRecord(
        wheels=(
            _WheelRecord(
                file=NAME, distribution="my-kernels", version="1.0", tag="py3-none-manylinux_2_28_x86_64", label=None,
                library=library, manifest=manifest,
            ),
        ),
        warnings=(),
    )  # fmt: skip
    store.put("wheel", KEY, CacheEntry(to_json(record), (data,)))


def test_a_wheel_of_the_cache_is_held_to_the_rules_before_it_is_published(
    store: CacheStore, tmp_path: Path, problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aot_pack.wheel.kept.audit_rules", lambda *_, **__: RULES.audit)
    monkeypatch.setattr("aot_pack.wheel.kept.find_nvidia_files", lambda: RULES.nvidia)
    machine: Any = SimpleNamespace(temporary=tmp_path)
    toolchain: Any = SimpleNamespace(platform=RULES.platform)
    settings = replace(SETTINGS, output=tmp_path / "dist")
    units = [each.unit for each in translated()]
    files = make_files()[1]

    kept_wheel(store, make_wheel(tmp_path / NAME, files).read_bytes())
    taken = take_wheels(store, KEY, units, settings, machine, toolchain)
    assert taken is not None
    assert [wheel.path for wheel in taken.wheels] == [tmp_path / "dist" / NAME]
    (tmp_path / "dist" / NAME).unlink()
    assert take_wheels(store, KEY, units[:-1], settings, machine, toolchain) is None  # another build's
    assert "so the build makes it again: its targets are not those of this build" in problems.pop()

    changed = {**files, "my_kernels/__init__.py": files["my_kernels/__init__.py"] + b"print(1)\n"}
    kept_wheel(store, make_wheel(tmp_path / NAME, changed).read_bytes())
    assert take_wheels(store, KEY, units, settings, machine, toolchain) is None
    assert "a wheel in the cache did not pass the check, so the build makes it again" in problems.pop()
    assert list((tmp_path / "dist").iterdir()) == []
    assert store.get("wheel", KEY) is None


def test_one_file_has_one_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "other" / "deep").mkdir(parents=True)
    (tmp_path / "a" / "link").symlink_to(tmp_path / "other" / "deep")
    monkeypatch.chdir(tmp_path / "a")
    assert absolute_path("../x") == tmp_path / "x"
    assert absolute_path("b/../../x/./y") == tmp_path / "x" / "y"
    assert absolute_path("link/x") == tmp_path / "a" / "link" / "x"
    assert absolute_path("link/../x") == tmp_path / "other" / "x"  # as the system has it
    assert absolute_path("/") == Path("/")
    assert absolute_path("..", folder=tmp_path / "a" / "b") == tmp_path / "a"
