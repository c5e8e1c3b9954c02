#include "aot_pack/launcher.hpp"

struct alignas(1) Param0 {
  bool at0[32];
};
static_assert(sizeof(Param0) == 32);
static_assert(offsetof(Param0, at0) == 0);

int host_program(const aot::Call& call, aot::BFloat16 a_bf16, aot::BFloat16 b_bf16) {
  const bool a_bf16_n = aot::unordered_or_equal(a_bf16, aot::BFloat16::from_bits(0x3f80));
  {
    // kernel 0: show
    Param0 param0 = {{
        false,
        false,
        a_bf16 == b_bf16,
        a_bf16 == aot::BFloat16::from_bits(0x3f80),
        a_bf16 > b_bf16,
        a_bf16 > aot::BFloat16::from_bits(0x3f80),
        a_bf16 >= b_bf16,
        a_bf16 >= aot::BFloat16::from_bits(0x3f80),
        a_bf16 < b_bf16,
        a_bf16 < aot::BFloat16::from_bits(0x3f80),
        a_bf16 <= b_bf16,
        a_bf16 <= aot::BFloat16::from_bits(0x3f80),
        aot::ordered_not_equal(a_bf16, b_bf16),
        aot::ordered_not_equal(a_bf16, aot::BFloat16::from_bits(0x3f80)),
        aot::ordered(a_bf16, b_bf16),
        aot::ordered(a_bf16, aot::BFloat16::from_bits(0x3f80)),
        aot::unordered_or_equal(a_bf16, b_bf16),
        a_bf16_n,
        !(a_bf16 <= b_bf16),
        !(a_bf16 <= aot::BFloat16::from_bits(0x3f80)),
        !(a_bf16 < b_bf16),
        !(a_bf16 < aot::BFloat16::from_bits(0x3f80)),
        !(a_bf16 >= b_bf16),
        !(a_bf16 >= aot::BFloat16::from_bits(0x3f80)),
        !(a_bf16 > b_bf16),
        !(a_bf16 > aot::BFloat16::from_bits(0x3f80)),
        a_bf16 != b_bf16,
        a_bf16 != aot::BFloat16::from_bits(0x3f80),
        aot::unordered(a_bf16, b_bf16),
        aot::unordered(a_bf16, aot::BFloat16::from_bits(0x3f80)),
        true,
        true}};
    void* params[] = {&param0};
    const aot::LaunchShape shape = {{1, 1, 1}, {1, 1, 1}, 0, nullptr, nullptr, 0};
    if (!aot::launch(call, 0, shape, params)) return -1;
  }
  return 0;
}
