// As much of the CUDA runtime as TVM's launcher uses, over a driver: the current device, its context, and memory at an
// address that a test gives. It also plays four functions for the L2 cache that the fake driver lacks, and keeps the
// window that a stream was last given.
#include <cuda.h>

#include <cstring>

namespace {
int current = 0;
CUcontext contexts[8] = {};
CUstreamAttrValue window = {};
void* next_address = nullptr;
size_t l2_limit = 0;
}  // namespace

extern "C" {

int cudaSetDevice(int device) {
  if (device < 0 || device >= 8 || cuInit(0) != CUDA_SUCCESS) return 101;
  if (contexts[device] == nullptr && cuDevicePrimaryCtxRetain(&contexts[device], device) != CUDA_SUCCESS) return 101;
  current = device;
  return cuCtxSetCurrent(contexts[device]) == CUDA_SUCCESS ? 0 : 999;
}

int cudaGetDevice(int* device) {
  *device = current;
  return cudaSetDevice(current);
}

int cudaGetDeviceCount(int* count) { return cuDeviceGetCount(count) == CUDA_SUCCESS ? 0 : 100; }

int cudaDeviceGetAttribute(int* value, int attribute, int device) {
  return cuDeviceGetAttribute(value, static_cast<CUdevice_attribute>(attribute), device) == CUDA_SUCCESS ? 0 : 1;
}

int cudaMalloc(void** address, size_t) {
  *address = next_address;
  return next_address == nullptr ? 2 : 0;
}

int cudaFree(void*) { return 0; }

int cudaMemGetInfo(size_t* free, size_t* total) {
  *free = *total = size_t{1} << 30;
  return 0;
}

int cudaGetLastError() { return 0; }
int cudaPeekAtLastError() { return 0; }
const char* cudaGetErrorString(int) { return "an error of tests/tiles/cuda_runtime.cpp"; }

// TileLang looks all of these up, and calls none of them for a launch.
#define NOT_USED(name) \
  int name() { return 801; }
NOT_USED(cudaGetDeviceProperties)
NOT_USED(cudaMallocHost)
NOT_USED(cudaFreeHost)
NOT_USED(cudaMemset)
NOT_USED(cudaMemsetAsync)
NOT_USED(cudaMemcpy)
NOT_USED(cudaMemcpyAsync)
NOT_USED(cudaMemcpyPeerAsync)
NOT_USED(cudaStreamCreate)
NOT_USED(cudaStreamCreateWithFlags)
NOT_USED(cudaStreamDestroy)
NOT_USED(cudaStreamSynchronize)
NOT_USED(cudaStreamWaitEvent)
NOT_USED(cudaEventCreate)
NOT_USED(cudaEventDestroy)
NOT_USED(cudaEventRecord)
NOT_USED(cudaEventSynchronize)
NOT_USED(cudaEventElapsedTime)
NOT_USED(cudaDeviceSynchronize)
NOT_USED(cudaStreamBeginCapture)
NOT_USED(cudaStreamEndCapture)
NOT_USED(cudaGraphInstantiate)
NOT_USED(cudaGraphLaunch)
NOT_USED(cudaGraphDestroy)
NOT_USED(cudaGraphExecDestroy)
NOT_USED(cudaIpcGetMemHandle)
NOT_USED(cudaIpcOpenMemHandle)
NOT_USED(cudaIpcCloseMemHandle)

CUresult cuCtxGetLimit(size_t* value, CUlimit) {
  *value = l2_limit;
  return CUDA_SUCCESS;
}

CUresult cuCtxSetLimit(CUlimit, size_t value) {
  l2_limit = value;
  return CUDA_SUCCESS;
}

CUresult cuCtxResetPersistingL2Cache() { return CUDA_SUCCESS; }

CUresult cuStreamSetAttribute(CUstream, CUstreamAttrID, const CUstreamAttrValue* value) {
  // The last one has no bytes: it ends the window after the launch.
  if (value->accessPolicyWindow.num_bytes != 0) window = *value;
  return CUDA_SUCCESS;
}

void runtime_allocate_at(void* address) { next_address = address; }

// Copies the first 28 bytes of the CUaccessPolicyWindow, all but padding, and forgets it.
void runtime_take_window(void* bytes) {
  std::memcpy(bytes, &window, 28);
  window = {};
}
}
