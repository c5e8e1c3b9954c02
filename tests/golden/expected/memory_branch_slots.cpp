#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t a, bool flag) {
  alignas(8) unsigned char slot[4] = {};
  alignas(8) unsigned char slot_2[4] = {};
  alignas(8) unsigned char slot_3[8] = {};
  if (flag) {
    aot::store<int32_t>(slot, a);
    aot::store<void*>(slot_3, slot);
  } else {
    aot::store<int32_t>(slot_2, 5);
    aot::store<void*>(slot_3, slot_2);
  }
  void* const loaded = aot::load<void*>(slot_3);
  const int32_t loaded_2 = aot::load<int32_t>(loaded);
  {
    // kernel 0: show
    int32_t param0 = loaded_2;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
