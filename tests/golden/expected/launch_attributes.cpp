#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n) {
  {
    // kernel 0: k
    int32_t param0 = n;
    void* params[] = {&param0};
    CUlaunchAttribute attributes[] = {
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION, 1),
    };
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 1};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
