// Calls the package of synthetic.service from many threads, without Python: what the sanitizers watch.
//
//   harness LIBRARY race THREADS CALLS SEED   calls, first and warm, right and wrong, with preload() and unload()
//   between harness LIBRARY orders                    two threads make the first calls of some functions, in all pairs
//   of orders harness LIBRARY faults API...             each of these driver functions fails, at each of its calls, in
//   a tour of all
//
// Exits with 0 when all calls did what they may do; prints what did not. The fake driver is found as libcuda.so.1.
#include <dlfcn.h>
#include <tvm/ffi/c_api.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

void fail(const std::string& text) {
  std::fprintf(stderr, "harness: %s\n", text.c_str());
  std::_Exit(1);
}

void* symbol(void* library, const char* name) {
  void* found = dlsym(library, name);
  if (found == nullptr) fail(std::string("no ") + name);
  return found;
}

// -- the fake driver, as tests and as frameworks see it

struct Driver {
  explicit Driver(void* library)
      : init(reinterpret_cast<int (*)(unsigned)>(symbol(library, "cuInit"))),
        retain(reinterpret_cast<int (*)(void**, int)>(symbol(library, "cuDevicePrimaryCtxRetain"))),
        get_current(reinterpret_cast<int (*)(void**)>(symbol(library, "cuCtxGetCurrent"))),
        set_current(reinterpret_cast<int (*)(void*)>(symbol(library, "cuCtxSetCurrent"))),
        configure(reinterpret_cast<int (*)(const char*)>(symbol(library, "fakecuda_configure"))),
        clear_failures(reinterpret_cast<int (*)(const char*)>(symbol(library, "fakecuda_clear_failures"))),
        live(reinterpret_cast<char* (*)()>(symbol(library, "fakecuda_live"))),
        give(reinterpret_cast<void (*)(char*)>(symbol(library, "fakecuda_free"))) {}

  int (*init)(unsigned);
  int (*retain)(void**, int);
  int (*get_current)(void**);
  int (*set_current)(void*);
  int (*configure)(const char*);
  int (*clear_failures)(const char*);
  char* (*live)();
  void (*give)(char*);

  std::string what_lives() const {
    char* text = live();
    std::string found = text;
    give(text);
    return found;
  }
};

constexpr int kDevices = 8;
constexpr int kA100 = 1;  // devices 1 and 5 are A100s, which `tiled` and `im2col` have no image for

// -- arguments

TVMFFIAny none() {
  TVMFFIAny any = {};
  any.type_index = kTVMFFINone;
  return any;
}
TVMFFIAny integer(int64_t value) {
  TVMFFIAny any = {};
  any.type_index = kTVMFFIInt;
  any.v_int64 = value;
  return any;
}
TVMFFIAny boolean(bool value) {
  TVMFFIAny any = integer(value);
  any.type_index = kTVMFFIBool;
  return any;
}
TVMFFIAny number(double value) {
  TVMFFIAny any = {};
  any.type_index = kTVMFFIFloat;
  any.v_float64 = value;
  return any;
}
TVMFFIAny text(const char* value) {
  TVMFFIAny any = {};
  any.type_index = kTVMFFIRawStr;
  any.v_c_str = value;
  return any;
}

// A tensor of no memory: nothing follows its address.
class Tensor {
 public:
  Tensor(int device, DLDataType dtype, std::vector<int64_t> shape, std::vector<int64_t> strides = {},
         const void* data = reinterpret_cast<void*>(0x7f0000000000))
      : shape_(std::move(shape)), strides_(std::move(strides)) {
    int64_t stride = 1;
    if (strides_.empty()) {
      strides_.resize(shape_.size());
      for (size_t i = shape_.size(); i-- > 0; stride *= shape_[i]) strides_[i] = stride;
    }
    tensor_ = {const_cast<void*>(data),
               {device < 0 ? kDLCPU : kDLCUDA, device < 0 ? 0 : device},
               static_cast<int32_t>(shape_.size()),
               dtype,
               shape_.data(),
               strides_.data(),
               0};
  }
  Tensor(const Tensor&) = delete;
  TVMFFIAny any() const {
    TVMFFIAny result = {};
    result.type_index = kTVMFFIDLTensorPtr;
    result.v_ptr = const_cast<DLTensor*>(&tensor_);
    return result;
  }

 private:
  std::vector<int64_t> shape_, strides_;
  DLTensor tensor_;
};

constexpr DLDataType kHalf = {kDLFloat, 16, 1}, kBFloat16 = {kDLBfloat, 16, 1}, kFloat = {kDLFloat, 32, 1};
constexpr DLDataType kInt = {kDLInt, 32, 1}, kDouble = {kDLFloat, 64, 1}, kFloat4x2 = {kDLFloat4_e2m1fn, 4, 2};

TVMFFIAny make(const char* constructor, const std::vector<TVMFFIAny>& elements) {
  const TVMFFIByteArray name = {constructor, std::strlen(constructor)};
  TVMFFIObjectHandle function = nullptr;
  TVMFFIAny result = none();
  if (TVMFFIFunctionGetGlobal(&name, &function) != 0 || function == nullptr ||
      TVMFFIFunctionCall(function, const_cast<TVMFFIAny*>(elements.data()), static_cast<int32_t>(elements.size()),
                         &result) != 0) {
    fail(std::string("can't make a ") + constructor);
  }
  TVMFFIObjectDecRef(function);
  return result;
}

// -- calls

using Function = int (*)(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);

// Calls a function. Returns "" or the error's kind and message.
std::string call(Function function, const std::vector<TVMFFIAny>& args) {
  TVMFFIAny result = none();
  if (function(nullptr, args.data(), static_cast<int32_t>(args.size()), &result) == 0) return "";
  TVMFFIObjectHandle error = nullptr;
  TVMFFIErrorMoveFromRaised(&error);
  if (error == nullptr) return "no error was raised";
  const TVMFFIErrorCell* cell = TVMFFIErrorGetCellPtr(error);
  std::string found =
      std::string(cell->kind.data, cell->kind.size) + ": " + std::string(cell->message.data, cell->message.size);
  TVMFFIObjectDecRef(error);
  return found;
}

class Package {
 public:
  explicit Package(void* library)
      : covers_(find(library, "aot_pack_covers")),
        preload_(find(library, "aot_pack_preload")),
        unload_(find(library, "aot_pack_unload")) {
    for (const char* name : {"copy", "several", "small_0", "small_1", "small_2", "small_3", "small_4", "small_5"}) {
      vectors_.push_back(find(library, name));
      names_[vectors_.back()] = name;
    }
    for (const char* name : {"tiled", "im2col"}) {
      matrices_.push_back(find(library, name));
      names_[matrices_.back()] = name;
    }
    scale_ = find(library, "scale");
    every_ = find(library, "every");
    names_[scale_] = "scale";
    names_[every_] = "every";
    shape_ = make("ffi.Shape", {integer(16), integer(7), integer(3)});
    for (int device = 0; device < kDevices; ++device) {
      inners_.push_back(std::make_unique<Tensor>(device, kFloat, std::vector<int64_t>{3}));
      pairs_.push_back(make("ffi.Array", {inners_.back()->any(), none()}));
    }
  }
  ~Package() {
    for (const TVMFFIAny& pair : pairs_) TVMFFIObjectDecRef(pair.v_obj);
    TVMFFIObjectDecRef(shape_.v_obj);
  }

  // How many different right calls there are on a device.
  static constexpr int kCalls = 15;

  static std::string call_function(Function function, const std::vector<TVMFFIAny>& args) {
    return call(function, args);
  }

  // Asks covers() about a call on a device. Returns "" or what is wrong.
  std::string ask(Function function, int device, std::vector<TVMFFIAny> args) const {
    args.insert(args.begin(), {text(names_.at(function)), integer(device)});
    TVMFFIAny result = none();
    if (covers_(nullptr, args.data(), static_cast<int32_t>(args.size()), &result) != 0) return "covers() failed";
    if (result.type_index != kTVMFFIStr) return "covers() returned no text";
    const TVMFFIByteArray* bytes = TVMFFIBytesGetByteArrayPtr(result.v_obj);
    const std::string found(bytes->data, bytes->size);
    TVMFFIObjectDecRef(result.v_obj);
    return found.rfind("covered\n", 0) == 0 ? "" : found;
  }

  // The right call number `which` on a device. `dry`: it is only asked whether it would be taken.
  std::string right(int which, int device, bool dry = false) const {
    const auto call = [&](Function function, const std::vector<TVMFFIAny>& args) {
      return dry ? ask(function, device, args) : Package::call_function(function, args);
    };
    const Tensor vector(device, kFloat, {72}), half(device, kHalf, {64}), hopper(device, kFloat, {64});
    const Tensor matrix(device, kHalf, {64, 64});
    if (which < 8) return call(vectors_[which], {vector.any(), vector.any(), none()});
    if (which < 10) return call(matrices_[which - 8], {matrix.any(), none()});
    if (which == 10) return call(scale_, {vector.any(), number(2.0)});
    if (which == 11) return call(scale_, {half.any(), integer(2)});
    if (which == 12) return call(scale_, {hopper.any(), boolean(true)});
    const Tensor x(device, kHalf, {16}), y(device, kBFloat16, {16, 3, 4}), packed(device, kFloat4x2, {3, 16}, {12, 1});
    const Tensor cpu(-1, kDouble, {3});
    // Numbers in the form that the decode takes, and in another.
    static const int kSeven = 7;
    const Tensor seven(-1, kInt, {}, {}, &kSeven);
    const bool plain = which == 13;
    return call(every_,
                {x.any(),
                 y.any(),
                 packed.any(),
                 cpu.any(),
                 boolean(true),
                 integer(-128),
                 integer(65535),
                 plain ? integer(INT32_MIN) : seven.any(),
                 integer(INT64_MAX),
                 plain ? number(65504) : seven.any(),
                 number(-0.0),
                 number(0.1),
                 number(1e-300),
                 integer(-16),
                 shape_,
                 integer(4096),
                 integer(4096),
                 pairs_[device],
                 boolean(true),
                 integer(INT64_MIN),
                 number(__builtin_inf()),
                 text("a \"word\"")});
  }

  // A call that must be refused before it reaches the driver.
  std::string wrong(int which, int device) const {
    const Tensor vector(device, kFloat, {72}), odd(device, kFloat, {71}), cpu(-1, kFloat, {72});
    const Tensor other((device + 1) % kDevices, kFloat, {72}), empty(device, kFloat, {});
    switch (which % 8) {
      case 0:
        return call(vectors_[which % 8], {vector.any(), odd.any(), none()});
      case 1:
        return call(vectors_[which % 8], {vector.any(), other.any(), none()});
      case 2:
        return call(vectors_[which % 8], {cpu.any(), vector.any(), none()});
      case 3:
        return call(vectors_[which % 8], {vector.any(), none()});
      case 4:
        return call(scale_, {odd.any(), number(1)});
      case 5:
        return call(scale_, {vector.any(), text("two")});
      case 6:
        return call(every_, std::vector<TVMFFIAny>(22, shape_));
      default:
        return call(scale_, {empty.any(), pairs_[device]});
    }
  }

  std::string preload(TVMFFIAny device) const { return call(preload_, {device}); }
  std::string unload() const { return call(unload_, {}); }

 private:
  static Function find(void* library, const char* name) {
    return reinterpret_cast<Function>(symbol(library, (std::string("__tvm_ffi_") + name).c_str()));
  }

  Function covers_, preload_, unload_, scale_, every_;
  std::map<Function, const char*> names_;
  std::vector<Function> vectors_, matrices_;
  TVMFFIAny shape_;
  std::vector<std::unique_ptr<Tensor>> inners_;
  std::vector<TVMFFIAny> pairs_;
};

bool starts_with(const std::string& text, const char* start) { return text.rfind(start, 0) == 0; }

// What may come of a right call while others unload: a launch of what is no longer there.
bool unloaded_meanwhile(const std::string& error) {
  return starts_with(error, "RuntimeError: ") && (error.find("CUDA_ERROR_INVALID_HANDLE") != std::string::npos ||
                                                  error.find("CUDA_ERROR_INVALID_CONTEXT") != std::string::npos ||
                                                  error.find("CUDA_ERROR_CONTEXT_IS_DESTROYED") != std::string::npos);
}

bool has_no_image(int which, int device) { return (which == 8 || which == 9) && device % 4 == kA100; }

// -- many threads at once

struct Race {
  const Driver& driver;
  const Package& package;
  std::vector<void*> contexts;
  int calls;
  bool unloads;
  std::atomic<int> waiting{0};

  void one_call(std::mt19937& random) {
    const int device = static_cast<int>(random() % kDevices), which = static_cast<int>(random() % Package::kCalls);
    std::string error;
    switch (random() % 64) {
      case 0:
        error = package.preload(integer(device));
        break;
      case 1:
        error = unloads ? package.unload() : "";
        break;
      case 2:
      case 3:
      case 4:
      case 5:
        error = package.wrong(which, device);
        if (!starts_with(error, "TypeError: ") && !starts_with(error, "ValueError: ")) {
          fail("a wrong call was not refused: " + error);
        }
        return;
      default:
        error = package.right(which, device, random() % 8 == 0);
        if (has_no_image(which, device)) {
          if (error.find("no image for device") == std::string::npos) fail("no image, and yet: " + error);
          return;
        }
    }
    if (!error.empty() && !(unloads && unloaded_meanwhile(error))) fail(error);
  }

  void run(unsigned seed, int threads) {
    std::mt19937 random(seed);
    void* const own = random() % 4 == 0 ? nullptr : contexts[random() % kDevices];
    driver.set_current(own);
    ++waiting;
    while (waiting < threads) std::this_thread::yield();
    for (int i = 0; i < calls; ++i) {
      one_call(random);
      void* current = nullptr;
      driver.get_current(&current);
      if (current != own) fail("another context is current after a call");
    }
    driver.set_current(nullptr);
  }
};

void race(const Driver& driver, const Package& package, int threads, int calls, unsigned seed) {
  std::vector<void*> contexts(kDevices);
  for (int device = 0; device < kDevices; ++device) driver.retain(&contexts[device], device);
  const std::string before = driver.what_lives();
  for (const bool unloads : {false, true}) {
    Race state{driver, package, contexts, calls, unloads};
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i) running.emplace_back([&, i] { state.run(seed + 1000 * unloads + i, threads); });
    for (std::thread& thread : running) thread.join();
    const std::string error = package.unload();
    if (!error.empty()) fail(error);
    if (driver.what_lives() != before) fail("left over: " + driver.what_lives() + ", before: " + before);
  }
}

// -- first calls in all orders

void orders(const Driver&, const Package& package) {
  constexpr int kFirstCalls = 4;
  constexpr std::array<std::array<int, 2>, kFirstCalls> first = {{{0, 0}, {1, 0}, {0, 1}, {10, 1}}};
  std::vector<std::array<int, kFirstCalls>> permutations;
  std::array<int, kFirstCalls> order = {0, 1, 2, 3};
  do permutations.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  for (const auto& one : permutations) {
    for (const auto& other : permutations) {
      std::atomic<int> waiting{0};
      const auto run = [&](const std::array<int, kFirstCalls>& mine) {
        ++waiting;
        while (waiting < 2) std::this_thread::yield();
        for (const int i : mine) {
          const std::string error = package.right(first[i][0], first[i][1]);
          if (!error.empty()) fail(error);
        }
      };
      std::thread thread([&] { run(other); });
      run(one);
      thread.join();
      package.unload();
    }
  }
}

// -- each driver function fails

void tour(const Package& package) {
  for (const int device : {0, 3}) {
    for (int which = 0; which < Package::kCalls; ++which) {
      if (which > 2 && which < 8) continue;  // as the first ones
      package.right(which, device);
    }
  }
  package.preload(integer(4));
  package.unload();
}

void faults(const Driver& driver, const Package& package, const std::vector<std::string>& names) {
  constexpr int kCallsOfOne = 16;
  const std::string before = driver.what_lives();
  for (const std::string& name : names) {
    for (int nth = 1; nth <= kCallsOfOne; ++nth) {
      const std::string plan = "fail=" + name + ":2:" + std::to_string(nth);
      if (driver.configure(plan.c_str()) != 0) fail("can't plan " + plan);
      tour(package);
      driver.clear_failures(name.c_str());
      driver.set_current(nullptr);  // where the driver refused to
      const std::string error = package.unload();
      if (!error.empty()) fail(name + ": " + error);
      if (driver.what_lives() != before) fail(name + ": left over: " + driver.what_lives());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) fail("usage: harness LIBRARY race|orders|faults ...");
  const Driver driver(dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL));
  if (driver.init(0) != 0) fail("the driver does not start");
  void* library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) fail(dlerror());
  const std::string mode = argv[2];
  {
    const Package package(library);
    if (mode == "race" && argc == 6) {
      race(driver, package, std::atoi(argv[3]), std::atoi(argv[4]), static_cast<unsigned>(std::atoi(argv[5])));
    } else if (mode == "orders") {
      orders(driver, package);
    } else if (mode == "faults") {
      faults(driver, package, std::vector<std::string>(argv + 3, argv + argc));
    } else {
      fail("no mode " + mode);
    }
  }
  std::puts("done");
  return 0;
}
