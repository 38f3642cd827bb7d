#include "core/error.hpp"
#include "seal/digest.hpp"
#include "seal/keyed_hash.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(Digest, Sha256MatchesTheStandard) {
  Digest abc;
  abc.add("ab");
  abc.add("c");
  EXPECT_EQ(abc.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Digest().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

std::string written(const std::string &bytes) {
  const std::string path = testing::TempDir() + "lokus-digest";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(DigestOfFile, IsThatOfItsBytes) {
  EXPECT_EQ(digest_of_file(written("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  std::string large(3 << 20, 'x');
  Digest of_large;
  of_large.add(large);
  EXPECT_EQ(digest_of_file(written(large)), of_large.hex());
}

// A folder opens, and gives no bytes; the memory of the process opens, and its first page cannot be read.
TEST(DigestOfFile, ThatCannotBeReadIsAnErrorAndNeverTheDigestOfNothing) {
  for (const std::string path : {"/tidak/ada", "/", "/proc/self/mem"})
    EXPECT_THROW(digest_of_file(path), Error) << path;
}

// Aumasson and Bernstein 2012, appendix A: key 00..0f, message 00..0e.
TEST(KeyedHash, IsSipHash) {
  std::string message;
  for (char c = 0; c < 15; ++c)
    message += c;
  EXPECT_EQ(KeyedHash(0x0706050403020100ull, 0x0f0e0d0c0b0a0908ull)(message), 0xa129ca6149be45e5ull);
}

TEST(KeyedHash, MovesWithItsKey) {
  KeyedHash here(1, 2);
  const std::uint64_t before = here("NIK");
  const KeyedHash there = std::move(here);
  EXPECT_EQ(there("NIK"), before);
  EXPECT_NE(KeyedHash(1, 3)("NIK"), before);
}

} // namespace
} // namespace lokus
