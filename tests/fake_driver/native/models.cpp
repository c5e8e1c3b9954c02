#include "models.hpp"

#include <iterator>
#include <utility>

namespace fakecuda {
namespace {

constexpr int MIB = 1 << 20;
constexpr std::size_t GIB = std::size_t{1} << 30;

// Limits by compute capability: "Technical Specifications per Compute Capability" in the CUDA programming guide.
struct Limits {
  Capability capability;
  int threads_per_sm;
  int blocks_per_sm;
  int smem_per_sm;
  int smem_per_block_opt_in;
  int reserved_smem_per_block;
};

constexpr Limits LIMITS[] = {
    {{7, 2}, 2048, 32, 98304, 98304, 0},       {{7, 5}, 1024, 16, 65536, 65536, 0},
    {{8, 0}, 2048, 32, 167936, 166912, 1024},  {{8, 6}, 1536, 16, 102400, 101376, 1024},
    {{8, 7}, 1536, 16, 167936, 166912, 1024},  {{8, 8}, 1536, 16, 102400, 101376, 1024},
    {{8, 9}, 1536, 24, 102400, 101376, 1024},  {{9, 0}, 2048, 32, 233472, 232448, 1024},
    {{10, 0}, 2048, 32, 233472, 232448, 1024}, {{10, 3}, 2048, 32, 233472, 232448, 1024},
    {{10, 1}, 1536, 24, 233472, 232448, 1024}, {{10, 7}, 1024, 16, 335872, 334848, 1024},
    {{11, 0}, 1536, 24, 233472, 232448, 1024}, {{12, 0}, 1536, 24, 102400, 101376, 1024},
    {{12, 1}, 1536, 24, 102400, 101376, 1024},
};

// Every attribute of the H100 that contract_h100.json was made on (driver 580.159, CUDA 13.0). The other models differ
// from it in what attributes_of() sets.
constexpr std::pair<int, int> H100_ATTRIBUTES[] = {
    {1, 1024},        {2, 1024},        {3, 1024},       {4, 64},      {5, 2147483647},  {6, 65535},
    {7, 65535},       {8, 49152},       {9, 65536},      {10, 32},     {11, 2147483647}, {12, 65536},
    {13, 1980000},    {14, 512},        {15, 1},         {16, 132},    {17, 0},          {18, 0},
    {19, 1},          {20, 0},          {21, 131072},    {22, 131072}, {23, 65536},      {24, 16384},
    {25, 16384},      {26, 16384},      {27, 32768},     {28, 32768},  {29, 2048},       {30, 512},
    {31, 1},          {32, 1},          {33, 0},         {34, 6},      {35, 0},          {36, 2619000},
    {37, 5120},       {38, 52428800},   {39, 2048},      {40, 3},      {41, 1},          {42, 32768},
    {43, 2048},       {44, 1},          {45, 32768},     {46, 32768},  {47, 8192},       {48, 8192},
    {49, 32768},      {50, 0},          {51, 32},        {52, 32768},  {53, 32768},      {54, 2046},
    {55, 32768},      {56, 131072},     {57, 65536},     {58, 16384},  {59, 16384},      {60, 16384},
    {61, 32768},      {62, 2048},       {63, 32768},     {64, 32768},  {65, 2048},       {66, 32768},
    {67, 32768},      {68, 2046},       {69, 268435456}, {70, 131072}, {71, 65000},      {72, 2097120},
    {73, 32768},      {74, 32768},      {75, 9},         {76, 0},      {77, 32768},      {78, 1},
    {79, 1},          {80, 1},          {81, 233472},    {82, 65536},  {83, 1},          {84, 0},
    {85, 0},          {86, 0},          {87, 2},         {88, 0},      {89, 1},          {90, 1},
    {91, 1},          {92, 0},          {93, 0},         {94, 0},      {95, 1},          {96, 1},
    {97, 232448},     {98, 0},          {99, 1},         {100, 0},     {101, 0},         {102, 1},
    {103, 1},         {104, 0},         {105, 0},        {106, 32},    {107, 1},         {108, 32768000},
    {109, 134217728}, {110, 1},         {111, 1024},     {112, 1},     {113, 1},         {114, 1},
    {115, 1},         {116, 1},         {117, 1},        {118, 100},   {119, 9},         {120, 1},
    {121, 1},         {122, 1},         {123, 1},        {124, 1},     {125, 1},         {126, 4},
    {127, 1},         {128, 1},         {129, 1},        {130, 0},     {131, -1},        {132, 0},
    {133, 0},         {134, 0},         {135, 0},        {136, 0},     {137, 0},         {138, 0},
    {139, 590352606}, {140, 381751518}, {141, 1},        {142, 1},     {143, 0},         {144, 1},
    {145, 1},         {146, 0},         {147, 0}};

const Limits& limits_of(Capability capability) {
  for (const Limits& limits : LIMITS)
    if (limits.capability.sm() == capability.sm()) return limits;
  return LIMITS[0];
}

}  // namespace

const std::vector<Model>& models() {
  static const std::vector<Model> table = {
      {"xavier", "Xavier", {7, 2}, 8, 512 << 10, 30 * GIB},
      {"t4", "Tesla T4", {7, 5}, 40, 4 * MIB, 15 * GIB},
      {"a100", "NVIDIA A100-SXM4-80GB", {8, 0}, 108, 40 * MIB, 79 * GIB},
      {"a10", "NVIDIA A10", {8, 6}, 72, 6 * MIB, 22 * GIB},
      {"rtx3090", "NVIDIA GeForce RTX 3090", {8, 6}, 82, 6 * MIB, 24 * GIB},
      {"orin", "Orin", {8, 7}, 16, 4 * MIB, 61 * GIB},
      {"tegra88", "a Tegra of capability 8.8", {8, 8}, 12, 2 * MIB, 8 * GIB},
      {"l4", "NVIDIA L4", {8, 9}, 58, 48 * MIB, 22 * GIB},
      {"l40s", "NVIDIA L40S", {8, 9}, 142, 96 * MIB, 44 * GIB},
      {"rtx4090", "NVIDIA GeForce RTX 4090", {8, 9}, 128, 72 * MIB, 24 * GIB},
      {"h100", "NVIDIA H100 80GB HBM3", {9, 0}, 132, 50 * MIB, 79 * GIB},
      {"h200", "NVIDIA H200", {9, 0}, 132, 60 * MIB, 140 * GIB},
      {"b200", "NVIDIA B200", {10, 0}, 148, 126 * MIB, 179 * GIB},
      {"b300", "NVIDIA B300 SXM6 AC", {10, 3}, 148, 126 * MIB, 268 * GIB},
      {"thor12", "NVIDIA Thor", {10, 1}, 20, 32 * MIB, 120 * GIB},  // as drivers of CUDA 12 have it
      {"rubin", "a GPU of capability 10.7", {10, 7}, 148, 126 * MIB, 268 * GIB},
      {"thor", "NVIDIA Thor", {11, 0}, 20, 32 * MIB, 120 * GIB},
      {"rtx5090", "NVIDIA GeForce RTX 5090", {12, 0}, 170, 96 * MIB, 31 * GIB},
      {"gb10", "NVIDIA GB10", {12, 1}, 48, 24 * MIB, 119 * GIB},
  };
  return table;
}

const Model* find_model(const std::string& key) {
  for (const Model& model : models())
    if (key == model.key) return &model;
  return nullptr;
}

std::map<int, int> attributes_of(const Model& model) {
  const Limits& limits = limits_of(model.capability);
  const int hopper_or_later = model.capability.major >= 9;
  const int ampere_or_later = model.capability.major >= 8;
  std::map<int, int> attributes(std::begin(H100_ATTRIBUTES), std::end(H100_ATTRIBUTES));
  attributes[CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR] = model.capability.major;
  attributes[CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR] = model.capability.minor;
  attributes[CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT] = model.sm_count;
  attributes[CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE] = model.l2_bytes;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_PERSISTING_L2_CACHE_SIZE] = ampere_or_later ? model.l2_bytes / 8 * 5 : 0;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_ACCESS_POLICY_WINDOW_SIZE] = ampere_or_later ? 128 * MIB : 0;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR] = limits.threads_per_sm;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_BLOCKS_PER_MULTIPROCESSOR] = limits.blocks_per_sm;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR] = limits.smem_per_sm;
  attributes[CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN] = limits.smem_per_block_opt_in;
  attributes[CU_DEVICE_ATTRIBUTE_RESERVED_SHARED_MEMORY_PER_BLOCK] = limits.reserved_smem_per_block;
  attributes[CU_DEVICE_ATTRIBUTE_CLUSTER_LAUNCH] = hopper_or_later;
  attributes[CU_DEVICE_ATTRIBUTE_TENSOR_MAP_ACCESS_SUPPORTED] = hopper_or_later;
  return attributes;
}

}  // namespace fakecuda
