#include "aot_pack/launcher.hpp"

struct alignas(4) Param0 {
  int32_t at0;
  int32_t at4;
};
static_assert(sizeof(Param0) == 8);
static_assert(offsetof(Param0, at0) == 0);
static_assert(offsetof(Param0, at4) == 4);

int host_program(const aot::Call& call, int32_t a, int32_t b, bool flag) {
  alignas(8) unsigned char slot[4] = {};
  alignas(8) unsigned char slot_2[4] = {};
  alignas(8) unsigned char slot_3[8] = {};
  aot::store<int32_t>(slot, a);
  aot::store<int32_t>(slot_2, a);
  aot::store<void*>(slot_3, slot);
  if (flag) {
    aot::store<void*>(slot_3, slot_2);
  }
  aot::store<int32_t>(slot, 7);
  aot::store<int32_t>(slot_2, 8);
  void* const loaded = aot::load<void*>(slot_3);
  aot::store<int32_t>(loaded, b);
  const int32_t loaded_2 = aot::load<int32_t>(slot);
  const int32_t loaded_3 = aot::load<int32_t>(slot_2);
  {
    // kernel 0: show
    Param0 param0 = {loaded_2, loaded_3};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
