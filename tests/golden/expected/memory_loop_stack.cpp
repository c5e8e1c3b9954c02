#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n, int64_t step) {
  alignas(8) unsigned char slot[1024] = {};
  int32_t value = 0;
  int64_t value_2 = 0;
  loop:;
  if (value < n) {
    void* const v = aot::advance(slot, int64_t(value & 127) * 8);
    aot::store<int64_t>(v, value_2 + step);
    const int64_t loaded = aot::load<int64_t>(v);
    value = value + 1;
    value_2 = loaded;
    goto loop;
  } else {
    {
      // kernel 0: show
      int64_t param0 = value_2;
      void* params[] = {&param0};
      const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
      if (!aot::launch(call, 0, shape, params)) return -1;
    }
    return 0;
  }
}
