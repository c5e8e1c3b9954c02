"""kernels.py of a recording: what is a variant of what, names, layout, and what can't be written."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

import pytest
from standin.requests import attention, failed, need, needs_of, norm

from aot_pack.needs.code import Constructor, identifier
from aot_pack.needs.expressions import WIDTH, Slot, Text, bracket, call, lines_of, tuple_of
from aot_pack.needs.writer import Written, write_kernels
from aot_pack.requests.model import (
    Function,
    Member,
    Method,
    Number,
    Opaque,
    Partial,
    Pointer,
    Request,
    Series,
    Spec,
    Symbol,
    Table,
    Type,
)
from aot_pack.requests.needs import Need


def constructor(request: Request, *defaults: str, **attributes: Spec) -> Constructor:
    return Constructor(arguments=request.made_with, defaults=defaults, attributes=tuple(attributes.items()))


def written(*needs: Request | Need, constructors: Mapping[int, Constructor | None] | None = None) -> Written:
    return write_kernels(needs_of(*needs), constructors or {}, build="aot-pack build kernels.py --arch sm_90a")


def body(found: Written, name: str) -> str:
    """The text of one function, with its decorator."""
    tree = ast.parse(found.text)
    (function,) = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    first = min(each.lineno for each in function.decorator_list) if function.decorator_list else function.lineno
    return "\n".join(found.text.split("\n")[first - 1 : function.end_lineno])


def test_requests_that_differ_in_constants_are_variants_of_one_function() -> None:
    requests = [norm(128), norm(64)]
    found = written(
        *requests, constructors={0: constructor(requests[0], "dtype"), 1: constructor(requests[1], "dtype")}
    )
    assert (found.exports, found.variants, found.left_out) == (1, 2, ())
    assert body(found, "row_norm") == (
        '@aot_pack.export(n=[64, 128], archs=["sm_90a"])\n'
        "def row_norm(n):\n"
        '    """RowNorm of library.norm."""\n'
        "    with aot_pack.capture() as units:\n"
        "        n0 = cute.sym_int()\n"
        "        x = make_fake_tensor(\n"
        "            cutlass.Float16,\n"
        "            (n0, n),\n"
        "            (cute.sym_int64(divisibility=8), 1),\n"
        "            assumed_align=16,\n"
        "        )\n"
        "        y = make_fake_tensor(\n"
        "            cutlass.Float16,\n"
        "            (n0, n),\n"
        "            (cute.sym_int64(divisibility=8), 1),\n"
        "            assumed_align=16,\n"
        "        )\n"
        "        cute.compile(\n"
        "            RowNorm(n=n),\n"
        "            x,\n"
        "            None,  # bias\n"
        "            y,\n"
        "            cutlass.Float32(1),\n"
        "            stream=make_fake_stream(use_tvm_ffi_env_stream=True),\n"
        '            options="--enable-tvm-ffi",\n'
        "        )\n"
        "    return units[0]"
    )
    assert "# For forward (library.interface:7): 2 compiles, 3.0 s.\n@aot_pack.export" in found.text
    assert found.text.startswith('"""Kernels that a program asked cute.compile for, as needs.json has them.\n')
    assert "\n    aot-pack build kernels.py --arch sm_90a\n" in found.text


def test_an_object_without_a_constructor_is_restored() -> None:
    found = written(attention(64))
    text = body(found, "attention_forward")
    assert "restored(\n                AttentionForwardSm90,\n                dtype=cutlass.BFloat16," in text
    assert "described_by_array(cutlass.BFloat16, (2, 2, 2, 2), (8, 4, 2, 1), align=16)" in text
    assert "def restored(kind, **attributes):" in found.text
    assert "from library.attention import AttentionForwardSm90, Auxiliary\n" in found.text
    assert "Auxiliary(tensors=None, scale=2)" in text
    assert text.count("make_fake_stream(),") == 1


def test_attributes_that_a_constructor_does_not_set_are_set_afterwards() -> None:
    request = norm(64)
    found = written(request, constructors={0: constructor(request, "dtype", transposed=True)})
    text = body(found, "row_norm")
    assert "        kernel = RowNorm(n=64)\n        kernel.transposed = True\n" in text
    assert "cute.compile(\n            kernel,\n" in text


def test_names_say_what_a_call_passes() -> None:
    found = written(attention(64), attention(64, ends=True), attention(128))
    names = [node.name for node in ast.parse(found.text).body if isinstance(node, ast.FunctionDef)]
    assert names == ["described_by_array", "restored", "attention_forward", "attention_forward_with_ends"]
    assert '{"tile_hdim": 64, "tile_m": 192},' in body(found, "attention_forward")


def test_architectures_of_one_variant_are_together() -> None:
    found = written(norm(64), norm(64, arch="sm_100a"), norm(128))
    decorator = body(found, "row_norm").partition("\ndef ")[0]
    assert '{"n": 64, "archs": ["sm_90a", "sm_100a"]},' in decorator
    assert '{"n": 128, "archs": ["sm_90a"]},' in decorator


def kernel(function: Spec, **options: object) -> Request:
    plain = replace(norm(64), function=function, positional=(), keywords=(), made_with=())
    return replace(plain, **options)  # type: ignore[arg-type]


RUN = Function(module="library", name="run", line=None, fields=())
LOCAL = Function(module="library", name="f.<locals>.g", line=3, fields=())
MAIN = Function(module="__main__", name="run", line=None, fields=())
HOOK = Opaque(type="library.Hook", why="reasons")


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        (RUN, "run"),
        (Method(name="launch", owner=Type(module="library", name="Gemm.Inner")), "Gemm.Inner.launch"),
        (Partial(function=RUN, arguments=(1,), keywords=(("a", "b"),)), 'functools.partial(run, 1, a="b")'),
        (Series(type="list", elements=(1, 2.5)), "[1, 2.5]"),
        (Series(type="frozenset", elements=("a",)), 'frozenset(("a",))'),
        (Series(type="set", elements=()), "set()"),
        (Series(type="tuple", elements=(1, None)), "(1, None)"),
        (Series(type="tuple", elements=()), "()"),
        (Table(items=(("a", 1), (2, RUN))), '{"a": 1, 2: run}'),
        (Number(type="Int32", value=3), "cutlass.Int32(3)"),
        (Member(module="library", type="Mode", name="FAST"), "Mode.FAST"),
        (Type(module="torch", name="float16"), "torch.float16"),
        (Type(module="builtins", name="int"), "int"),
        (float("-inf"), 'float("-inf")'),
        ('a "quoted" text', "'a \"quoted\" text'"),
        ("a\nb", "'a\\nb'"),
        (Symbol(number=0, bits=64, divisor=4), "cute.sym_int64(divisibility=4)"),
        (
            Pointer(dtype="Float16", space="gmem", align=16),
            "make_ptr(cutlass.Float16, 4096, cute.AddressSpace.gmem, assumed_align=16)",
        ),
    ],
)
def test_a_constant_is_written_as_python(spec: Spec, text: str) -> None:
    found = written(kernel(RUN, options=(), tvm_ffi=False, positional=(("c", spec),)))
    assert f"cute.compile(run, {text})" in " ".join(found.text.split()).replace("( ", "(").replace(", )", ")")


def test_options_in_brackets() -> None:
    found = written(kernel(RUN, options=("EnableTVMFFI=True", "OptLevel=2", "PtxasOptions=-v")))
    compiler = 'cute.compile[cute.EnableTVMFFI(True), cute.OptLevel(2), cute.PtxasOptions("-v")]'
    assert f"{compiler}(\n            run,\n        )" in found.text


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (kernel(LOCAL), "function is library.f.<locals>.g, which another function made"),
        (kernel(MAIN), "run is in the program's own file: move it to a module that can be imported"),
        (norm(64, hook=HOOK), "function.hook is an object of library.Hook: reasons"),
        (kernel(RUN, options=()), "TVM FFI was switched on by CUTE_DSL_ENABLE_TVM_FFI, which a kernels.py can't do"),
        (failed(need(norm(64))), "the compiler raised an exception each time"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_listed(request_: Request | Need, why: str) -> None:
    found = written(request_, norm(4096))
    (left_out,) = found.left_out
    assert left_out.why == why
    flat = " ".join(line.removeprefix("#").strip() for line in found.text.split("\n"))
    assert "Not here, because they can't be written as Python:" in flat
    assert why in flat


def test_layout() -> None:
    long = call("function", *[Text("argument") for _ in range(12)])
    assert lines_of(long, before="x = ") == ["x = function(", *["    argument,"] * 12, ")"]
    assert lines_of(tuple_of(["1"])) == ["(1,)"]
    assert lines_of(bracket("[", [], "]"), before="x = ") == ["x = []"]
    exact = call("f", Text("a" * (WIDTH - 3)))
    assert lines_of(exact) == [str(exact)]
    assert len(lines_of(exact, after=",")) == 3
    assert lines_of(call("f", Text("None", note="x"), "1")) == ["f(", "    None,  # x", "    1,", ")"]
    (slot,) = call("f", Slot(hint="n", text="1", rank=0)).slots()
    assert slot.text == "1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("RMSNorm", "rms_norm"), ("FlashAttentionForward", "flash_attention_forward"), ("mQ", "m_q"), ("N", "n"),
        ("class", "class_"), ("_private", "private"), ("3d", "kernel_3d"), ("", "kernel"), ("a.b-c", "a_b_c"),
    ],
)  # fmt: skip
def test_names_in_the_style_of_python(text: str, name: str) -> None:
    assert identifier(text) == name
