"""Who has the last word about a setting, and how each source spells it."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from aot_pack.cli import make_parser
from aot_pack.cli.options import add_settings
from aot_pack.errors import UsageError
from aot_pack.model import GpuMismatch, SplitBy
from aot_pack.setting import Kind
from aot_pack.settings import SETTINGS, Options, command_line, flags_of_config, resolve_options

HERE, FOLDER = Path("/here"), Path("/project")


def resolve(
    flags: Mapping[str, object] | None = None,
    environment: dict[str, str] | None = None,
    table: Mapping[str, object] | None = None,
) -> Options:
    return resolve_options(
        flags=flags or {}, environment=environment or {}, table=table or {}, here=HERE, folder=FOLDER
    )


def test_flags_then_environment_then_file_then_defaults() -> None:
    flags, environment, table = {"arch": ["sm_80"]}, {"AOT_PACK_ARCH": "sm_90a 'sm_100a'"}, {"arch": ["sm_120"]}
    assert resolve(flags, environment, table).arch == ("sm_80",)
    assert resolve({"arch": None}, environment, table).arch == ("sm_90a", "sm_100a")
    assert resolve({}, {"AOT_PACK_ARCH": ""}, table).arch == ("sm_120",)
    assert resolve() == Options()


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.key)
def test_every_setting_has_the_same_value_from_every_source(setting: Any) -> None:
    text = {Kind.NUMBER: "3", Kind.SWITCH: "true"}.get(setting.kind, (*setting.choices, "x")[0])
    toml: object = {Kind.NUMBER: 3, Kind.SWITCH: True}.get(setting.kind, [text] if setting.is_list else text)
    of_flag = resolve(flags_of_config({setting.key: text}))
    assert of_flag == resolve({}, {setting.variable: text})
    assert of_flag != Options()
    if setting.in_file:
        of_file = getattr(resolve({}, {}, {setting.key: toml}), setting.name)
        expected = getattr(of_flag, setting.name)
        assert of_file == ((FOLDER / "x",) if setting.kind is Kind.PATHS else expected)
    parser = argparse.ArgumentParser()
    add_settings(parser, setting.name)
    words = [setting.flag] if setting.kind is Kind.SWITCH else [setting.flag, text]
    assert resolve(vars(parser.parse_args(words))) == of_flag
    assert resolve(vars(parser.parse_args([]))) == Options()
    build = make_parser().parse_args(["build", *words])
    assert resolve({name: value for name, value in vars(build).items() if name in SETTINGS}) == of_flag


def test_paths_are_relative_to_where_they_were_said() -> None:
    assert resolve({"gpu_file": ["a.toml", "/b.toml"]}).gpu_file == (HERE / "a.toml", Path("/b.toml"))
    assert resolve({}, {"AOT_PACK_GPU_FILE": "'a b.toml'"}).gpu_file == (HERE / "a b.toml",)
    assert resolve({}, {}, {"gpu-file": ["a.toml"]}).gpu_file == (FOLDER / "a.toml",)


def test_flags_mean_the_same_in_any_folder() -> None:
    flags = flags_of_config({"arch": ["sm_80", "sm_90a"], "gpu-file": "a.toml", "no-cache": "yes", "jobs": "2"})
    words = command_line(flags, HERE)
    assert words == ["--arch=sm_80", "--arch=sm_90a", "--gpu-file=/here/a.toml", "--no-cache", "--jobs=2"]
    assert command_line(flags_of_config({"no-cache": "off"}), HERE) == []


@pytest.mark.parametrize(
    ("flags", "environment", "table", "message", "hint"),
    [
        ({"jobs": "0"}, {}, {}, "--jobs is 0: at least one process is needed", None),
        ({"jobs": "many"}, {}, {}, "--jobs: expected a whole number, got 'many'", None),
        ({"toolchain": ["zig", "system"]}, {}, {}, "--toolchain is given 2 times: zig, system", "give it once"),
        ({}, {"AOT_PACK_NO_CACHE": "maybe"}, {}, "AOT_PACK_NO_CACHE: expected true or false, got 'maybe'", None),
        ({}, {"AOT_PACK_SELECT": "'a"}, {}, "can't be split into words", "quote them"),
        ({}, {"AOT_PACK_GPU_MISMATCH": "ignore"}, {}, "expected warn or error, got 'ignore'", None),
        ({}, {"AOT_PACK_ARHC": "sm_80"}, {}, "unknown variable AOT_PACK_ARHC", "did you mean AOT_PACK_ARCH?"),
        ({}, {}, {"arch": "sm_80"}, "arch in .*: expected a list of texts, got 'sm_80'", "write it like"),
        ({}, {}, {"jobs": "2"}, "jobs in .*: expected number, got '2'", None),
        ({}, {}, {"toolchain": 1}, "toolchain in .*: expected text, got 1", None),
    ],
)
def test_what_is_not_acceptable_names_its_source(
    flags: dict[str, object], environment: dict[str, str], table: dict[str, object], message: str, hint: str | None
) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        resolve(flags, environment, table)
    assert (hint or "") in (caught.value.hint or "")


def test_a_config_setting_that_is_not_known() -> None:
    with pytest.raises(UsageError, match="unknown config setting 'gpu_file'") as caught:
        flags_of_config({"gpu_file": "x"})
    assert caught.value.hint == "did you mean gpu-file?"


def test_the_documentation_lists_all_settings() -> None:
    rows = ["| setting | takes | in the file | |", "| --- | --- | --- | --- |"]
    for setting in SETTINGS.values():
        takes = " or ".join(f"`{choice}`" for choice in setting.choices) or setting.kind.value
        spelled = f"`{setting.key}`" + (f", `{setting.short}`" if setting.short else "")
        rows.append(
            f"| {spelled} | {takes} | {'yes' if setting.in_file else ''} | {setting.help.replace('|', '&#124;')} |"
        )
    path = Path(__file__).parent.parent.parent / "docs" / "projects.md"
    text = path.read_text()
    begin, end = "<!-- settings: see tests/unit/test_settings.py -->\n", "<!-- settings end -->\n"
    table = text.partition(begin)[2].partition(end)[0]
    assert table.strip().splitlines() == rows, "docs/projects.md: the table should be\n" + "\n".join(rows)


def test_what_a_service_reads_is_no_setting_of_a_build() -> None:
    assert not resolve({}, {"AOT_PACK_JIT": "error"}).jit
    assert resolve({}, {"AOT_PACK_BUILD_JIT": "true"}).jit


def test_variables_of_others_are_left_alone() -> None:
    assert resolve({}, {"AOT_PACK_KILL_POINTS": "3", "AOT_PACK_REBUILD": "0", "PATH": "/bin"}) == Options()


def test_the_choices_are_the_members_of_the_enumerations() -> None:
    assert SETTINGS["split_by"].choices == tuple(each.value for each in SplitBy)
    assert SETTINGS["gpu_mismatch"].choices == tuple(each.value for each in GpuMismatch)
