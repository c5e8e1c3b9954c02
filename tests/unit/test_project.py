"""A project's pyproject.toml, its source distribution, and what goes into the package's metadata."""

import ast
import hashlib
import os
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from aot_pack import backend
from aot_pack.errors import UsageError
from aot_pack.package.about import project_fields, readme_file
from aot_pack.project import redirect
from aot_pack.project.editable import finder_module
from aot_pack.project.pyproject import read_project, version_requirements
from aot_pack.project.request import build_settings, package_name, package_version, read_request
from aot_pack.project.sdist import write_sdist
from aot_pack.project.sources import local_modules, project_files
from aot_pack.project_metadata import ProjectMetadata

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = """
[build-system]
requires = ["aot-pack"]
build-backend = "aot_pack.backend"

[project]
name = "My.Kernels"
version = "1.0-rc1"
description = 'Kernels: "fast"'
readme = "README.rst"
license = "MIT OR Apache-2.0"
license-files = ["licenses/*"]
requires-python = ">=3.11"
authors = [{ name = "A. Author", email = "a@example.org" }, { name = "B" }]
maintainers = [{ email = "c@example.org" }]
keywords = ["cuda"]
classifiers = ["Topic :: Software Development"]
dependencies = ["numpy>=2", "apache-tvm-ffi>=0.1.11,<0.2"]

[project.urls]
"Bug reports" = "https://example.org/bugs"

[project.optional-dependencies]
test = ["pytest"]

[project.scripts]
tool = "my_kernels.tool:main"

[project.entry-points."a.group"]
name = "my_kernels.tool:other"

[tool.aot-pack]
arch = ["sm_90a"]
sdist-include = ["data/*.json", "tests"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "pyproject.toml": PROJECT,
        "kernels.py": "import os\nimport helpers.tiles\nfrom constants import FACTOR\n\ndef f():\n    import late\n",
        "helpers/__init__.py": "",
        "helpers/tiles.py": "from . import sizes\nfrom .deep.down import x\n",
        "helpers/sizes.py": "",
        "helpers/deep/down.py": "from ..more import *\n",
        "helpers/more.py": "import kernels\n",
        "helpers/unused.py": "",
        "constants.py": "FACTOR = 1\n",
        "late.py": "",
        "other.py": "",
        "README.rst": "Title\n=====\n",
        "licenses/MIT.txt": "MIT",
        "data/a.json": "{}",
        "tests/test_a.py": "",
        "tests/__pycache__/a.pyc": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def write(folder: Path, old: str, new: str) -> None:
    assert old in PROJECT
    (folder / "pyproject.toml").write_text(PROJECT.replace(old, new))


def test_what_a_project_says_of_itself(folder: Path) -> None:
    project = read_project(folder)
    assert (project.name, project.version, project.import_name) == ("My.Kernels", "1.0rc1", "my_kernels")
    assert project.license == "MIT OR Apache-2.0"
    assert project.license_files == (folder / "licenses/MIT.txt",)
    assert project.options == {"arch": ["sm_90a"]}
    written = tomllib.loads("[project]\n" + "\n".join(project_fields(project.about)))["project"]
    given = tomllib.loads(PROJECT)["project"]
    for key in ("name", "version", "license", "license-files", "dependencies"):
        del given[key]
    given["readme"] = {"file": "README.rst", "content-type": "text/x-rst"}
    assert written == given
    assert project.about.dependencies == ("numpy>=2", "apache-tvm-ffi<0.2,>=0.1.11")
    readme = readme_file(project.about)
    assert readme is not None
    assert readme.data == b"Title\n=====\n"


def test_what_a_project_does_not_say_is_not_written() -> None:
    nothing = ProjectMetadata(
        description=None, readme=None, requires_python=None, dependencies=(), extras=(), authors=(), maintainers=(),
        keywords=(), classifiers=(), urls=(), entry_points=(),
    )  # fmt: skip
    assert project_fields(nothing) == ()
    assert readme_file(nothing) is None


def test_flags_have_the_last_word_about_the_name_and_version(folder: Path) -> None:
    request = read_request(None, {}, {}, folder)
    assert (str(package_name(request)), package_version(request)) == ("my-kernels", "1.0rc1")
    request = read_request(folder, {"version": "2"}, {"AOT_PACK_NAME": "others"}, Path("/"))
    assert (str(package_name(request)), package_version(request)) == ("others", "2")
    assert request.options.arch == ("sm_90a",)


def test_two_platforms_are_refused_before_anything_is_compiled(folder: Path) -> None:
    write(folder, 'arch = ["sm_90a"]', 'arch = ["sm_90a"]\nplatform = "manylinux_2_28_x86_64,manylinux_2_28_aarch64"')
    with pytest.raises(UsageError, match=r"unknown platform 'manylinux_2_28_x86_64,.*'; known: ") as caught:
        build_settings(read_request(folder, {}, {}, folder), folder / "dist")
    assert "merge makes more wheels" in (caught.value.hint or "")


@pytest.mark.parametrize("hook", [backend.build_wheel, backend.prepare_metadata_for_build_wheel])
def test_a_front_end_that_wants_one_wheel_gets_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], hook: Callable[..., str]
) -> None:
    monkeypatch.chdir(folder)
    write(folder, 'arch = ["sm_90a"]', 'arch = ["sm_90a"]\nsplit-by = "arch"')
    with pytest.raises(SystemExit) as ended:
        hook(str(folder / "dist"))
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "pip, build and uv need one wheel, but the setting split-by (arch) makes several" in told
    assert "run aot-pack build" in told
    monkeypatch.setenv("AOT_PACK_SHARD", "1/2")
    with pytest.raises(SystemExit):
        hook(str(folder / "dist"))
    assert "need a wheel, but the setting shard (1/2) makes a part of one" in capsys.readouterr().err
    assert not (folder / "dist").exists()


def test_a_file_that_is_named_is_built_without_the_project(folder: Path) -> None:
    request = read_request(Path("other.py"), {}, {}, folder)
    assert (request.project, request.options.arch) == (None, ())
    assert (str(package_name(request)), package_version(request)) == ("other", "0.0.0")
    with pytest.raises(UsageError, match=r"no_such is not there"):
        read_request(Path("no_such"), {}, {}, folder)


def test_a_path_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "caf\udce9"  # é in Latin-1
    folder.mkdir()
    (folder / "kernels.py").touch()
    with pytest.raises(UsageError, match=r"the compiler needs a path in UTF-8, got .*caf\\udce9/kernels.py'") as caught:
        read_request(Path("kernels.py"), {}, {}, folder)
    assert "PYTHONUTF8=1" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("arch = [", "arhc = [", r"unknown key 'arhc' in \[tool.aot-pack\]", "did you mean arch?"),
        ("arch = [", "name = [", r"unknown key 'name' in \[tool.aot-pack\]", "known are arch, "),
        ("[tool.aot-pack]", "[tool.aot-pack]\nsource = 1", r"expected a text for source in .*, got 1\Z", ""),
        (
            '= ["data/*.json", "tests"]',
            "= 'tests'",
            "expected a list of texts for sdist-include in .*, got 'tests'",
            "",
        ),
        ('version = "1.0-rc1"', 'version = "one"', "pyproject.toml: .*version", "packaging.python.org"),
        ('version = "1.0-rc1"', "", "pyproject.toml: .*version", ""),
        ("keywords", "keyword", "pyproject.toml: .*keyword", ""),
        ('license = "MIT OR Apache-2.0"', "license = { text = 'MIT' }", "license", ""),
        ('license = "MIT OR Apache-2.0"', "license = 'my own'", "my own", ""),
        (
            '"apache-tvm-ffi>=0.1.11,<0.2"',
            "\"apache-tvm-ffi; python_version<'4'\"",
            "apache-tvm-ffi, but .* does not name it",
            "dyn",
        ),
        (
            '"apache-tvm-ffi>=0.1.11,<0.2"',
            '"apache_tvm.ffi"',
            "admits apache-tvm-ffi 0.1.0, but the wheel needs 0.1.11 or later",
            'dependencies = ["apache-tvm-ffi>=0.1.11,<0.2"]',
        ),
        ('keywords = ["cuda"]', 'dynamic = ["keywords"]', "keywords can't be dynamic", "description, version can be"),
        ("[project]\n", "[projekt]\n", "project.name", ""),
        ("[tool.aot-pack]", "[tool.aot-pack]\nversion = { input = 'a' }", r"\[project\] has a version, and", ""),
        ("[project]", "[project", "pyproject.toml can't be read", ""),
        (
            "[tool.aot-pack]",
            "[tool.aot-pack]\nversion = '1'",
            "expected a table for version in .*, got '1'",
            "into [project]",
        ),
    ],
)
def test_errors_in_pyproject_toml(folder: Path, old: str, new: str, message: str, hint: str) -> None:
    write(folder, old, new)
    with pytest.raises(UsageError, match=message) as caught:
        read_project(folder)
    assert hint in (caught.value.hint or "")


def test_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no pyproject.toml") as caught:
        read_request(None, {}, {}, tmp_path)
    assert "aot-pack init" in (caught.value.hint or "")
    (tmp_path / "pyproject.toml").write_text("[project]\nname='a'\nversion='1'\ndynamic=['dependencies']\n")
    with pytest.raises(UsageError, match=r"kernels.py is not there"):
        read_request(None, {}, {}, tmp_path)
    (tmp_path / "kernels.py").touch()
    project = read_request(None, {}, {}, tmp_path).project
    assert project is not None
    assert project.about.dependencies == ("apache-tvm-ffi<0.2,>=0.1.11",)


# -- dynamic fields


def test_a_dynamic_version_is_found_in_kernels_py(folder: Path) -> None:
    write(folder, 'version = "1.0-rc1"', 'dynamic = ["version", "description"]')
    text = (folder / "pyproject.toml").read_text().replace("description = 'Kernels", "keywords2 = 'Kernels")
    (folder / "pyproject.toml").write_text("".join(line for line in text.splitlines(True) if "keywords2" not in line))
    (folder / "kernels.py").write_text('"""What they do.\n\nMore."""\n__version__ = "3.1"\n')
    before = Path.cwd()
    project = read_project(folder)
    assert (project.version, project.about.description) == ("3.1", "What they do.")
    assert Path.cwd() == before
    assert version_requirements(folder) == []
    (folder / "kernels.py").write_text("")
    with pytest.raises(UsageError, match="the dynamic version can't be found: RuntimeError: Couldn't find"):
        read_project(folder)
    (folder / "PKG-INFO").write_text("Metadata-Version: 2.4\nName: my-kernels\nVersion: 3.2\n")
    assert read_project(folder).version == "3.2"


def test_a_version_provider(folder: Path) -> None:
    write(folder, 'version = "1.0-rc1"', 'dynamic = ["version"]')
    text = (folder / "pyproject.toml").read_text()
    table = '[tool.aot-pack.version]\ninput = "constants.py"\nregex = "FACTOR = (?P<value>.*)"\n'
    (folder / "pyproject.toml").write_text(text + table)
    assert read_project(folder).version == "1"
    scm = '[tool.aot-pack.version]\nprovider = "scikit_build_core.metadata.setuptools_scm"\n'
    (folder / "pyproject.toml").write_text(text + scm)
    assert version_requirements(folder) == ["setuptools-scm"]
    (folder / "pyproject.toml").write_text(text + '[tool.aot-pack.version]\nprovider = "no_such_module"\n')
    with pytest.raises(UsageError, match=r"the provider 'no_such_module' of the dynamic version can't be imported"):
        read_project(folder)


# -- source distributions


def test_local_modules_are_those_that_are_imported(folder: Path) -> None:
    found = {path.relative_to(folder).as_posix() for path in local_modules(folder / "kernels.py")}
    assert found == {
        "kernels.py", "constants.py", "late.py", "helpers/__init__.py", "helpers/tiles.py", "helpers/sizes.py",
        "helpers/deep/down.py", "helpers/more.py",
    }  # fmt: skip
    (folder / "late.py").write_text("def (")
    with pytest.raises(UsageError, match=r"late.py can't be read as Python"):
        local_modules(folder / "kernels.py")


def test_the_source_distribution(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    request = read_request(None, {}, {}, folder)
    assert request.project is not None
    outputs = [tmp_path_factory.mktemp("sdist") for _ in range(2)]
    names = []
    for output, mask in zip(outputs, (0o022, 0o077), strict=True):
        before = os.umask(mask)
        names.append(write_sdist(request.project, project_files(request), output, epoch_s=315532800))
        os.umask(before)
    assert names == ["my_kernels-1.0rc1.tar.gz"] * 2
    assert [path.name for path in outputs[0].iterdir()] == names[:1]
    first, second = (output / names[0] for output in outputs)
    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as archive:
        members = {member.name.removeprefix("my_kernels-1.0rc1/"): member for member in archive.getmembers()}
        assert set(members) == {
            "PKG-INFO", "pyproject.toml", "README.rst", "kernels.py", "constants.py", "late.py", "helpers/__init__.py",
            "helpers/tiles.py", "helpers/sizes.py", "helpers/deep/down.py", "helpers/more.py", "licenses/MIT.txt",
            "data/a.json", "tests/test_a.py",
        }  # fmt: skip
        assert {(each.mode, each.mtime, each.uid, each.uname) for each in members.values()} == {
            (0o644, 315532800, 0, "")
        }
        described = archive.extractfile(members["PKG-INFO"])
        assert described is not None
        info = described.read().decode()
    assert "\nName: My.Kernels\nVersion: 1.0rc1\n" in info
    assert "\nDynamic: license-expression\n" in info
    assert "\nLicense-Expression: MIT OR Apache-2.0\n" in info


def test_a_link_is_in_the_source_distribution_under_its_own_name(folder: Path) -> None:
    (folder / "kernels.py").rename(folder / "data" / "impl.py")
    (folder / "kernels.py").symlink_to("data/impl.py")
    files = project_files(read_request(None, {}, {}, folder))
    assert "kernels.py" in files
    assert files["kernels.py"].read_bytes() == (folder / "data/impl.py").read_bytes()
    assert "data/impl.py" not in files


def test_a_source_distribution_can_only_have_what_is_in_the_project(folder: Path) -> None:
    (folder.parent / "elsewhere.toml").touch()
    with pytest.raises(UsageError, match=r"elsewhere.toml is outside the project's folder"):
        project_files(read_request(None, {"gpu_file": ["../elsewhere.toml"]}, {}, folder))
    with pytest.raises(UsageError, match=r"no_such.toml is not there"):
        project_files(read_request(None, {"gpu_file": ["no_such.toml"]}, {}, folder))
    (folder / "elsewhere.toml").symlink_to("../elsewhere.toml")
    with pytest.raises(UsageError, match=r"elsewhere.toml is outside the project's folder"):
        project_files(read_request(None, {"gpu_file": ["elsewhere.toml"]}, {}, folder))
    write(folder, '"data/*.json"', '"data/*.csv"')
    with pytest.raises(UsageError, match=r"'data/\*\.csv' in sdist-include matches no file"):
        project_files(read_request(None, {}, {}, folder))


# -- editable installs


def test_the_finder_has_paths_of_any_encoding() -> None:
    folder = Path("/home/caf\udce9/日本")
    module = finder_module("kernels", folder, folder / "store", ["--arch", "sm_80"], {"µ.py": "0" * 64})
    *_, call = ast.parse(module).body  # a SyntaxError here would be one at every start of Python
    assert isinstance(call, ast.Expr)
    assert isinstance(call.value, ast.Call)
    assert [ast.literal_eval(argument) for argument in call.value.args] == [
        "kernels", str(folder), str(folder / "store"), ["--arch", "sm_80"], {"µ.py": "0" * 64},
    ]  # fmt: skip


def test_a_package_is_found_without_aot_pack_as_long_as_its_sources_are_what_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    sources = {"kernels.py": hashlib.sha256((folder / "kernels.py").read_bytes()).hexdigest()}
    finder = redirect.Finder("my_kernels", str(folder), str(folder / "store"), [], sources)
    assert finder.find_spec("my_kernels.part") is None
    with pytest.raises(ImportError, match=r"my_kernels was not built: .*__init__\.py is not there"):
        finder.find_spec("my_kernels")
    (folder / "store" / "current" / "my_kernels").mkdir(parents=True)
    (folder / "store" / "current" / "my_kernels" / "__init__.py").touch()
    spec = finder.find_spec("my_kernels")
    assert spec is not None
    assert spec.origin is not None
    assert spec.origin.endswith("/store/current/my_kernels/__init__.py")
    (folder / "kernels.py").write_text("")
    with pytest.raises(ImportError, match=r"my_kernels: kernels.py changed since it was built, and aot-pack is not"):
        finder.find_spec("my_kernels")
    monkeypatch.setenv("AOT_PACK_REBUILD", "0")
    assert finder.find_spec("my_kernels") is not None
