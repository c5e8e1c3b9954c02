"""Why checks on a GPU can't be run, in words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from standin.wheels import standin_manifest

from aot_pack.errors import CheckFailed
from aot_pack.gpu_check import run


@pytest.mark.parametrize(
    ("checks", "message"),
    [
        ([], "the file has no check for this package"),
        (
            [{"name": "check_it", "function": "scael"}],
            "check_it checks 'scael', but the package has only scale, everything",
        ),
    ],
)
def test_checks_that_are_for_nothing(checks: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(CheckFailed, match=f"^{re.escape(message)}$") as caught:
        run._check_names(checks, standin_manifest())
    assert "@aot_pack.check('package" in str(caught.value.hint) or "mark functions" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("stage", "message"),
    [
        ("device", "GPU 1 can't be used: no driver"),
        ("package", "my_kernels can't be imported: no driver"),
        ("checks", "checks.py can't be run: no driver"),
    ],
)
def test_a_process_that_ran_no_check(stage: str, message: str) -> None:
    request = {"device": 1, "package": "my_kernels", "checks": "/somewhere/checks.py"}
    error = run._not_started([{"stage": stage, "error": "no driver", "traceback": "Traceback"}], 1, request)
    assert (error.message, error.detail) == (message, "Traceback")
    assert error.hint


def test_a_process_that_said_nothing() -> None:
    assert (
        run._not_started([], -9, {}).message
        == "the process for the checks ended with exit code -9 before the first check"
    )
