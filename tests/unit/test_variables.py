"""The variables of the environment: each that is read or set has a row that says what it is for."""

from __future__ import annotations

import ast
import enum
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from aot_pack import settings
from aot_pack.cache.facts import _PREFIXES
from aot_pack.errors import UsageError
from aot_pack.native.process import BUILD_SETTING_VARIABLES, SAFE_PATH
from aot_pack.setting import PREFIX, Kind, Setting
from aot_pack.settings import RUN_TIME_VARIABLES, SETTINGS, Options, resolve_options
from aot_pack.wheel.kept import _TOOL_VARIABLES

ROOT = Path(__file__).parents[2]


class Use(enum.Enum):
    """What a variable is for."""

    BUILD_SETTING = "a setting of a build, which settings.py reads by its name"
    RUN_TIME = "read by packages, and by no build"
    COMPILE_KEY = "in the keys of units, by a prefix of cache/facts.py"
    WHEEL_KEY = "in the keys of wheels, by a prefix of wheel/kept.py"
    NO_BYTE = "decides no byte"


VARIABLES: dict[str, tuple[Use, str]] = {
    "AOT_PACK_JIT": (Use.RUN_TIME, "whether packages answer cute.compile; off in workers, where the compiler works"),
    "AOT_PACK_LOG": (Use.RUN_TIME, "what the launcher tells"),
    "AOT_PACK_RECORDING": (Use.NO_BYTE, "the folder of a recording, for Pythons below aot-pack record"),
    "AOT_PACK_REBUILD": (Use.RUN_TIME, "whether an editable install builds what changed"),
    "AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM": (Use.NO_BYTE, "signs entries of the shared cache; taken from workers"),
    "AOT_PACK_STRICT": (Use.RUN_TIME, "which slow paths the launcher reports or refuses"),
    "CI": (Use.NO_BYTE, "how progress is shown"),
    "CMAKE_BUILD_PARALLEL_LEVEL": (Use.WHEEL_KEY, "set for tools; the key has it for one process"),
    "COLUMNS": (Use.NO_BYTE, "set for the second build of --check-reproducible, which compares"),
    "CUTE_DSL_ARCH": (Use.COMPILE_KEY, "set for workers"),
    "CUTE_DSL_DISABLE_FILE_CACHING": (Use.COMPILE_KEY, "set for workers"),
    "CUTE_DSL_LINEINFO": (Use.COMPILE_KEY, "taken from workers; set in one that looks for a place in the source"),
    "HOME": (Use.NO_BYTE, "where caches are; audit rules hold it out of wheels"),
    "LANG": (Use.NO_BYTE, "as COLUMNS"),
    "LANGUAGE": (Use.NO_BYTE, "as COLUMNS"),
    "LC_ALL": (Use.NO_BYTE, "set for tools, always the same"),
    "LOGNAME": (Use.NO_BYTE, "as COLUMNS"),
    "NO_COLOR": (Use.NO_BYTE, "how progress is shown"),
    "NVTX_INJECTION64_PATH": (Use.RUN_TIME, "the profiler's library"),
    "PATH": (Use.NO_BYTE, "where tools are; what they are is in keys"),
    "PYTHONHASHSEED": (Use.WHEEL_KEY, "set for the second build of --check-reproducible"),
    "PYTHONPATH": (Use.WHEEL_KEY, "made absolute for the second build; the keys of units have sys.path"),
    "PYTHONSAFEPATH": (Use.WHEEL_KEY, "set for tools, always the same"),
    "SOURCE_DATE_EPOCH": (Use.WHEEL_KEY, "the time of all files of a wheel"),
    "TERM": (Use.NO_BYTE, "how progress is shown"),
    "TMPDIR": (Use.NO_BYTE, "where temporary files are; audit rules hold it out of wheels"),
    "TZ": (Use.NO_BYTE, "set for tools, always the same"),
    "USER": (Use.NO_BYTE, "as COLUMNS"),
    "XDG_CACHE_HOME": (Use.NO_BYTE, "where caches are"),
    "ZIG_GLOBAL_CACHE_DIR": (Use.WHEEL_KEY, "where zig keeps what it built"),
    "_PYTHON_HOST_PLATFORM": (Use.NO_BYTE, "follows from the toolchain's processor, which is in the key"),
    **{each.variable: (Use.BUILD_SETTING, each.help) for each in SETTINGS.values()},
}
"""Each variable that aot-pack or the launcher reads or sets."""

COMPUTED = {
    "aot_pack/cache/inputs.py: name": "what the author's code looked at, each in the inputs of its unit",
    "aot_pack/cli/options.py: name": "secrets, which are taken away",
    "aot_pack/compile/processes.py: name": "PYTHONSAFEPATH",
    "aot_pack/compile/worker.py: name": "those that environment.py takes away",
    "aot_pack/environment.py: SAFE_PATH[0]": "PYTHONSAFEPATH",
    "aot_pack/executors/dealer.py: name": "those that compiled code may read, which travel to workers",
    "aot_pack/executors/inputs.py: change.name": "what the author's code read on a worker, in the inputs of its unit",
    "aot_pack/native/toolchain.py: name": "CXX and CC, which name the system's compiler: its wheels are not kept",
    "aot_pack/recording/session.py: name": "PYTHONPATH and AOT_PACK_RECORDING",
    "aot_pack/reproduce.py: name": "HOME and TMPDIR",
    "aot_pack/settings.py: setting.variable": "the settings of a build",
}
"""Where the name is no text in the code, and which variables these are."""


@dataclass(frozen=True)
class Touched:
    """A variable that a line reads or sets."""

    place: str
    name: str | None
    """None where it is no text in the code."""
    spelled: str


@functools.cache
def touched() -> tuple[Touched, ...]:
    """All variables that aot-pack's Python reads or sets."""
    found = []
    for path in sorted((ROOT / "aot_pack").rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        text = path.read_text()
        tree = ast.parse(text if re.search(r"env|\bchanged\b", text) else "")
        for line, key in keys(tree):
            name = key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None
            found.append(Touched(f"{file}:{line}", name, f"{file}: {ast.unparse(key)}"))
    return tuple(found)


def keys(tree: ast.Module) -> Iterator[tuple[int, ast.expr]]:
    """The keys of mappings that are environments, by what these are called in the code; each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and is_environment(node.value) and not isinstance(node.slice, ast.Slice):
            yield node.lineno, node.slice
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            of_mapping = node.func.attr in ("get", "pop", "setdefault") and is_environment(node.func.value)
            if of_mapping or node.func.attr in ("getenv", "putenv", "unsetenv"):
                yield node.lineno, node.args[0]
        elif isinstance(node, ast.Compare):
            looks_up = isinstance(node.ops[0], (ast.In, ast.NotIn)) and is_environment(node.comparators[0])
            yield from [(node.lineno, node.left)] if looks_up else []
    for made in dictionaries(tree):
        yield from ((made.lineno, key) for key in made.keys if key is not None)


def is_environment(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return re.fullmatch(r"environ|\w*environment\w*|env|changed", name) is not None


def dictionaries(tree: ast.Module) -> Iterator[ast.Dict]:
    """Those that have the content of an environment, that are called like one, or that a function of them returns."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            if any(key is None and is_environment(value) for key, value in zip(node.keys, node.values, strict=True)):
                yield node
        elif isinstance(node, (ast.Assign, ast.keyword)) and isinstance(node.value, ast.Dict):
            called = [ast.Name(node.arg or "")] if isinstance(node, ast.keyword) else node.targets
            if any(map(is_environment, called)):
                yield node.value
        elif isinstance(node, ast.FunctionDef) and "environment" in node.name:
            returned = [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
            yield from (each for each in returned if isinstance(each, ast.Dict))


def read_by_the_launcher() -> set[str]:
    """Variables that the launcher's C++ names, in getenv or as a constant."""
    found = set()
    for path in sorted((ROOT / "templates" / "launcher").glob("*.[ch]pp")):
        text = re.sub(r"//.*", "", path.read_text())
        constants = dict(re.findall(r"constexpr const char\* (\w+) = \"(\w+)\";", text))
        named = set(re.findall(r"getenv\(\s*\"?(\w+)\"?\s*\)", text))
        found |= {constants.get(name, name) for name in named} | set(re.findall(rf'"({PREFIX}[A-Z_]+)', text))
    return found


def test_each_variable_has_a_row() -> None:
    rows = [each for each in touched() if each.name is not None]
    assert len(rows) > 20, "the test no longer sees what it is for"
    added = [f"{each.place}: {each.name}" for each in rows if each.name not in VARIABLES]
    assert not added, "\n".join([*added, "Say in VARIABLES what it is for: must a cache key have it?"])
    computed = {each.spelled: each.place for each in touched() if each.name is None}
    unknown = [f"{place}: {spelled}" for spelled, place in computed.items() if spelled not in COMPUTED]
    assert not unknown, "\n".join([*unknown, "Say in COMPUTED which variables these are."])
    assert not set(COMPUTED) - set(computed), f"no longer there: {sorted(set(COMPUTED) - set(computed))}"
    of_launcher = read_by_the_launcher()
    assert not of_launcher - set(VARIABLES), f"add {sorted(of_launcher - set(VARIABLES))} to VARIABLES"
    of_settings = {name for name, (use, _) in VARIABLES.items() if use is Use.BUILD_SETTING}
    gone = set(VARIABLES) - {each.name for each in rows} - of_launcher - of_settings - {SAFE_PATH[0]}
    assert not gone, f"nothing reads or sets {sorted(gone)}"


@pytest.mark.parametrize("name", VARIABLES)
def test_a_variable_is_what_its_row_says(name: str) -> None:
    use, _ = VARIABLES[name]
    assert (use is Use.RUN_TIME) == (name in RUN_TIME_VARIABLES or name in read_by_the_launcher())
    assert (use is Use.COMPILE_KEY) == name.startswith(_PREFIXES)
    kept_from_tools = name in BUILD_SETTING_VARIABLES
    assert (use is Use.WHEEL_KEY) == (name.startswith(_TOOL_VARIABLES) and not kept_from_tools)
    assert (use is Use.BUILD_SETTING) == (name in {setting.variable for setting in SETTINGS.values()})


def test_run_time_variables_are_those_that_packages_read() -> None:
    redirect = (ROOT / "aot_pack" / "project" / "redirect.py").read_text()
    read = {name for name in read_by_the_launcher() if name.startswith(PREFIX)}
    package = "".join(path.read_text() for path in sorted((ROOT / "templates" / "package").rglob("*.py*")))
    read |= set(re.findall(rf"{PREFIX}[A-Z_]+", redirect + package))
    assert read == RUN_TIME_VARIABLES
    assert not RUN_TIME_VARIABLES & {setting.variable for setting in SETTINGS.values()}


def test_a_run_time_variable_is_no_misspelt_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever settings there will be."""
    close = {
        name: Setting(name=name, kind=Kind.TEXT, help="", metavar=None, choices=(), short=None, in_file=True)
        for name in ("logs", "rebuilds")
    }
    monkeypatch.setattr(settings, "SETTINGS", {**SETTINGS, **close})
    with pytest.raises(UsageError, match="unknown variable AOT_PACK_LOGZ"):
        resolve({"AOT_PACK_LOGZ": "1"})
    assert resolve(dict.fromkeys(RUN_TIME_VARIABLES, "1")) == Options()


def resolve(environment: dict[str, str]) -> Options:
    return resolve_options(flags={}, environment=environment, table={}, here=Path("/"), folder=Path("/"))
