// The functions of PyTorch that torch.cpp and torch_registration.cpp use, found in the libraries of the process.
//
// Nothing of PyTorch is included or linked, so one library of ours fits each release. The sources of the rules are
// PyTorch's headers, as of 2.9 to 2.13:
//
//     torch/csrc/inductor/aoti_torch/c/shim.h           tensors, libraries, streams (2.9)
//     torch/csrc/stable/c/shim.h                        lists, texts, build versions (2.10), dtypes (2.11), tags (2.12)
//     torch/csrc/stable/stableivalue_conversions.h      what a value of the stack is
//     torch/csrc/stable/library.h                       who frees it
#pragma once

#include "aot_pack/runtime.hpp"
#include "aot_pack/torch.hpp"

namespace aot {

using Handle = void*;  // of a tensor, library, list or text

// Name, result, parameters. Those that the second table has are missing in PyTorch 2.9.
#define AOT_TORCH_FUNCTIONS(X)                                                                              \
  X(aoti_torch_abi_version, uint64_t, ())                                                                   \
  X(aoti_torch_library_init_fragment, int, (const char* ns, const char* file, uint32_t line, Handle* made)) \
  X(aoti_torch_library_init_impl, int,                                                                      \
    (const char* ns, const char* key, const char* file, uint32_t line, Handle* made))                       \
  X(aoti_torch_library_def, int, (Handle library, const char* schema))                                      \
  X(aoti_torch_library_impl, int, (Handle library, const char* name, BoxedKernel kernel))                   \
  X(aoti_torch_delete_library_object, int, (Handle library))                                                \
  X(aoti_torch_device_type_cpu, int32_t, ())                                                                \
  X(aoti_torch_device_type_cuda, int32_t, ())                                                               \
  X(aoti_torch_get_data_ptr, int, (Handle tensor, void** data))                                             \
  X(aoti_torch_get_dim, int, (Handle tensor, int64_t* count))                                               \
  X(aoti_torch_get_sizes, int, (Handle tensor, int64_t** sizes))                                            \
  X(aoti_torch_get_strides, int, (Handle tensor, int64_t** strides))                                        \
  X(aoti_torch_get_dtype, int, (Handle tensor, int32_t* dtype))                                             \
  X(aoti_torch_get_device_type, int, (Handle tensor, int32_t* type))                                        \
  X(aoti_torch_get_device_index, int, (Handle tensor, int32_t* index))                                      \
  X(aoti_torch_new_uninitialized_tensor, int, (Handle * made))                                              \
  X(aoti_torch_delete_tensor_object, int, (Handle tensor))                                                  \
  X(aoti_torch_grad_mode_is_enabled, bool, ())                                                              \
  X(aoti_torch_call_dispatcher, int, (const char* name, const char* overload, uint64_t* stack))             \
  X(aoti_torch_empty_strided, int,                                                                          \
    (int64_t count, const int64_t* sizes, const int64_t* strides, int32_t dtype, int32_t device_type,       \
     int32_t device_index, Handle* made))

#define AOT_TORCH_LATER_FUNCTIONS(X)                                                                               \
  X(torch_library_impl, int, (Handle library, const char* name, BoxedKernel kernel, uint64_t build_version))       \
  X(torch_call_dispatcher, int, (const char* name, const char* overload, uint64_t* stack, uint64_t build_version)) \
  X(torch_list_size, int, (Handle list, size_t* size))                                                             \
  X(torch_list_get_item, int, (Handle list, size_t index, uint64_t* item))                                         \
  X(torch_delete_list, int, (Handle list))                                                                         \
  X(torch_string_length, int, (Handle text, size_t* length))                                                       \
  X(torch_string_c_str, int, (Handle text, const char** characters))                                               \
  X(torch_delete_string, int, (Handle text))                                                                       \
  X(torch_library_def_with_tags, int, (Handle library, const char* schema, const int32_t* tags, int32_t count))    \
  X(torch_tag_pt2_compliant_tag, int32_t, ())                                                                      \
  X(torch_parallel_for, int,                                                                                       \
    (int64_t begin, int64_t end, int64_t grain, void (*call)(int64_t begin, int64_t end, void* context),           \
     void* context))                                                                                               \
  X(torch_delete_stable_ivalue, int, (uint64_t* value))                                                            \
  X(torch_exception_get_what_without_backtrace, const char*, ())

constexpr uint32_t kMaxDTypes = 64;

// A c10::ArrayRef<int64_t>, and the at::TensorBase that a function of C++ returns. It is returned in memory, since it
// has a destructor; ours leaves the tensor to whoever takes `impl`.
struct Integers {
  const int64_t* data;
  size_t size;
};
struct ReturnedTensor {
  void* impl;
  ~ReturnedTensor() {}
};

struct Torch {
#define AOT_DECLARE(name, result, parameters) result(*name) parameters;
  AOT_TORCH_FUNCTIONS(AOT_DECLARE)
  AOT_TORCH_LATER_FUNCTIONS(AOT_DECLARE)
#undef AOT_DECLARE
  int (*current_stream)(int32_t device, void** stream);  // nullptr in a PyTorch without CUDA
  void (*throw_runtime_error)(const char* text);
  void (*operator_delete)(void*);
  // Of a tensor: whether autograd ignores it, and what tells autograd that it was written to. nullptr if either is
  // missing.
  bool (*is_inference)(Handle tensor);
  void (*bump_version)(Handle tensor);
  // at::detail::empty_strided_cuda, which PyTorch's own kernels call. It throws. `device` is a std::optional of two
  // bytes: type, index, whether there is one. nullptr if it, or the function that catches, is missing.
  ReturnedTensor (*make_empty)(Integers sizes, Integers strides, int8_t dtype, uint32_t device);
  uint64_t build_version;  // the release whose rules we follow
  int32_t cpu;
  int32_t gpu;  // the device type that counts as a GPU
  DLDataType dtypes[kMaxDTypes];
};

extern Torch torch;  // complete once the operators are registered

// What autograd knows of a tensor. These are functions of C++, since none in C tells it (2.4 to 2.15).
struct Autograd {
  bool (*requires_grad)(const void* impl);  // c10::TensorImpl::requires_grad
  // c10::TensorImpl::_fw_grad: the tangent of forward mode, a tensor that may be the undefined one.
  const void* const* (*forward_gradient)(const void* impl, uint64_t level, const void* tensor);
  const void* undefined;  // what an at::Tensor that is none points to
  // Of a c10::TensorImpl's pointer to what autograd knows of it, in bytes. 0 if not found: a pointer that is never
  // null.
  size_t known_offset;

  // Finds them in libtorch_cpu. nullptr, or the name of the one that is missing.
  const char* find(void* library);

  // These are of an at::Tensor, which is a pointer to its c10::TensorImpl. A handle points to one.
  //
  // False only if autograd knows nothing of the tensor, so that it needs no gradient and has no tangent. This is a
  // load, and the others are calls.
  bool may_know(const void* tensor) const {
    const auto* const impl = *static_cast<const char* const*>(tensor);
    return *reinterpret_cast<const void* const*>(impl + known_offset) != nullptr;
  }
  bool needs_gradient(const void* tensor) const { return requires_grad(*static_cast<const void* const*>(tensor)); }
  bool has_tangent(const void* tensor) const {
    return *forward_gradient(*static_cast<const void* const*>(tensor), 0, tensor) != undefined;
  }
};

extern Autograd autograd;  // complete once the operators are registered, or once direct calls ask

// Raises what a function of PyTorch failed with.
int raise_torch(const char* name, const char* problem);

inline bool is_list(OperatorKind kind) { return kind >= OperatorKind::kTensors && kind <= OperatorKind::kBools; }

}  // namespace aot
