// Kernels and functions: handles, attributes, whether an image fits a device.
#include "kernels.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace fakecuda {

Outcome usable_library(Driver& d, CUlibrary handle, Library*& library) {
  library = d.libraries.find(handle);
  // With an unloaded library's handle the real driver faults, or not, depending on the call.
  if (!library) return {CUDA_ERROR_INVALID_HANDLE, "the library's handle never was one"};
  if (!library->alive) return {CUDA_ERROR_INVALID_HANDLE, "the library was unloaded"};
  return CUDA_SUCCESS;
}

Outcome usable_kernel(Driver& d, CUkernel handle, Kernel*& kernel) {
  kernel = d.kernels.find(handle);
  if (!kernel) return {CUDA_ERROR_INVALID_HANDLE, "the kernel's handle never was one"};
  if (!kernel->library->alive) return {CUDA_ERROR_INVALID_HANDLE, "the kernel's library was unloaded"};
  return CUDA_SUCCESS;
}

Outcome usable_function(Driver& d, CUfunction handle, Function*& function) {
  function = d.functions.find(handle);
  if (!function) return {CUDA_ERROR_INVALID_HANDLE, "the function's handle never was one"};
  if (!function->alive) return {CUDA_ERROR_INVALID_HANDLE, "the function's module or context is gone"};
  return CUDA_SUCCESS;
}

Attributes default_attributes(const KernelInfo& info) {
  constexpr int SMEM_WITHOUT_OPT_IN = 49152;
  Attributes attributes;
  attributes.max_dynamic_smem = std::max(SMEM_WITHOUT_OPT_IN - info.static_smem, 0);
  std::copy(std::begin(info.cluster), std::end(info.cluster), attributes.cluster);
  return attributes;
}

Attributes& attributes_on(Kernel& kernel, int device) {
  const auto at = kernel.attributes.find(device);
  if (at != kernel.attributes.end()) return at->second;
  return kernel.attributes[device] = default_attributes(*kernel.info);
}

Outcome check_image(const Image& image, const Device& device) {
  if (image.fault) return {image.fault, image.why};
  const CUresult code = image.runs_on(device.model.capability);
  if (!code) return CUDA_SUCCESS;
  return {code, "the image is for sm_" + std::to_string(image.sm) + (image.arch_specific ? "a" : "") +
                    ", the device is " + device.model.key + ", sm_" + std::to_string(device.model.capability.sm())};
}

Outcome find_target(Driver& d, CUfunction handle, Context* context, Target& target) {
  if (Kernel* kernel = d.kernels.find(handle)) {
    if (Outcome refused = usable_kernel(d, kernel->handle, kernel)) return refused;
    const Image& image = *kernel->library->image;
    if (Outcome refused = check_image(image, d.devices[context->device])) return refused;
    target = {kernel->info, &image, &attributes_on(*kernel, context->device), context};
    return CUDA_SUCCESS;
  }
  Function* function;
  if (Outcome refused = usable_function(d, handle, function)) return refused;
  if (function->context != context)
    return {CUDA_ERROR_INVALID_HANDLE, "the function is of another context than the launch"};
  target = {function->info, function->image.get(), &function->attributes, context};
  return CUDA_SUCCESS;
}

int max_threads_per_block(const KernelInfo& info, const Device& device) {
  int most = device.attribute(CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK);
  if (info.max_threads) most = std::min(most, info.max_threads);
  if (info.registers) {  // registers are handed out by the warp, 256 at a time
    const int per_warp = (info.registers * 32 + 255) / 256 * 256;
    most = std::min(most, device.attribute(CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK) / per_warp * 32);
  }
  return most;
}

void note_image(Call& call, const Image& image) {
  call.note("image", image.sha256);
  call.note("image_bytes", image.size);
  call.note("sm", image.sm);
  if (image.fault) call.note("fault", image.why);
}

Function& make_function(Driver& d, const KernelInfo& info, std::shared_ptr<const Image> image, Context* context) {
  Function& function = d.functions.add(0xF0);
  function.info = &info;
  function.image = std::move(image);
  function.context = context;
  return function;
}

Outcome make_global(Driver& d, Context* context, const Image& image, const char* name, CUdeviceptr& pointer) {
  for (const GlobalInfo& global : image.globals) {
    if (global.name != name) continue;
    if (Outcome refused = d.allocate(context, std::max<std::size_t>(global.size, 1), pointer)) return refused;
    auto* memory = reinterpret_cast<unsigned char*>(pointer);
    std::memset(memory, 0, global.size);
    std::copy(global.initial.begin(), global.initial.end(), memory);
    return CUDA_SUCCESS;
  }
  return {CUDA_ERROR_NOT_FOUND, std::string("no variable named ") + name};
}

std::size_t size_of_global(const Image& image, const char* name) {
  for (const GlobalInfo& global : image.globals)
    if (global.name == name) return global.size;
  return 0;
}

Outcome get_attribute(const KernelInfo& info, const Image& image, const Attributes& own, const Device& device,
                      CUfunction_attribute attribute, int& value) {
  switch (attribute) {
    case CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK:
      value = max_threads_per_block(info, device);
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES:
      value = info.static_smem;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_CONST_SIZE_BYTES:
    case CU_FUNC_ATTRIBUTE_CACHE_MODE_CA:
      value = 0;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES:
      value = info.local_bytes;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_NUM_REGS:
      value = info.registers;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_PTX_VERSION:
      value = image.sm;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_BINARY_VERSION:
      value = image.is_ptx ? device.model.capability.sm() : image.sm;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES:
      value = own.max_dynamic_smem;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT:
      value = own.carveout;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_CLUSTER_SIZE_MUST_BE_SET:
      value = info.cluster[0] != 0;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_WIDTH:
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_HEIGHT:
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_DEPTH:
      value = own.cluster[attribute - CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_WIDTH];
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED:
      value = own.non_portable_cluster;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_CLUSTER_SCHEDULING_POLICY_PREFERENCE:
      value = own.scheduling_policy;
      return CUDA_SUCCESS;
    default:
      return {CUDA_ERROR_INVALID_VALUE, "no such function attribute"};
  }
}

Outcome set_attribute(const KernelInfo& info, Attributes& own, const Device& device, CUfunction_attribute attribute,
                      int value) {
  switch (attribute) {
    case CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES: {
      const int most = device.attribute(CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN) - info.static_smem;
      if (value < 0 || value > most)
        return {CUDA_ERROR_INVALID_VALUE, "dynamic shared memory must be in 0.." + std::to_string(most)};
      own.max_dynamic_smem = value;
      return CUDA_SUCCESS;
    }
    case CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT:
      if (value < -1 || value > 100) return {CUDA_ERROR_INVALID_VALUE, "the carveout must be in -1..100"};
      own.carveout = value;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_WIDTH:
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_HEIGHT:
    case CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_DEPTH:
      if (info.cluster[0]) return {CUDA_ERROR_INVALID_VALUE, "the kernel was compiled with a cluster size"};
      if (value < 0) return {CUDA_ERROR_INVALID_VALUE, "a negative cluster size"};
      own.cluster[attribute - CU_FUNC_ATTRIBUTE_REQUIRED_CLUSTER_WIDTH] = value;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED:
      own.non_portable_cluster = value != 0;
      return CUDA_SUCCESS;
    case CU_FUNC_ATTRIBUTE_CLUSTER_SCHEDULING_POLICY_PREFERENCE:
      own.scheduling_policy = value;
      return CUDA_SUCCESS;
    default:
      return {CUDA_ERROR_INVALID_VALUE, "the attribute can't be set"};
  }
}

}  // namespace fakecuda
