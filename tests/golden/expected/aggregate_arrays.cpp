#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int8_t at0;
  unsigned char padding1[3];
  int32_t at4;
  int32_t at8;
  int8_t at12;
  unsigned char padding13[3];
  int32_t at16;
  int32_t at20;
  int8_t at24;
  unsigned char padding25[3];
  int32_t at28;
  int32_t at32;
};
static_assert(sizeof(Param0) == 36);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);
static_assert(offsetof(Param0, at12) == 12);
static_assert(offsetof(Param0, at16) == 16);
static_assert(offsetof(Param0, at20) == 20);
static_assert(offsetof(Param0, at24) == 24);
static_assert(offsetof(Param0, at28) == 28);
static_assert(offsetof(Param0, at32) == 32);

struct alignas(4) Param1 {
  int8_t at0;
  unsigned char padding1[3];
  int32_t at4;
  int32_t at8;
};
static_assert(sizeof(Param1) == 12);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at4) == 4);
static_assert(offsetof(Param1, at8) == 8);

struct alignas(4) Param2 {
  int32_t at0;
  int32_t at4;
};
static_assert(sizeof(Param2) == 8);
static_assert(offsetof(Param2, at0) == 0);
static_assert(offsetof(Param2, at4) == 4);

int host_program(
    const aot::Call& call, int8_t a0, int32_t a0_0, [[maybe_unused]] int32_t a0_1, int8_t a1, int32_t a1_0,
    int32_t a1_1, int8_t a2, int32_t a2_0, int32_t a2_1, int32_t v) {
  {
    // kernel 0: k
    Param0 param0 = {a0, {}, a0_0, v, a1, {}, a2_0, a2_1, a2, {}, a2_0, a2_1};
    Param1 param1 = {a1, {}, a1_0, a1_1};
    Param2 param2 = {a2_0, a2_1};
    Param1 param3 = {a2, {}, a1_0, a1_1};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
