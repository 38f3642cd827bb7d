#include "rank/rank.hpp"
#include "six_villages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// By SAW the six villages stand B A E D C F.
namespace lokus {
namespace {

using testing::HasSubstr;

Ranking saw(std::size_t top) {
  Ranking ranking = ranked_by("saw", six_villages());
  ranking.top = top;
  return ranking;
}

// A and B lie in the first kecamatan, C and D in the second, E and F in the third.
Area three_subdistricts() {
  Area area;
  for (const char *name : {"Barat", "Tengah", "Timur"}) {
    area.subdistricts.code.push_back(fmt::format("63.06.0{}", area.subdistricts.code.rows() + 1));
    area.subdistricts.name.push_back(name);
  }
  for (std::size_t v = 0; v < 6; ++v)
    area.villages.subdistrict.push_back(SubdistrictId{v / 2});
  return area;
}

Refusable<LokusList> asked(const Ranking &ranking, const VillageLists &lists, bool keep, int least) {
  PlanSettings plan;
  plan.keep_last_year = keep;
  plan.least_per_subdistrict = least;
  return rank::lokus_list(ranking, three_subdistricts(), lists, plan);
}

LokusList listed(const Ranking &ranking, const VillageLists &lists, bool keep, int least = 0) {
  return asked(ranking, lists, keep, least).or_error();
}

std::string places(const LokusList &list) {
  std::vector<VillageId> villages;
  for (const LokusList::Place &place : list.places)
    villages.push_back(place.village);
  return letters(villages);
}

TEST(TwoYearList, IsTheFirstNByRankWithoutLists) {
  const LokusList list = listed(saw(3), {}, true);
  EXPECT_EQ(places(list), "BAE");
  EXPECT_EQ(list.count(Listed::by_rank), 3u);
  EXPECT_TRUE(list.dropped.empty() && list.displaced.empty());
}

TEST(TwoYearList, KeepsLastYearsVillagesAndFillsUpByRank) {
  const VillageLists lists{{}, {C, A}, {}};
  const LokusList list = listed(saw(3), lists, true);
  EXPECT_EQ(places(list), "BAC");
  EXPECT_EQ(list.places[0].why, Listed::by_rank);
  EXPECT_EQ(list.places[1].why, Listed::kept);
  EXPECT_EQ(list.places[2].why, Listed::kept);
  EXPECT_EQ(list.places[2].rank, 5u);
  EXPECT_EQ(list.displaced, std::vector<VillageId>{E}) << "third by rank, its place is C's";
  EXPECT_EQ(places(listed(saw(3), lists, false)), "BAE") << "only when they are kept";
}

TEST(TwoYearList, WhoMovesUpIsThereByRank) {
  const LokusList list = listed(saw(2), {{{B, false, "sudah turun"}}, {}, {}}, false);
  EXPECT_EQ(places(list), "AE");
  EXPECT_EQ(list.count(Listed::by_rank), 2u);
}

TEST(TwoYearList, PutsInAndTakesOutByHandWithTheReason) {
  const VillageLists lists{{{B, false, "sudah turun"}, {F, true, "krisis air"}}, {}, {}};
  const LokusList list = listed(saw(3), lists, false);
  EXPECT_EQ(places(list), "AEF");
  EXPECT_EQ(list.places[2].why, Listed::by_hand);
  EXPECT_EQ(list.places[2].reason, "krisis air");
  ASSERT_EQ(list.dropped.size(), 1u);
  EXPECT_EQ(list.dropped[0].village, B);
  EXPECT_EQ(list.dropped[0].reason, "sudah turun");
  EXPECT_TRUE(list.dropped[0].was_in);
}

TEST(TwoYearList, AHandIsStrongerThanLastYear) {
  const VillageLists lists{{{C, false, "lulus"}, {D, false, "digabung"}}, {C, F}, {}};
  const LokusList list = listed(saw(2), lists, true);
  EXPECT_EQ(places(list), "BF");
  EXPECT_EQ(list.dropped.size(), 2u);
  EXPECT_FALSE(list.dropped[0].was_in) << "D is fourth";
  EXPECT_TRUE(list.dropped[1].was_in) << "C was kept";
}

TEST(TwoYearList, IsRefusedWhereMoreMustBeInThanThereArePlaces) {
  const Phrase refused = asked(saw(1), {{}, {C, D, F}, {}}, true, 0).reason();
  EXPECT_THAT(refused.en, HasSubstr("lokus.villages = 1, but 3 villages must be in"));
}

// B A E D C F: the best of each kecamatan are B, D and E.
TEST(TwoYearList, GivesEveryKecamatanItsLeastNumberBeforeRanks) {
  const LokusList list = listed(saw(3), {}, false, 1);
  EXPECT_EQ(places(list), "BED");
  EXPECT_EQ(list.places[2].why, Listed::by_subdistrict);
  EXPECT_EQ(list.places[1].why, Listed::by_rank) << "third by rank: the floor did not put it in";
  EXPECT_EQ(list.displaced, std::vector<VillageId>{A});
  EXPECT_EQ(places(listed(saw(4), {}, false, 1)), "BAED") << "where all have theirs ranks decide";
  EXPECT_EQ(places(listed(saw(4), {{{B, false, "lulus"}}, {F}, {}}, true, 1)), "AEDF")
      << "a village kept is one of its kecamatan's";
}

TEST(TwoYearList, IsRefusedWhereAKecamatanCannotHaveItsLeastNumber) {
  EXPECT_THAT(asked(saw(5), {}, false, 2).reason().en,
              HasSubstr("lokus.villages = 5, but 0 villages must be in and 6 more are needed"));
  EXPECT_THAT(asked(saw(6), {{{B, false, "lulus"}}, {}, {}}, false, 2).reason().en,
              HasSubstr("63.06.01 Barat must have at least 2 lokus villages, but only 1"));
}

TEST(PlannedList, IsWhatThePlanChoseInRankOrder) {
  Plan plan;
  plan.chosen = Column<VillageId, std::optional<OptionId>>(6);
  plan.chosen[F] = plan.chosen[A] = plan.chosen[C] = OptionId{0u};
  PlanSettings settings;
  settings.keep_last_year = true;
  const LokusList list =
      rank::planned_list(saw(3), plan, {{{F, true, "krisis air"}, {B, false, "lulus"}}, {C}, {}}, settings);
  EXPECT_EQ(places(list), "ACF");
  EXPECT_EQ(list.chosen_by, ChosenBy::plan);
  EXPECT_EQ(list.places[0].why, Listed::by_plan);
  EXPECT_EQ(list.places[1].why, Listed::kept);
  EXPECT_EQ(list.places[2].why, Listed::by_hand);
  ASSERT_EQ(list.dropped.size(), 1u);
  EXPECT_EQ(list.dropped[0].village, B);
  EXPECT_EQ(list.displaced, std::vector<VillageId>{E});
}

TEST(TwoYearList, AnUnrankedVillageCanBePutInAndComesLast) {
  Criteria table = six_villages();
  for (CriterionId c : table.name.all())
    table.value(A, c) = nan();
  Ranking ranking = ranked_by("saw", table);
  ranking.top = 2;
  const LokusList list = listed(ranking, {{{A, true, "tidak ditimbang"}}, {}, {}}, false);
  EXPECT_EQ(places(list), "BA");
  EXPECT_EQ(list.places[1].rank, 0u);
}

TEST(Differences, CountHowManyMethodsListAVillageAndHowFarItsRanksLie) {
  std::vector<Ranking> rankings;
  for (const char *method : {"traffic_light", "saw", "topsis"}) { // EABDCF, BAEDCF, BEACDF
    rankings.push_back(ranked_by(method, six_villages()));
    rankings.back().top = 2;
  }
  Estimates estimates;
  for (double children : {500.0, 900.0, 100.0, 400.0, 600.0, 50.0})
    estimates.children.push_back(People(children));
  const MethodDifferences found = rank::differences(rankings, estimates);
  EXPECT_EQ(found.methods_in_top[A], 2u);
  EXPECT_EQ(found.methods_in_top[B], 2u);
  EXPECT_EQ(found.methods_in_top[C], 0u);
  EXPECT_EQ(found.best[E], 1u);
  EXPECT_EQ(found.worst[E], 3u);
  EXPECT_EQ(found.in_all, 0u);
  EXPECT_EQ(found.common, 0u);
  EXPECT_EQ(rank::differences(std::span(rankings).subspan(1), estimates).common, 1u) << "B of BA and BE";
  EXPECT_EQ(found.in_some, 3u);
  ASSERT_EQ(found.pairs.size(), 3u);
  EXPECT_EQ(found.pairs[2].first, "saw");
  EXPECT_EQ(found.pairs[2].second, "topsis");
  EXPECT_EQ(found.pairs[2].in_both, 1u);
  EXPECT_NEAR(found.pairs[2].tau, 11.0 / 15, 1e-12) << "A and E, D and C are the other way round: 13 - 2";
  ASSERT_EQ(found.size_tau.size(), 3u);
  // By size B E A D C F: only A and E differ from saw.
  EXPECT_NEAR(found.size_tau[1], 13.0 / 15, 1e-12) << "large villages lead";
}

} // namespace
} // namespace lokus
