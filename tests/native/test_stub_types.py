"""What a type checker makes of ``__init__.pyi`` where exports are called as what Python and ``typing`` define."""

from __future__ import annotations

from pathlib import Path

import mypy.api
from standin import NAMES_OF_OTHERS, hard_names

from aot_pack.native.toolchain import find_templates
from aot_pack.package.stub import init_pyi, stub_functions

CONSUMER = """\
import hard

reveal_type(hard.Any)
reveal_type(hard.int)
reveal_type(hard.preload)
"""


def test_exports_may_have_the_name_of_anything(tmp_path: Path) -> None:
    exports, units = hard_names()
    assert {"Any", "Callable", "hasattr", "int", "float", "bool", "str", "object", "tuple", "property"} <= set(
        NAMES_OF_OTHERS
    )
    package = tmp_path / "hard"
    package.mkdir()
    text = init_pyi(find_templates(), version="1", doc="", functions=stub_functions(exports, units))
    (package / "__init__.pyi").write_text(text)
    (package / "py.typed").touch()
    (tmp_path / "consumer.py").write_text(CONSUMER)
    arguments = ["--strict", "--no-incremental", "--cache-dir=/dev/null", "--no-site-packages"]
    out, err, code = mypy.api.run([*arguments, str(package / "__init__.pyi"), str(tmp_path / "consumer.py")])
    assert (code, err) == (0, ""), out[:2000]
    revealed = [line.partition("Revealed type is ")[2] for line in out.splitlines() if "Revealed type" in line]
    assert len(revealed) == 3
    for name, line in zip(("Any", "int"), revealed, strict=False):
        assert line.startswith('"def (a: hard._Tensor, pair: tuple[hard._Tensor, int, fallback=hard.Pair] |')
        assert f"{name}: float =" in line
        assert line.endswith('-> tuple[Any, Any]"')
    assert "device: object =" in revealed[2]
