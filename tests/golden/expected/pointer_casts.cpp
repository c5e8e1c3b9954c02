#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  void* at0[15];
};
static_assert(sizeof(Param0) == 120);
static_assert(offsetof(Param0, at0) == 0);

int host_program(
    const aot::Call& call, void* p, int8_t n_i8, int16_t n_i16, int32_t n_i32, int64_t n_i33, int64_t n_i64) {
  const int8_t p_n = int8_t(aot::address(p));
  const int16_t p_n_2 = int16_t(aot::address(p));
  const int32_t p_n_3 = int32_t(aot::address(p));
  const int64_t p_n_4 = aot::sign_extend<33>(aot::address(p));
  {
    // kernel 0: show
    int8_t param0 = p_n;
    Param0 param1 = {{
        aot::pointer(uint8_t(p_n)),
        aot::pointer(uint8_t(n_i8)),
        aot::pointer(0xf8),
        aot::pointer(uint16_t(p_n_2)),
        aot::pointer(uint16_t(n_i16)),
        aot::pointer(0xfff8),
        aot::pointer(uint32_t(p_n_3)),
        aot::pointer(uint32_t(n_i32)),
        aot::pointer(0xfffffff8),
        aot::pointer(aot::zero_extend<33>(p_n_4)),
        aot::pointer(aot::zero_extend<33>(n_i33)),
        aot::pointer(0x1fffffff8),
        p,
        aot::pointer(uint64_t(n_i64)),
        aot::pointer(0xfffffffffffffff8)}};
    int16_t param2 = p_n_2;
    int32_t param3 = p_n_3;
    uint64_t param4 = aot::zero_extend<33>(p_n_4);
    int64_t param5 = int64_t(aot::address(p));
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
