"""Records on a machine without a GPU: a GPU model that is known stands in for one.

The program sees PyTorch with a GPU of this model. Tensors on it have no elements, as inside of ``capture()``. Nothing
is compiled and nothing is launched: ``cute.compile`` returns an object whose calls do nothing.
"""

from __future__ import annotations

import atexit
import json
import os
from contextlib import ExitStack
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.author.captures import capture, serve_captures
from aot_pack.codec import from_json, to_json
from aot_pack.gpu_answers import answers
from aot_pack.gpus import GpuModel
from aot_pack.recording.playing import FILE_NAME
from aot_pack.requests.needs import Gpu


def write_gpu(folder: Path, arch: Arch, gpu: GpuModel) -> None:
    """Has the processes of a recording see this GPU."""
    document = {"arch": str(arch), "gpu": to_json(gpu), "figures": to_json(figures_of(gpu))}
    (folder / FILE_NAME).write_text(json.dumps(document))


def figures_of(model: GpuModel) -> Gpu:
    """The figures of a model, as a recording has them."""
    return Gpu(name=model.product, sm_count=model.sm_count, l2_bytes=model.l2_bytes, memory_bytes=model.memory_bytes)


def read_gpu(folder: Path) -> tuple[Arch, GpuModel] | None:
    """What :func:`write_gpu` wrote; None if nothing stands in."""
    path = folder / FILE_NAME
    if not path.exists():
        return None
    document = json.loads(path.read_text())
    return Arch.parse(document["arch"]), from_json(GpuModel, document["gpu"])


def begin(arch: Arch, gpu: GpuModel) -> ExitStack:
    """From now on, libraries in this process see this GPU. Closing the result ends that tensors have no elements.

    The answers of ``torch.cuda`` and others stay until the process ends.
    """
    os.environ["CUTE_DSL_ARCH"] = arch.compiler_name
    answers.install(arch, gpu, backward=True)
    serve_captures()
    entered = ExitStack()
    entered.enter_context(capture())
    return entered


def begin_process(folder: str) -> None:
    """:func:`begin` for a whole process."""
    found = read_gpu(Path(folder))
    if found is not None:
        atexit.register(begin(*found).close)
