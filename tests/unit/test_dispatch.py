"""The decision tree: it never leaves out a variant that could fit, and is small."""

import random
from collections.abc import Iterator

from aot_pack.launcher.dispatch import Attempts, Key, Node, Size, Tree, build_tree, constant_key, tensor_key, write_tree
from aot_pack.signature import ConstParam, DimVar, DType, Param, ScalarParam, Signature, TensorParam, TupleParam

N = DimVar(id=0, bits=32)


def dtype(bits: int) -> DType:
    return DType(name=f"float{bits}", code=2, bits=bits)


def tensor(bits: int, *shape: int | DimVar) -> TensorParam:
    return TensorParam(name="x", dtype=dtype(bits), shape=shape, strides=(1,) * len(shape), align=1)


def walk(tree: Tree, facts: dict[object, int]) -> tuple[int, ...]:
    """The variants that the tree leaves for arguments with these properties."""
    while isinstance(tree, Node):
        tree = dict(tree.cases).get(facts.get(tree.property, -1), tree.otherwise)
    return tree.variants


def depth(tree: Tree) -> int:
    if isinstance(tree, Attempts):
        return 0
    return 1 + max(depth(branch) for _, branch in (*tree.cases, (0, tree.otherwise)))


def signatures(*params: Param) -> list[Signature]:
    return [Signature(params=(param,)) for param in params]


def test_one_switch_tells_dtypes_apart() -> None:
    tree = build_tree(signatures(tensor(16, N), tensor(32, N), tensor(64, N)))
    assert isinstance(tree, Node)
    assert tree.property == Key((0,))
    assert [branch for _, branch in tree.cases] == [Attempts((0,)), Attempts((1,)), Attempts((2,))]
    assert tree.otherwise == Attempts(())


def test_a_thousand_sizes_are_two_switches() -> None:
    tree = build_tree(signatures(*(tensor(16, size) for size in range(1000)), tensor(16, N)))
    assert depth(tree) <= 2
    assert walk(tree, {Key((0,)): tensor_key(tensor(16, N)), Size((0,), 0): 77}) == (77, 1000)
    assert walk(tree, {Key((0,)): tensor_key(tensor(16, N)), Size((0,), 0): 5000}) == (1000,)


def test_a_size_is_read_only_behind_the_rank() -> None:
    tree = build_tree(signatures(tensor(16, 64), tensor(16, 128), ConstParam(name="x", value=None)))
    assert isinstance(tree, Node)
    assert tree.property == Key((0,))


def test_elements_are_read_only_behind_the_length() -> None:
    pair = TupleParam(name="t", elements=(tensor(16, N), tensor(16, N)))
    other = TupleParam(name="t", elements=(tensor(16, N), tensor(32, N)))
    single = TupleParam(name="t", elements=(tensor(16, N),))
    text = "\n".join(write_tree(build_tree(signatures(pair, other, single)), lambda index: f"v{index}()"))
    assert text.index("key_of(args[0])") < text.index("key_of(aot::elements_of(args[0])[1])")


def test_a_scalar_is_never_branched_on() -> None:
    scalar = ScalarParam(name="x", dtype=dtype(32))
    assert build_tree(signatures(scalar, scalar)) == Attempts((0, 1))


def test_true_and_one_go_the_same_way() -> None:
    assert constant_key(True) == constant_key(1)
    assert len({constant_key(value) for value in (None, 0, 1, -1, 2, 0.0, 1.0, "", "a", "b")}) == 10


def _random_signature(random_: random.Random) -> Signature:
    def param() -> Param:
        kind = random_.random()
        if kind < 0.2:
            return ConstParam(name="x", value=random_.choice([None, True, False, 3, "a"]))
        if kind < 0.3:
            return ScalarParam(name="x", dtype=dtype(32))
        choices: list[int | DimVar] = [N, 1, 2, 4]
        sizes = [random_.choice(choices) for _ in range(random_.randint(1, 2))]
        return tensor(random_.choice([16, 32]), *sizes)

    return Signature(params=tuple(param() for _ in range(3)))


def _properties(signature: Signature, random_: random.Random) -> Iterator[tuple[object, int]]:
    """Properties of some arguments that the signature accepts."""
    for index, param in enumerate(signature.arguments):
        if isinstance(param, TensorParam):
            yield Key((index,)), tensor_key(param)
            for dim, size in enumerate(param.shape):
                yield Size((index,), dim), size if isinstance(size, int) else random_.choice([1, 2, 4, 7])
        elif isinstance(param, ConstParam):
            yield Key((index,)), constant_key(param.value)
        else:
            yield Key((index,)), constant_key(random_.choice([3, 5, 1.5, True]))


def _accepts(signature: Signature, facts: dict[object, int]) -> bool:
    for index, param in enumerate(signature.arguments):
        key = facts[Key((index,))]
        if isinstance(param, TensorParam):
            if key != tensor_key(param):
                return False
            if any(
                isinstance(size, int) and facts[Size((index,), dim)] != size for dim, size in enumerate(param.shape)
            ):
                return False
        elif isinstance(param, ConstParam):
            if key != constant_key(param.value):
                return False
        elif key >> 56 in (1, 2):  # a scalar: neither a tensor nor None
            return False
    return True


def test_no_variant_that_fits_is_ever_left_out() -> None:
    random_ = random.Random(20261122)
    for _ in range(300):
        variants = [_random_signature(random_) for _ in range(random_.randint(2, 12))]
        tree = build_tree(variants)
        for chosen in variants:
            facts = dict(_properties(chosen, random_))
            fitting = [index for index, variant in enumerate(variants) if _accepts(variant, facts)]
            left = walk(tree, facts)
            assert set(fitting) <= set(left)
            assert list(left) == sorted(left)
