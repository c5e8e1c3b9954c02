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

// The attributes that a kernel or function starts with.
Attributes default_attributes(const KernelInfo& info);

// A kernel's attributes on a device; the defaults at first.
Attributes& attributes_on(Kernel& kernel, int device);

// Why an image can't be used on a device.
Outcome check_image(const Image& image, const Device& device);

// The kernel or function behind a launch's or an occupancy query's handle, for a context.
Outcome find_target(Driver& d, CUfunction handle, Context* context, Target& target);

// Read or set an attribute of a kernel or function that has `own` on a device.
Outcome get_attribute(const KernelInfo& info, const Image& image, const Attributes& own, const Device& device,
                      CUfunction_attribute attribute, int& value);
Outcome set_attribute(const KernelInfo& info, Attributes& own, const Device& device, CUfunction_attribute attribute,
                      int value);

// A function of a context, with no attributes of its own yet.
Function& make_function(Driver& d, const KernelInfo& info, std::shared_ptr<const Image> image, Context* context);

// A variable of an image, in new memory of a context.
Outcome make_global(Driver& d, Context* context, const Image& image, const char* name, CUdeviceptr& pointer);
std::size_t size_of_global(const Image& image, const char* name);

void note_image(Call& call, const Image& image);

// CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK.
int max_threads_per_block(const KernelInfo& info, const Device& device);

}  // namespace fakecuda
