// The functions that the package's Python calls: functions by name, preload(), unload(), names, and the identity of the
// package's build.
#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Stands for preload() in errors that are of no function of the package.
constexpr Function kPreload = {"preload", "", nullptr, 0, 0, nullptr, 0, nullptr, nullptr};

// The device that preload() means; false with the error raised.
bool device_of(const TVMFFIAny& argument, int64_t* device) {
  if (argument.type_index == kTVMFFIInt) {
    *device = argument.v_int64;
    return find_device(kPreload, *device);
  }
  if (argument.type_index != kTVMFFINone) {
    raise("TypeError", "preload() takes a CUDA device, a list of them, or None for the current device");
    return false;
  }
  int current = 0;
  if (!find_current_device(kPreload, &current)) return false;
  *device = current;
  return true;
}

// Loads functions `first` to `last` - 1 on a device. -1 with the error raised, also if no function of the package has
// an image for it.
int load_functions(int64_t device, int64_t first, int64_t last) {
  for (int64_t i = first; i < last; ++i) {
    const Bound* bound = nullptr;
    if (bind_and_tell(*kFunctions[i], device, &bound, true) < 0) return -1;
  }
  if (last < kNumFunctions) return 0;
  bool none = true;
  for (int i = 0; i < kNumFunctions; ++i) {  // what was unloaded meanwhile is neither ready nor without an image
    none &= __atomic_load_n(&kFunctions[i]->bound[device].ready, __ATOMIC_ACQUIRE) == kNoImage;
  }
  if (none) {
    raise_no_image_of_any(kPreload, device);
    return -1;
  }
  const Lock lock;
  return finish_preload(kPreload, device) ? 0 : -1;
}

// preload(device) loads all functions, preload(device, index) one. Where true follows, other devices do as well. The
// last one ends what users know as preload().
int preload(const TVMFFIAny* args, int32_t num_args) {
  const bool more = num_args > 1 && is_bool(args[num_args - 1], true);
  const bool one = num_args > 1 && args[1].type_index == kTVMFFIInt;
  if (num_args != 1 + one + more ||
      (one && static_cast<uint64_t>(args[1].v_int64) >= static_cast<uint64_t>(kNumFunctions))) {
    return raise("TypeError", "preload() takes a CUDA device, a list of them, or None for the current device");
  }
  int64_t device = 0;
  if (!device_of(args[0], &device)) return -1;
  const int64_t first = one ? args[1].v_int64 : 0;
  if (load_functions(device, first, one ? first + 1 : kNumFunctions) != 0) return -1;
  if (more || (one && first + 1 < kNumFunctions)) return 0;
  const Lock lock;
  set_preloaded(true);
  return 0;
}

// A call that another thread is making meanwhile, against the rules, finds no kernel and fails.
void forget_kernels(const Image& image) {
  for (int i = 0; i < image.num_kernels; ++i) set_racing<CUkernel>(&image.handles[i], nullptr);
  for (int i = 0; i < kMaxDevices * image.num_kernels; ++i) set_racing<CUfunction>(&image.functions[i], nullptr);
}

// Gives back what was loaded. What the driver does not take stays ours, for later calls and the next unload().
class GivingBack {
 public:
  // `captured`: also images that CUDA graphs may hold.
  explicit GivingBack(bool captured) : captured_(captured) {}

  // Keeps the first failure; device -1: it is of none.
  bool note(const char* api, CUresult code, int device) {
    if (code == CUDA_SUCCESS) return true;
    if (api_ == nullptr) api_ = api, code_ = code, device_ = device;
    return false;
  }

  void give(const Function& function, const Image& image) {
    ImageState& state = *image.state;
    if (state.captured != 0 && !captured_) {
      if (kept_ == nullptr) kept_ = &function;
      return;
    }
    state.captured = 0;
    state.prepared = 0;
    if (state.library == nullptr) return;
    const CUresult code = driver.cuLibraryUnload(state.library);
    if (!note("cuLibraryUnload", code, -1) && code != CUDA_ERROR_INVALID_HANDLE) return;
    forget_kernels(image);
    state.library = nullptr;
  }

  void give(Device& device, int ordinal) {
    if (device.context == nullptr || kept_ != nullptr) return;
    const CUresult code = driver.cuDevicePrimaryCtxRelease(device.handle);
    if (!note("cuDevicePrimaryCtxRelease", code, ordinal) && code != CUDA_ERROR_INVALID_CONTEXT) return;
    set_racing<CUcontext>(&device.context, nullptr);
  }

  // 0, or -1 with the error raised.
  int result() const {
    if (api_ == nullptr && kept_ != nullptr) {
      return raise("RuntimeError",
                   "unload(): a CUDA graph has captured a call of %s(), and can't run without its kernels. They stay "
                   "loaded; other kernels were unloaded. Destroy the graphs, and call unload(captured=True)",
                   kept_->name);
    }
    if (api_ == nullptr) return 0;
    Text text;
    text.add("unload(): ");
    add_cuda_error(text, api_, code_);
    if (device_ >= 0) {
      text.add("; ");
      add_device(text, device_);
    }
    add_advice(text, code_, -1);
    return raise_text("RuntimeError", text);
  }

 private:
  const char* api_ = nullptr;
  CUresult code_ = CUDA_SUCCESS;
  int device_ = -1;
  const bool captured_;
  const Function* kept_ = nullptr;  // the first function whose image stays
};

// unload(), or unload(captured).
int unload(const TVMFFIAny* args, int32_t num_args) {
  const bool one = num_args == 1 && (args[0].type_index == kTVMFFIBool || args[0].type_index == kTVMFFIInt);
  if (num_args != 0 && !one) return raise("TypeError", "unload() takes captured=True or captured=False");
  const Lock lock;
  if (!driver_is_ready()) return 0;
  GivingBack back(one && args[0].v_int64 != 0);
  RelaxedCapture relaxed;
  back.note(RelaxedCapture::kApi, relaxed.code(), -1);
  forget_all();
  set_preloaded(false);
  for (int i = 0; i < kNumFunctions; ++i) {
    const Function& function = *kFunctions[i];
    for (int j = 0; j < function.num_builds; ++j) back.give(function, *function.builds[j].image);
  }
  for (int device = 0; device < kMaxDevices; ++device) back.give(devices[device], device);
  log_line(LogLevel::kInfo, "unloaded");
  back.note(RelaxedCapture::kApi, relaxed.end(), -1);
  return back.result();
}

TVMFFIByteArray bytes_of(const char* text) { return {text, strlen(text)}; }

Text global_name(const Entry& entry) {
  Text name;
  name.add("%s.%s", kPackage, entry.name);
  return name;
}

// Whether no function of the process has one of the names; false with the error raised.
bool check_names() {
  for (int i = 0; i < kNumEntries; ++i) {
    const Text name = global_name(kEntries[i]);
    const TVMFFIByteArray bytes = bytes_of(name.c_str());
    TVMFFIObjectHandle found = nullptr;
    if (TVMFFIFunctionGetGlobal(&bytes, &found) != 0) return false;
    if (found == nullptr) continue;
    TVMFFIObjectDecRef(found);
    raise("ValueError", "register_global(): TVM FFI has a global function %s already; rename one of the two packages",
          name.c_str());
    return false;
  }
  return true;
}

bool register_entry(const Entry& entry) {
  const Text name = global_name(entry);
  TVMFFIObjectHandle function = nullptr;
  if (TVMFFIFunctionCreate(nullptr, entry.function, nullptr, &function) != 0) return false;
  TVMFFIMethodInfo info = {};
  info.name = bytes_of(name.c_str());
  info.doc = bytes_of(entry.doc);
  info.metadata = bytes_of(entry.metadata);
  info.method.type_index = kTVMFFIFunction;
  info.method.v_obj = static_cast<TVMFFIObject*>(function);
  const int code = TVMFFIFunctionSetGlobalFromMethodInfo(&info, 0);
  TVMFFIObjectDecRef(function);
  return code == 0;
}

// Makes each function a global function of TVM FFI, <package>.<function>, for good. The second time it does nothing.
int register_global() {
  static int32_t registered = 0;
  if (__atomic_exchange_n(&registered, 1, __ATOMIC_ACQ_REL) != 0) return 0;
  if (!check_names()) {
    __atomic_store_n(&registered, 0, __ATOMIC_RELEASE);
    return -1;
  }
  for (int i = 0; i < kNumEntries; ++i) {
    if (!register_entry(kEntries[i])) return -1;
  }
  return 0;
}

}  // namespace

int return_text(const char* text, TVMFFIAny* result) {
  const TVMFFIByteArray bytes = bytes_of(text);
  return TVMFFIStringFromByteArray(&bytes, result);
}

}  // namespace aot

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_preload(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::preload(args, num_args);
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_unload(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::unload(args, num_args);
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_register_global(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) {
  return aot::register_global();
}

// The name of function `args[0]`, or None past the last one.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_name(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  if (num_args != 1 || args[0].type_index != kTVMFFIInt) return aot::raise("TypeError", "expected an index");
  if (static_cast<uint64_t>(args[0].v_int64) >= static_cast<uint64_t>(aot::kNumFunctions)) return 0;
  return aot::return_text(aot::kFunctions[args[0].v_int64]->name, result);
}

// The function of the package that is called args[0]. TVM FFI calls it as it is; what a module's get_function() returns
// is called through the module, which costs a hundred instructions. Whoever has it must not close the library.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_function(void*, const TVMFFIAny* args, int32_t num_args,
                                                      TVMFFIAny* result) {
  for (int i = 0; num_args == 1 && i < aot::kNumEntries; ++i) {
    const aot::Entry& entry = aot::kEntries[i];
    if (!aot::is_string(args[0], entry.name, strlen(entry.name))) continue;
    TVMFFIObjectHandle function = nullptr;
    if (TVMFFIFunctionCreate(nullptr, entry.function, nullptr, &function) != 0) return -1;
    result->type_index = kTVMFFIFunction;
    result->v_obj = static_cast<TVMFFIObject*>(function);
    return 0;
  }
  return aot::raise("ValueError", "expected the name of a function of the package %s", aot::kPackage);
}

// What tells this build of the package from any other.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_id(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  return aot::return_text(aot::kPackageId, result);
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_on_number(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::on_number(args, num_args);
}

extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_on_warning(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::on_warning(args, num_args);
}

// Logs a text of the package's Python, at level info.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_log(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  size_t size = 0;
  const char* const text = num_args == 1 ? aot::as_string(args[0], &size) : nullptr;
  if (text == nullptr) return aot::raise("TypeError", "expected a text");
  const aot::Lock lock;
  aot::log_line(aot::LogLevel::kInfo, "%.*s", static_cast<int>(size), text);
  return 0;
}
