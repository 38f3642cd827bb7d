#include "check/quality_pile.hpp"
#include "heights_made.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;
using testing::Not;

// The units of heights_made(4): all of them good, 90 points, with a sentence on something else.
Quality good_everywhere() {
  Quality q;
  q.parts.push_back({"flagged", {"x", "x"}, "%", 1, 7.5, 20});
  q.value.emplace_back(3, 0.5);
  q.points.emplace_back(3, 20.0);
  q.kind = Column<UnitId, UnitKind>(
      std::vector<UnitKind>{UnitKind::puskesmas, UnitKind::puskesmas, UnitKind::district});
  q.code = Column<UnitId, std::string>(3);
  q.name = Column<UnitId, std::string>(std::vector<std::string>{"Sukamaju", "Puskesmas Mekar", "Contoh"});
  q.measurements = Column<UnitId, std::size_t>(3, 600);
  q.score = Column<UnitId, double>(3, 90.0);
  q.verdict = Column<UnitId, Verdict>(3, Verdict::good);
  q.sentences = Column<UnitId, std::vector<Phrase>>(3, {Phrase{"lain", "other"}});
  q.village = Column<VillageId, Verdict>(4, Verdict::good);
  return q;
}

HeightsMade first_bends(std::size_t line) {
  HeightsMade made = heights_made(4);
  for (std::size_t u : {0u, 1u, 2u})
    set_share(made.heights.units, u, 4458, 0.067, 0.157);
  for (std::size_t u : {1u, 2u})
    for (Piles<UnitId> &pile : made.heights.units.pile) {
      pile.moved[UnitId{u}] = 12;
      pile.chance[UnitId{u}] = 0.3;
    }
  bend(made.heights.units, line, 0, 140);
  bend(made.heights.villages, line, 1, 60);
  return made;
}

double part_value(const Quality &q, const std::string &part, std::size_t unit) {
  for (std::size_t p = 0; p < q.parts.size(); ++p)
    if (q.parts[p].name == part)
      return q.value[p][UnitId{unit}];
  throw std::runtime_error("no part " + part);
}

TEST(Piles, ABendingUnitIsPoorWhateverItsPointsSay) {
  const HeightsMade made = first_bends(0);
  const Quality q = check::with_piles(good_everywhere(), made.scores, made.heights);
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::poor);
  EXPECT_NEAR(q.score[UnitId{0}], 75 - 100 * 140 / 4458.0, 1e-9);
  EXPECT_NEAR(part_value(q, "heights_pushed", 0), 100 * 140 / 4458.0, 1e-9);
  ASSERT_EQ(q.sentences[UnitId{0}].size(), 2u);
  EXPECT_EQ(q.sentences[UnitId{0}][1].id, "lain");
}

TEST(Piles, WhoDoesNotBendKeepsScoreVerdictAndSentences) {
  const HeightsMade made = first_bends(0);
  const Quality q = check::with_piles(good_everywhere(), made.scores, made.heights);
  EXPECT_EQ(q.verdict[UnitId{1}], Verdict::good);
  EXPECT_EQ(q.score[UnitId{1}], 90);
  EXPECT_EQ(q.sentences[UnitId{1}].size(), 1u);
  EXPECT_NEAR(part_value(q, "heights_pushed", 1), 100 * 12 / 4458.0, 1e-9); // shown all the same
}

TEST(Piles, AtMinusThreeTooItIsPoor) {
  const HeightsMade made = first_bends(1);
  const Quality q = check::with_piles(good_everywhere(), made.scores, made.heights);
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::poor);
  EXPECT_TRUE(is_missing(part_value(q, "heights_pushed", 0)));
  EXPECT_NEAR(part_value(q, "heights_pushed_severe", 0), 100 * 140 / 4458.0, 1e-9);
  EXPECT_THAT(q.sentences[UnitId{0}][0].id, HasSubstr("batas sangat pendek (-3 SD)"));
}

TEST(Piles, AScoreThatIsLowAlreadyStaysAndAnUnknownOneStaysUnknown) {
  const HeightsMade made = first_bends(0);
  Quality low = good_everywhere();
  low.score[UnitId{0}] = 40;
  EXPECT_EQ(check::with_piles(low, made.scores, made.heights).score[UnitId{0}], 40);
  low.score[UnitId{0}] = nan();
  low.verdict[UnitId{0}] = Verdict::unknown;
  const Quality q = check::with_piles(low, made.scores, made.heights);
  EXPECT_TRUE(is_missing(q.score[UnitId{0}]));
  EXPECT_EQ(q.verdict[UnitId{0}], Verdict::poor);
}

TEST(Piles, VillagesOfABendingUnitArePoorAndThoseThatBendThemselves) {
  HeightsMade made = first_bends(0);
  bend(made.heights.villages, 0, 3, 30); // of the other puskesmas
  const Quality q = check::with_piles(good_everywhere(), made.scores, made.heights);
  EXPECT_EQ(q.village[VillageId{0}], Verdict::poor);
  EXPECT_EQ(q.village[VillageId{1}], Verdict::poor);
  EXPECT_EQ(q.village[VillageId{2}], Verdict::good);
  EXPECT_EQ(q.village[VillageId{3}], Verdict::poor);
}

TEST(Piles, WithoutHeightsTheSheetOnlyHasTwoEmptyPartsMore) {
  const Quality before = good_everywhere(), q = check::with_piles(before, {}, {});
  EXPECT_EQ(q.verdict.values()[0], before.verdict.values()[0]);
  EXPECT_EQ(q.score, before.score);
  EXPECT_EQ(q.parts.size(), before.parts.size() + 2);
  EXPECT_TRUE(is_missing(part_value(q, "heights_pushed", 0)));
}

TEST(PileFindings, NameEveryBendingUnitOnceWithItsVillages) {
  const HeightsMade made = first_bends(0);
  const Findings found = check::pile_findings(made.scores, made.heights, "anak.csv");
  ASSERT_EQ(found.rows.size(), 1u); // not the regency, no line a village
  EXPECT_EQ(found.rows[0].rule, "heights_pushed");
  EXPECT_EQ(found.rows[0].file, "anak.csv");
  EXPECT_EQ(
      found.rows[0].sentence.id,
      "puskesmas Sukamaju: 356 anak tepat di atas batas pendek (-2 SD) dan 114 tepat di bawahnya, lebih "
      "banyak di atas daripada yang mungkin (seharusnya sekitar 260 dan 210); sekitar 140 anak (100 sampai "
      "180) tampaknya tercatat lebih tinggi; 1 dari 2 desanya tampak begitu juga bila dilihat sendiri; ukur "
      "ulang sebagian anak di sekitar batas itu");
  EXPECT_THAT(found.rows[0].sentence.en, Not(HasSubstr("false")));
}

TEST(PileFindings, NothingIsFoundWhereNobodyBendsOrNoHeightsAre) {
  const HeightsMade made = heights_made(4);
  EXPECT_TRUE(check::pile_findings(made.scores, made.heights, "anak.csv").rows.empty());
  EXPECT_TRUE(check::pile_findings({}, {}, "anak.csv").rows.empty());
}

} // namespace
} // namespace lokus
