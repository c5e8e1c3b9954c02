#include "aot_pack/launcher.hpp"

struct alignas(8) Param0 {
  int8_t at0;
  unsigned char padding1[3];
  int32_t at4;
  int16_t at8;
  int16_t at10;
  unsigned char padding12[4];
  void* at16;
};
static_assert(sizeof(Param0) == 24);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);
static_assert(offsetof(Param0, at8) == 8);
static_assert(offsetof(Param0, at10) == 10);
static_assert(offsetof(Param0, at16) == 16);

struct alignas(2) Param1 {
  int16_t at0;
  int16_t at2;
};
static_assert(sizeof(Param1) == 4);
static_assert(offsetof(Param1, at0) == 0);
static_assert(offsetof(Param1, at2) == 2);

int host_program(
    const aot::Call& call, int8_t a, int32_t b, int16_t c0, int16_t c1, void* p, int16_t n, bool flag) {
  alignas(8) unsigned char slot[24] = {};
  aot::store<int8_t>(slot, a);
  void* const v = aot::advance(slot, 4);
  aot::store<int32_t>(v, b);
  aot::store<int16_t>(aot::advance(slot, 8), c0);
  void* const v_2 = aot::advance(slot, 10);
  aot::store<int16_t>(v_2, c1);
  void* const v_3 = aot::advance(slot, 16);
  aot::store<void*>(v_3, p);
  if (flag) {
    aot::store<int16_t>(v_2, n);
  }
  const int8_t loaded = aot::load<int8_t>(slot);
  const int32_t loaded_2 = aot::load<int32_t>(v);
  const int16_t loaded_3 = aot::load<int16_t>(v_2);
  void* const loaded_4 = aot::load<void*>(v_3);
  {
    // kernel 0: k
    Param0 param0 = {loaded, {}, loaded_2, n, loaded_3, {}, loaded_4};
    Param1 param1 = {n, loaded_3};
    void* params[] = {&param0, &param1};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
