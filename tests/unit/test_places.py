"""Names for folders: the same keys and inputs on two machines, and results that belong to one machine."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aot_pack.arch import Arch
from aot_pack.cache.entries import BuildCache
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.inputs import ABSENT, FileInput, ImportInput, Inputs, find_module, hash_file, variable_state
from aot_pack.cache.places import Places, find_places, site_folders
from aot_pack.cache.store import CacheStore
from aot_pack.compiler_info import CompilerInfo
from aot_pack.model import CacheUse, CompiledUnit, KernelHandle, Target, Variant
from aot_pack.signature import Signature

PLACES = Places(
    folders=(("source", "/home/alice/project/kernels"), ("project", "/home/alice/project"), ("home", "/home/alice")),
    user="alice",
)

TARGET = Target(export="scale", variant=Variant(index=0, key=""), arch=Arch.parse("sm_90a"))
UNIT = CompiledUnit(
    target=TARGET,
    signature=Signature(params=()),
    image=b"\x7fELF cubin",
    kernels=(KernelHandle(symbol="k"),),
    host_ir="llvm.func",
    host_function="f",
    doc="Doc.",
    compiler=CompilerInfo(name="nvidia-cutlass-dsl", version="4.8.1", cuda="cu12", options=""),
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/home/alice/project/kernels/helper.py", "{source}/helper.py"),
        ("/home/alice/project/kernels", "{source}"),
        ("/home/alice/project/kernels2/x.py", "{project}/kernels2/x.py"),
        ("/home/alice/.config/x", "{home}/.config/x"),
        ("/home/alice2/x", "/home/alice2/x"),
        ("relative", "relative"),
        ("", ""),
    ],
)
def test_a_path_has_the_name_of_its_innermost_folder(path: str, text: str) -> None:
    assert PLACES.portable(path) == text
    assert PLACES.here(text) == path


@pytest.mark.parametrize("text", ["{other}/x", "{source}x", "{}/x", "x/{source}"])
def test_a_name_that_is_not_known_stays(text: str) -> None:
    assert PLACES.here(text) == text


def test_values_of_variables_have_names_too() -> None:
    assert PLACES.portable_value("/home/alice") == "{home}"
    assert PLACES.portable_value("/usr/bin:/home/alice/bin") == "/usr/bin:{home}/bin"
    assert PLACES.portable_value("alice") == "{user}"
    assert PLACES.portable_value("malice") == "malice"
    other = Places(folders=(("home", "/root"),), user="root")
    states = {
        variable_state(environment, name, places)
        for environment, places in (({"HOME": "/home/alice"}, PLACES), ({"HOME": "/root"}, other))
        for name in ("HOME",)
    }
    assert len(states) == 1


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"assert in /home/alice/project/kernels/x.cu", True),
        (b"\0/home/alice\0", True),
        (b'"/home/alice"', True),
        (b"/home/alice2/x", False),
        (b"/mnt/home/alice/x", False),
        (b"nothing", False),
    ],
)
def test_paths_in_a_result_are_found(data: bytes, found: bool) -> None:
    assert PLACES.are_in(data) is found
    assert not Places().are_in(data)


def test_a_path_inside_json_is_found() -> None:
    places = Places(folders=(("source", '/home/a"ü'),))
    assert places.are_in(b'{"text": "/home/a\\"\\u00fc/x"}')
    assert places.are_in('/home/a"ü'.encode())


def test_folders_that_every_machine_has_bind_nothing() -> None:
    assert not Places(folders=(("prefix", "/usr"), ("tmp", "/tmp"))).are_in(b"/usr/lib/x /tmp/y")


def test_this_process_has_its_folders(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "src").mkdir(parents=True)
    (project / "pyproject.toml").touch()
    places = find_places(project / "src" / "kernels.py", cache=tmp_path / "cache")
    named = dict(places.folders)
    assert (named["source"], named["project"]) == (str(project / "src"), str(project))
    assert named["cache"] == str(tmp_path / "cache")
    assert places.portable(os.__file__) == "{stdlib}/os.py"
    assert places.portable(pytest.__file__).startswith("{site0}/pytest/")
    lengths = [len(folder) for _, folder in places.folders]
    assert lengths == sorted(lengths, reverse=True)
    assert len({folder for _, folder in places.folders}) == len(places.folders)


def test_folders_of_an_isolated_build_have_the_same_names_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for number in range(2):
        overlay = f"/tmp/pip-build-env-{number}/overlay/lib/site-packages"
        monkeypatch.setattr(sys, "path", [overlay, *sys.path])
        assert site_folders()[0] == overlay
        found.append(find_places(None).portable(f"{overlay}/quack/gemm.py"))
        monkeypatch.undo()
    assert set(found) == {"{site0}/quack/gemm.py"}


class Machine:
    """A machine with a project in a folder of its own, and the cache of the team."""

    def __init__(self, folder: Path, home: str, cache: Path) -> None:
        self.source = folder / "kernels.py"
        self.places = Places(folders=(("source", str(folder)), ("home", home)), user=Path(home).name)
        self.environment = {"HOME": home, "USER": Path(home).name, "TILE": "128"}
        self.cache_folder = cache
        folder.mkdir(parents=True)
        for name in ("kernels.py", "helper.py"):
            (folder / name).write_text(name)

    @property
    def inputs(self) -> Inputs:
        """As a worker records them."""
        folder, search = self.source.parent, ("{source}",)
        return Inputs(
            files=(
                FileInput(path="{source}/helper.py", sha256=hash_file(folder / "helper.py")),
                FileInput(path="{source}/kernels.py", sha256=hash_file(folder / "kernels.py")),
                FileInput(path="{source}/no.json", sha256=ABSENT),
            ),
            binaries=(),
            searches=(search,),
            imports=(
                ImportInput(name="helper", search=0, found=find_module("helper", (str(folder),), self.places)),
                ImportInput(name="no", search=0, found=ABSENT),
            ),
            variables=tuple(
                (name, variable_state(self.environment, name, self.places)) for name in ("HOME", "TILE", "USER")
            ),
            distributions=(),
        )

    @property
    def cache(self) -> BuildCache:
        facts = KeyFacts(
            tool="t", tool_distributions=(), compiler_distributions=(), python="p", cpu="c", driver=None, gpus=(),
            search_path=("{source}", "{site0}"), environment=self.environment,
        )  # fmt: skip
        return BuildCache(CacheStore(self.cache_folder, pytest.fail), facts, self.places)

    def takes(self) -> bool:
        return self.cache.unit(self.source, TARGET) is not None


@pytest.fixture
def machines(tmp_path: Path) -> tuple[Machine, Machine]:
    cache = tmp_path / "cache"
    return Machine(tmp_path / "a", "/home/alice", cache), Machine(tmp_path / "b" / "deeper", "/root", cache)


def test_a_unit_of_another_machine_is_taken(machines: tuple[Machine, Machine]) -> None:
    first, second = machines
    first.cache.keep_unit(first.source, UNIT, first.inputs)
    assert second.cache.unit(second.source, TARGET) == dataclasses.replace(UNIT, cached=CacheUse.UNIT)


def _write(name: str, text: str = "changed") -> Callable[[Machine], object]:
    return lambda machine: (machine.source.parent / name).write_text(text)


def _rename(machine: Machine) -> None:
    machine.source = machine.source.rename(machine.source.with_name("other.py"))


def _add_package(machine: Machine) -> None:
    package = machine.source.parent / "helper"
    package.mkdir()
    (package / "__init__.py").touch()


CHANGES: dict[str, Callable[[Machine], object]] = {
    "a module": _write("helper.py"),
    "kernels.py": _write("kernels.py"),
    "the name of kernels.py": _rename,
    "a file that was missing": _write("no.json"),
    "a module that was missing": _write("no.py"),
    "a package that hides a module": _add_package,
    "a variable": lambda machine: machine.environment.update(TILE="64"),
    "a user that is not this one": lambda machine: machine.environment.update(USER="somebody"),
    "a home that is not this user's": lambda machine: machine.environment.update(HOME="/elsewhere"),
    "no home": lambda machine: machine.environment.pop("HOME"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_differs_on_the_other_machine_counts(machines: tuple[Machine, Machine], name: str) -> None:
    first, second = machines
    first.cache.keep_unit(first.source, UNIT, first.inputs)
    assert second.takes()
    CHANGES[name](second)
    assert not second.takes()
    assert first.takes()


def test_results_with_other_inputs_do_not_replace_each_other(machines: tuple[Machine, Machine]) -> None:
    """A shared cache has results of several branches, and of several versions of libraries."""
    first, second = machines
    second.environment["TILE"] = "64"
    first.cache.keep_unit(first.source, UNIT, first.inputs)
    second.cache.keep_unit(second.source, dataclasses.replace(UNIT, image=b"\x7fELF other"), second.inputs)
    for machine, image in ((first, UNIT.image), (second, b"\x7fELF other")):
        found = machine.cache.unit(machine.source, TARGET)
        assert found is not None
        assert found.image == image


@pytest.mark.parametrize("place", ["source", "home"])
def test_a_result_that_has_a_path_of_its_machine_stays_there(machines: tuple[Machine, Machine], place: str) -> None:
    first, second = machines
    path = dict(first.places.folders)[place]
    unit = dataclasses.replace(UNIT, image=b"\x7fELF assertion in " + path.encode() + b"/x.py")
    cache = first.cache
    cache.keep_unit(first.source, unit, first.inputs)
    assert {kind for kind, _ in cache.store.take_used()} == {"inputs"}, "it is not sent to others"
    assert not second.takes()
    assert first.takes()
    moved = first.source.parent.with_name("moved")
    shutil.move(first.source.parent, moved)
    first.source = moved / "kernels.py"
    first.places = Places(folders=(("source", str(moved)), ("home", "/home/alice")), user="alice")
    assert not first.takes()
