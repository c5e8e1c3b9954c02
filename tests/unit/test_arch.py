"""Architectures: what is accepted, what is said of the rest."""

import pytest

from aot_pack.arch import KNOWN_ARCHS, Arch, FeatureSet, parse_archs
from aot_pack.errors import UsageError


@pytest.mark.parametrize("name", KNOWN_ARCHS)
def test_every_known_arch_round_trips(name: str) -> None:
    assert str(Arch.parse(name)) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sm_90a", (9, 0, FeatureSet.ARCH_SPECIFIC)),
        ("sm_100f", (10, 0, FeatureSet.FAMILY)),
        ("sm_121", (12, 1, FeatureSet.BASELINE)),
    ],
)
def test_parts(name: str, expected: tuple[int, int, FeatureSet]) -> None:
    arch = Arch.parse(name)
    assert (arch.major, arch.minor, arch.features) == expected


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("sm_90b", "sm_90a"),
        ("90a", "sm_90a"),
        ("H100", "sm_90a"),
        ("9.0", "sm_90"),
        ("", "sm_90a"),
    ],
)
def test_an_unknown_arch_is_named_with_what_is_known_and_a_hint(given: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"unknown GPU architecture '{given}'; known: sm_80, ") as caught:
        Arch.parse(given)
    assert hint in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("given", "now"),
    [("sm_101a", "sm_110a"), ("sm_101", "sm_110"), ("compute_101", "compute_110"), ("sm_101f", "sm_110f")],
)
def test_an_arch_that_was_renamed(given: str, now: str) -> None:
    with pytest.raises(UsageError) as caught:
        Arch.parse(given)
    assert caught.value.message == (f"unknown GPU architecture {given!r}: CUDA 13.0 renamed it to {now!r}")
    assert caught.value.hint == f"use {now} with the compiler for CUDA 13: pip install aot-pack[cu13]"


@pytest.mark.parametrize(("given", "first", "hint"), [("sm_89a", "sm_90a", "sm_89"), ("sm_90f", "sm_100f", "sm_90")])
def test_a_suffix_that_an_arch_does_not_have(given: str, first: str, hint: str) -> None:
    with pytest.raises(
        UsageError, match=f"unknown GPU architecture '{given}': the first one with suffix '.' is {first}; known: "
    ) as caught:
        Arch.parse(given)
    assert caught.value.hint == f"use {hint}"


def test_archs_repeat_and_separate_by_commas() -> None:
    assert [str(arch) for arch in parse_archs(("sm_90a,sm_80", "sm_90a", " sm_100f "))] == [
        "sm_90a",
        "sm_80",
        "sm_100f",
    ]


def test_no_arch_is_an_error_with_an_example() -> None:
    with pytest.raises(UsageError, match="no GPU architecture given") as caught:
        parse_archs(())
    assert "--arch sm_90a" in (caught.value.hint or "")


def test_ptx_is_asked_for_beside_a_cubin_or_by_itself() -> None:
    assert [str(arch) for arch in parse_archs(("sm_120a+ptx,compute_80",))] == ["sm_120a", "compute_120", "compute_80"]
    assert Arch.parse("compute_90").compiler_name == "sm_90"


def test_ptx_of_one_architecture_only_is_refused() -> None:
    with pytest.raises(UsageError, match="PTX for 'compute_90a' can't run on a later architecture") as caught:
        Arch.parse("compute_90a")
    assert caught.value.hint == "use compute_90"


@pytest.mark.parametrize(
    ("arch", "runs_on", "not_on"),
    [
        ("sm_80", ((8, 0), (8, 6), (8, 9)), ((7, 5), (8, 7), (8, 8), (9, 0))),
        ("sm_87", ((8, 7),), ((8, 0), (8, 6), (8, 8), (8, 9))),
        ("sm_90a", ((9, 0),), ((8, 9), (10, 0))),
        ("sm_100", ((10, 0), (10, 3), (10, 7)), ((10, 1), (11, 0))),
        ("sm_100f", ((10, 0), (10, 3), (10, 7)), ((9, 0), (10, 1), (11, 0), (12, 0))),
        ("sm_103a", ((10, 3),), ((10, 0), (10, 7))),
        ("sm_103f", ((10, 3), (10, 7)), ((10, 0),)),
        ("sm_110f", ((11, 0),), ((10, 1), (12, 0))),
        ("sm_120f", ((12, 0), (12, 1)), ((11, 0),)),
        ("compute_80", ((8, 0), (8, 7), (8, 8), (10, 1), (11, 0), (12, 1)), ((7, 5),)),
        ("compute_87", ((8, 7), (8, 9), (9, 0)), ((8, 6),)),
        ("compute_90", ((9, 0), (10, 0), (12, 1)), ((8, 9),)),
    ],
)
def test_which_devices_run_it(
    arch: str, runs_on: tuple[tuple[int, int], ...], not_on: tuple[tuple[int, int], ...]
) -> None:
    assert all(Arch.parse(arch).runs_on(*capability) for capability in runs_on)
    assert not any(Arch.parse(arch).runs_on(*capability) for capability in not_on)


def test_the_launcher_is_told_the_minors_that_run_it() -> None:
    assert Arch.parse("sm_80").minors & 0x3FF == 1 << 0 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 9
    assert [Arch.parse(name).minors for name in ("sm_87", "sm_103a", "sm_110")] == [1 << 7, 1 << 3, 1 << 0]
