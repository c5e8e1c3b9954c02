// Libraries and kernels.
#include "kernels.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace fakecuda;

namespace {

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
