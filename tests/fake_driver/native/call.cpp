#include "call.hpp"

#include <chrono>
#include <thread>

namespace fakecuda {

std::string json_text(const char* text) {
  std::string quoted = "\"";
  for (const char* at = text; *at; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte == '"' || byte == '\\') {
      quoted += '\\';
      quoted += *at;
    } else if (byte < 0x20 || byte >= 0x7f) {  // bytes as Latin-1: whatever they are, the JSON stays valid
      quoted += "\\u00";
      quoted += "0123456789abcdef"[byte >> 4];
      quoted += "0123456789abcdef"[byte & 15];
    } else {
      quoted += *at;
    }
  }
  return quoted + '"';
}

std::string hex(const void* data, std::size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  std::string text(2 * size, '0');
  for (std::size_t i = 0; i < size; ++i) {
    text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
    text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
  }
  return text;
}

void Call::begin_member(const char* name) {
  if (!arguments_.empty()) arguments_ += ',';
  arguments_ += '"';
  arguments_ += name;
  arguments_ += "\":";
}

void Call::add_text(const char* text) { arguments_ += text ? json_text(text) : "null"; }

void Call::wait_if_asked(Driver& d) {
  ApiState& state = d.of(api_);
  if (const unsigned delay = state.delay_us.load(std::memory_order_relaxed))
    std::this_thread::sleep_for(std::chrono::microseconds(delay));
  if (!state.held.load(std::memory_order_relaxed)) return;
  std::unique_lock<std::mutex> lock(d.mutex);
  ++state.waiting;
  d.released.wait(lock, [&] { return !state.held; });
  --state.waiting;
}

Outcome Call::planned_failure(Driver& d) {
  auto& failures = d.of(api_).failures;
  Outcome outcome;
  for (auto at = failures.begin(); at != failures.end();) {
    if (at->after) {
      --at->after;
      ++at;
      continue;
    }
    if (!outcome) outcome = {at->code, "planned by the test"};
    if (at->times && --at->times == 0)
      at = failures.erase(at);
    else
      ++at;
  }
  return outcome;
}

void Call::record(Driver& d, const Outcome& outcome) {
  d.log.push_back({d.next_sequence++, d.thread().id, api_, outcome.code, outcome.why, std::move(arguments_)});
  while (d.log.size() > d.controls.log_capacity) {
    d.log.pop_front();
    ++d.dropped;
  }
}

}  // namespace fakecuda
