"""The backward pass of autograd for tensors without elements, in Python.

PyTorch's engine runs the nodes of a GPU in a thread for this GPU, and a build for CPUs has none. So this module walks
the graph itself, in the thread of the caller: each node once, after all nodes that give it a gradient. Hooks on tensors
and modules do not run.

Private, seen in torch 2.13.0: ``_input_metadata`` of a node, with the shape, dtype and device of each gradient.

This module imports PyTorch. Import it only after the author's code has imported PyTorch.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

import torch
from torch.autograd.function import BackwardCFunction

from aot_pack.author.captures import entered_captures
from aot_pack.gpu_answers.torch_internals import FakeTensor


def play_backward() -> None:
    """From now on, ``backward()`` and ``torch.autograd.grad()`` of fake tensors run in Python inside of captures."""
    backward, grad = torch.autograd.backward, torch.autograd.grad

    @functools.wraps(backward)
    def played_backward(tensors: Any, grad_tensors: Any = None, *args: Any, **kwargs: Any) -> None:
        roots = _tensors(tensors)
        if not _is_played(roots):
            backward(tensors, grad_tensors, *args, **kwargs)
            return
        given = [None] * len(roots) if grad_tensors is None else _tensors(grad_tensors)
        for variable, gradient in _Pass().run(roots, given).values():
            with torch.no_grad():
                variable.grad = gradient if variable.grad is None else variable.grad + gradient

    @functools.wraps(grad)
    def played_grad(outputs: Any, inputs: Any, grad_outputs: Any = None, *args: Any, **kwargs: Any) -> Any:
        roots = _tensors(outputs)
        if not _is_played(roots):
            return grad(outputs, inputs, grad_outputs, *args, **kwargs)
        given = [None] * len(roots) if grad_outputs is None else _tensors(grad_outputs)
        wanted = _tensors(inputs)
        walk = _Pass([each for each in wanted if each.grad_fn is not None])
        leaves = walk.run(roots, given)
        return tuple(
            walk.seen.get((each.grad_fn, each.output_nr))
            if each.grad_fn is not None
            else leaves.get(id(each), (0, None))[1]
            for each in wanted
        )

    torch.autograd.backward, torch.autograd.grad = played_backward, played_grad


def _tensors(given: Any) -> list[Any]:
    return [given] if given is None or isinstance(given, torch.Tensor) else list(given)


def _is_played(roots: Sequence[Any]) -> bool:
    return bool(entered_captures()) and any(isinstance(root, FakeTensor) for root in roots)


class _Pass:
    """One walk from results to leaves.

    Args:
        wanted: tensors with a node whose gradients :attr:`seen` has afterwards.
    """

    def __init__(self, wanted: Sequence[Any] = ()) -> None:
        self.seen: dict[tuple[Any, int], Any] = {(each.grad_fn, each.output_nr): None for each in wanted}
        self._gradients: dict[Any, dict[int, Any]] = {}
        self._waits_for: dict[Any, int] = {}

    def run(self, roots: Sequence[Any], gradients: Sequence[Any]) -> dict[int, tuple[Any, Any]]:
        """The leaves with their gradients, by the identity of the leaf."""
        starts = [root.grad_fn for root in roots if root.grad_fn is not None]
        self._count(starts)
        for root, gradient in zip(roots, gradients, strict=True):
            if root.grad_fn is not None:
                self._add(root.grad_fn, root.output_nr, torch.ones_like(root) if gradient is None else gradient)
        leaves: dict[int, tuple[Any, Any]] = {}
        ready = [node for node in dict.fromkeys(starts) if not self._waits_for[node]]
        while ready:
            node = ready.pop()
            given = self._gradients.pop(node, {})
            if hasattr(node, "variable"):
                if 0 in given:
                    leaves[id(node.variable)] = node.variable, given[0]
                continue
            made = _apply(node, given) if given else [None] * len(node.next_functions)
            for (following, number), gradient in zip(node.next_functions, made, strict=False):
                if following is None:
                    continue
                if gradient is not None:
                    self._add(following, number, gradient)
                self._waits_for[following] -= 1
                if not self._waits_for[following]:
                    ready.append(following)
        return leaves

    def _count(self, starts: Sequence[Any]) -> None:
        """Counts for each node the nodes that give it a gradient."""
        left = list(dict.fromkeys(starts))
        self._waits_for = dict.fromkeys(left, 0)
        while left:
            for following, _ in left.pop().next_functions:
                if following is None:
                    continue
                if following not in self._waits_for:
                    self._waits_for[following] = 0
                    left.append(following)
                self._waits_for[following] += 1

    def _add(self, node: Any, number: int, gradient: Any) -> None:
        given = self._gradients.setdefault(node, {})
        with torch.no_grad():
            gradient = _fitted(gradient, node._input_metadata[number])
            given[number] = given[number] + gradient if number in given else gradient
        if (node, number) in self.seen:
            self.seen[node, number] = given[number]


def _apply(node: Any, given: dict[int, Any]) -> Sequence[Any]:
    """The gradients that a node gives to the next ones."""
    gradients = [given.get(index) for index in range(len(node._input_metadata))]
    with torch.no_grad():
        if not isinstance(node, BackwardCFunction):
            made = node(*gradients)
        else:
            if getattr(node, "materialize_grads", True):
                metadata = zip(node._input_metadata, gradients, strict=True)
                gradients = [_zeros(each) if gradient is None else gradient for each, gradient in metadata]
            made = node.apply(*gradients)
    return made if isinstance(made, tuple) else (made,)


def _fitted(gradient: Any, metadata: Any) -> Any:
    """A gradient with the shape and dtype that the node expects, as the engine makes it of one that was broadcast."""
    shape = tuple(metadata.shape)
    fitted = gradient if tuple(gradient.shape) == shape else gradient.sum_to_size(shape)
    return fitted if fitted.dtype == metadata.dtype else fitted.to(metadata.dtype)


def _zeros(metadata: Any) -> Any:
    return torch.zeros(tuple(metadata.shape), dtype=metadata.dtype, device=metadata.device)
