#include "project/reference_cases.hpp"
#include "project/reference_tables.hpp"
#include <fstream>
#include <gmock/gmock.h>
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

// Months 0..T of a case, every column of monthly.csv.
std::vector<Row> follow(const ReferenceCase &c) {
  const Effects effects = effects_of(c.interventions);
  std::vector<double> numbers, before, now(c.coverage.size());
  for (const Effects::Row &row : effects.rows)
    numbers.insert(numbers.end(), row.effect.estimate.begin(), row.effect.estimate.end());
  for (std::size_t k = 0; k < c.coverage.size(); ++k)
    before.push_back(c.interventions.target_share.values()[k] * c.coverage[k].baseline);
  Cohort cohort = initial_cohort(c.base);
  std::vector<Row> rows = {stocks(cohort)};
  rows[0].merge(flows({}));
  for (int month = 1; month <= c.months; ++month) {
    for (std::size_t k = 0; k < now.size(); ++k)
      now[k] = c.interventions.target_share.values()[k] * acting_coverage(c.coverage[k], month);
    Multipliers m = multipliers(effects, c.around, c.base.share, numbers, before, now);
    if (!c.births_factor.empty())
      m.births =
          c.births_factor[std::min(c.births_factor.size() - 1, static_cast<std::size_t>((month - 1) / 12))];
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

TEST(ReferenceCases, ThatUseOnlyBuiltMechanismsAgreeMonthByMonthAndYearByYear) {
  std::vector<std::string> run;
  for (const auto &json : all_cases()) {
    if (!only_built_mechanisms(json))
      continue;
    const ReferenceCase c = reference_case(json);
    const std::vector<Row> months = follow(c);
    expect_rows(c.id, "model/monthly.csv", "month", months, json["children"].get<double>());
    expect_rows(c.id, "model/yearly.csv", "year", by_year(months), json["children"].get<double>());
    run.push_back(c.id);
  }
  EXPECT_THAT(run,
              ::testing::ElementsAre(
                  "odds_one_band", "odds_two_bands_ramp", "odds_from_covered", "odds_at_birth",
                  "odds_all_bands", "odds_above_one", "coverage_falls", "coverage_up_and_down",
                  "birth_outcome_four", "birth_outcome_two", "birth_outcome_overflow", "diarrhoea_one",
                  "diarrhoea_two", "latrine_alone", "water_and_latrine", "three_on_one_band", "slow_ramp",
                  "short_ramp", "trend_and_action", "tiny_village", "none_stunted_in_a_band", "zero_births",
                  "retention", "target_and_saturation", "delay", "from_prevalence", "horizon_43_months"));
}

TEST(ReferenceCases, ThatWaitAreExactlyThoseWithAnotherMechanism) {
  std::vector<std::string> waiting;
  const std::set<std::string> later = {"births", "feeding", "recovery", "spacing"};
  for (const auto &json : all_cases()) {
    if (only_built_mechanisms(json))
      continue;
    waiting.push_back(json["id"].get<std::string>());
    const std::set<std::string> asked = mechanisms_asked(json);
    EXPECT_TRUE(
        std::any_of(asked.begin(), asked.end(), [&](const auto &name) { return later.contains(name); }));
  }
  EXPECT_THAT(waiting,
              ::testing::ElementsAre("no_change", "no_change_trend", "feeding_by_diarrhoea", "feeding_direct",
                                     "feeding_and_programme", "births_fewer", "spacing", "recovery",
                                     "recovery_and_odds", "all_mechanisms", "all_to_nothing", "trend_up",
                                     "low_prevalence", "high_prevalence"));
}

TEST(Cohort, BalancesEveryMonthToTheLastDigit) {
  for (const auto &json : all_cases()) {
    if (!only_built_mechanisms(json))
      continue;
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
