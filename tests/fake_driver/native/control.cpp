// What tests call: fakecuda_*; the configuration language; and cuGetProcAddress, which looks into this library too.
//
// A configuration is directives separated by ';', the same in FAKECUDA_CONFIG, read when the library is loaded, and in
// the calls below:
//   gpus=h100,b200(16=100,97=101376)  the devices: a model each, with CUdevice_attributes changed
//   driver_version=13000              what cuDriverGetVersion answers
//   strict_capture=0|1                1: loading images and setting attributes are unsafe during capture
//   record=all|counts                 whether calls are kept or only counted
//   log_capacity=N                    how many calls are kept; the oldest go first
//   log_file=PATH                     where the log is written when the process ends; %p stands for its id
//   fail=API:CODE[:NTH[:TIMES]]       the NTH next call fails, and the ones after it up to TIMES; TIMES 0: for ever
//   delay=API:MICROSECONDS            each call takes that much longer, before it has an effect
//   hold=API, release=API             calls wait until they are released
//   lose=DEVICE:CODE                  the device faults: from now on calls answer with the code
#include "call.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

using namespace fakecuda;

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::string part;
  int depth = 0;
  for (char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c == separator && depth == 0) {
      parts.push_back(part);
      part.clear();
    } else {
      part += c;
    }
  }
  parts.push_back(part);
  return parts;
}

int number(const std::string& text) {
  std::size_t used = 0;
  int value = 0;
  try {
    value = std::stoi(text, &used);
  } catch (const std::exception&) {
    used = std::string::npos;
  }
  if (used != text.size()) throw std::invalid_argument("'" + text + "' is not a number");
  return value;
}

Api api_named(const std::string& symbol) {
  const Api api = find_api(symbol);
  if (api == Api::count) throw std::invalid_argument("the fake driver has no function " + symbol);
  return api;
}

Device make_device(const std::string& text) {
  const std::size_t open = text.find('(');
  const std::string key = text.substr(0, open);
  const Model* model = find_model(key);
  if (!model) throw std::invalid_argument("there is no GPU model '" + key + "'");
  Device device;
  device.model = *model;
  device.attributes = attributes_of(*model);
  if (open == std::string::npos) return device;
  for (const std::string& change : split(text.substr(open + 1, text.size() - open - 2), ',')) {
    const auto parts = split(change, '=');
    if (parts.size() != 2) throw std::invalid_argument("'" + change + "' is not ATTRIBUTE=VALUE");
    device.attributes[number(parts[0])] = number(parts[1]);
  }
  return device;
}

void apply(Driver& d, const std::string& directive) {
  const std::size_t equals = directive.find('=');
  if (equals == std::string::npos) throw std::invalid_argument("'" + directive + "' has no '='");
  const std::string key = directive.substr(0, equals), value = directive.substr(equals + 1);
  const auto parts = split(value, ':');
  if (key == "gpus") {
    if (d.initialised) throw std::invalid_argument("GPUs are set by a reset, before cuInit");
    d.devices.clear();
    if (value.empty()) return;
    for (const std::string& each : split(value, ',')) d.devices.push_back(make_device(each));
  } else if (key == "driver_version") {
    d.controls.driver_version = number(value);
  } else if (key == "strict_capture") {
    d.controls.strict_capture = number(value) != 0;
  } else if (key == "record") {
    if (value != "all" && value != "counts") throw std::invalid_argument("record is 'all' or 'counts'");
    d.recording = value == "all";
  } else if (key == "log_capacity") {
    d.controls.log_capacity = static_cast<std::size_t>(number(value));
  } else if (key == "log_file") {
    d.controls.log_file = value;
  } else if (key == "fail" && parts.size() >= 2) {
    Failure failure;
    failure.code = static_cast<CUresult>(number(parts[1]));
    if (parts.size() > 2) failure.after = static_cast<unsigned long>(number(parts[2]) - 1);
    if (parts.size() > 3) failure.times = static_cast<unsigned long>(number(parts[3]));
    d.of(api_named(parts[0])).failures.push_back(failure);
  } else if (key == "delay" && parts.size() == 2) {
    d.of(api_named(parts[0])).delay_us = static_cast<unsigned>(number(parts[1]));
  } else if (key == "hold") {
    d.of(api_named(value)).held = true;
  } else if (key == "release") {
    d.of(api_named(value)).held = false;
    d.released.notify_all();
  } else if (key == "lose" && parts.size() == 2) {
    if (!d.device(number(parts[0]))) throw std::invalid_argument("there is no device " + parts[0]);
    // The real driver answers so for every device of the process, and until its end: a reset does not help (measured).
    d.lost = static_cast<CUresult>(number(parts[1]));
  } else {
    throw std::invalid_argument("'" + directive + "' is no directive");
  }
}

thread_local std::string last_error;

// 0, or -1 with the reason in last_error. The driver's mutex must be held.
int configure(Driver& d, const char* text) {
  try {
    for (const std::string& directive : split(text, ';'))
      if (!directive.empty()) apply(d, directive);
  } catch (const std::exception& error) {
    last_error = error.what();
    return -1;
  }
  return 0;
}

char* give(const std::string& text) { return strdup(text.c_str()); }

std::string log_json(Driver& d) {
  std::ostringstream out;
  out << "{\"dropped\":" << d.dropped << ",\"calls\":[";
  const char* separator = "";
  for (const Record& record : d.log) {
    out << separator << "\n{\"sequence\":" << record.sequence << ",\"thread\":" << record.thread << ",\"name\":\""
        << name_of(record.api) << "\",\"result\":" << record.result << ",\"why\":" << json_text(record.why.c_str())
        << ",\"args\":{" << record.arguments << "}}";
    separator = ",";
  }
  out << "]}";
  return out.str();
}

std::string live_json(Driver& d) {
  std::size_t libraries = 0, modules = 0, contexts = 0, streams = 0, events = 0, graphs = 0;
  d.libraries.each([&](const Library& library) { libraries += library.alive; });
  d.modules.each([&](const Module& module) { modules += module.alive && !module.library; });
  d.contexts.each([&](const Context& context) { contexts += context.alive && !context.primary; });
  d.streams.each([&](const Stream& stream) { streams += stream.alive && !stream.implicit; });
  d.events.each([&](const Event& event) { events += event.alive; });
  d.graphs.each([&](const Graph& graph) { graphs += graph.alive; });
  std::size_t allocated = 0;
  std::ostringstream out;
  out << "{\"primary_retains\":[";
  for (std::size_t i = 0; i < d.devices.size(); ++i) {
    out << (i ? "," : "") << d.devices[i].retains;
    allocated += d.devices[i].allocated_bytes;
  }
  out << "],\"libraries\":" << libraries << ",\"modules\":" << modules << ",\"contexts\":" << contexts
      << ",\"streams\":" << streams << ",\"captures\":" << d.capturing.size() << ",\"events\":" << events
      << ",\"graphs\":" << graphs << ",\"allocations\":" << d.allocations.size() << ",\"allocated_bytes\":" << allocated
      << "}";
  return out.str();
}

void write_log_file() {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  std::string path = d.controls.log_file;
  if (path.empty()) return;
  const std::size_t mark = path.find("%p");
  if (mark != std::string::npos) path.replace(mark, 2, std::to_string(getpid()));
  std::ofstream(path) << log_json(d) << '\n';
}

__attribute__((constructor)) void start() {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  const char* text = std::getenv("FAKECUDA_CONFIG");
  if (configure(d, "gpus=h100") || (text && configure(d, text))) {
    std::fprintf(stderr, "libcuda.so.1 (fake): FAKECUDA_CONFIG: %s\n", last_error.c_str());
    std::abort();  // a test that goes on with another configuration than it asked for would mean nothing
  }
}

__attribute__((destructor)) void stop() { write_log_file(); }

struct EntryPoint {
  const char* symbol;
  const char* name;
  int version;
};

constexpr EntryPoint ENTRY_POINTS[] = {
#define ENTRY_POINT(symbol, name, version) {#symbol, #name, version},
#include "entry_points.inc"
#undef ENTRY_POINT
};

// What dlsym finds in this library: so a variant that was built without a function does not have it here either.
void* exported(const char* symbol) {
  static void* self = [] {
    Dl_info info;
    return dladdr(reinterpret_cast<void*>(&cuInit), &info) ? dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD) : nullptr;
  }();
  return self ? dlsym(self, symbol) : nullptr;
}

// The newest function of the name that the version has; `known` tells whether the name exists in a later version.
void* find_entry_point(const char* name, int version, bool& known) {
  void* found = nullptr;
  int newest = 0;
  known = false;
  for (const EntryPoint& entry : ENTRY_POINTS) {
    if (std::strcmp(entry.name, name) != 0) continue;
    void* function = exported(entry.symbol);
    if (!function) continue;
    known = true;
    if (entry.version > version || entry.version < newest) continue;
    found = function;
    newest = entry.version;
  }
  return found;
}

Outcome get_entry_point(Driver& d, const char* symbol, void** function, int version, bool& known) {
  if (!symbol || !function) return {CUDA_ERROR_INVALID_VALUE, "the name or the output is null"};  // the real one faults
  *function = nullptr;
  known = true;
  if (version > d.controls.driver_version) return {CUDA_ERROR_INVALID_VALUE, "a version newer than the driver"};
  *function = find_entry_point(symbol, version, known);
  return CUDA_SUCCESS;
}

}  // namespace

CUresult cuGetProcAddress(const char* symbol, void** function, int version, cuuint64_t flags) {
  Call call(Api::cuGetProcAddress);
  call.note("symbol", symbol);
  call.note("version", version);
  call.note("flags", flags);
  return call.play(Needs::nothing, [&](Driver& d) -> Outcome {
    bool known;
    if (Outcome refused = get_entry_point(d, symbol, function, version, known)) return refused;
    return *function ? CUDA_SUCCESS : CUDA_ERROR_NOT_FOUND;
  });
}

// CU_GET_PROC_ADDRESS_PER_THREAD_DEFAULT_STREAM is taken and gives the plain function.
CUresult cuGetProcAddress_v2(const char* symbol, void** function, int version, cuuint64_t flags,
                             CUdriverProcAddressQueryResult* status) {
  Call call(Api::cuGetProcAddress_v2);
  call.note("symbol", symbol);
  call.note("version", version);
  call.note("flags", flags);
  return call.play(Needs::nothing, [&](Driver& d) -> Outcome {
    bool known;
    if (Outcome refused = get_entry_point(d, symbol, function, version, known)) return refused;
    const auto found = *function ? CU_GET_PROC_ADDRESS_SUCCESS
                       : known   ? CU_GET_PROC_ADDRESS_VERSION_NOT_SUFFICIENT
                                 : CU_GET_PROC_ADDRESS_SYMBOL_NOT_FOUND;
    call.note("status", found);
    if (status) *status = found;
    return CUDA_SUCCESS;  // also when nothing was found and status is null (measured)
  });
}

// --------------------------------------------------------------------------------------------------- for the tests

extern "C" {

// Forget everything and start as a new process would, with one H100 unless the configuration says otherwise. Handles
// from before are dead.
int fakecuda_reset(const char* configuration) {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  d.reset();
  return configure(d, "gpus=h100") || configure(d, configuration) ? -1 : 0;
}

// Apply directives to the driver as it is.
int fakecuda_configure(const char* configuration) {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  return configure(d, configuration);
}

// Drop the failures of a function that are planned and did not come yet; -1 for no such function.
int fakecuda_clear_failures(const char* symbol) {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  const Api api = find_api(symbol);
  if (api == Api::count) return -1;
  d.of(api).failures.clear();
  return 0;
}

// Why the calling thread's last fakecuda_reset or fakecuda_configure returned -1.
const char* fakecuda_error() { return last_error.c_str(); }

// The texts below are JSON, to be given back to fakecuda_free.
void fakecuda_free(char* text) { std::free(text); }

char* fakecuda_log(int clear) {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  const std::string text = log_json(d);
  if (clear) {
    d.log.clear();
    d.dropped = 0;
  }
  return give(text);
}

char* fakecuda_counts() {
  std::string text;
  for (std::size_t i = 0; i < API_COUNT; ++i)
    if (const auto calls = driver().apis[i].calls.load())
      text += std::string(text.empty() ? "" : ",") + '"' + name_of(static_cast<Api>(i)) + "\":" + std::to_string(calls);
  return give("{" + text + "}");
}

char* fakecuda_live() {
  Driver& d = driver();
  const std::lock_guard<std::mutex> lock(d.mutex);
  return give(live_json(d));
}

char* fakecuda_models() {
  std::ostringstream out;
  for (const Model& model : models()) {
    out << (&model == &models()[0] ? "{" : ",") << json_text(model.key) << ":{\"name\":" << json_text(model.name)
        << ",\"capability\":[" << model.capability.major << "," << model.capability.minor
        << "],\"memory_bytes\":" << model.memory_bytes << ",\"attributes\":{";
    const char* separator = "";
    for (const auto& [id, value] : attributes_of(model)) {
      out << separator << '"' << id << "\":" << value;
      separator = ",";
    }
    out << "}}";
  }
  out << "}";
  return give(out.str());
}

// How many threads wait in a held function; -1 for no such function.
int fakecuda_waiting(const char* symbol) {
  const Api api = find_api(symbol);
  return api == Api::count ? -1 : static_cast<int>(driver().of(api).waiting.load());
}

}  // extern "C"
