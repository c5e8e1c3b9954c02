// Runs an AOTInductor package whose program calls a package's operators, in a process without Python.
//
//     run_package cpu|cuda PROGRAM.pt2 LIBTVM_FFI LIBRARY DTYPES [LIBCUDA]
//
// Input i is a vector of 1024 elements, (0, 1, ...) * (i + 1) / 256 - 2, of the i-th letter of DTYPES: f, h or b. Each
// element of the results is printed, exactly. LIBCUDA is the fake driver, whose kernel of `scale` doubles.
#include <ATen/ATen.h>
#include <dlfcn.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Any {  // TVMFFIAny
  int32_t type_index;
  uint32_t padding;
  const char* text;
};

void* open(const char* path, int how) {
  void* const library = dlopen(path, RTLD_NOW | how);
  if (library == nullptr) {
    std::fprintf(stderr, "%s\n", dlerror());
    std::exit(2);
  }
  return library;
}

// Plays the kernel of scale: x, its size, y, its size, alpha.
void play(const char*, void** parameters) {
  const float* const x = *static_cast<float**>(parameters[0]);
  float* const y = *static_cast<float**>(parameters[2]);
  const float alpha = *static_cast<float*>(parameters[4]);
  for (int i = 0; i < *static_cast<int*>(parameters[1]); ++i) y[i] = x[i] * alpha;
}

std::vector<at::Tensor> make_inputs(const std::string& dtypes, at::Device device) {
  std::vector<at::Tensor> inputs;
  for (char letter : dtypes) {
    const at::ScalarType dtype = letter == 'f' ? at::kFloat : letter == 'h' ? at::kHalf : at::kBFloat16;
    const double factor = static_cast<double>(inputs.size() + 1) / 256;
    inputs.push_back((at::arange(1024, at::dtype(at::kFloat).device(device)) * factor - 2).to(dtype));
  }
  return inputs;
}

}  // namespace

int main(int count, char** arguments) {
  if (dlsym(RTLD_DEFAULT, "Py_IsInitialized") != nullptr) return 4;
  const at::Device device(arguments[1]);
  if (device.is_cuda()) open("libtorch_cuda.so", RTLD_GLOBAL);
  open(arguments[3], RTLD_GLOBAL);
  void* const library = open(arguments[4], RTLD_LOCAL);
  if (count > 6) {
    using Play = void (*)(void (*)(const char*, void**));
    reinterpret_cast<Play>(dlsym(open(arguments[6], RTLD_GLOBAL), "fakecuda_play_kernels"))(play);
  }
  const Any cpu = {8, 0, "CPU"};  // kTVMFFIRawStr
  Any result = {};
  using Register = int (*)(void*, const Any*, int32_t, Any*);
  const auto registers = reinterpret_cast<Register>(dlsym(library, "__tvm_ffi_aot_pack_register_operators"));
  if (registers(nullptr, &cpu, device.is_cpu() ? 1 : 0, &result) != 0) return 3;
  torch::inductor::AOTIModelPackageLoader loader(arguments[2]);
  for (const at::Tensor& output : loader.run(make_inputs(arguments[5], device))) {
    const at::Tensor values = output.to(at::kCPU, at::kDouble).contiguous();
    for (int64_t i = 0; i < values.numel(); ++i) std::printf("%a ", values.const_data_ptr<double>()[i]);
    std::printf("\n");
  }
  return 0;
}
