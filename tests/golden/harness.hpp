// Runs generated host programs over a driver that records what it is asked.
//
// Reads runs from standard input and writes what each did to standard output; cases.py knows both formats. The file
// that includes this one defines `kCases` between the two halves.
#pragma once

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "aot_pack/launcher.hpp"

namespace golden {

constexpr int kMaxKernels = 16;

// How many parameters each kernel of a case has, and their sizes in bytes.
struct KernelParams {
  int count;
  const uint32_t* sizes;
};

struct Case {
  int (*run)(const aot::Call&, const uint64_t*);
  const KernelParams* kernels;
};

// An argument of a host program from the word that it travels in.
template <class T>
T argument(uint64_t word) {
  T value;
  memcpy(&value, &word, sizeof(T));
  return value;
}

extern const Case kCases[];
inline const Case* current;
inline uint32_t num_events;
inline uint32_t fail_at;

struct Buffer {
  unsigned char* data = nullptr;
  size_t size = 0, capacity = 0;

  void add(const void* bytes, size_t count) {
    if (size + count > capacity) {
      capacity = 2 * (size + count);
      data = static_cast<unsigned char*>(realloc(data, capacity));
    }
    if (count != 0) memcpy(data + size, bytes, count);
    size += count;
  }
  void word(uint32_t value) { add(&value, sizeof(value)); }
  void wide(uint64_t value) { add(&value, sizeof(value)); }
};

inline Buffer events;
inline char error_kind;
inline int32_t error_code;
inline char error_text[4096];

inline CUresult next_result() { return num_events++ == fail_at ? CUDA_ERROR_LAUNCH_FAILED : CUDA_SUCCESS; }

inline CUresult launch(const CUlaunchConfig* config, CUfunction function, void** params, void**) {
  const uint32_t kernel = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(function)) - 1;
  const KernelParams& known = current->kernels[kernel];
  events.word('L');
  events.word(kernel);
  const uint32_t numbers[] = {config->gridDimX,  config->gridDimY,  config->gridDimZ,      config->blockDimX,
                              config->blockDimY, config->blockDimZ, config->sharedMemBytes};
  events.add(numbers, sizeof(numbers));
  events.wide(reinterpret_cast<uintptr_t>(config->hStream));
  events.word(config->numAttrs);
  for (unsigned index = 0; index < config->numAttrs; ++index) {
    events.word(static_cast<uint32_t>(config->attrs[index].id));
    events.add(&config->attrs[index].value, 64);
  }
  events.word(static_cast<uint32_t>(known.count));
  for (int index = 0; index < known.count; ++index) {
    events.word(known.sizes[index]);
    events.add(params[index], known.sizes[index]);
  }
  return next_result();
}

inline void map_written(CUtensorMap* map) {
  unsigned char bytes[128];
  for (unsigned index = 0; index < 128; ++index)
    bytes[index] = static_cast<unsigned char>(37 * num_events + 11 * index + 5);
  memcpy(map, bytes, 128);
}

inline CUresult encode_tiled(CUtensorMap* map, CUtensorMapDataType dtype, cuuint32_t rank, void* base,
                             const cuuint64_t* dims, const cuuint64_t* strides, const cuuint32_t* box,
                             const cuuint32_t* steps, CUtensorMapInterleave interleave, CUtensorMapSwizzle swizzle,
                             CUtensorMapL2promotion promotion, CUtensorMapFloatOOBfill fill) {
  events.word('T');
  events.word(6 + 4 * rank);
  events.wide(dtype);
  events.wide(rank);
  events.wide(reinterpret_cast<uintptr_t>(base));
  for (unsigned i = 0; i < rank; ++i) events.wide(dims[i]);
  for (unsigned i = 0; i + 1 < rank; ++i) events.wide(strides[i]);
  for (unsigned i = 0; i < rank; ++i) events.wide(box[i]);
  for (unsigned i = 0; i < rank; ++i) events.wide(steps[i]);
  const uint64_t rest[] = {uint64_t(interleave), uint64_t(swizzle), uint64_t(promotion), uint64_t(fill)};
  events.add(rest, sizeof(rest));
  map_written(map);
  return next_result();
}

inline CUresult encode_im2col(CUtensorMap* map, CUtensorMapDataType dtype, cuuint32_t rank, void* base,
                              const cuuint64_t* dims, const cuuint64_t* strides, const int* lower, const int* upper,
                              cuuint32_t channels, cuuint32_t pixels, const cuuint32_t* steps,
                              CUtensorMapInterleave interleave, CUtensorMapSwizzle swizzle,
                              CUtensorMapL2promotion promotion, CUtensorMapFloatOOBfill fill) {
  events.word('I');
  events.word(4 + 5 * rank);
  events.wide(dtype);
  events.wide(rank);
  events.wide(reinterpret_cast<uintptr_t>(base));
  for (unsigned i = 0; i < rank; ++i) events.wide(dims[i]);
  for (unsigned i = 0; i + 1 < rank; ++i) events.wide(strides[i]);
  for (unsigned i = 0; i + 2 < rank; ++i) events.wide(static_cast<uint32_t>(lower[i]));
  for (unsigned i = 0; i + 2 < rank; ++i) events.wide(static_cast<uint32_t>(upper[i]));
  events.wide(channels);
  events.wide(pixels);
  for (unsigned i = 0; i < rank; ++i) events.wide(steps[i]);
  const uint64_t rest[] = {uint64_t(interleave), uint64_t(swizzle), uint64_t(promotion), uint64_t(fill)};
  events.add(rest, sizeof(rest));
  map_written(map);
  return next_result();
}

}  // namespace golden

// What the launcher's own files define in a package.
namespace aot {

Driver driver;

int raise_cuda(Call, const char*, CUresult code) {
  golden::error_kind = 'C';
  golden::error_code = static_cast<int32_t>(code);
  return -1;
}

bool launch_otherwise(Call call, int, const CUlaunchConfig&, int64_t, void**, CUresult code) {
  raise_cuda(call, "", code);
  return false;
}

bool describe_otherwise(CUresult, const cuuint64_t*, const cuuint64_t*, MappedTensor*) { return false; }

int raise_host_error(Call, const char* format, ...) {
  golden::error_kind = 'H';
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(golden::error_text, sizeof(golden::error_text), format, arguments);
  va_end(arguments);
  return -1;
}

}  // namespace aot

int main() {
  using namespace golden;
  aot::driver.cuLaunchKernelEx = launch;
  aot::driver.cuTensorMapEncodeTiled = encode_tiled;
  aot::driver.cuTensorMapEncodeIm2col = encode_im2col;
  CUkernel handles[kMaxKernels];
  for (int index = 0; index < kMaxKernels; ++index) handles[index] = reinterpret_cast<CUkernel>(uintptr_t(index + 1));
  const aot::Function function = {};
  aot::Bound bound = {};
  CUfunction functions[kMaxKernels];
  for (int index = 0; index < kMaxKernels; ++index) functions[index] = reinterpret_cast<CUfunction>(handles[index]);
  bound.kernels = handles;
  bound.functions = functions;
  aot::LastLaunch last_launch = {};
  bound.last_launch = &last_launch;
  aot::ImageState state = {};
  state.captured = 1;  // so that launches do not ask the driver
  aot::Image image = {};
  image.state = &state;
  aot::Build build = {};
  build.image = &image;
  bound.build = &build;
  const aot::Call call{function, bound};
  uint32_t head[3];  // case, call that fails, words
  while (fread(head, sizeof(head), 1, stdin) == 1) {
    static uint64_t words[256];
    if (fread(words, 8, head[2], stdin) != head[2]) return 1;
    current = &kCases[head[0]];
    fail_at = head[1];
    num_events = 0;
    events.size = 0;
    error_kind = 0;
    error_code = 0;
    error_text[0] = 0;
    const int result = current->run(call, words);
    Buffer out;
    out.word(static_cast<uint32_t>(result));
    out.word(static_cast<uint32_t>(error_kind));
    out.word(static_cast<uint32_t>(error_code));
    out.word(static_cast<uint32_t>(strlen(error_text)));
    out.add(error_text, strlen(error_text));
    out.word(num_events);
    out.add(events.data, events.size);
    fwrite(out.data, 1, out.size, stdout);
    fflush(stdout);
    free(out.data);
  }
  free(events.data);
  return 0;
}
