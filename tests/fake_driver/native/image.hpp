// Reading images: cubins as ptxas writes them, and PTX as far as a launch needs it.
#pragma once

#include "models.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fakecuda {

struct Parameter {
  std::size_t offset = 0;
  std::size_t size = 0;
};

struct KernelInfo {
  std::string name;
  std::vector<Parameter> parameters;
  std::size_t parameter_bytes = 0;  // where the parameters end, as the constant bank holds them
  int registers = 0;
  int static_smem = 0;
  int local_bytes = 0;
  int required_block[3] = {0, 0, 0};  // .reqntid; zeros: none
  int max_threads = 0;                // .maxntid as a product; 0: none
  int cluster[3] = {0, 0, 0};         // compiled-in cluster; zeros: none
  int max_cluster_rank = 0;           // .maxclusterrank; 0: none
};

struct GlobalInfo {
  std::string name;
  std::size_t size = 0;
  std::vector<unsigned char> initial;  // empty: zeros
};

// What an image turned out to be. The real driver finds out at cuLibraryGetKernel, not at cuLibraryLoadData.
struct Image {
  CUresult fault = CUDA_SUCCESS;  // CUDA_ERROR_INVALID_IMAGE, CUDA_ERROR_INVALID_PTX, ...
  std::string why;                // what is wrong with it
  bool is_ptx = false;
  int sm = 0;                  // 90 for sm_90
  bool arch_specific = false;  // an `a` target: no other architecture may run it
  bool family_specific = false;
  std::string sha256;  // of the bytes: for PTX without the closing zero, for a cubin up to its end by its headers
  std::size_t size = 0;
  std::vector<KernelInfo> kernels;
  std::vector<GlobalInfo> globals;

  const KernelInfo* find(const std::string& name) const;
  // CUDA_SUCCESS, or why a device can't run it: CUDA_ERROR_NO_BINARY_FOR_GPU or CUDA_ERROR_INVALID_PTX.
  CUresult runs_on(Capability capability) const;
};

// Read the image at an address; its length is not known beforehand, as in cuLibraryLoadData. Never fails: faults are
// in the result. `driver_version` (13000) decides which PTX versions are known.
Image read_image(const void* data, int driver_version);

// Whether the bytes can be read by this process.
bool is_readable(const void* data, std::size_t size);

}  // namespace fakecuda
