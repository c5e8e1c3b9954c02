#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  int8_t at0[14];
};
static_assert(sizeof(Param0) == 14);
static_assert(offsetof(Param0, at0) == 0);

struct alignas(1) Param1 {
  bool at0[60];
};
static_assert(sizeof(Param1) == 60);
static_assert(offsetof(Param1, at0) == 0);

struct alignas(4) Param2 {
  int32_t at0[41];
};
static_assert(sizeof(Param2) == 164);
static_assert(offsetof(Param2, at0) == 0);

struct alignas(8) Param3 {
  uint64_t at0[14];
};
static_assert(sizeof(Param3) == 112);
static_assert(offsetof(Param3, at0) == 0);

struct alignas(1) Param4 {
  uint8_t at0[13];
};
static_assert(sizeof(Param4) == 13);
static_assert(offsetof(Param4, at0) == 0);

struct alignas(8) Param5 {
  uint64_t at0[13];
};
static_assert(sizeof(Param5) == 104);
static_assert(offsetof(Param5, at0) == 0);

int host_program(const aot::Call& call, int32_t x, [[maybe_unused]] int8_t y, void* p) {
  {
    // kernel 0: show
    Param0 param0 = {{-4, -10, -21, 83, -2, 0, -1, 1, -5, -6, -56, 31, -1, -1}};
    Param1 param1 = {{
        false, true, true, true, false, false, false, false, true, true, false, true, true, true, false,
        false, false, false, true, true, false, true, true, true, false, false, false, false, true, true,
        false, true, true, true, false, false, false, false, true, true, false, true, true, true, false,
        false, false, false, true, true, false, true, true, true, false, false, false, false, true, true}};
    Param2 param2 = {{
        -4,
        -10,
        -21,
        1431655763,
        -2,
        0,
        -1,
        1,
        -5,
        -6,
        -56,
        536870911,
        -1,
        x,
        x,
        x,
        -x,
        0,
        0,
        x,
        x,
        x,
        x,
        0,
        0,
        x,
        aot::shl<32, int32_t>(0, uint32_t(x)),
        x,
        int32_t(aot::lshr<32, uint32_t>(0, uint32_t(x))),
        x,
        aot::ashr<32, int32_t>(0, uint32_t(x)),
        x,
        x,
        x,
        int32_t(aot::udiv<uint32_t>(1, uint32_t(x))),
        x,
        aot::sdiv<int32_t>(1, x),
        x,
        x,
        1,
        -1}};
    Param3 param3 = {{
        0xfffffffffffffffcu, 0xfffffffffffffff6u, 0xffffffffffffffebu, 0x5555555555555553u,
        0xfffffffffffffffeu, 0, 0xffffffffffffffffu, 1, 0xfffffffffffffffbu, 0xfffffffffffffffau,
        0xffffffffffffffc8u, 0x1fffffffffffffffu, 0xffffffffffffffffu, 0xffffffffu}};
    Param4 param4 = {{12, 6, 11, 3, 14, 0, 15, 1, 11, 10, 8, 1, 15}};
    Param5 param5 = {{
        0x1fffffffcu, 0x1fffffff6u, 0x1ffffffebu, 0xaaaaaaa8u, 0x1fffffffeu, 1, 0x1ffffffffu, 1, 0x1fffffffbu,
        0x1fffffffau, 0x1ffffffc8u, 1073741823, 0x1ffffffffu}};
    void* param6 = p;
    void* params[] = {&param0, &param1, &param2, &param3, &param4, &param5, &param6};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
