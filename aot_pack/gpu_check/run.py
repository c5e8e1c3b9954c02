"""The parent of ``worker.py``: passes a package to it, collects its results, and starts a new one if it dies."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.codec import to_json
from aot_pack.errors import CheckFailed
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.container import unsafe_name
from aot_pack.manifest import Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The result of one check of the author."""

    name: str
    outcome: str
    """``passed``, ``failed``, or ``skipped`` where the package has no image for the device."""
    text: str
    """The reason why it failed or was skipped; empty if it passed."""
    traceback: str
    seconds: float
    findings: tuple[str, ...] = ()
    """Writes that the function does not declare, and outputs that it does not write whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuChecks:
    """The results of all checks of a package on one device."""

    device: str
    """A text such as ``cuda:0, NVIDIA H100 80GB HBM3, sm_90``."""
    results: tuple[CheckResult, ...]
    unchecked: tuple[str, ...]
    """Functions without a check."""
    notes: tuple[str, ...] = ()
    """What the guard bytes could not show."""

    @property
    def passed(self) -> bool:
        """Whether at least one check passed and none failed."""
        outcomes = {result.outcome for result in self.results}
        return "failed" not in outcomes and "passed" in outcomes


def run_checks(
    archives: Sequence[WheelArchive],
    checks: Path,
    *,
    device: int,
    environment: Mapping[str, str],
    guards: bool = True,
) -> GpuChecks:
    """Runs the checks in the file ``checks`` on a device, with the package of ``archives``.

    The caller must have verified the archives. This function unpacks the package and its providers into one temporary
    folder, so the checks need no installed package except TVM FFI.

    Args:
        archives: the wheel of the package, and those of its providers.
        checks: a file with functions marked ``@aot_pack.check``.
        device: CUDA's number of the device.
        environment: of the processes that run the checks.
        guards: whether each call of a packed function is repeated between guard bytes (``guards.py``).

    Raises:
        CheckFailed: no check can run: there is no GPU or no ``cuda-core``, the file of checks fails, or it checks a
            function that the package does not have.
    """
    with tempfile.TemporaryDirectory(prefix="aot-pack-checks-") as folder:
        for archive in archives:
            _unpack(archive, Path(folder))
        manifest = _package(archives)
        request = {
            "site": folder,
            "package": manifest.package,
            "checks": str(checks.resolve()),
            "device": device,
            "archs": {
                name: sorted({target.arch for target in manifest.targets if target.function == name})
                for name in manifest.functions
            },
            "signatures": {name: _signatures(manifest, name) for name in manifest.functions} if guards else {},
        }
        return _run_all(request, manifest, environment)


def _package(archives: Sequence[WheelArchive]) -> Manifest:
    """The manifest of the one package among them."""
    packages = [manifest for manifest in (archive.manifest() for archive in archives) if manifest.front is None]
    if len(packages) != 1:
        raise CheckFailed(
            f"expected one package to check, got {len(packages)}: {', '.join(each.file_name for each in archives)}",
            hint="give the wheel of one package, and the wheels of its providers",
        )
    return packages[0]


def _signatures(manifest: Manifest, function: str) -> list[Any]:
    """The different signatures of the function's variants, as JSON."""
    found = dict.fromkeys(target.signature for target in manifest.targets if target.function == function)
    return [to_json(signature) for signature in found]


def _unpack(archive: WheelArchive, folder: Path) -> None:
    for name in archive.files:
        if unsafe_name(name):
            raise CheckFailed(f"{archive.file_name}: the path {name} leaves the folder that the wheel is unpacked into")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(archive.files.pieces(name))


def _run_all(request: dict[str, Any], manifest: Manifest, environment: Mapping[str, str]) -> GpuChecks:
    results: list[CheckResult] = []
    notes: dict[str, None] = {}
    head: dict[str, Any] = {}
    while not head or len(results) < len(head["checks"]):
        lines, code = _run_process({**request, "first": len(results)}, environment)
        if not lines or "error" in lines[0]:
            raise _not_started(lines, code, request)
        if not head:
            head = lines[0]
            _check_names(head["checks"], manifest)
        results += _results(lines[1:], code)
        notes.update((note, None) for line in lines[1:] for note in line.get("notes", ()))
        if len(lines) == 1:
            break
    capability = "".join(map(str, head["device"]["capability"]))
    checked = {check["function"] for check in head["checks"]}
    return GpuChecks(
        device=f"cuda:{request['device']}, {head['device']['name']}, sm_{capability}",
        results=tuple(results),
        unchecked=tuple(name for name in manifest.functions if name not in checked),
        notes=tuple(notes),
    )


def _run_process(request: dict[str, Any], environment: Mapping[str, str]) -> tuple[list[dict[str, Any]], int]:
    # Not through native/process.py, which keeps the output: the user sees at once what the checks print.
    command = [sys.executable, "-m", "aot_pack.gpu_check.worker"]
    done = subprocess.run(
        command, input=json.dumps(request), stdout=subprocess.PIPE, text=True, env=dict(environment), check=False
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.endswith("}")], done.returncode


def _results(lines: Sequence[dict[str, Any]], code: int) -> list[CheckResult]:
    """The results that a process reported. If it died during a check, that check failed."""
    found = [
        CheckResult(
            name=line["check"],
            outcome=line["outcome"],
            text=line["text"],
            traceback=line.get("traceback", ""),
            seconds=line["seconds"],
            findings=tuple(line.get("findings", ())),
        )
        for line in lines
        if "outcome" in line
    ]
    if lines and lines[-1].get("started"):
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        text = f"the process ended with {how}"
        found.append(CheckResult(name=lines[-1]["check"], outcome="failed", text=text, traceback="", seconds=0.0))
    return found


def _check_names(checks: Sequence[dict[str, Any]], manifest: Manifest) -> None:
    if not checks:
        raise CheckFailed(
            "the file has no check for this package",
            hint="mark functions with @aot_pack.check('name of the packed function')",
        )
    for check in checks:
        if check["function"] is not None and check["function"] not in manifest.functions:
            raise CheckFailed(
                f"{check['name']} checks {check['function']!r}, but the package has only "
                f"{', '.join(manifest.functions)}",
                hint="correct the name; for a function of another package, write @aot_pack.check('package.function')",
            )


def _not_started(lines: Sequence[dict[str, Any]], code: int, request: dict[str, Any]) -> CheckFailed:
    """The error for a process that ran no check. It names the failed stage and what to do."""
    if not lines:
        return CheckFailed(f"the process for the checks ended with exit code {code} before the first check")
    text, details = str(lines[0]["error"]), str(lines[0]["traceback"])
    device, checks = request["device"], Path(request["checks"]).name
    what, hint = {
        "device": (
            f"GPU {device} can't be used",
            "--gpu needs a GPU, its driver, and cuda-core (pip install cuda-core cuda-bindings)",
        ),
        "package": (f"{request['package']} can't be imported", "install apache-tvm-ffi, which it needs"),
        "checks": (
            f"{checks} can't be run",
            "checks run without the compiler, so their file must not import cutlass or kernels.py",
        ),
    }[lines[0]["stage"]]
    return CheckFailed(f"{what}: {text}", detail=details, hint=hint)
