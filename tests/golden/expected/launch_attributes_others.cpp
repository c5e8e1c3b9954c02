#include "aot_pack/launcher.hpp"

int host_program(const aot::Call& call, void* p, int64_t size, float ratio, int8_t domain, int32_t n) {
  {
    // kernel 0: k
    CUlaunchAttribute attributes[] = {
        aot::attribute(CU_LAUNCH_ATTRIBUTE_ACCESS_POLICY_WINDOW, p, size, ratio, 1, 2),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PRIORITY, n),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_MEM_SYNC_DOMAIN_MAP, domain, int8_t(1)),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_DEVICE_UPDATABLE_KERNEL_NODE, n, 0, p),
        aot::attribute(CU_LAUNCH_ATTRIBUTE_PREFERRED_SHARED_MEMORY_CARVEOUT, 50),
        aot::attribute(static_cast<CUlaunchAttributeID>(21), size),
        aot::attribute(static_cast<CUlaunchAttributeID>(20), 0, n, int64_t(0), size),
    };
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, attributes, 7};
    if (!aot::launch(call, 0, shape, nullptr)) return -1;
  }
  return 0;
}
