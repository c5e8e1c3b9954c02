#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[10];
};
static_assert(sizeof(Param0) == 10);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, bool a_i1, bool b_i1) {
  {
    // kernel 0: show
    Param0 param0 = {{
        a_i1 == b_i1, a_i1 != b_i1, b_i1 < a_i1, b_i1 <= a_i1, b_i1 > a_i1, b_i1 >= a_i1, a_i1 < b_i1,
        a_i1 <= b_i1, a_i1 > b_i1, a_i1 >= b_i1}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
