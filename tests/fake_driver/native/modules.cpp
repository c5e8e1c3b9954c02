// Modules and functions: the API from before libraries.
#include "kernels.hpp"

#include <cstdlib>
#include <cstring>

using namespace fakecuda;

// --------------------------------------------------------------------------------------------- modules, functions

static Outcome load_module(Driver& d, Call& call, CUmodule* output, const void* code) {
  if (!output || !code) return {CUDA_ERROR_INVALID_VALUE, "the output or the image is null"};
  Context* context;
  if (Outcome refused = d.usable_context(context)) return refused;
  if (Outcome refused = d.load_call("loading a module")) return refused;
  const auto image = std::make_shared<const Image>(read_image(code, d.controls.driver_version));
  note_image(call, *image);
  if (Outcome refused = check_image(*image, d.devices[context->device])) return refused;
  Module& module = d.modules.add(0x30);
  module.image = image;
  module.context = context;
  call.note("module", *output = module.handle);
  return CUDA_SUCCESS;
}

static Outcome usable_module(Driver& d, CUmodule handle, Module*& module) {
  module = d.modules.find(handle);
  if (!module) return {CUDA_ERROR_INVALID_HANDLE, "the module's handle never was one"};
  if (!module->alive) return {CUDA_ERROR_INVALID_HANDLE, "the module was unloaded or its context is gone"};
  return CUDA_SUCCESS;
}

CUresult cuModuleLoadData(CUmodule* module, const void* code) {
  Call call(Api::cuModuleLoadData);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return load_module(d, call, module, code); });
}

CUresult cuModuleLoadDataEx(CUmodule* module, const void* code, unsigned int options, CUjit_option*, void**) {
  Call call(Api::cuModuleLoadDataEx);
  call.note("options", options);
  return call.play(Needs::init, [&](Driver& d) -> Outcome { return load_module(d, call, module, code); });
}

CUresult cuModuleUnload(CUmodule handle) {
  Call call(Api::cuModuleUnload);
  call.note("module", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (Outcome refused = d.unsafe_call("unloading a module")) return refused;
    module->alive = false;
    for (const auto& [name, function] : module->functions) d.functions.find(function)->alive = false;
    for (const auto& [name, pointer] : module->globals)
      if (d.allocations.count(pointer)) d.free(pointer);
    module->globals.clear();
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetFunction(CUfunction* output, CUmodule handle, const char* name) {
  Call call(Api::cuModuleGetFunction);
  call.note("module", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (!output || !name) return {CUDA_ERROR_INVALID_VALUE, "the output or the name is null"};
    const KernelInfo* info = module->image->find(name);
    if (!info) return {CUDA_ERROR_NOT_FOUND, std::string("no kernel named ") + name};
    CUfunction& slot = module->functions[name];
    if (!slot) {
      Function& function = make_function(d, *info, module->image, module->context);
      function.module = module;
      function.attributes = default_attributes(*info);
      slot = function.handle;
    }
    call.note("function", *output = slot);
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetGlobal_v2(CUdeviceptr* pointer, size_t* bytes, CUmodule handle, const char* name) {
  Call call(Api::cuModuleGetGlobal_v2);
  call.note("module", handle);
  call.note("name", name);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Module* module;
    if (Outcome refused = usable_module(d, handle, module)) return refused;
    if (!name) return {CUDA_ERROR_INVALID_VALUE, "the name is null"};
    if (!module->globals.count(name)) {
      CUdeviceptr made;
      if (Outcome refused = make_global(d, module->context, *module->image, name, made)) return refused;
      module->globals[name] = made;
    }
    if (pointer) call.note("pointer", *pointer = module->globals[name]);
    if (bytes) *bytes = size_of_global(*module->image, name);
    return CUDA_SUCCESS;
  });
}

CUresult cuModuleGetLoadingMode(CUmoduleLoadingMode* mode) {
  Call call(Api::cuModuleGetLoadingMode);
  return call.play(Needs::init, [&](Driver&) -> Outcome {
    if (!mode) return NULL_OUTPUT;
    const char* asked = std::getenv("CUDA_MODULE_LOADING");
    *mode = asked && std::strcmp(asked, "EAGER") == 0 ? CU_MODULE_EAGER_LOADING : CU_MODULE_LAZY_LOADING;
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetName(const char** name, CUfunction handle) {
  Call call(Api::cuFuncGetName);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!name) return NULL_OUTPUT;
    *name = function->info->name.c_str();
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetModule(CUmodule* module, CUfunction handle) {
  Call call(Api::cuFuncGetModule);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!module) return NULL_OUTPUT;
    if (!function->module) return {CUDA_ERROR_NOT_SUPPORTED, "the fake driver knows no module for a kernel's function"};
    *module = function->module->handle;
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncGetAttribute(int* value, CUfunction_attribute attribute, CUfunction handle) {
  Call call(Api::cuFuncGetAttribute);
  call.note("attribute", attribute);
  call.note("function", handle);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    if (!value) return NULL_OUTPUT;
    if (Outcome refused = d.usable(function->context)) return refused;
    const Device& device = d.devices[function->context->device];
    if (Outcome refused =
            get_attribute(*function->info, *function->image, function->attributes, device, attribute, *value))
      return refused;
    call.note("value", *value);
    return CUDA_SUCCESS;
  });
}

CUresult cuFuncSetAttribute(CUfunction handle, CUfunction_attribute attribute, int value) {
  Call call(Api::cuFuncSetAttribute);
  call.note("function", handle);
  call.note("attribute", attribute);
  call.note("value", value);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Function* function;
    if (Outcome refused = usable_function(d, handle, function)) return refused;
    call.note("name", function->info->name);
    if (Outcome refused = d.usable(function->context)) return refused;
    if (Outcome refused = d.load_call("setting a function's attribute")) return refused;
    const Device& device = d.devices[function->context->device];
    return set_attribute(*function->info, function->attributes, device, attribute, value);
  });
}
