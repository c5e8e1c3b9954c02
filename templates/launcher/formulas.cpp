// Computes sizes and strides from others.
#include "aot_pack/runtime.hpp"

namespace aot {

namespace {

bool divides(Step step) {
  return step == Step::kFloorDiv || step == Step::kFloorMod || step == Step::kTruncateDiv || step == Step::kTruncateMod;
}

// Whether the exact result does not fit 64 bits.
bool is_too_large(Step step, int64_t left, int64_t right) {
  int64_t ignored;
  switch (step) {
    case Step::kAdd:
      return __builtin_add_overflow(left, right, &ignored);
    case Step::kSub:
      return __builtin_sub_overflow(left, right, &ignored);
    case Step::kMul:
      return __builtin_mul_overflow(left, right, &ignored);
    case Step::kFloorDiv:
    case Step::kTruncateDiv:
      return left == INT64_MIN && right == -1;
    default:
      return false;
  }
}

}  // namespace

const char* words_of(Trouble trouble) {
  return trouble == Trouble::kDividesByZero ? "which divides by 0" : "which does not fit 64 bits";
}

int64_t apply(Step step, int64_t left, int64_t right, Trouble* trouble) {
  if (divides(step) && right == 0) *trouble = Trouble::kDividesByZero;
  if (*trouble == Trouble::kNone && is_too_large(step, left, right)) *trouble = Trouble::kTooLarge;
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

}  // namespace aot
