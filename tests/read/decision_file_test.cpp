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

TEST(DecisionFile, WithANumberThatDoesNotFitIsNoDecisionFile) {
  TemporaryFolder folder;
  for (const char *year : {"2027.5", "1e300", "-9223372036854775809", "4294967296", "null", "true"}) {
    std::string text = sealed_text();
    text.replace(text.find("2027"), 4, year);
    EXPECT_TRUE(read::decision_file(folder.write("keputusan.json", text)).decision.version.empty()) << year;
  }
  std::string text = sealed_text();
  text.replace(text.find("\"rank\": 1"), 9, "\"rank\": -1");
  EXPECT_TRUE(read::decision_file(folder.write("keputusan.json", text)).decision.list.empty());
}

TEST(DecisionFile, MadeOnADayThatIsNoneIsNoDecisionFile) {
  TemporaryFolder folder;
  std::string text = sealed_text();
  const std::string before = R"("made": ")";
  text.replace(text.find(before) + before.size(), 10, "1999-99-99");
  EXPECT_TRUE(read::decision_file(folder.write("keputusan.json", text)).decision.list.empty());
}

TEST(DecisionFile, ThatIsNotThereIsAFailure) {
  EXPECT_THROW(read::decision_file("/tidak/ada/keputusan.json"), Error);
}

// As format 2 writes it, beside what format 1 has.
constexpr const char *frozen_members = R"(
  "format": 2,
  "chosen_by": "rank",
  "how_made": [{"id": "seri", "en": "a tie"}],
  "months": {"counts": "2026-08", "start": "2027-01", "lead": 4, "horizon": 24, "horizon_month": "2028-12", "interval_share": 0.9},
  "plan": {"rule": "optimal", "objective": "stunted", "budget_rupiah": 5, "spend_rupiah": 4, "spend_total_rupiah": 8,
    "purchases": [{"code": "99.01.01.2001", "package": "a+b", "total_rupiah": 8}],
    "cash": [{"year": 1, "opd": "Dinkes", "fund": "DAU", "kind": "yearly", "rupiah": 4}]},
  "villages": [{"code": "99.01.01.2001", "registered": 20, "measured": null, "stunted": null, "children": 20,
    "prevalence": {"mean": 0.3, "low": 0.2, "high": 0.4}, "rank": 1, "in_top": 0.5,
    "averted": {"mean": null, "low": null, "high": null}}],
  "regencies": [{"code": "99.01", "name": "Kebun", "measured": 10, "stunted": 3, "survey": 0.25, "survey_error": 0.02,
    "forecast": [{"months": 0, "month": "2026-12", "without": {"mean": 0.25, "low": 0.2, "high": 0.3},
      "with_plan": {"median": 0.24, "mean": 0.25, "low": 0.2, "high": 0.3}}]}],
  "draws": {"file": "keputusan.draws", "sha256": "cd", "villages": 1, "draws": 3},)";

TEST(DecisionFile, OfFormatTwoHoldsWhatALaterYearIsHeldAgainst) {
  TemporaryFolder folder;
  std::string text = sealed_text();
  text.insert(1, frozen_members);
  const DecisionFile file = read::decision_file(folder.write("keputusan.json", text)).decision;
  EXPECT_EQ(file.format, 2);
  EXPECT_EQ(file.how_made.at(0).en, "a tie");
  EXPECT_EQ(file.months.horizon_month, "2028-12");
  EXPECT_EQ(file.plan.purchases.at(0).package, "a+b");
  EXPECT_EQ(file.plan.cash.at(0).rupiah, 4);
  EXPECT_TRUE(is_missing(file.villages.at(0).measured)) << "null is missing, not 0";
  EXPECT_TRUE(is_missing(file.villages.at(0).averted.low));
  EXPECT_EQ(file.villages.at(0).prevalence.high, 0.4);
  EXPECT_EQ(file.regencies.at(0).forecast.at(0).without.mean, 0.25);
  EXPECT_TRUE(is_missing(file.regencies.at(0).forecast.at(0).without.median)) << "of an earlier version";
  EXPECT_EQ(file.regencies.at(0).forecast.at(0).with_plan.median, 0.24);
  EXPECT_EQ(file.draws.sha256, "cd");
  EXPECT_EQ(file.list.size(), 2u);
}

TEST(DecisionFile, WithoutAFormatIsOfTheFirst) {
  TemporaryFolder folder;
  const DecisionFile file = read::decision_file(folder.write("keputusan.json", sealed_text())).decision;
  EXPECT_EQ(file.format, 1);
  EXPECT_TRUE(file.villages.empty());
  EXPECT_EQ(file.draws.file, "");
}

// Brackets in what people wrote are no depth.
TEST(DecisionMembers, AreReadWhateverStandsInATextAndNoneOfADeepFile) {
  std::string text = "{\n  \"reasons\": [\n";
  for (int i = 0; i < 40; ++i)
    text += std::string("    \"[lihat notulen {\"") + (i < 39 ? ",\n" : "\n");
  text += "  ]\n}\n";
  const read::DecisionMembers members = read::decision_members(text);
  EXPECT_EQ(members.rows.size(), 40u);
  EXPECT_TRUE(members.as_written);
  EXPECT_FALSE(read::decision_members(std::string(100000, '[') + std::string(100000, ']')).as_written);
  EXPECT_TRUE(read::decision_members("{").rows.empty());
}

} // namespace
