// cuda.h with the names and prototypes that the driver library itself exports: with NVIDIA's own switch on, cuda.h
// does not rename cuMemAlloc to cuMemAlloc_v2 and the like, and declares the older prototypes too, so that the
// compiler checks each definition here against NVIDIA's declaration of the very symbol.
#pragma once

#define __CUDA_API_VERSION_INTERNAL
#include <cuda.h>
