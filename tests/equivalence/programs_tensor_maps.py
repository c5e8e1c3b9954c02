"""Tensor maps that the host program encodes through the driver; ``GridConstant`` is new in CuTeDSL 4.8."""

import cutlass.cute as cute
from cutlass import Float16, Float32
from cutlass.cutlass_dsl import GridConstant
from cutlass.experimental.cuda.tensor_map import TensorMap, TensorMapSwizzle, create_tensor_map_tiled_from_view

import aot_pack
from aot_pack.arch import KNOWN_ARCHS

WITH_CLUSTERS = [arch for arch in KNOWN_ARCHS if not arch.startswith("sm_8")]


@cute.kernel
def _tensor_map_kernel(descriptor: GridConstant[TensorMap], x: cute.Tensor):
    descriptor.get_ptr()


@cute.jit
def _encoded_maps(x: cute.Tensor, y: cute.Tensor, stream):
    first = create_tensor_map_tiled_from_view(x, box_dims=(64, 64), swizzle=TensorMapSwizzle.s128b, stride_order=(1, 0))
    second = create_tensor_map_tiled_from_view(y, box_dims=(4, 16, 32), stride_order=(2, 1, 0))
    _tensor_map_kernel(first, x).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)
    _tensor_map_kernel(second, y).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)


@aot_pack.export(archs=WITH_CLUSTERS)
def encoded_maps():
    x = aot_pack.tensor(Float16, (aot_pack.dim(), aot_pack.dim(divisibility=8)), align=16)
    y = aot_pack.tensor(Float32, (aot_pack.dim(), aot_pack.dim(), aot_pack.dim(divisibility=4)), align=16)
    return aot_pack.entry(_encoded_maps, x=x, y=y, stream=aot_pack.stream())
