#include "core/error.hpp"
#include "core/parallel.hpp"
#include "rank/ranked_world.hpp"
#include "six_villages.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(RankUncertainty, CloseVillagesShareTheirPlacesAndADistantOneKeepsItsOwn) {
  World world = three_villages();
  const Ranking ranking = world.rank_by("prevalence");
  EXPECT_EQ(letters(ranking.order), "ABC");
  EXPECT_EQ(ranking.rank_low[VillageId{0}], 1u);
  EXPECT_EQ(ranking.rank_high[VillageId{0}], 2u);
  EXPECT_EQ(ranking.rank_low[VillageId{2}], 3u);
  EXPECT_EQ(ranking.rank_high[VillageId{2}], 3u);
  // P(A > B) = Phi(0.01 / sqrt(2 x 0.01^2)) = 0.760; 200 draws scatter by 0.03.
  EXPECT_NEAR(ranking.in_top[VillageId{0}], 0.760, 0.09);
  EXPECT_NEAR(ranking.in_top[VillageId{0}] + ranking.in_top[VillageId{1}], 1, 1e-12);
  EXPECT_EQ(ranking.in_top[VillageId{2}], 0);
}

void expect_no_uncertainty(const Ranking &ranking) {
  EXPECT_EQ(ranking.order.size(), 3u);
  for (VillageId v : ranking.rank.all()) {
    EXPECT_EQ(ranking.rank_low[v], 0u);
    EXPECT_EQ(ranking.rank_high[v], 0u);
    EXPECT_TRUE(is_missing(ranking.in_top[v]));
  }
}

TEST(RankUncertainty, WithoutDrawnCriteriaIsMissingNotCertain) {
  World world = three_villages();
  world.settings.criteria = {"families_at_risk"};
  expect_no_uncertainty(world.rank_by("saw"));
  world.settings.criteria = {"families_at_risk", "prevalence"};
  world.settings.weights = {1, 0}; // what is drawn has no weight
  expect_no_uncertainty(world.rank_by("saw"));
}

TEST(RankedCriteria, AreThoseWithWeightThatSomebodyHas) {
  World world = three_villages();
  world.settings.criteria = {"families_at_risk", "prevalence", "averted_per_million"}; // nothing on offer
  world.settings.weights = {1, 0, 1};
  EXPECT_EQ(world.rank_by("saw").criteria, (std::vector<std::string>{"families_at_risk"}));
  EXPECT_EQ(world.rank_by("marginal_benefit").criteria, std::vector<std::string>{});
  EXPECT_EQ(world.rank_by("prevalence").criteria, std::vector<std::string>{"prevalence"});
}

TEST(RankUncertainty, ThreadsDoNotChangeABit) {
  World world = three_villages();
  world.settings.methods = {"traffic_light", "saw", "topsis", "min_max", "rank_sum", "prevalence"};
  const int before = threads_in_use();
  use_threads(1);
  const std::vector<Ranking> one = world.rank();
  for (int threads : {2, 7}) {
    use_threads(threads);
    const std::vector<Ranking> many = world.rank();
    for (std::size_t i = 0; i < one.size(); ++i) {
      EXPECT_EQ(one[i].score, many[i].score);
      EXPECT_EQ(one[i].in_top, many[i].in_top);
      EXPECT_EQ(one[i].rank_high, many[i].rank_high);
    }
  }
  use_threads(before);
}

TEST(NoEntries, AreNeverZeroPercentAndTheVillageStandsByItsEstimate) {
  World world = three_villages();
  const Ranking before = world.rank_by("prevalence");
  world.counts.measured[VillageId{1}] = People(0); // estimates still hold the district's distribution
  world.counts.stunted[VillageId{1}] = People(0);
  for (const char *method : {"prevalence", "expected_cases"}) {
    const Ranking ranking = world.rank_by(method);
    EXPECT_EQ(letters(ranking.order), "ABC") << method;
    EXPECT_EQ(ranking.in_top, before.in_top) << "by its draws, as before";
  }
  world.settings.criteria = {"register_prevalence"}; // 0 of 0 is no 0 %
  EXPECT_EQ(letters(world.rank_by("saw").order), "AC");
}

TEST(NoEntries, AVillageWithNothingToEstimateFromIsStillRankedByFamiliesAtRiskAndCoverage) {
  World world = three_villages();
  world.counts.measured[VillageId{0}] = world.counts.stunted[VillageId{0}] = missing_people();
  world.estimates.mean[VillageId{0}] = nan();
  std::ranges::fill(world.estimates.draws.row(VillageId{0}), nan());
  const Ranking ranking = world.rank_by("traffic_light");
  EXPECT_TRUE(is_missing(part(ranking, "red_prevalence")[VillageId{0}]));
  EXPECT_EQ(part(ranking, "red_families_at_risk")[VillageId{0}], 1);
  EXPECT_NE(ranking.rank[VillageId{0}], 0u);
  EXPECT_GT(ranking.in_top[VillageId{0}], 0.02) << "prevalence and cases are drawn from B and C";
  EXPECT_LT(ranking.in_top[VillageId{0}], 0.98);
}

// A has 80 families at risk, B 70 and C 20; what C lacks is that of A or of B, with even chances.
TEST(UnknownCriterion, GivesNeitherTheFirstNorTheLastPlaceForCertain) {
  World world = three_villages();
  world.village(2, 10, 100, 0.295, 0.00001, 20);
  world.settings.criteria = {"families_at_risk", "prevalence"};
  const double known = world.rank_by("saw").in_top[VillageId{2}];
  EXPECT_EQ(known, 0) << "few families, and known";
  world.counts.families_at_risk[VillageId{2}] = missing_people();
  for (const char *method : {"saw", "min_max", "traffic_light", "rank_sum", "promethee"}) {
    const Ranking ranking = world.rank_by(method);
    EXPECT_GT(ranking.in_top[VillageId{2}], 0.02) << method;
    EXPECT_LT(ranking.in_top[VillageId{2}], 0.98) << method;
    EXPECT_NEAR(ranking.in_top[VillageId{0}] + ranking.in_top[VillageId{1}] + ranking.in_top[VillageId{2}], 1,
                1e-9)
        << method;
  }
}

TEST(UnknownCriterion, MakesAListOfObservedCriteriaUncertainToo) {
  World world = three_villages();
  world.settings.criteria = {"families_at_risk", "coverage"};
  world.coverage.baseline(VillageId{1}, InterventionId{0}) = 0.1;
  world.counts.families_at_risk[VillageId{2}] = missing_people();
  const Ranking ranking = world.rank_by("min_max");
  EXPECT_FALSE(is_missing(ranking.in_top[VillageId{2}]));
  EXPECT_GT(ranking.rank_high[VillageId{2}], ranking.rank_low[VillageId{2}]);
}

TEST(TopChance, OfTiedVillagesSharesThePlacesThatAreLeft) {
  World world(4);
  world.settings.criteria = {"prevalence", "coverage"};
  for (std::size_t row = 0; row < 4; ++row)
    world.village(row, 10, 100, row == 0 ? 0.9 : 0.1, 0, 5);
  world.top = 2; // A, and one of B, C and D
  const Ranking ranking = world.rank_by("saw");
  EXPECT_EQ(ranking.in_top[VillageId{0}], 1);
  for (std::size_t row : {1u, 2u, 3u})
    EXPECT_NEAR(ranking.in_top[VillageId{row}], 1.0 / 3, 1e-12);
}

// One stunted of two children entered is 50 % in the register. Its estimate is shrunk to the other
// villages' level, 0.14 with a prior of 30 children: (0.14 x 30 + 1) / 32 = 0.1625.
TEST(OneStuntedOfTwo, DoesNotLeadTheListUnderTheDefault) {
  World world(12);
  for (std::size_t row = 0; row < 11; ++row)
    world.village(row, 8 + static_cast<double>(row), 100, (4.2 + 8 + static_cast<double>(row)) / 130, 0.02,
                  60);
  world.village(11, 1, 2, 0.1625, 0.06, 60);
  world.estimates.children[VillageId{11}] = People(40);
  world.settings.methods = RankSettings{}.methods;
  const Ranking ranking = world.rank().front();
  EXPECT_EQ(ranking.method, "traffic_light");
  EXPECT_EQ(letters(ranking.order).front(), 'K'); // 18 of 100
  EXPECT_GT(ranking.rank[VillageId{11}], 1u);
  EXPECT_LT(ranking.in_top[VillageId{11}], 1);
  world.settings.criteria = {"register_prevalence"}; // what ranking on the raw rate would do
  EXPECT_EQ(letters(world.rank_by("saw").order).front(), 'L');
}

TEST(Coverage, EqualEverywhereIsRedNowhere) {
  World world = three_villages();
  for (VillageId v : world.area.villages.code.all())
    world.coverage.baseline(v, InterventionId{0}) = world.coverage.baseline(v, InterventionId{1}) = 0.1;
  const Ranking ranking = world.rank_by("traffic_light");
  for (VillageId v : world.area.villages.code.all())
    EXPECT_EQ(part(ranking, "red_coverage")[v], 0);
}

TEST(Coverage, IsTheMeanOverTheInterventions) {
  World world = three_villages();
  world.coverage.baseline(VillageId{2}, InterventionId{0}) = 0.2;
  world.settings.criteria = {"coverage"};
  EXPECT_EQ(letters(world.rank_by("saw").order).front(), 'C');
  EXPECT_NEAR(world.rank_by("saw").score[VillageId{0}], 0.35 / 0.5, 1e-12);
}

TEST(MarginalBenefit, IsTheBestOptionsAvertedCasesPerMillionRupiahOfAYear) {
  World world = three_villages();
  const auto offer = [&](std::size_t row, std::int64_t rupiah, double averted) {
    world.options.village.push_back(VillageId{row});
    world.options.package.push_back(PackageId{1});
    world.options.cost.push_back(Rupiah(rupiah));
    world.gains.averted.push_back(averted);
  };
  offer(0, 10'000'000, 1);
  offer(0, 40'000'000, 6); // 0.15 per million
  offer(1, 5'000'000, 1);  // 0.20 per million
  world.options.first = {0, 2, 3, 3};
  const Ranking ranking = world.rank_by("marginal_benefit");
  EXPECT_EQ(letters(ranking.order), "BA");
  EXPECT_NEAR(ranking.score[VillageId{0}], 0.15, 1e-12);
  EXPECT_NEAR(ranking.score[VillageId{1}], 0.20, 1e-12);
  EXPECT_EQ(ranking.rank[VillageId{2}], 0u); // nothing is on offer there
  EXPECT_TRUE(is_missing(ranking.in_top[VillageId{1}])) << "the gains have no draws";
  EXPECT_EQ(ranking.rank_low[VillageId{1}], 0u);
}

// 100, 300 and 300 under-fives at 30, 19 and 14 %: (30 + 57 + 42) / 700 = 18.4 %, and B is above it. The mean
// of the percentages, 21 %, would put it below.
TEST(RegencyFigure, IsSummedCountsNotAMeanOfPercentages) {
  World world = three_villages();
  world.village(1, 57, 300, 0.19, 0.01, 70);
  world.village(2, 42, 300, 0.14, 0.01, 20);
  world.estimates.children[VillageId{1}] = world.estimates.children[VillageId{2}] = People(300);
  world.settings.criteria = {"prevalence"};
  const Ranking ranking = world.rank_by("kpi");
  EXPECT_EQ(part(ranking, "kpi_prevalence")[VillageId{0}], 3);
  EXPECT_EQ(part(ranking, "kpi_prevalence")[VillageId{1}], 3);
  EXPECT_EQ(part(ranking, "kpi_prevalence")[VillageId{2}], 1);
}

TEST(LastYear, AShareAboveOneIsRefused) {
  World world = three_villages();
  world.settings.methods = {"kpi"};
  LastYear last;
  last.criterion.push_back("prevalence");
  last.value = Grid<VillageId, LastYearColumnId, double>(3, 1, 0.3);
  const auto with = [&] {
    return rank::villages({world.area, world.counts, world.estimates, world.interventions, world.coverage,
                           world.options, world.gains, last},
                          world.settings, world.top);
  };
  EXPECT_EQ(part(with().front(), "worsening_prevalence")[VillageId{2}], 0.1 - 0.3);
  last.value(VillageId{1}, LastYearColumnId{0}) = 14;
  EXPECT_THROW(with(), Error);
}

TEST(WeightSensitivity, ComesWithTheRankingOfEveryMethodThatWeighs) {
  World world = three_villages();
  world.settings.criteria = {"families_at_risk", "prevalence"};
  EXPECT_EQ(world.rank_by("saw").sensitivity.ranges.size(), 2u);
  EXPECT_EQ(world.rank_by("topsis").sensitivity.ranges.size(), 2u);
  EXPECT_TRUE(world.rank_by("traffic_light").sensitivity.ranges.empty());
}

// By prevalence alone A 30, B 29, C 10 %: A leaves once it is under 29 %.
TEST(ChangeOfPlace, IsTheSmallestThatMovesAVillageInOrOut) {
  World world = three_villages();
  const auto of = [&](std::size_t row) {
    const Ranking ranking = world.rank_by("prevalence");
    return rank::change_of_place({world.area,
                                  world.counts,
                                  world.estimates,
                                  world.interventions,
                                  world.coverage,
                                  world.options,
                                  world.gains,
                                  {}},
                                 world.settings, ranking, VillageId{row});
  };
  EXPECT_EQ(
      of(0).en,
      "It leaves the top 1 if one of these changes, all else equal: Stunting prevalence 30.0 % to 29.0 %.");
  EXPECT_EQ(of(1).id, "Tidak ada satu kriteria pun yang sendirian memasukkannya ke 1 teratas.")
      << "the worst value any village has is 30 %, which only ties with A";
  world.top = 2;
  EXPECT_EQ(of(2).en, "It comes into the top 2 if one of these changes, all else equal: Stunting prevalence "
                      "10.0 % to 29.0 %.");
  world.estimates.mean[VillageId{2}] = nan();
  EXPECT_EQ(of(2).en, "By Prevalence: unranked, for less than half of its criteria are known.");
}

struct Wrong {
  std::string what;
  RankSettings settings;
};
struct WrongSettings : testing::TestWithParam<Wrong> {};
RankSettings wrong(std::vector<std::string> criteria, std::vector<double> weights,
                   std::vector<double> references) {
  RankSettings settings;
  settings.criteria = std::move(criteria);
  settings.weights = std::move(weights);
  settings.references = std::move(references);
  return settings;
}
RankSettings with_class_limits(std::vector<std::string> limits) {
  RankSettings settings;
  settings.class_limits = std::move(limits);
  return settings;
}
INSTANTIATE_TEST_SUITE_P(
    Each, WrongSettings,
    testing::Values(Wrong{"ClassLimitsThatFall", with_class_limits({"stunted=10,5"})},
                    Wrong{"ClassLimitsOfNoCriterion", with_class_limits({"poor=5,10"})},
                    Wrong{"ClassLimitsInPercent", with_class_limits({"prevalence=14,20"})},
                    Wrong{"UnknownCriterion", wrong({"prevalense"}, {}, {})},
                    Wrong{"OneWeightTooFew", wrong({"stunted", "prevalence"}, {1}, {})},
                    Wrong{"NegativeWeight", wrong({"stunted", "prevalence"}, {1, -1}, {})},
                    Wrong{"AllWeightsZero", wrong({"stunted", "prevalence"}, {0, 0}, {})},
                    Wrong{"OneReferenceTooMany", wrong({"prevalence"}, {}, {0.1, 0.2})},
                    Wrong{"PercentWhereAShareIsMeant", wrong({"prevalence"}, {}, {14})}),
    [](const auto &test) { return test.param.what; });

TEST_P(WrongSettings, AreRefused) {
  World world = three_villages();
  world.settings = GetParam().settings;
  try {
    world.rank();
    FAIL();
  } catch (const Error &e) {
    EXPECT_EQ(e.kind(), ErrorKind::request);
  }
}

TEST(Top, IsTheSettings) {
  World world = three_villages();
  world.top = 2;
  EXPECT_EQ(world.rank_by("prevalence").top, 2u);
  EXPECT_EQ(world.rank_by("prevalence").in_top[VillageId{1}], 1);
}

} // namespace
} // namespace lokus
