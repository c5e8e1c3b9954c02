// Libraries, kernels, modules and functions.
#include "kernels.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

using namespace fakecuda;

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

static Attributes default_attributes(const KernelInfo& info) {
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

}  // namespace fakecuda

namespace {

const Outcome NULL_OUTPUT = {CUDA_ERROR_INVALID_VALUE, "an output pointer is null"};

void note_image(Call& call, const Image& image) {
  call.note("image", image.sha256);
  call.note("image_bytes", image.size);
  call.note("sm", image.sm);
  if (image.fault) call.note("fault", image.why);
}

Library& make_library(Driver& d, std::shared_ptr<const Image> image) {
  Library& library = d.libraries.add(0x1B);
  library.image = std::move(image);
  if (library.image->fault) return library;
  for (const KernelInfo& info : library.image->kernels) {
    Kernel& kernel = d.kernels.add(0x4E);
    kernel.library = &library;
    kernel.info = &info;
    library.kernels.push_back(kernel.handle);
  }
  return library;
}

// The real driver looks into the image only when a kernel is asked for (measured with driver 580, LAZY and EAGER).
Outcome load_library(Driver& d, Call& call, CUlibrary* output, const void* code) {
  if (!output) return NULL_OUTPUT;
  if (!code) return {CUDA_ERROR_INVALID_VALUE, "the image is null"};
  if (Outcome refused = d.load_call("loading a library")) return refused;
  const auto image = std::make_shared<const Image>(read_image(code, d.controls.driver_version));
  note_image(call, *image);
  call.note("library", *output = make_library(d, image).handle);
  return CUDA_SUCCESS;
}

// CUDA_SUCCESS when a device of the system can run the image; else what the first one says.
Outcome check_image_on_any(Driver& d, const Image& image) {
  for (const Device& device : d.devices)
    if (!check_image(image, device)) return CUDA_SUCCESS;
  return check_image(image, d.devices[0]);
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

}  // namespace

// ------------------------------------------------------------------------------------------------------- libraries

CUresult cuLibraryLoadData(CUlibrary* library, const void* code, CUjit_option*, void**, unsigned int jit_options,
                           CUlibraryOption*, void**, unsigned int library_options) {
  Call call(Api::cuLibraryLoadData);
  call.note("jit_options", jit_options);
  call.note("library_options", library_options);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return load_library(d, call, library, code); });
}

CUresult cuLibraryLoadFromFile(CUlibrary* library, const char* path, CUjit_option*, void**, unsigned int jit_options,
                               CUlibraryOption*, void**, unsigned int library_options) {
  Call call(Api::cuLibraryLoadFromFile);
  call.note("path", path);
  call.note("jit_options", jit_options);
  call.note("library_options", library_options);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!path) return {CUDA_ERROR_INVALID_VALUE, "the path is null"};
    std::ifstream file(path, std::ios::binary);
    if (!file) return {CUDA_ERROR_FILE_NOT_FOUND, std::string("can't open ") + path};
    std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
    bytes.push_back(0);
    return load_library(d, call, library, bytes.data());
  });
}

CUresult cuLibraryUnload(CUlibrary handle) {
  Call call(Api::cuLibraryUnload);
  call.note("library", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library;
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (Outcome refused = d.unsafe_call("unloading a library")) return refused;
    library->alive = false;
    d.functions.each([&](Function& function) {
      const bool mine = (function.kernel && function.kernel->library == library) ||
                        (function.module && function.module->library == library);
      function.alive = function.alive && !mine;
    });
    d.modules.each([&](Module& module) { module.alive = module.alive && module.library != library; });
    for (const auto& [key, pointer] : library->globals)
      if (d.allocations.count(pointer)) d.free(pointer);
    library->globals.clear();
    return CUDA_SUCCESS;
  });
}

CUresult cuLibraryGetKernel(CUkernel* kernel, CUlibrary handle, const char* name) {
  Call call(Api::cuLibraryGetKernel);
  call.note("library", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library = d.libraries.find(handle);
    if (library && !library->alive) return {CUDA_ERROR_NOT_FOUND, "the library was unloaded"};
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (!kernel || !name) return {CUDA_ERROR_INVALID_VALUE, "the output or the name is null"};
    if (Outcome refused = d.load_call("looking up a kernel")) return refused;
    if (Outcome refused = check_image_on_any(d, *library->image)) return refused;
    for (CUkernel each : library->kernels)
      if (d.kernels.find(each)->info->name == name) {
        call.note("kernel", *kernel = each);
        return CUDA_SUCCESS;
      }
    return {CUDA_ERROR_NOT_FOUND, std::string("no kernel named ") + name};
  });
}

CUresult cuLibraryGetKernelCount(unsigned int* count, CUlibrary handle) {
  Call call(Api::cuLibraryGetKernelCount);
  call.note("library", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library;
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (!count) return NULL_OUTPUT;
    call.note("count", *count = static_cast<unsigned>(library->kernels.size()));
    return CUDA_SUCCESS;
  });
}

CUresult cuLibraryEnumerateKernels(CUkernel* kernels, unsigned int count, CUlibrary handle) {
  Call call(Api::cuLibraryEnumerateKernels);
  call.note("library", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library;
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (!kernels) return NULL_OUTPUT;
    const std::size_t given = std::min<std::size_t>(count, library->kernels.size());
    std::copy_n(library->kernels.begin(), given, kernels);
    call.note_list("kernels", reinterpret_cast<const std::uint64_t*>(kernels), given);
    return CUDA_SUCCESS;
  });
}

CUresult cuLibraryGetGlobal(CUdeviceptr* pointer, size_t* bytes, CUlibrary handle, const char* name) {
  Call call(Api::cuLibraryGetGlobal);
  call.note("library", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library;
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (!name) return {CUDA_ERROR_INVALID_VALUE, "the name is null"};
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (Outcome refused = d.load_call("looking up a variable")) return refused;
    if (Outcome refused = check_image(*library->image, d.devices[context->device])) return refused;
    auto& globals = library->globals;
    const std::pair<int, std::string> key{context->device, name};
    if (!globals.count(key)) {
      CUdeviceptr made;
      if (Outcome refused = make_global(d, context, *library->image, name, made)) return refused;
      globals[key] = made;
    }
    if (pointer) call.note("pointer", *pointer = globals[key]);
    if (bytes) *bytes = size_of_global(*library->image, name);
    return CUDA_SUCCESS;
  });
}

CUresult cuLibraryGetModule(CUmodule* output, CUlibrary handle) {
  Call call(Api::cuLibraryGetModule);
  call.note("library", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Library* library;
    if (Outcome refused = usable_library(d, handle, library)) return refused;
    if (!output) return NULL_OUTPUT;
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (Outcome refused = check_image(*library->image, d.devices[context->device])) return refused;
    Module* found = nullptr;
    d.modules.each([&](Module& module) {
      if (module.alive && module.library == library && module.context == context) found = &module;
    });
    if (!found) {
      found = &d.modules.add(0x30);
      found->image = library->image;
      found->context = context;
      found->library = library;
    }
    call.note("module", *output = found->handle);
    return CUDA_SUCCESS;
  });
}

// --------------------------------------------------------------------------------------------------------- kernels

CUresult cuKernelGetName(const char** name, CUkernel handle) {
  Call call(Api::cuKernelGetName);
  call.note("kernel", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    if (!name) return NULL_OUTPUT;
    *name = kernel->info->name.c_str();
    return CUDA_SUCCESS;
  });
}

CUresult cuKernelGetLibrary(CUlibrary* library, CUkernel handle) {
  Call call(Api::cuKernelGetLibrary);
  call.note("kernel", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    if (!library) return NULL_OUTPUT;
    call.note("library", *library = kernel->library->handle);
    return CUDA_SUCCESS;
  });
}

CUresult cuKernelGetFunction(CUfunction* output, CUkernel handle) {
  Call call(Api::cuKernelGetFunction);
  call.note("kernel", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    if (!output) return NULL_OUTPUT;
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (Outcome refused = d.load_call("getting a kernel's function")) return refused;
    if (Outcome refused = check_image(*kernel->library->image, d.devices[context->device])) return refused;
    CUfunction& slot = kernel->functions[context];
    if (!slot) {
      Function& function = make_function(d, *kernel->info, kernel->library->image, context);
      function.kernel = kernel;
      function.attributes = attributes_on(*kernel, context->device);  // a copy: later changes don't meet (measured)
      slot = function.handle;
    }
    call.note("function", *output = slot);
    return CUDA_SUCCESS;
  });
}

CUresult cuKernelGetAttribute(int* value, CUfunction_attribute attribute, CUkernel handle, CUdevice device) {
  Call call(Api::cuKernelGetAttribute);
  call.note("attribute", attribute);
  call.note("kernel", handle);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    if (!value) return NULL_OUTPUT;
    if (!d.device(device)) return {CUDA_ERROR_INVALID_DEVICE, "there is no such device"};
    const Image& image = *kernel->library->image;
    if (Outcome refused = check_image(image, d.devices[device])) return refused;
    const Attributes& own = attributes_on(*kernel, device);
    if (Outcome refused = get_attribute(*kernel->info, image, own, d.devices[device], attribute, *value))
      return refused;
    call.note("value", *value);
    return CUDA_SUCCESS;
  });
}

CUresult cuKernelSetAttribute(CUfunction_attribute attribute, int value, CUkernel handle, CUdevice device) {
  Call call(Api::cuKernelSetAttribute);
  call.note("attribute", attribute);
  call.note("value", value);
  call.note("kernel", handle);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    call.note("name", kernel->info->name);
    if (!d.device(device)) return {CUDA_ERROR_INVALID_DEVICE, "there is no such device"};
    if (Outcome refused = d.load_call("setting a kernel's attribute")) return refused;
    if (Outcome refused = check_image(*kernel->library->image, d.devices[device])) return refused;
    return set_attribute(*kernel->info, attributes_on(*kernel, device), d.devices[device], attribute, value);
  });
}

CUresult cuKernelGetParamInfo(CUkernel handle, size_t index, size_t* offset, size_t* size) {
  Call call(Api::cuKernelGetParamInfo);
  call.note("kernel", handle);
  call.note("index", index);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Kernel* kernel;
    if (Outcome refused = usable_kernel(d, handle, kernel)) return refused;
    Context* context;  // wanted by the real driver, though kernels have none (measured)
    if (Outcome refused = d.usable_context(context)) return refused;
    const auto& parameters = kernel->info->parameters;
    if (!offset || index >= parameters.size()) return {CUDA_ERROR_INVALID_VALUE, "no such parameter, or no output"};
    call.note("offset", *offset = parameters[index].offset);
    if (size) call.note("size", *size = parameters[index].size);
    return CUDA_SUCCESS;
  });
}

// --------------------------------------------------------------------------------------------- modules, functions

static Outcome load_module(Driver& d, Call& call, CUmodule* output, const void* code) {
  if (!output || !code) return {CUDA_ERROR_INVALID_VALUE, "the output or the image is null"};
  Context* context;
  if (Outcome refused = d.usable_context(context)) return refused;
  if (Outcome refused = d.load_call("loading a module")) return refused;
  const auto image = std::make_shared<const Image>(read_image(code, d.controls.driver_version));
  note_image(call, *image);
  if (Outcome refused = check_image(*image, d.devices[context->device])) return refused;
  Module& module = d.modules.add(0x30);
  module.image = image;
  module.context = context;
  call.note("module", *output = module.handle);
  return CUDA_SUCCESS;
}

static Outcome usable_module(Driver& d, CUmodule handle, Module*& module) {
  module = d.modules.find(handle);
  if (!module) return {CUDA_ERROR_INVALID_HANDLE, "the module's handle never was one"};
  if (!module->alive) return {CUDA_ERROR_INVALID_HANDLE, "the module was unloaded or its context is gone"};
  return CUDA_SUCCESS;
}

CUresult cuModuleLoadData(CUmodule* module, const void* code) {
  Call call(Api::cuModuleLoadData);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return load_module(d, call, module, code); });
}

CUresult cuModuleLoadDataEx(CUmodule* module, const void* code, unsigned int options, CUjit_option*, void**) {
  Call call(Api::cuModuleLoadDataEx);
  call.note("options", options);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return load_module(d, call, module, code); });
}

CUresult cuModuleUnload(CUmodule handle) {
  Call call(Api::cuModuleUnload);
  call.note("module", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (Outcome refused = d.unsafe_call("unloading a module")) return refused;
    module->alive = false;
    for (const auto& [name, function] : module->functions) d.functions.find(function)->alive = false;
    for (const auto& [name, pointer] : module->globals)
      if (d.allocations.count(pointer)) d.free(pointer);
    module->globals.clear();
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetFunction(CUfunction* output, CUmodule handle, const char* name) {
  Call call(Api::cuModuleGetFunction);
  call.note("module", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (!output || !name) return {CUDA_ERROR_INVALID_VALUE, "the output or the name is null"};
    const KernelInfo* info = module->image->find(name);
    if (!info) return {CUDA_ERROR_NOT_FOUND, std::string("no kernel named ") + name};
    CUfunction& slot = module->functions[name];
    if (!slot) {
      Function& function = make_function(d, *info, module->image, module->context);
      function.module = module;
      function.attributes = default_attributes(*info);
      slot = function.handle;
    }
    call.note("function", *output = slot);
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetGlobal_v2(CUdeviceptr* pointer, size_t* bytes, CUmodule handle, const char* name) {
  Call call(Api::cuModuleGetGlobal_v2);
  call.note("module", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (!name) return {CUDA_ERROR_INVALID_VALUE, "the name is null"};
    if (!module->globals.count(name)) {
      CUdeviceptr made;
      if (Outcome refused = make_global(d, module->context, *module->image, name, made)) return refused;
      module->globals[name] = made;
    }
    if (pointer) call.note("pointer", *pointer = module->globals[name]);
    if (bytes) *bytes = size_of_global(*module->image, name);
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetLoadingMode(CUmoduleLoadingMode* mode) {
  Call call(Api::cuModuleGetLoadingMode);
  return call.play(Needs::init, [&](Driver&) -> Outcome {
    if (!mode) return NULL_OUTPUT;
    const char* asked = std::getenv("CUDA_MODULE_LOADING");
    *mode = asked && std::strcmp(asked, "EAGER") == 0 ? CU_MODULE_EAGER_LOADING : CU_MODULE_LAZY_LOADING;
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetName(const char** name, CUfunction handle) {
  Call call(Api::cuFuncGetName);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!name) return NULL_OUTPUT;
    *name = function->info->name.c_str();
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetModule(CUmodule* module, CUfunction handle) {
  Call call(Api::cuFuncGetModule);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!module) return NULL_OUTPUT;
    if (!function->module) return {CUDA_ERROR_NOT_SUPPORTED, "the fake driver knows no module for a kernel's function"};
    *module = function->module->handle;
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetAttribute(int* value, CUfunction_attribute attribute, CUfunction handle) {
  Call call(Api::cuFuncGetAttribute);
  call.note("attribute", attribute);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!value) return NULL_OUTPUT;
    if (Outcome refused = d.usable(function->context)) return refused;
    const Device& device = d.devices[function->context->device];
    if (Outcome refused =
            get_attribute(*function->info, *function->image, function->attributes, device, attribute, *value))
      return refused;
    call.note("value", *value);
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncSetAttribute(CUfunction handle, CUfunction_attribute attribute, int value) {
  Call call(Api::cuFuncSetAttribute);
  call.note("function", handle);
  call.note("attribute", attribute);
  call.note("value", value);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    call.note("name", function->info->name);
    if (Outcome refused = d.usable(function->context)) return refused;
    if (Outcome refused = d.load_call("setting a function's attribute")) return refused;
    const Device& device = d.devices[function->context->device];
    return set_attribute(*function->info, function->attributes, device, attribute, value);
  });
}
