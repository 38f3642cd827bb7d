#include "project/reference_cases.hpp"
#include "project/reference_tables.hpp"
#include "project/track.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

using Row = std::map<std::string, double>;
const std::vector<std::string> flow_names = {
    "births",      "born_stunted", "new_cases",   "recovered",  "aged_out", "aged_out_stunted",
    "lost",        "lost_stunted", "new_1",       "new_2",      "new_3",    "new_4",
    "recovered_1", "recovered_2",  "recovered_3", "recovered_4"};

nlohmann::json all_cases() {
  std::ifstream file(LOKUS_SOURCE_DIR "/tests/reference/model/cases.json");
  return nlohmann::json::parse(file);
}

double band_prevalence(const Cohort &cohort, std::size_t band) {
  double n = 0, x = 0;
  for (int inside = 0; inside < band_width_months[band]; ++inside) {
    const auto age = static_cast<std::size_t>(band_start_months[band] + inside);
    n += cohort.children[age];
    x += cohort.children[age] * cohort.stunted_share[age];
  }
  return n > 0 ? x / n : nan();
}

Row stocks(const Cohort &cohort) {
  const double n = children(cohort);
  Row row = {
      {"children", n}, {"stunted", stunted(cohort)}, {"prevalence", n > 0 ? stunted(cohort) / n : nan()}};
  for (std::size_t b = 0; b < bands; ++b)
    row[numbered("prevalence_", b)] = band_prevalence(cohort, b);
  return row;
}

Row flows(const Flows &flow) {
  Row row = {{"births", flow.births},
             {"born_stunted", flow.born_stunted},
             {"aged_out", flow.aged_out},
             {"lost", flow.lost},
             {"lost_stunted", flow.lost_stunted},
             {"aged_out_stunted", flow.aged_out_stunted},
             {"new_cases", 0},
             {"recovered", 0}};
  for (std::size_t b = 1; b < bands; ++b) {
    row[numbered("new_", b)] = flow.new_cases[b];
    row[numbered("recovered_", b)] = flow.recovered[b];
    row["new_cases"] += flow.new_cases[b];
    row["recovered"] += flow.recovered[b];
  }
  return row;
}

std::vector<double> estimates_of(const Effects &effects) {
  std::vector<double> numbers;
  for (const Effects::Row &row : effects.rows)
    numbers.insert(numbers.end(), row.effect.estimate.begin(), row.effect.estimate.end());
  return numbers;
}

// Months 0..T of a case, every column of monthly.csv.
std::vector<Row> follow(const ReferenceCase &c) {
  const Effects effects = effects_of(c.interventions);
  const Exposures exposures = exposures_of(c);
  const std::vector<double> numbers = estimates_of(effects);
  Cohort cohort = initial_cohort(c.base);
  std::vector<Row> rows = {stocks(cohort)};
  rows[0].merge(flows({}));
  for (int month = 1; month <= c.months; ++month) {
    const auto exposed = [&](int when) {
      const auto now = exposures.month(when);
      return std::vector<double>(now.begin(), now.end());
    };
    Multipliers m = multipliers(effects, c.around, c.base, numbers, exposed, month);
    m.births *= births_factor_in(c.births_factor, month);
    const Month next = next_month(cohort, rates(c.base, month, m), c.base.ageing);
    cohort = next.cohort;
    rows.push_back(stocks(cohort));
    rows.back().merge(flows(next.flows));
  }
  return rows;
}

// Stocks at the end of each whole year, flows summed over it.
std::vector<Row> by_year(const std::vector<Row> &months) {
  std::vector<Row> years = {months[0]};
  for (std::size_t first = 1; first + 11 < months.size(); first += 12) {
    const std::size_t last = first + 11;
    Row year = months[last];
    for (const std::string &name : flow_names) {
      year[name] = 0;
      for (std::size_t m = first; m <= last; ++m)
        year[name] += months[m].at(name);
    }
    years.push_back(std::move(year));
  }
  return years;
}

void expect_rows(const std::string &id, const std::string &file, const std::string &time,
                 const std::vector<Row> &found, double children) {
  std::size_t compared = 0;
  for (const auto &expected : reference_table(file).rows) {
    if (expected.at("case") != id)
      continue;
    const Row &row = found.at(static_cast<std::size_t>(number(expected, time)));
    ++compared;
    for (const auto &[name, value] : row) {
      const double want = number(expected, name);
      const double tolerance = 1e-10 * (name.starts_with("prevalence") ? 1 : children);
      if (is_missing(want))
        EXPECT_TRUE(is_missing(value)) << id << ' ' << name << ' ' << expected.at(time);
      else
        EXPECT_NEAR(value, want, tolerance) << id << ' ' << name << ' ' << expected.at(time);
    }
  }
  EXPECT_EQ(compared, found.size()) << id << ' ' << file;
}

TEST(ReferenceCases, AllAgreeMonthByMonthAndYearByYear) {
  std::size_t run = 0;
  for (const auto &json : all_cases()) {
    const ReferenceCase c = reference_case(json);
    const std::vector<Row> months = follow(c);
    expect_rows(c.id, "model/monthly.csv", "month", months, json["children"].get<double>());
    expect_rows(c.id, "model/yearly.csv", "year", by_year(months), json["children"].get<double>());
    ++run;
  }
  RecordProperty("cases", static_cast<int>(run));
  EXPECT_EQ(run, 41u);
}

// The same village in every draw of more than one block of lanes.
World world_of(const ReferenceCase &c, const Effects &effects) {
  World world;
  world.effects = effects;
  world.around = c.around;
  world.surroundings = {everywhere(c.base.share, c.base.ageing, c.around)};
  world.months = c.months;
  world.draws = lanes + 3;
  world.drifts = c.trend != 0;
  world.births_factor = c.births_factor;
  const std::vector<double> numbers = estimates_of(effects);
  world.numbers = ByBlock(1, 1, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i)
    world.numbers.at(0, 0)[i] = all_lanes(numbers[i]);
  world.drift = ByBlock(1, 1, 1);
  world.drift.at(0, 0)[0] = all_lanes(c.base.drift);
  return world;
}

double baseline_prevalence(const Baseline &base) {
  double stunted = 0, children = 0;
  for (std::size_t b = 0; b < bands; ++b) {
    stunted += band_width_months[b] * base.size[b] * base.share[b];
    children += band_width_months[b] * base.size[b];
  }
  return stunted / children;
}

// A mechanism that does what another does, under a name and with a row of its own.
std::vector<Mechanism> with_a_twin_of_odds() {
  std::vector<Mechanism> family(mechanisms().begin(), mechanisms().end());
  Mechanism twin = family[*mechanism_index("odds", family)];
  twin.name = twin.acts_with = "twin";
  family.push_back(twin);
  return family;
}

TEST(ReferenceCases, AMechanismMoreIsARow) {
  const std::vector<Mechanism> family = with_a_twin_of_odds();
  std::size_t acted = 0;
  for (const auto &json : all_cases()) {
    const ReferenceCase c = reference_case(json);
    ReferenceCase twin = c;
    for (const InterventionId k : twin.interventions.code.all())
      for (Effect &effect : twin.interventions.effects[k])
        if (effect.mechanism == "odds") {
          effect.mechanism = "twin";
          ++acted;
        }
    const World by_odds = world_of(c, effects_of(c.interventions));
    const World by_twin = world_of(twin, effects_of(twin.interventions, family));
    const std::vector<double> prevalence(by_odds.draws, baseline_prevalence(c.base));
    Track expected, found;
    follow(by_odds, 0, 100, prevalence, exposures_of(c), expected);
    follow(by_twin, 0, 100, prevalence, exposures_of(twin), found);
    ASSERT_EQ(found.stunted.size(), expected.stunted.size());
    for (std::size_t i = 0; i < found.stunted.size(); ++i)
      ASSERT_NEAR(found.stunted[i], expected.stunted[i], 1e-10) << c.id;
  }
  EXPECT_GT(acted, 10u);
}

TEST(ReferenceCases, AllAgreeMonthByMonthInEveryLane) {
  const ReferenceTable table = reference_table("model/monthly.csv");
  std::size_t compared = 0;
  for (const auto &json : all_cases()) {
    const ReferenceCase c = reference_case(json);
    const World world = world_of(c, effects_of(c.interventions));
    const std::vector<double> prevalence(world.draws, baseline_prevalence(c.base));
    const double village = json["children"].get<double>();
    Track track;
    follow(world, 0, village, prevalence, exposures_of(c), track);
    for (const auto &row : table.rows) {
      if (row.at("case") != c.id)
        continue;
      const int month = static_cast<int>(number(row, "month"));
      const auto t = static_cast<std::size_t>(month);
      for (std::size_t d : {std::size_t{0}, lanes - 1, lanes + 2}) {
        const double children = track.children.empty() ? village : track.children_in(month, world.draws)[d];
        const double stunted = track.month(month, world.draws)[d];
        EXPECT_NEAR(children, number(row, "children"), 1e-10 * village) << c.id << ' ' << month;
        EXPECT_NEAR(stunted, number(row, "stunted"), 1e-10 * village) << c.id << ' ' << month;
        if (is_missing(number(row, "prevalence")))
          EXPECT_EQ(children, 0) << c.id << ' ' << month;
        else
          EXPECT_NEAR(stunted / children, number(row, "prevalence"), 1e-10) << c.id << ' ' << month;
      }
      EXPECT_NEAR(track.new_cases[t], number(row, "new_cases") + number(row, "born_stunted"),
                  1e-10 * village);
      EXPECT_NEAR(track.recovered[t], number(row, "recovered"), 1e-10 * village) << c.id << ' ' << month;
      ++compared;
    }
  }
  EXPECT_EQ(compared, table.rows.size());
}

TEST(Cohort, BalancesEveryMonthToTheLastDigit) {
  for (const auto &json : all_cases()) {
    const std::vector<Row> months = follow(reference_case(json));
    for (std::size_t t = 1; t < months.size(); ++t) {
      const Row &now = months[t], &last = months[t - 1];
      const double scale = 1e-14 * json["children"].get<double>();
      EXPECT_NEAR(now.at("stunted"),
                  last.at("stunted") + now.at("born_stunted") + now.at("new_cases") - now.at("recovered") -
                      now.at("aged_out_stunted") - now.at("lost_stunted"),
                  scale);
      EXPECT_NEAR(now.at("children"),
                  last.at("children") + now.at("births") - now.at("aged_out") - now.at("lost"), scale);
    }
  }
}

} // namespace
} // namespace lokus::project
