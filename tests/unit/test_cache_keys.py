"""What is in the keys: change one thing, and the key is another. A stale hit is the worst bug of all."""

import dataclasses
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from standin import OTHER_SETTINGS, build_settings

from aot_pack.arch import Arch
from aot_pack.cache.entries import BuildCache, unit_digest
from aot_pack.cache.facts import KeyFacts, digest, distribution_identity, find_key_facts, hash_tree
from aot_pack.cache.inputs import ABSENT, BinaryInput, FileInput, ImportInput, Inputs, find_module, variable_state
from aot_pack.cache.store import CacheStore
from aot_pack.compiler_info import CompilerInfo
from aot_pack.decides import Decides, names_deciding
from aot_pack.gpus import known_models
from aot_pack.model import (
    BakedFigure,
    BuildSettings,
    CacheUse,
    Collection,
    CompiledUnit,
    Export,
    IncludedFile,
    IncludedModule,
    KernelHandle,
    Plan,
    SplitBy,
    Target,
    Variant,
)
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.signature import Signature
from aot_pack.wheel.kept import wheel_key

FACTS = KeyFacts(
    tool="0" * 64,
    tool_distributions=(("ziglang", "0.15"),),
    compiler_distributions=(("nvidia-cutlass-dsl", "4.8.1 aa"), ("nvidia-cutlass-dsl-libs-cu12", "4.8.1 bb")),
    python="3.11",
    cpu="x86_64",
    driver=None,
    gpus=(),
    search_path=("/a", "/b"),
    environment={"HOME": "/root", "CUTE_DSL_LOG": "1"},
)

CHANGES: dict[str, Any] = {
    "tool": "1" * 64,
    "compiler_distributions": (("nvidia-cutlass-dsl", "4.8.2 aa"), ("nvidia-cutlass-dsl-libs-cu12", "4.8.1 bb")),
    "python": "3.12",
    "cpu": "aarch64",
    "driver": 13010,
    "gpus": ("H100",),
    "search_path": ("/b", "/a"),
    "environment": {"HOME": "/root", "CUTE_DSL_LOG": "2"},
    "jit": True,
}


@pytest.mark.parametrize("field", CHANGES)
def test_every_fact_is_in_the_key_of_what_python_code_gave(field: str) -> None:
    changed = dataclasses.replace(FACTS, **{field: CHANGES[field]})
    assert changed.compile_key("unit", "x") != FACTS.compile_key("unit", "x")


@pytest.mark.parametrize("field", ["tool", "compiler_distributions", "cpu", "environment"])
def test_every_fact_about_the_compiler_is_in_the_key_of_a_program(field: str) -> None:
    changed = dataclasses.replace(FACTS, **{field: CHANGES[field]})
    assert changed.program_key("x") != FACTS.program_key("x")


def test_every_fact_is_tested() -> None:
    assert {field.name for field in dataclasses.fields(KeyFacts)} == {*CHANGES, "tool_distributions"}


def test_the_compilers_cuda_flavour_is_a_fact() -> None:
    with_cu13 = (*FACTS.compiler_distributions, ("nvidia-cutlass-dsl-libs-cu13", "4.8.1 cc"))
    assert dataclasses.replace(FACTS, compiler_distributions=with_cu13).compile_key("x") != FACTS.compile_key("x")


@pytest.mark.parametrize(
    "name",
    "CUTE_DSL_X CUTLASS_X QUACK_ARCH FLASH_ATTENTION_ARCH CUDA_HOME TVM_X NVVM_X NVPTX_X PTXAS_X LLVM_X MLIR_X".split(),
)
def test_variables_that_compiled_code_may_read_are_in_the_key(name: str) -> None:
    changed = dataclasses.replace(FACTS, environment={**FACTS.environment, name: "1"})
    assert changed.compile_key("x") != FACTS.compile_key("x")
    assert dataclasses.replace(FACTS, environment={**FACTS.environment, "EDITOR": "vi"}) != FACTS
    assert dataclasses.replace(FACTS, environment={**FACTS.environment, "EDITOR": "vi"}).compile_key(
        "x"
    ) == FACTS.compile_key("x")


def test_parts_of_a_key_dont_run_together() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")


def test_this_machine_has_the_facts(tmp_path: Path) -> None:
    facts = find_key_facts({"A": "b"}, tmp_path)
    assert "nvidia-cutlass-dsl" in dict(facts.compiler_distributions)
    assert {"ziglang", "scikit-build-core", "jinja2"} <= set(dict(facts.tool_distributions))
    assert not any("extra" in name for name, _ in facts.tool_distributions)
    assert facts.python.startswith(sys.version)


def test_the_tool_is_the_content_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    source = tmp_path / "package" / "a.py"
    source.write_text("1")
    first = hash_tree([tmp_path])
    (tmp_path / "package" / "a.pyc").write_text("compiled")
    assert hash_tree([tmp_path]) == first
    seen = {first}
    for change in (
        lambda: source.write_text("2"),
        lambda: source.rename(tmp_path / "package" / "b.py"),
        lambda: (tmp_path / "a.cpp").write_text(""),
    ):
        change()
        assert hash_tree([tmp_path]) not in seen
        seen.add(hash_tree([tmp_path]))


def write_distribution(folder: Path, version: str, record: str) -> None:
    info = folder / "some_library-1.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: some-library\nVersion: {version}\n")
    (info / "RECORD").write_text(record)


def test_a_distribution_is_its_version_and_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    assert distribution_identity("some-library") == ABSENT
    record = "some_library/__init__.py,sha256=aaa,10\nsome_library-1.dist-info/INSTALLER,sha256=i,4\n"
    write_distribution(tmp_path, "1.0", record)
    first = distribution_identity("some-library")
    write_distribution(tmp_path, "1.0", record.replace("sha256=i", "sha256=u") + "../../bin/tool,sha256=x,1\n")
    assert distribution_identity("some-library") == first, "who installed it, and where, decides nothing"
    write_distribution(tmp_path, "1.1", record)
    assert distribution_identity("some-library") != first
    write_distribution(tmp_path, "1.0", record.replace("aaa", "bbb"))
    assert distribution_identity("some-library") != first


def test_a_library_that_another_distribution_overwrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """RECORD says what was installed first, and both distributions say the same whatever came last."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "some_library").mkdir()
    library = tmp_path / "some_library" / "_ir.so"
    library.write_bytes(bytes(10))
    write_distribution(tmp_path, "1.0", "some_library/_ir.so,sha256=aaa,10\n")
    first = distribution_identity("some-library")
    library.write_bytes(bytes(12))
    assert distribution_identity("some-library") != first
    library.write_bytes(bytes(10))
    assert distribution_identity("some-library") == first


# -- units by their inputs

TARGET = Target(export="scale", variant=Variant(index=0, key="float16"), arch=Arch.parse("sm_90a"))
UNIT = CompiledUnit(
    target=TARGET,
    signature=Signature(params=()),
    image=b"\x7fELF cubin",
    kernels=(KernelHandle(symbol="k"),),
    host_ir="llvm.func ü",
    host_function="f",
    doc="Doc.",
    compiler=CompilerInfo(name="nvidia-cutlass-dsl", version="4.8.1", cuda="cu12", options="--opt-level 2"),
    compile_s=1.0,
    warnings=("w",),
)


def file_input(path: Path, *, installed: bool = False) -> FileInput:
    from aot_pack.cache.inputs import hash_file

    status = path.stat()
    return FileInput(
        path=str(path), sha256=hash_file(path), size=status.st_size, mtime_ns=status.st_mtime_ns, installed=installed
    )


class World:
    """A folder with everything that a unit may depend on, and the inputs that say so."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {"TILE": "128", "CUTE_DSL_LOG": "1"}
        for name in ("kernels.py", "helpers.py", "data.json", "installed.py", "extension.so"):
            (folder / name).write_text(name)
        write_distribution(folder, "1.0", "some_library/__init__.py,sha256=aaa,10\n")
        search = (str(folder / "first"), str(folder))
        (folder / "first").mkdir()
        self.inputs = Inputs(
            files=(
                file_input(folder / "data.json"),
                file_input(folder / "helpers.py"),
                file_input(folder / "installed.py", installed=True),
                file_input(folder / "kernels.py"),
                FileInput(path=str(folder / "optional.json"), sha256=ABSENT),
            ),
            binaries=(BinaryInput(path=str(folder / "extension.so"), size=len("extension.so")),),
            searches=(search,),
            imports=(
                ImportInput(name="helpers", search=0, found=find_module("helpers", search)),
                ImportInput(name="no_such", search=0, found=find_module("no_such", search)),
            ),
            variables=tuple((name, variable_state(self.environment, name)) for name in ("OTHER", "TILE")),
            distributions=(("some-library", distribution_identity("some-library")),),
        )

    @property
    def facts(self) -> KeyFacts:
        return dataclasses.replace(FACTS, environment=self.environment)

    def cache(self, facts: KeyFacts | None = None) -> BuildCache:
        def told(problem: str) -> None:
            raise AssertionError(problem)

        return BuildCache(CacheStore(self.folder / "cache", told), facts or self.facts)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.syspath_prepend(tmp_path)
    return World(tmp_path)


SOURCE = Path("/project/kernels.py")


def test_a_unit_comes_back_as_it_was(world: World) -> None:
    assert world.cache().unit(SOURCE, TARGET) is None
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    assert world.cache().unit(SOURCE, TARGET) == dataclasses.replace(UNIT, compile_s=0.0, cached=CacheUse.UNIT)


def test_a_collection_comes_back_as_it_was(world: World) -> None:
    variant = Variant(index=1, key="n=1", archs=("sm_90a",), values=(("n", 1), ("f", 1.0), ("s", "x"), ("b", True)))
    export = Export(name="f", doc="D", variants=(variant,), line=3, defaults=(("n", None),))
    collection = Collection(path=SOURCE, doc="About.", exports=(export,))
    world.cache().keep_collection(collection, "sm_90a", None, world.inputs)
    assert world.cache().collection(SOURCE, "sm_90a", None) == collection
    assert world.cache().collection(SOURCE, "sm_80", None) is None
    assert world.cache().collection(Path("/other/kernels.py"), "sm_90a", None) is None


H100 = next(model for model in known_models() if model.name == "h100")
H20 = next(model for model in known_models() if model.name == "h20")
ASKED = dataclasses.replace(
    UNIT, target=dataclasses.replace(TARGET, gpu=H100), figures=(BakedFigure(name="sm_count", value=132),)
)


def test_a_unit_that_asked_for_a_figure_is_kept_for_its_gpu_model(world: World) -> None:
    world.cache().keep_unit(SOURCE, ASKED, world.inputs)
    found = world.cache().unit(SOURCE, ASKED.target)
    assert found == dataclasses.replace(ASKED, compile_s=0.0, cached=CacheUse.UNIT)
    several = dataclasses.replace(ASKED.target, one_of_several=True)
    found = world.cache().unit(SOURCE, several)
    assert found is not None
    assert str(found.target) == "scale[float16]@sm_90a:h100"
    for gpu in (None, H20, dataclasses.replace(H100, sm_count=131), dataclasses.replace(H100, l2_bytes=None)):
        assert world.cache().unit(SOURCE, dataclasses.replace(TARGET, gpu=gpu)) is None


def test_a_unit_that_asked_for_none_is_taken_whatever_model_is_named(world: World) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    for gpu, several in ((H100, False), (H20, True), (None, False)):
        found = world.cache().unit(SOURCE, dataclasses.replace(TARGET, gpu=gpu, one_of_several=several))
        assert found is not None
        assert found.target == TARGET


def test_a_collection_that_asked_for_a_figure_is_kept_for_its_gpu_model(world: World) -> None:
    collection = Collection(path=SOURCE, doc="", exports=())
    world.cache().keep_collection(collection, "sm_90a", H100, world.inputs)
    assert world.cache().collection(SOURCE, "sm_90a", H100) == collection
    assert world.cache().collection(SOURCE, "sm_90a", H20) is None
    assert world.cache().collection(SOURCE, "sm_90a", None) is None
    world.cache().keep_collection(collection, "sm_90a", None, world.inputs)
    assert world.cache().collection(SOURCE, "sm_90a", H20) == collection


def _write(name: str, text: str) -> Callable[[World], object]:
    return lambda world: (world.folder / name).write_text(text)


def _add_package(world: World) -> None:
    package = world.folder / "first" / "helpers"
    package.mkdir()
    (package / "__init__.py").write_text("")


INPUT_CHANGES: dict[str, Callable[[World], object]] = {
    "kernels.py": _write("kernels.py", "kernels.pY"),
    "a local module": _write("helpers.py", "helpers.pY"),
    "a local module is gone": lambda world: (world.folder / "helpers.py").unlink(),
    "a data file": _write("data.json", "data.jsoN"),
    "a file that was looked for appears": _write("optional.json", ""),
    "an installed module is edited": _write("installed.py", "installed.pY"),
    "an installed module is edited, of another size": _write("installed.py", "x"),
    "an extension module": _write("extension.so", "extension.so.2"),
    "a module that hides another": _write("first/helpers.py", "helpers.py"),
    "a package that hides another": _add_package,
    "a module that was missing": _write("no_such.py", ""),
    "a variable that was read": lambda world: world.environment.update(TILE="64"),
    "a variable that was read is unset": lambda world: world.environment.pop("TILE"),
    "a variable that was not set": lambda world: world.environment.update(OTHER=""),
    "a version": lambda world: write_distribution(world.folder, "1.1", "some_library/__init__.py,sha256=aaa,10\n"),
    "a distribution's files": lambda world: write_distribution(
        world.folder, "1.0", "some_library/__init__.py,sha256=bbb,10\n"
    ),
}


@pytest.mark.parametrize("change", INPUT_CHANGES)
def test_a_changed_input_is_a_miss(world: World, change: str) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    assert world.cache().unit(SOURCE, TARGET) is not None
    INPUT_CHANGES[change](world)
    cache = world.cache()
    assert cache.unit(SOURCE, TARGET) is None
    assert len(cache.misses) == 1
    assert cache.misses[0].startswith("scale[float16]@sm_90a is not taken from the cache: ")


def test_an_installed_module_may_be_installed_again(world: World) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    (world.folder / "installed.py").unlink()
    (world.folder / "installed.py").write_text("installed.py")
    assert world.cache().unit(SOURCE, TARGET) is not None


@pytest.mark.parametrize(
    "target",
    [
        dataclasses.replace(TARGET, arch=Arch.parse("sm_90")),
        dataclasses.replace(TARGET, export="other"),
        dataclasses.replace(TARGET, variant=Variant(index=1, key="float16")),
        dataclasses.replace(TARGET, variant=Variant(index=0, key="float32")),
        dataclasses.replace(TARGET, variant=Variant(index=0, key="float16", values=(("n", 1),))),
    ],
)
def test_a_unit_is_of_its_target_only(world: World, target: Target) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    assert world.cache().unit(SOURCE, target) is None


def test_a_unit_is_of_its_place_and_machine_only(world: World) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    assert world.cache().unit(Path("/other/kernels.py"), TARGET) is None
    for field in ("tool", "compiler_distributions", "python", "driver"):
        facts = dataclasses.replace(world.facts, **{field: CHANGES[field]})
        assert world.cache(facts).unit(SOURCE, TARGET) is None


def test_a_unit_whose_inputs_are_damaged_is_a_miss(world: World) -> None:
    world.cache().keep_unit(SOURCE, UNIT, world.inputs)
    problems: list[str] = []
    cache = BuildCache(CacheStore(world.folder / "cache", problems.append), world.facts)
    (inputs,) = (entry for entry in cache.store.entries() if entry.kind == "inputs")
    inputs.path.write_bytes(inputs.path.read_bytes()[:-1])
    assert cache.unit(SOURCE, TARGET) is None
    assert len(problems) == 1


def test_timings_are_merged(world: World) -> None:
    world.cache().keep_timings(SOURCE, {"a@sm_80": 1.0, "b@sm_80": 2.0})
    world.cache().keep_timings(SOURCE, {"a@sm_80": 3.0})
    assert world.cache().timings(SOURCE) == {"a@sm_80": 3.0, "b@sm_80": 2.0}


# -- wheels

TOOLCHAIN = Toolchain(
    name="zig", compiler=("zig", "cc"), compiler_id="Clang", compiler_version="20", version="zig 0.15 (Clang 20)",
    cpu="x86_64", platform="manylinux_2_28_x86_64",
)  # fmt: skip


def machine(folder: Path, **changes: Any) -> Machine:
    for name in ("zig", "cmake"):
        if not (folder / name).exists():
            (folder / name).write_text(name)
    plain: dict[str, Any] = {
        "cpu": "x86_64", "python": Path(sys.executable), "environment": {"PATH": "/bin"}, "templates": folder,
        "temporary": folder, "tvm_ffi": None, "cuda_include": None, "zig": folder / "zig", "cmake": folder / "cmake",
        "ninja": None, "patchelf": None, "versions": (("cuda.h", "13.1"),),
    }  # fmt: skip
    return Machine(**{**plain, **changes})


PLAN = Plan(
    source=SOURCE, package="my-kernels", version="1.0", doc="About.", targets=(TARGET,),
    exports=(Export(name="scale", doc="D", variants=(TARGET.variant,), line=1),),
)  # fmt: skip
INCLUDED = IncludedModule(name="m", files=(IncludedFile(path="m.py", data=b""),), exported=())


def key_of_wheel(folder: Path, **changes: Any) -> str | None:
    license = folder / "LICENSE"
    license.write_text(changes.get("license", "MIT"))
    settings = {"source": SOURCE, "output": folder, "archs": (TARGET.arch,), "license_files": (license,)}
    return wheel_key(
        changes.get("facts", FACTS),
        changes.get("plan", PLAN),
        changes.get("units", (UNIT,)),
        build_settings(**{**settings, **changes.get("settings", {})}),
        changes.get("machine") or machine(folder),
        changes.get("toolchain", TOOLCHAIN),
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"facts": dataclasses.replace(FACTS, tool="1" * 64)},
        {"facts": dataclasses.replace(FACTS, tool_distributions=(("ziglang", "0.16"),))},
        {"facts": dataclasses.replace(FACTS, python="3.12")},
        {"plan": dataclasses.replace(PLAN, package="other")},
        {"plan": dataclasses.replace(PLAN, version="1.1")},
        {"plan": dataclasses.replace(PLAN, doc="")},
        {"plan": dataclasses.replace(PLAN, included=(INCLUDED,))},
        {"plan": dataclasses.replace(PLAN, exports=(dataclasses.replace(PLAN.exports[0], doc="E"),))},
        {"units": (dataclasses.replace(UNIT, image=b"other"),)},
        {"units": (dataclasses.replace(UNIT, host_ir="other"),)},
        {"units": (dataclasses.replace(UNIT, doc="other"),)},
        {"units": (dataclasses.replace(UNIT, signature=Signature(params=(), keyword_only=("n",))),)},
        {"units": (dataclasses.replace(UNIT, kernels=(KernelHandle(symbol="k", non_portable_cluster=False),)),)},
        {"units": (dataclasses.replace(UNIT, compiler=dataclasses.replace(UNIT.compiler, options="")),)},
        {"units": (UNIT, UNIT)},
        {"units": (dataclasses.replace(UNIT, figures=(BakedFigure(name="sm_count", value=132),)),)},
        {"units": (dataclasses.replace(UNIT, target=dataclasses.replace(TARGET, one_of_several=True)),)},
        {"license": "GPL"},
        {"toolchain": dataclasses.replace(TOOLCHAIN, version="zig 0.16 (Clang 21)")},
        {"toolchain": dataclasses.replace(TOOLCHAIN, cpu="aarch64")},
    ],
)
def test_everything_that_goes_into_a_wheel_is_in_its_key(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert key_of_wheel(tmp_path, **changes) != key_of_wheel(tmp_path)


def test_whether_a_module_is_eager_is_in_a_wheels_key(tmp_path: Path) -> None:
    lazy, eager = (
        dataclasses.replace(PLAN, included=(dataclasses.replace(INCLUDED, eager=each),)) for each in (False, True)
    )
    assert key_of_wheel(tmp_path, plan=lazy) != key_of_wheel(tmp_path, plan=eager)


def test_the_machines_tools_and_their_variables_are_in_a_wheels_key(tmp_path: Path) -> None:
    plain = key_of_wheel(tmp_path)
    for changes in (
        {"environment": {"PATH": "/bin", "SOURCE_DATE_EPOCH": "1700000000"}},
        {"environment": {"PATH": "/bin", "ZIG_LIB_DIR": "/x"}},
        {"versions": (("cuda.h", "13.2"),)},
        {"cmake": None},
    ):
        assert key_of_wheel(tmp_path, machine=machine(tmp_path, **changes)) != plain
    assert key_of_wheel(tmp_path, settings={"jobs": 8}) == plain


def test_a_budget_is_in_a_wheels_key_where_it_splits_the_wheel(tmp_path: Path) -> None:
    limits = [{"max_bytes": size} for size in (5, 6)]
    assert {key_of_wheel(tmp_path, settings=limit) for limit in limits} == {key_of_wheel(tmp_path)}
    split = [{"split_by": SplitBy.ARCH_IF_NEEDED, **limit} for limit in limits]
    assert key_of_wheel(tmp_path, settings=split[0]) != key_of_wheel(tmp_path, settings=split[1])


@pytest.mark.parametrize("name", OTHER_SETTINGS)
def test_a_setting_that_decides_bytes_is_in_a_wheels_key(tmp_path: Path, name: str) -> None:
    always = {"split_by": SplitBy.ARCH_IF_NEEDED} if name == "max_bytes" else {}
    before = key_of_wheel(tmp_path, settings=always)
    after = key_of_wheel(tmp_path, settings={**always, name: OTHER_SETTINGS[name]})
    if name == "keep_build":
        assert after is None
    else:
        assert (before != after) == (name in names_deciding(BuildSettings, Decides.WHEEL))


def test_a_fresh_installation_of_the_same_tools_has_the_same_key(tmp_path: Path) -> None:
    """As CI makes for every run: times and places of programs are others, their distributions are the same."""
    plain = key_of_wheel(tmp_path)
    os.utime(tmp_path / "zig", (1, 1))
    assert key_of_wheel(tmp_path) == plain
    os.utime(tmp_path / "cmake", (1, 1))  # of no distribution that is known
    assert key_of_wheel(tmp_path) != plain


def test_wheels_are_not_kept_where_their_inputs_are_not_known(tmp_path: Path) -> None:
    assert key_of_wheel(tmp_path, toolchain=dataclasses.replace(TOOLCHAIN, name="system")) is None
    assert key_of_wheel(tmp_path, settings={"keep_build": tmp_path}) is None


def test_how_long_it_took_and_where_it_came_from_is_not_in_a_units_digest() -> None:
    other = dataclasses.replace(UNIT, compile_s=9.0, cached=CacheUse.UNIT, not_kept="x", cache_problems=("y",))
    assert unit_digest(other) == unit_digest(UNIT)
    assert unit_digest(dataclasses.replace(UNIT, host_function="g")) != unit_digest(UNIT)


def test_a_package_without_an_init_is_found_though_its_parent_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "outer" / "inner").mkdir(parents=True)
    (tmp_path / "outer" / "inner" / "leaf.py").touch()
    inner = str(tmp_path / "outer" / "inner")
    assert find_module("outer.inner", (str(tmp_path / "outer"),)) == f"namespace of {[inner]}"
    assert find_module("outer.inner.leaf", (inner,)) == f"{inner}/leaf.py"
    assert find_module("outer.no_such", (str(tmp_path / "outer"),)) == ABSENT
