"""The shared cache with real servers: S3, HTTP and a folder. A second machine compiles nothing, and trusts nobody."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cache_servers import BUCKET, S3_VARIABLES, http_server, s3_server
from cache_servers.attacks import ATTACKS, ENTRY, FOREIGN, KEY, PRIVATE, valid

from aot_pack.cache.remote.cache import RemoteCache
from aot_pack.cache.remote.settings import RemoteSettings
from aot_pack.cache.remote.signing import Signatures, Statement, public_text
from aot_pack.cache.remote.transport import open_transport
from aot_pack.cache.shared import SharedStore
from aot_pack.cache.store import CacheStore

from .conftest import aot_pack
from .test_cache import FUNCTION, HEAD, ONLY_HITS, cached

NAME = f"v1/unit/ab/{KEY}"
PUBLIC = public_text(PRIVATE)
SIGN = {"AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM": PRIVATE.decode()}
READ = {"AOT_PACK_REMOTE_CACHE_KEY": PUBLIC}


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture(params=["s3", "http", "folder"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty shared cache on a server."""
    if request.param == "s3":
        monkeypatch.setenv("AWS_ENDPOINT_URL", request.getfixturevalue("s3"))
        for name, value in S3_VARIABLES.items():
            monkeypatch.setenv(name, value)
        yield f"s3://{BUCKET}/{uuid.uuid4().hex}"
    elif request.param == "http":
        with http_server(tmp_path / "served") as server:
            yield server.url
    else:
        yield str(tmp_path / "disk")


def machine(folder: Path, url: str, problems: list[str]) -> SharedStore:
    store = CacheStore(folder, problems.append)
    settings = RemoteSettings(url=url, keys=(), signing_key=PRIVATE, timeout_s=10)
    return SharedStore(store, RemoteCache(settings, store, problems.append))


def test_entries_go_by_each_server_and_none_that_is_not_right_is_taken(url: str, tmp_path: Path) -> None:
    problems: list[str] = []
    writer = machine(tmp_path / "writer", url, problems)
    writer.put("unit", KEY, ENTRY)
    writer.close(wait=True)
    reader = machine(tmp_path / "reader", url, problems)
    assert reader.get("unit", KEY) == ENTRY
    assert reader.get("unit", "0" * 64) is None
    assert problems == []
    transport = open_transport(url, 10)
    victim = machine(tmp_path / "victim", url, problems)
    for name, attack in ATTACKS.items():
        transport.write(NAME, attack.make())
        assert victim.get("unit", KEY) is None, name
        assert any(f"is not taken: {NAME} {attack.reason}" in problem for problem in problems), (name, problems)
    assert all("is not taken" in problem for problem in problems), "the server answered each time"
    transport.write(NAME, valid())
    assert victim.get("unit", KEY) == ENTRY


def test_a_link_in_a_folder_leads_to_nothing_that_is_taken(tmp_path: Path) -> None:
    secret, problems = tmp_path / "secret", list[str]()
    secret.write_text("secret\n")
    entry = tmp_path / "disk" / NAME
    entry.parent.mkdir(parents=True)
    for target in (entry, secret, Path("/dev/zero")):
        entry.unlink(missing_ok=True)
        entry.symlink_to(target)
        shared = machine(tmp_path / "cache", str(tmp_path / "disk"), problems)
        assert shared.get("unit", KEY) is None
    shared.put("unit", KEY, ENTRY)
    shared.close(wait=True)
    assert not entry.is_symlink()
    assert secret.read_text() == "secret\n"


# -- builds


@dataclass(frozen=True)
class Machine:
    """A user on a machine: a folder, a home and a cache of its own."""

    folder: Path
    user: str
    environment: dict[str, str]

    def write(self, head: str = HEAD) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        functions = FUNCTION.format(name="twice", expression="x[i] * 2.0", options="")
        functions += FUNCTION.format(name="scaled", expression="x[i] * FACTOR", options="")
        (self.folder / "kernels.py").write_text(head + functions)
        (self.folder / "constants_of_test.py").write_text("FACTOR = 3.0\n")

    def variables(self) -> dict[str, str]:
        home = self.folder.parent / f"home-of-{self.user}"
        return {"HOME": str(home), "USER": self.user, "LOGNAME": self.user, **self.environment}

    def build(self, *options: str, script: str | None = None) -> tuple[dict[str, Any], str]:
        """Builds in a process of its own; returns its result and what it said."""
        arguments = ["build", "kernels.py", "--arch", "sm_90a", "-o", "dist", "--json", "-j", "1"]
        program = ["-c", script or "import sys; from aot_pack.cli import main; sys.exit(main())"]
        done = subprocess.run(
            [sys.executable, *program, *arguments, "--cache-dir", str(self.folder / "cache"), *options],
            cwd=self.folder, capture_output=True, text=True, check=False, env={**os.environ, **self.variables()},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        result: dict[str, Any] = json.loads(done.stdout)
        assert hashlib.sha256(Path(result["wheel"]).read_bytes()).hexdigest() == result["sha256"]
        return result, done.stderr


@dataclass(frozen=True)
class Filled:
    """A shared cache that one build filled."""

    disk: Path
    result: dict[str, Any]

    def reader(self, folder: Path, url: str) -> Machine:
        """Another machine, in another folder and with another user, who only reads."""
        machine = Machine(folder / "deeper" / "clone", "bob", {"AOT_PACK_REMOTE_CACHE": url, **READ})
        machine.write()
        return machine

    def copy(self, folder: Path) -> Path:
        """A copy of the shared cache."""
        shutil.copytree(self.disk, folder)
        return folder


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    folder = tmp_path_factory.mktemp("writer")
    writer = Machine(folder / "project", "alice", {"AOT_PACK_REMOTE_CACHE": str(folder / "disk"), **SIGN})
    writer.write()
    result, _ = writer.build()
    assert set(cached(result).values()) == {"no"}
    return Filled(disk=folder / "disk", result=result)


def entries_of(disk: Path) -> list[Path]:
    found = sorted(path for path in disk.rglob("*") if path.is_file())
    kinds = {path.parts[-3] for path in found}
    assert kinds == set("collection unit program inputs index wheel timings".split())
    return found


def test_a_cold_machine_compiles_nothing(
    filled: Filled, tmp_path: Path, s3: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**S3_VARIABLES, "AWS_ENDPOINT_URL": s3}.items():
        monkeypatch.setenv(name, value)
    url = f"s3://{BUCKET}/{uuid.uuid4().hex}"
    transport = open_transport(url, 10)
    for path in entries_of(filled.disk):
        transport.write(path.relative_to(filled.disk).as_posix(), path.read_bytes())
    reader = filled.reader(tmp_path, url)
    result, _ = reader.build(script=ONLY_HITS)
    assert set(cached(result).values()) == {"all"}
    assert result["wheel_cached"]
    assert (result["sha256"], result["warnings"]) == (filled.result["sha256"], [])

    # The programs of another kernels.py are the same. Workers find them on the machine, where the command put them.
    reader.write(head=f"# A comment that moves every line.\n{HEAD}")
    moved, _ = reader.build("--cache-dir", str(tmp_path / "empty"))
    assert cached(moved) == {"twice": "compile", "scaled": "compile"}


def test_a_server_that_goes_away_in_a_build_costs_seconds(filled: Filled, tmp_path: Path) -> None:
    with http_server(filled.copy(tmp_path / "served")) as server:
        server.stop_after = 3
        reader = filled.reader(tmp_path, server.url)
        started = time.monotonic()
        result, _ = reader.build("--remote-cache-timeout", "1")
        outside_s = time.monotonic() - started - sum(result["stage_seconds"].values())
    assert result["sha256"] == filled.result["sha256"]
    assert set(cached(result).values()) == {"no"}
    assert result["warnings"] == [f"the build goes on without the shared cache {server.url}: no answer within 1 s"]
    assert len(server.requests) < 20 + 3, "it asks no more when it has given up"
    assert outside_s < 60


def test_a_poisoned_cache_changes_no_byte(filled: Filled, tmp_path: Path) -> None:
    disk = filled.copy(tmp_path / "disk")
    foreign = Signatures((), FOREIGN)
    for number, path in enumerate(entries_of(disk)):
        envelope, _, data = path.read_bytes().partition(b"\n")
        kind, key = path.parts[-3], path.name
        sha256 = hashlib.sha256(data).hexdigest()
        path.write_bytes(
            [
                envelope + b"\n" + data[:-1] + bytes([data[-1] ^ 1]),
                envelope + b"\n" + data[: len(data) // 2],
                foreign.sign(Statement(kind=kind, key=key, size_bytes=len(data), sha256=sha256)) + data,
                data,
            ][number % 4]
        )
    result, _ = filled.reader(tmp_path, str(disk)).build()
    assert result["sha256"] == filled.result["sha256"]
    assert set(cached(result).values()) == {"no"}
    assert result["warnings"]
    assert all("is not taken" in warning or "were not taken" in warning for warning in result["warnings"])


def test_the_command_knows_the_shared_cache(url: str, tmp_path: Path) -> None:
    def run(*arguments: str, who: dict[str, str] | None = None, code: int = 0) -> str:
        variables = {"AOT_PACK_REMOTE_CACHE": url, **(who or {})}
        done = aot_pack("cache", *arguments, cwd=tmp_path, environment=variables)
        assert done.code == code, done.err
        return done.out if code == 0 else done.err

    store = CacheStore(tmp_path / "mine", pytest.fail)
    for kind in ("program", "wheel"):
        store.put(kind, KEY, ENTRY)
    mine = ("--cache-dir", str(store.root))
    assert "needs a key: a build takes no entry that nobody signed" in run("push", *mine, code=2)
    assert "is only read: there is no private key" in run("push", *mine, code=2, who=READ)
    assert run("push", *mine, who=SIGN).startswith("2 entries sent to ")
    assert run("push", *mine, who=SIGN).startswith("0 entries sent to ")
    assert "2 entries," in run("info", "--cache-dir", str(tmp_path / "other"), who=READ)
    assert run("pull", "--cache-dir", str(tmp_path / "other"), who=READ).startswith("2 entries fetched from ")
    assert CacheStore(tmp_path / "other", pytest.fail).get("wheel", KEY) == ENTRY
    if url.startswith("http"):
        return  # a server for GET and PUT removes nothing
    assert run("prune", "--remote", *mine, who=READ).startswith("0 entries removed")
    assert run("clear", "--remote", *mine, who=READ).startswith("2 entries removed")
    assert "0 entries, " in run("info", "--cache-dir", str(tmp_path / "empty"), who=READ).splitlines()[-1]
    assert len(list(store.entries())) == 2, "the cache of the machine stays"
