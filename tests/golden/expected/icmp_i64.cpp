#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[30];
};
static_assert(sizeof(Param0) == 30);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int64_t a_i64, int64_t b_i64) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i64 == b_i64,
        a_i64 == 0,
        a_i64 == -1,
        a_i64 != b_i64,
        a_i64 != 0,
        a_i64 != -1,
        a_i64 < b_i64,
        a_i64 < 0,
        a_i64 < -1,
        a_i64 <= b_i64,
        a_i64 <= 0,
        a_i64 <= -1,
        a_i64 > b_i64,
        a_i64 > 0,
        a_i64 > -1,
        a_i64 >= b_i64,
        a_i64 >= 0,
        a_i64 >= -1,
        uint64_t(a_i64) < uint64_t(b_i64),
        false,
        uint64_t(a_i64) < 0xffffffffffffffffu,
        uint64_t(a_i64) <= uint64_t(b_i64),
        uint64_t(a_i64) <= 0,
        true,
        uint64_t(a_i64) > uint64_t(b_i64),
        uint64_t(a_i64) > 0,
        false,
        uint64_t(a_i64) >= uint64_t(b_i64),
        true,
        uint64_t(a_i64) >= 0xffffffffffffffffu}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
