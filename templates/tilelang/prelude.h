// What code of TileLang's users gets from nvcc's headers for the host, which NVRTC does without. It comes before the
// kernels that TileLang writes.
#pragma once
#include <tl_templates/cuda/nvrtc_std.h>
#include <cuda_device_runtime_api.h>  // cudaGridDependencySynchronize and the other end of it

// sys/types.h
typedef unsigned int uint;
typedef unsigned short ushort;
typedef unsigned long ulong;
