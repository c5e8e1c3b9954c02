"""Runs checks in a separate process: after an illegal access in a kernel, a process can't use CUDA any more.

``cuda.core`` finds the device and makes it current, and ``memory.py`` waits for it. If ``request`` has signatures, the
functions of the package are replaced by those of ``guards.py``, before the file of checks is run.
The checks print to standard error. Standard output has one JSON object per line:

    {"error": ..., "traceback": ..., "stage": "device" | "package" | "checks"}, and nothing more; or
    {"device": {"name": ..., "capability": [9, 0]}, "checks": [{"name": ..., "function": ...}, ...]}
    {"check": name, "started": true}
    {"check": name, "outcome": "passed" | "failed" | "skipped", "text": ..., "usable": true | false,
     "findings": [...], "notes": [...]}
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

from aot_pack.author.checks import Check, collecting_checks
from aot_pack.codec import from_json
from aot_pack.gpu_check.guards import Report, guarded
from aot_pack.gpu_check.memory import DeviceMemory, wait
from aot_pack.signature import Signature


def main(request: dict[str, Any]) -> int:
    """Runs the checks that ``request`` names; ``run.py`` makes the request."""
    results = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.path.insert(0, request["site"])
    stage = "device"
    try:
        device = _device(request["device"])
        stage = "package"
        package = importlib.import_module(request["package"])
        report = Report()
        _guard(package, request, report)
        stage = "checks"
        checks = _collect(Path(request["checks"]), request["package"])
    except Exception as error:
        _tell(results, error=_text(error), traceback=traceback.format_exc(), stage=stage)
        return 1
    capability = device.compute_capability
    _tell(
        results,
        device={"name": device.name, "capability": [capability.major, capability.minor]},
        checks=[{"name": check.name, "function": check.function} for check in checks],
    )
    for index, check in enumerate(checks):
        if index < request["first"]:
            continue
        if check.function is not None and not _has_image(request["archs"], check.function, capability):
            _tell(
                results, check=check.name, outcome="skipped", text="no image for this device", seconds=0.0, usable=True
            )
            continue
        _tell(results, check=check.name, started=True)
        if not _run(check, package, device, results, report):
            return 0
    return 0


def _guard(package: Any, request: dict[str, Any], report: Report) -> None:
    """Replaces the functions of the package, and those that its other modules imported from it."""
    memory = DeviceMemory(request["device"])
    modules = [module for name, module in sys.modules.items() if f"{name}.".startswith(f"{package.__name__}.")]
    for name, signatures in request["signatures"].items():
        function = getattr(package, name)
        watched = guarded(name, function, [from_json(Signature, each) for each in signatures], memory, report)
        for module in modules:
            for key, value in list(vars(module).items()):
                if value is function:
                    setattr(module, key, watched)


def _device(index: int) -> Any:
    from cuda.core import Device

    device = Device(index)
    device.set_current()
    return device


def _collect(path: Path, package: str) -> list[Check]:
    """The checks of a file that belong to this package."""
    spec = importlib.util.spec_from_file_location(path.stem if path.stem.isidentifier() else "checks", path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    sys.path.append(str(path.parent))
    with collecting_checks() as found:
        spec.loader.exec_module(module)
    return [check for check in found if check.package in (None, package)]


def _has_image(archs: dict[str, list[str]], function: str, capability: Any) -> bool:
    from aot_pack.arch import Arch

    named = archs.get(function)
    return named is None or any(Arch.parse(arch).runs_on(capability.major, capability.minor) for arch in named)


def _run(check: Check, package: Any, device: Any, results: TextIO, report: Report) -> bool:
    """Runs one check and waits for all work that it started. Returns whether this process can run more checks."""
    text, details = "", ""
    report.findings.clear()
    started = time.perf_counter()
    try:
        subject = package if check.function is None else getattr(package, check.function)
        device.set_current()
        check.run(subject, device)
    except Exception as error:
        text, details = _text(error), traceback.format_exc()
    problem = wait()
    if problem and not text:
        text = f"work that the check started on the GPU failed: {problem}"
    _tell(
        results,
        check=check.name,
        outcome="failed" if text or report.findings else "passed",
        text=text,
        traceback=details,
        seconds=round(time.perf_counter() - started, 3),
        usable=not problem,
        findings=list(report.findings),
        notes=list(report.notes),
    )
    return not problem


def _text(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__


def _tell(results: TextIO, **values: Any) -> None:
    results.write(json.dumps(values) + "\n")
    results.flush()


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.stdin.read())))
