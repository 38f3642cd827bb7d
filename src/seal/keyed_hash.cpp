#include "seal/keyed_hash.hpp"
#include "core/error.hpp"
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace lokus {
namespace {

constexpr std::size_t word = 8; // bytes

void require_siphash(bool done) {
  if (!done)
    throw Error(ErrorKind::failure,
                phrase("libcrypto tidak dapat menghitung SipHash", "libcrypto cannot work out SipHash"));
}

void put_bytes(std::uint64_t value, unsigned char *bytes) {
  for (std::size_t i = 0; i < word; ++i)
    bytes[i] = static_cast<unsigned char>(value >> (8 * i));
}

EVP_MAC_CTX *siphash() {
  EVP_MAC *mac = EVP_MAC_fetch(nullptr, "SIPHASH", nullptr);
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac);
  EVP_MAC_free(mac);
  return context;
}

} // namespace

KeyedHash::KeyedHash(std::uint64_t k0, std::uint64_t k1) : context_(siphash(), EVP_MAC_CTX_free) {
  put_bytes(k0, key_.data());
  put_bytes(k1, key_.data() + word);
  std::size_t size = word;
  const OSSL_PARAM settings[] = {OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size),
                                 OSSL_PARAM_construct_end()};
  require_siphash(context_ && EVP_MAC_CTX_set_params(context_.get(), settings) == 1);
}

KeyedHash::~KeyedHash() {
  OPENSSL_cleanse(key_.data(), key_.size());
}

std::uint64_t KeyedHash::operator()(std::string_view text) const {
  std::array<unsigned char, word> bytes{};
  std::size_t size = 0;
  const auto *data = reinterpret_cast<const unsigned char *>(text.data());
  require_siphash(EVP_MAC_init(context_.get(), key_.data(), key_.size(), nullptr) == 1 &&
                  EVP_MAC_update(context_.get(), data, text.size()) == 1 &&
                  EVP_MAC_final(context_.get(), bytes.data(), &size, bytes.size()) == 1);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < word; ++i)
    value |= std::uint64_t{bytes[i]} << (8 * i);
  return value;
}

} // namespace lokus
