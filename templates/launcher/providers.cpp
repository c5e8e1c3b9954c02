// Finds the images that are in other distributions, the providers. There is one for each architecture family (aot-pack
// build --split-by arch). When an image is not beside the library, Python looks for its provider among entry points.
#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Families, each the devices of one major compute capability, whose folder is known.
constexpr int kMaxFolders = 8;
struct Folder {
  int major;  // 0 where there is none
  char path[4096];
};
Folder folders[kMaxFolders] = {};

// What finds a family's folder: a function of Python's, kept for good. Written under the lock.
TVMFFIObjectHandle finder = nullptr;

TVMFFIAny raw_text(const char* text) {
  TVMFFIAny any = {};
  any.type_index = kTVMFFIRawStr;
  any.v_c_str = text;
  return any;
}

// Remembers the folder of a family; false where it is too long, or there are too many.
bool keep_folder(int major, const char* path, size_t length) {
  const Lock lock;
  for (Folder& folder : folders) {
    if (folder.major != 0 && folder.major != major) continue;
    if (length + 1 > sizeof(folder.path)) return false;
    memcpy(folder.path, path, length);
    folder.path[length] = '\0';
    folder.major = major;
    log_line(LogLevel::kInfo, "the images of sm%d0 are in %s", major, folder.path);
    return true;
  }
  return false;
}

}  // namespace

bool has_providers() { return __atomic_load_n(&finder, __ATOMIC_ACQUIRE) != nullptr; }

const char* provider_folder(const Build& build) {
  for (const Folder& folder : folders) {
    if (folder.major == build.major) return folder.path;
  }
  return nullptr;
}

bool find_provider(const Function& function, int64_t device, const Build& build) {
  Text problem;
  problem.add("%s(): the ", function.name);
  add_arch(problem, build);
  problem.add(" kernels for ");
  add_device(problem, static_cast<int>(device));
  problem.make_utf8();
  char family[16];
  snprintf(family, sizeof(family), "sm%d0", build.major);
  TVMFFIAny arguments[] = {raw_text(family), raw_text(problem.c_str())};
  const TVMFFIObjectHandle find = __atomic_load_n(&finder, __ATOMIC_ACQUIRE);
  TVMFFIAny result = {};
  if (TVMFFIFunctionCall(find, arguments, 2, &result) != 0) return false;
  size_t length = 0;
  const char* const path = as_string(result, &length);
  const bool kept = path != nullptr && keep_folder(build.major, path, length);
  if (result.type_index >= kTVMFFIStaticObjectBegin) TVMFFIObjectDecRef(result.v_obj);
  if (!kept) raise("RuntimeError", "%s can't be used: the name of their folder is too long", problem.c_str());
  return kept;
}

}  // namespace aot

// Sets the function of Python's that finds the folder of a family: called with the family's name, such as "sm90", and
// the beginning of an error, it returns the folder or raises.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_find_provider(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny*) {
  return aot::keep_callback("find_provider", args, num_args, &aot::finder);
}
