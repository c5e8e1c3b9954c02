"""A compiled unit with its host program. The launcher is generated from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from aot_pack.hostir.program import HostProgram, Launch
from aot_pack.model import CompiledUnit, KernelLaunch, Translated


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftedUnit:
    """A compiled unit, and its host program with named parameters."""

    unit: CompiledUnit
    program: HostProgram
    translate_s: float = 0.0
    """Seconds that the translation took."""

    @property
    def translated(self) -> Translated:
        """The same without the program, for the package."""
        return Translated(
            unit=self.unit,
            translate_s=self.translate_s,
            host_program_id=hashlib.sha256(self.unit.host_ir.encode()).hexdigest()[:16],
            launches=self._launches(),
        )

    def _launches(self) -> tuple[KernelLaunch, ...]:
        launches = (op for op in self.program.ops() if isinstance(op, Launch))
        found = (
            KernelLaunch(symbol=op.kernel.symbol, parameter_bytes=tuple(param.size for param in op.params))
            for op in launches
        )
        return tuple(dict.fromkeys(found))
