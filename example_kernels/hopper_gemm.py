"""A matrix product for Hopper: TMA loads and store, WGMMA, a 2x1 cluster with multicast, warp specialisation.

A block computes a 128 x 256 tile of C with three warpgroups. One thread of the first fills a ring of shared-memory
stages by TMA. The other two multiply, 64 rows each. Two blocks, one above the other, form a cluster. They need the
same tile of B, so each loads half of it and sends it to both. Tiles at the edges are no special case: outside of a
tensor, TMA reads zeros and writes nothing.
"""

import cutlass
import cutlass.cute as cute
from cutlass import BFloat16, Float32, Int32, pipeline
from cutlass.cute.nvgpu import cpasync, warp, warpgroup
from cutlass.utils import LayoutEnum

import aot_pack

# cutlass.memory is new in CuTeDSL 4.8. Earlier releases have the same class in cutlass.utils.
SmemAllocator = (cutlass.memory if hasattr(cutlass, "memory") else cutlass.utils).SmemAllocator

TILE_M, TILE_N, TILE_K = 128, 256, 64
STAGES = 4  # 48 KB each, 192 KB in all: a block can have 227 KB
CLUSTER_M = 2
MMA_WARPGROUPS = 2
WARPGROUP = 128
MMA_WARPS = MMA_WARPGROUPS * WARPGROUP // cute.arch.WARP_SIZE
THREADS = (1 + MMA_WARPGROUPS) * WARPGROUP
PRODUCER_REGISTERS, MMA_REGISTERS = 40, 232  # 128 * 40 + 256 * 232 fits the 65,536 of a multiprocessor
GROUP_M = 8  # neighbouring clusters of a column that run together, so that they share A and B in the L2 cache


@cute.jit
def _tile_of_block(tiles_m: Int32, tiles_n: Int32):
    """Row and column of this block's tile. Clusters go down GROUP_M at a time, then to the next column."""
    block, _, _ = cute.arch.block_idx()
    cluster, rank = block // CLUSTER_M, block % CLUSTER_M
    clusters_m = tiles_m // CLUSTER_M
    group, within = cluster // (GROUP_M * tiles_n), cluster % (GROUP_M * tiles_n)
    height = cutlass.min(clusters_m - group * GROUP_M, GROUP_M)
    return (group * GROUP_M + within % height) * CLUSTER_M + rank, within // height


@cute.kernel
def _gemm_kernel(
    load_a: cute.CopyAtom,
    mA: cute.Tensor,
    load_b: cute.CopyAtom,
    mB: cute.Tensor,
    store_c: cute.CopyAtom,
    mC: cute.Tensor,
    tiled_mma: cute.TiledMma,
    layout_a: cute.ComposedLayout,
    layout_b: cute.ComposedLayout,
    layout_c: cute.ComposedLayout,
    tiles_m: Int32,
    tiles_n: Int32,
):
    thread, _, _ = cute.arch.thread_idx()
    warp_index = cute.arch.warp_idx()
    rank = cute.arch.make_warp_uniform(cute.arch.block_idx_in_cluster())
    tile_m, tile_n = _tile_of_block(tiles_m, tiles_n)

    shared = SmemAllocator()
    barriers = shared.allocate_array(cutlass.Int64, 2 * STAGES)
    sA = shared.allocate_tensor(BFloat16, layout_a.outer, byte_alignment=1024, swizzle=layout_a.inner)
    sB = shared.allocate_tensor(BFloat16, layout_b.outer, byte_alignment=1024, swizzle=layout_b.inner)

    # A stage is full when the bytes of both tiles have arrived. It is empty when the multiplying warps of both blocks
    # have released it, because each block of the cluster writes half of B into both.
    cluster_layout = cute.make_layout((1, CLUSTER_M, 1, 1))
    ring = pipeline.PipelineTmaAsync.create(
        barrier_storage=barriers,
        num_stages=STAGES,
        producer_group=pipeline.CooperativeGroup(pipeline.Agent.Thread),
        # One thread of each multiplying warp signals each block of the cluster.
        consumer_group=pipeline.CooperativeGroup(pipeline.Agent.Thread, CLUSTER_M * MMA_WARPS),
        tx_count=(TILE_M + TILE_N) * TILE_K * BFloat16.width // 8,
        cta_layout_vmnk=cluster_layout,
    )  # returns after a barrier over the cluster: the barriers in shared memory are initialised everywhere

    # (TILE_M, TILE_K, k_tiles), (TILE_N, TILE_K, k_tiles), (TILE_M, TILE_N)
    gA = cute.local_tile(mA, (TILE_M, TILE_K), (tile_m, None))
    gB = cute.local_tile(mB, (TILE_N, TILE_K), (tile_n, None))
    gC = cute.local_tile(mC, (TILE_M, TILE_N), (tile_m, tile_n))
    k_tiles = cute.size(gA, mode=[2])

    if warp_index < 4:
        cute.arch.setmaxregister_decrease(PRODUCER_REGISTERS)
        if warp_index == 0:
            tAsA, tAgA = cpasync.tma_partition(
                load_a, 0, cute.make_layout(1), cute.group_modes(sA, 0, 2), cute.group_modes(gA, 0, 2)
            )
            tBsB, tBgB = cpasync.tma_partition(
                load_b, rank, cute.make_layout(CLUSTER_M), cute.group_modes(sB, 0, 2), cute.group_modes(gB, 0, 2)
            )
            both = cpasync.create_tma_multicast_mask(cluster_layout, (0, rank, 0, 0), mcast_mode=1)
            state = pipeline.make_pipeline_state(pipeline.PipelineUserType.Producer, STAGES)
            for k_tile in cutlass.range(k_tiles, unroll=1):
                ring.producer_acquire(state)
                full = ring.producer_get_barrier(state)
                cute.copy(load_a, tAgA[None, k_tile], tAsA[None, state.index], tma_bar_ptr=full)
                cute.copy(load_b, tBgB[None, k_tile], tBsB[None, state.index], tma_bar_ptr=full, mcast_mask=both)
                state.advance()
            ring.producer_tail(state)  # this block must not end while the other one still signals its barriers
    else:
        cute.arch.setmaxregister_increase(MMA_REGISTERS)
        # The slice of a whole warpgroup: all threads have the same descriptors, so they fit in uniform registers.
        warpgroup_mma = tiled_mma.get_slice((warp_index // 4 - 1) * WARPGROUP)
        tCrA = warpgroup_mma.make_fragment_A(warpgroup_mma.partition_A(sA))
        tCrB = warpgroup_mma.make_fragment_B(warpgroup_mma.partition_B(sB))
        accumulators = cute.make_rmem_tensor(warpgroup_mma.partition_shape_C((TILE_M, TILE_N)), Float32)
        accumulators.fill(0.0)
        tiled_mma.set(warpgroup.Field.ACCUMULATE, True)

        if k_tiles > 0:
            state = pipeline.make_pipeline_state(pipeline.PipelineUserType.Consumer, STAGES)
            released = pipeline.make_pipeline_state(pipeline.PipelineUserType.Consumer, STAGES)
            for k_tile in cutlass.range(k_tiles, unroll=1):
                ring.consumer_wait(state)
                warpgroup.fence()
                for k_block in cutlass.range_constexpr(cute.size(tCrA, mode=[2])):
                    at = (None, None, k_block, state.index)
                    cute.gemm(tiled_mma, accumulators, tCrA[at], tCrB[at], accumulators)
                warpgroup.commit_group()
                # One product stays in flight. The stage of the previous product is free.
                warpgroup.wait_group(1)
                if k_tile > 0:
                    ring.consumer_release(released)
                    released.advance()
                state.advance()
            # This belongs inside the branch: no code may read the accumulators before it.
            warpgroup.wait_group(0)
            ring.consumer_release(released)

        # All loads into this block's stages are complete. The tile of C reuses the memory of A's stages, once the
        # other warpgroup no longer reads them.
        sC = cute.make_tensor(cute.recast_ptr(sA.iterator, layout_c.inner, BFloat16), layout_c.outer)
        result = cute.make_rmem_tensor_like(accumulators, BFloat16)
        result.store(accumulators.load().to(BFloat16))
        copy_c = cute.make_tiled_copy_C(
            cute.make_copy_atom(warp.StMatrix8x8x16bOp(transpose=False, num_matrices=4), BFloat16), tiled_mma
        )
        thread_copy = copy_c.get_slice(thread - WARPGROUP)
        multiplying = pipeline.NamedBarrier(barrier_id=1, num_threads=MMA_WARPGROUPS * WARPGROUP)
        multiplying.arrive_and_wait()
        cute.copy(copy_c, thread_copy.retile(result), thread_copy.partition_D(sC))
        cute.arch.fence_proxy("async.shared", space="cta")  # makes ordinary stores visible to TMA
        multiplying.arrive_and_wait()
        if warp_index == 4:
            tCsC, tCgC = cpasync.tma_partition(
                store_c, 0, cute.make_layout(1), cute.group_modes(sC, 0, 2), cute.group_modes(gC, 0, 2)
            )
            with cute.arch.elect_one():
                cute.copy(store_c, tCsC, tCgC)
                cute.arch.cp_async_bulk_commit_group()
                cute.arch.cp_async_bulk_wait_group(0, read=True)  # shared memory must outlive the store


@cute.jit
def _gemm(a: cute.Tensor, b: cute.Tensor, c: cute.Tensor, stream):
    m, n = c.shape
    atom = warpgroup.make_smem_layout_atom(warpgroup.SmemLayoutAtomKind.K_SW128, BFloat16)
    layout_a = cute.tile_to_shape(atom, (TILE_M, TILE_K, STAGES), order=(0, 1, 2))
    layout_b = cute.tile_to_shape(atom, (TILE_N, TILE_K, STAGES), order=(0, 1, 2))
    layout_c = cute.tile_to_shape(atom, (TILE_M, TILE_N), order=(0, 1))

    load_a, mA = cpasync.make_tiled_tma_atom(
        cpasync.CopyBulkTensorTileG2SOp(), a, cute.select(layout_a, mode=[0, 1]), (TILE_M, TILE_K)
    )
    load_b, mB = cpasync.make_tiled_tma_atom(
        cpasync.CopyBulkTensorTileG2SMulticastOp(),
        b,
        cute.select(layout_b, mode=[0, 1]),
        (TILE_N, TILE_K),
        num_multicast=CLUSTER_M,
    )
    store_c, mC = cpasync.make_tiled_tma_atom(cpasync.CopyBulkTensorTileS2GOp(), c, layout_c, (TILE_M, TILE_N))
    tiled_mma = cute.make_tiled_mma(
        cute.make_mma_atom(
            warpgroup.MmaF16BF16Op(
                BFloat16,
                Float32,
                (64, TILE_N, 16),
                warpgroup.OperandSource.SMEM,
                LayoutEnum.ROW_MAJOR.sm90_mma_major_mode(),
                LayoutEnum.ROW_MAJOR.sm90_mma_major_mode(),
            )
        ),
        (MMA_WARPGROUPS, 1, 1),
    )

    if m > 0 and n > 0:
        tiles_m = cute.round_up(cute.ceil_div(m, TILE_M), CLUSTER_M)
        tiles_n = cute.ceil_div(n, TILE_N)
        _gemm_kernel(
            load_a, mA, load_b, mB, store_c, mC, tiled_mma, layout_a, layout_b, layout_c, tiles_m, tiles_n
        ).launch(
            grid=[tiles_m * tiles_n, 1, 1],
            block=[THREADS, 1, 1],
            cluster=[CLUSTER_M, 1, 1],
            min_blocks_per_mp=1,
            stream=stream,
        )


@aot_pack.export(archs=["sm_90a"])
def gemm():
    """c = a @ b.T, accumulated in float32 and rounded once. Needs Hopper (H100, H200).

    Args:
        a: (m, k) bfloat16; any m, k divisible by 8, row stride divisible by 8. With k = 0 the product is 0.
        b: (n, k) bfloat16; n divisible by 8, row stride divisible by 8.
        c: (m, n) bfloat16, written; row stride divisible by 8.
    """
    m, n, k = aot_pack.dim(batch=True), aot_pack.dim(divisibility=8), aot_pack.dim(divisibility=8)

    def matrix(describe, rows, columns):
        return describe(BFloat16, (rows, columns), stride=(aot_pack.dim(divisibility=8, bits=64), 1), align=16)

    a, b = matrix(aot_pack.tensor, m, k), matrix(aot_pack.tensor, n, k)
    return aot_pack.entry(_gemm, a=a, b=b, c=matrix(aot_pack.output, m, n), stream=aot_pack.stream())


@aot_pack.gradient(of="gemm")
def gemm_gradient(ops, a, b, grad_c):
    return {"a": grad_c @ b, "b": grad_c.T @ a}  # products of the framework: m need not be divisible by 8
