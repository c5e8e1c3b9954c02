"""Order and dominance of a host program's blocks."""

from __future__ import annotations

from collections.abc import Iterator

from aot_pack.hostir.program import Block, HostProgram


def reverse_postorder(program: HostProgram) -> list[Block]:
    """The reachable blocks, each before those that it dominates."""
    order: list[Block] = []
    seen = {id(program.blocks[0])}
    stack: list[tuple[Block, Iterator[Block]]] = [(program.blocks[0], _successors(program.blocks[0]))]
    while stack:
        block, following = stack[-1]
        successor = next((found for found in following if id(found) not in seen), None)
        if successor is None:
            order.append(block)
            stack.pop()
        else:
            seen.add(id(successor))
            stack.append((successor, _successors(successor)))
    return order[::-1]


def _successors(block: Block) -> Iterator[Block]:
    # Reversed, so that the "then" side comes first in reverse post-order.
    return iter([edge.target for edge in block.edges()][::-1])


def immediate_dominators(order: list[Block]) -> dict[int, Block]:
    """For each block (by ``id``) but the entry its immediate dominator; Cooper, Harvey and Kennedy's algorithm.

    Args:
        order: the blocks in reverse post-order.
    """
    index = {id(block): number for number, block in enumerate(order)}
    sources: dict[int, list[Block]] = {id(block): [] for block in order}
    for block in order:
        for edge in block.edges():
            sources[id(edge.target)].append(block)
    dominator: dict[int, Block] = {id(order[0]): order[0]}
    changed = True
    while changed:
        changed = False
        for block in order[1:]:
            known = [source for source in sources[id(block)] if id(source) in dominator]
            best = known[0]
            for source in known[1:]:
                best = _common(best, source, dominator, index)
            if dominator.get(id(block)) is not best:
                dominator[id(block)] = best
                changed = True
    del dominator[id(order[0])]
    return dominator


def _common(left: Block, right: Block, dominator: dict[int, Block], index: dict[int, int]) -> Block:
    while left is not right:
        while index[id(left)] > index[id(right)]:
            left = dominator[id(left)]
        while index[id(right)] > index[id(left)]:
            right = dominator[id(right)]
    return left


def dominator_children(order: list[Block]) -> dict[int, list[Block]]:
    """For each block (by ``id``) the blocks that it immediately dominates, in reverse post-order."""
    children: dict[int, list[Block]] = {id(block): [] for block in order}
    dominator = immediate_dominators(order)
    for block in order[1:]:
        children[id(dominator[id(block)])].append(block)
    return children
