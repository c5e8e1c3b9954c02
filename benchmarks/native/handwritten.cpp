// The launcher that an engineer would write by hand for `add` of example_kernels/elementwise.py: TVM FFI's C++ API, the
// driver API, and the checks without which the kernel could read or write what it must not.
#include <cuda.h>
#include <tvm/ffi/container/tensor.h>
#include <tvm/ffi/error.h>
#include <tvm/ffi/extra/c_env_api.h>
#include <tvm/ffi/function.h>
#include <tvm/ffi/string.h>

#include <cstdint>
#include <limits>

namespace {

namespace ffi = tvm::ffi;

void CheckCuda(CUresult code, const char* call) {
  if (__builtin_expect(code == CUDA_SUCCESS, 1)) return;
  const char* name = nullptr;
  cuGetErrorName(code, &name);
  TVM_FFI_THROW(RuntimeError) << call << ": " << (name == nullptr ? "unknown" : name);
}

#define CHECK_ARGUMENT(condition, kind, text)                                     \
  do {                                                                            \
    if (__builtin_expect(!(condition), 0)) TVM_FFI_THROW(kind) << "add(): " text; \
  } while (false)

constexpr int kMaxDevices = 64;
constexpr int kElementsPerBlock = 4096;

CUkernel kernel;
CUcontext contexts[kMaxDevices];

// Called once, before the first `add`.
void Load(const ffi::Bytes& cubin, const ffi::String& symbol, int64_t device) {
  CUlibrary library;
  CUdevice handle;
  CheckCuda(cuLibraryLoadData(&library, cubin.data(), nullptr, nullptr, 0, nullptr, nullptr, 0), "cuLibraryLoadData");
  CheckCuda(cuLibraryGetKernel(&kernel, library, symbol.c_str()), "cuLibraryGetKernel");
  CheckCuda(cuDeviceGet(&handle, static_cast<int>(device)), "cuDeviceGet");
  CheckCuda(cuDevicePrimaryCtxRetain(&contexts[device], handle), "cuDevicePrimaryCtxRetain");
}

void CheckVector(const ffi::TensorView& tensor) {
  CHECK_ARGUMENT(tensor.device().device_type == kDLCUDA, ValueError, "expected a tensor on cuda");
  const DLDataType dtype = tensor.dtype();
  CHECK_ARGUMENT(dtype.code == kDLFloat && dtype.bits == 32 && dtype.lanes == 1, TypeError, "expected float32");
  CHECK_ARGUMENT(tensor.ndim() == 1, ValueError, "expected one dimension");
  CHECK_ARGUMENT(tensor.IsContiguous(), ValueError, "expected a contiguous tensor");
  CHECK_ARGUMENT(reinterpret_cast<uintptr_t>(tensor.data_ptr()) % 16 == 0, ValueError,
                 "expected data aligned to 16 bytes");
}

// As the kernel takes a tensor.
struct Vector {
  void* data;
  int32_t size;
};

void Add(ffi::TensorView x, ffi::TensorView y, ffi::TensorView z) {
  CheckVector(x);
  CheckVector(y);
  CheckVector(z);
  const int64_t size = x.size(0);
  CHECK_ARGUMENT(y.size(0) == size && z.size(0) == size, ValueError, "expected tensors of one size");
  CHECK_ARGUMENT(size % 4 == 0 && size <= std::numeric_limits<int32_t>::max(), ValueError, "unsupported size");
  const int device = x.device().device_id;
  CHECK_ARGUMENT(y.device().device_id == device && z.device().device_id == device, ValueError, "expected one device");
  if (size == 0) return;

  // Launches go to the current context: it must be the device's.
  CUcontext previous;
  CheckCuda(cuCtxGetCurrent(&previous), "cuCtxGetCurrent");
  const bool change = previous != contexts[device];
  if (change) CheckCuda(cuCtxSetCurrent(contexts[device]), "cuCtxSetCurrent");

  const auto n = static_cast<int32_t>(size);
  Vector vectors[] = {{x.data_ptr(), n}, {y.data_ptr(), n}, {z.data_ptr(), n}};
  void* parameters[] = {&vectors[0], &vectors[1], &vectors[2]};
  const auto blocks = static_cast<unsigned>((size + kElementsPerBlock - 1) / kElementsPerBlock);
  const auto stream = static_cast<CUstream>(TVMFFIEnvGetStream(kDLCUDA, device));
  const CUresult code =
      cuLaunchKernel(reinterpret_cast<CUfunction>(kernel), blocks, 1, 1, 256, 1, 1, 0, stream, parameters, nullptr);
  if (change) cuCtxSetCurrent(previous);
  CheckCuda(code, "cuLaunchKernel");
}

}  // namespace

TVM_FFI_DLL_EXPORT_TYPED_FUNC(load, Load);
TVM_FFI_DLL_EXPORT_TYPED_FUNC(add, Add);
