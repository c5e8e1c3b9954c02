"""What passes from one stage of a build to the next. Frozen, typed, and free of any compiler's objects.

kernels.py --collect--> Collection --plan--> Plan --compile--> CompiledUnit --translate--> LauncherSource
   --native build--> NativeLibrary --assemble--> wheel
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.codec import Kept, kept
from aot_pack.decides import Decides, every_field_decides, setting
from aot_pack.errors import AotPackError, assert_never
from aot_pack.gpus import GpuModel
from aot_pack.project_metadata import ProjectMetadata
from aot_pack.signature import Constant as Constant
from aot_pack.signature import Signature, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One set of values for the parameters of a builder.

    ``key`` names it: ``float16`` for ``{"dtype": Float16}``, empty for a builder without parameters. The values
    themselves stay in the worker that ran kernels.py; ``index`` finds them there.
    """

    index: int
    key: str = ""
    archs: tuple[str, ...] | None = None
    """Architectures that the author narrowed it to; None for all."""
    values: tuple[tuple[str, Value], ...] = ()
    """The builder's arguments as data (``values.py``); a type stands as its name in lower case."""

    @property
    def values_by_name(self) -> dict[str, Value]:
        return dict(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One ``@aot_pack.export`` of kernels.py: a function of the wheel."""

    name: str
    doc: str
    variants: tuple[Variant, ...]
    line: int
    """Line of the decorated function in kernels.py."""
    defaults: tuple[tuple[str, Value], ...] = ()
    """Defaults of the builder's parameters."""
    keywords: tuple[str, ...] = ()
    """Parameters that are keyword arguments of the function whether the other arguments tell them or not."""
    together: tuple[str, ...] = ()
    """All functions of its builder, where that makes several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHash:
    """A source file of the author's own."""

    path: str
    """Relative to the folder of kernels.py, or to the one that Python found it in."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What running kernels.py found."""

    path: Path
    doc: str
    exports: tuple[Export, ...]
    sources: tuple[SourceHash, ...] = ()
    """kernels.py and the modules of the author's own that it imports."""
    notes: tuple[str, ...] = ()
    """What the author is told of kernels.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One export in one variant for one architecture. ``str`` is its stable id, used wherever it is named."""

    export: str
    variant: Variant
    arch: Arch
    gpu: GpuModel | None = None
    """The model whose figures its builder is told, should it ask; None if none was named. In a finished build None also
    where it did not ask."""
    one_of_several: bool = False
    """Whether several models of ``arch`` are built for; then the id says which."""
    together: tuple[str, ...] = ()
    """All functions that its builder makes in one run; empty where that is this one only."""

    def __str__(self) -> str:
        return f"{self.without_gpu_id}:{self.gpu.name}" if self.gpu and self.one_of_several else self.without_gpu_id

    @property
    def without_gpu_id(self) -> str:
        """The id of what is the same for all models of its architecture."""
        key = f"[{self.variant.key}]" if self.variant.key else ""
        return f"{self.export}{key}@{self.arch}"

    @property
    def run_id(self) -> str:
        """Id of the run of a builder that it comes from, for all models of its architecture."""
        key = f"[{self.variant.key}]" if self.variant.key else ""
        return f"{'+'.join(self.together) or self.export}{key}@{self.arch}"

    def without_gpu(self) -> Target:
        """The same where no figure of a model was asked for."""
        return replace(self, gpu=None, one_of_several=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """A variant of an export that its author narrowed to architectures of which none was asked for."""

    export: str
    variant: Variant
    whole: bool
    """Whether no variant of the export fits."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that its targets would have, one for each architecture that it is for."""
        key = f"[{self.variant.key}]" if self.variant.key else ""
        return tuple(f"{self.export}{key}@{arch}" for arch in self.variant.archs or ())


@dataclass(frozen=True, slots=True, kw_only=True)
class IncludedFile:
    """A Python file of the author's that goes into the package."""

    path: str
    """Relative to the package: ``attention.py``, ``ops/__init__.py``."""
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class IncludedModule:
    """A module, or package of modules, of the author's that goes into the package."""

    name: str
    files: tuple[IncludedFile, ...]
    """Sorted by path."""
    exported: tuple[str, ...]
    """Its names that are names of the package as well, in the order of its ``__all__``."""
    eager: bool = False
    """Whether it is imported with the package, and not when something of it is first asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that a build will do, decided before it starts."""

    source: Path = field(metadata=kept(Kept.NAME))
    package: str
    version: str
    doc: str
    exports: tuple[Export, ...]
    targets: tuple[Target, ...]
    included: tuple[IncludedModule, ...] = ()
    """Sorted by name."""
    sources: tuple[SourceHash, ...] = ()
    """kernels.py and the modules of the author's own that it imports."""
    unfit: tuple[Unfit, ...] = ()
    """What no architecture that was asked for fits, in the order of kernels.py."""
    notes: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """What the author is told of the plan: what it leaves out, and why."""


class DynamicSmem(enum.Enum):
    """How much dynamic shared memory a launch of a kernel may ask for, where it is no number of bytes: what the driver
    allows by itself, or the device's opt-in limit minus the kernel's static shared memory."""

    LEAVE = "leave"
    DEVICE_LIMIT = "device_limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelHandle:
    """A kernel that a host program launches: its symbol in the image and what must be set for it once per device."""

    symbol: str
    max_dynamic_smem: int | DynamicSmem = DynamicSmem.DEVICE_LIMIT
    """``CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES``, in bytes."""
    non_portable_cluster: bool = True
    """``CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED``."""
    smem_carveout: int | None = None
    """``CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT``, in percent of a multiprocessor's cache; None leaves it
    alone. The compiler sets it where a launch asks for several blocks a multiprocessor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BakedFigure:
    """A figure of a GPU model that a builder, or a library that it calls, asked for: a constant of what it compiled."""

    name: str
    """``sm_count``, ``l2_bytes``, ``max_active_clusters[2]``, ``memory_bytes``, ``name``."""
    value: int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompilerInfo:
    """What compiled a unit, as recorded in the manifest."""

    name: str
    version: str
    cuda: str
    """Which CUDA libraries of the compiler made the cubin, such as ``cu12``."""
    options: str = ""


class HostForm(enum.Enum):
    """How a front end hands over a host program."""

    MLIR = "mlir"
    """A module in the LLVM dialect, printed in the generic form."""
    DESCRIPTION = "description"
    """What ``hostir.description.write_description`` wrote."""


class CacheUse(enum.Enum):
    """How much of a unit came from the cache."""

    NONE = "no"
    PROGRAM = "compile"
    """It was traced; what the compiler makes of the traced program was known."""
    UNIT = "all"
    PART = "part"
    """Another build compiled it, and wrote it into a part (``shards``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledUnit:
    """What the compiler made of one target.

    Cache entries and parts carry all of it, and the key of a wheel has all of it, but for the fields that say how this
    build came by it.
    """

    target: Target
    signature: Signature
    image: bytes
    kernels: tuple[KernelHandle, ...]
    host_ir: str = field(metadata=kept(Kept.CONTENT))
    """The host program, in the form that ``host_form`` says; of MLIR the module without the image."""
    host_function: str
    """Symbol of the host function in ``host_ir``."""
    doc: str
    compiler: CompilerInfo
    host_form: HostForm = HostForm.MLIR
    figures: tuple[BakedFigure, ...] = ()
    """Figures of ``target.gpu`` that it was compiled with."""
    warnings: tuple[str, ...] = ()
    captured: str = ""
    """Name of the library's function that it is; empty where the builder compiled nothing of a library."""
    compile_s: float = field(default=0.0, metadata=kept(Kept.NO))
    """Seconds that this build spent on it."""
    calls: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """All that the builder's captures saw, in words; only where the build was asked for that and nothing else."""
    cached: CacheUse = field(default=CacheUse.NONE, metadata=kept(Kept.NO))
    not_kept: str | None = field(default=None, metadata=kept(Kept.NO))
    """Why it is compiled again by the next build."""
    cache_problems: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """What went wrong with the cache meanwhile; the unit is right all the same."""


Outcome = CompiledUnit | AotPackError
"""What became of a target."""

ELF_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A device image, a cubin or PTX; equal bytes are one file in the wheel."""

    sha256: str
    data: bytes

    @classmethod
    def of(cls, data: bytes) -> Image:
        """The image with these bytes."""
        return cls(sha256=hashlib.sha256(data).hexdigest(), data=data)

    @classmethod
    def of_units(cls, units: Iterable[CompiledUnit]) -> tuple[Image, ...]:
        """The images of ``units``, equal ones once, in the order in which they first come."""
        return tuple(dict.fromkeys(cls.of(unit.image) for unit in units))

    @property
    def file_name(self) -> str:
        """Named by its content: a cubin is an ELF file, PTX is text."""
        return f"{self.sha256[:16]}.{'cubin' if self.data.startswith(ELF_MAGIC) else 'ptx'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A generated file; ``path`` is relative to the folder of the native project."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LauncherSource:
    """The C++ of one package: what the native project is generated from."""

    package: str
    files: tuple[SourceFile, ...]
    functions: tuple[str, ...]
    """Names of the functions that the library exports as ``__tvm_ffi_<name>``."""
    identity: str
    """What the library answers to ``aot_pack_id``; differs from that of every other build of the package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelLaunch:
    """What a host program passes to a kernel."""

    symbol: str
    parameter_bytes: tuple[int, ...]
    """Size of each parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One target, ready for the package: its unit, and how long the translation took."""

    unit: CompiledUnit
    translate_s: float
    host_program_id: str
    """Hash of the host program; equal ones are emitted once."""
    launches: tuple[KernelLaunch, ...] = ()
    """The kernels that the host program launches, in order of first launch."""


class GpuMismatch(enum.Enum):
    """What a function does on a device whose figures are not those that it was compiled with."""

    WARN = "warn"
    """Warn once a device."""
    ERROR = "error"

    @property
    def warns(self) -> bool:
        """Whether the function goes on with a warning; else it refuses the call."""
        match self:
            case GpuMismatch.WARN:
                return True
            case GpuMismatch.ERROR:
                return False
            case _:
                assert_never(self)


class SplitBy(enum.Enum):
    """Whether cubins are in wheels of their own, one an architecture family."""

    NONE = "none"
    ARCH = "arch"
    ARCH_IF_NEEDED = "arch-if-needed"
    """Where one wheel would be larger than it may be."""


@every_field_decides
@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSettings:
    """What the command line, or another front end, asks for. A new field says what it decides, and that is all."""

    source: Path = field(metadata=setting(Decides.PLAN))
    output: Path = field(metadata=setting(Decides.NOTHING))
    archs: tuple[Arch, ...] = field(metadata=setting(Decides.WHEEL, provenance="arch"))
    gpus: tuple[GpuModel, ...] = field(metadata=setting(Decides.WHEEL, provenance="gpu"))
    """Models whose figures kernels may be compiled with."""
    select: tuple[str, ...] = field(metadata=setting(Decides.WHEEL, provenance="select"))
    """Patterns of the targets to build; empty for all."""
    toolchain: str = field(metadata=setting(Decides.WHEEL, provenance="toolchain"))
    split_by: SplitBy = field(metadata=setting(Decides.WHEEL, provenance="split-by"))
    name: str | None = field(metadata=setting(Decides.PLAN))
    version: str | None = field(metadata=setting(Decides.PLAN))
    jobs: int = field(metadata=setting(Decides.NOTHING))
    platform: str | None = field(metadata=setting(Decides.WHEEL))
    """The platform tag of the wheel; None for this machine's."""
    max_bytes: int | None = field(metadata=setting(Decides.WHEEL))
    """How large a wheel may be; None for any size."""
    wheel_variants: bool = field(metadata=setting(Decides.WHEEL))
    """One more wheel for each architecture family: ``package/wheel_variants.py``. Not together with ``split_by``."""
    keep_build: Path | None = field(metadata=setting(Decides.NOTHING))
    license: str | None = field(metadata=setting(Decides.WHEEL))
    """The author's license, an SPDX expression; None where none was named."""
    license_files: tuple[Path, ...] = field(metadata=setting(Decides.WHEEL))
    include: tuple[Path, ...] = field(metadata=setting(Decides.PLAN))
    """Python modules and packages that go into the package."""
    eager: tuple[str, ...] = field(metadata=setting(Decides.PLAN))
    """Names of those that are imported with the package."""
    gpu_mismatch: GpuMismatch = field(metadata=setting(Decides.WHEEL))
    about: ProjectMetadata | None = field(metadata=setting(Decides.WHEEL))
    """What the project says of itself; None where there is only kernels.py."""

    @property
    def without_idle_limit(self) -> BuildSettings:
        """The same, without a limit of size that only refuses wheels, and decides no byte of one."""
        return self if self.split_by is SplitBy.ARCH_IF_NEEDED else replace(self, max_bytes=None)
