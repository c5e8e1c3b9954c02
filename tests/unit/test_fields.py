"""Records are made of the fields of settings, plans and units: each has a new field, or a test fails by its name."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from standin import OTHER_SETTINGS, UNITS, build_settings, plan

from aot_pack import reproduce
from aot_pack.arch import Arch
from aot_pack.cache.entries import BuildCache, unit_digest
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.inputs import Inputs
from aot_pack.cache.store import CacheStore
from aot_pack.codec import Blobs, CodecError, Kept, from_json, kept, to_json
from aot_pack.compiler_info import CompilerInfo
from aot_pack.decides import Decides, every_field_decides, names_deciding, provenance_names, setting
from aot_pack.gpus import known_models
from aot_pack.jit_records import JitFact, JitRecord, JitSource
from aot_pack.model import (
    BakedFigure,
    BuildSettings,
    CacheUse,
    CompiledUnit,
    Gradient,
    HostForm,
    IncludedFile,
    IncludedModule,
    KernelHandle,
    Plan,
    SourceHash,
    SplitBy,
    Target,
    Unfit,
    Variant,
)
from aot_pack.provenance import Option, provenance_of
from aot_pack.requests.model import Object, Request, Stream, Symbol, Tensor, Type, layout_of
from aot_pack.shards.merge import MergeOptions, merged_settings
from aot_pack.shards.part import Part, PartTools, encode_part, make_part, part_name, read_part
from aot_pack.shards.partition import Shard
from aot_pack.signature import ScalarParam, Signature

PACKAGE = Path(__file__).parents[2] / "aot_pack"
TOOLS = PartTools(aot_pack="1.0 abc", python="3.11.2", compiler=())
NUMERIC = Type(module="cutlass", name="Float16")
VARIANT = Variant(index=1, key="other", archs=("sm_80",), values=(("n", 1),))
REQUEST = Request(
    function=Object(module="library", name="Norm", fields=(("n", 64), ("eps", 1e-6), ("dtype", NUMERIC))),
    positional=(("x", Tensor(
        dtype="Float16", layout=layout_of((Symbol(number=0, bits=32, divisor=1), 64), (64, 1)), align=16, space="gmem",
        device="cuda", passed="float16",
    )),),
    keywords=(("stream", Stream(current=True)),),
    options=("--enable-tvm-ffi",),
    tvm_ffi=True,
    arch="sm_80",
    made_with=(("n", 64),),
)  # fmt: skip

JIT_RECORD = JitRecord(
    function="library.Kernel", arch="sm_90a", root="r", interface="i", program="p",
    facts=(JitFact(kind="name", subject="library:helper", digest="d"),),
    sources=(JitSource(module="library", sha256="s", tree="t", lines=(1, 7)),),
    doubts=("why",), signature=UNITS[0].signature, passes_fields=("params",),
)  # fmt: skip

OTHER_UNIT: Mapping[str, Any] = {
    "target": Target(export="everything", variant=VARIANT, arch=Arch.parse("sm_80"), gpu=known_models()[0]),
    "signature": Signature(params=(ScalarParam(name="n", dtype=UNITS[0].signature.params[2].dtype),)),  # type: ignore[union-attr, arg-type]
    "image": b"another image",
    "kernels": (KernelHandle(symbol="k", max_dynamic_smem=7, non_portable_cluster=False, smem_carveout=50),),
    "host_ir": "description ü",
    "host_function": "g",
    "doc": "Other.",
    "compiler": CompilerInfo(name="tilelang", version="1", cuda="cu13", options="-O1", backend="nvrtc 1"),
    "host_form": HostForm.DESCRIPTION,
    "figures": (BakedFigure(name="sm_count", value=132), BakedFigure(name="name", value="H100")),
    "warnings": ("w",),
    "captured": "library.function",
    "request": REQUEST,
    "jit": JIT_RECORD,
    "kernel_source": "def kernel(): ...",
    "compile_s": 9.0,
    "worker": "tcp://worker:1",
    "calls": ("call",),
    "cached": CacheUse.PROGRAM,
    "not_kept": "why",
    "cache_problems": ("p",),
    "cache_entries": (("unit", "k"),),
}
"""For each field of a unit a value that neither its default nor the stand-in's unit has."""

GRADIENT = Gradient(name="g", takes=("ops", "x"), calls=("everything",), source="def g(ops, x): ...\n", place="k.py:1")

OTHER_PLAN: Mapping[str, Any] = {
    "source": Path("other.py"),
    "package": "other",
    "version": "2.0",
    "doc": "Other.",
    "exports": (dataclasses.replace(plan().exports[0], gradient=GRADIENT),),
    "targets": plan().targets[:2],
    "included": (IncludedModule(name="m", files=(IncludedFile(path="m.py", data=b"x"),), exported=("x",), eager=True),),
    "sources": (SourceHash(path="other.py", sha256="0" * 64),),
    "unfit": (Unfit(export="scale", variant=VARIANT, whole=False),),
    "notes": ("n",),
}

RUN_TIME_FIELDS = {"compile_s", "worker", "calls", "cached", "not_kept", "cache_problems", "cache_entries"}
DECIDE_NOTHING = {"output", "jobs", "executor", "keep_build"}

SETTINGS = [field.name for field in dataclasses.fields(BuildSettings)]
OF_UNITS = [field.name for field in dataclasses.fields(CompiledUnit)]
OF_PLANS = [field.name for field in dataclasses.fields(Plan)]


def written(folder: Path, settings: BuildSettings, units: dict[Target, CompiledUnit], of: Plan | None = None) -> Part:
    """A part, written to a file and read again."""
    part = make_part(
        Shard(index=1, count=1), of or plan(), settings, units, {}, tools=TOOLS, source_date_epoch=0, warnings=()
    )
    data = encode_part(part)
    path = folder / part_name(part, data)
    path.write_bytes(data)
    return read_part(path)


@pytest.mark.parametrize(
    ("cls", "samples"), [(BuildSettings, OTHER_SETTINGS), (CompiledUnit, OTHER_UNIT), (Plan, OTHER_PLAN)]
)
def test_each_field_has_a_sample(cls: type[Any], samples: Mapping[str, object]) -> None:
    names = {field.name for field in dataclasses.fields(cls)}
    assert not names - set(samples), f"give {sorted(names - set(samples))} of {cls.__name__} a value for these tests"
    assert not set(samples) - names, f"{cls.__name__} has no longer {sorted(set(samples) - names)}"
    plain: object = {BuildSettings: build_settings(), CompiledUnit: UNITS[0], Plan: plan()}[cls]
    same = [name for name in names if getattr(plain, name) == samples[name]]
    assert not same, f"the samples of {same} are those of the stand-in"


# -- settings


def test_what_decides_nothing_is_known() -> None:
    found = set(names_deciding(BuildSettings, Decides.NOTHING))
    assert found == DECIDE_NOTHING, "add to DECIDE_NOTHING only what changes no byte of a wheel"


@pytest.mark.parametrize("name", SETTINGS)
def test_a_part_carries_what_decides_bytes_of_the_wheel(tmp_path: Path, name: str) -> None:
    settings = build_settings(**{name: OTHER_SETTINGS[name]})
    part = written(tmp_path, settings, {})
    licenses = tmp_path / "licenses"
    licenses.mkdir()
    merged = merged_settings(part, Path("merged"), licenses, said=MergeOptions())
    if name == "license_files":
        assert [path.name for path in merged.license_files] == [path.name for path in settings.license_files]
        assert merged.license_files[0].read_bytes() == settings.license_files[0].read_bytes()
        assert merged.license_files[0].parent == licenses
    elif name in names_deciding(BuildSettings, Decides.WHEEL):
        assert getattr(merged, name) == OTHER_SETTINGS[name]
    else:
        assert name not in part.fields.settings
    planned = (merged.source, merged.name, merged.version, merged.output)
    assert planned == (plan().source, "my_kernels", "1.0", Path("merged"))


def test_merge_options_are_settings_that_can_be_said_again(tmp_path: Path) -> None:
    said = {field.name: OTHER_SETTINGS[field.name] for field in dataclasses.fields(MergeOptions)}
    part = written(tmp_path, build_settings(), {})
    merged = merged_settings(part, Path("merged"), tmp_path, said=MergeOptions(**said))
    assert {name: getattr(merged, name) for name in said} == said


@pytest.mark.parametrize("name", SETTINGS)
def test_the_second_build_has_the_settings_of_the_first(tmp_path: Path, name: str) -> None:
    author, place = tmp_path / "author", tmp_path / "place"
    for folder in (author, place):
        folder.mkdir()
    moved: Callable[[str], Path] = lambda file: place / "sources" / "moved" / file  # noqa: E731
    for file in ("kernels.py", "other.py"):
        (author / file).touch()
    value = OTHER_SETTINGS[name]
    if isinstance(value, Path):
        value = author / "other.py"
    elif isinstance(value, tuple) and isinstance(value[0], Path):
        value = (author / "other.py", Path(__file__))
    settings = build_settings(**{"source": author / "kernels.py", name: value})
    again = getattr(reproduce._settings_elsewhere(settings, place), name)
    if name in DECIDE_NOTHING:
        assert again != getattr(settings, name)
    elif isinstance(again, Path):
        assert again == moved("other.py")
    elif isinstance(again, tuple) and isinstance(again[0], Path):
        assert again == (moved("other.py"), Path(__file__))
    else:
        assert again == getattr(settings, name)


def test_the_manifest_names_these_options() -> None:
    settings = build_settings(**{**OTHER_SETTINGS, "wheel_variants": False})
    assert provenance_of(settings, (), source_date_epoch=0).options == (
        Option(name="arch", values=("sm_90a", "compute_90")),
        Option(name="gpu", values=tuple(model.name for model in settings.gpus)),
        Option(name="select", values=("scale*",)),
        Option(name="toolchain", values=("system",)),
        Option(name="split-by", values=("arch",)),
    )
    empty = {option.name: option.values for option in provenance_of(build_settings(), (), source_date_epoch=0).options}
    assert empty == {"arch": (), "gpu": (), "select": (), "toolchain": ("zig",), "split-by": ("none",)}
    assert list(provenance_names(BuildSettings).values()) == list(empty)


def test_stages_after_the_compiler_read_no_setting_of_the_plan_alone() -> None:
    """One that they read must be in the key of the wheel, and in parts."""
    seen, wrong = 0, []
    late = [*PACKAGE.glob("wheel/*.py"), *PACKAGE.glob("package/*.py"), PACKAGE / "provenance.py"]
    for path in sorted(late):
        for line, name in settings_read_by(ast.parse(path.read_text())):
            seen += 1
            if name in names_deciding(BuildSettings, Decides.PLAN):
                wrong.append(f"{path.name}:{line} reads settings.{name}, which says that it decides the plan alone")
    assert not wrong, "\n".join(wrong)
    assert seen > 10, "the test no longer sees what it is for"


def settings_read_by(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Attributes of what is called ``settings``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).split(".")[-1] == "settings":
            yield node.lineno, node.attr


def test_every_option_is_looked_at() -> None:
    """A new option of the command that nothing reads would have no effect."""
    options = ast.parse((PACKAGE / "settings.py").read_text())
    (cls,) = [node for node in options.body if isinstance(node, ast.ClassDef) and node.name == "Options"]
    names = {ast.unparse(node.target) for node in cls.body if isinstance(node, ast.AnnAssign)}
    read = {
        node.attr
        for path in sorted([*PACKAGE.glob("project/*.py"), *PACKAGE.glob("cli/*.py"), PACKAGE / "backend.py"])
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).split(".")[-1] in ("options", "asked")
    }
    assert not names - read, f"nothing reads the options {sorted(names - read)}"


def test_a_setting_says_what_it_decides() -> None:
    class Mute:
        jobs: int

    class Easy:
        jobs: int = dataclasses.field(default=1, metadata=setting(Decides.NOTHING))

    with pytest.raises(TypeError, match=r"Mute\.jobs does not say what it decides"):
        every_field_decides(dataclasses.dataclass(Mute))
    with pytest.raises(TypeError, match=r"Easy\.jobs has a default"):
        every_field_decides(dataclasses.dataclass(Easy))
    with pytest.raises(TypeError, match="the manifest has 'jobs'"):
        setting(Decides.NOTHING, provenance="jobs")


# -- units and plans


def other_unit(**changes: Any) -> CompiledUnit:
    return CompiledUnit(**{**OTHER_UNIT, **changes})


def as_read(unit: CompiledUnit, cached: CacheUse) -> CompiledUnit:
    """The unit as another process gets it: without what was of one run."""
    defaults: dict[str, Any] = {
        field.name: field.default for field in dataclasses.fields(unit) if field.name in RUN_TIME_FIELDS
    }
    return dataclasses.replace(unit, **{**defaults, "cached": cached})


def test_what_is_of_one_run_is_known() -> None:
    found = {field.name for field in dataclasses.fields(CompiledUnit) if field.metadata.get("kept") is Kept.NO}
    assert found == RUN_TIME_FIELDS, "add to RUN_TIME_FIELDS only what says nothing of the unit itself"


def test_the_cache_keeps_a_unit(tmp_path: Path) -> None:
    facts = KeyFacts(
        tool="", tool_distributions=(), compiler_distributions=(), python="", cpu="", driver=None, gpus=(),
        search_path=(), environment={},
    )  # fmt: skip
    store = CacheStore(tmp_path / "cache", pytest.fail)
    inputs = Inputs(files=(), binaries=(), searches=(), imports=(), variables=(), distributions=())
    unit, source = other_unit(), tmp_path / "kernels.py"
    BuildCache(store, facts).keep_unit(source, unit, inputs)
    assert BuildCache(store, facts).unit(source, unit.target) == as_read(unit, CacheUse.UNIT)
    several = dataclasses.replace(unit.target, one_of_several=True)
    taken = BuildCache(store, facts).unit(source, several)
    assert taken == as_read(dataclasses.replace(unit, target=several), CacheUse.UNIT)


def test_a_part_carries_a_unit(tmp_path: Path) -> None:
    unit = other_unit()
    part = written(tmp_path, build_settings(), {unit.target: unit})
    assert part.outcomes == {unit.target: as_read(unit, CacheUse.PART)}


@pytest.mark.parametrize("name", OF_UNITS)
def test_a_unit_is_in_the_key_of_its_wheel(name: str) -> None:
    changed = dataclasses.replace(UNITS[0], **{name: OTHER_UNIT[name]})
    assert (unit_digest(changed) == unit_digest(UNITS[0])) == (name in RUN_TIME_FIELDS)


@pytest.mark.parametrize("name", OF_PLANS)
def test_a_part_carries_the_plan(tmp_path: Path, name: str) -> None:
    whole = dataclasses.replace(plan(), **{name: OTHER_PLAN[name]})
    expected = dataclasses.replace(whole, notes=())  # they are among the part's warnings
    assert written(tmp_path, build_settings(), {}, whole).plan == expected


# -- the codec


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    text: str = dataclasses.field(metadata=kept(Kept.CONTENT))
    data: bytes
    file: Path
    split_by: SplitBy | None
    name: Path = dataclasses.field(metadata=kept(Kept.NAME))
    seconds: float = dataclasses.field(default=0.0, metadata=kept(Kept.NO))


def test_contents_are_beside_the_json_and_each_there_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"same")
    record = Record(
        text="same", data=b"same", file=tmp_path / "a.txt", split_by=SplitBy.ARCH, name=tmp_path / "b.py", seconds=1.0
    )
    blobs = Blobs()
    data = to_json(record, blobs=blobs)
    assert blobs.contents == (b"same",)
    assert data["file"] == {"name": "a.txt", "content": data["data"]}
    assert set(data) == {"text", "data", "file", "split_by", "name"}
    placed = {}

    def place(name: str, content: bytes) -> Path:
        placed[name] = content
        return Path("/there") / name

    read = from_json(Record, data, blobs=Blobs(blobs.contents), place=place)
    assert read == dataclasses.replace(record, file=Path("/there/a.txt"), name=Path("b.py"), seconds=0.0)
    assert placed == {"a.txt": b"same"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": 1}, "text: expected a SHA-256, found 1"),
        ({"data": "0" * 64}, "data: the content '0{64}' is missing"),
        ({"file": "a.txt"}, "file: expected a file's name and content, found 'a.txt'"),
        ({"file": {"name": "../a", "content": ""}}, r"file\.name: the file's name '\.\./a' leaves its folder"),
        ({"file": {"name": "..", "content": ""}}, "leaves its folder"),
        ({"name": "a/b"}, "name: the file's name 'a/b' leaves its folder"),
        ({"name": "a\0"}, "name: expected a file's name, found"),
        ({"split_by": "x"}, "split_by: expected SplitBy or NoneType, found 'x'"),
        ({"seconds": 1.0}, "seconds: unknown field"),
    ],
)
def test_contents_that_are_not_what_they_must_be(tmp_path: Path, change: Mapping[str, object], message: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"same")
    record = Record(text="", data=b"", file=tmp_path / "a.txt", split_by=None, name=Path("b.py"))
    blobs = Blobs()
    data = {**to_json(record, blobs=blobs), **change}
    with pytest.raises(CodecError, match=message):
        from_json(Record, data, blobs=blobs)


def test_a_text_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    blobs = Blobs()
    record = Record(text="", data=b"", file=tmp_path / "a.txt", split_by=None, name=Path("b.py"))
    data = {**to_json(record, blobs=blobs), "text": blobs.keep(b"\xff")}
    with pytest.raises(CodecError, match="text: not UTF-8"):
        from_json(Record, data, blobs=blobs)
