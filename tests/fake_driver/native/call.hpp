// One call of a driver function: counting, delays, planned failures, the state that it needs, and its log entry.
//
//   CUresult cuThing(int input, int *output) {
//     Call call(Api::cuThing);
//     call.note("input", input);
//     return call.play(Needs::init, [&](Driver &d) -> Outcome {
//       if (!output) return {CUDA_ERROR_INVALID_VALUE, "output is null"};
//       call.note("output", *output = ...);
//       return CUDA_SUCCESS;
//     });
//   }
#pragma once

#include "state.hpp"

#include <string>
#include <type_traits>

// Of ThreadSanitizer's runtime, where a process has it.
extern "C" {
__attribute__((weak)) void AnnotateIgnoreSyncBegin(const char* file, int line);
__attribute__((weak)) void AnnotateIgnoreSyncEnd(const char* file, int line);
__attribute__((weak)) void AnnotateIgnoreReadsBegin(const char* file, int line);
__attribute__((weak)) void AnnotateIgnoreReadsEnd(const char* file, int line);
__attribute__((weak)) void AnnotateIgnoreWritesBegin(const char* file, int line);
__attribute__((weak)) void AnnotateIgnoreWritesEnd(const char* file, int line);
}

namespace fakecuda {

// While it lives, ThreadSanitizer sees nothing of this thread: the driver's one mutex would else put the threads of its
// callers in an order, and hide that they have none. No instrumented code may run in it.
class Unseen {
 public:
  Unseen() {
    if (!AnnotateIgnoreSyncBegin) return;
    AnnotateIgnoreSyncBegin(__FILE__, __LINE__);
    AnnotateIgnoreReadsBegin(__FILE__, __LINE__);
    AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
  }
  ~Unseen() {
    if (!AnnotateIgnoreSyncBegin) return;
    AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
    AnnotateIgnoreReadsEnd(__FILE__, __LINE__);
    AnnotateIgnoreSyncEnd(__FILE__, __LINE__);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
};

enum class Needs { nothing, init };

class Call {
 public:
  explicit Call(Api api) : api_(api), recording_(driver().recording.load(std::memory_order_relaxed)) {}

  // Whether notes are kept; when not, work that is only for them can be left out.
  bool recording() const { return recording_; }

  template <class Value>
  void note(const char* name, Value value) {
    if (!recording_) return;
    begin_member(name);
    if constexpr (std::is_same_v<Value, const char*> || std::is_same_v<Value, char*>)
      add_text(value);
    else if constexpr (std::is_same_v<Value, std::string>)
      add_text(value.c_str());
    else if constexpr (std::is_same_v<Value, bool>)
      arguments_ += value ? "true" : "false";
    else if constexpr (std::is_pointer_v<Value>)
      arguments_ += std::to_string(reinterpret_cast<std::uint64_t>(value));
    else if constexpr (std::is_enum_v<Value>)
      arguments_ += std::to_string(static_cast<long long>(value));
    else
      arguments_ += std::to_string(value);
  }
  // Note an array of integers.
  template <class Item>
  void note_list(const char* name, const Item* items, std::size_t count) {
    if (!recording_) return;
    begin_member(name);
    arguments_ += '[';
    for (std::size_t i = 0; items && i < count; ++i) arguments_ += (i ? "," : "") + std::to_string(items[i]);
    arguments_ += ']';
  }
  // Note a member whose value is JSON already.
  void note_json(const char* name, const std::string& json) {
    if (!recording_) return;
    begin_member(name);
    arguments_ += json;
  }

  template <class Body>
  CUresult play(Needs needs, Body body) {
    Driver& d = driver();
    d.of(api_).calls.fetch_add(1, std::memory_order_relaxed);
    wait_if_asked(d);
    const std::lock_guard<std::mutex> lock(d.mutex);
    Outcome outcome = planned_failure(d);
    if (!outcome && needs == Needs::init && !d.initialised)
      outcome = {CUDA_ERROR_NOT_INITIALIZED, "cuInit was not called"};
    if (!outcome) outcome = body(d);
    if (recording_) record(d, outcome);
    return outcome.code;
  }

 private:
  void begin_member(const char* name);
  void add_text(const char* text);
  void wait_if_asked(Driver& d);
  Outcome planned_failure(Driver& d);
  void record(Driver& d, const Outcome& outcome);

  Unseen unseen_;
  Api api_;
  bool recording_;
  std::string arguments_;
};

inline const Outcome NULL_OUTPUT = {CUDA_ERROR_INVALID_VALUE, "an output pointer is null"};

std::string json_text(const char* text);
std::string hex(const void* data, std::size_t size);

}  // namespace fakecuda
