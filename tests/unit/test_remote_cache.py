"""The shared cache without a server: which entries are taken, what is sent, and what a server that fails costs."""

from __future__ import annotations

import os
import pickle
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cache_servers.attacks import ATTACKS, ENTRY, FOREIGN, KEY, OTHER_KEY, PRIVATE, valid

from aot_pack.cache import exchange
from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import KeyFacts, digest, find_key_facts
from aot_pack.cache.merging import MAX_KEYS, index_entry, keys_in, merged
from aot_pack.cache.remote import cache as remote_cache
from aot_pack.cache.remote.cache import RemoteCache
from aot_pack.cache.remote.link import Link, LinkClosed, TimedOut, reason_of
from aot_pack.cache.remote.settings import (
    SIGNING_KEY_VARIABLE,
    RemoteSettings,
    read_private_key,
    remote_settings,
    shown_url,
)
from aot_pack.cache.remote.signing import load_signer, new_private_key, public_text
from aot_pack.cache.remote.transport import Read, RemoteFile
from aot_pack.cache.shared import SharedStore, in_parallel
from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.cli.options import forget_secrets
from aot_pack.doctor.facts import shown_variables
from aot_pack.environment import worker_environment
from aot_pack.errors import UsageError
from aot_pack.native import process
from aot_pack.native.process import clean_environment
from aot_pack.settings import SECRET_VARIABLES

NAME = f"v1/unit/ab/{KEY}"
URL = "s3://user:secret@bucket/folder?token=secret"


class Objects:
    """A server's objects in memory. It counts what it is asked for, and fails on demand."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self.read_bytes = self.requests = 0
        self.failure: Callable[[], object] = lambda: None

    @contextmanager
    def open(self, name: str) -> Iterator[Read]:
        self._request()
        if name not in self.content:
            raise FileNotFoundError(name)
        position = 0

        def read(size: int) -> bytes:
            nonlocal position
            data = self.content[name][position : position + min(size, 10_000)]  # as from a socket
            position += len(data)
            self.read_bytes += len(data)
            return data

        yield read

    def write(self, name: str, data: bytes) -> None:
        self._request()
        self.content[name] = data

    def remove(self, name: str) -> None:
        self._request()
        del self.content[name]

    def list(self) -> list[RemoteFile]:
        self._request()
        return [RemoteFile(name=name, size_bytes=len(data), written_s=1.0) for name, data in self.content.items()]

    def _request(self) -> None:
        self.requests += 1
        self.failure()


@pytest.fixture
def objects() -> Objects:
    return Objects()


@pytest.fixture
def problems() -> list[str]:
    return []


def opened(
    folder: Path, objects: Objects, problems: list[str], *, private: bytes | None = PRIVATE, keys: tuple[str, ...] = ()
) -> tuple[CacheStore, RemoteCache]:
    """The cache of a machine, and the shared cache behind it."""
    store = CacheStore(folder, problems.append)
    settings = RemoteSettings(url=URL, keys=keys, signing_key=private, timeout_s=0.5)
    return store, RemoteCache(settings, store, problems.append, objects)


def test_an_entry_goes_from_one_machine_to_another(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path / "a", objects, problems)
    shared = SharedStore(store, remote)
    shared.put("unit", KEY, ENTRY)
    shared.close(wait=True)
    assert list(objects.content) == [NAME]
    other_store, reader = opened(tmp_path / "b", objects, problems, private=None, keys=(public_text(PRIVATE),))
    assert SharedStore(other_store, reader).get("unit", KEY) == ENTRY
    assert other_store.get("unit", KEY) == ENTRY, "the next build finds it on the machine"
    assert SharedStore(other_store, reader).get("unit", OTHER_KEY) is None
    assert (remote.sent, reader.taken, problems) == (1, 1, [])


@pytest.mark.parametrize("name", ATTACKS)
def test_an_entry_that_is_not_right_is_refused_and_replaced(
    tmp_path: Path, objects: Objects, problems: list[str], name: str
) -> None:
    attack = ATTACKS[name]
    objects.content[NAME] = attack.make()
    store, remote = opened(tmp_path, objects, problems)
    shared = SharedStore(store, remote)
    assert shared.get("unit", KEY) is None
    assert store.get("unit", KEY) is None
    (problem,) = problems
    assert problem.startswith(f"an entry of the shared cache s3://bucket/folder is not taken: {NAME} {attack.reason}")
    assert objects.read_bytes <= max(len(valid()), 64 << 10), "it reads no further than the signature says"
    shared.put("unit", KEY, ENTRY)
    shared.close(wait=True)
    assert opened(tmp_path / "other", objects, problems)[1].fetch("unit", KEY) is not None
    assert problems == [problem]


def test_no_damage_gets_through(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    """Random changes of one entry: it is refused, or the change was beyond its end or in spaces of the envelope."""
    whole, rng = valid(), random.Random(7)
    _, remote = opened(tmp_path, objects, problems)
    right = remote_file(whole)
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(rng.choice((1, 1, 1, 5))):
            place = rng.randrange(700) if rng.random() < 0.7 else rng.randrange(len(data))
            data[place : place + rng.choice((0, 1, 1, 30))] = rng.randbytes(rng.choice((0, 1, 1, 3)))
        objects.content[NAME] = bytes(data)
        assert remote.fetch("unit", KEY) in (None, right)
    assert all("is not taken" in problem for problem in problems), problems


def remote_file(whole: bytes) -> bytes:
    """The file of an entry, after its envelope."""
    return whole.partition(b"\n")[2]


def test_many_refused_entries_are_counted(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    _, remote = opened(tmp_path, objects, problems)
    for number in range(5):
        key = f"{number}" * 64
        objects.content[f"v1/unit/{key[:2]}/{key}"] = ATTACKS["a foreign key"].make()
        assert remote.fetch("unit", key) is None
    remote.close(wait=True)
    assert len(problems) == 2
    assert problems[1] == (
        "5 entries of the shared cache s3://bucket/folder were not taken: each is signed by no key that you trust"
    )


@pytest.mark.parametrize(
    ("kind", "key"), [("unit", "../" * 21 + "a"), ("unit", "AB" * 32), ("check", KEY), ("..", KEY)]
)
def test_names_are_made_of_kinds_and_keys_only(
    tmp_path: Path, objects: Objects, problems: list[str], kind: str, key: str
) -> None:
    _, remote = opened(tmp_path, objects, problems)
    assert remote.fetch(kind, key) is None
    remote.close(wait=True)
    assert objects.requests == 0


def test_a_listing_is_not_believed(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path, objects, problems)
    objects.content = dict.fromkeys(
        ["../../x", "v1/unit/cd/" + KEY, "v0/unit/ab/" + KEY, "v1/check/ab/" + KEY, f"/{NAME}", f"{NAME}/x"], b""
    )
    assert list(remote.entries()) == []
    objects.content[NAME] = valid()
    assert exchange.pull(store, remote) == (1, 0)


def test_what_the_shared_cache_has_is_not_sent_again(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    objects.content[NAME] = before = valid()
    store, remote = opened(tmp_path, objects, problems)
    SharedStore(store, remote).put("unit", KEY, ENTRY)
    remote.close(wait=True)
    assert (remote.sent, objects.content[NAME]) == (0, before)


def test_a_shared_cache_that_is_only_read_gets_nothing(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path, objects, problems, private=None, keys=(public_text(PRIVATE),))
    shared = SharedStore(store, remote)
    shared.put("unit", KEY, ENTRY)
    shared.close(wait=True)
    assert objects.requests == 0
    assert store.get("unit", KEY) == ENTRY


def test_machines_add_to_an_index(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    first, second = "1" * 64, "2" * 64
    for folder, key in (("a", first), ("b", second)):
        store, remote = opened(tmp_path / folder, objects, problems)
        SharedStore(store, remote).put("index", KEY, index_entry([key], shared=True))
        remote.close(wait=True)
    store, remote = opened(tmp_path / "c", objects, problems)
    assert keys_in(SharedStore(store, remote).fetched("index", KEY)) == [second, first]
    assert store.get("index", KEY) is None, "each machine has an index of its own"


def test_an_index_is_bounded() -> None:
    both = merged("index", index_entry(["a" * 64, "b" * 64], shared=True), index_entry(["b" * 64], shared=True))
    assert keys_in(both) == ["b" * 64, "a" * 64]
    many = index_entry([f"{number:064}" for number in range(100)], shared=True)
    assert len(keys_in(many)) == MAX_KEYS
    for fields in ({}, {"keys": 1}, {"keys": [1, "../x", None]}):
        assert keys_in(CacheEntry(fields)) == []


def test_a_wheel_that_does_not_pass_the_check_is_replaced(
    tmp_path: Path, objects: Objects, problems: list[str]
) -> None:
    store, remote = opened(tmp_path, objects, problems)
    objects.content[NAME] = valid()
    shared = SharedStore(store, remote)
    assert shared.get("unit", KEY) == ENTRY
    shared.drop("unit", KEY, "it did not pass")
    shared.put("unit", KEY, CacheEntry({"n": 2}))
    shared.close(wait=True)
    assert remote.sent == 1
    assert len(problems) == 1


def test_push_sends_what_other_machines_can_use(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path, objects, problems)
    inputs = "3" * 64
    store.put("inputs", inputs, CacheEntry({}))
    for key, shared in (("4" * 64, True), ("5" * 64, False)):
        store.put("index", key, index_entry([inputs], shared=shared))
        store.put("unit", digest(key, inputs), ENTRY)
    for kind in ("program", "wheel", "timings", "check"):
        store.put(kind, KEY, CacheEntry({}))
    assert exchange.push(store, remote) == (6, 0)
    kinds = sorted(name.split("/")[1] for name in objects.content)
    assert kinds == ["index", "inputs", "program", "timings", "unit", "wheel"]
    assert exchange.push(store, remote) == (0, 6)
    other, reader = opened(tmp_path / "b", objects, problems)
    assert exchange.pull(other, reader) == (6, 0)
    size_bytes = sum(map(len, objects.content.values()))
    assert exchange.prune(remote, max_age_s=None, max_bytes=0) == (6, size_bytes)
    assert objects.content == {}
    assert problems == []


def test_prune_removes_old_entries(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    _, remote = opened(tmp_path, objects, problems)
    objects.content[NAME] = valid()
    assert exchange.prune(remote, max_age_s=time.time(), max_bytes=1 << 30) == (0, 0)
    assert exchange.prune(remote, max_age_s=60.0, max_bytes=1 << 30) == (1, len(valid()))


# -- servers that fail


def fail() -> None:
    raise ConnectionResetError("reset by peer")


def hang() -> None:
    threading.Event().wait(30)


@pytest.mark.parametrize("failure", [fail, hang])
def test_a_server_that_is_gone_costs_seconds_and_one_warning(
    tmp_path: Path, objects: Objects, problems: list[str], failure: Callable[[], None]
) -> None:
    store, remote = opened(tmp_path, objects, problems)
    shared = SharedStore(store, remote)
    objects.failure = failure
    started = time.monotonic()
    for _ in range(1000):
        assert shared.get("unit", KEY) is None
    shared.put("unit", KEY, ENTRY)
    shared.close(wait=True)
    assert time.monotonic() - started < 10
    (problem,) = problems
    assert problem.startswith("the build goes on without the shared cache s3://bucket/folder: ")
    assert problem.endswith("reset by peer" if failure is fail else "no answer within 0 s")
    assert objects.requests <= 3


def test_a_server_that_goes_away_costs_seconds(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path, objects, problems)
    shared = SharedStore(store, remote)
    objects.content[NAME] = valid()
    assert shared.fetched("unit", KEY) == ENTRY
    objects.failure = hang
    started = time.monotonic()
    found = [entry for _, entry in in_parallel(lambda _: shared.fetched("unit", KEY), range(200))]
    assert not any(found)
    assert time.monotonic() - started < 10
    assert len(problems) == 1


def test_a_failure_now_and_then_does_no_harm(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    _, remote = opened(tmp_path, objects, problems)
    objects.content[NAME] = valid()

    def sometimes() -> None:
        if objects.requests % 3 == 1:
            fail()

    objects.failure = sometimes
    assert all(remote.fetch("unit", KEY) for _ in range(20))
    assert problems == []


def test_what_is_not_sent_in_time_is_told(
    tmp_path: Path, objects: Objects, problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_cache, "DRAIN_S", 0.2)
    store, remote = opened(tmp_path, objects, problems)
    objects.failure = lambda: time.sleep(0.4)
    SharedStore(store, remote).put("unit", KEY, ENTRY)
    remote.close(wait=True)
    assert problems == [
        "1 entries were not sent to the shared cache s3://bucket/folder within 0 s; send them with aot-pack cache push"
    ]


def test_a_write_that_is_refused_is_told(tmp_path: Path, objects: Objects, problems: list[str]) -> None:
    store, remote = opened(tmp_path, objects, problems)
    assert remote.fetch("unit", OTHER_KEY) is None

    def refuse() -> None:
        raise PermissionError("Access Denied")

    objects.failure = refuse
    SharedStore(store, remote).put("unit", KEY, ENTRY)
    remote.close(wait=True)
    (problem,) = problems
    assert problem == (
        "some entries were not sent to the shared cache s3://bucket/folder: it refuses access (Access Denied)"
    )


def test_a_link_gives_up_once() -> None:
    told: list[str] = []
    link = Link(0.2, told.append)
    assert link.call(lambda _: 1) == 1
    for _ in range(2):
        with pytest.raises(TimedOut):
            link.call(lambda _: hang())
    with pytest.raises(LinkClosed):
        link.call(lambda _: 1)
    assert told == ["no answer within 0 s"]


def test_a_request_that_makes_progress_does_not_time_out() -> None:
    def slow(progress: Callable[[], None]) -> int:
        for _ in range(5):
            time.sleep(0.1)
            progress()
        return 1

    assert Link(0.3, pytest.fail).call(slow) == 1


def test_a_reason_has_no_secret_in_it() -> None:
    assert reason_of(OSError("GET https://h/x?X-Amz-Signature=secret\nmore")) == "OSError: GET https://h/x"
    assert reason_of(OSError("PUT https://user:secret@h/x failed")) == "OSError: PUT https://h/x failed"
    assert reason_of(ValueError()) == "ValueError"


def test_a_way_that_can_not_be_opened_costs_one_warning(
    tmp_path: Path, problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SSH connects when its file system is made."""

    def refuse(url: str, timeout_s: float) -> Objects:
        raise ConnectionRefusedError("no SSH here")

    monkeypatch.setattr(remote_cache, "open_transport", refuse)
    settings = RemoteSettings(url="memory://x", keys=(public_text(PRIVATE),), timeout_s=0.5)
    remote = RemoteCache(settings, CacheStore(tmp_path, problems.append), problems.append)
    assert [remote.fetch("unit", KEY) for _ in range(3)] == [None] * 3
    assert problems == ["the build goes on without the shared cache memory://x: ConnectionRefusedError: no SSH here"]


def test_results_come_in_any_order_and_an_error_is_raised() -> None:
    assert dict(in_parallel(lambda n: n * n, range(40))) == {n: n * n for n in range(40)}
    with pytest.raises(ZeroDivisionError):
        list(in_parallel(lambda n: 1 // n, [1, 0]))


# -- settings and keys


def made(**changes: object) -> RemoteSettings | None:
    values: dict[str, object] = {
        "url": "s3://b", "keys": (public_text(PRIVATE),), "signing_key": None, "read_only": False, "timeout_s": None,
        "environment": {},
    }  # fmt: skip
    return remote_settings(**{**values, **changes})  # type: ignore[arg-type]


def test_without_a_url_there_is_none() -> None:
    assert made(url=None) is None


@pytest.mark.parametrize(
    ("changes", "text", "hint"),
    [
        ({"url": "folder"}, "expected a URL or the absolute path of a folder, got 'folder'", "s3://bucket/folder"),
        ({"url": "zip::s3://b"}, "expected a URL or the absolute path of a folder", "gs://bucket/folder"),
        ({"keys": ()}, "--remote-cache s3://b needs a key: a build takes no entry that nobody signed", "--cache-dir"),
        ({"keys": ("rsa:1",)}, "expected ed25519: and 64 hexadecimal digits, got 'rsa:1'", "aot-pack cache keygen"),
        ({"timeout_s": 0}, "expected at least 1 second, got 0", "leave it out"),
        ({"signing_key": Path("/no/such")}, "the private key /no/such can't be read: No such file", "keygen"),
    ],
)
def test_a_setting_that_is_not_acceptable(changes: dict[str, object], text: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        made(**changes)
    assert text in caught.value.message
    assert hint in (caught.value.hint or "")


def test_who_writes(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(PRIVATE)
    file.chmod(0o600)
    environment = {SIGNING_KEY_VARIABLE: FOREIGN.decode()}
    found = [
        made(),
        made(signing_key=file),
        made(environment=environment),
        made(signing_key=file, environment=environment),
        made(signing_key=file, read_only=True),
    ]
    assert [each.signing_key for each in found if each] == [None, PRIVATE, FOREIGN, PRIVATE, None]
    assert [each.writes for each in found if each] == [False, True, True, True, False]


def test_a_private_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(PRIVATE)
    file.chmod(0o640)
    with pytest.raises(UsageError, match=r"other users may read or write the private key .* \(mode 0640\)"):
        read_private_key(file, {})
    file.chmod(0o600)
    file.write_bytes(b"x" * 5000)
    with pytest.raises(UsageError, match="got more than 4096 bytes"):
        read_private_key(file, {})


@pytest.mark.parametrize(
    ("pem", "problem"),
    [
        (b"secret text", "it is not PEM of a private key"),
        (PRIVATE.replace(b"M", b"N"), "it is not PEM of a private key"),
    ],
)
def test_a_private_key_that_is_none_is_not_shown(pem: bytes, problem: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_signer(pem)
    assert caught.value.message == f"the private key of the shared cache can't be used: {problem}"
    assert "secret" not in str(caught.value) + (caught.value.hint or "")
    assert caught.value.__cause__ is None


def test_keys_of_another_kind_and_with_a_password_are_refused() -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519
    from cryptography.hazmat.primitives.serialization import (
        BestAvailableEncryption,
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    other = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    locked = ed25519.Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"password")
    )
    for pem, problem in ((other, "it is a key of another kind"), (locked, "a password protects it")):
        with pytest.raises(UsageError, match=problem):
            load_signer(pem)


def test_secrets_are_not_shown_and_not_handed_to_workers(tmp_path: Path) -> None:
    settings = made(environment={SIGNING_KEY_VARIABLE: PRIVATE.decode()})
    assert settings is not None
    assert "PRIVATE" not in repr(settings)
    assert shown_url("https://user:secret@host/x?token=secret") == "https://host/x"
    facts = KeyFacts(
        tool="", tool_distributions=(), compiler_distributions=(), python="", cpu="", driver=None, gpus=(),
        search_path=(), environment=find_key_facts({SIGNING_KEY_VARIABLE: PRIVATE.decode()}, tmp_path).environment,
    )  # fmt: skip
    cache = CacheSettings(root=tmp_path, facts=facts, remote=settings)
    assert PRIVATE.splitlines()[1] not in pickle.dumps(cache.for_workers())
    assert worker_environment({SIGNING_KEY_VARIABLE: "x", "A": "b"}, "sm_90a").keys().isdisjoint(SECRET_VARIABLES)
    assert {SIGNING_KEY_VARIABLE} == SECRET_VARIABLES == set(process.SECRET_VARIABLES)
    assert clean_environment({SIGNING_KEY_VARIABLE: "x"}).keys().isdisjoint(SECRET_VARIABLES)
    reported = dict(shown_variables({SIGNING_KEY_VARIABLE: "x", "AOT_PACK_REMOTE_CACHE": "https://u:p@h/f?t=1"}))
    assert reported == {SIGNING_KEY_VARIABLE: "(not shown)", "AOT_PACK_REMOTE_CACHE": "https://h/f"}
    assert shown_variables({"AOT_PACK_SELECT": "a?b"}) == (("AOT_PACK_SELECT", "a?b"),)


def test_no_process_inherits_the_private_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SIGNING_KEY_VARIABLE, "x")
    forget_secrets()
    assert SIGNING_KEY_VARIABLE not in os.environ


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(UsageError, match="a shared cache needs fsspec, which is not installed") as caught:
        new_private_key()
    assert "install aot-pack[remote]" in (caught.value.hint or "")


def test_an_unknown_protocol_is_an_error(tmp_path: Path, problems: list[str]) -> None:
    store = CacheStore(tmp_path, problems.append)
    with pytest.raises(UsageError, match="--remote-cache nosuch://x: Protocol not known: nosuch"):
        RemoteCache(RemoteSettings(url="nosuch://x", keys=(public_text(PRIVATE),)), store, problems.append)


def test_keys_are_made_for_their_owner_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from aot_pack import cli

    file = tmp_path / "key.pem"
    old = os.umask(0)
    try:
        assert cli.main(["cache", "keygen", str(file)]) == 0
    finally:
        os.umask(old)
    assert file.stat().st_mode & 0o777 == 0o600
    public = capsys.readouterr().out.strip()
    assert cli.main(["cache", "public-key", str(file)]) == 0
    assert capsys.readouterr().out.strip() == public == public_text(file.read_bytes())
    assert cli.main(["cache", "keygen", str(file)]) == 2
    assert "is there already" in capsys.readouterr().err
