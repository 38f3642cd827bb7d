#include "every_plan.hpp"
#include "sanitized.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <map>

namespace lokus::plan {
namespace {

// Whether the columns keep every row of the programme.
bool keeps_all(const choose::Programme &p, const std::vector<std::size_t> &columns) {
  return std::all_of(p.rows.begin(), p.rows.end(), [&](const choose::Programme::Row &row) {
    double used = 0;
    for (std::size_t i = 0; i < row.columns.size(); ++i)
      if (std::find(columns.begin(), columns.end(), static_cast<std::size_t>(row.columns[i])) !=
          columns.end())
        used += row.values[i];
    return used >= row.least && used <= row.most;
  });
}

// The planner's answer; nothing where it says that no plan keeps the limits.
std::optional<Plan> planned(SmallScenario &s) {
  const std::vector<VillageId> no_order;
  s.gains.undominated = undominated(s.options, s.gains);
  Constraints limits = constraints(s.settings, s.interventions, s.area, s.lists, s.access, s.facilities);
  limits.most_villages = s.most_villages;
  return optimal_plan({{s.packages, s.options, s.gains}, s.estimates, no_order, s.lists, limits}).result();
}

// How many of the scenarios that a plan can keep have a limit of each kind.
class Seen {
public:
  void add(const SmallScenario &s) {
    ++possible;
    count("budgets of OPDs", !s.settings.opd_budgets.empty());
    for (const std::string &fund : s.settings.fund_budgets)
      count(fund.starts_with("Dana Desa") ? "Dana Desa" : "funds", true);
    count("least per kecamatan", s.settings.least_per_subdistrict > 0);
    count("capacities", s.facilities.name.rows() > 0);
    for (const ManualChange &change : s.lists.by_hand)
      count(change.in ? "in by hand" : "out by hand", true);
    count("last year kept", s.settings.keep_last_year && !s.lists.last_year.empty());
    count("whole packages", s.settings.whole_packages);
    count("needs", s.interventions.needs.total() > 0);
    count("exclusions", s.interventions.excludes.total() > 0);
    count("several years", s.options.price.rows() > 1);
    count("other objective", !s.gains.of_objective.empty());
  }

  std::size_t possible = 0, impossible = 0;
  std::map<std::string, std::size_t> kinds;

private:
  void count(const char *kind, bool is_there) { kinds[kind] += is_there; }
};

// From settings to plan, with every limit there is: every plan tried against the settings themselves, CBC on
// rows written from them, and the planner say the same, and the plan keeps every row.
// Sanitizers look at memory, which a tenth of the scenarios shows.
TEST(ThreeWays, AgreeOnThousandsOfScenariosWithEveryLimit) {
  constexpr std::uint64_t scenarios_made = is_sanitized ? 800 : 8'000;
  Seen seen;
  for (std::uint64_t seed = 1; seed <= scenarios_made; ++seed) {
    SmallScenario s = random_scenario(seed);
    const choose::Programme programme = programme_of(s);
    const double best = best_of_every_plan(s);
    const choose::MilpAnswer cbc = choose::by_cbc(programme);
    const std::optional<Plan> plan = planned(s);
    ASSERT_EQ(cbc.impossible, std::isinf(best)) << "seed " << seed;
    ASSERT_EQ(!plan, std::isinf(best)) << "seed " << seed;
    if (!plan) {
      ++seen.impossible;
      continue;
    }
    seen.add(s);
    ASSERT_TRUE(cbc.solved) << "seed " << seed;
    ASSERT_NEAR(cbc.gain, best, 1e-6) << "seed " << seed;
    ASSERT_NEAR(plan->gain, best, 1e-9) << "seed " << seed;
    ASSERT_GE(plan->upper_bound, best - 1e-9) << "seed " << seed;
    ASSERT_TRUE(keeps_all(programme, columns_of(s, *plan))) << "seed " << seed;
    ASSERT_EQ(plan->by_year.rows(), s.options.price.rows()) << "seed " << seed;
    std::int64_t all_years = 0;
    for (const Rupiah cash : plan->by_year) {
      ASSERT_LE(cash, s.settings.budget) << "seed " << seed;
      all_years += cash.value;
    }
    ASSERT_EQ(plan->total.value, all_years) << "seed " << seed;
    ASSERT_EQ(plan->spend, std::ranges::max(plan->by_year.values())) << "seed " << seed;
  }
  EXPECT_GT(seen.possible, scenarios_made * 3 / 8);
  EXPECT_GT(seen.impossible, scenarios_made / 16);
  EXPECT_EQ(seen.kinds.size(), 13u);
  for (const auto &[kind, scenarios] : seen.kinds)
    EXPECT_GT(scenarios, scenarios_made / 16) << kind;
}

} // namespace
} // namespace lokus::plan
