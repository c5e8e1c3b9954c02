// What the driver knows: devices, contexts and everything that lives in them; the log; and what tests asked for.
//
// One mutex guards all of it. Handles are numbers that are never used twice and that no pointer can be, so that a stale
// or foreign handle is told apart and a launcher that looks behind one faults.
#pragma once

#include "image.hpp"

#include <sys/types.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace fakecuda {

enum class Api : unsigned {
#define ENTRY_POINT(symbol, name, version) symbol,
#include "entry_points.inc"
#undef ENTRY_POINT
  count
};

constexpr std::size_t API_COUNT = static_cast<std::size_t>(Api::count);
const char* name_of(Api api);
// The function of an exported symbol's name, or Api::count.
Api find_api(const std::string& symbol);
// The enumerator of a result, or null when driver 580 has none.
const char* name_of(CUresult result);
const char* text_of(CUresult result);

// A result and, for a misuse, what was wrong: it goes to the log.
struct Outcome {
  CUresult code = CUDA_SUCCESS;
  std::string why;
  Outcome() = default;
  Outcome(CUresult result) : code(result) {}  // NOLINT: `return CUDA_SUCCESS` is meant to work
  Outcome(CUresult result, std::string reason) : code(result), why(std::move(reason)) {}
  explicit operator bool() const { return code != CUDA_SUCCESS; }  // true: refused
};

// ------------------------------------------------------------------------------------------------------ handles

template <class Object>
class Table {
 public:
  // Make an object with a new handle. `kind` is two hexadecimal digits that show in the handle.
  Object& add(std::uint64_t kind) {
    const std::uint64_t handle = 0xFAull << 56 | kind << 48 | next_serial()++ << 4;
    auto& slot = objects_[handle];
    slot = std::make_unique<Object>();
    slot->handle = reinterpret_cast<decltype(slot->handle)>(handle);
    return *slot;
  }
  // The object of a handle, alive or not; null for a handle that never was.
  Object* find(const void* handle) {
    const auto at = objects_.find(reinterpret_cast<std::uint64_t>(handle));
    return at == objects_.end() ? nullptr : at->second.get();
  }
  template <class Visit>
  void each(Visit visit) {
    for (auto& [handle, object] : objects_) visit(*object);
  }
  void clear() { objects_.clear(); }

 private:
  static std::uint64_t& next_serial() {  // survives a reset, so that handles from before it stay foreign
    static std::uint64_t serial = 1;
    return serial;
  }
  std::unordered_map<std::uint64_t, std::unique_ptr<Object>> objects_;
};

// ------------------------------------------------------------------------------------------------------ objects

struct Context {
  CUcontext handle{};
  int device = 0;
  bool primary = false;
  bool alive = true;
};

// The attributes that a kernel has on a device, or a function has: CUfunction_attribute's settable part.
struct Attributes {
  int max_dynamic_smem = 0;
  int carveout = -1;
  int cluster[3] = {0, 0, 0};
  int non_portable_cluster = 0;
  int scheduling_policy = 0;
};

struct Library {
  CUlibrary handle{};
  std::shared_ptr<const Image> image;
  std::vector<CUkernel> kernels;
  std::map<std::pair<int, std::string>, CUdeviceptr> globals;  // by device
  bool alive = true;
};

struct Kernel {
  CUkernel handle{};
  Library* library = nullptr;
  const KernelInfo* info = nullptr;
  std::map<int, Attributes> attributes;  // by device
  std::map<Context*, CUfunction> functions;
};

struct Module {
  CUmodule handle{};
  std::shared_ptr<const Image> image;
  Context* context = nullptr;
  std::map<std::string, CUfunction> functions;
  std::map<std::string, CUdeviceptr> globals;
  Library* library = nullptr;  // for cuLibraryGetModule's
  bool alive = true;
};

struct Function {
  CUfunction handle{};
  const KernelInfo* info = nullptr;
  std::shared_ptr<const Image> image;
  Context* context = nullptr;
  Kernel* kernel = nullptr;  // set for cuKernelGetFunction's
  Module* module = nullptr;  // set for cuModuleGetFunction's
  Attributes attributes;
  bool alive = true;
};

struct Capture {
  CUstreamCaptureStatus status = CU_STREAM_CAPTURE_STATUS_NONE;
  CUstreamCaptureMode mode = CU_STREAM_CAPTURE_MODE_GLOBAL;
  pid_t thread = 0;
  cuuint64_t id = 0;
};

struct Stream {
  CUstream handle{};
  Context* context = nullptr;
  unsigned flags = 0;
  bool legacy = false;
  bool implicit = false;  // the legacy and the per-thread stream: made by the driver
  Capture capture;
  bool alive = true;
};

struct Event {
  CUevent handle{};
  Context* context = nullptr;
  bool alive = true;
};

struct Graph {
  CUgraph handle{};
  bool alive = true;
};

struct Allocation {
  std::size_t size = 0;
  Context* context = nullptr;
};

struct Device {
  Model model{};
  std::map<int, int> attributes;
  Context* primary = nullptr;  // one object over the device's life: the real driver reuses the handle too
  unsigned retains = 0;
  unsigned flags = 0;
  std::size_t allocated_bytes = 0;
  int attribute(int id) const;
};

// What the driver keeps for a thread; made anew after a reset.
struct Thread {
  std::uint64_t generation = 0;
  pid_t id = 0;
  std::vector<Context*> stack;
  CUstreamCaptureMode capture_mode = CU_STREAM_CAPTURE_MODE_GLOBAL;
};

// -------------------------------------------------------------------------------------------- what tests ask for

struct Failure {  // calls `after` + 1 to `after` + `times` from now fail
  CUresult code = CUDA_SUCCESS;
  unsigned long after = 0;
  unsigned long times = 1;  // 0: for ever
};

struct Controls {
  int driver_version = 13000;
  bool strict_capture = true;
  std::size_t log_capacity = 100000;
  std::string log_file;
};

struct ApiState {
  std::atomic<std::uint64_t> calls{0};
  std::atomic<unsigned> delay_us{0};
  std::atomic<bool> held{false};
  std::atomic<unsigned> waiting{0};
  std::vector<Failure> failures;  // guarded by the mutex
};

struct Record {
  std::uint64_t sequence;
  pid_t thread;
  Api api;
  CUresult result;
  std::string why;
  std::string arguments;  // JSON members
};

struct Driver {
  std::mutex mutex;
  std::condition_variable released;  // a held function was let go
  std::uint64_t generation = 0;
  bool initialised = false;
  std::atomic<bool> recording{true};
  CUresult lost = CUDA_SUCCESS;  // after a fault, what every context answers
  Controls controls;
  std::vector<Device> devices;
  Table<Context> contexts;
  Table<Library> libraries;
  Table<Kernel> kernels;
  Table<Module> modules;
  Table<Function> functions;
  Table<Stream> streams;
  Table<Event> events;
  Table<Graph> graphs;
  std::map<CUdeviceptr, Allocation> allocations;
  std::map<std::pair<Context*, pid_t>, Stream*> implicit_streams;  // thread 0: the legacy stream
  std::set<Stream*> capturing;
  cuuint64_t next_capture = 1;
  std::deque<Record> log;
  std::uint64_t next_sequence = 0;
  std::uint64_t dropped = 0;
  ApiState apis[API_COUNT];

  ApiState& of(Api api) { return apis[static_cast<std::size_t>(api)]; }
  Thread& thread();
  Device* device(int ordinal);

  // The current context, whatever its state; null when there is none.
  Context* current();
  // The current context, or why calls that need one fail.
  Outcome usable_context(Context*& context);
  Outcome usable(Context* context) const;
  // The stream of a handle (null, legacy, per-thread or created) or why it can't be used.
  Outcome usable_stream(CUstream handle, Stream*& stream);
  // What a "potentially unsafe" call meets while a stream is captured (cuThreadExchangeStreamCaptureMode in cuda.h).
  // A refusal invalidates the captures that forbid the call.
  Outcome unsafe_call(const char* what);
  // The same for the calls that driver 580 lets through and that Controls::strict_capture forbids.
  Outcome load_call(const char* what) { return controls.strict_capture ? unsafe_call(what) : Outcome{}; }

  void kill_context_objects(Context* context);
  Allocation* find_allocation(CUdeviceptr pointer, CUdeviceptr& base);
  // Whether [pointer, pointer + size) lies in one allocation.
  bool holds(CUdeviceptr pointer, std::size_t size);
  Outcome allocate(Context* context, std::size_t size, CUdeviceptr& pointer);
  void free(CUdeviceptr base);

  void reset();
};

Driver& driver();

}  // namespace fakecuda
