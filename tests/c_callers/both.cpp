// A library in C++ that a process in Python loads. It calls two packages, which both have a function called copy.
#include <cstdint>
#include <cstdio>

#include "other.hpp"
#include "service.hpp"

extern "C" const char* call_both(int device, void* stream) {
  static thread_local char text[sizeof(service_error::text)];
  int64_t size = 16;
  DLTensor x = {};
  x.data = reinterpret_cast<void*>(0x7F0000000000);
  x.device = {kDLCUDA, device};
  x.ndim = 1;
  x.dtype = {kDLFloat, 32, 1};
  x.shape = &size;
  try {
    service::copy(x, x, stream);
    DLTensor half = x;
    half.dtype.bits = 16;
    other::copy(half, 3, stream);
    service_error error;
    if (service_copy(&half, &x, stream, &error) != 1) return "a wrong call did not fail";
    other::copy(x, 3, stream);
  } catch (const other::error& error) {
    std::snprintf(text, sizeof(text), "%s", error.what());
    return text;
  } catch (const std::exception&) {
    return "another exception";
  }
  return "no exception";
}
