// Device memory, which is the host's: allocations, copies, fills, pointer attributes.
#include "call.hpp"

#include <cstring>

using namespace fakecuda;

namespace {

const Outcome NOT_DEVICE_MEMORY = {CUDA_ERROR_INVALID_VALUE, "not within one live allocation"};

void* host(CUdeviceptr pointer) { return reinterpret_cast<void*>(pointer); }

// Synchronous calls need a context; those with a stream take the stream's.
Outcome check_place(Driver& d, const CUstream* stream_handle) {
  if (!stream_handle) {
    Context* context;
    return d.usable_context(context);
  }
  Stream* stream;
  if (Outcome refused = d.usable_stream(*stream_handle, stream)) return refused;
  if (stream->capture.status == CU_STREAM_CAPTURE_STATUS_INVALIDATED)
    return {CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, "the stream's capture was invalidated"};
  return CUDA_SUCCESS;
}

CUresult copy(Api api, CUdeviceptr device, const void* source, void* target, size_t bytes, const CUstream* stream) {
  Call call(api);
  call.note("device_pointer", device);
  call.note("bytes", bytes);
  if (stream) call.note("stream", *stream);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_place(d, stream)) return refused;
    if (!bytes) return CUDA_SUCCESS;
    if (!d.holds(device, bytes)) return NOT_DEVICE_MEMORY;
    std::memcpy(target ? target : host(device), source ? source : host(device), bytes);
    return CUDA_SUCCESS;
  });
}

template <class Value>
CUresult fill(Api api, CUdeviceptr device, Value value, size_t count, const CUstream* stream) {
  Call call(api);
  call.note("device_pointer", device);
  call.note("value", value);
  call.note("count", count);
  if (stream) call.note("stream", *stream);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_place(d, stream)) return refused;
    if (device % sizeof(Value)) return {CUDA_ERROR_INVALID_VALUE, "the pointer is not aligned to the value"};
    if (!d.holds(device, count * sizeof(Value))) return NOT_DEVICE_MEMORY;
    for (size_t i = 0; i < count; ++i)
      std::memcpy(static_cast<unsigned char*>(host(device)) + i * sizeof(Value), &value, sizeof value);
    return CUDA_SUCCESS;
  });
}

}  // namespace

CUresult cuMemAlloc_v2(CUdeviceptr* pointer, size_t bytes) {
  Call call(Api::cuMemAlloc_v2);
  call.note("bytes", bytes);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (!pointer || !bytes) return {CUDA_ERROR_INVALID_VALUE, "no output, or no bytes"};
    if (Outcome refused = d.unsafe_call("allocating memory")) return refused;
    if (Outcome refused = d.allocate(context, bytes, *pointer)) return refused;
    call.note("pointer", *pointer);
    return CUDA_SUCCESS;
  });
}

CUresult cuMemFree_v2(CUdeviceptr pointer) {
  Call call(Api::cuMemFree_v2);
  call.note("pointer", pointer);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {  // needs no context (measured)
    if (!pointer) return CUDA_SUCCESS;
    if (!d.allocations.count(pointer)) return {CUDA_ERROR_INVALID_VALUE, "not the start of a live allocation"};
    if (d.lost) return {d.lost, "the context was lost in an earlier fault"};
    if (Outcome refused = d.unsafe_call("freeing memory")) return refused;
    d.free(pointer);
    return CUDA_SUCCESS;
  });
}

CUresult cuMemGetInfo_v2(size_t* free, size_t* total) {
  Call call(Api::cuMemGetInfo_v2);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (!free || !total) return {CUDA_ERROR_INVALID_VALUE, "an output pointer is null"};
    const Device& device = d.devices[context->device];
    *total = device.model.memory_bytes;
    *free = *total - device.allocated_bytes;
    return CUDA_SUCCESS;
  });
}

CUresult cuMemcpyHtoD_v2(CUdeviceptr target, const void* source, size_t bytes) {
  return copy(Api::cuMemcpyHtoD_v2, target, source, nullptr, bytes, nullptr);
}
CUresult cuMemcpyDtoH_v2(void* target, CUdeviceptr source, size_t bytes) {
  return copy(Api::cuMemcpyDtoH_v2, source, nullptr, target, bytes, nullptr);
}
CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr target, const void* source, size_t bytes, CUstream stream) {
  return copy(Api::cuMemcpyHtoDAsync_v2, target, source, nullptr, bytes, &stream);
}
CUresult cuMemcpyDtoHAsync_v2(void* target, CUdeviceptr source, size_t bytes, CUstream stream) {
  return copy(Api::cuMemcpyDtoHAsync_v2, source, nullptr, target, bytes, &stream);
}
CUresult cuMemsetD8_v2(CUdeviceptr target, unsigned char value, size_t count) {
  return fill(Api::cuMemsetD8_v2, target, value, count, nullptr);
}
CUresult cuMemsetD32_v2(CUdeviceptr target, unsigned int value, size_t count) {
  return fill(Api::cuMemsetD32_v2, target, value, count, nullptr);
}
CUresult cuMemsetD8Async(CUdeviceptr target, unsigned char value, size_t count, CUstream stream) {
  return fill(Api::cuMemsetD8Async, target, value, count, &stream);
}
CUresult cuMemsetD32Async(CUdeviceptr target, unsigned int value, size_t count, CUstream stream) {
  return fill(Api::cuMemsetD32Async, target, value, count, &stream);
}

CUresult cuPointerGetAttribute(void* data, CUpointer_attribute attribute, CUdeviceptr pointer) {
  Call call(Api::cuPointerGetAttribute);
  call.note("attribute", attribute);
  call.note("pointer", pointer);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (!data) return {CUDA_ERROR_INVALID_VALUE, "an output pointer is null"};
    CUdeviceptr base = 0;
    const Allocation* allocation = d.find_allocation(pointer, base);
    if (!allocation) return NOT_DEVICE_MEMORY;
    switch (attribute) {
      case CU_POINTER_ATTRIBUTE_CONTEXT:
        *static_cast<CUcontext*>(data) = allocation->context->handle;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_MEMORY_TYPE:
        *static_cast<CUmemorytype*>(data) = CU_MEMORYTYPE_DEVICE;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_DEVICE_POINTER:
        *static_cast<CUdeviceptr*>(data) = pointer;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_DEVICE_ORDINAL:
        *static_cast<int*>(data) = allocation->context->device;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_IS_MANAGED:
        *static_cast<unsigned int*>(data) = 0;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_RANGE_START_ADDR:
        *static_cast<CUdeviceptr*>(data) = base;
        return CUDA_SUCCESS;
      case CU_POINTER_ATTRIBUTE_RANGE_SIZE:
        *static_cast<size_t*>(data) = allocation->size;
        return CUDA_SUCCESS;
      default:
        return {CUDA_ERROR_INVALID_VALUE, "the fake driver does not play this pointer attribute"};
    }
  });
}
