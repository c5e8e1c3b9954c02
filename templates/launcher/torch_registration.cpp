// Registers a package's functions as operators of PyTorch, through the stable C interface of libtorch (since 2.9).
#include <dlfcn.h>

#include "aot_pack/torch_api.hpp"

namespace aot {

Torch torch;
Autograd autograd;

namespace {

template <class Function>
Function* find_function(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

// Autograd::known_offset: of the pointer that is set once a tensor requires a gradient. 0 where that is not one alone,
// or a function is missing. Seen in PyTorch 2.11 and 2.13.
size_t find_known(void* library) {
  auto* const make = find_function<int(int64_t, const int64_t*, const int64_t*, int32_t, int32_t, int32_t, Handle*)>(
      library, "aoti_torch_empty_strided");
  auto* const drop = find_function<int(Handle)>(library, "aoti_torch_delete_tensor_object");
  auto* const float32 = find_function<int32_t()>(library, "aoti_torch_dtype_float32");
  auto* const cpu = find_function<int32_t()>(library, "aoti_torch_device_type_cpu");
  auto* const require = find_function<void(void*, bool)>(library, "_ZN3c1010TensorImpl17set_requires_gradEb");
  if (make == nullptr || drop == nullptr || float32 == nullptr || cpu == nullptr || require == nullptr) return 0;
  const int64_t one = 1;
  Handle tensor = nullptr;
  if (make(1, &one, &one, float32(), cpu(), -1, &tensor) != 0) return 0;
  void* const impl = *static_cast<void* const*>(tensor);
  constexpr size_t kWords = 8;  // of the start of a c10::TensorImpl, which is larger
  const void* before[kWords];
  const void* after[kWords];
  memcpy(before, impl, sizeof(before));
  require(impl, true);
  memcpy(after, impl, sizeof(after));
  drop(tensor);
  size_t found = 0;
  for (size_t i = 0; i < kWords; ++i) {
    if (before[i] == after[i]) continue;
    if (found != 0 || before[i] != nullptr) return 0;
    found = i * sizeof(void*);
  }
  return found;
}

}  // namespace

const char* Autograd::find(void* library) {
  const char* const names[] = {"_ZNK3c1010TensorImpl13requires_gradEv",
                               "_ZNK3c1010TensorImpl8_fw_gradEmRKN2at10TensorBaseE",
                               "aoti_torch_new_uninitialized_tensor", "aoti_torch_delete_tensor_object"};
  void* found[4];
  for (int i = 0; i < 4; ++i) {
    found[i] = dlsym(library, names[i]);
    if (found[i] == nullptr) return names[i];
  }
  requires_grad = reinterpret_cast<bool (*)(const void*)>(found[0]);
  forward_gradient = reinterpret_cast<const void* const* (*)(const void*, uint64_t, const void*)>(found[1]);
  // Not the symbol of the singleton: a program that names it has the singleton itself, and not libc10.
  Handle none = nullptr;
  if (reinterpret_cast<int (*)(Handle*)>(found[2])(&none) != 0) return names[2];
  undefined = *static_cast<const void* const*>(none);
  reinterpret_cast<int (*)(Handle)>(found[3])(none);
  known_offset = find_known(library);
  return nullptr;
}

// Raises what a function of PyTorch failed with. PyTorch before 2.13 tells the cause on standard error only.
int raise_torch(const char* name, const char* problem) {
  const auto what = torch.torch_exception_get_what_without_backtrace;
  const char* const cause = what == nullptr ? nullptr : what();
  return cause == nullptr ? raise("RuntimeError", "%s: %s", name, problem)
                          : raise("RuntimeError", "%s: %s: %s", name, problem, cause);
}

namespace {

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

int raise_missing(const char* symbol) {
  return raise("RuntimeError", "PyTorch has no function %s; its operators can't be registered by the library", symbol);
}

// Finds PyTorch's functions in the libraries that are loaded. 0, or -1 with the error raised.
int find_torch() {
  // PyTorch loads its libraries without making their symbols global.
  void* const cpu = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
  if (cpu == nullptr)
    return raise("RuntimeError", "PyTorch is not loaded: import torch, or load libtorch_cpu.so, first");
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
  // Functions of C++ with one tensor, which a handle points to (2.9 to 2.13). There are none in C.
  torch.is_inference = reinterpret_cast<bool (*)(Handle)>(dlsym(cpu, "_ZN2at6native12is_inferenceERKNS_6TensorE"));
  torch.bump_version =
      reinterpret_cast<void (*)(Handle)>(dlsym(cpu, "_ZN5torch8autograd4impl12bump_versionERKN2at6TensorE"));
  if (torch.is_inference == nullptr) torch.bump_version = nullptr;
  if (torch.throw_runtime_error == nullptr) return raise_missing(throws);
  if (torch.operator_delete == nullptr) return raise_missing("_ZdlPv");
  const char* const missing = autograd.find(cpu);
  if (missing != nullptr) return raise_missing(missing);
  torch.build_version = min<uint64_t>(torch.aoti_torch_abi_version(), kKnownVersion);
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

// Seen in PyTorch 2.11 (CUDA) and 2.13 (CPU).
void find_make_empty(bool play) {
  // That of the CPU has a bool in the place of the device.
  const char* const name =
      play ? "_ZN2at6detail17empty_strided_cpuEN3c108ArrayRefIlEES3_NS1_10ScalarTypeEb"
           : "_ZN2at6detail18empty_strided_cudaEN3c108ArrayRefIlEES3_NS1_10ScalarTypeESt8optionalINS1_6DeviceEE";
  void* const library = dlopen(play ? "libtorch_cpu.so" : "libtorch_cuda.so", RTLD_NOW | RTLD_NOLOAD);
  if (library == nullptr || torch.torch_parallel_for == nullptr) return;
  torch.make_empty = reinterpret_cast<decltype(torch.make_empty)>(dlsym(library, name));
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
  return torch.torch_library_impl(library, name, kernel, torch.build_version);
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
    find_make_empty(play);
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
  if (torch.make_empty == nullptr) {
    log_line(LogLevel::kInfo, "PyTorch's dispatcher allocates outputs: this PyTorch has no direct way");
  }
  if (autograd.known_offset == 0) {
    log_line(LogLevel::kInfo, "autograd is asked about each tensor: this PyTorch keeps its notes elsewhere");
  }
  return 0;
}

// Marks an operator whose gradient Python has registered: see OperatorCall::record.
int mark_gradient(const TVMFFIAny* args, int32_t num_args) {
  for (int i = 0; i < kNumOperators; ++i) {
    if (num_args != 1 || !is_string(args[0], kOperators[i].name, strlen(kOperators[i].name))) continue;
    operator_has_gradient[i] = true;
    return 0;
  }
  return raise("ValueError", "expected the name of an operator of the package %s", kPackage);
}

}  // namespace
}  // namespace aot

// Registers the package's operators, after torch was imported or loaded. The result is the number of operators, or None
// where they are registered. A C++ program without Python may call it, too.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_register_operators(void*, const TVMFFIAny* args, int32_t num_args,
                                                                TVMFFIAny* result) {
  return aot::register_operators(args, num_args, result);
}

// Says that Python records calls of an operator, where they need a gradient.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_operator_gradient(void*, const TVMFFIAny* args, int32_t num_args,
                                                               TVMFFIAny*) {
  return aot::mark_gradient(args, num_args);
}
