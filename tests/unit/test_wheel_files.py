"""Reading, checking and publishing finished wheels, and what a package says about itself."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from standin import EXPORTS, UNITS, translated
from standin.wheels import INFO, LIBRARY, NAME, RULES, TEMPLATES, make_files, make_wheel, standin_manifest

from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import NativeError, OutputError, UsageError, WheelError
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.check import check_wheel
from aot_pack.manifest import Manifest, write_manifest
from aot_pack.package.metadata import (
    bill_of_materials,
    license_expression,
    license_files,
    markdown_fence,
    metadata_files,
)
from aot_pack.package.stub import stub_functions
from aot_pack.wheel.publish import check_output_folder, publish, publish_all

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def check(wheel: Path, manifest: Manifest) -> None:
    check_wheel(wheel, manifest=manifest, rules=RULES)


def test_a_good_wheel_passes(tmp_path: Path) -> None:
    manifest, files = make_files()
    check(make_wheel(tmp_path / NAME, files), manifest)


MANIFEST = "my_kernels/manifest.json"
CUBIN = f"my_kernels/{make_files()[0].images[0].file}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.pop("my_kernels/py.typed"), "my_kernels/py.typed: is missing"),
        (lambda f: f.update({"other.py": b""}), "other.py: must not be in the wheel"),
        (lambda f: f.update({"my_kernels.libs/libx.so": b""}), "my_kernels.libs/libx.so: must not be in the wheel"),
        (lambda f: f.pop(CUBIN), f"{CUBIN}: is missing"),
        (lambda f: f.update({CUBIN: f[CUBIN][:-1] + b"x"}), "has another SHA-256 than the manifest says"),
        (lambda f: f.update({CUBIN: b"x"}), "has 1 bytes; the manifest says"),
        (lambda f: f.update({CUBIN: f[CUBIN] + b"\0CuteDSLRT_x"}), "contains CuteDSLRT: names of NVIDIA"),
        (lambda f: f.update({f"{INFO}/WHEEL": b"Tag: py3-none-linux_x86_64\n"}), "but WHEEL says py3-none-linux"),
        (lambda f: f.update({f"{INFO}/METADATA": b"Requires-Dist: torch\n"}),
         "it requires torch; expected apache-tvm-ffi<0"),
        (lambda f: f.update({f"{INFO}/METADATA": b"Name: x\n"}), "it requires nothing; expected apache-tvm-ffi<"),
        (lambda f: f.update({MANIFEST: f[MANIFEST].replace(b'"sm_80"', b'"sm_86"')}),
         "manifest.json: reads differently than the build wrote it"),
    ],
)  # fmt: skip
def test_a_bad_wheel_is_refused(tmp_path: Path, change: Callable[[Any], object], message: str) -> None:
    manifest, files = make_files()
    change(files)
    with pytest.raises(WheelError, match="breaks a rule: ") as caught:
        check(make_wheel(tmp_path / NAME, files), manifest)
    assert message in (caught.value.detail or "")


def test_a_wheel_of_another_platform_is_refused(tmp_path: Path) -> None:
    manifest, files = make_files()
    wheel = make_wheel(tmp_path / NAME.replace("manylinux_2_28", "linux"), files)
    with pytest.raises(WheelError, match=r"its tag is py3-none-linux_x86_64; expected py3-none-manylinux_2_28_x86_64"):
        check(wheel, manifest)


def test_a_path_of_this_machine_in_the_manifest_is_refused(tmp_path: Path) -> None:
    unit = replace(UNITS[0], compiler=replace(UNITS[0].compiler, options="--dump-dir=/home/author/x"))
    first = (replace(translated()[0], unit=unit), *translated()[1:])
    manifest = standin_manifest(first)
    files = make_files()[1]
    files[MANIFEST] = write_manifest(manifest).encode()
    with pytest.raises(WheelError, match=r"manifest\.json: contains a path of this machine: /home/author"):
        check(make_wheel(tmp_path / NAME, files), manifest)


def test_a_wheel_that_is_not_sealed_is_refused(tmp_path: Path) -> None:
    manifest, files = make_files()
    with zipfile.ZipFile(make_wheel(tmp_path / NAME, files), "a") as archive:
        archive.comment = b"hello"
    with pytest.raises(WheelError, match="the record at the archive's end is not as aot-pack writes it"):
        check(tmp_path / NAME, manifest)


def test_a_library_that_fails_its_audit_is_refused(tmp_path: Path) -> None:
    manifest, files = make_files()
    files["my_kernels/libmy_kernels.so"] = LIBRARY.replace(b"\0dlopen\0", b"\0printf\0")
    with pytest.raises(NativeError, match="it calls printf"):
        check(make_wheel(tmp_path / NAME, files), manifest)


def broken_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.dist-info/METADATA", "x" * 5000)
    data = bytearray(buffer.getvalue())
    data[45:60] = b"\xff" * 15
    return bytes(data)


@pytest.mark.parametrize("data", [b"", b"PK", b"text" * 100, broken_zip(), broken_zip()[:80]])
def test_what_is_no_wheel_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(WheelError, match="is not a wheel"):
        read_wheel(tmp_path / NAME)


def test_names_that_are_no_wheels(tmp_path: Path) -> None:
    with pytest.raises(WheelError, match="is not a wheel: expected a name such as"):
        read_wheel(tmp_path / "kernels.py")
    with pytest.raises(WheelError, match="can't be read: No such file"):
        read_wheel(tmp_path / NAME)
    with zipfile.ZipFile(tmp_path / NAME, "w") as archive:
        archive.writestr("a.txt", "")
    with pytest.raises(WheelError, match=r"expected one \.dist-info folder, got 0"):
        read_wheel(tmp_path / NAME)


def test_publishing_replaces_an_older_wheel_and_leaves_nothing_else(tmp_path: Path) -> None:
    wheel = tmp_path / NAME
    wheel.write_bytes(b"new")
    output = tmp_path / "a" / "dist"
    publish(wheel, output)
    (output / NAME).write_bytes(b"old")
    assert publish(wheel, output) == output / NAME
    assert (output / NAME).read_bytes() == b"new"
    assert [path.name for path in output.iterdir()] == [NAME]


def test_several_wheels_are_published_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, names = tmp_path / "dist", ["first.whl", "old.whl", "new.whl"]
    output.mkdir()
    for name in names:
        (tmp_path / name).write_text(f"new {name}")
    for name in names[:2]:
        (output / name).write_text(f"old {name}")
    before = {path.name: path.read_text() for path in output.iterdir()}
    moved: list[str] = []
    rename = Path.replace

    def fail_for_the_first(source: Path, target: Path) -> Path:
        if target == output / "first.whl":
            moved.extend(sorted(path.name for path in output.glob("*.whl")))
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail_for_the_first)
        with pytest.raises(OutputError, match="can't be written"):
            publish_all([tmp_path / name for name in names], output)
    assert moved == sorted(names)  # the first comes last: who finds it finds the others
    assert {path.name: path.read_text() for path in output.iterdir()} == before

    assert publish_all([tmp_path / name for name in names], output) == tuple(output / name for name in names)
    assert {path.name: path.read_text() for path in output.iterdir()} == {name: f"new {name}" for name in names}


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("")
    for folder in (tmp_path / "dist", tmp_path / "dist" / "below"):
        with pytest.raises(OutputError, match="dist is a file"):
            check_output_folder(folder)
    check_output_folder(tmp_path / "not" / "there" / "yet")
    assert not (tmp_path / "not").exists()


def test_an_output_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # tests may run as root, who may write anywhere
    with pytest.raises(OutputError, match="no permission to write"):
        check_output_folder(tmp_path)


@pytest.mark.parametrize(
    ("number", "message"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "the disk is full"), (errno.EROFS, "can't be written")],
)
def test_a_disk_that_is_full_leaves_the_old_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def fail(source: Path, destination: Path) -> None:
        Path(destination).write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / NAME).write_bytes(b"old")
    monkeypatch.setattr("shutil.copyfile", fail)
    with pytest.raises(OutputError, match=message):
        publish(tmp_path / NAME, tmp_path / "dist")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "dist").iterdir()] == [(NAME, b"old")]
    with pytest.raises(OutputError, match=message):
        publish(tmp_path / NAME, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def about(doc: str = "Kernels for tests.\n\nMore.", licenses: tuple[Path, ...] = ()) -> dict[str, str]:
    manifest = make_files()[0]
    files = metadata_files(
        manifest,
        templates=TEMPLATES,
        doc=doc,
        functions=stub_functions(EXPORTS, UNITS),
        licenses=license_files(licenses),
    )
    return {file.path: file.data.decode() for file in files}


@pytest.mark.parametrize("doc", ["Kernels for tests.\n\nMore.", 'a "quote" \\ and \x1b µs', '"""'])
def test_pyproject_is_toml(doc: str, tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("mine")
    document = tomllib.loads(about(doc, (tmp_path / "LICENSE",))["pyproject.toml"])
    project = document["project"]
    assert (project["name"], project["version"]) == ("my-kernels", "1.0")
    assert project["dependencies"] == ["apache-tvm-ffi<0.2,>=0.1.11"]
    assert project["requires-python"] == ">=3.10"
    assert project["license-files"] == ["LICENSE", "NOTICE-aot-pack.txt", "LICENSE-aot-pack.txt"]
    assert project["license"] == "MIT AND Apache-2.0"
    assert document["tool"]["scikit-build"]["wheel"]["packages"] == {"my_kernels": "python/my_kernels"}


def test_readme_shows_every_function() -> None:
    readme = about()["README.md"]
    assert readme.startswith("# my-kernels 1.0\n\nKernels for tests.\n\nMore.\n")
    assert "\nmy_kernels.scale(x, y, alpha=2.0)\n# y = alpha * x, elementwise.\n#\n# Arguments as compiled:\n" in readme
    assert "\nmy_kernels.everything(a, pair, shape, address, stream, mode, bias=None, causal=False)\n" in readme
    assert "Compiled for sm_80, sm_90a." in readme


def test_a_fence_is_longer_than_any_in_the_text() -> None:
    assert markdown_fence(["no ticks", "``two``"]) == "```"
    assert markdown_fence(["````python"]) == "`````"


def test_licenses(tmp_path: Path) -> None:
    assert about()["LICENSE-aot-pack.txt"] == (Path(__file__).parents[2] / "LICENSE").read_text()
    assert "my-kernels 1.0 was packed by aot-pack 0.1.0" in about()["NOTICE-aot-pack.txt"]
    (tmp_path / "a").mkdir()
    for path in (tmp_path / "LICENSE", tmp_path / "a" / "LICENSE", tmp_path / "README.md", tmp_path / "my license"):
        path.write_text("mine")
    with pytest.raises(UsageError, match="two license files have the name 'LICENSE'"):
        license_files([tmp_path / "LICENSE", tmp_path / "a" / "LICENSE"])
    for name in ("README.md", "my license"):
        with pytest.raises(UsageError, match=f"a license file can't have the name '{name}' in a wheel"):
            license_files([tmp_path / name])
    with pytest.raises(UsageError, match="can't be read: No such file"):
        license_files([tmp_path / "COPYING"])


def test_the_bill_of_materials_is_of_the_schema() -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    for license in ("MIT", None):
        text = bill_of_materials(standin_manifest(license=license))
        assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    names = {component["name"] for component in json.loads(text)["components"]}
    assert {"aot-pack launcher runtime", "apache-tvm-ffi", "cuda.h", "zig compiler runtime"} <= names


@pytest.mark.parametrize(
    ("author", "whole"),
    [
        (None, None),
        ("mit", "MIT AND Apache-2.0"),
        ("Apache-2.0", "Apache-2.0"),
        ("BSD-3-Clause or MIT", "(BSD-3-Clause OR MIT) AND Apache-2.0"),
        ("LicenseRef-Mine", "LicenseRef-Mine AND Apache-2.0"),
    ],
)
def test_the_license_of_a_wheel_is_the_authors_and_the_launchers(author: str | None, whole: str | None) -> None:
    assert license_expression(author) == whole


def test_what_is_no_license_expression() -> None:
    with pytest.raises(
        UsageError, match="--license must be an SPDX license expression, got 'mine': Unknown license: 'mine'"
    ) as e:
        license_expression("mine")
    assert "LicenseRef-" in (e.value.hint or "")


def test_the_bill_of_materials_names_tools_and_images() -> None:
    document = json.loads(bill_of_materials(make_files()[0]))
    tools = {tool["name"]: tool["version"] for tool in document["metadata"]["tools"]["components"]}
    assert tools["nvidia-cutlass-dsl"] == "4.8.1"
    assert document["metadata"]["component"]["purl"] == "pkg:pypi/my-kernels@1.0"
    assert document["metadata"]["component"]["licenses"] == [{"expression": "MIT AND Apache-2.0"}]
    files = [component for component in document["components"] if component["type"] == "file"]
    assert [file["hashes"][0]["content"] for file in files] == [image.sha256 for image in make_files()[0].images]
    assert "timestamp" not in document["metadata"]


def test_the_bill_of_materials_names_the_compiler_below_another() -> None:
    manifest = make_files()[0]
    compiler = CompilerInfo(name="tilelang", version="0.1.15", cuda="cu13", backend="nvidia-cuda-nvrtc 13.0.88")
    targets = tuple(replace(target, compiler=compiler) for target in manifest.targets)
    document = json.loads(bill_of_materials(replace(manifest, targets=targets)))
    tools = {tool["name"]: tool["version"] for tool in document["metadata"]["tools"]["components"]}
    assert (tools["tilelang"], tools["nvidia-cuda-nvrtc"]) == ("0.1.15", "13.0.88")
