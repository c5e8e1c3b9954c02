// Kernels for cuda_ops.py: a reduction in a block, and a copy by TMA.
#include <cuda.h>
#include <cuda/ptx>

// The sum of each row, by one block. `parts` has a float for each warp.
__global__ void row_sum(const float* x, float* sums, int columns) {
    extern __shared__ float parts[];
    const float* row = x + blockIdx.x * static_cast<long long>(columns);
    float sum = 0;
    for (int i = threadIdx.x; i < columns; i += blockDim.x) sum += row[i];
    for (int step = 16; step > 0; step /= 2) sum += __shfl_down_sync(~0u, sum, step);
    if (threadIdx.x % 32 == 0) parts[threadIdx.x / 32] = sum;
    __syncthreads();
    if (threadIdx.x > 0) return;
    for (int warp = 1; warp < blockDim.x / 32; warp++) sum += parts[warp];
    sums[blockIdx.x] = sum;
}

// The transposed matrix. TMA copies a tile to shared memory, and fills it with zeros beyond the matrix.
template <int TILE>
__global__ void transpose(const __grid_constant__ CUtensorMap from, float* out, int rows, int columns) {
    namespace ptx = cuda::ptx;
    __shared__ alignas(128) float tile[TILE][TILE];
    __shared__ alignas(8) unsigned long long copied;
    const int column = blockIdx.x * TILE, row = blockIdx.y * TILE;
    if (threadIdx.x == 0) {
        ptx::mbarrier_init(&copied, 1);
        ptx::fence_mbarrier_init(ptx::sem_release, ptx::scope_cluster);
        ptx::mbarrier_arrive_expect_tx(ptx::sem_release, ptx::scope_cta, ptx::space_shared, &copied, sizeof(tile));
        const int corner[] = {column, row};
        ptx::cp_async_bulk_tensor(ptx::space_cluster, ptx::space_global, tile, &from, corner, &copied);
    }
    __syncthreads();
    while (!ptx::mbarrier_try_wait_parity(&copied, 0)) {
    }
    for (int i = threadIdx.x; i < TILE * TILE; i += blockDim.x) {
        const int y = column + i / TILE, x = row + i % TILE;
        if (y < columns && x < rows) out[y * static_cast<long long>(rows) + x] = tile[i % TILE][i / TILE];
    }
}
