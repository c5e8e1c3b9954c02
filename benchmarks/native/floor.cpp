// What a call can't cost less than: functions that do nothing, one that only launches, launches and calls in a loop of C.
#include <cuda.h>
#include <time.h>
#include <tvm/ffi/container/tensor.h>
#include <tvm/ffi/error.h>
#include <tvm/ffi/extra/c_env_api.h>
#include <tvm/ffi/function.h>
#include <tvm/ffi/string.h>

#include <cstdint>

namespace {

namespace ffi = tvm::ffi;

void CheckCuda(CUresult code, const char* call) {
  if (code == CUDA_SUCCESS) return;
  const char* name = nullptr;
  cuGetErrorName(code, &name);
  TVM_FFI_THROW(RuntimeError) << call << ": " << (name == nullptr ? "unknown" : name);
}

double Now() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

CUkernel kernel;
CUfunction function;

void Load(const ffi::Bytes& cubin, const ffi::String& symbol) {
  CUlibrary library;
  CheckCuda(cuLibraryLoadData(&library, cubin.data(), nullptr, nullptr, 0, nullptr, nullptr, 0), "cuLibraryLoadData");
  CheckCuda(cuLibraryGetKernel(&kernel, library, symbol.c_str()), "cuLibraryGetKernel");
  CheckCuda(cuKernelGetFunction(&function, kernel), "cuKernelGetFunction");
}

CUlaunchAttribute Unset(CUlaunchAttributeID id) {
  CUlaunchAttribute attribute = {};
  attribute.id = id;
  return attribute;
}

// Seconds a launch of `add`, over `count` launches.
//
// as_function: pass the context's CUfunction instead of the CUkernel, which the driver looks up at each launch.
// attributes: how many attributes to pass, all with the value that they have when they are not passed.
double LaunchLoop(ffi::TensorView x, ffi::TensorView y, ffi::TensorView z, int64_t count, bool as_function,
                  int64_t attributes) {
  struct Vector {
    void* data;
    int32_t size;
  };
  const auto n = static_cast<int32_t>(x.size(0));
  Vector vectors[] = {{x.data_ptr(), n}, {y.data_ptr(), n}, {z.data_ptr(), n}};
  void* parameters[] = {&vectors[0], &vectors[1], &vectors[2]};
  CUlaunchAttribute unset[] = {Unset(CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION),
                               Unset(CU_LAUNCH_ATTRIBUTE_COOPERATIVE)};
  CUlaunchConfig config = {};
  config.gridDimX = static_cast<unsigned>((n + 4095) / 4096);
  config.gridDimY = config.gridDimZ = 1;
  config.blockDimX = 256;
  config.blockDimY = config.blockDimZ = 1;
  config.hStream = static_cast<CUstream>(TVMFFIEnvGetStream(kDLCUDA, x.device().device_id));
  config.attrs = unset;
  config.numAttrs = static_cast<unsigned>(attributes);
  const CUfunction handle = as_function ? function : reinterpret_cast<CUfunction>(kernel);
  const double start = Now();
  CUresult code = CUDA_SUCCESS;
  for (int64_t i = 0; i < count && code == CUDA_SUCCESS; ++i) {
    code = cuLaunchKernelEx(&config, handle, parameters, nullptr);
  }
  const double end = Now();
  CheckCuda(code, "cuLaunchKernelEx");
  return (end - start) / static_cast<double>(count);
}

// Seconds a call of `function` from C++ with three tensors, over `count` calls.
double CallLoop(ffi::TensorView x, ffi::TensorView y, ffi::TensorView z, int64_t count, const ffi::Function& function) {
  const ffi::AnyView arguments[] = {x, y, z};
  const double start = Now();
  for (int64_t i = 0; i < count; ++i) {
    ffi::Any result;
    function.CallPacked(arguments, 3, &result);
  }
  return (Now() - start) / static_cast<double>(count);
}

// Seconds a cuCtxGetCurrent, which a launcher needs to see whether the right context is current.
double ContextLoop(int64_t count) {
  const double start = Now();
  CUresult code = CUDA_SUCCESS;
  for (int64_t i = 0; i < count && code == CUDA_SUCCESS; ++i) {
    CUcontext context;
    code = cuCtxGetCurrent(&context);
  }
  const double end = Now();
  CheckCuda(code, "cuCtxGetCurrent");
  return (end - start) / static_cast<double>(count);
}

}  // namespace

TVM_FFI_DLL_EXPORT_TYPED_FUNC(call_loop, CallLoop);
TVM_FFI_DLL_EXPORT_TYPED_FUNC(context_loop, ContextLoop);
TVM_FFI_DLL_EXPORT_TYPED_FUNC(load, Load);
TVM_FFI_DLL_EXPORT_TYPED_FUNC(launch_loop, LaunchLoop);

// `add` without a check, for tensors as the benchmark has them: no launcher that is called so can cost less.
extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_launch_only(void*, const TVMFFIAny* args, int32_t, TVMFFIAny*) {
  struct Vector {
    void* data;
    int32_t size;
  } vectors[3];
  void* parameters[3];
  for (int i = 0; i < 3; ++i) {
    const DLTensor* tensor = TVMFFITensorGetDLTensorPtr(args[i].v_obj);
    vectors[i] = {tensor->data, static_cast<int32_t>(tensor->shape[0])};
    parameters[i] = &vectors[i];
  }
  CUlaunchConfig config = {};
  config.gridDimX = config.gridDimY = config.gridDimZ = 1;
  config.blockDimX = 256;
  config.blockDimY = config.blockDimZ = 1;
  config.hStream = static_cast<CUstream>(TVMFFIEnvGetStream(kDLCUDA, 0));
  return cuLaunchKernelEx(&config, function, parameters, nullptr) == CUDA_SUCCESS ? 0 : -1;
}

extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_empty(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) { return 0; }
