#include "aot_pack/launcher.hpp"

struct alignas(16) Param0 {
  bool at0;
  bool at1;
  bool at2;
  unsigned char padding3[13];
  int32_t at16[4];
};
static_assert(sizeof(Param0) == 32);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at1) == 1);
static_assert(offsetof(Param0, at2) == 2);
static_assert(offsetof(Param0, at16) == 16);

struct alignas(32) Param1 {
  bool at0;
  unsigned char padding1[31];
  int32_t at32[8];
};
static_assert(sizeof(Param1) == 64);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at32) == 32);

struct alignas(16) Param2 {
  int32_t at0[4];
};
static_assert(sizeof(Param2) == 16);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(16) Param3 {
  float at0;
  float at4;
  float at8;
  unsigned char padding12[4];
  int32_t at16;
  unsigned char padding20[12];
};
static_assert(sizeof(Param3) == 32);
static_assert(offsetof(Param3, at0) == 0);
static_assert(offsetof(Param3, at4) == 4);
static_assert(offsetof(Param3, at8) == 8);
static_assert(offsetof(Param3, at16) == 16);

int host_program(const aot::Call& call, bool flag, int32_t n, float x) {
  {
    // kernel 0: k
    Param0 param0 = {false, flag, false, {}, {1, 2, n, 4}};
    Param1 param1 = {flag, {}, {-1, -1, -1, -1, -1, -1, -1, -1}};
    Param2 param2 = {{1, 2, flag ? 3 : n, 4}};
    Param3 param3 = {x, 2.5f, 2.5f, {}, n, {}};
    void* params[] = {&param0, &param1, &param2, &param3};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
