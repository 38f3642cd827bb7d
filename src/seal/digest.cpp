#include "seal/digest.hpp"
#include "core/error.hpp"
#include "core/file_bytes.hpp"
#include <array>
#include <openssl/evp.h>

namespace lokus {
namespace {

// A libcrypto of rules of its own (FIPS) may refuse what it knows.
void require_crypto(bool done) {
  if (!done)
    throw Error(ErrorKind::failure,
                phrase("libcrypto tidak dapat menghitung SHA-256", "libcrypto cannot work out SHA-256"));
}

} // namespace

Digest::Digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
  require_crypto(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
}

void Digest::add(std::string_view bytes) {
  require_crypto(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

std::string Digest::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  require_crypto(EVP_DigestFinal_ex(context_.get(), bytes.data(), &size) == 1);
  std::string out;
  for (unsigned i = 0; i < size; ++i)
    out += fmt::format("{:02x}", bytes[i]);
  return out;
}

std::string digest_of_file(const std::string &path) {
  Digest digest;
  if (const auto trouble = read_in_pieces(path, [&](std::string_view piece) { digest.add(piece); }))
    throw Error(ErrorKind::failure, phrase("berkas {} tidak dapat dibaca: {}", "file {} cannot be read: {}",
                                           path, trouble.message()));
  return digest.hex();
}

} // namespace lokus
