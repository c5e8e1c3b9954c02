// Tensor maps. The descriptor is not the hardware's, which is undocumented: it holds the inputs, so that a test can
// read them back from a launch's parameters (cubin: fake_driver.decode_tensor_map).
#include "call.hpp"

#include <cstring>

using namespace fakecuda;

namespace {

struct Encoded {  // 128 bytes, little-endian, unused entries zero
  char magic[4];  // "FKTM"
  std::uint8_t version;
  std::uint8_t im2col;
  std::uint8_t rank;
  std::uint8_t data_type;
  std::uint8_t interleave;
  std::uint8_t swizzle;
  std::uint8_t l2_promotion;
  std::uint8_t oob_fill;
  std::uint16_t channels_per_pixel;  // im2col
  std::uint16_t pixels_per_column;   // im2col
  std::uint64_t address;
  std::uint64_t dims[5];
  std::uint64_t strides[4];
  union {
    std::uint16_t box[5];        // tiled
    std::int16_t corners[2][3];  // im2col: lower, upper
  };
  std::uint8_t element_strides[5];
  std::uint8_t reserved[15];
};
static_assert(sizeof(Encoded) == sizeof(CUtensorMap));

constexpr char MAGIC[4] = {'F', 'K', 'T', 'M'};

// The inputs that both encoders have.
struct Inputs {
  CUtensorMap* output;
  CUtensorMapDataType data_type;
  cuuint32_t rank;
  void* address;
  const cuuint64_t* dims;
  const cuuint64_t* strides;
  const cuuint32_t* element_strides;
  CUtensorMapInterleave interleave;
  CUtensorMapSwizzle swizzle;
  CUtensorMapL2promotion l2_promotion;
  CUtensorMapFloatOOBfill oob_fill;
};

Outcome invalid(const std::string& why) { return {CUDA_ERROR_INVALID_VALUE, why}; }

unsigned bits_of(CUtensorMapDataType type) {
  switch (type) {
    case CU_TENSOR_MAP_DATA_TYPE_UINT8:
      return 8;
    case CU_TENSOR_MAP_DATA_TYPE_UINT16:
    case CU_TENSOR_MAP_DATA_TYPE_FLOAT16:
    case CU_TENSOR_MAP_DATA_TYPE_BFLOAT16:
      return 16;
    case CU_TENSOR_MAP_DATA_TYPE_UINT64:
    case CU_TENSOR_MAP_DATA_TYPE_INT64:
    case CU_TENSOR_MAP_DATA_TYPE_FLOAT64:
      return 64;
    case CU_TENSOR_MAP_DATA_TYPE_16U4_ALIGN8B:
    case CU_TENSOR_MAP_DATA_TYPE_16U4_ALIGN16B:
      return 4;
    case CU_TENSOR_MAP_DATA_TYPE_16U6_ALIGN16B:
      return 6;
    default:
      return 32;
  }
}

bool is_float(CUtensorMapDataType type) {
  return (type >= CU_TENSOR_MAP_DATA_TYPE_FLOAT16 && type <= CU_TENSOR_MAP_DATA_TYPE_TFLOAT32_FTZ);
}

// The inner bytes of a box that a swizzle spans; 0: no limit.
unsigned span_of(CUtensorMapSwizzle swizzle) {
  switch (swizzle) {
    case CU_TENSOR_MAP_SWIZZLE_NONE:
      return 0;
    case CU_TENSOR_MAP_SWIZZLE_32B:
      return 32;
    case CU_TENSOR_MAP_SWIZZLE_64B:
      return 64;
    default:
      return 128;
  }
}

void note_inputs(Call& call, const Inputs& in) {
  const cuuint32_t rank = in.rank <= 5 ? in.rank : 0;
  call.note("data_type", in.data_type);
  call.note("rank", in.rank);
  call.note("address", in.address);
  call.note_list("dims", in.dims, rank);
  call.note_list("strides", in.strides, rank ? rank - 1 : 0);
  call.note_list("element_strides", in.element_strides, rank);
  call.note("interleave", in.interleave);
  call.note("swizzle", in.swizzle);
  call.note("l2_promotion", in.l2_promotion);
  call.note("oob_fill", in.oob_fill);
}

// The rules of "Tensor Map Object Management" in the driver API's documentation, as driver 580 keeps them.
Outcome check_inputs(Driver& d, const Inputs& in, cuuint32_t least_rank) {
  Context* context;
  if (Outcome refused = d.usable_context(context)) return refused;
  if (!d.devices[context->device].attribute(CU_DEVICE_ATTRIBUTE_TENSOR_MAP_ACCESS_SUPPORTED))
    return {CUDA_ERROR_NOT_SUPPORTED, "the device has no tensor maps"};  // not measured
  if (!in.output || !in.dims || !in.element_strides) return invalid("a pointer is null");
  if (in.data_type < 0 || in.data_type > CU_TENSOR_MAP_DATA_TYPE_16U6_ALIGN16B) return invalid("no such data type");
  if (in.interleave < 0 || in.interleave > CU_TENSOR_MAP_INTERLEAVE_32B) return invalid("no such interleave");
  if (in.swizzle < 0 || in.swizzle > CU_TENSOR_MAP_SWIZZLE_128B_ATOM_64B) return invalid("no such swizzle");
  if (in.l2_promotion < 0 || in.l2_promotion > CU_TENSOR_MAP_L2_PROMOTION_L2_256B) return invalid("no such promotion");
  if (in.oob_fill < 0 || in.oob_fill > CU_TENSOR_MAP_FLOAT_OOB_FILL_NAN_REQUEST_ZERO_FMA)
    return invalid("no such out-of-bounds fill");
  if (in.oob_fill && !is_float(in.data_type)) return invalid("a NaN fill of integers");
  const bool interleaved = in.interleave != CU_TENSOR_MAP_INTERLEAVE_NONE;
  if (in.rank < (interleaved ? 3 : least_rank) || in.rank > 5) return invalid("the rank is " + std::to_string(in.rank));
  const unsigned unit = in.interleave == CU_TENSOR_MAP_INTERLEAVE_32B ? 32 : 16;
  if (reinterpret_cast<std::uint64_t>(in.address) % unit)
    return invalid("the address is not aligned to " + std::to_string(unit));
  for (cuuint32_t i = 0; i < in.rank; ++i) {
    const std::string place = "[" + std::to_string(i) + "] is ";
    if (in.dims[i] < 1 || in.dims[i] > 1ull << 32) return invalid("globalDim" + place + std::to_string(in.dims[i]));
    if (in.element_strides[i] < 1 || in.element_strides[i] > 8)
      return invalid("elementStrides" + place + std::to_string(in.element_strides[i]));
    if (i + 1 == in.rank) continue;
    if (!in.strides) return invalid("globalStrides is null");
    if (in.strides[i] % unit || in.strides[i] >= 1ull << 40)
      return invalid("globalStrides" + place + std::to_string(in.strides[i]));
  }
  return CUDA_SUCCESS;
}

Outcome check_inner_bytes(const Inputs& in, std::uint64_t elements) {
  const std::uint64_t bytes = elements * bits_of(in.data_type) / 8;
  if (in.interleave == CU_TENSOR_MAP_INTERLEAVE_NONE && bytes % 16)
    return invalid("the inner box is " + std::to_string(bytes) + " bytes, not a multiple of 16");
  const unsigned span = span_of(in.swizzle);
  if (span && bytes > span)
    return invalid("the inner box is " + std::to_string(bytes) + " bytes, the swizzle spans " + std::to_string(span));
  return CUDA_SUCCESS;
}

Encoded encode(const Inputs& in, bool im2col) {
  Encoded map{};
  std::memcpy(map.magic, MAGIC, sizeof MAGIC);
  map.version = 1;
  map.im2col = im2col;
  map.rank = static_cast<std::uint8_t>(in.rank);
  map.data_type = static_cast<std::uint8_t>(in.data_type);
  map.interleave = static_cast<std::uint8_t>(in.interleave);
  map.swizzle = static_cast<std::uint8_t>(in.swizzle);
  map.l2_promotion = static_cast<std::uint8_t>(in.l2_promotion);
  map.oob_fill = static_cast<std::uint8_t>(in.oob_fill);
  map.address = reinterpret_cast<std::uint64_t>(in.address);
  for (cuuint32_t i = 0; i < in.rank; ++i) {
    map.dims[i] = in.dims[i];
    map.element_strides[i] = static_cast<std::uint8_t>(in.element_strides[i]);
    if (i + 1 < in.rank) map.strides[i] = in.strides[i];
  }
  return map;
}

Outcome write(Call& call, CUtensorMap* output, const Encoded& map) {
  std::memcpy(output, &map, sizeof map);
  if (call.recording()) call.note("descriptor", hex(&map, sizeof map));
  if (reinterpret_cast<std::uintptr_t>(output) % 64)
    return {CUDA_SUCCESS, "tensorMap is not aligned to 64 bytes, which cuda.h asks for and the driver does not check"};
  return CUDA_SUCCESS;
}

}  // namespace

CUresult cuTensorMapEncodeTiled(CUtensorMap* output, CUtensorMapDataType data_type, cuuint32_t rank, void* address,
                                const cuuint64_t* dims, const cuuint64_t* strides, const cuuint32_t* box,
                                const cuuint32_t* element_strides, CUtensorMapInterleave interleave,
                                CUtensorMapSwizzle swizzle, CUtensorMapL2promotion l2_promotion,
                                CUtensorMapFloatOOBfill oob_fill) {
  const Inputs in = {output,          data_type,  rank,    address,      dims,    strides,
                     element_strides, interleave, swizzle, l2_promotion, oob_fill};
  Call call(Api::cuTensorMapEncodeTiled);
  note_inputs(call, in);
  call.note_list("box", box, rank <= 5 ? rank : 0);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_inputs(d, in, 1)) return refused;
    if (!box) return invalid("boxDim is null");
    Encoded map = encode(in, false);
    std::uint64_t bits = bits_of(data_type);
    for (cuuint32_t i = 0; i < rank; ++i) {
      if (box[i] < 1 || box[i] > 256) return invalid("boxDim[" + std::to_string(i) + "] is " + std::to_string(box[i]));
      map.box[i] = static_cast<std::uint16_t>(box[i]);
      bits *= box[i];
    }
    if (Outcome refused = check_inner_bytes(in, box[0])) return refused;
    if (bits / 8 >= 1u << 18) return invalid("the box is 256 KiB or more");  // 128 KiB is taken, 256 refused (measured)
    return write(call, output, map);
  });
}

CUresult cuTensorMapEncodeIm2col(CUtensorMap* output, CUtensorMapDataType data_type, cuuint32_t rank, void* address,
                                 const cuuint64_t* dims, const cuuint64_t* strides, const int* lower, const int* upper,
                                 cuuint32_t channels, cuuint32_t pixels, const cuuint32_t* element_strides,
                                 CUtensorMapInterleave interleave, CUtensorMapSwizzle swizzle,
                                 CUtensorMapL2promotion l2_promotion, CUtensorMapFloatOOBfill oob_fill) {
  const Inputs in = {output,          data_type,  rank,    address,      dims,    strides,
                     element_strides, interleave, swizzle, l2_promotion, oob_fill};
  const cuuint32_t spatial = rank >= 3 && rank <= 5 ? rank - 2 : 0;
  Call call(Api::cuTensorMapEncodeIm2col);
  note_inputs(call, in);
  call.note_list("lower", lower, spatial);
  call.note_list("upper", upper, spatial);
  call.note("channels", channels);
  call.note("pixels", pixels);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    if (Outcome refused = check_inputs(d, in, 3)) return refused;
    if (!lower || !upper) return invalid("a corner is null");
    if (channels > 256) return invalid("channelsPerPixel is " + std::to_string(channels));
    if (pixels > 1024) return invalid("pixelsPerColumn is " + std::to_string(pixels));
    if (Outcome refused = check_inner_bytes(in, channels)) return refused;
    Encoded map = encode(in, true);
    map.channels_per_pixel = static_cast<std::uint16_t>(channels);
    map.pixels_per_column = static_cast<std::uint16_t>(pixels);
    constexpr int SPAN[] = {0, 1 << 15, 1 << 7, 1 << 4};  // by the number of corners: cuda.h, "pixelBoxLowerCorner"
    for (cuuint32_t i = 0; i < spatial; ++i) {
      const int most = SPAN[spatial];
      if (lower[i] < -most || lower[i] >= most || upper[i] < -most || upper[i] >= most)
        return invalid("a corner is outside of -" + std::to_string(most) + ".." + std::to_string(most - 1));
      map.corners[0][i] = static_cast<std::int16_t>(lower[i]);
      map.corners[1][i] = static_cast<std::int16_t>(upper[i]);
    }
    return write(call, output, map);
  });
}

CUresult cuTensorMapReplaceAddress(CUtensorMap* output, void* address) {
  Call call(Api::cuTensorMapReplaceAddress);
  call.note("address", address);
  return call.play(Needs::init, [&](Driver& d) -> Outcome {
    Context* context;
    if (Outcome refused = d.usable_context(context)) return refused;
    if (!output) return invalid("tensorMap is null");
    Encoded map;
    std::memcpy(&map, output, sizeof map);
    if (std::memcmp(map.magic, MAGIC, sizeof MAGIC) != 0) return invalid("not a descriptor of this driver's");
    const unsigned unit = map.interleave == CU_TENSOR_MAP_INTERLEAVE_32B ? 32 : 16;
    if (reinterpret_cast<std::uint64_t>(address) % unit) return invalid("the address is misaligned");
    map.address = reinterpret_cast<std::uint64_t>(address);
    return write(call, output, map);
  });
}
