// SHA-256, as FIPS 180-4 (Secure Hash Standard) describes it. The launcher checks the hash of each image that it loads.
#include "aot_pack/runtime.hpp"

namespace aot {
namespace {

// Section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr uint32_t kRoots[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

constexpr uint64_t kBlock = 64;  // bytes

uint32_t rotate(uint32_t x, int bits) { return x >> bits | x << (32 - bits); }

// Section 6.2.2, for one block.
void add_block(uint32_t (&hash)[8], const unsigned char* data) {
  uint32_t w[64];
  for (int t = 0; t < 16; ++t) {
    uint32_t word;
    memcpy(&word, data + 4 * t, sizeof(word));
    w[t] = __builtin_bswap32(word);
  }
  for (int t = 16; t < 64; ++t) {
    const uint32_t s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >> 3;
    const uint32_t s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >> 10;
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
  for (int t = 0; t < 64; ++t) {
    const uint32_t sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const uint32_t t1 = h + sum1 + ((e & f) ^ (~e & g)) + kRoots[t] + w[t];
    const uint32_t sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const uint32_t t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  const uint32_t added[8] = {a, b, c, d, e, f, g, h};
  for (int i = 0; i < 8; ++i) hash[i] += added[i];
}

}  // namespace

void sha256_hex(const unsigned char* data, uint64_t size, char* text) {
  uint32_t hash[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  uint64_t done = 0;
  for (; size - done >= kBlock; done += kBlock) add_block(hash, data + done);
  // Section 5.1.1: a bit of one, zeros, and the size in bits, in the last 8 bytes of a block.
  unsigned char last[2 * kBlock] = {};
  const uint64_t rest = size - done;
  memcpy(last, data + done, rest);
  last[rest] = 0x80;
  const uint64_t end = rest + 9 <= kBlock ? kBlock : 2 * kBlock;
  const uint64_t bits = __builtin_bswap64(size * 8);
  memcpy(last + end - 8, &bits, sizeof(bits));
  for (uint64_t i = 0; i < end; i += kBlock) add_block(hash, last + i);
  for (int i = 0; i < 64; ++i) text[i] = "0123456789abcdef"[hash[i / 8] >> (28 - i % 8 * 4) & 15];
  text[64] = '\0';
}

}  // namespace aot
