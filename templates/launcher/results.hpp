// Tensors that a function allocates and returns. The generated code of functions that return tensors includes this
// file.
#pragma once

#include "aot_pack/launcher.hpp"

namespace aot {

// A caller that allocates the outputs itself and keeps them: see OperatorCall of torch.cpp.
struct OutputSource {
  // The next output, in order: `wanted` with its memory; nullptr with the error raised.
  const DLTensor* (*allocate)(OutputSource* self, const DLTensor& wanted);
};

// What such a caller passes as the type of its result, which then holds the source. No type of TVM FFI has this index.
inline constexpr int32_t kOutputSource = -65;

// The tensors that a call returns. Until they are given to the caller they are this object's: a call that fails frees
// them.
template <int Count>
class Results {
 public:
  // `result` is as the caller passed it.
  explicit Results(const TVMFFIAny* result)
      : source_(result->type_index == kOutputSource ? static_cast<OutputSource*>(result->v_ptr) : nullptr) {}
  ~Results() {
    for (int i = 0; i < count_; ++i) TVMFFIObjectDecRef(tensors_[i]);
  }
  Results(const Results&) = delete;
  Results& operator=(const Results&) = delete;

  // Allocates the next one with the framework whose tensors were passed, compact and row-major, on the call's device;
  // nullptr with the error raised.
  const DLTensor* add(const Call& call, const char* name, DLDataType dtype, int32_t ndim, int64_t* shape) {
    if (source_ == nullptr && AOT_UNLIKELY(TVMFFIEnvGetDLPackManagedTensorAllocator() == nullptr)) {
      raise("RuntimeError",
            "%s(): '%s' can't be allocated: no framework that can do that is known to apache-tvm-ffi; pass PyTorch's "
            "tensors",
            call.function.name, name);
      return nullptr;
    }
    DLTensor wanted = {};
    wanted.device = {kDLCUDA, call.bound.device};
    wanted.ndim = ndim;
    wanted.dtype = dtype;
    wanted.shape = shape;
    if (source_ != nullptr) return source_->allocate(source_, wanted);
    TVMFFIObjectHandle tensor = nullptr;
    if (AOT_UNLIKELY(TVMFFIEnvTensorAlloc(&wanted, &tensor) != 0)) return nullptr;  // the framework's own error
    tensors_[count_++] = tensor;
    return TVMFFITensorGetDLTensorPtr(tensor);
  }

  // Ends a call: what it returns goes to the caller if `code`, what the call came to, is 0. Returns `code`, or -1 with
  // the error raised.
  int give(int code, TVMFFIAny* result) {
    if (AOT_UNLIKELY(code != 0) || source_ != nullptr) return code;
    if constexpr (Count == 1) {
      count_ = 0;
      *result = tensor(tensors_[0]);
      return 0;
    } else {
      TVMFFIAny members[Count];
      for (int i = 0; i < Count; ++i) members[i] = tensor(tensors_[i]);
      TVMFFIObjectHandle make_array = nullptr;
      const TVMFFIByteArray name = {"ffi.Array", 9};
      if (AOT_UNLIKELY(TVMFFIFunctionGetGlobal(&name, &make_array) != 0 || make_array == nullptr)) {
        return raise("RuntimeError", "apache-tvm-ffi has no function ffi.Array");
      }
      const int made = TVMFFIFunctionCall(make_array, members, Count, result);
      TVMFFIObjectDecRef(make_array);
      return made;
    }
  }

 private:
  static TVMFFIAny tensor(TVMFFIObjectHandle handle) {
    TVMFFIAny any = {};
    any.type_index = kTVMFFITensor;
    any.v_obj = static_cast<TVMFFIObject*>(handle);
    return any;
  }

  OutputSource* const source_;
  TVMFFIObjectHandle tensors_[Count] = {};
  int count_ = 0;
};

}  // namespace aot
