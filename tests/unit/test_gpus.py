"""GPU models: the table holds what it must, files of users are checked, and --gpu names what fits."""

import re
from pathlib import Path

import pytest

from aot_pack.arch import KNOWN_ARCHS, Arch, parse_archs
from aot_pack.errors import UsageError
from aot_pack.gpu_answers.device import _WORDS
from aot_pack.gpus import (
    _FIGURES,
    L2_BYTES,
    MEMORY_BYTES,
    NAME,
    SM_COUNT,
    GpuModel,
    choose_models,
    known_models,
    names_for,
    read_models,
)
from aot_pack.gpus.limits import LIMITS
from aot_pack.launcher import figures

H100 = next(model for model in known_models() if model.name == "h100")
OWN = '[mine]\ncapability = "9.0"\nsm_count = 100\nl2_mib = 40\nsource = "measured"\nmax_active_clusters = {2 = 48}\n'


@pytest.mark.parametrize("model", known_models(), ids=lambda model: model.name)
def test_every_model_of_the_table_is_for_an_arch_and_says_where_its_figures_are_from(model: GpuModel) -> None:
    assert any(model.fits(Arch.parse(arch)) for arch in KNOWN_ARCHS)
    assert model.capability in LIMITS
    given = [figure for figure in ("sm_count", "l2_bytes", "memory_bytes") if getattr(model, figure) is not None]
    assert [figure for figure, _ in model.sources] == given
    assert all(len(source) > 5 for _, source in model.sources)
    assert model.product
    assert 4 <= model.sm_count <= 200
    assert model.l2_bytes is None or 4 << 20 <= model.l2_bytes <= 128 << 20


def test_the_limits_are_those_that_devices_report() -> None:
    assert LIMITS[9, 0].smem_per_sm == 233472  # as the H100 of tests/fake_driver/native/models.cpp
    assert LIMITS[9, 0].smem_per_block_optin == 232448
    assert LIMITS[8, 0].smem_per_block_optin == 166912
    assert LIMITS[12, 0].smem_per_block_optin == 101376


@pytest.mark.parametrize(
    ("arch", "fits"),
    [
        ("sm_90", True),
        ("sm_90a", True),
        ("compute_90", True),
        ("sm_100a", False),
        ("sm_89", False),
    ],
)
def test_a_model_fits_the_archs_of_its_very_capability(arch: str, fits: bool) -> None:
    assert H100.fits(Arch.parse(arch)) is fits


def test_code_for_an_earlier_minor_runs_on_a_model_but_is_not_compiled_with_its_figures() -> None:
    assert "rtx3090" in names_for(Arch.parse("sm_86"))
    assert "rtx3090" not in names_for(Arch.parse("sm_80"))
    assert "b300" not in names_for(Arch.parse("sm_100f"))


def test_clusters_are_measured_or_as_many_as_there_can_be(tmp_path: Path) -> None:
    (mine,) = read_models(written(tmp_path, OWN))
    assert [mine.clusters_of(size) for size in (1, 2, 3, 16)] == [100, 48, 33, 6]


def test_names_and_aliases_are_found_in_any_case_and_once(tmp_path: Path) -> None:
    own = written(tmp_path, OWN)
    archs = parse_archs(("sm_90a,sm_121a",))
    chosen = choose_models(["H100, dgx-spark", "h100-sxm", "mine"], [own], archs)
    assert [model.name for model in chosen] == ["h100", "gb10", "mine"]


def test_an_unknown_model_names_what_is_near() -> None:
    with pytest.raises(UsageError, match="unknown GPU model 'h10'; known: a100, ") as caught:
        choose_models(["h10"], [], parse_archs(("sm_90a",)))
    assert caught.value.hint == "did you mean h100 or h20 or a10? Or add your own model with --gpu-file FILE"


def test_a_model_of_another_architecture_is_an_error_that_names_both() -> None:
    message = "--gpu b200 has compute capability 10.0, but the build is for --arch sm_90a, sm_80"
    with pytest.raises(UsageError, match=re.escape(message)) as caught:
        choose_models(["h100,b200"], [], parse_archs(("sm_90a,sm_80",)))
    assert caught.value.hint == "add --arch sm_100a, or leave out --gpu b200"


def written(folder: Path, text: str) -> Path:
    path = folder / "my_gpus.toml"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "my_gpus.toml has no GPU model"),
        ("x =", "my_gpus.toml is not TOML"),
        ("x = 1", "the key x is not in the table of a model"),
        ("[Mine]\n" + OWN[7:], "the name 'Mine' is not acceptable"),
        (OWN + "clock = 1\n", "[mine] has an unknown key 'clock'; known: aliases, "),
        (OWN.replace('"9.0"', "9.0"), "capability must be a string such as '9.0', got 9.0"),
        (OWN.replace("sm_count = 100\n", ""), "[mine] has no sm_count"),
        (OWN.replace("= 100", "= 0"), "sm_count must be a positive integer, got 0"),
        (OWN.replace("= 100", "= true"), "sm_count must be a positive integer, got True"),
        (OWN + "l2_bytes = 1\n", "has both l2_mib and l2_bytes"),
        (OWN.replace('source = "measured"\n', ""), "has no source for sm_count"),
        (OWN.replace("source = ", "sources.memory_bytes = "), "has no source for sm_count"),
        (OWN + 'sources.memory_bytes = "measured"\n', "has a source for 'memory_bytes', but no such figure"),
        (OWN.replace("{2 = 48}", "{2 = 51}"), "max_active_clusters has 2 = 51, which is impossible"),
        (OWN.replace("{2 = 48}", "{33 = 1}"), "max_active_clusters has 33 = 1, which is impossible"),
        (OWN.replace("{2 = 48}", "48"), "max_active_clusters must be a table, got 48"),
        (
            OWN.replace('"9.0"', '"8.6"'),
            "has max_active_clusters, but only GPUs of compute capability 9.0 and later have clusters",
        ),
        (OWN + 'aliases = "x"\n', "aliases must be a list of strings, got 'x'"),
        (OWN + 'product = ""\n', "product must be a string of one line, got ''"),
        (OWN + 'aliases = ["mine"]\n', "two GPU models in my_gpus.toml have the name 'mine'"),
    ],
)
def test_a_file_that_is_not_acceptable(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        read_models(written(tmp_path, text))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"can't be read: No such file or directory"):
        read_models(tmp_path / "no.toml")


def test_a_model_of_ones_own_hides_none_of_the_table(tmp_path: Path) -> None:
    own = written(tmp_path, OWN.replace("[mine]", "[h100]"))
    with pytest.raises(
        UsageError, match=r"two GPU models in my_gpus\.toml and aot-pack's own table have the name 'h100'"
    ):
        choose_models(["h100"], [own], parse_archs(("sm_90a",)))


@pytest.mark.parametrize("model", known_models(), ids=lambda model: model.name)
def test_the_memory_of_every_model_is_known(model: GpuModel) -> None:
    """Libraries ask for it to choose a workspace. Look it up: deviceQuery, or torch.cuda.get_device_properties."""
    assert model.memory_bytes is not None
    assert 20 << 30 < model.memory_bytes < 300 << 30
    assert dict(model.sources)["memory_bytes"] != dict(model.sources)["sm_count"]


WITHOUT_LIMITS: dict[tuple[int, int], str] = {}
"""Capabilities of KNOWN_ARCHS that gpus/limits.py lacks, and why."""

WITHOUT_MODEL = {(10, 7): "the table has no source for a product"}
"""Capabilities of KNOWN_ARCHS that gpus/table.toml has no model of, and why."""

UNKNOWN_FIGURES = {
    (model, "l2_bytes"): "the table has no source for it" for model in ("a30", "h100-nvl", "gb200", "b300", "gb300")
}
"""Figures that a model of the table lacks, and why."""

MEASURED_ONLY = {"max_active_clusters": "nobody measured it; clusters_of() then divides sm_count"}
"""Figures that no model has, and why."""


def test_every_architecture_has_limits() -> None:
    known = {(arch.major, arch.minor) for arch in map(Arch.parse, KNOWN_ARCHS)}
    assert known - LIMITS.keys() == WITHOUT_LIMITS.keys(), "CUDA Programming Guide, section 5.1.3, has them"
    assert not LIMITS.keys() - known, "these are no architectures of KNOWN_ARCHS"


def test_every_architecture_has_a_model() -> None:
    known = {(arch.major, arch.minor) for arch in map(Arch.parse, KNOWN_ARCHS)}
    with_model = {model.capability for model in known_models()}
    assert known - with_model == WITHOUT_MODEL.keys(), "add a model to gpus/table.toml, or say here why there is none"


def test_every_figure_of_every_model_is_known_or_excused() -> None:
    missing = {
        (model.name, figure)
        for model in known_models()
        for figure in _FIGURES
        if figure not in MEASURED_ONLY and getattr(model, figure) is None
    }
    assert missing == UNKNOWN_FIGURES.keys()
    for figure in MEASURED_ONLY:
        assert not any(getattr(model, figure) for model in known_models()), f"take {figure} out of MEASURED_ONLY"


def test_every_figure_that_code_can_ask_for_is_compared_and_has_words() -> None:
    """Clusters are not: they follow from the multiprocessors (``launcher/figures.py``)."""
    asked = {SM_COUNT, L2_BYTES, MEMORY_BYTES, NAME}
    assert _WORDS.keys() == asked
    assert figures._FIGURES.keys() == asked
    assert set(_FIGURES) == asked - {NAME} | {"max_active_clusters"}


def test_the_fake_driver_has_the_same_limits() -> None:
    """It has a table of its own, from the same document, so that a slip in one shows."""
    text = (Path(__file__).parents[1] / "fake_driver" / "native" / "models.cpp").read_text()
    rows = re.findall(r"\{\{(\d+), (\d+)\}, (\d+), (\d+), (\d+), (\d+), (\d+)\}", text)
    theirs = {(int(major), int(minor)): tuple(map(int, rest[:3])) for major, minor, *rest in rows}
    assert len(theirs) > len(LIMITS)
    for capability, limits in LIMITS.items():
        ours = (limits.threads_per_sm, limits.blocks_per_sm, limits.smem_per_sm)
        assert ours == theirs.get(capability), f"{capability} in tests/fake_driver/native/models.cpp"
