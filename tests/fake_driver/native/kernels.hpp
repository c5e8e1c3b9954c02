// Kernels and functions, as libraries.cpp makes them and launch.cpp launches them.
#pragma once

#include "call.hpp"

namespace fakecuda {

// What a CUfunction argument stands for: a function, or a kernel that was cast to one, in a context.
struct Target {
  const KernelInfo* info = nullptr;
  const Image* image = nullptr;
  const Attributes* attributes = nullptr;
  Context* context = nullptr;
};

Outcome usable_library(Driver& d, CUlibrary handle, Library*& library);
Outcome usable_kernel(Driver& d, CUkernel handle, Kernel*& kernel);
Outcome usable_function(Driver& d, CUfunction handle, Function*& function);

// A kernel's attributes on a device; the defaults at first.
Attributes& attributes_on(Kernel& kernel, int device);

// Why an image can't be used on a device.
Outcome check_image(const Image& image, const Device& device);

// The kernel or function behind a launch's or an occupancy query's handle, for a context.
Outcome find_target(Driver& d, CUfunction handle, Context* context, Target& target);

// CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK.
int max_threads_per_block(const KernelInfo& info, const Device& device);

}  // namespace fakecuda
