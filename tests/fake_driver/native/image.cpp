#include "image.hpp"

#include "sha256.hpp"

#include <elf.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <regex>
#include <utility>

namespace fakecuda {
namespace {

// ------------------------------------------------------------------------------------------------ which GPU runs what

// Cubins and the GPUs that run them, pair by pair: what nvlink of CUDA 13.0 links for what (tried for all pairs), and,
// for 10.7, CUDA Programming Guide 13.4, table "Family-Specific Compatibility". GPUs of a Tegra
// (7.2, 8.7, 8.8, 10.1, 11.0) run their own only: CUDA C++ Programming Guide, "Binary Compatibility". The launcher has
// a rule, not this list.
constexpr int FIRST_WITH_FAMILIES = 100;
constexpr struct {
  int image;
  int device;
} PAIRS[] = {
    {70, 70},   {70, 75},   {72, 72},   {75, 75},   {80, 80},   {80, 86},   {80, 89},   {86, 86},
    {86, 89},   {87, 87},   {88, 88},   {89, 89},   {90, 90},   {100, 100}, {100, 103}, {100, 107},
    {101, 101}, {103, 103}, {103, 107}, {107, 107}, {110, 110}, {120, 120}, {120, 121}, {121, 121},
};

bool is_listed(int image, int device) {
  return std::any_of(std::begin(PAIRS), std::end(PAIRS),
                     [&](const auto& pair) { return pair.image == image && pair.device == device; });
}

// ------------------------------------------------------------------------------------------------- cubin layout
// Flags and ABI versions: ELF::EF_CUDA_* and ELFABIVERSION_CUDA_V1/V2 in LLVM's llvm/BinaryFormat/ELF.h. Section
// names and attribute numbers: as `readelf` and `cuobjdump -elf` show them (EIATTR_*).

constexpr unsigned ABI_V1 = 7;  // ptxas of CUDA 12, up to sm_90a
constexpr unsigned ABI_V2 = 8;  // ptxas of CUDA 13, and of CUDA 12 from sm_100 on
constexpr unsigned V1_SM_MASK = 0xff;
constexpr unsigned V1_ACCELERATORS = 0x800;
constexpr unsigned V2_SM_SHIFT = 8;
constexpr unsigned V2_ACCELERATORS = 0x8;
constexpr unsigned EM_CUDA_MACHINE = 190;
constexpr unsigned STO_CUDA_ENTRY = 0x10;

enum Attribute : unsigned {
  MAX_THREADS = 0x05,
  REQNTID = 0x10,
  FRAME_SIZE = 0x11,
  KPARAM_INFO = 0x17,
  CBANK_PARAM_SIZE = 0x19,
  REGCOUNT = 0x2f,
  CTA_PER_CLUSTER = 0x3d,
  MAX_CLUSTER_RANK = 0x3f,
  KPARAM_INFO_V2 = 0x45,
};

// In .nv.compat: 1 for an `a` target. ptxas of CUDA 13 clears the flag in the ELF header and says it here: seen with
// 13.0 and 13.4 for sm_90, 90a, 100, 100a, 100f, 103a, 103f, 110, 110a, 110f, 120, 120a, 121a.
constexpr unsigned COMPAT_ARCH_SPECIFIC = 0x09;

struct Section {
  Elf64_Shdr header;
  std::string name;
  const unsigned char* data;
};

struct Entry {  // one entry of .nv.info or .nv.compat: format, attribute, and a value or a payload
  unsigned attribute;
  unsigned value;
  const unsigned char* payload;
  std::size_t payload_size;
};

template <class T>
T read_at(const unsigned char* data) {
  T value;
  std::memcpy(&value, data, sizeof value);
  return value;
}

std::vector<Entry> read_entries(const Section& section) {
  std::vector<Entry> entries;
  const std::size_t size = section.header.sh_size;
  for (std::size_t at = 0; at + 4 <= size;) {
    const unsigned char* head = section.data + at;
    const unsigned format = head[0], attribute = head[1], value = read_at<std::uint16_t>(head + 2);
    if (format != 4) {  // EIFMT_NVAL, EIFMT_BVAL, EIFMT_HVAL: the value is in the entry
      entries.push_back({attribute, value, nullptr, 0});
      at += 4;
      continue;
    }
    if (at + 4 + value > size) break;
    entries.push_back({attribute, value, head + 4, value});
    at += 4 + value;
  }
  return entries;
}

Image faulty(CUresult fault, const std::string& why) {
  Image image;
  image.fault = fault;
  image.why = why;
  return image;
}

int word(const Entry& entry, std::size_t index) {
  return (index + 1) * 4 <= entry.payload_size ? read_at<std::int32_t>(entry.payload + index * 4) : 0;
}

// u32 index, u16 ordinal, u16 offset, and the size: in the upper 14 bits of a word, or, as ptxas writes it for a
// kernel with more than 4 KiB of parameters (V2), in the whole of it.
std::pair<unsigned, Parameter> read_parameter(const Entry& entry) {
  const auto last = read_at<std::uint32_t>(entry.payload + 8);
  const std::size_t size = entry.attribute == KPARAM_INFO_V2 ? last : last >> 18;
  return {read_at<std::uint16_t>(entry.payload + 4), {read_at<std::uint16_t>(entry.payload + 6), size}};
}

void read_kernel_attributes(const Section& section, KernelInfo& kernel) {
  std::vector<std::pair<unsigned, Parameter>> found;
  for (const Entry& entry : read_entries(section)) {
    switch (entry.attribute) {
      case KPARAM_INFO:
      case KPARAM_INFO_V2:
        if (entry.payload_size >= 12) found.push_back(read_parameter(entry));
        break;
      case CBANK_PARAM_SIZE:
        kernel.parameter_bytes = entry.value;
        break;
      case REQNTID:
        for (int axis = 0; axis < 3; ++axis) kernel.required_block[axis] = word(entry, axis);
        break;
      case MAX_THREADS:
        kernel.max_threads = word(entry, 0) * std::max(word(entry, 1), 1) * std::max(word(entry, 2), 1);
        break;
      case CTA_PER_CLUSTER:
        for (int axis = 0; axis < 3; ++axis) kernel.cluster[axis] = word(entry, axis);
        break;
      case MAX_CLUSTER_RANK:
        kernel.max_cluster_rank = word(entry, 0);
        break;
      default:
        break;
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [ordinal, parameter] : found) kernel.parameters.push_back(parameter);
  for (const Parameter& parameter : kernel.parameters)
    kernel.parameter_bytes = std::max(kernel.parameter_bytes, parameter.offset + parameter.size);
}

const Section* find_section(const std::vector<Section>& sections, const std::string& name) {
  for (const Section& section : sections)
    if (section.name == name) return &section;
  return nullptr;
}

void read_symbols(const std::vector<Section>& sections, Image& image, std::vector<unsigned>& kernel_symbols) {
  const Section* table = find_section(sections, ".symtab");
  if (!table || table->header.sh_link >= sections.size()) return;
  const Section& names = sections[table->header.sh_link];
  const std::size_t count = table->header.sh_size / sizeof(Elf64_Sym);
  for (unsigned index = 0; index < count; ++index) {
    const auto symbol = read_at<Elf64_Sym>(table->data + index * sizeof(Elf64_Sym));
    if (symbol.st_name >= names.header.sh_size) continue;
    const std::string name = reinterpret_cast<const char*>(names.data) + symbol.st_name;
    const unsigned bind = ELF64_ST_BIND(symbol.st_info);
    const bool is_visible = bind == STB_GLOBAL || bind == STB_WEAK;  // kernels of templates are weak
    if (ELF64_ST_TYPE(symbol.st_info) == STT_FUNC && is_visible && (symbol.st_other & STO_CUDA_ENTRY)) {
      KernelInfo kernel;
      kernel.name = name;
      image.kernels.push_back(kernel);
      kernel_symbols.push_back(index);
    } else if (ELF64_ST_TYPE(symbol.st_info) == STT_OBJECT && symbol.st_shndx && symbol.st_shndx < sections.size()) {
      const Section& home = sections[symbol.st_shndx];
      const bool in_memory = home.name.rfind(".nv.global", 0) == 0 || home.name.rfind(".nv.constant3", 0) == 0;
      if (!in_memory) continue;
      GlobalInfo global{name, symbol.st_size, {}};
      if (home.header.sh_type != SHT_NOBITS && symbol.st_value + symbol.st_size <= home.header.sh_size)
        global.initial.assign(home.data + symbol.st_value, home.data + symbol.st_value + symbol.st_size);
      image.globals.push_back(global);
    }
  }
}

void read_kernels(const std::vector<Section>& sections, Image& image) {
  std::vector<unsigned> kernel_symbols;
  read_symbols(sections, image, kernel_symbols);
  // From sm_90 on .nv.shared.<kernel> counts what the system takes of each block; the driver's figure does not.
  const bool has_reserved = std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    return section.name.rfind(".nv.shared.reserved.", 0) == 0;
  });
  const int reserved_smem = has_reserved ? 1024 : 0;
  for (std::size_t i = 0; i < image.kernels.size(); ++i) {
    KernelInfo& kernel = image.kernels[i];
    if (const Section* info = find_section(sections, ".nv.info." + kernel.name)) read_kernel_attributes(*info, kernel);
    if (const Section* shared = find_section(sections, ".nv.shared." + kernel.name))
      kernel.static_smem = std::max(static_cast<int>(shared->header.sh_size) - reserved_smem, 0);
    if (const Section* info = find_section(sections, ".nv.info"))
      for (const Entry& entry : read_entries(*info)) {
        if (entry.payload_size < 8 || static_cast<unsigned>(word(entry, 0)) != kernel_symbols[i]) continue;
        if (entry.attribute == REGCOUNT) kernel.registers = word(entry, 1);
        if (entry.attribute == FRAME_SIZE) kernel.local_bytes = word(entry, 1);
      }
  }
}

Image read_cubin(const unsigned char* data) {
  if (!is_readable(data, sizeof(Elf64_Ehdr))) return faulty(CUDA_ERROR_INVALID_IMAGE, "the ELF header is cut off");
  const auto header = read_at<Elf64_Ehdr>(data);
  if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_machine != EM_CUDA_MACHINE)
    return faulty(CUDA_ERROR_INVALID_IMAGE, "an ELF file, but not a 64-bit one for CUDA");
  const std::size_t table_size = std::size_t{header.e_shnum} * sizeof(Elf64_Shdr);
  if (header.e_shentsize != sizeof(Elf64_Shdr) || header.e_shstrndx >= header.e_shnum ||
      !is_readable(data + header.e_shoff, table_size))
    return faulty(CUDA_ERROR_INVALID_IMAGE, "the section headers are cut off");

  Image image;
  image.size = std::max(header.e_shoff + table_size,
                        header.e_phnum ? header.e_phoff + std::size_t{header.e_phnum} * sizeof(Elf64_Phdr) : 0);
  std::vector<Section> sections(header.e_shnum);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    sections[i].header = read_at<Elf64_Shdr>(data + header.e_shoff + i * sizeof(Elf64_Shdr));
    sections[i].data = data + sections[i].header.sh_offset;
    if (sections[i].header.sh_type == SHT_NOBITS || sections[i].header.sh_type == SHT_NULL) continue;
    image.size = std::max<std::size_t>(image.size, sections[i].header.sh_offset + sections[i].header.sh_size);
    if (!is_readable(sections[i].data, sections[i].header.sh_size))
      return faulty(CUDA_ERROR_INVALID_IMAGE, "a section is cut off");
  }
  const Section& names = sections[header.e_shstrndx];
  for (Section& section : sections)
    if (section.header.sh_name < names.header.sh_size)
      section.name = reinterpret_cast<const char*>(names.data) + section.header.sh_name;

  const unsigned abi = header.e_ident[EI_ABIVERSION];
  if (abi == ABI_V1) {
    image.sm = static_cast<int>(header.e_flags & V1_SM_MASK);
    image.arch_specific = header.e_flags & V1_ACCELERATORS;
  } else if (abi == ABI_V2) {
    image.sm = static_cast<int>(header.e_flags >> V2_SM_SHIFT & 0xff);
    image.arch_specific = header.e_flags & V2_ACCELERATORS;
  } else {
    return faulty(CUDA_ERROR_INVALID_IMAGE, "unknown CUDA ELF ABI version " + std::to_string(abi));
  }
  if (const Section* compat = find_section(sections, ".nv.compat"))
    for (const Entry& entry : read_entries(*compat))
      if (entry.attribute == COMPAT_ARCH_SPECIFIC && (entry.value & 0xff)) image.arch_specific = true;
  read_kernels(sections, image);
  image.sha256 = sha256_hex(data, image.size);
  return image;
}

// ---------------------------------------------------------------------------------------------------------- PTX

std::size_t size_of_ptx_type(const std::string& type) {
  static const std::regex digits("(\\d+)$");
  std::smatch match;
  return std::regex_search(type, match, digits) ? std::stoul(match[1]) / 8 : 0;
}

std::vector<Parameter> read_ptx_parameters(const std::string& list) {
  static const std::regex one(
      R"re(\.param\s+(?:\.align\s+(\d+)\s+)?\.([a-z]+\d+)((?:\s+\.[a-z]+(?:\s+\d+)?)*)\s+[\w$]+(?:\[(\d+)\])?)re");
  std::vector<Parameter> parameters;
  std::size_t offset = 0;
  for (std::sregex_iterator at(list.begin(), list.end(), one), end; at != end; ++at) {
    const std::size_t element = size_of_ptx_type((*at)[2]);
    const std::size_t count = (*at)[4].matched ? std::stoul((*at)[4]) : 1;
    const std::size_t align = (*at)[1].matched ? std::stoul((*at)[1]) : std::max<std::size_t>(element, 1);
    offset = (offset + align - 1) / align * align;
    parameters.push_back({offset, element * count});
    offset += element * count;
  }
  return parameters;
}

// The newest PTX version of a driver: the PTX ISA's release table ("CUDA Toolkit Release and supported PTX ISA").
int newest_ptx(int driver_version) {
  const int major = driver_version / 1000, minor = driver_version % 1000 / 10;
  if (major >= 13) return 90 + minor;
  if (major == 12) return minor <= 5 ? 80 + minor : 79 + minor;  // 12.5 and 12.6 have 8.5
  return major == 11 ? 70 + minor : 65;
}

Image read_ptx(const std::string& text, int driver_version) {
  static const std::regex version_line(R"re(\.version\s+(\d+)\.(\d+))re");
  static const std::regex target_line(R"re(\.target\s+sm_(\d+)([af]?))re");
  static const std::regex entry_line(R"re(\.entry\s+([\w$]+)\s*(?:\(([^)]*)\))?((?:\s*\.[a-z]+[^{;]*)?)\s*\{)re");
  static const std::regex block_size(R"re(\.reqntid\s+(\d+)(?:\s*,\s*(\d+))?(?:\s*,\s*(\d+))?)re");
  std::smatch version, target;
  if (!std::regex_search(text, version, version_line) || !std::regex_search(text, target, target_line))
    return faulty(CUDA_ERROR_INVALID_IMAGE, "neither an ELF file nor PTX");
  Image image;
  image.is_ptx = true;
  image.size = text.size();
  image.sha256 = sha256_hex(text.data(), text.size());
  image.sm = std::stoi(target[1]);
  image.arch_specific = target[2] == "a";
  image.family_specific = target[2] == "f";
  for (std::sregex_iterator at(text.begin(), text.end(), entry_line), end; at != end; ++at) {
    KernelInfo kernel;
    kernel.name = (*at)[1];
    kernel.registers = 32;
    kernel.parameters = read_ptx_parameters((*at)[2]);
    for (const Parameter& parameter : kernel.parameters) kernel.parameter_bytes = parameter.offset + parameter.size;
    const std::string directives = (*at)[3];
    std::smatch block;
    if (std::regex_search(directives, block, block_size))
      for (int axis = 0; axis < 3; ++axis)
        kernel.required_block[axis] = block[axis + 1].matched ? std::stoi(block[axis + 1]) : 1;
    image.kernels.push_back(kernel);
  }
  const int ptx_version = std::stoi(version[1]) * 10 + std::stoi(version[2]);
  if (ptx_version > newest_ptx(driver_version)) {
    image.fault = CUDA_ERROR_UNSUPPORTED_PTX_VERSION;
    image.why = "PTX version " + version[1].str() + "." + version[2].str() + " is newer than the driver";
  } else if (image.kernels.empty()) {
    image.fault = CUDA_ERROR_INVALID_PTX;
    image.why = "PTX with no entry that could be read";
  }
  return image;
}

std::string read_text(const char* data) {
  constexpr std::size_t LONGEST = 64u << 20, PIECE = 4096;
  std::string text;
  while (text.size() < LONGEST) {
    const char* piece = data + text.size();
    std::size_t readable = PIECE - reinterpret_cast<std::uintptr_t>(piece) % PIECE;  // up to the end of the page
    if (!is_readable(piece, readable)) break;
    const std::size_t length = strnlen(piece, readable);
    text.append(piece, length);
    if (length < readable) break;
  }
  return text;
}

}  // namespace

bool is_readable(const void* data, std::size_t size) {
  if (!size) return true;
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto first = reinterpret_cast<std::uintptr_t>(data) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(data) + size;
  if (end < first || end - first > (std::uintptr_t{1} << 32)) return false;
  std::vector<unsigned char> resident((end - first + page - 1) / page);
  return mincore(reinterpret_cast<void*>(first), end - first, resident.data()) == 0;  // ENOMEM: not mapped
}

const KernelInfo* Image::find(const std::string& name) const {
  for (const KernelInfo& kernel : kernels)
    if (kernel.name == name) return &kernel;
  return nullptr;
}

CUresult Image::runs_on(Capability capability) const {
  if (fault) return fault;
  bool runs;
  if (arch_specific)
    runs = sm == capability.sm();
  else if (is_ptx && !family_specific)
    runs = sm <= capability.sm();
  else if (is_ptx && sm < FIRST_WITH_FAMILIES)
    runs = false;
  else
    runs = is_listed(sm, capability.sm());
  if (runs) return CUDA_SUCCESS;
  return is_ptx ? CUDA_ERROR_INVALID_PTX : CUDA_ERROR_NO_BINARY_FOR_GPU;
}

Image read_image(const void* data, int driver_version) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  if (!is_readable(bytes, 4)) return faulty(CUDA_ERROR_INVALID_IMAGE, "the image's address can't be read");
  if (std::memcmp(bytes, ELFMAG, SELFMAG) == 0) return read_cubin(bytes);
  constexpr std::uint32_t FATBIN_MAGIC = 0xBA55ED50;  // fatBinaryHeader of CUDA's fatbinary.h
  if (read_at<std::uint32_t>(bytes) == FATBIN_MAGIC)
    return faulty(CUDA_ERROR_INVALID_IMAGE, "a fat binary: the fake driver takes only the cubin or PTX inside");
  return read_ptx(read_text(static_cast<const char*>(data)), driver_version);
}

}  // namespace fakecuda
