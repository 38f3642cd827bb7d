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
KeyedHash hash_with(std::string secret, std::string_view purpose) {
  Digest digest;
  digest.add(purpose);
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

std::string secret_in(const Scenario &scenario, const FilePath &file, const char *setting) {
  std::string secret = settings::whole_file(file, settings::largest_text);
  if (secret.size() < 16) {
    erase(secret);
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1}: kunci harus paling sedikit 16 bita; buat misalnya dengan: head -c 32 "
               "/dev/urandom > {1}",
               "{0}: {1}: a key must have at least 16 bytes; make one with: head -c 32 /dev/urandom > "
               "{1}",
               scenario.place(setting), file.written));
  }
  return secret;
}

constexpr std::string_view of_children = "lokus child key\n", of_persons = "lokus person key\n";

} // namespace

KeyedHash keyed_hash(const Scenario &scenario) {
  const FilePath &file = scenario.children.key;
  return file.given() ? hash_with(secret_in(scenario, file, "children.key"), of_children)
                      : hash_with(random_bytes(), of_children);
}

std::optional<KeyedHash> person_hash(const Scenario &scenario) {
  const FilePath &file = scenario.secrets.key_file;
  if (!file.given())
    return std::nullopt;
  return hash_with(secret_in(scenario, file, "secrets.key_file"), of_persons);
}

} // namespace lokus::read
