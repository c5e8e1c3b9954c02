#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  int8_t at0[6];
};
static_assert(sizeof(Param0) == 6);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(4) Param1 {
  int32_t at0[14];
};
static_assert(sizeof(Param1) == 56);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(8) Param2 {
  uint64_t at0[6];
};
static_assert(sizeof(Param2) == 48);
static_assert(offsetof(Param2, at0) == 0);

int host_program(const aot::Call& call, int8_t x8, int32_t x32, int64_t x64, int32_t y) {
  const bool x32_n = x32 >= 0;
  const int32_t x32_n_2 = x32 / -7;
  const int32_t n = aot::sdiv<int32_t>(x32, y);
  const int32_t x32_n_3 = x32 / 7;
  const bool x32_n_4 = x32 != x32_n_3 * 7;
  const bool x32_n_5 = x32_n_4 && x32_n;
  const int32_t x32_n_6 = x32_n_3 + 1;
  {
    // kernel 0: show
    Param0 param0 = {{
        aot::ceil_div(x8, int8_t(2)), aot::floor_div(x8, int8_t(2)), aot::ceil_div(x8, int8_t(3)),
        aot::floor_div(x8, int8_t(3)), aot::ceil_div(x8, int8_t(127)), aot::floor_div(x8, int8_t(127))}};
    Param1 param1 = {{
        aot::ceil_div(x32, 2),
        aot::floor_div(x32, 2),
        aot::ceil_div(x32, 3),
        aot::floor_div(x32, 3),
        aot::ceil_div(x32, 128),
        aot::floor_div(x32, 128),
        aot::ceil_div(x32, 1073741824),
        aot::floor_div(x32, 1073741824),
        x32 != x32_n_2 * -7 && x32_n ? x32_n_2 + 1 : x32_n_2,
        x32 != n * y && x32_n ? n + 1 : n,
        x32_n_5 ? x32_n_3 - 1 : x32_n_3,
        x32_n_4 && x32 < 0 ? x32_n_6 : x32_n_3,
        x32_n_5 ? x32_n_3 + 2 : x32_n_3,
        x32_n_4 && y >= 0 ? x32_n_6 : x32_n_3}};
    Param2 param2 = {{
        uint64_t(aot::ceil_div(x64, int64_t(2))),
        uint64_t(aot::floor_div(x64, int64_t(2))),
        uint64_t(aot::ceil_div(x64, int64_t(5))),
        uint64_t(aot::floor_div(x64, int64_t(5))),
        uint64_t(aot::ceil_div(x64, int64_t(4096))),
        uint64_t(aot::floor_div(x64, int64_t(4096)))}};
    bool param3 = aot::ceil_div(x32, 7) < y;
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
