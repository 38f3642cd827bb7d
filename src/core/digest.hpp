#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lokus {

// SHA-256 (FIPS 180-4), fed piece by piece; identifies input files in the run record.
class Digest {
public:
  void add(std::string_view bytes);
  std::string hex(); // 64 lower-case hex digits; ends the digest

private:
  void block(const unsigned char *bytes);
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> pending_{};
  std::size_t pending_size_ = 0;
  std::uint64_t total_ = 0;
};

std::string digest_of_file(const std::string &path); // Error(failure) when it cannot be read

} // namespace lokus
