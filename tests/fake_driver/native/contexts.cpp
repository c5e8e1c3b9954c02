// Initialisation, devices, contexts, error names.
#include "call.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace fakecuda;

namespace {

Outcome check_device(Driver& d, int ordinal) {
  if (d.device(ordinal)) return CUDA_SUCCESS;
  return {CUDA_ERROR_INVALID_DEVICE, "there is no device " + std::to_string(ordinal)};
}

void kill_context(Driver& d, Context& context) {
  context.alive = false;
  d.kill_context_objects(&context);
}

}  // namespace

// -------------------------------------------------------------------------------------------------- initialisation

CUresult cuInit(unsigned int flags) {
  Call call(Api::cuInit);
  call.note("flags", flags);
  return call.play(Needs::nothing, [&](Driver& d) -> Outcome {
    if (flags) return {CUDA_ERROR_INVALID_VALUE, "flags must be 0"};
    if (d.devices.empty()) return {CUDA_ERROR_NO_DEVICE, "no GPU is configured"};
    d.initialised = true;
    return CUDA_SUCCESS;
  });
}

CUresult cuDriverGetVersion(int* version) {
  Call call(Api::cuDriverGetVersion);
  return call.play(Needs::nothing, [&](Driver& d) -> Outcome {
    if (!version) return NULL_OUTPUT;
    call.note("version", *version = d.controls.driver_version);
    return CUDA_SUCCESS;
  });
}

CUresult cuGetErrorName(CUresult error, const char** text) {
  Call call(Api::cuGetErrorName);
  call.note("error", error);
  return call.play(Needs::nothing, [&](Driver&) -> Outcome {
    if (!text) return NULL_OUTPUT;  // the real driver faults
    *text = name_of(error);
    return *text ? CUDA_SUCCESS : CUDA_ERROR_INVALID_VALUE;
  });
}

CUresult cuGetErrorString(CUresult error, const char** text) {
  Call call(Api::cuGetErrorString);
  call.note("error", error);
  return call.play(Needs::nothing, [&](Driver&) -> Outcome {
    if (!text) return NULL_OUTPUT;
    *text = text_of(error);
    return *text ? CUDA_SUCCESS : CUDA_ERROR_INVALID_VALUE;
  });
}

// ---------------------------------------------------------------------------------------------------------- devices

CUresult cuDeviceGetCount(int* count) {
  Call call(Api::cuDeviceGetCount);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!count) return NULL_OUTPUT;
    call.note("count", *count = static_cast<int>(d.devices.size()));
    return CUDA_SUCCESS;
  });
}

CUresult cuDeviceGet(CUdevice* device, int ordinal) {
  Call call(Api::cuDeviceGet);
  call.note("ordinal", ordinal);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!device) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, ordinal)) return refused;
    call.note("device", *device = ordinal);
    return CUDA_SUCCESS;
  });
}

CUresult cuDeviceGetName(char* name, int length, CUdevice device) {
  Call call(Api::cuDeviceGetName);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!name || length <= 0) return {CUDA_ERROR_INVALID_VALUE, "no room for the name"};
    if (Outcome refused = check_device(d, device)) return refused;
    std::snprintf(name, static_cast<std::size_t>(length), "%s", d.devices[device].model.name);
    return CUDA_SUCCESS;
  });
}

static CUresult device_uuid(Api api, CUuuid* uuid, CUdevice device) {
  Call call(api);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!uuid) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    std::memset(uuid, 0, sizeof *uuid);
    std::snprintf(uuid->bytes, sizeof uuid->bytes, "fake%d%s", device, d.devices[device].model.key);
    return CUDA_SUCCESS;
  });
}

CUresult cuDeviceGetUuid(CUuuid* uuid, CUdevice device) { return device_uuid(Api::cuDeviceGetUuid, uuid, device); }
CUresult cuDeviceGetUuid_v2(CUuuid* uuid, CUdevice device) {
  return device_uuid(Api::cuDeviceGetUuid_v2, uuid, device);
}

CUresult cuDeviceGetAttribute(int* value, CUdevice_attribute attribute, CUdevice device) {
  Call call(Api::cuDeviceGetAttribute);
  call.note("attribute", attribute);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!value) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    if (!d.devices[device].attributes.count(attribute)) return {CUDA_ERROR_INVALID_VALUE, "no such device attribute"};
    call.note("value", *value = d.devices[device].attribute(attribute));
    return CUDA_SUCCESS;
  });
}

CUresult cuDeviceTotalMem_v2(size_t* bytes, CUdevice device) {
  Call call(Api::cuDeviceTotalMem_v2);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!bytes) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    *bytes = d.devices[device].model.memory_bytes;
    return CUDA_SUCCESS;
  });
}

// ------------------------------------------------------------------------------------------------- primary contexts
// Reference counts: "Primary Context Management" in the driver API's documentation. The handle stays the same over
// release and reset (measured), so a thread may find itself in a context that is gone or that came back.

CUresult cuDevicePrimaryCtxRetain(CUcontext* context, CUdevice device) {
  Call call(Api::cuDevicePrimaryCtxRetain);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!context) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    Device& gpu = d.devices[device];
    if (d.lost && (!gpu.primary || !gpu.primary->alive)) return {d.lost, "the device faulted: the process must end"};
    if (!gpu.primary) {
      gpu.primary = &d.contexts.add(0xC0);
      gpu.primary->device = device;
      gpu.primary->primary = true;
    }
    gpu.primary->alive = true;
    ++gpu.retains;
    call.note("context", *context = gpu.primary->handle);
    return CUDA_SUCCESS;
  });
}

static CUresult primary_release(Api api, CUdevice device) {
  Call call(api);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_device(d, device)) return refused;
    Device& gpu = d.devices[device];
    if (!gpu.retains) return {CUDA_ERROR_INVALID_CONTEXT, "released more often than retained"};
    if (--gpu.retains == 0 && gpu.primary->alive) kill_context(d, *gpu.primary);
    return CUDA_SUCCESS;
  });
}

CUresult cuDevicePrimaryCtxRelease(CUdevice device) { return primary_release(Api::cuDevicePrimaryCtxRelease, device); }
CUresult cuDevicePrimaryCtxRelease_v2(CUdevice device) {
  return primary_release(Api::cuDevicePrimaryCtxRelease_v2, device);
}

static CUresult primary_reset(Api api, CUdevice device) {
  Call call(api);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_device(d, device)) return refused;
    Context* primary = d.devices[device].primary;
    if (primary && primary->alive) kill_context(d, *primary);  // the reference count stays (measured)
    return CUDA_SUCCESS;
  });
}

CUresult cuDevicePrimaryCtxReset(CUdevice device) { return primary_reset(Api::cuDevicePrimaryCtxReset, device); }
CUresult cuDevicePrimaryCtxReset_v2(CUdevice device) { return primary_reset(Api::cuDevicePrimaryCtxReset_v2, device); }

CUresult cuDevicePrimaryCtxGetState(CUdevice device, unsigned int* flags, int* active) {
  Call call(Api::cuDevicePrimaryCtxGetState);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!flags || !active) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    const Device& gpu = d.devices[device];
    *flags = gpu.flags;
    call.note("active", *active = gpu.primary && gpu.primary->alive);
    return CUDA_SUCCESS;
  });
}

static CUresult primary_set_flags(Api api, CUdevice device, unsigned int flags) {
  Call call(api);
  call.note("device", device);
  call.note("flags", flags);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_device(d, device)) return refused;
    d.devices[device].flags = flags;
    return CUDA_SUCCESS;
  });
}

CUresult cuDevicePrimaryCtxSetFlags(CUdevice device, unsigned int flags) {
  return primary_set_flags(Api::cuDevicePrimaryCtxSetFlags, device, flags);
}
CUresult cuDevicePrimaryCtxSetFlags_v2(CUdevice device, unsigned int flags) {
  return primary_set_flags(Api::cuDevicePrimaryCtxSetFlags_v2, device, flags);
}

// ------------------------------------------------------------------------------------------------- current contexts

CUresult cuCtxGetCurrent(CUcontext* context) {
  Call call(Api::cuCtxGetCurrent);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!context) return NULL_OUTPUT;
    const Context* current = d.current();
    call.note("context", *context = current ? current->handle : nullptr);
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxSetCurrent(CUcontext context) {
  Call call(Api::cuCtxSetCurrent);
  call.note("context", context);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    auto& stack = d.thread().stack;
    if (!context) {  // "If ctx is NULL, then the context stack's top is popped", when there is one
      if (!stack.empty()) stack.pop_back();
      return CUDA_SUCCESS;
    }
    Context* found = d.contexts.find(context);
    // The real driver does not look: it faults on a foreign handle, and takes a destroyed one and corrupts its heap.
    if (!found) return {CUDA_ERROR_INVALID_CONTEXT, "the context's handle never was one"};
    if (!found->alive && !found->primary) return {CUDA_ERROR_INVALID_CONTEXT, "the context was destroyed"};
    if (stack.empty())
      stack.push_back(found);
    else
      stack.back() = found;
    return CUDA_SUCCESS;
  });
}

static CUresult context_push(Api api, CUcontext context) {
  Call call(api);
  call.note("context", context);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!context) return {CUDA_ERROR_INVALID_VALUE, "the context is null"};
    Context* found = d.contexts.find(context);
    if (!found) return {CUDA_ERROR_INVALID_CONTEXT, "the context's handle never was one"};
    if (!found->alive && !found->primary) return {CUDA_ERROR_INVALID_CONTEXT, "the context was destroyed"};
    d.thread().stack.push_back(found);
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxPushCurrent(CUcontext context) { return context_push(Api::cuCtxPushCurrent, context); }
CUresult cuCtxPushCurrent_v2(CUcontext context) { return context_push(Api::cuCtxPushCurrent_v2, context); }

static CUresult context_pop(Api api, CUcontext* context) {
  Call call(api);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    auto& stack = d.thread().stack;
    if (stack.empty()) return {CUDA_ERROR_INVALID_CONTEXT, "no context is current"};
    call.note("context", stack.back()->handle);
    if (context) *context = stack.back()->handle;
    stack.pop_back();
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxPopCurrent(CUcontext* context) { return context_pop(Api::cuCtxPopCurrent, context); }
CUresult cuCtxPopCurrent_v2(CUcontext* context) { return context_pop(Api::cuCtxPopCurrent_v2, context); }

CUresult cuCtxGetDevice(CUdevice* device) {
  Call call(Api::cuCtxGetDevice);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!device) return NULL_OUTPUT;
    const Context* current = d.current();
    if (!current) return {CUDA_ERROR_INVALID_CONTEXT, "no context is current"};
    call.note("device", *device = current->device);  // of a destroyed context too (measured)
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxSynchronize() {
  Call call(Api::cuCtxSynchronize);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    bool captures = false;
    for (Stream* stream : d.capturing) {
      if (stream->context != context) continue;
      stream->capture.status = CU_STREAM_CAPTURE_STATUS_INVALIDATED;
      captures = true;
    }
    if (captures) return {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, "a stream of the context is being captured"};
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxGetApiVersion(CUcontext context, unsigned int* version) {
  Call call(Api::cuCtxGetApiVersion);
  call.note("context", context);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!version) return NULL_OUTPUT;
    if (!(context ? d.contexts.find(context) : d.current())) return {CUDA_ERROR_INVALID_CONTEXT, "no such context"};
    *version = 3020;
    return CUDA_SUCCESS;
  });
}

// --------------------------------------------------------------------------------------------------- other contexts

static CUresult context_create(Api api, CUcontext* context, unsigned int flags, CUdevice device) {
  Call call(api);
  call.note("flags", flags);
  call.note("device", device);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!context) return NULL_OUTPUT;
    if (Outcome refused = check_device(d, device)) return refused;
    if (d.lost) return {d.lost, "the device faulted: the process must end"};
    Context& made = d.contexts.add(0xC0);
    made.device = device;
    d.thread().stack.push_back(&made);
    call.note("context", *context = made.handle);
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxCreate_v2(CUcontext* context, unsigned int flags, CUdevice device) {
  return context_create(Api::cuCtxCreate_v2, context, flags, device);
}
CUresult cuCtxCreate_v3(CUcontext* context, CUexecAffinityParam*, int, unsigned int flags, CUdevice device) {
  return context_create(Api::cuCtxCreate_v3, context, flags, device);
}
CUresult cuCtxCreate_v4(CUcontext* context, CUctxCreateParams*, unsigned int flags, CUdevice device) {
  return context_create(Api::cuCtxCreate_v4, context, flags, device);
}

static CUresult context_destroy(Api api, CUcontext context) {
  Call call(api);
  call.note("context", context);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* found = d.contexts.find(context);
    if (!found) return {CUDA_ERROR_INVALID_CONTEXT, "the context's handle never was one"};
    if (found->primary) return {CUDA_ERROR_INVALID_CONTEXT, "a primary context is released, not destroyed"};
    if (!found->alive) return {CUDA_ERROR_CONTEXT_IS_DESTROYED, "the context was destroyed before"};
    kill_context(d, *found);
    auto& stack = d.thread().stack;  // popped here only; in other threads it stays, and calls fail
    if (!stack.empty() && stack.back() == found) stack.pop_back();
    return CUDA_SUCCESS;
  });
}

CUresult cuCtxDestroy(CUcontext context) { return context_destroy(Api::cuCtxDestroy, context); }
CUresult cuCtxDestroy_v2(CUcontext context) { return context_destroy(Api::cuCtxDestroy_v2, context); }
