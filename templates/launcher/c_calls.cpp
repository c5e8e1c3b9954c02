// Calls of a package's functions from C: see the package's header, which package/c_header.py writes.
//
// The header passes values in TVM FFI's form. This file makes tuples of them where the function takes tuples, makes the
// stream effective, and turns TVM FFI's error into a text.
#include "aot_pack/c_calls.hpp"

#include "aot_pack/runtime.hpp"
#include "aot_pack/scratch.hpp"

namespace aot {
namespace {

// Whether the TVM FFI of this process is one that the package works with; false with the error raised.
bool check_tvm_ffi() {
  static int32_t checked = 0;
  if (AOT_LIKELY(__atomic_load_n(&checked, __ATOMIC_RELAXED) != 0)) return true;
  TVMFFIVersion version = {};
  TVMFFIGetVersion(&version);
  const uint32_t own[3] = {version.major, version.minor, version.patch};
  const auto before = [&](const uint32_t* other) {
    for (int i = 0; i < 3; ++i) {
      if (own[i] != other[i]) return own[i] < other[i];
    }
    return false;
  };
  if (before(kTvmFfi[0]) || !before(kTvmFfi[1])) {
    raise("RuntimeError", "%s needs TVM FFI from %u.%u.%u on, before %u.%u.%u, but this process has %u.%u.%u", kPackage,
          kTvmFfi[0][0], kTvmFfi[0][1], kTvmFfi[0][2], kTvmFfi[1][0], kTvmFfi[1][1], kTvmFfi[1][2], own[0], own[1],
          own[2]);
    return false;
  }
  __atomic_store_n(&checked, 1, __ATOMIC_RELAXED);
  return true;
}

// One call of a function.
class CCall {
 public:
  CCall(const CFunction& self, const TVMFFIAny* values) : self_(self), values_(values) {}
  CCall(const CCall&) = delete;
  CCall& operator=(const CCall&) = delete;

  int run(void* stream) {
    if (AOT_UNLIKELY(!look_at_tensors())) return -1;
    const TVMFFIAny* args = values_;
    if (self_.structure != nullptr) {
      args = read_all(self_.num_arguments);
      if (AOT_UNLIKELY(args == nullptr)) return raise("MemoryError", "%s(): out of memory", self_.name);
    }
    TVMFFIAny result = {};
    if (self_.stream == CStream::kNull && AOT_UNLIKELY(stream != nullptr)) {
      return raise("ValueError", "%s(): its kernels run on the NULL stream: pass NULL as the stream", self_.name);
    }
    // Without a tensor on a GPU, the function refuses its arguments.
    if (self_.stream != CStream::kCurrent || device_ < 0) {
      return self_.call(nullptr, args, self_.num_arguments, &result);
    }
    void* previous = nullptr;
    if (AOT_UNLIKELY(TVMFFIEnvSetStream(kDLCUDA, device_, stream, &previous) != 0)) return -1;
    const int code = self_.call(nullptr, args, self_.num_arguments, &result);
    TVMFFIEnvSetStream(kDLCUDA, device_, previous, nullptr);
    return code;
  }

 private:
  // Finds the device. A tensor of C may lack its shape, which no check of the function expects.
  bool look_at_tensors() {
    for (int i = 0; i < self_.num_values; ++i) {
      if (values_[i].type_index != kTVMFFIDLTensorPtr || values_[i].v_ptr == nullptr) continue;
      const auto& tensor = *static_cast<const DLTensor*>(values_[i].v_ptr);
      if (AOT_UNLIKELY(tensor.shape == nullptr && tensor.ndim > 0)) {
        raise("ValueError", "%s(): a tensor of %d dimension%s has no shape: its member shape is NULL", self_.name,
              tensor.ndim, tensor.ndim == 1 ? "" : "s");
        return false;
      }
      if (tensor.device.device_type == kDLCUDA && device_ < 0) device_ = tensor.device.device_id;
    }
    return true;
  }

  // The next `count` arguments, or elements of a tuple; nullptr where memory is out.
  TVMFFIAny* read_all(int count) {
    auto* const made = scratch_.make<TVMFFIAny>(static_cast<size_t>(count));
    for (int i = 0; made != nullptr && i < count; ++i) {
      const int16_t size = self_.structure[entry_++];
      if (size < 0) {
        made[i] = values_[value_++];
        continue;
      }
      auto* const tuple = scratch_.make<Tuple>(1);
      auto* const elements = tuple == nullptr ? nullptr : read_all(size);
      if (elements == nullptr) return nullptr;
      *tuple = {};
      tuple->cell.data = elements;
      tuple->cell.size = size;
      made[i] = {};
      made[i].type_index = kTVMFFIArray;
      made[i].v_obj = &tuple->header;
    }
    return made;
  }

  const CFunction& self_;
  const TVMFFIAny* const values_;
  int32_t device_ = -1;  // of the first tensor on a GPU
  int entry_ = 0;
  int value_ = 0;
  Scratch scratch_;
};

int run(const CRequest& request, const TVMFFIAny* values, int32_t num_values) {
  if (AOT_UNLIKELY(!check_tvm_ffi())) return -1;
  if (AOT_LIKELY(static_cast<uint32_t>(request.function) < static_cast<uint32_t>(kNumCFunctions))) {
    const CFunction& function = kCFunctions[request.function];
    if (AOT_LIKELY(num_values == function.num_values)) return CCall(function, values).run(request.stream);
  }
  TVMFFIAny argument = {}, result = {};
  argument.v_int64 = request.argument;
  switch (request.function) {
    case kPreload:
      argument.type_index = request.argument < 0 ? kTVMFFINone : kTVMFFIInt;
      return __tvm_ffi_aot_pack_preload(nullptr, &argument, 1, &result);
    case kUnload:
      argument.type_index = kTVMFFIBool;
      return __tvm_ffi_aot_pack_unload(nullptr, &argument, 1, &result);
    case kRegisterGlobal:
      return __tvm_ffi_aot_pack_register_global(nullptr, nullptr, 0, &result);
    default:
      return raise("RuntimeError", "%s.h was changed: it asks for a function that the library does not have", kPackage);
  }
}

// Takes the error that TVM FFI holds, and writes its text.
void tell(const CRequest& request) {
  TVMFFIObjectHandle error = nullptr;
  TVMFFIErrorMoveFromRaised(&error);
  if (error == nullptr) return;  // no function of ours fails without an error
  if (request.text != nullptr && request.text_size > 0) {
    const TVMFFIByteArray& message = TVMFFIErrorGetCellPtr(error)->message;
    const size_t size = min<size_t>(message.size, request.text_size - 1);
    memcpy(request.text, message.data, size);
    request.text[size] = '\0';
  }
  TVMFFIObjectDecRef(error);
}

}  // namespace

int call_from_c(CRequest* request, const TVMFFIAny* values, int32_t num_values) {
  if (AOT_UNLIKELY(request == nullptr)) return raise("TypeError", "this function is for the callers of %s.h", kPackage);
  if (AOT_UNLIKELY(request->build != kPackageBuild)) {
    if (request->text != nullptr && request->text_size > 0) {
      snprintf(request->text, request->text_size,
               "%s.h belongs to another build than the library: the header is of build %016llx, the library of build "
               "%016llx. Compile the program again with the header that is installed beside the library",
               kPackage, static_cast<unsigned long long>(request->build),
               static_cast<unsigned long long>(kPackageBuild));
    }
    return 1;
  }
  if (AOT_LIKELY(run(*request, values, num_values) == 0)) return 0;
  tell(*request);
  return 1;
}

}  // namespace aot
