// Contexts. Retains the primary context of a device, looks at the context that is current when a call comes, and
// launches in contexts where the primary context's function is the wrong one.
#include "aot_pack/runtime.hpp"

namespace aot {

Device devices[kMaxDevices];

namespace {

char no_context;

void raise_launch(Call call, int kernel, const CUlaunchConfig& config, int64_t smem, CUresult code) {
  Text text;
  text.add("%s(): ", call.function.name);
  add_cuda_error(text, "cuLaunchKernelEx", code);
  text.add("; grid (%d, %d, %d), block (%d, %d, %d), %lld bytes of dynamic shared memory, ",
           static_cast<int>(config.gridDimX), static_cast<int>(config.gridDimY), static_cast<int>(config.gridDimZ),
           static_cast<int>(config.blockDimX), static_cast<int>(config.blockDimY), static_cast<int>(config.blockDimZ),
           static_cast<long long>(smem));
  add_device(text, call.bound.device);
  text.add(", kernel %s", racing(call.bound.build)->image->kernels[kernel].symbol);
  add_advice(text, code, call.bound.device);
  raise_text("RuntimeError", text);
}

}  // namespace

const CUcontext kNoContext = reinterpret_cast<CUcontext>(&no_context);

bool retain_context(const Function& function, int64_t device) {
  Device& entry = devices[device];
  if (entry.context != nullptr) return true;
  CUcontext context = nullptr;
  if (!check(function, device, "cuDevicePrimaryCtxRetain", driver.cuDevicePrimaryCtxRetain(&context, entry.handle))) {
    return false;
  }
  set_racing(&entry.context, context);
  return true;
}

bool current_device(const Function& function, int* device) {
  CUcontext context = nullptr;
  CUdevice handle = 0;
  if (!check(function, 0, "cuCtxGetCurrent", driver.cuCtxGetCurrent(&context))) return false;
  if (context == nullptr) {
    int count = 0;
    if (!check(function, 0, "cuDeviceGetCount", driver.cuDeviceGetCount(&count))) return false;
    if (count != 1) {
      raise(
          "RuntimeError",
          "%s(): no CUDA context is current, so it can't be told which of %d devices is meant; make one current first, "
          "as torch.cuda.set_device() and a first operation do",
          function.name, count);
      return false;
    }
    *device = 0;
    return true;
  }
  if (!check(function, 0, "cuCtxGetDevice", driver.cuCtxGetDevice(&handle))) return false;
  *device = handle;  // ordinals and handles are the same in every driver; checked here all the same
  CUdevice again = -1;
  return check(function, 0, "cuDeviceGet", driver.cuDeviceGet(&again, *device)) && again == handle;
}

int enter_context(Call call, CUresult code, CUcontext current) {
  int undo = kNothing;
  const CUcontext primary = racing(devices[call.bound.device].context);
  if (code == CUDA_SUCCESS && current != primary) {
    CUdevice device = -1;
    const bool of_this_device = current != nullptr && driver.cuCtxGetDevice(&device) == CUDA_SUCCESS &&
                                device == devices[call.bound.device].handle;
    if (!of_this_device) {
      code = driver.cuCtxSetCurrent(primary);
      undo = kContextChanged;
    }
  }
  if (code != CUDA_SUCCESS) {
    raise_cuda(call, undo == kNothing ? "cuCtxGetCurrent" : "cuCtxSetCurrent", code);
    return kNotEntered;
  }
  if (racing(call.bound.context) == kNoContext) {
    begin_range(call.function);
    undo |= kRangeBegun;
  }
  return undo;
}

int leave_context(Call call, int undo, CUcontext previous, int code) {
  if ((undo & kRangeBegun) != 0) end_range();
  if ((undo & kContextChanged) == 0) return code;
  const CUresult restored = driver.cuCtxSetCurrent(previous);
  if (code != 0 || restored == CUDA_SUCCESS) return code;  // an error that is raised already is the one to tell
  return raise_cuda(call, "cuCtxSetCurrent", restored);
}

// The function of the primary context is the wrong one on a stream of another context, and after a device reset; the
// kernel still serves there.
bool launch_otherwise(Call call, int kernel, const CUlaunchConfig& config, int64_t smem, void** params, CUresult code) {
  if (code == CUDA_ERROR_INVALID_HANDLE) {
    const CUkernel shared = racing(racing(call.bound.kernels)[kernel]);
    code = driver.cuLaunchKernelEx(&config, reinterpret_cast<CUfunction>(shared), params, nullptr);
  }
  if (code == CUDA_SUCCESS) {
    note_launch(call, kernel);
    return true;
  }
  raise_launch(call, kernel, config, smem, code);
  return false;
}

}  // namespace aot
