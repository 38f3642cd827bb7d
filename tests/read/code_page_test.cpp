#include "core/error.hpp"
#include "read/files/code_page.hpp"
#include "read/files/csv.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::read;

TEST(CodePage, GivesEveryDefinedByteItsCharacterAndTheOthersTheReplacement) {
  EXPECT_EQ(utf8_from("Ren\xe9 \x96 5 \x80", "WINDOWS-1252"), "René – 5 €");
  EXPECT_EQ(utf8_from("a\x81z", "WINDOWS-1252"), "a\xef\xbf\xbdz");
  EXPECT_EQ(utf8_from("", "WINDOWS-1252"), "");
}

TEST(CodePage, PutsSurrogatesTogetherAndReplacesWhatIsHalf) {
  EXPECT_EQ(utf8_from(std::string_view("\x3d\xd8\x00\xde", 4), "UTF-16LE"), "\xf0\x9f\x98\x80");
  EXPECT_EQ(utf8_from(std::string_view("a\0\x3d\xd8", 4), "UTF-16LE"), "a\xef\xbf\xbd");
  EXPECT_EQ(utf8_from(std::string_view("a\0b", 3), "UTF-16LE"), "a\xef\xbf\xbd");
}

TEST(CodePage, IsLongerThanOnePiece) {
  const std::string text(200'000, '\xe9');
  const std::string read = utf8_from(text, "WINDOWS-1252");
  ASSERT_EQ(read.size(), 400'000u);
  EXPECT_EQ(read.substr(399'998), "é");
}

TEST(CodePage, ThatNobodyKnowsIsAnError) {
  EXPECT_THROW(utf8_from("a", "KODE-9"), Error);
}

TEST(Decode, TellsBytesWithoutAWordByTheirZeros) {
  const auto little = decode(std::string_view("k\0o\0d\0e\0", 8)),
             big = decode(std::string_view("\0k\0o\0d\0e", 8));
  EXPECT_EQ(little->text, "kode");
  EXPECT_EQ(big->text, "kode");
  const auto latin = decode("Ren\xe9");
  EXPECT_EQ(latin->text, "René");
  EXPECT_TRUE(latin->encoding_assumed);
  EXPECT_FALSE(decode(std::string_view("a\0b", 3)));
}

} // namespace
