#include "rank/ranked_world.hpp"
#include "six_villages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> caveats_of(const Ranking &ranking) {
  std::vector<std::string> said;
  if (!ranking.tie.en.empty())
    said.push_back(ranking.tie.en);
  for (const Phrase &caveat : ranking.caveats)
    said.push_back(caveat.en);
  return said;
}

// A and B, the first two by prevalence, differ in everything else as well.
World sound_world() {
  World world = three_villages();
  for (VillageId v : world.area.villages.code.all()) {
    world.coverage.baseline(v, InterventionId{0}) = 0.1 * static_cast<double>(v.row());
    world.counts.registered[v] = People(110 + static_cast<double>(v.row()));
    world.area.villages.name.push_back(std::string(1, static_cast<char>('A' + v.row())));
  }
  return world;
}

struct EmptyColumn {
  std::string criterion;
  void (*emptied)(World &, VillageId);
};
struct DeadCriterion : testing::TestWithParam<EmptyColumn> {};
INSTANTIATE_TEST_SUITE_P(
    Each, DeadCriterion,
    testing::Values(
        EmptyColumn{"families_at_risk",
                    [](World &w, VillageId v) { w.counts.families_at_risk[v] = missing_people(); }},
        EmptyColumn{"register_prevalence",
                    [](World &w, VillageId v) { w.counts.stunted[v] = missing_people(); }},
        EmptyColumn{"register_stunted",
                    [](World &w, VillageId v) { w.counts.stunted[v] = missing_people(); }},
        EmptyColumn{"weighed", [](World &w, VillageId v) { w.counts.registered[v] = missing_people(); }},
        EmptyColumn{"coverage",
                    [](World &w, VillageId) {
                      w.interventions = {};
                      w.coverage.baseline = Grid<VillageId, InterventionId, double>(3, 0);
                    }}),
    [](const auto &test) { return test.param.criterion; });

TEST_P(DeadCriterion, IsNamedWithWhereItsFiguresShouldComeFrom) {
  World world = sound_world();
  world.settings.criteria = {"prevalence", GetParam().criterion};
  EXPECT_THAT(caveats_of(world.rank_by("saw")), IsEmpty());
  const Phrase title = rank::criteria({world.area,
                                       world.counts,
                                       world.estimates,
                                       world.interventions,
                                       world.coverage,
                                       world.options,
                                       world.gains,
                                       {}},
                                      world.settings)
                           .title[CriterionId{1}];
  GetParam().emptied(world, VillageId{1});
  if (GetParam().criterion != "coverage") {
    EXPECT_THAT(caveats_of(world.rank_by("saw")),
                testing::ElementsAre(AllOf(HasSubstr(title.en), HasSubstr("missing in 1 of 3 villages"))));
  }
  for (std::size_t row : {0u, 2u})
    GetParam().emptied(world, VillageId{row});
  EXPECT_THAT(caveats_of(world.rank_by("saw")),
              testing::ElementsAre(AllOf(HasSubstr(title.en), HasSubstr("does not count"))));
}

TEST(CriterionCaveats, ACriterionThatIsTheSameEverywhereIsNamedWithItsFigure) {
  World world = sound_world();
  world.settings.criteria = {"prevalence", "coverage"};
  for (double everywhere : {0.0, 0.4}) {
    for (VillageId v : world.area.villages.code.all())
      for (InterventionId k : world.interventions.code.all())
        world.coverage.baseline(v, k) = everywhere;
    EXPECT_THAT(caveats_of(world.rank_by("traffic_light")),
                Contains(AllOf(HasSubstr("Mean service coverage"), HasSubstr("tells no village from another"),
                               HasSubstr(everywhere == 0 ? "0.0 %" : "40.0 %"), HasSubstr("coverage.path"))));
  }
  world.settings.weights = {1, 0};
  EXPECT_THAT(caveats_of(world.rank_by("traffic_light")),
              testing::Not(Contains(HasSubstr("Mean service coverage"))))
      << "without weight it could not count anyway";
}

TEST(CriterionCaveats, TheSameWhereKnownSaysHowManyLackIt) {
  Criteria table = six_villages();
  for (VillageId v : {A, B, C, D, E, F})
    table.value(v, CriterionId{0}) = v == C ? nan() : 7;
  EXPECT_THAT(caveats_of(ranked_by("saw", table)),
              testing::ElementsAre(AllOf(HasSubstr("7.0 in 5 villages"), HasSubstr("missing in 1"))));
}

// D has 90 families at risk, A, B and C 40 each: by rank a list of two is D and A, by the order of codes.
World d_before_three_alike() {
  World world(4);
  world.settings.criteria = {"families_at_risk"};
  for (std::size_t row = 0; row < 4; ++row) {
    world.village(row, 10, 100, 0.1, 0.01, row == 3 ? 90 : 40);
    world.area.villages.name.push_back(std::string(1, static_cast<char>('A' + row)));
  }
  return world;
}

TEST(TieCaveat, NamesThoseOnEitherSideAndWhatDecided) {
  World world = d_before_three_alike();
  world.top = 2;
  EXPECT_THAT(caveats_of(world.rank_by("saw")),
              testing::ElementsAre(AllOf(HasSubstr("3 villages have the same score; in are A; out are B, C"),
                                         HasSubstr("the order of their codes"))));
  world.top = 1;
  EXPECT_THAT(caveats_of(world.rank_by("saw")), IsEmpty()) << "the tie lies beyond the list";
  world.top = 4;
  EXPECT_THAT(caveats_of(world.rank_by("saw")), IsEmpty()) << "all are in";
}

TEST(TieCaveat, NamesTheCriterionThatDecidedBetweenEqualScores) {
  World world(3);
  world.settings.criteria = {"stunted", "prevalence"};
  world.village(0, 30, 100, 0.30, 0.01, 10);
  world.village(1, 31, 100, 0.31, 0.01, 10); // red on both as A is, and one child more
  world.village(2, 5, 100, 0.05, 0.01, 10);
  world.top = 1;
  EXPECT_THAT(caveats_of(world.rank_by("traffic_light")),
              testing::ElementsAre(HasSubstr("decided by: Expected stunted under-fives")));
}

TEST(TieCaveat, OfTheListLooksAtWhoIsOnItByRankAndWhoIsNot) {
  World world = d_before_three_alike();
  world.area.villages.subdistrict = Column<VillageId, SubdistrictId>(4, SubdistrictId{0u});
  world.area.subdistricts.code.push_back("33.01.01");
  world.area.subdistricts.name.push_back("Satu");
  const auto tie = [&](std::size_t top, const VillageLists &lists) {
    Ranking ranking = world.rank_by("saw");
    ranking.top = top;
    return rank::lokus_list(ranking, world.area, lists, {})->tie.en;
  };
  EXPECT_THAT(tie(2, {}), HasSubstr("3 villages have the same score; in are A; out are B, C;"));
  EXPECT_EQ(tie(1, {}), "");
  EXPECT_THAT(tie(1, {{{D, false, "lulus"}}, {}, {}}), HasSubstr("in are A; out are B, C;"))
      << "A moves up, and is there by rank";
  EXPECT_EQ(tie(2, {{{B, true, "krisis air"}}, {}, {}}), "")
      << "D alone is in by rank, and nobody ties with it";
}

} // namespace
} // namespace lokus
