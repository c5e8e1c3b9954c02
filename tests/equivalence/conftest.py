"""Builds both sides once a session, and checks its cases two at a time."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest

from equivalence.session import Session, Settings


@pytest.fixture(scope="session")
def equivalence_settings() -> Settings:
    """What the environment asks for; the seed is fresh in every run, and is printed."""
    seed = int(os.environ.get("EQUIVALENCE_SEED") or random.SystemRandom().randrange(10**9))
    calls = int(os.environ.get("EQUIVALENCE_CALLS") or 60)
    return Settings(seed=seed, random_calls=calls, jobs=max(2, len(os.sched_getaffinity(0))))


@pytest.fixture(scope="module")
def session(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, equivalence_settings: Settings
) -> Iterator[Session]:
    """Both sides of the sources that the test module names in ``SOURCES``."""
    folder = tmp_path_factory.mktemp("equivalence")
    with Session(request.module.SOURCES, folder, equivalence_settings) as session:
        yield session


def pytest_report_header() -> str:
    return "equivalence: EQUIVALENCE_SEED repeats a run's calls; a failure tells it"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The corpus needs an environment of its own: its tests run only when they are asked for."""
    if "corpus" in (config.option.markexpr or ""):
        return
    corpus = [item for item in items if item.get_closest_marker("corpus")]
    if corpus:
        config.hook.pytest_deselected(items=corpus)
        items[:] = [item for item in items if item not in corpus]
