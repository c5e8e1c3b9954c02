// Calls a package from C++ through tvm::ffi, without Python. Exits with 0 and prints "done" if every call did what it
// should. The fake driver is found as libcuda.so.1.
//
//   caller LIBRARY_OF_SERVICE LIBRARY_OF_NARROW
#include <dlfcn.h>
#include <tvm/ffi/container/array.h>
#include <tvm/ffi/container/shape.h>
#include <tvm/ffi/container/tensor.h>
#include <tvm/ffi/container/tuple.h>
#include <tvm/ffi/error.h>
#include <tvm/ffi/extra/c_env_api.h>
#include <tvm/ffi/extra/module.h>
#include <tvm/ffi/function.h>
#include <tvm/ffi/string.h>
#if __has_include(<tvm/ffi/big_int.h>)
#include <tvm/ffi/big_int.h>
#endif

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace ffi = tvm::ffi;

void Check(bool ok, const std::string& what) {
  if (ok) return;
  std::fprintf(stderr, "caller: %s\n", what.c_str());
  std::_Exit(1);
}

// Memory that nothing reads.
struct Nowhere {
  void AllocData(DLTensor* tensor) { tensor->data = reinterpret_cast<void*>(0x7f0000000000); }
  void FreeData(DLTensor*) { ++freed; }
  static inline int freed = 0;
};

constexpr DLDevice kGpu = {kDLCUDA, 0}, kCpu = {kDLCPU, 0};
constexpr DLDataType kFloat = {kDLFloat, 32, 1}, kHalf = {kDLFloat, 16, 1}, kBrain = {kDLBfloat, 16, 1};
constexpr DLDataType kDouble = {kDLFloat, 64, 1}, kFloat4x2 = {kDLFloat4_e2m1fn, 4, 2}, kInt = {kDLInt, 32, 1};

ffi::Tensor Make(std::vector<int64_t> shape, DLDataType dtype, DLDevice device = kGpu) {
  return ffi::Tensor::FromNDAlloc(Nowhere(), ffi::ShapeView(shape.data(), shape.size()), dtype, device);
}

// The kind and the text of the error that a call throws.
template <typename Call>
std::pair<std::string, std::string> ErrorOf(Call call) {
  try {
    call();
  } catch (const ffi::Error& error) {
    return {std::string(error.kind()), std::string(error.message())};
  }
  return {"none", ""};
}

template <typename Call>
void Refuses(Call call, const std::string& kind, const std::string& text) {
  auto [own_kind, own_text] = ErrorOf(call);
  Check(own_kind == kind, "expected a " + kind + ", got " + own_kind + ": " + own_text);
  Check(own_text.find(text) != std::string::npos, "expected '" + text + "' in: " + own_text);
}

// What a framework does for functions that return tensors.
int Allocate(DLTensor* prototype, DLManagedTensorVersioned** out, void*, void (*)(void*, const char*, const char*)) {
  auto* made = new DLManagedTensorVersioned{};
  auto* sizes = new int64_t[2 * prototype->ndim];
  made->version = {DLPACK_MAJOR_VERSION, DLPACK_MINOR_VERSION};
  made->dl_tensor = *prototype;
  made->dl_tensor.data = reinterpret_cast<void*>(0x7e0000000000);
  made->dl_tensor.shape = sizes;
  made->dl_tensor.strides = sizes + prototype->ndim;
  int64_t stride = 1;
  for (int i = prototype->ndim - 1; i >= 0; --i) {
    sizes[i] = prototype->shape[i];
    sizes[prototype->ndim + i] = stride;
    stride *= sizes[i];
  }
  made->deleter = [](DLManagedTensorVersioned* self) {
    delete[] self->dl_tensor.shape;
    delete self;
    ++Nowhere::freed;
  };
  *out = made;
  return 0;
}

void CallService(const ffi::Module& service) {
  ffi::Function copy = service->GetFunction("copy").value();
  ffi::Tensor x = Make({72}, kFloat), y = Make({72}, kFloat);
  void* const stream = nullptr;
  copy(x, y, stream);
  copy(ffi::TensorView(x), ffi::TensorView(y), nullptr);
  DLTensor view = *x.GetDLTensorPtr();
  copy(&view, &view, 0);

  Refuses([&] { copy(x, y); }, "TypeError", "copy() takes 3 arguments but 2 were given");
  Refuses([&] { copy(x, nullptr, stream); }, "TypeError", "argument 'y': expected a tensor");
  Refuses([&] { copy(x, Make({80}, kFloat), stream); }, "ValueError", "argument 'y'");
  Refuses([&] { copy(x, Make({72}, kFloat, kCpu), stream); }, "ValueError", "argument 'y'");

  ffi::Function keyed = service->GetFunction("keyed").value();
  keyed(x, nullptr, y, 2.0, true);
  keyed(x, nullptr, y, 2, false);

  const std::string text = "a \"word\"";
  ffi::Array<ffi::Any> pair{Make({2}, kFloat), ffi::Any(nullptr)};
  ffi::Function every = service->GetFunction("every").value();
  auto call = [&](auto small, auto big, auto shape, auto words) {
    every(Make({8}, kHalf), Make({8, 2, 4}, kBrain), Make({2, 8}, kFloat4x2), Make({2}, kDouble, kCpu), true, small, 65535,
          -5, big, 1.5, -2, std::numeric_limits<double>::infinity(), 1e300, 32, shape, reinterpret_cast<void*>(4096),
          reinterpret_cast<void*>(16), pair, true, std::numeric_limits<int64_t>::min(),
          std::numeric_limits<double>::infinity(), words);
  };
  call(-128, int64_t{1} << 62, ffi::Shape({8, 7, 2}), ffi::String(text));
  call(int8_t{-128}, uint64_t{7}, ffi::Array<int64_t>{8, 7, 2}, text);
  call(-128, 7, ffi::Shape({8, 7, 2}), text.c_str());
  Refuses([&] { call(128, 7, ffi::Shape({8, 7, 2}), text); }, "ValueError", "argument 's_int8'");
  Refuses([&] { call(1.5, 7, ffi::Shape({8, 7, 2}), text); }, "TypeError", "argument 's_int8'");
  Refuses([&] { call(1, 7, ffi::Shape({8, 7, 3}), text); }, "ValueError", "argument 'shape");
  Refuses([&] { call(1, 7, ffi::Shape({8, 7, 2}), "other"); }, "ValueError", "argument 'text'");

  ffi::Function allocated = service->GetFunction("allocated").value();
  Refuses([&] { allocated(Make({8}, kFloat), 2.0); }, "RuntimeError", "'found' can't be allocated");
  Check(TVMFFIEnvSetDLPackManagedTensorAllocator(Allocate, 1, nullptr) == 0, "the allocator is not taken");
  const int freed = Nowhere::freed;
  {
    ffi::Tensor found = allocated(Make({8}, kFloat), 2.0).cast<ffi::Tensor>();
    Check(found.ndim() == 1 && found.size(0) == 4 && found.dtype() == kInt, "a wrong result");
    Check(found.use_count() == 1, "somebody else holds the result");
  }
  Check(Nowhere::freed == freed + 2, "the result or its input was not freed");

  service->GetFunction("aot_pack_preload").value()(0);
  service->GetFunction("aot_pack_unload").value()();
  copy(x, y, stream);
  Refuses([&] { service->GetFunction("aot_pack_preload").value()(9); }, "ValueError", "there is no device cuda:9");
  Check(x.use_count() == 1 && y.use_count() == 1, "somebody holds the arguments");
}

void CallNarrow(const ffi::Module& narrow) {
  ffi::Function two = narrow->GetFunction("two").value();
  const int freed = Nowhere::freed;
  {
    auto found = two(Make({7}, kFloat)).cast<ffi::Array<ffi::Tensor>>();
    Check(found.size() == 2 && found[0].dtype() == kBrain && found[1].size(0) == 7, "two wrong results");
  }
  Check(Nowhere::freed == freed + 3, "a result or the input was not freed");
  // tvm::ffi refuses an integer of 2^63 or more itself. From 0.1.14 on it has another type for it.
  ffi::Function seeded = narrow->GetFunction("seeded").value();
  seeded(Make({8}, kFloat), uint64_t{1} << 62);
  Refuses([&] { seeded(Make({8}, kFloat), uint64_t{1} << 63); }, "OverflowError", "too large to fit in int64_t");
#if __has_include(<tvm/ffi/big_int.h>)
  seeded(Make({8}, kFloat), ffi::BigInt(uint64_t{1} << 63));
  const ffi::BigInt more = ffi::BigInt(uint64_t{1} << 63) * ffi::BigInt(4);
  Refuses([&] { seeded(Make({8}, kFloat), more); }, "ValueError", "argument 'seed': 3.6893488147419103e+19 is outside");
  Refuses([&] { seeded(Make({8}, kFloat), ffi::BigInt(0) - more); }, "ValueError", "argument 'seed': -3.68934");
  std::puts("BigInt");
#endif
}

}  // namespace

int main(int, char** arguments) {
  const ffi::Module service = ffi::Module::LoadFromFile(arguments[1]);
  const ffi::Module narrow = ffi::Module::LoadFromFile(arguments[2]);
  CallService(service);
  CallNarrow(narrow);
  std::puts("done");
  return 0;
}
