"""What capture() gives a builder, without a compiler."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import aot_pack
from aot_pack.author import captures as module
from aot_pack.errors import CompileError


@pytest.fixture
def units(monkeypatch: pytest.MonkeyPatch) -> aot_pack.Captured:
    """Three captured functions."""
    monkeypatch.setattr(module, "_served", True)
    with aot_pack.capture() as captured:
        for name in ("forward_main", "backward_main", "backward_sum"):
            for each in module.entered_captures():
                each.append(aot_pack.Unit(object(), name))
    return captured


def test_functions_come_in_order(units: aot_pack.Captured) -> None:
    assert [unit.name for unit in units] == ["forward_main", "backward_main", "backward_sum"]
    assert units[-1].name == "backward_sum"
    assert [unit.name for unit in units[:2]] == ["forward_main", "backward_main"]
    assert len(units) == 3


def test_one_is_found_by_a_part_of_its_name(units: aot_pack.Captured) -> None:
    assert units.named("sum").name == "backward_sum"


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (
            "main",
            r"units.named\('main'\) must match one function, but matches 2: captured: forward_main, backward_main",
        ),
        ("other", r"units.named\('other'\) must match one function, but matches none: captured: forward_main"),
    ],
)
def test_a_name_that_does_not_fit_one(units: aot_pack.Captured, part: str, message: str) -> None:
    with pytest.raises(CompileError, match=message) as caught:
        units.named(part)
    assert "units[-1]" in (caught.value.hint or "")


def test_a_place_that_is_not_there(units: aot_pack.Captured) -> None:
    with pytest.raises(CompileError, match=r"units\[3\]: captured: forward_main, backward_main, backward_sum"):
        units[3]
    with pytest.raises(CompileError, match=r"units\[-1\]: nothing was compiled"):
        aot_pack.Captured()[-1]


def test_captures_see_what_is_compiled_while_they_are_entered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_served", True)
    with aot_pack.capture() as outer:
        with aot_pack.capture() as inner:
            assert module.entered_captures() == (outer, inner)
        assert module.entered_captures() == (outer,)
    assert module.entered_captures() == ()


def test_outside_of_a_build() -> None:
    with pytest.raises(CompileError, match=r"capture\(\) was entered, but no builder is being run") as caught:
        aot_pack.capture().__enter__()
    assert "aot-pack build" in (caught.value.hint or "")


def test_what_is_not_wanted_is_passed_over() -> None:
    captured = aot_pack.Captured(only="backward")
    assert captured.wants("library.backward")
    assert not captured.wants("library.forward")
    message = r"units\[0\]: nothing was compiled; not compiled because of only='backward': library.forward"
    with pytest.raises(CompileError, match=message):
        captured[0]


def test_the_first_may_be_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_served", True)
    with aot_pack.capture() as all_of_them:
        with aot_pack.capture(first=True) as units, aot_pack.capture(first=True) as within:
            try:
                module.end_block(module.entered_captures())
            except Exception as error:  # as a library might
                raise AssertionError from error
        assert module.entered_captures() == (all_of_them,)
        module.end_block(module.entered_captures())  # nothing to end
    assert not units
    assert not within


def test_names_add_up() -> None:
    unit = aot_pack.Unit(object(), "f").rename(mQ="query", mK="k").rename(mQ="q")
    assert unit.names == {"mQ": "q", "mK": "k"}


def test_a_compile_that_failed_is_why_nothing_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_served", True)
    with aot_pack.capture() as units:
        for name in ("library.first", "library.second"):
            units.saw_failure(name, ValueError(f"{name} is too large\nand more"))
    message = (
        r"units\[0\]: nothing was compiled; compiling library.first failed; "
        r"compiling library.second failed with ValueError: library.second is too large$"
    )
    with pytest.raises(CompileError, match=message) as caught:
        units[0]
    assert caught.value.detail == "ValueError: library.second is too large\nand more"


def test_a_function_that_was_called_instead_is_named(units: aot_pack.Captured) -> None:
    units.saw_call("library.convert")
    units.saw_call("library.convert")
    message = r"captured: .*; called without cute.compile, which has no effect: library.convert$"
    with pytest.raises(CompileError, match=message) as caught:
        units.named("convert")
    assert "only when cute.compile compiles it" in (caught.value.hint or "")


def test_a_refusal_that_was_caught_is_told() -> None:
    units = aot_pack.Captured()
    units.saw_refusal("torch.Tensor.item needs the elements of a tensor")
    message = "nothing was compiled; the library caught this error: torch.Tensor.item needs the elements of a tensor$"
    with pytest.raises(CompileError, match=message):
        units[0]


def test_a_survey_sees_what_comes_after_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_served", True)
    monkeypatch.setattr(module, "_survey", None)
    survey = module.begin_survey()
    assert module.current_survey() is survey
    with aot_pack.capture(first=True) as units:
        units.append(aot_pack.Unit(object(), "quantize"))
        module.end_block([units])
        units.append(aot_pack.Unit(object(), "attention"))
        units.saw_call("convert")
        raise RuntimeError("no GPU\nat all")
    assert [unit.name for unit in units] == ["quantize", "attention"]
    assert (survey.called, survey.ends) == (["convert"], ["RuntimeError: no GPU"])
    without_first = aot_pack.capture()
    without_first.__enter__().append(aot_pack.Unit(object(), "quantize"))
    error = RuntimeError("again")
    assert not without_first.__exit__(RuntimeError, error, None)


def test_what_surrounds_captures_is_entered_once_and_also_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_served", True)
    monkeypatch.setattr(module, "_surroundings", [])
    events: list[str] = []

    def surrounding(name: str) -> None:
        @contextmanager
        def enter() -> Iterator[None]:
            events.append(f"+{name}")
            yield
            events.append(f"-{name}")

        module.surround_captures(enter)

    surrounding("a")
    assert not events
    with aot_pack.capture(), aot_pack.capture():
        assert events == ["+a"]
        surrounding("b")  # such as a library that a builder imports
        assert events == ["+a", "+b"]
    assert events == ["+a", "+b", "-b", "-a"]
