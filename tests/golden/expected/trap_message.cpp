#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t a, int64_t b, [[maybe_unused]] void* p, int8_t c) {
  if (a == 0) {
    return aot::raise_host_error(call, "shared memory is 100%% full");
  }
  if (a == 1) {
    return aot::raise_host_error(call, "x? has %d of %lld (%u, 100%%)", int(a), static_cast<long long>(b), unsigned(uint32_t(int32_t(c))));
  }
  if (a == 2) {
    return aot::raise_host_error(call, "first, then %d", int(a));
  }
  if (a == 3) {
    return aot::raise_host_error(call, "the host program of the kernel trapped");
  }
  {
    // kernel 0: k
    int32_t param0 = a;
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
