// Kernels that contract.py asks a real driver about. `sized` is in probe.ptx: nvcc writes no .reqntid of its own.

struct alignas(64) Descriptor {
  unsigned long long word[16];
};

struct Triple {
  int value[3];
};

extern "C" {

__device__ int counter = 7;

__global__ void empty() {}

__global__ void plain(float* out, int count, char flag) {
  if (threadIdx.x < static_cast<unsigned>(count)) out[threadIdx.x] = flag;
}

__global__ void static_smem(float* out) {
  __shared__ float tile[1024];
  tile[threadIdx.x] = out[threadIdx.x];
  __syncthreads();
  out[threadIdx.x] = tile[blockDim.x - 1 - threadIdx.x];
}

__global__ void dynamic_smem(float* out) {
  extern __shared__ float tile[];
  if (out != nullptr) out[threadIdx.x] = tile[0];
}

__global__ void __launch_bounds__(128) bounded(float* out) { out[threadIdx.x] = 1; }

#if __CUDA_ARCH__ >= 900
__global__ void __cluster_dims__(2, 1, 1) clustered(float* out) { out[threadIdx.x] = 1; }
#endif

__global__ void mixed(Triple triple, const __grid_constant__ Descriptor descriptor, bool flag, float* out) {
  out[threadIdx.x] = triple.value[threadIdx.x % 3] + (flag ? static_cast<float>(descriptor.word[threadIdx.x % 16]) : 0);
}

__global__ void sized(float* out) { out[threadIdx.x] = counter; }

__global__ void wild(int* out) { *out = 1; }
}
