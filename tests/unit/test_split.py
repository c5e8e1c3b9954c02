"""``--split-by arch``: which wheels there are, what is in them, and what verify and inspect say of them."""

from __future__ import annotations

import argparse
import dataclasses
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from standin import EXPORTS, UNITS, plan
from standin.wheels import EPOCH, IDENTITY, INFO, LIBRARY, NAME, RULES, TEMPLATES, make_files

from aot_pack.arch import Arch, parse_archs
from aot_pack.cli import coverage
from aot_pack.cli.inspect import add_parser
from aot_pack.errors import UsageError, WheelError
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.check import check_wheel
from aot_pack.inspection.container import write_container
from aot_pack.inspection.diff import diff_wheels
from aot_pack.inspection.verify import verify_together
from aot_pack.manifest import Manifest, ManifestProvider, read_manifest, write_manifest
from aot_pack.model import SplitBy
from aot_pack.names import PackageName
from aot_pack.package.contents import python_files
from aot_pack.package.metadata import description_files, split_families
from aot_pack.package.stub import stub_functions
from aot_pack.project_metadata import Extra, ProjectMetadata
from aot_pack.wheel.budget import check_split
from aot_pack.wheel.split import WheelContents, split_wheel

FRONT, SM80, SM90 = 0, 1, 2


def split() -> tuple[WheelContents, ...]:
    manifest, files = make_files()
    families = "".join(f"Provides-Extra: {name}\n" for name in ("sm80", "sm90", "all"))
    files[f"{INFO}/METADATA"] = files[f"{INFO}/METADATA"].replace(b"\n\n", f"\n{families}\n".encode(), 1)
    whole = WheelContents(manifest=manifest, file_name=NAME, dist_info=INFO, files=files)
    python = python_files(plan(), stub_functions(EXPORTS, UNITS), identity=IDENTITY, templates=TEMPLATES, split=True)
    front, providers = split_wheel(whole, python, TEMPLATES)
    return front, *providers


def write(folder: Path, *wheels: WheelContents) -> list[str]:
    folder.mkdir(exist_ok=True)
    for wheel in wheels:
        data = write_container(wheel.files, dist_info=wheel.dist_info, epoch=EPOCH)
        (folder / wheel.file_name).write_bytes(data)
    return [str(folder / wheel.file_name) for wheel in wheels]


def changed(wheel: WheelContents, path: str, change: Callable[[bytes], bytes]) -> WheelContents:
    """With another file, and a manifest that says what the file does."""
    return dataclasses.replace(wheel, files={**wheel.files, path: change(wheel.files[path])})


def with_manifest(wheel: WheelContents, **fields: object) -> WheelContents:
    manifest = dataclasses.replace(wheel.manifest, **fields)  # type: ignore[arg-type]
    path = f"{manifest.package}/manifest.json"
    return dataclasses.replace(wheel, files={**wheel.files, path: write_manifest(manifest).encode()})


def renamed(front: WheelContents) -> tuple[ManifestProvider, ...]:
    """Its providers, the last under another name."""
    *others, last = front.manifest.providers
    return (*others, dataclasses.replace(last, distribution="other"))


def findings(folder: Path, *wheels: WheelContents) -> list[str]:
    return [str(finding) for each in verify_together(write(folder, *wheels), RULES) for finding in each.findings]


def test_each_family_has_a_provider_and_the_front_has_the_rest(tmp_path: Path) -> None:
    wheels = split()
    assert [wheel.file_name for wheel in wheels] == [
        NAME,
        "my_kernels_sm80-1.0-py3-none-any.whl",
        "my_kernels_sm90-1.0-py3-none-any.whl",
    ]
    assert [len(wheel.manifest.images) for wheel in wheels] == [0, 1, 1]
    assert not [path for path in wheels[FRONT].files if "/cubins/" in path]
    assert [target.id for target in wheels[SM90].manifest.targets] == ["scale@sm_90a", "everything@sm_90a"]
    for wheel, path in zip(wheels, write(tmp_path, *wheels), strict=True):
        archive, library = check_wheel(Path(path), manifest=wheel.manifest, rules=RULES)
        assert (library is None) == (wheel is not wheels[FRONT])
        assert archive.manifest() == read_manifest(write_manifest(wheel.manifest)) == wheel.manifest
    assert findings(tmp_path, *wheels) == []
    assert findings(tmp_path, wheels[SM90]) == []  # each also by itself


def test_the_library_is_that_of_the_whole_wheel() -> None:
    assert split()[FRONT].files["my_kernels/libmy_kernels.so"] == LIBRARY


def test_versions_are_locked_to_each_other(tmp_path: Path) -> None:
    front, _, provider = write(tmp_path, *split())
    own = read_wheel(Path(front)).metadata()
    assert own.get_all("Provides-Extra") == ["sm80", "sm90", "all"]
    assert own.get_all("Requires-Dist") == [
        "apache-tvm-ffi<0.2,>=0.1.11",
        'my-kernels-sm80==1.0; extra == "all"',
        'my-kernels-sm80==1.0; extra == "sm80"',
        'my-kernels-sm90==1.0; extra == "all"',
        'my-kernels-sm90==1.0; extra == "sm90"',
    ]
    archive = read_wheel(Path(provider))
    assert archive.requires == ("my-kernels==1.0",)
    assert archive.metadata()["License-Expression"] == "MIT AND Apache-2.0"
    assert archive.metadata()["Summary"] == "Kernels of my-kernels 1.0, compiled for sm_90a."
    assert archive.text(f"{archive.dist_info}/entry_points.txt") == "[aot_pack.cubins]\nmy_kernels = my_kernels_sm90\n"
    assert archive.text("my_kernels_sm90/identity.txt") == IDENTITY
    assert "libmy_kernels.so" not in archive.text(f"{archive.dist_info}/licenses/NOTICE-aot-pack.txt")


def test_the_stub_finds_providers_only_where_there_are_some() -> None:
    assert b"_find_provider" in split()[FRONT].files["my_kernels/__init__.py"]
    assert b"_find_provider" not in make_files()[1]["my_kernels/__init__.py"]


def test_ptx_is_of_no_family() -> None:
    assert Arch.parse("compute_90").family is None
    assert [Arch.parse(name).family for name in ("sm_80", "sm_89", "sm_90a", "sm_103f", "sm_121a")] == [
        "sm80", "sm80", "sm90", "sm100", "sm120",
    ]  # fmt: skip
    archs = parse_archs(("sm_120a+ptx", "sm_89", "sm_80"))
    assert split_families(archs, SplitBy.ARCH) == ("sm80", "sm120", "all")
    assert split_families(archs, SplitBy.NONE) == ()
    assert split_families(parse_archs(("compute_90",)), SplitBy.ARCH) == ()


def test_an_extra_of_the_authors_may_not_have_the_name_of_a_family() -> None:
    about = ProjectMetadata(
        description=None, readme=None, requires_python=None, dependencies=(), authors=(), maintainers=(), keywords=(),
        classifiers=(), urls=(), entry_points=(), extras=(Extra(name="All", dependencies=("torch",)),),
    )  # fmt: skip
    with pytest.raises(
        UsageError, match="the project has an extra 'All', but --split-by adds an extra with the same name"
    ):
        description_files(
            PackageName.parse("my-kernels"), "1.0", templates=TEMPLATES, doc="", requires=(), license=None, licenses=(),
            about=about, families=("sm90", "all"), aot_pack_version="1",
        )  # fmt: skip


def test_a_split_that_depends_on_a_size_needs_one() -> None:
    check_split(SplitBy.ARCH, None)
    check_split(SplitBy.ARCH_IF_NEEDED, 1)
    with pytest.raises(UsageError, match="--split-by arch-if-needed needs --max-size") as caught:
        check_split(SplitBy.ARCH_IF_NEEDED, None)
    assert caught.value.hint is not None


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda f, p: (f, changed(p, "my_kernels_sm90/identity.txt", lambda _: b"1" * 16)),
         "identity.txt: differs from the identity in the manifest"),
        (lambda f, p: (f, with_manifest(p, identity="1" * 16)), "comes from another build than my-kernels 1.0"),
        (lambda f, p: (with_manifest(f, providers=renamed(f)), p), "is not among the providers of my-kernels 1.0"),
        (lambda f, p: (with_manifest(f, providers=renamed(f)), p),
         "names the provider other; expected my-kernels-sm90"),
        (lambda f, p: (with_manifest(f, targets=f.manifest.targets[:2]), p),
         "does not have the targets listed by my-kernels"),
        (lambda f, p: (f, with_manifest(p, requires=("my-kernels>=1.0",))), "a provider must require my-kernels==1.0"),
        (lambda f, p: (f, with_manifest(p, entry_points=())), "does not describe a provider for my_kernels"),
        (lambda f, p: (f, with_manifest(p, library="libmy_kernels.so")), "a package must have a library, and a prov"),
        (lambda f, p: (f, with_manifest(p, distribution="my-kernels-sm100")),
         "my-kernels-sm100; expected my-kernels-sm90"),
        (lambda f, p: (changed(f, f"{INFO}/METADATA", lambda data: data.replace(b'sm90==1.0; extra == "s', b"x")), p),
         "its extra sm90 does not require my-kernels-sm90==1.0"),
    ],
)  # fmt: skip
def test_wheels_that_do_not_fit_each_other(
    tmp_path: Path,
    change: Callable[[WheelContents, WheelContents], tuple[WheelContents, WheelContents]],
    problem: str,
) -> None:
    wheels = split()
    found = findings(tmp_path, *change(wheels[FRONT], wheels[SM90]))
    assert any(problem in each for each in found), found


def test_installed_providers_are_verified_with_their_package(tmp_path: Path) -> None:
    wheels = split()
    for path in write(tmp_path / "dist", wheels[FRONT], wheels[SM90]):
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / "site")
    found = verify_together([str(tmp_path / "site" / "my_kernels")], RULES)
    assert [each.distribution for each in found] == ["my-kernels", "my-kernels-sm90"]
    assert not [finding for each in found for finding in each.findings]
    (tmp_path / "site/my_kernels_sm90/identity.txt").write_text("other")
    found = verify_together([str(tmp_path / "site" / "my_kernels")], RULES)
    assert [finding.path for finding in found[1].findings].count("my_kernels_sm90/identity.txt") >= 1


def test_two_splits_are_compared_like_wheels(tmp_path: Path) -> None:
    front, *_ = (read_wheel(Path(path)) for path in write(tmp_path, *split()))
    assert diff_wheels(front, front).equal


@pytest.mark.parametrize(
    ("index", "rows"),
    [
        (FRONT, ["  images       0, 0 B", "  provider     my-kernels-sm80: 1 images, 6.3 kB",
                 "  requires     Python >=3.10, apache-tvm-ffi<0.2,>=0.1.11"]),
        (SM90, ["  provider     of my-kernels 1.0, for sm90", "  images       1, 7.6 kB",
                "  requires     Python >=3.10, my-kernels==1.0"]),
    ],
)  # fmt: skip
def test_inspect(tmp_path: Path, capsys: pytest.CaptureFixture[str], index: int, rows: list[str]) -> None:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["inspect", write(tmp_path, split()[index])[0]])
    assert arguments.run(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [row for row in rows if row not in lines] == []
    assert any(line.startswith("  scale@sm_90a       4699e9a63b4fec46  7.6 kB  plain") for line in lines)


def test_a_manifest_lists_what_its_targets_need() -> None:
    manifest: Manifest = split()[FRONT].manifest
    assert {image.file for image in manifest.all_images} == {target.image for target in manifest.targets}


def test_coverage_of_a_split_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The package states the images of its providers. A provider says whom to ask."""
    front, provider, _ = write(tmp_path, *split())
    parser = argparse.ArgumentParser()
    coverage.add_parser(parser.add_subparsers())
    options = parser.parse_args(["coverage", front])
    assert options.run(options) == 0
    assert "  GPUs   sm_90a, sm_80\n" in capsys.readouterr().out
    options = parser.parse_args(["coverage", provider])
    with pytest.raises(WheelError, match=r"-any\.whl has only the images of my-kernels for sm80$") as raised:
        options.run(options)
    assert raised.value.hint == "ask for the coverage of my-kernels: it names the images of all its providers"
