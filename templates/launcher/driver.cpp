// Finds the driver at first use. Has the lock of the slow paths, and refuses calls in a forked process that can't use
// CUDA.
#include <dlfcn.h>
#include <pthread.h>

#include "aot_pack/runtime.hpp"

// What pthread_atfork is made of. Called directly because it lets the handler be taken back when the library is
// unloaded, with a handle of our own: __cxa_finalize unregisters what was registered under the handle that it is given
// (glibc 2.28 to 2.41, stdlib/cxa_finalize.c). Both are in the Linux Standard Base; tests/e2e/test_processes.py
// would see a handler that stays behind.
extern "C" int __register_atfork(void (*prepare)(), void (*parent)(), void (*child)(), void* handle);
extern "C" void __cxa_finalize(void* handle);

namespace aot {

Driver driver;

namespace {

pthread_mutex_t slow_path = PTHREAD_MUTEX_INITIALIZER;
bool driver_ready = false;  // written under the lock, read without
bool driver_used = false;   // cuInit was called, or is about to be
bool forked_after_use = false;
Bound* remembered = nullptr;  // through Bound::next
char fork_handle;

// Runs in the child of a fork, on its only thread. CUDA can't be used there if the parent had used it, so every call is
// sent to the slow path, which says so. The lock may have been held by a thread that is not in this process.
void in_child() {
  slow_path = PTHREAD_MUTEX_INITIALIZER;
  if (!driver_used) return;
  forked_after_use = true;
  __atomic_store_n(&driver_ready, false, __ATOMIC_RELEASE);
  forget_all();
}

__attribute__((constructor)) void watch_forks() { __register_atfork(nullptr, nullptr, in_child, &fork_handle); }
__attribute__((destructor)) void stop_watching_forks() { __cxa_finalize(&fork_handle); }

void raise_forked(const Function& function) {
  raise("RuntimeError",
        "%s(): CUDA can't be used in this process, because it was forked from one that had used CUDA. Start worker "
        "processes with the method 'spawn' or 'forkserver' (multiprocessing.get_context(\"spawn\")), or fork before "
        "CUDA is used for the first time",
        function.name);
}

// The driver's functions; nullptr, or the name of the first one that it does not have.
const char* resolve(void* library, Driver* found) {
  const char* missing = nullptr;
#define AOT_RESOLVE(name, symbol)                                                \
  found->name = reinterpret_cast<decltype(found->name)>(dlsym(library, symbol)); \
  if (found->name == nullptr && missing == nullptr) missing = symbol;
  AOT_DRIVER_FUNCTIONS(AOT_RESOLVE)
#undef AOT_RESOLVE
  return missing;
}

void log_driver() {
  if (!logs(LogLevel::kInfo)) return;
  int version = 0, count = 0;
  driver.cuDriverGetVersion(&version);
  driver.cuDeviceGetCount(&count);
  log_line(LogLevel::kInfo, "driver for CUDA %d.%d, %d device%s", version / 1000, version % 1000 / 10, count,
           count == 1 ? "" : "s");
}

}  // namespace

Lock::Lock() { pthread_mutex_lock(&slow_path); }
Lock::~Lock() { pthread_mutex_unlock(&slow_path); }

bool driver_is_ready() { return __atomic_load_n(&driver_ready, __ATOMIC_ACQUIRE); }

bool load_driver(const Function& function) {
  if (driver_is_ready()) return true;
  if (forked_after_use) {
    raise_forked(function);
    return false;
  }
  void* library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    raise("RuntimeError",
          "%s(): no CUDA driver: libcuda.so.1 can't be loaded (%s). A kernel runs only on a machine with an NVIDIA GPU "
          "and its driver; in a container, start it with the GPU passed through",
          function.name, dlerror());
    return false;
  }
  Driver found;
  if (const char* missing = resolve(library, &found)) {
    int version = 0;
    if (found.cuDriverGetVersion != nullptr) found.cuDriverGetVersion(&version);
    raise("RuntimeError",
          "%s(): the NVIDIA driver is too old: it supports CUDA %d.%d and has no %s. CUDA 12.0 is needed: install "
          "driver 525 or later",
          function.name, version / 1000, version % 1000 / 10, missing);
    dlclose(library);
    return false;
  }
  driver = found;
  driver_used = true;
  const CUresult code = driver.cuInit(0);
  if (code == CUDA_ERROR_NOT_INITIALIZED) {  // what it answers in a child of a process that called it, and only there
    raise_forked(function);
    return false;
  }
  if (code != CUDA_SUCCESS) {
    driver_used = false;
    Text text;
    text.add("%s(): ", function.name);
    add_cuda_error(text, "cuInit", code);
    raise_text("RuntimeError", text);
    return false;
  }
  __atomic_store_n(&driver_ready, true, __ATOMIC_RELEASE);
  log_driver();
  return true;
}

void remember(Bound& bound) {
  bound.next = remembered;
  remembered = &bound;
}

void forget_all() {
  while (remembered != nullptr) {
    __atomic_store_n(&remembered->ready, kUnknown, __ATOMIC_RELEASE);
    remembered = remembered->next;
  }
}

}  // namespace aot
