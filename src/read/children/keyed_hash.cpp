#include "read/children/keyed_hash.hpp"
#include "core/error.hpp"
#include "read/children/erase.hpp"
#include "seal/digest.hpp"
#include "settings/whole_file.hpp"
#include <array>
#include <charconv>
#include <fstream>

namespace lokus::read {
namespace {

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

KeyedHash keyed_hash(const Scenario &scenario) {
  const FilePath &file = scenario.children.key;
  if (!file.given())
    return hash_with(random_bytes());
  std::string secret = settings::whole_file(file, settings::largest_text);
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
