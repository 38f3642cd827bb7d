#include "lokus/audience.hpp"
#include "lokus/decompose.hpp"
#include "write/tables/origins.hpp"
#include "write/tables/run_tables.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace lokus {
namespace {

using write::Origin;

// The tables of a run of the demo, with everything that a run may leave.
std::vector<write::Table> tables_with(std::vector<std::string> overrides) {
  overrides.insert(overrides.begin(), {"estimate.draws=40", "hot_spots.permutations=99",
                                       "hot_spots.statistics=true", "regions.count=20"});
  const Scenario scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", overrides);
  Watch watch;
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  Decision decision = decide(prepared, scenario, watch);
  decision.uncertainty = decompose(prepared, decision, scenario, watch);
  const RunRecord record = record_of(prepared, scenario, {});
  const std::vector<Picture> no_pictures;
  std::vector<write::Table> tables;
  for (const write::RunTable &which : write::run_tables())
    if (write::is_left(which, {prepared, decision, no_pictures, record}))
      tables.push_back(which.make({prepared, decision, no_pictures, record}));
  return tables;
}

// What a row is called, for rows that move: its codes, and the texts and numbers that tell it from others.
std::string name_of(const write::Table &table, std::size_t row) {
  static const std::set<std::string> keys = {
      "method",   "part",    "rule",   "beyond", "criterion", "source", "factor", "assumption",
      "facility", "percent", "target", "first",  "second",    "kind",   "name",   "statistic"};
  std::string name;
  for (const write::TableColumn &column : table.columns) {
    const bool text = write::is_text(column.field.kind);
    if (column.field.kind == write::Kind::code || column.field.unit == "months" ||
        (keys.contains(column.field.name) && (text || column.field.name != "factor")))
      name += (text ? column.texts[row] : write::plain_number(column.field.kind, column.numbers[row])) + "|";
  }
  return name;
}

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

// The numbers of a column by the name of their row; rows whose name is not their own are left out.
std::map<std::string, double> by_name(const write::Table &table, std::size_t column) {
  std::map<std::string, double> numbers;
  std::set<std::string> twice;
  for (std::size_t r = 0; r < table.rows; ++r)
    if (!numbers.emplace(name_of(table, r), table.columns[column].numbers[r]).second)
      twice.insert(name_of(table, r));
  for (const std::string &name : twice)
    numbers.erase(name);
  return numbers;
}

// Whether a number of the column differs in a row that both tables have.
bool differs(const write::Table &a, const write::Table &b, std::size_t column) {
  const std::map<std::string, double> before = by_name(a, column), after = by_name(b, column);
  return std::any_of(after.begin(), after.end(), [&](const auto &row) {
    const auto found = before.find(row.first);
    return found != before.end() && !same(found->second, row.second);
  });
}

bool rests_on_setting(Origin origin, const std::string &key) {
  const std::vector<Origin> origins = write::behind(origin);
  return std::any_of(origins.begin(), origins.end(),
                     [&](Origin each) { return write::bears_on(write::facts_of(each), key); });
}

struct Change {
  std::string key;                    // the setting as origins name it
  std::vector<std::string> overrides; // one step of it
};

const std::vector<Change> changes = {
    {"seed", {"seed=2"}},
    {"counts.stunted", {"counts.stunted=sangat_pendek"}},
    {"counts.registered", {"counts.registered=diukur"}},
    {"counts.families_at_risk", {"counts.families_at_risk=stunting"}},
    {"audit.today", {"audit.today=2026-03-01"}},
    {"space.tolerance_m", {"space.tolerance_m=600"}},
    {"survey[1].prevalence_percent", {"survey[1].prevalence_percent=30"}},
    {"estimate.method", {"estimate.method=empirical_bayes"}},
    {"estimate.register_sd", {"estimate.method=bym2", "estimate.register_sd=0.4"}},
    {"estimate.unweighed_odds", {"estimate.unweighed_odds=2"}},
    {"estimate.unweighed_spread", {"estimate.unweighed_spread=1"}},
    {"estimate.interval_percent", {"estimate.interval_percent=50"}},
    {"hot_spots.permutations", {"hot_spots.permutations=199"}},
    {"hot_spots.odds_ratio", {"hot_spots.odds_ratio=1.1"}},
    {"measure_first.children", {"measure_first.children=40"}},
    {"measure_first.rupiah_per_village", {"measure_first.rupiah_per_village=2000000"}},
    {"hot_spots.neighbours", {"hot_spots.neighbours=nearest"}},
    {"hot_spots.nearest", {"hot_spots.neighbours=nearest", "hot_spots.nearest=3"}},
    {"regions.count", {"regions.count=10"}},
    {"facilities.neighbour_kmh", {"facilities.neighbour_kmh=8"}},
    {"facilities.rupiah_per_hour", {"facilities.rupiah_per_hour=5e6"}},
    {"interventions[1].coverage_percent", {"interventions[1].coverage_percent=[60]"}},
    {"interventions[2].unit_cost_rupiah", {"interventions[2].unit_cost_rupiah=400000"}},
    {"project.trend_log_odds_per_year", {"project.trend_log_odds_per_year=-0.1"}},
    {"project.trend_sd", {"project.trend_sd=0.2"}},
    {"project.age_profile", {"project.age_profile=[0.10, 0.12, 0.15, 0.24, 0.26]"}},
    {"project.rise_reached", {"project.rise_reached=0.6"}},
    {"plan.budget_rupiah", {"plan.budget_rupiah=700000000"}},
    {"lokus.villages", {"lokus.villages=12"}},
    {"plan.horizon", {"plan.horizon=12"}},
    {"plan.opd_budgets", {"plan.opd_budgets=[\"Dinkes=600000000\"]"}},
    {"plan.objective", {"plan.objective=child_months"}},
    {"plan.rule", {"plan.rule=by_rank"}},
    {"plan.whole_packages", {"plan.whole_packages=true"}},
    {"plan.ladder_percent", {"plan.ladder_percent=[90, 100]"}},
    {"rank.methods", {"rank.methods=[\"prevalence\", \"saw\", \"topsis\"]"}},
    {"rank.criteria", {"rank.criteria=[\"prevalence\", \"stunted\"]"}},
    {"rank.weights", {"rank.weights=[4, 1, 1, 1]"}},
    {"lokus.chosen_by", {"lokus.chosen_by=plan"}},
};

class Origins : public testing::TestWithParam<Change> {};

// Whatever number a setting moves says so: nothing it rests on is left out of its trace.
TEST_P(Origins, NameEverySettingThatMovesANumber) {
  static const std::vector<write::Table> base = tables_with({});
  const std::vector<write::Table> changed = tables_with(GetParam().overrides);
  std::size_t moved = 0;
  for (const write::Table &before : base)
    for (const write::Table &after : changed) {
      if (before.name != after.name || before.columns.size() != after.columns.size())
        continue;
      for (std::size_t c = 0; c < before.columns.size(); ++c) {
        const write::Field &field = before.columns[c].field;
        if (write::is_text(field.kind) || field.name != after.columns[c].field.name ||
            !differs(before, after, c))
          continue;
        ++moved;
        EXPECT_TRUE(rests_on_setting(field.origin, GetParam().key))
            << GetParam().key << " moves " << before.name << ":" << field.name << ", whose origin is "
            << write::facts_of(field.origin).title.en;
      }
    }
  EXPECT_GT(moved, 0u) << GetParam().key << " moves nothing: the step is too small to show anything";
}

INSTANTIATE_TEST_SUITE_P(Settings, Origins, testing::ValuesIn(changes), [](const auto &change) {
  std::string name;
  for (const char c : change.param.key)
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});

} // namespace
} // namespace lokus
