// Chooses the build of a function for a device. The architecture decides first. Among builds for GPU models, the
// figures decide: the numbers of the GPU, such as its multiprocessors, that a build was compiled with.
#include <limits.h>

#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

uint64_t warned_devices = 0;  // bit d: it was told that device d is another model

// How well a build fits a device of capability major.minor: 0 not at all, then the higher the better. Exact
// architecture-specific first, then family, then baseline of the same major, the latest minor first, then PTX of this
// or an earlier capability, the latest first. Builds that fit equally well are of one architecture. Which devices take
// a cubin is in Build::minors, which aot_pack/compatibility.py decides.
int fitness(const Build& build, int major, int minor) {
  if (build.suffix == 'p') {
    const int wanted = 10 * build.major + build.minor;
    return wanted <= 10 * major + minor ? wanted : 0;
  }
  if (build.major != major || (static_cast<uint64_t>(build.minors) >> (minor & 63) & 1) == 0) return 0;
  if (build.suffix == 'a') return 3000;
  return (build.suffix == 'f' ? 2000 : 1000) + build.minor + (build.minor == minor ? 500 : 0);
}

int64_t number_of(const Figures& figures, Figure figure) {
  switch (figure) {
    case Figure::kSmCount:
      return figures.sm_count;
    case Figure::kL2Bytes:
      return figures.l2_bytes;
    default:
      return figures.memory_bytes;
  }
}

// How far a device is from a figure, in thousandths of it, rounded up; a thousand for another name. Of the memory, the
// driver's version decides how much is left: within 3 % it is the same.
int64_t distance(const Figures& figures, const Fact& fact) {
  if (fact.figure == Figure::kName) return figures.name[0] == '\0' || strcmp(figures.name, fact.text) == 0 ? 0 : 1000;
  if (number_of(figures, fact.figure) < 0) return 0;  // it is not known
  const int64_t difference = number_of(figures, fact.figure) - fact.value;
  const int64_t size = difference < 0 ? -difference : difference;
  if (fact.figure == Figure::kMemoryBytes && size <= fact.value / 100 * 3) return 0;
  return size == 0 ? 0 : static_cast<int64_t>(static_cast<double>(size) * 1000 / static_cast<double>(fact.value)) + 1;
}

int64_t distance(const Figures& figures, const Build& build) {
  int64_t sum = 0;
  for (int i = 0; i < build.num_facts; ++i) sum += distance(figures, build.facts[i]);
  return sum;
}

void add_figure(Text& text, Figure figure, int64_t value, const char* name) {
  switch (figure) {
    case Figure::kSmCount:
      return text.add("%lld multiprocessors", static_cast<long long>(value));
    case Figure::kL2Bytes:
      return text.add("%.1f MiB of L2 cache", static_cast<double>(value) / (1 << 20));
    case Figure::kMemoryBytes:
      return text.add("%.1f GiB of memory", static_cast<double>(value) / (1 << 30));
    case Figure::kName:
      return text.add("the name %s", name);
  }
}

// What differs between a device and the model that `build` was compiled for.
void add_differences(Text& text, const Function& function, int64_t device, const Build& build, const Figures& figures) {
  text.add("%s() is compiled with figures of the GPU model %s, and ", function.name, build.gpu);
  add_device(text, static_cast<int>(device));
  const char* word = " has ";
  for (int i = 0; i < build.num_facts; ++i) {
    const Fact& fact = build.facts[i];
    if (distance(figures, fact) == 0) continue;
    text.add("%s", word);
    add_figure(text, fact.figure, number_of(figures, fact.figure), figures.name);
    text.add(" instead of ");
    add_figure(text, fact.figure, fact.value, fact.text);
    word = ", ";
  }
  text.add(". Build the package for this model as well (aot-pack build --gpu)");
}

// False with the error raised where the author wants that; else `warning` has a text the first time on a device.
bool accept_figures(const Function& function, int64_t device, const Build& build, const Figures& figures,
                    Text* warning) {
  if (distance(figures, build) == 0) return true;
  Text text;
  add_differences(text, function, device, build, figures);
  if (kOtherGpuIsError) {
    raise_text("RuntimeError", text);
    return false;
  }
  if (!report(function, device, Cause::kFigures, text)) return false;
  if (!is_dry(device) && (warned_devices >> device & 1) == 0) *warning = text;
  return true;
}

void log_choice(const Function& function, int64_t device, int major, int minor, const Build* chosen) {
  if (!logs(LogLevel::kDebug)) return;
  Text text;
  for (int i = 0; i < function.num_builds; ++i) {
    const Build& build = function.builds[i];
    text.add(i == 0 ? "" : ", ");
    add_arch(text, build);
    if (build.gpu != nullptr) text.add(" (%s)", build.gpu);
    text.add(&build == chosen ? " taken" : fitness(build, major, minor) > 0 ? " fits less well" : " does not fit");
  }
  log_line(LogLevel::kDebug, "%s: for cuda:%lld, of capability %d.%d: %s", function.name,
           static_cast<long long>(device), major, minor, text.c_str());
}

// Whether a build for the same architecture stands before build `j` of function `i`.
bool was_named(int i, int j) {
  const Build& build = kFunctions[i]->builds[j];
  for (int k = 0; k <= i; ++k) {
    for (int l = 0; l < (k == i ? j : kFunctions[k]->num_builds); ++l) {
      const Build& other = kFunctions[k]->builds[l];
      if (other.major == build.major && other.minor == build.minor && other.suffix == build.suffix) return true;
    }
  }
  return false;
}

}  // namespace

bool read_capability(const Function& function, int64_t device, CUdevice handle, int* major, int* minor) {
  return check(function, device, "cuDeviceGetAttribute",
               driver.cuDeviceGetAttribute(major, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, handle)) &&
         check(function, device, "cuDeviceGetAttribute",
               driver.cuDeviceGetAttribute(minor, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, handle));
}

bool read_figures(const Function& function, int64_t device, CUdevice handle, Figures* figures) {
  int sm_count = 0, l2_bytes = 0;
  size_t memory_bytes = 0;
  if (!check(function, device, "cuDeviceGetAttribute",
             driver.cuDeviceGetAttribute(&sm_count, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, handle)) ||
      !check(function, device, "cuDeviceGetAttribute",
             driver.cuDeviceGetAttribute(&l2_bytes, CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE, handle)) ||
      !check(function, device, "cuDeviceTotalMem", driver.cuDeviceTotalMem(&memory_bytes, handle)) ||
      !check(function, device, "cuDeviceGetName",
             driver.cuDeviceGetName(figures->name, sizeof(figures->name), handle))) {
    return false;
  }
  figures->sm_count = sm_count;
  figures->l2_bytes = l2_bytes;
  figures->memory_bytes = static_cast<int64_t>(memory_bytes);
  return true;
}

bool choose_build(const Function& function, int64_t device, const Build* refused, const Build** chosen, Text* warning) {
  const DryCall* const dry = dry_call(device);
  if (dry != nullptr && dry->major < 0) {  // any device
    *chosen = function.builds;
    return true;
  }
  int major = 0, minor = 0;
  if (dry != nullptr) {
    major = dry->major, minor = dry->minor;
  } else if (!read_capability(function, device, devices[device].handle, &major, &minor)) {
    return false;
  }
  const int limit = refused == nullptr ? INT_MAX : fitness(*refused, major, minor);
  int best_fitness = 0;
  bool with_figures = false;
  for (int i = 0; i < function.num_builds; ++i) {
    const int found = fitness(function.builds[i], major, minor);
    if (found > best_fitness && found < limit) best_fitness = found;
    with_figures |= found > 0 && function.builds[i].num_facts > 0;
  }
  Figures figures;
  if (dry != nullptr) {
    figures = dry->figures;
  } else if (with_figures && !read_figures(function, device, devices[device].handle, &figures)) {
    return false;
  }
  const Build* best = nullptr;
  for (int i = 0; i < function.num_builds; ++i) {
    const Build& build = function.builds[i];
    if (best_fitness == 0 || fitness(build, major, minor) != best_fitness) continue;
    if (best == nullptr || distance(figures, build) < distance(figures, *best)) best = &build;
  }
  *chosen = best;
  if (dry == nullptr) log_choice(function, device, major, minor, best);
  return best == nullptr || accept_figures(function, device, *best, figures, warning);
}

void mark_warned(int64_t device) { warned_devices |= uint64_t{1} << device; }

void raise_no_image(const Function& function, int64_t device) {
  Text text;
  text.add("%s(): ", function.name);
  add_no_image(text, function, device);
  raise_text("RuntimeError", text);
}

void add_no_image(Text& text, const Function& function, int64_t device) {
  text.add("no image for ");
  add_device(text, static_cast<int>(device));
  text.add("; this package has it for");
  for (int i = 0; i < function.num_builds; ++i) {
    text.add(i == 0 ? " " : ", ");
    add_arch(text, function.builds[i]);
    if (function.builds[i].gpu != nullptr) text.add(" (%s)", function.builds[i].gpu);
  }
  text.add(". Build the package for this architecture as well");
}

void raise_no_image_of_any(const Function& caller, int64_t device) {
  Text text;
  text.add("%s(): no function of the package %s has an image for ", caller.name, kPackage);
  add_device(text, static_cast<int>(device));
  text.add("; its images are for");
  const char* separator = " ";
  for (int i = 0; i < kNumFunctions; ++i) {
    for (int j = 0; j < kFunctions[i]->num_builds; ++j) {
      if (was_named(i, j)) continue;
      text.add("%s", separator);
      add_arch(text, kFunctions[i]->builds[j]);
      separator = ", ";
    }
  }
  text.add(". Build the package for this architecture as well");
  raise_text("RuntimeError", text);
}

}  // namespace aot
