#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, int32_t n) {
  {
    // kernel 0: k
    CUlaunchAttribute attributes[] = {
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION, n),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_COOPERATIVE, 1),
    };
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 2};
    if (!aot::launch(call, 0, shape, nullptr)) return -1;
  }
  return 0;
}
