"""The GPU that aot-pack compiles kernels for: its known figures, and the figures that code asked for.

Limits of the architecture always have an answer (``gpus/limits.py``). Figures of a GPU model have an answer if the user
named a model. aot-pack records them, since they are constants in the compiled code. Without a model, the question is an
error, even if the asking code catches it. aot-pack never guesses.
"""

from __future__ import annotations

import re
from typing import TypeVar

from aot_pack.arch import Arch
from aot_pack.errors import CompileError
from aot_pack.gpus import L2_BYTES, MAX_CLUSTER_SIZE, MEMORY_BYTES, NAME, SM_COUNT, GpuModel, names_for
from aot_pack.gpus.limits import LIMITS, Limits, has_clusters
from aot_pack.model import BakedFigure

T = TypeVar("T", int, str)

_WORDS = {
    SM_COUNT: "number of multiprocessors",
    L2_BYTES: "size of the L2 cache",
    MEMORY_BYTES: "size of the memory",
    NAME: "name of the device",
}


def clusters_figure(size: int) -> str:
    """Name of the figure for the number of clusters of ``size`` blocks that run at once."""
    return f"max_active_clusters[{size}]"


class GpuFigures:
    """The one GPU that this process knows.

    Args:
        arch: the architecture to compile for. Its compute capability is the GPU's. None for a process that imports the
            compiler for several architectures, until :meth:`decide`.
        gpu: the model whose figures it answers; None if the user named none.
    """

    def __init__(self, arch: Arch | None, gpu: GpuModel | None) -> None:
        self._arch: Arch | None = None
        self.gpu: GpuModel | None = None
        self.asked_early = False
        """Whether code asked for the GPU before its architecture was decided."""
        if arch is not None:
            self.decide(arch, gpu)
        self._asked: dict[str, int | str] = {}
        self._refused: CompileError | None = None

    def decide(self, arch: Arch, gpu: GpuModel | None) -> None:
        """Gives the process its GPU. Call it once."""
        assert self._arch is None, (self._arch, arch)
        assert gpu is None or gpu.fits(arch), (gpu, arch)
        self._arch, self.gpu = arch, gpu

    @property
    def arch(self) -> Arch:
        """The architecture to compile for.

        Raises:
            CompileError: it is not decided. The process that imports the compiler then forks no workers.
        """
        if self._arch is None:
            self.asked_early = True
            raise CompileError("a module asked for the GPU's architecture while the compiler was imported")
        return self._arch

    @property
    def capability(self) -> tuple[int, int]:
        return self.arch.major, self.arch.minor

    @property
    def asked(self) -> tuple[BakedFigure, ...]:
        """The figures of the model that code asked for so far, sorted by name."""
        return tuple(BakedFigure(name=name, value=value) for name, value in sorted(self._asked.items()))

    @property
    def refused(self) -> bool:
        """Whether a question had no answer."""
        return self._refused is not None

    def check(self) -> None:
        """Raises the error of the first question without an answer. The author's code or a library may have caught it.

        Raises:
            CompileError: a question had no answer.
        """
        if self._refused is not None:
            raise self._refused

    def sm_count(self, asker: str) -> int:
        """Number of multiprocessors. ``asker`` names the function that the code called, for errors."""
        gpu = self._model(SM_COUNT, asker)
        return self._tell(SM_COUNT, gpu.sm_count)

    def l2_bytes(self, asker: str) -> int:
        """Size of the L2 cache."""
        return self._tell(L2_BYTES, self._known(L2_BYTES, self._model(L2_BYTES, asker).l2_bytes, asker))

    def memory_bytes(self, asker: str) -> int:
        """Size of the device's memory."""
        return self._tell(MEMORY_BYTES, self._known(MEMORY_BYTES, self._model(MEMORY_BYTES, asker).memory_bytes, asker))

    def product(self, asker: str) -> str:
        """The driver's name of the device."""
        return self._tell(NAME, self._known(NAME, self._model(NAME, asker).product, asker))

    def max_active_clusters(self, size: int, asker: str) -> int:
        """How many clusters of ``size`` blocks run at once, each block alone on its multiprocessor.

        Raises:
            CompileError: the architecture has no clusters of this size, or the user named no model.
        """
        if not 1 <= size <= MAX_CLUSTER_SIZE or (size > 1 and not has_clusters(self.capability)):
            raise self._refuse(
                f"{asker} asks for clusters of {size} blocks, but {self.arch} has none of that size",
                "use a size from 1 to 32 on compute capability 9.0 or later, and 1 on earlier ones",
            )
        figure = clusters_figure(size)
        return self._tell(figure, self._model(figure, asker).clusters_of(size))

    def limits(self, asker: str) -> Limits:
        """The limits of the compute capability.

        Raises:
            CompileError: aot-pack does not know them.
        """
        limits = LIMITS.get(self.capability)
        if limits is None:
            raise self._refuse(
                f"{asker} asks for limits of compute capability {self._capability_text}, "
                "but aot-pack does not know them",
                "write the figure into the code as a constant",
            )
        return limits

    def not_answered(self, asker: str, answered: str) -> CompileError:
        """Makes the error for a question without an answer. The caller raises it."""
        return self._refuse(
            f"{asker} asks for something of the GPU that aot-pack does not know",
            f"write the figure into the code as a constant; aot-pack answers: {answered}",
        )

    @property
    def _capability_text(self) -> str:
        return ".".join(map(str, self.capability))

    def _model(self, figure: str, asker: str) -> GpuModel:
        if self.gpu is not None:
            return self.gpu
        known = names_for(self.arch)
        example = f", such as --gpu {known[0]}" if known else ""
        raise self._refuse(
            f"{asker} asks for the {_words(figure)} ({figure}). The build for {self.arch} would have it as a "
            f"constant, but you named no GPU model of {self.arch}",
            f"name one{example}; known for {self.arch}: {', '.join(known) or 'none'}; --gpu-file adds your own",
        )

    def _known(self, figure: str, value: T | None, asker: str) -> T:
        assert self.gpu is not None
        if value is None:
            raise self._refuse(
                f"{asker} asks for the {_words(figure)} ({figure}), but aot-pack does not know it for {self.gpu.name}",
                "measure it, and add your own GPU model with this figure (--gpu-file)",
            )
        return value

    def _tell(self, figure: str, value: T) -> T:
        self._asked[figure] = value
        return value

    def _refuse(self, message: str, hint: str) -> CompileError:
        error = CompileError(message, hint=hint)
        if self._refused is None:
            self._refused = error
        return error


def _words(figure: str) -> str:
    match = re.fullmatch(r"max_active_clusters\[(\d+)\]", figure)
    return f"number of clusters of {match[1]} that run at once" if match else _WORDS[figure]
