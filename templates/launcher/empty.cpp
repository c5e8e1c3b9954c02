// Tensor maps that CUDA refuses because of a size of 0, or of a stride that addresses nothing. Such a map gets one
// element along an empty dimension, and strides that CUDA accepts.
#include "aot_pack/runtime.hpp"

namespace aot {

// The driver takes no size of 0, and checks strides that nothing is addressed by. The map then has one element along
// an empty dimension; a kernel that finds its tensor empty does not load through it.
bool describe_otherwise(CUresult code, const cuuint64_t* dims, const cuuint64_t* strides, MappedTensor* tensor) {
  if (code != CUDA_ERROR_INVALID_VALUE || tensor->rank > 5) return false;
  bool changed = false, empty = false;
  for (uint32_t i = 0; i < tensor->rank; ++i) empty |= dims[i] == 0;
  for (uint32_t i = 0; i < tensor->rank; ++i) {
    tensor->dims[i] = max<cuuint64_t>(dims[i], 1);
    changed |= tensor->dims[i] != dims[i];
    if (i == 0) continue;
    const cuuint64_t stride = strides[i - 1];
    const bool addresses = !empty && dims[i] > 1;
    const bool possible = stride % tensor->unit == 0 && stride < cuuint64_t{1} << 40;
    tensor->strides[i - 1] = addresses || possible ? stride : tensor->unit;
    changed |= tensor->strides[i - 1] != stride;
  }
  if (empty) {
    const uint64_t base = address(tensor->base) / tensor->unit * tensor->unit;
    changed |= pointer(base) != tensor->base;
    tensor->base = pointer(base);
  }
  return changed;
}

}  // namespace aot
