#include "deviation.hpp"
#include "estimate/survey_prevalence.hpp"
#include "who_tables.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace lokus {
namespace {

using namespace testing_who;
using estimate::SurveyDesign;
using estimate::SurveyedChild;
using estimate::SurveyFigure;

MeasuredChild child_of(const Table &table, std::size_t row, double age_days) {
  return {sex_of(table.text(row, "sex")),          age_days,
          table.number(row, "weight_kg"),          table.number(row, "lenhei_cm"),
          position_of(table.text(row, "measure")), table.text(row, "oedema") == "y"};
}

std::vector<SurveyedChild> example() {
  const Table table(shared_file("survey_example.csv"));
  std::vector<SurveyedChild> children;
  for (std::size_t row = 0; row < table.rows(); ++row)
    children.push_back({child_of(table, row, table.number(row, "age_months") * days_per_month),
                        table.number(row, "sw"), "", "", table.text(row, "region")});
  return children;
}

std::vector<SurveyedChild> synthetic() {
  const Table table(shared_file("survey_synthetic.csv"));
  std::vector<SurveyedChild> children;
  for (std::size_t row = 0; row < table.rows(); ++row)
    children.push_back({child_of(table, row, table.number(row, "age_days")), table.number(row, "sw"),
                        table.text(row, "cluster"), table.text(row, "stratum"), table.text(row, "region")});
  return children;
}

void expect_near(double ours, double theirs, double tolerance, const std::string &where) {
  if (is_missing(theirs))
    EXPECT_TRUE(is_missing(ours)) << where << " is " << ours;
  else
    testing_reference::expect_within(ours, theirs, tolerance, where);
}

// Every row of the table: percentages to 1e-4 percentage points, mean z-scores to 1e-6.
void expect_table(const std::string &name, const std::vector<SurveyFigure> &figures) {
  const Table table(shared_file(name));
  ASSERT_EQ(table.rows(), 750u);
  ASSERT_EQ(figures.size(), 750u);
  std::map<std::pair<std::string, std::string>, const SurveyFigure *> by_name;
  for (const SurveyFigure &f : figures)
    by_name[{f.group.en, f.indicator}] = &f;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string group = table.text(row, "group"), indicator = table.text(row, "indicator");
    const std::string where = name + ": " + group + ", " + indicator;
    ASSERT_TRUE(by_name.contains({group, indicator})) << where;
    const SurveyFigure &f = *by_name[{group, indicator}];
    const double scale = f.mean ? 1 : 100, tolerance = f.mean ? 1e-6 : 1e-4;
    expect_near(scale * f.estimate, table.number(row, "estimate"), tolerance, where + " estimate");
    expect_near(scale * f.standard_error, table.number(row, "se"), tolerance, where + " se");
    expect_near(scale * f.low, table.number(row, "ll"), tolerance, where + " ll");
    expect_near(scale * f.high, table.number(row, "ul"), tolerance, where + " ul");
    expect_near(f.sd, table.number(row, "sd"), 1e-6, where + " sd");
    // The package prints one n per indicator: of its means too the n that counts children with oedema, and of
    // the combined indicators that of weight-for-height, or none.
    if (!f.mean && !indicator.starts_with("HA_2_")) {
      EXPECT_EQ(static_cast<double>(f.n), table.number(row, "n")) << where;
      expect_near(f.n_weighted, table.number(row, "n_weighted"), 1e-3, where + " n_weighted");
    }
  }
  testing_reference::record_deviation(name + ", share of tolerance used", testing_reference::used_up(), 1);
  testing_reference::used_up() = 0;
}

class SurveyPrevalenceReal : public testing::Test {
protected:
  void SetUp() override {
    if (!shared_given())
      GTEST_SKIP() << "LOKUS_SHARED is not set: no reference/who/survey_*.csv";
  }
};

TEST_F(SurveyPrevalenceReal, TheExampleUnweightedIsReproduced) {
  expect_table("survey_example_prevalence_unweighted.csv", estimate::survey_prevalence(example(), {}));
}

TEST_F(SurveyPrevalenceReal, TheExampleWeightedIsReproduced) {
  SurveyDesign design;
  design.weights = true;
  expect_table("survey_example_prevalence_weighted.csv", estimate::survey_prevalence(example(), design));
}

TEST_F(SurveyPrevalenceReal, TheSyntheticSurveyWithoutDesignIsReproduced) {
  expect_table("survey_synthetic_prevalence_simple.csv", estimate::survey_prevalence(synthetic(), {}));
}

TEST_F(SurveyPrevalenceReal, TheSyntheticSurveyWithClustersStrataAndWeightsIsReproduced) {
  SurveyDesign design;
  design.weights = design.clusters = design.strata = true;
  expect_table("survey_synthetic_prevalence_complex.csv", estimate::survey_prevalence(synthetic(), design));
}

} // namespace
} // namespace lokus
