// Calls a TVM FFI function of a library from many threads, through its C interface: what Python's lock would hide.
#include <cuda.h>
#include <dlfcn.h>
#include <pthread.h>
#include <time.h>
#include <tvm/ffi/container/array.h>
#include <tvm/ffi/container/tensor.h>
#include <tvm/ffi/error.h>
#include <tvm/ffi/extra/c_env_api.h>
#include <tvm/ffi/function.h>
#include <tvm/ffi/string.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace ffi = tvm::ffi;

using Function = int (*)(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);

constexpr int kArguments = 3;  // tensors that the function takes

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

// A thread's own stream on a device, current for TVM FFI and in CUDA while it lives.
class ThreadStream {
 public:
  explicit ThreadStream(int device) : device_(device) {
    CUcontext context;
    CheckCuda(cuDevicePrimaryCtxRetain(&context, device), "cuDevicePrimaryCtxRetain");
    CheckCuda(cuCtxSetCurrent(context), "cuCtxSetCurrent");
    CheckCuda(cuStreamCreate(&stream_, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
    TVM_FFI_CHECK_SAFE_CALL(TVMFFIEnvSetStream(kDLCUDA, device, stream_, nullptr));
  }
  ~ThreadStream() {
    cuStreamSynchronize(stream_);
    TVMFFIEnvSetStream(kDLCUDA, device_, nullptr, nullptr);
    cuStreamDestroy(stream_);
    cuCtxSetCurrent(nullptr);
    cuDevicePrimaryCtxRelease(device_);
  }
  ThreadStream(const ThreadStream&) = delete;
  ThreadStream& operator=(const ThreadStream&) = delete;

 private:
  int device_;
  CUstream stream_;
};

// Seconds in which `threads` threads made `calls` calls each of the function `name` of the library in the file `path`.
//
// tensors: for each device the arguments; thread i is on device i % devices.
double Run(const ffi::String& path, const ffi::String& name, int64_t threads, int64_t calls,
           const ffi::Array<ffi::Tensor>& tensors) {
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) TVM_FFI_THROW(RuntimeError) << dlerror();
  const std::string symbol = std::string("__tvm_ffi_") + name.c_str();
  const auto function = reinterpret_cast<Function>(dlsym(library, symbol.c_str()));
  if (function == nullptr) TVM_FFI_THROW(RuntimeError) << path << " has no " << symbol;

  const size_t devices = tensors.size() / kArguments;
  std::atomic<int64_t> ready{0}, failed{0}, done{0};
  std::atomic<bool> go{false};
  std::vector<double> ends(static_cast<size_t>(threads));
  std::vector<std::thread> running;
  for (int64_t i = 0; i < threads; ++i) {
    running.emplace_back([&, i] {
      TVMFFIAny arguments[kArguments] = {}, result = {};
      for (size_t j = 0; j < kArguments; ++j) {
        arguments[j].type_index = kTVMFFIDLTensorPtr;
        arguments[j].v_ptr = const_cast<DLTensor*>(tensors[i % devices * kArguments + j].GetDLTensorPtr());
      }
      const ThreadStream stream(static_cast<DLTensor*>(arguments[0].v_ptr)->device.device_id);
      ++ready;
      while (!go) std::this_thread::yield();
      for (int64_t call = 0; call < calls; ++call) failed += function(nullptr, arguments, kArguments, &result) != 0;
      ends[i] = Now();
      ++done;
      while (done < threads) std::this_thread::yield();  // a stream's end would hold the others up
    });
  }
  while (ready < threads) std::this_thread::yield();
  const double start = Now();
  go = true;
  for (std::thread& thread : running) thread.join();
  if (failed != 0) TVM_FFI_THROW(RuntimeError) << failed << " calls of " << symbol << " failed";
  double end = start;
  for (const double each : ends) end = each > end ? each : end;
  return end - start;
}

}  // namespace

TVM_FFI_DLL_EXPORT_TYPED_FUNC(run, Run);
