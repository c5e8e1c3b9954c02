// NVTX ranges named after functions, for a profiler that asks for them.
//
// A profiler that wants ranges (Nsight Systems, Nsight Compute) names a library in NVTX_INJECTION64_PATH. NVTX is
// headers only. Each user of NVTX loads that library and gives it a table of function pointers to fill. This file
// speaks version 3 of that protocol, for the three functions that it needs. nvtxDetail/nvtxTypes.h of NVTX 3 has the
// types. tests/e2e/nvtx_tool.cpp speaks the other half with NVTX's own headers.
#include <dlfcn.h>
#include <stdlib.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

using Pointer = void (*)();

// Modules of functions, and how many each has (NvtxCallbackModule, NvtxCallbackId*; number 0 is none).
enum : int { kCore = 1, kCuda, kOpenCl, kCudaRt, kCore2, kSync, kModules };
constexpr unsigned kModuleSizes[kModules] = {0, 16, 9, 15, 7, 16, 7};
enum : int { kDomainRangePushEx = 4, kDomainRangePop = 5, kDomainCreateA = 12 };  // of kCore2

Pointer functions[kModules][16];    // what the tool filled in
Pointer* tables[kModules][16 + 1];  // where it may do so

int get_module_table(int module, Pointer*** table, unsigned* size) {
  if (module <= 0 || module >= kModules) return 0;
  if (table != nullptr) *table = tables[module];
  if (size != nullptr) *size = kModuleSizes[module];
  return 1;
}

void ignore_version(uint32_t) {}

struct CallbacksTable {  // NvtxExportTableCallbacks
  size_t size;
  int (*get_module_table)(int, Pointer***, unsigned*);
};
struct VersionTable {  // NvtxExportTableVersionInfo
  size_t size;
  uint32_t version;
  uint32_t reserved;
  void (*set_version)(uint32_t);
};

const void* get_export_table(uint32_t id) {
  static const CallbacksTable callbacks = {sizeof(CallbacksTable), get_module_table};
  static const VersionTable version = {sizeof(VersionTable), 3, 0, ignore_version};
  return id == 1 ? static_cast<const void*>(&callbacks) : id == 3 ? &version : nullptr;
}

struct Event {  // nvtxEventAttributes_t
  uint16_t version;
  uint16_t size;
  uint32_t category;
  int32_t color_type;
  uint32_t color;
  int32_t payload_type;
  int32_t reserved;
  uint64_t payload;
  int32_t message_type;
  const char* message;
};
static_assert(sizeof(Event) == 48);

void* domain = nullptr;

template <class Type>
Type function(int number) {
  return reinterpret_cast<Type>(functions[kCore2][number]);
}

bool attach() {
  const char* path = getenv("NVTX_INJECTION64_PATH");
  if (path == nullptr || path[0] == '\0') return false;
  void* library = dlopen(path, RTLD_LAZY);
  if (library == nullptr) return false;
  using Initialize = int (*)(const void* (*)(uint32_t));
  const auto initialize = reinterpret_cast<Initialize>(dlsym(library, "InitializeInjectionNvtx2"));
  for (int module = 1; module < kModules; ++module) {
    for (unsigned i = 1; i < kModuleSizes[module]; ++i) tables[module][i] = &functions[module][i];
  }
  if (initialize == nullptr || initialize(get_export_table) == 0) {
    dlclose(library);
    return false;
  }
  if (functions[kCore2][kDomainRangePushEx] == nullptr || functions[kCore2][kDomainRangePop] == nullptr ||
      functions[kCore2][kDomainCreateA] == nullptr) {
    return false;
  }
  domain = function<void* (*)(const char*)>(kDomainCreateA)(kPackage);
  log_line(LogLevel::kInfo, "a profiler is attached: calls are NVTX ranges of the domain %s", kPackage);
  return true;
}

}  // namespace

bool profiler_attached() {
  static bool asked = false, attached = false;
  if (!asked) {
    asked = true;
    attached = attach();
  }
  return attached;
}

void begin_range(const Function& called) {
  Event event = {};
  event.version = 3;
  event.size = sizeof(event);
  event.message_type = 1;  // NVTX_MESSAGE_TYPE_ASCII
  event.message = called.name;
  function<int (*)(void*, const Event*)>(kDomainRangePushEx)(domain, &event);
}

void end_range() { function<int (*)(void*)>(kDomainRangePop)(domain); }

}  // namespace aot
