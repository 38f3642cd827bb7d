#include "plan/cost_curve.hpp"
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace lokus::plan {
namespace {

// Rows of a reference table after its header line.
std::vector<std::vector<std::string>> rows(const std::string &file) {
  std::ifstream in(std::string(LOKUS_SOURCE_DIR) + "/tests/reference/" + file);
  std::vector<std::vector<std::string>> result;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r')
      line.pop_back();
    std::istringstream fields(line);
    result.emplace_back();
    for (std::string field; std::getline(fields, field, ',');)
      result.back().push_back(field);
  }
  return result;
}

double log39() {
  return std::log(39.0);
}

TEST(CostCurve, AgreesWithTheReferenceTable) {
  const auto table = rows("model/unit_cost.csv");
  ASSERT_EQ(table.size(), 72u);
  for (const auto &row : table) {
    CostOfCoverage cost;
    cost.curve = *cost_curve(row[0]);
    cost.unit_cost = std::stod(row[1]);
    cost.target_people = std::stod(row[2]);
    cost.saturation = std::stod(row[3]);
    cost.fixed_cost = std::stod(row[4]);
    const double baseline = std::stod(row[5]), coverage = std::stod(row[6]), variable = std::stod(row[7]);
    EXPECT_NEAR(variable_cost(cost, coverage), variable, 1e-10 * variable) << row[0] << " at " << coverage;
    EXPECT_EQ(extra_cost(cost, baseline, coverage).value, std::stoll(row[8])) << row[0] << " at " << coverage;
  }
}

// The peer quotes coverage of a base population, and its rising curve beyond 95 % of saturation, where ours
// is flat; there the money back is that of the edge.
TEST(CostCurve, AgreesWithThePeerOnMoneyBack) {
  const auto table = rows("optima/unit_cost_coverage.csv");
  ASSERT_EQ(table.size(), 30u);
  for (const auto &row : table) {
    CostOfCoverage cost;
    cost.curve = row[0] == "linear"                                 ? CostCurve::linear
                 : row[0] == "curved with increasing marginal cost" ? CostCurve::rising
                                                                    : CostCurve::falling;
    cost.unit_cost = std::stod(row[1]);
    cost.saturation = std::stod(row[2]);
    cost.target_people = std::stod(row[3]);
    const double base = std::stod(row[4]), spend = std::stod(row[5]), back = std::stod(row[7]);
    const double coverage = std::stod(row[6]) * base / cost.target_people;
    const double edge = 5.0 * 0.95 * 40'000 / 2 * log39();
    const double expected = cost.curve == CostCurve::linear ? back : std::min(back, edge);
    EXPECT_NEAR(variable_cost(cost, coverage), expected, 1e-9 * expected + 1e-9)
        << row[0] << " for " << spend;
  }
}

TEST(CostCurve, CostsAllThreeCurvesTheSameAtTheEdge) {
  for (const CostCurve curve : {CostCurve::rising, CostCurve::falling, CostCurve::s_shaped}) {
    const CostOfCoverage cost{curve, 1000, 200, 0.8, 0};
    const double edge = 1000 * 0.8 * 200 / 2 * log39();
    EXPECT_NEAR(variable_cost(cost, 0.95 * 0.8), edge, 1e-9 * edge);
    EXPECT_NEAR(variable_cost(cost, 0.8), edge, 1e-9 * edge);
  }
}

TEST(CostCurve, DoesNotSellStopping) {
  const CostOfCoverage cost{CostCurve::linear, 1000, 100, 1, 50'000};
  EXPECT_EQ(extra_cost(cost, 0.5, 0.4).value, 0);
  EXPECT_EQ(extra_cost(cost, 0.5, 0.5).value, 0);
  EXPECT_EQ(extra_cost(cost, 0.5, 0.6).value, 60'000);
}

TEST(CostCurve, RoundsUpToWholeRupiah) {
  const CostOfCoverage cost{CostCurve::linear, 1, 10.3, 1, 0};
  EXPECT_EQ(extra_cost(cost, 0, 1).value, 11);
}

TEST(CostCurve, CostsOnlyTheFixedPartWithoutPeople) {
  const CostOfCoverage cost{CostCurve::rising, 1000, 0, 0.9, 7'000};
  EXPECT_EQ(extra_cost(cost, 0, 0.5).value, 7'000);
}

} // namespace
} // namespace lokus::plan
