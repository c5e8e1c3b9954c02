// Calls the package of synthetic.service from C++. Prints what the exceptions say.
#include <cstring>
#include <iostream>
#include <thread>
#include <vector>

#include "service.hpp"

// Of the driver.
extern "C" int cuInit(unsigned flags);
extern "C" int cuDevicePrimaryCtxRetain(void** context, int device);
extern "C" int cuCtxSetCurrent(void* context);
extern "C" int cuStreamCreate(void** stream, unsigned flags);
extern "C" int cuStreamBeginCapture_v2(void* stream, int mode);
extern "C" int cuStreamEndCapture(void* stream, void** graph);

namespace {

void* make_stream(int device) {
  void* context = nullptr;
  void* stream = nullptr;
  const bool made = cuInit(0) == 0 && cuDevicePrimaryCtxRetain(&context, device) == 0 &&
                    cuCtxSetCurrent(context) == 0 && cuStreamCreate(&stream, 1) == 0;
  return made ? stream : throw std::runtime_error("no stream");
}

DLTensor vector(void* data, int64_t* size, int device) {
  DLTensor made = {};
  made.data = data;
  made.device = {kDLCUDA, device};
  made.ndim = 1;
  made.dtype = {kDLFloat, 32, 1};
  made.shape = size;
  return made;
}

// The first call loads the image while the stream is captured.
void capture(DLTensor x) {
  void* const stream = make_stream(0);
  void* graph = nullptr;
  if (cuStreamBeginCapture_v2(stream, 0) != 0) throw std::runtime_error("no capture");
  service::small_0(x, x, stream);
  if (cuStreamEndCapture(stream, &graph) != 0) throw std::runtime_error("no graph");
}

}  // namespace

int main() {
  int64_t size = 16, four = 4;
  void* const address = reinterpret_cast<void*>(0x7F0000000000);
  capture(vector(address, &size, 0));
  std::vector<std::thread> threads;
  for (int device = 0; device < 2; ++device) {
    service::preload(device);
    threads.emplace_back([=]() mutable {
      void* const stream = make_stream(device);
      if (device == 1) cuCtxSetCurrent(nullptr);  // a call needs no current context
      DLTensor x = vector(address, &size, device), y = x, found = vector(address, &four, device);
      found.dtype = {kDLInt, 32, 1};
      const DLTensor& read_only = x;
      for (int i = 0; i < 50; ++i) {
        service::copy(x, y, stream);
        service::scale(x, 0.5f, stream);
        service::allocated(read_only, 1.0f, found, stream);
      }
    });
  }
  for (std::thread& each : threads) each.join();
  DLTensor x = vector(address, &size, 0);
  x.dtype.bits = 64;
  try {
    service::copy(x, x, nullptr);
    return 1;
  } catch (const service::error& error) {
    std::cout << error.what() << "\n";
  }
  try {
    service::unload();
    return 2;
  } catch (const service::error& error) {
    std::cout << error.what() << "\n";
  }
  service::unload(true);
  return 0;
}
