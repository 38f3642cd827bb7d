#include "core/odds.hpp"
#include "core/phrase.hpp"
#include "estimate/surveys/fay_herriot.hpp"
#include "estimate/surveys/raking.hpp"
#include "reference_columns.hpp"
#include <algorithm>
#include <cmath>

// Area-level and raking results of other software (reference/spatial/README.md). Tolerances are
// relative for values above 1 and absolute below.

namespace lokus::estimate {
namespace {

using testing_reference::Columns;
using testing_reference::Deviation;
using testing_reference::reference_given;

struct AreaModelsReal : testing::Test {
  void SetUp() override {
    if (!reference_given())
      GTEST_SKIP() << "set LOKUS_SHARED to the folder that holds reference/spatial";
  }
};

Design with_intercept(std::size_t rows, const std::vector<std::vector<double>> &columns) {
  Design x{columns.size() + 1, {}};
  for (std::size_t i = 0; i < rows; ++i) {
    x.values.push_back(1);
    for (const auto &column : columns)
      x.values.push_back(column[i]);
  }
  return x;
}

// 0/1 for every category but the first, in alphabetical order.
std::vector<std::vector<double>> indicators(const std::vector<std::string> &category) {
  std::vector<std::string> levels = category;
  std::ranges::sort(levels);
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  std::vector<std::vector<double>> columns;
  for (std::size_t l = 1; l < levels.size(); ++l) {
    columns.emplace_back();
    for (const std::string &each : category)
      columns.back().push_back(each == levels[l] ? 1 : 0);
  }
  return columns;
}

std::map<std::string, std::pair<double, double>> milk_parameters(const std::string &method) {
  std::map<std::string, std::pair<double, double>> parameters;
  const Columns table("fay_herriot_milk_parameters.csv");
  for (std::size_t i = 0; i < table.rows(); ++i)
    if (table.texts("method")[i] == method)
      parameters[table.texts("parameter")[i]] = {parse_number(table.texts("value")[i]).value(),
                                                 parse_number(table.texts("se")[i]).value_or(0)};
  return parameters;
}

TEST_F(AreaModelsReal, FayHerriotOnMilkByThreeMethods) {
  const Columns milk("fay_herriot_milk.csv");
  const Design x = with_intercept(milk.rows(), indicators(milk.texts("major_area")));
  std::vector<double> sampling = milk.numbers("SD");
  for (double &sd : sampling)
    sd *= sd;
  for (const auto &[method, by] : {std::pair{"REML", AreaVariance::reml}, std::pair{"ML", AreaVariance::ml},
                                   std::pair{"FH", AreaVariance::moments}}) {
    Deviation off(std::string("fay_herriot_milk ") + method, 1e-10);
    const FayHerriot fit = fay_herriot(x, milk.numbers("yi"), sampling, by);
    auto wanted = milk_parameters(method);
    off.add(fit.variance, wanted["sigma2_u"].first);
    off.add(fit.log_likelihood, wanted["loglik"].first);
    for (std::size_t c = 0; c < 4; ++c) {
      off.add(fit.beta[c], wanted["beta" + std::to_string(c)].first);
      off.add(fit.beta_error[c], wanted["beta" + std::to_string(c)].second);
    }
    const auto mean = milk.numbers(std::string("eblup_") + method);
    const auto mse = milk.numbers(std::string("mse_") + method);
    for (std::size_t k = 0; k < milk.rows(); ++k) {
      off.add(fit.mean[k], mean[k]);
      off.add(fit.mse[k], mse[k]);
    }
  }
}

// Ratio, difference and minimum variance are written out here: lokus uses the shift on the logit scale alone.
TEST_F(AreaModelsReal, VillagesForcedToTheirDistrictFourWays) {
  const Columns table("benchmark_villages.csv");
  const auto district = table.numbers("district"), children = table.numbers("children");
  const auto estimate = table.numbers("estimate"), error = table.numbers("se");
  const auto target = table.numbers("district_target");
  Deviation shift("benchmark_villages logit shift", 1e-10), others("benchmark_villages other ways", 1e-10);
  for (double d = 1; d <= 8; ++d) {
    std::vector<std::size_t> members;
    std::vector<double> odds_now, weights;
    double total = 0, weighted = 0, spread = 0, goal = 0;
    for (std::size_t i = 0; i < table.rows(); ++i)
      if (district[i] == d) {
        members.push_back(i);
        odds_now.push_back(odds(estimate[i]));
        weights.push_back(children[i]);
        total += children[i];
        weighted += children[i] * estimate[i];
        spread += children[i] * children[i] * error[i] * error[i];
        goal = target[i];
      }
    const double h = level_shift(odds_now, weights, goal), gap = goal - weighted / total;
    for (std::size_t i : members) {
      shift.add(h, table.numbers("logit_shift")[i]);
      shift.add(expit(logit(estimate[i]) + h), table.numbers("bench_logit")[i]);
      others.add(estimate[i] * goal / (weighted / total), table.numbers("bench_ratio")[i]);
      others.add(estimate[i] + gap, table.numbers("bench_difference")[i]);
      others.add(estimate[i] + error[i] * error[i] * children[i] / spread * gap * total,
                 table.numbers("bench_min_variance")[i]);
    }
  }
}

} // namespace
} // namespace lokus::estimate
