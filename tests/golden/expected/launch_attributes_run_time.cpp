#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t pdl, int32_t x, int32_t y, bool flag) {
  {
    // kernel 0: k
    int32_t param0 = x;
    void* params[] = {&param0};
    CUlaunchAttribute attributes[] = {
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION, pdl),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION, x, y, 1),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PREFERRED_CLUSTER_DIMENSION, flag ? x : 4, int32_t(uint32_t(y) / 2), 1),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_COOPERATIVE, int32_t(uint32_t(flag))),
    };
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 4};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
