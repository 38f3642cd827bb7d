#pragma once
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace lokus {

// SHA-256 (FIPS 180-4), fed piece by piece; identifies input files in the run record and seals decision
// files.
class Digest {
public:
  Digest();
  void add(std::string_view bytes);
  std::string hex(); // 64 lower-case hex digits; ends the digest

private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> context_;
};

// Error(failure) when it cannot be read to its end: never the digest of a part.
std::string digest_of_file(const std::string &path);

} // namespace lokus
