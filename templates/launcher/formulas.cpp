// Computes sizes and strides from others.
#include "aot_pack/runtime.hpp"

namespace aot {

int64_t apply(Step step, int64_t left, int64_t right) {
  switch (step) {
    case Step::kAdd:
      return left + right;
    case Step::kSub:
      return left - right;
    case Step::kMul:
      return left * right;
    case Step::kFloorDiv:
      return floor_quotient(left, right);
    case Step::kFloorMod:
      return floor_remainder(left, right);
    case Step::kTruncateDiv:
      return sdiv(left, right);
    case Step::kTruncateMod:
      return srem(left, right);
    case Step::kMin:
      return min(left, right);
    case Step::kMax:
      return max(left, right);
    case Step::kAnd:
      return left & right;
    case Step::kOr:
      return left | right;
    case Step::kXor:
      return left ^ right;
    case Step::kShiftLeft:
      return shl<64>(left, static_cast<uint64_t>(right));
    case Step::kShiftRight:
      return ashr<64>(left, static_cast<uint64_t>(right));
    case Step::kEqual:
      return left == right;
    case Step::kNotEqual:
      return left != right;
    case Step::kLess:
      return left < right;
    case Step::kLessEqual:
      return left <= right;
    case Step::kNumber:
    case Step::kVariable:
      break;
  }
  return 0;
}

bool divides(Step step) {
  return step == Step::kFloorDiv || step == Step::kFloorMod || step == Step::kTruncateDiv || step == Step::kTruncateMod;
}

}  // namespace aot
