#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, void* event, int32_t flags) {
  {
    // kernel 0: k
    CUlaunchAttribute attributes[] = {
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_EVENT, event, flags, 1),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_LAUNCH_COMPLETION_EVENT, event, flags),
    };
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 2};
    if (!aot::launch(call, 0, shape, nullptr)) return -1;
  }
  return 0;
}
