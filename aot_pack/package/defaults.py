"""The defaults of a packed function's arguments, as source."""

from __future__ import annotations

from collections.abc import Sequence

from aot_pack.package.escape import python_literal
from aot_pack.package.records import fixed_literal
from aot_pack.signature import ConstParam, Param, PointerParam, Signature, StreamParam, TupleParam, is_fixed


def defaults_of(signatures: Sequence[Signature], *, generated: bool = False) -> dict[str, str]:
    """The default of each argument, as source.

    It is the author's default, or None or a tuple if a variant accepts only that value. A positional argument has a
    default only if all later ones have one, as Python requires.

    Args:
        generated: see ``escape.python_literal``.
    """
    first = signatures[0]
    wanted = {
        name: python_literal(value, generated=generated)
        for name, value in first.defaults
        if value is not None or any(_takes_none(signature, name) for signature in signatures)
    }
    for signature in signatures:
        for param in signature.inputs:
            asked = param.name in signature.keyword_only and isinstance(param, TupleParam)  # it selects the variant
            if _may_be_left_out(param) and not asked:
                wanted.setdefault(param.name, fixed_literal(param, generated=generated))
    found: dict[str, str] = {}
    all_later_have_one = True
    for param in reversed(first.inputs):
        keyword_only = param.name in first.keyword_only
        if param.name in wanted and (all_later_have_one or keyword_only):
            found[param.name] = wanted[param.name]
        elif not keyword_only:
            all_later_have_one = False
    return found


def _takes_none(signature: Signature, name: str) -> bool:
    """Whether the argument accepts None. If not, for example for a tensor, a default of None is ignored."""
    param = next((param for param in signature.inputs if param.name == name), None)
    constant = isinstance(param, ConstParam) and param.value is None
    return constant or isinstance(param, (PointerParam, StreamParam))


def always_none(signatures: Sequence[Signature]) -> set[str]:
    """The arguments that are None in every variant.

    Before an argument without a default, Python allows such a default only for keyword arguments. Libraries have many
    of these arguments, and a caller should not have to count them.
    """
    found: set[str] | None = None
    for signature in signatures:
        none = {param.name for param in signature.inputs if isinstance(param, ConstParam) and param.value is None}
        found = none if found is None else found & none
    return found or set()


def _may_be_left_out(param: Param) -> bool:
    """Whether the only value is None or a tuple. A call must give a fixed number, so that the caller knows about it."""
    return is_fixed(param) and (isinstance(param, TupleParam) or fixed_literal(param) == "None")
