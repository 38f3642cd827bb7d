#pragma once
#include "tables/scenario.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace lokus::read {

// SipHash-2-4 (Aumasson and Bernstein 2012, "SipHash: a fast short-input PRF"): without the key nobody can
// find the child by trying names or numbers.
class KeyedHash {
public:
  KeyedHash(std::uint64_t k0, std::uint64_t k1) : k0_(k0), k1_(k1) {}
  std::uint64_t operator()(std::string_view text) const;

private:
  std::uint64_t k0_, k1_;
};

// The hash with the secret in the file children.key, or with one drawn from /dev/urandom for this run where
// none is named. Error(request) for a file of fewer than 16 bytes, Error(failure) for one that cannot be
// read; the secret stands in no message.
KeyedHash keyed_hash(const Scenario &scenario);

} // namespace lokus::read
