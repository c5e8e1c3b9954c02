"""Being here, this file makes the helper packages beside it (``standin``, ...) importable from every test."""

import signal
from collections.abc import Iterator

import pytest
from kept_objects import stand_in
from kept_objects.zig import STORE

# What a shell starts in the background ignores Ctrl-C, and so would all that tests start and interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test takes from, or adds to, the build cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AOT_PACK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _equal_sources_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        stand_in.install(tmp_path_factory.mktemp("kept-objects"), patch)
        yield


@pytest.fixture
def compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is taken from objects of other builds: for tests that compare what two builds compile."""
    monkeypatch.delenv(STORE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--wheel-changes", type=int, default=300, help="how many random changes of a wheel `verify` must find, twice"
    )
