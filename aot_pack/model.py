"""The data that stages of a build pass on. It is frozen and typed, and has no objects of a compiler.

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
from aot_pack.compiler_info import CompilerInfo
from aot_pack.decides import Decides, every_field_decides, setting
from aot_pack.errors import AotPackError, assert_never
from aot_pack.executor_choice import ExecutorChoice
from aot_pack.gpus import GpuModel
from aot_pack.jit_records import JitRecord
from aot_pack.project_metadata import ProjectMetadata
from aot_pack.requests.model import Request
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
    """Architectures that the author chose for it; None for all."""
    values: tuple[tuple[str, Value], ...] = ()
    """The builder's arguments as data (``values.py``). A type is its name in lower case."""

    @property
    def values_by_name(self) -> dict[str, Value]:
        return dict(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gradient:
    """The gradient of a function, which the author declared with ``@aot_pack.gradient``."""

    name: str
    """Name of the author's function, also in the package's ``_gradients.py``."""
    takes: tuple[str, ...]
    """Names of its parameters: ``ops``, then arguments of the packed function, and ``grad_`` with names of outputs."""
    calls: tuple[str, ...]
    """The functions of the package that it names, as in ``ops.scale``. Sorted."""
    source: str
    """The text of the author's function: dedented, without its decorator, with a line feed at the end."""
    place: str
    """File and line of the author's function, for errors: ``kernels.py:12``."""


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
    """Parameters that are always keyword arguments of the function, even if other arguments determine them."""
    together: tuple[str, ...] = ()
    """All functions of its builder; empty if the builder makes only this one."""
    gradient: Gradient | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHash:
    """A source file of the author's own."""

    path: str
    """Relative to the folder of kernels.py, or else to the folder of ``sys.path`` that has it."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The result of running kernels.py."""

    path: Path
    doc: str
    exports: tuple[Export, ...]
    sources: tuple[SourceHash, ...] = ()
    """kernels.py and the modules of the author's own that it imports."""
    notes: tuple[str, ...] = ()
    """Notes on kernels.py for the author."""
    cache_entries: tuple[tuple[str, str], ...] = field(default=(), metadata=kept(Kept.NO))
    """Kinds and keys of the cache entries that the worker wrote for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One export in one variant for one architecture and GPU model. ``str`` is its stable id."""

    export: str
    variant: Variant
    arch: Arch
    gpu: GpuModel | None = None
    """The GPU model whose figures its builder may ask for; None if the user named no model. In a finished build it is
    also None if the builder did not ask."""
    one_of_several: bool = False
    """Whether the build has several models of ``arch``. Then the id names the model."""
    together: tuple[str, ...] = ()
    """All functions that its builder makes in one run; empty if the builder makes only this one."""

    def __str__(self) -> str:
        return f"{self.without_gpu_id}:{self.gpu.name}" if self.gpu and self.one_of_several else self.without_gpu_id

    @property
    def without_gpu_id(self) -> str:
        """The id without the GPU model. It is the same for all models of its architecture."""
        key = f"[{self.variant.key}]" if self.variant.key else ""
        return f"{self.export}{key}@{self.arch}"

    @property
    def run_id(self) -> str:
        """The id of the builder run that makes it. It is the same for all models of its architecture."""
        key = f"[{self.variant.key}]" if self.variant.key else ""
        return f"{'+'.join(self.together) or self.export}{key}@{self.arch}"

    def without_gpu(self) -> Target:
        """The same target without a GPU model, for a builder that asked for no figure."""
        return replace(self, gpu=None, one_of_several=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """A variant that the build leaves out: the user asked for none of the architectures that its author chose."""

    export: str
    variant: Variant
    whole: bool
    """Whether no variant of the export fits."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that its targets would have, one per architecture of the variant."""
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
    """Its names that the package exports too, in the order of its ``__all__``."""
    eager: bool = False
    """Whether Python imports it with the package, and not at the first use of one of its names."""


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
    """The variants that no requested architecture fits, in the order of kernels.py."""
    notes: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """Notes on the plan for the author: the exports and variants that it leaves out, and why."""


class DynamicSmem(enum.Enum):
    """A limit of a kernel's dynamic shared memory that is not a number of bytes.

    ``LEAVE`` keeps the driver's default. ``DEVICE_LIMIT`` is the device's opt-in limit minus the kernel's static shared
    memory.
    """

    LEAVE = "leave"
    DEVICE_LIMIT = "device_limit"


_RECORDED_SMEM = {DynamicSmem.LEAVE: None, DynamicSmem.DEVICE_LIMIT: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelHandle:
    """A kernel that a host program launches: its symbol in the image, and the attributes to set once per device."""

    symbol: str
    max_dynamic_smem: int | DynamicSmem = DynamicSmem.DEVICE_LIMIT
    """``CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES``, in bytes."""
    non_portable_cluster: bool = True
    """``CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED``."""
    smem_carveout: int | None = None
    """``CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT``, in percent of a multiprocessor's cache; None leaves it
    unchanged. The compiler sets it if a launch asks for several blocks per multiprocessor."""

    @property
    def recorded_smem(self) -> int | None:
        """``max_dynamic_smem`` in manifests and image names: bytes, -1 for the device limit, None to leave it."""
        if isinstance(self.max_dynamic_smem, DynamicSmem):
            return _RECORDED_SMEM[self.max_dynamic_smem]
        return self.max_dynamic_smem


@dataclass(frozen=True, slots=True, kw_only=True)
class BakedFigure:
    """A figure of a GPU model that a builder or its library asked for. It is a constant in the compiled code."""

    name: str
    """``sm_count``, ``l2_bytes``, ``max_active_clusters[2]``, ``memory_bytes``, ``name``."""
    value: int | str


class HostForm(enum.Enum):
    """The form in which a front end passes on a host program."""

    MLIR = "mlir"
    """A module in the LLVM dialect, printed in the generic form."""
    DESCRIPTION = "description"
    """The output of ``hostir.description.write_description``."""


class CacheUse(enum.Enum):
    """The share of a unit that came from the cache."""

    NONE = "no"
    PROGRAM = "compile"
    """The build traced the program, and took the compiled program from the cache."""
    UNIT = "all"
    PART = "part"
    """Another machine compiled it, and wrote it into a part (``shards``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledUnit:
    """The compiled form of one target.

    Cache entries, parts and the key of a wheel have all fields, except those that say how this build got the unit.
    """

    target: Target
    signature: Signature
    image: bytes
    kernels: tuple[KernelHandle, ...]
    host_ir: str = field(metadata=kept(Kept.CONTENT))
    """The host program, in the form ``host_form``. An MLIR module is without the image."""
    host_function: str
    """Symbol of the host function in ``host_ir``."""
    doc: str
    compiler: CompilerInfo
    host_form: HostForm = HostForm.MLIR
    figures: tuple[BakedFigure, ...] = ()
    """The figures of ``target.gpu`` in the compiled code."""
    warnings: tuple[str, ...] = ()
    captured: str = ""
    """Name of the captured library function; empty if the unit is not from a library."""
    request: Request | None = None
    """The call of ``cute.compile`` that made it; None if aot-pack itself made that call."""
    jit: JitRecord | None = None
    """All that made its result, if the wheel answers that call (``--jit``)."""
    kernel_source: str = field(default="", metadata=kept(Kept.CONTENT))
    """The kernels as the front end's library wrote them; empty if the author wrote them."""
    compile_s: float = field(default=0.0, metadata=kept(Kept.NO))
    """Seconds that this build spent on it."""
    worker: str = field(default="", metadata=kept(Kept.NO))
    """The worker of an engine that compiled it; empty for this machine."""
    calls: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """Everything that the builder's captures saw, in words. Only a survey fills it."""
    cached: CacheUse = field(default=CacheUse.NONE, metadata=kept(Kept.NO))
    not_kept: str | None = field(default=None, metadata=kept(Kept.NO))
    """Why the cache does not keep it, so that the next build compiles it again; None if the cache keeps it."""
    cache_problems: tuple[str, ...] = field(default=(), metadata=kept(Kept.NO))
    """Problems with the cache meanwhile. The unit itself is correct."""
    cache_entries: tuple[tuple[str, str], ...] = field(default=(), metadata=kept(Kept.NO))
    """Kinds and keys of the cache entries that the worker used or wrote for it. The parent shares them."""


Outcome = CompiledUnit | AotPackError
"""The result of compiling a target: a unit or an error."""

ELF_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image: a cubin or PTX. Images with equal bytes are one file in the wheel."""

    sha256: str
    data: bytes

    @classmethod
    def of(cls, data: bytes) -> Image:
        """The image with these bytes."""
        return cls(sha256=hashlib.sha256(data).hexdigest(), data=data)

    @classmethod
    def of_units(cls, units: Iterable[CompiledUnit]) -> tuple[Image, ...]:
        """The images of ``units`` in order of first use. Equal images are there once."""
        return tuple(dict.fromkeys(cls.of(unit.image) for unit in units))

    @property
    def file_name(self) -> str:
        """A name from its content. A cubin is an ELF file, and PTX is text."""
        return f"{self.sha256[:16]}.{'cubin' if self.data.startswith(ELF_MAGIC) else 'ptx'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A generated file; ``path`` is relative to the folder of the native project."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LauncherSource:
    """The C++ sources of one package, for the native project."""

    package: str
    files: tuple[SourceFile, ...]
    functions: tuple[str, ...]
    """Names of the functions that the library exports as ``__tvm_ffi_<name>``."""
    identity: str
    """The library's answer to ``aot_pack_id``. Each build of the package has another one."""
    jit: str = ""
    """The text of ``jit.json``; empty for a package that does not answer ``cute.compile``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelLaunch:
    """The parameters that a host program passes to a kernel."""

    symbol: str
    parameter_bytes: tuple[int, ...]
    """Size of each parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One target, ready for the package: its unit, and how long the translation took."""

    unit: CompiledUnit
    translate_s: float
    host_program_id: str
    """Hash of the host program. aot-pack emits equal host programs once."""
    launches: tuple[KernelLaunch, ...] = ()
    """The kernels that the host program launches, in order of first launch."""


class GpuMismatch(enum.Enum):
    """The reaction of a function to a device whose figures differ from those in the compiled code."""

    WARN = "warn"
    """Warn once per device."""
    ERROR = "error"

    @property
    def warns(self) -> bool:
        """Whether the function warns and goes on. Otherwise it refuses the call."""
        match self:
            case GpuMismatch.WARN:
                return True
            case GpuMismatch.ERROR:
                return False
            case _:
                assert_never(self)


class SplitBy(enum.Enum):
    """Whether cubins go into separate wheels, one per architecture family."""

    NONE = "none"
    ARCH = "arch"
    ARCH_IF_NEEDED = "arch-if-needed"
    """Only if one wheel would be larger than ``max_bytes``."""


@every_field_decides
@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSettings:
    """The options of a build. To add a field, say what it decides; other modules derive the rest."""

    source: Path = field(metadata=setting(Decides.PLAN))
    output: Path = field(metadata=setting(Decides.NOTHING))
    archs: tuple[Arch, ...] = field(metadata=setting(Decides.WHEEL, provenance="arch"))
    gpus: tuple[GpuModel, ...] = field(metadata=setting(Decides.WHEEL, provenance="gpu"))
    """GPU models whose figures builders may ask for."""
    select: tuple[str, ...] = field(metadata=setting(Decides.WHEEL, provenance="select"))
    """Patterns of the targets to build; empty for all."""
    toolchain: str = field(metadata=setting(Decides.WHEEL, provenance="toolchain"))
    split_by: SplitBy = field(metadata=setting(Decides.WHEEL, provenance="split-by"))
    name: str | None = field(metadata=setting(Decides.PLAN))
    version: str | None = field(metadata=setting(Decides.PLAN))
    jobs: int = field(metadata=setting(Decides.NOTHING))
    executor: ExecutorChoice = field(metadata=setting(Decides.NOTHING))
    platform: str | None = field(metadata=setting(Decides.WHEEL))
    """The platform tag of the wheel; None for this machine's."""
    max_bytes: int | None = field(metadata=setting(Decides.WHEEL))
    """The most bytes of a wheel; None for any size."""
    wheel_variants: bool = field(metadata=setting(Decides.WHEEL))
    """Whether to add a wheel variant per architecture family: ``package/wheel_variants.py``. Excludes ``split_by``."""
    keep_build: Path | None = field(metadata=setting(Decides.NOTHING))
    license: str | None = field(metadata=setting(Decides.WHEEL))
    """The author's license, an SPDX expression; None if the author named none."""
    license_files: tuple[Path, ...] = field(metadata=setting(Decides.WHEEL))
    include: tuple[Path, ...] = field(metadata=setting(Decides.PLAN))
    """Python modules and packages that go into the package."""
    eager: tuple[str, ...] = field(metadata=setting(Decides.PLAN))
    """Names of the included modules that Python imports with the package."""
    gpu_mismatch: GpuMismatch = field(metadata=setting(Decides.WHEEL))
    jit: bool = field(metadata=setting(Decides.WHEEL))
    """Whether the wheel answers calls of ``cute.compile``."""
    about: ProjectMetadata | None = field(metadata=setting(Decides.WHEEL))
    """The metadata in pyproject.toml; None if there is only kernels.py."""

    @property
    def without_idle_limit(self) -> BuildSettings:
        """The same settings without a size limit that decides no byte, since it only refuses wheels."""
        return self if self.split_by is SplitBy.ARCH_IF_NEEDED else replace(self, max_bytes=None)
