// Has a call of a packed function become its operator of PyTorch, where PyTorch has to know of the call.
//
// Each direct call goes through `watch` once the operators are imported, so it has to cost little. Nothing of Python is
// included or linked: _torch/watch.py makes builtin functions of an address in this file, and tells where Python's
// objects have what is read here.
#include <dlfcn.h>

#include "aot_pack/torch_api.hpp"

namespace aot {
namespace {

// What _torch/watch.py tells, in this order.
struct Python {
  const void* tensor;     // torch.Tensor
  const void* parameter;  // torch.nn.Parameter
  size_t type_offset;     // of an object's type, in bytes
  size_t impl_offset;     // of the at::Tensor in a tensor
  void* (*vectorcall)(void* function, void* const* args, size_t num_args, void* names);  // nullptr before Python 3.11
  void* (*call)(void* function, void* tuple, void* keywords);
  void* (*new_tuple)(intptr_t size);
  intptr_t (*tuple_size)(const void* tuple);
  const void* (*tuple_item)(const void* tuple, intptr_t index);
  int (*set_tuple_item)(void* tuple, intptr_t index, void* object);  // it takes the reference
  void (*add_reference)(void* object);
  void (*drop_reference)(void* object);
  void* decide;  // a function of arguments that returns None, or raises if the call becomes its operator
  const void* tuple;
  const void* others[7];  // types that have nothing to do with autograd, such as int
};

// All that most calls read is in one line of the cache: a cache that a launch has emptied costs more than the work.
struct alignas(64) Watch {
  int64_t (*count_modes)();
  size_t known_offset;  // as Autograd has it
  Python python;
  bool (*grad_mode)();
};
static_assert(offsetof(Watch, python.call) <= 64);
Watch watching;
const Python& python = watching.python;
constexpr int kMaxDepth = 16;  // of tuples

const char* bytes_of(const void* object) { return static_cast<const char*>(object); }

const void* type_of(const void* object) {
  return *reinterpret_cast<const void* const*>(bytes_of(object) + python.type_offset);
}

bool is_tensor(const void* type) { return type == python.tensor || type == python.parameter; }

// As Autograd::may_know, of a tensor of Python.
bool may_know(const void* object) {
  const auto* const impl = *reinterpret_cast<const char* const*>(bytes_of(object) + python.impl_offset);
  return *reinterpret_cast<const void* const*>(impl + watching.known_offset) != nullptr;
}

// False only if the object is no tensor with a tangent or, if PyTorch records gradients, one that requires a gradient,
// and has none in it.
bool may_be_recorded(const void* object, int depth = 0) {
  const void* const type = type_of(object);
  if (is_tensor(type)) {
    const void* const tensor = bytes_of(object) + python.impl_offset;
    if (!may_know(object)) return false;
    return autograd.has_tangent(tensor) || (autograd.needs_gradient(tensor) && watching.grad_mode());
  }
  if (type == python.tuple && depth < kMaxDepth) {
    const intptr_t size = python.tuple_size(object);
    for (intptr_t i = 0; i < size; ++i) {
      if (may_be_recorded(python.tuple_item(object, i), depth + 1)) return true;
    }
    return false;
  }
  for (const void* other : python.others) {
    if (type == other) return false;
  }
  return watching.grad_mode();  // Python decides about others, where that is worth the time
}

// False only if no mode of PyTorch is active, and autograd has nothing to do.
bool may_become_operator(void* const* args, intptr_t num_args) {
  if (AOT_UNLIKELY(watching.count_modes() != 0)) return true;
  for (intptr_t i = 0; i < num_args; ++i) {
    // Most arguments are tensors that autograd does not know.
    if (AOT_LIKELY(is_tensor(type_of(args[i])) && !may_know(args[i]))) continue;
    if (may_be_recorded(args[i])) return true;
  }
  return false;
}

// Calls a function of Python, before 3.11.
void* call_with_tuple(void* function, void* const* args, intptr_t num_args) {
  void* const tuple = python.new_tuple(num_args);
  if (tuple == nullptr) return nullptr;
  for (intptr_t i = 0; i < num_args; ++i) {
    python.add_reference(args[i]);
    python.set_tuple_item(tuple, i, args[i]);
  }
  void* const result = python.call(function, tuple, nullptr);
  python.drop_reference(tuple);
  return result;
}

// The function's result, or nullptr with Python's error set.
void* call(void* function, void* const* args, intptr_t num_args) {
  if (AOT_UNLIKELY(python.vectorcall == nullptr)) return call_with_tuple(function, args, num_args);
  return python.vectorcall(function, args, static_cast<size_t>(num_args), nullptr);
}

// A function of Python, called as METH_FASTCALL says. `function` is the one that it goes on with.
void* watch(void* function, void* const* args, intptr_t num_args) {
  if (AOT_UNLIKELY(may_become_operator(args, num_args))) {
    void* const none = call(python.decide, args, num_args);
    if (none == nullptr) return nullptr;
    python.drop_reference(none);
  }
  return call(function, args, num_args);
}

// Finds PyTorch's functions. `count_modes` is of C++: there is none in C (2.4 to 2.15).
bool find_functions(const Python& told) {
  void* const cpu = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
  if (cpu == nullptr) return false;
  const auto grad_mode = reinterpret_cast<bool (*)()>(dlsym(cpu, "aoti_torch_grad_mode_is_enabled"));
  const auto count_modes =
      reinterpret_cast<int64_t (*)()>(dlsym(cpu, "_ZN3c104impl20TorchDispatchModeTLS9stack_lenEv"));
  if (autograd.find(cpu) != nullptr || grad_mode == nullptr || count_modes == nullptr) return false;
  watching = {count_modes, autograd.known_offset, told, grad_mode};
  return true;
}

}  // namespace
}  // namespace aot

// The address of the function for Python; None if this PyTorch lacks one that it calls. _torch/watch.py has the
// arguments.
extern "C" AOT_EXPORT int __tvm_ffi_aot_pack_torch_watch(void*, const TVMFFIAny* args, int32_t num_args,
                                                         TVMFFIAny* result) {
  constexpr int kFields = sizeof(aot::Python) / sizeof(int64_t);
  if (num_args != kFields) return aot::raise("TypeError", "aot_pack_torch_watch expects %d numbers", kFields);
  int64_t given[kFields];
  for (int i = 0; i < kFields; ++i) given[i] = args[i].v_int64;
  aot::Python told;
  memcpy(&told, given, sizeof(given));
  if (!aot::find_functions(told)) return 0;
  result->type_index = kTVMFFIInt;
  result->v_int64 = reinterpret_cast<int64_t>(&aot::watch);
  return 0;
}
