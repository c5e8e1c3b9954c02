// Does what its arguments say, in their order, in a process without Python, and prints a line for each that has a
// result:
//
//     torch=LIBTORCH_CPU tvm_ffi=LIBTVM_FFI library=LIBRARY   loads a library; ends with dlopen's error where it fails
//     play=LIBCUDA     has a double play the kernel of add_to
//     register         registers the operators: their number, "again", or the error
//     call=SIZE        calls add_to with vectors of ones, the second of 16: what total[0] is then, or -1
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace {

struct Any {  // TVMFFIAny
  int32_t type_index;
  uint32_t padding;
  const char* text;
};

void* torch = nullptr;
void* tvm_ffi = nullptr;
void* library = nullptr;

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

// The first element of `total` after the call with an `x` of some size; -1 where it failed.
float add_to(int64_t size) {
  float* x = nullptr;
  float* total = nullptr;
  uint64_t stack[2] = {reinterpret_cast<uint64_t>(ones(size, &x)), reinterpret_cast<uint64_t>(ones(16, &total))};
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

// Prints what became of a registration.
void register_operators() {
  const Any device = {8, 0, "CPU"};  // kTVMFFIRawStr
  struct {
    int32_t type_index;
    uint32_t padding;
    int64_t number;
  } result = {};
  using Register = int(void*, const Any*, int32_t, void*);
  if (find<Register>(library, "__tvm_ffi_aot_pack_register_operators")(nullptr, &device, 1, &result) == 0) {
    result.type_index == 1 ? printf("%d\n", static_cast<int>(result.number)) : printf("again\n");
    return;
  }
  void* error = nullptr;  // TVMFFIObject; a TVMFFIErrorCell follows, whose texts begin with a pointer to bytes
  find<void(void**)>(tvm_ffi, "TVMFFIErrorMoveFromRaised")(&error);
  const char* const* const texts = reinterpret_cast<const char* const*>(static_cast<const char*>(error) + 24);
  printf("%s: %s\n", texts[0], texts[2]);
}

void run(const char* step) {
  const char* const value = strchr(step, '=') == nullptr ? "" : strchr(step, '=') + 1;
  if (strncmp(step, "torch=", 6) == 0) torch = open(value);
  if (strncmp(step, "tvm_ffi=", 8) == 0) tvm_ffi = open(value);
  if (strncmp(step, "library=", 8) == 0) library = open(value);
  if (strncmp(step, "play=", 5) == 0) {
    find<void(void (*)(const char*, void**))>(open(value), "fakecuda_play_kernels")(play);
  }
  if (strcmp(step, "register") == 0) register_operators();
  if (strncmp(step, "call=", 5) == 0) printf("%g\n", static_cast<double>(add_to(atoi(value))));
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) run(arguments[i]);
  return 0;
}
