#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0[4];
};
static_assert(sizeof(Param0) == 16);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, int32_t n, int32_t m) {
  int32_t value = 0;
  int32_t value_2 = 0;
  loop:;
  int32_t value_3 = 0;
  int32_t value_4 = value_2;
  loop_2:;
  const int32_t n_2 = value + 1;
  const int32_t n_3 = value_3 + 1;
  const int32_t n_4 = n_2 * n_3;
  const int32_t n_5 = value_4 + n_4;
  if (n_3 < m) {
    value_3 = n_3;
    value_4 = n_5;
    goto loop_2;
  } else {
    if (n_2 < n) {
      value = n_2;
      value_2 = n_5;
      goto loop;
    } else {
      {
        // kernel 0: show
        Param0 param0 = {{n_2, n_5, n_3, n_4}};
        void* params[] = {&param0};
        const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
        if (!aot::launch(call, 0, shape, params)) return -1;
      }
      return 0;
    }
  }
}
