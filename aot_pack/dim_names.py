"""Names for the sizes and strides of a signature that are known at run time, as texts for people call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aot_pack.signature import Dim, DimVar, Signature, dim_text, leaves_of, sizes_of, strides_of, variables_of

DimNames = Mapping[int, str]
"""The names of sizes and strides that are known at run time: ``n0``, ``n1``, ... in order of appearance."""


def name_dims(signature: Signature) -> DimNames:
    """Names for the dims of a signature: ``n0``, ... for sizes, and ``s0``, ... for dims that are only strides.

    The batch variable is called ``batch``. A derived dim has the text of its formula.
    """
    derived = signature.derived_dims

    def variables(dims: tuple[Dim, ...]) -> Iterator[DimVar]:
        for dim in dims:
            yield from variables_of(derived.get(dim.id, dim) if isinstance(dim, DimVar) else dim)

    leaves = (*leaves_of(signature.arguments),)
    sizes: dict[int, str] = {}
    for variable in (each for leaf in leaves for each in variables(sizes_of(leaf))):
        sizes.setdefault(variable.id, f"n{len(sizes)}")
    strides: dict[int, str] = {}
    for variable in (each for leaf in leaves for each in variables(strides_of(leaf))):
        if variable.id not in sizes:
            strides.setdefault(variable.id, f"s{len(strides)}")
    names = {**sizes, **strides}
    if signature.batch in names:
        names[signature.batch] = "batch"
    return {**names, **{each: dim_text(dim, names) for each, dim in derived.items()}}
