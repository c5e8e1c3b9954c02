// Registers the package's operators in a process without Python, and calls one by PyTorch's dispatcher.
//
//     without_python LIBTORCH_CPU LIBTVM_FFI LIBRARY LIBCUDA
//
// Prints what total[0] is after total += x of two vectors of ones, and the error for vectors of another length.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

namespace {

struct Any {  // TVMFFIAny
  int32_t type_index;
  uint32_t padding;
  const char* text;
};

void* torch = nullptr;

void* open(const char* path) {
  void* const library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) {
    fprintf(stderr, "%s\n", dlerror());
    exit(2);
  }
  return library;
}

template <class Function>
Function* find(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

// A vector of `size` ones on the CPU.
void* ones(int64_t size, float** data) {
  const int64_t stride = 1;
  void* tensor = nullptr;
  const int32_t dtype = find<int32_t()>(torch, "aoti_torch_dtype_float32")();
  find<int(int64_t, const int64_t*, const int64_t*, int32_t, int32_t, int32_t, void**)>(
      torch, "aoti_torch_empty_strided")(1, &size, &stride, dtype, 0, -1, &tensor);
  find<int(void*, void**)>(torch, "aoti_torch_get_data_ptr")(tensor, reinterpret_cast<void**>(data));
  for (int64_t i = 0; i < size; ++i) (*data)[i] = 1;
  return tensor;
}

// The first element of `total` after the call; -1 where it failed.
float add_to(int64_t size) {
  float* x = nullptr;
  float* total = nullptr;
  uint64_t stack[2] = {reinterpret_cast<uint64_t>(ones(size, &x)), reinterpret_cast<uint64_t>(ones(size, &total))};
  void* kept = nullptr;
  find<int(void*, void**)>(torch, "aoti_torch_new_tensor_handle")(reinterpret_cast<void*>(stack[1]), &kept);
  const int code = find<int(const char*, const char*, uint64_t*)>(torch, "aoti_torch_call_dispatcher")(
      "declared::add_to", "", stack);
  return code == 0 ? total[0] : -1;
}

// Plays the kernel of add_to.
void play(const char*, void** parameters) {
  const float* const x = *static_cast<float**>(parameters[0]);
  float* const total = *static_cast<float**>(parameters[2]);
  for (int i = 0; i < *static_cast<int*>(parameters[1]); ++i) total[i] += x[i];
}

}  // namespace

int main(int, char** arguments) {
  torch = open(arguments[1]);
  open(arguments[2]);
  void* const library = open(arguments[3]);
  find<void(void (*)(const char*, void**))>(open(arguments[4]), "fakecuda_play_kernels")(play);
  const Any device = {8, 0, "CPU"};  // kTVMFFIRawStr
  Any result = {};
  const auto registers = find<int(void*, const Any*, int32_t, Any*)>(library, "__tvm_ffi_aot_pack_register_operators");
  if (registers(nullptr, &device, 1, &result) != 0) return 3;
  printf("%g %g\n", static_cast<double>(add_to(16)), static_cast<double>(add_to(7)));
  return 0;
}
