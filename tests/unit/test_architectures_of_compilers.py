"""The error for an architecture that the installed compiler lacks: the version and libraries seen, what to install."""

from __future__ import annotations

import pytest

from aot_pack.arch import KNOWN_ARCHS, Arch
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl.architectures import check_architecture

BEFORE_107 = frozenset(name for name in KNOWN_ARCHS if not name.startswith("sm_107"))
WITH_101 = frozenset(name.replace("sm_110", "sm_101") for name in BEFORE_107)


@pytest.mark.parametrize(
    ("arch", "known", "flavour", "version", "wanted"),
    [
        ("sm_107a", BEFORE_107, "cu12", "4.6.3", "nvidia-cutlass-dsl[cu13]>=4.8"),
        ("sm_107", BEFORE_107, "cu13", "4.7.1", "nvidia-cutlass-dsl[cu13]>=4.8"),
        ("compute_107", KNOWN_ARCHS, "cu12", "4.8.1", "nvidia-cutlass-dsl[cu13]>=4.8"),
        ("sm_110a", KNOWN_ARCHS, "cu12", "4.8.1", "nvidia-cutlass-dsl[cu13]"),
        ("sm_110f", WITH_101, "cu12", "4.6.3", "nvidia-cutlass-dsl[cu13]"),
    ],
)
def test_lacking(arch: str, known: frozenset[str], flavour: str, version: str, wanted: str) -> None:
    with pytest.raises(CompileError) as caught:
        check_architecture(Arch.parse(arch), known=known, flavour=flavour, version=version)
    assert f"nvidia-cutlass-dsl {version} with its libraries for CUDA {flavour[2:]}" in caught.value.message
    assert Arch.parse(arch).compiler_name in caught.value.message
    assert f"'{wanted}'" in (caught.value.hint or "")


def test_a_release_that_dropped_an_architecture() -> None:
    with pytest.raises(CompileError, match="makes no code for sm_80") as caught:
        check_architecture(Arch.parse("sm_80"), known={"sm_90", "sm_100"}, flavour="cu13", version="5.0.0")
    assert "this release knows sm_100, sm_90" in (caught.value.hint or "")


@pytest.mark.parametrize("name", KNOWN_ARCHS)
def test_known(name: str) -> None:
    check_architecture(Arch.parse(name), known=KNOWN_ARCHS, flavour="cu13", version="4.8.1")
    if not name.startswith(("sm_107", "sm_110")):
        check_architecture(Arch.parse(name), known=BEFORE_107, flavour="cu12", version="4.4.2")
