// The work of a first call: loads the image of a function and makes its kernels ready for a device.
#include <stdlib.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// -- loading an image

// A call's way to an image: what it has to tell, and whether a provider of the image has to be found first.
struct Binding {
  Text warning;
  bool preloading = false;
  bool asked = false;           // a provider was found already
  const Build* away = nullptr;  // whose image is in one that was not
  const char* api = nullptr;    // what failed on the way to the image that is tried, and how
  CUresult code = CUDA_SUCCESS;
  Text refused;  // the images before it, which the driver does not take on this device

  // Keeps a failure of the image that is tried. It is raised where no other image is left.
  bool ok(const char* called, CUresult result) {
    if (result == CUDA_SUCCESS) return true;
    api = called;
    code = result;
    return false;
  }
};

bool load_image(const Function& function, const Build& build, Binding* binding) {
  const Image& image = *build.image;
  if (image.state->library != nullptr) return true;
  const Clock clock;
  bool away = false;
  unsigned char* data = read_image(function, build, binding->asked, &away);
  if (away) binding->away = &build;
  if (data == nullptr) return false;
  CUlibrary library = nullptr;
  const CUresult code = driver.cuLibraryLoadData(&library, data, nullptr, nullptr, 0, nullptr, nullptr, 0);
  free(data);
  if (!binding->ok("cuLibraryLoadData", code)) return false;
  for (int i = 0; i < image.num_kernels; ++i) {
    CUkernel kernel = nullptr;
    const CUresult found = driver.cuLibraryGetKernel(&kernel, library, image.kernels[i].symbol);
    set_racing(&image.handles[i], kernel);
    if (!binding->ok("cuLibraryGetKernel", found)) {
      driver.cuLibraryUnload(library);
      return false;
    }
  }
  image.state->library = library;
  if (logs(LogLevel::kInfo)) {
    log_line(LogLevel::kInfo, "%s: loaded cubins/%s, %llu bytes, in %.2f ms", function.name, image.file,
             static_cast<unsigned long long>(image.size), clock.milliseconds());
  }
  return true;
}

bool set_kernel_attributes(const Function& function, int64_t device, const Image& image, Binding* binding) {
  const CUdevice handle = devices[device].handle;
  for (int i = 0; i < image.num_kernels; ++i) {
    const Kernel& kernel = image.kernels[i];
    int smem = kernel.max_dynamic_smem;
    if (smem == kDeviceLimit) {
      int limit = 0, fixed = 0;
      if (!check(function, device, "cuDeviceGetAttribute",
                 driver.cuDeviceGetAttribute(&limit, CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN, handle)) ||
          !binding->ok("cuKernelGetAttribute", driver.cuKernelGetAttribute(&fixed, CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES,
                                                                           image.handles[i], handle))) {
        return false;
      }
      smem = limit - fixed;
    }
    if (smem >= 0 && !binding->ok("cuKernelSetAttribute",
                                  driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, smem,
                                                              image.handles[i], handle))) {
      return false;
    }
    if (kernel.non_portable_cluster &&
        !binding->ok("cuKernelSetAttribute",
                     driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED, 1,
                                                 image.handles[i], handle))) {
      return false;
    }
    if (kernel.smem_carveout != kLeave &&
        !binding->ok("cuKernelSetAttribute",
                     driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT,
                                                 kernel.smem_carveout, image.handles[i], handle))) {
      return false;
    }
  }
  return true;
}

// The kernels' functions in the device's primary context, which need it to be current.
bool get_functions(const Function& function, int64_t device, const Image& image, Binding* binding) {
  CUcontext previous = nullptr;
  if (!check(function, device, "cuCtxGetCurrent", driver.cuCtxGetCurrent(&previous)) ||
      !check(function, device, "cuCtxSetCurrent", driver.cuCtxSetCurrent(devices[device].context))) {
    return false;
  }
  CUresult code = CUDA_SUCCESS;
  CUfunction* functions = image.functions + device * image.num_kernels;
  for (int i = 0; i < image.num_kernels && code == CUDA_SUCCESS; ++i) {
    CUfunction found = nullptr;
    code = driver.cuKernelGetFunction(&found, image.handles[i]);
    set_racing(&functions[i], found);
  }
  const CUresult restored = driver.cuCtxSetCurrent(previous);
  return check(function, device, "cuCtxSetCurrent", restored) && binding->ok("cuKernelGetFunction", code);
}

bool prepare_kernels(const Function& function, int64_t device, const Image& image, Binding* binding) {
  if ((image.state->prepared >> device & 1) != 0) return true;
  const Clock clock;
  if (!set_kernel_attributes(function, device, image, binding) || !get_functions(function, device, image, binding)) {
    return false;
  }
  image.state->prepared |= uint64_t{1} << device;
  if (logs(LogLevel::kDebug)) {
    for (int i = 0; i < image.num_kernels; ++i) {
      log_line(LogLevel::kDebug, "%s: kernel %s", function.name, image.kernels[i].symbol);
    }
    log_line(LogLevel::kDebug, "%s: kernels made ready for cuda:%lld in %.2f ms", function.name,
             static_cast<long long>(device), clock.milliseconds());
  }
  return true;
}

void raise_load_error(const Function& function, int64_t device, const Build& build, const Binding& binding) {
  Text text;
  text.add("%s(): ", function.name);
  add_cuda_error(text, binding.api, binding.code);
  text.add("; ");
  add_device(text, static_cast<int>(device));
  add_advice(text, binding.code, static_cast<int>(device));
  if (!binding.refused.empty()) {
    text.add(". That was the image for ");
    add_arch(text, build);
    text.add(". Before, the driver refused the images for %s (CUDA_ERROR_NO_BINARY_FOR_GPU)", binding.refused.c_str());
  }
  raise_text("RuntimeError", text);
}

// Makes the build ready on the device, or another one where the driver does not take its image there, as none does with
// a cubin of a desktop GPU on a Tegra. False with the error raised, or with what Binding::away says.
bool prepare_build(const Function& function, int64_t device, const Build** build, Binding* binding) {
  for (;;) {
    binding->code = CUDA_SUCCESS;
    if (load_image(function, **build, binding) && prepare_kernels(function, device, *(*build)->image, binding)) {
      return true;
    }
    if (binding->code == CUDA_SUCCESS) return false;
    const Build* next = nullptr;
    Text warning;
    if (binding->code == CUDA_ERROR_NO_BINARY_FOR_GPU) {
      log_line(LogLevel::kInfo, "%s: the driver does not take cubins/%s on cuda:%lld", function.name,
               (*build)->image->file, static_cast<long long>(device));
      if (!choose_build(function, device, *build, &next, &warning)) return false;
    }
    if (next == nullptr) {
      raise_load_error(function, device, **build, *binding);
      return false;
    }
    if (!report_build(function, device, *next, binding->preloading)) return false;
    binding->refused.add(binding->refused.empty() ? "" : ", ");
    add_arch(binding->refused, **build);
    binding->warning = warning;
    *build = next;
  }
}

void log_bound(const Function& function, int64_t device, const Build& build, const Clock& clock) {
  if (!logs(LogLevel::kInfo)) return;
  Text text;
  add_arch(text, build);
  text.add(" on ");
  add_device(text, static_cast<int>(device));
  log_line(LogLevel::kInfo, "%s: ready with %s in %.2f ms", function.name, text.c_str(), clock.milliseconds());
}

// Needs the lock.
bool is_device(const Function& function, int64_t device) {
  int count = 0;
  if (!load_driver(function) || !check(function, device, "cuDeviceGetCount", driver.cuDeviceGetCount(&count))) {
    return false;
  }
  if (device >= 0 && device < min(count, kMaxDevices)) return true;
  raise("ValueError", "%s(): there is no device cuda:%lld; this process sees %d", function.name,
        static_cast<long long>(device), count);
  return false;
}

// 0 and *bound, -1 with the error raised, or kRefused where the function has no image for the device. Needs the lock.
// `binding` then has a text if there is something to tell, or the build whose provider has to be found: that is -1
// without an error.
int bind_locked(const Function& function, int64_t device, const Bound** result, Binding* binding) {
  Text* const warning = &binding->warning;
  if (!is_device(function, device)) return -1;
  Bound& bound = function.bound[device];
  *result = &bound;
  if (bound.ready != kUnknown) return bound.ready == kReady ? 0 : kRefused;
  const Clock clock;
  RelaxedCapture relaxed;
  const Build* build = nullptr;
  if (!check_strict(function) || !check(function, device, RelaxedCapture::kApi, relaxed.code()) ||
      !check(function, device, "cuDeviceGet", driver.cuDeviceGet(&devices[device].handle, static_cast<int>(device))) ||
      !choose_build(function, device, nullptr, &build, warning)) {
    return -1;
  }
  if (build == nullptr) {
    remember(bound);
    __atomic_store_n(&bound.ready, kNoImage, __ATOMIC_RELEASE);
    return check(function, device, RelaxedCapture::kApi, relaxed.end()) ? kRefused : -1;
  }
  if (!report_build(function, device, *build, binding->preloading)) return -1;
  if (!retain_context(function, device) || !prepare_build(function, device, &build, binding)) return -1;
  set_racing(&bound.context, profiler_attached() ? kNoContext : devices[device].context);
  if (bound.build != build) {  // never a second time, unless the driver changes its mind about an image
    set_racing<const CUkernel*>(&bound.kernels, build->image->handles);
    set_racing<const CUfunction*>(&bound.functions, build->image->functions + device * build->image->num_kernels);
    set_racing(&bound.build, build);
    bound.last_launch = &devices[device].last_launch;
    bound.device = static_cast<int32_t>(device);
  }
  log_bound(function, device, *build, clock);
  if (!warning->empty()) {
    mark_warned(device);
    log_line(LogLevel::kInfo, "warning: %s", warning->c_str());
  }
  remember(bound);
  __atomic_store_n(&bound.ready, kReady, __ATOMIC_RELEASE);
  return check(function, device, RelaxedCapture::kApi, relaxed.end()) ? 0 : -1;
}

// What the package warns with: a function of Python's, kept for good. Written under the lock.
TVMFFIObjectHandle warn = nullptr;

// Tells a warning, if there is one; false with the error raised where warnings are errors. The lock must not be held.
bool tell(Text warning) {
  const TVMFFIObjectHandle function = __atomic_load_n(&warn, __ATOMIC_ACQUIRE);
  if (warning.empty() || function == nullptr) return true;
  warning.make_utf8();
  TVMFFIAny text = {}, result = {};
  text.type_index = kTVMFFIRawStr;
  text.v_c_str = warning.c_str();
  return TVMFFIFunctionCall(function, &text, 1, &result) == 0;
}

}  // namespace

int bind_and_tell(const Function& function, int64_t device, const Bound** bound, bool preloading) {
  if (DryCall* const dry = dry_call(device)) return dry->bind(function);
  Binding binding;
  binding.preloading = preloading;
  for (;;) {
    int code;
    {
      const Lock lock;
      code = bind_locked(function, device, bound, &binding);
    }
    if (binding.away == nullptr) return code != 0 || tell(binding.warning) ? code : -1;
    if (!find_provider(function, device, *binding.away)) return -1;
    binding = {};
    binding.preloading = preloading;
    binding.asked = true;
  }
}

bool find_device(const Function& function, int64_t device) {
  const Lock lock;
  return is_device(function, device);
}

bool find_current_device(const Function& function, int* device) {
  if (AOT_UNLIKELY(in_dry_call())) {
    *device = static_cast<int>(kDryDevice);
    return true;
  }
  if (!driver_is_ready()) {
    const Lock lock;
    if (!load_driver(function)) return false;
  }
  return current_device(function, device);
}

const Bound* bind_slow(const Function& function, int64_t device) {
  const Bound* bound = nullptr;
  const int code = bind_and_tell(function, device, &bound);
  if (code == kRefused) raise_no_image(function, device);
  return code == 0 ? bound : nullptr;
}

const Bound* bind_current_device(const Function& function) {
  int device = 0;
  return find_current_device(function, &device) ? bind(function, device) : nullptr;
}

int bind_variant_slow(const Function& function, int64_t device, const Bound** bound) {
  return bind_and_tell(function, device, bound);
}

int bind_variant_here(const Function& function, const Bound** bound) {
  int device = 0;
  return find_current_device(function, &device) ? bind_variant(function, device, bound) : -1;
}

int keep_callback(const char* name, const TVMFFIAny* args, int32_t num_args, TVMFFIObjectHandle* place) {
  if (num_args != 1 || args[0].type_index != kTVMFFIFunction) {
    return raise("TypeError", "%s() takes a function", name);
  }
  TVMFFIObjectIncRef(args[0].v_obj);
  const Lock lock;
  __atomic_store_n(place, static_cast<TVMFFIObjectHandle>(args[0].v_obj), __ATOMIC_RELEASE);
  return 0;
}

int on_warning(const TVMFFIAny* args, int32_t num_args) { return keep_callback("on_warning", args, num_args, &warn); }

}  // namespace aot
