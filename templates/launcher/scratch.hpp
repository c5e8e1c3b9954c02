// Memory until the end of a call, and tuples in it.
#pragma once

#include <stdlib.h>

#include "aot_pack/launcher.hpp"

namespace aot {

// Some memory on the stack, and more where that is too small.
class Scratch {
 public:
  Scratch() = default;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    while (more_ != nullptr) {
      Block* const block = more_;
      more_ = block->before;
      free(block);
    }
  }

  // Room for `count` of them, not initialised; nullptr where memory is out.
  template <class T>
  T* make(size_t count) {
    static_assert(alignof(T) <= kUnit);
    const size_t size = (count * sizeof(T) + kUnit - 1) / kUnit * kUnit;
    if (AOT_LIKELY(size <= sizeof(first_) - used_)) {
      used_ += size;
      return reinterpret_cast<T*>(first_ + used_ - size);
    }
    auto* const block = static_cast<Block*>(malloc(sizeof(Block) + size));
    if (block == nullptr) return nullptr;
    block->before = more_;
    more_ = block;
    return reinterpret_cast<T*>(block + 1);
  }

 private:
  static constexpr size_t kUnit = 16;
  struct alignas(kUnit) Block {
    Block* before;
  };
  Block* more_ = nullptr;
  size_t used_ = 0;
  alignas(kUnit) unsigned char first_[2048];
};

// A tuple as TVM FFI passes it, so far as `as_tuple` and `elements_of` look at it.
struct Tuple {
  TVMFFIObject header;
  TVMFFISeqCell cell;
};

}  // namespace aot
