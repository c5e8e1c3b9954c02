#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, void* p) {
  alignas(8) unsigned char slot[16] = {};
  int32_t value = 0;
  loop:;
  if (value < n) {
    aot::store<int32_t>(aot::advance(slot, 4), value);
    if (value == 1) {
      aot::store<void*>(aot::advance(slot, 8), p);
    }
    {
      // kernel 0: k
      void* params[] = {slot};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    value = value + 1;
    goto loop;
  } else {
    return 0;
  }
}
