"""What a program needs against what a wheel answers: hits, misses, and the nearest in words."""

from __future__ import annotations

from dataclasses import replace

from standin.requests import H100, attention, need, needs_of, norm

from aot_pack.requests.compare import Answer, Covered, Figure, compare
from aot_pack.requests.model import Opaque, Request, Series, Spec
from aot_pack.requests.words import WORDS, differences, label, shown

ALL = {"n64": norm(64), "n128": norm(128), "a64": attention(64), "a128": attention(128)}


def answers(*without: str, figures: tuple[Figure, ...] = ()) -> list[Answer]:
    return [Answer(target=name, request=each, figures=figures) for name, each in ALL.items() if name not in without]


def covered(request: Request, *without: str) -> Covered:
    (found,) = compare(needs_of(request), answers(*without))
    return found


def test_everything_that_is_there_is_covered() -> None:
    found = compare(needs_of(*ALL.values()), answers())
    assert [each.target for each in found] == list(ALL)
    assert not any(each.why or each.differences for each in found)


def test_a_head_dimension_that_is_left_out_is_named_with_the_nearest() -> None:
    found = covered(attention(96))
    assert (found.target, found.nearest) == (None, "a128")
    assert found.why == "head_dim 96 is not there; nearest: head_dim 128"
    found = covered(attention(64), "a64")
    assert found.why == "head_dim 64 is not there; nearest: head_dim 128 (also: tile_m 192 instead of 128)"
    assert found.name == "library.attention.AttentionForwardSm90"


def test_the_nearest_differs_least() -> None:
    assert covered(norm(90)).nearest == "n64"
    assert covered(norm(100)).nearest == "n128"
    found = covered(attention(128, causal=False))
    assert (found.nearest, found.why) == ("a128", "is_causal False is not there; nearest: is_causal True")
    other = covered(attention(128, arch="sm_100a"))
    assert (other.nearest, other.why) == ("a128", "architecture sm_100a is not there; nearest: architecture sm_90a")
    found = covered(attention(64, ends=True))
    assert (found.nearest, found.why) == ("a64", "mEnds Int32 (?) is not there; nearest: mEnds None")


def test_details_of_arguments_and_options() -> None:
    wanted = ALL["n64"]
    assert wanted.positional[0][0] == "x"
    other_align = replace(wanted.positional[0][1], align=4)  # type: ignore[type-var]
    changed = replace(wanted, positional=(("x", other_align), *wanted.positional[1:]), options=("--opt-level", "2"))
    words = [str(each) for each in differences(wanted, changed)]
    assert words == [
        "x.align 16 is not there; nearest: x.align 4",
        "options --enable-tvm-ffi is not there; nearest: options --opt-level 2",
    ]
    shorter = replace(wanted, keywords=())
    assert [str(each) for each in differences(wanted, shorter)] == [
        "stream the current stream is not there; nearest: stream no such argument"
    ]


def test_a_function_that_is_not_there_at_all() -> None:
    found = compare(needs_of(ALL["n64"]), answers("n64", "n128"))
    assert found[0].why == "nothing of library.norm.RowNorm is there, but 1 other function"
    assert compare(needs_of(ALL["n64"]), [])[0].why.endswith(" is there, but no other functions")


def test_figures_of_another_gpu_are_a_miss() -> None:
    recorded = needs_of(need(norm(64), gpus=(H100,)))
    fits = answers(figures=(Figure(name="sm_count", value=132), Figure(name="max_active_clusters[2]", value=66)))
    assert compare(recorded, fits)[0].target == "n64"
    (found,) = compare(recorded, answers(figures=(Figure(name="sm_count", value=78),)))
    assert found.target is None
    assert found.why == "n64 was compiled for another GPU: its sm_count is 78, and 132 on NVIDIA H100 80GB HBM3"


def test_what_nobody_can_compare_is_a_miss() -> None:
    request = norm(64, hook=Opaque(type="library.Hook", why="its class has a __reduce__"))
    (found,) = compare(needs_of(request), [Answer(target="t", request=request, figures=())])
    assert found.target is None
    assert found.why.startswith("function.hook is an object of library.Hook, and nobody can say whether another one")


def test_labels_tell_requests_apart() -> None:
    several = [attention(64), attention(96), attention(128, causal=False)]
    assert label(several[1], several) == "AttentionForwardSm90(head_dim=96)"
    alike = [attention(64), attention(64, ends=True)]
    assert [label(each, alike) for each in alike] == [
        "AttentionForwardSm90(mEnds=None)",
        "AttentionForwardSm90(mEnds=Int32 (?))",
    ]
    assert label(norm(64), several) == "RowNorm"


def test_each_kind_of_spec_has_words() -> None:
    kinds = {type(None) if kind is None else kind for kind in Spec.__args__}
    assert set(WORDS) == kinds
    assert shown(Series(type="tuple", elements=(1, "a", None))) == "(1, a, None)"
    assert shown(Series(type="list", elements=())) == "[]"
