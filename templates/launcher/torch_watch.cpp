// Whether a call of a packed function may have to become its operator of PyTorch.
//
// Python asks this before each direct call, so it has to cost little. Nothing of Python is included or linked:
// _torch/watch.py makes a builtin function of an address in this file, and tells where Python's objects have what is
// read here.
#include <dlfcn.h>

#include "aot_pack/torch_api.hpp"

namespace aot {
namespace {

// What _torch/watch.py tells, in this order.
struct Python {
  const void* tensor;     // torch.Tensor
  const void* parameter;  // torch.nn.Parameter
  const void* tuple;
  const void* others[5];  // types that have nothing to do with PyTorch, such as int
  void* yes;              // True
  void* no;               // False
  void (*add_reference)(void* object);
  intptr_t (*tuple_size)(const void* tuple);
  const void* (*tuple_item)(const void* tuple, intptr_t index);
  size_t type_offset;  // of an object's type, in bytes
  size_t impl_offset;  // of the at::Tensor in a tensor
};
Python python;
bool (*grad_mode)();
int64_t (*count_modes)();
constexpr int kMaxDepth = 16;  // of tuples

// False only if the object is no tensor with a tangent or, if PyTorch records gradients, one that requires a gradient,
// and has none in it.
bool may_be_recorded(const void* object, bool records, int depth = 0) {
  const auto* const bytes = static_cast<const char*>(object);
  const void* const type = *reinterpret_cast<const void* const*>(bytes + python.type_offset);
  if (type == python.tensor || type == python.parameter) {
    const void* const tensor = bytes + python.impl_offset;
    return (records && autograd.needs_gradient(tensor)) || autograd.has_tangent(tensor);
  }
  if (type == python.tuple && depth < kMaxDepth) {
    const intptr_t size = python.tuple_size(object);
    for (intptr_t i = 0; i < size; ++i) {
      if (may_be_recorded(python.tuple_item(object, i), records, depth + 1)) return true;
    }
    return false;
  }
  for (const void* other : python.others) {
    if (type == other) return false;
  }
  return records;  // Python decides about others, where that is worth the time
}

// False only if no mode of PyTorch is active, and autograd has nothing to do.
bool may_become_operator(const void* const* args, intptr_t num_args) {
  if (count_modes() != 0) return true;
  const bool records = grad_mode();
  for (intptr_t i = 0; i < num_args; ++i) {
    if (may_be_recorded(args[i], records)) return true;
  }
  return false;
}

// A function of Python, called as METH_FASTCALL says.
void* watch(void*, const void* const* args, intptr_t num_args) {
  void* const answer = may_become_operator(args, num_args) ? python.yes : python.no;
  python.add_reference(answer);
  return answer;
}

// Finds PyTorch's functions. The last one is of C++: there is none in C (2.4 to 2.15).
bool find_functions() {
  void* const cpu = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
  if (cpu == nullptr) return false;
  grad_mode = reinterpret_cast<bool (*)()>(dlsym(cpu, "aoti_torch_grad_mode_is_enabled"));
  count_modes = reinterpret_cast<int64_t (*)()>(dlsym(cpu, "_ZN3c104impl20TorchDispatchModeTLS9stack_lenEv"));
  return autograd.find(cpu) == nullptr && grad_mode != nullptr && count_modes != nullptr;
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
  memcpy(&aot::python, given, sizeof(given));
  if (!aot::find_functions()) return 0;
  result->type_index = kTVMFFIInt;
  result->v_int64 = reinterpret_cast<int64_t>(&aot::watch);
  return 0;
}
