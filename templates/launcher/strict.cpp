// AOT_PACK_STRICT: reports each slow or different path, with the function's name.
//
//     AOT_PACK_STRICT=warn     one line of the log for each cause, function and device
//     AOT_PACK_STRICT=error    an error in the place of the path
//
// The variable is read once, when a function is first bound to a device. Only slow paths ask for it, under the lock. A
// warm call never does.
#include <stdlib.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

constexpr const char* kStrictVariable = "AOT_PACK_STRICT";

enum class Mode : uint8_t { kNotRead, kOff, kWarn, kError, kUnknown };

Mode mode = Mode::kNotRead;
bool preloaded = false;  // preload() finished, and unload() was not called since

Mode read_mode() {
  const char* const value = getenv(kStrictVariable);
  if (value == nullptr || value[0] == '\0' || strcmp(value, "off") == 0) return Mode::kOff;
  if (strcmp(value, "warn") == 0) return Mode::kWarn;
  return strcmp(value, "error") == 0 ? Mode::kError : Mode::kUnknown;
}

Mode current_mode() {
  if (mode == Mode::kNotRead) mode = read_mode();
  return mode;
}

}  // namespace

bool check_strict(const Function& function) {
  if (current_mode() != Mode::kUnknown) return true;
  raise("ValueError", "%s(): AOT_PACK_STRICT is '%s' in the environment; expected off, warn or error", function.name,
        getenv(kStrictVariable));
  return false;
}

bool is_strict() { return current_mode() == Mode::kWarn || current_mode() == Mode::kError; }

bool report(const Function& function, int64_t device, Cause cause, Text text) {
  if (DryCall* const dry = dry_call(device)) dry->note(text);
  if (!is_strict()) return true;
  if (mode == Mode::kError) {
    text.add(". AOT_PACK_STRICT=error refuses this");
    raise_text("RuntimeError", text);
    return false;
  }
  if (is_dry(device)) return true;
  uint32_t* const told = &function.bound[device].told;
  if ((*told & static_cast<uint32_t>(cause)) != 0) return true;
  *told |= static_cast<uint32_t>(cause);
  log_line(LogLevel::kAlways, "AOT_PACK_STRICT=warn: %s", text.c_str());
  return true;
}

bool report_build(const Function& function, int64_t device, const Build& build, bool preloading) {
  if (!is_strict() && !is_dry(device)) return true;
  if (build.suffix == 'p') {
    Text text;
    text.add("%s(): there is only PTX (", function.name);
    add_arch(text, build);
    text.add(") for ");
    add_device(text, static_cast<int>(device));
    text.add(", and the driver compiles it when it loads it. Build the package for this architecture as well");
    if (!report(function, device, Cause::kPtx, text)) return false;
  }
  if (!preloaded || preloading || is_dry(device)) return true;
  Text text;
  text.add("%s() loads its image after preload() finished, on ", function.name);
  add_device(text, static_cast<int>(device));
  text.add(". Preload this device as well: preload([..., %lld])", static_cast<long long>(device));
  return report(function, device, Cause::kLateLoad, text);
}

bool finish_preload(const Function& caller, int64_t device) {
  for (int i = 0; is_strict() && i < kNumFunctions; ++i) {
    const Function& function = *kFunctions[i];
    if (__atomic_load_n(&function.bound[device].ready, __ATOMIC_ACQUIRE) != kNoImage) continue;
    bool other = false;  // another build of the same variant, with other arguments on another architecture
    for (int j = 0; j < kNumFunctions; ++j) {
      other |= kSameVariant[j] == kSameVariant[i] &&
               __atomic_load_n(&kFunctions[j]->bound[device].ready, __ATOMIC_ACQUIRE) == kReady;
    }
    Text text;
    text.add("%s(): %s() has ", caller.name, function.name);
    add_no_image(text, function, device);
    if (!other && !report(function, device, Cause::kNoImage, text)) return false;
  }
  return true;
}

void set_preloaded(bool finished) { preloaded = finished; }

}  // namespace aot
