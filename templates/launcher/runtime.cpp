// Loading, errors and explanations: everything of the launcher runtime that a warm call does not touch.
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "aot_pack/launcher.hpp"

namespace aot {

Driver driver;

namespace {

// One lock for every slow path. It is never held while anything but the driver and libc is called, so no order of
// calls can deadlock.
pthread_mutex_t slow_path = PTHREAD_MUTEX_INITIALIZER;

class Lock {
 public:
  Lock() { pthread_mutex_lock(&slow_path); }
  ~Lock() { pthread_mutex_unlock(&slow_path); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
};

bool driver_ready = false;  // written under the lock, read without

struct Device {
  CUdevice handle;
  CUcontext context;  // the primary context, retained; nullptr until then
};
Device devices[kMaxDevices];

// A text of bounded length.
class Text {
 public:
  void add(const char* format, ...) __attribute__((format(printf, 2, 3))) {
    va_list arguments;
    va_start(arguments, format);
    add_list(format, arguments);
    va_end(arguments);
  }
  __attribute__((format(printf, 2, 0))) void add_list(const char* format, va_list arguments) {
    const int written = vsnprintf(buffer_ + length_, sizeof(buffer_) - length_, format, arguments);
    if (written > 0) length_ = min<size_t>(length_ + static_cast<size_t>(written), sizeof(buffer_) - 1);
  }
  const char* c_str() const { return buffer_; }
  bool empty() const { return length_ == 0; }

 private:
  char buffer_[2048] = "";
  size_t length_ = 0;
};

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

void add_cuda_error(Text& text, const char* api, CUresult code) {
  text.add("%s failed: %s (%d): %s", api, error_name(code), static_cast<int>(code), error_text(code));
}

void add_device(Text& text, int device) {
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

int raise_text(const char* kind, const Text& text) {
  TVMFFIErrorSetRaisedFromCStr(kind, text.c_str());
  return -1;
}

// -- the driver

bool load_driver(const Function& function) {
  if (__atomic_load_n(&driver_ready, __ATOMIC_ACQUIRE)) return true;
  void* library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    raise("RuntimeError",
          "%s(): no CUDA driver: libcuda.so.1 can't be loaded (%s). A kernel runs only on a machine with an NVIDIA GPU "
          "and its driver; in a container, start it with the GPU passed through",
          function.name, dlerror());
    return false;
  }
  Driver found;
  const char* missing = nullptr;
#define AOT_RESOLVE(name, symbol)                                              \
  found.name = reinterpret_cast<decltype(found.name)>(dlsym(library, symbol)); \
  if (found.name == nullptr && missing == nullptr) missing = symbol;
  AOT_DRIVER_FUNCTIONS(AOT_RESOLVE)
#undef AOT_RESOLVE
  if (missing != nullptr) {
    int version = 0;
    if (found.cuDriverGetVersion != nullptr) found.cuDriverGetVersion(&version);
    raise("RuntimeError",
          "%s(): the NVIDIA driver is too old: it supports CUDA %d.%d and has no %s. CUDA 12.0 is needed: install "
          "driver 525 or later",
          function.name, version / 1000, version % 1000 / 10, missing);
    dlclose(library);
    return false;
  }
  driver = found;
  const CUresult code = driver.cuInit(0);
  if (code != CUDA_SUCCESS) {
    Text text;
    text.add("%s(): ", function.name);
    add_cuda_error(text, "cuInit", code);
    raise_text("RuntimeError", text);
    return false;
  }
  __atomic_store_n(&driver_ready, true, __ATOMIC_RELEASE);
  return true;
}

bool check(const Function& function, int64_t device, const char* api, CUresult code) {
  if (code == CUDA_SUCCESS) return true;
  Text text;
  text.add("%s(): ", function.name);
  add_cuda_error(text, api, code);
  text.add("; ");
  add_device(text, static_cast<int>(device));
  raise_text("RuntimeError", text);
  return false;
}

bool retain_context(const Function& function, int64_t device) {
  Device& entry = devices[device];
  if (entry.context != nullptr) return true;
  CUcontext context = nullptr;
  if (!check(function, device, "cuDevicePrimaryCtxRetain", driver.cuDevicePrimaryCtxRetain(&context, entry.handle))) {
    return false;
  }
  entry.context = context;
  return true;
}

// -- choosing an image

// How well a build fits a device of capability major.minor: 0 not at all, then the higher the better. Exact
// architecture-specific first, then family, then baseline of the same major, the latest minor first, then PTX of this
// or an earlier capability, the latest first.
int fitness(const Build& build, int major, int minor) {
  if (build.suffix == 'p') {
    const int wanted = 10 * build.major + build.minor;
    return wanted <= 10 * major + minor ? wanted : 0;
  }
  if (build.major != major || build.minor > minor) return 0;
  if (build.suffix == 'a') return build.minor == minor ? 3000 : 0;
  return (build.suffix == 'f' ? 2000 : 1000) + build.minor + (build.minor == minor ? 500 : 0);
}

// What builds may have been compiled with the figures of.
struct Figures {
  int sm_count;
  int l2_bytes;
  size_t memory_bytes;
  char name[96];
};

bool read_figures(const Function& function, int64_t device, Figures* figures) {
  const CUdevice handle = devices[device].handle;
  return check(function, device, "cuDeviceGetAttribute",
               driver.cuDeviceGetAttribute(&figures->sm_count, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, handle)) &&
         check(function, device, "cuDeviceGetAttribute",
               driver.cuDeviceGetAttribute(&figures->l2_bytes, CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE, handle)) &&
         check(function, device, "cuDeviceTotalMem", driver.cuDeviceTotalMem(&figures->memory_bytes, handle)) &&
         check(function, device, "cuDeviceGetName",
               driver.cuDeviceGetName(figures->name, sizeof(figures->name), handle));
}

int64_t number_of(const Figures& figures, Figure figure) {
  switch (figure) {
    case Figure::kSmCount:
      return figures.sm_count;
    case Figure::kL2Bytes:
      return figures.l2_bytes;
    default:
      return static_cast<int64_t>(figures.memory_bytes);
  }
}

// How far a device is from a figure, in thousandths of it, rounded up; a thousand for another name. Of the memory, the
// driver's version decides how much is left: within 3 % it is the same.
int64_t distance(const Figures& figures, const Fact& fact) {
  if (fact.figure == Figure::kName) return strcmp(figures.name, fact.text) == 0 ? 0 : 1000;
  const int64_t difference = number_of(figures, fact.figure) - fact.value;
  const int64_t size = difference < 0 ? -difference : difference;
  if (fact.figure == Figure::kMemoryBytes && size <= fact.value / 100 * 3) return 0;
  return size == 0 ? 0 : static_cast<int64_t>(static_cast<double>(size) * 1000 / static_cast<double>(fact.value)) + 1;
}

int64_t distance(const Figures& figures, const Build& build) {
  int64_t sum = 0;
  for (int i = 0; i < build.num_facts; ++i) sum += distance(figures, build.facts[i]);
  return sum;
}

void add_figure(Text& text, Figure figure, int64_t value, const char* name) {
  switch (figure) {
    case Figure::kSmCount:
      return text.add("%lld multiprocessors", static_cast<long long>(value));
    case Figure::kL2Bytes:
      return text.add("%.1f MiB of L2 cache", static_cast<double>(value) / (1 << 20));
    case Figure::kMemoryBytes:
      return text.add("%.1f GiB of memory", static_cast<double>(value) / (1 << 30));
    case Figure::kName:
      return text.add("the name %s", name);
  }
}

// What differs between a device and the model that `build` was compiled for.
void add_differences(Text& text, const Function& function, int64_t device, const Build& build, const Figures& figures) {
  text.add("%s() is compiled with figures of the GPU model %s, and ", function.name, build.gpu);
  add_device(text, static_cast<int>(device));
  const char* word = " has ";
  for (int i = 0; i < build.num_facts; ++i) {
    const Fact& fact = build.facts[i];
    if (distance(figures, fact) == 0) continue;
    text.add("%s", word);
    add_figure(text, fact.figure, number_of(figures, fact.figure), figures.name);
    text.add(" instead of ");
    add_figure(text, fact.figure, fact.value, fact.text);
    word = ", ";
  }
  text.add(". Build the package for this model as well (aot-pack build --gpu)");
}

uint64_t warned_devices = 0;  // bit d: it was told that device d is another model

// False with the error raised where the author wants that; else `warning` has a text the first time on a device.
bool accept_figures(const Function& function, int64_t device, const Build& build, const Figures& figures,
                    Text* warning) {
  if (distance(figures, build) == 0) return true;
  if (kOtherGpuIsError) {
    Text text;
    add_differences(text, function, device, build, figures);
    raise_text("RuntimeError", text);
    return false;
  }
  if ((warned_devices >> device & 1) == 0) add_differences(*warning, function, device, build, figures);
  return true;
}

// The best build for a device; false with the error raised, or true and nullptr where none fits. Among builds of one
// architecture it is the one whose GPU model is most like the device.
bool choose_build(const Function& function, int64_t device, const Build** chosen, Text* warning) {
  int major = 0, minor = 0;
  const CUdevice handle = devices[device].handle;
  if (!check(function, device, "cuDeviceGetAttribute",
             driver.cuDeviceGetAttribute(&major, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, handle)) ||
      !check(function, device, "cuDeviceGetAttribute",
             driver.cuDeviceGetAttribute(&minor, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, handle))) {
    return false;
  }
  int best_fitness = 0;
  bool with_figures = false;
  for (int i = 0; i < function.num_builds; ++i) {
    const int found = fitness(function.builds[i], major, minor);
    if (found > best_fitness) best_fitness = found;
    with_figures |= found > 0 && function.builds[i].num_facts > 0;
  }
  Figures figures = {};
  if (with_figures && !read_figures(function, device, &figures)) return false;
  const Build* best = nullptr;
  for (int i = 0; i < function.num_builds; ++i) {
    const Build& build = function.builds[i];
    if (best_fitness == 0 || fitness(build, major, minor) != best_fitness) continue;
    if (best == nullptr || distance(figures, build) < distance(figures, *best)) best = &build;
  }
  *chosen = best;
  return best == nullptr || accept_figures(function, device, *best, figures, warning);
}

void raise_no_image(const Function& function, int64_t device) {
  Text text;
  text.add("%s(): no image for ", function.name);
  add_device(text, static_cast<int>(device));
  text.add("; this package has it for");
  for (int i = 0; i < function.num_builds; ++i) {
    const Build& build = function.builds[i];
    const bool ptx = build.suffix == 'p';
    text.add("%s %s_%d%d%.1s", i == 0 ? "" : ",", ptx ? "compute" : "sm", build.major, build.minor,
             ptx || build.suffix == '\0' ? "" : &build.suffix);
    if (build.gpu != nullptr) text.add(" (%s)", build.gpu);
  }
  text.add(". Build the package for this architecture as well");
  raise_text("RuntimeError", text);
}

// -- loading an image

// The folder of this library, where cubins/ is.
bool library_folder(char* folder, size_t size) {
  Dl_info info;
  if (dladdr(reinterpret_cast<const void*>(&driver), &info) == 0 || info.dli_fname == nullptr) return false;
  const char* slash = strrchr(info.dli_fname, '/');
  const size_t length = slash == nullptr ? 0 : static_cast<size_t>(slash - info.dli_fname) + 1;
  if (length + 1 > size) return false;
  memcpy(folder, info.dli_fname, length);
  folder[length] = '\0';
  return true;
}

// FNV-1a over words of 8 bytes; the last is filled up with zeros.
uint64_t fnv1a_words(const unsigned char* data, uint64_t size) {
  uint64_t hash = 14695981039346656037ull;
  for (uint64_t i = 0; i < size; i += 8) {
    uint64_t word = 0;
    memcpy(&word, data + i, min<uint64_t>(8, size - i));
    hash = (hash ^ word) * 1099511628211ull;
  }
  return hash;
}

// The file's bytes in memory of malloc, checked against the table; nullptr with the error raised.
unsigned char* read_image(const Function& function, const Image& image) {
  char path[4352];
  char folder[4096];
  if (!library_folder(folder, sizeof(folder))) {
    raise("RuntimeError", "%s(): can't find the folder of this package's library", function.name);
    return nullptr;
  }
  snprintf(path, sizeof(path), "%scubins/%s", folder, image.file);
  const char* problem = nullptr;
  int error = 0;
  unsigned char* data = nullptr;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) {
    problem = "can't be read", error = errno;
  } else if (static_cast<uint64_t>(status.st_size) != image.size) {
    problem = "has the wrong size";
  } else if ((data = static_cast<unsigned char*>(malloc(image.size + 1))) == nullptr) {
    problem = "can't be read", error = ENOMEM;
  } else {
    uint64_t done = 0;
    while (done < image.size) {
      const ssize_t count = read(file, data + done, image.size - done);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      done += static_cast<uint64_t>(count);
    }
    if (done != image.size) {
      problem = "can't be read", error = errno;
    } else if (fnv1a_words(data, image.size) != image.checksum) {
      problem = "is damaged";
    }
  }
  if (file >= 0) close(file);
  if (problem == nullptr) {
    data[image.size] = '\0';  // PTX is read to its end
    return data;
  }
  free(data);
  raise("RuntimeError", "%s(): the kernel image %s %s%s%s. Install the package again", function.name, path, problem,
        error != 0 ? ": " : "", error != 0 ? strerror(error) : "");
  return nullptr;
}

bool load_image(const Function& function, int64_t device, const Image& image) {
  if (image.state->library != nullptr) return true;
  unsigned char* data = read_image(function, image);
  if (data == nullptr) return false;
  CUlibrary library = nullptr;
  const CUresult code = driver.cuLibraryLoadData(&library, data, nullptr, nullptr, 0, nullptr, nullptr, 0);
  free(data);
  if (!check(function, device, "cuLibraryLoadData", code)) return false;
  for (int i = 0; i < image.num_kernels; ++i) {
    const CUresult found = driver.cuLibraryGetKernel(&image.handles[i], library, image.kernels[i].symbol);
    if (!check(function, device, "cuLibraryGetKernel", found)) {
      driver.cuLibraryUnload(library);
      return false;
    }
  }
  image.state->library = library;
  return true;
}

bool set_kernel_attributes(const Function& function, int64_t device, const Image& image) {
  const CUdevice handle = devices[device].handle;
  for (int i = 0; i < image.num_kernels; ++i) {
    const Kernel& kernel = image.kernels[i];
    int smem = kernel.max_dynamic_smem;
    if (smem == -1) {
      int limit = 0, fixed = 0;
      if (!check(function, device, "cuDeviceGetAttribute",
                 driver.cuDeviceGetAttribute(&limit, CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN, handle)) ||
          !check(function, device, "cuKernelGetAttribute",
                 driver.cuKernelGetAttribute(&fixed, CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES, image.handles[i], handle))) {
        return false;
      }
      smem = limit - fixed;
    }
    if (smem >= 0 && !check(function, device, "cuKernelSetAttribute",
                            driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, smem,
                                                        image.handles[i], handle))) {
      return false;
    }
    if (kernel.non_portable_cluster &&
        !check(function, device, "cuKernelSetAttribute",
               driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED, 1, image.handles[i],
                                           handle))) {
      return false;
    }
    if (kernel.smem_carveout != -2 &&
        !check(function, device, "cuKernelSetAttribute",
               driver.cuKernelSetAttribute(CU_FUNC_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT, kernel.smem_carveout,
                                           image.handles[i], handle))) {
      return false;
    }
  }
  return true;
}

// The kernels' functions in the device's primary context, which need it to be current.
bool get_functions(const Function& function, int64_t device, const Image& image) {
  CUcontext previous = nullptr;
  if (!check(function, device, "cuCtxGetCurrent", driver.cuCtxGetCurrent(&previous)) ||
      !check(function, device, "cuCtxSetCurrent", driver.cuCtxSetCurrent(devices[device].context))) {
    return false;
  }
  CUresult code = CUDA_SUCCESS;
  CUfunction* functions = image.functions + device * image.num_kernels;
  for (int i = 0; i < image.num_kernels && code == CUDA_SUCCESS; ++i) {
    code = driver.cuKernelGetFunction(&functions[i], image.handles[i]);
  }
  driver.cuCtxSetCurrent(previous);
  return check(function, device, "cuKernelGetFunction", code);
}

bool prepare_kernels(const Function& function, int64_t device, const Image& image) {
  if ((image.state->prepared >> device & 1) != 0) return true;
  if (!set_kernel_attributes(function, device, image) || !get_functions(function, device, image)) return false;
  image.state->prepared |= uint64_t{1} << device;
  return true;
}

// Lets a thread that is capturing a stream load images: what is done here is not part of the graph.
class RelaxedCapture {
 public:
  RelaxedCapture() { exchange(); }
  ~RelaxedCapture() { exchange(); }
  RelaxedCapture(const RelaxedCapture&) = delete;
  RelaxedCapture& operator=(const RelaxedCapture&) = delete;

 private:
  void exchange() { driver.cuThreadExchangeStreamCaptureMode(&mode_); }
  CUstreamCaptureMode mode_ = CU_STREAM_CAPTURE_MODE_RELAXED;
};

// 0 and *bound, -1 with the error raised, or kRefused where the function has no image for the device.
int bind_locked(const Function& function, int64_t device, const Bound** result, Text* warning) {
  if (!load_driver(function)) return -1;
  int count = 0;
  if (!check(function, 0, "cuDeviceGetCount", driver.cuDeviceGetCount(&count))) return -1;
  if (device < 0 || device >= min(count, kMaxDevices)) {
    return raise("ValueError", "%s(): there is no device cuda:%lld; this process sees %d", function.name,
                 static_cast<long long>(device), count);
  }
  Bound& bound = function.bound[device];
  *result = &bound;
  if (bound.ready != kUnknown) return bound.ready == kReady ? 0 : kRefused;
  const RelaxedCapture relaxed;
  const Build* build = nullptr;
  if (!check(function, device, "cuDeviceGet", driver.cuDeviceGet(&devices[device].handle, static_cast<int>(device))) ||
      !choose_build(function, device, &build, warning)) {
    return -1;
  }
  if (build == nullptr) {
    __atomic_store_n(&bound.ready, kNoImage, __ATOMIC_RELEASE);
    return kRefused;
  }
  if (!retain_context(function, device) || !load_image(function, device, *build->image) ||
      !prepare_kernels(function, device, *build->image)) {
    return -1;
  }
  bound.context = devices[device].context;
  bound.kernels = build->image->handles;
  bound.functions = build->image->functions + device * build->image->num_kernels;
  bound.build = build;
  bound.device = static_cast<int32_t>(device);
  if (!warning->empty()) warned_devices |= uint64_t{1} << device;
  __atomic_store_n(&bound.ready, kReady, __ATOMIC_RELEASE);
  return 0;
}

// What the package warns with: a function of Python's, kept for good. Written under the lock.
TVMFFIObjectHandle warn = nullptr;

// Tells a warning, if there is one; false with the error raised where warnings are errors. The lock must not be held.
bool tell(const Text& warning) {
  const TVMFFIObjectHandle function = __atomic_load_n(&warn, __ATOMIC_ACQUIRE);
  if (warning.empty() || function == nullptr) return true;
  TVMFFIAny text = {}, result = {};
  text.type_index = kTVMFFIRawStr;
  text.v_c_str = warning.c_str();
  return TVMFFIFunctionCall(function, &text, 1, &result) == 0;
}

// 0 and *bound, -1 with the error raised, or kRefused where the function has no image for the device.
int bind_and_tell(const Function& function, int64_t device, const Bound** bound) {
  Text warning;
  int code;
  {
    const Lock lock;
    code = bind_locked(function, device, bound, &warning);
  }
  return code != 0 || tell(warning) ? code : -1;
}

bool current_device(const Function& function, int* device) {
  CUcontext context = nullptr;
  CUdevice handle = 0;
  if (!check(function, 0, "cuCtxGetCurrent", driver.cuCtxGetCurrent(&context))) return false;
  if (context == nullptr) {
    int count = 0;
    if (!check(function, 0, "cuDeviceGetCount", driver.cuDeviceGetCount(&count))) return false;
    if (count != 1) {
      raise(
          "RuntimeError",
          "%s(): no CUDA context is current, so it can't be told which of %d devices is meant; make one current first, "
          "as torch.cuda.set_device() and a first operation do",
          function.name, count);
      return false;
    }
    *device = 0;
    return true;
  }
  if (!check(function, 0, "cuCtxGetDevice", driver.cuCtxGetDevice(&handle))) return false;
  *device = handle;  // ordinals and handles are the same in every driver; checked here all the same
  CUdevice again = -1;
  return check(function, 0, "cuDeviceGet", driver.cuDeviceGet(&again, *device)) && again == handle;
}

// The device of the current context. Takes the lock only to load the driver.
bool find_current_device(const Function& function, int* device) {
  if (!__atomic_load_n(&driver_ready, __ATOMIC_ACQUIRE)) {
    const Lock lock;
    if (!load_driver(function)) return false;
  }
  return current_device(function, device);
}

}  // namespace

int raise(const char* kind, const char* format, ...) {
  Text text;
  va_list arguments;
  va_start(arguments, format);
  text.add_list(format, arguments);
  va_end(arguments);
  return raise_text(kind, text);
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

int raise_cuda(const Call& call, const char* api, CUresult code) {
  Text text;
  text.add("%s(): ", call.function.name);
  add_cuda_error(text, api, code);
  text.add("; ");
  add_device(text, call.bound.device);
  return raise_text("RuntimeError", text);
}

int raise_launch(const Call& call, int kernel, const LaunchShape& shape, CUresult code) {
  Text text;
  text.add("%s(): ", call.function.name);
  add_cuda_error(text, "cuLaunchKernelEx", code);
  text.add("; grid (%d, %d, %d), block (%d, %d, %d), %lld bytes of dynamic shared memory, ", shape.grid[0],
           shape.grid[1], shape.grid[2], shape.block[0], shape.block[1], shape.block[2],
           static_cast<long long>(shape.smem));
  add_device(text, call.bound.device);
  text.add(", kernel %s", call.bound.build->image->kernels[kernel].symbol);
  return raise_text("RuntimeError", text);
}

int raise_host_error(const Call& call, const char* format, ...) {
  Text text;
  text.add("%s(): ", call.function.name);
  va_list arguments;
  va_start(arguments, format);
  text.add_list(format, arguments);
  va_end(arguments);
  return raise_text("RuntimeError", text);
}

int preload(const TVMFFIAny* args, int32_t num_args) {
  if (num_args != 1 || (args[0].type_index != kTVMFFIInt && args[0].type_index != kTVMFFINone)) {
    return raise("TypeError", "preload() takes a device ordinal, or None for the current device");
  }
  int64_t device = args[0].v_int64;
  if (args[0].type_index == kTVMFFINone) {
    int current = 0;
    if (!find_current_device(*kFunctions[0], &current)) return -1;
    device = current;
  }
  int loaded = 0;
  for (int i = 0; i < kNumFunctions; ++i) {
    const Bound* bound = nullptr;
    const int code = bind_and_tell(*kFunctions[i], device, &bound);
    if (code < 0) return -1;
    loaded += code == 0;
  }
  if (loaded == 0) {
    raise_no_image(*kFunctions[0], device);
    return -1;
  }
  return 0;
}

int on_warning(const TVMFFIAny* args, int32_t num_args) {
  if (num_args != 1 || args[0].type_index != kTVMFFIFunction) {
    return raise("TypeError", "on_warning() takes a function of one text");
  }
  TVMFFIObjectIncRef(args[0].v_obj);
  const Lock lock;
  __atomic_store_n(&warn, static_cast<TVMFFIObjectHandle>(args[0].v_obj), __ATOMIC_RELEASE);
  return 0;
}

int unload() {
  const Lock lock;
  if (!driver_ready) return 0;
  const RelaxedCapture relaxed;
  CUresult worst = CUDA_SUCCESS;
  for (int i = 0; i < kNumFunctions; ++i) {
    const Function& function = *kFunctions[i];
    for (int device = 0; device < kMaxDevices; ++device) {
      __atomic_store_n(&function.bound[device].ready, 0, __ATOMIC_RELEASE);
    }
    for (int j = 0; j < function.num_builds; ++j) {
      ImageState& state = *function.builds[j].image->state;
      if (state.library != nullptr) {
        const CUresult code = driver.cuLibraryUnload(state.library);
        if (code != CUDA_SUCCESS) worst = code;
      }
      state = {};
    }
  }
  for (Device& device : devices) {
    if (device.context != nullptr) {
      const CUresult code = driver.cuDevicePrimaryCtxRelease(device.handle);
      if (code != CUDA_SUCCESS) worst = code;
    }
    device = {};
  }
  if (worst == CUDA_SUCCESS) return 0;
  Text text;
  text.add("unload(): ");
  add_cuda_error(text, "giving back what was loaded", worst);
  return raise_text("RuntimeError", text);
}

}  // namespace aot

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_preload(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::preload(args, num_args);
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_unload(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) {
  return aot::unload();
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_on_warning(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::on_warning(args, num_args);
}
