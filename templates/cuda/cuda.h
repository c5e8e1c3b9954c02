// The type of the driver's header that kernels take as a parameter. The rest is for the host, which NVRTC refuses.
#pragma once
#include <cuda/std/cstdint>
typedef ::cuda::std::uint32_t cuuint32_t;
typedef ::cuda::std::uint64_t cuuint64_t;
typedef struct CUtensorMap_st {
    alignas(64) cuuint64_t opaque[16];
} CUtensorMap;
