"""What the metadata of an installed compiler tells: its flavours, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fake_compiler import NAME, OLD_BINDINGS, SUFFIX, bindings, found, install, install_compiler

from aot_pack.compiler_info import CompilerInfo
from aot_pack.compilers.installed import find_compiler
from aot_pack.compilers.problems import check_compiler, compiler_problems, compiler_warnings, unmet_requirements
from aot_pack.compilers.untested import untested_warnings
from aot_pack.errors import CompilerUnusable
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.cutedsl.description import CUTEDSL, OLDEST_VERSION, TESTED_VERSIONS
from aot_pack.front_ends.tilelang.description import TILELANG


def problems(site: Path, driver: int | None = None) -> list[str]:
    return [f"{problem}; {problem.hint}" for problem in compiler_problems(found(site, driver))]


def test_a_whole_compiler(tmp_path: Path) -> None:
    install_compiler(tmp_path)
    compiler = found(tmp_path)
    assert str(compiler) == "nvidia-cutlass-dsl 4.8.1"
    assert [part.name.removeprefix(NAME) for part in compiler.parts] == ["", "-libs-base", "-libs-core", "-libs-cu12"]
    assert (compiler.is_tested, [each.name for each in compiler.flavours]) == (True, ["cu12"])
    check_compiler(compiler)
    assert not list(compiler_warnings(compiler))
    assert list(unmet_requirements(compiler, {})) == [
        "nvidia-cutlass-dsl-libs-base 4.8.1 needs protobuf>=4, which is not installed"
    ]
    assert not list(unmet_requirements(compiler, {"protobuf": "5.0"}))


def test_the_first_folder_of_the_path_counts(tmp_path: Path) -> None:
    install_compiler(tmp_path / "first", "4.9.0")
    install_compiler(tmp_path / "second")
    path = [str(tmp_path / name) for name in ("none", "first", "second")]
    compiler = find_compiler(CUTEDSL, path, driver=None)
    assert (compiler.version, compiler.is_tested) == ("4.9.0", False)
    check_compiler(compiler)


@pytest.mark.parametrize(
    ("driver", "flavour"), [(None, "cu13"), (13010, "cu13"), (14000, "cu13"), (12090, "cu12"), (11080, None)]
)
def test_the_newest_flavour_that_the_driver_supports(tmp_path: Path, driver: int | None, flavour: str | None) -> None:
    install_compiler(tmp_path, flavours=("cu13", "cu12"))
    compiler = found(tmp_path, driver)
    assert (compiler.flavour and compiler.flavour.name) == flavour
    warnings = list(compiler_warnings(compiler))
    assert bool(warnings) == (flavour == "cu12")
    if warnings:
        assert warnings[0].endswith("those for CUDA 13 are installed: this machine's driver supports CUDA 12.9")
    assert [text.partition(";")[0] for text in problems(tmp_path, driver)] == (
        [] if flavour else [
            ("nvidia-cutlass-dsl 4.8.1 has libraries for CUDA 12 and CUDA 13 only, but this machine's driver supports "
            "CUDA 11.8")
        ]
    )  # fmt: skip


@pytest.mark.parametrize("last", ["libs-base", "libs-cu13"])
def test_two_distributions_with_the_same_library(tmp_path: Path, last: str) -> None:
    """4.4 and 4.5: the one that was installed last has overwritten the library of the other."""
    version, base = "4.5.3", f"{NAME}-libs-base"
    install(tmp_path, NAME, version, [f"{base}=={version}", f'{NAME}-libs-cu13=={version}; extra == "cu13"'])
    files = {"libs-base": b"for CUDA 12", "libs-cu13": b"it is for CUDA 13"}
    for name in sorted(files, key=lambda name: name == last):
        install(tmp_path, f"{NAME}-{name}", version, files={OLD_BINDINGS: files[name]})
    compiler = found(tmp_path, 12080)  # releases before 4.6 don't ask the driver
    assert not problems(tmp_path, 12080)
    assert compiler.flavour is not None
    assert compiler.flavour.name == {"libs-base": "cu12", "libs-cu13": "cu13"}[last]
    warnings = list(compiler_warnings(compiler))
    assert bool(warnings) == (last == "libs-base")
    if warnings:
        assert warnings[0].endswith(
            "use cu13: pip install --force-reinstall --no-deps nvidia-cutlass-dsl-libs-cu13==4.5.3"
        )


def test_no_compiler(tmp_path: Path) -> None:
    newest = TESTED_VERSIONS[-1]
    (text,) = problems(tmp_path)
    assert text == (
        "there is no kernel compiler: nvidia-cutlass-dsl is not installed; install it: pip install "
        f"'nvidia-cutlass-dsl=={newest}'"
    )
    with pytest.raises(CompilerUnusable, match="there is no kernel compiler"):
        check_compiler(found(tmp_path))
    assert CompilerUnusable.exit_code == 12


def test_libraries_without_the_front(tmp_path: Path) -> None:
    install(tmp_path, f"{NAME}-libs-core", "4.8.1")
    assert problems(tmp_path)[0].startswith(
        "there is no kernel compiler: nvidia-cutlass-dsl is not installed, although nvidia-cutlass-dsl-libs-core 4.8.1 "
        "is;"
    )


@pytest.mark.parametrize("version", ["4.3.5", "4.0.0", "3.9"])
def test_a_compiler_that_is_too_old(tmp_path: Path, version: str) -> None:
    install_compiler(tmp_path, version)
    assert problems(tmp_path) == [
        (
            f"nvidia-cutlass-dsl {version} is too old: aot-pack works with {OLDEST_VERSION} and later; install a "
            f"version that aot-pack is tested with: pip install 'nvidia-cutlass-dsl=={TESTED_VERSIONS[-1]}'"
        )
    ]


@pytest.mark.parametrize("version", ["4.4.0", "4.8.1.post1", "4.9.0", "4.9.0rc1", "5.0", "4.8.1+local"])
def test_versions_that_nobody_tested(tmp_path: Path, version: str) -> None:
    install_compiler(tmp_path, version)
    assert not problems(tmp_path)
    assert not found(tmp_path).is_tested


@pytest.mark.parametrize("version", [*TESTED_VERSIONS, "4.8.1.0"])
def test_tested_versions(version: str) -> None:
    assert CUTEDSL.is_tested(version)
    assert not CUTEDSL.is_too_old(version)


def test_a_library_of_another_version(tmp_path: Path) -> None:
    install_compiler(tmp_path)
    (tmp_path / "nvidia_cutlass_dsl_libs_base-4.8.1.dist-info").rename(tmp_path / "old")
    install(tmp_path, f"{NAME}-libs-base", "4.7.1")
    assert problems(tmp_path) == [
        (
            "nvidia-cutlass-dsl 4.8.1 is only half installed: it needs nvidia-cutlass-dsl-libs-base 4.8.1, but 4.7.1 "
            "is installed; install all its parts again: pip install --force-reinstall 'nvidia-cutlass-dsl==4.8.1'"
        )
    ]


def test_the_front_alone(tmp_path: Path) -> None:
    install(tmp_path, NAME, "4.8.1", [f"{NAME}-libs-base==4.8.1", f"{NAME}-libs-cu12==4.8.1"])
    first, second, third = problems(tmp_path)
    assert "is only half installed: it needs nvidia-cutlass-dsl-libs-base 4.8.1, which is not installed" in first
    assert "it needs nvidia-cutlass-dsl-libs-cu12 4.8.1, which is not installed" in second
    assert "it has no native library" in third


def test_one_flavour_is_enough(tmp_path: Path) -> None:
    install_compiler(tmp_path, flavours=("cu13",))
    assert not problems(tmp_path)


def test_an_old_flavour_that_an_upgrade_left_behind(tmp_path: Path) -> None:
    install_compiler(tmp_path)
    needs = [f"{NAME}-libs-base==4.7.1"]
    install(tmp_path, f"{NAME}-libs-cu13", "4.7.1", needs, files={bindings("cu13"): b"old"})
    assert problems(tmp_path) == [
        (
            "nvidia-cutlass-dsl 4.8.1 is mixed with another version: nvidia-cutlass-dsl-libs-cu13 4.7.1 is installed "
            "beside it; install all its parts again: pip install --force-reinstall 'nvidia-cutlass-dsl[cu13]==4.8.1'. "
            "Or remove the other version: pip uninstall nvidia-cutlass-dsl-libs-cu13"
        )
    ]


def test_a_library_that_is_missing_or_cut_off(tmp_path: Path) -> None:
    install_compiler(tmp_path)
    library = tmp_path / bindings("cu12")
    library.write_bytes(b"cut")
    assert problems(tmp_path)[0].startswith(
        f"nvidia-cutlass-dsl 4.8.1 is damaged: {library.name} has 3 bytes instead of 36; install all its parts again"
    )
    library.unlink()
    assert problems(tmp_path)[0].startswith(f"nvidia-cutlass-dsl 4.8.1 is damaged: {library.name} is missing;")


def test_a_compiler_of_another_python(tmp_path: Path) -> None:
    install_compiler(tmp_path, suffix=".cpython-36m-x86_64-linux-gnu.so")
    assert problems(tmp_path)[0].startswith(
        "nvidia-cutlass-dsl 4.8.1 was installed for another Python: _cutlass_ir.cu12.cpython-36m-x86_64-linux-gnu.so "
        f"is there, but this Python imports *{SUFFIX};"
    )


def test_an_interrupted_installation(tmp_path: Path) -> None:
    install_compiler(tmp_path)
    (tmp_path / "nvidia_cutlass_dsl-4.7.1.dist-info").mkdir()
    assert "nvidia-cutlass-dsl has no version in its metadata: an installation was interrupted" in problems(tmp_path)[0]
    (tmp_path / "nvidia_cutlass_dsl-4.7.1.dist-info").rmdir()
    install(tmp_path, f"{NAME}-libs-base", "4.9.0")
    assert problems(tmp_path)[0].startswith(
        "nvidia-cutlass-dsl-libs-base is installed twice in one folder: an installation was interrupted;"
    )


def test_tilelang(tmp_path: Path) -> None:
    install(tmp_path, "tilelang", "0.1.16", ["apache-tvm-ffi<0.1.13,>=0.1.11"])
    compiler = find_compiler(TILELANG, [str(tmp_path)], driver=None)
    assert (compiler.version, compiler.is_tested) == ("0.1.16", False)
    assert not list(compiler_problems(compiler))
    (text,) = unmet_requirements(compiler, {"apache-tvm-ffi": "0.1.15"})
    assert text == "tilelang 0.1.16 needs apache-tvm-ffi<0.1.13,>=0.1.11, but 0.1.15 is installed"


def test_warnings_of_untested_compilers() -> None:
    tested = CompilerInfo(name=NAME, version="4.8.1", cuda="cu12")
    untested = CompilerInfo(name=NAME, version="4.9.0", cuda="cu12", tested=False)
    below = CompilerInfo(name="tilelang", version="0.1.15", cuda="cu12", backend=f"{NAME} 4.9.0", tested=False)
    own = CompilerInfo(name="tilelang", version="0.2.0", cuda="cu12", backend=f"{NAME} 4.8.1", tested=False)
    assert untested_warnings([tested, tested]) == ()
    (text,) = untested_warnings([tested, untested, below, untested])
    assert text == (
        f"untested compiler: aot-pack is not tested with {NAME} 4.9.0, but with {', '.join(TESTED_VERSIONS)}. Test the "
        "wheel on a GPU before you publish it"
    )
    assert untested_warnings([own])[0].startswith(
        "untested compiler: aot-pack is not tested with tilelang 0.2.0, but with 0.1.15."
    )
    assert (str(tested), str(untested)) == (f"{NAME} 4.8.1 (cu12)", f"{NAME} 4.9.0 (cu12), untested compiler")
    by_cuda = CompilerInfo(name="tilelang", version="0.1.15", cuda="cu13", backend="nvidia-cuda-nvrtc 13.0.88")
    assert str(by_cuda) == "tilelang 0.1.15 with nvidia-cuda-nvrtc 13.0.88 (cu13)"


def test_each_front_end_names_the_versions_that_it_is_tested_with() -> None:
    assert all(front_end.tested for front_end in FRONT_ENDS)
