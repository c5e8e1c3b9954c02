#include "state.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace fakecuda {
namespace {

constexpr const char* API_NAMES[] = {
#define ENTRY_POINT(symbol, name, version) #symbol,
#include "entry_points.inc"
#undef ENTRY_POINT
};

pid_t native_thread_id() { return static_cast<pid_t>(syscall(SYS_gettid)); }

}  // namespace

const char* name_of(Api api) { return API_NAMES[static_cast<std::size_t>(api)]; }

Api find_api(const std::string& symbol) {
  for (std::size_t i = 0; i < API_COUNT; ++i)
    if (symbol == API_NAMES[i]) return static_cast<Api>(i);
  return Api::count;
}

const char* name_of(CUresult result) {
  switch (result) {
#define RESULT(name, text) \
  case name:               \
    return #name;
#include "results.inc"
#undef RESULT
    default:
      return nullptr;
  }
}

const char* text_of(CUresult result) {
  switch (result) {
#define RESULT(name, text) \
  case name:               \
    return text;
#include "results.inc"
#undef RESULT
    default:
      return nullptr;
  }
}

Driver& driver() {
  static Driver& instance = *new Driver;  // never destroyed: calls may come while the process ends
  return instance;
}

int Device::attribute(int id) const {
  const auto at = attributes.find(id);
  return at == attributes.end() ? 0 : at->second;
}

Thread& Driver::thread() {
  thread_local Thread state;
  if (state.generation != generation || !state.id) {
    state = Thread{};
    state.generation = generation;
    state.id = native_thread_id();
  }
  return state;
}

Device* Driver::device(int ordinal) {
  return ordinal >= 0 && static_cast<std::size_t>(ordinal) < devices.size() ? &devices[ordinal] : nullptr;
}

// ------------------------------------------------------------------------------------------- contexts and streams

Context* Driver::current() {
  const Thread& state = thread();
  return state.stack.empty() ? nullptr : state.stack.back();
}

Outcome Driver::usable(Context* context) const {
  if (!context) return {CUDA_ERROR_INVALID_CONTEXT, "no context is current"};
  if (!context->alive) return {CUDA_ERROR_CONTEXT_IS_DESTROYED, "the context was destroyed, released or reset"};
  if (lost) return {lost, "the context was lost in an earlier fault"};
  return CUDA_SUCCESS;
}

Outcome Driver::usable_context(Context*& context) {
  context = current();
  return usable(context);
}

Outcome Driver::usable_stream(CUstream handle, Stream*& stream) {
  const bool legacy = handle == nullptr || handle == CU_STREAM_LEGACY;
  if (!legacy && handle != CU_STREAM_PER_THREAD) {
    stream = streams.find(handle);
    if (!stream) return {CUDA_ERROR_INVALID_HANDLE, "the stream's handle never was one"};
    if (!stream->alive) return {CUDA_ERROR_INVALID_CONTEXT, "the stream was destroyed"};
    return usable(stream->context);
  }
  Context* context;
  if (Outcome refused = usable_context(context)) return refused;
  Stream*& slot = implicit_streams[{context, legacy ? 0 : thread().id}];
  if (!slot) {
    slot = &streams.add(0x57);
    slot->context = context;
    slot->legacy = legacy;
    slot->implicit = true;
  }
  stream = slot;
  return CUDA_SUCCESS;
}

Outcome Driver::unsafe_call(const char* what) {
  if (capturing.empty()) return CUDA_SUCCESS;
  const Thread& self = thread();
  bool forbidden = false;
  for (Stream* stream : capturing) {
    Capture& capture = stream->capture;
    if (capture.status != CU_STREAM_CAPTURE_STATUS_ACTIVE) continue;
    bool forbids = false;
    if (self.capture_mode != CU_STREAM_CAPTURE_MODE_RELAXED && capture.thread == self.id)
      forbids = capture.mode != CU_STREAM_CAPTURE_MODE_RELAXED;
    else if (self.capture_mode == CU_STREAM_CAPTURE_MODE_GLOBAL)
      forbids = capture.mode == CU_STREAM_CAPTURE_MODE_GLOBAL;
    if (!forbids) continue;
    capture.status = CU_STREAM_CAPTURE_STATUS_INVALIDATED;
    forbidden = true;
  }
  if (!forbidden) return CUDA_SUCCESS;
  return {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED,
          std::string(what) + " while a stream is captured and the thread's capture mode is not relaxed"};
}

void Driver::kill_context_objects(Context* context) {
  streams.each([&](Stream& stream) {
    if (stream.context != context) return;
    stream.alive = false;
    capturing.erase(&stream);
  });
  events.each([&](Event& event) { event.alive = event.alive && event.context != context; });
  modules.each([&](Module& module) { module.alive = module.alive && module.context != context; });
  functions.each([&](Function& function) { function.alive = function.alive && function.context != context; });
  kernels.each([&](Kernel& kernel) { kernel.functions.erase(context); });
  for (auto at = implicit_streams.begin(); at != implicit_streams.end();)
    at = at->first.first == context ? implicit_streams.erase(at) : std::next(at);
  std::vector<CUdeviceptr> owned;
  for (const auto& [base, allocation] : allocations)
    if (allocation.context == context) owned.push_back(base);
  for (CUdeviceptr base : owned) free(base);
  libraries.each([&](Library& library) {
    for (auto at = library.globals.begin(); at != library.globals.end();)
      at = allocations.count(at->second) ? std::next(at) : library.globals.erase(at);
  });
}

// -------------------------------------------------------------------------------------------------------- memory

Allocation* Driver::find_allocation(CUdeviceptr pointer, CUdeviceptr& base) {
  auto at = allocations.upper_bound(pointer);
  if (at == allocations.begin()) return nullptr;
  --at;
  base = at->first;
  return pointer - base < at->second.size ? &at->second : nullptr;
}

bool Driver::holds(CUdeviceptr pointer, std::size_t size) {
  CUdeviceptr base;
  const Allocation* allocation = find_allocation(pointer, base);
  return allocation && size <= allocation->size - (pointer - base);
}

Outcome Driver::allocate(Context* context, std::size_t size, CUdeviceptr& pointer) {
  Device& home = devices[context->device];
  if (size > home.model.memory_bytes - home.allocated_bytes)
    return {CUDA_ERROR_OUT_OF_MEMORY, "more than the device has left"};
  constexpr std::size_t ALIGNMENT = 512;
  void* memory = std::aligned_alloc(ALIGNMENT, (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  if (!memory) return {CUDA_ERROR_OUT_OF_MEMORY, "the host has no memory to play it with"};
  pointer = reinterpret_cast<CUdeviceptr>(memory);
  allocations[pointer] = {size, context};
  home.allocated_bytes += size;
  return CUDA_SUCCESS;
}

void Driver::free(CUdeviceptr base) {
  const auto at = allocations.find(base);
  devices[at->second.context->device].allocated_bytes -= at->second.size;
  std::free(reinterpret_cast<void*>(base));
  allocations.erase(at);
}

// --------------------------------------------------------------------------------------------------------- reset

void Driver::reset() {
  while (!allocations.empty()) free(allocations.begin()->first);
  ++generation;
  initialised = false;
  recording = true;
  lost = CUDA_SUCCESS;
  controls = Controls{};
  devices.clear();
  contexts.clear();
  libraries.clear();
  kernels.clear();
  modules.clear();
  functions.clear();
  streams.clear();
  events.clear();
  graphs.clear();
  implicit_streams.clear();
  capturing.clear();
  log.clear();
  next_sequence = dropped = 0;
  for (ApiState& api : apis) {
    api.calls = 0;
    api.delay_us = 0;
    api.held = false;
    api.failures.clear();
  }
  released.notify_all();
}

}  // namespace fakecuda
