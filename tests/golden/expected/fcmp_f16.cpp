#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[32];
};
static_assert(sizeof(Param0) == 32);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, aot::Half a_f16, aot::Half b_f16) {
  {
    // kernel 0: show
    Param0 param0 = {{
        false,
        false,
        a_f16 == b_f16,
        a_f16 == aot::Half::from_bits(0x3c00),
        a_f16 > b_f16,
        a_f16 > aot::Half::from_bits(0x3c00),
        a_f16 >= b_f16,
        a_f16 >= aot::Half::from_bits(0x3c00),
        a_f16 < b_f16,
        a_f16 < aot::Half::from_bits(0x3c00),
        a_f16 <= b_f16,
        a_f16 <= aot::Half::from_bits(0x3c00),
        aot::ordered_not_equal(a_f16, b_f16),
        aot::ordered_not_equal(a_f16, aot::Half::from_bits(0x3c00)),
        aot::ordered(a_f16, b_f16),
        aot::ordered(a_f16, aot::Half::from_bits(0x3c00)),
        aot::unordered_or_equal(a_f16, b_f16),
        aot::unordered_or_equal(a_f16, aot::Half::from_bits(0x3c00)),
        !(a_f16 <= b_f16),
        !(a_f16 <= aot::Half::from_bits(0x3c00)),
        !(a_f16 < b_f16),
        !(a_f16 < aot::Half::from_bits(0x3c00)),
        !(a_f16 >= b_f16),
        !(a_f16 >= aot::Half::from_bits(0x3c00)),
        !(a_f16 > b_f16),
        !(a_f16 > aot::Half::from_bits(0x3c00)),
        a_f16 != b_f16,
        a_f16 != aot::Half::from_bits(0x3c00),
        aot::unordered(a_f16, b_f16),
        aot::unordered(a_f16, aot::Half::from_bits(0x3c00)),
        true,
        true}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
