#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  void* at0;
  int32_t at8;
  unsigned char padding12[4];
  int64_t at16;
};
static_assert(sizeof(Param0) == 24);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at8) == 8);
static_assert(offsetof(Param0, at16) == 16);

struct alignas(8) Param1 {
  int64_t at0;
  void* at8;
  int32_t at16;
  unsigned char padding20[4];
  int64_t at24;
  int32_t at32;
  unsigned char padding36[4];
};
static_assert(sizeof(Param1) == 40);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at8) == 8);
static_assert(offsetof(Param1, at16) == 16);
static_assert(offsetof(Param1, at24) == 24);
static_assert(offsetof(Param1, at32) == 32);

int host_program(
    const aot::Call& call, void* x, int32_t x_n, int64_t x_m, [[maybe_unused]] void* y,
    [[maybe_unused]] int32_t y_n, int64_t y_m, int32_t n) {
  const int32_t n_2 = x_n + n;
  {
    // kernel 0: k
    Param0 param0 = {x, x_n, {}, x_m};
    Param0 param1 = {x, n_2, {}, y_m};
    Param1 param2 = {y_m, x, n_2, {}, y_m, x_n, {}};
    void* params[] = {&param0, &param1, &param2};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
