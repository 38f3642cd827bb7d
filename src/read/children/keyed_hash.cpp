#include "read/children/keyed_hash.hpp"
#include "core/digest.hpp"
#include "core/error.hpp"
#include "read/children/erase.hpp"
#include <array>
#include <bit>
#include <charconv>
#include <fstream>
#include <sstream>

namespace lokus::read {
namespace {

struct State {
  std::uint64_t v0, v1, v2, v3;

  void round() {
    v0 += v1, v1 = std::rotl(v1, 13), v1 ^= v0, v0 = std::rotl(v0, 32);
    v2 += v3, v3 = std::rotl(v3, 16), v3 ^= v2;
    v0 += v3, v3 = std::rotl(v3, 21), v3 ^= v0;
    v2 += v1, v1 = std::rotl(v1, 17), v1 ^= v2, v2 = std::rotl(v2, 32);
  }
  void take(std::uint64_t word) {
    v3 ^= word;
    round(), round();
    v0 ^= word;
  }
};

std::uint64_t word_at(std::string_view text, std::size_t at, std::size_t bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[at + i])) << (8 * i);
  return word;
}

// The two halves of the key from however many secret bytes there are.
KeyedHash hash_with(std::string secret) {
  Digest digest;
  digest.add("lokus child key\n");
  digest.add(secret);
  erase(secret);
  std::string hex = digest.hex();
  std::uint64_t k0 = 0, k1 = 0;
  std::from_chars(hex.data(), hex.data() + 16, k0, 16);
  std::from_chars(hex.data() + 16, hex.data() + 32, k1, 16);
  erase(hex);
  return {k0, k1};
}

std::string random_bytes() {
  std::array<char, 32> bytes{};
  std::ifstream in("/dev/urandom", std::ios::binary);
  if (!in.read(bytes.data(), bytes.size()))
    throw Error(
        ErrorKind::failure,
        phrase("sistem tidak memberi bilangan rahasia (/dev/urandom); sebut berkas kunci dengan "
               "children.key",
               "the system gives no secret number (/dev/urandom); name a key file with children.key"));
  return {bytes.begin(), bytes.end()};
}

} // namespace

std::uint64_t KeyedHash::operator()(std::string_view text) const {
  State s{k0_ ^ 0x736f6d6570736575ull, k1_ ^ 0x646f72616e646f6dull, k0_ ^ 0x6c7967656e657261ull,
          k1_ ^ 0x7465646279746573ull};
  const std::size_t whole = text.size() / 8 * 8;
  for (std::size_t at = 0; at < whole; at += 8)
    s.take(word_at(text, at, 8));
  s.take(word_at(text, whole, text.size() - whole) | static_cast<std::uint64_t>(text.size()) << 56);
  s.v2 ^= 0xff;
  s.round(), s.round(), s.round(), s.round();
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

KeyedHash keyed_hash(const Scenario &scenario) {
  const FilePath &file = scenario.children.key;
  if (!file.given())
    return hash_with(random_bytes());
  std::ifstream in(file.path, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf()))
    throw Error(ErrorKind::failure, phrase("{0}: berkas kunci kosong atau tidak dapat dibaca",
                                           "{0}: the key file is empty or cannot be read", file.written));
  std::string secret = bytes.str();
  if (secret.size() < 16) {
    erase(secret);
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1}: kunci harus paling sedikit 16 bita; buat misalnya dengan: head -c 32 "
               "/dev/urandom > {1}",
               "{0}: {1}: a key must have at least 16 bytes; make one with: head -c 32 /dev/urandom > "
               "{1}",
               scenario.place("children.key"), file.written));
  }
  return hash_with(std::move(secret));
}

} // namespace lokus::read
