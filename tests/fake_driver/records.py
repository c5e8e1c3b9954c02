"""What the fake driver recorded, as frozen values."""

from __future__ import annotations

import enum
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class Result(enum.IntEnum):
    """The CUresults that the fake driver returns, or that tests ask for."""

    SUCCESS = 0
    INVALID_VALUE = 1
    OUT_OF_MEMORY = 2
    NOT_INITIALIZED = 3
    DEINITIALIZED = 4
    STUB_LIBRARY = 34
    DEVICE_UNAVAILABLE = 46
    NO_DEVICE = 100
    INVALID_DEVICE = 101
    INVALID_IMAGE = 200
    INVALID_CONTEXT = 201
    NO_BINARY_FOR_GPU = 209
    ECC_UNCORRECTABLE = 214
    INVALID_PTX = 218
    UNSUPPORTED_PTX_VERSION = 222
    FILE_NOT_FOUND = 301
    INVALID_HANDLE = 400
    ILLEGAL_STATE = 401
    NOT_FOUND = 500
    NOT_READY = 600
    ILLEGAL_ADDRESS = 700
    LAUNCH_OUT_OF_RESOURCES = 701
    LAUNCH_TIMEOUT = 702
    CONTEXT_IS_DESTROYED = 709
    ILLEGAL_INSTRUCTION = 715
    MISALIGNED_ADDRESS = 716
    LAUNCH_FAILED = 719
    COOPERATIVE_LAUNCH_TOO_LARGE = 720
    NOT_PERMITTED = 800
    NOT_SUPPORTED = 801
    SYSTEM_DRIVER_MISMATCH = 803
    STREAM_CAPTURE_UNSUPPORTED = 900
    STREAM_CAPTURE_INVALIDATED = 901
    STREAM_CAPTURE_IMPLICIT = 906
    STREAM_CAPTURE_WRONG_THREAD = 908
    INVALID_CLUSTER_SIZE = 912
    UNKNOWN = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a driver function."""

    sequence: int
    """Position in the order in which calls took effect, from 0."""
    thread: int
    """The operating system's id, as `threading.get_native_id()`."""
    name: str
    """The exported symbol, e.g. `cuDevicePrimaryCtxRelease_v2`."""
    result: int
    why: str
    """Why it was refused, in words; after a success, a misuse that the driver lets pass. Else empty."""
    args: Mapping[str, Any]
    """Inputs by name, and outputs of a success. Handles and pointers are ints, null is 0."""

    @property
    def ok(self) -> bool:
        """Whether the call succeeded."""
        return self.result == 0


Dim3 = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchAttribute:
    """An entry of CUlaunchConfig::attrs."""

    id: int
    value: bytes
    """All 64 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch(Call):
    """A call of one of the launch functions. What a refused launch did not come to is None or empty."""

    device: int | None
    context: int | None
    """The context that it ran in: the stream's, not necessarily the current one."""
    stream: int
    """As given: 0 for null, 1 legacy, 2 per-thread, or a handle."""
    captured: bool
    """Whether the stream was being captured."""
    function: int
    """The handle as given, a CUkernel's or a CUfunction's."""
    kernel: str | None
    """The kernel's symbol."""
    image_sha256: str | None
    grid: Dim3
    block: Dim3
    smem_bytes: int
    """Dynamic shared memory."""
    cluster: Dim3 | None
    """From the attributes or compiled in; None when there is none."""
    cooperative: bool
    attributes: tuple[LaunchAttribute, ...]
    """As given, in order."""
    params: tuple[bytes, ...]
    """Each parameter's bytes, as long as the cubin says."""

    def attribute(self, attribute_id: int) -> bytes | None:
        """Return the value of the first attribute with the id."""
        return next((each.value for each in self.attributes if each.id == attribute_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What exists now: for leak checks."""

    primary_retains: tuple[int, ...]
    """How often each device's primary context is retained."""
    contexts: int
    """Contexts that are not primary."""
    libraries: int
    modules: int
    streams: int
    captures: int
    events: int
    graphs: int
    allocations: int
    allocated_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorMap:
    """The inputs of a descriptor that the fake driver encoded, in CUDA's order (fastest dimension first)."""

    im2col: bool
    data_type: int
    address: int
    dims: tuple[int, ...]
    strides: tuple[int, ...]
    """In bytes, of all dimensions but the first."""
    box: tuple[int, ...]
    """Empty for im2col."""
    element_strides: tuple[int, ...]
    interleave: int
    swizzle: int
    l2_promotion: int
    oob_fill: int
    lower: tuple[int, ...] = ()
    upper: tuple[int, ...] = ()
    channels_per_pixel: int = 0
    pixels_per_column: int = 0


def decode_tensor_map(descriptor: bytes) -> TensorMap:
    """Read the 128 bytes that the fake driver's encoders wrote; the layout is `Encoded` in tensor_maps.cpp.

    Raises:
        ValueError: the bytes are of another encoder, as CuTeDSL's own, inlined one.
    """
    if len(descriptor) != 128 or descriptor[:5] != b"FKTM\x01":
        raise ValueError(f"not a descriptor of the fake driver's: {descriptor[:16].hex()}..., {len(descriptor)} bytes")
    im2col, rank, data_type, interleave, swizzle, l2_promotion, oob_fill = descriptor[5:12]
    channels, pixels, address = struct.unpack_from("<HHQ", descriptor, 12)
    dims, strides = struct.unpack_from("<5Q", descriptor, 24), struct.unpack_from("<4Q", descriptor, 64)
    corners = struct.unpack_from("<6h", descriptor, 96)
    spatial = rank - 2 if im2col else 0
    return TensorMap(
        im2col=bool(im2col),
        data_type=data_type,
        address=address,
        dims=dims[:rank],
        strides=strides[: rank - 1],
        box=() if im2col else struct.unpack_from("<5H", descriptor, 96)[:rank],
        element_strides=tuple(descriptor[108 : 108 + rank]),
        interleave=interleave,
        swizzle=swizzle,
        l2_promotion=l2_promotion,
        oob_fill=oob_fill,
        lower=corners[:spatial],
        upper=corners[3 : 3 + spatial],
        channels_per_pixel=channels,
        pixels_per_column=pixels,
    )


def parse_log(text: str) -> list[Call]:
    """Read the log's JSON, as the library gives it or writes it to its log file."""
    return [_parse_call(call) for call in json.loads(text)["calls"]]


def parse_live(text: str) -> Live:
    """Read the JSON of what exists."""
    values = json.loads(text)
    return Live(**(values | {"primary_retains": tuple(values["primary_retains"])}))


def _parse_call(call: dict[str, Any]) -> Call:
    args = call["args"]
    if "grid" not in args:
        return Call(**call)
    cluster = tuple(args.get("cluster", (0, 0, 0)))
    return Launch(
        **call,
        device=args.get("device"),
        context=args.get("context"),
        stream=args["stream"],
        captured=args.get("captured", False),
        function=args["function"],
        kernel=args.get("kernel"),
        image_sha256=args.get("image"),
        grid=tuple(args["grid"]),
        block=tuple(args["block"]),
        smem_bytes=args["smem"],
        cluster=cluster if any(cluster) else None,
        cooperative=args.get("cooperative", False),
        attributes=tuple(LaunchAttribute(id=id_, value=bytes.fromhex(value)) for id_, value in args["attributes"]),
        params=tuple(bytes.fromhex(param) for param in args.get("params", ())),
    )
