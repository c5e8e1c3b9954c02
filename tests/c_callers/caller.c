/* Calls the package of synthetic.service from C: right calls, then wrong ones. Prints the error of each wrong call.
   Exits with 0 if all right calls succeed and all wrong ones fail. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "service.h"

#define ADDRESS ((void*)0x7F0000000000)

/* Of the driver. */
int cuInit(unsigned flags);
int cuDevicePrimaryCtxRetain(void** context, int device);
int cuCtxSetCurrent(void* context);
int cuStreamCreate(void** stream, unsigned flags);

static int failures = 0;
static void* stream = NULL;

static void right(const char* what, int code, const service_error* error) {
  if (code == 0) return;
  ++failures;
  fprintf(stderr, "%s failed: %s\n", what, error->text);
}

static void wrong(const char* what, int code, const service_error* error) {
  if (code == 1) {
    printf("%s: %s\n", what, error->text);
  } else {
    ++failures;
    fprintf(stderr, "%s did not fail\n", what);
  }
}

static DLTensor tensor(uint8_t code, uint8_t bits, int32_t rank, int64_t* shape) {
  DLTensor made;
  memset(&made, 0, sizeof(made));
  made.data = ADDRESS;
  made.device.device_type = kDLCUDA;
  made.ndim = rank;
  made.dtype.code = code;
  made.dtype.bits = bits;
  made.dtype.lanes = 1;
  made.shape = shape;
  return made;
}

static void every(service_error* error) {
  int64_t n[1] = {8}, m[1] = {3}, nm4[3] = {8, 3, 4}, mn[2] = {3, 8}, steps[2] = {12, 1};
  DLTensor x = tensor(kDLFloat, 16, 1, n), y = tensor(kDLBfloat, 16, 3, nm4), packed = tensor(17, 4, 2, mn);
  DLTensor cpu = tensor(kDLFloat, 64, 1, m), inner = tensor(kDLFloat, 32, 1, m);
  const int64_t shape[3] = {8, 7, 3}, other_shape[3] = {8, 6, 3};
  packed.dtype.lanes = 2;
  packed.strides = steps; /* as the compact strides of y */
  cpu.device.device_type = kDLCPU;
#define EVERY(uint16, uint64, shape, event, text)                                                                 \
  service_every(&x, &y, &packed, &cpu, true, -1, uint16, -3, uint64, 0.5f, 0.25f, 0.1f, 0.2, 32, shape, ADDRESS, \
                event, &inner, true, INT64_MIN, 1e300 * 1e300, text, stream, error)
  right("every", EVERY(65535, UINT64_MAX, shape, ADDRESS, "a \"word\""), error);
  wrong("every: an event", EVERY(2, 4, shape, NULL, "a \"word\""), error);
  wrong("every: a text", EVERY(2, 4, shape, ADDRESS, NULL), error);
  wrong("every: another text", EVERY(2, 4, shape, ADDRESS, "a word"), error);
  wrong("every: a shape", EVERY(2, 4, other_shape, ADDRESS, "a \"word\""), error);
  wrong("every: no shape", EVERY(2, 4, NULL, ADDRESS, "a \"word\""), error);
#undef EVERY
}

static void others(service_error* error) {
  int64_t n[1] = {16}, four[1] = {4};
  DLTensor x = tensor(kDLFloat, 32, 1, n), y = x, half = tensor(kDLFloat, 16, 1, n);
  DLTensor found = tensor(kDLInt, 32, 1, four), cpu = x, shapeless = x, second = x;
  cpu.device.device_type = kDLCPU;
  shapeless.shape = NULL;
  second.device.device_id = 1;
  right("copy", service_copy(&x, &y, stream, error), error);
  right("copy without an error", service_copy(&x, &y, NULL, NULL), error);
  right("scale[float16]", service_scale(&half, 2.0f, stream, error), error);
  right("scale on the NULL stream", service_scale(&x, 2.0f, NULL, error), error);
  right("keyed", service_keyed(&x, &y, 0.5f, true, NULL, error), error);
  right("nothing", service_nothing(NULL, error), error);
  right("allocated", service_allocated(&x, 1.0f, &found, stream, error), error);
  right("preload", service_preload(0, error), error);
  right("preload of the current device", service_preload(-1, error), error);

  right("register_global", service_register_global(error), error);
  right("register_global again", service_register_global(error), error);

  wrong("copy: a tensor on the CPU", service_copy(&cpu, &y, NULL, error), error);
  wrong("copy: a wrong dtype", service_copy(&half, &y, NULL, error), error);
  wrong("copy: NULL", service_copy(NULL, &y, NULL, error), error);
  wrong("copy: no shape", service_copy(&shapeless, &y, NULL, error), error);
  wrong("copy: two devices", service_copy(&x, &second, NULL, error), error);
  wrong("scale: NULL", service_scale(NULL, 1.0f, NULL, error), error);
  wrong("allocated: NULL for an output", service_allocated(&x, 1.0f, NULL, NULL, error), error);
  wrong("nothing: a stream", service_nothing(ADDRESS, error), error);
  wrong("preload: no such device", service_preload(99, error), error);
  if (service_copy(NULL, &y, NULL, NULL) != 1) ++failures;
  right("copy after errors", service_copy(&x, &y, stream, error), error);
  right("unload", service_unload(0, error), error);
  right("copy after unload", service_copy(&x, &y, stream, error), error);
  right("unload again", service_unload(0, error), error);
}

int main(void) {
  service_error error;
  void* context = NULL;
  if (cuInit(0) != 0 || cuDevicePrimaryCtxRetain(&context, 0) != 0 || cuCtxSetCurrent(context) != 0) return 2;
  if (cuStreamCreate(&stream, 1) != 0) return 2;
  every(&error);
  others(&error);
  return failures == 0 ? 0 : 1;
}
