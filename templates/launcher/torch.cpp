// Registers a package's functions as operators of PyTorch, through the stable C interface of libtorch (since 2.9).
//
// Nothing of PyTorch is included or linked. Its functions are looked up in the libraries that the process has loaded,
// so one library of ours fits each release. The sources of the rules are PyTorch's headers
//
//     torch/csrc/inductor/aoti_torch/c/shim.h           tensors, libraries, streams (2.9)
//     torch/csrc/stable/c/shim.h                        lists, texts, build versions (2.10), dtypes (2.11), tags (2.12)
//     torch/csrc/stable/stableivalue_conversions.h      what a value of the stack is
//     torch/csrc/stable/library.h                       who frees it
//
// as of 2.9 to 2.13. A boxed kernel gets a stack of 8-byte values and owns them. It frees them, and then writes its
// results in their place. PyTorch expects a C++ exception where a kernel fails. We have no C++ library, so the one of
// the process throws it: `std::__throw_runtime_error`, in frames of ours that have nothing to clean up.
#include "aot_pack/torch.hpp"

#include <dlfcn.h>
#include <stdlib.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

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
  X(aoti_torch_delete_tensor_object, int, (Handle tensor))                                                  \
  X(aoti_torch_empty_strided, int,                                                                          \
    (int64_t count, const int64_t* sizes, const int64_t* strides, int32_t dtype, int32_t device_type,       \
     int32_t device_index, Handle* made))

#define AOT_TORCH_LATER_FUNCTIONS(X)                                                                            \
  X(torch_library_impl, int, (Handle library, const char* name, BoxedKernel kernel, uint64_t build_version))    \
  X(torch_list_size, int, (Handle list, size_t* size))                                                          \
  X(torch_list_get_item, int, (Handle list, size_t index, uint64_t* item))                                      \
  X(torch_delete_list, int, (Handle list))                                                                      \
  X(torch_string_length, int, (Handle text, size_t* length))                                                    \
  X(torch_string_c_str, int, (Handle text, const char** characters))                                            \
  X(torch_delete_string, int, (Handle text))                                                                    \
  X(torch_library_def_with_tags, int, (Handle library, const char* schema, const int32_t* tags, int32_t count)) \
  X(torch_tag_pt2_compliant_tag, int32_t, ())                                                                   \
  X(torch_delete_stable_ivalue, int, (uint64_t* value))                                                         \
  X(torch_exception_get_what_without_backtrace, const char*, ())

constexpr uint32_t kMaxDTypes = 64;

struct Torch {
#define AOT_DECLARE(name, result, parameters) result(*name) parameters;
  AOT_TORCH_FUNCTIONS(AOT_DECLARE)
  AOT_TORCH_LATER_FUNCTIONS(AOT_DECLARE)
#undef AOT_DECLARE
  int (*current_stream)(int32_t device, void** stream);  // nullptr in a PyTorch without CUDA
  void (*throw_runtime_error)(const char* text);
  void (*operator_delete)(void*);
  int32_t cpu;
  int32_t gpu;  // the device type that counts as a GPU
  DLDataType dtypes[kMaxDTypes];
};

Torch torch;  // complete once the operators are registered

// The last release whose rules this file knows: later ones are told so (torch/headeronly/version.h).
constexpr uint64_t kKnownVersion = uint64_t{2} << 56 | uint64_t{13} << 48;

// A dtype of PyTorch, by the function that tells its number. `known` is the number (torch/headeronly/core/ScalarType.h)
// in releases that have the dtype and not the function.
struct DTypeEntry {
  const char* function;
  DLDataType dtype;
  int32_t known = -1;
};
constexpr DTypeEntry kDTypes[] = {
    {"aoti_torch_dtype_bool", {kDLBool, 8, 1}},
    {"aoti_torch_dtype_uint8", {kDLUInt, 8, 1}},
    {"aoti_torch_dtype_uint16", {kDLUInt, 16, 1}},
    {"aoti_torch_dtype_uint32", {kDLUInt, 32, 1}},
    {"aoti_torch_dtype_uint64", {kDLUInt, 64, 1}},
    {"aoti_torch_dtype_int8", {kDLInt, 8, 1}},
    {"aoti_torch_dtype_int16", {kDLInt, 16, 1}},
    {"aoti_torch_dtype_int32", {kDLInt, 32, 1}},
    {"aoti_torch_dtype_int64", {kDLInt, 64, 1}},
    {"aoti_torch_dtype_float16", {kDLFloat, 16, 1}},
    {"aoti_torch_dtype_bfloat16", {kDLBfloat, 16, 1}},
    {"aoti_torch_dtype_float32", {kDLFloat, 32, 1}},
    {"aoti_torch_dtype_float64", {kDLFloat, 64, 1}},
    {"aoti_torch_dtype_complex32", {kDLComplex, 32, 1}},
    {"aoti_torch_dtype_complex64", {kDLComplex, 64, 1}},
    {"aoti_torch_dtype_complex128", {kDLComplex, 128, 1}},
    {"aoti_torch_dtype_float8_e4m3fn", {kDLFloat8_e4m3fn, 8, 1}},
    {"aoti_torch_dtype_float8_e4m3fnuz", {kDLFloat8_e4m3fnuz, 8, 1}},
    {"aoti_torch_dtype_float8_e5m2", {kDLFloat8_e5m2, 8, 1}},
    {"aoti_torch_dtype_float8_e5m2fnuz", {kDLFloat8_e5m2fnuz, 8, 1}},
    {"torch_dtype_float8_e8m0fnu", {kDLFloat8_e8m0fnu, 8, 1}, 44},
    {"torch_dtype_float4_e2m1fn_x2", {kDLFloat4_e2m1fn, 4, 2}, 45},
};

// The number of a dtype of PyTorch; -1 if there is none.
int32_t torch_dtype(DLDataType wanted) {
  for (int32_t i = 0; i < static_cast<int32_t>(kMaxDTypes); ++i) {
    const DLDataType& each = torch.dtypes[i];
    if (each.code == wanted.code && each.bits == wanted.bits && each.lanes == wanted.lanes) return i;
  }
  return -1;
}

// Raises what a function of PyTorch failed with. PyTorch before 2.13 tells the cause on standard error only.
int raise_torch(const char* name, const char* problem) {
  const auto what = torch.torch_exception_get_what_without_backtrace;
  const char* const cause = what == nullptr ? nullptr : what();
  return cause == nullptr ? raise("RuntimeError", "%s: %s", name, problem)
                          : raise("RuntimeError", "%s: %s: %s", name, problem, cause);
}

// Memory for one call: some on the stack, and more where a list is long.
class Scratch {
 public:
  Scratch() = default;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    while (more_ != nullptr) {
      Block* const block = more_;
      more_ = block->before;
      free(block);
    }
  }

  // Room for `count` of them, not initialised; nullptr with the error raised.
  template <class T>
  T* make(size_t count) {
    static_assert(alignof(T) <= kUnit);
    const size_t size = (count * sizeof(T) + kUnit - 1) / kUnit * kUnit;
    if (AOT_LIKELY(size <= sizeof(first_) - used_)) {
      used_ += size;
      return reinterpret_cast<T*>(first_ + used_ - size);
    }
    auto* const block = static_cast<Block*>(malloc(sizeof(Block) + size));
    if (block == nullptr) {
      raise("MemoryError", "out of memory");
      return nullptr;
    }
    block->before = more_;
    more_ = block;
    return reinterpret_cast<T*>(block + 1);
  }

 private:
  static constexpr size_t kUnit = 16;
  struct alignas(kUnit) Block {
    Block* before;
  };
  Block* more_ = nullptr;
  size_t used_ = 0;
  alignas(kUnit) unsigned char first_[2048];
};

// A tuple as TVM FFI passes it, so far as `as_tuple` and `elements_of` look at it.
struct Tuple {
  TVMFFIObject header;
  TVMFFISeqCell cell;
};

// The kind of a list's elements.
OperatorKind element_of(OperatorKind list) {
  switch (list) {
    case OperatorKind::kTensors:
      return OperatorKind::kTensor;
    case OperatorKind::kInts:
      return OperatorKind::kInt;
    case OperatorKind::kFloats:
      return OperatorKind::kFloat;
    default:
      return OperatorKind::kBool;
  }
}

bool is_list(OperatorKind kind) { return kind >= OperatorKind::kTensors && kind <= OperatorKind::kBools; }

// Gives a value of the stack back to PyTorch.
void release(const OperatorArgument& argument, uint64_t value) {
  if (argument.optional) {
    auto* const cell = static_cast<uint64_t*>(pointer(value));
    if (cell == nullptr) return;
    OperatorArgument present = argument;
    present.optional = false;
    release(present, *cell);
    if (torch.torch_delete_stable_ivalue != nullptr) {
      torch.torch_delete_stable_ivalue(cell);
    } else {
      torch.operator_delete(cell);
    }
  } else if (argument.kind == OperatorKind::kTensor) {
    torch.aoti_torch_delete_tensor_object(pointer(value));
  } else if (argument.kind == OperatorKind::kText) {
    torch.torch_delete_string(pointer(value));
  } else if (is_list(argument.kind)) {
    const Handle list = pointer(value);
    size_t size = 0;
    if (argument.kind == OperatorKind::kTensors) torch.torch_list_size(list, &size);
    for (size_t i = 0; i < size; ++i) {
      uint64_t item = 0;
      if (torch.torch_list_get_item(list, i, &item) == 0) torch.aoti_torch_delete_tensor_object(pointer(item));
    }
    torch.torch_delete_list(list);
  }
}

// One call of an operator.
class OperatorCall : private OutputSource {
 public:
  OperatorCall(const Operator& self, bool out, uint64_t* stack)
      : OutputSource{&OperatorCall::allocate}, self_(self), out_(out), stack_(stack) {}
  OperatorCall(const OperatorCall&) = delete;
  OperatorCall& operator=(const OperatorCall&) = delete;

  // Calls the function, frees what the stack holds, and puts the results there. 0, or -1 with the error raised.
  int run() {
    const int code = call();
    release_inputs();
    for (int i = 0; i < num_made_; ++i) {
      if (AOT_LIKELY(code == 0)) {
        stack_[i] = address(made_[i]);
      } else {
        torch.aoti_torch_delete_tensor_object(made_[i]);
      }
    }
    return code;
  }

 private:
  int call() {
    const int num_args = self_.num_arguments + (out_ ? self_.num_outputs : 0);
    auto* const args = scratch_.make<TVMFFIAny>(static_cast<size_t>(num_args));
    made_ = scratch_.make<Handle>(static_cast<size_t>(self_.num_outputs));
    if (args == nullptr || made_ == nullptr) return -1;
    const OperatorArgument* argument = self_.arguments;
    for (int i = 0; i < num_args; ++i) {
      const bool done = i < self_.num_arguments
                            ? read(&argument, &args[i])
                            : read_tensor(stack_[self_.num_places + i - self_.num_arguments], &args[i]);
      if (AOT_UNLIKELY(!done)) return -1;
    }
    TVMFFIAny result = {};
    result.type_index = kOutputSource;
    result.v_ptr = static_cast<OutputSource*>(this);
    if (device_ < 0 || torch.current_stream == nullptr) return self_.call(nullptr, args, num_args, &result);
    void* stream = nullptr;
    void* previous = nullptr;
    if (AOT_UNLIKELY(torch.current_stream(device_, &stream) != 0)) {
      return raise_torch(self_.name, "PyTorch does not tell its current stream");
    }
    if (explicit_stream_ != nullptr) explicit_stream_->v_ptr = stream;
    // TVM FFI's own bindings do the same around a call from Python.
    if (AOT_UNLIKELY(TVMFFIEnvSetStream(kDLCUDA, device_, stream, &previous) != 0)) return -1;
    const int code = self_.call(nullptr, args, num_args, &result);
    TVMFFIEnvSetStream(kDLCUDA, device_, previous, nullptr);
    return code;
  }

  // Makes an argument of the function from an entry of the table, and moves on to the entry after it.
  bool read(const OperatorArgument** next, TVMFFIAny* any) {
    const OperatorArgument& argument = *(*next)++;
    *any = {};  // None
    if (argument.kind == OperatorKind::kTuple) {
      TVMFFIAny* const elements = make_tuple(static_cast<size_t>(argument.count), any);
      if (elements == nullptr) return false;
      for (int i = 0; i < argument.count; ++i) {
        if (!read(next, &elements[i])) return false;
      }
      return true;
    }
    if (argument.kind == OperatorKind::kStream) {
      any->type_index = kTVMFFIOpaquePtr;
      explicit_stream_ = any;
    }
    if (argument.place < 0) return true;
    uint64_t value = stack_[argument.place];
    if (argument.optional) {
      if (value == 0) return true;
      value = *static_cast<const uint64_t*>(pointer(value));
    }
    return is_list(argument.kind) ? read_list(argument.kind, pointer(value), any)
                                  : read_value(argument.kind, value, any);
  }

  bool read_list(OperatorKind kind, Handle list, TVMFFIAny* any) {
    size_t size = 0;
    if (torch.torch_list_size(list, &size) != 0) return raise_torch(self_.name, "PyTorch does not tell a list") == 0;
    TVMFFIAny* const elements = make_tuple(size, any);
    if (elements == nullptr) return false;
    for (size_t i = 0; i < size; ++i) {
      uint64_t item = 0;
      elements[i] = {};
      if (torch.torch_list_get_item(list, i, &item) != 0) {
        return raise_torch(self_.name, "PyTorch does not tell a list") == 0;
      }
      if (!read_value(element_of(kind), item, &elements[i])) return false;
    }
    return true;
  }

  bool read_value(OperatorKind kind, uint64_t value, TVMFFIAny* any) {
    any->v_int64 = static_cast<int64_t>(value);
    switch (kind) {
      case OperatorKind::kTensor:
        return read_tensor(value, any);
      case OperatorKind::kFloat:
        any->type_index = kTVMFFIFloat;
        return true;
      case OperatorKind::kBool:
        any->type_index = kTVMFFIBool;
        return true;
      case OperatorKind::kText:
        any->type_index = kTVMFFIRawStr;
        return torch.torch_string_c_str(pointer(value), &any->v_c_str) == 0 ||
               raise_torch(self_.name, "PyTorch does not tell a text") == 0;
      default:
        any->type_index = kTVMFFIInt;
        return true;
    }
  }

  bool read_tensor(uint64_t value, TVMFFIAny* any) {
    auto* const tensor = scratch_.make<DLTensor>(1);
    if (tensor == nullptr) return false;
    const Handle handle = pointer(value);
    int64_t rank = 0;
    int32_t dtype = 0, type = 0, index = 0;
    const int problems = torch.aoti_torch_get_data_ptr(handle, &tensor->data) |
                         torch.aoti_torch_get_dim(handle, &rank) | torch.aoti_torch_get_sizes(handle, &tensor->shape) |
                         torch.aoti_torch_get_strides(handle, &tensor->strides) |
                         torch.aoti_torch_get_dtype(handle, &dtype) | torch.aoti_torch_get_device_type(handle, &type) |
                         torch.aoti_torch_get_device_index(handle, &index);
    if (AOT_UNLIKELY(problems != 0)) {
      return raise_torch(self_.name, "PyTorch does not tell the memory, shape or strides of a tensor") == 0;
    }
    tensor->ndim = static_cast<int32_t>(rank);
    tensor->byte_offset = 0;
    const bool known = static_cast<uint32_t>(dtype) < kMaxDTypes;
    tensor->dtype = known ? torch.dtypes[dtype] : DLDataType{kDLOpaqueHandle, 0, 0};
    // Other devices than these two: whatever the number means to DLPack, it is not a GPU of CUDA.
    const bool gpu = type == torch.gpu;
    tensor->device.device_type = gpu ? kDLCUDA : type == torch.cpu ? kDLCPU : kDLExtDev;
    tensor->device.device_id = index < 0 ? 0 : index;
    if (gpu && device_ < 0) device_ = tensor->device.device_id;
    any->type_index = kTVMFFIDLTensorPtr;
    any->v_ptr = tensor;
    return true;
  }

  // Makes `any` a tuple of `size` elements, which it returns; nullptr with the error raised.
  TVMFFIAny* make_tuple(size_t size, TVMFFIAny* any) {
    auto* const tuple = scratch_.make<Tuple>(1);
    auto* const elements = scratch_.make<TVMFFIAny>(size);
    if (tuple == nullptr || elements == nullptr) return nullptr;
    *tuple = {};
    tuple->cell.data = elements;
    tuple->cell.size = static_cast<int64_t>(size);
    any->type_index = kTVMFFIArray;
    any->v_obj = &tuple->header;
    return elements;
  }

  // The next output of the call, as PyTorch's allocator makes it: see OutputSource.
  static const DLTensor* allocate(OutputSource* source, const DLTensor& wanted) {
    auto& self = *static_cast<OperatorCall*>(source);
    auto* const tensor = self.scratch_.make<DLTensor>(1);
    if (tensor == nullptr) return nullptr;
    *tensor = wanted;
    Handle made = nullptr;
    const int problems =
        torch.aoti_torch_empty_strided(wanted.ndim, wanted.shape, wanted.strides, torch_dtype(wanted.dtype), torch.gpu,
                                       torch.gpu == torch.cpu ? -1 : wanted.device.device_id, &made);
    if (AOT_UNLIKELY(problems != 0)) {
      raise_torch(self.self_.name, "PyTorch does not allocate an output");
      return nullptr;
    }
    self.made_[self.num_made_++] = made;
    // The shape and the strides that were wanted do not outlive this call.
    const int unknown = torch.aoti_torch_get_data_ptr(made, &tensor->data) |
                        torch.aoti_torch_get_sizes(made, &tensor->shape) |
                        torch.aoti_torch_get_strides(made, &tensor->strides);
    if (AOT_LIKELY(unknown == 0)) return tensor;
    raise_torch(self.self_.name, "PyTorch does not tell the memory of an output");
    return nullptr;
  }

  // Frees what the stack holds. It does so however far the call got.
  void release_inputs() {
    const OperatorArgument* const end = self_.arguments + self_.num_entries;
    for (const OperatorArgument* argument = self_.arguments; argument != end; ++argument) {
      if (argument->place >= 0) release(*argument, stack_[argument->place]);
    }
    for (int i = 0; out_ && i < self_.num_outputs; ++i) {
      torch.aoti_torch_delete_tensor_object(pointer(stack_[self_.num_places + i]));
    }
  }

  const Operator& self_;
  const bool out_;
  uint64_t* const stack_;
  int32_t device_ = -1;  // of the first tensor on a GPU
  TVMFFIAny* explicit_stream_ = nullptr;
  Handle* made_ = nullptr;
  int num_made_ = 0;
  Scratch scratch_;
};

// Moves the text of an error into `text`, which has room for it, and frees the error.
void take_text(TVMFFIObjectHandle error, char* text) {
  const TVMFFIByteArray& message = TVMFFIErrorGetCellPtr(error)->message;
  memcpy(text, message.data, message.size);
  text[message.size] = '\0';
  TVMFFIObjectDecRef(error);
}

// -- registration

int raise_missing(const char* symbol) {
  return raise("RuntimeError", "PyTorch has no function %s; its operators can't be registered by the library", symbol);
}

// Finds PyTorch's functions in the libraries that are loaded. 0, or -1 with the error raised.
int find_torch() {
  // PyTorch loads its libraries without making their symbols global.
  void* const cpu = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
  if (cpu == nullptr) return raise("RuntimeError", "PyTorch is not loaded: import torch first");
  void* const cuda = dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_NOLOAD);
#define AOT_FIND(name, result, parameters) torch.name = reinterpret_cast<result(*) parameters>(dlsym(cpu, #name));
  AOT_TORCH_FUNCTIONS(AOT_FIND)
  AOT_TORCH_LATER_FUNCTIONS(AOT_FIND)
#undef AOT_FIND
#define AOT_REQUIRE(name, result, parameters) \
  if (torch.name == nullptr) return raise_missing(#name);
  AOT_TORCH_FUNCTIONS(AOT_REQUIRE)
#undef AOT_REQUIRE
  // A search in a library goes on in those that it needs, so this is the C++ library that PyTorch uses.
  const char* const throws = "_ZSt21__throw_runtime_errorPKc";
  torch.throw_runtime_error = reinterpret_cast<void (*)(const char*)>(dlsym(cpu, throws));
  torch.operator_delete = reinterpret_cast<void (*)(void*)>(dlsym(cpu, "_ZdlPv"));
  if (torch.throw_runtime_error == nullptr) return raise_missing(throws);
  if (torch.operator_delete == nullptr) return raise_missing("_ZdlPv");
  if (cuda != nullptr) {
    torch.current_stream =
        reinterpret_cast<int (*)(int32_t, void**)>(dlsym(cuda, "aoti_torch_get_current_cuda_stream"));
    if (torch.current_stream == nullptr) return raise_missing("aoti_torch_get_current_cuda_stream");
  }
  for (DLDataType& each : torch.dtypes) each = {kDLOpaqueHandle, 0, 0};
  for (const DTypeEntry& each : kDTypes) {
    const auto number = reinterpret_cast<int32_t (*)()>(dlsym(cpu, each.function));
    const int32_t dtype = number == nullptr ? each.known : number();
    if (static_cast<uint32_t>(dtype) < kMaxDTypes) torch.dtypes[dtype] = each.dtype;
  }
  return 0;
}

// Whether this PyTorch can pass everything that the operator takes.
bool can_pass(const Operator& each) {
  for (int i = 0; i < each.num_entries; ++i) {
    const OperatorKind kind = each.arguments[i].kind;
    if (is_list(kind) && torch.torch_list_size == nullptr) return false;
    if (kind == OperatorKind::kText && torch.torch_string_c_str == nullptr) return false;
  }
  return true;
}

// The libraries that hold the operators, for as long as the process lives. Freeing one takes its operators back.
struct Registered {
  Handle definitions, gpu, cpu;
};
Registered registered;

void forget(Handle* library) {
  if (*library != nullptr) torch.aoti_torch_delete_library_object(*library);
  *library = nullptr;
}

int define(const char* schema) {
  int32_t tag = 0;
  const bool tags = torch.torch_library_def_with_tags != nullptr && torch.torch_tag_pt2_compliant_tag != nullptr;
  if (tags) tag = torch.torch_tag_pt2_compliant_tag();
  return tags ? torch.torch_library_def_with_tags(registered.definitions, schema, &tag, 1)
              : torch.aoti_torch_library_def(registered.definitions, schema);
}

int implement(Handle library, const char* name, BoxedKernel kernel) {
  if (torch.torch_library_impl == nullptr) return torch.aoti_torch_library_impl(library, name, kernel);
  return torch.torch_library_impl(library, name, kernel, min<uint64_t>(torch.aoti_torch_abi_version(), kKnownVersion));
}

// CPU tensors get to the kernels, too: they refuse them in the words of a direct call.
int register_one(const Operator& each) {
  if (define(each.schema) != 0 || implement(registered.gpu, each.name, each.kernel) != 0 ||
      implement(registered.cpu, each.name, each.kernel) != 0) {
    return raise_torch(each.schema, "PyTorch does not register this operator");
  }
  if (each.out_schema == nullptr) return 0;
  Text name;
  name.add("%s.out", each.name);
  if (define(each.out_schema) != 0 || implement(registered.gpu, name.c_str(), each.out_kernel) != 0 ||
      implement(registered.cpu, name.c_str(), each.out_kernel) != 0) {
    return raise_torch(each.out_schema, "PyTorch does not register this operator");
  }
  return 0;
}

// Registers all operators that this PyTorch can pass; `*count` is their number. 0, or -1 with the error raised.
int register_all(int64_t* count) {
  const auto make = torch.aoti_torch_library_init_impl;
  if (torch.aoti_torch_library_init_fragment(kPackage, kPackage, 0, &registered.definitions) != 0 ||
      make(kPackage, "CUDA", kPackage, 0, &registered.gpu) != 0 ||
      make(kPackage, "CPU", kPackage, 0, &registered.cpu) != 0) {
    return raise_torch(kPackage, "PyTorch does not register operators under this name");
  }
  for (int i = 0; i < kNumOperators; ++i) {
    if (!can_pass(kOperators[i])) continue;
    if (register_one(kOperators[i]) != 0) return -1;
    ++*count;
  }
  return 0;
}

// The operators of a process are registered once, by whichever caller comes first.
int register_operators(const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result) {
  static int begun = 0;
  if (__atomic_exchange_n(&begun, 1, __ATOMIC_ACQ_REL) != 0) return 0;
  int64_t count = 0;
  int code = find_torch();
  if (code == 0) {
    torch.cpu = torch.aoti_torch_device_type_cpu();
    // A test may have tensors of the CPU play those of a GPU.
    const bool play = num_args == 1 && is_string(args[0], "CPU", 3);
    torch.gpu = play ? torch.cpu : torch.aoti_torch_device_type_cuda();
    if (play) torch.current_stream = nullptr;
    code = register_all(&count);
  }
  if (code != 0) {
    forget(&registered.gpu);
    forget(&registered.cpu);
    forget(&registered.definitions);
    __atomic_store_n(&begun, 0, __ATOMIC_RELEASE);
    return code;
  }
  result->type_index = kTVMFFIInt;
  result->v_int64 = count;
  const Lock lock;
  log_line(LogLevel::kInfo, "%d operators of PyTorch registered by the library", static_cast<int>(count));
  return 0;
}

}  // namespace

void call_operator(const Operator& self, bool out, uint64_t* stack) {
  // Nothing of this frame has a destructor when the exception leaves it: there is no code that would run one.
  if (AOT_LIKELY(OperatorCall(self, out, stack).run() == 0)) return;
  TVMFFIObjectHandle error = nullptr;
  TVMFFIErrorMoveFromRaised(&error);
  if (error == nullptr) torch.throw_runtime_error(self.name);  // no function of ours fails without an error
  auto* const text = static_cast<char*>(__builtin_alloca(TVMFFIErrorGetCellPtr(error)->message.size + 1));
  take_text(error, text);
  torch.throw_runtime_error(text);
}

}  // namespace aot

// Registers the package's operators, after torch was imported or loaded. The result is the number of operators, or None
// where they are registered. A C++ program without Python may call it, too.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_register_operators(void*, const TVMFFIAny* args, int32_t num_args,
                                                                TVMFFIAny* result) {
  return aot::register_operators(args, num_args, result);
}
