#include "core/error.hpp"
#include "small_scenario.hpp"
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <map>

namespace lokus::plan {
namespace {

constexpr double none = -std::numeric_limits<double>::infinity();

// Every row of a programme as a table: amount of each column.
std::vector<std::vector<double>> amounts_of(const Programme &p) {
  std::vector<std::vector<double>> amounts(p.rows.size(), std::vector<double>(p.gain.size(), 0.0));
  for (std::size_t r = 0; r < p.rows.size(); ++r)
    for (std::size_t i = 0; i < p.rows[r].columns.size(); ++i)
      amounts[r][static_cast<std::size_t>(p.rows[r].columns[i])] = p.rows[r].values[i];
  return amounts;
}

bool keeps_all(const Programme &p, const std::vector<double> &used) {
  for (std::size_t r = 0; r < p.rows.size(); ++r)
    if (used[r] < p.rows[r].least || used[r] > p.rows[r].most)
      return false;
  return true;
}

// The best of all assignments of one set to every village.
class Trial {
public:
  Trial(const SmallScenario &s, const Programme &p) : s_(s), p_(p), amounts_(amounts_of(p)) {}
  double best() {
    std::vector<double> used(p_.rows.size(), 0.0);
    return best_from(0, used);
  }

private:
  double best_from(std::size_t village, std::vector<double> &used) {
    if (village == s_.villages())
      return keeps_all(p_, used) ? 0 : none;
    double best = none;
    for (std::size_t set = 0; set < s_.sets(); ++set) {
      const std::size_t column = village * s_.sets() + set;
      for (std::size_t r = 0; r < used.size(); ++r)
        used[r] += amounts_[r][column];
      best = std::max(best, p_.gain[column] + best_from(village + 1, used));
      for (std::size_t r = 0; r < used.size(); ++r)
        used[r] -= amounts_[r][column];
    }
    return best;
  }

  const SmallScenario &s_;
  const Programme &p_;
  std::vector<std::vector<double>> amounts_;
};

bool keeps_all(const Programme &p, const std::vector<std::size_t> &columns) {
  const auto amounts = amounts_of(p);
  std::vector<double> used(p.rows.size(), 0.0);
  for (std::size_t r = 0; r < used.size(); ++r)
    for (const std::size_t column : columns)
      used[r] += amounts[r][column];
  return keeps_all(p, used);
}

// The planner's answer; nothing where it says that no plan keeps the limits.
std::optional<Plan> planned(SmallScenario &s) {
  const std::vector<VillageId> no_order;
  s.gains.efficient = efficient(s.options, s.gains);
  try {
    const Constraints limits =
        constraints(s.settings, s.interventions, s.area, s.lists, s.access, s.facilities);
    return allocate({s.options, s.packages, s.gains, s.estimates, no_order, s.lists, limits}, {"optimal"})
        .front();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    return std::nullopt;
  }
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
    count("other objective", !s.gains.of_objective.empty());
  }

  std::size_t possible = 0, impossible = 0;
  std::map<std::string, std::size_t> kinds;

private:
  void count(const char *kind, bool is_there) { kinds[kind] += is_there; }
};

// From settings to plan, with every limit there is: trying all plans, CBC and the planner say the same, to
// the last digit that CBC has, and the plan keeps every rule as the settings say it.
TEST(ThreeWays, AgreeOnThousandsOfScenariosWithEveryLimit) {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 8'000; ++seed) {
    SmallScenario s = random_scenario(seed);
    const Programme programme = programme_of(s);
    const double best = Trial(s, programme).best();
    const MilpAnswer cbc = by_cbc(programme);
    const std::optional<Plan> plan = planned(s);
    ASSERT_EQ(cbc.impossible, best == none) << "seed " << seed;
    ASSERT_EQ(!plan, best == none) << "seed " << seed;
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
  }
  EXPECT_GT(seen.possible, 3'000u);
  EXPECT_GT(seen.impossible, 500u);
  EXPECT_EQ(seen.kinds.size(), 12u);
  for (const auto &[kind, scenarios] : seen.kinds)
    EXPECT_GT(scenarios, 500u) << kind;
}

} // namespace
} // namespace lokus::plan
