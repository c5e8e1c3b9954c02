#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[60];
};
static_assert(sizeof(Param0) == 60);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(4) Param1 {
  int32_t at0[6];
};
static_assert(sizeof(Param1) == 24);
static_assert(offsetof(Param1, at0) == 0);

int host_program(const aot::Call& call, bool a, bool b, int32_t x, int32_t y) {
  const bool flag = x < y;
  const bool x_n = (x & 1) == 0;
  const bool flag_2 = flag && x_n;
  const bool flag_3 = flag || x_n;
  const bool flag_4 = flag != x_n;
  const bool flag_5 = !flag_4;
  const bool flag_6 = flag != x_n;
  const bool flag_7 = flag != x_n;
  const bool flag_8 = flag && x_n;
  {
    // kernel 0: show
    Param0 param0 = {{
        flag_2 && a, b && flag_2, flag_2 || a, b || flag_2, flag_2 != a, b != flag_2, !flag_2, flag_2,
        flag_2 == a, flag_2 == false, flag_3 && a, b && flag_3, flag_3 || a, b || flag_3, flag_3 != a,
        b != flag_3, !flag_3, flag_3 || true, flag_3 == a, flag_3 == false, flag_4 && a, b && flag_4,
        flag_4 || a, b || flag_4, flag_4 != a, b != flag_4, flag_5, flag_5, flag_4 == a, flag_4 == false,
        flag_6 && a, b && flag_6, flag_6 || a, b || flag_6, flag_6 != a, b != flag_6, !flag_6, !flag_6,
        flag_6 == a, flag_6 == false, flag_7 && a, b && flag_7, flag_7 || a, b || flag_7, flag_7 != a,
        b != flag_7, !flag_7, true != flag_7, flag_7 == a, flag_7 == false, flag_8 && a, b && flag_8,
        flag_8 || a, b || flag_8, flag_8 != a, b != flag_8, !flag_8, flag_8, flag_8 == a, flag_8 == false}};
    Param1 param1 = {{
        int32_t(uint32_t(flag_2)), int32_t(uint32_t(flag_3)), int32_t(uint32_t(flag_4)),
        int32_t(uint32_t(flag_6)), int32_t(uint32_t(flag_7)), int32_t(uint32_t(flag_8))}};
    void* params[] = {&param0, &param1};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
