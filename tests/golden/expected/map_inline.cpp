#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  uint64_t at0[16];
};
static_assert(sizeof(Param0) == 128);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, void* base, int32_t rows, int32_t columns, int64_t stride) {
  const int64_t rows_n = int64_t(rows) - 1;
  const uint64_t param0_map_4 = ((uint64_t(uint32_t(columns)) - 1) & 0xffffffffu) | (rows_n << 32);
  {
    // kernel 0: k
    Param0 param0 = {{
        ((aot::address(base) >> 4) & 0x1fffffffffffffu) << 4,
        (uint64_t(uint64_t(stride * rows_n) >= 131072) << 21) | 0x46522,
        (uint64_t(stride) >> 4) & 0xffffffffu,
        0,
        param0_map_4,
        0,
        0x3f00000000000000u,
        127}};
    int32_t param1 = rows;
    void* params[] = {&param0, &param1};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
