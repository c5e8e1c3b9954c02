// Words the errors of CUDA: the call that failed, the meaning of the code, and the next step.
#include "aot_pack/runtime.hpp"

namespace aot {

namespace {

const char* error_name(CUresult code) {
  const char* name = nullptr;
  return driver.cuGetErrorName != nullptr && driver.cuGetErrorName(code, &name) == CUDA_SUCCESS && name != nullptr
             ? name
             : "unknown CUDA error";
}

const char* error_text(CUresult code) {
  const char* text = nullptr;
  return driver.cuGetErrorString != nullptr && driver.cuGetErrorString(code, &text) == CUDA_SUCCESS && text != nullptr
             ? text
             : "the driver has no description";
}

// The kernel whose function stands at `launched` in some image's table; nullptr if there is none.
const Kernel* find_kernel(const CUfunction* launched, int device) {
  for (int i = 0; i < kNumFunctions; ++i) {
    const Function& function = *kFunctions[i];
    for (int j = 0; j < function.num_builds; ++j) {
      const Image& image = *function.builds[j].image;
      const CUfunction* first = image.functions + device * image.num_kernels;
      if (launched >= first && launched < first + image.num_kernels) return &image.kernels[launched - first];
    }
  }
  return nullptr;
}

// An error of an earlier kernel, which the driver tells in whatever call comes next.
void add_earlier_kernel(Text& text, int device) {
  text.add(
      ". A kernel that ran before did this, of this package or of another, and this process can't use the device any "
      "more: restart the process");
  if (device >= 0 && device < kMaxDevices) {
    const CUfunction* launched = __atomic_load_n(&devices[device].last_launch.function, __ATOMIC_RELAXED);
    const Kernel* kernel = launched == nullptr ? nullptr : find_kernel(launched, device);
    if (kernel != nullptr) text.add(". The last kernel of this package there was %s", kernel->symbol);
  }
  text.add(". CUDA_LAUNCH_BLOCKING=1 or compute-sanitizer tell which kernel it was");
}

void add_driver_version(Text& text) {
  int version = 0;
  driver.cuDriverGetVersion(&version);
  text.add(
      ". The driver supports CUDA %d.%d, and the image may have been compiled for a later one: update the driver, or "
      "build the package with an earlier compiler",
      version / 1000, version % 1000 / 10);
}

}  // namespace

int raise_text(const char* kind, Text text) {
  text.make_utf8();
  TVMFFIErrorSetRaisedFromCStr(kind, text.c_str());
  return -1;
}

int raise(const char* kind, const char* format, ...) {
  Text text;
  va_list arguments;
  va_start(arguments, format);
  text.add_list(format, arguments);
  va_end(arguments);
  return raise_text(kind, text);
}

void add_cuda_error(Text& text, const char* api, CUresult code) {
  text.add("%s failed: %s (%d): %s", api, error_name(code), static_cast<int>(code), error_text(code));
}

void add_device(Text& text, int device) {
  if (const DryCall* const dry = dry_call(device)) return dry->add_words(text);
  char name[96] = "unknown";
  int major = 0, minor = 0;
  CUdevice handle;
  if (driver.cuDeviceGet(&handle, device) == CUDA_SUCCESS) {
    driver.cuDeviceGetName(name, sizeof(name), handle);
    driver.cuDeviceGetAttribute(&major, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, handle);
    driver.cuDeviceGetAttribute(&minor, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, handle);
  }
  text.add("device cuda:%d (%s, sm_%d%d)", device, name, major, minor);
}

void add_arch(Text& text, const Build& build) {
  const bool ptx = build.suffix == 'p';
  text.add("%s_%d%d%.1s", ptx ? "compute" : "sm", build.major, build.minor,
           ptx || build.suffix == '\0' ? "" : &build.suffix);
}

void add_advice(Text& text, CUresult code, int device) {
  switch (static_cast<int>(code)) {  // codes that the header of an early CUDA 12 may lack are numbers
    case CUDA_ERROR_ILLEGAL_ADDRESS:
    case CUDA_ERROR_LAUNCH_TIMEOUT:
    case CUDA_ERROR_ASSERT:
    case CUDA_ERROR_HARDWARE_STACK_ERROR:
    case CUDA_ERROR_ILLEGAL_INSTRUCTION:
    case CUDA_ERROR_MISALIGNED_ADDRESS:
    case CUDA_ERROR_INVALID_ADDRESS_SPACE:
    case CUDA_ERROR_INVALID_PC:
    case CUDA_ERROR_LAUNCH_FAILED:
    case 721:  // CUDA_ERROR_TENSOR_MEMORY_LEAK
      return add_earlier_kernel(text, device);
    case CUDA_ERROR_ECC_UNCORRECTABLE:
    case CUDA_ERROR_NVLINK_UNCORRECTABLE:
    case CUDA_ERROR_EXTERNAL_DEVICE:
    case 226:  // CUDA_ERROR_CONTAINED
      return text.add(
          ". The hardware failed, not this call, and this process can't use the device any more: restart it. If that "
          "comes again, look at the GPU's health (nvidia-smi -q, dmesg)");
    case CUDA_ERROR_CONTEXT_IS_DESTROYED:
    case CUDA_ERROR_INVALID_CONTEXT:
      return text.add(
          ". The device was reset, or the current context was destroyed, since this package was loaded: call unload() "
          "of this package and make a living context current, or restart the process. Or another thread has called "
          "unload() of this package during the call");
    case CUDA_ERROR_INVALID_HANDLE:
      return text.add(
          ". The stream, or an event, is not one of this device, or no longer is one; or another thread has called "
          "unload() of this package during the call");
    case CUDA_ERROR_NOT_INITIALIZED:
      return text.add(
          ". If this process was forked from one that had used CUDA: start it with the method 'spawn' or 'forkserver'");
    case CUDA_ERROR_DEINITIALIZED:
      return text.add(". The process is ending, and CUDA has ended before this call");
    case CUDA_ERROR_INVALID_IMAGE:
    case CUDA_ERROR_NO_BINARY_FOR_GPU:
    case CUDA_ERROR_INVALID_PTX:
    case CUDA_ERROR_UNSUPPORTED_PTX_VERSION:
      return add_driver_version(text);
    default:
      return;
  }
}

bool check(const Function& function, int64_t device, const char* api, CUresult code) {
  if (code == CUDA_SUCCESS) return true;
  Text text;
  text.add("%s(): ", function.name);
  add_cuda_error(text, api, code);
  text.add("; ");
  add_device(text, static_cast<int>(device));
  add_advice(text, code, static_cast<int>(device));
  raise_text("RuntimeError", text);
  return false;
}

int raise_cuda(Call call, const char* api, CUresult code) {
  Text text;
  text.add("%s(): ", call.function.name);
  add_cuda_error(text, api, code);
  text.add("; ");
  add_device(text, call.bound.device);
  add_advice(text, code, call.bound.device);
  return raise_text("RuntimeError", text);
}

int raise_inexact(Call call, const char* what, int64_t exact, int64_t computed) {
  const bool fits = exact == static_cast<int32_t>(exact);
  return raise(
      "RuntimeError",
      "%s(): these arguments are too large: %s should be %lld, but the function's host code computes it with too "
      "few bits, as %lld. That kernel is not launched. %s",
      call.function.name, what, static_cast<long long>(exact), static_cast<long long>(computed),
      fits ? "Use smaller arguments, or have the author compute it with cutlass.Int64" : "Use smaller arguments");
}

int raise_host_error(Call call, const char* format, ...) {
  Text text;
  text.add("%s(): ", call.function.name);
  va_list arguments;
  va_start(arguments, format);
  text.add_list(format, arguments);
  va_end(arguments);
  return raise_text("RuntimeError", text);
}

}  // namespace aot
