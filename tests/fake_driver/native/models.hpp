// The GPUs that the driver can play, as data, and the device attributes that follow from them.
#pragma once

#include "cuda_header.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace fakecuda {

struct Capability {
  int major = 0;
  int minor = 0;
  int sm() const { return major * 10 + minor; }
};

// A product. Sources: NVIDIA's data sheets; deviceQuery of the H100 that contract_h100.json was made on.
struct Model {
  const char* key;   // what a configuration calls it
  const char* name;  // what cuDeviceGetName calls it
  Capability capability;
  int sm_count;
  int l2_bytes;
  std::size_t memory_bytes;
};

const std::vector<Model>& models();
const Model* find_model(const std::string& key);

// Every attribute that cuDeviceGetAttribute answers for the model: CUdevice_attribute to value.
std::map<int, int> attributes_of(const Model& model);

}  // namespace fakecuda
