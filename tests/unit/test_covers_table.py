"""The table of GPU models in a package, by which covers() knows them."""

from __future__ import annotations

import ast

from aot_pack.gpus import GpuModel, known_models
from aot_pack.native.toolchain import find_templates
from aot_pack.package.covers import covers_files


def models(*own: GpuModel | None) -> dict[str, tuple[object, ...]]:
    _, table = covers_files(find_templates(), own)
    assert table.path == "_gpus.py"
    (assigned,) = (node for node in ast.parse(table.data).body if isinstance(node, ast.Assign))
    found: dict[str, tuple[object, ...]] = ast.literal_eval(assigned.value)
    return found


def test_every_model_has_all_its_names() -> None:
    found = models()
    for model in known_models():
        for name in (model.name, *model.aliases, *([model.product] if model.product else [])):
            assert found[name][:3] == (*model.capability, model.sm_count), name
    assert found["h100"] == found["NVIDIA H100 80GB HBM3"]
    assert found["h100"][:4] == (9, 0, 132, 50 << 20)


def test_a_model_of_the_user_is_known() -> None:
    own = GpuModel(name="my-gpu", capability=(9, 0), sm_count=7)
    assert models(own, None)["my-gpu"] == (9, 0, 7, -1, -1, "")
