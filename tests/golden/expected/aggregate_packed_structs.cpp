#include "aot_pack/launcher.hpp"

struct alignas(1) [[gnu::packed]] Param0 {
  int8_t at0;
  int32_t at1;
  int64_t at5;
  int8_t at13;
};
static_assert(sizeof(Param0) == 14);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at1) == 1);
static_assert(offsetof(Param0, at5) == 5);
static_assert(offsetof(Param0, at13) == 13);

struct alignas(8) [[gnu::packed]] Param1 {
  int64_t at0;
  int8_t at8;
  int32_t at9;
  int64_t at13;
  int8_t at21;
  unsigned char padding22[2];
};
static_assert(sizeof(Param1) == 24);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at8) == 8);
static_assert(offsetof(Param1, at9) == 9);
static_assert(offsetof(Param1, at13) == 13);
static_assert(offsetof(Param1, at21) == 21);

int host_program(const aot::Call& call, int8_t a, int32_t b, int64_t c, int8_t d, int64_t n) {
  {
    // kernel 0: k
    Param0 param0 = {a, b, n, d};
    Param1 param1 = {n, a, b, c, d, {}};
    void* params[] = {&param0, &param1};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
