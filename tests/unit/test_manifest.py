"""manifest.json: reads back as it was written, and refuses what it does not know."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from standin import FLOAT32, UNITS, everything_signature, export, plan, scale_signature, translated, unit
from standin.requests import norm
from standin.wheels import MACHINE, SETTINGS, TOOLCHAIN

from aot_pack.codec import CodecError, from_json, kind_of, to_json
from aot_pack.errors import UsageError, WheelError
from aot_pack.manifest import Manifest, read_manifest, write_manifest
from aot_pack.manifest.rules import signature_problems
from aot_pack.model import Image, Translated
from aot_pack.package.contents import make_manifest
from aot_pack.provenance import provenance_of
from aot_pack.requests.model import Request
from aot_pack.signature import (
    ConstParam,
    DerivedDim,
    Dim,
    DimVar,
    EnvStreamParam,
    Signature,
    TensorParam,
    TensorRole,
    TupleParam,
)


def images() -> tuple[Image, ...]:
    return tuple({each.image: Image.of(each.image) for each in UNITS}.values())


def manifest(**changes: Any) -> Manifest:
    arguments: dict[str, Any] = {"plan": plan(), "translated": translated(), "images": images()} | changes
    return make_manifest(
        arguments["plan"],
        arguments["translated"],
        arguments["images"],
        machine=MACHINE,
        toolchain=TOOLCHAIN,
        provenance=provenance_of(SETTINGS, plan().sources, source_date_epoch=0),
        identity="0" * 16,
        files=(),
    )


def test_a_manifest_reads_back_as_it_was_written() -> None:
    text = write_manifest(manifest())
    assert read_manifest(text) == manifest()
    assert read_manifest(text.encode()) == manifest()


def test_what_it_says() -> None:
    document = json.loads(write_manifest(manifest()))
    assert list(document)[:5] == ["schema_version", "package", "distribution", "version", "library"]
    assert document["schema_version"] == 10
    assert [target["id"] for target in document["targets"]] == ["scale@sm_90a", "scale@sm_80", "everything@sm_90a"]
    target = document["targets"][0]
    assert target["signature"]["params"][0]["kind"] == "tensor"
    assert target["signature"]["params"][3] == {"kind": "env_stream", "name": "stream"}
    assert target["compiler"]["version"] == "4.8.1"
    assert target["image"] == f"cubins/{UNITS[0].image and Image.of(UNITS[0].image).file_name}"
    image = next(each for each in document["images"] if each["file"] == target["image"])
    assert image["size_bytes"] == len(UNITS[0].image)
    assert {kernel["symbol"]: kernel["registers"] for kernel in image["kernels"]} == {
        "dynm": 12,
        "plain": 8,
        "stat": 10,
    }


def test_equal_images_are_listed_once_and_sorted() -> None:
    files = [image.file for image in manifest().images]
    assert len(files) == 2
    assert files == sorted(files)


def test_the_order_of_units_does_not_matter() -> None:
    assert manifest(translated=tuple(reversed(translated()))) == manifest()


def test_an_image_that_was_not_passed_is_an_error() -> None:
    with pytest.raises(WheelError, match="scale@sm_80: its image is not among the images of the package"):
        manifest(images=images()[:1])


def test_an_image_without_the_kernel_is_an_error() -> None:
    wrong = Translated(
        unit=unit("scale", scale_signature(), kernels=("plain", "gone")), translate_s=0, host_program_id="0"
    )
    with pytest.raises(WheelError, match=r"scale@sm_90a: its image has no kernel gone"):
        manifest(translated=(wrong,))


def test_names_are_checked() -> None:
    with pytest.raises(UsageError, match="every package has a function 'preload'"):
        manifest(plan=replace(plan(), exports=(export("preload"),)))
    with pytest.raises(UsageError, match=r"expected a version \(PEP 440\), got"):
        manifest(plan=plan(version="new"))


@pytest.mark.parametrize("version", [0, 9, 11, "10", None, True, 10.5])
def test_another_schema_version_is_an_error(version: object) -> None:
    document = json.loads(write_manifest(manifest())) | {"schema_version": version}
    with pytest.raises(WheelError, match=f"has the schema version {version!r}; this aot-pack reads 10"):
        read_manifest(json.dumps(document))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.pop("tools"), r"tools: missing"),
        (lambda d: d.update(extra=1), r"extra: unknown field"),
        (lambda d: d["targets"][1].update(arch=90), r"targets\[1\]\.arch: expected str, found 90"),
        (lambda d: d["targets"][0]["signature"]["params"][0].update(kind="matrix"),
         r"targets\[0\]\.signature\.params\[0\]\.kind: expected one of .*tensor.*, found 'matrix'"),
        (lambda d: d["targets"][0]["signature"]["params"][0].update(align="16"),
         r"targets\[0\]\.signature\.params\[0\]\.align: expected int, found '16'"),
        (lambda d: d["images"].clear(), r"scale@sm_90a names the image cubins/.*, which the manifest does not list"),
        (lambda d: d.update(functions="scale"), r"functions: expected an array"),
        (lambda d: d.update(images=[3]), r"images\[0\]: expected an object, found 3"),
    ],
)  # fmt: skip
def test_what_is_damaged_is_an_error_that_says_where(change: Callable[[Any], object], message: str) -> None:
    document = json.loads(write_manifest(manifest()))
    change(document)
    with pytest.raises(WheelError, match=f"manifest.json is damaged: {message}"):
        read_manifest(json.dumps(document))


@pytest.mark.parametrize(
    ("request_", "problem"),
    [
        (norm(64, arch="sm_80"), "scale@sm_90a answers a request for sm_80"),
        (norm(64, arch=""), "scale@sm_90a answers a request for no architecture"),
        (replace(norm(64), keywords=(("a", 1), ("a", 2))), "the request of scale@sm_90a: it has the keyword 'a' twice"),
    ],
)
def test_requests_that_are_not_possible(request_: Request, problem: str) -> None:
    made = manifest()
    first = replace(made.targets[0], request=request_)
    with pytest.raises(WheelError, match=f"manifest.json is damaged: {problem}"):
        read_manifest(write_manifest(replace(made, targets=(first, *made.targets[1:]))))


def test_a_request_may_have_any_text() -> None:
    made = manifest()
    first = replace(made.targets[0], request=norm(64, separator="\x1b\n"))
    whole = replace(made, targets=(first, *made.targets[1:]))
    assert read_manifest(write_manifest(whole)) == whole


N, M, K = (DimVar(id=index, bits=32) for index in range(3))


def vector(name: str, *shape: Dim, role: TensorRole = TensorRole.INPUT) -> TensorParam:
    return TensorParam(name=name, dtype=FLOAT32, shape=shape, strides=(), align=4, role=role)


@pytest.mark.parametrize(
    ("signature", "problem"),
    [
        (Signature(params=(vector("y", N, role=TensorRole.OUTPUT),)), "nothing shows the size of the output 'y'"),
        (
            Signature(params=(TupleParam(name="p", elements=(vector("y", 4, role=TensorRole.OUTPUT),)),)),
            "'y' is an output, but is in a tuple",
        ),
        (
            Signature(params=(TupleParam(name="p", elements=(vector("w", 4, role=TensorRole.WORKSPACE),)),)),
            "'w' is a workspace, but is in a tuple",
        ),
        (Signature(params=(vector("w", N, role=TensorRole.WORKSPACE),)), "nothing shows the size of the workspace 'w'"),
        (
            Signature(params=(vector("y", 4, role=TensorRole.OUTPUT),), returns=("z",)),
            "it returns z, but its outputs are y",
        ),
        (
            Signature(params=(vector("x", N),), derived=(DerivedDim(id=1, dim=N), DerivedDim(id=1, dim=4))),
            "it computes a size in 2 ways",
        ),
        (
            Signature(params=(vector("x", N),), derived=(DerivedDim(id=1, dim=K),)),
            "it computes a size from another one that no input shows",
        ),
        (
            Signature(params=(vector("x", N, M),), derived=(DerivedDim(id=1, dim=N), DerivedDim(id=2, dim=M))),
            "it computes a size from one that is computed itself",
        ),
    ],
)
def test_outputs_that_are_not_possible(signature: Signature, problem: str) -> None:
    assert any(problem in found for found in signature_problems(signature))


@pytest.mark.parametrize("text", ["", "{", b"\xff"])
def test_what_is_no_json_is_an_error(text: str | bytes) -> None:
    with pytest.raises(WheelError, match=r"manifest\.json is not JSON"):
        read_manifest(text)


@pytest.mark.parametrize("text", ["[]", "{}", '"x"'])
def test_json_without_a_schema_version_is_an_error(text: str) -> None:
    with pytest.raises(WheelError, match="has no schema_version"):
        read_manifest(text)


@dataclass(frozen=True)
class Values:
    plain: bool | float | str | None
    pair: tuple[int, str]
    many: tuple[float, ...] = ()


@pytest.mark.parametrize("plain", [None, True, False, 0, 1, -1.5, 1.0, math.inf, -math.inf, "text", "inf"])
def test_plain_values_keep_their_type(plain: Any) -> None:
    value = Values(plain=plain, pair=(1, "a"), many=(0.5, math.inf))
    found = from_json(Values, json.loads(json.dumps(to_json(value), allow_nan=False)))
    assert found == value
    assert type(found.plain) is type(plain)


def test_not_a_number_reads_back() -> None:
    found = from_json(Values, to_json(Values(plain=math.nan, pair=(1, "a"))))
    assert isinstance(found.plain, float)
    assert math.isnan(found.plain)


@pytest.mark.parametrize("pair", [[1], [1, "a", 2], ["a", 1], [True, "a"], None])
def test_pairs_are_checked(pair: object) -> None:
    with pytest.raises(CodecError, match="pair"):
        from_json(Values, {"plain": None, "pair": pair, "many": []})


def test_what_has_no_json_form_is_our_defect() -> None:
    with pytest.raises(TypeError, match="bytes has no JSON form"):
        to_json(b"")


def test_kinds_are_words() -> None:
    assert [kind_of(cls) for cls in (TensorParam, EnvStreamParam, ConstParam)] == ["tensor", "env_stream", "const"]


def test_every_kind_of_parameter_reads_back() -> None:
    signature = everything_signature()
    assert from_json(Signature, json.loads(json.dumps(to_json(signature)))) == signature
