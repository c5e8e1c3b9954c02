// What a profiler brings to NVTX, with NVTX's own types: a library that takes the functions of ranges, and writes what
// they are called with to the file NVTX_TOOL_OUTPUT. It refuses to attach if NVTX_TOOL_REFUSES is set.
#include <nvtx3/nvToolsExt.h>

#include <cstdio>
#include <cstdlib>

namespace {

void say(const char* format, const char* text) {
  FILE* output = std::fopen(std::getenv("NVTX_TOOL_OUTPUT"), "a");
  std::fprintf(output, format, text);
  std::fclose(output);
}

nvtxDomainHandle_t create_domain(const char* name) {
  say("domain %s\n", name);
  return reinterpret_cast<nvtxDomainHandle_t>(0x1230);
}

int push(nvtxDomainHandle_t domain, const nvtxEventAttributes_t* event) {
  const bool right = domain == reinterpret_cast<nvtxDomainHandle_t>(0x1230) && event->version == NVTX_VERSION &&
                     event->size == NVTX_EVENT_ATTRIB_STRUCT_SIZE && event->messageType == NVTX_MESSAGE_TYPE_ASCII;
  say(right ? "push %s\n" : "wrong push %s\n", event->message.ascii);
  return 0;
}

int pop(nvtxDomainHandle_t) {
  say("%s\n", "pop");
  return 0;
}

void ignore(...) {}

}  // namespace

extern "C" int InitializeInjectionNvtx2(NvtxGetExportTableFunc_t get_export_table) {
  if (std::getenv("NVTX_TOOL_REFUSES")) return 0;
  const auto* version = static_cast<const NvtxExportTableVersionInfo*>(get_export_table(NVTX_ETID_VERSIONINFO));
  const auto* callbacks = static_cast<const NvtxExportTableCallbacks*>(get_export_table(NVTX_ETID_CALLBACKS));
  if (get_export_table(NVTX_ETID_RESERVED0) || version->version != NVTX_VERSION ||
      callbacks->struct_size < sizeof(NvtxExportTableCallbacks)) {
    return 0;
  }
  // As tools do: every function of every module gets one, the wanted ones their own.
  constexpr unsigned kSizes[] = {0,
                                 NVTX_CBID_CORE_SIZE,
                                 NVTX_CBID_CUDA_SIZE,
                                 NVTX_CBID_OPENCL_SIZE,
                                 NVTX_CBID_CUDART_SIZE,
                                 NVTX_CBID_CORE2_SIZE,
                                 NVTX_CBID_SYNC_SIZE};
  for (int module = NVTX_CB_MODULE_CORE; module < NVTX_CB_MODULE_SIZE; ++module) {
    NvtxFunctionTable table = nullptr;
    unsigned size = 0;
    if (!callbacks->GetModuleFunctionTable(static_cast<NvtxCallbackModule>(module), &table, &size)) return 0;
    if (size != kSizes[module] || table[size] != nullptr) return 0;
    for (unsigned i = 1; i < size; ++i) *table[i] = reinterpret_cast<NvtxFunctionPointer>(ignore);
    if (module != NVTX_CB_MODULE_CORE2) continue;
    *table[NVTX_CBID_CORE2_DomainCreateA] = reinterpret_cast<NvtxFunctionPointer>(create_domain);
    *table[NVTX_CBID_CORE2_DomainRangePushEx] = reinterpret_cast<NvtxFunctionPointer>(push);
    *table[NVTX_CBID_CORE2_DomainRangePop] = reinterpret_cast<NvtxFunctionPointer>(pop);
  }
  return 1;
}
