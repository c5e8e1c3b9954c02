#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  int32_t at0;
  unsigned char padding4[4];
  void* at8;
};
static_assert(sizeof(Param0) == 16);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at8) == 8);

int host_program(const aot::Call& call, int32_t n, void* stream) {
  {
    // kernel 0: first
    int32_t param0 = n;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, stream, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  {
    // kernel 1: second
    Param0 param0 = {n, {}, stream};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{n, 1, 1}, {1, 1, 1}, 0, stream, nullptr, 0};
    if (!aot::launch(call, 1, shape, params)) return -1;
  }
  {
    // kernel 0: first
    int32_t param0 = n * 2;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{2, 1, 1}, {1, 1, 1}, 0, stream, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
