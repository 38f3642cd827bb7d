#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

struct evp_mac_ctx_st;

namespace lokus {

// SipHash-2-4 (Aumasson and Bernstein 2012, "SipHash: a fast short-input PRF") with the key k0, k1: without
// it nobody can find what was hashed by trying. The key is erased with the object. Not for several threads at
// once.
class KeyedHash {
public:
  KeyedHash(std::uint64_t k0, std::uint64_t k1);
  KeyedHash(const KeyedHash &) = delete;
  KeyedHash &operator=(const KeyedHash &) = delete;
  KeyedHash(KeyedHash &&other) = default;
  KeyedHash &operator=(KeyedHash &&other) = delete;
  ~KeyedHash();
  std::uint64_t operator()(std::string_view text) const;

private:
  std::array<unsigned char, 16> key_{};
  std::unique_ptr<evp_mac_ctx_st, void (*)(evp_mac_ctx_st *)> context_;
};

} // namespace lokus
