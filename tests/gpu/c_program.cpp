// Calls elementwise.add from C++ with memory of the driver's: on every device, from several threads, in a graph, after
// unload(), and wrongly. Prints the text of the wrong call. Needs no CUDA toolkit.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "elementwise.hpp"

extern "C" {
int cuInit(unsigned flags);
int cuDeviceGetCount(int* count);
int cuDevicePrimaryCtxRetain(void** context, int device);
int cuCtxSetCurrent(void* context);
int cuStreamCreate(void** stream, unsigned flags);
int cuStreamSynchronize(void* stream);
int cuStreamBeginCapture_v2(void* stream, int mode);
int cuStreamEndCapture(void* stream, void** graph);
int cuGraphInstantiateWithFlags(void** executable, void* graph, unsigned long long flags);
int cuGraphLaunch(void* executable, void* stream);
int cuMemAlloc_v2(uint64_t* address, std::size_t bytes);
int cuMemcpyHtoD_v2(uint64_t target, const void* source, std::size_t bytes);
int cuMemcpyDtoH_v2(void* target, uint64_t source, std::size_t bytes);
}

namespace {

constexpr int64_t kSize = 4096;

void check(int code, const char* what) {
  if (code != 0) throw std::runtime_error(std::string(what) + ": " + std::to_string(code));
}
#define CHECK(call) check(call, #call)

class Vector {
 public:
  Vector(int device, float value) : device_(device) {
    CHECK(cuMemAlloc_v2(&data_, kSize * sizeof(float)));
    fill(value);
  }
  void fill(float value) {
    const std::vector<float> host(kSize, value);
    CHECK(cuMemcpyHtoD_v2(data_, host.data(), kSize * sizeof(float)));
    // The copy of pageable memory may still be on its way. The context must not wait: other threads capture.
    CHECK(cuStreamSynchronize(nullptr));
  }
  void expect(float value, const char* what) const {
    std::vector<float> host(kSize);
    CHECK(cuMemcpyDtoH_v2(host.data(), data_, kSize * sizeof(float)));
    for (const float each : host) check(each == value ? 0 : 1, what);
  }
  DLTensor tensor() {
    DLTensor made = {};
    made.data = reinterpret_cast<void*>(data_);
    made.device = {kDLCUDA, device_};
    made.ndim = 1;
    made.dtype = {kDLFloat, 32, 1};
    made.shape = shape_;
    return made;
  }

 private:
  int device_;
  uint64_t data_ = 0;
  int64_t shape_[1] = {kSize};
};

void use(int device) {
  void* context = nullptr;
  void* stream = nullptr;
  void* graph = nullptr;
  void* executable = nullptr;
  CHECK(cuDevicePrimaryCtxRetain(&context, device));
  CHECK(cuCtxSetCurrent(context));
  CHECK(cuStreamCreate(&stream, 1));
  Vector first(device, 1.5f), second(device, 2.0f), third(device, 0.0f);
  DLTensor x = first.tensor(), y = second.tensor(), z = third.tensor();
  elementwise::add(x, y, z, stream);
  CHECK(cuStreamSynchronize(stream));
  third.expect(3.5f, "on a stream");
  first.fill(4.0f);
  elementwise::add(x, y, z, nullptr);
  CHECK(cuStreamSynchronize(nullptr));
  third.expect(6.0f, "on the default stream");

  CHECK(cuStreamBeginCapture_v2(stream, 1));
  elementwise::add(x, y, z, stream);
  CHECK(cuStreamEndCapture(stream, &graph));
  CHECK(cuGraphInstantiateWithFlags(&executable, graph, 0));
  first.fill(8.0f);
  third.expect(6.0f, "while it was captured");
  CHECK(cuGraphLaunch(executable, stream));
  CHECK(cuStreamSynchronize(stream));
  third.expect(10.0f, "in a graph");

  CHECK(cuCtxSetCurrent(nullptr));  // a call needs no current context
  elementwise::add(z, y, x, stream);
  CHECK(cuCtxSetCurrent(context));
  CHECK(cuStreamSynchronize(stream));
  first.expect(12.0f, "without a current context");
}

void use_all(int devices, int threads_of_each) {
  std::vector<std::thread> threads;
  std::vector<std::string> failures(static_cast<std::size_t>(devices * threads_of_each));
  for (int i = 0; i < devices * threads_of_each; ++i) {
    threads.emplace_back([&, i] {
      try {
        use(i % devices);
      } catch (const std::exception& error) {
        failures[static_cast<std::size_t>(i)] = error.what();
      }
    });
  }
  for (std::thread& each : threads) each.join();
  for (const std::string& each : failures) {
    if (!each.empty()) throw std::runtime_error(each);
  }
}

}  // namespace

int main() {
  try {
    int devices = 0;
    CHECK(cuInit(0));
    CHECK(cuDeviceGetCount(&devices));
    use_all(devices, 1);  // the first call on each device is not preloaded
    elementwise::unload(true);  // the graphs that captured calls are not launched again
    for (int device = 0; device < devices; ++device) elementwise::preload(device);
    use_all(devices, 4);
    void* context = nullptr;
    CHECK(cuDevicePrimaryCtxRetain(&context, 0));
    CHECK(cuCtxSetCurrent(context));
    Vector vector(0, 1.0f);
    DLTensor x = vector.tensor(), half = x;
    half.dtype.bits = 16;
    elementwise_error error;
    if (elementwise_add(&x, &half, &x, nullptr, &error) != 1) return 3;
    std::printf("%s\n", error.text);
    elementwise::unload(true);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
