"""What a build says of units whose compiler aot-pack is not tested with."""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.compiler_info import CompilerInfo
from aot_pack.front_ends import FRONT_ENDS


def untested_warnings(compilers: Iterable[CompilerInfo]) -> tuple[str, ...]:
    """A warning for each version of a compiler that aot-pack is not tested with, each once."""
    return tuple(dict.fromkeys(_warning(compiler) for compiler in compilers if not compiler.tested))


def _warning(compiler: CompilerInfo) -> str:
    name, version = compiler.name, compiler.version
    tested = {front_end.distribution: front_end for front_end in FRONT_ENDS}
    if name in tested and tested[name].is_tested(version):
        name, _, version = compiler.backend.partition(" ")
    known = f", but with {', '.join(tested[name].tested)}" if name in tested else ""
    return (
        f"untested compiler: aot-pack is not tested with {name} {version}{known}. Test the wheel on a GPU before you "
        "publish it"
    )
