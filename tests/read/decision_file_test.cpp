#include "core/error.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include "seal/digest.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

// A decision file as the writer makes it, in small.
std::string sealed_text() {
  std::string text = R"({
  "program": "lokus",
  "version": "0.1.0",
  "made": "2026-11-22",
  "title": "Kabupaten Kebun",
  "year": 2027,
  "seed": 7,
  "method": "saw",
  "top": 2,
  "list": [
    {"code": "99.01.01.2001", "name": "Apel", "subdistrict": "Satu", "why": "by_rank", "reason": "", "rank": 1},
    {"code": "99.01.01.2002", "name": "Jambu", "subdistrict": "Satu", "why": "by_hand", "reason": "krisis air", "rank": 0}
  ],
  "dropped": [{"code": "99.01.02.2003", "name": "Nanas", "reason": "sudah turun"}],
  "scenario": "kebun.toml",
  "inputs": [{"file": "kebun.toml", "bytes": 12, "sha256": "ab"}],
  "settings": {"rank.top": "2"},
  "sha256": ")" + std::string(64, '0') +
                     "\"\n}\n";
  Digest digest;
  digest.add(text);
  return text.replace(text.size() - 68, 64, digest.hex());
}

TEST(DecisionFile, IsReadWholeAndItsSealFits) {
  TemporaryFolder folder;
  const SealedDecision sealed = read::decision_file(folder.write("keputusan.json", sealed_text()));
  EXPECT_TRUE(sealed.unaltered());
  const DecisionFile &file = sealed.decision;
  EXPECT_EQ(file.year, 2027);
  EXPECT_EQ(file.seed, 7);
  EXPECT_EQ(file.top, 2u);
  ASSERT_EQ(file.list.size(), 2u);
  EXPECT_EQ(file.list[1].why, Listed::by_hand);
  EXPECT_EQ(file.list[1].reason, "krisis air");
  EXPECT_EQ(file.dropped.at(0).reason, "sudah turun");
  EXPECT_EQ(file.inputs.at(0).sha256, "ab");
  EXPECT_EQ(file.settings.at(0).second, "2");
}

TEST(DecisionFile, AnyByteAlteredBreaksTheSeal) {
  TemporaryFolder folder;
  const std::string text = sealed_text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string altered = text;
    altered[i] = altered[i] == '1' ? '2' : '1';
    EXPECT_FALSE(read::decision_file(folder.write("keputusan.json", altered)).unaltered()) << "byte " << i;
  }
  EXPECT_FALSE(read::decision_file(folder.write("keputusan.json", text + " ")).unaltered());
  EXPECT_FALSE(read::decision_file(folder.write("keputusan.json", "")).unaltered());
}

TEST(DecisionFile, ThatIsNotThereIsAFailure) {
  EXPECT_THROW(read::decision_file("/tidak/ada/keputusan.json"), Error);
}

} // namespace
